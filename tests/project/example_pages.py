"""Writes the figures into the pages of docs/examples, from the models that ship."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from reports.gap_tables import ABLE, gap_by_programme
from reports.scenario_tables import scenarios_side_by_side
from reports.statements import Statements
from reports.tables import Table
from reports.unit_cost_tables import unit_costs
from scenarios.comparison import Draws, compare, inputs_of
from scenarios.opened_model import open_model
from scenarios.shipped_examples import find_example
from tests.some import some

FOLDER = Path(__file__).parents[2] / "docs" / "examples"
DAY = date(2026, 11, 22)

LINES = (
    "Schools in programmes, a year",
    "Grants, £",
    "Contracts, £",
    "Fees, £",
    "All income, £",
    "Fees and days paid to providers, a school-year, £",
    "Extra a school-year at which nothing is lost, £",
    "Subsidy a school-year to sustain it, £",
    "Still to be found, £",
    "At the values we assume",
    "Present evidence",
)
"""Rows of the ways of funding side by side that a page tells: none rests on draws."""

PLACE = re.compile(
    r"<!-- figures of (\w+) -->\n(.*?)<!-- end of figures -->\n", re.DOTALL
)
"""Where a page tells the figures of an example, by its name."""


def pages() -> list[Path]:
    """Return the pages of examples, by name."""
    return sorted(FOLDER.glob("*.md"))


@cache
def statements_of(name: str) -> Statements:
    """Return the run of an example, on the fewest draws."""
    opened = open_model(find_example(name).path)
    return Statements(compare(inputs_of(opened), Draws(blocks=1)), DAY)


@cache
def figures(name: str) -> str:
    """Return what a page tells of an example's cost and of its ways of funding."""
    told = statements_of(name)
    of_cost = _as_markdown(_of_costs(told))
    of_ways = _as_markdown(_ways(of(scenarios_side_by_side(told))))
    basis = (
        f"{told.span}; sums a school-year in {told.real_prices}. Central case; a"
        " contract that may be lost is taken as won. What schools can pay: by their"
        " accounts of 2024-25."
    )
    return f"\n{of_cost}\n{of_ways}\n{basis}\n\n"


def _of_costs(told: Statements) -> Iterator[tuple[str, ...]]:
    """Yield what a school-year of each programme costs, and what schools can pay."""
    able = gap_by_programme(told)
    tests = [column.heading.lower() for column in able.columns if column.group == ABLE]
    costs = ("A school-year, planned volumes", "Full cost, £", "Full economic cost, £")
    yield (*costs, *(f"Three in four can pay, £: {test}" for test in tests))
    for row in some(able.rows):
        yield tuple(cell.text for cell in row.cells[: len(costs) + len(tests)])
    if len(able.rows) > 1:
        last = some(of(unit_costs(told)).rows)[-1].cells
        yield (last[0].text, last[2].text, last[3].text, *("–" for _ in tests))


def of(table: Table | None) -> Table:
    """Return a table that must be there."""
    assert table is not None
    return table


def _ways(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield the chosen rows of the ways of funding side by side."""
    yield tuple(column.heading for column in table.columns)
    rows = {row.cells[0].text: row.cells for row in table.rows}
    for line in LINES:
        if line in rows:
            yield tuple(cell.text for cell in rows[line])


def _as_markdown(lines: Iterator[tuple[str, ...]]) -> str:
    """Return lines of words as a table, the first its headings."""
    heading, *others = lines
    rule = ("---", *("---:" for _ in heading[1:]))
    return "".join(f"| {' | '.join(line)} |\n" for line in (heading, rule, *others))


def renewed(written: str) -> str:
    """Return a page with its figures worked out anew."""
    return PLACE.sub(
        lambda place: (
            f"<!-- figures of {place[1]} -->\n{figures(place[1])}"
            "<!-- end of figures -->\n"
        ),
        written,
    )


def main() -> None:
    """Write the figures of every page."""
    for path in pages():
        path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
        sys.stdout.write(f"{path.name} written\n")


if __name__ == "__main__":
    main()
