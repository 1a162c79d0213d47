"""The terms of a source of income, a sentence or two each."""

from __future__ import annotations

from costmodel.suggestions import listed
from reports import wording
from reports.business_case.grant_rules import rules_in_words
from reports.statements import Statements
from scenarios.fees import is_asked_of_schools
from scenarios.streams import Contract, Donation, Fee, Grant, Membership, Stream
from scenarios.unit_price_checks import unit_in_words
from scenarios.vat import class_of, status_of

THRESHOLD = "proc.light_touch"
"""Value from which a contract for education must be advertised, VAT included."""

PAID = {
    "monthly": "monthly",
    "quarterly_in_advance": "quarterly in advance",
    "quarterly_in_arrears": "quarterly in arrears",
}


def route_in_words(delivery: str) -> str:
    """Return who pays provider schools for deployed days.

    Examples
    --------
    >>> route_in_words("broker")
    'The broker pays provider schools for deployed days.'

    """
    if delivery == "direct":
        return "Supported schools pay provider schools for deployed days themselves."
    return "The broker pays provider schools for deployed days."


def terms_in_words(statements: Statements, scenario: str, stream: Stream) -> str:
    """Return what a stream brings, from whom and on which terms."""
    total = _brought(statements, scenario, stream.name)
    label = statements.labels.payer(scenario, stream.name)
    brings = f"{label}: {wording.short_money(total)} over the plan"
    match stream:
        case Grant():
            return _grant(statements, scenario, brings, stream)
        case Donation():
            return f"{brings} from {stream.payer}, {_purpose(stream)}."
        case Fee():
            if _takes_schools(statements, scenario, stream):
                share = _brokerage(statements, stream)
                return f"{brings} from {_payers(stream)}{share}, {_after(stream)}."
            return f"{label}: nothing, as no school takes part."
        case Membership():
            return (
                f"{brings} from {stream.payer} for membership, invoiced each September"
                f" and {_after(stream)}."
            )
    terms = _contract(statements, brings, stream)
    lots = _for_lots(statements, scenario, stream)
    return f"{terms}{lots} {_against(statements, scenario, stream)}"


def _takes_schools(statements: Statements, scenario: str, fee: Fee) -> bool:
    """Whether any school takes part in a programme that a fee is asked for."""
    costs = statements.comparison.scenarios[scenario].central.costs
    programmes = tuple(statements.comparison.model.programmes)
    places = costs.volumes.places[:, :, 0].sum(axis=1)
    return any(places[programmes.index(name)] > 0.0 for name in fee.prices)


def _brought(statements: Statements, scenario: str, stream: str) -> int:
    """Return what a stream brings in all years, in whole pounds."""
    funding = statements.scenarios[scenario].funding
    return int(funding.income[:, funding.sources.index(stream)].sum())


def _grant(statements: Statements, scenario: str, brings: str, grant: Grant) -> str:
    """Return the terms of a grant, with the rules of its funder."""
    priced = statements.comparison.scenarios[scenario].ledger.priced
    back = (
        " What is unspent at a year's end goes back."
        if grant.restricted and grant.unspent == "returned"
        else ""
    )
    told = rules_in_words(grant, lambda written: float(priced.value(written)[0]))
    rules = "".join(f" {rule}" for rule in told)
    paid = f"paid {PAID[grant.paid]}"
    kept = _kept_back(statements, grant)
    return f"{brings} from {grant.payer}, {_purpose(grant)}, {paid}.{kept}{back}{rules}"


def _purpose(stream: Grant | Donation) -> str:
    """Return for what money is given."""
    return "for stated purposes only" if stream.restricted else "for any purpose"


def _payers(fee: Fee) -> str:
    """Return who pays a fee, and for what if it is not for each school."""
    payers = (
        "schools that take part"
        if is_asked_of_schools(fee)
        else "provider schools, out of the day's fee"
    )
    unit = "" if fee.per == "school" else f" for each {unit_in_words(fee.per)}"
    bands = " at prices by tier" if any(fee.bands.values()) else ""
    return f"{payers}{unit}{bands}{_in_years(fee)}"


