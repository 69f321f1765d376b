"""Nothing that a page holds tells a right answer from a wrong one too early."""

import re

import pytest
from support.curriculum import Activity, Section, all_activities, module, modules_of
from support.learner import Learner, questions
from support.page import Element
from support.school import Group, School

PLACES = all_activities("peer")
IDS = [f"{section.id}/{activity.id}" for section, activity in PLACES]


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    return school.make_group("Lunch network")


@pytest.fixture(scope="module")
def readers(group: Group) -> list[Learner]:
    """Several, because each sees the options in an order of their own."""
    return [group.joined(name) for name in ("Mei", "Theo", "Jaylen")]


def shape(option: Element) -> str:
    """An option's markup without its words, its value and what only counts up."""
    markup = option.markup().replace(option.first("span").markup(), "<span/>")
    return re.sub(r' (id|value)="[^"]*"', "", markup)


@pytest.mark.parametrize(("section", "activity"), PLACES, ids=IDS)
def test_no_feedback_is_on_a_page_before_the_answer(
    readers: list[Learner], section: Section, activity: Activity
):
    for reader in readers:
        answer = reader.get(section.path)
        assert answer.page.all(id=f"activity-{activity.id}")
        for line in activity.feedback:
            assert line not in answer.page.text
            assert line not in answer.text


@pytest.mark.parametrize(("section", "activity"), PLACES, ids=IDS)
def test_right_and_wrong_options_have_the_same_markup(
    readers: list[Learner], section: Section, activity: Activity
):
    for reader in readers:
        page = reader.get(section.path).page
        groups = questions(page.first(id=f"activity-{activity.id}"))
        for question in activity.questions:
            options = groups[question.words].all("label")
            assert {option.text for option in options} == set(question.options)
            assert len({shape(option) for option in options}) == 1
            assert all(re.fullmatch(r"[\w-]+", id_of(option)) for option in options)


def id_of(option: Element) -> str:
    return option.first("input")["value"]


@pytest.fixture(scope="module")
def asker(group: Group) -> Learner:
    return group.joined("Ana")


@pytest.mark.parametrize(("section", "activity"), PLACES, ids=IDS)
def test_an_answer_brings_only_what_is_said_of_it(
    asker: Learner, section: Section, activity: Activity
):
    asker.answer_wrong(section, activity)
    shown = asker.page.first("section", id=f"activity-{activity.id}")
    text = shown.text
    for question in activity.questions:
        said = {
            question.feedback[words] for words in question.wrong if activity.feedback
        }
        for line in set(question.feedback.values()) - said:
            assert line not in text, "what was not chosen is not given away"


def test_an_answer_to_one_activity_says_nothing_of_another(group: Group):
    reader = group.joined("Luis")
    sections = {s.path: s for s, _ in PLACES if len(s.activities) > 1}
    assert sections
    for section in sections.values():
        first, *others = section.activities
        reader.answer_wrong(section, first)
        for other in others:
            assert not any(line in reader.answer.text for line in other.feedback)


def test_no_file_with_answers_is_served(readers: list[Learner]):
    reader = readers[0]
    for each in modules_of("peer"):
        for path in (
            f"/modules/{each.id}/module.xml",
            f"/modules/{each.id}/..%2F{each.id}%2Fmodule.xml",
            f"/modules/{each.id}/%2e%2e/{each.id}/module.xml",
            f"/modules/..%2Fcore%2F{each.id}/module.xml",
            f"/modules/{each.id}/../../core/{each.id}/module.xml",
            f"/modules/{each.id}/module.xml%00.svg",
        ):
            assert reader.ask("GET", path).status == 404, path


def test_pictures_are_served_and_can_do_nothing(readers: list[Learner]):
    for figure in module("aac-communication-tips").path.parent.glob("*.svg"):
        path = f"/modules/aac-communication-tips/{figure.name}"
        answer = readers[0].ask("GET", path)
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "image/svg+xml"
        assert answer.body == figure.read_bytes()
        assert "sandbox" in answer.headers["Content-Security-Policy"]
