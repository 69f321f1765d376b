"""A page that says what went wrong leads to where it says, and keeps the way out."""

import pytest
from support.client import Client
from support.learner import Learner
from support.school import Group, School


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    return school.make_group("Lunch network")


@pytest.fixture(scope="module")
def mei(group: Group) -> Learner:
    return group.joined("Mei")


def follow(client: Client) -> str:
    """Presses the one button of a message page; gives where that leads."""
    client.get(client.page.first("a", css="button")["href"])
    assert client.status == 200, "it leads to a page that works"
    return client.path


def test_who_is_in_no_group_any_more_can_use_a_card(group: Group):
    learner = group.joined("Noor")
    person = group.people["Noor"]
    fields = {"csrf": group.staff.csrf, "role": "peer"}
    group.staff.post(f"{person}/remove", fields)
    assert learner.get("/").page.heading == "You are not in a group now"
    assert follow(learner) == "/card"


def test_from_a_closed_link_the_way_to_the_card_is_open_to_everybody(
    school: School, mei: Learner
):
    for visitor in (school.visitor(), mei):
        visitor.get("/join/NOSUCHCD")
        assert visitor.page.heading == "This link is closed"
        assert follow(visitor) == "/card"
