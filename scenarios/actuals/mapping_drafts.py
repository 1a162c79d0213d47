"""A mapping to be completed: what is known, what is guessed, what is open."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.actuals.account_guesses import Guesser
from scenarios.actuals.ledger import LedgerExport, Signs
from scenarios.actuals.mapping import FORMAT, Mapping, Meaning, Tracking
from scenarios.funded_plan import FundedPlan


@dataclass(frozen=True)
class MappingDraft:
    """A mapping to be completed, and how far it is."""

    mapping: Mapping
    """What was known, then what is open, then what is guessed."""
    known: tuple[str, ...]
    """Accounts that were in the mapping before."""
    guessed: tuple[str, ...]
    open: tuple[str, ...]
    """Accounts that nothing is said of yet."""
    open_categories: tuple[str, ...]
    """Tracking categories that nothing is said of yet."""


def draft_of(
    ledger: LedgerExport, funded: FundedPlan, known: Mapping | None = None
) -> MappingDraft:
    """Return a mapping of every account of a ledger, as far as it can be guessed.

    Parameters
    ----------
    ledger
        As it was read.
    funded
        The plan; its first way of funding is the budget unless *known* says another.
    known
        What was mapped before: kept as it is, and never guessed anew.

    """
    before = known or Mapping(format=FORMAT)
    scenario = before.scenario or next(iter(funded.model.funding), None)
    guesser = _guesser(funded, scenario)
    sums = ledger.sums
    has_sides = ledger.signs is Signs.DEBITS
    guesses = {
        key: guesser.account(account, is_credit=has_sides and sums[key] < 0)
        for key, account in ledger.accounts.items()
        if key not in before.accounts
    }
    open_ones = {key: one for key, one in guesses.items() if not one.is_mapped}
    guessed = {key: one for key, one in guesses.items() if one.is_mapped}
    tracking = _tracking(ledger, guesser, before)
    said: dict[str, object] = {
        "scenario": scenario,
        "signs": before.signs or (ledger.signs if ledger.is_one_column else None),
        "tracking": tracking,
        "accounts": _joined(before.accounts, open_ones, guessed),
    }
    return MappingDraft(
        mapping=before.model_copy(update=said),
        known=tuple(before.accounts),
        guessed=tuple(guessed),
        open=tuple(open_ones),
        open_categories=tuple(
            each for each in ledger.trackings if each not in tracking.values
        ),
    )


def _joined(*parts: dict[str, Meaning]) -> dict[str, Meaning]:
    """Return accounts one after another."""
    return {key: meaning for part in parts for key, meaning in part.items()}


def _guesser(funded: FundedPlan, scenario: str | None) -> Guesser:
    """Return what guesses for one plan."""
    model, plan = funded.model, funded.plan
    rows = funded.scenarios[scenario].rows if scenario else funded.planned
    pairs = dict.fromkeys((cell.cost_type, cell.owner) for cell in rows.cells)
    owners = {
        kind: tuple(plan.owners[owner] for each, owner in pairs if each is kind)
        for kind, _ in pairs
    }
    programmes = {name: each.label for name, each in model.programmes.items()}
    pools = {name: each.label for name, each in model.pools.items()}
    return Guesser(
        streams=model.funding[scenario].streams if scenario else (),
        owners=owners,
        labels={**programmes, **pools},
    )


def _tracking(ledger: LedgerExport, guesser: Guesser, before: Mapping) -> Tracking:
    """Return what tracking categories are, as far as it can be guessed."""
    values = dict(before.tracking.values)
    for written in ledger.trackings:
        guess = values.get(written) or guesser.category(written)
        if guess is not None:
            values[written] = guess
    return Tracking(column=before.tracking.column or ledger.tracking, values=values)
