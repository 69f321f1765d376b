"""Names that are made to do harm are shown as they are, or refused."""

import pytest
from support.client import Client
from support.learner import Learner
from support.page import Page
from support.school import Group, School

SHOWN = [
    "<script>alert(1)</script>",
    "<b>Bold</b>",
    '"><img src=x onerror=alert(1)>',
    "O'Neil & Sons",
    '"Mei"',
    'Mei" onmouseover="alert(1)',
    'Quote"\u0301 onfocus=alert(1) x="',
    "Less<\u0338b>marked</b>",
    "Amp&\u0301lt;b&\u0301gt;",
    "{{name}} {{{csrf}}} {{>layout}}",
    "&lt;b&gt;",
    "%3Cb%3E ${7*7}",
    "Robert'); DROP TABLE event;--",
    "👩🏽‍🦽 Ana 🎲",
    "مريم",
    "דנה",
    "王小明",
    "Zoë Åström",
    "a\u0301\u0302\u0303\u0304\u0305",
    "../../etc/passwd",
]
REFUSED = [
    "x" * 10_000,
    "x" * 41,
    "👩🏽‍🦽" * 41,
    "a" + "\u0301" * 2_000,
    "Mei\u202eieM",
    "\u2066Mei\u2069",
    "Mei\u0000",
    "Mei\u0007",
    "\u200b",
    "\u200f\u200e",
    "!!!",
    "",
    "   ",
    "\u3000\u2003",
]


@pytest.fixture(scope="module")
def group(school: School) -> Group:
    return school.make_group("Lunch network")


def is_unharmed(page: Page) -> bool:
    """Whether the page has only elements and attributes of ours."""
    foreign = {"img", "b", "iframe", "style"}
    return not any(
        element.tag in foreign
        or (element.tag == "script" and "src" not in element.attributes)
        or any(name.startswith("on") for name in element.attributes)
        for element in page
    )


@pytest.mark.parametrize("name", SHOWN, ids=ascii)
def test_a_participants_name_is_shown_as_it_was_typed(
    school: School, group: Group, name: str
):
    learner = school.learner()
    learner.join(group.join_link("peer"), name)
    assert learner.path == "/", learner.page.text
    assert learner.page.first(css="eyebrow").text == f"Hello, {name}"
    assert is_unharmed(learner.page)

    assert name in group.people
    person = group.people[name]
    pages: list[Client] = [group.staff]
    for path in (group.path, person):
        group.staff.get(path)
        assert name in group.staff.page.text
        assert all(is_unharmed(client.page) for client in pages)
    assert name in group.make_cards()
    assert is_unharmed(group.staff.page)
    assert name in school.status("--group", group.name).output

    group.staff.get(person)
    fields = {"csrf": group.staff.csrf, "role": "peer"}
    assert group.staff.post(f"{person}/remove", fields).status == 200


@pytest.mark.parametrize("name", REFUSED, ids=lambda name: ascii(name)[:24])
def test_what_is_no_name_is_refused_with_a_message(
    school: School, group: Group, name: str
):
    learner = school.learner()
    learner.join(group.join_link("peer"), name)
    assert learner.status == 422
    field = learner.page.first("input", id="field-new-name")
    assert field["aria-invalid"] == "true"
    assert learner.page.first(id="field-new-name-problem").text
    assert is_unharmed(learner.page)


@pytest.mark.parametrize("name", SHOWN, ids=ascii)
def test_a_groups_name_is_shown_as_it_was_typed(school: School, name: str):
    group = school.make_group(name)
    assert group.staff.get(group.path).page.heading == name
    assert is_unharmed(group.staff.page)
    rows = group.staff.get("/staff/groups").page.all("li", css="group-row")
    assert name in [row.first("h2").text for row in rows]
    assert is_unharmed(group.staff.page)
    member = group.joined("Mei")
    assert member.page.first("p", css="lead").text == f"{name} – Peer partner"


def test_a_plan_answer_is_shown_as_it_was_typed(school: School, group: Group):
    for text in SHOWN:
        group.save_plan({"time-and-place": text})
        assert group.staff.status == 200
        assert group.plan["time-and-place"] == text
        assert is_unharmed(group.staff.page)


def test_what_was_refused_is_shown_again_as_it_was_typed(school: School, group: Group):
    for text in SHOWN:
        visitor = Learner(school.server.address)
        visitor.join(group.join_link("peer"), text, "no pin")
        assert visitor.status == 422
        shown = visitor.page.first("input", id="field-new-name")["value"]
        assert shown == text
        assert is_unharmed(visitor.page)


def test_an_address_that_is_not_there_is_not_shown_as_markup(school: School):
    visitor = school.visitor()
    for path in (
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "/join/%22%3E%3Cb%3E",
        "/%22%CC%81",
    ):
        answer = visitor.get(path)
        assert answer.status == 404
        assert is_unharmed(answer.page)
