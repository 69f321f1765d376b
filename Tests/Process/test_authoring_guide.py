"""What docs/authoring.md shows is tried as it stands there."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from support.program import REPOSITORY, run

GUIDE = (REPOSITORY / "docs" / "authoring.md").read_text(encoding="utf-8")
FILES = re.findall(
    r"^`(Modules/[^`]+\.xml)`\n\n```xml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL
)
COMMANDS = [
    line
    for block in re.findall(r"^```sh\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with every file that the guide shows."""
    for name, text in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_there_is_something_to_try():
    assert len(FILES) == 5
    assert len(COMMANDS) >= 9


def test_the_examples_have_no_mistakes_and_are_laid_out(folder: Path):
    checked = run("check", "Modules", folder=folder)
    assert checked.output == "2 modules and 1 kit: no mistakes found.\n"
    assert run("format", "--check", "Modules", folder=folder).status == 0


def test_every_command_does_what_it_says(folder: Path):
    (folder / FILES[0][0]).unlink()
    for line in COMMANDS:
        program, *arguments = shlex.split(line)
        assert program == "orient"
        done = run(*arguments, folder=folder)
        assert done.status == 0, f"{line}\n{done.output}{done.errors}"
    assert 'id="saying-hello"' in (folder / FILES[0][0]).read_text(encoding="utf-8")


def test_the_grammars_accept_the_examples(folder: Path):
    run("schema", "--output", "orientation.rng", folder=folder)
    run("schema", "--compact", "--output", "orientation.rnc", folder=folder)
    files = [name for name, _ in FILES]
    for command in (["jing", "orientation.rng"], ["jing", "-c", "orientation.rnc"]):
        judged = subprocess.run(
            [*command, *files], cwd=folder, capture_output=True, check=False
        )
        assert judged.returncode == 0, judged.stdout.decode()
    for name, text in FILES:
        pi = '<?xml-model href="orientation.rng"?>\n'
        (folder / name).write_text(
            text.replace("?>\n", "?>\n" + pi, 1), encoding="utf-8"
        )
    assert run("check", "Modules", folder=folder).status == 0
    assert run("format", "--check", "Modules", folder=folder).status == 0
