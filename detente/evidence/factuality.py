"""Whether something is said to have been done or not, and what lies ahead to be coming or not.

From the word that tells it the parse is climbed, and each word on the way may turn it round (not,
refuse, without, deny, "is untrue"), put it ahead (will, may, plan to, the right to) or make it no
statement at all (if, whether, was asked to). After Saurí and Pustejovsky (2009), whose grades of
certainty are brought down to four.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from detente.evidence.lexicon import listed
from detente.evidence.negation import is_false, is_negated, is_nothing, is_untrue, is_yet

if TYPE_CHECKING:
    from spacy.tokens import Token

Standing = Literal["done", "not", "ahead", "off", ""]
"""Done, not done, still to come, not to come, and not told."""


_UNDONE = listed("undone by")
_DONE = listed("done by") | listed("caused by")
_ASKED = listed("asked for by")
_WEIGHED = listed("weighed by")
_DENIALS = listed("denial")
_DOUBTED = listed("doubted")
_NEARLY = listed("nearly")
_FUTURE = frozenset({"will", "shall", "wo", "'ll", "’ll", "ll", "would", "'d", "’d"})
_POSSIBLE = frozenset({"may", "might", "can", "could", "ca"})
_WISHED = frozenset({"should", "must", "ought"})
_UNTOLD = frozenset({"if", "unless", "whether", "until", "before", "lest"})
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "pcomp", "pobj", "dobj", "prep", "attr", "acomp"})
_THROUGH = _CLAUSES | {"nsubj", "nsubjpass", "csubj", "oprd", "relcl"}
_SHORT = frozenset({"instead", "short"})
_DEMANDED = frozenset(
    {"ask", "demand", "urge", "order", "request", "require", "propose", "recommend"}
)
"""Verbs whose clause tells what is wanted and never what is."""

_GOING_ON = frozenset({"go", "carry", "keep"})
"""Of "will go on signing" it is done as well as to come."""

_AIMS = frozenset({"to", "toward", "towards", "on", "about"})
_RANKED = frozenset({"only", "first", "last", "sole", "second", "third"})
"""Of "the only one to sign" the signing is told as done."""

_NEAR = frozenset({"close", "near", "closer", "nearer"})
_SCOPE = frozenset({"xcomp", "dobj", "attr", "acomp", "oprd", "prep"})
_BEARING = frozenset({"of", "about", "to", "for", "against", "without", "by"})
_ANNOUNCING = frozenset({"announce", "notify", "inform", "tell", "declare", "decide"})
_REACTING = frozenset(
    {"contest", "challenge", "condemn", "denounce", "criticise", "criticize", "regret", "welcome"}
) | {"deplore", "protest", "lament", "praise", "hail", "reverse", "overturn", "answer", "avenge"}
_DEEPEST = 8


class _Climb:
    """The state of one climb: whether it is turned round, and how far off it is."""

    def __init__(self) -> None:
        self.negated = False
        self.ahead = False
        self.planned = False
        self.untold = False

    def turn(self) -> None:
        self.negated = not self.negated

    def deny(self) -> None:
        """Said to be untrue; of a plan that tells nothing about the deed."""
        self.turn()
        self.untold = self.untold or self.planned

    def result(self) -> Standing:
        if self.untold:
            return ""
        if self.ahead:
            return "off" if self.negated else "ahead"
        return "not" if self.negated else "done"


def standing(event: Token) -> Standing:
    """What is said of an event; "" where nothing is."""
    state, token = _Climb(), event
    _here(token, state)
    purpose = token.dep_ == "advcl" and any(c.lower_ == "to" for c in token.lefts)
    if purpose or (token.pos_ == "ADJ" and token.lower_ in _NEAR):
        state.ahead = True
    if _is_announced(token):
        state.ahead = True
    if any(t.text == "?" for t in token.sent[-2:]) or _is_command(token):
        state.untold = True
    for _ in range(_DEEPEST):
        above = token.head
        if above.i == token.i or state.untold or token.dep_ not in _THROUGH | {"conj"}:
            break
        if token.dep_ == "conj":
            if not _shares(token):
                break
            _auxiliaries(above, state)
        else:
            if _stands_apart(token):
                break
            _over(token, above, state)
        token = above
    return state.result()


def _is_announced(verb: Token) -> bool:
    """As in "told Bonn that it is leaving", where another report has "that it will leave"."""
    now = any(c.dep_ == "aux" and c.lower_ in {"is", "are", "'s", "’s"} for c in verb.children)
    return now and verb.tag_ == "VBG" and verb.dep_ == "ccomp" and verb.head.lemma_ in _ANNOUNCING


def _is_command(verb: Token) -> bool:
    """As in "just ask the bosses"."""
    bare = verb.tag_ == "VB" and verb.dep_ == "ROOT"
    return bare and not any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in verb.children)


def _stands_apart(token: Token) -> bool:
    """What is told by the way, as in "the man who signed", "signed in May", "at the meeting".

    What somebody reacts to has been done, whether he does react or not.
    """
    if token.dep_ == "dobj" and token.pos_ == "NOUN" and token.head.lemma_ in _REACTING:
        return True
    if token.dep_ == "relcl":
        return token.tag_ != "VB" and not _is_content(token)
    if token.dep_ == "acl" and token.tag_ in {"VBN", "VBG"}:
        return not any(child.dep_ in {"aux", "nsubj", "nsubjpass"} for child in token.children)
    return token.dep_ == "prep" and token.lower_ not in _BEARING and token.head.lemma_ != "be"


def _is_content(clause: Token) -> bool:
    """As in "reports that Rome signed", which the parser may take for "reports that surprised"."""
    subjects = [child for child in clause.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return clause.head.lemma_ in _DOUBTED and all(one.tag_ not in {"WDT", "WP"} for one in subjects)


def _shares(token: Token) -> bool:
    """A second verb under the same subject and auxiliary."""
    own = any(child.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for child in token.children)
    return token.pos_ == "VERB" and not own and token.head.pos_ in {"VERB", "AUX"}


def _here(token: Token, state: _Climb) -> None:
    """The words that belong to a word itself."""
    children = list(token.children)
    if any(c.dep_ in {"mark", "advmod"} and c.lower_ in _UNTOLD for c in children):
        state.untold = True
    if is_negated(token):
        state.turn()
    _auxiliaries(token, state)


def _auxiliaries(token: Token, state: _Climb) -> None:
    helping = {c.lower_ for c in token.children if c.dep_ == "aux"}
    if helping & _WISHED and not any(c.lower_ == "have" for c in token.children):
        state.untold = True
    elif helping & _POSSIBLE and state.negated and any(c.dep_ == "auxpass" for c in token.children):
        state.untold = True  # what cannot be undone may be undone all the same
    elif helping & (_FUTURE | _POSSIBLE):
        state.ahead = True


def _over(token: Token, above: Token, state: _Climb) -> None:
    """What a governing word does to what it governs."""
    lemma = above.lemma_.lower()
    if above.pos_ == "ADP":
        if lemma in {"without", "against"} or (lemma == "of" and above.head.lower_ in _SHORT):
            state.turn()
        elif lemma in _AIMS and token.dep_ == "pcomp" and above.head.lemma_ not in _GOING_ON:
            state.ahead = state.planned = True
        return
    if lemma in _DENIALS or lemma in _UNDONE or (lemma == "dispute" and above.pos_ == "VERB"):
        denies = token.dep_ in {"xcomp", "ccomp", "acl", "pcomp", "dobj", "prep", "pobj"}
        if denies and is_negated(above):
            state.untold = state.untold or lemma not in _UNDONE
            _beneath(above, state)
        elif denies and lemma in _UNDONE:
            state.turn()
            _beneath(above, state)
        elif denies and (token.dep_ != "dobj" or token.lemma_ in _DOUBTED):
            state.deny()
            _beneath(above, state)
        return
    if is_yet(above, token):
        state.turn()
        return
    _by_kind(token, above, lemma, state)


def _by_kind(token: Token, above: Token, lemma: str, state: _Climb) -> None:
    if token.dep_ in {"nsubj", "nsubjpass", "csubj"}:
        _as_subject(token, above, state)
        return
    if is_untrue(above):
        state.deny()
        return
    if _is_asked_for(token, lemma):
        state.untold = True
    elif lemma in _WEIGHED | _NEARLY or (_is_to_come(token, above) and lemma not in _DONE):
        state.ahead = state.planned = True
    if above.pos_ in {"VERB", "AUX"}:
        if token.dep_ != "ccomp":
            _beneath(above, state)
        if token.dep_ == "ccomp" and is_negated(above):
            state.untold = True
        elif token.dep_ in _SCOPE and is_negated(above) and not is_nothing(token):
            state.turn()


def _is_asked_for(token: Token, lemma: str) -> bool:
    """As in "urged Rome to sign", "demanded that Rome sign", "asked that it not be signed"."""
    if token.dep_ not in {"xcomp", "ccomp", "acl"}:
        return False
    return (lemma in _ASKED and token.tag_ == "VB") or (
        lemma in _DEMANDED and token.dep_ == "ccomp"
    )


def _as_subject(token: Token, verb: Token, state: _Climb) -> None:
    """As in "the report is untrue"; of "no talks were held" the noun is what happened."""
    if is_false(verb):
        state.deny()
    elif token.pos_ == "NOUN" and verb.pos_ in {"VERB", "AUX"}:
        (_auxiliaries if is_nothing(token) else _here)(verb, state)


def _is_to_come(token: Token, above: Token) -> bool:
    """An infinitive, but not that of "the first to sign"."""
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)
    return infinitive and not any(c.lower_ in _RANKED for c in above.children)


def _beneath(above: Token, state: _Climb) -> None:
    """What stands with a governing verb counts for what it governs, but for its negation."""
    if any(c.dep_ == "mark" and c.lower_ in _UNTOLD for c in above.children):
        state.untold = True
    _auxiliaries(above, state)
