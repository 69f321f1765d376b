"""Peers who are signed in, over HTTP, in the middle of their orientation."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from browser import Browser
from server import Server

#: The field that makes a repeated answer count once: FormName.key of Sources/Pages.
KEY = ".key"


@dataclass
class Peer:
    """A peer who did one module of four and has begun with none of the others."""

    cookie: str
    #: A section with an activity that the peer has not answered.
    fresh_section: str
    #: A section whose activity the peer has answered.
    answered_section: str
    #: Where that activity's answers go, and forms with answers that end where a key goes.
    action: str
    answers: list[str]


def sign_in(server: Server, count: int) -> list[Peer]:
    """Makes an administrator, a group, and peers who join it by its link."""
    staff = Browser(server.address)
    staff.get(server.invitation)
    staff.send(
        staff.form("/staff/start"),
        name="Ada Admin",
        email="ada@example.org",
        password="correct horse battery",
    )
    staff.send(staff.form("/staff/groups"), name="Lunch", kit="benchmark")
    join = re.search(r"/join/[A-Z0-9]+", staff.page)
    if join is None:
        raise RuntimeError("the group's page shows no join link")
    return [_peer(server, join.group(), number) for number in range(1, count + 1)]


def _peer(server: Server, join: str, number: int) -> Peer:
    browser = Browser(server.address)
    browser.get(join)
    browser.send(browser.form(f"{join}/new"), name=f"Peer {number}", pin="204816")
    start = re.search(r'href="(/learn/[^"]+)"', browser.page)
    if start is None:
        raise RuntimeError("the peer's page leads to no section")
    browser.get(start.group(1))
    module = _module(browser.path)
    answered = browser.path
    while _module(browser.path) == module:
        browser.send(browser.form("/activities/"), **_chosen(browser, number))
        browser.send(browser.form("/next"))
        if browser.path == "/":
            browser.get(_next_module(browser, module))
    fresh = browser.path
    browser.get(answered)
    form = browser.form("/activities/")
    answers = [
        urlencode(_without_key(form.fields) | form.chosen(index)) + f"&{KEY}="
        for index in range(3)
    ]
    return Peer(browser.cookie_header, fresh, answered, form.action, answers)


def _chosen(browser: Browser, number: int) -> dict[str, str]:
    return browser.form("/activities/").chosen(number % 3)


def _without_key(fields: dict[str, str]) -> dict[str, str]:
    if KEY not in fields:
        raise RuntimeError(f"an activity's form has no field {KEY}")
    return {name: value for name, value in fields.items() if name != KEY}


def _module(path: str) -> str:
    return path.split("/")[2]


def _next_module(browser: Browser, done: str) -> str:
    links = re.findall(r'href="(/learn/[^"]+)"', browser.page)
    return next(link for link in links if _module(link) != done)
