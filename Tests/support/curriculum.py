"""What the modules in Modules/ ask, and what is right, as their authors wrote it."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from support.page import collapsed
from support.program import MODULES

_NAMESPACE = "{urn:orientation-kit:1}"


@dataclass(frozen=True)
class Question:
    """A group of options under some words: a choice, a card, or a whole pledge."""

    words: str
    #: Whether each option is part of the right answer, by its words.
    options: dict[str, bool]
    #: What is said to who chose it, by the option's words; the right one for cards.
    feedback: dict[str, str] = field(default_factory=dict)
    takes_several: bool = False

    @property
    def right(self) -> list[str]:
        return [words for words, is_right in self.options.items() if is_right]

    @property
    def wrong(self) -> list[str]:
        """Something that is not right: one wrong option, or too little of a pledge."""
        wrong = [words for words, is_right in self.options.items() if not is_right]
        return wrong[:1] or self.right[:-1]


@dataclass(frozen=True)
class Activity:
    id: str
    kind: str
    questions: list[Question]

    @property
    def is_judged(self) -> bool:
        """Whether an answer can be wrong. A pledge can only be incomplete."""
        return self.kind != "pledge"

    @property
    def feedback(self) -> list[str]:
        return [line for asked in self.questions for line in asked.feedback.values()]


@dataclass(frozen=True)
class Section:
    module: str
    id: str
    title: str
    activities: list[Activity]

    @property
    def path(self) -> str:
        return f"/learn/{self.module}/{self.id}"


@dataclass(frozen=True)
class Module:
    id: str
    title: str
    sections: list[Section]
    path: Path


@cache
def modules_of(role: str, kit: str = "peer-network") -> list[Module]:
    """The modules that a role of a kit completes, in the kit's order."""
    root = ElementTree.parse(MODULES / "kits" / f"{kit}.xml").getroot()
    roles = root.iter(f"{_NAMESPACE}role")
    asked = next(element for element in roles if element.get("id") == role)
    return [
        module(complete.get("module", ""))
        for complete in asked.iter(f"{_NAMESPACE}complete")
        if complete.get("optional") != "true"
    ]


@cache
def module(name: str, language: str | None = None) -> Module:
    """A module, or its translation into a language."""
    file = f"module.{language}.xml" if language else "module.xml"
    path = MODULES / "core" / name / file
    root = ElementTree.parse(path).getroot()
    sections = [
        Section(
            name,
            section.get("id", ""),
            _words(_one(section, "title")),
            [_activity(each) for each in section.iter(f"{_NAMESPACE}activity")],
        )
        for section in root.iter(f"{_NAMESPACE}section")
    ]
    return Module(name, _words(_one(root, "title")), sections, path)


def all_sections(role: str = "peer", kit: str = "peer-network") -> list[Section]:
    return [section for each in modules_of(role, kit) for section in each.sections]


def all_activities(role: str = "peer") -> list[tuple[Section, Activity]]:
    return [
        (section, activity)
        for section in all_sections(role)
        for activity in section.activities
    ]


def _activity(element: ElementTree.Element) -> Activity:
    content = element[0]
    kind = content.tag.removeprefix(_NAMESPACE)
    readers = {"quiz": _quiz, "card-sort": _card_sort, "pledge": _pledge}
    return Activity(element.get("id", ""), kind, readers[kind](content))


def _quiz(quiz: ElementTree.Element) -> list[Question]:
    return [
        Question(
            _words(_one(choice, "prompt")),
            {_words(o): o.get("correct") == "true" for o in _each(choice, "option")},
            {_words(o): _feedback(o) for o in _each(choice, "option")},
            choice.get("select") == "many",
        )
        for choice in _each(quiz, "choice")
    ]


def _card_sort(sort: ElementTree.Element) -> list[Question]:
    bins = {bin.get("id"): _words(bin) for bin in _each(sort, "bin")}
    return [
        Question(
            _words(card),
            {words: name == card.get("bin") for name, words in bins.items()},
            {words: _feedback(card) for words in bins.values()},
        )
        for card in _each(sort, "card")
    ]


def _pledge(pledge: ElementTree.Element) -> list[Question]:
    statements = {_words(each): True for each in _each(pledge, "statement")}
    return [
        Question(_words(_one(pledge, "prompt")), statements, takes_several=True),
    ]


def _each(element: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return element.findall(_NAMESPACE + name)


def _one(element: ElementTree.Element, name: str) -> ElementTree.Element:
    return _each(element, name)[0]


def _feedback(element: ElementTree.Element) -> str:
    return _words(_one(element, "feedback"))


def _words(element: ElementTree.Element) -> str:
    """The words of an element, without the feedback that stands in it."""
    parts = [element.text or ""]
    for child in element:
        if child.tag != f"{_NAMESPACE}feedback":
            parts.append(_words_as_written(child))
        parts.append(child.tail or "")
    return collapsed("".join(parts))


def _words_as_written(element: ElementTree.Element) -> str:
    return "".join(element.itertext())
