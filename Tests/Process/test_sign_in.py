"""How staff come in, and that nobody else does."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.client import Answer, Client
from support.school import EMAIL, NAME, PASSWORD, School
from support.server import Server

NEW = {"name": NAME, "password": PASSWORD}


@pytest.fixture
def empty(data: Path) -> Iterator[Server]:
    """A server that was just started for the first time."""
    with Server(data) as server:
        yield server


def test_the_one_time_link_makes_the_administrator(empty: Server):
    visitor = Client(empty.address)
    visitor.get(empty.invitation)
    assert visitor.path == "/staff/start", "the secret is no longer in the address"
    assert visitor.page.heading == "Set up"
    visitor.send("/staff/start", **NEW, email="no address")
    assert visitor.status == 422
    visitor.send("/staff/start", **NEW, email=EMAIL)
    assert visitor.path == "/staff/groups"
    assert NAME in visitor.page.text


def test_the_one_time_link_cannot_be_used_twice(empty: Server):
    link = empty.invitation
    first, second = Client(empty.address), Client(empty.address)
    for visitor in (first, second):
        visitor.get(link)
    first.send("/staff/start", **NEW, email=EMAIL)
    assert first.path == "/staff/groups"
    second.send("/staff/start", **NEW, email="eve@example.org")
    assert second.status == 404
    for visitor in (second, Client(empty.address)):
        assert visitor.get(link).status == 404
        assert visitor.ask("GET", "/staff/start").status == 404
    second.get("/staff/sign-in")
    second.send("/staff/sign-in", email="eve@example.org", password=PASSWORD)
    assert second.status == 422, "there is no such account"


def test_uses_of_the_link_at_once_make_one_administrator(empty: Server):
    """All of them see the form; only one gets an account."""
    visitors = [Client(empty.address) for _ in range(3)]
    answers: list[Answer] = []

    def send(visitor: Client, email: str) -> None:
        form = visitor.page.form("/staff/start")
        answers.append(visitor.ask_form(form.action, form.filled(**NEW, email=email)))

    for visitor in visitors:
        assert visitor.get(empty.invitation).status == 200
    threads = [
        threading.Thread(target=send, args=(visitor, f"a{number}@example.org"))
        for number, visitor in enumerate(visitors)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer.status for answer in answers) == [303, 404, 404]
    for answer in answers:
        assert answer.status == 303 or answer.page.heading == "This link is closed"


@pytest.fixture(scope="module")
def unused(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that nobody ever set up."""
    with Server(tmp_path_factory.mktemp("unused") / "data") as server:
        yield server


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "   "),
        ("name", "x" * 10_000),
        ("email", ""),
        ("email", "no address"),
        ("email", "a@b@c.org"),
        ("email", "a@" + "b" * 300 + ".org"),
        ("password", ""),
        ("password", "elevenchars"),
        ("password", "aaaaaaaaaaaaaaaa"),
        ("password", "x y z " * 2_000),
    ],
)
def test_an_account_that_cannot_be_made_is_explained(
    unused: Server, field: str, value: str
):
    visitor = Client(unused.address)
    visitor.get(unused.invitation)
    sent = NEW | {"email": EMAIL, field: value}
    visitor.send("/staff/start", **sent)
    assert visitor.status == 422
    shown = visitor.page.first("input", name=field)
    assert shown["aria-invalid"] == "true"
    problem = visitor.page.first(id=f"{shown['id']}-problem")
    assert problem.text.startswith("Please check:")
    assert problem["id"] in shown["aria-describedby"]
    assert sent["password"] not in visitor.answer.text or not sent["password"]
    assert visitor.page.first("input", name="password")["value"] == ""


def sign_in(school: School, email: str, password: str) -> Answer:
    visitor = school.visitor()
    visitor.get("/staff/sign-in")
    return visitor.send("/staff/sign-in", email=email, password=password)


def without(answer: Answer, email: str) -> str:
    """The page without what differs anyway: the address entered, and the token."""
    token = answer.page.first("input", name="csrf")["value"]
    return answer.text.replace(email, "…").replace(token, "…")


def test_a_failed_sign_in_does_not_tell_whether_the_address_is_known(school: School):
    known = sign_in(school, EMAIL, "not the password")
    unknown = sign_in(school, "eve@example.org", "not the password")
    assert known.status == unknown.status == 422
    assert without(known, EMAIL) == without(unknown, "eve@example.org")
    assert [line.partition("=")[0] for line in known.cookies] == [
        line.partition("=")[0] for line in unknown.cookies
    ]


@pytest.mark.parametrize(
    ("email", "password"),
    [
        (EMAIL, ""),
        (EMAIL, PASSWORD + " "),
        (EMAIL, PASSWORD.upper()),
        ("", PASSWORD),
        (f"{EMAIL}' OR '1'='1", PASSWORD),
    ],
)
def test_what_is_not_right_does_not_sign_in(school: School, email: str, password: str):
    answer = sign_in(school, email, password)
    assert answer.status == 422
    assert "We did not find this e-mail address with this password." in answer.text


def test_letter_case_and_spaces_of_the_address_do_not_matter(school: School):
    assert sign_in(school, f" {EMAIL.upper()} ", PASSWORD).path == "/staff/groups"


def test_a_session_that_was_signed_out_is_over_on_the_server_too(school: School):
    staff = school.sign_in()
    stolen = dict(staff.cookies)
    staff.get("/staff/groups")
    staff.send("/sign-out")
    assert "orient" not in staff.cookies
    thief = school.visitor()
    thief.cookies.update(stolen)
    assert thief.ask("GET", "/staff/groups").status == 303
    assert school.staff.ask("GET", "/staff/groups").status == 200, "others stay"


def test_a_participants_session_ends_on_the_server_too(school: School):
    peer = school.make_group("Lunch network").joined("Mei")
    stolen = dict(peer.cookies)
    peer.send("/sign-out")
    assert peer.path == "/card"
    thief = school.visitor()
    thief.cookies.update(stolen)
    assert thief.ask("GET", "/").location == "/card"


def test_a_session_is_new_with_every_sign_in(school: School):
    """What somebody planted in the browser before is worth nothing afterwards."""
    visitor = school.visitor()
    visitor.cookies["orient"] = "planted"
    visitor.get("/staff/sign-in")
    visitor.send("/staff/sign-in", email=EMAIL, password=PASSWORD)
    assert visitor.path == "/staff/groups"
    assert visitor.cookies["orient"] not in ("planted", school.staff.cookies["orient"])


@pytest.mark.parametrize("token", ["", "x", "0" * 64, "é", "a" * 4000, "' OR 1=1 --"])
def test_an_invented_session_is_nobodys(school: School, token: str):
    visitor = school.visitor()
    cookie = f"orient={token}".encode().decode("latin-1")
    answer = visitor.ask("GET", "/staff/groups", headers={"Cookie": cookie})
    assert answer.status == 303
    assert answer.location.startswith("/staff/sign-in")
