"""A real browser: what is looked at, and a keyboard with nothing else."""

import base64
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ElementHandle, Page, sync_playwright

from support.client import Client

#: What every page is held to: WCAG 2.2 A and AA, and axe's own good practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_HAS_VISIBLE_FOCUS = """() => {
  const element = document.activeElement;
  return [element, element.closest('label')].filter(Boolean).some((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  });
}"""

_PIXELS_OF_COLOR = """async ([picture, color]) => {
  const bytes = Uint8Array.from(atob(picture), (each) => each.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const {data} = context.getImageData(0, 0, image.width, image.height);
  const wanted = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (wanted.every((value, part) => data[at + part] === value)) count += 1;
  }
  return count;
}"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, or the one that CHROMIUM names."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if path is None:
        raise RuntimeError("no chromium; run Scripts/install --test, or set CHROMIUM")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


def cookies_of(client: Client, address: str) -> list[dict[str, str]]:
    """A client's cookies, for a browser that goes on where the client is."""
    return [
        {"name": name, "value": value, "url": address}
        for name, value in client.cookies.items()
    ]


def violations(page: Page) -> list[str]:
    """What axe finds wrong with the page as it is shown now."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    return [
        f"{violation['id']}: {node['html'][:160]} – {node.get('failureSummary', '')[:200]}"
        for violation in found.response["violations"]
        for node in violation["nodes"]
    ]


def scrolls_sideways(page: Page) -> bool:
    return page.evaluate(
        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )


def focus_pixels(page: Page, area: dict[str, float], color: str) -> int:
    """How many pixels of an area have exactly this color, written `#rrggbb`."""
    picture = base64.b64encode(page.screenshot(clip=area)).decode()
    return page.evaluate(_PIXELS_OF_COLOR, [picture, color])


class Keyboard:
    """A reader without a mouse. Every stop on the way must be seen."""

    def __init__(self, page: Page):
        self.page = page

    def go_to(self, target: ElementHandle, *, back: bool = False) -> None:
        """Presses Tab until the target has the focus."""
        for _ in range(300):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            if self._is_anywhere() and not self.page.evaluate(_HAS_VISIBLE_FOCUS):
                where = self.page.evaluate("() => document.activeElement.outerHTML")
                raise AssertionError(f"the focus cannot be seen on {where[:200]}")
            if self._has_focus(target):
                return
        raise AssertionError(f"Tab never reaches {target.evaluate('e => e.outerHTML')}")

    def _is_anywhere(self) -> bool:
        return self.page.evaluate("() => document.activeElement !== document.body")

    def _has_focus(self, target: ElementHandle) -> bool:
        return target.evaluate("e => document.activeElement === e")

    def type_into(self, target: ElementHandle, text: str) -> None:
        self.go_to(target)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def press(self, target: ElementHandle) -> None:
        """Goes to a link or a button, and follows it."""
        self.go_to(target)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def tick(self, box: ElementHandle, wanted: bool) -> None:
        if box.is_checked() != wanted:
            self.go_to(box)
            self.page.keyboard.press("Space")

    def choose(self, radio: ElementHandle) -> None:
        """Enters a group of radio buttons and moves to one of them by the arrows."""
        name = radio.get_attribute("name") or ""
        group = self.page.query_selector_all(f'input[type=radio][name="{name}"]')
        for _ in range(300):
            self.page.keyboard.press("Tab")
            if any(self._has_focus(each) for each in group):
                break
        else:
            raise AssertionError(f"Tab never reaches the group {name}")
        for _ in group:
            if self._has_focus(radio):
                break
            self.page.keyboard.press("ArrowDown")
        if not radio.is_checked():
            self.page.keyboard.press("Space")
        assert radio.is_checked(), f"the arrows never reach an option of {name}"
