"""A business case as the project makes them, with invented figures that cast."""

from __future__ import annotations

from datetime import date

from reports import cells
from reports.charts import Waterfall
from reports.contents import (
    Cell,
    Chart,
    Column,
    Document,
    Footnote,
    Form,
    Note,
    Reference,
    Row,
    RowKind,
    Run,
    Section,
    Source,
    Subheading,
    Table,
    bullets,
    paragraph,
)
from reports.finishing import finish
from tests.reports.drawings import COST_PARTS, COSTS, DRAWINGS

RUN = Run("4f2a91c07b1e5d3380aa17c2e94b6f05", "0.1.0")
SOURCE = Source(
    "Costmodel", "21 November 2026", "2026/27 prices", "academic years", RUN.short
)


def cost_table() -> Table:
    """Return the table that the first chart draws: programme by cost type."""
    head = Column("Programme")
    parts = [
        Column(part.label, Form.POUNDS, "£", "Cost type", adds=True)
        for part in COST_PARTS
    ]
    columns = (head, *parts, Column("Full cost", Form.POUNDS, "£", adds=True))
    body = [
        Row((cells.words(label), *map(cells.pounds, (*amounts, sum(amounts)))))
        for label, amounts in COSTS.items()
    ]
    sums = [sum(column) for column in zip(*COSTS.values(), strict=True)]
    total = Row(
        (cells.words("All programmes"), *map(cells.pounds, (*sums, sum(sums)))),
        RowKind.TOTAL,
    )
    return Table(
        "cost_by_programme",
        "What each programme costs in full, by what the cost is for, 2026/27",
        columns,
        (*body, total),
        SOURCE,
        ("Shared pools are spread by the reciprocal method; see the appendix.",),
    )


def school_table() -> Table:
    """Return a table with subtotals, details, a note, shares and nothing."""
    columns = (
        Column("Programme"),
        Column("Schools", Form.COUNT, adds=True),
        Column("Full cost", Form.POUNDS, "£", adds=True),
        Column("Share", Form.SHARE, "%"),
        Column("Cost a school", Form.POUNDS, "£"),
    )

    def row(label: str, schools: int, cost: int, kind: RowKind = RowKind.BODY) -> Row:
        each = cost / schools if schools else None
        share = cells.share(cost / 951_300)
        figures = (cells.count(schools), cells.pounds(cost), share)
        return Row((cells.words(label), *figures, cells.pounds(each)), kind)

    rows = (
        Row((cells.words("Secondary"),), RowKind.NOTE),
        row("Securing Good", 18, 397_400),
        row("of which second year", 4, 61_000, RowKind.DETAIL),
        row("Going for Great", 24, 175_400),
        row("All secondary", 42, 572_800, RowKind.SUBTOTAL),
        Row((cells.words("Primary and all-through"),), RowKind.NOTE),
        row("Deployment of leaders to primaries", 19, 304_700),
        row("Inclusion and subject support", 0, 73_800),
        row("All primary and all-through", 19, 378_500, RowKind.SUBTOTAL),
        row("All programmes", 61, 951_300, RowKind.TOTAL),
    )
    return Table(
        "cost_a_school",
        "Schools, full cost and cost a school, by programme, 2026/27",
        columns,
        rows,
        SOURCE,
    )


def register_table(lines: int = 44) -> Table:
    """Return a long table that runs over pages, of figures in mixed units."""
    columns = (
        Column("Assumption"),
        Column("Low", Form.NUMBER),
        Column("Central", Form.NUMBER),
        Column("High", Form.NUMBER),
        Column("Unit"),
        Column("Source"),
    )
    kinds = (
        ("Fee for a consultant head’s day", cells.pounds, 650.0, "£/day"),
        ("Share of released hours that need cover", cells.share, 0.6, "%"),
        ("Working days of a teacher", cells.count, 195.0, "days/year"),
        ("Pay award", cells.share, 0.028, "%/year"),
    )
    rows = []
    for place in range(lines):
        label, cell, value, unit = kinds[place % len(kinds)]
        figures = [cell(value * factor) for factor in (0.9, 1.0, 1.2)]
        words = (f"{label}, {place + 1}", unit, "School teachers’ pay and conditions")
        rows.append(Row((Cell(words[0]), *figures, Cell(words[1]), Cell(words[2]))))
    caption = "The register of assumptions"
    return Table("register", caption, columns, tuple(rows), SOURCE)


def _chart(name: str, title: str, alternative: str, table: str) -> Chart:
    """Return a chart of the sample that points at a table."""
    figures = (Reference(table),)
    return Chart(name, title, alternative, DRAWINGS[name], SOURCE, figures)


def _steps_table() -> Table:
    """Return the table behind the waterfall."""
    drawing = DRAWINGS["gap_steps"]
    assert isinstance(drawing, Waterfall)
    rows = tuple(Row((Cell(s.label), cells.pounds(s.amount))) for s in drawing.steps)
    columns = (Column("Step"), Column("A school", Form.POUNDS, "£"))
    return Table("gap_figures", "From full cost to the gap", columns, rows, SOURCE)


