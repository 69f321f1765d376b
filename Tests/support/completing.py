"""Completes an activity of the gallery with the answer that the gallery itself shows."""

from datetime import date, timedelta

from playwright.sync_api import ElementHandle, Page

from support.page import Element, Form
from support.page import Page as Document
from support.ways import Way

#: What a form carries that nobody fills in.
_OURS = {"csrf", ".key", ".again"}
#: What is too long to be written letter by letter. Judged words are shorter.
_LONG = 12

Values = dict[str, list[str]]


def shown(form: Form) -> Values:
    """What a form holds now, by field, as a browser would send it."""
    found: Values = {}
    for name, value in form.fields:
        found.setdefault(name, []).append(value)
    for area in form.element.all("textarea"):
        found.setdefault(area["name"], []).append(area.text)
    return {name: values for name, values in found.items() if name not in _OURS}


def is_watched(document: Document, activity: str) -> bool:
    """Whether an adult signs for the activity, so that its form asks for nothing."""
    form = _form(document, activity)
    return not any(_is_field(one) for one in form.element) and not form.element.all(
        "button", css="button"
    )


def _is_field(element: Element) -> bool:
    return (
        element.tag in ("input", "select", "textarea") and element["type"] != "hidden"
    )


def _form(document: Document, activity: str) -> Form:
    return document.form(f"/activities/{activity}")


def right_answer(document: Document, sample: str) -> Values:
    """What stands in the form that the gallery shows as answered right."""
    section = document.first(id=f"activity-{sample}-right")
    if not section.all(css="badge"):
        raise LookupError(
            f"the gallery shows no right answer of {sample}: describe a way for its type"
        )
    return shown(_form(document, f"{sample}-right"))


def path_taken(document: Document, sample: str) -> list[str]:
    """The words that were chosen on the way that the gallery shows as right."""
    section = document.first(id=f"activity-{sample}-right")
    return [step.first("strong").text for step in section.all(css="step-chosen")]


class Completing:
    """Fills in the form of one activity, and sends it."""

    def __init__(self, page: Page, way: Way, activity: str):
        self.page = page
        self.way = way
        self.activity = activity

    def found(self, selector: str) -> list[ElementHandle]:
        form = f'form[action$="/activities/{self.activity}"]'
        return self.page.query_selector_all(f"{form} :is({selector})")

    @property
    def now(self) -> Values:
        return shown(_form(Document(self.page.content()), self.activity))

    @property
    def is_done(self) -> bool:
        return self.page.locator(f"#activity-{self.activity} .badge").count() == 1

    def fill_and_send(self, wanted: Values) -> None:
        for name, values in wanted.items():
            if self.found(f'button[value^="up:{name}:"]'):
                self._arrange(name, values)
            elif self.found(f'button[value^="append:{name}:"]'):
                self._put_together(name, values)
        for field in self.found("input:not([type=hidden]), select, textarea"):
            self._fill(field, wanted.get(field.get_attribute("name") or "", []))
        self._send()

    def go_through(self, path: list[str]) -> None:
        """Chooses one option after the other, by their words, and sends each."""
        for words in path:
            options = [
                label
                for label in self.found("label.option")
                if " ".join(label.inner_text().split()) == words
            ]
            assert options, f"no option {words} in {self.activity}"
            box = options[0].query_selector("input")
            assert box
            self.way.check(box)
            self._send()

    def _send(self) -> None:
        (button,) = self.found("button.button")
        self.way.follow(button)

    def _fill(self, field: ElementHandle, wanted: list[str]) -> None:
        kind = field.get_attribute("type")
        if kind in ("radio", "checkbox"):
            is_wanted = field.get_attribute("value") in wanted
            if is_wanted and not field.is_checked():
                self.way.check(field)
            elif kind == "checkbox" and field.is_checked() and not is_wanted:
                self.way.uncheck(field)
        elif not wanted or not wanted[0]:
            return
        elif field.get_attribute("name") and field.query_selector("option"):
            self.way.pick(field, wanted[0])
        elif kind == "date":
            self.way.write_day(field, str(date.today() + timedelta(days=7)))
        else:
            self.way.write(field, wanted[0] if len(wanted[0]) <= _LONG else "together")

    def _press_edit(self, edit: str) -> None:
        buttons = self.found(f'button[value="{edit}"]')
        assert buttons, f"no button {edit} in {self.activity}"
        self.way.follow(buttons[0])

    def _arrange(self, name: str, wanted: list[str]) -> None:
        """Moves each item up to its place, one step at a time."""
        for place, value in enumerate(wanted):
            for _ in range(self.now[name].index(value) - place):
                self._press_edit(f"up:{name}:{value}")
        assert self.now[name] == wanted

    def _put_together(self, name: str, wanted: list[str]) -> None:
        """Says one word after the other, and turns the pages of a board to find them."""
        for value in wanted:
            edit = f"append:{name}:{value}"
            turns = [
                button.get_attribute("value") or ""
                for button in self.found(f'button[value^="set:{name}.page:"]')
            ]
            for turn in turns:
                if self.found(f'button[value="{edit}"]'):
                    break
                self._press_edit(turn)
            self._press_edit(edit)
        assert self.now.get(name, []) == wanted
