"""A school that uses the modules of Tests/Gallery: everything the language can say."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.learner import Learner
from support.program import REPOSITORY
from support.school import Group, School
from support.server import Server

GALLERY = REPOSITORY / "Tests" / "Gallery"
#: The options that are right, by their words.
RIGHT = {"Wait.", "To plan with the students."}
FOR_ALL = ["words", "tables", "media", "ways"]


@contextmanager
def gallery(data: Path, cookies: dict[str, str]) -> Iterator[Group]:
    """A group of the gallery's kit, on a server of its own."""
    with Server(data, modules=GALLERY) as server:
        yield School(server, cookies).make_group("Gallery", kit="gallery")


def read(learner: Learner, module: str, *sections: str) -> None:
    """Reads sections, answers rightly what they ask, and goes on."""
    for section in sections:
        path = f"/learn/{module}/{section}"
        learner.get(path)
        for form in learner.page.forms:
            if "/activities/" in form.action:
                labels = [one for one in form.element.all("label") if one.text in RIGHT]
                inputs = [label.first("input") for label in labels]
                learner.send_form(form, [(one["name"], one["value"]) for one in inputs])
        learner.get(path)
        learner.send(f"{path}/next")
