"""What of VAT on purchases comes back, and what schools pay with VAT on top."""

from __future__ import annotations

from collections.abc import Iterator

from reports import cells, wording
from reports.columns import balance, share
from reports.cost_tables import PROGRAMME
from reports.rows import addressed, row
from reports.statements import Statements
from reports.tables import Column, Row, Table
from scenarios.bands import Listed, listed_in
from scenarios.explain.vat import (
    BORNE,
    EXEMPT,
    ON_FEE,
    OUTSIDE,
    PAID,
    RECOVERED,
    SHARE,
    TAXED,
    WITH,
    WITHOUT,
    fee_address,
    vat_address,
)
from scenarios.funding import fees_asked_of_schools
from scenarios.streams import Fee
from scenarios.unit_price_checks import unit_in_words
from scenarios.vat import OF_A_MONTH, OF_ALL, VatPosition, class_of, status_of

_RULE = (
    "VAT on purchases comes back as far as it serves taxed supplies: by the part of"
    " income that is for supplies, and of that by the taxed part, rounded up to whole"
    " hundredths. Lines of cost that state a share of their own are not in it."
)
_STATE_SCHOOLS = (
    "State schools recover VAT on what they buy: academies under section 33B of the"
    " Value Added Tax Act 1994, maintained schools through their council under section"
    " 33. They bear the fee without VAT; a school that cannot recover it, as an"
    " independent one, bears the fee with VAT."
)


def vat_recovered(statements: Statements, scenario: str) -> Table | None:
    """Return what comes back of VAT by year; None if income does not say it."""
    vat = statements.comparison.scenarios[scenario].central.vat
    if vat is None:
        return None
    return Table(
        statements.labels.anchor("vat", scenario),
        f"{statements.labels.scenarios[scenario]}: VAT on what is bought, and how much"
        " of it comes back",
        (
            Column("Academic year"),
            balance("Taxed", "Income"),
            balance("Exempt", "Income"),
            balance("Outside VAT", "Income"),
            balance("Paid", "VAT on purchases"),
            share("Comes back", "VAT on purchases"),
            balance("Comes back", "VAT on purchases"),
            balance("Borne", "VAT on purchases"),
        ),
        tuple(_years(statements, scenario, vat)),
        statements.nominal,
        (_RULE, _limits(statements)),
    )


def _years(statements: Statements, scenario: str, vat: VatPosition) -> Iterator[Row]:
    """Yield income by class and VAT of each year."""
    first = statements.horizon.first_year
    for at, label in enumerate(statements.years):
        figures = (
            *(cells.pounds(each[at, 0]) for each in (vat.taxed, vat.exempt)),
            *(cells.pounds(each[at, 0]) for each in (vat.outside, vat.paid)),
            cells.share(vat.share[at, 0]),
            *(cells.pounds(each[at, 0]) for each in (vat.recovered, vat.borne)),
        )
        topics = (TAXED, EXEMPT, OUTSIDE, PAID, SHARE, RECOVERED, BORNE)
        asked = [vat_address(scenario, topic, first + at) for topic in topics]
        yield addressed(row(label, figures), asked)


def _limits(statements: Statements) -> str:
    """Return below which limits VAT that serves exempt supplies comes back too."""
    register = statements.comparison.funded.plan.facts.register
    month, part = register.find(OF_A_MONTH), register.find(OF_ALL)
    return (
        "What serves exempt supplies comes back as well if it is not above"
        f" {wording.money(month.value)} a month and {wording.per_cent(part.value)} of"
        f" VAT on purchases for supplies ({month.source})."
    )


def fees_with_vat(statements: Statements, scenario: str) -> Table | None:
    """Return what taxed fees are with VAT on top; None if no fee of schools is."""
    model = statements.comparison.model
    funding = model.funding[scenario]
    status = status_of(model, funding)
    taxed = [
        fee
        for fee in fees_asked_of_schools(funding)
        if class_of(fee, status) == "standard" and fee.brokerage == 0.0
    ]
    if not taxed:
        return None
    return Table(
        statements.labels.anchor("fees_with_vat", scenario),
        f"{statements.labels.scenarios[scenario]}: fees with VAT on top",
        (
            Column(PROGRAMME),
            balance("Without VAT"),
            balance("VAT"),
            balance("With VAT"),
        ),
        tuple(line for fee in taxed for line in _prices(statements, scenario, fee)),
        statements.real,
        (_STATE_SCHOOLS,),
    )


def _prices(statements: Statements, scenario: str, fee: Fee) -> Iterator[Row]:
    """Yield every price of one fee."""
    plan = statements.comparison.funded.plan
    for listed in listed_in(fee):
        net = plan.terms.assumed(listed.price)
        vat = net * plan.facts.vat_rate
        asked = [
            fee_address(scenario, topic, fee.name, listed)
            for topic in (WITHOUT, ON_FEE, WITH)
        ]
        figures = (cells.pence(each) for each in (net, vat, net + vat))
        label = _label(statements, scenario, fee, listed)
        yield addressed(row(label, figures), asked)


def _label(statements: Statements, scenario: str, fee: Fee, listed: Listed) -> str:
    """Return what a price is for: programme and fee, tier and unit."""
    programmes = statements.comparison.model.programmes
    at = tuple(programmes).index(listed.programme)
    payer = statements.labels.payer(scenario, fee.name)
    parts = [f"{statements.labels.programmes[at]}: {payer}"]
    if listed.tier:
        parts.append(programmes[listed.programme].tiers[listed.tier].label)
    if fee.per != "school":
        parts.append(f"for each {unit_in_words(fee.per)}")
    return ", ".join(parts)


def vat_tables(statements: Statements) -> tuple[Table, ...]:
    """Return what comes back of VAT in each way of funding whose income says it."""
    made = (vat_recovered(statements, name) for name in statements.scenarios)
    return tuple(table for table in made if table is not None)
