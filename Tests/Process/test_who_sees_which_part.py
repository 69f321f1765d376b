"""Parts for some roles, modules that open after others, shared sections, links."""

import re
from collections.abc import Iterator

import pytest
from conftest import SetUp
from support.gallery import FOR_ALL, gallery, read
from support.learner import Learner
from support.school import Group

SECOND = "/learn/second-steps/again"
SECRET = "Only facilitators read this line."


@pytest.fixture(scope="module")
def group(set_up: SetUp, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Group]:
    data = set_up.copied(tmp_path_factory.mktemp("gallery") / "data")
    with gallery(data, set_up.cookies) as group:
        yield group


@pytest.fixture(scope="module")
def peer(group: Group) -> Learner:
    return group.joined("Sam")


@pytest.fixture(scope="module")
def adult(group: Group) -> Learner:
    return group.joined("Priya", "facilitator")


def test_a_line_for_others_is_not_on_the_page(peer: Learner, adult: Learner):
    for first, second in [(peer, adult), (adult, peer)]:
        # Pages are kept: what one reader sees must not reach another.
        first.get("/learn/all-blocks/words")
        second.get("/learn/all-blocks/words")
    assert SECRET in adult.page.text or SECRET in adult.get(adult.path).page.text
    assert SECRET not in peer.get("/learn/all-blocks/words").page.text


def test_a_page_for_others_is_not_there(peer: Learner, adult: Learner):
    page = "/learn/all-blocks/leading"
    assert adult.get(page).status == 200
    assert peer.get(page).status == 404
    form = {"csrf": adult.csrf, "key": "k"}
    answer = peer.ask_form(f"{page}/activities/leading-check", form)
    assert answer.status in (403, 404)
    assert "Page 1 of 4" in peer.get("/learn/all-blocks/words").page.text
    assert "Page 1 of 5" in adult.get("/learn/all-blocks/words").page.text


def test_a_module_that_is_not_open_says_why_and_stays_closed(group: Group):
    reader = group.joined("Reader")
    row = reader.get("/").page.first(css="stop-closed")
    assert "Finish this first: Everything a page can hold" in row.text
    assert row.all("a") == []
    closed = reader.get(SECOND)
    assert closed.status == 403
    assert "Something else comes first" in closed.page.text
    csrf = reader.get("/learn/all-blocks/words").page.first("input", name="csrf")
    answer = reader.ask_form(f"{SECOND}/next", {"csrf": csrf["value"]})
    assert answer.status == 403
    assert reader.get(SECOND).status == 403, "asking for it opened nothing"


def test_what_is_hidden_from_a_role_is_not_asked_of_it(group: Group):
    peer = group.joined("Theo")
    read(peer, "all-blocks", *FOR_ALL)
    assert peer.get(SECOND).status == 200, "the first module is done, the next is open"
    assert peer.get("/learn/second-steps/lead").status == 404
    read(peer, "second-steps", "again")
    assert peer.is_ready

    adult = group.joined("Ms. Rivera", "facilitator")
    read(adult, "all-blocks", *FOR_ALL)
    assert adult.get(SECOND).status == 403, "facilitators have one page more"
    read(adult, "all-blocks", "leading")
    read(adult, "second-steps", "again", "lead")
    assert adult.is_ready


def test_minutes_are_those_of_what_is_seen(peer: Learner, adult: Learner):
    assert "24 minutes in all" in adult.get("/").page.text
    found = re.search(r"(\d+) minutes in all", peer.get("/").page.text)
    assert found and 18 < int(found.group(1)) < 24


def test_links_lead_into_modules_and_sections(peer: Learner):
    links = peer.get("/learn/all-blocks/words").page.links
    assert "/learn/all-blocks/tables" in links
    assert SECOND in links
    web = peer.page.first("a", href="https://example.org/guide?part=1&page=2")
    assert set(web["rel"].split()) == {"external", "noopener", "noreferrer"}


def test_a_shared_section_says_what_its_words_mean(peer: Learner):
    page = peer.get("/learn/all-blocks/ways").page
    assert page.heading == "Many ways to talk"
    assert "A tablet or another device" in page.first("dl").text
    assert page.first("img")["src"] == "/modules/all-blocks/talker.svg"
