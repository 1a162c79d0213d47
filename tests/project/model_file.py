"""Writes docs/model_file.md: every field of a model file, from its JSON Schema."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from web.commands.schema import model_schema

PAGE = Path(__file__).parents[2] / "docs" / "model_file.md"

Part = Mapping[str, Any]
"""A piece of the schema, as JSON has it."""

SECTIONS: dict[str, tuple[str, str]] = {
    "": ("The file", ""),
    "Organisation": ("organisation", ""),
    "Opening": ("organisation: opening", ""),
    "Closing": ("organisation: closing", ""),
    "ClosingCost": ("organisation: closing, costs", ""),
    "Assumption": ("assumptions", "Each has a name of your choice."),
    "Person": ("people", "Each has a name of your choice."),
    "Pool": ("pools", "Each has a name of your choice."),
    "HandOver": ("pools: handed_over", ""),
    "Capacity": ("pools: capacity", "With `driver: time`."),
    "Take": ("pools: takes", "With `driver: time`: by programme or pool."),
    "Allocation": ("allocation", ""),
    "Programme": ("programmes", "Each has a name of your choice."),
    "Tier": ("programmes: tiers", "Each has a name of your choice."),
    "Ingredient": ("ingredients", "Of pools and programmes: a list."),
    "Deployment": ("programmes: deployments", "A list."),
    "Attendance": ("programmes: attendance", "A list."),
    "Outcomes": ("programmes: outcomes", ""),
    "Funding": ("funding", "Each way of funding has a name of your choice."),
    "Grant": ("funding: streams: a grant", "With `kind: grant`."),
    "FunderRules": ("funding: streams: rules of a grant", ""),
    "Donation": (
        "funding: streams: a donation, or other income",
        "With `kind: donation` or `kind: other`.",
    ),
    "Fee": ("funding: streams: a fee", "With `kind: fee`."),
    "Membership": ("funding: streams: a membership", "With `kind: membership`."),
    "Contract": ("funding: streams: a contract", "With `kind: contract`."),
    "Results": ("funding: streams: results of a contract", ""),
    "Milestone": ("funding: streams: milestones of a contract", "A list."),
    "Scope": ("funding: streams: scope of a grant or contract", ""),
    "LotDiscount": ("funding: lot_discounts", "A list."),
    "Heading": ("funding: streams: headings of a grant or contract", "A list."),
    "Demand": ("funding: demand", ""),
    "Transition": ("funding: transitions", "By the programme that is bought."),
    "Addition": ("funding: adds", "A list."),
}
"""Heading of each part, and how it is written, in the order of a file."""

TYPES = {"number": "number", "integer": "whole number", "boolean": "true or false"}

HEAD = """\
# The model file

Every name that a model file knows, part by part. A file is YAML or JSON. `costmodel
check` says what is wrong with one, `costmodel examples` prints whole ones to begin
from, `costmodel schema` gives an editor this page as a JSON Schema.

*A quantity* is a plain number (`1250`, `0.05` for 5%) or the name of an assumption: one
of your own, or one of those that ship with the project. *A name* of your choice begins
with a small letter and holds small letters, digits and underscores; only names that
ship with the project have dots, also where yours takes the place of one. A month is
year and month, like `"2026-09"`, with quotes or without. How figures follow from what
is written: [the method](method/README.md).

The page is written by `python -m tests.project.model_file`, and a test fails if it no
longer says what the schema says.
"""


def page() -> str:
    """Return the whole page."""
    schema = model_schema()
    parts = cast("Mapping[str, Part]", schema["$defs"])
    return "\n".join(
        (HEAD, *(_section(name, parts.get(name, schema), parts) for name in SECTIONS))
    )


def described_parts() -> dict[str, Part]:
    """Return every mapping of a model file by its name in the schema."""
    schema = model_schema()
    parts = cast("Mapping[str, Part]", schema["$defs"])
    return {"": schema, **{n: one for n, one in parts.items() if "properties" in one}}


def _section(name: str, part: Part, parts: Mapping[str, Part]) -> str:
    """Return the section of one part of a file."""
    heading, how = SECTIONS[name]
    needed = part.get("required", [])
    rows = [
        f"| `{field}` | {_wanted(one, parts)} | {_default(field, one, needed)} | "
        f"{_in_cell(one['description'])} |"
        for field, one in part["properties"].items()
    ]
    lines = (
        f"## {heading}\n",
        " ".join(filter(None, (how, part["description"].partition(". ")[0] + ".")))
        .replace("..", ".")
        .strip(),
        "\n| name | what is written | if left out | what it means |\n|---|---|---|---|",
        *rows,
        "",
    )
    return "\n".join(lines)


def _in_cell(text: str) -> str:
    """Return a description as it stands in a table."""
    return re.sub(r"(?<!\*)\*([a-z_]+)\*(?!\*)", r"`\1`", text).replace("|", "\\|")


def _default(field: str, part: Part, needed: list[str]) -> str:
    """Return what holds if a field is left out."""
    if field in needed:
        return "must be there"
    default = part.get("default")
    if default is None or default in ("", [], {}) or isinstance(default, dict):
        return "–"
    if isinstance(default, bool):
        return "`true`" if default else "`false`"
    return f"`{default:g}`" if isinstance(default, float) else f"`{default}`"


def _wanted(part: Part, parts: Mapping[str, Part]) -> str:
    """Return what is written for a field, in words."""
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return _wanted(parts[name], parts) if "enum" in parts[name] else _linked(name)
    for union in ("anyOf", "oneOf"):
        if union in part:
            return _choice(part[union], parts)
    words = [part["const"]] if "const" in part else part.get("enum", [])
    if words:
        return ", ".join(f"`{word}`" for word in words)
    return _of_type(part, parts)


def _of_type(part: Part, parts: Mapping[str, Part]) -> str:
    """Return what is written for a field of a plain type, a list or a mapping."""
    if part["type"] == "array":
        return f"list: {_wanted(part['items'], parts)}"
    if part["type"] == "object":
        named = [*part.get("patternProperties", {}).values()]
        by = "name" if named or "propertyNames" in part else "year"
        if "[0-9]{4}" in next(iter(part.get("patternProperties", {})), ""):
            by = "month"
        inner = named[0] if named else part["additionalProperties"]
        return f"by {by}: {_wanted(inner, parts)}"
    if part["type"] == "string":
        pattern = part.get("pattern", "")
        return "month" if "[0-9]{4}" in pattern else "name" if pattern else "text"
    return TYPES[part["type"]]


def _choice(options: list[Part], parts: Mapping[str, Part]) -> str:
    """Return the things of which one is written; a number or a name is a quantity."""
    wanted = [_wanted(one, parts) for one in options if one.get("type") != "null"]
    if wanted[:2] == ["number", "name"]:
        wanted[:2] = ["quantity"]
    return " or ".join(dict.fromkeys(wanted))


def _linked(name: str) -> str:
    """Return the part of a file that stands there, with a link to its section."""
    heading = SECTIONS[name][0]
    anchor = re.sub(r"[^\w\s-]", "", heading.lower()).replace(" ", "-")
    return f"[{heading.rpartition(': ')[2]}](#{anchor})"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")


if __name__ == "__main__":
    main()
