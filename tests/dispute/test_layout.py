"""From text to nodes: the same tree as any YAML reader, no deeper, no larger, and never broken."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from detente.dispute.found import Found
from detente.dispute.layout.composing import DEEPEST, MOST_NODES, compose
from detente.dispute.layout.nodes import Broken, Mapping, Scalar, Sequence
from detente.dispute.layout.source import Source

scalars = st.text("ab :-,[]{}#'\"\\\n é😀&*!|>%@0.", max_size=8)
trees = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(scalars, inner, max_size=3),
    max_leaves=10,
)


def read(text):
    """The root node and the codes of what was found."""
    source = Source.of("f", text)
    found = Found(source)
    root = compose(source, found)
    return root, [finding.code for finding in found.listed()]


def plain(node):
    """The node as Python's own lists, dictionaries and texts; `…` where it is broken or partial."""
    match node:
        case Scalar(value):
            return value
        case Sequence(items, partial=partial):
            return [*map(plain, items), *(["…"] if partial else [])]
        case Mapping(pairs, partial=partial):
            return {key.value: plain(value) for key, value in pairs} | ({"…": 0} if partial else {})
        case Broken():
            return "…"
    return None


@given(trees, st.booleans() | st.none(), st.sampled_from([None, "'", '"', "|", ">"]))
def test_nodes_are_the_tree_that_any_reader_of_yaml_sees(tree, flow, style):
    text = yaml.dump(tree, default_flow_style=flow, default_style=style, allow_unicode=True)
    untagged = text.replace("!!str ", "")
    if yaml.load(untagged, yaml.BaseLoader) == tree:
        root, codes = read(untagged)
        assert codes == []
        assert plain(root) == tree


@given(trees)
def test_every_node_stands_where_it_was_written(tree):
    """What stands between the offsets of a node is that node again."""
    text = yaml.dump(tree, default_flow_style=True, default_style='"', allow_unicode=True)
    root, _ = read(text.replace("!!str ", ""))
    source = text.replace("!!str ", "")
    left = [root]
    while left:
        node = left.pop()
        assert yaml.load(source[node.start : node.end], yaml.BaseLoader) == plain(node)
        if isinstance(node, Sequence):
            left += node.items
        elif isinstance(node, Mapping):
            left += [part for pair in node.pairs for part in pair]


@pytest.mark.parametrize("text", ["NO", "1.10", "2025", "2025-12-17", "~", "null", "0x1F", "1e3"])
def test_scalars_are_what_was_typed(text):
    root, codes = read(f"[{text}, {{{text}: {text}}}]")
    assert (plain(root), codes) == ([text, {text: text}], [])


@pytest.mark.parametrize(
    ("text", "tree", "codes"),
    [
        ("[exactly one of (a, b)]", ["exactly one of (a, b)"], ["D119"]),
        ("[(a, (b, c)), d]", ["(a, (b, c))", "d"], ["D119"]),
        ("[(a,\n  b), (c)]", ["(a, b)", "(c)"], ["D119"]),
        ("[(a, b]", ["(a", "b"], []),
        ("[(a, 'b)']", ["(a", "b)"], []),
        ("[(a, [b)]]", ["(a", ["b)"]], []),
        ("[(a, b)), c]", ["(a", "b))", "c"], []),
        ("[')', (a]", [")", "(a"], []),
        ("{x: (a, b), y: c}", {"x": "(a, b)", "y": "c"}, ["D119"]),
        ("{(a, b): c, y: d}", {"(a, b)": "c", "y": "d"}, ["D119"]),
        ("{(a, b, c): (d, e)}", {"(a, b, c)": "(d, e)"}, ["D119", "D119"]),
        ("{x: (a, y: b)}", {"x": "(a", "y": "b)"}, []),
        ("{x: (a, b: c)}", {"x": "(a", "b": "c)"}, []),
        ("{(a: x, b)}", {"(a": "x", "b)": ""}, []),
        ("x: (a, b)", {"x": "(a, b)"}, []),
        ("- (a, b)", ["(a, b)"], []),
    ],
)
def test_texts_split_at_a_comma_are_made_whole(text, tree, codes):
    assert [plain(read(text)[0]), sorted(read(text)[1])] == [tree, codes]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a: b\nc: [d, e\nf: g\n", {"a": "b", "c": "…", "…": 0}),
        ("a: b\nc:\n  - d\n  - 'e\n", {"a": "b", "c": ["…", "…"], "…": 0}),
        ("a:\n  b: c\n d: e\n", {"a": {"b": "…", "…": 0}, "…": 0}),
        ("a: b: c\n", {"a": "…", "…": 0}),
        ('a: "b" c\n', {"a": "…", "…": 0}),
        ("a: [b\n", {"a": "…", "…": 0}),
        ("@", None),
        ("a\n...\nb", "…"),
        ("- a\n- {b: c\n", ["a", "…", "…"]),
    ],
)
def test_what_stands_before_a_fault_of_yaml_is_kept_but_not_trusted(text, tree):
    """The last value before it may be cut short, and what is around it may go on."""
    root, codes = read(text)
    assert plain(root) == tree
    assert codes == ["D110"]


@pytest.mark.parametrize(
    ("text", "tree", "codes"),
    [
        ("[a, >>, b]", ["a", ">>", "b"], ["D120"]),
        ("[>>,>>]", [">>", ">>"], ["D120", "D120"]),
        ("- a\n- >>\n- >> # much\n- b", ["a", ">>", ">>", "b"], ["D120", "D120"]),
        ("a: >>", {"a": ">>"}, ["D120"]),
        ("[a, '>>', \"b >> c\", d>>e]", ["a", ">>", "b >> c", "d>>e"], []),
        ("- >\n  a >> b\n", ["a >> b\n"], []),
        ("- >> a", ["…"], ["D110"]),
        ("[>>a]", None, ["D110"]),
    ],
)
def test_bare_strength_marks_are_read_past(text, tree, codes):
    assert (plain(read(text)[0]), read(text)[1]) == (tree, codes)


def test_limits_are_met_exactly():
    assert read("[" * DEEPEST + "]" * DEEPEST)[1] == []
    assert read("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))[1] == ["D112"]
    most = "[" + "x, " * (MOST_NODES - 1) + "]"
    assert read(most)[1] == []
    assert read(most.replace("]", "x]"))[1] == ["D113"]


def test_a_scalar_knows_whether_anything_was_written():
    root, _ = read("{a: , b: '', c: x}")
    assert [value.empty for _, value in root.pairs] == [True, False, False]


def test_a_mapping_gives_its_keys_and_values():
    root, codes = read("{a: x, b: y, a: z}")
    assert codes == ["D117"]
    assert [key.value for key in root.keys] == ["a", "b"]
    assert plain(root.get("a")) == "x"
    assert root.get("c") is None
    assert root.partial
