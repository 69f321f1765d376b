"""Why a group is ready or is not, today and on an earlier day, on the command line."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from support.program import Run, run
from support.school import Group, School, full_plan


def ready(school: School, *arguments: str) -> Run:
    server = school.server
    return run("ready", "--modules", server.modules, "--data", server.data, *arguments)


def day(ahead: int) -> str:
    return (datetime.now(UTC).date() + timedelta(days=ahead)).isoformat()


@pytest.fixture(scope="module")
def group(school: School) -> Iterator[Group]:
    group = school.make_group("Garden network")
    group.add("Robin", "focus")
    for name in ("Mei", "Theo", "Jaylen"):
        group.joined(name)
    group.save_plan(full_plan())
    yield group


def test_a_group_that_is_not_ready_is_explained_condition_by_condition(
    school: School, group: Group
):
    plain = ready(school, group.name)
    assert plain.status == 1
    assert plain.errors == ""
    assert plain.output.startswith("Garden network: Not ready. ")
    assert "have not finished the orientation." in plain.output

    explained = ready(school, group.name, "--explain")
    assert explained.status == 1
    assert "» All of these are needed." in explained.output
    assert "» Jaylen, Mei and Theo have to finish the orientation." in explained.output
    assert "Somebody has to take the role “Facilitator”." in explained.output
    # The permissions of a full plan end on a day, and with them what they carry.
    assert "Holds until " in explained.output


def test_other_programs_get_every_condition_of_every_rule(school: School, group: Group):
    told = json.loads(ready(school, group.name, "--json").output)
    assert told["verdict"] == "not-ready"
    assert told["state"] == "planned"
    assert told["day"] == day(0)
    rules = {rule["id"]: rule for rule in told["rules"]}
    first = rules["C1"]["explanation"]
    assert first["result"] == "pass"
    assert [part["result"] for part in first["parts"]] == ["pass", "pass"]
    missing = rules["C4"]["explanation"]
    assert missing["result"] == "fail"
    assert missing["turn"] == "Jaylen, Mei and Theo"
    assert rules["C2"]["until"] > day(0)
    identified = json.loads(ready(school, told["id"], "--json").output)
    assert identified == told, "a group is found by its id, too"


def test_it_is_said_in_spanish(school: School, group: Group):
    told = ready(school, group.name, "--explain", "--language", "es")
    assert told.output.startswith("Garden network: ")
    assert "Todas estas cosas hacen falta." in told.output


def test_a_day_that_is_over_is_told_from_the_log(school: School, group: Group):
    told = json.loads(ready(school, group.name, "--json", "--as-of", day(0)).output)
    today = json.loads(ready(school, group.name, "--json").output)
    assert told.pop("isFromLog") is True
    assert today.pop("isFromLog") is False
    assert told == today


def test_the_status_is_that_of_the_verdict(school: School):
    group = school.make_group("Reading network")
    group.add("Robin", "focus")
    for name in ("Mei", "Theo", "Jaylen"):
        group.joined(name).complete("peer")
    group.joined("Ms. Okafor", "facilitator").complete("facilitator")
    assert ready(school, group.name).status == 1
    group.save_plan(full_plan())
    whole = ready(school, group.name)
    assert whole.status == 0
    assert whole.output.startswith("Reading network: Ready. ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Nowhere"], 'there is no group "Nowhere". There are: '),
        (["--as-of", "2026-02-30"], "--as-of 2026-02-30: write a day that exists"),
        (["--as-of", "tomorrow"], "--as-of tomorrow: write a day that exists"),
        (["--as-of", day(2)], f"{day(2)} is still to come. Choose a day up to today"),
        (["--as-of", "2020-01-01"], "did not exist yet on 2020-01-01."),
        (["--language", "fr"], "--language fr: write en or es."),
    ],
)
def test_what_cannot_be_told_is_said_in_a_line(
    school: School, group: Group, arguments: list[str], said: str
):
    if arguments[0] != "Nowhere":
        arguments = [group.name, *arguments]
    refused = ready(school, *arguments)
    assert refused.status == 2
    assert refused.output == ""
    assert said in refused.errors


def test_groups_of_one_name_are_told_apart_by_their_ids(school: School):
    ids = [school.make_group("Twin network").path.rsplit("/", 1)[1] for _ in range(2)]
    refused = ready(school, "Twin network")
    assert refused.status == 2
    assert 'several groups are called "Twin network"' in refused.errors
    assert all(one in refused.errors for one in ids)
    assert ready(school, ids[0]).status == 1
