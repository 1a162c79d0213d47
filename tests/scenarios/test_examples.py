"""The shipped examples: they read, they say what is evidence, they hold together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from costmodel.assumption_files import load_published
from costmodel.assumptions import Assumption, Quantity
from costmodel.ingredients import Ingredient
from costmodel.model_files import Reading, read_document
from costmodel.programmes import Phase, Programme
from costmodel.references import quantities_of
from scenarios.funding import FundedModel
from scenarios.streams import Contract, Fee, Grant
from tests.some import some

EXAMPLES = Path(__file__).parents[2] / "scenarios" / "examples"
NAMES = sorted(path.name for path in EXAMPLES.glob("*.yaml"))

IN_EVIDENCE = {"securing_good": 18, "primary_leaders": 19, "going_for_great": 24}
"""Schools of the programmes that the evidence gives a number for."""

TITLE = re.compile(
    r".+: a reconstruction, (volumes of \d{4} to \d{4}|\d{4} volumes|assumed volumes)"
    r" at 2026/27 prices"
)

DIFFERING = {"evaluator_days", "opening_cash"}
"""What a programme on its own assumes otherwise than the organisation around it."""

STRUCTURAL = {0.0, 1.0, 3.0, 11.0}
"""Plain numbers that stand for no estimate: one of a thing, or a type's own default."""


@cache
def read(name: str) -> Reading[FundedModel]:
    return read_document(EXAMPLES / name, FundedModel)


@pytest.fixture(scope="module")
def city() -> FundedModel:
    return read("city_network.yaml").require()


def names_in(model: FundedModel) -> Iterator[str]:
    """Yield every assumption that the model refers to."""
    for _, quantity in quantities_of(model):
        if isinstance(quantity, str):
            yield quantity


def value(model: FundedModel, quantity: Quantity) -> float:
    """Return the central value of a quantity."""
    if not isinstance(quantity, str):
        return float(quantity)
    own: Assumption | None = model.assumptions.get(quantity)
    return (own or load_published().find(quantity)).value


def places(model: FundedModel, programme: Programme, year: int) -> float:
    """Return the schools in a programme in a year, whenever they started."""
    starts = range(year - programme.lasts_years + 1, year + 1)
    return sum(value(model, programme.cohorts.get(start, 0.0)) for start in starts)


def places_by_name(model: FundedModel, year: int) -> dict[str, float]:
    return {
        name: places(model, programme, year)
        for name, programme in model.programmes.items()
    }


