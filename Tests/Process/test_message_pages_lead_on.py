"""A page that says what went wrong leads to where it says, and keeps the way out."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from support.client import Client
from support.learner import Learner
from support.school import Group, School


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    return school.make_group("Lunch network")


@pytest.fixture(scope="module")
def mei(group: Group) -> Learner:
    return group.joined("Mei")


def follow(client: Client) -> str:
    """Presses the one button of a message page; gives where that leads."""
    client.get(client.page.first("a", css="button")["href"].partition("#")[0])
    assert client.status == 200, "it leads to a page that works"
    return client.path


def test_who_is_in_no_group_any_more_can_use_a_card(group: Group):
    learner = group.joined("Noor")
    person = group.people["Noor"]
    fields = {"csrf": group.staff.csrf, "role": "peer"}
    group.staff.post(f"{person}/remove", fields)
    assert learner.get("/").page.heading == "You are not in a group now"
    assert follow(learner) == "/card"


def test_from_a_closed_link_the_way_to_the_card_is_open_to_everybody(
    school: School, mei: Learner
):
    for visitor in (school.visitor(), mei):
        visitor.get("/join/NOSUCHCD")
        assert visitor.page.heading == "This link is closed"
        assert follow(visitor) == "/card"


def expired(client: Client, path: str) -> None:
    """Sends a form whose token is not good any more."""
    client.post(path, {"csrf": "0" * 64})
    assert client.status == 403
    assert client.page.heading == "This page was open for a long time"


def too_large(client: Client, path: str) -> None:
    client.post(path, {"csrf": client.csrf, "name": "x" * 70_000})
    assert client.status == 413
    assert client.page.heading == "That was too much"


SECTION = "/learn/what-is-peer-to-peer/why-it-matters"


@pytest.mark.parametrize("refused", [expired, too_large])
def test_a_form_that_was_not_taken_leads_back_to_its_page(
    group: Group, mei: Learner, refused: Callable[[Client, str], None]
):
    link = group.join_link("peer")
    visitor = group.school.visitor()
    forms = [
        (mei, f"{SECTION}/next", SECTION),
        (mei, f"{SECTION}/activities/some", SECTION),
        (visitor, f"{link}/new", link),
        (visitor, f"{link}/back", link),
        (visitor, "/card", "/card"),
        (visitor, "/staff/sign-in", "/staff/sign-in"),
        (group.staff, "/staff/groups", "/staff/groups"),
        (group.staff, f"{group.path}/plan", group.path),
        (group.staff, f"{group.path}/people", group.path),
        (group.staff, f"{group.path}/links/peer", group.path),
        (group.staff, f"{group.path}/cards", f"{group.path}/cards"),
    ]
    for client, action, page in forms:
        client.get("/card")
        refused(client, action)
        assert follow(client) == page, action


def test_a_change_of_language_shows_the_page_of_the_form_too(mei: Learner):
    expired(mei, f"{SECTION}/next")
    assert f"/language/es?back={quote(SECTION, safe='')}" in mei.page.links


def test_signing_out_too_late_leads_back_to_where_it_was_pressed(
    school: School, mei: Learner
):
    page = school.server.address + SECTION
    mei.post("/sign-out", {}, Referer=page)
    assert follow(mei) == SECTION
    mei.post("/sign-out", {}, Referer=f"{page}/next")
    assert follow(mei) == SECTION, "a page that answered a form is not to be had again"


@pytest.mark.parametrize(
    "referer",
    [
        "https://evil.example/card",
        "http://127.0.0.1/card",
        "{address}.evil.example/card",
        "{address}//evil.example",
        "{address}/\\evil.example",
        "{address}",
        "/card",
        "javascript:alert(1)",
        "",
    ],
)
def test_no_other_site_is_ever_led_to(school: School, referer: str):
    visitor = school.visitor()
    visitor.get("/card")
    visitor.post("/sign-out", {}, Referer=referer.format(address=school.server.address))
    assert visitor.status == 403
    assert visitor.page.first("a", css="button")["href"] == "/"


def test_staff_who_sign_in_too_late_still_go_where_they_wanted(school: School):
    visitor = school.visitor()
    page = "/staff/sign-in?back=%2Fstaff%2Fgroups%2Fsome"
    visitor.post("/staff/sign-in", {}, Referer=school.server.address + page)
    assert follow(visitor) == page


PAGES_FOR_ANYBODY = ["/nowhere", "/card", "/staff/sign-in", "/join/NOSUCHCD"]


@pytest.mark.parametrize("path", PAGES_FOR_ANYBODY)
def test_who_is_signed_in_is_said_on_every_page_and_can_leave(
    group: Group, school: School, path: str
):
    learner = group.joined(f"Guest {PAGES_FOR_ANYBODY.index(path)}", "facilitator")
    for client, name in ((learner, "Guest"), (school.sign_in(), "Ada Admin")):
        client.get(path)
        assert name in client.page.first(css="who").text
        client.send("/sign-out")
        client.get(path)
        assert not client.page.all(css="who")
        assert not client.page.all("form", action="/sign-out")


def test_a_form_that_was_not_taken_says_who_is_signed_in(mei: Learner):
    expired(mei, f"{SECTION}/next")
    assert mei.page.first(css="who").text == "Signed in as Mei"
    mei.get("/card")
    mei.send("/card", code="NOSUCHCD")
    assert mei.status == 422
    assert mei.page.first(css="who").text == "Signed in as Mei"


def test_a_session_that_is_over_is_nobody(school: School):
    visitor = school.visitor()
    visitor.cookies["orient"] = "0" * 64
    assert visitor.get("/nowhere").status == 404
    assert not visitor.page.all(css="who")
