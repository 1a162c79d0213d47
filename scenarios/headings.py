"""The headings of a funder's claim form, and which cost stands under which.

The rule in words is docs/method/drawdown.md.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from pydantic import Field

from costmodel.arrays import Integers
from costmodel.assumptions import Described, Name, Number
from costmodel.drivers import CostType

DIRECT, OVERHEADS = 0, 1
"""Where a cost comes from: used by a programme itself, or through pools."""

NO_HEADING = "no_heading"
"""What cost that no heading takes stands under."""

LedgerCode = str
"""Key of an account, as the ledger has it: ``7000``."""


class Heading(Described):
    """A line of a funder's claim form, and the cost that stands under it.

    A cost stands under the first heading of its grant or contract that takes it.
    """

    name: Name
    """Name of the heading; no two of a stream share one."""
    label: str = Field(default="", max_length=120)
    """What the funder calls it; left out, its name."""
    cost_types: tuple[CostType, ...] | None = None
    """Cost types that stand under it; left out: all that no heading before it takes."""
    origin: Literal["any", "direct", "pools"] = "any"
    """Which cost of these: ``direct``, what programmes use themselves; ``pools``,
    overheads; or ``any``."""
    ledger_codes: tuple[LedgerCode, ...] = ()
    """Accounts of the ledger that hold its cost, in quotes: ``["7000", "7001"]``."""
    budget: Number | None = None
    """Pounds agreed for it in a full year; each year's sum is shared out in proportion
    to the budgets. Left out of all: as the plan spends."""
    may_move: Number | None = None
    """Share of its budget by which it may be overspent without asking: 0.1 for 10%;
    left out: nothing."""
    evidence: str = Field(default="", max_length=300)
    """What the funder wants to see of it: ``Payslips and timesheets``."""

    @property
    def words(self) -> str:
        """What documents call it."""
        return self.label or self.name.replace("_", " ").capitalize()

    def takes(self, cost_type: CostType, origin: int) -> bool:
        """Whether a cost may stand under it; ``origin`` as :data:`DIRECT`."""
        named = self.cost_types is None or cost_type in self.cost_types
        wanted = {"direct": DIRECT, "pools": OVERHEADS}.get(self.origin, origin)
        return named and wanted == origin


def _usual(name: str, label: str, evidence: str, *cost_types: CostType) -> Heading:
    """Return a heading as many claim forms have it."""
    return Heading(name=name, label=label, evidence=evidence, cost_types=cost_types)


USUAL = (
    _usual(
        "coordination",
        "Coordination and management",
        "Payroll records and timesheets",
        CostType.BROKERING,
        CostType.SECRETARIAT,
        CostType.QUALITY_ASSURANCE,
    ),
    _usual(
        "delivery",
        "Delivery and release",
        "Invoices of schools and providers, with days and names",
        CostType.DELIVERY,
        CostType.BACKFILL,
    ),
    _usual(
        "training",
        "Training and events",
        "Invoices, and lists of who came",
        CostType.TRAINING,
        CostType.EVENTS,
    ),
    _usual("travel", "Travel", "Expense claims with receipts", CostType.TRAVEL),
    _usual("materials", "Materials", "Invoices", CostType.MATERIALS),
    _usual(
        "development",
        "Development and evaluation",
        "Invoices, and the reports delivered",
        CostType.DEVELOPMENT,
        CostType.EVALUATION,
    ),
    _usual(
        "premises",
        "Premises and governance",
        "Invoices, and how they are shared",
        CostType.PREMISES,
        CostType.GOVERNANCE,
        CostType.BID,
    ),
)
"""The headings that hold where a grant or contract states none; they take all cost."""


def places_under(headings: tuple[Heading, ...]) -> Integers:
    """Return under which heading each cost stands, by position.

    Shape ``(origin, cost type)``; what none takes stands after the last.

    Examples
    --------
    >>> travel = Heading(name="travel", cost_types=(CostType.TRAVEL,))
    >>> rest = Heading(name="rest", origin="direct")
    >>> places = places_under((travel, rest))
    >>> places[:, list(CostType).index(CostType.TRAVEL)].tolist()
    [0, 0]
    >>> places[OVERHEADS, 0].item()
    2

    """
    places = np.full((2, len(CostType)), len(headings), dtype=np.int64)
    for origin in (DIRECT, OVERHEADS):
        for at, cost_type in enumerate(CostType):
            for position, heading in enumerate(headings):
                if heading.takes(cost_type, origin):
                    places[origin, at] = position
                    break
    return places
