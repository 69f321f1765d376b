"""A story, a board and an adult's checklist in a browser: no barrier at any width, by
keyboard, by one switch, and without JavaScript."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import SetUp
from playwright.sync_api import Browser, Page
from support.browser import cookies_of, scrolls_sideways, violations
from support.client import Client
from support.practice import practice_group
from support.program import REPOSITORY
from support.school import Group
from support.switch import Switch

PICTURES = Path(os.environ.get("SCREENSHOTS") or REPOSITORY / ".build" / "screenshots")


@pytest.fixture(scope="module")
def group(set_up: SetUp, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Group]:
    data = set_up.copied(tmp_path_factory.mktemp("practice") / "data")
    with practice_group(data, set_up.cookies) as group:
        yield group


def opened(browser: Browser, client: Client, group: Group, **settings: object) -> Page:
    address = group.school.server.address
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale="en", **settings
    )
    context.add_cookies(cookies_of(client, address))
    return context.new_page()


def press_enter(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def look(page: Page, name: str) -> None:
    """At every width, and at 400 % zoom, which is a width of 320."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    assert violations(page) == []
    for width in (1280, 768, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert not scrolls_sideways(page)
        page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)
    page.set_viewport_size({"width": 1280, "height": 800})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, group: Group, scheme: str):
    learner = group.joined(f"Look {scheme}")
    page = opened(browser, learner, group, color_scheme=scheme)
    address = group.school.server.address
    page.goto(f"{address}/learn/practice/story")
    page.get_by_label("Ask to sit down.").check()
    page.get_by_role("button", name="Go on").click()
    look(page, f"practice-story-{scheme}")
    page.get_by_label("Wait.").check()
    page.get_by_role("button", name="Go on").click()
    page.locator("summary", has_text="What happened before").click()
    look(page, f"practice-end-{scheme}")
    page.goto(f"{address}/learn/practice/board")
    page.get_by_role("button", name="want", exact=True).click()
    assert page.locator("audio").get_attribute("aria-label") == "Hear: want"
    look(page, f"practice-board-{scheme}")
    page.get_by_role("button", name="food").click()
    look(page, f"practice-food-{scheme}")
    person = group.people[f"Look {scheme}"]
    page.context.close()
    staff = opened(browser, group.staff, group, color_scheme=scheme)
    staff.goto(f"{address}{person}/observe/practice/play")
    staff.locator("summary", has_text="Hint").first.click()
    look(staff, f"practice-observe-{scheme}")
    sizes = staff.locator(".option").evaluate_all(
        "all => all.map((each) => each.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 24
    staff.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_a_story_and_a_board_by_keyboard(browser: Browser, group: Group, script: bool):
    learner = group.joined(f"Keys {script}")
    page = opened(browser, learner, group, java_script_enabled=script)
    address = group.school.server.address
    page.goto(f"{address}/learn/practice/story")
    for words in ("Ask to sit down.", "Wait."):
        page.get_by_label(words).focus()
        page.keyboard.press("Space")
        press_enter(page)
    assert page.locator(".result-good").count() == 1
    page.goto(f"{address}/learn/practice/board")
    for words in ("want", "food", "rice"):
        page.locator(".board-cell", has_text=words).focus()
        press_enter(page)
    assert page.locator(".board-words").inner_text() == "want · rice"
    page.get_by_role("button", name="Check my answers").focus()
    press_enter(page)
    assert page.locator(".result-good").count() == 1
    page.context.close()


def test_a_board_by_one_switch(browser: Browser, group: Group):
    learner = group.joined("Switch")
    page = opened(browser, learner, group)
    page.goto(f"{group.school.server.address}/learn/practice/board")
    switch = Switch(page)
    switch.turn_on()
    for words in ("want", "food", "rice"):
        cell = page.query_selector(f".board-cell:has-text('{words}')")
        assert cell
        switch.follow(cell)
    send = page.query_selector('form[action$="/activities/say"] button.button')
    assert send
    switch.follow(send)
    assert page.locator(".result-good").count() == 1
    page.context.close()
