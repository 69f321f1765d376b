"""Whoever guesses has to stop, and then even the right guess is not taken."""

import unicodedata
from pathlib import Path

import pytest
from support.client import Client
from support.learner import Learner
from support.record import opened
from support.school import PASSWORD, Group, School
from support.server import Server

WRONG = "918273"
RIGHT = "204816"
#: From one browser, from one network address, and from everywhere.
LIMIT, AT_ADDRESS, EVERYWHERE = 10, 20, 40


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    group = school.make_group("Lunch network")
    for name in ("Mei", "Theo", "Ana", "Iris Díaz", "Bo"):
        group.joined(name)
    return group


def try_pin(group: Group, name: str, pin: str, source: str = "127.0.0.2") -> Client:
    """One try, in a browser that has never been here."""
    guesser = Learner(group.school.server.address, source=source)
    guesser.come_back(group.join_link("peer"), name, pin)
    return guesser


def use_up(group: Group, name: str, source: str = "127.0.0.2") -> None:
    """All tries that one address has."""
    for _ in range(AT_ADDRESS):
        assert try_pin(group, name, WRONG, source).status == 422


def test_ten_wrong_pins_in_one_browser_keep_nobody_else_out(group: Group):
    link = group.join_link("peer")
    prank = Learner(group.school.server.address, source="127.0.0.9")
    for _ in range(LIMIT):
        assert prank.come_back(link, "Bo", WRONG).status == 422
    assert prank.come_back(link, "Bo", RIGHT).status == 429
    assert try_pin(group, "Bo", RIGHT, source="127.0.0.9").path == "/"


def test_after_too_many_wrong_pins_even_the_right_one_has_to_wait(group: Group):
    use_up(group, "Mei")
    refused = try_pin(group, "Mei", WRONG)
    assert refused.status == 429
    assert int(refused.answer.headers["Retry-After"]) > 0
    assert refused.page.heading == "Please wait a little"
    assert refused.page.first("a", css="button")["href"] == group.join_link("peer")
    assert try_pin(group, "Mei", RIGHT).status == 429
    assert try_pin(group, "Theo", RIGHT).path == "/", "others come in"
    assert try_pin(group, "Mei", RIGHT, source="127.0.0.3").path == "/", "from home"


def test_guessing_from_many_addresses_ends_for_all(school: School):
    group = school.make_group("Tea network")
    group.joined("Luis")
    for number in range(EVERYWHERE):
        source = f"127.0.1.{1 + number}"
        assert try_pin(group, "Luis", WRONG, source).status == 422
    assert try_pin(group, "Luis", RIGHT, source="127.0.0.3").status == 429


def test_another_spelling_of_the_name_is_no_way_around(group: Group):
    """All of these are the same name to the record."""
    name = "Iris Díaz"
    spellings = [
        name.upper(),
        f"  {name} ",
        unicodedata.normalize("NFD", name),
        "ıris díaz",
        "iriſ díaz",
    ]
    use_up(group, name)
    found = {spelling: try_pin(group, spelling, RIGHT).status for spelling in spellings}
    assert found == dict.fromkeys(spellings, 429)


def test_the_form_for_new_people_is_no_way_around(group: Group):
    """It signs in who has the name and knows the PIN already."""
    link = group.join_link("peer")
    guesser = Learner(group.school.server.address, source="127.0.0.4")
    for _ in range(LIMIT):
        assert guesser.join(link, "Ana", WRONG).status == 422
    assert guesser.join(link, "Ana", RIGHT).status in (422, 429)
    assert guesser.get("/").path == "/card", "nobody is signed in"


def test_tries_are_kept_until_their_window_ends(own_server: Server, own_school: School):
    group = own_school.make_group("Lunch network")
    group.joined("Mei")
    use_up(group, "Mei")
    own_server.stop()
    own_server.start()
    assert try_pin(group, "Mei", RIGHT).status == 429, "a new start forgets nothing"

    own_server.stop()
    with opened(own_server.record) as connection, connection:
        # As if the hour had gone by.
        connection.execute("UPDATE throttle SET ends = ends - 60 * 60 * 1000")
    own_server.start()
    assert try_pin(group, "Mei", RIGHT).path == "/"


def test_the_right_pin_in_between_begins_anew(group: Group):
    for _ in range(LIMIT - 1):
        assert try_pin(group, "Theo", WRONG).status == 422
    assert try_pin(group, "Theo", RIGHT).path == "/"
    for _ in range(2):
        assert try_pin(group, "Theo", WRONG).status == 422
    assert try_pin(group, "Theo", RIGHT).path == "/"


def test_after_ten_wrong_passwords_even_the_right_one_has_to_wait(data: Path):
    with Server(data) as server:
        staff = Client(server.address)
        staff.get(server.invitation)
        new = {"name": "Iris", "email": "iris@example.org", "password": PASSWORD}
        staff.send("/staff/start", **new)
        assert staff.path == "/staff/groups"
        guesser = Client(server.address, source="127.0.0.5")
        guesser.get("/staff/sign-in")
        path = "/staff/sign-in"
        for _ in range(LIMIT):
            guesser.send(path, email=new["email"], password="not the password")
            assert guesser.status == 422
        guesser.get(path)
        for email in ("iris@example.org", "IRIS@example.org", "ırıs@example.org"):
            fields = {"csrf": guesser.csrf, "email": email, "password": PASSWORD}
            assert guesser.ask_form(path, fields).status == 429, email


@pytest.mark.parametrize("what", ["card", "join"])
def test_after_a_hundred_unknown_codes_an_address_has_to_wait(
    school: School, what: str
):
    source = {"card": "127.0.0.6", "join": "127.0.0.7"}[what]
    group = school.make_group(f"{what.title()} network")
    link = group.join_link("peer")
    guesser = Learner(school.server.address, source=source)
    guesser.get("/card")
    csrf = guesser.csrf
    for number in range(100):
        code = f"CODE{number:04}"
        if what == "card":
            answer = guesser.ask_form("/card", {"csrf": csrf, "code": code})
            assert answer.status == 422
        else:
            assert guesser.ask("GET", f"/join/{code}").status == 404
    if what == "card":
        answer = guesser.ask_form("/card", {"csrf": csrf, "code": "CODE"})
        assert answer.status == 429
    else:
        assert guesser.ask("GET", link).status == 429
    elsewhere = Learner(school.server.address, source="127.0.0.8")
    assert elsewhere.get(link).status == 200, "other addresses do not wait"
