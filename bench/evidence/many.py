"""Time and memory of comparing many short reports, made up by rule: the same for the same count.

python -m bench.evidence.many 125 250 500 [--profile]

Some reports are copies of earlier ones, some credit one, most tell of one of some hundred quarrels;
as many countries as the program knows take part. Each count is measured in a process of its own.
"""

from __future__ import annotations

import cProfile
import pstats
import random
import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from detente import evidence, reading
from detente.evidence.lexicon.countries import _nations
from detente.reading.records import Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GOODS = (
    "mackerel",
    "gas",
    "wheat",
    "copper",
    "power",
    "water",
    "cotton",
    "cobalt",
    "timber",
    "steel",
    "grain",
    "oil",
)
_FIRST = (
    "Ilka",
    "Tomas",
    "Mira",
    "Jonas",
    "Petra",
    "Anton",
    "Lena",
    "Marko",
    "Vera",
    "Oskar",
    "Nadia",
    "Emil",
)
_LAST = (
    "Bor",
    "Vask",
    "Lund",
    "Hale",
    "Brek",
    "Torp",
    "Sand",
    "Ritt",
    "Koln",
    "Marr",
    "Dahl",
    "Voss",
    "Enger",
    "Palm",
    "Rask",
)
_TOWNS = ("Gravik", "Port Emery", "Tarnow", "Lissa", "Merrow", "Ostby")
_SENTENCES = (
    "{a} has offered {b} a smaller share of the {good}, {outlet} reported on {day}.",
    "{a} did not offer {b} a share of the {good}, its spokesman {person} said.",
    '"We will not sign before {month}," said {person}, the trade minister of {a}.',
    "The ministers of {a} and {b} met in {town} on {month} {date} for {hours} hours.",
    "A court fined the owner of the ship {money} million dollars.",
    "{b} wants {a} to return {count} tonnes of {good} within {weeks} weeks.",
    "Guards of {a} stopped {count} boats near {town} on {month} {date}.",
    "{person} said that the talks on {good} would end by {month}.",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday")
_MONTHS = ("March", "April", "May", "June")


def reports(count: int) -> tuple[Report, ...]:
    """So many short reports of four to seven sentences."""
    chance = random.Random(7)
    return tuple(_reports(count, chance))


def _reports(count: int, chance: random.Random) -> Iterator[Report]:
    nations = sorted({name.title() for name in _nations().values()})
    texts: list[str] = []
    for number in range(count):
        text = _text(chance, nations, number)
        if texts and chance.random() < 0.2:
            text = f"{chance.choice(texts)} {_sentence(chance, nations, number)}"
        texts.append(text)
        day = f"2025-03-{1 + number % 28:02}"
        name = f"r{number:05}"
        yield Report(name, f"{name}.txt", name, text, outlet=_outlet(number), date=day)


def _text(chance: random.Random, nations: Sequence[str], number: int) -> str:
    quarrel = random.Random(chance.randrange(100))
    few = quarrel.sample(nations, 3)
    return " ".join(_sentence(chance, few, number) for _ in range(chance.randint(4, 7)))


def _sentence(chance: random.Random, nations: Sequence[str], number: int) -> str:
    a, b = chance.sample(nations, 2)
    return chance.choice(_SENTENCES).format(
        a=a,
        b=b,
        good=chance.choice(_GOODS),
        person=f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
        outlet=_outlet(chance.randrange(number + 1)),
        day=chance.choice(_DAYS),
        month=chance.choice(_MONTHS),
        town=chance.choice(_TOWNS),
        date=chance.randint(1, 28),
        hours=chance.randint(2, 9),
        weeks=chance.randint(2, 9),
        money=chance.randint(2, 90),
        count=chance.randint(3, 900),
    )


def _outlet(number: int) -> str:
    return f"{_LAST[number % 15]}{_FIRST[number // 15 % 12].lower()} Courier"


def measure(count: int, *, profile: bool) -> None:
    """One line: seconds of CPU for reading and for comparing, and the most memory."""
    made = reports(count)
    start = time.process_time()
    readings = reading.read_all(made)
    read = time.process_time()
    profiler = cProfile.Profile()
    found = profiler.runcall(evidence.compare, readings) if profile else evidence.compare(readings)
    done = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:6} reports: read {read - start:6.1f} s, compare {done - read:6.1f} s, "
        f"{1000 * (done - read) / count:5.1f} ms a report, {peak:5.0f} MB; "
        f"{len(found.claims)} claims, {len(found.contradictions)} contradictions, "
        f"{len(found.copies)} copies"
    )
    if profile:
        pstats.Stats(profiler).sort_stats("cumulative").print_stats("detente", 45)


def main(arguments: Sequence[str]) -> None:
    """Measures each count asked for; several in processes of their own."""
    profile = "--profile" in arguments
    counts = [int(one) for one in arguments if one.isdigit()] or [125, 250, 500]
    if len(counts) == 1:
        measure(counts[0], profile=profile)
        return
    for count in counts:
        command = [sys.executable, "-m", "bench.evidence.many", str(count)]
        subprocess.run([*command, *(["--profile"] if profile else [])], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