def test_there_are_the_examples_that_the_readme_tells_of() -> None:
    told = (EXAMPLES / "README.md").read_text(encoding="utf-8")

    assert {"city_network.yaml", "securing_good.yaml"} <= set(NAMES)
    assert all(f"`{name}`" in told for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_reads_without_findings(name: str) -> None:
    reading = read(name)

    assert reading.findings == ()
    assert reading.document is not None
    assert len(reading.inputs_hash) == 64


@pytest.mark.parametrize("name", NAMES)
def test_the_title_says_whose_volumes_and_whose_prices(name: str) -> None:
    model = read(name).require()

    assert TITLE.fullmatch(model.title)
    assert model.organisation.name.endswith("(reconstruction)")


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_defined_or_published(name: str) -> None:
    model = read(name).require()
    known = {*model.assumptions, *load_published().assumptions}

    assert sorted(set(names_in(model)) - known) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_published_number_is_replaced(name: str) -> None:
    own = set(read(name).require().assumptions)

    assert own.isdisjoint(load_published().assumptions)


@pytest.mark.parametrize("name", NAMES)
def test_every_assumption_of_the_register_is_used(name: str) -> None:
    model = read(name).require()

    assert sorted(set(model.assumptions) - set(names_in(model))) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_estimate_is_a_plain_number(name: str) -> None:
    plain = {
        (path, quantity)
        for path, quantity in quantities_of(read(name).require())
        if not isinstance(quantity, str) and quantity not in STRUCTURAL
    }

    assert plain == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_assumption_has_unit_date_source_and_range(name: str) -> None:
    for key, assumption in some(read(name).require().assumptions.items()):
        assert assumption.unit, key
        assert assumption.dated, key
        assert assumption.source, key
        if assumption.exact:
            is_choice = assumption.source.startswith(("A choice", "A first guess"))
            assert is_choice or assumption.is_sourced, key
        else:
            assert assumption.low is not None, key
            assert assumption.high is not None, key
            assert assumption.low <= assumption.value <= assumption.high, key
            assert assumption.low < assumption.high, key


@pytest.mark.parametrize("name", NAMES)
def test_what_we_assume_is_never_graded_as_if_it_could_be_looked_up(name: str) -> None:
    for key, assumption in some(read(name).require().assumptions.items()):
        is_ours = assumption.source.startswith("Assumption of this reconstruction")

        assert not (is_ours and assumption.is_sourced), key


def test_what_several_examples_assume_is_the_same_in_all() -> None:
    said: dict[str, set[str]] = {}
    for name in NAMES:
        for key, assumption in read(name).require().assumptions.items():
            said.setdefault(key, set()).add(assumption.model_dump_json())

    differing = {key for key, values in said.items() if len(values) > 1}

    assert differing == DIFFERING


def test_four_hundred_schools_take_part_every_year(city: FundedModel) -> None:
    for year in range(2026, 2031):
        assert sum(places_by_name(city, year).values()) == 400


def test_sixty_one_of_them_are_in_programmes_with_a_number_in_the_evidence(
    city: FundedModel,
) -> None:
    in_first_year = places_by_name(city, 2026)
    named = {
        name: in_first_year[name]
        for name, programme in city.programmes.items()
        if not programme.assumed
    }

    assert named == IN_EVIDENCE
    assert sum(named.values()) == 61


def test_the_numbers_of_the_evidence_are_taken_from_the_published_register(
    city: FundedModel,
) -> None:
    for name in IN_EVIDENCE:
        for cohort in city.programmes[name].cohorts.values():
            assert isinstance(cohort, str)
            assert cohort.startswith("seed.")


def test_there_are_six_primary_eight_secondary_programmes_and_inclusion(
    city: FundedModel,
) -> None:
    phases = [programme.phase for programme in city.programmes.values()]

    assert phases.count(Phase.PRIMARY) == 6
    assert phases.count(Phase.SECONDARY) == 8
    assert phases.count(Phase.ALL) == 1
    assert len(phases) == 15


def test_twelve_heads_are_deployed_to_the_nineteen_primaries(city: FundedModel) -> None:
    deployed = city.programmes["primary_leaders"].deployments[0]

    heads = 19 / value(city, deployed.schools_per_person)

    assert heads == pytest.approx(12, abs=0.1)


def test_seven_of_nine_inspected_schools_succeeded() -> None:
    models = [read(name).require().programmes for name in NAMES]

    for programmes in some(one for one in models if "securing_good" in one):
        outcomes = programmes["securing_good"].outcomes
        assert outcomes is not None
        assert (outcomes.inspected, outcomes.succeeded) == (9, 7)
        assert outcomes.era.startswith("Ofsted overall grades")


def test_two_years_of_peer_review_are_half_as_many_journeys_as_places(
    city: FundedModel,
) -> None:
    review = city.programmes["primary_review"]
    years = range(2026, 2031)

    journeys = sum(value(city, cohort) for cohort in review.cohorts.values())

    assert [places(city, review, year) for year in years] == [30] * 5
    assert journeys == 90


def test_three_ways_of_paying_are_compared(city: FundedModel) -> None:
    kinds = {
        name: {stream.kind for stream in funding.streams}
        for name, funding in city.funding.items()
    }

    assert kinds == {
        "subsidy": {"grant", "fee"},
        "traded": {"fee"},
        "tendered": {"contract", "fee"},
    }


def test_only_the_traded_service_limits_how_many_schools_come(
    city: FundedModel,
) -> None:
    limited = [name for name, way in city.funding.items() if way.demand is not None]

    assert limited == ["traded"]


def test_every_school_is_charged_in_every_way_of_paying(city: FundedModel) -> None:
    for funding in some(city.funding.values()):
        fees = [stream for stream in funding.streams if isinstance(stream, Fee)]

        assert [set(fee.prices) for fee in fees] == [set(city.programmes)]


def test_every_school_is_in_the_scope_of_just_one_grant(city: FundedModel) -> None:
    grants = [each for each in city.funding["subsidy"].streams if each.kind == "grant"]
    named = [name for grant in grants for name in grant.scope.programmes or ()]

    assert sorted(named) == sorted(city.programmes)


def test_the_subsidy_is_five_thousand_pounds_in_prices_of_2026_27(
    city: FundedModel,
) -> None:
    levels = load_published().deflators["gdp"].levels
    growth = levels["2026-27"] / levels["2013-14"]
    grant = city.funding["subsidy"].streams[0]

    assert isinstance(grant, Grant)
    assert grant.per_school is not None
    assert value(city, grant.per_school) == pytest.approx(5000 * growth, abs=5)


def test_the_tender_buys_coordination_and_leaves_delivery_to_schools(
    city: FundedModel,
) -> None:
    tendered = city.funding["tendered"]
    contract = tendered.streams[0]

    assert tendered.delivery == "direct"
    assert isinstance(contract, Contract)
    assert contract.scope.cost_types is not None
    assert {"brokering", "secretariat", "evaluation", "quality_assurance"} <= set(
        contract.scope.cost_types
    )
    assert not {"delivery", "backfill", "events", "bid"} & set(
        contract.scope.cost_types
    )


def test_a_fee_is_the_going_rate_and_not_the_cost(city: FundedModel) -> None:
    head_day = value(city, "rate.nle_day") * (1 + value(city, "brokerage.pct"))
    delegates = value(city, "seed.conferences.per_year") * 3
    going_rate = 10 * head_day + delegates * value(city, "event.ddr_london")

    assert value(city, "fee_securing_good") == pytest.approx(going_rate, abs=50)


def besides_vat(programme: Programme) -> list[Ingredient]:
    """Return the ingredients of a programme, whatever comes back of their VAT."""
    return [one.model_copy(update={"recovers": None}) for one in programme.ingredients]


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name != "city_network.yaml"]
)
def test_a_programme_of_the_city_is_the_same_on_its_own(
    city: FundedModel, name: str
) -> None:
    for key, written in read(name).require().programmes.items():
        if (same := city.programmes.get(key)) is not None:
            assert written.label == same.label
            assert besides_vat(written) == besides_vat(same)
            assert written.deployments == same.deployments
            assert written.attendance == same.attendance


def test_the_large_example_can_be_read_in_one_sitting() -> None:
    lines = (EXAMPLES / "city_network.yaml").read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 1430
