"""What browsers are told with every answer, and how cookies are kept."""

from collections.abc import Iterator

import pytest
from support.client import Answer, Client
from support.school import Group, School
from support.server import Server

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    return school.make_group("Lunch network")


@pytest.fixture(scope="module")
def answers(school: School, group: Group) -> dict[str, Answer]:
    """One answer of every kind, by its status and what it is."""
    visitor = school.visitor()
    visitor.get("/card")
    peer = group.joined("Mei")
    form = {"csrf": visitor.csrf}
    styles = visitor.page.first("link", rel="stylesheet")["href"]
    icon = visitor.page.first("link", rel="icon")["href"]
    return {
        "200 a page": visitor.ask("GET", "/card"),
        "200 a section": peer.ask("GET", "/learn/peer-networks/what-it-is"),
        "200 staff": school.staff.ask("GET", group.path),
        "200 a style sheet": visitor.ask("GET", styles),
        "200 an icon": visitor.ask("GET", icon),
        "200 health": visitor.ask("GET", "/health/live"),
        "200 without its body": visitor.ask("HEAD", "/card"),
        "303 a redirect": visitor.ask("GET", "/"),
        "303 a language": visitor.ask("GET", "/language/es?back=/card"),
        "403 no token": visitor.ask_form("/card", {"code": "ABCD"}),
        "404 no route": visitor.ask("GET", "/nowhere"),
        "404 a picture": visitor.ask("GET", "/modules/peer-networks/no.svg"),
        "404 staff as peer": peer.ask("GET", "/staff/groups"),
        "413 too much": visitor.ask_form("/card", form | {"code": "A" * 70_000}),
        "415 no form": visitor.ask(
            "POST", "/card", b"{}", {"Content-Type": "text/plain"}
        ),
        "422 a problem": visitor.ask_form("/card", form | {"code": "ABCD"}),
    }


KINDS = [
    "200 a page",
    "200 a section",
    "200 staff",
    "200 a style sheet",
    "200 an icon",
    "200 health",
    "200 without its body",
    "303 a redirect",
    "303 a language",
    "403 no token",
    "404 no route",
    "404 a picture",
    "404 staff as peer",
    "413 too much",
    "415 no form",
    "422 a problem",
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_has_the_security_headers(answers: dict[str, Answer], kind: str):
    answer = answers[kind]
    assert answer.status == int(kind[:3])
    policy = answer.headers["Content-Security-Policy"]
    assert {part.strip() for part in policy.split(";")} == POLICY
    for name, value in HEADERS.items():
        assert answer.headers.get_all(name) == [value], name
    assert answer.headers["Server"] is None, "nobody learns what runs here"
    assert answer.headers["Strict-Transport-Security"] is None, "there is no TLS here"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "200 health"])
def test_every_page_is_in_utf_8_and_kept_by_nobody(
    answers: dict[str, Answer], kind: str
):
    answer = answers[kind]
    if kind in ("200 a style sheet", "200 an icon"):
        assert "immutable" in answer.headers["Cache-Control"]
        return
    assert answer.headers["Cache-Control"] == "no-store"
    if answer.status != 303:
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_page_holds_no_script_and_no_style_of_its_own(
    school: School, group: Group, answers: dict[str, Answer]
):
    for answer in answers.values():
        if answer.headers["Content-Type"] == "text/html; charset=utf-8" and answer.body:
            for element in answer.page:
                assert element.tag not in ("style", "iframe", "object")
                if element.tag == "script":
                    assert element["src"].startswith("/assets/scanning.")
                    assert element.text == ""
                for name, value in element.attributes.items():
                    assert not name.startswith("on")
                    assert name != "style"
                    assert not value.lower().startswith(("javascript:", "data:"))


def attributes(line: str) -> tuple[str, set[str]]:
    """The name of a cookie, and what the browser is told about it."""
    pair, *rest = line.split(";")
    return pair.partition("=")[0], {part.strip().lower() for part in rest}


def cookies_of_everybody(client: Client, link: str) -> dict[str, set[str]]:
    """Every cookie that the server sets on the way to being signed in."""
    found = {}
    answers = [
        client.ask("GET", "/card"),
        client.ask("GET", "/language/es"),
        client.ask("GET", link),
    ]
    page = client.get("/staff/start").page
    form = page.form("/staff/start")
    fields = form.filled(
        name="Ada", email="ada@example.org", password="correct horse battery"
    )
    answers.append(client.ask_form(form.action, fields))
    client.get("/staff/groups")
    answers.append(client.ask_form("/sign-out", {"csrf": client.csrf}))
    for answer in answers:
        for line in answer.cookies:
            name, rest = attributes(line)
            found.setdefault(name, rest)
    return found


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("plain") / "data") as server:
        yield server


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(
        tmp_path_factory.mktemp("secure") / "data",
        public_address="https://orient.example.org",
    ) as server:
        yield server


def test_cookies_are_out_of_reach_for_scripts_and_other_sites(plain: Server):
    found = cookies_of_everybody(Client(plain.address), plain.invitation)
    assert set(found) == {"orient", "orient-visitor", "orient-start", "orient-language"}
    for name, rest in found.items():
        assert {"httponly", "samesite=lax", "path=/"} <= rest, name
        assert "secure" not in rest, "a browser would drop it without TLS"
        assert not any(part.startswith("domain") for part in rest)


def test_with_tls_cookies_are_sent_over_tls_alone(secure: Server):
    found = cookies_of_everybody(Client(secure.address), secure.invitation)
    assert len(found) == 4
    for name, rest in found.items():
        assert {"httponly", "samesite=lax", "path=/", "secure"} <= rest, name
        assert name.startswith("__Host-") or name == "orient-language"
        assert not any(part.startswith("domain") for part in rest)


def test_with_tls_browsers_are_told_to_use_nothing_else(secure: Server):
    for path in ("/card", "/", "/nowhere"):
        answer = Client(secure.address).ask("GET", path)
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_the_public_address_is_what_people_are_given(secure: Server):
    assert "https://orient.example.org/staff/start/" in secure.printed
