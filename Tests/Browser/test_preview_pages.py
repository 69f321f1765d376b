"""The preview and its gallery in a browser: no barrier, and news without a click."""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support.browser import scrolls_sideways, violations
from support.preview import Preview
from support.program import MODULES, REPOSITORY

PICTURES = Path(os.environ.get("SCREENSHOTS") or REPOSITORY / ".build" / "screenshots")
MODULE = "core/peer-networks/module.xml"
PAGES = {
    "preview-list": "/",
    "preview-section": "/learn/peer-networks/what-it-is",
    "preview-broken": "/learn/aac-communication-tips/many-ways",
    "preview-gallery": "/preview/gallery",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The modules, one of them broken once it was shown."""
    folder = tmp_path_factory.mktemp("preview") / "Modules"
    shutil.copytree(MODULES, folder)
    return folder


@pytest.fixture(scope="module")
def preview(folder: Path) -> Iterator[Preview]:
    with Preview(folder, folder.parent / "preview.log") as running:
        file = folder / "core" / "aac-communication-tips" / "module.xml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("</section>", "", 1), encoding="utf-8")
        yield running


def opened(browser: Browser, preview: Preview, path: str, **settings: str) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, **settings)
    page = context.new_page()
    page.goto(preview.address + path)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["en", "es"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(
    browser: Browser, preview: Preview, name: str, locale: str, scheme: str
):
    page = opened(browser, preview, PAGES[name], color_scheme=scheme, locale=locale)
    if name == "preview-broken":
        page.wait_for_selector(".preview-error")
    assert violations(page) == []
    PICTURES.mkdir(parents=True, exist_ok=True)
    for width in (1280, 768, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert not scrolls_sideways(page)
        if locale == "en":
            picture = PICTURES / f"{name}-{width}-{scheme}.png"
            page.screenshot(path=picture, full_page=True)
    page.context.close()


def test_a_save_loads_the_page_anew(browser: Browser, preview: Preview, folder: Path):
    page = opened(browser, preview, "/")
    file = folder / MODULE
    text = file.read_text(encoding="utf-8")
    with page.expect_response(lambda answer: answer.url.endswith("/preview/events")):
        page.reload()
    began = time.monotonic()
    file.write_text(text.replace("<title>", "<title>New words: ", 1), encoding="utf-8")
    page.wait_for_selector("text=New words:", timeout=2000)
    print(f"from the save to the new page: {(time.monotonic() - began) * 1000:.0f} ms")
    page.context.close()


def test_without_javascript_a_link_does_the_same(
    browser: Browser, preview: Preview, folder: Path
):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(preview.address + "/")
    file = folder / MODULE
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("<summary>", "<summary>By hand: ", 1), encoding="utf-8"
    )
    for _ in range(40):
        page.click("text=Load this page anew")
        if "By hand:" in page.content():
            break
    assert "By hand:" in page.content()
    context.close()
