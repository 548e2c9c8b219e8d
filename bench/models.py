"""The disputes that are measured, as text, each from a fixed seed."""

from __future__ import annotations

from random import Random


def _head(options, one_way=0):
    lines, own = ["title: measured", "decision_makers:"], {}
    for number, size in enumerate(options):
        own[f"d{number}"] = [f"d{number}o{k}" for k in range(size)]
    for dm, names in own.items():
        ways = ["take" if k < one_way else "both" for k in range(len(names))]
        lines += [f"  {dm}:", "    options:"]
        lines += [f"      {o}: {{does: x, moves: {w}}}" for o, w in zip(names, ways, strict=True)]
        lines.append(f"    PREFERENCE-{dm}")
    return "\n".join(lines) + "\n", own


def with_statements(options, statements, seed=1, *, rules=(), one_way=0):
    """Preferences by so many statements over up to three options each."""
    random = Random(seed)
    text, own = _head(options, one_way)
    every = [option for names in own.values() for option in names]
    for dm in own:
        said = ", ".join(f'"{_statement(random, every)}"' for _ in range(statements))
        text = text.replace(f"PREFERENCE-{dm}", f"prefers: [{said}]")
    return text + _infeasible(rules)


def with_rankings(options, states, seed=1, *, rules=()):
    """Strict random rankings of so many states."""
    random = Random(seed)
    text, own = _head(options)
    names = [f"s{k + 1}" for k in range(states)]
    for dm in own:
        random.shuffle(names)
        text = text.replace(f"PREFERENCE-{dm}", f"ranking: [{', '.join(names)}]")
    return text + _infeasible(rules)


def _statement(random, options):
    one, other, third = random.sample(options, 3)
    return random.choice(
        (
            one,
            f"not {one}",
            f"{one} or not {other}",
            f"{one} if {other}",
            f"{one} and {other} or {third}",
            f"{one} iff {other}",
        )
    )


def _infeasible(rules):
    said = ", ".join(f'"{rule}"' for rule in rules)
    return f"infeasible: [{said}]\n" if rules else ""
