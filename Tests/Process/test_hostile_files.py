"""Files that are made to do harm, or are none: each gets a message, soon and in little
memory."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.program import orient, run

START = (
    '<module xmlns="urn:orientation-kit:1" id="m" revision="1" minutes="5"'
    ' xml:lang="en"><title>T</title><summary>S</summary><section id="s"><title>T</title>'
)
END = "</section></module>"
MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Measured:
    status: int
    output: str
    #: Kilobytes, the most that was resident at once.
    memory: int
    #: Of the processors; the clock on the wall also counts what others do.
    seconds: float


#: A small process in between: what a process had in memory before it became another
#: program counts as that one's, so the program must not be started by a large one.
MEASURE = """
import json, os, sys
child = os.fork()
if child == 0:
    os.dup2(1, 2)
    os.execv(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
seconds = usage.ru_utime + usage.ru_stime
print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_maxrss, seconds]))
"""


def measured(folder: Path) -> Measured:
    command = [sys.executable, "-S", "-c", MEASURE, orient(), "check", folder]
    # Nothing may wait for ever, such as for somebody to write into a pipe.
    done = subprocess.run(command, capture_output=True, timeout=20, check=True)
    output, _, figures = done.stdout.decode(errors="replace").rpartition("\n[")
    status, memory, seconds = json.loads(f"[{figures}")
    return Measured(status, output, memory, seconds)


def module(blocks: str) -> str:
    return START + blocks + END


FILES: dict[str, tuple[str, Callable[[], str | bytes]]] = {
    "entity-bomb": (
        "xml.doctype",
        lambda: (
            "<!DOCTYPE m [<!ENTITY a0 'ha'>"
            + "".join(
                f"<!ENTITY a{n} '" + f"&a{n - 1};" * 10 + "'>" for n in range(1, 12)
            )
            + "]>"
            + module("<p>&a11;</p>")
        ),
    ),
    "external-entity": (
        "xml.doctype",
        lambda: (
            "<!DOCTYPE m [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + module("<p>&x;</p>")
        ),
    ),
    "external-dtd": (
        "xml.doctype",
        lambda: "<!DOCTYPE m SYSTEM 'http://127.0.0.1:9/a.dtd'>" + module("<p>A</p>"),
    ),
    "deep": ("xml.too-deep", lambda: "<a>" * MEGABYTE),
    "wide": ("xml.too-many", lambda: module("<p>A</p>" * 400_000)),
    "giant-attribute": (
        "attribute.unknown",
        lambda: module(f'<p x="{"a" * 3 * MEGABYTE}">A</p>'),
    ),
    "many-attributes": (
        "xml.too-many-attributes",
        lambda: module(
            "<p" + "".join(f' a{n:x}=""' for n in range(400_000)) + ">A</p>"
        ),
    ),
    "many-mistakes-in-one-line": (
        "element.unknown",
        lambda: module("<q>A</q>" * 45_000),
    ),
    "latin-1": ("xml.encoding", lambda: module("<p>é</p>").encode("latin-1")),
    "overlong": (
        "xml.encoding",
        lambda: module("<p>@</p>").encode().replace(b"@", b"\xc0\xbc"),
    ),
    "utf-16": ("xml.encoding", lambda: module("<p>A</p>").encode("utf-16")),
    "utf-16-bare": ("xml.encoding", lambda: module("<p>A</p>").encode("utf-16-be")),
    "utf-32": ("xml.encoding", lambda: module("<p>A</p>").encode("utf-32")),
    "nul": ("xml.character", lambda: module("<p>A\0B</p>")),
    "only-nul": ("xml.encoding", lambda: b"\0" * MEGABYTE),
    "one-long-line-of-text": ("xml.not-closed", lambda: START + "a" * 4_000_000),
}


def assert_told(result: Measured, name: str) -> None:
    assert result.status == 1
    assert f" {name}]" in result.output
    assert "= help: " in result.output
    assert result.memory < 100 * 1024
    assert result.seconds < 1


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_gets_a_message_soon_and_in_little_memory(
    name: str, tmp_path: Path
):
    diagnostic, content = FILES[name]
    written = content()
    (tmp_path / "module.xml").write_bytes(
        written if isinstance(written, bytes) else written.encode()
    )
    assert_told(measured(tmp_path), diagnostic)


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path):
    file = tmp_path / "module.xml"
    file.write_text(module("<p>A</p>"))
    # It has holes, so that it takes no room on the disk.
    os.truncate(file, 8 << 30)
    assert_told(measured(tmp_path), "xml.too-large")


@pytest.mark.parametrize(
    ("make", "diagnostic"),
    [
        (lambda file: os.mkfifo(file), "file.special"),
        (lambda file: file.symlink_to("/dev/zero"), "file.special"),
        (lambda file: file.symlink_to("module.xml"), "file.unreadable"),
        (lambda file: file.symlink_to("nowhere"), "file.unreadable"),
        # Its first byte cannot be read, whoever asks.
        (lambda file: file.symlink_to("/proc/self/mem"), "file.unreadable"),
    ],
    ids=["pipe", "device", "link-to-itself", "link-to-nothing", "unreadable"],
)
def test_what_is_no_file_is_told_and_not_waited_for(
    make: Callable[[Path], None], diagnostic: str, tmp_path: Path
):
    make(tmp_path / "module.xml")
    assert_told(measured(tmp_path), diagnostic)


def test_a_link_that_leads_back_is_told_and_the_rest_is_checked(tmp_path: Path):
    (tmp_path / "module.xml").write_text(module("<p>A</p>"))
    (tmp_path / "loop").symlink_to(tmp_path)
    result = measured(tmp_path)
    assert result.status == 0
    assert "[OK0008 folder.loop]" in result.output
    assert "1 warning" in result.output


def test_a_file_that_changes_while_it_is_read_is_read_whole_or_told(tmp_path: Path):
    file = tmp_path / "module.xml"
    file.write_text(module("<p>A</p>"))
    ends = time.monotonic() + 1

    def change() -> None:
        while time.monotonic() < ends:
            file.write_text(module("<p>A</p>" * 2000))
            file.write_text(module("<p>A</p>"))

    writer = threading.Thread(target=change)
    writer.start()
    statuses = {run("check", tmp_path).status for _ in range(10)}
    writer.join()
    assert statuses <= {0, 1}


@pytest.mark.parametrize(
    ("drawing", "diagnostic"),
    [
        ("<script>alert(1)</script>", "picture.program"),
        ('<rect onload="alert(1)"/>', "picture.program"),
        ("<foreignObject/>", "picture.program"),
        ('<a href="javascript:alert(1)"><text>A</text></a>', "picture.program"),
        ('<image href="http://127.0.0.1:9/a.png"/>', "picture.external"),
    ],
)
def test_a_picture_that_does_more_than_draw_is_refused_at_its_line(
    drawing: str, diagnostic: str, tmp_path: Path
):
    (tmp_path / "module.xml").write_text(
        module('<figure src="board.svg" alt="A board"/>')
    )
    picture = tmp_path / "board.svg"
    picture.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg">\n\n{drawing}\n</svg>\n'
    )
    result = measured(tmp_path)
    assert_told(result, diagnostic)
    assert f"{picture}:3:" in result.output
