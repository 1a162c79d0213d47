"""What the rules of funders come to in the central case, each with the sum at stake.

The rule in words is docs/method/payers.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from costmodel.draft import in_pounds
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from scenarios.funder_limits import Rule
from scenarios.grants import GrantMoney
from scenarios.match_funding import without_match
from scenarios.projection import Projection
from scenarios.reserves import HALF_A_PENNY
from scenarios.streams import Grant

_FIELDS = {
    Rule.COST_TYPES: "cost_types",
    Rule.OVERHEADS: "overhead_cap",
    Rule.MATCH: "pays_share",
    Rule.CEILING: "ceiling_per_school",
}

_KEEPS = {
    Rule.COST_TYPES: "accepts some cost types only",
    Rule.OVERHEADS: "caps overheads",
    Rule.MATCH: "pays a share of eligible cost only",
    Rule.CEILING: "pays so much a school at most",
}


def check_rules_at_work(
    inspection: Inspection, path: Path, projection: Projection
) -> Iterator[Finding]:
    """Yield what each rule of each grant leaves to others, and match that is short."""
    for position, stream in enumerate(projection.scenario.funding.streams):
        for money in projection.streams.restricted:
            if money.grant.name == stream.name:
                place = (*path, "streams", position, "rules")
                yield from _check_left(inspection, place, projection, money)
                yield from _check_late(inspection, place, projection, money)
                yield from _check_match(inspection, place, projection, money)


def _check_left(
    inspection: Inspection, path: Path, projection: Projection, money: GrantMoney
) -> Iterator[Finding]:
    """Yield a note for each rule that keeps a grant from paying for its scope."""
    name = money.grant.name
    left = projection.payments.left_by_rules.get(name)
    if left is None:
        return
    for rule, by_span in zip(Rule, left[..., 0], strict=True):
        total = float(by_span.sum())
        if total > HALF_A_PENNY:
            yield inspection.note(
                (*path, _FIELDS[rule]),
                f"'{name}' {_KEEPS[rule]}: {in_pounds(total)} of the cost of its scope "
                "is left to others, though it has the money.",
                "See whether another stream is for it; else it falls to free money, to "
                "reserves, or to nobody.",
            )


def _check_late(
    inspection: Inspection, path: Path, projection: Projection, money: GrantMoney
) -> Iterator[Finding]:
    """Yield a note if something is unspent when a grant must be spent."""
    if not isinstance(money.grant, Grant) or money.grant.rules.spend_by is None:
        return
    name = money.grant.name
    back = sum(
        float(by_span[0])
        for span, by_span in zip(
            projection.payments.spans, projection.payments.returned[name], strict=True
        )
        if span.stop == money.last
    )
    if back > HALF_A_PENNY:
        yield inspection.note(
            (*path, "spend_by"),
            f"{in_pounds(back)} of '{name}' goes back: it is not spent in time.",
            "See whether the work can be done earlier, or the date moved.",
        )


def _check_match(
    inspection: Inspection, path: Path, projection: Projection, money: GrantMoney
) -> Iterator[Finding]:
    """Yield a warning if a grant pays without the match that its funder asks for."""
    name, missing = money.grant.name, without_match(projection, money)
    if missing.at_stake > HALF_A_PENNY:
        yield inspection.warning(
            (*path, "pays_share"),
            f"{in_pounds(missing.short)} of the match that '{name}' asks for is paid "
            f"by nobody; {in_pounds(missing.at_stake)} of the grant is at stake.",
            "Find the match, or plan on less of the grant.",
            "The figures go on as if the funder paid.",
        )
