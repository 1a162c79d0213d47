"""What a finance officer should look into before a claim is sent, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.money import MoneyUnit
from reports import wording
from reports.told_claims import UNDER_NONE, ToldClaims, heading_labels
from scenarios.actuals.comparison import AgainstBudget
from scenarios.actuals.ledger import LedgerExport
from scenarios.actuals.mapping import Mapping
from scenarios.actuals.posting import postings_of
from scenarios.actuals.spent import other_headings


def doubts(told: ToldClaims) -> Iterator[str]:
    """Yield what is claimed beyond a budget, and what stands under no heading."""
    for name, statement in told.streams.items():
        labels = heading_labels(statement.drawdown.headings)
        payer = told.payer(name)
        for year in statement.years():
            last = statement.quarters[year[-1]].stop - 1
            over, stake = statement.over_budget(year)
            for at, label in enumerate(labels):
                if stake[at]:
                    yield (
                        f"{label} of {payer} is claimed"
                        f" {wording.money(float(over[at]))} beyond its budget in the"
                        f" year to {told.horizon.label_of_month(last)};"
                        f" {wording.money(float(stake[at]))} of it may not be moved"
                        " without asking. Ask the funder for a change of budget."
                    )
        left = int(statement.by_heading.claimed[:, -1].sum())
        if left:
            yield (
                f"{wording.money(float(left))} of {payer} is claimed"
                f" {UNDER_NONE.lower()}: name its cost types in one."
            )


def doubts_of_ledger(
    told: ToldClaims, against: AgainstBudget, ledger: LedgerExport, mapping: Mapping
) -> Iterator[str]:
    """Yield the same of a ledger, with accounts that stand in no or another place."""
    unmapped = sum(stake.pence for stake in against.not_mapped)
    if against.not_mapped:
        yield (
            f"{_pounds(unmapped)} stands in accounts that are not mapped, and in no"
            " claim: say in the mapping what they are."
        )
    postings = postings_of(ledger, mapping)
    for name, statement in told.streams.items():
        headings = statement.drawdown.headings
        for account, pence in other_headings(headings, postings).items():
            heading = next(one for one in headings if account in one.ledger_codes)
            yield (
                f"The account {account}, with {_pounds(pence)}, is named by the heading"
                f" {heading.words} of {told.payer(name)}; the mapping says that it is a"
                " cost of another. The mapping holds here: see which is right."
            )
    yield from doubts(told)


def _pounds(pence: int) -> str:
    """Return pence as pounds and pence in a sentence."""
    return wording.money_and_pence(pence / MoneyUnit.PENNY)
