"""A record in PostgreSQL, which several servers may share."""

import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest
from support.curriculum import module
from support.learner import Learner, values
from support.postgres import Postgres
from support.program import run
from support.school import School
from support.sending import Senders, canonical, every_answer, on_several_devices
from support.server import Server
from support.waiting import until

SECTION = module("what-is-peer-to-peer").sections[-1]
ACTIVITY = SECTION.activities[0]


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    with Postgres() as running:
        yield running


@pytest.fixture(scope="module")
def database(postgres: Postgres) -> str:
    return postgres.new_database()


@pytest.fixture(scope="module")
def servers(
    database: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Server, Server]]:
    folder = tmp_path_factory.mktemp("servers")
    with (
        Server(folder / "one", more=["--database", database]) as one,
        Server(folder / "other", more=["--database", database]) as other,
    ):
        # Only the link that was printed last makes the first administrator.
        yield other, one


@pytest.fixture(scope="module")
def school(servers: tuple[Server, Server]) -> School:
    return School.set_up(servers[0])


def at(server: Server, learner: Learner) -> Learner:
    """The same browser, at another server of the same record."""
    there = Learner(server.address)
    there.cookies.update(learner.cookies)
    return there


def test_who_signs_in_at_one_server_goes_on_at_the_other(
    school: School, servers: tuple[Server, Server]
):
    learner = school.make_group("Lunch network").joined("Mei")
    there = at(servers[1], learner)
    assert there.get(SECTION.path).status == 200
    assert there.page.form(f"/activities/{ACTIVITY.id}")


def test_an_answer_that_both_servers_get_counts_once(
    school: School, servers: tuple[Server, Server], postgres: Postgres, database: str
):
    learner = school.make_group("Art club").joined("Theo")
    form = learner.get(SECTION.path).page.form(f"/activities/{ACTIVITY.id}")
    chosen = {question.words: question.right for question in ACTIVITY.questions}
    fields = form.with_values(values(form, chosen))
    before = len(postgres.answers(database))
    devices = [at(servers[number % 2], learner) for number in range(8)]
    statuses: list[int] = []
    threads = [
        threading.Thread(
            target=lambda device=device: statuses.append(
                device.ask_form(form.action, fields).status
            )
        )
        for device in devices
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [303] * 8
    assert len(postgres.answers(database)) == before + 1


def test_commands_read_the_database_while_servers_run(
    school: School, servers: tuple[Server, Server], database: str
):
    group = school.make_group("Chess club")
    group.joined("Noor")
    where = ("--data", servers[0].data, "--database", database)
    status = run("status", "--modules", servers[0].modules, *where)
    assert status.status == 1 and "Chess club" in status.output
    assert run("verify", *where).status == 0
    assert run("rebuild", "--check", *where).status == 0


@pytest.mark.parametrize(
    ("user", "name", "said"),
    [
        ("guarded:wr0ng", "postgres", "refused the password"),
        ("postgres", "nowhere", "there is no such database"),
    ],
)
def test_a_database_that_cannot_be_opened_is_told_in_one_line(
    postgres: Postgres, tmp_path: Path, user: str, name: str, said: str
):
    address = postgres.address(name, user)
    done = run("serve", "--data", tmp_path / "data", "--database", address)
    assert done.status == 2
    assert said in done.errors and "wr0ng" not in done.errors
    assert len(done.errors.strip().splitlines()) <= 2


def test_an_address_that_is_none_is_refused(tmp_path: Path):
    done = run("serve", "--data", tmp_path / "data", "--database", "mysql://u:secret@x")
    assert done.status == 2
    assert "postgres://" in done.errors and "secret" not in done.errors


class Trouble:
    """Ends connections again and again, and the whole server now and then."""

    def __init__(self, postgres: Postgres, database: str):
        self._postgres = postgres
        self._name = postgres.ask(database, "SELECT current_database()")[0][0]
        self._is_over = threading.Event()
        self.cuts = 0
        self._thread = threading.Thread(target=self._make, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join(60)

    def _make(self) -> None:
        commands = iter(["restart", "crash", "restart"])
        while not self._is_over.wait(0.05):
            try:
                self.cuts += len(
                    self._postgres.ask(
                        "postgres",
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        f" WHERE datname = '{self._name}'",
                    )
                )
            except subprocess.CalledProcessError:
                time.sleep(0.1)
            if self.cuts > 20 and (command := next(commands, None)):
                self._postgres.order(command)
                self.cuts = 0


def test_every_acknowledged_answer_is_there_once_whatever_becomes_of_the_database(
    tmp_path: Path,
):
    with Postgres() as postgres:
        database = postgres.new_database()
        with Server(tmp_path / "data", more=["--database", database]) as server:
            learners = on_several_devices(School.set_up(server))
            sent = every_answer(learners[0])
            senders = Senders(learners, sent)
            with Trouble(postgres, database) as trouble:
                senders.start()
                until("answers", lambda: len(senders.acknowledged) >= len(sent) // 2)
                senders.finish()
            assert trouble.cuts > 0
        kept = [
            canonical((k, v) for k, vs in body["response"].items() for v in vs)
            for body in postgres.answers(database)
        ]
        assert sorted(kept) == sorted(answer.in_the_record for answer in sent)
        where = ("--data", tmp_path / "data", "--database", database)
        assert run("verify", *where).status == 0
        assert run("rebuild", "--check", *where).status == 0
