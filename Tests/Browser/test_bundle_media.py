"""A bundle's pictures and sounds in a browser: seen, heard, told in words, and no barrier at any width."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import SetUp
from playwright.sync_api import Browser, Page
from support.browser import cookies_of, scrolls_sideways, violations
from support.bundles import write_listening
from support.program import REPOSITORY
from support.school import Group, School
from support.server import Server

PICTURES = Path(os.environ.get("SCREENSHOTS") or REPOSITORY / ".build" / "screenshots")
PAGE = "/learn/listen/one"


@pytest.fixture(scope="module")
def group(set_up: SetUp, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Group]:
    folder = tmp_path_factory.mktemp("media")
    bundles, modules = write_listening(folder)
    data = set_up.copied(folder / "data")
    with Server(data, modules=modules, plugins=bundles) as server:
        yield School(server, set_up.cookies).make_group("Lunch", kit="lunch")


def opened(browser: Browser, group: Group, name: str, **settings: object) -> Page:
    learner = group.joined(name)
    address = group.school.server.address
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale="en", **settings
    )
    context.add_cookies(cookies_of(learner, address))
    page = context.new_page()
    page.goto(address + PAGE)
    return page


def test_pictures_are_shown_with_their_words(browser: Browser, group: Group):
    page = opened(browser, group, "Mei")
    table = page.get_by_role("img", name="A table with two free seats")
    assert table.evaluate("each => [each.naturalWidth, each.naturalHeight]") == [96, 96]
    # Beside words that say the same, a picture says nothing again.
    beside = page.locator(".option img")
    assert [each.get_attribute("alt") for each in beside.all()] == ["", ""]
    assert beside.evaluate_all("all => all.every((each) => each.naturalWidth == 96)")
    assert page.get_by_label("Sit down and say hello.").count() == 1
    page.context.close()


def test_a_sound_has_controls_and_says_the_same_in_words(
    browser: Browser, group: Group
):
    page = opened(browser, group, "Theo")
    sound = page.locator("audio")
    assert sound.count() == 1
    assert sound.get_attribute("controls") is not None
    assert sound.get_attribute("autoplay") is None
    assert "Ana says hello" in page.locator("main").inner_text()
    seconds = sound.evaluate(
        """each => new Promise((found, lost) => {
          each.addEventListener('loadedmetadata', () => found(each.duration));
          each.addEventListener('error', () => lost(new Error('it cannot be played')));
          each.load();
        })"""
    )
    assert seconds == pytest.approx(0.1, abs=0.01)
    transcript = page.get_by_text("Ana: Hello! This seat is free.")
    if not transcript.is_visible():
        page.locator("summary", has=page.get_by_text("Transcript")).click()
    assert transcript.is_visible()
    assert page.get_by_text("Plates clatter, and a chair is moved.").count() == 1
    page.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_it_is_answered_by_keyboard(browser: Browser, group: Group, script: bool):
    page = opened(browser, group, f"Noor {script}", java_script_enabled=script)
    page.get_by_label("Sit down and say hello.").focus()
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".result-good").count() == 1
    assert page.get_by_role("img", name="A table with two free seats").is_visible()
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, group: Group, scheme: str):
    page = opened(browser, group, f"Look {scheme}", color_scheme=scheme)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for width in (1280, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert violations(page) == []
        assert not scrolls_sideways(page)
        page.screenshot(
            path=PICTURES / f"bundle-media-{scheme}-{width}.png", full_page=True
        )
    page.context.close()
