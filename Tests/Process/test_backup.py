"""One file that holds everything, made beside a running server and put back."""

import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest
from support.program import Run, run
from support.school import School
from support.server import Server


def back_up(data: Path, file: Path, *more: str) -> Run:
    return run("backup", str(file), "--data", str(data), *more)


def restore(data: Path, file: Path, *more: str) -> Run:
    return run("restore", str(file), "--data", str(data), *more)


@pytest.fixture
def backup(own_school: School, tmp_path: Path) -> Path:
    """A backup that was made while the server ran."""
    own_school.make_group("Lunch network").joined("Mei")
    file = tmp_path / "monday.orient"
    made = back_up(own_school.server.data, file)
    assert made.status == 0, made.errors
    assert "It was read back and is whole." in made.output
    return file


def test_a_backup_beside_a_running_server_brings_everything_back(
    own_school: School, backup: Path, tmp_path: Path, set_up
):
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    new = tmp_path / "new"
    done = restore(new, backup)
    assert done.status == 0, done.errors
    head = done.output.splitlines()[-1]
    verified = run("verify", "--data", str(new), "--expect", head)
    assert verified.status == 0
    assert {p.name for p in (own_school.server.data / "revisions").iterdir()} == {
        p.name for p in (new / "revisions").iterdir()
    }
    with Server(new) as server:
        school = School(server, set_up.cookies)
        assert "Lunch network" in school.staff.get("/staff/groups").page.text


def test_a_backup_is_of_one_moment_while_people_answer(
    own_school: School, tmp_path: Path
):
    group = own_school.make_group("Lunch network")
    stop = threading.Event()

    def busy() -> None:
        number = 0
        while not stop.is_set():
            group.joined(f"Person {number}")
            number += 1

    thread = threading.Thread(target=busy, daemon=True)
    thread.start()
    try:
        for number in range(3):
            made = back_up(own_school.server.data, tmp_path / f"{number}.orient")
            assert made.status == 0, made.errors
    finally:
        stop.set()
        thread.join(30)


def test_a_record_that_is_served_is_not_replaced(own_school: School, backup: Path):
    data = own_school.server.data
    refused = restore(data, backup, "--replace")
    assert refused.status == 2
    assert "uses the record there; stop it first" in refused.errors
    own_school.server.stop()
    assert restore(data, backup).status == 2
    done = restore(data, backup, "--replace")
    assert done.status == 0, done.errors
    assert "The record that was there is kept as " in done.output
    assert len(list(data.glob("record-before-*.sqlite"))) == 1
    own_school.server.start()
    assert "Lunch network" in own_school.staff.get("/staff/groups").page.text


def test_the_backup_is_a_database_that_other_programs_read(backup: Path):
    with closing(sqlite3.connect(backup)) as connection:
        [(files,)] = connection.execute("SELECT count(*) FROM sqlar")
        assert files > 0
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_that_is_there_stays(own_school: School, backup: Path):
    before = backup.read_bytes()
    refused = back_up(own_school.server.data, backup)
    assert refused.status == 2
    assert "there is a file already" in refused.errors
    assert backup.read_bytes() == before
    assert back_up(own_school.server.data, backup, "--force").status == 0


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_a_record_in_postgresql_is_left_to_its_own_programs(
    command: str, tmp_path: Path
):
    refused = run(command, str(tmp_path / "f"), "--database", "postgres://localhost/o")
    assert refused.status == 2
    assert "kept in PostgreSQL" in refused.errors
    assert len(refused.errors.splitlines()) == 1
