"""Public names are imported from their homes when they are first used."""

import sys
from types import ModuleType

import pytest

from detente import lazily


def test_a_name_comes_from_its_home_and_stays():
    package = ModuleType("somewhere")
    sys.modules["somewhere"] = package
    try:
        found = lazily.names("somewhere", {"sqrt": "math"})
        assert found("sqrt")(9) == 3
        assert package.sqrt(9) == 3
    finally:
        del sys.modules["somewhere"]


def test_a_name_that_is_not_there():
    found = lazily.names("somewhere", {"sqrt": "math"})
    with pytest.raises(AttributeError, match="module 'somewhere' has no attribute 'sprt'"):
        found("sprt")
