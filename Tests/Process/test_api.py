"""What the API answers, and how it refuses."""

import pytest
from support.api import BASE, Program, program
from support.curriculum import module
from support.program import MODULES
from support.school import School
from support.server import Server


@pytest.fixture(scope="module")
def reader(server: Server) -> Program:
    return program(server, "reader")


@pytest.fixture(scope="module")
def coordinator(server: Server) -> Program:
    return program(server, "coordinator")


@pytest.fixture(scope="module")
def administrator(server: Server) -> Program:
    return program(server, "administrator")


@pytest.fixture(scope="module")
def group(coordinator: Program) -> str:
    return coordinator.make_group()["id"]


def test_the_library_is_told(reader: Program):
    modules = reader.get("/modules").json
    assert modules["next"] is None
    files = sorted(path.parent.name for path in MODULES.glob("core/*/module.xml"))
    assert [each["id"] for each in modules["items"]] == files
    one = reader.get("/modules/peer-networks").json
    assert [each["id"] for each in one["sections"]] == [
        section.id for section in module("peer-networks").sections
    ]
    kit = reader.get("/kits/peer-network").json
    assert {"focus", "peer", "facilitator"} <= {role["id"] for role in kit["roles"]}


def test_words_come_in_the_readers_language(reader: Program):
    english = reader.get("/kits/peer-network")
    spanish = reader.get("/kits/peer-network", Accept_Language="es-MX")
    assert english.headers["Content-Language"] == "en"
    assert spanish.headers["Content-Language"] == "es"
    assert english.json["title"] != spanish.json["title"]
    assert english.headers["Vary"] == "Accept-Language"


def test_what_the_api_makes_is_what_staff_see(
    school: School, coordinator: Program, reader: Program
):
    made = coordinator.make_group("Chess network")
    coordinator.add(made["id"], "Mei")
    link = coordinator.post(f"/groups/{made['id']}/join-links", {"role": "peer"}).json
    page = school.staff.get(f"/staff/groups/{made['id']}").page
    assert page.heading == "Chess network"
    assert "Mei" in page.text
    assert link["address"] in page.text
    readiness = reader.get(f"/groups/{made['id']}/readiness").json
    status = school.status("--group", "Chess network", "--json")
    assert f'"verdict" : "{readiness["verdict"]}"' in status.output
    learner = school.learner()
    learner.join(link["address"].removeprefix(school.server.address), "Theo")
    members = reader.get(f"/groups/{made['id']}/members").json["items"]
    assert {each["name"]: each["hasJoined"] for each in members} == {
        "Mei": False,
        "Theo": True,
    }


def test_progress_grows_as_somebody_reads(school: School, reader: Program):
    group = school.make_group("Reading network")
    learner = group.joined("Noor")
    participant = group.people["Noor"].rpartition("/")[2]
    path = f"/participants/{participant}/progress"
    before = reader.get(path)
    section = module("what-is-peer-to-peer").sections[0]
    learner.get(section.path)
    learner.send(f"{section.path}/next")
    after = reader.get(path, If_None_Match=before.headers["ETag"])
    assert after.status == 200
    assert after.json["percent"] > before.json["percent"] == 0
    told = {
        each["section"]: each["isComplete"]
        for one in after.json["modules"]
        for each in one["sections"]
    }
    assert told[section.id]


def test_pages_hold_every_group_once_though_more_come(
    own_server: Server,
):
    coordinator = program(own_server, "coordinator")
    before = {coordinator.make_group(f"Group {each}")["id"] for each in range(7)}
    seen: list[str] = []
    path = "/groups?limit=2"
    while path:
        page = coordinator.get(path).json
        assert len(page["items"]) <= 2
        seen += [each["id"] for each in page["items"]]
        coordinator.make_group(f"Later {len(seen)}")
        path = f"/groups?limit=2&cursor={page['next']}" if page["next"] else ""
        assert len(seen) < 40
    assert len(seen) == len(set(seen))
    assert before <= set(seen)


