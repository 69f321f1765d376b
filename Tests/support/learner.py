"""What a participant does: joins, reads, answers."""

from support.client import Answer, Client
from support.curriculum import Activity, Question, Section, all_sections, modules_of
from support.page import Element, Form

PIN = "204816"


class Learner(Client):
    """A participant with a browser of their own."""

    def join(self, link: str, name: str, pin: str = PIN) -> Answer:
        self.get(link)
        return self.send(f"{link}/new", name=name, pin=pin)

    def come_back(self, link: str, name: str, pin: str = PIN) -> Answer:
        self.get(link)
        return self.send(f"{link}/back", name=name, pin=pin)

    def use_card(self, code: str) -> Answer:
        self.get("/card")
        return self.send("/card", code=code)

    @property
    def is_ready(self) -> bool:
        return self.get("/").page.heading == "You are ready"

    def answer_right(self, section: Section, activity: Activity) -> Answer:
        return self._answer(
            section, activity, {q.words: q.right for q in _all(activity)}
        )

    def answer_wrong(self, section: Section, activity: Activity) -> Answer:
        return self._answer(
            section, activity, {q.words: q.wrong for q in _all(activity)}
        )

    def _answer(
        self, section: Section, activity: Activity, chosen: dict[str, list[str]]
    ) -> Answer:
        if self.answer is None or self.path != section.path:
            self.get(section.path)
        form = self.page.form(f"{section.path}/activities/{activity.id}")
        return self.send_form(form, values(form, chosen))

    def go_on(self, section: Section) -> Answer:
        return self.send(f"{section.path}/next")

    def complete(self, role: str = "peer", kit: str = "peer-network") -> None:
        """Reads and rightly answers everything that the role asks for."""
        for section in all_sections(role, kit):
            self.get(section.path)
            for activity in section.activities:
                self.answer_right(section, activity)
            self.go_on(section)

    def complete_first_module(self, role: str = "peer") -> None:
        for section in modules_of(role)[0].sections:
            self.get(section.path)
            for activity in section.activities:
                self.answer_right(section, activity)
            self.go_on(section)


def _all(activity: Activity) -> list[Question]:
    return activity.questions


def values(form: Form, chosen: dict[str, list[str]]) -> list[tuple[str, str]]:
    """What to send so that, for each question of a form, these options are chosen."""
    found = {words: group for words, group in questions(form.element).items()}
    sent = []
    for words, options in chosen.items():
        inputs = {
            label.text: label.first("input") for label in found[words].all("label")
        }
        sent += [(inputs[each]["name"], inputs[each]["value"]) for each in options]
    return sent


def questions(element: Element) -> dict[str, Element]:
    """The groups of options in an element, by their words."""
    groups = element.all("fieldset")
    return {group.first("legend").text: group for group in groups}
