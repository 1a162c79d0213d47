"""What the worked example costs: plain calculation and paper agree to the penny."""

from __future__ import annotations

import pytest

from costmodel.drivers import ProfileName
from costmodel.pools import Allocation, Method
from tests.reference.plain import work_out
from tests.reference.plain_costs import by_year, real_total
from tests.reference.plain_people import day_of
from tests.reference.plain_prices import weights_of
from tests.reference.worked_page import (
    PAPER,
    PENNY,
    SHARE,
    YEARS,
    column,
    mini_model,
    mini_result,
    number,
    prices,
    row_of,
    table,
    totals,
)
from tests.some import some


def test_price_levels() -> None:
    even, start = weights_of(ProfileName.EVEN), weights_of(ProfileName.START)
    quantities = {
        "officer: salary of the year": ("officer_salary", even),
        "head: salary of the year": ("head_salary", even),
        "head: fee a day": ("head_fee", even),
        "head: cover a day": ("cover_day", even),
        "software": ("licence", start),
    }

    for name, (quantity, weights) in some(quantities.items()):
        for label, year in YEARS.items():
            printed = number(row_of("Price levels", name)[label])
            assert prices().rate_of_year(quantity, weights, year) == pytest.approx(
                printed, abs=PENNY
            )


def test_deflators() -> None:
    levels = row_of("Price levels", "deflator of the academic year")
    for label, year in YEARS.items():
        assert prices().academic_deflator(year) == pytest.approx(
            number(levels[label]), abs=SHARE
        )
    ratio = number(row_of("Price levels", "D")["2027/28"])
    assert prices().deflator(2027) == pytest.approx(ratio, abs=SHARE)


@pytest.mark.parametrize(
    ("role", "title", "year"),
    [
        ("officer", "officer 2026/27", 2026),
        ("officer", "officer 2027/28", 2027),
        ("head", "head 2026/27", 2026),
        ("head", "head 2027/28", 2027),
        ("deputy", "deputy", 2026),
        ("deputy", "deputy", 2027),
    ],
)
def test_day_costs(role: str, title: str, year: int) -> None:
    weights = [1 / 12] * 12
    day = day_of(mini_model().people[role], weights, year, prices())

    assert day.salary == pytest.approx(column("Day costs", title)[0], abs=PENNY)
    assert day.cost == pytest.approx(column("Day costs", title)[-1], abs=0.00001)


def test_counts() -> None:
    counts = mini_result().planned.counts
    names = {
        "journeys": "journey",
        "places": "school",
        "matches": "match",
        "events": "event",
        "delegates": "delegate",
        "deployment days": "deployment_day",
        "deployed people": "deployed_person",
        "pupils": "pupil",
    }
    for printed, name in names.items():
        row = row_of("Counts", printed)
        for programme in ("leading", "reading"):
            for label, year in YEARS.items():
                assert counts[programme][name][year] == number(
                    row[f"{programme} {label}"]
                )
    assert mini_result().planned.distinct_schools == pytest.approx(
        {2026: 12.6, 2027: 16.2}
    )


def test_every_row() -> None:
    planned = mini_result().planned
    printed: dict[tuple[str, ...], dict[str, float]] = {}
    for row in table("Rows"):
        parties = tuple(row["who gives, or pays whom"].replace(" → ", ", ").split(", "))
        key = (row["in"], row["cost type"], *parties)
        sums = printed.setdefault(key, dict.fromkeys(YEARS, 0.0))
        for label in YEARS:
            sums[label] += number(row[label])
    worked = planned.resources | planned.transfers

    found = {
        tuple(word.replace("_", " ") for word in key): by_year(months, prices())
        for key, months in worked.items()
        if any(months)
    }

    assert found.keys() == printed.keys()
    for key, sums in printed.items():
        for label, year in YEARS.items():
            assert found[key][year] == pytest.approx(sums[label], abs=2 * PENNY)


def test_who_bears() -> None:
    borne = mini_result().planned.borne
    for party, years in some(borne.items()):
        printed = row_of("Borne by each party", party.replace("_", " "))
        for label, year in YEARS.items():
            assert years[year] == pytest.approx(number(printed[label]), abs=PENNY)


def test_bridge_to_full_economic_cost() -> None:
    planned = mini_result().planned
    heading = "From full cost to full economic cost"
    for label, year in YEARS.items():
        full, fees, vat, others, economic = column(heading, label)
        assert sum(
            by_year(m, prices())[year] for m in planned.full_cost.values()
        ) == pytest.approx(full, abs=PENNY)
        assert sum(
            by_year(m, prices())[year] for m in planned.full_economic_cost.values()
        ) == pytest.approx(economic, abs=PENNY)
        assert full + fees + vat + others == pytest.approx(economic, abs=5 * PENNY)
    assert planned.cover_gap == pytest.approx({2026: 6818.97, 2027: 5664.28}, abs=PENNY)


@pytest.mark.parametrize("method", list(Method))
def test_where_a_pound_ends_up(method: Method) -> None:
    model = mini_model().model_copy(update={"allocation": Allocation(method=method)})
    result = work_out(model, PAPER)
    words = method.value.replace("_", "-")

    assert result.order == ("office", "quality")
    for row in table("Where a pound of each pool ends up"):
        if row["method"] == words:
            for label, year in YEARS.items():
                share = result.planned.shares[year][row["of"]][row["to"]]
                assert share == pytest.approx(number(row[label]), abs=SHARE)


def test_full_cost_by_origin() -> None:
    cost = {
        (*key[:2], key[2].replace("_", " ")): by_year(months, prices())
        for key, months in mini_result().planned.full_cost.items()
    }
    rows = table("Full cost by programme, origin and cost type")

    assert {(r["programme"], r["origin"], r["cost type"]) for r in rows} == set(cost)
    for row in rows:
        for label, year in YEARS.items():
            key = (row["programme"], row["origin"], row["cost type"])
            assert cost[key][year] == pytest.approx(number(row[label]), abs=PENNY)


def test_programmes() -> None:
    planned = mini_result().planned
    for view in ("full_cost", "full_economic_cost"):
        for programme in ("leading", "reading"):
            row = row_of("Programmes", f"{view.replace('_', ' ')}, {programme}")
            found = totals(getattr(planned, view), programme)
            for label, year in YEARS.items():
                assert found[year] == pytest.approx(number(row[label]), abs=PENNY)


@pytest.mark.parametrize("view", ["full_cost", "full_economic_cost"])
def test_unit_costs(view: str) -> None:
    heading = f"Unit costs, {view.replace('_', ' ')}"
    for name, units in mini_result().planned.unit_costs[view].items():
        row = row_of(heading, name)
        for unit, amount in units.items():
            printed = number(
                row[f"per {unit.replace('_', '-' if 'year' in unit else ' ')}"]
            )
            assert amount == pytest.approx(printed, abs=PENNY)
    cost = getattr(mini_result().planned, view)
    real = sum(real_total(months, prices()) for months in cost.values())
    assert real == pytest.approx(
        number(row_of(heading, "organisation")["real cost"]), abs=PENNY
    )
