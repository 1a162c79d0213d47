"""Claims have quarters in words, and are the same with and without draws."""

from __future__ import annotations

from reports.told_claims import (
    claims_from_ledger,
    heading_labels,
    planned_claims,
    told_claims,
)
from reports.won_and_lost import TAKEN_AS_WON
from scenarios.claim_quarters import ClaimQuarter
from scenarios.headings import Heading
from tests.models import a_model, compiled, contract, scenario
from tests.reports.runs import on_paper
from tests.scenarios.actuals.laid_out import a_plan, laid_out, transactions
from tests.scenarios.actuals.plans import a_mapping, reading_and_writing
from tests.scenarios.claiming import council
from tests.scenarios.settling import spending


def test_quarters_are_told_by_their_months() -> None:
    told = told_claims(on_paper(), "subsidy")

    assert told.quarter(ClaimQuarter(0, 3, 0)) == "September to November 2026"
    assert told.quarter(ClaimQuarter(3, 6, 0)) == "December 2026 to February 2027"
    assert told.quarter(ClaimQuarter(3, 4, 0)) == "December 2026"
    assert told.months(0, 3) == "2026-09.2026-11"


def test_claims_are_those_of_the_run() -> None:
    statements = on_paper()
    for way in ("subsidy", "tender"):
        whole = told_claims(statements, way)
        alone = planned_claims(statements.comparison.funded, way, whole.source)

        assert list(alone.streams) == list(whole.streams)
        for name, each in alone.streams.items():
            other = whole.streams[name].by_heading
            assert (each.by_heading.claimed == other.claimed).all()
            assert (each.by_heading.budget == other.budget).all()
        assert alone.notes == whole.notes


def test_a_contract_that_may_be_lost_is_taken_as_won() -> None:
    funded = compiled(
        a_model(
            pools=spending(travel=1),
            funding={"way": scenario(contract(a_year=1, chance_of_winning=0.5))},
        )
    )
    source = told_claims(on_paper(), "subsidy").source

    assert planned_claims(funded, "way", source).notes == (TAKEN_AS_WON,)
    assert planned_claims(funded, "way", source).label == "Scenario"


def test_the_ledger_takes_the_place_of_the_plan() -> None:
    model = reading_and_writing(
        funding={"paid": scenario(council(headings=[], rules={}))}
    )
    accounts = {"5001": {"cost_type": "materials", "belongs_to": "reading"}}
    against = laid_out(
        transactions("1/9/2026,5001,900,,"), a_mapping(accounts=accounts), model=model
    )
    source = told_claims(on_paper(), "subsidy").source

    told = claims_from_ledger(a_plan(model), against, source)

    spent = told.streams["council"].by_heading.spent
    assert spent[0].sum() == 900 + 2 * (8_400 // 12)
    assert "up to 2026-09" in told.notes[0]
    assert not told.has_addresses


def test_what_has_no_heading_is_called_so() -> None:
    assert heading_labels((Heading(name="cars"),)) == ("Cars", "Under no heading")
