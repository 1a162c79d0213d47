"""Each published example as the engine works it out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from costmodel.allocation import Shares, final_shares, gross_costs, share_volumes
from costmodel.arrays import Floats
from costmodel.assumption_files import load_published
from costmodel.assumptions import Grade
from costmodel.bearers import Ledger
from costmodel.deflators import Deflator, YearKind, rebase, year_named
from costmodel.discounting import (
    annuity_factor,
    discount_factors,
    present_value,
    yearly_equivalent,
)
from costmodel.drivers import Party
from costmodel.full_cost import cost, journeys_of, planned_cohorts
from costmodel.model import CostModel
from costmodel.money import share_out
from costmodel.plan import plan_of
from costmodel.pools import Method
from costmodel.resources import Variant

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Example:
    """One published example as it is kept beside this module."""

    id: str
    title: str
    source: str
    inputs: dict[str, Any]
    published: dict[str, Any]
    worked_out: dict[str, Any]
    """Worked out from the published inputs where the source gives no answer."""
    note: str


@dataclass(frozen=True)
class Line:
    """One figure of an example beside ours."""

    what: str
    expected: float
    ours: float
    tolerance: float
    is_published: bool = True
    """Whether the source prints it; if not, it was worked out from its inputs."""

    @property
    def agrees(self) -> bool:
        """Whether the two are as near as the source's rounding allows."""
        return abs(self.ours - self.expected) <= self.tolerance


Worked = Callable[[Example], Iterator[Line]]


def load() -> tuple[Example, ...]:
    """Return every example, in order."""
    written = json.loads((HERE / "published.json").read_text(encoding="utf-8"))
    return tuple(Example(**each) for each in written)


def _shares(
    example: Example, pools: list[str], finals: list[str]
) -> tuple[Floats, Floats]:
    """Return stated shares as volumes: among pools, and to what produces."""
    given = example.inputs["shares"]
    among = [[given[one].get(other, 0.0) for other in pools] for one in pools]
    out = [[given[one].get(final, 0.0) for final in finals] for one in pools]
    return np.array(among), np.array(out)


def _ended(
    among: Floats, out: Floats, own: Floats, method: Method, order: tuple[int, ...] = ()
) -> Floats:
    """Return what of the pools' own costs ends in each final department."""
    only = [not volumes.any() for volumes in out]
    among = among.copy()
    if method is Method.DIRECT:
        among[:] = 0.0
    for place, pool in enumerate(order):
        among[pool, list(order[: place + 1])] = 0.0
    shares = share_volumes(among, out, only)
    ended: Floats = (final_shares(shares, method, order) * own[:, None]).sum(axis=0)
    return ended


def departments(example: Example) -> Iterator[Line]:
    """WE01: direct, step-down, reciprocal; and the total that must cast."""
    pools, finals = ["HR", "DP", "RM"], ["Machining", "Assembly"]
    among, out = _shares(example, pools, finals)
    own = np.array([float(example.inputs["direct_costs"][name]) for name in pools])
    gross = gross_costs(Shares(among, out), own)
    for at, name in enumerate(pools):
        printed = example.published["reciprocal_gross"][name]
        tolerance = 1.0 if name == "RM" else 0.5
        yield Line(f"{name}, gross", printed, gross[at], tolerance)
    answers = {
        "reciprocal_final": (Method.RECIPROCAL, ()),
        "step_down_final": (Method.STEP_DOWN, (0, 1, 2)),
        "direct_final": (Method.DIRECT, ()),
    }
    for key, (method, order) in answers.items():
        ended = _ended(among, out, own, method, order)
        for at, name in enumerate(finals):
            expected = example.worked_out[key][name]
            yield Line(
                f"{name}, {method}", expected, ended[at], 5e-5, is_published=False
            )
    ended = _ended(among, out, own, Method.RECIPROCAL)
    shown = share_out(np.array(240_000), ended)
    for name, expected, ours in zip(
        finals, (107_276, 132_724), shown.tolist(), strict=True
    ):
        yield Line(f"{name}, as printed", expected, ours, 0.0, is_published=False)


def two_departments(example: Example) -> Iterator[Line]:
    """WE03: two equations."""
    shares = Shares(np.array([[0.0, 0.2], [0.3, 0.0]]), np.array([[0.8], [0.7]]))
    gross = gross_costs(shares, np.array([7260.0, 4000.0]))
    yield Line("Y", example.published["Y"], gross[0], 1e-6)
    yield Line("Z", example.published["Z"], gross[1], 1e-6)


