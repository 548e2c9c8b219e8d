"""The words that introduce what somebody says, thinks or wants, all as lemmas but `FORMS`.

Beyond the plain verbs of saying, a word stands here only if on PolNeAR's training part more than
about a third of what it introduces is marked as an attribution there (bench/reading/polnear.py):
below that, a word costs more wrong attributions than it finds right ones.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text set apart by white space."""
    return frozenset(text.split())


QUOTING = words(
    """say tell add write ask note explain continue argue warn tweet post state declare reply
    respond answer insist recall conclude joke remark observe acknowledge admit complain claim
    suggest announce quip predict stress reiterate comment confirm shout lament concede caution
    counter urge testify emphasize emphasise repeat begin thunder muse text boast vow promise
    report read wonder email scream yell cry whisper chant proclaim retort chime exclaim
    interject recount relate reveal disclose assert allege maintain contend deny indicate imply
    mention inform assure remind advise tease mock scoff snap fume vent gush deadpan opine
    agree offer go finish elaborate intone retweet blog brag concur sum echo inquire query
    demand order plead implore clarify describe summarize summarise put call charge accuse
    title label dub blast slam bellow beg end pledge point protest reason reflect specify
    speculate swear volunteer crow issue sing exhort"""
)
"""Verbs that introduce a quotation."""

CORE = words(
    """say tell deny claim report announce warn confirm argue insist suggest acknowledge admit
    write add note state declare allege assert maintain predict promise vow reject accuse
    demand dismiss condemn"""
)
"""Verbs of saying whose statements are kept also within another one's: "X said that Y denied …"."""

BEHIND = words(
    """say tell add write note explain argue report find announce predict believe think suggest
    claim acknowledge warn tweet show indicate insist contend maintain confirm"""
)
"""Verbs that may stand behind what they introduce: "The talks are over, officials said"."""

CLAUSE = words(
    """say tell add write note explain argue warn tweet state declare reply respond insist
    recall conclude joke remark observe acknowledge admit complain claim suggest announce quip
    predict stress reiterate comment confirm lament concede caution counter urge testify
    emphasize emphasise repeat muse boast vow promise report reveal disclose assert allege
    maintain contend deny indicate imply mention inform assure remind opine agree elaborate
    clarify pledge protest reason speculate swear forecast signal hint underline cite ask
    proclaim recount propose recommend find show learn estimate hear demonstrate dispute
    believe think expect know hope fear worry wonder understand suspect doubt consider realize
    realise decide determine want intend wish plan aim seek refuse decline threaten offer
    demand order love like dream assume imagine recognize recognise accept regret desire
    question anticipate discover guess convince persuade call appear seem forget instruct rule"""
)
"""Verbs whose clause is what somebody says, thinks or wants."""

OBJECT = words(
    """announce accuse criticize criticise condemn deny propose reject praise support endorse
    oppose suggest claim acknowledge confirm promise describe cite denounce dismiss defend
    blame attack mock slam blast express discuss mention explain highlight note report
    recommend applaud decry disavow repudiate tout vow ridicule lambast bemoan address repeat
    outline portray characterize characterise compare label thank congratulate reference
    emphasize emphasise stress offer assail bash prefer like hate doubt dispute refute rebut
    calculate see view consider name echo advocate champion embrace share insult disparage
    deride deplore hail commend salute seek back favor favour welcome approve question recall
    protest urge forecast"""
)
"""Verbs whose object alone is what somebody says or wants."""

PARTICLES = {
    "call": words("for on"),
    "point": words("to out"),
    "refer": words("to"),
    "speak": words("about of against"),
    "talk": words("about of"),
    "complain": words("about of"),
    "warn": words("of against"),
    "object": words("to"),
    "agree": words("with to on"),
    "disagree": words("with"),
    "ask": words("about for"),
    "push": words("for"),
    "apologize": words("for"),
    "apologise": words("for"),
    "respond": words("to"),
    "boast": words("of about"),
    "comment": words("on"),
    "focus": words("on"),
    "hint": words("at"),
    "vouch": words("for"),
    "hope": words("for"),
    "rail": words("against"),
    "worry": words("about"),
}
"""Verbs that take their content with one of these words."""

NOUNS = words(
    """claim statement allegation belief hope assertion suggestion argument accusation warning
    assurance announcement report rumor rumour idea notion promise pledge fear concern
    conviction admission acknowledgment prediction expectation insistence declaration denial
    proposal plan complaint contention assessment opinion doubt suspicion conclusion remark
    hint theory estimate finding perception decision desire wish view request willingness
    evidence vow"""
)
"""Nouns whose clause is what somebody says, thinks or wants."""

FORMS = words(
    """said says say told tells added adds wrote writes asked asks noted notes explained
    explains continued continues argued argues warned warns tweeted posted stated states
    declared replied responded answered insisted insists recalled concluded joked remarked
    observed acknowledged admitted complained claimed claims suggested announced quipped
    predicted stressed reiterated commented confirmed shouted lamented conceded cautioned
    countered urged testified emphasized repeated began thundered mused texted boasted vowed
    promised reported reports according"""
)
"""Finite forms by which a quotation is introduced, to find one whose end mark is missing."""
