"""A form that is sent again, by a double click or a reload, counts once."""

import threading

import pytest
from support.client import Answer
from support.curriculum import module
from support.learner import Learner, values
from support.record import answers, opened
from support.school import Group, School
from support.server import Server

SECTION = module("what-is-peer-to-peer").sections[-1]
ACTIVITY = SECTION.activities[0]


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    return school.make_group("Lunch network")


def filled(learner: Learner) -> tuple[str, list[tuple[str, str]]]:
    """The form of an activity, filled in rightly."""
    form = learner.get(SECTION.path).page.form(f"/activities/{ACTIVITY.id}")
    chosen = {question.words: question.right for question in ACTIVITY.questions}
    return form.action, form.with_values(values(form, chosen))


def attempts(group: Group, name: str) -> list[str]:
    page = group.staff.get(group.people[name]).page
    return [fact.text for fact in page.all("li") if fact.text.startswith("Answered ")]


def test_a_form_that_is_sent_three_times_counts_once(group: Group):
    mei = group.joined("Mei")
    action, fields = filled(mei)
    for _ in range(3):
        assert mei.ask_form(action, fields).status == 303
    assert attempts(group, "Mei") == ["Answered 1 time"]


def test_a_form_that_is_sent_eight_times_at_once_counts_once(
    school: School, server: Server, group: Group
):
    theo = group.joined("Theo")
    action, fields = filled(theo)
    devices = [school.learner() for _ in range(8)]
    for device in devices:
        device.cookies.update(theo.cookies)
    with opened(server.record) as connection:
        before = len(answers(connection))
    replies: list[Answer] = []

    def send(device: Learner) -> None:
        replies.append(device.ask_form(action, fields))

    threads = [threading.Thread(target=send, args=(each,)) for each in devices]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [reply.status for reply in replies] == [303] * 8
    with opened(server.record) as connection:
        assert len(answers(connection)) == before + 1
    assert attempts(group, "Theo") == ["Answered 1 time"]


def test_a_new_page_is_a_new_attempt(group: Group):
    jaylen = group.joined("Jaylen")
    for _ in range(3):
        action, fields = filled(jaylen)
        assert jaylen.ask_form(action, fields).status == 303
    assert attempts(group, "Jaylen") == ["Answered 3 times"]


def test_two_people_may_have_the_same_key(group: Group):
    for name in ("Ana", "Luis"):
        learner = group.joined(name)
        action, fields = filled(learner)
        same = [(k, "the-same-key" if k == ".key" else v) for k, v in fields]
        assert learner.ask_form(action, same).status == 303
        assert attempts(group, name) == ["Answered 1 time"]


def test_joining_twice_makes_one_person(school: School, group: Group):
    link = group.join_link("peer")
    visitor = school.learner()
    page = visitor.get(link).page
    form = page.form(f"{link}/new")
    fields = form.filled(name="Noor", pin="204816")
    for _ in range(2):
        assert visitor.ask_form(form.action, fields).status in (303, 403)
        visitor.cookies.pop("orient", None)
    assert list(group.people).count("Noor") == 1
