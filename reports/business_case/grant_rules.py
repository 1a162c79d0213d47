"""What a funder asks of its money beyond its scope, a sentence a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from costmodel.assumptions import Quantity
from costmodel.calendar_words import MONTH_NAMES
from reports import wording
from reports.labels import COST_TYPES
from scenarios.streams import FunderRules, Grant

_BASES = {"direct": "the direct cost that it pays for", "all": "all that it pays"}


def rules_in_words(grant: Grant, value: Callable[[Quantity], float]) -> Iterator[str]:
    """Yield what becomes of part of a grant, and each rule of its funder.

    ``value`` returns the central value of what is written.
    """
    if grant.handed_on != 0.0:
        part = wording.per_cent(value(grant.handed_on))
        yield f"Beside this, {part} of the grant goes on to a lead school."
    if grant.restricted:
        yield from _limits(grant.rules, value)
        yield from _dates(grant.rules)
    if grant.rules.year_begins is not None:
        yield f"Its years begin in {MONTH_NAMES[grant.rules.year_begins - 1]}."


def _limits(rules: FunderRules, value: Callable[[Quantity], float]) -> Iterator[str]:
    """Yield what a grant pays for, and how much at most."""
    if rules.cost_types is not None:
        types = [COST_TYPES[each].lower() for each in rules.cost_types]
        yield f"It accepts only {wording.listing(types)}."
    if rules.overhead_cap is not None and rules.overhead_base is not None:
        cap, base = (
            wording.per_cent(value(rules.overhead_cap)),
            _BASES[rules.overhead_base],
        )
        yield f"It pays overheads up to {cap} of {base}."
    if rules.pays_share is not None:
        share = wording.per_cent(value(rules.pays_share))
        yield f"It pays at most {share} of eligible cost; the rest is to be matched."
        in_kind = value(rules.in_kind_match)
        if in_kind:
            yield f"Of the match {wording.money(in_kind)} a year may be in kind."
    if rules.ceiling_per_school is not None:
        most = wording.money(value(rules.ceiling_per_school))
        yield f"It pays at most {most} for a school and year."


def _dates(rules: FunderRules) -> Iterator[str]:
    """Yield by when a grant must be spent."""
    if "repaid_after_months" in rules.model_fields_set:
        months = rules.repaid_after_months
        when = f"{wording.duration(months)} later" if months else "at once"
        yield f"What goes back of it is paid back {when}."
    if rules.spend_by is not None:
        year, month = rules.spend_by.split("-")
        last = f"{MONTH_NAMES[int(month) - 1]} {year}"
        yield f"It must be spent by the end of {last}."
