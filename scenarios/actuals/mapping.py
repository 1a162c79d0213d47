"""The mapping: what each account of a ledger is in the plan, written down once."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from costmodel.assumptions import Described, Name, Number
from costmodel.drivers import CostType
from scenarios.actuals.ledger import Signs

FORMAT = "costmodel-actuals/1"

Key = Annotated[str, Field(min_length=1, max_length=200)]
"""The code of an account, or its name if it has none; a tracking category."""


class Meaning(Described):
    """What one account is in the plan: a cost, a stream of income, or neither.

    One that says none of these is not mapped yet.
    """

    name: str = Field(default="", max_length=200)
    """Its name in the ledger, for whoever reads the mapping."""
    cost_type: CostType | None = None
    """What its cost is for."""
    belongs_to: Name | None = None
    """The programme or pool of its cost; left out, the tracking category says so."""
    stream: Name | None = None
    """The stream of income that it is."""
    left_out: str = Field(default="", max_length=200)
    """Why it stands in no plan, as ``balance sheet``."""

    @property
    def is_mapped(self) -> bool:
        """Whether it says anything."""
        return self.cost_type is not None or bool(self.stream or self.left_out)


class Tracking(Described):
    """Tracking categories, classes or departments, and what each is in the plan."""

    column: str = Field(default="", max_length=200)
    """Heading of their column in the ledger; left out: the usual ones."""
    values: dict[Key, Name] = Field(default_factory=dict)
    """The programme or pool of each category."""


class Mapping(Described):
    """What the accounts of a ledger are in one plan."""

    format: Literal["costmodel-actuals/1"]
    """Version of the file's form; always ``costmodel-actuals/1``."""
    scenario: Name | None = None
    """The way of funding that is the budget; left out, the plan's first."""
    signs: Signs | None = None
    """What amounts above nought are in a ledger with one column of them: ``debits``, or
    ``natural`` if each account has its own sign. Left out, what the ledger shows."""
    tracking: Tracking = Tracking()
    """What tracking categories are in the plan."""
    accounts: dict[Key, Meaning] = Field(default_factory=dict)
    """What accounts are in the plan, by code, or by name where they have none."""
    schools: dict[Name, dict[int, Number]] = Field(default_factory=dict)
    """Schools that really started, by programme and by the year in which the academic
    year begins."""
