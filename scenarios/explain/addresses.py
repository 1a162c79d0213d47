"""Addresses of the figures of a way of funding: ``traded.result.2026``.

The rule in words is docs/method/explain.md.
"""

from __future__ import annotations

from enum import StrEnum

from costmodel.periods import MONTHS_A_YEAR, Horizon

OPENING = "opening"
"""In place of a month: the eve of the first."""

_SEPTEMBER = 8
"""Months of a calendar year before the first of a plan."""


class Topic(StrEnum):
    """Which figure of a way of funding is asked for."""

    INCOME = "income"
    CARRIED = "carried"
    """What a restricted grant has not yet spent at a year's end."""
    RETURNED = "given_back"
    """What of a restricted grant goes back at a month's end."""
    STARTING = "starting_schools"
    """Schools that start, of a programme that demand limits."""
    COST = "cost"
    LESS_COST = "less_cost"
    """Full cost with a minus sign, as it is taken off income."""
    RESULT = "result"
    PAID = "payments"
    """What a payer pays of cost."""
    RESERVES = "reserves"
    CASH = "cash"
    PAYROLL = "payroll"
    """Pay of the broker's own people in a month."""
    BOUGHT = "bought"
    """All else that costs in a month."""
    PASSED_THROUGH = "passed_through"
    """Fees of deployed days in a month that restricted grants do not pay."""
    FLOOR = "floor"
    ABOVE_FLOOR = "above_floor"
    SUBSIDY = "subsidy"
    """What would avoid a loss over all years, for each school-year."""
    SUBSIDY_NEEDED = "subsidy_needed"
    """With which everything holds, for each school-year."""


def scenario_address(
    scenario: str,
    topic: Topic,
    *,
    of: str = "",
    kind: str = "",
    when: int | str | None = None,
) -> str:
    """Return the address of a figure.

    Parameters
    ----------
    scenario, topic
        Whose, and which.
    of
        A stream of income, or a payer; empty: all together.
    kind
        A cost type; empty: all together.
    when
        The year in which an academic year begins, a month as ``2027-08``, or
        ``opening``; None: all years.

    Examples
    --------
    >>> scenario_address("traded", Topic.INCOME, of="fees", when=2026)
    'traded.income.of.fees.2026'

    """
    clauses = (("of", of), ("for", kind))
    parts = [part for clause in clauses if clause[1] for part in clause]
    end = [] if when is None else [str(when)]
    return ".".join((scenario, topic, *parts, *end))


def written(owner: str, *words: str, when: int | str | None = None) -> str:
    """Return an address of words in a row; empty ones are left out.

    Examples
    --------
    >>> written("traded", "eligible", "of", "grant", when=2026)
    'traded.eligible.of.grant.2026'

    """
    end = () if when is None else (str(when),)
    return ".".join((owner, *(word for word in words if word), *end))


def month_written(horizon: Horizon, month: int) -> str:
    """Return a month, counted from 0, as addresses have it.

    Examples
    --------
    >>> month_written(Horizon(2026, 2), 0), month_written(Horizon(2026, 2), 23)
    ('2026-09', '2028-08')

    """
    years, at = divmod(month + _SEPTEMBER, MONTHS_A_YEAR)
    return f"{horizon.first_year + years}-{at + 1:02}"
