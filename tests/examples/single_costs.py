"""Costs of one programme alone: cover, and trainings at a price a person and day."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.assumption_files import load_published
from costmodel.drivers import Party
from tests.examples.documents import ledger_of, programme
from tests.examples.example import Example, Line


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
