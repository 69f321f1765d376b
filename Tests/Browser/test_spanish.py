"""A module in Spanish, from the first page to the last, and one record for both languages."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support.browser import cookies_of, scrolls_sideways, violations
from support.curriculum import Activity, Section, module
from support.program import REPOSITORY
from support.school import Group, School, full_plan

PICTURES = Path(os.environ.get("SCREENSHOTS") or REPOSITORY / ".build" / "screenshots")
SPANISH = module("what-is-peer-to-peer", "es")
ENGLISH = module("what-is-peer-to-peer")


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    group = school.make_group("Grupo")
    group.add("Robin", "focus")
    group.save_plan(full_plan())
    return group


def fill(page: Page, section: Section, activity: Activity, *, right: bool) -> None:
    form = page.query_selector(
        f'form[action="{section.path}/activities/{activity.id}"]'
    )
    assert form
    for question in activity.questions:
        for fields in form.query_selector_all("fieldset"):
            legend = " ".join(fields.query_selector("legend").inner_text().split())
            if not legend.endswith(question.words):
                continue
            for label in fields.query_selector_all("label"):
                words = " ".join(label.inner_text().split())
                if words in (question.right if right else question.wrong):
                    label.query_selector("input").check()
    form.query_selector("button").click()
    page.wait_for_load_state()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_module_in_spanish_counts_in_english(
    browser: Browser, group: Group, width: int
):
    peer = group.joined(f"Ana {width}")
    address = group.school.server.address
    context = browser.new_context(
        viewport={"width": width, "height": 800}, locale="es-MX"
    )
    context.add_cookies(cookies_of(peer, address))
    page = context.new_page()
    page.goto(address)
    looks(page, f"es-home-{width}")
    assert SPANISH.title in page.inner_text("main")

    for place, section in enumerate(SPANISH.sections):
        page.goto(address + section.path)
        assert page.get_attribute("article", "lang") == "es"
        assert section.title in page.inner_text("h1")
        looks(page, f"es-section-{place}-{width}")
        for activity in section.activities:
            fill(page, section, activity, right=False)
            looks(page, f"es-{activity.id}-wrong-{width}")
            said = page.inner_text(f"#activity-{activity.id}")
            # What is said to a wrong answer is said in Spanish.
            first = activity.questions[0]
            assert first.feedback[first.wrong[0]] in " ".join(said.split())
            fill(page, section, activity, right=True)
            assert page.query_selector(f"#activity-{activity.id} .badge")
        page.click(f'form[action="{section.path}/next"] button')

    page.goto(f"{address}/language/en?back=%2F")
    stop = page.inner_text(".stop-done")
    assert ENGLISH.title in stop and "Done" in stop
    # The answer that was given in Spanish is there in English, and so is what is said to it.
    last = ENGLISH.sections[-1]
    page.goto(address + last.path)
    asked = last.activities[0].questions[0]
    shown = " ".join(page.inner_text(f"#activity-{last.activities[0].id}").split())
    assert asked.feedback[asked.right[0]] in shown
    assert page.get_attribute("article", "lang") == "en"
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_group_page_in_spanish(browser: Browser, group: Group, width: int):
    address = group.school.server.address
    context = browser.new_context(
        viewport={"width": width, "height": 800}, locale="es-MX"
    )
    context.add_cookies(cookies_of(group.staff, address))
    page = context.new_page()
    page.goto(address + group.path)
    text = page.inner_text("main")
    assert "Red de compañeros" in text and "Guardian permission" not in text
    looks(page, f"es-group-{width}")
    context.close()


def looks(page: Page, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
    assert violations(page) == [], name
    assert not scrolls_sideways(page), name
