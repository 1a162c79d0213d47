"""Writes the figures into docs/claim.md, from the model and the schools that answer."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from reports.claims import claim_answers
from reports.claims.asked_section import how_sure
from reports.claims.asked_tables import (
    full_prices,
    programmes_asked,
    smallest_subsidy,
    who_could_pay,
)
from reports.claims.asked_twice import apart_in_words, asked_twice
from reports.claims.asked_words import (
    holding_in_words,
    paying_in_words,
    who_was_asked,
)
from reports.statements import Statements
from reports.tables import RowKind, Table
from scenarios.affordability_tables import Region
from scenarios.claim.budgets import table_budgets
from scenarios.claim.held import AskedClaim, asked_claim
from scenarios.claim.two_ways import two_ways
from scenarios.comparison import compare, inputs_of
from scenarios.opened_model import open_model
from scenarios.schools.extracts import read_files
from scenarios.schools.joining import join
from scenarios.schools.table import NamedSchools
from scenarios.shipped_examples import find_example
from tests.project.tree import ROOT

PAGE = ROOT / "docs" / "claim.md"
SCHOOLS = "schools_joined_2025.csv.gz"
"""The table of schools, which lies beside the project."""

DAY = date(2026, 11, 22)

PLACE = re.compile(r"<!-- ([a-z ]+) -->\n(.*?)<!-- end -->\n", re.DOTALL)
"""Where the page tells what was found."""


@cache
def statements() -> Statements:
    """Return the run of the city network."""
    opened = open_model(find_example("city_network").path)
    return Statements(compare(inputs_of(opened)), DAY)


@cache
def by_percentiles() -> AskedClaim:
    """Return what the shipped percentiles say of London's schools."""
    found = statements().comparison.asked_claim
    assert found is not None
    return found


@cache
def by_schools(folder: Path) -> AskedClaim:
    """Return what London's schools say, asked one by one."""
    funded = statements().comparison.funded
    table = join(read_files([folder / SCHOOLS]))
    budgets = table_budgets(funded, Region.LONDON, NamedSchools("of 2025", table))
    return asked_claim(funded, by_percentiles().prices, budgets)


def told_of_percentiles() -> Mapping[str, str]:
    """Return what stands at the places that need no more than what ships."""
    found = by_percentiles()
    answers = claim_answers(statements())
    assert answers is not None
    return {
        "percentiles": "\n\n".join(
            (
                _in_brief(found, "{}"),
                *_tables(found, who_could_pay, smallest_subsidy),
                *_tables(found, full_prices, programmes_asked),
                _basis(found),
            )
        ),
        "statements": _as_markdown(answers),
    }


def told_of_schools(folder: Path) -> Mapping[str, str]:
    """Return what stands at the places for which schools are asked one by one."""
    found = by_schools(folder)
    ways = tuple(two_ways(found, by_percentiles()))
    twice = _as_markdown(asked_twice(statements(), ways))
    return {
        "schools": _in_brief(found, "**{}**"),
        "tables of schools": "\n\n".join(
            (*_tables(found, who_could_pay, smallest_subsidy), _basis(found))
        ),
        "difference": f"{apart_in_words(ways)}\n\n{twice}",
    }


def _in_brief(found: AskedClaim, first: str) -> str:
    """Return the answer, and below it what it rests on, a line each."""
    lines = (paying_in_words(found), *how_sure(found))
    answer = first.format(holding_in_words(found))
    return "\n".join((answer, "", *(f"- {line}" for line in lines)))


def _basis(found: AskedClaim) -> str:
    """Return who was asked, in which prices and by how many draws."""
    told = statements()
    return (
        f"{who_was_asked(found)} {told.span}, {told.real_prices};"
        f" {found.draws:,} draws, run {told.comparison.run.name}."
    )


def _tables(
    found: AskedClaim, *makers: Callable[[Statements, AskedClaim], Table]
) -> Iterator[str]:
    """Yield tables of what was found."""
    for make in makers:
        table = make(statements(), found)
        yield f"*{table.caption}*"
        yield _as_markdown(table)


def _as_markdown(table: Table) -> str:
    """Return a table with the words of its columns in one line."""
    lines = [_headings(table)]
    lines.append(["---:" if column.is_figures else "---" for column in table.columns])
    for row in table.rows:
        words = [cell.text for cell in row.cells]
        if row.kind is RowKind.NOTE:
            words = [f"**{words[0]}**", *[""] * (len(table.columns) - 1)]
        lines.append(words)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _headings(table: Table) -> list[str]:
    """Return what stands above each column, with its unit."""
    return [
        ": ".join(filter(None, (column.group, column.heading)))
        + (f", {column.unit}" if column.unit else "")
        for column in table.columns
    ]


def renewed(written: str, told: Iterable[Mapping[str, str]]) -> str:
    """Return the page with what was found; other places stay as they are."""
    known = {name: words for each in told for name, words in each.items()}
    return PLACE.sub(
        lambda place: (
            f"<!-- {place[1]} -->\n\n{known[place[1]]}\n\n<!-- end -->\n"
            if place[1] in known
            else place[0]
        ),
        written,
    )


def main() -> None:
    """Write the page; what schools say needs the folder in which their table lies."""
    told = [told_of_percentiles(), *map(told_of_schools, map(Path, sys.argv[1:]))]
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), told), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")


if __name__ == "__main__":
    main()
