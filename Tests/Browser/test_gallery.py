"""Everything that the module language can say, as a browser shows it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import SetUp
from playwright.sync_api import Browser
from support.browser import cookies_of, scrolls_sideways, violations
from support.gallery import FOR_ALL, gallery
from support.program import REPOSITORY

PICTURES = Path(os.environ.get("SCREENSHOTS") or REPOSITORY / ".build" / "screenshots")
PAGES = {"gallery-home": "/"} | {
    f"gallery-{section}": f"/learn/all-blocks/{section}" for section in FOR_ALL
}


@pytest.fixture(scope="module")
def look(
    set_up: SetUp, tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> Iterator[Callable]:
    data = set_up.copied(tmp_path_factory.mktemp("gallery") / "data")
    with gallery(data, set_up.cookies) as group:
        reader = group.joined("Sam")
        address = group.school.server.address

        def open_page(name: str, width: int, scheme: str = "light"):
            for context in browser.contexts:
                context.close()
            context = browser.new_context(
                viewport={"width": width, "height": 800},
                color_scheme=scheme,
                locale="en",
            )
            context.add_cookies(cookies_of(reader, address))
            page = context.new_page()
            page.goto(address + PAGES[name])
            return page

        yield open_page
        for context in browser.contexts:
            context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_at_any_width(look: Callable, name: str, scheme: str):
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = look(name, 1280, scheme)
    for width in (1280, 768, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(
            "() => document.querySelectorAll('details').forEach(e => { e.open = true })"
        )
        assert not scrolls_sideways(page)
        assert violations(page) == []
        page.screenshot(path=PICTURES / f"{name}-{width}-{scheme}.png", full_page=True)


def test_a_wide_table_scrolls_by_keyboard(look: Callable):
    page = look("gallery-tables", 360)
    region = page.locator(".table-scroll")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.table-scroll').scrollLeft")
    assert region.get_attribute("role") == "region"
    assert page.locator("th[scope=col]").count() == 5
    assert page.locator("th[scope=row]").count() == 2


def test_a_video_plays_with_its_captions(look: Callable):
    page = look("gallery-media", 768)
    page.evaluate("() => document.querySelector('video').play()")
    page.wait_for_function("() => document.querySelector('video').currentTime > 0.1")
    tracks = page.evaluate("""() => [...document.querySelector('video').textTracks]
        .map(t => [t.kind, t.language, t.label, t.mode])""")
    assert tracks == [
        ["captions", "en", "English", "showing"],
        ["captions", "es", "Español", "disabled"],
    ]
    page.wait_for_function(
        "() => document.querySelector('video').textTracks[0].cues?.length === 1"
    )


def test_a_word_leads_to_what_it_means(look: Callable):
    page = look("gallery-words", 768)
    word = page.locator("a.word").first
    word.click()
    assert page.url.endswith("#word:1")
    meaning = page.locator("[id='word:1'] ~ dd").first
    assert meaning.inner_text() == "augmentative and alternative communication"
    assert page.locator("a.word").count() == 2, "only the first use is a link"


def test_print_shows_the_transcript_and_no_player(look: Callable):
    page = look("gallery-media", 768)
    page.emulate_media(media="print")
    assert not page.locator("video").is_visible()
    assert page.locator(".transcript p").first.is_visible()
    assert "Hello!" in page.locator(".transcript").first.inner_text()
