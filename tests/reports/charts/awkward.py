"""Charts of awkward numbers and long names, which must stay readable all the same."""

from __future__ import annotations

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

LONG = "Deployment of leaders to low-attaining primary schools in outer boroughs"
FALL = tuple(3e6 - 1e5 * month for month in range(60))
FEES = tuple(float(fee) for fee in range(0, 9_001, 500))


def _fan(place: int, month: int) -> Fan:
    """Return a falling fan with a long name and an event."""
    low, high = (tuple(v + by for v in FALL) for by in (-1e6, 1e6))
    event = Event(month, "unrestricted funds below nought")
    name = f"Scenario with a long name, number {place}"
    return Fan(name, FALL, (Band("8 in 10 draws", low, high),), (1e6,) * 60, event)


def _curve(label: str, most: float) -> Curve:
    """Return a straight curve that ends at nought."""
    return Curve(label, FEES, tuple(max(0.0, 1 - fee / most) for fee in FEES))


def _cash(label: str, name: str, start: float) -> CashLine:
    """Return a falling line."""
    return CashLine(label, name, tuple(start - 4e3 * month for month in range(18)))


AWKWARD: dict[str, Drawing] = {
    "bars of unlike size": StackedBars(
        (
            Part("brokering", "Brokering and matching"),
            Part("secretariat", "Secretariat and finance"),
            Part("other", "All other cost types together"),
        ),
        (Bar(LONG, (1, 2, 1e7)), Bar("None", (0, 0, 0)), Bar("Net", (5e6, -3e6, 1e5))),
    ),
    "a net gain": StackedBars(
        (
            Part("broker", "Broker"),
            Part("provider_school", "Provider schools"),
            Part("supported_school", "Supported schools"),
            Part("funder", "Funders"),
        ),
        (Bar("A", (10, 1, 1, 80)), Bar("B", (-20, 5, 6, 7))),
    ),
    "steps through nought": Waterfall(
        (
            Step(LONG, 9_876_543, "broker", is_level=True),
            Step(LONG, -12_000_000, "fees"),
            Step("A surplus", -2_123_457, "funder", is_level=True),
        )
    ),
    "seven payers": PayerMatrix(
        (LONG, "Secretariat"),
        (
            Part("grant", "Department for Education transitional grant"),
            Part("fees", "Fees"),
            Part("contract", "Borough coordination contract"),
            Part("membership", "Membership"),
            Part("donation", "Philanthropic donations"),
            Part("reserves", "Reserves"),
            Part("unfunded", "Not funded"),
        ),
        ((1e7, 2, 3, 4, 5, 6, 7), (0, 0, 0, 0, 0, 0, 9e5)),
    ),
    "four fans from April": ReservesFans(
        date(2026, 4, 1),
        tuple(_fan(place, month) for place, month in enumerate((0, 20, 40, 59))),
    ),
    "cash that ends together": CashLines(
        date(2027, 1, 1),
        (
            _cash("Subsidy with taper over four years", "grant", 10e3),
            _cash("Traded service", "fees", 11e3),
            _cash("Tender for coordination", "contract", 9.5e3),
            _cash("Nothing changes", "other", 70e3),
        ),
    ),
    "five marks close together": AbilityCurve(
        (
            _curve("Within the training line of the budget", 1_500),
            _curve("One per cent of income", 9_000),
            _curve("Reserve after paying above 5% of income", 5_000),
            _curve("Norm per teacher", 4_000),
        ),
        (
            FeeMark("Full economic cost", 8_200),
            FeeMark("Full cost", 8_100),
            FeeMark("Published subsidy of 2013", 5_000),
            FeeMark("The same in 2026/27 prices", 7_210),
            FeeMark("Fee", 2_000),
        ),
    ),
    "long swings": Tornado(
        (
            *(
                Swing(
                    f"{LONG}, {place}",
                    "£500 a day",
                    "£1,250 a day",
                    6e6 - 4e5 * place,
                    6.5e6 + 1e5 * place,
                    "£1,020 a day",
                )
                for place in range(4)
            ),
            Swing("Rent", "£1", "£2", 6.2e6, 6.2e6, "never"),
        ),
        6.2e6,
        "gap a school and year",
        6.21e6,
        "the £7,210 of 2013 in 2026/27 prices",
    ),
    "six sources, three of one funder": IncomeAgainstCost(
        (
            Part("grant", "Core grant"),
            Part("grant", "Department transitional grant"),
            Part("grant", "Borough grant"),
            Part("contract", "Contract"),
            Part("fees", "Fees"),
            Part("licence", "Licences"),
        ),
        tuple(
            IncomePanel(
                f"Scenario with quite a long name, number {place}",
                (IncomeYear("2026/27", (1e6, 2e6, 3e5, 4, 5e4, 1), 4e6),) * 5,
            )
            for place in range(4)
        ),
    ),
}
