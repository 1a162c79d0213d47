"""What a run rests on: its assumptions with their sources, and what was found amiss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from costmodel.assumptions import Assumption
from costmodel.document_lines import dotted
from costmodel.errors import Place
from costmodel.movers import Mover
from costmodel.numbers_used import NumbersUsed, numbers_used
from costmodel.sampling import is_uncertain, range_of
from reports import cells, wording
from reports.columns import figure
from reports.exact_quantities import exact_quantity
from reports.labels import GRADES, SEVERITIES, STATISTICS
from reports.places import PlaceInWords, Places
from reports.quantities import unit_in_words
from reports.rows import addressed, heading, row
from reports.statements import Statements
from reports.tables import Column, Row, Table
from scenarios.explain.model_numbers import HIGH, LOW, number_address, values_in_law

_RANGES = (
    "Low and high are the 10th and the 90th percentile; without them the number is a"
    " fact or a choice, and is not varied. Judged and guessed numbers cannot be looked"
    " up."
)

_NOT_LISTED = (
    "Not listed: whole years and months, dates, tapers and profiles, which are terms;"
    " nought; and one where it only says one of a thing or all of it."
)

NO_SOURCE = "No source is stated"
"""Stands in place of a plain number's source."""

MOST_NAMED = 3
"""Of the numbers that move full cost, how many a draft names."""


def assumption_register(statements: Statements) -> Table:
    """Return every number in use: value, range, unit, date, grade and source."""
    used = _used(statements)
    addresses: dict[str, int] = {}
    rows: list[Row] = []
    own = statements.comparison.model.assumptions.items()
    names = {id(entry): name for name, entry in own}
    for (title, entries), asked in zip(
        _groups(used), _addresses(statements), strict=True
    ):
        if entries:
            rows.append(heading(title))
            told = [
                addressed(_entry_row(entry, addresses), _asked(asked[id(entry)]))
                for entry in entries
            ]
            rows += _apart(told, [names.get(id(entry), "") for entry in entries])
    if used.plain:
        rows.append(heading("Stated in the model without a source"))
        places = [".".join(map(str, path)) for path, _ in used.plain]
        rows += _apart(list(_plain_rows(statements, used)), places)
    return Table(
        "assumption_register",
        "Every number in use, and where it comes from",
        (
            Column("Number"),
            *map(figure, ("Value", "Low", "High")),
            *map(Column, ("Unit", "Dated", "Grade", "Source")),
        ),
        tuple(rows),
        statements.unpriced,
        (
            f"{wording.counted(used.count, 'number')} in all.",
            _RANGES,
            _NOT_LISTED,
            *(f"[{number}] {address}" for address, number in addresses.items()),
        ),
    )


def _addresses(statements: Statements) -> Iterator[Mapping[int, str]]:
    """Yield the address of each assumption by identity, group by group."""
    plan = statements.comparison.funded.plan
    named = plan.terms.assumptions.items()
    by_name = {id(entry): number_address(name) for name, entry in named}
    yield by_name
    yield by_name
    yield {
        id(entry): number_address(name, dated=entry.dated)
        for name, entry in values_in_law(plan)
    }


def _asked(address: str) -> tuple[str, ...]:
    """Return what explains value, low and high of an assumption; words have none."""
    return (address, f"{address}.{LOW}", f"{address}.{HIGH}", "", "", "", "")


def _apart(rows: Sequence[Row], keys: Sequence[str]) -> list[Row]:
    """Return rows; those that say the same in front name their place in the model."""
    times = Counter(each.cells[0].text for each in rows)
    return [
        replace(
            each,
            cells=(
                replace(each.cells[0], text=f"{each.cells[0].text} ({key})"),
                *each.cells[1:],
            ),
        )
        if key and times[each.cells[0].text] > 1
        else each
        for each, key in zip(rows, keys, strict=True)
    ]


def findings(statements: Statements) -> Table | None:
    """Return what was found amiss in the model; None if nothing was."""
    found = statements.comparison.findings
    if not found:
        return None
    rows = [
        row(
            SEVERITIES[each.severity],
            (
                cells.words(where(each.place)),
                cells.words(
                    " ".join(
                        part for part in (each.what, each.why, each.remedy) if part
                    )
                ),
            ),
        )
        for each in found
    ]
    return Table(
        "findings",
        "What the checks of the model say",
        (Column("Kind"), Column("Where"), Column("What, and what to do")),
        tuple(rows),
        statements.unpriced,
    )


def where(place: Place) -> str:
    """Return where something stands: a file by its name alone, its line and path.

    Examples
    --------
    >>> where(Place("people.head.fee", "/plans/of/2026/city.yaml", 36))
    'city.yaml:36: people.head.fee'

    """
    return str(Place(place.path, PurePath(place.file).name, place.line))


def draft_reasons(statements: Statements) -> tuple[str, ...]:
    """Return why the run is a draft, a sentence each; empty if it is not."""
    used = _used(statements)
    if not used.unsourced:
        return ()
    moving = _moving_in_words(statements)
    return (
        _unsourced_numbers_in_words(used),
        *((moving,) if moving else ()),
        unsourced_in_words(statements),
    )


