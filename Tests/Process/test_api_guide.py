"""What docs/api.md shows is tried as it stands there."""

import json
import os
import re
import subprocess

import pytest
from support.api import program
from support.program import PATIENCE, REPOSITORY, orient
from support.server import Server

GUIDE = (REPOSITORY / "docs" / "api.md").read_text()
BLOCKS = re.findall(r"```(sh|json)\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture(scope="module")
def said(server: Server) -> dict[str, list[str]]:
    """What each block printed: a part for each of its commands."""
    administrator = program(server, "administrator")
    surroundings = os.environ | {
        "PATH": f"{orient().parent}:{os.environ['PATH']}",
        "SERVER": server.address,
        "TOKEN": administrator.secret,
    }
    found: dict[str, list[str]] = {}
    for kind, block in BLOCKS:
        if kind != "sh":
            continue
        commands = re.sub(r"\\\n\s*", "", block).splitlines()
        found[block] = []
        for command in commands:
            command = command.replace("revoke ID", f"revoke {administrator.id}x")
            if command.startswith("orient"):
                command += f" --data {server.data}"
            done = subprocess.run(
                ["bash", "-c", command],
                env=surroundings,
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
            )
            if "revoke" in command:
                assert done.returncode == 2, "no token has this id"
            else:
                assert done.returncode == 0, done.stderr
            found[block].append(done.stdout)
            if "Idempotency-Key" in command:
                surroundings["GROUP"] = json.loads(done.stdout)["id"]
    return found


def test_every_command_does_what_it_is_there_for(said: dict[str, list[str]]):
    assert sum(len(each) for each in said.values()) >= 14
    for block, outputs in said.items():
        for output in outputs:
            if "curl" not in block:
                continue
            if "http_code" in block:
                assert output == "304"
                continue
            answer = json.loads(output)
            refused = '"name": ""' in block
            assert ("errors" in answer) == refused, output


def test_the_answers_that_are_shown_are_given(said: dict[str, list[str]]):
    outputs = [output for each in said.values() for output in each]
    group = next(
        json.loads(output)["id"]
        for output in outputs
        if '"kit":"peer-network"' in output
    )
    shown = [block.strip() for kind, block in BLOCKS if kind == "json"]
    assert len(shown) == 2
    for each in shown:
        assert each.replace("GROUP", group) in outputs
