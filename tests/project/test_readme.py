"""The README tells the truth: its commands exist, its model can be costed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reports.business_case import business_case, tables_document
from reports.comparison_page import comparison_page
from tests.project.tree import text_of
from tests.reports.runs import on_paper
from web.cli import main
from web.commands import COMMANDS

README = text_of("README.md")
SAID = set(re.findall(r"\bcostmodel ([a-z]+)\b(?![:/])", README))


def _model() -> str:
    """Return the model that the README shows."""
    return README.partition("```yaml\n")[2].partition("```")[0]


def test_every_make_command_of_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))

    said = set(re.findall(r"\bmake ([a-z-]+)\b", README))

    assert {"demo", "serve", "test", "test-long", "check", "lock"} <= said
    assert said <= targets


def test_the_readme_names_every_command_and_no_other() -> None:
    assert {command.NAME for command in COMMANDS} == SAID


def test_make_helps_with_every_command_it_knows() -> None:
    makefile = text_of("Makefile")
    public = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)

    assert public
    for name in set(public[1].split()) - {"help", "without-python"}:
        assert f'@echo "make {name} ' in makefile


def test_the_model_of_the_readme_is_short_and_whole() -> None:
    lines = _model().splitlines()

    assert 15 <= len(lines) <= 25
    assert lines[0] == "format: costmodel/1"


WHERE = {
    "cost by programme and year, who bears it": (
        "cost_by_programme_first_year",
        "who_bears",
    ),
    "cost of a school-year, a journey, a deployed day": ("unit_costs",),
    "ways of funding side by side, verdicts": ("scenarios_side_by_side", "verdicts"),
    "why each verdict is what it is, what could be done, on whom income hangs": (
        "verdicts_explained",
        "what_directors_could_do",
        "concentration_of_income",
    ),
    "what would have to be true for schools to pay alone": (
        "what_would_have_to_be_true_traded",
    ),
    "methods of sharing pools, published rules": ("allocation_methods",),
    "whose cost it is: broker, everybody, public funds, schools": (
        "perspectives_by_funding",
    ),
    "released people by four ways of counting (backfill)": ("backfill_conventions",),
    "what one more school adds, what would vanish": (
        "marginal_cost",
        "avoidable_cost",
    ),
    "who gives and who pays whom, by way of funding": ("who_bears_in_subsidy",),
    "loads of people and schools, days needed and available": ("loads", "days_needed"),
    "what others paid for such work": ("sums_for_a_school", "doing_nothing"),
    "money in the bank, month by month": ("cash_by_month",),
}
"""The tables that rows of the README's list are about."""


def test_the_readme_says_where_each_table_is() -> None:
    case = business_case(on_paper())
    documents = (
        comparison_page(on_paper(), case),
        case,
        tables_document(on_paper(), case),
    )
    there = [{table.name for table in each.tables()} for each in documents]
    list_of = README.partition("### Where each table is")[2].partition("\n\nHow")[0]
    rows = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in list_of.splitlines()
        if line.startswith("| ")
    ][1:]

    assert [row[0] for row in rows] == list(WHERE)
    for about, _, *said in rows:
        for name in WHERE[about]:
            found = ["yes" if name in names else "–" for names in there]
            assert said == found, name


@pytest.mark.parametrize("command", ["check", "cost", "compare"])
def test_the_model_of_the_readme_can_be_worked_out(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(_model(), encoding="utf-8")

    code = main([command, str(path)])

    assert code == 0, capsys.readouterr().err
