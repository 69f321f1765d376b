"""Section pages against the empty route, and answers against a bare loop of commits."""

import contextlib
import sqlite3
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from figures import Row, alone, compared
from load import Load, Requests
from peers import Peer
from server import Server

SOME, MANY = 16, 64


@dataclass
class Serving:
    server: Server
    peers: list[Peer]
    #: Where files may go, on the disk.
    folder: Path
    rounds: int
    #: How long each run of load takes.
    seconds: int

    def pages(self) -> list[Row]:
        empty = self._requests("empty", [("/health/live", "", "")])
        fresh = self._requests(
            "fresh", [(peer.fresh_section, peer.cookie, "") for peer in self.peers]
        )
        answered = self._requests(
            "answered",
            [(peer.answered_section, peer.cookie, "") for peer in self.peers],
        )
        for requests in (empty, fresh, answered):
            requests.send(MANY, 1)
        runs = [
            [
                self._clean(each.send(MANY, self.seconds))
                for each in (fresh, answered, empty)
            ]
            for _ in range(self.rounds)
        ]
        fresh_runs, answered_runs, empty_runs = map(list, zip(*runs, strict=True))
        target = ("at least", 0.25)
        return [
            *_against("section page, not answered", fresh_runs, empty_runs, target),
            *_against("section page, answered", answered_runs, empty_runs, target),
        ]

    def answers(self, commit_loop: Path) -> list[Row]:
        requests = self._requests(
            "answers",
            [
                (peer.action, peer.cookie, answer)
                for number in range(3)
                for peer in self.peers
                for answer in [peer.answers[number]]
            ],
        )
        requests.send(MANY, 1)
        size = self._row_size()
        one, some, many, loops = [], [], [], []
        for _ in range(self.rounds):
            one.append(self._recorded(requests, 1))
            loops.append(self._loop(commit_loop, size))
            some.append(self._recorded(requests, SOME))
            many.append(self._recorded(requests, MANY))
        loop_rates = [rate for rate, _ in loops]
        counted = sum(run.requests for run in one + some + many)
        return [
            compared(
                f"answers at 1 connection, a bare loop of {size}-byte rows",
                [run.rate for run in one],
                loop_rates,
                "{:,.0f}/s",
                ("at least", 0.3),
            ),
            compared(
                f"answers at {SOME} connections, the same loop",
                [run.rate for run in some],
                loop_rates,
                "{:,.0f}/s",
                ("at least", 1.0),
            ),
            compared(
                f"answers at {MANY} connections, the same loop",
                [run.rate for run in many],
                loop_rates,
                "{:,.0f}/s",
                ("at least", 2.0),
            ),
            alone(
                "  processor time an answer",
                [run.processor for run in many],
                "{:.0f} µs",
            ),
            compared(
                "  p99 at 1 connection, of a commit",
                [run.p99 for run in one],
                [p99 for _, p99 in loops],
                "{:.2f} ms",
            ),
            alone(
                f"  p99 at {MANY} connections",
                [run.p99 for run in many],
                "{:.1f} ms",
                ("at most", 10),
            ),
            Row("  answers counted, all found in the record", f"{counted:,}"),
        ]

    def _requests(self, name: str, lines: list[tuple[str, str, str]]) -> Requests:
        return Requests(self.server, self.folder / f"{name}.requests", lines)

    def _recorded(self, requests: Requests, connections: int) -> Load:
        """A run whose every answer that wrk counted is in the log, and hardly more.

        What was still under way when wrk ended may be recorded without being counted:
        at most one answer a connection.
        """
        before = self._recorded_answers()
        run = self._clean(requests.send(connections, self.seconds))
        recorded = self._recorded_answers() - before
        if not run.requests <= recorded <= run.requests + connections:
            raise RuntimeError(
                f"wrk counted {run.requests} answers, but {recorded} were recorded"
            )
        return run

    def _recorded_answers(self) -> int:
        """The answers in the log, once nothing is under way any more."""
        count = -1
        while True:
            earlier = count
            count = self._query("SELECT count(*) FROM event WHERE kind = 'answered'")
            if count == earlier:
                return count
            time.sleep(0.3)

    def _row_size(self) -> int:
        """Of an answer in the log, with two numbers of 8 bytes."""
        texts = (
            *("organization", "actor", "kind", "participant", "request", "key"),
            *("body", "salt", "hash"),
        )
        size = " + ".join(
            f"coalesce(length(CAST({name} AS BLOB)), 0)" for name in texts
        )
        return self._query(
            f"SELECT round(avg(16 + {size})) FROM event WHERE kind = 'answered'"
        )

    def _query(self, sql: str) -> int:
        record = sqlite3.connect(f"file:{self.server.record}?mode=ro", uri=True)
        with contextlib.closing(record):
            return int(record.execute(sql).fetchone()[0])

    def _clean(self, run: Load) -> Load:
        if run.refused or run.lost:
            raise RuntimeError(f"{run.refused} refused, {run.lost} without an answer")
        return run

    def _loop(self, commit_loop: Path, size: int) -> tuple[float, float]:
        """Commits a second, and the 99th percentile of a commit in milliseconds."""
        file = self.folder / "loop.sqlite"
        for rest in self.folder.glob("loop.sqlite*"):
            rest.unlink()
        output = subprocess.run(
            [commit_loop, file, str(self.seconds), str(size)],
            check=True,
            capture_output=True,
            text=True,
            timeout=self.seconds + 30,
        ).stdout
        commits, seconds, _, p99 = map(float, output.split())
        return commits / seconds, p99 / 1e3


def _against(
    what: str, runs: list[Load], empty: list[Load], target: tuple[str, float]
) -> list[Row]:
    return [
        compared(
            f"{what}, the empty route",
            [run.rate for run in runs],
            [run.rate for run in empty],
            "{:,.0f}/s",
            target,
        ),
        compared(
            "  processor time a request",
            [run.processor for run in runs],
            [run.processor for run in empty],
            "{:.0f} µs",
        ),
        compared(
            f"  p99 at {MANY} connections",
            [run.p99 for run in runs],
            [run.p99 for run in empty],
            "{:.1f} ms",
        ),
    ]
