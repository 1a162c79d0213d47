"""Checks of names: every assumption, person, programme and pool named is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from costmodel.bearers import ALL_POOLS, DIRECT, NOT_SHARED, UNUSED_CAPACITY, WHOLE
from costmodel.bounds import BOUNDS, Bound, bound_at
from costmodel.errors import Finding
from costmodel.inspection import Inspection
from costmodel.laid_down import rates_in_law
from costmodel.references import Path
from costmodel.suggestions import did_you_mean

OWNERS = frozenset({WHOLE, ALL_POOLS, NOT_SHARED, UNUSED_CAPACITY})
"""Names that figures of no one programme, pool or way of funding are asked for by."""

_RESERVED = OWNERS | {DIRECT}
"""Names that results use for lines of their own."""

ASSUMPTIONS = "assumptions"
"""Part of a document; addresses of the numbers in it begin with its name."""


def check_references(
    inspection: Inspection, bounds: Mapping[str, Bound] = BOUNDS
) -> Iterator[Finding]:
    """Yield a finding for each name that leads nowhere.

    ``bounds`` says what a number may be, by the path of its place.
    """
    known = (*inspection.model.assumptions, *inspection.register.assumptions)
    for path, quantity in inspection.quantities:
        if isinstance(quantity, str) and quantity not in inspection.assumptions:
            yield inspection.error(
                path,
                f"There is no assumption called '{quantity}'.",
                did_you_mean(
                    quantity, known, _define(quantity, bound_at(path, bounds))
                ),
            )
    for path, ingredient in inspection.ingredients:
        if ingredient.person is not None:
            yield from check_person(inspection, (*path, "person"), ingredient.person)
    for name, programme in inspection.model.programmes.items():
        for part in ("deployments", "attendance"):
            for position, use in enumerate(getattr(programme, part)):
                path = ("programmes", name, part, position, "person")
                yield from check_person(inspection, path, use.person)


def _define(name: str, bound: Bound | None) -> str:
    """Return how an assumption is defined that may stand at a place."""
    words = ["label: What it is", f"value: {bound.example if bound else '12'}"]
    if bound is not None and bound.unit:
        words.append(f"unit: {bound.unit}")
    return (
        f"Define it under 'assumptions', like {name}: {{{', '.join(words)}}}, or write "
        "a plain number."
    )


def check_person(inspection: Inspection, path: Path, name: str) -> Iterator[Finding]:
    """Yield a finding if nobody is described under a name."""
    people = inspection.model.people
    if name not in people:
        fallback = f"Describe '{name}' under 'people', with 'from', like from: broker."
        yield inspection.error(
            path, f"There is no person called '{name}'.", _meant(name, people, fallback)
        )


def check_programme(inspection: Inspection, path: Path, name: str) -> Iterator[Finding]:
    """Yield a finding if there is no programme of a name."""
    if name not in inspection.model.programmes:
        yield inspection.error(
            path,
            f"There is no programme called '{name}'.",
            did_you_mean(name, inspection.model.programmes),
        )


def check_owner(inspection: Inspection, path: Path, name: str) -> Iterator[Finding]:
    """Yield a finding if there is neither a programme nor a pool of a name."""
    owners = (*inspection.model.programmes, *inspection.model.pools)
    if name not in owners:
        yield inspection.error(
            path,
            f"There is no programme or pool called '{name}'.",
            did_you_mean(name, owners),
        )


def _meant(name: str, choices: Iterable[str], fallback: str) -> str:
    """Return a remedy that names the closest choice, or all of them if there are."""
    known = tuple(choices)
    return did_you_mean(name, known, "" if known else fallback) or fallback


def check_own_names(inspection: Inspection) -> Iterator[Finding]:
    """Yield what is wrong with the names of programmes and pools themselves."""
    model = inspection.model
    for name in model.pools:
        if name in model.programmes:
            yield inspection.error(
                ("pools", name),
                f"A programme is called '{name}' as well.",
                f"Give the pool another name, like {name}_pool.",
                "Weights and added costs go to a programme or a pool by its name.",
            )
    for group, owners in (("programmes", model.programmes), ("pools", model.pools)):
        for name in owners:
            yield from check_own_name(inspection, (group, name), _RESERVED)
    for name in model.assumptions:
        if "." in name and name not in inspection.register.assumptions:
            yield inspection.error(
                (ASSUMPTIONS, name),
                f"'{name}' has a dot, and is no published name.",
                f"Write {name.replace('.', '_')}, here and wherever it is named.",
                "With a dot, its address could be another figure's.",
            )


def check_own_name(
    inspection: Inspection, path: Path, reserved: Collection[str] = OWNERS
) -> Iterator[Finding]:
    """Yield a finding if something has a name that results use themselves."""
    name = path[-1]
    if name in reserved:
        yield inspection.error(
            path,
            f"'{name}' is the name of a line of the results.",
            f"Give it another name, like {name}_work.",
            "Figures of that line are asked for by it.",
        )
    if name == ASSUMPTIONS:
        yield inspection.error(
            path,
            f"'{name}' is the name of a part of the document.",
            f"Give it another name, like {name}_work.",
            "Numbers in that part are asked for by it.",
        )


def check_register(inspection: Inspection) -> Iterator[Finding]:
    """Yield what a reader should know of the model's own register."""
    used = {*inspection.names_in_use, *rates_in_law(inspection.model)}
    for name in inspection.model.assumptions:
        path: Path = (ASSUMPTIONS, name)
        if name not in used:
            yield inspection.note(
                path,
                f"The assumption '{name}' is used nowhere.",
                "Name it where its number is meant, or take it out.",
            )
        if name in inspection.register.assumptions:
            yield inspection.note(
                path,
                f"The model's own '{name}' stands in place of the published one.",
                "Take it out to use what is published.",
            )
