"""A record moves from a file into PostgreSQL, and back, however often that is broken off."""

import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.postgres import Postgres
from support.program import Run, orient, run


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    with Postgres() as running:
        yield running


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a record of eight thousand events."""
    data = tmp_path_factory.mktemp("from") / "data"
    size = ("--participants", "200", "--events", "8000")
    made = run("simulate", "--data", data, *size)
    assert made.status == 0, made.errors
    return data


def migrate(source: str, target: str) -> Run:
    return run("migrate", "--from", source, "--to", target)


def state(*where: str | Path) -> tuple[str, int]:
    """The last event of a log that adds up, and how many there are that agree with
    what is derived from them."""
    verified = run("verify", *where)
    assert verified.status == 0, verified.output
    rebuilt = run("rebuild", "--check", "--json", *where)
    assert rebuilt.status == 0, rebuilt.output
    return verified.output.split()[-1], json.loads(rebuilt.output)["events"]


def test_a_copy_that_is_killed_again_and_again_is_whole_in_the_end(
    record: Path, postgres: Postgres, tmp_path: Path
):
    database = postgres.new_database()
    source = f"sqlite:{record}/record.sqlite"
    command = [orient(), "migrate", "--from", source, "--to", database]
    for milliseconds in (60, 150, 300, 500, 800):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        time.sleep(milliseconds / 1000)
        process.kill()
        process.wait()
    done = migrate(source, database)
    assert done.status == 0, done.errors
    assert "Everything is there" in done.output
    before = state("--data", record)
    assert before[1] == 8000
    assert state("--database", database) == before
    # Once more changes nothing, and the way back gives the same.
    assert migrate(source, database).status == 0
    back = tmp_path / "back" / "record.sqlite"
    back.parent.mkdir()
    assert migrate(database, f"sqlite:{back}").status == 0
    assert state("--data", back.parent) == before
    status = [
        run("status", *where).output
        for where in (("--data", record), ("--data", back.parent))
    ]
    assert status[0] == status[1]


def test_a_database_that_holds_another_record_is_left_alone(
    record: Path, postgres: Postgres, tmp_path: Path
):
    other = tmp_path / "other"
    assert run("simulate", "--data", other, "--participants", "30").status == 0
    database = postgres.new_database()
    assert migrate(f"sqlite:{other}/record.sqlite", database).status == 0
    before = state("--database", database)
    refused = migrate(f"sqlite:{record}/record.sqlite", database)
    assert refused.status == 2
    assert len(refused.errors.strip().splitlines()) == 1
    assert state("--database", database) == before


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("record.sqlite", "sqlite:x", "--from: write sqlite:"),
        ("sqlite:nowhere/record.sqlite", "sqlite:x", "could not"),
        ("sqlite:nowhere/record.sqlite", "mysql://u:s3cret@h/d", "--to: write"),
    ],
)
def test_addresses_that_lead_nowhere_are_told(
    tmp_path: Path, source: str, target: str, words: str
):
    refused = run("migrate", "--from", source, "--to", target, folder=tmp_path)
    assert refused.status == 2
    assert words in refused.errors and "s3cret" not in refused.errors
