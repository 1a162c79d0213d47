"""Style sheets and fonts come from here, whole, and share the palette's colours."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from reports.palette import Theme, colour, contrast
from tests.some import some
from web import assets

STATIC = assets.FOLDERS["static"]
VENDOR = STATIC / "vendor"
SHARED = ("ground", "ink", "muted", "axis", "grid", "warning")
"""Names that the palette and the style sheet have in common."""

READABLE, VISIBLE = 4.5, 3.0
"""Contrast of text and of marks with their ground, after WCAG 2.2."""

ROW = re.compile(r"^\| (\S+) \|.*\| ([0-9a-f]{64}) \|$", re.MULTILINE)


def tokens(theme: Theme) -> dict[str, str]:
    """Return the colours that the style sheet names on a ground."""
    sheet = (STATIC / "tokens.css").read_text(encoding="utf-8")
    light, dark = sheet.split("@media only screen and (prefers-color-scheme: dark)")[:2]
    found = re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light)
    if theme is Theme.DARK:
        found += re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", dark)
    return dict(found)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("name", SHARED)
def test_the_page_has_the_colours_of_the_charts(name: str, theme: Theme) -> None:
    assert tokens(theme)[name] == colour(name, theme)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_words_can_be_read_on_every_ground(theme: Theme) -> None:
    named = tokens(theme)

    for ground in ("ground", "wash", "warning-wash"):
        for ink in ("ink", "muted", "link", "link-reached", "warning"):
            assert contrast(named[ink], named[ground]) >= READABLE, (ink, ground)
    assert contrast(named["on-link"], named["link"]) >= READABLE
    assert contrast(named["on-link"], named["link-reached"]) >= READABLE
    assert contrast(named["axis"], named["ground"]) >= VISIBLE


def test_the_style_sheet_loads_nothing_from_elsewhere() -> None:
    for sheet in some(STATIC.rglob("*.css")):
        addresses = re.findall(r"url\(\"?([^\")]+)", sheet.read_text(encoding="utf-8"))
        assert all(each.startswith(("data:", "../fonts/")) for each in addresses)


def test_every_font_of_the_style_sheet_is_served(browser: FlaskClient) -> None:
    sheet = (STATIC / "tokens.css").read_text(encoding="utf-8")

    fonts = set(re.findall(r"\.\./fonts/([\w.-]+)", sheet))

    assert fonts
    for name in fonts:
        answer = browser.get(f"/fonts/{name}", buffered=True)
        assert answer.status_code == 200
        assert answer.content_type == "font/woff2"
        assert answer.data.startswith(b"wOF2")


@pytest.mark.parametrize(
    "folder", [VENDOR, Path(__file__).parents[1] / "browser"], ids=["web", "tests"]
)
def test_what_others_wrote_is_as_they_published_it(folder: Path) -> None:
    listed = dict(ROW.findall((folder / "README.md").read_text(encoding="utf-8")))

    assert listed
    for name, checksum in listed.items():
        content = (folder / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == checksum
    scripts = {path.name for path in folder.iterdir() if ".min." in path.name}
    assert scripts == set(listed)


def test_a_file_named_by_its_content_is_kept_for_good(browser: FlaskClient) -> None:
    page = browser.get("/").text
    (address,) = re.findall(r'href="(/static/page\.css\?v=\w+)"', page)

    answer = browser.get(address, buffered=True)

    assert answer.cache_control.max_age == assets.A_YEAR
    assert answer.cache_control.immutable
    assert answer.cache_control.public


@pytest.mark.parametrize("version", ["", "?v=", "?v=0123456789ab", "?v=anything"])
def test_a_file_without_just_that_name_is_asked_for_again(
    browser: FlaskClient, version: str
) -> None:
    answer = browser.get(f"/static/page.css{version}", buffered=True)

    assert answer.cache_control.max_age == assets.A_DAY
    assert not answer.cache_control.immutable


@pytest.mark.parametrize(
    "address",
    [
        "/static/../config.py",
        "/static/%2e%2e/config.py",
        "/static/..%5cconfig.py",
        "/fonts/../../web/config.py",
        "/static/",
        "/static/nothing.css",
        "/static/nothing.css?v=0123456789ab",
        "/static/../config.py?v=0123456789ab",
    ],
)
def test_nothing_outside_the_folders_is_given_out(
    browser: FlaskClient, address: str
) -> None:
    assert browser.get(address, buffered=True).status_code == 404
