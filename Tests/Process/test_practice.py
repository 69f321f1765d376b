"""A story that branches, a communication board, and a talk that an adult signs: over
HTTP, with forms alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import SetUp
from support.learner import Learner
from support.practice import picture, practice, practice_group, sound
from support.school import Group


@pytest.fixture(scope="module")
def group(set_up: SetUp, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Group]:
    data = set_up.copied(tmp_path_factory.mktemp("practice") / "data")
    with practice_group(data, set_up.cookies) as group:
        yield group


def choose(learner: Learner, words: str) -> None:
    """Chooses an option of the story by its words, and goes on."""
    label = next(one for one in learner.page.all("label") if one.text == words)
    chosen = label.first("input")
    form = learner.page.form("/activities/lunch")
    learner.send_form(form, [(chosen["name"], chosen["value"])])


def press(learner: Learner, words: str) -> None:
    """Presses a button of the board, which sends the form with an edit."""
    form = learner.page.form("/activities/say")
    button = next(
        one for one in form.element.all("button") if one.text.startswith(words)
    )
    fields = [(name, value) for name, value in form.fields if name != button["name"]]
    learner.post(form.action, [*fields, (button["name"], button["value"])])


def of_story(learner: Learner) -> str:
    return learner.page.first("section", id="activity-lunch").text


def test_a_story_goes_on_ends_and_goes_another_way(group: Group):
    learner = group.joined("Mei")
    learner.get("/learn/practice/story")
    choose(learner, "Walk on.")
    assert "He looks after you." in of_story(learner)
    assert "You eat alone." in of_story(learner)
    assert "Not yet" in of_story(learner)
    assert not learner.page.first("section", id="activity-lunch").all(
        "input", type="radio"
    )
    again = learner.page.first("section", id="activity-lunch").first(
        "a", css="button-second"
    )
    assert again.text == "Try another way"
    learner.get(again["href"].split("#")[0])
    choose(learner, "Ask to sit down.")
    assert "He nods." in of_story(learner)
    first = learner.page.first("section", id="activity-lunch").first(
        "input", type="radio"
    )
    assert first["name"] == "step-2"
    learner.get("/learn/practice/story")
    assert "He nods." in of_story(learner), "a story that was left goes on"
    choose(learner, "Wait.")
    assert "You laugh." in of_story(learner)
    assert "You got it" in of_story(learner)
    staff = group.staff.get(group.people["Mei"]).text
    assert "Chose: Ask to sit down. → Wait. Came to this end: A joke" in staff


def test_a_message_is_made_button_by_button_on_two_pages(group: Group):
    learner = group.joined("Theo")
    learner.get("/learn/practice/board")
    press(learner, "want")
    board = learner.page.first("section", id="activity-say")
    assert board.first(css="board-words").text == "want"
    player = board.first("audio")
    heard = learner.ask("GET", player["src"])
    assert (heard.body, heard.headers["Content-Type"]) == (sound(), "audio/wav")
    assert "media-src 'self'" in learner.answer.headers["Content-Security-Policy"]
    shown = learner.ask("GET", board.first("img", css="board-picture")["src"])
    assert (shown.body, shown.headers["Content-Type"]) == (picture(), "image/png")
    assert "Board: OrientationKit, CC0" in board.text
    press(learner, "food")
    assert "Back to the first page" in learner.page.text
    press(learner, "rice")
    learner.send("/activities/say")
    board = learner.page.first("section", id="activity-say")
    assert "You got it" in board.text
    assert "That is it." in board.text
    staff = group.staff.get(group.people["Theo"]).text
    assert "Made the message: want · rice" in staff


def test_an_adult_signs_and_nobody_signs_for_themselves(group: Group):
    learner = group.joined("Ana")
    page = learner.get("/learn/practice/talk").page
    watched = page.first("section", id="activity-play")
    assert "Waits for the answer." in watched.text
    assert not watched.all("input", type="radio")
    fields = {"step-asks": "done", "step-waits": "done", "csrf": learner.csrf}
    refused = learner.post(
        "/learn/practice/talk/activities/play", fields | {".key": "mine"}
    )
    assert refused.status == 404

    staff = group.staff
    person = group.people["Ana"]
    staff.get(person)
    link = next(one for one in staff.page.all("a") if "/observe/" in one["href"])
    staff.get(link["href"])
    staff.send("/observe/practice/play", **{"step-asks": "done"})
    assert staff.status == 422, "every step is looked at"
    staff.send(
        "/observe/practice/play",
        **{"step-asks": "done", "step-waits": "not-yet", "note": "Nearly."},
    )
    assert staff.path.startswith(person)
    summary = "Done: Asks first. Not yet: Waits for the answer. Note: Nearly."
    assert summary in staff.page.text
    assert not learner.get("/learn/practice/talk").page.all(css="badge-good")
    staff.get(link["href"])
    staff.send("/observe/practice/play", **{"step-asks": "done", "step-waits": "done"})
    done = learner.get("/learn/practice/talk").page
    assert done.first("section", id="activity-play").all(css="badge-good")


def test_the_modules_are_free_of_remarks(group: Group, tmp_path: Path):
    from support.program import run

    checked = run("check", str(practice(tmp_path / "modules")))
    assert checked.status == 0, checked.output
