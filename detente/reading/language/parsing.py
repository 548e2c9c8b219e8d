"""The parse of a text: tokens, tags, lemmas, dependencies, sentences and entities."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from detente.reading import socketless  # isort: skip  # noqa: F401  (before spaCy, see there)
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from detente.reading import parses
from detente.reading.language.paragraphs import Paragraphs
from detente.reading.language.pieces import LONGEST_WORD, pieces, words_and_runs
from detente.reading.language.weights import folder
from detente.reading.loading.limits import LONGEST_READ

if TYPE_CHECKING:
    from spacy.vocab import Vocab

LONGEST_SENTENCE = 250
"""Tokens without a full stop, question or exclamation mark, or a paragraph's end."""

_ENDS = frozenset({".", "?", "!", ";"})
_AT_ONCE = 4
"""Pieces in one batch of the model: its memory grows with them, its speed hardly."""


def parse(text: str) -> Doc:
    """The parse of the first `LONGEST_READ` characters; tokens keep their offsets in the text.

    A text that this process has parsed before is not parsed again (see `parses`).

    Raises OSError where the model is not installed; `weights.check` tells that as a finding.
    """
    read = text[:LONGEST_READ]
    packed = parses.KEPT.get(read)
    if packed is not None:
        return parses.unpack(packed, _vocabulary())
    tokens = (_tokens(piece) for piece in pieces(read))
    doc = _joined(list(_model().pipe(tokens, batch_size=_AT_ONCE)))
    parses.KEPT.keep(read, parses.pack(doc))
    return doc


@cache
def _model() -> Language:
    where = folder()
    if where is None:
        message = "the language model is not installed"
        raise OSError(message)
    # The sentence recogniser is a second opinion that the parser's boundaries make needless.
    model = spacy.load(where, exclude=["senter"])
    model.add_pipe("detente_paragraphs", before="parser")
    return model


@cache
def _vocabulary() -> Vocab:
    """That of the language alone: parses that other processes made need no model here."""
    return spacy.blank("en").vocab


@Language.component("detente_paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Starts a sentence after a paragraph break, but for one that splits "U.S." from its noun.

    Also within a run of `LONGEST_SENTENCE` tokens without any end: what hangs on one sentence may
    take time by the square of its length.
    """
    ends = set(Paragraphs(doc.text).ends)
    last = 0
    for token in doc[:-1]:
        if token.is_space and token.idx in ends:
            doc[token.i + 1].is_sent_start = True
            last = token.i
        elif token.text in _ENDS:
            last = token.i
        elif token.i - last >= LONGEST_SENTENCE:
            token.is_sent_start = True
            last = token.i
    return doc


def _tokens(piece: str) -> Doc:
    parts = [_run(part) if run else _model().make_doc(part) for part, run in words_and_runs(piece)]
    return _joined(parts)


def _joined(docs: list[Doc]) -> Doc:
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)


def _run(text: str) -> Doc:
    words = [text[k : k + LONGEST_WORD] for k in range(0, len(text), LONGEST_WORD)]
    return Doc(_model().vocab, words=words, spaces=[False] * len(words))
