"""People who answer without a pause, and what became of each answer."""

import threading
from collections import Counter
from http.client import HTTPException
from itertools import count
from pathlib import Path

from support.curriculum import module
from support.learner import Learner, questions
from support.postgres import Postgres
from support.program import Run, run
from support.record import copied, integrity
from support.server import Server

SECTION = next(
    s for s in module("aac-communication-tips").sections if s.id == "modeling"
)
ACTIVITY = SECTION.activities[0]
PATH = f"{SECTION.path}/activities/{ACTIVITY.id}"


class Kept:
    """What a server's record holds, in SQLite."""

    def __init__(self, server: Server):
        self.server = server

    def keys(self, folder: Path) -> Counter[str]:
        """How often the answer with each key is in the log, as it lies on the disk."""
        with copied(self.server.record, folder) as connection:
            assert integrity(connection) == "ok"
            rows = connection.execute("SELECT key FROM event WHERE kind = 'answered'")
            return Counter(key for (key,) in rows)

    def attempts(self, folder: Path) -> int:
        """How many answers the derived tables count."""
        with copied(self.server.record, folder) as connection:
            [(total,)] = connection.execute("SELECT sum(attempts) FROM standing")
            return total or 0

    def verify(self) -> Run:
        return run("verify", "--data", self.server.data)

    def rebuild(self) -> Run:
        return run("rebuild", "--check", "--data", self.server.data)

    def assert_sound(self) -> None:
        for found in (self.verify(), self.rebuild()):
            assert found.status == 0, found.output + found.errors


class KeptInPostgreSQL(Kept):
    """The same of a record in a PostgreSQL database."""

    def __init__(self, server: Server, postgres: Postgres, database: str):
        super().__init__(server)
        self._postgres = postgres
        self._database = database

    def keys(self, folder: Path) -> Counter[str]:
        rows = self._ask("SELECT key FROM event WHERE kind = 'answered'")
        return Counter(key for (key,) in rows)

    def attempts(self, folder: Path) -> int:
        [(total,)] = self._ask("SELECT coalesce(sum(attempts), 0) FROM standing")
        return int(total)

    def verify(self) -> Run:
        return run("verify", "--database", self._database)

    def rebuild(self) -> Run:
        return run("rebuild", "--check", "--database", self._database)

    def _ask(self, statement: str) -> list[list[str]]:
        return self._postgres.ask(self._database, statement)


def fields(learner: Learner) -> list[tuple[str, str]]:
    """One answer to every question, by the first option."""
    learner.get(SECTION.path)
    groups = questions(learner.page.first(id=f"activity-{ACTIVITY.id}"))
    inputs = [
        groups[q.words].all("label")[0].first("input") for q in ACTIVITY.questions
    ]
    return [(field["name"], field["value"]) for field in inputs]


class Load:
    """Several devices of one person. An answer that was not acknowledged is sent
    again with the same key until it is."""

    def __init__(self, learners: list[Learner]):
        self.acknowledged: set[str] = set()
        self.repeated = 0
        self._fields = fields(learners[0])
        for learner in learners:
            learner.get(SECTION.path)
        self._learners = learners
        self._numbers = count()
        self._pending: dict[int, str] = {}
        self._runs = threading.Event()
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        self._runs.set()
        self._threads = [
            threading.Thread(target=self._send, args=(number, learner), daemon=True)
            for number, learner in enumerate(self._learners)
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._runs.clear()
        for thread in self._threads:
            thread.join(timeout=60)
            assert not thread.is_alive()

    def settle(self) -> None:
        """Sends what is still not acknowledged."""
        for number, key in list(self._pending.items()):
            assert self.send(self._learners[number], key) == 303
            self.acknowledged.add(key)
        self._pending.clear()

    def send(self, learner: Learner, key: str) -> int:
        sent = [("csrf", learner.csrf), (".key", key), *self._fields]
        return learner.ask_form(PATH, sent).status

    def _send(self, number: int, learner: Learner) -> None:
        while self._runs.is_set():
            if number in self._pending:
                self.repeated += 1
            key = self._pending.setdefault(number, f"k{next(self._numbers)}")
            try:
                status = self.send(learner, key)
            except (OSError, HTTPException):
                continue
            assert status == 303
            self.acknowledged.add(key)
            del self._pending[number]