def test_a_repeated_request_counts_once(coordinator: Program, reader: Program):
    body = {"name": "Repeated network", "kit": "peer-network"}
    first = coordinator.post("/groups", body, Idempotency_Key="group-1")
    again = coordinator.post("/groups", body, Idempotency_Key="group-1")
    assert first.status == again.status == 201
    assert first.json == again.json
    assert first.headers["Location"] == again.headers["Location"]
    group = first.json["id"]
    person = {"name": "Ana", "role": "peer"}
    members = f"/groups/{group}/members"
    added = coordinator.post(members, person, Idempotency_Key="person-1")
    assert coordinator.post(members, person, Idempotency_Key="person-1").json == (
        added.json
    )
    assert len(reader.get(members).json["items"]) == 1
    links = f"/groups/{group}/join-links"
    link = coordinator.post(links, {"role": "peer"}, Idempotency_Key="link-1")
    assert link.json == (
        coordinator.post(links, {"role": "peer"}, Idempotency_Key="link-1").json
    )
    other = coordinator.post(links, {"role": "peer"}, Idempotency_Key="link-2")
    assert other.json["address"] != link.json["address"]


def test_a_key_stands_for_one_request(coordinator: Program, group: str):
    body = {"name": "One network", "kit": "peer-network"}
    assert coordinator.post("/groups", body, Idempotency_Key="same").status == 201
    for path, other in [
        ("/groups", body | {"name": "Other network"}),
        (f"/groups/{group}/members", {"name": "Kim", "role": "peer"}),
        (f"/groups/{group}/join-links", {"role": "peer"}),
    ]:
        told = coordinator.post(path, other, Idempotency_Key="same")
        assert told.status == 409
        assert told.kind == "key-used"


def test_two_programs_may_use_the_same_key(server: Server, coordinator: Program):
    other = program(server, "coordinator")
    body = {"name": "Shared network", "kit": "peer-network"}
    made = {
        each.post("/groups", body, Idempotency_Key="shared").json["id"]
        for each in (coordinator, other)
    }
    assert len(made) == 2


@pytest.mark.parametrize("key", ["", "a b", "ä", "x" * 256])
def test_what_is_no_key_is_refused(coordinator: Program, key: str):
    body = {"name": "No network", "kit": "peer-network"}
    told = coordinator.post("/groups", body, Idempotency_Key=key)
    assert told.status == 400
    assert list(told.flaws) == ["Idempotency-Key"]


