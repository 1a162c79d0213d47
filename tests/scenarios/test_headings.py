"""A cost stands under the first heading that takes it."""

from __future__ import annotations

from pathlib import Path

from costmodel.drivers import CostType
from scenarios.headings import DIRECT, OVERHEADS, USUAL, Heading, places_under

PAGE = Path(__file__).parents[2] / "docs" / "method" / "drawdown.md"


def test_the_first_that_takes_a_cost_has_it() -> None:
    headings = (
        Heading(name="overheads", origin="pools"),
        Heading(name="travel", cost_types=(CostType.TRAVEL,)),
        Heading(name="rest", origin="direct"),
    )

    places = places_under(headings)

    travel = list(CostType).index(CostType.TRAVEL)
    assert set(places[OVERHEADS].tolist()) == {0}
    assert places[DIRECT, travel] == 1
    assert set(places[DIRECT].tolist()) == {1, 2}


def test_the_usual_headings_take_every_cost_once() -> None:
    named = [each for heading in USUAL for each in heading.cost_types or ()]

    assert sorted(named) == sorted(CostType)
    assert len(USUAL) not in places_under(USUAL)


def test_the_page_has_the_usual_headings() -> None:
    page = PAGE.read_text(encoding="utf-8")

    for heading in USUAL:
        types = ", ".join(each.in_words.lower() for each in heading.cost_types or ())
        assert f"| {heading.words} | {types} | {heading.evidence} |" in page


def test_a_heading_without_a_label_is_called_by_its_name() -> None:
    assert Heading(name="other_costs").words == "Other costs"
