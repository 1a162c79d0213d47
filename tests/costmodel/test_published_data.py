"""What ships: nothing of the collected register is lost, and every number is sourced.

The fixture has each number as it was collected, in its first unit; here it is found
again in the project's units.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from costmodel.assumption_files import load_published
from costmodel.assumptions import SOURCED, Grade
from costmodel.deflators import in_prices_of, level_of, year_named
from costmodel.discounting import discount_factors
from costmodel.inflation import index_path, last_published
from costmodel.periods import Horizon
from costmodel.register import PublishedAssumption
from tests.some import some

FIXTURE = Path(__file__).parent / "fixtures" / "published_register.csv"
COLLECTED = list(csv.DictReader(FIXTURE.read_text(encoding="utf-8").splitlines()))
REGISTER = load_published()
ENTRIES = [
    (name, entry) for name, history in REGISTER.values.items() for entry in history
]

REWORDED = dict.fromkeys(("team", "scenario"), "assumed for 2026/27")
"""Periods that were collected in words which say little to a reader."""

WITHOUT_ADDRESS = {
    "seed.teaching_schools.2011",
    "seed.teaching_schools.2008",
    "seed.london_challenge.programmes",
    "seed.london_challenge.advisers",
}
"""Read, but on pages whose address was not kept."""


def pounds_and_shares(row: dict[str, str]) -> float:
    """Return a collected value in the project's units."""
    value = float(row["value"])
    if row["unit"].startswith("per cent"):
        return value / 100
    return value * 1_000_000 if row["unit"].startswith("GBP million") else value


def entry_of(row: dict[str, str]) -> PublishedAssumption:
    """Return the published value that a collected one became."""
    history = REGISTER.history(row["name"])
    return next(entry for entry in history if entry.dated == row["dated"])


def rows_of(*starts: str) -> list[dict[str, str]]:
    return [row for row in COLLECTED if row["key"].startswith(starts)]


SERIES = rows_of("deflator.")
RATES = rows_of("discount.")
NUMBERS = [row for row in COLLECTED if row not in SERIES and row not in RATES]


def test_all_319_collected_entries_are_in_the_fixture() -> None:
    assert len({row["key"] for row in COLLECTED}) == 319
    assert (len(NUMBERS), len(SERIES), len(RATES)) == (259, 56, 6)


@pytest.mark.parametrize("row", NUMBERS, ids=lambda row: f"{row['key']}={row['value']}")
def test_no_collected_number_is_lost(row: dict[str, str]) -> None:
    entry = entry_of(row)

    assert entry.value == pytest.approx(pounds_and_shares(row), rel=1e-12)
    assert entry.period == REWORDED.get(row["year"], row["year"])


def test_no_collected_deflator_is_lost() -> None:
    for row in SERIES:
        deflator = REGISTER.deflators[row["name"]]
        assert deflator.dated == row["dated"]
        assert level_of(deflator, year_named(row["year"])) == float(row["value"])


def test_no_collected_discount_rate_is_lost() -> None:
    schedule = REGISTER.schedules["green_book"]

    for row in RATES:
        first_year = int(row["key"].split(".")[2].split("_")[0])
        rate = schedule.rate_of_year(max(first_year, 1))
        assert rate == pytest.approx(pounds_and_shares(row))
        assert schedule.period == row["year"]


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=lambda value: str(value)[:60])
def test_every_number_has_a_unit_a_date_a_source_and_a_grade(
    name: str, entry: PublishedAssumption
) -> None:
    assert entry.unit
    assert entry.dated
    assert entry.source
    assert entry.is_sourced is (entry.grade in SOURCED)
    assert entry.address or not entry.is_sourced or name in WITHOUT_ADDRESS


def test_units_are_in_the_words_of_the_project() -> None:
    units = {entry.unit for _, entry in ENTRIES}

    assert not [unit for unit in units if "GBP" in unit or "%" in unit or " a " in unit]
    assert {"£/day", "£/year", "share", "fraction/year", "days/year"} <= units


def test_shares_are_fractions() -> None:
    shares = [entry for _, entry in ENTRIES if entry.unit in {"share", "fraction/year"}]

    assert all(0 <= entry.value <= 2 for entry in shares)
    assert max(entry.value for entry in shares) == 2.0


def test_only_prices_move_with_an_index() -> None:
    moving = [(name, entry) for name, entry in ENTRIES if entry.index]

    assert all(entry.unit.startswith("£/") for _, entry in moving)
    assert {name.split(".")[0] for name, _ in moving} == {
        "pay",
        "time",
        "cover",
        "rate",
        "brokerage",
        "event",
    }


