"""Measures the release product and prints a table. Scripts/bench builds and starts this."""

import argparse
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import checking
import dashboard
import databases
import evaluating
import modules
import peers
import previewing
import simulating
import watching
from figures import Row, alone, table
from machine import file_system, machine
from server import Server
from serving import Serving

PEERS = 16


def main() -> None:
    arguments = parsed()
    # A signal ends the `with` blocks too: the server stops and the folder goes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="bench.", dir=arguments.folder) as name:
        folder = Path(name)
        kind = file_system(folder)
        if kind == "tmpfs":
            sys.exit(
                f"Scripts/bench: {arguments.folder} is in memory (tmpfs), where commits cost"
                " nothing; name a folder on a disk with --data"
            )
        print(f"{machine()}, data on {kind}", flush=True)
        started = time.monotonic()
        rows = measured(arguments, folder)
        print(f"\n{table(rows)}\n")
        print(
            f"Medians of {arguments.rounds} rounds; a ratio is the median of the rounds'"
            f" own. Took {time.monotonic() - started:.0f} s."
        )


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--orient", type=Path, required=True)
    parser.add_argument("--commit-loop", type=Path, required=True)
    parser.add_argument("--evaluation-times", type=Path, required=True)
    parser.add_argument("--modules", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--seconds", type=int, required=True)
    parser.add_argument("--events", type=int, required=True)
    parser.add_argument("--groups", type=int, required=True)
    return parser.parse_args()


def measured(arguments: argparse.Namespace, folder: Path) -> list[Row]:
    orient = arguments.orient
    say("checking modules")
    rows = checking.measure(orient, folder, 3 * arguments.rounds, 1000)
    say("watching modules")
    rows += watching.measure(orient, folder, 3 * arguments.rounds, 1000)
    rows += previewing.measure(orient, folder, 3 * arguments.rounds, 1000)
    say("evaluating answers")
    rows += evaluating.measure(
        arguments.evaluation_times, folder, arguments.rounds, arguments.seconds
    )
    say("starting the server")
    rows += starting(orient, arguments.modules, folder, arguments.rounds)
    library = folder / "served"
    modules.write_library(library, 4)
    with Server(orient, library, folder / "data") as server:
        idle = server.memory("VmRSS")
        say("signing peers in")
        signed_in = peers.sign_in(server, PEERS)
        entering = server.memory("VmHWM")
        server.forget_peak()
        serving = Serving(
            server, signed_in, folder, arguments.rounds, arguments.seconds
        )
        say("asking for pages")
        rows += serving.pages()
        say("sending answers")
        rows += serving.answers(arguments.commit_loop)
        loaded = server.memory("VmHWM")
    say("filling a record and deriving it anew")
    rows += simulating.measure(orient, arguments.modules, folder, arguments.events)
    say("sending answers to a server with PostgreSQL")
    rows += databases.measure(
        orient, library, folder, arguments.rounds, arguments.seconds
    )
    say("asking for the list of groups")
    rows += dashboard.measure(
        orient, arguments.modules, folder, arguments.rounds, arguments.groups
    )
    limit = ("at most", 80.0)
    return rows + [
        alone("resident memory, idle", [idle], "{:.0f} MB", limit),
        alone("  at most while peers signed in", [entering], "{:.0f} MB", limit),
        alone("  at most under load", [loaded], "{:.0f} MB", limit),
    ]


def starting(orient: Path, library: Path, folder: Path, rounds: int) -> list[Row]:
    seconds = []
    for number in range(rounds):
        with Server(orient, library, folder / f"first-{number}") as server:
            first = server.seconds_to_start
        with Server(orient, library, folder / f"first-{number}") as server:
            seconds.append((first, server.seconds_to_start))
    first, again = map(list, zip(*seconds, strict=True))
    limit = ("at most", 0.5)
    return [
        alone("start to the first 200, new record", first, "{:.3f} s", limit),
        alone("start to the first 200, its second start", again, "{:.3f} s", limit),
    ]


def say(step: str) -> None:
    print(f"… {step}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main()
    except (RuntimeError, OSError, subprocess.SubprocessError) as problem:
        sys.exit(f"Scripts/bench: could not measure: {problem}")
    except KeyboardInterrupt:
        sys.exit(130)
