"""The pages in a real browser: on a desk and on a telephone, by day and by night."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.site import DESK, MISSING, PHONE, Ground, Site
from tests.web.sample import PDF

pytestmark = pytest.mark.browser

AXE = Path(__file__).parent / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = "async rules => (await axe.run(document, {runOnly: rules})).violations"

ADDRESSES = {
    "list": "/",
    "comparison": "/models/1/comparison",
    "missing": MISSING,
    "signed-out": "/signed-out",
}
SIZES = {"desk": DESK, "phone": PHONE}

ASIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""Pixels by which a page is wider than its window."""


@pytest.fixture(params=["desk", "phone"])
def size(request: pytest.FixtureRequest) -> str:
    """Give the name of each size of window in turn."""
    return str(request.param)


@pytest.fixture
def page(chromium: Browser, site: Site, size: str) -> Iterator[Page]:
    """Give a window of a person who has signed in."""
    with site.visit(chromium, SIZES[size]) as page:
        site.sign_in(page)
        yield page


def faults_of(page: Page) -> list[str]:
    """Return what axe finds wrong with a page, and where."""
    # Evaluated, not added as a script: so the content policy stays on.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(RUN_AXE, RULES)
    return [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found
        for node in fault["nodes"]
    ]


def keep_picture(page: Page, name: str) -> None:
    """Keep a picture of the whole page, where someone wants to look at it."""
    folder = os.environ.get("COSTMODEL_PICTURES", "")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_every_page_is_open_to_everyone(
    chromium: Browser, site: Site, size: str, ground: Ground
) -> None:
    with site.visit(chromium, SIZES[size], ground) as page:
        site.sign_in(page)
        for name, address in ADDRESSES.items():
            page.goto(site.address + address)

            keep_picture(page, f"{name}-{size}-{ground}")
            assert faults_of(page) == [], name
            assert page.evaluate(ASIDE) == 0, name


def test_the_page_of_a_link_is_open_to_everyone(
    chromium: Browser, site: Site, size: str
) -> None:
    with site.visit(chromium, SIZES[size]) as page:
        page.goto(site.address + site.link())

        keep_picture(page, f"link-{size}")
        assert faults_of(page) == []


def test_a_director_reaches_the_business_case_from_the_list(
    page: Page, site: Site
) -> None:
    page.get_by_role("link", name="Compare the ways of paying").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "A city network of schools"
    )

    with page.expect_download() as download:
        page.get_by_role("link", name="Download the business case (PDF)").click()

    assert download.value.suggested_filename == "business-case-4f2a91c07b1e.pdf"
    assert Path(download.value.path()).read_bytes() == PDF
    assert page.url == site.address + "/models/1/comparison"


def test_the_content_is_two_keys_away(page: Page, site: Site) -> None:
    page.goto(site.address + "/models/1/comparison")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_a_wide_table_scrolls_by_itself_and_by_keyboard(page: Page, site: Site) -> None:
    page.goto(site.address + "/models/1/comparison")
    table = page.locator("#cost_by_programme .scroll")
    page.locator("#cost_by_programme summary").click()

    table.focus()
    before = table.evaluate("each => each.scrollLeft")
    hidden = table.evaluate("each => each.scrollWidth - each.clientWidth")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(200)

    moved = table.evaluate("each => each.scrollLeft") > before
    assert moved == (hidden > 0)
    assert page.evaluate(ASIDE) == 0


def test_what_a_row_is_about_stays_in_sight_on_a_telephone(
    chromium: Browser, site: Site
) -> None:
    with site.visit(chromium, PHONE) as page:
        site.sign_in(page)
        page.goto(site.address + "/models/1/comparison")
        table = page.locator("#cost_by_programme .scroll")
        page.locator("#cost_by_programme summary").click()

        table.evaluate("each => { each.scrollIntoView(); each.scrollLeft = 200 }")

        head = table.get_by_role("rowheader", name="Securing Good")
        expect(head).to_be_in_viewport(ratio=1)


