"""Every route, for nobody, for a peer of another group, and for staff."""

import re
from dataclasses import dataclass

import pytest
from support.client import Client
from support.curriculum import module
from support.program import REPOSITORY
from support.school import School

#: Where nobody who asks for something of a participant's, or of the staff's, goes.
CARD = "303 /card"
SIGN_IN = "303 /staff/sign-in"
OK = "200"
NOT_HERE = "404"

SECTION = "/learn/what-is-peer-to-peer/why-it-matters"
TASK = "/learn/what-is-peer-to-peer/with-not-for"
GROUP = "/staff/groups/{group}"
MEI = GROUP + "/people/{mei}"


@dataclass(frozen=True)
class Route:
    request: str
    #: What the three get: a status, and where they are sent.
    nobody: str
    peer: str
    staff: str
    #: How the server names the route.
    pattern: str
    fields: str = ""


def route(request, nobody, peer, staff, pattern="", fields="") -> Route:
    return Route(request, nobody, peer, staff, pattern or request, fields)


STYLES = "GET {stylesheet}"
PICTURE = "GET /modules/what-is-peer-to-peer/belonging.svg"
ROUTES = [
    route("GET /health/live", OK, OK, OK),
    route(STYLES, OK, OK, OK, "GET asset.path"),
    route(PICTURE, OK, OK, OK, "GET /modules/:module/:file"),
    # The rest of the API has a table of its own, in test_api_roles.py.
    route("GET /api/v1/docs", OK, OK, OK),
    route("GET /", CARD, OK, "303 /staff/groups"),
    route("GET /card", OK, OK, OK),
    route("POST /card", "422", "422", "422", fields="code=NOSUCHCODE"),
    route("GET /join/{code}", OK, OK, OK, "GET /join/:code"),
    route("POST /join/{code}/new", "422", "422", "422", "POST /join/:code/new"),
    route("POST /join/{code}/back", "422", "422", "422", "POST /join/:code/back"),
    route("GET /language/es", "303 /", "303 /", "303 /", "GET /language/:language"),
    route(f"GET {SECTION}", CARD, OK, CARD, "GET /learn/:module/:section"),
    route(
        f"POST {SECTION}/next",
        CARD,
        "303 /learn/what-is-peer-to-peer/two-ways",
        CARD,
        "POST /learn/:module/:section/next",
    ),
    route(
        f"POST {TASK}/activities/with-or-for",
        CARD,
        "422",
        CARD,
        "POST /learn/:module/:section/activities/:activity",
        fields=".key=one",
    ),
    route("GET /staff/start", NOT_HERE, NOT_HERE, NOT_HERE),
    route("GET /staff/start/abc", *[NOT_HERE] * 3, "GET /staff/start/:token"),
    route("POST /staff/start", NOT_HERE, NOT_HERE, NOT_HERE),
    route("GET /staff/sign-in", OK, OK, OK),
    route("POST /staff/sign-in", "422", "422", "422"),
    route("GET /staff/groups", SIGN_IN, NOT_HERE, OK),
    route("GET /staff/bundles", SIGN_IN, NOT_HERE, OK, "GET Address.bundles"),
    route("POST /staff/groups", SIGN_IN, NOT_HERE, "422"),
    route(f"GET {GROUP}", SIGN_IN, NOT_HERE, OK, "GET /staff/groups/:group"),
    route(
        f"POST {GROUP}/people",
        SIGN_IN,
        NOT_HERE,
        "422",
        "POST /staff/groups/:group/people",
        fields="role=peer",
    ),
    route(
        f"GET {MEI}/observe/what-is-peer-to-peer/with-or-for",
        SIGN_IN,
        NOT_HERE,
        NOT_HERE,
        "GET /staff/groups/:group/people/:person/observe/:module/:activity",
    ),
    route(
        f"POST {MEI}/observe/what-is-peer-to-peer/with-or-for",
        SIGN_IN,
        NOT_HERE,
        NOT_HERE,
        "POST /staff/groups/:group/people/:person/observe/:module/:activity",
        fields=".key=one",
    ),
    route(
        f"GET {MEI}", SIGN_IN, NOT_HERE, OK, "GET /staff/groups/:group/people/:person"
    ),
    route(
        f"POST {GROUP}/links/peer",
        SIGN_IN,
        NOT_HERE,
        "400",
        "POST /staff/groups/:group/links/:role",
    ),
    route(
        f"POST {GROUP}/plan",
        SIGN_IN,
        NOT_HERE,
        "303 /staff/groups/",
        "POST /staff/groups/:group/plan",
        fields="regular=true",
    ),
    route(
        f"POST {GROUP}/launch",
        SIGN_IN,
        NOT_HERE,
        "409",
        "POST /staff/groups/:group/launch",
    ),
    route(
        f"POST {GROUP}/rules/N7",
        SIGN_IN,
        NOT_HERE,
        "422",
        "POST /staff/groups/:group/rules/:rule",
        fields="step=make",
    ),
    route(
        f"GET {GROUP}/cards", SIGN_IN, NOT_HERE, OK, "GET /staff/groups/:group/cards"
    ),
    route(
        f"POST {GROUP}/cards", SIGN_IN, NOT_HERE, OK, "POST /staff/groups/:group/cards"
    ),
    route(
        f"POST {GROUP}/people/{{leaver}}/remove",
        SIGN_IN,
        NOT_HERE,
        "303 /staff/groups/",
        "POST /staff/groups/:group/people/:person/remove",
        fields="role=peer",
    ),
]


