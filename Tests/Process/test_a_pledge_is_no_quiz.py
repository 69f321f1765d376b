"""Agreeing is a promise: nothing on the way speaks of right answers."""

import pytest
from support.curriculum import all_activities
from support.page import Element
from support.school import School

QUIZ_WORDS = ["Check", "Right", "right", "You got it", "answer", "Choose all that fit"]


@pytest.fixture(scope="module")
def pledge() -> tuple:
    return next(pair for pair in all_activities("peer") if pair[1].id == "our-pledge")


def test_a_pledge_is_agreed_to(school: School, pledge: tuple):
    section, activity = pledge
    mei = school.make_group("Lunch network").joined("Mei")

    def shown() -> Element:
        return mei.page.first("section", id=f"activity-{activity.id}")

    mei.get(section.path)
    assert shown().first("button").text == "I agree"
    assert "Tick each one that you agree to" in shown().text
    form = mei.page.form(f"/activities/{activity.id}")
    mei.send_form(form, [])
    assert mei.status == 422
    assert "Tick all of them to agree" in shown().first(css="problems").text
    words = shown().text
    mei.answer_right(section, activity)
    assert shown().first(css="result").first("h3").text == "You agreed"
    assert shown().first("button").text == "I agree again"
    assert not shown().all(css="feedback-verdict")
    words += shown().text
    assert [word for word in QUIZ_WORDS if word in words] == []


def test_a_quiz_still_checks(school: School):
    section, activity = all_activities("peer")[0]
    mei = school.make_group("Tea network").joined("Mei")
    mei.answer_right(section, activity)
    shown = mei.page.first("section", id=f"activity-{activity.id}")
    assert shown.first("button").text == "Check again"
    assert shown.first(css="result").first("h3").text == "You got it"
