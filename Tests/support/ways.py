"""Three ways to fill in a form: by keyboard alone, by one switch, and where no script runs."""

from typing import Protocol

from playwright.sync_api import ElementHandle, Page

from support.browser import Keyboard
from support.switch import Switch


class Way(Protocol):
    """How somebody works with what is on a page."""

    def check(self, box: ElementHandle) -> None: ...

    def uncheck(self, box: ElementHandle) -> None: ...

    def write(self, field: ElementHandle, text: str) -> None: ...

    def write_day(self, field: ElementHandle, day: str) -> None: ...

    def pick(self, select: ElementHandle, value: str) -> None: ...

    def follow(self, button: ElementHandle) -> None: ...


class ByKeyboard:
    """Tab, the arrows, Space and Enter; every stop must be seen."""

    def __init__(self, page: Page):
        self.page = page
        self.keyboard = Keyboard(page)

    def check(self, box: ElementHandle) -> None:
        if box.get_attribute("type") == "checkbox":
            self.keyboard.tick(box, True)
        else:
            self.keyboard.choose(box)

    def uncheck(self, box: ElementHandle) -> None:
        self.keyboard.tick(box, False)

    def write(self, field: ElementHandle, text: str) -> None:
        self.keyboard.type_into(field, text)

    def write_day(self, field: ElementHandle, day: str) -> None:
        year, month, of_month = day.split("-")
        self.keyboard.go_to(field)
        self.page.keyboard.type(month + of_month + year)

    def pick(self, select: ElementHandle, value: str) -> None:
        self.keyboard.go_to(select)
        for _ in select.query_selector_all("option"):
            if select.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        assert select.input_value() == value, f"the arrows never reach {value}"

    def follow(self, button: ElementHandle) -> None:
        self.keyboard.press(button)


class BySwitch:
    """One press, and a frame that moves by itself."""

    def __init__(self, page: Page):
        self.switch = Switch(page)

    def check(self, box: ElementHandle) -> None:
        self.switch.choose(box)
        assert box.is_checked()

    def uncheck(self, box: ElementHandle) -> None:
        self.switch.choose(box)
        assert not box.is_checked()

    def write(self, field: ElementHandle, text: str) -> None:
        self.switch.write(field, text)

    def write_day(self, field: ElementHandle, day: str) -> None:
        self.switch.write(field, day)

    def pick(self, select: ElementHandle, value: str) -> None:
        option = select.query_selector(f'option[value="{value}"]')
        assert option
        self.switch.pick(select, (option.text_content() or "").strip())

    def follow(self, button: ElementHandle) -> None:
        self.switch.follow(button)


class WithoutScript:
    """Any way, in a browser that runs no script."""

    def __init__(self, page: Page):
        self.page = page

    def check(self, box: ElementHandle) -> None:
        box.check()

    def uncheck(self, box: ElementHandle) -> None:
        box.uncheck()

    def write(self, field: ElementHandle, text: str) -> None:
        field.fill(text)

    def write_day(self, field: ElementHandle, day: str) -> None:
        field.fill(day)

    def pick(self, select: ElementHandle, value: str) -> None:
        select.select_option(value)

    def follow(self, button: ElementHandle) -> None:
        with self.page.expect_navigation():
            button.click()
