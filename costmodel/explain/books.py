"""Everything that explains the parts of one ledger's figures, each made once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from costmodel.bearers import IN_NONE, Ledger
from costmodel.document_lines import DocumentLines
from costmodel.explain.numbers import NumberBook
from costmodel.explain.prices import PriceBook
from costmodel.explain.quantities import QuantityBook
from costmodel.explain.shares import ShareBook
from costmodel.explain.volumes import VolumeBook
from costmodel.plan import Plan


@dataclass(frozen=True)
class Books:
    """The numbers, quantities, prices and shares of one ledger."""

    ledger: Ledger
    lines: DocumentLines
    """Where plain numbers stand in the document."""

    @property
    def plan(self) -> Plan:
        """The compiled model."""
        return self.ledger.costs.plan

    @cached_property
    def numbers(self) -> NumberBook:
        """Leaves."""
        return NumberBook(self.plan, self.ledger.priced, self.lines)

    @cached_property
    def quantities(self) -> QuantityBook:
        """Counts and what is needed."""
        return QuantityBook(self.numbers, self.ledger.costs.quantities)

    @cached_property
    def prices(self) -> PriceBook:
        """What one unit costs."""
        return PriceBook(self.numbers)

    @cached_property
    def shares(self) -> ShareBook:
        """Parts of pools."""
        return ShareBook(
            self.ledger, VolumeBook(self.ledger, self.quantities, self.prices)
        )

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What owners of rows are called: programmes, then pools."""
        model = self.plan.model
        programmes = (each.label for each in model.programmes.values())
        return (*programmes, *(each.label for each in model.pools.values()))

    def position(self, owner: str) -> int | None:
        """Return where a programme or pool stands among owners; None: it is neither."""
        owners = self.plan.owners
        return owners.index(owner) if owner in owners else None

    def name_of(self, owner: str) -> str:
        """Return what an owner of figures is called."""
        at = self.position(owner)
        if at is not None:
            return self.labels[at]
        return IN_NONE.get(owner, "All programmes and pools")