def test_all_ways_of_funding_are_in_sight_at_once_on_a_telephone(
    chromium: Browser, site: Site
) -> None:
    with site.visit(chromium, PHONE) as page:
        site.sign_in(page)
        page.goto(site.address + "/models/1/comparison")
        table = page.locator("#scenarios .scroll")

        table.scroll_into_view_if_needed()

        assert table.evaluate("each => each.scrollWidth - each.clientWidth") == 0
        for way in ("Subsidy", "Traded", "Tender"):
            head = table.get_by_role("columnheader", name=way)
            expect(head).to_be_in_viewport(ratio=1)


def test_a_figure_that_opens_is_marked_before_it_is_pointed_at(
    page: Page, site: Site
) -> None:
    page.goto(site.address + "/models/1/comparison")
    line = "getComputedStyle(each).textDecorationLine"
    style = f"each => {line} + ' ' + getComputedStyle(each).textDecorationStyle"
    figure = page.locator("a.figure").first

    quiet = figure.evaluate(style)
    page.emulate_media(media="print")
    printed = figure.evaluate(style)

    assert quiet == "underline dotted"
    assert printed.startswith("none")


def test_a_table_of_words_is_read_row_by_row_on_a_telephone(
    chromium: Browser, site: Site
) -> None:
    with site.visit(chromium, PHONE) as page:
        site.sign_in(page)
        page.goto(site.address + "/models/1/comparison")
        table = page.locator("#answers table")

        head = table.get_by_role("rowheader").bounding_box()
        reason = table.get_by_role("cell").last.bounding_box()

        assert head is not None
        assert reason is not None
        assert reason["x"] == head["x"]
        assert reason["y"] > head["y"] + head["height"]


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_of_the_pictures_of_a_chart_only_the_fitting_one_is_shown(
    chromium: Browser, site: Site, size: str, ground: Ground
) -> None:
    with site.visit(chromium, SIZES[size], ground) as page:
        site.sign_in(page)
        page.goto(site.address + "/models/1/comparison")

        shown = page.locator("#costs .picture:visible")
        width = "wide" if size == "desk" else "narrow"
        time = "by-day" if ground == "light" else "by-night"
        expect(shown).to_have_count(1)
        expect(shown).to_have_class(f"picture {time} {width}")


def test_text_is_set_in_the_font_of_the_documents(page: Page, site: Site) -> None:
    page.goto(site.address + "/models/1/comparison")

    loaded = page.evaluate(
        "[...document.fonts].filter(font => font.status == 'loaded')"
        ".map(font => font.family.replaceAll('\"', '') + ' ' + font.weight)"
    )

    assert {"Source Sans 3 400", "Source Sans 3 600"} <= set(loaded)


def test_a_first_visit_is_light(chromium: Browser, site: Site) -> None:
    sizes: list[int] = []
    with site.visit(chromium, DESK) as page:
        page.on("response", lambda answer: sizes.append(len(answer.body())))
        page.goto(site.address + site.link())
        page.wait_for_load_state("networkidle")

    assert sum(sizes) < 150_000


def test_twice_the_text_still_fits(chromium: Browser, site: Site) -> None:
    half_a_desk = (DESK[0] // 2, DESK[1] // 2)
    with site.visit(chromium, half_a_desk) as page:
        site.sign_in(page)
        page.goto(site.address + "/models/1/comparison")

        assert page.evaluate(ASIDE) == 0


def test_paper_gets_the_whole_page_in_dark_on_white(
    chromium: Browser, site: Site
) -> None:
    with site.visit(chromium, DESK, "dark") as page:
        site.sign_in(page)
        page.goto(site.address + "/models/1/comparison")
        page.emulate_media(media="print")

        colour = (
            "getComputedStyle(document.documentElement).getPropertyValue('--ground')"
        )
        assert page.evaluate(colour).strip() == "#ffffff"
        expect(page.locator("#costs .picture:visible")).to_have_class(
            "picture by-day wide"
        )
        expect(page.get_by_text("12 numbers have no source.")).to_be_visible()
        expect(page.get_by_role("button", name="Sign out")).to_be_hidden()
