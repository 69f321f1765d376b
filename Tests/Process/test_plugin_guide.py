"""The Swift type that docs/plugins.md makes is built from that page, as a package of its own, and keeps the laws."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from support.program import REPOSITORY

GUIDE = REPOSITORY / "docs" / "plugins.md"
BLOCK = re.compile(r"```swift\n// file: (\S+)\n(.*?)```", re.DOTALL)


def test_the_package_of_the_guide_builds_and_keeps_the_laws(tmp_path: Path):
    files = dict(BLOCK.findall(GUIDE.read_text()))
    assert "Package.swift" in files and len(files) == 4
    folder = tmp_path / "AcmeRiddle"
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "OrientationKit").symlink_to(REPOSITORY)
    shutil.copy(REPOSITORY / "Package.resolved", folder / "Package.resolved")
    # What was built for one test is there for the next: only the first one takes minutes.
    built = REPOSITORY / ".build" / "plugin-guide"
    result = subprocess.run(
        [
            "swift",
            "test",
            "--scratch-path",
            str(built),
            "--disable-automatic-resolution",
            "--ignore-lock",
        ],
        check=False,
        cwd=folder,
        env=os.environ,
        capture_output=True,
        text=True,
        timeout=1800,
    )
    assert result.returncode == 0, result.stdout[-4000:] + result.stderr[-4000:]
    assert re.search(r"Test run with 1 test .*passed", result.stdout), result.stdout[
        -2000:
    ]
