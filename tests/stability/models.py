"""Random disputes as text: few options, and everything that can make an engine err."""

from __future__ import annotations

from detente.dispute import loads
from tests.stability.literal import Literal


def option_form(random, *, dms=None, most=5, merged=True, preferences=None):
    """The text of a random dispute in option form that has at least one state.

    One-way options, exclusive groups, infeasible rules, ties, merged states, and preferences by
    ranking, by statements and by weights.
    """
    while True:
        head = _head(random, dms or random.choice((1, 2, 2, 3, 3, 4)), most)
        rules = _rules(random, head)
        names = _names(random, head) if merged and random.random() < 0.4 else {}
        bare = _text(head, rules, names, dict.fromkeys(head, "prefers: []"))
        checked = loads(bare)
        assert checked.value is not None, (bare, checked.findings)
        literal = Literal(checked.value)
        whole = [name for name in names if name in literal.names.values()]
        if literal.states and len(whole) == len(names) and not _clashes(literal):
            prefer = preferences or _preference
            return _text(head, rules, names, {dm: prefer(random, literal, head) for dm in head})


def _head(random, count, most):
    """Options of each decision maker with the direction of each."""
    options = [random.choice((1, 1, 2, 2, 3)) for _ in range(count)]
    while sum(options) > max(most, count):
        options[options.index(max(options))] -= 1
    direction = [("both",), ("both", "both", "take", "drop")][random.random() < 0.4]
    return {
        f"d{k}": {f"d{k}o{n}": random.choice(direction) for n in range(size)}
        for k, size in enumerate(options)
    }


def _options(head):
    return [option for options in head.values() for option in options]


def _literal(random, head):
    return random.choice(("", "", "not ")) + random.choice(_options(head))


def _expression(random, head):
    shape = random.randrange(7)
    one, other, third = (_literal(random, head) for _ in range(3))
    if shape == 6:
        return _pattern(random, head)
    return (
        one,
        f"{one} and {other}",
        f"{one} or {other}",
        f"{one} if {other} and {third}",
        f"{one} iff {other}",
        f"{one} xor {other} xor {third}",
    )[shape]


def _pattern(random, head, free=0.5):
    return "".join("-" if random.random() < free else random.choice("YN") for _ in _options(head))


def _rules(random, head):
    rules = []
    for options in head.values():
        if len(options) > 1 and random.random() < 0.3:
            kind = random.choice(("at most", "exactly"))
            rules.append(f"not {kind} one of ({', '.join(options)})")
    while random.random() < 0.4:
        one, other = _literal(random, head), _literal(random, head)
        rules.append(random.choice((f"{one} and {other}", _pattern(random, head))))
    return rules


def _names(random, head):
    names = {f"n{k}": _pattern(random, head, 0.4) for k in range(random.choice((1, 1, 2)))}
    return {name: marks for name, marks in names.items() if set(marks) != {"-"}}


def _clashes(literal):
    """Names that share a setting, or name nothing."""
    settings = [s for state in literal.dispute.states for s in _fits(literal, state)]
    return len(settings) != len(set(settings)) or not all(
        _fits(literal, state) for state in literal.dispute.states
    )


def _fits(literal, state):
    every = [setting for members in literal.states for setting in members]
    return [setting for setting in every if literal.holds(state.expression, setting)]


def _preference(random, literal, head):
    kind = random.choice(("ranking", "ranking", "prefers", "weights"))
    if kind == "ranking" or any(len(state) > 1 for state in literal.states):
        return ranking(random, literal, head)
    return {"prefers": statements, "weights": weights}[kind](random, literal, head)


def ranking(random, literal, head, ties=0.25):
    del head
    states = [literal.id(k) for k in range(len(literal.states))]
    random.shuffle(states)
    tiers = [[states[0]]]
    for state in states[1:]:
        if random.random() < ties:
            tiers[-1].append(state)
        else:
            tiers.append([state])
    return "ranking: [" + ", ".join("[" + ", ".join(tier) + "]" for tier in tiers) + "]"


def statements(random, literal, head, most=5):
    del literal
    said = [f'"{_expression(random, head)}"' for _ in range(random.randrange(most + 1))]
    return f"prefers: [{', '.join(said)}]"


