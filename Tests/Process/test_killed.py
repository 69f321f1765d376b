"""What was acknowledged survives a server that is killed in the middle of its work."""

import itertools
import json
import random
import threading
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

import pytest
from support.curriculum import module
from support.learner import Learner, questions
from support.record import answers, copied, integrity
from support.school import School
from support.server import Server
from support.waiting import until

COUNT = 200
CONNECTIONS = 4
#: The server is killed after so many answers were acknowledged.
KILLS = sorted(random.Random(20_241).sample(range(10, COUNT - 10), 4))

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
        assert status == 303
        self.acknowledged.append(answer)
        return True


def recorded(folder: Path, server: Server) -> list[str]:
    """The answers in the record, as it lies on the disk."""
    with copied(server.record, folder) as connection:
        assert integrity(connection) == "ok"
        return [
            canonical((k, v) for k, vs in body["response"].items() for v in vs)
            for body in answers(connection)
        ]


@pytest.fixture(scope="module")
def learners(school: School) -> list[Learner]:
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


@dataclass(frozen=True)
class Outcome:
    sent: list[str]
    acknowledged: list[str]
    #: For each kill, what was acknowledged until then, and what was on the disk.
    kills: list[tuple[list[str], list[str]]]
    #: What is on the disk at the end.
    kept: list[str]
    #: How often somebody had to send an answer again.
    repeated: int


@pytest.fixture(scope="module")
def outcome(
    server: Server, learners: list[Learner], tmp_path_factory: pytest.TempPathFactory
) -> Outcome:
    folder = tmp_path_factory.mktemp("copies")
    sent = every_answer(learners[0])
    senders = Senders(learners, sent)
    senders.start()
    kills = []
    for number, threshold in enumerate(KILLS):
        until("answer", lambda enough=threshold: len(senders.acknowledged) >= enough)
        senders.pause()
        server.kill()
        acknowledged = [answer.in_the_record for answer in list(senders.acknowledged)]
        kills.append((acknowledged, recorded(folder / f"kill-{number}", server)))
        server.start()
        senders.resume()
    senders.finish()
    return Outcome(
        sent=[answer.in_the_record for answer in sent],
        acknowledged=[answer.in_the_record for answer in senders.acknowledged],
        kills=kills,
        kept=recorded(folder / "end", server),
        repeated=senders.repeated,
    )


def test_the_answers_can_be_told_apart(outcome: Outcome):
    assert len(set(outcome.sent)) == len(outcome.sent) == COUNT


def test_the_kills_caught_somebody_in_the_middle(outcome: Outcome):
    assert outcome.repeated >= 1


def test_nothing_that_was_acknowledged_is_lost_in_a_kill(outcome: Outcome):
    assert len(outcome.kills) == len(KILLS)
    for acknowledged, kept in outcome.kills:
        assert set(acknowledged) <= set(kept)


def test_nothing_is_in_the_record_twice(outcome: Outcome):
    for kept in [*(kept for _, kept in outcome.kills), outcome.kept]:
        assert len(kept) == len(set(kept))


def test_in_the_end_every_answer_is_there_exactly_once(outcome: Outcome):
    assert sorted(outcome.acknowledged) == sorted(outcome.sent)
    assert sorted(outcome.kept) == sorted(outcome.sent)


def test_what_is_derived_agrees_with_the_log(
    server: Server, outcome: Outcome, tmp_path: Path
):
    assert outcome.kept
    with copied(server.record, tmp_path) as connection:
        [(attempts,)] = connection.execute("SELECT attempts FROM standing")
        assert attempts == len(answers(connection))


def test_the_participant_is_still_signed_in_and_goes_on(
    outcome: Outcome, school: School, learners: list[Learner]
):
    assert outcome.kept
    for learner in learners:
        assert learner.get(SECTION.path).status == 200
        assert learner.page.all(css="result"), "the last answer is shown"
