"""One fee for all programmes, or one for each: what schools pay and what is left.

How it is looked for is told in docs/method/break_even.md.
"""

from __future__ import annotations

from dataclasses import replace

from reports import cells, wording
from reports.columns import balance, figure
from reports.rows import row
from reports.statements import Statements
from reports.tables import Cell, Column, RowKind, Table
from reports.target_tables import target_in_words
from scenarios.segment_fees import SegmentFees
from scenarios.targets import Target

_CASES = ("As stated", "Best one fee", "Best fee for each")
_HOW = (
    "Schools of each programme come as demand says; all other fees and costs stay as"
    " stated. Fees are looked for from nought to three times the dearest stated, for"
    " each by turning one at a time until no turn leaves more. Values assumed; no draw."
)
_INTEREST = (
    "Interest does not fall as fees rise, so that a fee far above the going rate is"
    " trusted less. Schools may find it unfair to pay more than others for like work."
)


def fees_by_segment(
    statements: Statements, name: str, found: SegmentFees, target: Target
) -> Table:
    """Return the fees of each programme in three cases, and what each leaves."""
    labels = statements.labels
    rows = [
        row(
            labels.programmes[at],
            [
                cell
                for case in range(len(_CASES))
                for cell in (
                    cells.pounds(float(found.fees[case, segment])),
                    cells.number(float(found.schools[case, segment])),
                )
            ],
        )
        for segment, at in enumerate(found.programmes)
    ]
    margins: list[Cell] = []
    for margin in found.margins:
        margins += [cells.pounds(float(margin)), cells.NOTHING]
    return Table(
        labels.anchor("fees_by_segment", name),
        f"{labels.scenarios[name]}: one fee for all, or one for each programme, for"
        f" {target_in_words(replace(target, chance=None))}",
        (
            Column("Programme"),
            *(
                column
                for case in _CASES
                for column in (balance("Fee", case), figure("School-years", case))
            ),
        ),
        (*rows, row("Above the target, £", margins, RowKind.DETAIL)),
        statements.real,
        (_HOW, _INTEREST, _at_most(found)) if found.is_at_most else (_HOW, _INTEREST),
    )


def _at_most(found: SegmentFees) -> str:
    """Return that a fee found is the highest that was looked at."""
    return f"{wording.money(found.most)} is the most tried: more might leave more."