_HOW_DAYS_ARE_COSTED = paragraph(
    "The figures behind it stand in ",
    Reference("cost_by_programme"),
    ". A head’s released day is costed at what the home school pays for"
    " cover, and at the head’s own day cost where no cover is found.",
    Footnote(
        "Cover is found for half of the hours that need it; the range"
        " tested is 30% to 70%."
    ),
    " Time given beyond the day is counted but not paid.",
)


def _economic() -> Section:
    """Return the section on what it costs."""
    return Section(
        "economic",
        "Economic case",
        "The four programmes cost £951,300 a year in full, £15,595 a school that takes"
        " part; delivery and backfill are just over half of it.",
        (
            _chart(
                "cost_bars",
                "Released heads are the largest part of every programme but one",
                "Stacked bars of full cost by programme. Securing Good costs £397k,"
                " Deployment £305k, Going for Great £175k, Inclusion £74k.",
                "cost_by_programme",
            ),
            _HOW_DAYS_ARE_COSTED,
            cost_table(),
            Subheading("Who bears it"),
            paragraph(
                "Supported schools carry a third of the full economic cost of Securing"
                " Good. In Deployment, provider schools gain: the day fee is more than"
                " the released day costs them."
            ),
            _chart(
                "bearer_bars",
                "Provider schools gain from Deployment and carry cost elsewhere",
                "Stacked bars of who bears the cost of three programmes.",
                "cost_a_school",
            ),
            school_table(),
        ),
    )


_FINANCIAL_CHARTS = tuple(
    _chart(*words, "cost_a_school")
    for words in (
        (
            "reserve_fans",
            "Only the subsidy keeps reserves above the floor for five years",
            "Three fans of free reserves over five years with the floor drawn.",
        ),
        (
            "income",
            "Income meets cost in no scenario for all five years",
            "Columns of income by source against full cost, three scenarios.",
        ),
        (
            "cash",
            "Cash falls below nought under the traded service",
            "Lines of cash by month for three scenarios.",
        ),
        (
            "payer_cells",
            "Fees pay for delivery; coordination rests on the grant",
            "A matrix of cost type by payer with bars in its cells.",
        ),
        (
            "drivers",
            "The head’s day fee alone can turn the answer",
            "A tornado of five assumptions around a gap of £5,990 a school.",
        ),
    )
)


def _financial() -> Section:
    """Return the section on money over time."""
    fans, income, *others = _FINANCIAL_CHARTS
    return Section(
        "financial",
        "Financial case",
        "Under the traded service free reserves fall below the floor in November 2029;"
        " under the subsidy they hold in about 9 in 10 draws.",
        (
            fans,
            income,
            Note(
                "What this rests on",
                (
                    "41% of full cost rests on numbers nobody has published. See ",
                    Reference("drivers"),
                    ".",
                ),
            ),
            *others,
        ),
    )


def _strategic() -> Section:
    """Return the section that opens the document."""
    steps = _chart(
        "gap_steps",
        "Of £9,240 a school, £5,990 is a gap that no school can pay",
        "A waterfall from full economic cost of £9,240 a school to a gap of £5,990.",
        "gap_figures",
    )
    return Section(
        "strategic",
        "Strategic case",
        "Brokered work between schools costs £8,090 a school; three in four schools in"
        " London could pay £2,100 of it.",
        (
            paragraph(
                "We measured what four programmes cost in full, who carries that cost"
                " and what schools can pay. The claim we test is that a comparable"
                " programme needs £5,000 a school of subsidy; ",
                Reference("economic"),
                " gives the costs and ",
                Reference("financial"),
                " the money over time.",
            ),
            bullets(
                "The gap is £5,990 a school a year, above the £5,000 of 2013.",
                "In 2026/27 prices that subsidy is £7,210, and the gap is below it.",
                ("Three assumptions can turn it: see ", Reference("drivers"), "."),
            ),
            steps,
            _steps_table(),
            _chart(
                "ability",
                "Three in four schools could pay £3,922 at most, on the kindest test",
                "Curves of the share of schools that could pay each fee.",
                "cost_a_school",
            ),
        ),
    )


def short_document() -> Document:
    """Return a document of one page of text, with a table and a chart."""
    section = Section(
        "economic",
        "Economic case",
        "The four programmes cost £951,300 a year.",
        (
            _chart("cost_bars", "The answer", "The finding", "cost_by_programme"),
            cost_table(),
        ),
    )
    title = "What it costs"
    moment = date(2026, 11, 21)
    return finish(Document(title, "", "", moment, RUN, "2026/27 prices", (section,)))


def document(*, draft: bool = True) -> Document:
    """Return the sample, numbered and with every reference resolved."""
    reasons = (
        "41% of full cost rests on assumptions that nobody has published.",
        "The volumes of two programmes are assumed.",
    )
    return finish(
        Document(
            title="A city network of schools: what it costs and what can sustain it",
            subtitle="Business case for the years 2026/27 to 2030/31, a reconstruction"
            " with the volumes of 2013 at 2026/27 prices",
            author="The City Network Trust",
            dated=date(2026, 11, 21),
            run=RUN,
            prices="2026/27 prices, academic years",
            sections=(_strategic(), _economic(), _financial()),
            appendices=(
                Section(
                    "assumptions",
                    "Register of assumptions",
                    "",
                    (register_table(),),
                ),
            ),
            draft_reasons=reasons if draft else (),
        )
    )
