"""HTML and a style sheet become PDF; the only module that knows WeasyPrint.

Importing it takes half a second and needs the Pango library, so :mod:`reports.pdf`
imports it when the first document is made.
"""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from xml.etree.ElementTree import ParseError, fromstring

from cssselect2 import ElementWrapper
from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from reports.errors import BlockedAddressError, RenderingError
from reports.fetching import SafeFetcher

_LOGGER = logging.getLogger("weasyprint")


@dataclass(frozen=True)
class Sheet:
    """What is set: a page of HTML and its style sheet."""

    html: str
    """Well-formed XML too: every tag is closed."""
    style: str


# The library has no types.
class _Page(HTML):  # type: ignore[misc]
    """A page whose HTML is read as XML: WeasyPrint's own reader takes half a second."""

    def __init__(self, html: str, fetcher: SafeFetcher) -> None:
        """Read the page; addresses in it are those of our assets.

        Raises
        ------
        RenderingError
            If the page is not well-formed.

        """
        try:
            # Our templates wrote it a moment ago: it declares no entities.
            root = fromstring(html)  # noqa: S314
        except ParseError as error:
            raise RenderingError((f"A tag of the page is amiss: {error}.",)) from error
        self.base_url = "asset:/"
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(
            root, content_language=None
        )
        self.etree_element = self.wrapper_element.etree_element


def typeset(
    sheet: Sheet, attachments: Sequence[tuple[str, bytes]], dated: date
) -> bytes:
    """Return a sheet as tagged PDF, the same bytes for the same arguments.

    Parameters
    ----------
    sheet
        HTML and style; they may name ``asset:`` fonts and nothing else.
    attachments
        Name and content of each file that the PDF carries.
    dated
        The date that the attachments bear; the document's own stands in its HTML.

    Raises
    ------
    BlockedAddressError
        If HTML or style name any other file or address.
    RenderingError
        If WeasyPrint complains of anything.

    """
    fetcher = SafeFetcher()
    try:
        with _complaints_raised(), _no_rubbish_sought():
            return _written(sheet, fetcher, attachments, dated)
    except (FatalURLFetchingError, RenderingError) as error:
        if fetcher.refused is None:
            raise
        raise BlockedAddressError(fetcher.refused) from error


def _written(
    sheet: Sheet,
    fetcher: SafeFetcher,
    attachments: Sequence[tuple[str, bytes]],
    dated: date,
) -> bytes:
    """Return the bytes of the PDF."""
    fonts = FontConfiguration()
    page = _Page(sheet.html, fetcher)
    style = CSS(
        string=sheet.style, url_fetcher=fetcher, font_config=fonts, base_url="asset:/"
    )
    moment = datetime.combine(dated, time(), UTC)
    carried = [
        Attachment(
            string=content,
            name=name,
            relationship="Source",
            created=moment,
            modified=moment,
        )
        for name, content in attachments
    ]
    written: bytes = page.write_pdf(
        stylesheets=[style],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        attachments=carried,
    )
    return written


class _Listener(logging.Handler):
    """Keeps what WeasyPrint complains of in one thread."""

    def __init__(self) -> None:
        """Listen to warnings and worse of the thread that made it."""
        super().__init__(logging.WARNING)
        self.thread = threading.get_ident()
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one complaint."""
        if record.thread == self.thread:
            self.complaints.append(record.getMessage())


@contextmanager
def _complaints_raised() -> Iterator[None]:
    """Raise what WeasyPrint logs while it works, instead of a lesser document."""
    listener = _Listener()
    _LOGGER.addHandler(listener)
    try:
        yield
    finally:
        _LOGGER.removeHandler(listener)
    if listener.complaints:
        raise RenderingError(tuple(listener.complaints))


@contextmanager
def _no_rubbish_sought() -> Iterator[None]:
    """Keep Python from looking for rubbish while hundreds of thousands of boxes live.

    There is next to none until the document is written, and the search takes a fifth of
    the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
