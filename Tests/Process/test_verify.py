"""Whether the log is as it was written: what staff and operators can rely on."""

import json

import pytest
from support.program import Run, run
from support.record import copied
from support.school import School


@pytest.fixture(scope="module")
def record(school: School):
    """The folder of a server on which something happened and which still runs."""
    group = school.make_group("Lunch network")
    group.joined("Mei")
    return school.server.data


def verify(folder, *arguments: str) -> Run:
    return run("verify", "--data", str(folder), *arguments)


def test_a_log_that_nobody_touched_adds_up(record):
    found = verify(record)
    assert found.status == 0
    first, last = found.output.splitlines()
    assert first.startswith("The log of main is as it was written: ")
    assert verify(record, "--expect", last).status == 0


def test_an_event_that_is_not_there_is_told(record):
    last = verify(record).output.splitlines()[-1]
    organization, sequence, hash = last.split(":")
    later = f"{organization}:{int(sequence) + 1}:{hash}"
    found = verify(record, "--expect", later)
    assert found.status == 1
    assert (
        f"event {int(sequence) + 1}: it is not the event that was expected here"
        in found.output
    )


def test_a_log_that_somebody_changed_is_told_with_its_place(record, tmp_path):
    with copied(record / "record.sqlite", tmp_path) as copy:
        copy.execute("UPDATE event SET at = at - 86400000 WHERE sequence = 2")
        copy.commit()
    found = verify(tmp_path)
    assert found.status == 1
    assert "The log of main is NOT as it was written" in found.output
    assert "event 2: it is not what was written" in found.output
    report = json.loads(verify(tmp_path, "--json").output)
    assert [(e["intact"], [f["event"] for f in e["faults"]]) for e in report] == [
        (False, [2])
    ]


@pytest.mark.parametrize(
    "line", ["", "main", "main:0:" + "a" * 64, "main:1:xyz", "main:one:" + "a" * 64]
)
def test_a_line_that_is_none_is_refused(record, line):
    found = verify(record, "--expect", line)
    assert found.status == 2
    assert "give the last line that this command printed" in found.errors


def test_a_folder_without_a_record_is_refused(tmp_path):
    found = verify(tmp_path)
    assert found.status == 2
    assert "there is no record" in found.errors
