"""A mapping as a text in YAML, ready to be completed by whoever keeps the accounts."""

from __future__ import annotations

import json
from collections.abc import Iterator

from reports import wording
from scenarios.actuals.ledger import LedgerExport
from scenarios.actuals.mapping import Mapping, Meaning
from scenarios.actuals.mapping_drafts import MappingDraft
from scenarios.funding import FundedModel

HEAD = """\
# What each account of a ledger is in the plan. Complete it once.
# An account is one of these:
#   {cost_type: travel, belongs_to: office}  a cost, of a programme or a pool
#   {cost_type: travel}                      a cost; its tracking category says of which
#   {stream: fees}                           income
#   {left_out: balance sheet}                neither, and why
# One that says none of these is not mapped: it stays on a line of its own."""


def mapping_text(draft: MappingDraft, ledger: LedgerExport, model: FundedModel) -> str:
    """Return the text of a mapping; what is open stands first, with its sums."""
    mapping = draft.mapping
    lines = [
        HEAD,
        f"format: {mapping.format}",
        *([f"scenario: {mapping.scenario}"] if mapping.scenario else []),
        *([f"signs: {mapping.signs}"] if mapping.signs else []),
        *_tracking(draft),
        "accounts:",
        *(_account(key, mapping.accounts[key]) for key in draft.known),
        *_new(draft.open, "To be completed:", mapping, ledger),
        *_new(
            draft.guessed,
            "Guessed from their names; see whether each is right:",
            mapping,
            ledger,
        ),
        *_schools(mapping, model),
    ]
    return "\n".join(lines) + "\n"


def _tracking(draft: MappingDraft) -> Iterator[str]:
    """Yield what tracking categories are; those that are open as remarks."""
    tracking = draft.mapping.tracking
    if not tracking.column:
        return
    yield "tracking:"
    yield f"  column: {_quoted(tracking.column)}"
    if tracking.values:
        yield "  values:"
    yield from (f"    {_quoted(one)}: {name}" for one, name in tracking.values.items())
    if draft.open_categories:
        yield "  # To be completed under values, or left out: they belong to nothing."
    yield from (f"  #   {_quoted(each)}: NAME" for each in draft.open_categories)


def _new(
    keys: tuple[str, ...], remark: str, mapping: Mapping, ledger: LedgerExport
) -> Iterator[str]:
    """Yield accounts that were not mapped before, each with its sum."""
    if keys:
        yield f"  # {remark}"
    for key in keys:
        kind = ledger.accounts[key].kind
        sum_of = wording.money_and_pence(ledger.sums[key] / 100)
        told = ", ".join(part for part in (sum_of, " ".join(kind.split())) if part)
        yield f"{_account(key, mapping.accounts[key])}  # {told}"


def _account(key: str, meaning: Meaning) -> str:
    """Return the line of one account."""
    said = [f"name: {_quoted(meaning.name)}"] if meaning.name else []
    said += [
        f"{name}: {value}"
        for name, value in (
            ("cost_type", meaning.cost_type),
            ("belongs_to", meaning.belongs_to),
            ("stream", meaning.stream),
        )
        if value
    ]
    said += [f"left_out: {_quoted(meaning.left_out)}"] if meaning.left_out else []
    return f"  {_quoted(key)}: {{{', '.join(said)}}}"


def _schools(mapping: Mapping, model: FundedModel) -> Iterator[str]:
    """Yield the schools that started; if none are stated, how to state them."""
    if mapping.schools:
        yield "schools:"
        for name, by_year in mapping.schools.items():
            told = ", ".join(f"{year}: {number:g}" for year, number in by_year.items())
            yield f"  {name}: {{{told}}}"
        return
    yield "# Schools that really started, for price, volume and mix; for example:"
    yield "# schools:"
    for name in model.programmes:
        yield f"#   {name}: {{{model.organisation.first_year}: 16}}"


def _quoted(words: str) -> str:
    """Return words in quotes, as YAML and JSON both read them."""
    return json.dumps(words, ensure_ascii=False)
