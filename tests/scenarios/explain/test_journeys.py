"""Schools by the year of their journey and by tier come down to the cohorts."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.drivers import Count
from costmodel.explain.books import Books
from scenarios.explain.journeys import journey_address, journeys_of, parts_of
from tests.models import a_model, planned, programme
from tests.remade import remade
from tests.scenarios.explain.test_figures import nodes, paper

TIERS = {
    "light": {"label": "Light", "share": 0.75},
    "intensive": {"label": "Intensive", "share": 0.25},
}
MODEL = a_model(
    years=2,
    programmes={"one": programme(8, 4, lasts_years=2, leaves=0.25, tiers=TIERS)},
)
BOOKS = Books(planned(MODEL), DocumentLines())


def test_each_part_is_what_the_engine_counts() -> None:
    counts = BOOKS.ledger.costs.counts
    figures = journeys_of(BOOKS)

    assert len(figures) == 4 * 2
    for part in parts_of(MODEL.programmes["one"]):
        schools = counts.among(Count.SCHOOL, 0, part)[:, 0]
        for year, expected in enumerate(schools.tolist()):
            figure = figures[journey_address("one", part, 2026 + year)]()
            assert figure.amount == pytest.approx(expected)
            for node in nodes(figure):
                assert node.amount == pytest.approx(remade(node))


def test_years_of_the_journey_add_up_to_all_schools() -> None:
    figures = journeys_of(BOOKS)

    second = [
        figures[f"one.schools_among.journey_year_{age}.2027"]().amount for age in (1, 2)
    ]

    assert second == pytest.approx([4.0, 6.0])


def test_a_part_is_told_by_its_programme_and_its_year() -> None:
    figure = journeys_of(BOOKS)["one.schools_among.tier.light.2026"]()

    assert figure.name.endswith(", 2026/27")
    assert figure.amount == pytest.approx(6.0)


def test_a_programme_is_named_once() -> None:
    figure = paper().figure("leading.schools_among.journey_year_1.2026")

    assert figure.name == "Leading: schools in year 1 of their journey, 2026/27"
