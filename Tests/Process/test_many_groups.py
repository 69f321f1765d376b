"""Staff of a large district find their groups, fifty at a time."""

import re

import pytest
from support.program import run
from support.school import School
from support.server import Server

LINK = re.compile(r"/staff/groups/(g\d+)$")


@pytest.fixture(scope="module")
def school(tmp_path_factory):
    data = tmp_path_factory.mktemp("many") / "data"
    made = run("simulate", "--data", data, "--participants", "900", "--events", "2800")
    assert made.status == 0, made.errors
    with Server(data) as server:
        yield School.set_up(server)


def shown(staff) -> list[str]:
    links = (link["href"] for link in staff.page.all("a"))
    return [found[1] for found in map(LINK.search, links) if found]


def link(staff, text: str) -> str | None:
    return next((a["href"] for a in staff.page.all("a") if a.text == text), None)


def test_every_group_is_on_one_page_and_on_no_other(school: School):
    staff = school.staff
    staff.get("/staff/groups")
    total = int(re.search(r"50 of (\d+) groups", staff.page.text)[1])
    seen = shown(staff)
    assert link(staff, "Groups before these") is None
    while (later := link(staff, "Groups after these")) is not None:
        staff.get(later)
        seen += shown(staff)
    assert len(seen) == len(set(seen)) == total > 100
    back = shown(staff)
    while (earlier := link(staff, "Groups before these")) is not None:
        staff.get(earlier)
        back = shown(staff) + back
    assert back == seen


def test_a_group_is_found_by_a_part_of_its_name(school: School):
    staff = school.staff
    staff.get("/staff/groups?find=ROUP+17")
    assert shown(staff)[0] == "g17"
    assert {g[:3] for g in shown(staff)} == {"g17"}
    assert staff.page.first(id="find")["value"] == "ROUP 17"
    staff.get("/staff/groups?find=nobody+has+this")
    assert shown(staff) == []
    assert "No group has a name like that." in staff.page.text


@pytest.mark.parametrize(
    "query", ["after=none", "before=", "find=", "find=%00", "after=%2e%2e"]
)
def test_an_address_that_leads_nowhere_shows_the_first_page(school: School, query):
    staff = school.staff
    staff.get("/staff/groups")
    first = shown(staff)
    answer = staff.get(f"/staff/groups?{query}")
    assert answer.status == 200
    assert shown(staff) in (first, [])
