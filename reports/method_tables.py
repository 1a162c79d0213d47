"""The methods of sharing pools side by side, and what each makes of a programme."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel import bearers
from costmodel.bearers import WHOLE
from costmodel.pools import Method
from reports import cells, wording
from reports.columns import balance, pounds, share
from reports.cost_tables import ALL, PLANNED, PROGRAMME, UNUSED, WITH_NONE
from reports.labels import NOT_SHARED, UNUSED_CAPACITY
from reports.method_words import choice_in_words, order_in_words, rules_in_words
from reports.methods_compared import MethodsCompared
from reports.rows import addressed, row
from reports.statements import ROUNDED, Statements
from reports.tables import Cell, Column, Form, Row, RowKind, Table
from scenarios.explain.methods import (
    CHANGE,
    LEAST,
    MOST,
    RANK,
    REVERSE,
    method_address,
)

_BY_METHOD, _BY_ORDER = "Full cost by method", "Step-down by order of pools"
_BY_RULES = "Full cost by published rules"

_WHAT_THEY_ARE = (
    "Direct shares pools among programmes alone; step-down closes one pool after"
    " another; reciprocal lets all pools serve each other. The largest change is that"
    " by the method which lies furthest from the model's."
)
_UNSHARED = (
    "Not shared is cost of pools that reach no programme: none uses what they are"
    " spread by, or the pools that they serve take nothing by that method."
)
_IN_NONE = ((-2, NOT_SHARED, _UNSHARED), (-1, UNUSED_CAPACITY, UNUSED))
"""Lines of cost that are in no programme: position, name and what they are."""

_LINES = (bearers.NOT_SHARED, bearers.UNUSED_CAPACITY)
"""The same lines as addresses name them."""


def allocation_methods(statements: Statements) -> Table | None:
    """Return what each programme costs by each method of sharing pools.

    None if there is nothing that could be shared by another method.
    """
    costs = statements.comparison.cost.methods
    if costs is None:
        return None
    compared = MethodsCompared(statements, costs)
    names = statements.labels.programmes
    if len(names) == 1 and compared.is_one and compared.is_any_order:
        return None
    owners = statements.comparison.model.programmes
    rows = [
        _asked(compared, _row_of(compared, name, at), owner)
        for at, (name, owner) in enumerate(zip(names, owners, strict=True))
    ]
    rows += [
        _asked(compared, _row_of_none(compared, name, at), owner)
        for (at, name, _), owner in zip(_IN_NONE, _LINES, strict=True)
        if compared.has_any(at)
    ]
    rows.append(_asked(compared, _total(compared), WHOLE))
    return Table(
        "allocation_methods",
        f"What each programme costs by each method of sharing, {statements.span}",
        tuple(_columns(compared)),
        tuple(rows),
        statements.nominal,
        tuple(_notes(compared)),
    )


def _asked(compared: MethodsCompared, line: Row, owner: str) -> Row:
    """Return a row with what explains its figures."""
    orders = () if compared.is_any_order else (REVERSE, LEAST, MOST)
    change = CHANGE if compared.costs_something(owner) else ""
    words = (*compared.by_key, *orders, RANK, "", change)
    return addressed(line, (word and method_address(owner, word) for word in words))


def _columns(compared: MethodsCompared) -> Iterator[Column]:
    """Yield the columns; those of orders only where an order makes a difference."""
    yield Column(PROGRAMME)
    for key, name in compared.names.items():
        heading = f"{name} (the model's)" if key == compared.costs.own else name
        yield pounds(heading, _BY_METHOD if key in set(Method) else _BY_RULES)
    if not compared.is_any_order:
        yield pounds("In reverse", _BY_ORDER)
        yield balance("Least", _BY_ORDER)
        yield balance("Most", _BY_ORDER)
    yield Column("Rank", Form.COUNT)
    yield Column("Rank by other methods")
    yield share("Largest change")


def _row_of(compared: MethodsCompared, name: str, at: int) -> Row:
    """Return what one programme costs by each method, and how far that moves it."""
    own = compared.pounds[compared.costs.own][at]
    moved = cells.share(compared.change(at).change) if own > 0.0 else cells.NOTHING
    rank = cells.count(compared.rank(at, compared.costs.own))
    return row(
        name,
        (*_pounds(compared, at), rank, cells.words(_other_ranks(compared, at)), moved),
    )


def _pounds(compared: MethodsCompared, at: int) -> Iterator[Cell]:
    """Yield what one programme, or a line of none, costs in each column."""
    for amounts in compared.by_key.values():
        yield cells.pounds(amounts[at])
    if not compared.is_any_order:
        by_order = compared.by_order[:, at]
        yield from map(cells.pounds, (by_order[1], by_order.min(), by_order.max()))


def _row_of_none(compared: MethodsCompared, name: str, at: int) -> Row:
    """Return a line of what no programme receives; it has no rank."""
    return row(name, (*_pounds(compared, at), *[cells.NOTHING] * 3))


def _total(compared: MethodsCompared) -> Row:
    """Return the totals: the same by every method, and none of *least* and *most*."""
    totals = [amounts.sum() for amounts in compared.by_key.values()]
    if not compared.is_any_order:
        totals.append(compared.by_order[1].sum())
    empty = 3 if compared.is_any_order else 5
    figures = (*map(cells.pounds, totals), *[cells.NOTHING] * empty)
    has_none = any(compared.has_any(at) for at, *_ in _IN_NONE)
    return row(WITH_NONE if has_none else ALL, figures, RowKind.TOTAL)


def _other_ranks(compared: MethodsCompared, at: int) -> str:
    """Return the ranks by other methods as far as they differ from the model's."""
    own = compared.rank(at, compared.costs.own)
    ranks = {each: compared.rank(at, each) for each in compared.others}
    told = [
        f"{compared.names[key]} {rank}" for key, rank in ranks.items() if rank != own
    ]
    return ", ".join(told) or wording.NOTHING


def _notes(compared: MethodsCompared) -> Iterator[str]:
    """Yield what the table means, and how it is to be read."""
    yield choice_in_words(compared)
    yield order_in_words(compared)
    yield _WHAT_THEY_ARE
    yield from rules_in_words(compared)
    yield from (note for at, _, note in _IN_NONE if compared.has_any(at))
    yield PLANNED
    yield ROUNDED
