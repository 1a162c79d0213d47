"""The management case: what the answer rests on, and what to settle next."""

from __future__ import annotations

from reports import pictures, wording
from reports.business_case.figures import Told
from reports.contents import Block, Reference, Section, Subheading, bullets, paragraph
from reports.statements import Statements
from reports.verdict_tables import what_verdicts_rest_on
from scenarios.sensitivity import deciding


def management_case(statements: Statements) -> Section:
    """Return the management case."""
    told = Told(statements)
    names = tuple(statements.comparison.scenarios)
    drawn = [pictures.drivers(statements, name) for name in names]
    blocks: list[Block] = [
        paragraph(
            f"{told.unsourced} of full cost rests on at least one number without a"
            " published source. ",
            Reference("assumption_register"),
            " names every number with its range, its date and its source.",
        ),
    ]
    if names:
        blocks += [
            Subheading("What the verdicts rest on"),
            what_verdicts_rest_on(statements),
            *(chart for chart in drawn if chart is not None),
            Subheading("What to settle first"),
            bullets(*_first(statements)),
        ]
    blocks += [
        Subheading("How to check this document"),
        bullets(
            f"Every figure belongs to run {statements.comparison.run.name}. The model that"
            " gave it is attached to this file; the same model gives the same run.",
            "Every table adds up as printed. Figures are rounded once, from the total"
            " down.",
            "Each published figure names its source, its date and how sure it is.",
        ),
    ]
    answer = (
        f"{told.unsourced} of full cost rests on numbers that nobody has published:"
        " settling a few of them would decide most."
        if names
        else f"{told.unsourced} of full cost rests on numbers that nobody has published."
    )
    return Section("management", "Management case", answer, tuple(blocks))


def _first(statements: Statements) -> list[str]:
    """Return the assumptions to settle first, a sentence each."""
    assumptions = statements.comparison.funded.plan.terms.assumptions
    found: dict[str, list[str]] = {}
    for name, view in statements.comparison.scenarios.items():
        for swing in deciding(view.swings):
            if swing.flips_within_range:
                found.setdefault(swing.name, []).append(
                    statements.labels.scenarios[name]
                )
    if not found:
        return ["No single assumption changes a verdict within its range."]
    return [
        f"{assumptions[name].label or name}: within its range it changes the verdict on"
        f" {wording.listing(labels)}."
        for name, labels in found.items()
    ]
