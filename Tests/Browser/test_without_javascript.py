"""A browser that runs no script at all."""

from playwright.sync_api import Browser
from support.curriculum import modules_of
from support.learner import values
from support.page import Page as Document
from support.school import School


def test_joining_and_a_whole_module_work(browser: Browser, school: School):
    group = school.make_group("No script")
    address = school.server.address
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + group.join_link("peer"))
    page.locator('form[action$="/new"] [name=name]').fill("Theo")
    page.locator('form[action$="/new"] [name=pin]').fill("204816")
    page.locator('form[action$="/new"] button').click()
    assert page.locator("h1").inner_text() == "Your orientation"

    module = modules_of("peer")[0]
    page.locator(f'main a[href="{module.sections[0].path}"]').first.click()
    for section in module.sections:
        for activity in section.activities:
            action = f"{section.path}/activities/{activity.id}"
            form = Document(page.content()).form(action)
            right = {asked.words: asked.right for asked in activity.questions}
            for name, value in values(form, right):
                page.locator(
                    f'form[action="{action}"] [name="{name}"][value="{value}"]'
                ).check()
            page.locator(f'form[action="{action}"] button').click()
            assert page.locator(f"#activity-{activity.id} .badge").count() == 1
        page.locator(f'form[action="{section.path}/next"] button').click()
    assert "1 of 4 modules done" in page.locator("main").inner_text()
    context.close()


def test_pages_of_staff_hold_no_script(school: School):
    client = school.sign_in()
    for path in ["/staff/groups", "/staff/groups/none"]:
        assert "<script" not in client.get(path).text


def test_without_scripts_there_is_no_panel_that_does_nothing(
    browser: Browser, school: School
):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(school.server.address + "/card")
    assert page.locator(".ways").count() == 1
    assert not page.locator(".ways").is_visible()
    context.close()