def order_and_base(example: Example) -> Iterator[Line]:
    """WE07: three answers from one set of costs."""
    finals = ["Radiology", "Nursing"]
    given = example.inputs
    own = np.array([given["direct"]["Laundry"], given["direct"]["Housekeeping"]], float)
    before = np.array([given["direct"][name] for name in finals], float)
    for key, base, order in (
        ("laundry_first_hours", "housekeeping_hours", (0, 1)),
        ("housekeeping_first_hours", "housekeeping_hours", (1, 0)),
        ("housekeeping_first_area", "area", (1, 0)),
    ):
        laundry, house = given["laundry_volume"], given[base]
        among = np.array(
            [[0.0, laundry["Housekeeping"]], [house["Laundry"], 0.0]], float
        )
        out = np.array(
            [[volume[name] for name in finals] for volume in (laundry, house)], float
        )
        ended = before + _ended(among, out, own, Method.STEP_DOWN, order)
        for at, name in enumerate(finals):
            expected = example.worked_out[key][name]
            yield Line(
                f"{name}, {key.replace('_', ' ')}",
                expected,
                ended[at],
                0.005,
                is_published=False,
            )
        yield Line(
            f"total, {key.replace('_', ' ')}",
            450_000,
            ended.sum(),
            1e-6,
            is_published=False,
        )


def three_bases(example: Example) -> Iterator[Line]:
    """WE08: each department by a base of its own."""
    centres = {each["name"]: each for each in example.inputs["centres"]}
    pools = example.inputs["order"]
    finals = [name for name in centres if name not in pools]
    bases = example.inputs["bases"]
    among = np.array(
        [[centres[to][bases[one]] for to in pools] for one in pools], float
    )
    out = np.array([[centres[to][bases[one]] for to in finals] for one in pools], float)
    own = np.array([centres[name]["cost"] for name in pools], float)
    ended = _ended(among, out, own, Method.STEP_DOWN, (0, 1, 2))
    for at, name in enumerate(finals):
        full = centres[name]["cost"] + ended[at]
        expected = example.worked_out["final"][name]
        yield Line(name, expected, full, 0.005, is_published=False)
    total = sum(centres[name]["cost"] for name in finals) + ended.sum()
    yield Line("total", example.published["total"], float(total), 1e-6)
    first = own[0] * among[0, 1] / (among[0, 1:].sum() + out[0].sum())
    yield Line(
        "Maintenance to Dietary",
        example.published["maintenance_to_dietary"],
        first,
        0.5,
    )


def cut_loop(example: Example) -> Iterator[Line]:
    """WE10: the order of the source, and the true gross costs."""
    keys, names = example.inputs["keys"], ["a", "b", "c"]
    among = np.array(
        [[keys[one].get(other, 0) for other in names] for one in names], float
    )
    out = np.array([[keys[one].get("d", 0)] for one in names], float)
    own = np.array([float(example.inputs["pool"]["a"]), 0.0, 0.0])
    stepped = _ended(among, out, own, Method.STEP_DOWN, (0, 1, 2))
    yield Line("d, in the order a, b, c", example.published["d"], stepped[0], 1e-9)
    shares = share_volumes(among, out, [True, False, False])
    gross = gross_costs(shares, own)
    for at, name in enumerate(names):
        expected = example.worked_out["reciprocal_gross"][name]
        yield Line(
            f"{name}, gross, reciprocal", expected, gross[at], 1e-6, is_published=False
        )
    ended = _ended(among, out, own, Method.RECIPROCAL)
    yield Line(
        "d, reciprocal", example.worked_out["d"], ended[0], 1e-9, is_published=False
    )


def green_book(example: Example) -> Iterator[Line]:
    """WE20: factors, their kinks, annuities."""
    schedule = load_published().schedules["green_book"]
    factors = discount_factors(schedule, 77)
    for year, expected in example.worked_out["factors"].items():
        yield Line(
            f"factor of year {year}",
            expected,
            factors[int(year)],
            1e-6,
            is_published=False,
        )
    identities = {
        "factor of year 31 ÷ factor of year 30": (1 / 1.03, factors[31] / factors[30]),
        "factor of year 76 ÷ factor of year 75": (1 / 1.025, factors[76] / factors[75]),
        "factor of year 75": (1 / (1.035**30 * 1.03**45), factors[75]),
    }
    for what, (expected, ours) in identities.items():
        yield Line(what, expected, float(ours), 1e-12)
    for years in (5, 30):
        expected = example.worked_out[f"annuity_{years}"]
        yield Line(
            f"annuity of {years} years",
            expected,
            annuity_factor(0.035, years),
            1e-6,
            is_published=False,
        )
    flows = np.array([-100.0] + [30.0] * 5)
    value = present_value(flows[:, None], schedule).item()
    npv = example.worked_out["npv_minus100_then_30x5"]
    yield Line("minus 100, then five times 30", npv, value, 1e-6, is_published=False)
    yearly = example.worked_out["eanc"]
    ours = yearly_equivalent(value, 0.035, 5)
    yield Line("the same as a yearly sum", yearly, ours, 1e-6, is_published=False)


