"""Any figure of cost, taken apart down to the numbers of the model behind it.

The rule in words is docs/method/explain.md. Figures are those of the ledger: planned
volumes, central values, the broker paying for deployed days. What stands below them is
worked out beside it from the same rules, and must agree with them.
"""

from __future__ import annotations

from costmodel.bearers import Ledger
from costmodel.document_lines import DocumentLines
from costmodel.explain.addresses import Address, Known, address_of
from costmodel.explain.books import Books
from costmodel.explain.counts import Counted
from costmodel.explain.first_year import at_first_year_rates
from costmodel.explain.measures import Clause, Measure
from costmodel.explain.money import Money
from costmodel.explain.tree import Explanation
from costmodel.explain.unit_costs import UnitCost
from costmodel.plan import Plan


def explain(
    ledger: Ledger, address: str, lines: DocumentLines | None = None
) -> Explanation:
    """Return a figure and everything it is made of.

    Parameters
    ----------
    ledger
        The costs of one draw, of central values.
    address
        ``OWNER.MEASURE``, what narrows it, and a year or none for all years; see
        :mod:`costmodel.explain.measures`.
    lines
        Where plain numbers stand in the document; None: not known.

    Raises
    ------
    UnknownAddressError
        If the address names no figure.

    """
    plan = ledger.costs.plan
    found = address_of(address, known_in(plan))
    first = plan.model.organisation.first_year
    figure = _figure(found, Books(ledger, lines or DocumentLines()))
    return figure.whole() if found.year is None else figure.of_year(found.year - first)


def known_in(plan: Plan) -> Known:
    """Return what addresses of a model may name."""
    organisation = plan.model.organisation
    first = organisation.first_year
    years = range(first, first + organisation.years)
    return Known(tuple(plan.model.programmes), tuple(plan.model.pools), years)


def _figure(address: Address, books: Books) -> Money | Counted | UnitCost:
    """Return a figure about to be taken apart."""
    if address.measure is Measure.COUNT:
        return Counted(address, books)
    if Clause.PER in address.narrowed:
        return UnitCost(address, books)
    if address.measure is Measure.FIRST_RATES:
        return Money(address, at_first_year_rates(books))
    return Money(address, books)
