"""Checks of the headings of a claim form, as they are written and as they come out.

The rule in words is docs/method/drawdown.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from costmodel.document_scalars import spelled
from costmodel.draft import in_pounds
from costmodel.drivers import CostType
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.references import Path
from costmodel.suggestions import listed
from scenarios.claim_quarters import claim_years
from scenarios.drawdown import Drawdown
from scenarios.drawdowns import drawdowns
from scenarios.headings import DIRECT, NO_HEADING, OVERHEADS, places_under
from scenarios.projection import Projection, projector_of
from scenarios.reserves import HALF_A_PENNY
from scenarios.streams import Contract, Grant


def check_headings(
    inspection: Inspection, path: Path, stream: Grant | Contract
) -> Iterator[Finding]:
    """Yield what is wrong with the headings of a stream, as they are written."""
    place = (*path, "headings")
    if isinstance(stream, Grant) and stream.headings and not stream.restricted:
        yield inspection.error(
            place,
            f"'{stream.name}' is not restricted: nothing is claimed under headings.",
            "Take 'restricted: false' out, or the headings.",
        )
    yield from _check_names(inspection, place, stream)
    yield from _check_codes(inspection, place, stream)
    yield from _check_taken(inspection, place, stream)
    yield from _check_numbers(inspection, place, stream)
    yield from _check_budgets(inspection, place, stream)


def _check_names(
    inspection: Inspection, path: Path, stream: Grant | Contract
) -> Iterator[Finding]:
    """Yield a finding for each name that is taken."""
    times = Counter(heading.name for heading in stream.headings)
    for position, heading in enumerate(stream.headings):
        if times[heading.name] > 1:
            yield inspection.error(
                (*path, position, "name"),
                f"{times[heading.name]} headings of '{stream.name}' are called "
                f"'{heading.name}'.",
                f"Give each a name of its own, like {heading.name}_{position + 1}.",
            )
        if heading.name == NO_HEADING:
            yield inspection.error(
                (*path, position, "name"),
                f"'{NO_HEADING}' is what cost stands under that no heading takes.",
                "Give the heading another name, like other.",
            )


def _check_codes(
    inspection: Inspection, path: Path, stream: Grant | Contract
) -> Iterator[Finding]:
    """Yield a finding for each account that stands in two headings, or twice."""
    times = Counter(code for each in stream.headings for code in each.ledger_codes)
    twice = [code for code, number in times.items() if number > 1]
    if twice:
        named = listed(f"'{code}'" for code in twice)
        yield inspection.error(
            path,
            f"The headings of '{stream.name}' name {named} more than once.",
            "Keep each account in one heading, where most of its cost belongs.",
        )


def _check_taken(
    inspection: Inspection, path: Path, stream: Grant | Contract
) -> Iterator[Finding]:
    """Yield a finding for each heading under which no cost can stand."""
    under = set(places_under(stream.headings).flat)
    for position, heading in enumerate(stream.headings):
        named = Counter(heading.cost_types or ())
        twice = [each.value for each, number in named.items() if number > 1]
        if twice:
            yield inspection.error(
                (*path, position, "cost_types"),
                f"The heading '{heading.name}' names '{twice[0]}' twice.",
                "Keep it once.",
            )
        if position not in under:
            yield inspection.error(
                (*path, position),
                f"No cost stands under the heading '{heading.name}': headings before "
                "it take all that it could have.",
                "Write it before them, or name cost types that they leave.",
                "A cost stands under the first heading that takes it.",
            )


def _check_numbers(
    inspection: Inspection, path: Path, stream: Grant | Contract
) -> Iterator[Finding]:
    """Yield a finding for each budget below nought, and each share that is none."""
    for position, heading in enumerate(stream.headings):
        budget, share = heading.budget, heading.may_move
        if budget is not None and budget < 0.0:
            yield inspection.error(
                (*path, position, "budget"),
                f"This number is {spelled(budget)}; a sum of nought or more is wanted "
                "here.",
                "Write pounds in a full year, like 15000.",
            )
        if share is not None and not 0.0 <= share <= 1.0:
            yield inspection.error(
                (*path, position, "may_move"),
                f"This number is {spelled(share)}; a share between 0 and 1 is wanted "
                "here.",
                "Write a fraction, like 0.1 for 10%.",
            )


def _check_budgets(
    inspection: Inspection, path: Path, stream: Grant | Contract
) -> Iterator[Finding]:
    """Yield a finding if budgets are missing, or are not the sum that is given."""
    stated = [one.budget for one in stream.headings if one.budget is not None]
    missing = [one.name for one in stream.headings if one.budget is None]
    if stated and missing:
        named = listed(f"'{name}'" for name in missing)
        yield inspection.error(
            path,
            f"Some headings of '{stream.name}' have a budget, and {named} "
            f"{'has' if len(missing) == 1 else 'have'} none.",
            "Write budget: 0 where nothing was agreed, or take all budgets out.",
        )
        return
    if not stated and any(one.may_move is not None for one in stream.headings):
        yield inspection.error(
            path,
            f"The headings of '{stream.name}' say how much may be moved, and no "
            "heading has a budget to move it from.",
            "Write the budget of each, like budget: 15000, or take 'may_move' out.",
        )
    total, a_year = sum(stated), inspection.value(stream.a_year)
    if a_year is None or not stated:
        return
    if abs(total - a_year) > 1.0:
        yield inspection.warning(
            path,
            f"The budgets of '{stream.name}' come to {in_pounds(total)}, and it brings "
            f"{in_pounds(a_year)} in a full year.",
            "See which of them is right.",
            "What it brings is shared out in proportion to the budgets.",
        )


def check_claims(
    inspection: Inspection, path: Path, projection: Projection
) -> Iterator[Finding]:
    """Yield what comes out under no heading, and what may not be moved unasked.

    ``projection`` is the central case; who pays for which cell is worked out anew if
    any stream states headings.
    """
    streams = {
        stream.name: (*path, "streams", position, "headings")
        for position, stream in enumerate(projection.scenario.funding.streams)
        if isinstance(stream, Grant | Contract) and stream.headings
    }
    if not streams:
        return
    funded = projection.funded
    central = projector_of(funded, funded.plan.terms.central, in_detail=True)
    found = drawdowns(central.project(projection.scenario))
    for name, place in streams.items():
        yield from _check_left(inspection, place, found[name])
        yield from _check_moved(inspection, place, found[name])


def _check_left(
    inspection: Inspection, path: Path, drawdown: Drawdown
) -> Iterator[Finding]:
    """Yield a finding if something is claimed that no heading takes."""
    grant = isinstance(drawdown.stream, Grant)
    amounts = (drawdown.claimed if grant else drawdown.spent)[-1]
    total = float(amounts.sum())
    if total <= HALF_A_PENNY:
        return
    places = places_under(drawdown.headings)
    left = [
        cost_type.in_words.lower()
        for at, cost_type in enumerate(CostType)
        if len(drawdown.headings) in places[[DIRECT, OVERHEADS], at]
        and drawdown.spent_by_type[:, at].sum() > HALF_A_PENNY
    ]
    what = "claimed of" if grant else "spent for"
    yield inspection.warning(
        path,
        f"{in_pounds(total)} {what} '{drawdown.stream.name}' stands under no heading: "
        f"{listed(left)}.",
        "Name the cost types in a heading, or write a last one without 'cost_types': "
        "it takes all the rest.",
        "A funder may refuse what its form has no line for.",
    )


def _check_moved(
    inspection: Inspection, path: Path, drawdown: Drawdown
) -> Iterator[Finding]:
    """Yield a finding for each heading that is overspent by more than may be moved."""
    horizon = inspection.horizon
    for year in claim_years(drawdown.quarters):
        months = slice(year[0].first, year[-1].stop)
        last = horizon.label_of_month(months.stop - 1)
        over, stake = drawdown.over_budget(months), drawdown.at_stake(months)
        for at, heading in enumerate(drawdown.headings):
            if stake[at] > HALF_A_PENNY:
                yield inspection.warning(
                    (*path, at, "budget"),
                    f"'{heading.words}' of '{drawdown.stream.name}' is claimed "
                    f"{in_pounds(float(over[at]))} beyond its budget in the year to "
                    f"{last}; {in_pounds(float(stake[at]))} of it may not be moved "
                    "without asking.",
                    "Ask the funder for a change of budget, or move the cost.",
                    "The figures go on as if the funder agreed.",
                )
