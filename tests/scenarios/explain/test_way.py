"""A way of funding knows its names, and which of its costs are as planned."""

from __future__ import annotations

from scenarios.explain.addresses import Topic
from scenarios.explain.way import Way, stated
from scenarios.funded_plan import if_lost
from tests.scenarios.explain.test_figures import paper, projection


def way(name: str) -> Way:
    """Return a way of funding of the example on paper."""
    return Way(projection(name), paper().books)


def test_payers_have_names() -> None:
    found = way("subsidy")

    assert found.label_of("reserves") == "reserves"
    assert found.label_of("unfunded") == "nobody (unfunded)"
    assert found.label_of("opening_deferred_income") == (
        "income taken before the first year"
    )
    assert found.label_of("friends") == "friends"


def test_addresses_begin_with_its_name() -> None:
    assert way("traded").address(Topic.CASH, when="2027-08") == "traded.cash.2027-08"


def test_one_that_is_lost_says_so_in_its_name_and_its_label() -> None:
    lost = paper().projector.project(if_lost(paper().funded.scenarios["tender"]))
    found = Way(lost, paper().books)

    assert found.name == "tender.if_lost"
    assert found.funding.label.endswith(" (if lost)")
    assert way("tender").name == "tender"
    assert "lost" not in way("tender").funding.label


def test_costs_are_as_planned_or_its_own() -> None:
    assert way("subsidy").is_as_planned(0, 0)
    assert not way("tender").is_as_planned(0, 0)


def test_what_is_stated_is_pounds() -> None:
    told = stated("payroll", -5.0, "a month", "traded.cost")

    assert (told.amount, told.unit, told.words) == (-5.0, "£", "a month")
    assert told.address == "traded.cost"