def _brokerage(statements: Statements, fee: Fee) -> str:
    """Return which share of each day's fee is asked; empty if none is."""
    share = statements.comparison.funded.plan.terms.assumed(fee.brokerage)
    return f", {wording.per_cent(share)} of the day's fee" if share else ""


def _in_years(fee: Fee) -> str:
    """Return in which years a fee is asked; empty if in all."""
    if fee.years is None:
        return ""
    years = listed(wording.academic_year(year) for year in sorted(fee.years))
    return f" in {years}"


def _after(stream: Fee | Membership | Contract) -> str:
    """Return when money comes after it is earned or asked for."""
    months = stream.paid_after_months
    return f"paid {wording.duration(months)} after" if months else "paid at once"


def _contract(statements: Statements, brings: str, contract: Contract) -> str:
    """Return the terms of a contract."""
    how = "at a stated price"
    if contract.cost_plus is not None:
        how = "at the cost of its scope and a margin"
    if contract.per_unit is not None:
        how = f"for each {unit_in_words(contract.per)} delivered"
    milestones = wording.counted(len(contract.milestones), "milestone")
    return (
        f"{brings} from {contract.payer}, {how}, with {milestones}, {_after(contract)}."
        f"{_kept_back(statements, contract)}{_for_results(statements, contract)}"
    )


def _kept_back(statements: Statements, stream: Grant | Contract) -> str:
    """Return what its payer holds back, as a sentence; empty if it is nothing."""
    terms = statements.comparison.funded.plan.terms
    share = terms.assumed(stream.retention)
    if not share:
        return ""
    who = "funder" if isinstance(stream, Grant) else "buyer"
    months = stream.retention_months
    when = f"{wording.duration(months)} after its end" if months else "its end"
    return f" The {who} holds back {wording.per_cent(share)} until {when}."


def _for_lots(statements: Statements, scenario: str, contract: Contract) -> str:
    """Return what is taken off if lots are won together, as sentences; or nothing."""
    assumed = statements.comparison.funded.plan.terms.assumed
    funding = statements.comparison.model.funding[scenario]
    told = (
        f" {wording.per_cent(assumed(each.share))} of the price is taken off if"
        f" {wording.listing(lots)} are all won."
        for each in funding.lot_discounts
        if contract.name in each.contracts
        for lots in [[statements.labels.payer(scenario, one) for one in each.contracts]]
    )
    return "".join(told)


def _for_results(statements: Statements, contract: Contract) -> str:
    """Return what hangs on results, as a sentence; empty if nothing does."""
    results = contract.results
    if results is None:
        return ""
    assumed = statements.comparison.funded.plan.terms.assumed
    share, chance = map(assumed, (results.share, results.chance))
    what = "for one result" if contract.per_unit is None else "for each success"
    months = wording.duration(results.after_months)
    when = f"{months} later" if results.after_months else "at once"
    return (
        f" {wording.per_cent(share)} of the price is paid only {what}, known {when},"
        f" with a chance of {wording.per_cent(chance)}."
    )


def _against(statements: Statements, scenario: str, contract: Contract) -> str:
    """Return whether a contract must be advertised, its VAT counted as its buyer's."""
    total = _brought(statements, scenario, contract.name)
    facts = statements.comparison.funded.plan.facts
    threshold = facts.register.find(THRESHOLD)
    model = statements.comparison.model
    supplier = status_of(model, model.funding[scenario])
    bears_vat = class_of(contract, supplier) == "standard"
    value = total * (1.0 + facts.vat_rate) if bears_vat else float(total)
    must = "must" if value >= threshold.value else "need not"
    vat = (
        f"with VAT the price is {wording.short_money(value)}"
        if bears_vat
        else "no VAT comes on top of the price"
    )
    part = (
        ""
        if _is_within(statements, contract)
        else " Months of its term outside the plan are not counted here."
    )
    return (
        f"At this value it {must} be advertised: the threshold is"
        f" {wording.money(threshold.value)} over the whole term, VAT included"
        f" (published by {threshold.source}), and {vat}.{part}"
    )


def _is_within(statements: Statements, contract: Contract) -> bool:
    """Whether the whole term of a contract lies within the plan."""
    horizon = statements.horizon
    first, last = map(horizon.month_of, (contract.starts, contract.ends))
    return 0 <= first <= last < horizon.months
