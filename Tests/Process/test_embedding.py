"""The example of docs/embedding.md is the one in Examples, builds as a package of its own, and runs."""

import re
import shutil
import subprocess

import pytest
from support.program import REPOSITORY

GUIDE = REPOSITORY / "docs" / "embedding.md"
EXAMPLES = REPOSITORY / "Examples"
BLOCK = re.compile(r"```swift\n// file: (\S+)\n(.*?)```", re.DOTALL)
PRINTED = re.compile(r"```text\n(.*?)```", re.DOTALL)
#: Shared with the guide for plugins: only the first of both takes minutes.
BUILT = REPOSITORY / ".build" / "plugin-guide"


@pytest.fixture(scope="module")
def run() -> subprocess.CompletedProcess[str]:
    shutil.copy(REPOSITORY / "Package.resolved", EXAMPLES / "Package.resolved")
    command = ["swift", "run", "--package-path", EXAMPLES, "--scratch-path", BUILT]
    options = ["--disable-automatic-resolution", "--ignore-lock", "--quiet"]
    return subprocess.run(
        [*command, *options, "LunchClub", "Modules"],
        check=False,
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=1800,
    )


def sources() -> dict[str, str]:
    files = [EXAMPLES / "Package.swift", *(EXAMPLES / "Sources").rglob("*.swift")]
    return {str(file.relative_to(EXAMPLES)): file.read_text() for file in files}


def test_the_guide_shows_the_example_as_it_is():
    assert dict(BLOCK.findall(GUIDE.read_text())) == sources()


def test_the_example_prints_what_the_guide_says(run: subprocess.CompletedProcess[str]):
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-4000:]
    assert run.stdout == PRINTED.search(GUIDE.read_text())[1]


def test_no_web_server_and_no_command_is_built_for_it(
    run: subprocess.CompletedProcess[str],
):
    assert run.returncode == 0
    made = {file.stem for file in (BUILT / "debug" / "Modules").glob("*.swiftmodule")}
    assert "OrientationKit" in made
    assert made.isdisjoint(
        ("OrientCommand", "OrientWeb", "Pages", "Hummingbird", "ArgumentParser")
    )
