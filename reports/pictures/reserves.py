"""Free reserves of every scenario over time, with their range and the floor."""

from __future__ import annotations

from reports.charts import Band, Event, Fan, ReservesFans
from reports.contents import Chart, Reference
from reports.draw_tables import RESERVES_IN_DRAWS
from reports.pictures.naming import batches, first_month, however, ways_if_won
from reports.statements import Statements
from reports.verdict_words import verdict_in_words
from reports.won_and_lost import if_won, may_be_lost
from scenarios.comparison import ScenarioView
from scenarios.reserves import NEVER

MOST_FANS = 6
"""Panels that one chart holds."""

_FAN = "8 in 10 draws"
_AXIS = "Free reserves at each month's end"


def reserve_fans(statements: Statements) -> tuple[Chart, ...]:
    """Show free reserves month by month; a chart for every few scenarios."""
    charts = (
        _chart(statements, suffix, names)
        for suffix, names in batches(statements, MOST_FANS)
    )
    return tuple(chart for chart in charts if chart is not None)


def _chart(statements: Statements, suffix: str, names: tuple[str, ...]) -> Chart | None:
    """Return one chart; None if there is nothing in any month."""
    fans = tuple(_fan(statements, name) for name in names)
    if not any(map(_holds_money, fans)):
        return None
    views = statements.comparison.scenarios
    failing = [
        name for name in names if views[name].central.verdict.fails_in[0] != NEVER
    ]
    title = (
        f"Money runs out under {ways_if_won(statements, failing, names)} at the values"
        " we assume"
        if failing
        else f"Money lasts at the values we assume{however(statements, names)}"
        f"{_won(statements, names)}"
    )
    told = "; ".join(
        f"{if_won(statements, name)} {verdict_in_words(statements, name)}"
        for name in names
    )
    return Chart(
        f"reserve_fans{suffix}",
        title,
        f"Free reserves month by month, with the range of {_FAN}. {told}.",
        ReservesFans(first_month(statements), fans, _AXIS),
        statements.nominal,
        (Reference("reserves_by_year"), Reference(RESERVES_IN_DRAWS)),
    )


def _holds_money(fan: Fan) -> bool:
    """Whether a fan shows anything but nought."""
    band = fan.bands[0]
    return any(map(any, (fan.central, band.low, band.high, fan.floor)))


def _fan(statements: Statements, name: str) -> Fan:
    """Return one scenario's reserves, in whole pounds where they are central."""
    view = statements.comparison.scenarios[name]
    low, _, high = view.simulated.reserves_fan
    cash = statements.scenarios[name].cash
    month = int(view.central.verdict.fails_in[0])
    return Fan(
        if_won(statements, name),
        tuple(map(float, cash.free_reserves)),
        (Band(_FAN, tuple(low.tolist()), tuple(high.tolist())),),
        tuple(map(float, cash.floor)),
        None if month == NEVER else Event(month, _gives_way(view, month)),
    )


def _gives_way(view: ScenarioView, month: int) -> str:
    """Return what makes a scenario fail in a month: cash, or else reserves."""
    is_cash = int(view.central.events.cash_below_nought[0]) == month
    return "cash runs out" if is_cash else "funds run out"


def _won(statements: Statements, names: tuple[str, ...]) -> str:
    """Return that contracts are won, as a title ends, where one may be lost."""
    doubtful = any(may_be_lost(statements, name) for name in names)
    return " if contracts are won" if doubtful else ""
