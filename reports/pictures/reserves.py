"""Free reserves of every scenario over time, with their range and the floor."""

from __future__ import annotations

from reports.charts import Band, Event, Fan, ReservesFans
from reports.contents import Chart, Reference
from reports.pictures.naming import batches, first_month, however, ways
from reports.statements import Statements
from reports.verdict_words import verdict_in_words
from scenarios.reserves import NEVER

MOST_FANS = 6
"""Panels that one chart holds."""

_FAN = "8 in 10 draws"


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
        f"Money runs out under {ways(statements, failing, names)} at the values we"
        " assume"
        if failing
        else f"Money lasts at the values we assume{however(statements, names)}"
    )
    told = "; ".join(
        f"{statements.labels.scenarios[name]} {verdict_in_words(statements, name)}"
        for name in names
    )
    return Chart(
        f"reserve_fans{suffix}",
        title,
        f"Free reserves month by month, with the range of {_FAN}. {told}.",
        ReservesFans(first_month(statements), fans),
        statements.nominal,
        (Reference("reserves_by_year"),),
    )


def _holds_money(fan: Fan) -> bool:
    """Whether a fan shows anything but nought."""
    band = fan.bands[0]
    return any(map(any, (fan.central, band.low, band.high, fan.floor)))


def _fan(statements: Statements, name: str) -> Fan:
    """Return one scenario's reserves, in whole pounds where they are central."""
    view = statements.comparison.scenarios[name]
    low, _, high = view.simulated.reserves_fan()
    cash = statements.scenarios[name].cash
    month = int(view.central.verdict.fails_in[0])
    return Fan(
        statements.labels.scenarios[name],
        tuple(map(float, cash.free_reserves)),
        (Band(_FAN, tuple(low.tolist()), tuple(high.tolist())),),
        tuple(map(float, cash.floor)),
        None if month == NEVER else Event(month, "fails"),
    )
