"""A person with one switch: the frame moves by itself, and a press chooses."""

from playwright.sync_api import ElementHandle, Page

#: What is in the frame: the place itself, a group around it that can be entered, or neither.
_FRAMED = """(target) => {
  const here = document.querySelector('.scan-here');
  if (here && (here === target || here.contains(target))) return 'here';
  const group = document.querySelector('.scan-group:not(.scan-inside)');
  return group && group.contains(target) ? 'around' : 'elsewhere';
}"""


class Switch:
    """Presses Space and nothing else. Time is the page's own and stands still between."""

    STEP = 1500

    def __init__(self, page: Page):
        self.page = page
        page.clock.install()

    def turn_on(self) -> None:
        """What somebody does once for the person, by mouse."""
        self.page.locator(".ways summary").click()
        self.page.locator("[data-ways-mode=one]").click()

    def choose(self, target: ElementHandle) -> None:
        """Waits until the frame is where it should be, and presses."""
        for _ in range(400):
            framed = target.evaluate(_FRAMED)
            if framed == "elsewhere":
                self.page.clock.run_for(self.STEP)
                continue
            self._press()
            if framed == "here":
                return
        where = target.evaluate("e => e.outerHTML")
        raise AssertionError(f"the frame never comes to {where[:200]}")

    def follow(self, target: ElementHandle) -> None:
        """Chooses a link or a button that leads to another page."""
        with self.page.expect_navigation():
            self.choose(target)

    def write(self, field: ElementHandle, text: str) -> None:
        """Opens the keyboard on the page and chooses letter after letter."""
        self.choose(field)
        for letter in text:
            self.choose(self._key(letter))
        self.choose(self._key("Done"))

    def pick(self, select: ElementHandle, option: str) -> None:
        """Opens a list and chooses what has these words."""
        self.choose(select)
        self.choose(self._key(option))

    def _key(self, words: str) -> ElementHandle:
        for button in self.page.query_selector_all(".scan-overlay button"):
            if button.inner_text().strip() == words:
                return button
        raise AssertionError(f"no key {words} on the keyboard of the page")

    def _press(self) -> None:
        self.page.clock.run_for(300)
        self.page.keyboard.press("Space")
