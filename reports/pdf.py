"""A document as PDF: A4, tagged to PDF/UA-1, the same bytes for the same document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reports.column_widths import column_rules
from reports.contents import Document
from reports.errors import MissingAssetError, SystemLibraryError
from reports.font_faces import face_rules
from reports.markup import html_of

_STYLE = Path(__file__).parent / "templates" / "document.css"


@dataclass(frozen=True)
class ModelFile:
    """The model behind a document, carried inside it so that it can be recomputed."""

    name: str
    """As ``model.yaml``."""
    content: bytes


def render(document: Document, attachment: ModelFile | None = None) -> bytes:
    """Return a finished document as PDF.

    Takes about a second for every ten pages: call it in a worker, not in a request.

    Parameters
    ----------
    document
        As :func:`reports.finishing.finish` returned it.
    attachment
        The model to carry along.

    Raises
    ------
    SystemLibraryError
        If Pango is not installed; the message names the line that installs it.
    MissingAssetError
        If a font or the style sheet did not come with the installation.
    BlockedAddressError
        If anything in the document asks for a file or an address.
    RenderingError
        If WeasyPrint complains of anything at all.

    """
    try:
        from reports import typesetting  # noqa: PLC0415 - half a second to import
    except OSError as error:
        raise SystemLibraryError(str(error)) from error
    if not _STYLE.is_file():
        raise MissingAssetError(_STYLE.name)
    html = html_of(document)
    style = (face_rules(html), _STYLE.read_text("utf-8"), column_rules())
    sheet = typesetting.Sheet(html, "\n".join(style))
    carried = () if attachment is None else ((attachment.name, attachment.content),)
    return typesetting.typeset(sheet, carried, document.dated)
