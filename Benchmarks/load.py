"""Load from wrk, which runs on one thread beside the server."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from server import Server

SCRIPT = Path(__file__).with_name("requests.lua")


@dataclass
class Load:
    """What came of one run."""

    requests: int
    seconds: float
    #: Milliseconds that the slowest of a hundred answers took.
    p99: float
    #: Answers with a status of 400 or more, and requests without an answer.
    refused: int
    lost: int
    #: Microseconds of the server's processor time a request.
    processor: float

    @property
    def rate(self) -> float:
        return self.requests / self.seconds


class Requests:
    """Requests that wrk sends in turn: lines of path, cookies and form, as requests.lua reads them."""

    runs = 0

    def __init__(self, server: Server, file: Path, lines: list[tuple[str, str, str]]):
        self._server = server
        self._file = file
        file.write_text("".join("\t".join(line) + "\n" for line in lines))

    def send(self, connections: int, seconds: float) -> Load:
        """Sends as fast as the answers come, for whole seconds."""
        Requests.runs += 1
        before = self._server.processor_seconds()
        output = subprocess.run(
            [
                *("wrk", "--threads", "1", "--connections", str(connections)),
                *("--duration", f"{max(1, round(seconds))}s", "--timeout", "10s"),
                *("--script", str(SCRIPT), self._server.address),
                *("--", str(self._file), f"run{Requests.runs}"),
            ],
            check=True,
            capture_output=True,
            text=True,
            timeout=seconds + 30,
        ).stdout
        processor = self._server.processor_seconds() - before
        found = re.search(
            r"done (\d+) requests, (\d+) microseconds, p50 (\d+), p99 (\d+),"
            r" (\d+) refused, (\d+) lost",
            output,
        )
        if found is None:
            raise RuntimeError(f"wrk ended without its figures:\n{output}")
        count, duration, _, p99, refused, lost = map(int, found.groups())
        return Load(
            requests=count,
            seconds=duration / 1e6,
            p99=p99 / 1e3,
            refused=refused,
            lost=lost,
            processor=processor / max(count, 1) * 1e6,
        )
