"""Pictures, audio, video and captions: only what a module names, in parts where a
player asks for a part."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import SetUp
from support.client import Answer, Client
from support.gallery import GALLERY, gallery
from support.program import MODULES
from support.school import School
from support.server import Server

VIDEO = "/modules/all-blocks/wave.webm"
BYTES = (GALLERY / "all-blocks" / "wave.webm").read_bytes()


@pytest.fixture(scope="module")
def visitor(
    set_up: SetUp, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Client]:
    data = set_up.copied(tmp_path_factory.mktemp("gallery") / "data")
    with gallery(data, set_up.cookies) as group:
        yield group.school.visitor()


def part(visitor: Client, wanted: str, **headers: str) -> Answer:
    return visitor.ask("GET", VIDEO, headers={"Range": wanted, **headers})


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("wave.webm", "video/webm"),
        ("tone.wav", "audio/wav"),
        ("wave.vtt", "text/vtt; charset=utf-8"),
        ("wave.es.vtt", "text/vtt; charset=utf-8"),
        ("board.svg", "image/svg+xml"),
        ("talker.svg", "image/svg+xml"),
    ],
)
def test_what_a_module_names_is_served_as_what_it_is(
    visitor: Client, file: str, kind: str
):
    answer = visitor.ask("GET", f"/modules/all-blocks/{file}")
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert answer.headers["Accept-Ranges"] == "bytes"
    folder = "shared" if file == "talker.svg" else "all-blocks"
    assert answer.body == (GALLERY / folder / file).read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        "/modules/all-blocks/module.xml",
        "/modules/second-steps/wave.webm",
        "/modules/all-blocks/..%2Fglossary.xml",
        "/modules/all-blocks/sections.xml",
        "/modules/shared/talker.svg",
    ],
)
def test_nothing_else_is_served(visitor: Client, path: str):
    assert visitor.ask("GET", path).status == 404


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [
        ("bytes=0-99", 0, 99),
        ("bytes=100-", 100, len(BYTES) - 1),
        ("bytes=-10", len(BYTES) - 10, len(BYTES) - 1),
        ("bytes=0-0", 0, 0),
        ("bytes=5-999999", 5, len(BYTES) - 1),
        ("bytes=-999999", 0, len(BYTES) - 1),
    ],
)
def test_a_part_is_sent_alone(visitor: Client, wanted: str, first: int, last: int):
    answer = part(visitor, wanted)
    assert answer.status == 206
    assert answer.headers["Content-Range"] == f"bytes {first}-{last}/{len(BYTES)}"
    assert answer.headers["Content-Length"] == str(last - first + 1)
    assert answer.body == BYTES[first : last + 1]


@pytest.mark.parametrize("wanted", ["bytes=999999-", "bytes=-0"])
def test_a_part_behind_the_end_is_refused(visitor: Client, wanted: str):
    answer = part(visitor, wanted)
    assert answer.status == 416
    assert answer.headers["Content-Range"] == f"bytes */{len(BYTES)}"


@pytest.mark.parametrize(
    "wanted",
    ["bytes=9-5", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "bytes=-", "bytes=1"],
)
def test_what_is_no_part_gives_the_whole(visitor: Client, wanted: str):
    answer = part(visitor, wanted)
    assert (answer.status, answer.body) == (200, BYTES)


def test_a_part_of_another_edition_is_the_whole(visitor: Client):
    tag = visitor.ask("GET", VIDEO).headers["ETag"]
    assert part(visitor, "bytes=0-9", **{"If-Range": tag}).status == 206
    assert part(visitor, "bytes=0-9", **{"If-Range": '"other"'}).status == 200
    same = visitor.ask("GET", VIDEO, headers={"If-None-Match": tag})
    assert (same.status, same.body) == (304, b"")


def test_the_head_of_a_file_says_how_long_it_is(visitor: Client):
    answer = visitor.ask("HEAD", VIDEO)
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["Content-Length"] == str(len(BYTES))


def test_pages_allow_media_of_their_own_and_no_other(visitor: Client):
    policy = visitor.ask("GET", "/card").headers["Content-Security-Policy"]
    assert "media-src 'self'" in policy.split("; ")
    assert "default-src 'none'" in policy.split("; ")


def test_a_drawing_is_served_in_parts_too(visitor: Client):
    whole = (GALLERY / "all-blocks" / "board.svg").read_bytes()
    answer = visitor.ask(
        "GET", "/modules/all-blocks/board.svg", headers={"Range": "bytes=5-9"}
    )
    assert (answer.status, answer.body) == (206, whole[5:10])
    assert answer.headers["Content-Range"] == f"bytes 5-9/{len(whole)}"


def test_a_drawing_that_has_come_to_hold_a_program_is_not_served_any_more(
    set_up: SetUp, tmp_path: Path
):
    modules = tmp_path / "Modules"
    shutil.copytree(MODULES, modules)
    picture = modules / "core" / "what-is-peer-to-peer" / "two-ways.svg"
    path = "/modules/what-is-peer-to-peer/two-ways.svg"
    with Server(set_up.copied(tmp_path / "data"), modules=modules) as server:
        visitor = School(server, set_up.cookies).visitor()
        answer = visitor.ask("GET", path)
        assert answer.status == 200
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        text = picture.read_text()
        for harm in (
            "<script>alert(1)</script>",
            '<image href="http://127.0.0.1:9/"/>',
        ):
            picture.write_text(text.replace("</svg>", f"{harm}</svg>"))
            refused = visitor.ask("GET", path)
            assert refused.status == 404
            assert harm not in refused.text
