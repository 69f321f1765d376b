"""A disk that takes nothing: everybody can read, nobody loses what they typed, and
saving goes on by itself."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support.learner import Learner
from support.load import PATH, SECTION, fields
from support.school import School
from support.server import Server
from support.waiting import until


@contextmanager
def limited(server: Server, size: int) -> Iterator[None]:
    """The server's files may not grow beyond this."""
    _, hard = resource.prlimit(server.process_id, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process_id, resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.prlimit(server.process_id, resource.RLIMIT_FSIZE, (hard, hard))


def answer(learner: Learner, given: list[tuple[str, str]], key: str):
    sent = [("csrf", learner.csrf), (".key", key), *given]
    learner.answer = learner.ask_form(PATH, sent)
    return learner.answer


def fill(school: School) -> Learner:
    """Somebody who is in, and a journal that is longer than the limit."""
    learner = school.make_group("Lunch network").joined("Mei")
    given = fields(learner)
    for number in range(5):
        assert answer(learner, given, f"before-{number}").status == 303
        learner.get(SECTION.path)
    return learner


def can_save(school: School) -> bool:
    return "Nothing can be saved" not in school.staff.get("/staff/groups").text


def test_what_is_typed_is_given_back_while_nothing_can_be_saved(own_school: School):
    learner = fill(own_school)
    given = fields(learner)
    with limited(own_school.server, 8192):
        refused = answer(learner, given, "during")
        assert refused.status == 503
        assert "We could not save this." in refused.page.text
        assert "Your answer is still in the form." in refused.page.text
        checked = {
            (field["name"], field["value"])
            for field in refused.page.all("input")
            if "checked" in field.attributes
        }
        assert set(given) <= checked
        # Reading goes on, and staff see what to do.
        assert learner.get(SECTION.path).status == 200
        page = own_school.staff.get("/staff/groups")
        assert page.status == 200
        assert "Nothing can be saved: the server’s disk" in page.page.text
        # Any other form can be sent again as it was.
        kept = own_school.staff.send(
            "/staff/groups", name="Card club", kit="peer-network"
        )
        assert kept.status == 503
        assert "We could not save this" in kept.page.text
        again = kept.page.form("/staff/groups")
        assert ("name", "Card club") in again.fields
    until("saving", lambda: can_save(own_school))
    own_school.staff.answer = kept
    assert own_school.staff.post(again.action, again.fields).status == 200
    assert "Card club" in own_school.staff.get("/staff/groups").page.text
    learner.get(SECTION.path)
    assert answer(learner, given, "during").status == 303
    # Once when it began and once when it was over, not for each request.
    assert own_school.server.printed.count("nothing can be saved; reading goes on") == 1
    assert own_school.server.printed.count("saving goes on") == 1


def test_in_spanish_too(own_school: School):
    learner = fill(own_school)
    given = fields(learner)
    learner.headers["Accept-Language"] = "es"
    with limited(own_school.server, 8192):
        refused = answer(learner, given, "during")
        assert "Tu respuesta sigue en el formulario." in refused.page.text
        learner.get(SECTION.path)


def test_no_page_repeats_a_password(own_school: School):
    fill(own_school)
    with limited(own_school.server, 8192):
        own_school.staff.send("/staff/groups", name="Card club", kit="peer-network")
        visitor = own_school.visitor()
        visitor.get("/staff/sign-in")
        refused = visitor.send(
            "/staff/sign-in", email="ada@example.org", password="correct horse battery"
        )
        assert refused.status == 503
        assert "correct horse battery" not in refused.text


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 12 MB in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        if os.geteuid() == 0:
            pytest.fail(f"no file system could be mounted: {mounted.stderr!r}")
        pytest.skip("mounting a file system needs root")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_disk_that_is_full(set_up, small_disk: Path):
    with Server(set_up.copied(small_disk / "data")) as server:
        school = School(server, set_up.cookies)
        learner = fill(school)
        given = fields(learner)
        filler = small_disk / "filler"
        with filler.open("wb", buffering=0) as file, pytest.raises(OSError):
            while True:
                file.write(b"x" * 4096)
        statuses = set()
        for number in range(40):
            learner.get(SECTION.path)
            statuses.add(answer(learner, given, f"full-{number}").status)
            if 503 in statuses:
                break
        assert 503 in statuses
        assert (
            "Nothing can be saved: the server’s disk is full."
            in school.staff.get("/staff/groups").page.text
        )
        assert learner.get(SECTION.path).status == 200
        filler.unlink()
        until("saving", lambda: can_save(school))
        learner.get(SECTION.path)
        assert answer(learner, given, "after").status == 303
        assert server.printed.count("nothing can be saved; reading goes on") == 1


def test_a_damaged_record_is_not_served(own_server: Server, own_school: School):
    fill(own_school)
    own_server.stop()
    record = bytearray(own_server.record.read_bytes())
    assert len(record) > 16 * 4096
    for page in range(8, len(record) // 4096):
        record[page * 4096 : page * 4096 + 4096] = b"\xa5" * 4096
    own_server.record.write_bytes(record)
    with pytest.raises(RuntimeError, match="is damaged"):
        own_server.start()
