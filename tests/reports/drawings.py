"""Every kind of chart once at least, with invented figures."""

from __future__ import annotations

import math
from datetime import date

from reports.charts import (
    AbilityCurve,
    Band,
    Bar,
    CashLine,
    CashLines,
    Curve,
    Drawing,
    Event,
    Fan,
    FeeMark,
    IncomeAgainstCost,
    IncomePanel,
    IncomeYear,
    Part,
    PayerMatrix,
    ReservesFans,
    StackedBars,
    Step,
    Swing,
    Tornado,
    Waterfall,
)

MONTHS = 60
SCENARIOS = ("Subsidy", "Traded service", "Tender")
COST_PARTS = (
    Part("brokering", "Brokering"),
    Part("secretariat", "Secretariat"),
    Part("evaluation", "Evaluation"),
    Part("backfill", "Backfill"),
    Part("delivery", "Delivery"),
    Part("events", "Events"),
    Part("other", "Other"),
)
COSTS = {
    "Securing Good": (48_200, 31_900, 22_400, 98_300, 143_000, 41_200, 12_400),
    "Deployment of leaders to primaries": (
        41_000,
        30_100,
        15_200,
        122_000,
        87_000,
        0,
        9_400,
    ),
    "Going for Great": (20_300, 22_100, 31_000, 34_000, 0, 61_000, 7_000),
    "Inclusion and subject support": (
        12_300,
        9_000,
        6_100,
        17_000,
        23_000,
        4_300,
        2_100,
    ),
}
PARTIES = (
    Part("broker", "Broker"),
    Part("provider_school", "Provider schools"),
    Part("supported_school", "Supported schools"),
    Part("funder", "Funders"),
    Part("individual", "Heads’ own time"),
)
PAYERS = (
    Part("grant", "Core grant"),
    Part("fees", "School fees"),
    Part("contract", "Borough contract"),
    Part("reserves", "Reserves"),
    Part("unfunded", "Not funded"),
)


def _wave(start: float, slope: float, swing: float) -> tuple[float, ...]:
    """Return a line over the months that falls and swings."""
    return tuple(start - slope * m + swing * math.sin(m / 6) for m in range(MONTHS))


def _fan(label: str, slope: float, event: Event | None = None) -> Fan:
    """Return a fan that opens as time goes by."""
    central = _wave(180_000, slope, 9_000)

    def moved(by: float) -> tuple[float, ...]:
        return tuple(v + by * m**1.1 for m, v in enumerate(central))

    bands = (
        Band("8 in 10 draws", moved(-1_500), moved(1_300)),
        Band("Half of all draws", moved(-700), moved(600)),
    )
    floor = tuple(45_000 + 400.0 * m for m in range(MONTHS))
    return Fan(label, central, bands, floor, event)


def _curve(label: str, middle: float, power: float, *, headline: bool = False) -> Curve:
    """Return a falling curve of what schools can pay."""
    fees = tuple(float(fee) for fee in range(0, 10_001, 250))
    shares = tuple(1 / (1 + (fee / middle) ** power) for fee in fees)
    return Curve(label, fees, shares, is_headline=headline)


def _income() -> IncomeAgainstCost:
    """Return five years of three scenarios."""
    years = ("2026/27", "2027/28", "2028/29", "2029/30", "2030/31")
    rows = {
        "Subsidy": [(400_000 - 60_000 * i, 0, 210_000, 20_000) for i in range(5)],
        "Traded service": [(0, 0, 310_000 + 12_000 * i, 60_000) for i in range(5)],
        "Tender": [(0, 480_000 if i < 4 else 0, 190_000, 20_000) for i in range(5)],
    }
    panels = tuple(
        IncomePanel(
            label,
            tuple(
                IncomeYear(year, rows[label][i], 690_000 + 18_000 * i)
                for i, year in enumerate(years)
            ),
        )
        for label in SCENARIOS
    )
    sources = (
        Part("grant", "Core grant"),
        Part("contract", "Borough contract"),
        Part("fees", "School fees"),
        Part("donation", "Donations"),
    )
    return IncomeAgainstCost(sources, panels)


