"""Parses kept for a second look, packed: what was read is parsed again nowhere in the process.

The comparing of reports asks for the parse of each of them once more, after all were read, maybe by
other processes. A parse of spaCy takes some 500 bytes a token, a packed one 20.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

MOST = 64 * 2**20
"""Bytes that are kept, of some three million tokens; what comes after them is parsed again."""

_ATTRIBUTES = (
    "ORTH",
    "TAG",
    "POS",
    "LEMMA",
    "DEP",
    "HEAD",
    "ENT_IOB",
    "ENT_TYPE",
    "SENT_START",
)


class Parses:
    """Packed parses by their texts; those that come first stay.

    They are asked for in the order in which they came: were the oldest given up for new ones, the
    first question would find nothing and so would all after it.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._size = 0
        self._packed: dict[bytes, bytes] = {}

    def get(self, text: str) -> bytes | None:
        """The parse of a text; None where it is not kept."""
        return self._packed.get(_key(text)) if self._packed else None

    def keep(self, text: str, packed: bytes) -> None:
        """Keeps a parse if there is room for it."""
        key = _key(text)
        if key not in self._packed and self._size + len(packed) <= self._most:
            self._packed[key] = packed
            self._size += len(packed)


KEPT = Parses()
"""Those of this process."""


def pack(doc: Doc) -> bytes:
    """All that the pipeline said of a text, without the numbers that it said it from."""
    from spacy.tokens import DocBin  # noqa: PLC0415  (loaded with the model, not before)

    packed = DocBin(attrs=_ATTRIBUTES, store_user_data=False)
    packed.add(doc)
    return packed.to_bytes()


def unpack(packed: bytes, vocab: Vocab) -> Doc:
    """The parse again, the same token by token."""
    from spacy.tokens import DocBin  # noqa: PLC0415

    (doc,) = DocBin().from_bytes(packed).get_docs(vocab)
    return doc


def _key(text: str) -> bytes:
    return sha256(text.encode("utf-8", "surrogatepass")).digest()
