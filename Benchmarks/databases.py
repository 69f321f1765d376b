"""Answers that are recorded in PostgreSQL, against pgbench with as many clients and rows of the same size."""

import re
import subprocess
from pathlib import Path
from typing import Self

import peers
from figures import Row, compared
from server import Server
from serving import Serving

PEERS = 16
CLIENTS = (1, 16, 64)
SCRIPT = Path(__file__).parent.parent / "Tests" / "support" / "postgres.sh"


def measure(
    orient: Path, modules: Path, folder: Path, rounds: int, seconds: int
) -> list[Row]:
    with (
        _Postgres(folder) as postgres,
        Server(
            orient, modules, folder / "in-postgres", database=postgres.new("record")
        ) as server,
    ):
        signed_in = peers.sign_in(server, PEERS)
        serving = _Serving(server, signed_in, folder, rounds, seconds)
        serving.postgres = postgres
        postgres.ask("bench", "CREATE TABLE row (id bigserial PRIMARY KEY, body text)")
        size = serving.prepare()
        ours: dict[int, list[float]] = {clients: [] for clients in CLIENTS}
        theirs: dict[int, list[float]] = {clients: [] for clients in CLIENTS}
        for _ in range(rounds):
            for clients in CLIENTS:
                ours[clients].append(serving.rate(clients))
                theirs[clients].append(postgres.inserts(clients, seconds, size))
    return [
        compared(
            f"answers in PostgreSQL at {clients} connections, pgbench of {size}-byte rows",
            ours[clients],
            theirs[clients],
            "{:,.0f}/s",
            ("at least", 0.6) if clients == CLIENTS[-1] else None,
        )
        for clients in CLIENTS
    ]


class _Serving(Serving):
    postgres: "_Postgres"

    def prepare(self) -> int:
        """Warms the server up, and says how large an answer's row is, in bytes."""
        self._answers = self._requests(
            "answers-in-postgres",
            [
                (peer.action, peer.cookie, peer.answers[number])
                for number in range(3)
                for peer in self.peers
            ],
        )
        self._answers.send(CLIENTS[-1], 1)
        return self._query(
            "SELECT round(avg(pg_column_size(event.*))) FROM event WHERE kind = 'answered'"
        )

    def rate(self, connections: int) -> float:
        return self._recorded(self._answers, connections).rate

    def _query(self, sql: str) -> int:
        return int(self.postgres.ask("record", sql))


class _Postgres:
    """A server of its own, with its data on the disk that is measured."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._insert = folder / "insert.sql"

    def __enter__(self) -> Self:
        # The server runs as an account of its own, which has to get there.
        self._folder.chmod(0o711)
        self._process = subprocess.Popen(
            [SCRIPT, self._folder.resolve()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._socket = self._process.stdout.readline().strip()
        if not self._socket:
            raise RuntimeError("PostgreSQL did not start")
        self.new("bench")
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait(60)

    def new(self, name: str) -> str:
        """Makes a database and says its address."""
        self.ask("postgres", f"CREATE DATABASE {name}")
        return self._address(name)

    def ask(self, database: str, statement: str) -> str:
        done = subprocess.run(
            ["psql", "-qAt", self._address(database), "-c", statement],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.stdout.strip()

    def inserts(self, clients: int, seconds: int, size: int) -> float:
        """Rows a second, one a transaction."""
        self._insert.write_text(f"INSERT INTO row (body) VALUES ('{'x' * size}');\n")
        options = ("--no-vacuum", "--protocol=prepared", "--jobs=1")
        done = subprocess.run(
            [
                *("pgbench", *options, f"--client={clients}", f"--time={seconds}"),
                *(f"--file={self._insert}", self._address("bench")),
            ],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return float(re.search(r"tps = ([\d.]+)", done.stdout)[1])

    def _address(self, database: str) -> str:
        return f"postgres://postgres@/{database}?host={self._socket}"
