"""Tokens: made, listed, revoked, over, and not too eager."""

import re
import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest
from support.api import Program, new_token, program
from support.program import run
from support.server import Server


def listed(data: Path) -> dict[str, str]:
    """What the list says of each token, by its id."""
    found = run("token", "list", "--data", data)
    assert found.status == 0, found.errors
    return dict(re.findall(r"^(\w+)  (.*)$", found.output, re.MULTILINE))


def test_a_token_is_good_at_once_and_no_more_once_it_is_revoked(server: Server):
    one, other = program(server, "reader"), program(server, "reader")
    assert one.get("/groups").status == 200
    revoked = run("token", "revoke", one.id, "--data", server.data)
    assert revoked.status == 0
    told = one.get("/groups")
    assert told.status == 401
    assert 'error="invalid_token"' in told.headers["WWW-Authenticate"]
    assert other.get("/groups").status == 200
    assert "revoked" in listed(server.data)[one.id]
    assert run("token", "revoke", one.id, "--data", server.data).status == 0


def test_a_token_has_a_last_day(server: Server):
    today = date.today()
    tomorrow, past = today + timedelta(days=1), today - timedelta(days=2)
    good = program(server, "reader", "--expires", str(tomorrow))
    over = program(server, "reader", "--expires", str(past))
    assert good.get("/groups").status == 200
    assert over.get("/groups").status == 401
    assert f"good to {tomorrow}" in listed(server.data)[good.id]
    assert f"over since {past}" in listed(server.data)[over.id]


def test_the_secret_is_kept_nowhere(server: Server):
    token, secret = new_token(server.data, "reader")
    assert secret not in run("token", "list", "--data", server.data).output
    for file in server.data.rglob("*"):
        if file.is_file():
            assert secret.encode() not in file.read_bytes(), file
            assert secret.removeprefix("orient_").encode() not in file.read_bytes()
    assert secret not in server.printed
    assert token in listed(server.data)


def test_a_token_of_another_organization_sees_nothing_of_this_one(server: Server):
    coordinator = program(server, "coordinator")
    group = coordinator.make_group()["id"]
    mei = coordinator.add(group, "Mei")["participant"]
    stranger = program(server, "administrator")
    with sqlite3.connect(server.record) as record:
        record.execute(
            "UPDATE api_token SET organization = 'elsewhere' WHERE token = ?",
            [stranger.id],
        )
    record.close()
    assert stranger.get("").json["organization"] == "elsewhere"
    assert stranger.get("/groups").json["items"] == []
    assert stranger.get("/events").json["items"] == []
    for path in (f"/groups/{group}", f"/groups/{group}/fields"):
        assert stranger.get(path).status == 404
    assert stranger.get(f"/participants/{mei}/progress").status == 404
    body = {"name": "Kim", "role": "peer"}
    assert stranger.post(f"/groups/{group}/members", body).status == 404
    link = stranger.post(f"/groups/{group}/join-links", {"role": "peer"})
    assert link.status == 404


@pytest.fixture
def slow(set_up, data: Path):
    with Server(set_up.copied(data), more=["--api-rate", "5"]) as server:
        yield server


def test_too_many_requests_have_to_wait(slow: Server):
    one, other = program(slow, "reader"), program(slow, "reader")
    answers = [one.get("/groups") for _ in range(8)]
    assert [each.status for each in answers[:5]] == [200] * 5
    late = answers[-1]
    assert late.status == 429
    assert late.kind == "too-many-requests"
    assert 1 <= int(late.headers["Retry-After"]) <= 12
    assert other.get("/groups").status == 200, "each token has its own"


def test_guessing_has_to_wait_and_keeps_nobody_out(slow: Server):
    good = program(slow, "reader")
    wrong = Program(slow, "orient_" + "0" * 64)
    answers = [wrong.get("/groups").status for _ in range(8)]
    assert answers[0] == 401
    assert answers[-1] == 429
    assert good.get("/groups").status == 200


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["new", "--role", "owner", "--name", "A"], "reader, coordinator"),
        (["new", "--role", "reader", "--name", "A", "--expires", "soon"], "2027-06-30"),
        (["new", "--role", "reader"], "--name"),
        (["new", "--role", "reader", "--name", "..."], "letter"),
        (["revoke", "nosuch"], "orient token list"),
    ],
)
def test_a_mistake_is_told(server: Server, arguments: list[str], word: str):
    refused = run("token", *arguments, "--data", server.data)
    assert refused.status == 2
    assert word in refused.errors
    assert refused.output == ""


def test_a_record_that_is_not_there_is_not_made(tmp_path: Path):
    refused = run(
        *("token", "new", "--role", "reader", "--name", "A"),
        *("--data", tmp_path / "nowhere"),
    )
    assert refused.status == 2
    assert "no record" in refused.errors
    assert not (tmp_path / "nowhere").exists()


def test_no_tokens_are_told(own_server: Server):
    assert run("token", "list", "--data", own_server.data).output == (
        "There are no tokens.\n"
    )
