"""`orient check --watch`: what it says when files are saved, and how it ends."""

import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.program import MODULES, orient, run

SOUND = "no mistakes found."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Modules"
    shutil.copytree(MODULES, folder)
    return folder


@pytest.fixture
def watching(folder: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [orient(), "check", "--watch", folder], stdout=subprocess.PIPE, text=True
    )
    yield process
    process.kill()
    process.wait()


def line_with(text: str, process: subprocess.Popen[str]) -> str:
    """The next line that holds a text; the test's own timeout ends what waits for ever."""
    assert process.stdout
    for line in process.stdout:
        if text in line:
            return line
    raise AssertionError(f"it ended without saying: {text}")


def test_each_save_gives_a_new_report_and_ctrl_c_ends_it(
    folder: Path, watching: subprocess.Popen[str]
):
    line_with(SOUND, watching)
    file = folder / "core" / "what-is-peer-to-peer" / "module.xml"
    original = file.read_text()
    file.write_text(original.replace(' correct="true"', "", 1))
    assert str(file) in line_with("[OK2001 quiz.no-correct]", watching)
    line_with("1 error", watching)
    # Many editors write another file and give it the name.
    other = file.with_suffix(".new")
    other.write_text(original)
    other.replace(file)
    line_with(SOUND, watching)
    new = folder / "core" / "new" / "module.xml"
    new.parent.mkdir()
    new.write_text("<")
    assert str(new) in line_with("error:", watching)
    shutil.rmtree(new.parent)
    line_with(SOUND, watching)
    watching.send_signal(signal.SIGINT)
    assert watching.wait(timeout=10) == 0


def test_watching_and_mending_together_is_refused():
    refused = run("check", "--watch", "--fix", MODULES)
    assert refused.status == 2
    assert "--watch and --fix" in refused.errors


def test_a_folder_that_is_not_there_is_not_watched(tmp_path: Path):
    refused = run("check", "--watch", "nowhere", folder=tmp_path)
    assert refused.status == 2
    assert "nowhere: there is no such file or folder" in refused.errors
