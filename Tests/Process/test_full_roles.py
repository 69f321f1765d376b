"""A role takes as many people as its kit says; staff can always add one more."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from support.learner import Learner
from support.school import Group, School

MOST = 6


@pytest.fixture
def full(school: School) -> Group:
    """A group with as many peers as the kit allows."""
    group = school.make_group("Lunch network")
    for number in range(MOST):
        group.joined(f"Peer {number}")
    return group


def test_nobody_joins_a_role_that_is_full(full: Group):
    link = full.join_link("peer")
    late = full.school.learner()
    late.get(link)
    assert late.status == 200
    assert "This group has no free place" in late.page.text
    assert "Ask the adult" in late.page.text
    assert not any("/new" in form.action for form in late.page.forms)
    fields = {"csrf": late.csrf, "name": "Late", "pin": "204816"}
    late.post(f"{link}/new", fields)
    assert late.status == 409
    assert "This group has no free place" in late.page.text
    assert "Late" not in full.people


def test_who_is_in_a_full_role_comes_back(full: Group):
    link = full.join_link("peer")
    peer = full.school.learner()
    peer.come_back(link, "Peer 1")
    assert peer.path == "/"
    again = full.school.learner()
    again.get(link)
    fields = {"csrf": again.csrf, "name": "Peer 2", "pin": "204816"}
    again.post(f"{link}/new", fields)
    assert again.path == "/", "the form that was sent twice is no second person"
    assert len(full.people) == MOST


def test_staff_can_add_to_a_full_role(full: Group):
    full.add("One more", "peer")
    assert "One more" in full.people


def test_a_place_that_becomes_free_is_free(full: Group):
    person = full.people["Peer 3"]
    full.staff.post(f"{person}/remove", {"csrf": full.staff.csrf, "role": "peer"})
    full.joined("New peer")
    assert "New peer" in full.people


def test_the_last_place_is_taken_once(school: School):
    group = school.make_group("Race")
    link = group.join_link("peer")
    learners = [school.learner() for _ in range(2 * MOST)]
    for learner in learners:
        learner.get(link)

    def join(learner: Learner) -> int:
        name = f"Runner {learners.index(learner)}"
        fields = {"csrf": learner.csrf, "name": name, "pin": "204816"}
        return learner.ask_form(f"{link}/new", fields).status

    with ThreadPoolExecutor(len(learners)) as pool:
        found = sorted(pool.map(join, learners))
    assert found == [303] * MOST + [409] * MOST
    assert len(group.people) == MOST
