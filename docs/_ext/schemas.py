"""`{schema} NAME`: the keys of one command's JSON as nested lists, out of its shipped schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from docutils.parsers.rst import Directive

from detente import answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

Part = dict[str, Any]
WORDS = {"integer": "whole number", "boolean": "true or false", "null": "null"}


class Schema(Directive):
    """The directive; its argument is one of `detente.answers.SCHEMAS`."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The list, or one for each form that the answer can take."""
        whole = answers.schema(self.arguments[0])
        found: list[nodes.Node] = [nodes.paragraph("", whole["title"] + ".")]
        for place, form in enumerate(forms(whole, whole)):
            found += [nodes.paragraph("", "Or, in another form:")] if place else []
            found += listed(form, whole)
        return found


def forms(part: Part, whole: Part) -> list[Part]:
    """The forms that a part can take, references followed."""
    if "$ref" in part:
        return forms(whole["$defs"][part["$ref"].rpartition("/")[2]], whole)
    several = part.get("oneOf") or part.get("anyOf")
    return [form for one in several for form in forms(one, whole)] if several else [part]


def listed(part: Part, whole: Part) -> list[nodes.Node]:
    """The keys of an object, each with what it holds; of anything else nothing."""
    items = nodes.bullet_list()
    required = part.get("required", ())
    for key, value in part.get("properties", {}).items():
        item = nodes.list_item()
        said = nodes.paragraph(
            "", "", nodes.literal("", key), nodes.Text(": " + told(value, whole))
        )
        if key not in required:
            said += nodes.Text("; may be missing")
        item += said
        for inner in inside(value, whole):
            item += listed(inner, whole)
        items += item
    return [items] if items.children else []


def inside(part: Part, whole: Part) -> Iterator[Part]:
    """The objects that a value is made of, however deep its lists."""
    for form in forms(part, whole):
        if form.get("properties"):
            yield form
        for below in ("items", "additionalProperties"):
            if isinstance(form.get(below), dict):
                yield from inside(form[below], whole)


def told(part: Part, whole: Part) -> str:
    """What a value is, in words."""
    words = " or ".join(dict.fromkeys(one(form, whole) for form in forms(part, whole)))
    return f"{words} ({part['description']})" if "description" in part else words


def one(form: Part, whole: Part) -> str:
    """The words for one form of a value."""
    if "const" in form:
        return str(form["const"]).lower()
    if "enum" in form:
        return "one of " + ", ".join(map(str, form["enum"]))
    kinds = form.get("type", "any value")
    if isinstance(kinds, list):
        return " or ".join(WORDS.get(kind, kind) for kind in kinds)
    if kinds == "array":
        return "list of " + plural(told(form["items"], whole)) if "items" in form else "list"
    if kinds == "object" and isinstance(form.get("additionalProperties"), dict):
        return "object: by name, " + told(form["additionalProperties"], whole)
    return WORDS.get(kinds, kinds)


def plural(words: str) -> str:
    """Several of what the words name, where one word is enough to name it."""
    return f"{words}s" if words in {"string", "object", "whole number", "number"} else words


def setup(app: Sphinx) -> dict[str, bool]:
    """The directive by its name."""
    app.add_directive("schema", Schema)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
