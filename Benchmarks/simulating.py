"""A record of many people: how fast it is derived anew, how large it is, and that memory does not grow with it."""

import json
import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from figures import Row, alone, compared

#: Each person has so many events, as in an orientation that is done once.
EVENTS_A_PERSON = 50


@dataclass(frozen=True)
class Derived:
    """What one `orient rebuild --check` took."""

    seconds: float
    #: The most memory that was resident, in MB of 10^6 bytes.
    memory: float


def measure(orient: Path, modules: Path, folder: Path, events: int) -> list[Row]:
    """Rows for a record of so many events, and for one of half as many, which comes first."""
    small, large = folder / "simulated-small", folder / "simulated"
    few = _simulate(orient, modules, small, events // 2)
    many = _simulate(orient, modules, large, events)
    one, other = _derive(orient, small), _derive(orient, large)
    shutil.rmtree(small)
    shutil.rmtree(large)
    count, people = many["events"], many["participants"]
    return [
        alone(
            f"deriving {count:,} events of {people:,} people anew",
            [count / other.seconds],
            "{:,.0f}/s",
            ("at least", 150_000),
        ),
        compared(
            f"  against {few['events']:,} events",
            [count / other.seconds],
            [few["events"] / one.seconds],
            "{:,.0f}/s",
        ),
        compared(
            "  most memory, against the same",
            [other.memory],
            [one.memory],
            "{:.0f} MB",
            ("at most", 1.1),
        ),
        alone("  size of the record", [many["bytes"] / count], "{:.0f} bytes/event"),
        alone(
            "  filling it, one thousand a commit",
            [count / many["seconds"]],
            "{:,.0f}/s",
        ),
    ]


def _simulate(orient: Path, modules: Path, data: Path, events: int) -> dict:
    done = subprocess.run(
        [
            orient,
            "simulate",
            *("--modules", modules, "--data", data, "--json"),
            *(
                "--participants",
                str(events // EVENTS_A_PERSON),
                "--events",
                str(events),
            ),
        ],
        check=True,
        stdout=subprocess.PIPE,
    )
    return json.loads(done.stdout)


def _derive(orient: Path, data: Path) -> Derived:
    started = time.monotonic()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [orient, "rebuild", "--check", "--data", data],
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env=os.environ | {"SQLITE_TMPDIR": str(data)},
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            raise RuntimeError(f"orient rebuild --check: {errors.read().decode()}")
    return Derived(time.monotonic() - started, usage.ru_maxrss * 1024 / 1e6)
