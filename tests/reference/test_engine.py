"""The engine equals the plain calculation to the penny."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from costmodel.arrays import Floats
from costmodel.assumption_files import load_published
from costmodel.bearers import DIRECT, PARTIES, TYPES, Ledger
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from costmodel.model_files import read_document
from costmodel.rates import Priced
from costmodel.sampling import sampler_of
from costmodel.unit_costs import per_distinct_school, unit_costs
from scenarios.affordability_files import load_affordability
from scenarios.break_even import best_fee, break_even_fee, break_even_volume
from scenarios.funded_plan import FundedPlan, funded_plan_of, if_lost
from scenarios.funder_limits import Rule
from scenarios.funding import FundedModel, may_be_lost
from scenarios.match_funding import without_match
from scenarios.payers import OPENING, RESERVES, UNFUNDED
from scenarios.payment_cells import cells_paid, payers_of
from scenarios.projection import Projection, projector_of
from scenarios.reserves import NEVER
from scenarios.shipped_examples import ShippedExample, shipped_examples
from scenarios.sustainability import VerdictKind
from tests.reference import plain_result as plain
from tests.reference import plain_searches
from tests.reference.plain import work_out
from tests.reference.plain_facts import shipped_facts
from tests.reference.random_models import random_model
from tests.reference.small_documents import dipping, granted

PENNY = 0.005
MODELS = 200
PAYERS = {plain.OPENING: OPENING, plain.RESERVES: RESERVES, plain.UNFUNDED: UNFUNDED}
KINDS = {
    plain.FAILS: VerdictKind.FAILS,
    plain.SUSTAINS: VerdictKind.SUSTAINS_ITSELF,
    plain.SUBSIDISED: VerdictKind.SUSTAINS_WITH_SUBSIDY,
}


def compile_model(model: FundedModel) -> FundedPlan:
    """Compile a model against what ships."""
    return funded_plan_of(model, load_published(), load_affordability())


def years(by_year: dict[int, float]) -> list[float]:
    """Return yearly values in order."""
    return [by_year[year] for year in sorted(by_year)]


def by_years(months: list[float]) -> Floats:
    """Add a list of months up by academic year."""
    sums: Floats = np.array(months).reshape(-1, 12).sum(axis=1)
    return sums


def same(ours: object, theirs: object, what: str) -> None:
    """Assert that two arrays of pounds agree to the penny."""
    one, other = np.asarray(ours, dtype=float), np.asarray(theirs, dtype=float)
    # Quick where there is nothing to tell: a model has hundreds of these.
    with np.errstate(invalid="ignore"):
        is_same = np.abs(one - other) <= PENNY + 1e-9 * np.abs(other)
    if one.shape != other.shape or not is_same.all():
        np.testing.assert_allclose(one, other, atol=PENNY, rtol=1e-9, err_msg=what)


def compare_costs(ledger: Ledger, theirs: plain.PlainCosts) -> None:
    """Assert that volumes, cost by origin and type, and bearers agree."""
    model = ledger.costs.plan.model
    programmes = (*model.programmes, plain.NOT_SHARED)
    origins = (plain.DIRECT, *model.pools)
    assert DIRECT == plain.DIRECT
    for at, name in enumerate(model.programmes):
        same(ledger.costs.volumes.places[at, :, 0], years(theirs.places[name]), name)
    for ours, full in (
        (ledger.full_cost, theirs.full_cost),
        (ledger.full_economic_cost, theirs.full_economic_cost),
    ):
        for o, origin in enumerate(origins):
            for c, kind in enumerate(TYPES):
                for p, programme in enumerate(programmes):
                    key = (programme, origin, str(kind))
                    months = full.get(key)
                    expected = by_years(months) if months else np.zeros(ours.shape[-1])
                    same(ours[o, c, p], expected, str(key))
    for party in PARTIES:
        borne = theirs.borne.get(str(party))
        nothing = [0.0] * ledger.amounts.shape[1]
        same(
            ledger.borne_by(party).sum(axis=0),
            years(borne) if borne else nothing,
            party,
        )


def compare_scenario(ours: Projection, theirs: plain.PlainScenario) -> None:
    """Assert that everything told of a scenario agrees."""
    ledger = Ledger(ours.costs, ours_priced(ours))
    compare_costs(ledger, theirs.costs)
    compare_money(ours, theirs)
    compare_payers(ours, theirs)
    compare_cells(ours, theirs)
    compare_rules(ours, theirs)
    compare_unit_costs(ledger, theirs.costs)
    compare_verdict(ours, theirs)


def ours_priced(ours: Projection) -> Priced:
    """Return central rates."""
    funded = ours.funded
    return projector_of(funded, funded.plan.terms.central).priced


def compare_money(ours: Projection, theirs: plain.PlainScenario) -> None:
    """Assert that balances agree in every month."""
    balances = ours.balances
    for name in (
        "cash", "debtors", "creditors", "deferred_income", "grant_repayable",
        "unrestricted", "free_reserves",
    ):  # fmt: skip
        same(getattr(balances, name)[:, 0], getattr(theirs, name), name)
    same(ours.floor.by_month[:, 0], theirs.floor, "floor")
    same(ours.floor.opening[0], theirs.opening_floor, "opening floor")
    same(ours.floor.asked[:, 0], theirs.asked, "asked")
    same(ours.results[:, 0], years(theirs.results), "results")
    for name, months in theirs.recognised.items():
        own = ours.recognised.get(PAYERS.get(name, name))
        same(np.zeros(len(months)) if own is None else own[:, 0], months, name)
    demand = {} if ours.scenario.is_lost else theirs.demand
    for name, by_year in demand.items():
        at = list(ours.funded.model.programmes).index(name)
        for year, told in enumerate(by_year[key] for key in sorted(by_year)):
            take = ours.takes[at]
            same(take.stock[year, 0], told.stock, name)
            same(take.journeys[year, 0], told.journeys, name)
    assert len(ours.buyers) == len(theirs.buyers)
    for name, years_sold in theirs.buyers.items():
        at = list(ours.funded.model.programmes).index(name)
        for year, key in enumerate(sorted(years_sold)):
            for field, schools in vars(years_sold[key]).items():
                same(getattr(ours.buyers[at], field)[year, 0], schools, field)


def compare_payers(ours: Projection, theirs: plain.PlainScenario) -> None:
    """Assert that every payer pays the same in every period."""
    spans = [(span.first, span.stop) for span in ours.scenario.spans]
    assert spans == theirs.periods
    for at, cells in enumerate(theirs.paid):
        paid: dict[str, float] = {}
        for by_payer in cells.values():
            for payer, pounds in by_payer.items():
                name = PAYERS.get(payer, payer)
                paid[name] = paid.get(name, 0.0) + pounds
        for name, sums in ours.payments.by_payer.items():
            same(sums[at, 0], paid.pop(name, 0.0), f"{name} in period {at}")
        assert not {name for name, pounds in paid.items() if abs(pounds) > PENNY}


def compare_cells(ours: Projection, theirs: plain.PlainScenario) -> None:
    """Assert that every payer pays the same for every cost type in every year."""
    paid = cells_paid(ours).sum(axis=1)
    payers = payers_of(ours)
    for at, year in enumerate(sorted(theirs.paid_by_year)):
        by_type = theirs.paid_by_year[year]
        for kind, name in enumerate(TYPES):
            told = {
                PAYERS.get(payer, payer): pounds
                for payer, pounds in by_type.get(str(name), {}).items()
            }
            for place, payer in enumerate(payers):
                expected = told.get(payer, 0.0)
                same(paid[at, kind, place], expected, f"{name} by {payer} in {year}")


def compare_rules(ours: Projection, theirs: plain.PlainScenario) -> None:
    """Assert that each grant's rules leave the same to others, and lack the same."""
    for money in ours.streams.restricted:
        name = money.grant.name
        nothing = np.zeros((len(Rule), 1, 1))
        left = ours.payments.left_by_rules.get(name, nothing)[:, :, 0].sum(axis=1)
        told = theirs.left_by_rules[name]
        same(left, [told[rule] for rule in Rule], f"left by the rules of {name}")
        missing = without_match(ours, money).at_stake
        same(missing, theirs.without_match[name], f"at stake of {name}")


