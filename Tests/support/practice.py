"""A folder of modules with the practice types: a story, a board, a checklist."""

import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.school import Group, School
from support.server import Server

KIT = """<kit xmlns="urn:orientation-kit:1" id="practice" revision="1" xml:lang="en">
  <title>Practice</title><summary>Three ways to practice.</summary>
  <roles><role id="peer" min="1"><title>Peer</title><complete module="practice"/></role></roles>
  <rules><rule id="P1" severity="block"><title>Peers are done</title>
    <when><complete role="peer"/></when></rule></rules>
</kit>
"""

MODULE = """<module xmlns="urn:orientation-kit:1" id="practice" revision="1" minutes="5"
    xml:lang="en">
  <title>Practice</title><summary>A story, a board and a talk.</summary>
  <section id="story"><title>A story</title>
    <activity id="lunch" requires="passed"><scenario start="table" shuffle="none">
      <step id="table"><p>Luis sits by himself.</p><prompt>What do you do?</prompt>
        <choice to="asked">Ask to sit down.<feedback>He nods.</feedback></choice>
        <choice to="alone">Walk on.<feedback>He looks after you.</feedback></choice>
      </step>
      <step id="asked"><prompt>Luis builds a message. What now?</prompt>
        <choice to="heard">Wait.</choice><choice to="alone">Get up again.</choice></step>
      <ending id="heard" result="good"><title>A joke</title><p>You laugh.</p></ending>
      <ending id="alone" result="not-yet"><title>Two tables</title><p>You eat alone.</p>
      </ending></scenario></activity></section>
  <section id="board"><title>A board</title>
    <activity id="say" requires="passed"><board file="words.obz">
      <prompt>Say that you want rice.</prompt>
      <message><word>want</word><word>rice</word></message>
      <right>That is it.</right></board></activity></section>
  <section id="talk"><title>A talk</title>
    <activity id="play" requires="observed"><observed-checklist>
      <prompt>Play a talk about the weekend.</prompt>
      <step id="asks">Asks first.<look-for>A look counts.</look-for></step>
      <step id="waits">Waits for the answer.</step>
      <note>What went well?</note></observed-checklist></activity></section>
</module>
"""

_LICENSE = {"type": "CC0", "author_name": "OrientationKit"}


def _board(name: str, buttons: list[dict], **more: object) -> str:
    return json.dumps(
        {
            "format": "open-board-0.1",
            "id": name,
            "locale": "en",
            "name": name.title(),
            "license": _LICENSE,
            "buttons": buttons,
            "grid": {
                "rows": 1,
                "columns": len(buttons),
                "order": [[button["id"] for button in buttons]],
            },
            **more,
        }
    )


def picture(side: int = 8) -> bytes:
    """A red square, 8 by 8 pixels unless another side is given."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checksum = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + checksum.to_bytes(4)

    rows = b"".join(b"\0" + b"\xc0\x30\x20" * side for _ in range(side))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def sound() -> bytes:
    """A tenth of a second of nothing, as a WAV file."""
    samples = bytes(800)
    return (
        b"RIFF" + struct.pack("<I", 36 + len(samples)) + b"WAVEfmt "
        + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8)
        + b"data" + struct.pack("<I", len(samples)) + samples
    )  # fmt: skip


def practice(folder: Path) -> Path:
    """Writes the folder, and gives it."""
    module = folder / "practice"
    module.mkdir(parents=True)
    (folder / "kit.xml").write_text(KIT, encoding="utf-8")
    (module / "module.xml").write_text(MODULE, encoding="utf-8")
    home = _board(
        "words",
        [
            {"id": "want", "label": "want", "image_id": "red", "sound_id": "want"},
            {"id": "not", "label": "not"},
            {"id": "food", "label": "food", "load_board": {"path": "food.obf"}},
        ],
        images=[{"id": "red", "path": "red.png", "license": _LICENSE}],
        sounds=[{"id": "want", "path": "want.wav"}],
    )
    food = _board(
        "food", [{"id": "rice", "label": "rice"}, {"id": "soup", "label": "soup"}]
    )
    with zipfile.ZipFile(module / "words.obz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", json.dumps({"root": "words.obf"}))
        archive.writestr("words.obf", home)
        archive.writestr("food.obf", food)
        archive.writestr("red.png", picture())
        archive.writestr("want.wav", sound())
    return folder


@contextmanager
def practice_group(data: Path, cookies: dict[str, str]) -> Iterator[Group]:
    """A group that has these modules to do, on a server of its own; the modules stand
    beside the data."""
    modules = practice(data.parent / "modules")
    with Server(data, modules=modules) as server:
        yield School(server, cookies).make_group("Practice", kit="practice")
