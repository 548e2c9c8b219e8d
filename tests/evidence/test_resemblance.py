from __future__ import annotations

import pytest

from detente.evidence.resemblance import resemblance

from .values import values


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("It has 412 towers.", "It has 421 towers.", 1),
        ("It holds 200,000 tonnes.", "It holds 20,000 tonnes.", 1),
        ("It holds 37 tonnes.", "It holds 31 tonnes.", 1),
        ("It holds 37 tonnes.", "It holds 4.9 tonnes.", 0),
        ("It holds 2,000 tonnes.", "It holds up to 20,000 tonnes.", 1),
        ("It holds 145 tonnes.", "It holds 45 tonnes.", 1),
        ("It has two ports.", "It has 43 ports.", -1),
        ("It holds six tonnes.", "It holds 60 tonnes.", 1),
        ("It was built in 1977.", "It was built in 1997.", 1),
        ("It was built in 2021.", "It was built on May 15, 2025.", -1),
        ("It was built in 1977.", "It was built in 1891.", 0),
        ("It was built in May 2024.", "It was built in May 2023.", 1),
        ("It was built in May 2024.", "It was built in June 2024.", 0.5),
        ("It was built on May 15, 2024.", "It was built on May 25, 2024.", 1),
        ("It was built on May 15, 2024.", "It was built on May 16, 2024.", 0.5),
        ("It was built on May 15, 2024.", "It was built on July 15, 2024.", 1),
        ("It was built on May 15, 2024.", "It was built on August 2, 2024.", 0),
        ("It was built on May 15, 2024.", "It was built in March 2024.", -1),
        ("It was built in Bergen.", "It was built in Oslo.", 0),
    ],
)
def test_slips_and_near_values_are_alike(one, other, alike):
    (a, *_), (b, *_) = values(one, other)
    assert resemblance(a, b) == alike
    assert resemblance(b, a) == alike
