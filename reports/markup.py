"""A document as semantic HTML, the form that the PDF renderer reads.

The web page has templates of its own; which cells of a table are figures, and what
stays on one line, it asks here (`cell_class`, `unbroken`), so that both set them alike.
"""

from __future__ import annotations

import re
from functools import partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from reports import wording
from reports.charts import Look, draw
from reports.column_needs import is_long, is_narrow, keeps_together, setting_of
from reports.column_widths import widths_of
from reports.contents import Block, Cell, Chart, Column, Document, Inline, Table

_FIGURES, _TOGETHER = Markup(' class="figures"'), Markup(' class="figures together"')

_NEGATIVE = re.compile(r"−£[\d.,]*\w+")
"""A sum of money below nought, in which a line could be broken."""

JOINER = "\N{WORD JOINER}"
"""Keeps what stands on both its sides on one line; it has no width."""

NO_BREAK = "\N{NO-BREAK SPACE}"
"""Keeps what stands on both its sides on one line, a space apart."""

_SPAN = r'<span class="together">\g<0></span>'

SHORT_TABLE = 12
"""Rows up to which a table is kept on one page."""


def html_of(document: Document, look: Look | None = None) -> str:
    """Return a finished document as one HTML page without its style sheet.

    Every word of the document is escaped, so that markup in it appears as text.

    Parameters
    ----------
    document
        As :func:`reports.finishing.finish` returned it.
    look
        Theme and width of its charts; left out, those of print.

    """
    environment = Environment(
        loader=PackageLoader("reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    equip(environment, look or Look())
    template = environment.get_template("document.html")
    return template.render(document=document, dated=wording.day(document.dated))


def equip(environment: Environment, look: Look) -> None:
    """Give a template environment what ``blocks.html`` needs.

    Parameters
    ----------
    environment
        Jinja's, with autoescape on and undefined values strict.
    look
        Theme and width in which charts are drawn.

    """
    environment.filters["unbroken"] = unbroken_in_print
    environment.filters["tied"] = tied
    environment.globals["kind_of"] = kind_of
    environment.globals["picture_of"] = partial(picture_of, look=look)
    environment.globals["table_class"] = table_class
    environment.globals["widths_of"] = widths_of
    environment.globals["cell_class"] = cell_class


def picture_of(chart: Chart, look: Look) -> Markup:
    """Return the picture of a chart, ready to stand in a page."""
    # Safe: draw() escapes every word that the chart was given.
    return Markup(draw(chart.drawing, chart.alternative, look))  # noqa: S704


def is_short(table: Table) -> bool:
    """Whether a table is kept on one page rather than broken between rows."""
    return len(table.rows) <= SHORT_TABLE


def table_class(table: Table) -> str:
    """Return how a table is set: small or narrow, kept together or run on."""
    classes = (
        "" if setting_of(table).name == "plain" else setting_of(table).name,
        "short" if is_short(table) else "",
        "long" if is_long(table) else "",
        "narrow" if is_narrow(table) else "",
        "" if any(column.is_figures for column in table.columns) else "prose",
    )
    return "".join(f" {each}" for each in classes if each)


def cell_class(column: Column, cell: Cell) -> Markup:
    """Return the class attribute of a cell; words have none.

    Examples
    --------
    >>> from reports.tables import Form
    >>> cell_class(Column("Cost", Form.POUNDS), Cell("1,240", 1240.0))
    Markup(' class="figures together"')

    """
    if not column.is_figures:
        return Markup()
    return _TOGETHER if keeps_together(cell) else _FIGURES


def unbroken(text: str) -> Markup:
    """Return words escaped, a minus sign kept beside its sum of money.

    Examples
    --------
    >>> unbroken("R&D costs −£5m")
    Markup('R&amp;D costs <span class="together">−£5m</span>')

    """
    # Safe: the text is escaped before spans are put in.
    return Markup(_NEGATIVE.sub(_SPAN, str(escape(text))))  # noqa: S704


def unbroken_in_print(text: str) -> Markup:
    """Return words escaped, a minus sign joined to its sum of money by a character.

    A span that may not be broken would break the line of print at its first space.

    Examples
    --------
    >>> print(unbroken_in_print("R&D costs −£5m").replace(JOINER, "|"))
    R&amp;D costs −|£5m

    """
    joined = _NEGATIVE.sub(lambda found: found[0].replace("£", f"{JOINER}£"), text)
    return escape(joined)


def tied(text: str) -> str:
    """Return the words of a reference, the number on one line with what it counts.

    Examples
    --------
    >>> print(tied("Table 3").replace(NO_BREAK, "|"))
    Table|3

    """
    return NO_BREAK.join(text.rsplit(" ", 1))


def kind_of(thing: Block | Inline) -> str:
    """Return what a block or a part of a line is, as templates ask.

    Examples
    --------
    >>> from reports.contents import Reference
    >>> kind_of(Reference("costs")), kind_of("plain words")
    ('reference', 'str')

    """
    return type(thing).__name__.lower()
