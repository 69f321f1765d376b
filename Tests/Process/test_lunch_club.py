"""A kit of another kind of group works without a line of code: from the form that makes a
group to the verdict that it is ready."""

import json
from datetime import date, timedelta

import pytest
from support.curriculum import modules_of
from support.school import Group, School, times

KIT = "lunch-club"


@pytest.fixture(scope="module")
def club(school: School) -> Group:
    group = school.make_group("Friday table", KIT)
    for name in ("Mei", "Theo"):
        group.joined(name, "host").complete("host", KIT)
    for name in ("Ms. Okafor", "Mr. Lind"):
        group.joined(name, "adult").complete("adult", KIT)
    group.add("Robin", "guest")
    return group


def plan(group: Group) -> dict[str, str]:
    today = date.today()
    return {
        **times("lunch-times", "Fri", "12:00", "12:40"),
        **times("free", "Fri", "11:50", "12:30"),
        "first-lunch": str(today + timedelta(days=10)),
        "review": str(today + timedelta(days=50)),
        "greeter": group.choices("greeter")["Mei"],
        "on-duty": group.choices("on-duty")["Ms. Okafor"],
        "substitute": group.choices("substitute")["Mr. Lind"],
        "seats": "8",
        "expected": "6",
        "food": "true",
        "brings-game": "true",
        "where": "By the window",
    }


def result(group: Group, rule: str, *arguments: str) -> tuple[str, str]:
    """What became of a rule, and why, as `orient status` tells it."""
    output = group.school.status("--group", group.name, "--json", *arguments).output
    rules = json.loads(output)["groups"][0]["rules"]
    found = next(each for each in rules if each["id"] == rule)
    return found["result"], " ".join(found["reasons"])


@pytest.fixture
def planned(club: Group) -> Group:
    club.save_plan(plan(club))
    assert club.staff.status == 200
    return club


def test_a_group_is_made_planned_and_ready(club: Group):
    assert club.verdict == "Cannot tell yet"
    club.save_plan(plan(club))
    assert club.verdict == "Ready"
    assert club.status == (0, "ready")
    text = club.school.status("--group", club.name).output
    assert "Friday table: Ready." in text
    assert "?" not in text and "✗" not in text and "!" not in text


def test_the_form_keeps_what_was_chosen(planned: Group):
    kept = planned.staff.get(planned.path).page.form("/plan").fields
    assert [value for name, value in kept if name == "lunch-times:day"] == ["Fri", ""]
    assert ("lunch-times:start", "12:00") in kept
    assert ("greeter", planned.choices("greeter")["Mei"]) in kept


@pytest.mark.parametrize(
    ("rule", "change", "outcome", "reason"),
    [
        ("L3", {"greeter": ""}, "unknown", "missing"),
        ("L4", times("free", "Fri", "12:21", "13:00"), "fail", "Mei and Theo"),
        ("L4", times("lunch-times", "", "", ""), "unknown", "missing"),
        ("L5", {"expected": "9"}, "fail", "at least as much as"),
        ("L6", {"food": "false"}, "fail", "Robin"),
        ("L7", {"brings-game": "false"}, "fail", "at least 1 person"),
        ("L8", {"first-lunch": "2031-01-31"}, "fail", "3 weeks from today"),
        ("L9", {"review": ""}, "unknown", "missing"),
    ],
)
def test_an_answer_decides_its_rule(
    planned: Group, rule: str, change: dict[str, str], outcome: str, reason: str
):
    planned.save_plan(change)
    assert planned.staff.status == 200
    found, why = result(planned, rule)
    assert found == outcome
    assert reason in why


def test_one_adult_cannot_stand_in_for_herself(planned: Group):
    planned.save_plan({"substitute": planned.choices("on-duty")["Ms. Okafor"]})
    assert result(planned, "L3-substitute")[0] == "fail"
    assert planned.verdict == "Ready", "a warning keeps nobody from starting"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("greeter", "somebody"),
        ("greeter", "Mei"),
        ("lunch-times:end", ""),
        ("lunch-times:start", "13:00"),
        ("lunch-times:day", "Someday"),
        ("seats", "many"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_and_shown_again(
    planned: Group, name: str, value: str
):
    planned.save_plan({name: value})
    assert planned.staff.status == 422
    assert planned.staff.page.all(css="problems")
    if name != "lunch-times:day" and not name.startswith("greeter"):
        assert (name, value) in planned.staff.page.form("/plan").fields
    assert planned.verdict == "Ready", "and nothing was saved"


def test_somebody_of_another_role_cannot_be_chosen(planned: Group):
    adult = planned.choices("on-duty")["Ms. Okafor"]
    assert adult not in planned.choices("greeter").values()
    planned.save_plan({"greeter": adult})
    assert planned.staff.status == 422


def test_somebody_who_left_is_no_longer_the_answer(school: School):
    group = school.make_group("Monday table", KIT)
    group.add("Kim", "host")
    group.save_plan({"greeter": group.choices("greeter")["Kim"]})
    assert "missing" not in result(group, "L3")[1].split("“Which adult")[0]
    form = school.staff.get(group.path).page.form("/remove")
    school.staff.send_form(form, [])
    found, why = result(group, "L3")
    assert found == "unknown"
    assert "cannot be read" in why
    assert "no longer in the group" in school.staff.get(group.path).text


def test_a_module_that_is_optional_is_offered_and_not_asked_for(school: School):
    group = school.make_group("Tuesday table", KIT)
    host = group.joined("Ana", "host")
    page = host.get("/").page
    assert "If you like" in page.text
    assert "Before the first lunch" in page.text
    host.complete("host", KIT)
    assert host.is_ready
    optional = next(link for link in host.page.links if "/aac-communication" in link)
    assert host.get(optional).status == 200
    assert len(modules_of("host", KIT)) == 2


def test_staff_are_warned_where_more_tables_open_than_the_pilot_has(school: School):
    groups = [school.make_group(f"Table {number}", KIT) for number in range(3)]
    found, why = result(groups[0], "L10")
    assert found == "fail"
    assert "groups were made from this kit" in why


def test_the_words_are_spanish_where_that_is_asked_for(planned: Group):
    planned.save_plan(times("free", "Fri", "12:21", "13:00"))
    assert (
        "no se cumple para Mei y Theo" in result(planned, "L4", "--language", "es")[1]
    )
