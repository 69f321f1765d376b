"""`orient check` against `xmllint --relaxng`, over the same files."""

import os
import subprocess
import time
from pathlib import Path

import modules
from figures import Row, compared


def measure(orient: Path, folder: Path, rounds: int, count: int) -> list[Row]:
    library = folder / "library"
    files = modules.write_library(library, count)
    schema = folder / "orient.rng"
    with schema.open("wb") as output:
        subprocess.run([orient, "schema"], stdout=output, check=True)
    ours = [str(orient), "check", str(library)]
    other = ["xmllint", "--noout", "--relaxng", str(schema), *map(str, files)]
    # Once beforehand, so that both find the files in memory. Remarks leave the exit code 0, and take time to write.
    report = subprocess.run(ours, check=False, capture_output=True, text=True).stdout
    if "no mistakes found" not in report:
        raise RuntimeError(
            f"orient check has remarks on the generated modules:\n{report[:2000]}"
        )
    _run(other)
    pairs = [(_run(ours), _run(other)) for _ in range(rounds)]
    walls = [[pair[0] for pair in pairs] for pairs in zip(*pairs, strict=True)]
    processors = [[pair[1] for pair in pairs] for pairs in zip(*pairs, strict=True)]
    size = sum(file.stat().st_size for file in files) / len(files) / 1000
    what = f"check {count:,} modules of {size:.1f} KB, xmllint"
    return [
        compared(what, *walls, "{:.3f} s", ("at most", 0.6)),
        compared("  its processor time", *processors, "{:.3f} s"),
    ]


def _run(command: list[str]) -> tuple[float, float]:
    """Wall clock and processor time; both programs must find nothing wrong."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command[0]} found mistakes in the generated modules")
    return wall, usage.ru_utime + usage.ru_stime
