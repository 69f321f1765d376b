"""From the one-time link to a group that is ready, over HTTP."""

import pytest
from support.curriculum import Activity, Section, all_activities, all_sections
from support.learner import Learner
from support.school import Group, School, full_plan

PEERS = ["Mei", "Theo", "Jaylen"]


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    group = school.make_group("Lunch network")
    group.add("Robin", "focus")
    return group


@pytest.fixture(scope="module")
def sam(group: Group) -> Learner:
    return group.joined("Sam")


def test_a_peer_reads_every_section_by_the_next_button(group: Group):
    reader = group.joined("Reader")
    sections = all_sections("peer")
    reader.get("/")
    for section, following in zip(sections, [*sections[1:], None], strict=True):
        if section.path != reader.path:
            assert reader.path == "/", "the button leads on, or home after a module"
            assert section.path in reader.page.links
            reader.get(section.path)
        assert reader.page.heading == section.title
        reader.go_on(section)
        assert reader.status == 200
        assert reader.path in ("/", following and following.path)
    assert not reader.is_ready, "reading alone is not enough"


@pytest.mark.parametrize(
    "place", all_activities("peer"), ids=lambda place: f"{place[0].id}/{place[1].id}"
)
def test_a_wrong_answer_is_explained_and_a_right_one_completes(
    sam: Learner, place: tuple[Section, Activity]
):
    section, activity = place
    sam.get(section.path)
    sam.answer_wrong(section, activity)
    shown = sam.page.first("section", id=f"activity-{activity.id}")
    assert not shown.all(css="badge"), "a wrong answer completes nothing"
    if activity.is_judged:
        assert sam.status == 200
        assert shown.first(css="result").first("h3").text == "Not yet"
        for question in activity.questions:
            assert question.feedback[question.wrong[0]] in shown.text
    else:
        assert sam.status == 422
        assert shown.all(css="problems")

    sam.answer_right(section, activity)
    shown = sam.page.first("section", id=f"activity-{activity.id}")
    assert shown.first(css="badge").text == "Done"
    praise = "You got it" if activity.is_judged else "You agreed"
    assert shown.first(css="result").first("h3").text == praise


def test_a_peer_who_did_everything_reads_you_are_ready(group: Group):
    peer = group.joined("Kim")
    last = all_sections("peer")[-1]
    for section in all_sections("peer"):
        assert not peer.is_ready
        peer.get(section.path)
        for activity in section.activities:
            peer.answer_right(section, activity)
        peer.go_on(section)
    assert peer.path == "/", f"after {last.id} comes the home page"
    assert peer.page.heading == "You are ready"
    assert peer.page.first("progress")["value"] == "100"


def test_a_group_in_which_all_have_done_their_part_is_ready(school: School):
    group = school.make_group("Chess network")
    group.add("Robin", "focus")
    for name in PEERS:
        group.joined(name).complete("peer")
    group.joined("Ms. Okafor", "facilitator").complete("facilitator")
    assert group.verdict == "Cannot tell yet"

    group.save_plan(full_plan())

    assert group.verdict == "Ready"
    assert group.status == (0, "ready")
    assert "Chess network: Ready." in school.status("--group", "Chess network").output
