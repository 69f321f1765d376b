"""Why a group is ready or is not, today and on an earlier day, on the command line."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from support.page import Form
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


def test_a_group_is_launched_on_its_page_and_judged_on(school: School):
    group = school.make_group("Chess network")
    group.add("Robin", "focus")
    staff = group.staff
    assert not [form for form in page_forms(group) if form.action.endswith("/launch")]
    for name in ("Mei", "Theo", "Jaylen"):
        group.joined(name).complete("peer")
    group.joined("Ms. Okafor", "facilitator").complete("facilitator")
    group.save_plan(full_plan())
    staff.get(group.path)
    staff.send("/launch")
    assert "The group was launched." in staff.page.text
    told = json.loads(ready(school, group.name, "--json").output)
    assert told["state"] == "launched"
    assert told["launch"]["isSignatureValid"] is True
    assert told["launch"]["wouldBeReady"] is True
    assert told["launch"]["by"] == "Ada Admin"
    assert not [form for form in page_forms(group) if form.action.endswith("/launch")]

    group.save_plan(full_plan() | {"outside-class": "false"})
    assert "would not be now, because of: N3" in staff.get(group.path).page.text
    later = ready(school, group.name)
    assert later.status == 1
    assert "It was ready when it was launched on " in later.output
    assert "and would not be now, because of: N3 " in later.output
    assert "the signature holds." in later.output


def test_a_warning_is_overridden_on_the_page_and_nothing_that_blocks(
    school: School, group: Group
):
    staff = group.staff
    forms = [form for form in page_forms(group) if "/rules/" in form.action]
    rules = {form.action.rsplit("/", 1)[1] for form in forms}
    assert "C3-backup" in rules
    assert "C3" not in rules and "C4" not in rules
    form = next(form for form in forms if form.action.endswith("/C3-backup"))
    answer = staff.send_form(
        form, [("step", "make"), ("reason", ""), ("until", day(-1))]
    )
    assert answer.status == 422
    assert "Choose today or a later day." in staff.page.text
    staff.send_form(
        form, [("step", "make"), ("reason", "She comes in May."), ("until", day(9))]
    )
    assert "The warning is overridden." in staff.page.text
    told = json.loads(ready(school, group.name, "--json").output)
    override = next(r for r in told["rules"] if r["id"] == "C3-backup")["override"]
    assert override["reason"] == "She comes in May."
    assert override["by"] == "Ada Admin"
    assert override["until"] == day(9)
    spoken = ready(school, group.name).output
    assert "1 warning is overridden." in spoken

    staff.send_form(form, [("step", "end")])
    assert "The override was taken back." in staff.page.text

    blocking = form.action.replace("C3-backup", "C4")
    refused = staff.post(
        blocking,
        [
            ("csrf", staff.csrf),
            ("step", "make"),
            ("reason", "Because."),
            ("until", day(3)),
        ],
    )
    assert refused.status == 422


def page_forms(group: Group) -> list[Form]:
    return group.staff.get(group.path).page.forms


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