def test_what_is_known_is_not_sent_again(reader: Program, group: str):
    first = reader.get(f"/groups/{group}")
    assert first.headers["Cache-Control"] == "private, no-cache"
    tag = first.headers["ETag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = reader.get(f"/groups/{group}", If_None_Match=known)
        assert again.status == 304
        assert again.body == b""
        assert again.headers["ETag"] == tag
    assert reader.get(f"/groups/{group}", If_None_Match='"other"').status == 200


def test_the_plan_is_changed_where_nobody_else_has(coordinator: Program, group: str):
    path = f"/groups/{group}/fields"
    before = coordinator.get(path)
    values = {"regular": True, "longest-gap": 7, "time-and-place": "Room 12"}
    changed = coordinator.ask(
        "PATCH", path, {"values": values}, If_Match=before.headers["ETag"]
    )
    assert changed.status == 200, changed.body
    found = {each["key"]: each["value"] for each in changed.json["fields"]}
    assert {key: found[key] for key in values} == values
    assert coordinator.get(path).headers["ETag"] == changed.headers["ETag"]
    late = coordinator.ask(
        "PATCH", path, {"values": {"regular": False}}, If_Match=before.headers["ETag"]
    )
    assert late.status == 412
    assert late.kind == "changed"
    taken = coordinator.ask("PATCH", path, {"values": {"longest-gap": None}})
    back = {each["key"]: each["value"] for each in taken.json["fields"]}
    assert back["longest-gap"] is None
    assert back["regular"] is True


def test_a_plan_is_changed_whole_or_not_at_all(coordinator: Program, group: str):
    path = f"/groups/{group}/fields"
    before = coordinator.get(path).json
    values = {
        "outside-class": "true",
        "longest-gap": -1,
        "review-day": "2027-02-30",
        "no/such": 1,
        "time-and-place": "Room 13",
    }
    told = coordinator.ask("PATCH", path, {"values": values})
    assert told.status == 422
    assert {"/values/outside-class", "/values/no~1such"} <= set(told.flaws)
    told = coordinator.ask(
        "PATCH", path, {"values": {"longest-gap": -1, "review-day": "2027-02-30"}}
    )
    assert set(told.flaws) == {"/values/longest-gap", "/values/review-day"}
    assert coordinator.get(path).json == before


def test_the_log_holds_ids_and_no_words(own_school: School, own_server: Server):
    group = own_school.make_group("Secret network")
    group.joined("Jaylen")
    group.save_plan({"time-and-place": "Behind the gym"})
    administrator = program(own_server, "administrator")
    seen = []
    after = 0
    while True:
        page = administrator.get(f"/events?after={after}&limit=2").json
        if not page["items"]:
            break
        seen += page["items"]
        after = page["next"]
    assert [each["sequence"] for each in seen] == sorted(
        {each["sequence"] for each in seen}
    )
    assert {"group-made", "enrolled", "joined", "field-recorded"} <= {
        each["kind"] for each in seen
    }
    text = str(seen)
    for word in ("Jaylen", "Secret", "gym"):
        assert word not in text
    assert administrator.get(f"/events?after={after}").json == {
        "items": [],
        "next": after,
    }


def test_the_log_knows_which_program_did_it(
    coordinator: Program, administrator: Program
):
    group = coordinator.make_group("Traced network")["id"]
    events = administrator.get("/events?limit=200").json["items"]
    made = [each for each in events if each["details"].get("group") == group]
    assert [each["actor"] for each in made] == [f"staff:token-{coordinator.id}"]


BAD = {
    "name": [(None, "/name"), (5, "/name"), ("", "/name"), ("a" * 81, "/name")],
    "kit": [("no-such-kit", "/kit"), (["peer-network"], "/kit"), ("a b", "/kit")],
    "color": [("red", "/color")],
}


@pytest.mark.parametrize(
    ("name", "value", "pointer"),
    [(name, *each) for name, values in BAD.items() for each in values],
)
def test_each_mistake_is_told_where_it_is(
    coordinator: Program, name: str, value: object, pointer: str
):
    body = {"name": "A network", "kit": "peer-network"} | {name: value}
    told = coordinator.post("/groups", body)
    assert told.status == 422
    assert told.kind == "invalid"
    assert list(told.flaws) == [pointer]


@pytest.mark.parametrize("name", ["...", "a\u0000b", "a\u202eb", "   "])
def test_what_is_no_name_is_refused(coordinator: Program, group: str, name: str):
    told = coordinator.post(f"/groups/{group}/members", {"name": name, "role": "peer"})
    assert told.status == 422
    assert list(told.flaws) == ["/name"]


def test_a_name_that_is_taken_is_told(coordinator: Program, group: str):
    coordinator.add(group, "Robin")
    told = coordinator.post(
        f"/groups/{group}/members", {"name": " robin", "role": "peer"}
    )
    assert told.status == 422
    assert "already" in told.flaws["/name"]


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"nonsense", b'{"name": }', b"\xff\xfe", b'"\\ud800"']
)
def test_what_is_no_json_is_refused(coordinator: Program, raw: bytes):
    told = coordinator.ask("POST", "/groups", raw=raw)
    assert told.status == 400
    assert told.kind == "malformed"


@pytest.mark.parametrize("raw", [b"null", b"[]", b"5", b'"name"'])
def test_what_is_no_object_is_refused(coordinator: Program, raw: bytes):
    told = coordinator.ask("POST", "/groups", raw=raw)
    assert told.status == 422
    assert list(told.flaws) == [""]


