"""A comparison worth looking at, made by hand: no engine is needed to test pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reports.cells import count, pounds, share, words
from reports.charts import Bar, Part, StackedBars
from reports.contents import (
    Bullets,
    Cell,
    Chart,
    Column,
    Document,
    Footnote,
    Form,
    Note,
    Paragraph,
    Reference,
    Row,
    RowKind,
    Run,
    Section,
    Source,
    Subheading,
    Table,
)
from reports.finishing import finish
from web.comparison.prepared import Prepared

INPUTS = "4f2a91c07b1e" + "0" * 52
SOURCE = Source(
    "Costmodel", "21 November 2026", "2026/27 prices", "academic years", INPUTS[:12]
)
MODEL_TEXT = '{"format":"costmodel/1","organisation":{"name":"Sample"}}'
PDF = b"%PDF-1.7\n% a business case, as far as a test is concerned\n"

PROGRAMMES = (
    "Securing Good",
    "Deployment of leaders to primaries",
    "Going for Great",
    "Inclusion: heads of department, SENCOs and pupil referral units",
    "Subject support in English",
    "Subject support in mathematics",
    "Early reading",
    "Transition from primary to secondary",
    "Attendance and behaviour",
    "Governance reviews",
    "New heads",
    "Conferences",
)
PARTS = (
    Part("brokering", "Brokering"),
    Part("secretariat", "Secretariat"),
    Part("evaluation", "Evaluation"),
    Part("delivery", "Delivery"),
)
VERDICTS = (
    "Fails in January 2029",
    "Fails in March 2027",
    "Not decided by present evidence",
)
AMOUNTS = {
    name: tuple(float(1000 * (3 + (7 * place + 5 * kind) % 11)) for kind in range(4))
    for place, name in enumerate(PROGRAMMES)
}


def cost_table() -> Table:
    """Return a table wide and long enough to be a burden on a telephone."""
    body = [
        Row((words(name), *map(pounds, amounts), pounds(sum(amounts))))
        for name, amounts in AMOUNTS.items()
    ]
    totals = [sum(column) for column in zip(*AMOUNTS.values(), strict=True)]
    total = Row(
        (words("All programmes"), *map(pounds, totals), pounds(sum(totals))),
        RowKind.TOTAL,
    )
    money = tuple(
        Column(part.label, Form.POUNDS, "£", "What it is for", adds=True)
        for part in PARTS
    )
    return Table(
        name="cost_by_programme",
        caption="What each programme costs in full",
        columns=(
            Column("Programme"),
            *money,
            Column("Full cost", Form.POUNDS, "£", adds=True),
        ),
        rows=(*body, total),
        source=SOURCE,
        notes=("Shared costs are spread by matches and by schools.",),
    )


def explained_fees() -> Cell:
    """Return a figure that has an explanation."""
    return replace(pounds(412_000.0), address="traded.income.2028")


def funding_table() -> Table:
    """Return a table with headings inside, and figures that are nought or missing."""
    rows = (
        Row((Cell("Income in the third year"),), RowKind.NOTE),
        Row((words("Fees"), pounds(0.0), explained_fees(), pounds(96_000.0))),
        Row((words("from secondaries"), pounds(0.0), pounds(262_000.0), pounds(None))),
        Row((words("Grant"), pounds(480_000.0), pounds(0.0), pounds(0.0))),
        Row((words("Contract"), pounds(0.0), pounds(0.0), pounds(371_500.0))),
        Row((Cell("What is left"),), RowKind.NOTE),
        Row((words("Result"), pounds(-1_240.0), pounds(-68_310.0), pounds(5_900.0))),
        Row((words("Chance of a deficit"), share(0.5), share(0.91), share(0.163))),
        Row((words("Schools taking part"), count(61.0), count(38.0), count(61.0))),
        Row(
            (
                words("Lowest cash at a month's end, £"),
                pounds(-1_513_963.0),
                pounds(-3_527_528.0),
                pounds(352_619.0),
            )
        ),
        Row((words("Verdict"), *map(words, VERDICTS))),
    )
    return Table(
        name="scenarios",
        caption="The three ways of paying, side by side",
        columns=(
            Column("Third year"),
            Column("Subsidy", Form.POUNDS, "£"),
            Column("Traded", Form.POUNDS, "£"),
            Column("Tender", Form.POUNDS, "£"),
        ),
        rows=rows,
        source=SOURCE,
    )


def answer_table() -> Table:
    """Return a table of words, some of them long."""
    return Table(
        name="answers",
        caption="What we find",
        columns=(Column("Statement"), Column("We find"), Column("Because")),
        rows=(
            Row(
                (
                    words("Fees alone sustain it."),
                    words("Not so"),
                    words("It would lose −£68,310 in the third year, and fail then."),
                )
            ),
        ),
        source=SOURCE,
    )


def cost_chart() -> Chart:
    """Return a chart whose figures are in a table of the same document."""
    bars = tuple(Bar(name, AMOUNTS[name]) for name in PROGRAMMES[:6])
    return Chart(
        name="costs",
        title="Delivery is the largest part of six programmes in twelve",
        alternative="Stacked bars of what six programmes cost; delivery is largest.",
        drawing=StackedBars(PARTS, bars),
        source=SOURCE,
        figures=(Reference("cost_by_programme"),),
    )


def _answer() -> Section:
    """Return the section that answers."""
    return Section(
        "answer",
        "What the work costs, and what can pay for it",
        "A school's place costs £12,480 a year; three in four schools could pay £4,100 "
        "of it.",
        (
            Paragraph(
                (
                    "As ",
                    Reference("scenarios"),
                    " shows, no scenario is without risk",
                    Footnote("Chances come from 8,192 draws with the seed 20130901."),
                    ".",
                )
            ),
            funding_table(),
            answer_table(),
            Note(
                "What this rests on",
                ("A third of the cost rests on numbers that nobody has published.",),
            ),
        ),
    )


def _costs() -> Section:
    """Return the section on cost, with a chart, a table and lists."""
    return Section(
        "costs_in_full",
        "What it costs",
        "The twelve programmes cost £384,000 a year.",
        (
            cost_chart(),
            Subheading("By programme"),
            cost_table(),
            Bullets((("Prices are net of VAT.",), ("Salaries rise each September.",))),
            Bullets(
                (("First the subsidy ends.",), ("Then reserves pay.",)),
                is_numbered=True,
            ),
        ),
    )


def comparison() -> Document:
    """Return a finished comparison with every kind of block."""
    return finish(
        Document(
            title="A city network of schools",
            subtitle="Reconstruction, 2013 volumes at 2026/27 prices",
            author="Costmodel",
            dated=date(2026, 11, 21),
            run=Run(INPUTS, "0.1.0"),
            prices="2026/27 prices",
            sections=(_answer(), _costs()),
            draft_reasons=("12 numbers have no source.", "3 numbers have no date."),
        )
    )


def prepared(text: str = MODEL_TEXT) -> Prepared:
    """Work a model out, as far as a page can tell."""
    return Prepared(
        document=text,
        as_of=date(2026, 11, 21),
        seed=20130901,
        results='{"gap":8380}',
        comparison=comparison(),
        business_case=PDF,
    )