def compare_unit_costs(ledger: Ledger, theirs: plain.PlainCosts) -> None:
    """Assert that unit costs agree; what is nothing there is not a number here."""
    plan = ledger.costs.plan
    names = (*plan.model.programmes, plain.ORGANISATION)
    fields = {
        "school_year": "per_school_year",
        "journey": "per_journey",
        "pupil": "per_pupil",
        "deployment_day": "per_deployment_day",
    }
    for amounts, key in (
        (ledger.over_life.full_cost, "full_cost"),
        (ledger.over_life.full_economic_cost, "full_economic_cost"),
    ):
        by_programme = amounts.sum(axis=(0, 1))
        ours = unit_costs(ledger.costs, by_programme)
        for at, name in enumerate(names):
            for unit, field in fields.items():
                told = number(theirs.unit_costs[key][name].get(unit))
                same(getattr(ours, field)[at], told, f"{name} {key} per {unit}")
        told = number(theirs.unit_costs[key][plain.ORGANISATION]["distinct_school"])
        overlap = float(ledger.priced.value(plan.model.organisation.overlap)[0])
        same(per_distinct_school(ledger.costs, by_programme, overlap), told, key)


def number(told: float | None) -> float:
    """Return a unit cost; not-a-number for none."""
    return np.nan if told is None else told


