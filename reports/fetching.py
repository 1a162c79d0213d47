"""What a document may read while it is made: the fonts and styles of the package.

WeasyPrint's own fetcher opens files and addresses that the text names. This one knows
an allow-list and stops the build at anything else, so that no text that a user typed
can make the server read a file or call an address.
"""

from __future__ import annotations

from weasyprint import urls

from reports.errors import BlockedAddressError
from reports.fonts import FACES, SETS, font_file, font_name

_SCHEME = "asset:"

_FONTS = {
    font_name(letters, weight, style): (letters, weight, style)
    for letters in SETS
    for weight, style in FACES
}


class _FatalBlock(urls.FatalURLFetchingError):  # type: ignore[misc] # WeasyPrint: Any
    """Stops WeasyPrint at once, where another exception would only be logged."""


class SafeFetcher(urls.URLFetcher):  # type: ignore[misc] # WeasyPrint ships no types
    """Serves ``asset:`` addresses of the package's own fonts, and nothing else.

    It remembers the first address that it refused, because WeasyPrint's way of stopping
    is not an ordinary exception and is turned into one by the renderer.
    """

    def __init__(self) -> None:
        """Refuse every protocol of the base class."""
        super().__init__(allowed_protocols=frozenset(), allow_redirects=False)
        self.refused: str | None = None

    def fetch(
        self, url: str, headers: dict[str, str] | None = None
    ) -> urls.URLFetcherResponse:
        """Return a font of the package.

        Raises
        ------
        MissingAssetError
            If the font did not come with the installation.

        """
        del headers  # an asset is the same for everybody
        name = url.removeprefix(_SCHEME).lstrip("/")
        if url.startswith(_SCHEME) and name in _FONTS:
            content = font_file(*_FONTS[name]).read_bytes()
            return urls.URLFetcherResponse(url, content, {"Content-Type": "font/woff2"})
        self.refused = url
        raise _FatalBlock(str(BlockedAddressError(url)))
