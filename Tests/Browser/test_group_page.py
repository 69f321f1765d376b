"""A group's page on a phone: what is missing comes short, and the people soon."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support.browser import cookies_of, focus_pixels
from support.school import Group, School

SCREEN = 800


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    """The longest list of what is missing: people are there, and nothing is done."""
    group = school.make_group("Lunch network")
    group.add("Robin", "focus")
    for name in ("Mei", "Theo", "Jaylen"):
        group.joined(name)
    return group


@pytest.fixture
def page(group: Group, browser: Browser) -> Iterator[Page]:
    address = group.school.server.address
    context = browser.new_context(viewport={"width": 360, "height": SCREEN})
    context.add_cookies(cookies_of(group.staff, address))
    page = context.new_page()
    page.goto(address + group.path)
    yield page
    context.close()


def top(page: Page, selector: str) -> float:
    return page.eval_on_selector(
        selector, "e => e.getBoundingClientRect().top + window.scrollY"
    )


def test_the_people_come_after_two_screens(page: Page):
    assert top(page, "#people") < 2 * SCREEN


def test_a_link_on_the_first_screen_leads_to_the_people(page: Page):
    assert top(page, 'a[href="#people"]') < SCREEN
    page.click('a[href="#people"]')
    assert page.evaluate("() => document.activeElement.id") == "people"


def test_each_missing_rule_leads_to_its_reasons(page: Page):
    links = page.query_selector_all(".waiting a")
    open_rules = page.query_selector_all("#rules > ul > .rule .rule-state")
    assert len(links) == sum("Must have" in rule.inner_text() for rule in open_rules)
    assert len(links) > 5
    for link in links:
        target = page.query_selector(link.get_attribute("href") or "none")
        assert target is not None
        assert target.is_visible()
        assert link.inner_text() in target.inner_text()
        assert target.query_selector(".turn")


def test_rules_that_hold_are_folded(page: Page):
    met = page.query_selector("details.met")
    assert met is not None
    rules = met.query_selector_all(".rule")
    assert rules
    assert not any(rule.is_visible() for rule in rules)
    page.click("details.met > summary")
    assert all(rule.is_visible() for rule in rules)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_calendar_button_has_the_same_ring_as_all_else(
    page: Page, tmp_path: Path, scheme: str
):
    page.emulate_media(color_scheme=scheme)
    date = page.query_selector("input[type=date]")
    assert date is not None
    date.focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.type") == "date"
    color = page.evaluate(
        "() => getComputedStyle(document.documentElement).getPropertyValue('--focus')"
    )
    box = date.bounding_box()
    assert box is not None
    # The button's end of the field: a ring of three pixels around some 20 by 20.
    end = {**box, "x": box["x"] + box["width"] - 60, "width": 50}
    inside = {**end, "y": end["y"] + 6, "height": end["height"] - 12}
    assert focus_pixels(page, inside, color.strip()) > 150
