"""Nobody is sent to another site by a link that begins with ours."""

from urllib.parse import quote, urljoin, urlsplit

import pytest
from support.client import Client
from support.school import EMAIL, PASSWORD, School

AWAY = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example/",
    "/\\evil.example/",
    "\\/evil.example/",
    "/\t/evil.example/",
    "/\n/evil.example/",
    "\t//evil.example/",
    " //evil.example/",
    "//evil.example\\@127.0.0.1/",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "",
    # A slash with a mark on it is not the same character to some programs.
    "//\u0338@evil.example/",
    "//\u0301@evil.example/",
    "/\u200d/evil.example/",
    "//\ufe0f@evil.example/",
    "/\u2215/evil.example/",
    "/\uff0fevil.example/",
    "/card\r\nSet-Cookie: orient=mine",
    "/card\r\nLocation: https://evil.example/",
    "/card\u0000",
]


def lands_here(client: Client, location: str) -> bool:
    """Whether a browser that follows this stays on the site. Browsers read a
    backslash as a slash, and drop tabs, line breaks and what comes before."""
    read = location.strip().replace("\\", "/")
    for character in "\t\r\n":
        read = read.replace(character, "")
    here = f"http://{client._host}"
    return urlsplit(urljoin(f"{here}/language/en", read)).netloc == client._host


@pytest.mark.parametrize("back", AWAY, ids=ascii)
def test_a_change_of_language_stays_here(school: School, back: str):
    visitor = school.visitor()
    answer = visitor.ask("GET", f"/language/es?back={quote(back, safe='')}")
    assert answer.status == 303
    location = decoded(answer.location)
    assert lands_here(visitor, location), location
    assert answer.headers.get_all("Location") == [answer.location]
    assert all(line.startswith("orient-language=") for line in answer.cookies)


@pytest.mark.parametrize("back", AWAY, ids=ascii)
def test_the_sign_in_page_offers_no_way_to_another_site(school: School, back: str):
    visitor = school.visitor()
    page = visitor.get(f"/staff/sign-in?back={quote(back, safe='')}").page
    offered = page.first("input", name="back")["value"]
    assert lands_here(visitor, offered), offered


@pytest.mark.parametrize(
    "back",
    ["//evil.example/", "//\u0338@evil.example/"],
    ids=ascii,
)
def test_signing_in_leads_to_no_other_site(school: School, back: str):
    visitor = school.visitor()
    visitor.get("/staff/sign-in")
    fields = {"email": EMAIL, "password": PASSWORD, "back": back}
    answer = visitor.ask_form("/staff/sign-in", {"csrf": visitor.csrf, **fields})
    assert answer.status == 303
    assert lands_here(visitor, decoded(answer.location)), answer.location


def decoded(location: str) -> str:
    """http.client reads header bytes as Latin-1; browsers read them as UTF-8."""
    return location.encode("latin-1").decode("utf-8", "replace")


def test_a_language_that_there_is_not_is_not_found(school: School):
    assert school.visitor().ask("GET", "/language/xx?back=/").status == 404


def test_after_signing_in_staff_are_where_they_wanted_to_go(school: School):
    group = school.make_group("Lunch network")
    visitor = school.visitor()
    visitor.get(group.path + "?notice=made")
    assert visitor.path.startswith("/staff/sign-in?back=")
    visitor.send("/staff/sign-in", email=EMAIL, password=PASSWORD)
    assert visitor.path == group.path + "?notice=made"


def test_a_change_of_language_comes_back_to_the_page(school: School):
    visitor = school.visitor()
    visitor.get("/staff/sign-in?back=%2Fstaff%2Fgroups")
    spanish = visitor.page.first("a", hreflang="es")["href"]
    visitor.get(spanish)
    assert visitor.path == "/staff/sign-in?back=%2Fstaff%2Fgroups"
    assert visitor.page.first("html")["lang"] == "es"


def test_the_language_can_be_changed_on_a_page_that_refused_a_form(school: School):
    link = school.make_group("Chess network").join_link("peer")
    visitor = school.learner()
    visitor.join(link, "", "")
    assert visitor.status == 422
    visitor.get(visitor.page.first("a", hreflang="es")["href"])
    assert visitor.status == 200
    assert visitor.page.first("html")["lang"] == "es"


def test_the_language_can_be_changed_on_a_page_that_refused_an_answer(school: School):
    peer = school.make_group("Tea network").joined("Mei")
    section = "/learn/what-is-peer-to-peer/with-not-for"
    peer.get(section)
    peer.send("/activities/with-or-for")
    assert peer.status == 422
    peer.get(peer.page.first("a", hreflang="es")["href"])
    assert peer.status == 200
    assert peer.path == section


def test_the_language_can_be_changed_on_a_page_that_refused_a_plan(school: School):
    group = school.make_group("Train network")
    group.save_plan({"longest-gap": "a week"})
    assert school.staff.status == 422
    school.staff.get(school.staff.page.first("a", hreflang="es")["href"])
    assert school.staff.status == 200
    school.staff.get("/language/en")