@pytest.fixture(scope="module")
def names(school: School) -> dict[str, str]:
    """What stands in braces in the table."""
    group = school.make_group("Lunch network")
    group.joined("Mei")
    group.joined("Leaver")
    answer = school.visitor().get("/card")
    return {
        "group": group.path.rpartition("/")[2],
        "mei": group.people["Mei"].rpartition("/")[2],
        "leaver": group.people["Leaver"].rpartition("/")[2],
        "code": group.join_link("peer").rpartition("/")[2],
        "stylesheet": answer.page.first("link", rel="stylesheet")["href"],
    }


@pytest.fixture(scope="module")
def visitors(school: School, names: dict[str, str]) -> dict[str, Client]:
    """The three, each with a token for forms."""
    nobody = school.visitor()
    nobody.get("/card")
    peer = school.make_group("Another network").joined("Theo")
    staff = school.sign_in()
    return {"nobody": nobody, "peer": peer, "staff": staff}


@pytest.mark.parametrize("who", ["nobody", "peer", "staff"])
@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.pattern)
def test_the_table(
    visitors: dict[str, Client], names: dict[str, str], route: Route, who: str
):
    visitor = visitors[who]
    method, path = route.request.format(**names).split(" ")
    if method == "GET":
        answer = visitor.ask("GET", path)
    else:
        pairs = [pair.split("=") for pair in route.fields.split("&") if pair]
        fields = {"csrf": visitor.csrf, **dict(pairs)}
        answer = visitor.ask_form(path, fields)
    status, _, target = getattr(route, who).partition(" ")
    assert answer.status == int(status)
    assert answer.location.startswith(target)
    if answer.status in (404, 303):
        assert "Mei" not in answer.text
        assert "Lunch network" not in answer.text


def test_the_table_has_every_route_of_the_server():
    folder = REPOSITORY / "Sources" / "OrientWeb"
    served = set()
    for source in folder.rglob("*.swift"):
        # The preview is a server of its own, for authors: it knows no people.
        if source.is_relative_to(folder / "Preview"):
            continue
        text = source.read_text()
        for verb, path in re.findall(r'router\.(get|post)\(\s*"([^"]+)"', text):
            served.add(f"{verb.upper()} {path}")
        for path in re.findall(r'change\(router, "([^"]+)"', text):
            served.add(f"POST {path}")
        for path in re.findall(r"router\.get\(RouterPath\(([\w.]+)\)", text):
            served.add(f"GET {path}")
    in_a_test_of_its_own = {"POST /sign-out"}
    assert {route.pattern for route in ROUTES} | in_a_test_of_its_own == served


def test_signing_out_leads_everybody_to_their_way_in(school: School):
    nobody = school.visitor()
    nobody.get("/card")
    peer = school.make_group("Eighth network").joined("Theo")
    staff = school.sign_in()
    for visitor, path in {nobody: CARD, peer: CARD, staff: SIGN_IN}.items():
        answer = visitor.ask_form("/sign-out", {"csrf": visitor.csrf})
        assert f"{answer.status} {answer.location}" == path


@pytest.fixture(scope="module")
def peer(school: School) -> Client:
    return school.make_group("Third network").joined("Jaylen")


@pytest.mark.parametrize(
    "path",
    [
        "/learn/no-such-module/why-it-matters",
        "/learn/what-is-peer-to-peer/no-such-section",
        "/learn/peer-networks/why-it-matters",
        "/learn/what-is-peer-to-peer/",
        "/staff/groups/nosuchgroup",
        "/modules/what-is-peer-to-peer/no-such.svg",
        "/no/such/page",
    ],
)
def test_what_is_not_there_is_not_found(peer: Client, path: str):
    answer = peer.ask("GET", path)
    assert answer.status == 404
    assert answer.page.heading == "This page is not here"


def test_a_role_without_modules_opens_no_section(school: School):
    group = school.make_group("Fourth network")
    link = group.path + "/links/focus"
    school.staff.get(group.path)
    school.staff.post(link, {"csrf": school.staff.csrf, "step": "open"})
    robin = group.joined("Robin", "focus")
    assert robin.page.text.count("There is nothing for you to do here yet") == 1
    for section in module("what-is-peer-to-peer").sections:
        assert robin.ask("GET", section.path).status == 404
        fields = {"csrf": robin.csrf, ".key": "one"}
        for path in [f"{section.path}/next"] + [
            f"{section.path}/activities/{each.id}" for each in section.activities
        ]:
            assert robin.ask_form(path, fields).status == 404


def test_who_left_a_group_finds_nothing_of_it(school: School):
    group = school.make_group("Fifth network")
    peer = group.joined("Noor")
    path = group.people["Noor"]
    school.staff.post(f"{path}/remove", {"csrf": school.staff.csrf, "role": "peer"})
    assert peer.get("/").status == 404
    assert "Fifth network" not in peer.page.text
    assert peer.ask("GET", SECTION).status == 404


def test_an_activity_is_answered_in_its_own_section_only(peer: Client):
    peer.get("/")
    fields = {"csrf": peer.csrf, ".key": "one"}
    path = f"{SECTION}/activities/with-or-for"
    assert peer.ask_form(path, fields).status == 404


def test_a_person_is_shown_in_their_own_group_only(school: School):
    one, other = school.make_group("Sixth network"), school.make_group("Seventh")
    one.joined("Ana")
    person = one.people["Ana"].rpartition("/")[2]
    path = f"{other.path}/people/{person}"
    assert school.staff.ask("GET", path).status == 404
    fields = {"csrf": school.staff.csrf, "role": "peer"}
    assert school.staff.ask_form(f"{path}/remove", fields).status == 404
    assert "Ana" in one.people
