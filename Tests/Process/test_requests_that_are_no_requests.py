"""Bodies, methods and paths that no browser of ours would send."""

import socket

import pytest
from support.client import FORM, Client
from support.learner import Learner
from support.record import answers, opened
from support.school import Group, School
from support.server import HOST, Server

SECTION = "/learn/what-is-peer-to-peer/with-not-for"
ANSWER = f"{SECTION}/activities/with-or-for"


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    return school.make_group("Lunch network")


@pytest.fixture(scope="module")
def mei(group: Group) -> Learner:
    mei = group.joined("Mei")
    mei.get(SECTION)
    return mei


def test_a_body_of_64_kib_is_read_and_a_larger_one_is_not(school: School):
    visitor = school.visitor()
    visitor.get("/card")
    start = f"csrf={visitor.csrf}&code="
    for size, status in ((65_536, 422), (65_537, 413), (1_000_000, 413)):
        body = (start + "A" * (size - len(start))).encode()
        answer = visitor.ask("POST", "/card", body, {"Content-Type": FORM})
        assert answer.status == status
    assert answer.page.heading == "That was too much"


def test_a_body_that_grows_while_it_is_sent_is_cut_off(server: Server):
    """In chunks, and without saying how much there will be."""
    head = f"POST /card HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\n"
    with socket.create_connection((HOST, server.port), timeout=30) as raw:
        raw.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())
        chunk = b"1000\r\n" + b"A" * 0x1000 + b"\r\n"
        try:
            for _ in range(40):
                raw.sendall(chunk)
        except ConnectionError:
            pass  # The server may close as soon as it has answered.
        assert raw.recv(200).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize(
    "content_type", ["application/json", "text/plain", "multipart/form-data", ""]
)
def test_what_is_no_form_is_refused(mei: Learner, content_type: str):
    body = f"csrf={mei.csrf}&.key=one".encode()
    for path in (ANSWER, f"{SECTION}/next", "/card", "/sign-out"):
        answer = mei.ask("POST", path, body, {"Content-Type": content_type})
        assert answer.status == 415


def test_a_form_may_name_its_alphabet(mei: Learner):
    body = f"csrf={mei.csrf}&.key=one".encode()
    named = {"Content-Type": f"{FORM}; charset=UTF-8"}
    assert mei.ask("POST", ANSWER, body, named).status == 422


@pytest.mark.parametrize(
    "method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"]
)
@pytest.mark.parametrize("path", ["/", "/card", ANSWER, "/staff/groups"])
def test_other_methods_do_nothing(mei: Learner, method: str, path: str):
    body = f"csrf={mei.csrf}&.key=one".encode()
    answer = mei.ask(method, path, body, {"Content-Type": FORM})
    assert answer.status in (400, 404, 405)


def test_head_is_get_without_a_body(mei: Learner):
    for path in ("/", "/card", SECTION, "/nowhere"):
        assert mei.ask("HEAD", path).status == mei.ask("GET", path).status
        assert mei.ask("HEAD", path).body == b""


def test_a_post_to_a_page_without_a_form_is_refused(mei: Learner):
    for path in (SECTION, "/", "/staff/groups/nosuchgroup"):
        assert mei.ask_form(path, {"csrf": mei.csrf}).status in (404, 405)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"&&&===&&&",
        b"%",
        b"%zz=%zz&%",
        b"\xff\xfe\x00",
        b"code=%00%01%FF",
        b"code=" + b"%F0%9F" * 100,
        b"&" * 60_000,
        b"code[]=1&code[a]=2",
        b"=".join([b"a"] * 5_000),
    ],
    ids=lambda body: ascii(body[:20]),
)
def test_a_body_that_is_garbage_is_a_problem_and_no_failure(
    school: School, body: bytes
):
    visitor = school.visitor()
    visitor.get("/card")
    sent = f"csrf={visitor.csrf}&".encode() + body
    answer = visitor.ask("POST", "/card", sent, {"Content-Type": FORM})
    assert answer.status == 422


@pytest.mark.parametrize("key", ["", "x" * 65, "é" * 33])
def test_an_answer_without_a_proper_key_is_refused(mei: Learner, key: str):
    assert mei.ask_form(ANSWER, {"csrf": mei.csrf, ".key": key}).status == 403


def test_what_was_never_offered_is_not_recorded(server: Server, mei: Learner):
    mei.get(SECTION)
    form = mei.page.form(ANSWER)
    with opened(server.record) as connection:
        before = len(answers(connection))
    cards = {f["name"] for f in form.element.all("input", type="radio")}
    for value in ("nowhere", "", "with for", "../with", "WITH", "with\u0000"):
        answer = mei.send_form(form, [(name, value) for name in cards])
        assert answer.status == 422
    both = [(name, value) for name in cards for value in ("with", "for")]
    assert mei.send_form(form, both).status == 422
    with opened(server.record) as connection:
        assert len(answers(connection)) == before


def test_the_record_holds_only_what_was_asked(server: Server, mei: Learner):
    """A form may carry more fields than ours; they are nobody's business."""
    mei.get(SECTION)
    form = mei.page.form(ANSWER)
    chosen = {f["name"]: f["value"] for f in form.element.all("input", type="radio")}
    extra = [("diary", "I had a bad day. " * 1_000), ("email", "mei@example.org")]
    assert mei.send_form(form, [*chosen.items(), *extra]).status == 200
    with opened(server.record) as connection:
        assert set(answers(connection)[-1]["response"]) == set(chosen)


@pytest.mark.parametrize(
    "line",
    [
        b"GET /card",
        b"GET /card HTTP/9.9\r\n\r\n",
        b"\r\n\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"GET " + b"/" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /card HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
        b"POST /card HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST /card HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"GET /%c0%ae%c0%ae/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET http://evil.example/card HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /card HTTP/1.1\r\n\r\n",
    ],
    ids=lambda line: ascii(line[:24]),
)
def test_the_server_outlives_a_request_that_is_none(server: Server, line: bytes):
    with socket.create_connection((HOST, server.port), timeout=30) as raw:
        try:
            raw.sendall(line)
            raw.shutdown(socket.SHUT_WR)
            reply = raw.recv(4096)
        except ConnectionError:
            reply = b""
    assert b" 500 " not in reply.partition(b"\r\n")[0]
    assert Client(server.address).get("/health/live").text == "ok"
