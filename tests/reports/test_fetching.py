"""Documents read the fonts of the package and nothing else."""

from __future__ import annotations

import pytest
from weasyprint.urls import FatalURLFetchingError

from reports import fonts
from reports.errors import MissingAssetError
from reports.fetching import SafeFetcher

REGULAR = "source-sans-3-latin-400-normal.woff2"


@pytest.mark.parametrize("address", [f"asset:{REGULAR}", f"asset:///{REGULAR}"])
def test_a_font_of_the_package_is_served(address: str) -> None:
    response = SafeFetcher().fetch(address)

    assert response.read().startswith(b"wOF2")
    assert response.headers["Content-Type"] == "font/woff2"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://127.0.0.1/",
        "https://example.org/logo.png",
        "ftp://example.org/",
        "data:text/css,p{}",
        "asset:../pdf.py",
        "asset:OFL.txt",
        f"asset:fonts/{REGULAR}",
        f"ASSET:{REGULAR}",
        "",
    ],
)
def test_anything_else_stops_the_build(address: str) -> None:
    fetcher = SafeFetcher()

    with pytest.raises(FatalURLFetchingError):
        fetcher.fetch(address)

    assert fetcher.refused == address


def test_a_font_that_did_not_come_along_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr(fonts, "__file__", f"{tmp_path}/__init__.py")

    with pytest.raises(MissingAssetError, match=REGULAR):
        SafeFetcher().fetch(f"asset:{REGULAR}")
