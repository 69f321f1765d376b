"""The program under test, and one run of it in a terminal."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
MODULES = REPOSITORY / "Modules"

#: Nothing here takes so long; whoever waits longer waits for nothing.
PATIENCE = 30.0


def orient() -> Path:
    """The program: $ORIENT, or what `swift build` made."""
    path = Path(os.environ.get("ORIENT") or REPOSITORY / ".build" / "debug" / "orient")
    if not path.is_file():
        raise RuntimeError(f"{path} is not there; run swift build, or set ORIENT")
    return path


@dataclass(frozen=True)
class Run:
    """What a command said, and the status it ended with."""

    status: int
    output: str
    errors: str


def run(*arguments: str | Path, folder: Path | None = None) -> Run:
    """Runs `orient` with these arguments until it ends."""
    done = subprocess.run(
        [orient(), *map(str, arguments)],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())
