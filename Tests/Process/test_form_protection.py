"""No other site can send a form in a reader's name."""

from collections.abc import Callable

import pytest
from support.client import Client
from support.learner import Learner
from support.school import Group, School

type_of_form = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    return school.make_group("Lunch network")


@pytest.fixture(scope="module")
def mei(group: Group) -> Learner:
    return group.joined("Mei")


SECTION = "/learn/what-is-peer-to-peer/why-it-matters"


def view(learner: Client, fields: dict[str, str], **headers: str) -> int:
    """Goes on from a section: a change that a stranger might want to make."""
    return learner.ask_form(f"{SECTION}/next", fields, headers=headers).status


def test_a_form_from_our_own_page_is_taken(mei: Learner):
    mei.get("/")
    assert view(mei, {"csrf": mei.csrf}) == 303


@pytest.mark.parametrize(
    "spoil",
    [
        lambda token: {},
        lambda token: {"csrf": ""},
        lambda token: {"csrf": "0" * len(token)},
        lambda token: {"csrf": token[:-1]},
        lambda token: {"csrf": token + "0"},
        lambda token: {"csrf": token.upper() + "\u0301"},
        lambda token: {"CSRF": token},
    ],
    ids=["none", "empty", "another", "short", "long", "accented", "another-name"],
)
def test_a_token_that_is_not_right_is_refused(
    mei: Learner, spoil: Callable[[str], dict[str, str]]
):
    mei.get("/")
    assert view(mei, spoil(mei.csrf)) == 403


def test_a_token_of_somebody_else_is_refused(mei: Learner, group: Group):
    theo = group.joined("Theo")
    mei.get("/")
    assert view(mei, {"csrf": theo.csrf}) == 403


def test_a_visitor_without_a_cookie_has_no_valid_token(school: School):
    reader = school.visitor()
    reader.get("/card")
    fields = {"csrf": reader.csrf, "code": "ABCD"}
    assert reader.ask_form("/card", fields).status == 422
    reader.cookies.clear()
    assert reader.ask_form("/card", fields).status == 403


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "http://evil.example",
        "null",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "http://localhost",
        "",
    ],
)
def test_a_form_from_another_site_is_refused(mei: Learner, origin: str):
    mei.get("/")
    assert view(mei, {"csrf": mei.csrf}, Origin=origin) == 403


def test_an_origin_that_begins_like_ours_is_refused(school: School, mei: Learner):
    mei.get("/")
    for origin in (
        school.server.address + ".evil.example",
        school.server.address + "1",
        "http://evil.example/" + school.server.address,
    ):
        assert view(mei, {"csrf": mei.csrf}, Origin=origin) == 403


def test_a_form_from_our_own_origin_is_taken(school: School, mei: Learner):
    mei.get("/")
    assert view(mei, {"csrf": mei.csrf}, Origin=school.server.address) == 303


@pytest.mark.parametrize(
    ("site", "status"),
    [("same-origin", 303), ("none", 303), ("same-site", 403), ("cross-site", 403)],
)
def test_what_the_browser_says_of_the_sender_is_heeded(
    mei: Learner, site: str, status: int
):
    mei.get("/")
    assert view(mei, {"csrf": mei.csrf}, **{"Sec-Fetch-Site": site}) == status


def test_a_refused_form_changes_nothing_and_says_so(mei: Learner, group: Group):
    group.joined("Ana")
    path = group.people["Ana"]
    answer = group.staff.ask_form(f"{path}/remove", {"role": "peer"})
    assert answer.status == 403
    assert "was not saved" in answer.page.text
    assert "Ana" in group.people


@pytest.mark.parametrize(
    "path", ["/card", "/staff/sign-in", "/sign-out", f"{SECTION}/next", "/staff/groups"]
)
def test_every_form_is_protected(school: School, mei: Learner, path: str):
    client = school.staff if path == "/staff/groups" else mei
    assert client.ask_form(path, {}).status == 403


def test_no_get_changes_anything(school: School, mei: Learner, group: Group):
    people = group.people
    mei.get("/")
    for path in ("/sign-out", f"{SECTION}/next", f"{group.path}/plan"):
        assert mei.ask("GET", path).status in (404, 405)
        assert school.staff.ask("GET", path).status in (404, 405)
    assert mei.get("/").page.heading == "Your orientation"
    assert group.people == people
