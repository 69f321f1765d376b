"""`orient preview`: from a save to the word that an open page loads itself anew by."""

import http.client
import subprocess
import time
from pathlib import Path

import modules
from figures import Row, alone
from saving import save

HOST, PORT = "127.0.0.1", 8099


def measure(orient: Path, folder: Path, rounds: int, count: int) -> list[Row]:
    library = folder / "previewed"
    files = modules.write_library(library, count)
    process = subprocess.Popen(
        [orient, "preview", library, "--port", str(PORT)], stdout=subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        process.stdout.readline()
        connection = http.client.HTTPConnection(HOST, PORT, timeout=10)
        connection.request("GET", "/preview/events")
        events = connection.getresponse()
        _event(events)
        seconds = [_save(events, files[number * 7 % count]) for number in range(rounds)]
        connection.close()
    finally:
        process.kill()
        process.wait()
    return [
        alone(
            f"a save in {count:,} modules to the preview's word",
            [1000 * value for value in seconds],
            "{:.0f} ms",
            ("at most", 200.0),
        )
    ]


def _save(events: http.client.HTTPResponse, file: Path) -> float:
    started = save(file, 0.2)
    _event(events)
    return time.perf_counter() - started


def _event(events: http.client.HTTPResponse) -> None:
    while line := events.readline():
        if line.startswith(b"data:"):
            return
    raise RuntimeError("orient preview ended the events")
