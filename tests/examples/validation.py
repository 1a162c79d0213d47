"""Writes docs/validation.md: every published example beside the engine's answer."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.examples.example import Example, Line, load
from tests.examples.worked import WORKED

PAGE = Path(__file__).parents[2] / "docs" / "validation.md"

HEAD = """\
# Validation against published examples

Examples that others have published, worked out by the engine. What costs something is a
model document, read, checked and costed as a user's own is: service departments are its
pools, with fixed weights, and the departments they end in its programmes. What is no
plan is worked out by the functions of [the library](method/library.md). *Published*
figures stand in the source; *worked out* ones follow from its inputs by the stated
method, where the source gives no answer. The page is written by
`python -m tests.examples.validation` and a test fails if it no longer says what the
engine says.
"""


def page() -> str:
    """Return the whole page."""
    parts = [_example(example, list(WORKED[example.id](example))) for example in load()]
    return "\n".join([HEAD, *parts])


def _example(example: Example, lines: list[Line]) -> str:
    """Return the section of one example."""
    agreed = sum(line.agrees for line in lines)
    rows = "\n".join(_row(line) for line in lines)
    return f"""\
## {example.id}. {example.title}

{agreed} of {len(lines)} figures agree. {example.note}

Source: {example.source}.

| figure | expected | engine | |
|---|--:|--:|---|
{rows}
"""


def _row(line: Line) -> str:
    """Return one row of a table."""
    kind = "published" if line.is_published else "worked out"
    verdict = "agrees" if line.agrees else "**differs**"
    figures = f"{_figure(line.expected)} | {_figure(line.ours)}"
    return f"| {line.what} | {figures} | {kind}, {verdict} |"


def _figure(value: float) -> str:
    """Return a figure with the decimals that its size can bear."""
    if abs(value) < 10 and value != int(value):
        return f"{value:.6f}"
    text = f"{value:,.2f}"
    return text.removesuffix(".00")


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")


if __name__ == "__main__":
    main()
