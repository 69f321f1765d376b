"""Coming back: on another device, and with a printed card."""

import pytest
from support.curriculum import all_sections
from support.learner import Learner
from support.school import Group, School

FIRST, *_ = all_sections("peer")


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    return school.make_group("Lunch network")


def started(group: Group, name: str) -> Learner:
    """Somebody who has done the first module."""
    learner = group.joined(name)
    learner.complete_first_module()
    learner.get("/")
    return learner


def test_on_a_second_device_a_participant_goes_on_where_they_were(
    school: School, group: Group
):
    phone = started(group, "Mei")
    tablet = school.learner()
    tablet.come_back(group.join_link("peer"), "Mei")
    assert tablet.path == "/"
    next_step = tablet.page.first("a", css="button-big")["href"]
    assert next_step == phone.page.first("a", css="button-big")["href"]
    assert "1 of 4 modules done" in tablet.page.text

    tablet.complete()
    assert tablet.is_ready
    assert phone.is_ready, "both devices stay signed in"
    assert list(group.people).count("Mei") == 1


@pytest.mark.parametrize("name", ["theo", "THEO", "  Theo ", "tHEO\u3000"])
def test_a_name_is_recognized_however_it_is_typed(
    school: School, group: Group, name: str
):
    if "Theo" not in group.people:
        group.joined("Theo")
    tablet = school.learner()
    tablet.come_back(group.join_link("peer"), name)
    assert tablet.path == "/"
    assert tablet.page.first(css="eyebrow").text == "Hello, Theo"


def test_two_people_cannot_have_one_name(school: School, group: Group):
    group.joined("Jaylen")
    other = school.learner()
    other.join(group.join_link("peer"), "jaylen", "918273")
    assert other.status == 422
    assert "Somebody in the group has this name." in other.page.text
    assert list(group.people).count("Jaylen") == 1


@pytest.mark.parametrize(
    "pin",
    ["", "20481", "2048160", "20481a", "111111", "123456", "654321", "２０４８１６"],
)
def test_a_pin_that_cannot_be_taken_is_explained(
    school: School, group: Group, pin: str
):
    newcomer = school.learner()
    newcomer.join(group.join_link("peer"), "Newcomer", pin)
    assert newcomer.status == 422
    field = newcomer.page.first("input", id="field-new-pin")
    assert field["aria-invalid"] == "true"
    assert field["value"] == "", "a PIN is not sent back"
    assert newcomer.page.first("input", id="field-new-name")["value"] == "Newcomer"
    assert "Newcomer" not in group.people


def test_a_card_lets_its_owner_in(school: School, group: Group):
    phone = started(group, "Noor")
    code = group.make_cards()["Noor"]
    for typed in (code, code.lower(), code.replace("-", ""), f" {code} "):
        tablet = school.learner()
        tablet.use_card(typed)
        assert tablet.path == "/"
        assert tablet.page.first(css="eyebrow").text == "Hello, Noor"
    assert "1 of 4 modules done" in tablet.page.text
    assert phone.get("/").status == 200, "who was signed in stays signed in"


def test_a_new_card_ends_the_old_one(school: School, group: Group):
    group.joined("Luis")
    old, new = group.make_cards()["Luis"], group.make_cards()["Luis"]
    assert old != new
    stranger = school.learner()
    assert stranger.use_card(old).status == 422
    assert "No card has this code." in stranger.page.text
    assert school.learner().use_card(new).path == "/"


def test_codes_are_shown_once(group: Group):
    group.joined("Kim")
    code = group.make_cards()["Kim"]
    page = group.staff.get(f"{group.path}/cards")
    assert code not in page.text
    assert not page.page.all(css="access-card")


def test_who_was_added_by_name_comes_in_by_card_and_counts_as_joined(
    school: School, group: Group
):
    group.add("Ana", "peer")
    person = group.people["Ana"]
    assert "Has not joined yet" in group.staff.get(person).page.text
    school.learner().use_card(group.make_cards()["Ana"])
    assert "Has joined" in group.staff.get(person).page.text


def test_no_pin_opens_who_has_only_a_card(school: School, group: Group):
    group.add("Robin", "peer")
    for pin in ("", "000000", "204816"):
        guesser = school.learner()
        guesser.come_back(group.join_link("peer"), "Robin", pin)
        assert guesser.status == 422


def test_an_unknown_join_link_tells_nothing(school: School, group: Group):
    link = group.join_link("facilitator")
    staff = group.staff
    staff.get(group.path)
    staff.post(f"{group.path}/links/facilitator", {"csrf": staff.csrf, "step": "close"})
    closed = school.visitor().ask("GET", link)
    unknown = school.visitor().ask("GET", "/join/NOSUCHCD")
    assert closed.status == unknown.status == 404
    names = (group.name, "Facilitator", "Peer partner")
    assert not any(name in closed.text for name in names)
    same = unknown.text.replace("NOSUCHCD", link.rpartition("/")[2])
    assert same == closed.text


def test_an_open_join_link_tells_the_role_and_nobodys_name(school: School):
    group = school.make_group("Secret network")
    group.joined("Secret Agent")
    page = school.visitor().get(group.join_link("peer"))
    assert "Peer partner" in page.text
    assert not any(name in page.text for name in [group.name, *group.people])


def test_a_renewed_join_link_replaces_the_old_one(school: School):
    group = school.make_group("Chess network")
    old = group.join_link("peer")
    staff = group.staff
    staff.post(f"{group.path}/links/peer", {"csrf": staff.csrf, "step": "renew"})
    new = group.join_link("peer")
    assert new != old
    assert school.visitor().get(old).status == 404
    newcomer = school.learner()
    assert newcomer.join(new, "Mei").path == "/"
