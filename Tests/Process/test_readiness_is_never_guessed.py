"""While anything is missing, no page and no command says that a group is ready."""

import re
from collections.abc import Iterator

import pytest
from support.school import Group, School, full_plan

WORDS = {
    "ready": "Ready",
    "not-ready": "Not ready",
    "cannot-tell": "Cannot tell yet",
}
#: What a group can do without: these answers bear on warnings alone, or on nothing.
OPTIONAL = {
    "longest-gap",
    "time-and-place",
    "meeting-times",
    "free-times",
    "near-grade",
    "first-meeting",
    "likes-activity",
    "long-plan",
    "baseline",
    "review-day",
}


def verdict(group: Group) -> str:
    """The verdict, on which the page, the list of groups and the command agree."""
    status, verdict = group.status
    assert group.verdict == WORDS[verdict]
    assert status == (0 if verdict == "ready" else 1)
    rows = group.staff.get("/staff/groups").page.all("li", css="group-row")
    row = next(row for row in rows if row.first("h2").text == group.name)
    assert row.first(css="badge").text == WORDS[verdict]
    return verdict


@pytest.fixture(scope="module")
def ready(school: School) -> Group:
    group = school.make_group("Ready network")
    group.add("Robin", "focus")
    for name in ("Mei", "Theo", "Jaylen"):
        group.joined(name).complete("peer")
    group.joined("Ms. Okafor", "facilitator").complete("facilitator")
    group.save_plan(full_plan())
    return group


@pytest.fixture
def whole_again(ready: Group) -> Iterator[Group]:
    """The ready group, with its whole plan before each test."""
    ready.save_plan(full_plan())
    assert ready.status == (0, "ready")
    yield ready


def test_no_stage_on_the_way_is_called_ready(school: School):
    group = school.make_group("Lunch network")
    stages = [verdict(group)]
    group.save_plan(full_plan())
    stages.append(verdict(group))
    group.add("Robin", "focus")
    stages.append(verdict(group))
    peers = [group.joined(name) for name in ("Mei", "Theo", "Jaylen")]
    stages.append(verdict(group))
    group.save_plan(full_plan())
    stages.append(verdict(group))
    for peer in peers:
        peer.complete_first_module()
        stages.append(verdict(group))
    for peer in peers:
        peer.complete()
        stages.append(verdict(group))
    facilitator = group.joined("Ms. Okafor", "facilitator")
    stages.append(verdict(group))
    facilitator.complete_first_module("facilitator")
    stages.append(verdict(group))
    assert set(stages) <= {"not-ready", "cannot-tell"}, stages

    facilitator.complete("facilitator")
    assert verdict(group) == "ready"


def test_every_answer_that_is_taken_back_makes_it_impossible_to_tell(
    whole_again: Group,
):
    plan = whole_again.plan
    for name, value in plan.items():
        if re.split("[.:]", name)[0] in OPTIONAL:
            continue
        whole_again.save_plan({name: ""})
        assert verdict(whole_again) == "cannot-tell", name
        whole_again.save_plan({name: value})
    assert verdict(whole_again) == "ready"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("assent", "unsure"),
        ("assent", "no"),
        ("assent", "withdrawn"),
        ("permission", "asked"),
        ("permission", "refused"),
        ("permission", "withdrawn"),
        ("permission-until", "2020-01-31"),
        ("outside-class", "false"),
        ("regular", "false"),
        ("family-informed", "false"),
        ("aac-profile", "false"),
        ("aac-seen", "false"),
        ("orientation-day", "2031-01-31"),
    ],
)
def test_an_answer_that_says_no_makes_it_not_ready(
    whole_again: Group, field: str, value: str
):
    whole_again.save_plan({field: value})
    assert verdict(whole_again) == "not-ready"


def test_one_person_without_permission_is_enough(whole_again: Group):
    names = [name for name in whole_again.plan if name.startswith("permission.")]
    whole_again.save_plan({names[-1]: "refused"})
    assert verdict(whole_again) == "not-ready"


def test_a_newcomer_makes_a_ready_group_unready(school: School):
    group = school.make_group("Open network")
    group.add("Robin", "focus")
    for name in ("Mei", "Theo", "Jaylen"):
        group.joined(name).complete("peer")
    group.joined("Ms. Okafor", "facilitator").complete("facilitator")
    group.save_plan(full_plan())
    assert verdict(group) == "ready"
    group.joined("Luis")
    assert verdict(group) == "not-ready"


def test_an_answer_that_was_never_offered_changes_nothing(whole_again: Group):
    staff = whole_again.staff
    for name, value in {
        "assent": "definitely",
        "permission-until": "2031-02-30",
        "regular": "perhaps",
        "longest-gap": "a week",
    }.items():
        full = next(key for key in whole_again.plan if key.partition(".")[0] == name)
        whole_again.save_plan({full: value})
        assert staff.status == 422
        assert staff.page.all(css="problems"), "it says which answer it was"
        assert verdict(whole_again) == "ready"


def test_a_should_have_that_is_open_is_a_warning_only(whole_again: Group):
    whole_again.save_plan({"longest-gap": "30"})
    assert verdict(whole_again) == "ready"
    shown = whole_again.staff.get(whole_again.path).page.first(css="verdict").text
    assert "should-have" in shown
