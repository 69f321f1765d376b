"""Answers, each unlike the others, sent over several connections until each was
acknowledged once: whatever becomes of the server meanwhile."""

import itertools
import json
import random
import threading
from dataclasses import dataclass
from http.client import HTTPException

from support.curriculum import module
from support.learner import Learner, questions
from support.school import School

COUNT = 200
CONNECTIONS = 4

SECTION = next(
    s for s in module("aac-communication-tips").sections if s.id == "modeling"
)
ACTIVITY = SECTION.activities[0]
PATH = f"{SECTION.path}/activities/{ACTIVITY.id}"


@dataclass(frozen=True)
class Sent:
    """One answer, unlike each of the others."""

    key: str
    values: tuple[tuple[str, str], ...]

    @property
    def in_the_record(self) -> str:
        return canonical(self.values)


def canonical(pairs) -> str:
    """The same text for the same choices."""
    return json.dumps(sorted(pairs))


def every_answer(learner: Learner) -> list[Sent]:
    """Answers that differ in what is chosen, so that each is told in the record."""
    learner.get(SECTION.path)
    groups = questions(learner.page.first(id=f"activity-{ACTIVITY.id}"))
    choices = []
    for question in ACTIVITY.questions:
        inputs = [label.first("input") for label in groups[question.words].all("label")]
        pairs = [(field["name"], field["value"]) for field in inputs]
        sizes = range(1, len(pairs) + 1) if question.takes_several else [1]
        choices.append([c for n in sizes for c in itertools.combinations(pairs, n)])
    all_of_them = [
        tuple(itertools.chain(*parts)) for parts in itertools.product(*choices)
    ]
    random.Random(7).shuffle(all_of_them)
    return [Sent(f"key-{i}", values) for i, values in enumerate(all_of_them[:COUNT])]


class Senders:
    """Several connections that send answers until each was acknowledged once."""

    def __init__(self, learners: list[Learner], sent: list[Sent]):
        self.acknowledged: list[Sent] = []
        self.repeated = 0
        self._is_up = threading.Event()
        self._is_up.set()
        self._parts = [
            (learner, sent[number :: len(learners)])
            for number, learner in enumerate(learners)
        ]
        self._threads = [
            threading.Thread(target=self._send, args=part, daemon=True)
            for part in self._parts
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def pause(self) -> None:
        self._is_up.clear()

    def resume(self) -> None:
        self._is_up.set()

    def finish(self) -> None:
        for thread in self._threads:
            thread.join(timeout=60)
            assert not thread.is_alive(), "an answer was never acknowledged"

    def _send(self, learner: Learner, sent: list[Sent]) -> None:
        for answer in sent:
            while not self._is_acknowledged(learner, answer):
                self.repeated += 1
                self._is_up.wait(timeout=60)

    def _is_acknowledged(self, learner: Learner, answer: Sent) -> bool:
        fields = [("csrf", learner.csrf), (".key", answer.key), *answer.values]
        try:
            status = learner.ask_form(PATH, fields).status
        except (OSError, HTTPException):
            return False
        if status == 503:
            return False
        assert status == 303
        self.acknowledged.append(answer)
        return True


def on_several_devices(school: School) -> list[Learner]:
    """One participant on several devices."""
    group = school.make_group("Lunch network")
    link = group.join_link("peer")
    first = group.joined("Mei")
    others = [school.learner() for _ in range(CONNECTIONS - 1)]
    for other in others:
        other.come_back(link, "Mei")
    for learner in (first, *others):
        learner.get(SECTION.path)
    return [first, *others]
