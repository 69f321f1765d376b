"""A peer with one switch and nothing else, from the join link through a module."""

from playwright.sync_api import Browser, Page
from support.browser import violations
from support.curriculum import modules_of
from support.learner import values
from support.page import Page as Document
from support.school import School
from support.switch import Switch


def found(page: Page, selector: str):
    element = page.query_selector(selector)
    assert element, f"no {selector} on {page.url}"
    return element


def test_joining_and_a_whole_module_work(browser: Browser, school: School):
    group = school.make_group("One switch")
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    switch = Switch(page)
    page.goto(school.server.address + group.join_link("peer"))
    switch.turn_on()
    form = 'form[action$="/new"]'
    switch.write(found(page, f"{form} [name=name]"), "mei")
    switch.write(found(page, f"{form} [name=pin]"), "204816")
    assert violations(page) == []
    switch.follow(found(page, f"{form} button"))
    assert page.locator("h1").inner_text() == "Your orientation"

    module = modules_of("peer")[0]
    switch.follow(found(page, f'main a[href="{module.sections[0].path}"]'))
    for section in module.sections:
        for activity in section.activities:
            action = f"{section.path}/activities/{activity.id}"
            right = {asked.words: asked.right for asked in activity.questions}
            for name, value in values(Document(page.content()).form(action), right):
                switch.choose(
                    found(
                        page,
                        f'form[action="{action}"] [name="{name}"][value="{value}"]',
                    )
                )
            switch.follow(found(page, f'form[action="{action}"] button'))
            assert page.locator(f"#activity-{activity.id} .badge").count() == 1
        switch.follow(found(page, f'form[action="{section.path}/next"] button'))
    assert "1 of 4 modules done" in page.locator("main").inner_text()
    context.close()


def test_two_switches_move_and_choose(browser: Browser, school: School):
    context = browser.new_context()
    page = context.new_page()
    page.goto(school.server.address + "/card")
    page.locator(".ways summary").click()
    page.locator("[data-ways-mode=two]").click()
    first = page.evaluate("() => document.querySelector('.scan-here').outerHTML")
    page.wait_for_timeout(300)
    page.keyboard.press("Space")
    second = page.evaluate("() => document.querySelector('.scan-here').outerHTML")
    assert first != second
    page.reload()
    assert page.locator(".scan-here").count() == 1, "the choice is kept"
    page.keyboard.press("Escape")
    assert page.locator(".scan-here").count() == 0
    context.close()


def test_the_speed_can_be_set_and_is_said(browser: Browser, school: School):
    context = browser.new_context(locale="en")
    page = context.new_page()
    page.goto(school.server.address + "/card")
    page.locator(".ways summary").click()
    page.locator("[data-ways-mode=one]").click()
    assert page.locator("[data-ways-says]").inner_text().endswith("1.5")
    page.locator("[data-ways-speed=slower]").click()
    assert page.locator("[data-ways-says]").inner_text().endswith("1.9")
    for _ in range(20):
        page.locator("[data-ways-speed=faster]").click()
    assert page.locator("[data-ways-says]").inner_text().endswith("0.4")
    context.close()
