"""Words become arrays: a model is compiled once, then evaluated for any draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from costmodel.arrays import Floats
from costmodel.assumptions import Quantity
from costmodel.bounds import BOUNDS, Bound
from costmodel.drivers import CostType, IndexName
from costmodel.facts import Facts
from costmodel.laid_down import rates_in_law
from costmodel.model import CostModel
from costmodel.named_shares import named_shares
from costmodel.periods import Horizon
from costmodel.quantities import Need
from costmodel.rates import Priced, Rate, RateBook
from costmodel.references import quantities_of
from costmodel.register import Register
from costmodel.resources import CostRow
from costmodel.row_writer import RowWriter
from costmodel.terms import Terms, terms_of
from costmodel.timing import Shape, Timing, levels_of, timing_of
from costmodel.variants import Variant


@dataclass(frozen=True)
class CostCell:
    """Broker's costs that fall alike: one owner, cost type, shape and way of paying."""

    owner: int
    """Programmes first, then pools."""
    cost_type: CostType
    shape: Shape
    is_payroll: bool
    is_passed_through: bool
    life_years: int | None = None
    """Years over which unit costs spread it; None if it is no start-up."""


@dataclass(frozen=True)
class CellPart:
    """Rows that are the same need at shares of the same rate."""

    need: Need
    rate: Rate
    factor: float
    """Share of the rate that the rows are together."""


@dataclass(frozen=True)
class CostRows:
    """The rows of a model under one variant, those of the broker's cost first."""

    rows: tuple[CostRow, ...]
    """The broker's in the order of the cells, then all others."""
    rates: tuple[Rate, ...]
    """Of all rows, each once."""
    cells: tuple[CostCell, ...]
    rows_of_cell: tuple[range, ...]
    """Positions of the rows of each cell."""

    @cached_property
    def parts_of_cell(self) -> tuple[tuple[CellPart, ...], ...]:
        """What each cell adds up from: a price and its VAT are one part."""
        return tuple(
            _parts([self.rows[row] for row in members]) for members in self.rows_of_cell
        )

    def without(self, owners: frozenset[int]) -> CostRows:
        """Return the rows of all other owners; programmes are counted first."""
        return self.keeping(lambda owner, _: owner not in owners)

    def keeping(self, is_kept: Callable[[int, CostType], bool]) -> CostRows:
        """Return the rows of some owners and cost types, in their order.

        ``is_kept`` is asked of an owner, programmes first, and a cost type.
        """
        kept = [
            (cell, [self.rows[at] for at in members])
            for cell, members in zip(self.cells, self.rows_of_cell, strict=True)
            if is_kept(cell.owner, cell.cost_type)
        ]
        others = [
            row
            for row in self.rows
            if not row.is_broker_cost and is_kept(row.owner, row.cost_type)
        ]
        return _numbered(kept, others)


