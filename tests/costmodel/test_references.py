"""Every number of a document is found, with its place, and no name that is none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from costmodel import references
from costmodel.deployments import Attendance
from costmodel.ingredients import Ingredient
from costmodel.pools import Pool
from costmodel.references import Path, parts_of, quantities_of
from scenarios.funding import Funding
from tests.models import (
    FIRST,
    Words,
    a_model,
    assumed,
    bought,
    contract,
    days_of,
    demand_of,
    fee,
    grant,
    pool,
    programme,
    scenario,
)


def found(*, years: int = 1, **parts: Words) -> dict[Path, float | str]:
    """Return the numbers of a model by their place."""
    return dict(quantities_of(a_model(years=years, **parts)))


def funded(*streams: dict[str, object], **words: object) -> dict[Path, float | str]:
    """Return the numbers of a scenario by their place."""
    funding = Funding.model_validate(scenario(*streams, **words))
    return dict(quantities_of(funding))


def test_numbers_of_the_organisation_are_found_with_their_defaults() -> None:
    places = found(
        opening={"cash": 5, "restricted": {"building": "sum"}},
        organisation={"overlap": 0.1},
    )

    assert places["organisation", "opening", "cash"] == 5.0
    assert places["organisation", "opening", "restricted", "building"] == "sum"
    assert places["organisation", "overlap"] == 0.1
    assert places["organisation", "reserves_floor_months"] == 3.0


def test_what_is_left_out_and_may_be_is_no_number() -> None:
    assert ("organisation", "reserves_floor") not in found()
    assert (
        found(organisation={"reserves_floor": 7})["organisation", "reserves_floor"]
        == 7.0
    )


def test_whole_numbers_that_are_no_quantities_are_passed_over() -> None:
    places = found()

    assert ("organisation", "years") not in places
    assert ("organisation", "creditors_months") not in places
    assert ("programmes", "leading", "lasts_years") not in places


def test_cohorts_are_found_by_their_year() -> None:
    places = found(programmes={"p": programme(12.5, "second")}, years=2)

    assert places["programmes", "p", "cohorts", FIRST] == 12.5
    assert places["programmes", "p", "cohorts", FIRST + 1] == "second"


def test_numbers_in_lists_are_found_by_their_position() -> None:
    items = [bought(1), days_of("officer", "days")]
    deployed = [{"person": "head", "days_per_school": 5}]

    places = found(
        programmes={"p": programme(1, ingredients=items, deployments=deployed)}
    )

    at = ("programmes", "p")
    assert places[*at, "ingredients", 0, "price"] == 1.0
    assert places[*at, "ingredients", 1, "number"] == "days"
    assert places[*at, "deployments", 0, "days_per_school"] == 5.0


def test_a_person_a_profile_and_a_name_are_no_numbers() -> None:
    weights = [1.0] * 12
    items = [days_of("officer", 1, profile=weights, years=[FIRST])]

    places = found(programmes={"p": programme(1, ingredients=items)})

    of_item = {path[-1] for path in places if "ingredients" in path}
    assert of_item == {"number", "share", "learning"}


def test_the_register_of_assumptions_is_passed_over() -> None:
    places = found(assumptions={"days": assumed(5)})

    assert not [path for path in places if path[0] == "assumptions"]


def test_growth_is_found_by_index() -> None:
    assert found(growth={"pay_support": "growth"})["growth", "pay_support"] == "growth"


def test_weights_of_a_pool_are_found() -> None:
    words = pool("fixed", weights={"leading": 7.5, "reading": "weight"})

    places = dict(quantities_of(Pool.model_validate(words)))

    assert places == {("weights", "leading"): 7.5, ("weights", "reading"): "weight"}


def test_an_alias_is_the_name_in_the_path() -> None:
    places = found(people={"head": {"from": "provider_school", "salary": 50_000}})

    assert places["people", "head", "salary"] == 50_000.0
    assert ("people", "head", "from") not in places


def test_numbers_of_every_kind_of_stream_are_found() -> None:
    milestones = [{"label": "Report", "month": "2026-12", "share": "part"}]

    places = funded(
        grant(a_year="core", taper=[0.5]),
        fee(prices={"leading": "fee"}, bad_debt=0.1),
        contract(cost_plus="margin", milestones=milestones, chance_of_winning=0.4),
    )

    assert places["streams", 0, "a_year"] == "core"
    assert places["streams", 1, "prices", "leading"] == "fee"
    assert places["streams", 1, "bad_debt"] == 0.1
    assert places["streams", 2, "cost_plus"] == "margin"
    assert places["streams", 2, "milestones", 0, "share"] == "part"
    assert places["streams", 2, "chance_of_winning"] == 0.4


def test_a_taper_is_plain_numbers_that_need_no_place_in_the_table() -> None:
    places = funded(grant(a_year=1000, taper=[0.6, 0.5]))

    assert [path for path in places if "taper" in path] == []


def test_numbers_of_demand_cohorts_and_additions_are_found() -> None:
    places = funded(
        demand=demand_of({"leading": "stock"}, reach=0.5, interest=0.25),
        cohorts={"leading": {FIRST: "more"}},
        adds=[{"to": "leading", "ingredient": bought("bid")}],
    )

    assert places["demand", "eligible", "leading"] == "stock"
    assert places["demand", "refill"] == 0.0
    assert places["cohorts", "leading", FIRST] == "more"
    assert places["adds", 0, "ingredient", "price"] == "bid"


def test_every_ingredient_is_found_wherever_it_stands() -> None:
    model = a_model(
        pools={"office": pool("schools", bought(1), bought(2))},
        programmes={"p": programme(1, ingredients=[bought(3)])},
        funding={
            "only": scenario(adds=[{"to": "office", "ingredient": bought(4)}]),
        },
    )

    assert [(path, one.price) for path, one in parts_of(model, Ingredient)] == [
        (("pools", "office", "ingredients", 0), 1.0),
        (("pools", "office", "ingredients", 1), 2.0),
        (("programmes", "p", "ingredients", 0), 3.0),
        (("funding", "only", "adds", 0, "ingredient"), 4.0),
    ]


def test_only_what_leads_to_a_part_is_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    attendance = {"person": "officer", "days_per_school": 2}
    written = programme(
        4, ingredients=[bought(1) for _ in range(9)], attendance=[attendance]
    )
    model = a_model(programmes={"leading": written}, pools={"office": pool("schools")})
    walked: list[Path] = []
    walk = references.parts_of

    def noted(
        part: object, kind: type[Attendance], path: Path = ()
    ) -> Iterator[tuple[Path, Attendance]]:
        walked.append(path)
        return walk(part, kind, path)

    monkeypatch.setattr(references, "parts_of", noted)

    (only,) = references.parts_of(model, Attendance)

    assert only[0] == walked[-1] == ("programmes", "leading", "attendance", 0)
    assert walked == [only[0][:steps] for steps in range(5)]
