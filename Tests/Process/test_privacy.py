"""What people can ask for: all that is held about them, and to be erased."""

import json
import stat
import subprocess
from pathlib import Path

import pytest
from support.learner import Learner
from support.program import PATIENCE, orient, run
from support.record import opened
from support.school import EMAIL, School


@pytest.fixture
def mei(own_school: School) -> Learner:
    """Somebody who answered, about whom staff wrote, and at whom they looked."""
    group = own_school.make_group("Lunch network")
    learner = group.joined("Mei Longname")
    own_school.staff.get(group.path)
    return learner


def participant(school: School) -> str:
    with opened(school.server.record) as connection:
        [(found,)] = connection.execute("SELECT participant FROM participant")
        return found


def test_an_export_says_all_and_is_recorded(own_school: School, mei: Learner, tmp_path):
    data = str(own_school.server.data)
    file = tmp_path / "mei.json"
    person = participant(own_school)
    own_school.staff.get(f"{group_path(own_school)}/people/{person}")
    done = run(
        "export",
        *("--name", "mei longname", "--group", "Lunch network", "--data", data),
        *("--modules", str(own_school.server.modules), "--output", str(file)),
    )
    assert done.status == 0, done.errors
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    export = json.loads(file.read_text())
    assert export["person"] == {"name": "Mei Longname", "id": person}
    assert [place["group"] for place in export["places"]] == ["Lunch network"]
    assert export["signsInWith"] == ["name and PIN"]
    assert {look["what"] for look in export["lookedAtBy"]} >= {"person", "export"}
    assert export["history"][-1]["what"] == "exported"
    assert set(export) - {"explained"} == set(export["explained"])
    assert "scrypt" not in file.read_text()


def group_path(school: School) -> str:
    with opened(school.server.record) as connection:
        [(group,)] = connection.execute("SELECT study_group FROM study_group")
        return f"/staff/groups/{group}"


def test_whoever_is_erased_cannot_be_read_anywhere(own_school: School, mei: Learner):
    data = own_school.server.data
    person = participant(own_school)
    asked = subprocess.run(
        [orient(), "erase", "--name", "Mei Longname", "--data", data],
        input=b"Somebody else\n",
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert asked.returncode == 1
    assert b"Nothing was erased" in asked.stderr
    done = subprocess.run(
        [orient(), "erase", "--participant", person, "--data", data],
        input=b"mei  longname\n",
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"Backups that were made before hold them still." in done.stdout
    own_school.server.stop()
    for path in data.glob("record.sqlite*"):
        held = path.read_bytes().lower()
        assert b"longname" not in held, path
    assert run("verify", "--data", str(data)).status == 0
    assert run("rebuild", "--check", "--data", str(data)).status == 0
    assert (
        run("erase", "--participant", person, "--yes", "--data", str(data)).status == 2
    )


def test_retention_says_who_and_erases_nobody_in_a_group(
    own_school: School, mei: Learner
):
    data = str(own_school.server.data)
    said = run("retention", "--after", "1d", "--dry-run", "--data", data)
    assert said.status == 0
    assert said.output == "0 people would be erased.\n"
    refused = run("retention", "--after", "soon", "--data", data)
    assert refused.status == 2
    assert "such as 90d, 18m or 2y" in refused.errors


def test_who_looked_is_told_once_for_many_reloads(own_school: School, mei: Learner):
    data = str(own_school.server.data)
    path = group_path(own_school)
    person = participant(own_school)
    for _ in range(3):
        assert own_school.staff.get(path).status == 200
        assert own_school.staff.get(f"{path}/people/{person}").status == 200
    looks = json.loads(run("audit", "--json", "--data", data).output)
    assert sorted(look["view"] for look in looks) == ["group", "person"]
    assert {look["who"] for look in looks} == {EMAIL}
    told = run("audit", "--group", "Lunch network", "--staff", EMAIL, "--data", data)
    assert len(told.output.splitlines()) == 2
    assert "Mei Longname, Lunch network" in told.output
    assert run("audit", "--group", "No such", "--data", data).status == 2


@pytest.mark.parametrize("command", ["export", "erase"])
def test_a_command_about_a_person_asks_who(command: str, tmp_path: Path):
    refused = run(command, "--data", str(tmp_path))
    assert refused.status == 2
    assert "Say who" in refused.errors
