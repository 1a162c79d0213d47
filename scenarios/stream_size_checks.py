"""Checks of sums of income far above what they pay for: pence, thousands, digits.

Nothing here is wrong in itself; it is rarely meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

import numpy as np

from costmodel.draft import in_pounds
from costmodel.errors import Finding
from costmodel.references import Path
from scenarios.affordability_tables import (
    AffordabilityError,
    Region,
    SchoolGroup,
    Statistic,
)
from scenarios.bands import listed_in
from scenarios.funding import Funding
from scenarios.funding_inspection import FundingInspection
from scenarios.projection import Projection
from scenarios.scopes import Cover, months_of
from scenarios.streams import Contract, Donation, Fee, Grant, Stream

MOST_TIMES = 5.0
"""Times the cost of its scope that a grant or a contract may bring."""

MOST_BUDGETS = 2.0
"""Times the training budget of the richest schools that a fee may ask for."""

_DIGITS = "See whether it is in pence or has digits too many; write pounds"


def check_fee_sizes(
    inspection: FundingInspection, path: Path, funding: Funding
) -> Iterator[Finding]:
    """Yield a finding for each fee that hardly any school could pay."""
    for position, fee in enumerate(funding.streams):
        for listed in listed_in(fee) if _is_a_school(fee) else ():
            name = listed.programme
            asked = inspection.value(listed.price)
            programme = inspection.model.programmes.get(name)
            if asked is None or programme is None:
                continue
            group = SchoolGroup(programme.phase, Region.ENGLAND)
            budget = _training_budget(inspection, group)
            if asked > MOST_BUDGETS * budget:
                yield inspection.warning(
                    (*path, "streams", position, *listed.path),
                    f"'{name}' has a fee of {in_pounds(asked)} for a school and year; "
                    f"19 in 20 {group.in_words} spend {in_pounds(budget)} or "
                    "less a year on staff development.",
                    f"{_DIGITS}, like 4000.",
                )


def _is_a_school(stream: Stream) -> TypeGuard[Fee]:
    """Whether a stream is a fee that a school pays for a year."""
    return isinstance(stream, Fee) and stream.per == "school"


def _training_budget(inspection: FundingInspection, group: SchoolGroup) -> float:
    """Return what 19 in 20 schools spend at most on training; infinite if unknown."""
    try:
        return inspection.tables.figures(Statistic.TRAINING_LINE, group).percentiles[-1]
    except AffordabilityError:
        return np.inf


@dataclass(frozen=True)
class _Money:
    """What one stream brings in the central case, and what it may pay for."""

    total: float
    """Pounds in all."""
    months: range
    cover: Cover


def check_stream_sizes(
    inspection: FundingInspection, path: Path, projection: Projection
) -> Iterator[Finding]:
    """Yield a finding for each grant or contract far above the cost of its scope."""
    stated = dict(_stated(projection))
    for position, stream in enumerate(projection.scenario.funding.streams):
        money = stated.get(stream.name)
        cost = _cost_of_scope(projection, money) if money is not None else 0.0
        if money is not None and 0.0 < MOST_TIMES * cost < money.total:
            field, example = _stated_in(stream)
            yield inspection.warning(
                (*path, "streams", position, field),
                f"'{stream.name}' brings {in_pounds(money.total)} in all, more than "
                f"{MOST_TIMES:g} times the cost of what it may pay for in its months, "
                f"{in_pounds(cost)}.",
                f"{_DIGITS}, like {example}.",
            )


def _stated_in(stream: Stream) -> tuple[str, int]:
    """Return the field in which a stream's price stands, with an example of one."""
    if isinstance(stream, Donation):
        return "sums", 5000
    if isinstance(stream, Grant) and stream.per_school is not None:
        return "per_school", 5000
    if isinstance(stream, Grant) and stream.per_pupil is not None:
        return "per_pupil", 20
    if isinstance(stream, Contract) and stream.per_unit is not None:
        return "per_unit", 5000
    return "a_year", 60000


def _stated(projection: Projection) -> Iterator[tuple[str, _Money]]:
    """Yield each grant, and each contract with a stated price, by name."""
    horizon = projection.funded.plan.horizon
    for grant in projection.streams.grants:
        months = range(months_of(grant.grant, horizon).start, grant.last)
        yield grant.grant.name, _Money(float(grant.total[0]), months, grant.cover)
    for contract in projection.streams.contracts:
        written = contract.contract
        if written.cost_plus is None:
            total, months = float(contract.earned.sum()), months_of(written, horizon)
            yield written.name, _Money(total, months, contract.cover)


def _cost_of_scope(projection: Projection, money: _Money) -> float:
    """Return what everything costs that a stream may pay for, in its months."""
    kinds = projection.streams.kinds.within(money.cover)
    cells = projection.cells[list(money.cover.programmes)][:, list(kinds), :, 0]
    within = [span.first in money.months for span in projection.payments.spans]
    return float(cells[..., within].sum())