def rebasing(example: Example) -> Iterator[Line]:
    """WE24: an amount of four years in 2024 prices."""
    series = Deflator(
        label="GDP deflator",
        unit="2024 = 100",
        years=YearKind.CALENDAR,
        dated="2025-12",
        period="release of December 2025",
        source="HM Treasury",
        grade=Grade.QUOTED,
        levels=example.inputs["index"],
    )
    for key, expected in example.worked_out.items():
        year = key.removeprefix("from_")
        ours = rebase(100.0, year_named(year), year_named("2024"), series)
        yield Line(
            f"£100 of {year} in 2024 prices", expected, ours, 1e-4, is_published=False
        )
    there = rebase(100.0, year_named("2013"), year_named("2024"), series)
    back = rebase(there, year_named("2024"), year_named("2013"), series)
    yield Line("there and back", 100.0, back, 1e-9)


def _model(**parts: dict[str, Any]) -> CostModel:
    """Return a model of one programme and one school."""
    return CostModel.model_validate(
        {
            "format": "costmodel/1",
            "organisation": {"name": "Example", "first_year": 2026, "years": 1},
            **parts,
        },
        strict=False,
    )


def _ledger(model: CostModel) -> Ledger:
    """Work a model out on its own values."""
    plan = plan_of(model, load_published())
    rows = plan.compile(Variant())
    table = plan.terms.table(plan.terms.central)
    priced = plan.price(table, tuple(plan.book.shapes(rows.rates)))
    journeys = journeys_of(plan, table, planned_cohorts(plan))
    return Ledger(cost(plan, rows, priced, journeys, ()), priced)


def cover(example: Example) -> Iterator[Line]:
    """WE29: five days of cover, and the mark-up on what the teacher gets."""
    register = load_published()
    for phase, price in example.inputs["cost_per_day"].items():
        published = register.find(f"cover.supply_day.{phase}").value
        yield Line(f"{phase}, a day, as it ships", price, published, 0.0)
        pay = register.find(f"cover.takehome.{phase}").value
        markup = example.worked_out["markup"][phase]
        yield Line(
            f"{phase}, mark-up", markup, published / pay - 1, 1e-6, is_published=False
        )
        teacher = {
            "from": "supported_school", "salary": 50_000.0, "on_costs": "teachers",
            "working_days": 195.0, "cover_needed": 1.0, "cover_found": 1.0,
            "cover_rate": float(price),
        }  # fmt: skip
        programme = {
            "label": "Week away", "phase": phase, "cohorts": {2026: 1.0},
            "attendance": [{"person": "teacher", "days_per_school": 5.0}],
        }  # fmt: skip
        ledger = _ledger(
            _model(people={"teacher": teacher}, programmes={"week": programme})
        )
        borne = float(ledger.borne_by(Party.SUPPORTED_SCHOOL).sum())
        week = example.worked_out["week_of_five_days"][phase]
        yield Line(f"{phase}, five days", week, borne, 0.005, is_published=False)


def trainings(example: Example) -> Iterator[Line]:
    """WE33: two trainings of fifty people at £100 a person."""
    given = example.inputs
    training = {
        "label": "Training",
        "cost_type": "training",
        "per": "delegate",
        "number": float(given["days"]),
        "price": float(given["price_per_person_day"]),
        "vat": "none",
    }
    programme = {
        "label": "Training",
        "phase": "all",
        "cohorts": {2026: 1.0},
        "events": float(given["trainings"]),
        "delegates_per_school": float(given["attendees"]),
        "ingredients": [training],
    }
    ledger = _ledger(_model(programmes={"training": programme}))
    total = float(ledger.full_cost.sum())
    yield Line("total", example.published["total"], total, 1e-9)


WORKED: dict[str, Worked] = {
    "WE01": departments,
    "WE03": two_departments,
    "WE07": order_and_base,
    "WE08": three_bases,
    "WE10": cut_loop,
    "WE20": green_book,
    "WE24": rebasing,
    "WE29": cover,
    "WE33": trainings,
}