def compare_verdict(ours: Projection, theirs: plain.PlainScenario) -> None:
    """Assert that events and verdict agree."""
    for own, name in (
        (ours.events.floor_breached, plain.FLOOR_BREACHED),
        (ours.events.cash_below_nought, plain.CASH_BELOW),
        (ours.events.funds_below_nought, plain.FUNDS_BELOW),
    ):
        month = theirs.events[name]
        assert own[0] == (NEVER if month is None else month), name
    assert ours.verdict.kind[0] == KINDS[theirs.verdict.kind]
    same(ours.verdict.subsidy[0], theirs.verdict.subsidy, "subsidy")
    same(ours.verdict.extra[0], theirs.verdict.still_needed, "extra")
    same(ours.verdict.needed[0], theirs.verdict.needed, "needed")


def compare(model: FundedModel) -> None:
    """Assert that the engine and the plain calculation agree on a whole model."""
    funded = compile_model(model)
    theirs = work_out(model, shipped_facts())
    central = funded.plan.terms.central
    projector = projector_of(funded, central, in_detail=True)
    journeys = journeys_of(
        funded.plan, projector.priced.table, planned_cohorts(funded.plan)
    )
    planned = cost(
        funded.plan, funded.planned, projector.priced, journeys, funded.order
    )
    ledger = Ledger(planned, projector.priced)
    compare_costs(ledger, theirs.planned)
    compare_unit_costs(ledger, theirs.planned)
    for name, scenario in funded.scenarios.items():
        compare_scenario(projector.project(scenario), theirs.scenarios[name])
        lost = theirs.scenarios[name].if_lost
        assert (lost is not None) == may_be_lost(scenario.funding)
        if lost is not None:
            compare_scenario(projector.project(if_lost(scenario)), lost)


def compare_draw(model: FundedModel, number: int) -> None:
    """Assert that one draw of a simulation agrees, apart from its neighbours."""
    funded = compile_model(model)
    drawn = sampler_of(funded.plan.terms).block(7, 0)[:, : number + 2]
    names = (*funded.plan.terms.names, *funded.plan.terms.fortunes)
    values = dict(zip(names, drawn[:, number].tolist(), strict=True))
    theirs = work_out(model, shipped_facts(), values)
    projector = projector_of(funded, drawn)
    for name, scenario in funded.scenarios.items():
        ours, told = projector.project(scenario), theirs.scenarios[name]
        same(ours.results[:, number], years(told.results), name)
        same(ours.balances.cash[:, number], told.cash, name)
        same(ours.floor.by_month[:, number], told.floor, name)
        assert ours.verdict.kind[number] == KINDS[told.verdict.kind]
        same(ours.floor.asked[:, number], told.asked, name)
        same(ours.verdict.extra[number], told.verdict.still_needed, name)
        same(ours.verdict.needed[number], told.verdict.needed, name)


def read(name: str) -> FundedModel:
    """Read one of the models that ship."""
    reading = read_document(Path(name), FundedModel)
    return reading.require()


def test_the_engine_equals_the_reference_on_the_mini_organisation() -> None:
    compare(read("tests/reference/mini.yaml"))


@pytest.mark.parametrize("seed", range(MODELS))
def test_the_engine_equals_the_reference_on_random_models(seed: int) -> None:
    compare(random_model(seed))


@pytest.mark.parametrize("example", shipped_examples(), ids=lambda one: one.name)
def test_the_engine_equals_the_reference_on_the_shipped_examples(
    example: ShippedExample,
) -> None:
    compare(read(str(example.path)))


@pytest.mark.parametrize("months", [0, 1.6, 3, 3.99, 4, 4.01, 4.5, 12, 24])
def test_they_agree_on_either_side_of_an_opening_at_the_floor(months: float) -> None:
    compare(dipping(months))


@pytest.mark.parametrize("a_year", [30000.0, 10000.0, 4000.0])
def test_they_agree_on_a_grant_that_is_more_than_is_needed(a_year: float) -> None:
    compare(granted(a_year))


@pytest.mark.parametrize("seed", range(0, MODELS, 10))
def test_a_draw_among_others_equals_the_reference(seed: int) -> None:
    compare_draw(random_model(seed), number=5)


@pytest.mark.parametrize("name", ["subsidy", "traded", "tender"])
def test_searches_find_what_the_reference_finds(name: str) -> None:
    model = read("tests/reference/mini.yaml")
    funded = compile_model(model)
    scenario = funded.scenarios[name]

    found = break_even_fee(funded, scenario)
    volume = break_even_volume(funded, scenario)
    best = best_fee(funded, scenario)

    facts = shipped_facts()
    told = plain_searches.break_even_fee(model, facts, name)
    np.testing.assert_allclose(
        found.crossings, [each.factor for each in told.crossings], atol=1e-6
    )
    same(found.best_result, told.total, "best result")
    told = plain_searches.break_even_volume(model, facts, name)
    np.testing.assert_allclose(
        volume.crossings, [each.factor for each in told.crossings], atol=1e-6
    )
    factor, needed = plain_searches.best_fee(model, facts, name)
    assert best.factor == pytest.approx(factor)
    assert best.needed == pytest.approx(needed, abs=PENNY)
