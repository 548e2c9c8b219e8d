from __future__ import annotations

import pytest

from detente.evidence.factuality import standing

from .acts import parsed


def stands(text, word):
    return next(standing(t) for t in parsed(text).doc if t.text == word)


@pytest.mark.parametrize(
    "text",
    [
        "Peru signed the treaty.",
        "Peru managed to sign the treaty, and signed it in May.",
        "Peru said that it had signed the treaty.",
        "Peru was criticised for having signed the treaty.",
        "Peru not only signed the treaty but praised it.",
        "Peru denied that it had not signed the treaty.",
        "The treaty signed in May was not published.",
        "Peru signed the treaty with no notice and for no reason.",
        "Peru did not fail to sign the treaty.",
        "The strike led Peru to sign the treaty.",
        "Chile will contest Peru's signing of the treaty.",
        "The strike forced Peru to sign the treaty.",
        "Peru has at no time refused to sign the treaty.",
    ],
)
def test_what_is_told_as_done(text):
    word = next(word for word in ("signed", "signing", "sign") if word in text)
    assert stands(text, word) == "done"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peru did not sign the treaty.", "sign"),
        ("Peru never signed the treaty.", "signed"),
        ("Nobody signed the treaty.", "signed"),
        ("Peru signed nothing.", "signed"),
        ("Peru refused to sign the treaty.", "sign"),
        ("Peru has yet to sign the treaty.", "sign"),
        ("Peru left without signing the treaty.", "signing"),
        ("Peru stopped short of signing the treaty.", "signing"),
        ("Peru denied that it had signed the treaty.", "signed"),
        ("Peru rejected reports that it had signed the treaty.", "signed"),
        ("Reports that Peru signed the treaty are untrue.", "signed"),
        ("It is not true that Peru has signed the treaty.", "signed"),
        ("Peru is not in breach of the treaty.", "breach"),
        ("Peru denied that it had ended the war by signing the treaty.", "signing"),
        ("No talks were held.", "talks"),
    ],
)
def test_what_is_told_as_not_done(text, word):
    assert stands(text, word) == "not"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peru will sign the treaty.", "sign"),
        ("Peru may sign the treaty.", "sign"),
        ("Peru plans to sign the treaty.", "sign"),
        ("Peru reserves the right to sign the treaty.", "sign"),
        ("Peru is considering signing the treaty.", "signing"),
        ("Peru is ready to sign the treaty.", "sign"),
    ],
)
def test_what_lies_ahead(text, word):
    assert stands(text, word) == "ahead"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peru will not sign the treaty.", "sign"),
        ("Peru cannot sign the treaty.", "sign"),
        ("Nobody will sign the treaty.", "sign"),
    ],
)
def test_what_is_told_as_not_to_come(text, word):
    assert stands(text, word) == "off"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("If Peru signed the treaty, all would be well.", "signed"),
        ("Chile asked whether Peru signed the treaty.", "signed"),
        ("Chile urged Peru to sign the treaty.", "sign"),
        ("Peru should sign the treaty.", "sign"),
        ("Has Peru signed the treaty?", "signed"),
        ("Peru denied that it planned to sign the treaty.", "sign"),
        ("Peru did not deny that it had signed the treaty.", "signed"),
    ],
)
def test_what_is_no_statement_on_the_deed(text, word):
    assert stands(text, word) == ""


def test_the_first_to_do_it_has_done_it():
    assert stands("Peru was the only one to sign the treaty.", "sign") == "done"


@pytest.mark.parametrize(
    ("text", "word", "is_so"),
    [
        ("Chile asked that the treaty not be signed.", "signed", ""),
        ("Chile demanded that Peru sign the treaty.", "sign", ""),
        ("Peru saw no alternative to signing the treaty.", "signing", "ahead"),
    ],
)
def test_what_is_only_wanted(text, word, is_so):
    assert stands(text, word) == is_so


def test_what_goes_on_is_done_already():
    assert stands("Peru will go on issuing licences.", "issuing") == "done"
    assert stands("Peru is set on issuing licences.", "issuing") == "ahead"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The treaty can be neither signed nor ended by Peru.", "signed"),
        ("The treaty cannot be signed by one party.", "signed"),
        ("Just ask the fishermen.", "ask"),
    ],
)
def test_what_may_not_be_and_what_is_told_to_be_tell_nothing(text, word):
    assert stands(text, word) == ""


@pytest.mark.parametrize(
    ("text", "word", "is_so"),
    [
        ("Peru notified Chile that it is suspending imports.", "suspending", "ahead"),
        ("Peru is suspending imports.", "suspending", "done"),
        ("Peru asked for no such thing.", "asked", "not"),
        ("Peru disputes that it signed the treaty.", "signed", "not"),
    ],
)
def test_what_is_announced_asked_for_and_disputed(text, word, is_so):
    assert stands(text, word) == is_so