@dataclass(frozen=True)
class Plan:
    """A compiled model: everything that does not change from draw to draw."""

    model: CostModel
    """With the drivers and the method of its rules for sharing pools, if it has any."""
    facts: Facts
    terms: Terms
    written: CostModel
    """The model as its user wrote it."""

    def under_rules(self, name: str) -> Plan:
        """Return the plan with its pools shared by a published set of rules."""
        register = self.facts.register
        return replace(self, model=under_rules(self.written, register, name))

    @property
    def horizon(self) -> Horizon:
        """The months of the model."""
        return self.facts.horizon

    @cached_property
    def owners(self) -> tuple[str, ...]:
        """Names of the programmes, then of the pools."""
        return (*self.model.programmes, *self.model.pools)

    @cached_property
    def book(self) -> RateBook:
        """What units are priced from."""
        return RateBook(self.terms, self.model.people, self.horizon, self.facts)

    def compile(self, variant: Variant) -> CostRows:
        """Return the rows of the model under a variant, ready to be evaluated."""
        written = RowWriter(self.model, variant, self.facts.vat_rate).rows()
        members: dict[CostCell, list[CostRow]] = {}
        for row in written:
            if row.is_broker_cost:
                members.setdefault(self._cell(row), []).append(row)
        cells = sorted(members, key=_order)
        others = [row for row in written if not row.is_broker_cost]
        return _numbered([(cell, members[cell]) for cell in cells], others)

    def _cell(self, row: CostRow) -> CostCell:
        """Return the cell a row belongs to."""
        return CostCell(
            row.owner,
            row.cost_type,
            self.book.shape(row.rate),
            row.is_payroll,
            row.is_passed_through,
            row.life_years,
        )

    def price(self, table: Floats, shapes: tuple[Shape, ...]) -> Priced:
        """Return the rates of all units for one set of draws.

        ``table`` is every number of the model, ``(terms, draws)``; ``shapes`` are
        those in which costs fall.
        """
        return Priced(self.book, table, self.timing(table, shapes))

    def timing(self, table: Floats, shapes: tuple[Shape, ...]) -> Timing:
        """Return the weights of months for one set of draws."""
        levels = {
            index: levels_of(
                self.facts.index(index),
                self.horizon,
                self._growth(index, table),
                self._dates[index],
            )
            for index in IndexName
        }
        return timing_of(shapes, levels, self.horizon.years)

    @cached_property
    def _dates(self) -> Mapping[IndexName, frozenset[str]]:
        """Return the price dates that occur with each index."""
        dates = {index: {""} for index in IndexName}
        for name in self.terms.names:
            assumption = self.terms.assumptions[name]
            dates[IndexName(assumption.index or IndexName.NONE)].add(assumption.dated)
        return {index: frozenset(found) for index, found in dates.items()}

    def _growth(self, index: IndexName, table: Floats) -> Floats | None:
        """Return growth past the last published value; None: the last one holds on."""
        stated: Quantity | None = self.model.growth.get(index)
        return None if stated is None else table[self.terms.position(stated)]


def plan_of(
    model: CostModel,
    register: Register,
    fortunes: tuple[str, ...] = (),
    bounds: Mapping[str, Bound] = BOUNDS,
) -> Plan:
    """Compile a checked model against the published register.

    ``fortunes`` are drawn beside its assumptions; see :class:`Terms`. ``bounds`` tell
    where in the document a share is wanted.
    """
    organisation = model.organisation
    horizon = Horizon(organisation.first_year, organisation.years)
    facts = Facts(register, model.assumptions, horizon)
    in_law = [name for name in rates_in_law(model) if not facts.is_dated(name)]
    placed = tuple(quantities_of(model))
    written = [quantity for _, quantity in placed]
    terms = terms_of(
        [*written, *in_law],
        facts.assumptions(),
        fortunes,
        named_shares(placed, bounds),
    )
    rules = model.allocation.rules
    shared = under_rules(model, register, rules) if rules else model
    return Plan(shared, facts, terms, model)


def under_rules(model: CostModel, register: Register, name: str) -> CostModel:
    """Return a model with the drivers and the method of a published set of rules."""
    rules = register.rule_sets[name]
    shared = {
        "pools": rules.pools(model.pools),
        "allocation": rules.allocation(),
    }
    return model.model_copy(update=shared)


def _order(cell: CostCell) -> tuple[int, str, str, str, bool, bool, int]:
    """Return the place of a cell: by owner, then by what it is."""
    profile = cell.shape.profile
    return (
        cell.owner,
        cell.cost_type,
        cell.shape.index,
        profile if isinstance(profile, str) else repr(profile),
        cell.is_payroll,
        cell.is_passed_through,
        cell.life_years or 0,
    )


def _parts(rows: list[CostRow]) -> tuple[CellPart, ...]:
    """Put rows that differ in nothing but their share of the rate together."""
    factors: dict[tuple[Need, Rate], float] = {}
    for row in rows:
        key = (row.need, row.rate)
        factors[key] = factors.get(key, 0.0) + row.factor
    return tuple(CellPart(*key, factor) for key, factor in factors.items())


def _numbered(
    cells: list[tuple[CostCell, list[CostRow]]], others: list[CostRow]
) -> CostRows:
    """Return rows in the order of their cells, the broker's first."""
    rows = (*(row for _, members in cells for row in members), *others)
    stops = list(accumulate(len(members) for _, members in cells))
    return CostRows(
        rows=rows,
        rates=tuple(dict.fromkeys(row.rate for row in rows)),
        cells=tuple(cell for cell, _ in cells),
        rows_of_cell=tuple(
            range(stop - len(members), stop)
            for stop, (_, members) in zip(stops, cells, strict=True)
        ),
    )
