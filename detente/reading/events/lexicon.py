"""What words mean as events: verbs, nouns and adjectives with their PLOVER class.

The classes are those of PLOVER (Open Event Data Alliance, 2021) with RETREAT inside CONCEDE and
ACCUSE for what earlier versions split into DISAPPROVE and INVESTIGATE. The words are our own choice
by the classes' definitions.
"""

from __future__ import annotations


def _set(lemmas: str) -> frozenset[str]:
    return frozenset(lemmas.split())


def _table(**words: str) -> dict[str, str]:
    """Lemma to class, out of the lemmas of each class."""
    return {lemma: kind for kind, lemmas in words.items() for lemma in lemmas.split()}


CLASSES = _set(
    """
    AGREE CONSULT SUPPORT COOPERATE AID CONCEDE REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION
    MOBILIZE COERCE ASSAULT
    """
)
KIND = _set("AGREE CONSULT SUPPORT COOPERATE AID CONCEDE")
"""Classes of cooperation: intended they are AGREE, denied they are REJECT."""

HARD = _set("SANCTION COERCE ASSAULT PROTEST MOBILIZE REJECT")
"""Classes of conflict: intended they are THREATEN."""

SUFFERED = HARD | {"ACCUSE", "AID", "CONCEDE"}
"""Classes that are told in the passive without saying who acted: "Turkey was removed"."""

VERBS = _table(
    AGREE="agree promise pledge offer vow commit consent",
    CONSULT="""
        meet visit host telephone phone discuss negotiate confer consult talk mediate arrive
    """,
    SUPPORT="""
        praise support endorse back defend welcome apologize apologise forgive congratulate
        recognize recognise applaud commend hail thank
    """,
    COOPERATE="cooperate collaborate share extradite trade exchange",
    AID="""
        aid donate give send provide supply grant assist help deliver evacuate lend fund shelter
        finance contribute
    """,
    CONCEDE="""
        concede yield accept allow permit release free surrender resign retreat withdraw demobilize
        demobilise disarm comply return pardon capitulate relent pull_out step_down compensate
        approve disband give_up give_back hand_over hand_back
    """,
    REQUEST="""
        demand request ask urge appeal call seek order require insist implore pressure press
        petition beg push invite exhort
    """,
    ACCUSE="""
        accuse blame denounce condemn criticize criticise charge indict sue complain summon deplore
        rebuke castigate allege investigate probe prosecute jail convict sentence decry slam
        lambast censure fault
    """,
    REJECT="""
        reject refuse decline deny oppose veto dismiss rebuff renege violate defy ignore spurn
        rule_out resist breach disobey fail snub
    """,
    THREATEN="threaten warn swear",
    PROTEST="protest demonstrate riot march strike rally picket",
    SANCTION="""
        sanction expel boycott embargo prohibit suspend halt cancel bar withhold sever downgrade
        freeze force_out kick_out penalize penalise blacklist
    """,
    MOBILIZE="mobilize mobilise deploy mass reinforce strengthen train redeploy alert",
    COERCE="""
        arrest detain ban outlaw deport confiscate seize demolish destroy kidnap abduct hack deface
        censor blockade impose imprison raid blow_up prevent restrict torch evict loot sabotage
        nationalize intercept block
    """,
    ASSAULT="""
        attack kill wound bomb shell shoot assassinate torture beat rape invade fire capture retake
        fight explode stab murder massacre execute injure clash ambush abuse storm overrun occupy
        assault shoot_down behead slaughter down
    """,
)
"""Verbs by their lemma; one with `_` is a verb with its particle."""

NOUNS = _table(
    AGREE="promise pledge commitment consensus",
    CONSULT="""
        talk talks meeting negotiation visit mediation summit conversation discussion consultation
        conference call
    """,
    SUPPORT="treaty agreement accord pact praise support apology tie recognition deal memorandum",
    COOPERATE="cooperation exercise manoeuvre game collaboration expertise extradition",
    AID="""
        aid assistance help grant asylum relief loan donation medicine food refuge dollar arms
    """,
    CONCEDE="""
        ceasefire cease-fire truce withdrawal concession surrender resignation compensation release
        amnesty freedom observer
    """,
    REQUEST="demand request appeal plea reminder",
    ACCUSE="""
        accusation criticism complaint condemnation investigation inquiry probe indictment lawsuit
        charge hearing inspector
    """,
    REJECT="refusal rejection veto denial blackout",
    THREATEN="threat ultimatum warning",
    PROTEST="protest demonstration riot strike rally march sit-in signature",
    SANCTION="sanction embargo boycott expulsion suspension",
    MOBILIZE="mobilization deployment alert patrol reinforcement",
    COERCE="""
        curfew ban blockade arrest crackdown siege detention confiscation censorship restriction
        seizure emergency
    """,
    ASSAULT="""
        attack bombing raid invasion offensive assault airstrike shelling fire bomb killing
        assassination clash explosion ambush missile rocket artillery cleansing shooting massacre
    """,
)
"""Nouns by their lemma, as the object of a light verb."""