def _unsourced_numbers_in_words(used: NumbersUsed) -> str:
    """Return how many numbers nobody can look up, and why, as a sentence."""
    weak, plain = len(used.weak), len(used.plain)
    parts = []
    if weak:
        are, lack = ("is", "lacks") if weak == 1 else ("are", "lack")
        parts.append(
            f"{weak:,} {are} judged or guessed, or {lack} a unit, a date or a source"
        )
    if plain:
        stand = "stands" if plain == 1 else "stand"
        parts.append(f"{plain:,} {stand} in the model without any of these")
    numbers = wording.counted(used.count, "number")
    return (
        f"Of the {numbers} used, {used.unsourced:,} cannot be looked up:"
        f" {'; '.join(parts)}."
    )


def _moving_in_words(statements: Statements) -> str:
    """Return which of those numbers move full cost most, as a sentence."""
    movers = statements.comparison.cost.movers[:MOST_NAMED]
    if not movers:
        return ""
    named = "; ".join(_mover_in_words(statements, each) for each in movers)
    return f"Of them, full cost moves most with: {named}."


def _mover_in_words(statements: Statements, mover: Mover) -> str:
    """Return a number that moves full cost: its name, value and unit."""
    plan = statements.comparison.funded.plan
    if isinstance(mover.number, str):
        entry = plan.terms.assumptions[mover.number]
        return _with_value(PlaceInWords(entry.label, entry.unit), entry.value)
    value = dict(_used(statements).plain)[mover.number]
    return _with_value(_places(statements).told(mover.number), value)


def _with_value(told: PlaceInWords, value: float) -> str:
    """Return the name of a number with its value and unit behind it.

    Examples
    --------
    >>> _with_value(PlaceInWords("Fee for a day", "£/day"), 650.0)
    'Fee for a day (£650 a day)'
    >>> _with_value(PlaceInWords("Cover found", "share"), 0.5)
    'Cover found (50%)'

    """
    number, unit = exact_quantity(value, told.unit).text, unit_in_words(told.unit)
    if unit.startswith("£"):
        return f"{told.label} (£{number}{unit.removeprefix('£')})"
    if unit.startswith("%"):
        return f"{told.label} ({number.removesuffix('.0')}{unit})"
    return f"{told.label} ({f'{number} {unit}'.strip()})"


def unsourced_in_words(statements: Statements) -> str:
    """Return the share of full cost on numbers nobody can look up, as a sentence."""
    share = statements.comparison.cost.unsourced_share
    told = "All" if share == 1.0 else wording.per_cent(share)
    return f"{told} of full cost rests on at least one number that cannot be looked up."


def school_budget_sources(statements: Statements) -> Table:
    """Return where the figures on what schools can pay come from."""
    tables = statements.comparison.funded.tables
    rows = [
        row(
            STATISTICS[statistic],
            map(cells.words, (source.title, source.stated_in, source.method)),
        )
        for statistic, source in tables.sources.items()
    ]
    return Table(
        "school_budget_sources",
        "Where the figures on what schools can pay come from",
        tuple(map(Column, ("Figure", "Source", "Stated in", "How it was counted"))),
        tuple(rows),
        statements.unpriced,
        (tables.attribution,),
    )


def _used(statements: Statements) -> NumbersUsed:
    """Return every number of the run."""
    return numbers_used(statements.comparison.funded.plan)


def _places(statements: Statements) -> Places:
    """Return what tells places of the model in words."""
    return Places(statements.comparison.model, statements.labels)


def _groups(used: NumbersUsed) -> Iterator[tuple[str, tuple[Assumption, ...]]]:
    """Yield the numbers with a name: the model's own, published ones, dated facts."""
    yield "Of this model", used.own
    yield "Published, with the software", used.published
    yield "Laid down from a date on", used.laid_down


def _plain_rows(statements: Statements, used: NumbersUsed) -> Iterator[Row]:
    """Yield the numbers without a name, each by where it stands."""
    places = _places(statements)
    for path, value in used.plain:
        told = places.told(path)
        line = row(
            told.label,
            (
                exact_quantity(value, told.unit),
                cells.NOTHING,
                cells.NOTHING,
                cells.words(unit_in_words(told.unit)),
                cells.NOTHING,
                cells.NOTHING,
                cells.words(NO_SOURCE),
            ),
        )
        yield addressed(line, (dotted(*path), *[""] * 6))


def _entry_row(entry: Assumption, addresses: dict[str, int]) -> Row:
    """Return one assumption; its address becomes a numbered note."""
    spread = range_of(entry) if is_uncertain(entry) else None
    number = ""
    if entry.address:
        number = f" [{addresses.setdefault(entry.address, len(addresses) + 1)}]"
    return row(
        entry.label,
        (
            exact_quantity(entry.value, entry.unit),
            exact_quantity(spread.low if spread else None, entry.unit),
            exact_quantity(spread.high if spread else None, entry.unit),
            cells.words(unit_in_words(entry.unit)),
            cells.words(month_dated(entry.dated)),
            cells.words(GRADES[entry.grade]),
            cells.words(f"{entry.source}{number}".strip()),
        ),
    )


def month_dated(dated: str) -> str:
    """Return a year and month as a reader has it; nothing if there is none.

    Examples
    --------
    >>> month_dated("2026-09"), month_dated("")
    ('Sep 2026', '–')

    """
    if not dated:
        return wording.NOTHING
    year, month = dated.split("-")
    return wording.short_month(date(int(year), int(month), 1))
