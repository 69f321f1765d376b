"""Every activity type of the gallery: no barrier at any width, and done by each way.

Which types there are, and what is right, comes from the gallery. Whatever it shows as
answered right is filled in here in the same way; a type that cannot be done so needs a
line in `WAYS`.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page
from support.browser import scrolls_sideways, violations
from support.client import Client
from support.completing import Completing, is_watched, path_taken, right_answer
from support.page import Page as Document
from support.preview import Preview
from support.ways import ByKeyboard, BySwitch, Way, WithoutScript


def step_by_step(completing: Completing, document: Document, sample: str) -> None:
    completing.go_through(path_taken(document, sample))


#: Types that are not done by sending what the gallery shows as right, once.
WAYS: dict[str, Callable[[Completing, Document, str], None]] = {
    "scenario": step_by_step,
}


@pytest.fixture
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A new one each time: what was answered stays answered."""
    folder = tmp_path_factory.mktemp("types")
    with Preview(folder, folder / "preview.log", gallery=True) as running:
        yield running


def types(preview: Preview) -> list[str]:
    page = Client(preview.address).get("/preview/gallery").page
    ids = [section["id"] for section in page.all("section", css="activity")]
    found = [re.fullmatch(r"activity-(.+)-1-fresh", each) for each in ids]
    names = sorted(match.group(1) for match in found if match)
    assert len(ids) > len(names) > 0
    return names


def address(preview: Preview, name: str) -> str:
    return f"{preview.address}/learn/preview-gallery/{name}"


def complete(page: Page, way: Way, preview: Preview, name: str) -> None:
    """Does the first sample of a type."""
    activity = f"{name}-1-fresh"
    page.goto(f"{address(preview, name)}#activity-{activity}")
    document = Document(page.content())
    if is_watched(document, activity):
        return
    completing = Completing(page, way, activity)
    assert not completing.is_done
    if name in WAYS:
        WAYS[name](completing, document, f"{name}-1")
    else:
        completing.fill_and_send(right_answer(document, f"{name}-1"))
    assert completing.is_done, page.locator(f"#activity-{activity}").inner_text()


def complete_all(page: Page, way: Way, preview: Preview) -> None:
    problems = {}
    for name in types(preview):
        try:
            complete(page, way, preview, name)
        except Exception as problem:  # noqa: BLE001 – each type is looked at
            problems[name] = str(problem)[:600]
    assert problems == {}


def test_each_is_done_by_keyboard_alone(browser: Browser, preview: Preview):
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale="en-US"
    )
    page = context.new_page()
    complete_all(page, ByKeyboard(page), preview)
    context.close()


def test_each_is_done_where_no_script_runs(browser: Browser, preview: Preview):
    context = browser.new_context(java_script_enabled=False, locale="en-US")
    page = context.new_page()
    complete_all(page, WithoutScript(page), preview)
    context.close()


def test_each_is_done_by_one_switch(browser: Browser, preview: Preview):
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale="en-US"
    )
    page = context.new_page()
    way = BySwitch(page)
    page.goto(preview.address)
    way.switch.turn_on()
    complete_all(page, way, preview)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(
    browser: Browser, preview: Preview, scheme: str
):
    context = browser.new_context(color_scheme=scheme, locale="en-US")
    page = context.new_page()
    problems = {}
    for name in types(preview):
        page.goto(address(preview, name))
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            found = violations(page)
            if scrolls_sideways(page):
                found.append("it scrolls sideways")
            if found:
                problems[f"{name} at {width}"] = found[:3]
    assert problems == {}
    context.close()


def test_a_type_without_a_right_answer_in_the_gallery_needs_a_way(preview: Preview):
    document = Client(preview.address).get("/learn/preview-gallery/quiz").page
    assert right_answer(document, "quiz-1")
    for section in document.all("section", id="activity-quiz-1-right"):
        section.children = [Document("<form action='/activities/quiz-1-right'></form>")]
    with pytest.raises(LookupError, match="describe a way"):
        right_answer(document, "quiz-1")
