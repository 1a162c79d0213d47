"""Who ends up bearing the cost, before the broker is paid and however it is funded."""

from __future__ import annotations

from costmodel.drivers import Party
from reports import wording
from reports.bearer_tables import BEFORE, borne_in, who_bears, who_bears_in
from reports.charts import Bar, Part, StackedBars
from reports.contents import Chart, Reference
from reports.labels import PARTIES
from reports.pictures.naming import batches, however
from reports.statements import Statements

MOST_BARS = 8
"""Ways of funding that one chart holds."""


def bearer_bars(statements: Statements) -> tuple[Chart, ...]:
    """Show who bears the cost of all years; a chart for every few ways of funding.

    None at all if no resource is used.
    """
    before = {BEFORE: borne_in(who_bears(statements))}
    if not any(before[BEFORE].values()):
        return ()
    rest = list(batches(statements, MOST_BARS)) or [("", ())]
    return tuple(
        _chart(statements, f"bearer_bars{suffix}", before, names)
        for suffix, names in rest
    )


def _each(statements: Statements, names: tuple[str, ...]) -> dict[str, dict[str, int]]:
    """Return what each party bears, by the label of the way of funding."""
    return {
        statements.labels.scenarios[name]: borne_in(who_bears_in(statements, name))
        for name in names
    }


def _chart(
    statements: Statements,
    name: str,
    before: dict[str, dict[str, int]],
    names: tuple[str, ...],
) -> Chart:
    """Return one chart."""
    borne = {**before, **_each(statements, names)}
    parties = [
        party
        for party, label in PARTIES.items()
        if any(each.get(label, 0) for each in borne.values())
    ]
    title = f"{_title(borne)}{however(statements, names)}"
    return Chart(
        name,
        title,
        f"Stacked bars of who bears the cost over {statements.span}, first before the"
        f" broker is paid, then under each way of funding. {title}.",
        StackedBars(
            tuple(Part(party.value, PARTIES[party]) for party in parties),
            tuple(
                Bar(way, tuple(each.get(PARTIES[party], 0) for party in parties))
                for way, each in borne.items()
            ),
        ),
        statements.nominal,
        (Reference("bearers_by_funding" if names else "who_bears"),),
    )


def _title(borne: dict[str, dict[str, int]]) -> str:
    """Return what the party bears that bears most beside the broker."""
    ways = [each for way, each in borne.items() if way != BEFORE] or [borne[BEFORE]]
    others = [label for party, label in PARTIES.items() if party is not Party.BROKER]
    most = max(others, key=lambda label: max(each.get(label, 0) for each in ways))
    sums = [each.get(most, 0) for each in ways]
    low, high = (wording.short_money(pick(sums)) for pick in (min, max))
    if max(sums) <= 0:
        return "Nobody but the broker bears any of the cost"
    told = low if low == high else wording.between(low, high)
    return f"{most} bear {told}"
