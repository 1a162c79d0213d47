"""What programmes and pools have of a driver goes down to their own lines."""

from __future__ import annotations

import pytest

from costmodel.document_lines import DocumentLines
from costmodel.explain.books import Books
from costmodel.explain.tree import Explanation
from costmodel.explain.volumes import VolumeBook
from tests.models import Words, a_model, bought, days_of, planned, pool, programme
from tests.remade import remade

LEADING = programme(
    3,
    3,
    label="Leading",
    ingredients=[bought(300), days_of("officer", 2), days_of("head", 1)],
)
READING = programme(
    1,
    1,
    label="Reading",
    ingredients=[days_of("officer", 1, unit="post", years=[2027], label="Clerk")],
)
OFFICE = pool("schools", days_of("officer", 50), label="Office")


def volumes(driver: str, year: int = 0, **words: object) -> VolumeBook:
    """Return the volumes of a plan whose first pool goes by a driver."""
    pools = {"rent": pool(driver, bought(1_000), label="Rent", **words)}
    ledger = planned(
        a_model(
            years=2,
            programmes={"leading": LEADING, "reading": READING},
            pools={**pools, "office": OFFICE},
        )
    )
    book = Books(ledger, DocumentLines()).shares.volumes
    use = next(one for one in ledger.costs.pool_shares.uses if 0 in one.rates)
    every = book.all_served(0, year)
    assert every.amount == pytest.approx(1.0 / use.rates[0][year, 0])
    return book


def told(node: Explanation) -> dict[str, float]:
    """Return the parts of a sum by their names; each node makes its own amount."""
    assert node.amount == pytest.approx(remade(node))
    for child in node.children:
        assert child.amount == pytest.approx(remade(child))
    return {child.name: round(child.amount, 6) for child in node.children}


def test_direct_cost_is_a_figure_of_its_own_of_programmes_and_pools() -> None:
    every = volumes("direct_cost").all_served(0, 0)

    assert told(every) == {
        "direct cost of Leading": 300 + 200 + 500,
        "direct cost of Office": 5_000,
    }
    assert [each.address for each in every.children] == [
        "leading.full_cost.from.direct.2026",
        "office.full_cost.2026",
    ]


def test_staff_days_are_those_of_each_line_of_the_brokers_own_people() -> None:
    book = volumes("staff_days", 1)

    assert told(book.of(0, 0, 1)) == {"days of Days": 2}
    assert told(book.of(0, 1, 1)) == {"days of Clerk": 228.5}
    assert told(book.all_served(0, 1)) == {
        "staff days of Leading": 2,
        "staff days of Reading": 228.5,
        "staff days of Office": 50,
    }


def test_people_of_other_years_are_not_listed() -> None:
    assert volumes("staff_days").of(0, 1, 0).children == ()


def test_posts_are_days_over_the_working_days_of_a_post() -> None:
    assert told(volumes("posts", 1).of(0, 1, 1)) == {"posts of Clerk": 1}


def test_staff_cost_is_days_at_the_cost_of_a_day() -> None:
    found = volumes("staff_cost").of(0, 0, 0)

    assert told(found) == {"Days": 200}
    assert found.unit == "£"
    assert any(leaf.name == "salary" for leaf in found.leaves())


def test_weights_and_areas_are_numbers_of_the_model() -> None:
    weights: Words = {"leading": 1, "office": 3}

    every = volumes("fixed", weights=weights).all_served(0, 0)

    assert told(every) == {"weight of Leading": 1, "weight of Office": 3}
    assert all(each.source is not None for each in every.children)


def test_a_volume_is_made_once() -> None:
    book = volumes("staff_cost")

    assert book.of(0, 0, 0) is book.of(0, 0, 0)
