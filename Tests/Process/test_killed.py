"""What was acknowledged survives a server that is killed in the middle of its work."""

import random
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.learner import Learner
from support.record import answers, copied, integrity
from support.school import School
from support.sending import (
    COUNT,
    SECTION,
    Senders,
    canonical,
    every_answer,
    on_several_devices,
)
from support.server import Server
from support.waiting import until

#: The server is killed after so many answers were acknowledged.
KILLS = sorted(random.Random(20_241).sample(range(10, COUNT - 10), 4))


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
    return on_several_devices(school)


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
