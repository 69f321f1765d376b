"""A school that uses the server: an administrator, groups, participants, plans."""

import json
import re
from datetime import date, timedelta

from support.client import Client
from support.learner import Learner
from support.program import Run, run
from support.server import Server

NAME = "Ada Admin"
EMAIL = "ada@example.org"
PASSWORD = "correct horse battery"


class School:
    """An administrator who is signed in, and what they set up."""

    def __init__(self, server: Server, cookies: dict[str, str]):
        self.server = server
        self.staff = Client(server.address)
        self.staff.cookies.update(cookies)

    @classmethod
    def set_up(cls, server: Server) -> "School":
        """Makes the administrator by the one-time link of a server's first start."""
        school = cls(server, {})
        staff = school.staff
        staff.get(server.invitation)
        staff.send("/staff/start", name=NAME, email=EMAIL, password=PASSWORD)
        if staff.path != "/staff/groups":
            raise RuntimeError(f"no administrator was made: {staff.page.text}")
        return school

    def sign_in(self, **options: str) -> Client:
        """The administrator in another browser."""
        staff = self.visitor(**options)
        staff.get("/staff/sign-in")
        staff.send("/staff/sign-in", email=EMAIL, password=PASSWORD)
        return staff

    def visitor(self, **options: str) -> Client:
        """Somebody who has never been here."""
        return Client(self.server.address, **options)

    def learner(self, **options: str) -> Learner:
        return Learner(self.server.address, **options)

    def make_group(self, name: str, kit: str = "peer-network") -> "Group":
        self.staff.get("/staff/groups")
        self.staff.send("/staff/groups", name=name, kit=kit)
        found = re.fullmatch(r"(/staff/groups/[^/?]+)(\?.*)?", self.staff.path)
        if found is None:
            raise RuntimeError(f"no group was made: {self.staff.page.text}")
        return Group(self, name, found.group(1))

    def status(self, *arguments: str) -> Run:
        server = self.server
        return run(
            *("status", "--modules", server.modules, "--data", server.data),
            *(("--plugins", server.plugins) if server.plugins else ()),
            *arguments,
        )


class Group:
    """A group, as its staff see it."""

    def __init__(self, school: School, name: str, path: str):
        self.school = school
        self.name = name
        self.path = path

    @property
    def staff(self) -> Client:
        return self.school.staff

    @property
    def people(self) -> dict[str, str]:
        """The paths of the members' pages, by their names."""
        self.staff.get(self.path)
        rows = self.staff.page.all(css="person-name")
        return {row.text: row.first("a")["href"] for row in rows}

    @property
    def verdict(self) -> str:
        """The verdict on the group's page, in words."""
        return self.staff.get(self.path).page.first(css="verdict").first("h2").text

    @property
    def status(self) -> tuple[int, str]:
        """The exit status of `orient status`, and the verdict in its JSON."""
        result = self.school.status("--group", self.name, "--json")
        return result.status, json.loads(result.output)["groups"][0]["verdict"]

    def add(self, name: str, role: str) -> None:
        self.staff.get(self.path)
        for form in self.staff.page.forms:
            if form.action.endswith("/people") and ("role", role) in form.fields:
                self.staff.send_form(form, [("name", name)])
                return
        raise LookupError(f"nobody can be added as {role}")

    def join_link(self, role: str) -> str:
        """The path of the open join link of a role."""
        self.staff.get(self.path)
        form = self.staff.page.form(f"/links/{role}")
        return re.sub(r"https?://[^/]+", "", form.element.first("code").text)

    def joined(self, name: str, role: str = "peer", **options: str) -> Learner:
        """Somebody who has just joined."""
        learner = self.school.learner(**options)
        learner.join(self.join_link(role), name)
        if learner.path != "/":
            raise RuntimeError(f"{name} could not join: {learner.page.text}")
        return learner

    def save_plan(self, values: dict[str, str]) -> None:
        """Fills in the planning form: values by a field's name, or by the same
        without the person where each has one."""
        self.staff.get(self.path)
        form = self.staff.page.form("/plan")
        fields = [name for name, _ in form.fields if name != "csrf"]
        self.staff.send_form(
            form,
            [
                (name, values.get(name, values.get(without_person(name), "")))
                for name in fields
                if name in values or without_person(name) in values
            ],
        )

    def choices(self, field: str) -> dict[str, str]:
        """The answers that a field of the planning form offers: values by words."""
        self.staff.get(self.path)
        select = self.staff.page.form("/plan").element.first("select", name=field)
        return {option.text: option["value"] for option in select.all("option")}

    @property
    def plan(self) -> dict[str, str]:
        """What the planning form holds."""
        form = self.staff.get(self.path).page.form("/plan")
        return {name: value for name, value in form.fields if name != "csrf"}

    def make_cards(self) -> dict[str, str]:
        """Prints cards for everybody: codes by name."""
        self.staff.get(f"{self.path}/cards")
        self.staff.send("/cards")
        return {
            card.first("h2").text: card.first(css="access-code").text
            for card in self.staff.page.all(css="access-card")
        }


def without_person(name: str) -> str:
    """`free:day` for `free.PARTICIPANT:day`."""
    return re.sub(r"\.[^:]*", "", name)


def times(field: str, day: str, start: str, end: str) -> dict[str, str]:
    """What a field of the planning form for times of the week sends."""
    return {f"{field}:day": day, f"{field}:start": start, f"{field}:end": end}


def full_plan() -> dict[str, str]:
    """A plan in which nothing is missing."""
    today = date.today()
    return {
        "assent": "yes",
        "permission": "given",
        "permission-until": str(today + timedelta(days=200)),
        "outside-class": "true",
        "regular": "true",
        "longest-gap": "7",
        "time-and-place": "Room 12",
        **times("meeting-times", "Tue", "12:10", "12:40"),
        **times("free-times", "Tue", "12:00", "12:50"),
        "near-grade": "true",
        "family-informed": "true",
        "administrator": "true",
        "uses-aac": "true",
        "aac-profile": "true",
        "aac-device": "true",
        "aac-seen": "true",
        "orientation-day": str(today),
        "first-meeting": str(today + timedelta(days=7)),
        "first-activity": "A game that everybody likes",
        "likes-activity": "true",
        "long-plan": "true",
        "baseline": "true",
        "review-day": str(today + timedelta(days=40)),
    }
