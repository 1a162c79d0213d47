"""Findings about a document that its type does not accept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args, get_origin

from pydantic import BaseModel, ValidationError

from costmodel.document_events import Fault
from costmodel.document_lines import DocumentLines, Steps, dotted
from costmodel.document_remedies import lines_for
from costmodel.document_scalars import number_in
from costmodel.document_sorts import (
    Sort,
    bare,
    choices_of,
    described,
    sort_wanted,
)
from costmodel.document_synonyms import field_meant
from costmodel.document_tree import Doubt, Tree
from costmodel.document_types import is_needed_at, wanted_at
from costmodel.errors import Finding, Place, Severity
from costmodel.fault_sentences import (
    Misfit,
    of_name,
    of_spelling,
    quoted,
    sentence_of,
    shortened,
    word_meant,
)
from costmodel.suggestions import listed
from costmodel.validation_errors import (
    MOST_ERRORS,
    PlacedError,
    known_names,
    name_meant,
    placed_errors,
)

_THOUSANDS = re.compile("[0-9]{3}")


@dataclass(frozen=True)
class Judged:
    """A document as it was read, and the type it should be of."""

    kind: type[BaseModel]
    tree: Tree

    def finding(self, steps: Steps, fault: Fault) -> Finding:
        """Return a fault as a finding at a place."""
        place = DocumentLines(self.tree.file, self.tree.lines).place(*steps)
        return Finding(Severity.ERROR, place, fault.what, fault.remedy)

    def misfit(self, error: PlacedError) -> Misfit:
        """Return the value that an error speaks of, with what is wanted there."""
        steps = error.steps
        return Misfit(
            code=error.code,
            context=error.context,
            value=self.tree.part(steps),
            raw=self.tree.raws.get(dotted(*steps), ""),
            wanted=wanted_at(self.kind, steps),
            is_needed=is_needed_at(self.kind, steps),
        )


def findings_of(error: ValidationError, judged: Judged) -> list[Finding]:
    """Return a finding for each fault that validation met."""
    errors = placed_errors(error, judged.kind, judged.tree)
    split = {found[0] for one in errors if (found := _split_amount(one, judged.tree))}
    misnamed = {error.steps for error in errors if error.spot.is_key}
    meant = {
        (*error.steps[:-1], name_meant(error, judged.tree))
        for error in errors
        if error.code == "extra_forbidden"
    }
    return [
        _finding(error, judged)
        for error in errors
        if not (error.code == "missing" and error.steps in meant)
        and error.steps not in split
        and not (not error.spot.is_key and error.steps in misnamed)
        and not _is_long_enough(error, judged.tree)
    ]


def findings_of_doubts(judged: Judged) -> list[Finding]:
    """Return a finding for each doubtful spelling, by what is wanted in its place."""
    doubts = judged.tree.doubts[:MOST_ERRORS]
    findings = [_of_doubt(doubt, judged) for doubt in doubts]
    return [finding for finding in findings if finding is not None]


def _of_doubt(doubt: Doubt, judged: Judged) -> Finding | None:
    """Return the finding about a doubtful word; None if it is well in its place."""
    wanted = wanted_at(judged.kind, doubt.steps)
    if doubt.is_key:
        wanted = _names_wanted(wanted_at(judged.kind, doubt.steps[:-1]))
        if not wanted or (doubt.is_quoted and int not in wanted):
            return None
    raw = doubt.scalar.raw
    is_time = doubt.is_key and ":" in raw
    fault = _unparted(raw) if is_time else of_spelling(doubt.scalar, wanted)
    place = Place(dotted(*doubt.steps), judged.tree.file, doubt.line)
    return Finding(Severity.ERROR, place, fault.what, fault.remedy)


def _finding(error: PlacedError, judged: Judged) -> Finding:
    """Return the finding about one error."""
    steps = error.steps
    if "remedy" in error.context:
        return _of_check(error, judged)
    if error.spot.is_key:
        return judged.finding(steps, _fault_of_name(error))
    if error.code == "extra_forbidden":
        split = _split_amount(error, judged.tree)
        return judged.finding(*split or (steps, _unknown_name(error, judged.tree)))
    if error.code == "missing":
        return judged.finding(steps, _missing(steps, wanted_at(judged.kind, steps)))
    if error.code in {"union_tag_invalid", "union_tag_not_found"}:
        return _of_tag(error, judged)
    return judged.finding(steps, sentence_of(judged.misfit(error)))


def _of_check(error: PlacedError, judged: Judged) -> Finding:
    """Return the finding of a check that brought its own words, and maybe its place."""
    at = error.context.get("at", ())
    deeper = at if isinstance(at, tuple) else ()
    fault = Fault(error.message, str(error.context["remedy"]))
    return judged.finding((*error.steps, *deeper), fault)


def _is_long_enough(error: PlacedError, tree: Tree) -> bool:
    """Return whether a list only seems too short, as some entries are at fault."""
    if error.code != "too_short":
        return False
    part = tree.part(error.steps)
    least = error.context.get("min_length")
    return (
        isinstance(part, list | dict) and isinstance(least, int) and len(part) >= least
    )


def _names_wanted(wanted: tuple[object, ...]) -> tuple[object, ...]:
    """Return the types of the names in a mapping; none if its names are fixed."""
    dicts = [bare(o) for o in wanted if get_origin(bare(o)) is dict]
    return tuple(get_args(mapping)[0] for mapping in dicts)


def _fault_of_name(error: PlacedError) -> Fault:
    """Return what is wrong with a name that its mapping does not accept."""
    if ":" in str(error.steps[-1]):
        return _unparted(str(error.steps[-1]))
    wanted = _names_wanted(error.spot.around)
    return of_name(Misfit(error.code, error.context, str(error.steps[-1]), "", wanted))


def _split_amount(error: PlacedError, tree: Tree) -> tuple[Steps, Fault] | None:
    """Return the place and fault of an amount whose comma ended it; None if none did.

    In brackets ``{cash: 85,000}`` holds cash of 85, and a name 000 without a value.
    """
    *around, name = error.steps or ("",)
    is_stray = error.code == "extra_forbidden" and _THOUSANDS.fullmatch(str(name))
    mapping = tree.part(tuple(around)) if is_stray else None
    if not isinstance(mapping, dict):
        return None
    names = list(mapping)
    at = names.index(str(name))
    strays = [_THOUSANDS.fullmatch(one) and mapping[one] is None for one in names]
    if not strays[at]:
        return None
    first = at - next((n for n, stray in enumerate(strays[at::-1]) if not stray), at)
    last = next((n for n in range(at, len(names)) if not strays[n]), len(names))
    steps = (*around, names[first])
    start = tree.raws.get(dotted(*steps)) or str(mapping[names[first]])
    written = ",".join([start, *names[first + 1 : last]])
    number = number_in(written)
    if not number or first == at:
        return None
    what = f"The comma in '{written}' ends the value here."
    return steps, Fault(what, f"Write {number}.")


def _unknown_name(error: PlacedError, tree: Tree) -> Fault:
    """Return the fault of a name that its mapping does not know."""
    name = str(error.steps[-1])
    if name.isdigit() and tree.part(error.steps) is None:
        return Fault(
            f"{name} stands by itself; a comma before it ends the value.",
            "Write numbers without commas, like 1250, and texts with commas in quotes.",
        )
    meant = name_meant(error, tree)
    if meant and name.startswith(f"{meant}:"):
        return _unparted(name)
    known = known_names(error)
    near = f"Did you mean '{meant}'?" if meant else ""
    remedy = field_meant(name, known) or near
    what = f"{quoted(name)} is not known here."
    return Fault(what, remedy or f"Known here: {listed(known)}.")


def _unparted(written: str) -> Fault:
    """Return the fault of a name and value with nothing between them but a colon."""
    name, _, value = written.partition(":")
    what = f"There is no blank after the colon of {quoted(written)}."
    return Fault(what, f"Write '{shortened(name)}: {shortened(value) or '…'}'.")


def _missing(steps: Steps, wanted: tuple[object, ...]) -> Fault:
    """Return the fault of a name that should be there."""
    name = steps[-1]
    what = f"'{name}' is missing."
    if {sort_wanted(option) for option in wanted} <= {Sort.MAPPING, Sort.LIST}:
        return Fault(what, lines_for(str(name), wanted))
    return Fault(what, f"Add the line '{name}: …' with {described(wanted)}.")


def _of_tag(error: PlacedError, judged: Judged) -> Finding:
    """Return the finding about the name that tells which type a mapping is of."""
    teller = str(error.context["discriminator"]).strip("'")
    steps = (*error.steps, teller)
    words = [w for option in wanted_at(judged.kind, steps) for w in choices_of(option)]
    if error.code == "union_tag_not_found":
        return judged.finding(steps, _missing(steps, wanted_at(judged.kind, steps)))
    tag = str(error.context["tag"])
    what = f"{quoted(tag)} is not known here."
    return judged.finding(steps, Fault(what, word_meant(tag, words)))