DRAWINGS: dict[str, Drawing] = {
    "cost_bars": StackedBars(
        COST_PARTS, tuple(Bar(label, amounts) for label, amounts in COSTS.items())
    ),
    "bearer_bars": StackedBars(
        PARTIES,
        (
            Bar("Securing Good", (98_200, 71_900, 122_400, 98_300, 23_000)),
            Bar("Deployment of leaders", (41_000, -30_100, 55_200, 122_000, 17_000)),
            Bar("Going for Great", (50_300, 22_100, 31_000, 34_000, 4_000)),
        ),
    ),
    "bearer_shares": StackedBars(
        PARTIES,
        (
            Bar("Securing Good", (98_200, 71_900, 122_400, 98_300, 23_000)),
            Bar("Going for Great", (50_300, 22_100, 31_000, 34_000, 0)),
        ),
        as_shares=True,
    ),
    "gap_steps": Waterfall(
        (
            Step("Full economic cost a school", 9_240, "broker", is_level=True),
            Step("Heads’ own time, unpaid", -620, "individual"),
            Step("Time lost at home", -840, "provider_school"),
            Step("Margin of provider schools", 310, "provider_school"),
            Step("Full cost to the broker", 8_090, "broker", is_level=True),
            Step("What three in four schools can pay", -2_100, "supported_school"),
            Step("Gap", 5_990, "funder", is_level=True),
        )
    ),
    "payer_cells": PayerMatrix(
        ("Brokering", "Secretariat", "Evaluation", "Backfill and delivery", "Events"),
        PAYERS,
        (
            (120_000, 0, 30_000, 0, 4_000),
            (80_000, 12_000, 10_000, 9_000, 0),
            (20_000, 0, 41_000, 0, 12_000),
            (0, 310_000, 0, 24_000, 31_000),
            (12_000, 64_000, 0, 0, 0),
        ),
    ),
    "reserve_fans": ReservesFans(
        date(2026, 9, 1),
        (
            _fan("Subsidy", 500),
            _fan("Traded service", 2_900, Event(38, "below the floor")),
            _fan("Tender", 2_000, Event(55, "below the floor")),
        ),
    ),
    "one_fan": ReservesFans(
        date(2026, 9, 1), (_fan("Traded service", 2_900, Event(38, "below the floor")),)
    ),
    "ability": AbilityCurve(
        (
            _curve("Within 1% of income", 6_200, 2.4, headline=True),
            _curve("Training line", 2_400, 1.8),
            _curve("Reserve left after paying", 4_100, 1.6),
        ),
        (
            FeeMark("Full cost a school", 8_090),
            FeeMark("Subsidy of 2013", 5_000),
            FeeMark("the same in 2026/27 prices", 7_210),
        ),
    ),
    "drivers": Tornado(
        (
            Swing("Head’s day fee", "£500", "£990", 4_100, 8_800, "£560"),
            Swing("Schools taking part", "12", "24", 8_100, 5_200),
            Swing("Share of released hours covered", "30%", "70%", 5_500, 6_600),
            Swing("Pay award", "2%", "5%", 5_700, 6_350),
            Swing("Rent", "£18k", "£30k", 5_800, 6_200),
        ),
        5_990,
        "gap a school",
        5_000,
        "subsidy of 2013",
    ),
    "income": _income(),
    "cash": CashLines(
        date(2026, 9, 1),
        (
            CashLine("Subsidy", "grant", _wave(90_000, -200, 20_000)),
            CashLine("Traded service", "fees", _wave(90_000, 2_600, 26_000)),
            CashLine("Tender", "contract", _wave(90_000, 900, -50_000)),
        ),
    ),
}
"""Every kind of chart once at least, by the name it bears in the sample."""
