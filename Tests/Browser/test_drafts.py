"""What takes several steps, by buttons alone: no script runs, and the focus goes on from where it was."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from support.preview import Preview

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<module xmlns="urn:orientation-kit:1" id="steps" revision="1" minutes="1" xml:lang="en">
  <title>Steps</title><summary>Steps to put in order.</summary>
  <section id="one"><title>One</title><activity id="order"><quiz>
    <short-answer id="who"><prompt>Whom do you ask?</prompt><answer>them</answer></short-answer>
    <order id="help"><prompt>What comes first?</prompt><step id="see">See.</step>
      <step id="ask">Ask.</step><step id="do">Help.</step></order></quiz></activity></section>
</module>
"""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = tmp_path_factory.mktemp("drafts")
    (folder / "module.xml").write_text(MODULE, encoding="utf-8")
    with Preview(folder, folder / "preview.log") as running:
        yield running


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(preview.address + "/learn/steps/one")
    yield page
    context.close()


def order(page: Page) -> list[str]:
    return page.locator(".order-words").all_inner_texts()


def test_items_move_step_by_step_and_what_was_written_stays(page: Page):
    page.locator('[name="who"]').fill("The person & nobody else")
    before = order(page)
    with page.expect_navigation():
        page.locator(".order-items li").nth(0).locator("button").click()
    assert order(page) == [before[1], before[0], before[2]]
    assert page.locator('[name="who"]').input_value() == "The person & nobody else"
    assert page.locator(".result, .error").count() == 0
    focused = page.locator(".order-items li").nth(1).locator("button:focus")
    assert focused.inner_text().split()[:2] == ["↓", "Down"]
    with page.expect_navigation():
        focused.press("Enter")
    assert order(page) == [before[1], before[2], before[0]]
    # At the end there is no way down: the focus is on the way back.
    last = page.locator(".order-items li").nth(2).locator("button:focus")
    assert last.inner_text().split()[:2] == ["↑", "Up"]


def test_the_enter_key_in_a_field_sends_the_answer_and_moves_nothing(page: Page):
    before = order(page)
    page.locator('[name="who"]').fill("them")
    with page.expect_navigation():
        page.locator('[name="who"]').press("Enter")
    assert order(page) == before
    assert page.locator(".result").count() == 1
