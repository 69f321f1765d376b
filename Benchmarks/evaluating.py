"""Evaluations of answers: compiled in, by rules, by scripts, and by scripts beside one that never ends."""

import json
import re
import shutil
import subprocess
from pathlib import Path

from figures import Row, alone, compared

PROJECT = Path(__file__).resolve().parent.parent
EXAMPLE = PROJECT / "Plugins" / "Examples" / "two-truths"
# The script that the guide for bundles ends with.
SCRIPT = re.compile(r"-- file: two-truths/evaluate\.lua\n(.*?)```", re.DOTALL)
RUNAWAY = "function evaluate() while true do end end\n"


def measure(program: Path, folder: Path, rounds: int, seconds: int) -> list[Row]:
    guide = (PROJECT / "docs" / "plugins.md").read_text()
    bundles = [
        EXAMPLE,
        _scripted(folder / "scripted", "scripted", SCRIPT.search(guide)[1]),
        _scripted(folder / "runaway", "runaway", RUNAWAY),
    ]
    command = [program, *bundles, str(seconds)]
    found = [
        json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
        for _ in range(rounds)
    ]
    figures = {name: [one[name] for one in found] for name in found[0]}
    time = "{:.1f} µs"
    rate = "{:,.0f}/s"
    return [
        alone("an answer, quiz", figures["native"], time, ("at most", 2)),
        alone("an answer, rules of a bundle", figures["rules"], time, ("at most", 5)),
        alone(
            "an answer, script of a bundle", figures["script"], time, ("at most", 60)
        ),
        alone(
            "  64 at the same time",
            figures["pipelined"],
            rate,
            ("at least", 15_000),
        ),
        compared(
            "  beside a script that never ends, alone",
            figures["beside"],
            figures["quiet"],
            rate,
            ("at least", 0.9),
        ),
    ]


def _scripted(folder: Path, name: str, script: str) -> Path:
    """The example with a script in the place of its rules, under a name of its own."""
    shutil.copytree(EXAMPLE, folder)
    manifest = (folder / "bundle.xml").read_text()
    manifest = manifest.replace("example-two-truths", f"example-{name}")
    manifest = re.sub(r"<scoring.*</scoring>", "<script/>", manifest, flags=re.DOTALL)
    (folder / "bundle.xml").write_text(manifest)
    (folder / "evaluate.lua").write_text(script)
    return folder