def test_a_fact_that_never_varies_was_read_or_worked_out() -> None:
    exact = {entry.grade for _, entry in ENTRIES if entry.exact}

    assert exact == {Grade.PUBLISHED, Grade.QUOTED, Grade.JUDGED}


def test_counts_of_what_happened_never_vary() -> None:
    counted = ("seed.securing_good.inspected", "seed.nle_deployment.heads")

    assert all(REGISTER.find(name).exact for name in some(counted))


@pytest.mark.parametrize(
    ("name", "month", "value"),
    [
        ("oncost.ni_rate", "2025-03", 0.138),
        ("oncost.ni_rate", "2025-04", 0.15),
        ("oncost.ni_threshold", "2025-03", 9100),
        ("oncost.ni_threshold", "2025-04", 5000),
        ("oncost.ni_threshold", "2031-03", 5000),
        ("oncost.tps_employer", "2024-03", 0.2368),
        ("oncost.tps_employer", "2024-04", 0.2868),
        ("proc.subcentral_services", "2025-12", 214_904),
        ("proc.subcentral_services", "2026-01", 207_720),
        ("eef.band.moderate_max", "2014-02", 700),
        ("eef.band.moderate_max", "2020-01", 720),
    ],
)
def test_the_law_steps_in_its_month(name: str, month: str, value: float) -> None:
    assert REGISTER.steps(name).at(month) == value


@pytest.mark.parametrize("salary", [56_000, 75_000, 95_000, 115_000])
def test_the_published_cost_of_a_released_day_follows_from_its_parts(
    salary: float,
) -> None:
    def rate(name: str) -> float:
        return REGISTER.find(name).value

    above = salary - rate("oncost.ni_threshold")
    insurance = above * rate("oncost.ni_rate")
    shares = rate("oncost.tps_employer") + rate("oncost.apprenticeship_levy")
    loaded = salary * (1 + shares) + insurance

    day = loaded / rate("time.teacher_days")
    assert day == pytest.approx(rate(f"time.release_day_cost.{salary}"), abs=0.5)


@pytest.mark.parametrize(
    ("name", "today"),
    [("seed.aspire.subsidy_per_school", 7210), ("seed.nle.payment", 8652)],
)
def test_the_sums_of_2013_in_the_prices_of_2026(name: str, today: float) -> None:
    deflator = REGISTER.deflators["gdp"]

    amount = in_prices_of(
        REGISTER.find(name).value,
        year_named("2013-14"),
        year_named("2026-27"),
        deflator,
    )

    assert amount == pytest.approx(today, abs=0.5)
    assert deflator.title == (
        "GDP deflator, financial years, 2024-25 = 100, release of March 2026"
    )


def test_leaders_awards_raise_point_43_as_published() -> None:
    path = index_path(
        REGISTER.indices["pay_teachers"], Horizon(2025, 1), base="2019-09"
    )

    point = REGISTER.find("pay.2025_26.roe.l43").value
    assert 114_060 * path[0, 0] == pytest.approx(point, abs=20)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("pay_teachers", "2019-09", "2026-08"),
        ("pay_support", "2025-04", "2026-03"),
        ("prices", "2001-04", "2031-03"),
    ],
)
def test_the_published_figures_of_each_index_reach_so_far(
    name: str, first: str, last: str
) -> None:
    span = last_published(REGISTER.indices[name])

    assert span is not None
    assert (span.first, span.last) == (first, last)


def test_prices_rise_by_the_deflator_from_march_to_march() -> None:
    path = index_path(REGISTER.indices["prices"], Horizon(2025, 2), base="2026-03")

    gdp = REGISTER.deflators["gdp"].levels
    assert path[18, 0] == pytest.approx(gdp["2026-27"] / gdp["2025-26"])


def test_five_years_are_discounted_at_three_and_a_half_per_cent() -> None:
    factors = discount_factors(REGISTER.schedules["green_book"], 6)

    assert factors == pytest.approx(1.035 ** -np.arange(6.0))


def test_the_two_deflators_of_the_economy_tell_the_same_story() -> None:
    financial, calendar = (REGISTER.deflators[n] for n in ("gdp", "gdp_calendar"))
    years = (year_named("2013-14"), year_named("2023-24"))

    assert in_prices_of(100, *years, financial) == pytest.approx(
        in_prices_of(100, *years, calendar), rel=0.01
    )
