"""Entries of a ledger put on the lines of a plan, as a mapping says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scenarios.actuals.ledger import Entry, LedgerExport, Signs
from scenarios.actuals.mapping import Mapping, Meaning
from scenarios.actuals.months import Span
from scenarios.actuals.plan_lines import (
    NOT_MAPPED,
    PlanLine,
    Side,
    cost_line,
    income_line,
)

_NOTHING = Meaning()


@dataclass(frozen=True)
class Posting:
    """One entry on its line, or left out."""

    entry: Entry
    line: PlanLine | None
    """None if its account is left out."""
    pence: int
    """Costs and income above nought; of what is left out, debits as the ledger has
    them."""

    @property
    def span(self) -> Span:
        """The months that it belongs to."""
        return self.entry.span

    @property
    def debit(self) -> int:
        """What it is in pence as a debit; a credit is below nought."""
        is_income = self.line is not None and self.line.side is Side.INCOME
        return -self.pence if is_income else self.pence


@dataclass(frozen=True)
class Stake:
    """What stands in an account, or in a category, that nothing is said of."""

    key: str
    name: str
    pence: int
    """Debits less credits."""
    entries: int


def postings_of(ledger: LedgerExport, mapping: Mapping) -> tuple[Posting, ...]:
    """Return every entry of a ledger on its line."""
    signs = ledger.signs
    if ledger.is_one_column and mapping.signs is not None:
        signs = mapping.signs
    income = 1 if signs is Signs.NATURAL else -1
    return tuple(
        _posting(entry, mapping.accounts.get(entry.account, _NOTHING), mapping, income)
        for entry in ledger.entries
    )


def _posting(entry: Entry, meaning: Meaning, mapping: Mapping, income: int) -> Posting:
    """Return one entry on its line; ``income`` is what its amount is multiplied by."""
    if meaning.left_out:
        return Posting(entry, None, entry.pence)
    if meaning.stream is not None:
        return Posting(entry, income_line(meaning.stream), entry.pence * income)
    if meaning.cost_type is None:
        return Posting(entry, NOT_MAPPED, entry.pence)
    owner = meaning.belongs_to or mapping.tracking.values.get(entry.tracking, "")
    return Posting(entry, cost_line(owner, meaning.cost_type), entry.pence)


def not_mapped(postings: Iterable[Posting], ledger: LedgerExport) -> tuple[Stake, ...]:
    """Return the accounts that are not mapped, the largest sum first."""
    of = [each for each in postings if each.line == NOT_MAPPED]
    names = {key: account.name for key, account in ledger.accounts.items()}
    return tuple(_stakes([(each.entry.account, each) for each in of], names))


def unknown_categories(
    postings: Iterable[Posting], mapping: Mapping
) -> tuple[Stake, ...]:
    """Return categories of costs that belong to nothing as the mapping stands."""
    of = [
        (each.entry.tracking, each)
        for each in postings
        if each.line is not None
        and each.line.cost_type is not None
        and not each.line.owner
        and each.entry.tracking
        and each.entry.tracking not in mapping.tracking.values
    ]
    return tuple(_stakes(of, {}))


def _stakes(
    keyed: Iterable[tuple[str, Posting]], names: dict[str, str]
) -> Iterator[Stake]:
    """Yield what stands under each key, the largest sum first."""
    by_key: dict[str, list[Posting]] = {}
    for key, posting in keyed:
        by_key.setdefault(key, []).append(posting)
    stakes = [
        Stake(key, names.get(key, key), sum(one.pence for one in of), len(of))
        for key, of in by_key.items()
    ]
    yield from sorted(stakes, key=lambda one: (-abs(one.pence), one.key))
