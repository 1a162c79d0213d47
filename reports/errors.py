"""What is raised when a document cannot be made as promised."""

from __future__ import annotations

from costmodel.errors import CostmodelError


class ReportError(CostmodelError):
    """A document could not be made; the message tells cause and remedy."""


class DocumentFaultError(ReportError):
    """A document refers to what it does not hold, or holds a name twice."""

    def __init__(self, *faults: str) -> None:
        """Keep every fault; the message lists them one a line."""
        self.faults = faults
        super().__init__("\n".join(faults))


class TableDoesNotCastError(ReportError):
    """The rows of a table do not add up to its total, as printed or as kept."""

    def __init__(self, table: str, column: str, total: str, added: str) -> None:
        """Keep the table, the column, the printed total and what its rows add to."""
        self.table, self.column, self.total, self.added = table, column, total, added
        super().__init__(
            f"Table '{table}' does not cast: its column '{column}' adds up to {added},"
            f" but the total says {total}. Share out the rounded total with"
            " costmodel.money before the table is built, or leave adds=False."
        )


class UnprintableNumberError(ReportError):
    """A number has no words: it is infinite, or a chance outside 0 to 1."""


class UnknownColourError(ReportError):
    """A chart asks for a colour that the palette does not hold."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        """Keep the name; the message lists the names that would do."""
        self.name = name
        super().__init__(
            f"The palette has no colour called '{name}'."
            f" Use one of: {', '.join(known)}."
        )


class UndrawableError(ReportError):
    """The numbers given to a chart do not make a picture."""


class MissingAssetError(ReportError):
    """A font, template or style sheet that belongs to the package is not there."""

    def __init__(self, name: str) -> None:
        """Keep the file name of what is missing."""
        self.name = name
        super().__init__(
            f"The file '{name}' of the package 'reports' is missing."
            " Install the project again, so that its data files come with it."
        )


class BlockedAddressError(ReportError):
    """A document asked for a file or an address outside the project's own assets."""

    def __init__(self, address: str) -> None:
        """Keep the address, cut to a length that a log can bear."""
        self.address = address[:200]
        super().__init__(
            f"The document asks for '{self.address}', and documents may use only the"
            " fonts and styles that come with the project. Remove the address."
        )


class SystemLibraryError(ReportError):
    """A library of the operating system that the PDF renderer needs is missing."""

    def __init__(self, detail: str) -> None:
        """Keep what the loader said; the message names the line that mends it."""
        self.detail = detail
        super().__init__(
            f"PDF files need the Pango library, which is not installed ({detail})."
            " Debian or Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
            " libharfbuzz-subset0. Fedora: dnf install pango. macOS: brew install"
            " pango. Windows: install MSYS2, then pacman -S mingw-w64-x86_64-pango."
        )


class RenderingError(ReportError):
    """The PDF renderer met a fault and would have made a lesser document."""

    def __init__(self, complaints: tuple[str, ...]) -> None:
        """Keep what the renderer complained of, one fault an entry."""
        self.complaints = complaints
        super().__init__(
            "The PDF was not made, because the renderer met faults: "
            + "; ".join(complaints)
        )
