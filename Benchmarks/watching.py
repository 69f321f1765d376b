"""`orient check --watch`: from a save to the new report, and what it keeps in memory."""

import re
import subprocess
import time
from pathlib import Path

import modules
from figures import Row, alone
from saving import save
from server import resident

# The last line of a report that has something to say.
SUM = re.compile(rb"\d+ errors? and \d+ warnings? in ")


def measure(orient: Path, folder: Path, rounds: int, count: int) -> list[Row]:
    library = folder / "watched"
    files = modules.write_library(library, count)
    process = subprocess.Popen(
        [orient, "check", "--watch", library], stdout=subprocess.PIPE
    )
    try:
        _report(process)
        memory = resident(process.pid, "VmRSS") / count * 1000
        seconds = [
            _save(process, files[number * 7 % count]) for number in range(rounds)
        ]
    finally:
        process.kill()
        process.wait()
    milliseconds = [1000 * value for value in seconds]
    return [
        alone(
            f"a save in {count:,} modules to the new report",
            milliseconds,
            "{:.1f} ms",
            ("at most", 10.0),
        ),
        alone(
            "  memory a thousand modules loaded",
            [memory],
            "{:.0f} MB",
            ("at most", 120.0),
        ),
    ]


def _save(process: subprocess.Popen[bytes], file: Path) -> float:
    started = save(file, 0.05)
    _report(process)
    return time.perf_counter() - started


def _report(process: subprocess.Popen[bytes]) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if b"no mistakes found" in line:
            return
        if SUM.match(line):
            break
    raise RuntimeError("orient check --watch ended, or found mistakes")