def test_a_deep_body_stops_nothing(coordinator: Program):
    told = coordinator.ask("POST", "/groups", raw=b"[" * 60_000)
    assert told.status == 400
    assert coordinator.get("").status == 200


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/x-www-form-urlencoded"]
)
def test_another_kind_of_body_is_refused(coordinator: Program, kind: str):
    told = coordinator.ask("POST", "/groups", raw=b"{}", Content_Type=kind)
    assert told.status == 415
    assert told.kind == "wrong-media-type"


def test_a_large_body_is_refused(coordinator: Program):
    told = coordinator.post("/groups", {"name": "a" * 70_000, "kit": "peer-network"})
    assert told.status == 413
    assert told.kind == "too-large"


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=ten", "limit"),
        ("limit=1&limit=2", "limit"),
        ("cursor=", "cursor"),
        ("cursor=%00", "cursor"),
        ("page=2", "page"),
    ],
)
def test_a_wrong_parameter_is_told(reader: Program, query: str, parameter: str):
    told = reader.get(f"/groups?{query}")
    assert told.status == 400
    assert told.kind == "bad-parameter"
    assert list(told.flaws) == [parameter]


@pytest.mark.parametrize("method", ["DELETE", "PUT", "OPTIONS", "TRACE", "PROPFIND"])
def test_a_wrong_method_is_told(reader: Program, method: str):
    told = reader.ask(method, "/groups")
    assert told.status == 405
    assert told.kind == "wrong-method"
    assert told.headers["Allow"] == "GET, HEAD, POST"


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/groups/a/b/c", "2", "/%ff", "/openapi.json/", "//"],
)
def test_an_unknown_path_is_told(reader: Program, path: str):
    told = reader.get(path)
    assert told.status == 404
    assert told.kind == "unknown-path"


@pytest.mark.parametrize(
    "path",
    [
        "/groups/nosuchgroup",
        "/groups/",
        "/groups/nosuchgroup/members",
        "/groups/a%2Fb/readiness",
        "/groups/%00",
        "/participants/nobody/progress",
        "/modules/no-such-module",
        "/kits/no-such-kit",
    ],
)
def test_what_is_not_there_is_told(reader: Program, path: str):
    told = reader.get(path)
    assert told.status == 404
    assert told.kind == "not-found"


def test_a_head_is_an_answer_without_its_body(reader: Program):
    whole, head = reader.get("/groups"), reader.ask("HEAD", "/groups")
    assert head.status == 200
    assert head.body == b""
    assert head.headers["ETag"] == whole.headers["ETag"]
    assert head.headers["Content-Length"] == str(len(whole.body))


def test_every_answer_is_private_and_says_what_it_is(
    reader: Program, coordinator: Program
):
    for told in [
        reader.get("/groups"),
        reader.get("/nothing"),
        Program(reader.server).get("/groups"),
        coordinator.post("/groups", {}),
        reader.post("/groups", {}),
    ]:
        assert told.headers["Cache-Control"].startswith("private, no-")
        assert told.headers["X-Content-Type-Options"] == "nosniff"
        assert told.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert told.headers["Set-Cookie"] is None
        assert told.headers["Access-Control-Allow-Origin"] is None
        assert told.headers["Server"] is None
        if told.status >= 400:
            assert {"type", "title", "status", "detail"} <= set(told.json)


def test_every_problem_leads_to_its_explanation(school: School, reader: Program):
    page = school.visitor().get(f"{BASE}/docs").page
    for told in [
        reader.get("/nothing"),
        reader.ask("DELETE", "/groups"),
        reader.post("/groups", {}),
        reader.get("/groups?limit=0"),
    ]:
        path, _, place = told.json["type"].partition("#")
        assert path == f"{BASE}/docs"
        assert page.first(id=place).text == place
