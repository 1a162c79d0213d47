"""What the claim finds when schools are asked has addresses, row by row."""

from __future__ import annotations

from reports.claims.asked_addresses import (
    MISSING,
    of_missing,
    of_prices,
    of_shares,
    of_tests,
)
from scenarios.affordability import AffordabilityTest, Unknowns
from scenarios.claim.held import AskedClaim
from scenarios.gap_judgement import Costed
from tests.reports.claims.asked import run_of
from tests.reports.runs import on_paper
from tests.scenarios.claim.asking import ten_secondaries, worked

KEY = AffordabilityTest.TRAINING_LINE, Unknowns.KNOWN, 0


def found() -> AskedClaim:
    """Return what a document finds."""
    asked = on_paper().comparison.asked_claim
    assert asked is not None
    return asked


def test_addresses_stand_in_the_order_of_the_columns() -> None:
    asked = found()
    everybody = asked.buyers[-1]

    prices = list(of_prices(on_paper(), asked, everybody))
    assert prices[:3] == [
        "all.count.of.school",
        "all.asked.full_cost.price.tenth",
        "all.asked.full_cost.price",
    ]
    shares = list(of_shares(on_paper(), asked, KEY, []))
    assert shares[-1] == (
        "all.asked.full_economic_cost.share.training_line.known.ninetieth"
    )
    missing = list(of_missing(on_paper(), asked, Costed.FULL, KEY))
    assert len(missing) == MISSING
    assert missing[3] == "all.asked.full_cost.over_plan.training_line.known"
    assert missing[5] == "all.asked.full_cost.chance_enough.training_line.known"
    tests = list(of_tests(on_paper(), asked, (Costed.FULL, [KEY], asked.buyers[0])))
    assert [each.split(".")[3] for each in tests] == ["share", "chance_needed"]


def test_what_no_document_finds_has_none() -> None:
    asked = worked()

    told = of_missing(run_of(ten_secondaries()), asked, Costed.FULL, KEY)

    assert list(told) == [""] * MISSING
