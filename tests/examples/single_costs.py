"""Costs of one programme alone: cover, and trainings at a price a person and day."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.assumption_files import load_published
from costmodel.bearers import Ledger
from costmodel.discounting import annuity_factor
from costmodel.drivers import Party
from costmodel.tables import cost_table, row_table
from costmodel.unit_costs import unit_costs
from tests.examples.documents import ledger_of, programme
from tests.examples.example import Example, Line

_OURS = False
"""A figure that the source does not print."""


def cover(example: Example) -> Iterator[Line]:
    """WE29: five days of cover, and the mark-up on what the teacher gets."""
    register = load_published()
    for phase, price in example.inputs["cost_per_day"].items():
        published = register.find(f"cover.supply_day.{phase}").value
        yield Line(f"{phase}, a day, as it ships", price, published, 0.0)
        markup = published / register.find(f"cover.takehome.{phase}").value - 1
        expected = example.worked_out["markup"][phase]
        yield Line(f"{phase}, mark-up", expected, markup, 1e-6, is_published=False)
        week = example.worked_out["week_of_five_days"][phase]
        ours = _week_away(phase, price)
        yield Line(f"{phase}, five days", week, ours, 0.005, is_published=False)


def _week_away(phase: str, price: float) -> float:
    """Return what the school of a teacher who is away for five days bears."""
    teacher = {
        "from": "supported_school",
        "salary": 50_000,
        "on_costs": "teachers",
        "working_days": 195,
        "cover_needed": 1,
        "cover_found": 1,
        "cover_rate": price,
    }
    attendance = [{"person": "teacher", "days_per_school": 5}]
    week = programme("Week away", phase=phase, attendance=attendance)
    ledger = ledger_of(people={"teacher": teacher}, programmes={"week": week})
    return float(ledger.borne_by(Party.SUPPORTED_SCHOOL).sum())


def trainings(example: Example) -> Iterator[Line]:
    """WE33: two trainings of fifty people at £100 a person."""
    given = example.inputs
    training = {
        "label": "Training",
        "cost_type": "training",
        "per": "delegate",
        "number": given["days"],
        "price": given["price_per_person_day"],
        "vat": "none",
    }
    trained = programme(
        "Training",
        events=given["trainings"],
        delegates_per_school=given["attendees"],
        ingredients=[training],
    )
    ledger = ledger_of(programmes={"training": trained})
    total = float(ledger.costs.full_cost().sum())
    yield Line("total", example.published["total"], total, 1e-9)


def table_of_costs(example: Example) -> Iterator[Line]:
    """WE18: an intervention's costs line by line; two published sums do not cast."""
    given, told = example.inputs, example.worked_out
    ledger = _bought(
        {**given["non_recurrent"], **given["recurrent"]},
        pupils_per_school=given["children_randomised"] / given["schools"],
        cohorts={"2026": given["schools"]},
    )
    full = ledger.full_cost.sum(axis=(0, 1))
    total, cast = float(full.sum()), told["casting_difference"]
    start_up = total - example.published["total_recurrent"]
    expected = told["sum_of_non_recurrent_lines"]
    yield Line("start-up, as its lines add up", expected, start_up, 0.5, _OURS)
    published = example.published["total_non_recurrent"] - cast
    yield Line("start-up, less what does not cast", published, start_up, 0.5)
    wrong = example.published["total"]
    yield Line("total, less what the source does not cast", wrong - cast, total, 0.5)
    per_child = unit_costs(ledger.costs, full).per_pupil[0]
    expected = wrong / given["children_randomised"]
    off = cast / given["children_randomised"]
    yield Line("a child of 2,676", expected - off, float(per_child), 1e-4, _OURS)
    for key, years in (("annuity_factor_5y", 5), ("annuity_factor_2_75y", 2.75)):
        ours = annuity_factor(given["discount_rate"], years)
        yield Line(f"annuity of {years} years", told[key], ours, 1e-6, _OURS)


def _bought(lines: dict[str, float], **words: object) -> Ledger:
    """Return a programme that buys lines, each a sum for all its schools together."""
    ingredients = [
        {
            "label": name.replace("_", " "),
            "cost_type": "training",
            "price": pounds,
            "vat": "none",
        }
        for name, pounds in lines.items()
    ]
    bought = programme("Intervention", ingredients=ingredients, **words)
    return ledger_of(programmes={"intervention": bought})


def national_component(example: Example) -> Iterator[Line]:
    """WE28: a central subsidy, and the part of it that assures quality."""
    given, told = example.inputs["sip_2007_08"], example.worked_out
    subsidy = {"label": "To authorities", "cost_type": "delivery", "vat": "none"}
    national = {"label": "National", "cost_type": "quality_assurance", "vat": "none"}
    ingredients = [
        {**subsidy, "price": given["subsidy_to_LAs"]},
        {**national, "price": given["national_component"]},
    ]
    ledger = ledger_of(programmes={"sip": programme("SIP", ingredients=ingredients)})
    table = cost_table(ledger)["full_cost"].groupby("cost_type").sum().to_dict()
    total = sum(table.values())
    yield Line("total", told["sip_total"], total, 0.5, _OURS)
    share = table["quality_assurance"] / total
    yield Line("national share", told["sip_national_share"], share, 1e-4, _OURS)
    yield from _london_challenge(example)


def _london_challenge(example: Example) -> Iterator[Line]:
    """Yield three years of a city's programme, in millions."""
    given, told = example.inputs["london_challenge"], example.worked_out
    million, total = 1e6, given["total_gbp_m"]
    known = given["leadership_gbp_m"] + given["gifted_talented_centre_gbp_m"]
    ledger = _bought(
        {
            "leadership": given["leadership_gbp_m"] * million,
            "centre": given["gifted_talented_centre_gbp_m"] * million,
            "all else": (total - known) * million,
        }
    )
    rows = row_table(ledger).groupby("label")["pounds"].sum().to_dict()
    other = rows["all else"] / million
    yield Line("other", told["london_challenge_other_gbp_m"], other, 1e-6, _OURS)
    yearly = float(ledger.full_cost.sum()) / given["years"] / million
    yield Line("a year", told["london_challenge_per_year_gbp_m"], yearly, 1e-5, _OURS)