NOMINAL = _set(
    """
    demand request appeal threat warning attack bombing raid invasion assault airstrike shelling
    visit meeting agreement accord pact deal refusal rejection criticism accusation condemnation
    protest riot sanction embargo blockade support praise apology mediation withdrawal
    """
)
"""Nouns that are events without a verb, where both sides are named."""

LIGHT = _set(
    """
    hold have make give launch stage begin start open issue lodge sign reach undertake renew
    continue declare announce conduct carry mount take pay establish set impose reimpose organize
    organise complete resume offer undergo wage deliver send dispatch receive mobilize rally upgrade
    enter order keep hand_over prepare use throw sustain express extend win resort stop provide
    grant reiterate engage remain call converge put
    """
)
"""Verbs that leave the meaning to their object: `hold talks`, `impose a curfew`."""

ENDING = _set(
    """
    lift end ease cancel halt stop suspend cut reduce break shorten relax freeze sever drop call_off
    break_off cut_off terminate scrap revoke postpone abandon remove
    """
)
"""Verbs that end what their object names: a sanction lifted is a concession."""

TIES = _set(
    """
    aid assistance relation tie link visit mediation negotiation talk trade delivery supply flight
    cooperation contact support loan contract program programme electricity border
    """
)
"""What, ended, is a sanction."""

BURDENS = _set(
    """
    sanction embargo curfew ban blockade restriction siege emergency strike boycott protest
    demonstration measure barrier curb state occupation fire arrest
    """
)
"""What, ended, is a concession."""

GOVERNORS = _set(
    """
    agree promise pledge offer vow consent threaten warn refuse decline demand request ask urge
    order call insist accuse appeal press pressure fail concede swear oppose reject deny
    push commit allow permit force invite renege require condemn
    """
)
"""Verbs that take the verb of their complement into their own event: `refuse to lift`."""

REPORTING = _set(
    """
    say announce declare confirm state tell claim decide reiterate add conclude note maintain
    believe hope
    """
)
"""Verbs whose complement is the event; their subject is who speaks of it."""

INTENT = _set("plan intend prepare aim decide mean hope want seek expect wish consider")
"""Verbs that make of their complement what is intended."""

ADJECTIVES = {
    "ready": "intent",
    "willing": "intent",
    "prepared": "intent",
    "committed": "intent",
    "close": "intent",
    "closer": "intent",
    "opposed": "REJECT",
    "guilty": "ACCUSE",
}
"""Predicates that carry an event: an intention, or a class."""

STATEMENTS = _set(
    "report claim allegation rumour rumor content suggestion story media statement news"
)
"""What, denied or dismissed, is contradicted and not refused: no event, but an attribution."""

ANONYMITY = _set("anonymity comment identify name quote")
"""What sources ask for or decline, which is no event of the dispute."""

PERSONAL = _set("meet visit host welcome")
"""Verbs that are events only where their object can act: "meet Putin", not "meet demand"."""

SENDING = _set(
    """
    send dispatch contribute deploy mobilize mobilise strengthen train provide offer withdraw
    deliver hand_over hand_back give_back return reinforce ship supply give grant donate use resume
    """
)
"""Verbs that move their object: the one acted on is where it goes, not what is moved."""

CARRIERS = _set(
    "effort mission series round delivery measure program programme attempt work part drive kind"
)
"""Heads of phrases whose modifier names the act: `mediation effort`, `a round of talks`."""

COLLECTIVES = _set(
    """
    group thousand hundred dozen ten score third half quarter number deployment member leader batch
    patch delegation official part majority scores thousands hundreds dozens tens crowd lot
    """
)
"""Heads of phrases of which "of …" names who acts: `thousands of Nigerians`."""
