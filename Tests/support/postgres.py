"""A PostgreSQL server of the tests alone: see postgres.sh."""

import json
import shutil
import subprocess
from itertools import count
from pathlib import Path
from typing import Self


class Postgres:
    """Use it in a `with`: it is stopped and removed anyway, also when this process is
    killed."""

    def __init__(self, folder: Path | None = None):
        self._folder = folder
        self._numbers = count(1)
        self.socket = ""

    def __enter__(self) -> Self:
        script = Path(__file__).with_name("postgres.sh")
        self._process = subprocess.Popen(
            [script, *([self._folder] if self._folder else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.socket = self._process.stdout.readline().strip()
        if not self.socket:
            raise RuntimeError("PostgreSQL did not start")
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait(60)

    def address(self, database: str, user: str = "postgres") -> str:
        return f"postgres://{user}@/{database}?host={self.socket}"

    def new_database(self) -> str:
        """The address of a database that holds nothing yet."""
        name = f"test_{next(self._numbers)}"
        self.ask("postgres", f"CREATE DATABASE {name} TEMPLATE template0")
        return self.address(name)

    def order(self, command: str) -> None:
        """restart, crash, stop or start; waits until it is done."""
        self._process.stdin.write(f"{command}\n")
        self._process.stdin.flush()
        if self._process.stdout.readline().strip() != "done":
            raise RuntimeError(f"PostgreSQL did not {command}")

    def ask(self, database: str, statement: str) -> list[list[str]]:
        """The rows of a statement. The database is a name or an address."""
        address = database if "://" in database else self.address(database)
        psql = shutil.which("psql") or next(
            iter(sorted(Path("/usr/lib/postgresql").glob("*/bin/psql"))), "psql"
        )
        done = subprocess.run(
            [psql, "-qAt", "--field-separator=\t", address, "-c", statement],
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return [line.split("\t") for line in done.stdout.splitlines()]

    def answers(self, database: str) -> list[dict]:
        """The bodies of all events that are answers, in their order."""
        rows = self.ask(
            database, "SELECT body FROM event WHERE kind = 'answered' ORDER BY sequence"
        )
        return [json.loads(body) for (body,) in rows]