def weights(random, literal, head):
    del literal
    said = {_expression(random, head): random.choice((-2.5, -1, 1, 1, 2, 3.25)) for _ in range(4)}
    return "weights: {" + ", ".join(f'"{text}": {value}' for text, value in said.items()) + "}"


def _text(head, rules, names, preferences):
    lines = ["title: random", "decision_makers:"]
    for dm, options in head.items():
        lines += [f"  {dm}:", "    options:"]
        lines += [f"      {option}: {{does: x, moves: {way}}}" for option, way in options.items()]
        lines += ["    " + line for line in preferences[dm].splitlines()]
    if rules:
        lines.append("infeasible: [" + ", ".join(f'"{rule}"' for rule in rules) + "]")
    if names:
        lines.append("states: {" + ", ".join(f'{k}: "{v}"' for k, v in names.items()) + "}")
    return "\n".join(lines) + "\n"


def graph_form(random, *, count=None, dms=None):
    """The text of a random dispute in graph form: free arcs, some owned by two decision makers."""
    dms = [f"d{k}" for k in range(dms or random.choice((1, 2, 2, 3, 4)))]
    states = [f"q{k}" for k in range(count or random.randrange(2, 8))]
    density = random.choice((0.15, 0.3))
    arcs = {
        dm: [[a, b] for a in states for b in states if a != b and random.random() < density]
        for dm in dms
    }
    lines = ["title: random", f"states: [{', '.join(states)}]", "decision_makers:"]
    for dm in dms:
        lines += [f"  {dm}:", "    " + random.choice((_ranked, _ranked, _paired))(random, states)]
    lines.append("moves:")
    lines += [f"  {dm}: [{', '.join(f'[{a}, {b}]' for a, b in arcs[dm])}]" for dm in dms]
    return "\n".join(lines) + "\n"


def _ranked(random, states):
    order = random.sample(states, len(states))
    tiers = [[order[0]]]
    for state in order[1:]:
        if random.random() < 0.25:
            tiers[-1].append(state)
        else:
            tiers.append([state])
    return "ranking: [" + ", ".join("[" + ", ".join(tier) + "]" for tier in tiers) + "]"


def _paired(random, states):
    pairs = [random.sample(states, 2) for _ in range(random.randrange(1, 2 * len(states)))]
    return "prefers_pairs: [" + ", ".join(f"[{a}, {b}]" for a, b in pairs) + "]"


def unsure(random, literal, head):
    """A ranking with unknown pairs, of states and of classes of states."""
    states = [literal.id(k) for k in range(len(literal.states))]
    pairs = []
    for _ in range(random.choice((0, 1, 2, 4))):
        pair = random.choices(states, k=2) if random.random() < 0.7 else _two(random, literal, head)
        pairs.append(f'["{pair[0]}", "{pair[1]}"]')
    order = ranking(random, literal, head)
    return order + (f"\nunknown: [{', '.join(pairs)}]" if pairs else "")


def _two(random, literal, head):
    whole = all(len(state) == 1 for state in literal.states)
    if not whole:
        return random.choices([literal.id(k) for k in range(len(literal.states))], k=2)
    return [_expression(random, head), _expression(random, head)]


def pairs(random, literal, head):
    """Listed pairs, which may be cyclic."""
    del head
    states = [literal.id(k) for k in range(len(literal.states))]
    return _paired(random, states) if len(states) > 1 else "prefers: []"


def marked(random, literal, head):
    """A ranking with any number of strength marks, or statements with one."""
    if random.random() < 0.4 and all(len(state) == 1 for state in literal.states):
        said = [f'"{_expression(random, head)}"' for _ in range(random.randrange(2, 6))]
        said.insert(random.randrange(1, len(said)), '">>"')
        return f"prefers: [{', '.join(said)}]"
    parts = ranking(random, literal, head, ties=0)[len("ranking: [[") : -2].split("], [")
    items = [parts[0]]
    for part in parts[1:]:
        items += ['">>"', part] if random.random() < 0.4 else [part]
    return f"ranking: [{', '.join(items)}]"
