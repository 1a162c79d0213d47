"""Checks of what schools pay: fees by programme, and memberships."""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.drivers import IndexName
from costmodel.errors import Finding
from costmodel.ingredient_checks import check_profile, check_year
from costmodel.inspection import Inspection
from costmodel.programme_checks import check_cohorts
from costmodel.reference_checks import check_programme
from costmodel.references import Path
from costmodel.suggestions import did_you_mean
from scenarios.brokerage import deploys_for_a_fee
from scenarios.fees import is_asked_of_schools
from scenarios.funding import Funding
from scenarios.streams import Contract, Fee, Membership
from scenarios.unit_price_checks import (
    check_size,
    check_unit_price,
    check_units_there,
)

LEAST_MEMBERSHIP = 5.0
"""Pounds a year below which a membership is hardly meant."""


def check_fee(inspection: Inspection, path: Path, fee: Fee) -> Iterator[Finding]:
    """Yield what is wrong with a fee, but for its numbers."""
    if not fee.prices:
        example = next(iter(inspection.model.programmes))
        yield inspection.error(
            (*path, "prices"),
            f"The fee '{fee.name}' has no price.",
            f"Add what a school pays for a year, like prices: {{{example}: 4000}}.",
        )
    for name, price in fee.prices.items():
        place = (*path, "prices", name)
        yield from check_programme(inspection, place, name)
        yield from check_unit_price(inspection, place, price, fee.per)
        yield from check_units_there(inspection, (*path, "per"), name, fee.per)
    yield from _check_bands(inspection, (*path, "bands"), fee)
    yield from _check_brokerage(inspection, (*path, "brokerage"), fee)
    yield from _check_years(inspection, (*path, "years"), fee)
    yield from check_profile(inspection, (*path, "profile"), fee.profile)
    yield from check_cap(inspection, path, fee)


def _check_bands(inspection: Inspection, path: Path, fee: Fee) -> Iterator[Finding]:
    """Yield what is wrong with the prices of tiers."""
    if fee.bands and fee.per == "deployment_day":
        yield inspection.error(
            path,
            f"'{fee.name}' is for each deployed day, and tiers differ in days.",
            "Leave 'bands' out, or write per: school.",
        )
    for name, bands in fee.bands.items():
        programme = inspection.model.programmes.get(name)
        if name not in fee.prices or programme is None:
            yield inspection.error(
                (*path, name),
                f"'{fee.name}' has bands for '{name}' and no price for it.",
                f"Add what its other schools pay, like prices: {{{name}: 4000}}.",
            )
            continue
        for tier, price in bands.items():
            place = (*path, name, tier)
            if tier not in programme.tiers:
                yield inspection.error(
                    place,
                    f"'{name}' has no tier called '{tier}'.",
                    f"{did_you_mean(tier, programme.tiers)} Describe it under 'tiers' "
                    "if it is another.".strip(),
                )
            yield from check_unit_price(inspection, place, price, fee.per)


def _check_brokerage(inspection: Inspection, path: Path, fee: Fee) -> Iterator[Finding]:
    """Yield what is wrong with a share of deployed days' fees."""
    if fee.brokerage == 0.0:
        return
    if fee.per != "deployment_day":
        yield inspection.error(
            path,
            f"'{fee.name}' asks a share of the fee for each deployed day, and is for "
            f"each {fee.per}.",
            "Write per: deployment_day, or take 'brokerage' out.",
        )
    for name in fee.prices:
        programme = inspection.model.programmes.get(name)
        if programme is None:
            continue
        if not deploys_for_a_fee(programme, inspection.model.people):
            yield inspection.warning(
                path,
                f"A share of the fee for each deployed day brings nothing from "
                f"'{name}', where no day has one.",
                "Give the person who is deployed a fee, like fee: 650, or write a "
                "price for each day.",
            )


def _check_years(inspection: Inspection, path: Path, fee: Fee) -> Iterator[Finding]:
    """Yield a finding for each year in which a fee cannot be asked."""
    if fee.years is not None and not fee.years:
        yield inspection.error(
            path,
            f"The fee '{fee.name}' is asked in no year.",
            f"Name its years, like years: [{inspection.horizon.first_year}], or leave "
            "'years' out for all of them.",
        )
    for position, year in enumerate(fee.years or ()):
        yield from check_year(inspection, (*path, position), year)


def check_membership(
    inspection: Inspection, path: Path, membership: Membership
) -> Iterator[Finding]:
    """Yield what is wrong with a membership, but for its numbers."""
    if not membership.members:
        first = inspection.horizon.first_year
        yield inspection.error(
            (*path, "members"),
            f"'{membership.name}' has no members in any year.",
            f"Write how many there are in each year, like members: {{{first}: 40}}.",
        )
    yield from check_cohorts(inspection, (*path, "members"), membership.members)
    yield from check_size(
        inspection, (*path, "price"), membership.price, ("member", LEAST_MEMBERSHIP)
    )
    yield from check_cap(inspection, path, membership)


def check_cap(
    inspection: Inspection, path: Path, stream: Fee | Membership | Contract
) -> Iterator[Finding]:
    """Yield a finding if a cap stands on a price that never rises."""
    if stream.rise_at_most is not None and stream.index is IndexName.NONE:
        yield inspection.error(
            (*path, "rise_at_most"),
            f"'{stream.name}' has a cap on its rise and no index that it rises with.",
            "Add the index, like index: prices, or take the cap out.",
        )


def check_brokerage(
    inspection: Inspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield what is wrong with fees that provider schools pay out of the day's fee."""
    for position, fee in enumerate(funding.streams):
        if not isinstance(fee, Fee) or is_asked_of_schools(fee):
            continue
        place = (*path, "streams", position)
        if fee.per != "deployment_day":
            yield inspection.error(
                (*place, "per"),
                f"Provider schools pay '{fee.name}' out of the fee for a day, and it "
                f"is for each {fee.per}.",
                "Write per: deployment_day, or let supported schools pay it.",
            )
        if funding.delivery == "broker":
            yield inspection.warning(
                (*place, "paid_by"),
                f"The broker pays provider schools for days and '{fee.name}' takes a "
                "part back: it stands in income and in cost.",
                "Write delivery: direct, or a lower 'fee' of the person in its place.",
            )
        for name in fee.prices:
            yield from _check_deployed(inspection, (*place, "prices", name), name)


def _check_deployed(
    inspection: Inspection, path: Path, programme: str
) -> Iterator[Finding]:
    """Yield a finding for each deployed person who is from no provider school."""
    written = inspection.model.programmes.get(programme)
    for deployment in written.deployments if written is not None else ():
        person = inspection.model.people.get(deployment.person)
        if person is not None and person.employed_by != "provider_school":
            yield inspection.error(
                path,
                f"'{deployment.person}' is deployed in '{programme}' and is from no "
                "provider school, which would pay this fee for the days.",
                "Put those days in a programme of their own, or let supported schools "
                "pay the fee.",
            )
