"""The file that the server keeps, seen with another program."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def copied(record: Path, folder: Path) -> Iterator[sqlite3.Connection]:
    """The record as it is on disk now. It is a copy that is opened: looking into the
    file itself would mend what a killed server left."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in record.parent.glob(f"{record.name}*"):
        if not path.name.endswith("-shm"):
            shutil.copy(path, folder / path.name)
    with closing(sqlite3.connect(folder / record.name)) as connection:
        yield connection


@contextmanager
def opened(record: Path) -> Iterator[sqlite3.Connection]:
    """The record beside a server that may be running."""
    with closing(sqlite3.connect(record)) as connection:
        yield connection


def answers(connection: sqlite3.Connection) -> list[dict]:
    """The bodies of all events that are answers, in their order."""
    rows = connection.execute(
        "SELECT body FROM event WHERE kind = 'answered' ORDER BY sequence"
    )
    return [json.loads(body) for (body,) in rows]


def integrity(connection: sqlite3.Connection) -> str:
    return connection.execute("PRAGMA integrity_check").fetchone()[0]
