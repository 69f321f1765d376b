"""Every operation of the API, for a token of each role and without one."""

from typing import Any

import pytest
from support.api import BASE, ROLES, Program, programs
from support.server import Server

#: The role that each operation needs.
OPERATIONS = {
    "GET /": "reader",
    "GET /modules": "reader",
    "GET /modules/{module}": "reader",
    "GET /kits": "reader",
    "GET /kits/{kit}": "reader",
    "GET /groups": "reader",
    "POST /groups": "coordinator",
    "GET /groups/{group}": "reader",
    "GET /groups/{group}/readiness": "reader",
    "GET /groups/{group}/members": "reader",
    "POST /groups/{group}/members": "coordinator",
    "GET /groups/{group}/fields": "reader",
    "PATCH /groups/{group}/fields": "coordinator",
    "POST /groups/{group}/join-links": "coordinator",
    "GET /participants/{participant}/progress": "reader",
    "GET /events": "administrator",
    "GET /openapi.json": "nobody",
}
#: What is sent where something has to be.
BODIES: dict[str, Any] = {
    "POST /groups": {"name": "Another", "kit": "peer-network"},
    "POST /groups/{group}/members": {"name": "Theo", "role": "peer"},
    "PATCH /groups/{group}/fields": {"values": {"regular": True}},
    "POST /groups/{group}/join-links": {"role": "peer"},
}


@pytest.fixture(scope="module")
def asking(server: Server) -> dict[str, Program]:
    return programs(server)


@pytest.fixture(scope="module")
def names(asking: dict[str, Program]) -> dict[str, str]:
    """What stands in braces."""
    coordinator = asking["coordinator"]
    group = coordinator.make_group()["id"]
    return {
        "module": "peer-networks",
        "kit": "peer-network",
        "group": group,
        "participant": coordinator.add(group, "Mei")["participant"],
    }


@pytest.mark.parametrize("who", ["nobody", *ROLES])
@pytest.mark.parametrize("operation", OPERATIONS)
def test_who_may_do_what(
    asking: dict[str, Program], names: dict[str, str], operation: str, who: str
):
    method, path = operation.format(**names).split(" ")
    body = BODIES.get(operation)
    if who == "coordinator" and operation == "POST /groups/{group}/members":
        body = {"name": "Jaylen", "role": "peer"}
    told = asking[who].ask(method, path, body)
    ranks = ["nobody", *ROLES]
    if ranks.index(who) >= ranks.index(OPERATIONS[operation]):
        assert told.status == (201 if method == "POST" else 200), told.body
        return
    assert told.status == (401 if who == "nobody" else 403)
    assert told.kind == ("no-token" if who == "nobody" else "forbidden")
    assert b"Mei" not in told.body
    assert b"Lunch network" not in told.body


def test_the_table_has_every_operation_that_is_described(asking: dict[str, Program]):
    described = asking["nobody"].get("/openapi.json").json
    assert described["servers"] == [{"url": BASE}]
    found = {
        f"{method.upper()} {path}": operation["security"]
        for path, operations in described["paths"].items()
        for method, operation in operations.items()
    }
    assert set(found) == set(OPERATIONS)
    for operation, security in found.items():
        needed = OPERATIONS[operation]
        assert security == ([] if needed == "nobody" else [{"token": []}])


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer orient_0",
        "Basic YTpi",
        "Bearer a b",
        "orient_0",
    ],
)
def test_what_is_no_token_lets_nobody_in(asking: dict[str, Program], header: str):
    told = asking["nobody"].get("/groups", Authorization=header)
    assert told.status == 401
    assert told.kind == "no-token"
    assert told.headers["WWW-Authenticate"].startswith('Bearer realm="orient"')


def test_a_session_of_staff_is_no_token(asking: dict[str, Program], set_up: Any):
    cookie = "; ".join(f"{name}={value}" for name, value in set_up.cookies.items())
    assert asking["nobody"].get("/groups", Cookie=cookie).status == 401


def test_nothing_tells_which_answer_is_right(asking: dict[str, Program]):
    for page in ("/modules", "/kits"):
        for item in asking["reader"].get(page).json["items"]:
            whole = asking["administrator"].get(f"{page}/{item['id']}").json
            assert "correct" not in str(whole).replace("incorrect", "").lower() or all(
                set(activity) == {"id", "type", "requires"}
                for section in whole.get("sections", [])
                for activity in section["activities"]
            )
