"""The strategic case: who does the work, for whom, and what is known of it."""

from __future__ import annotations

from reports import cells, wording
from reports.business_case.figures import Told, round_half
from reports.contents import (
    Block,
    Column,
    Form,
    Note,
    Reference,
    Row,
    Section,
    Subheading,
    Table,
    bullets,
    paragraph,
)
from reports.statements import Statements
from reports.unit_cost_tables import cost_at_assumed_volumes
from reports.volume_tables import volumes


def strategic_case(statements: Statements) -> Section:
    """Return the strategic case."""
    told = Told(statements)
    model = statements.comparison.model
    places = statements.comparison.cost.ledger.costs.volumes.places[:, 0, 0]
    assumed = sum(
        float(schools)
        for schools, programme in zip(places, model.programmes.values(), strict=True)
        if programme.assumed
    )
    blocks: list[Block] = [
        paragraph(
            f"{model.organisation.name} matches schools that need help with schools that"
            " can give it, deploys their leaders, brings them together, assures the"
            " quality of the work and evaluates it. The plan covers ",
            f"{statements.span}.",
        ),
        *([paragraph(_one_line(model.note))] if model.note else []),
        volumes(statements),
        Subheading("What is known of results"),
        *_results(statements),
        Subheading("What the plan must achieve"),
        bullets(
            "Every pound of cost has a payer, in every year.",
            "Reserves stay above the floor that the trustees have set.",
            "What schools are asked for is within what they can pay.",
            "No head is away from home more than a home school can bear.",
        ),
    ]
    at_volumes = cost_at_assumed_volumes(statements)
    if at_volumes is not None:
        share = assumed / float(places.sum()) if places.sum() else 0.0
        blocks += [
            Note(
                "What is assumed",
                (
                    f"{wording.per_cent(share)} of the schools of the first year are in"
                    " programmes that no evidence names. ",
                    Reference("cost_at_assumed_volumes"),
                    " shows what a school costs if their volume halves or vanishes.",
                ),
            ),
            at_volumes,
        ]
    answer = f"{told.programmes} reach {told.schools} in {statements.years[0]}"
    if assumed:
        answer += (
            f", {wording.count(round_half(assumed))} of them in programmes that are"
            " assumed"
        )
    return Section("strategic", "Strategic case", f"{answer}.", tuple(blocks))


def _one_line(text: str) -> str:
    """Return a note of the document as one paragraph."""
    return " ".join(text.split())


def _results(statements: Statements) -> list[Block]:
    """Return the table of known results, or that none is known."""
    rows = [
        Row(
            (
                cells.words(label),
                cells.words(programme.outcomes.definition),
                cells.words(programme.outcomes.era),
                cells.count(programme.outcomes.inspected),
                cells.count(programme.outcomes.succeeded),
            )
        )
        for label, programme in zip(
            statements.labels.programmes,
            statements.comparison.model.programmes.values(),
            strict=True,
        )
        if programme.outcomes is not None
    ]
    if not rows:
        return [paragraph("No result of these programmes is known yet.")]
    return [
        Table(
            "known_results",
            "Results known so far; schools not yet inspected are left out",
            (
                Column("Programme"),
                Column("Result"),
                Column("Inspected under"),
                Column("Schools inspected", Form.COUNT),
                Column("With the result", Form.COUNT),
            ),
            tuple(rows),
            statements.unpriced,
            (
                "A few schools are weak evidence: part of them would have had the result"
                " anyway.",
            ),
        )
    ]
