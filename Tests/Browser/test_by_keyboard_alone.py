"""A peer without a mouse, from the join link to "You are ready"."""

import pytest
from playwright.sync_api import Browser, ElementHandle, Page
from support.browser import Keyboard, violations
from support.curriculum import Activity, Section, all_sections
from support.school import School


class Peer:
    """Reads and answers by keyboard; axe looks at every state on the way."""

    def __init__(self, page: Page):
        self.page = page
        self.keyboard = Keyboard(page)
        self.seen: set[str] = set()

    def looks(self, state: str) -> None:
        """Holds the page against axe, each kind of state once."""
        if state in self.seen:
            return
        self.seen.add(state)
        assert violations(self.page) == [], state

    def find(self, selector: str) -> ElementHandle:
        found = self.page.query_selector(selector)
        assert found, f"no {selector} on {self.page.url}"
        return found

    def form(self, section: Section, activity: Activity) -> ElementHandle:
        return self.find(f'form[action="{section.path}/activities/{activity.id}"]')

    def submit(self, section: Section, activity: Activity) -> None:
        button = self.form(section, activity).query_selector("button")
        assert button
        self.keyboard.press(button)

    def fill(self, section: Section, activity: Activity, *, right: bool) -> None:
        form = self.form(section, activity)
        for question in activity.questions:
            wanted = question.right if right else question.wrong
            for group in form.query_selector_all("fieldset"):
                legend = group.query_selector(":scope > legend")
                words = " ".join((legend.inner_text() if legend else "").split())
                if not words.endswith(question.words):
                    continue
                for label in group.query_selector_all(":scope label"):
                    self.set(label, wanted)

    def set(self, label: ElementHandle, wanted: list[str]) -> None:
        field = label.query_selector("input")
        assert field
        is_wanted = " ".join(label.inner_text().split()) in wanted
        if field.get_attribute("type") == "checkbox":
            self.keyboard.tick(field, is_wanted)
        elif is_wanted:
            self.keyboard.choose(field)

    def work_through(self, section: Section) -> None:
        for activity in section.activities:
            kind = activity.kind
            self.looks(f"{kind} fresh")
            if f"{kind} empty" not in self.seen:
                self.submit(section, activity)
                self.looks(f"{kind} empty")
            if f"{kind} wrong" not in self.seen:
                self.fill(section, activity, right=False)
                self.submit(section, activity)
                self.looks(f"{kind} wrong")
            self.fill(section, activity, right=True)
            self.submit(section, activity)
            badge = self.page.query_selector(f"#activity-{activity.id} .badge")
            assert badge, f"{activity.id} is not done"
            self.looks(f"{kind} right")


@pytest.fixture(scope="module")
def link(school: School) -> str:
    group = school.make_group("Keyboard group")
    return f"{school.server.address}{group.join_link('peer')}"


def test_a_peer_gets_from_the_link_to_ready(browser: Browser, link: str):
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    peer = Peer(page)
    page.goto(link)
    peer.looks("join")

    peer.keyboard.type_into(peer.find('form[action$="/new"] [name=name]'), "Mei")
    peer.keyboard.type_into(peer.find('form[action$="/new"] [name=pin]'), "12")
    peer.keyboard.press(peer.find('form[action$="/new"] button'))
    peer.looks("join refused")
    peer.keyboard.type_into(peer.find('form[action$="/new"] [name=pin]'), "204816")
    peer.keyboard.press(peer.find('form[action$="/new"] button'))
    assert page.query_selector("h1").inner_text() == "Your orientation"
    peer.looks("home")

    sections = all_sections("peer")
    at_home = True
    for section, following in zip(sections, [*sections[1:], None], strict=True):
        if at_home:
            peer.keyboard.press(peer.find(f'main a[href="{section.path}"]'))
        assert page.url.split("#")[0].endswith(section.path)
        peer.looks(f"section of {section.module}")
        peer.work_through(section)
        peer.keyboard.press(peer.find(f'form[action="{section.path}/next"] button'))
        at_home = following is None or following.module != section.module

    assert page.query_selector("h1").inner_text() == "You are ready"
    peer.looks("ready")
    assert {
        "quiz wrong",
        "card-sort wrong",
        "pledge empty",
        "pledge right",
    } <= peer.seen
    context.close()
