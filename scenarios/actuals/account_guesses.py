"""What an account probably is in a plan, guessed from its name and its kind.

A guess is written into a mapping for a person to confirm; none is ever made when
figures are compared.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Table
from dataclasses import dataclass

from costmodel.drivers import CostType
from costmodel.suggestions import closest
from scenarios.actuals.ledger import Account
from scenarios.actuals.mapping import Meaning
from scenarios.streams import Stream

BALANCE_SHEET = "balance sheet"

_BALANCES = re.compile(
    r"\b(bank|petty cash|cash at|debtors?|creditors?|receivables?|payables?|vat|paye"
    r"|accruals?|accrued|prepayments?|retained|reserves|equity|loans?|deferred income"
    r"|control|fixed assets?|current assets?|current liabilit\w+|liabilit\w+"
    r"|non-current \w+|inventory|stock|capital|profit (and|&) loss account|funds?"
    r"|accumulated|depreciation on|share premium|suspense|rounding)\b"
)
_INCOMES = re.compile(
    r"\b(fees? (income|received|from)|income|revenue|sales|turnover|grants?|donations?"
    r"|contract income|subscriptions? received|memberships?)\b"
)
_STREAM_KINDS: tuple[tuple[str, str], ...] = (
    (r"\bgrants?\b|\bfunding\b|\bsubsid", "grant"),
    (r"\bcontracts?\b|\btenders?\b", "contract"),
    (r"\bsubscriptions?\b|\bmemberships?\b|\blicen[cs]es?\b", "membership"),
    (r"\bfees?\b|\bsales\b|\bsubscriptions?\b|\bmemberships?\b", "fee"),
)
_COSTS: tuple[tuple[str, CostType], ...] = (
    (r"\bbids?\b|\btenders?\b", CostType.BID),
    (r"\bevaluat|\bresearch\b|\bsurveys?\b", CostType.EVALUATION),
    (r"\bquality\b", CostType.QUALITY_ASSURANCE),
    (r"\bbroker", CostType.BROKERING),
    (r"\bsupply\b|\bcover\b|\brelease\b|\bbackfill\b", CostType.BACKFILL),
    (
        (
            r"\bconsultants?\b|\bdeploy|\bheads?'? days?\b|\bdelivery\b|\bassociates?\b"
            r"|\bfreelance|\bsubcontract"
        ),
        CostType.DELIVERY,
    ),
    (r"\btraining\b|\bcpd\b|\bcourses?\b", CostType.TRAINING),
    (
        (
            r"\bvenues?\b|\broom hire\b|\bhall\b|\bcatering\b|\bconferences?\b"
            r"|\bevents?\b|\bhospitality\b"
        ),
        CostType.EVENTS,
    ),
    (
        (
            r"\btravel\b|\bmileage\b|\bfares?\b|\baccommodation\b|\bsubsistence\b"
            r"|\bmotor\b"
        ),
        CostType.TRAVEL,
    ),
    (r"\bprint|\bmaterials?\b|\bbooks?\b|\bresources?\b", CostType.MATERIALS),
    (
        (
            r"\brent\b|\brates\b|\blight\b|\bheat|\bpremises\b|\binsurance\b|\bcleaning\b"
            r"|\brepairs?\b|\butilit"
        ),
        CostType.PREMISES,
    ),
    (
        (
            r"\baudit|\baccountancy\b|\btrustees?\b|\bdirectors?\b|\blegal\b|\bboard\b"
            r"|\bgovernance\b|\bprofessional fees\b"
        ),
        CostType.GOVERNANCE,
    ),
    (r"\bdevelopment\b|\bdesign\b", CostType.DEVELOPMENT),
    (
        (
            r"\bsalar|\bwages?\b|\bpay\b|\bpensions?\b|\bnational insurance\b|\bstaff\b"
            r"|\bsoftware\b|\bit\b|\btelephone\b|\bphones?\b|\bpostage\b|\bstationery\b"
            r"|\boffice\b|\bbank (charges|fees)\b|\bsubscriptions?\b"
        ),
        CostType.SECRETARIAT,
    ),
)
"""Words of names and the cost type they go with, the surest first."""

_BANK_COSTS = re.compile(r"\bbank (charges|fees|interest)\b|\b(loan|bank) interest\b")


@dataclass(frozen=True)
class Guesser:
    """Guesses what accounts are in one plan."""

    streams: tuple[Stream, ...]
    """Of the way of funding that is the budget."""
    owners: Table[CostType, tuple[str, ...]]
    """The programmes and pools that have cost of each type."""
    labels: Table[str, str]
    """What documents call each programme and pool, by name."""

    def account(self, account: Account, *, is_credit: bool = False) -> Meaning:
        """Return what an account probably is; nothing but its name if that is open.

        Parameters
        ----------
        account
            As the ledger has it.
        is_credit
            Whether its entries come to a credit, as income does.

        Examples
        --------
        >>> guesser = Guesser((), {CostType.TRAVEL: ("office",)}, {})
        >>> guesser.account(Account("7400", "Mileage")).belongs_to
        'office'
        >>> guesser.account(Account("1200", "Bank")).left_out
        'balance sheet'

        """
        name, kind = account.name.lower(), account.kind.lower()
        shown = account.name[:200]
        is_cost = bool(re.search(r"\b(cost|expense|overhead)", kind))
        is_bank_cost = bool(_BANK_COSTS.search(name))
        if _BALANCES.search(kind) or (
            _BALANCES.search(name) and not is_cost and not is_bank_cost
        ):
            return Meaning(name=shown, left_out=BALANCE_SHEET)
        is_named_so = bool(_INCOMES.search(name)) or is_credit
        if _INCOMES.search(kind) or (is_named_so and not is_cost):
            return Meaning(name=shown, stream=self._stream(name))
        cost_type = next(
            (kind for words, kind in _COSTS if re.search(words, name)), None
        )
        if cost_type is None:
            return Meaning(name=shown)
        of = self.owners.get(cost_type, ())
        belongs_to = of[0] if len(of) == 1 else None
        return Meaning(name=shown, cost_type=cost_type, belongs_to=belongs_to)

    def category(self, written: str) -> str | None:
        """Return the programme or pool that a tracking category probably is."""
        names = {label: name for name, label in self.labels.items()}
        near = closest(written, [*self.labels, *names])
        return None if near is None else names.get(near, near)

    def _stream(self, name: str) -> str | None:
        """Return the stream that an account of income probably is."""
        kinds = [kind for words, kind in _STREAM_KINDS if re.search(words, name)]
        of_kind = [each for each in self.streams if each.kind in kinds]
        candidates = of_kind or list(self.streams)
        if len(candidates) == 1:
            return candidates[0].name
        labels = {each.label or each.name: each.name for each in candidates}
        near = closest(name, labels)
        return None if near is None else labels[near]
