"""The page on actuals says what the program does."""

from __future__ import annotations

import re

from scenarios.actuals.mapping_files import open_mapping_text
from scenarios.actuals.observing import MOST
from tests.project.tree import text_of
from tests.scenarios.actuals.laid_out import CAME, WHOLE_YEAR, laid_out
from tests.scenarios.actuals.plans import a_mapping, reading_and_writing

PAGE = text_of("docs/method/actuals.md")


def test_the_mapping_of_the_page_is_one() -> None:
    text = PAGE.partition("```yaml\n")[2].partition("```")[0]

    mapping = open_mapping_text(text, reading_and_writing()).require()

    assert mapping.schools == CAME


def test_the_table_of_the_page_is_what_the_program_finds() -> None:
    against = laid_out(WHOLE_YEAR, a_mapping(schools=CAME))
    figures = against.figures.over_periods()
    total = figures.of(against.costs)
    found = [
        [
            int(amount) // 100
            for amount in (
                each.budget,
                each.planned_mix,
                each.at_schools,
                each.actual,
                each.volume,
                each.mix,
                each.price,
                each.difference,
            )
        ]
        for each in (*(figures.of([at]) for at in against.costs), total)
    ]

    rows = [
        line.strip("|").split("|")[1:]
        for line in PAGE.splitlines()
        if re.match(r"\| (Reading|Writing|Office|All) ", line)
    ]
    assert found == [[_number(cell) for cell in row] for row in rows]


def test_the_page_names_how_far_a_value_is_sought() -> None:
    words = {8.0: "eight"}

    assert f"no value up to {words[MOST]} times the old one" in PAGE


def _number(cell: str) -> int:
    """Return the number that a cell comes to."""
    return int(cell.rpartition("=")[2].strip().replace(",", "").replace("−", "-"))
