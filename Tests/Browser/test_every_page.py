"""Every page, for everybody: no barrier that axe finds, no sideways scrolling, and a
picture of each to look at."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from support.browser import cookies_of, scrolls_sideways, violations
from support.client import Client
from support.curriculum import all_activities
from support.program import REPOSITORY
from support.school import Group, School, full_plan

PICTURES = Path(os.environ.get("SCREENSHOTS") or REPOSITORY / ".build" / "screenshots")
PEERS = ["Mei", "Theo", "Jaylen"]


class Site:
    """A school with a group of each verdict, and who is signed in where."""

    def __init__(self, school: School):
        self.address = school.server.address
        self.nobody = school.visitor()
        self.staff = school.staff
        self.new = school.make_group("Not ready")
        self.open = self._group(school, "Cannot tell", {})
        self.ready = self._group(school, "Ready", full_plan())
        self.peer = self.new.joined("Sam")
        self.done = self.open.joined("Ines")
        self.done.complete("peer")
        section, quiz = all_activities("peer")[0]
        self.section = section.path
        self.peer.answer_wrong(section, quiz)

    @staticmethod
    def _group(school: School, name: str, plan: dict[str, str]) -> Group:
        group = school.make_group(name)
        group.add("Robin", "focus")
        for peer in PEERS:
            group.joined(peer).complete("peer")
        group.joined("Priya", "facilitator").complete("facilitator")
        if plan:
            group.save_plan(plan)
        return group

    @property
    def pages(self) -> dict[str, tuple[Client, str]]:
        person = self.ready.people["Mei"]
        return {
            "join": (self.nobody, self.ready.join_link("peer")),
            "card": (self.nobody, "/card"),
            "not-found": (self.nobody, "/nowhere"),
            "sign-in": (self.nobody, "/staff/sign-in"),
            "home": (self.peer, "/"),
            "section-fresh": (self.peer, "/learn/peer-networks/" + self._first_page()),
            "section-wrong": (self.peer, self.section),
            "ready": (self.done, "/"),
            "section-right": (self.done, self.section),
            "groups": (self.staff, "/staff/groups"),
            "bundles": (self.staff, "/staff/bundles"),
            "api": (self.nobody, "/api/v1/docs"),
            "group-not-ready": (self.staff, self.new.path),
            "group-cannot-tell": (self.staff, self.open.path),
            "group-ready": (self.staff, self.ready.path),
            "person": (self.staff, person),
            "cards": (self.staff, f"{self.ready.path}/cards"),
        }

    @staticmethod
    def _first_page() -> str:
        return next(
            section.id
            for section, _ in all_activities("peer")
            if section.module == "peer-networks"
        )


NAMES = [
    *("join", "card", "not-found", "sign-in", "home", "section-fresh", "section-wrong"),
    *("ready", "section-right", "groups", "bundles", "api"),
    *("group-not-ready", "group-cannot-tell"),
    *("group-ready", "person", "cards"),
]


@pytest.fixture(scope="module")
def site(school: School) -> Site:
    return Site(school)


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, tuple[Client, str]]:
    return site.pages


@pytest.fixture
def look(site: Site, pages: dict, browser: Browser) -> Callable:
    """Opens a page by its name in a new window, and closes all windows afterwards."""

    def open_page(name: str, width: int, scheme: str = "light", language: str = "en"):
        client, path = pages[name]
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            locale=language,
        )
        context.add_cookies(cookies_of(client, site.address))
        page = context.new_page()
        page.goto(site.address + path)
        page.evaluate(
            "() => document.querySelectorAll('details').forEach(e => { e.open = true })"
        )
        return page

    yield open_page
    for context in browser.contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(look: Callable, name: str, language: str, scheme: str):
    page = look(name, 1280, scheme, language)
    assert page.get_attribute("html", "lang") == language
    assert violations(page) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_scrolls_sideways_at_400_percent(look: Callable, name: str):
    """A window of 1280 pixels at 400 % is one of 320."""
    page = look(name, 320)
    assert not scrolls_sideways(page)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_pictures_are_kept(look: Callable, name: str, scheme: str):
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = look(name, 1280, scheme)
    for width in (1280, 768, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert not scrolls_sideways(page)
        picture = PICTURES / f"{name}-{width}-{scheme}.png"
        page.screenshot(path=picture, full_page=True)
        assert picture.stat().st_size > 5000


def test_each_verdict_is_shown(look: Callable):
    words = {
        "group-not-ready": "Not ready",
        "group-cannot-tell": "Cannot tell yet",
        "group-ready": "Ready",
    }
    for name, verdict in words.items():
        assert look(name, 1280).inner_text(".verdict h2").strip() == verdict
