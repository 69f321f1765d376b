"""`orient new`, `format`, `stats` and `schema`, and the help of every command."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from support.program import MODULES, REPOSITORY, run

HELP = Path(__file__).parent / "help"
COMMANDS = ["format", "new", "plugin", "preview", "schema", "stats"]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_screen_is_the_recorded_one(command: str):
    """RECORD_GOLDEN=1 records the screens anew; read the difference."""
    screen = run(command, "--help").output
    file = HELP / f"{command}.txt"
    if os.environ.get("RECORD_GOLDEN"):
        HELP.mkdir(exist_ok=True)
        file.write_text(screen, encoding="utf-8")
    assert screen == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", ["module", "kit"])
def test_what_is_new_checks_clean(kind: str, language: str, tmp_path: Path):
    made = run("new", kind, "lunch-club", "--language", language, folder=tmp_path)
    assert made.status == 0
    path = made.output.split(" was written")[0]
    assert (tmp_path / path).is_file()
    assert f"orient {'check' if kind == 'kit' else 'preview'} Modules\n" in made.output
    assert run("check", "Modules", folder=tmp_path).status == 0
    assert run("format", "--check", "Modules", folder=tmp_path).status == 0
    before = (tmp_path / path).read_bytes()
    again = run("new", kind, "lunch-club", folder=tmp_path)
    assert again.status == 2
    assert path in again.errors
    assert (tmp_path / path).read_bytes() == before


def test_a_glossary_is_used_by_a_module(tmp_path: Path):
    run("new", "glossary", "device", "--title", "device", folder=tmp_path)
    run("new", "module", "waiting", folder=tmp_path)
    module = tmp_path / "Modules" / "waiting" / "module.xml"
    text = module.read_text(encoding="utf-8")
    term = '<p>A <term ref="device">device</term>. '
    module.write_text(text.replace("<p>", term, 1), encoding="utf-8")
    checked = run("check", "Modules", folder=tmp_path)
    assert checked.output == "1 module and 0 kits: no mistakes found.\n"


@pytest.mark.parametrize("name", ["1st", "a b", "../up", ""])
def test_what_cannot_be_an_id_is_refused(name: str, tmp_path: Path):
    refused = run("new", "module", name, folder=tmp_path)
    assert refused.status == 2
    assert "cannot be an id" in refused.errors
    assert list(tmp_path.iterdir()) == []


def test_format_says_what_would_change_and_then_changes_it(tmp_path: Path):
    shutil.copytree(MODULES, tmp_path / "Modules")
    file = tmp_path / "Modules" / "core" / "peer-networks" / "module.xml"
    run("format", "Modules", folder=tmp_path)
    tidy = file.read_bytes()
    file.write_bytes(tidy.replace(b"\n", b"\r\n"))
    would = run("format", "--check", "Modules", folder=tmp_path)
    assert would.status == 1
    assert would.output.splitlines()[0] == (
        "Modules/core/peer-networks/module.xml would change"
    )
    assert file.read_bytes() != tidy
    assert run("format", "Modules", folder=tmp_path).status == 0
    assert file.read_bytes() == tidy
    assert run("format", "--check", "Modules", folder=tmp_path).status == 0
    assert run("check", "Modules", folder=tmp_path).status == 0


def test_format_leaves_a_broken_file_alone(tmp_path: Path):
    file = tmp_path / "module.xml"
    file.write_text("<module>", encoding="utf-8")
    refused = run("format", tmp_path)
    assert refused.status == 1
    assert str(file) in refused.errors
    assert file.read_text(encoding="utf-8") == "<module>"


def test_stats_are_shown_as_a_table_and_as_json():
    table = run("stats", MODULES)
    assert table.status == 0
    figures = json.loads(run("stats", MODULES, "--json").output)["modules"]
    assert {module["id"] for module in figures} == {
        file.parent.name for file in MODULES.glob("core/*/module.xml")
    }
    for module in figures:
        assert module["id"] in table.output
        assert module["words"] > 100
        assert f"{module['readingGrade']:.1f}" in table.output
        assert len(module["sectionFigures"]) == module["sections"]


def test_stats_show_each_section_and_each_objective(tmp_path: Path):
    shutil.copytree(MODULES, tmp_path / "Modules")
    file = tmp_path / "Modules/core/peer-networks/module.xml"
    text = file.read_text(encoding="utf-8")
    more = '<objective id="not-practised">I can wait.</objective></objectives>'
    file.write_text(text.replace("</objectives>", more), encoding="utf-8")
    table = run("stats", "Modules", "--details", folder=tmp_path).output
    for word in re.findall(r'<section\s+id="([^"]+)"', text):
        assert re.search(
            rf"^  section {word} +\d+ +(\d+\.\d|-) +\d", table, re.MULTILINE
        )
    assert re.search(r"^  objective not-practised +0 +none$", table, re.MULTILINE)
    assert "\n  peer-networks: not-practised\n" in table


def test_schema_and_reference_are_saved(tmp_path: Path):
    assert run("schema", "--output", "orientation.rng", folder=tmp_path).status == 0
    saved = (tmp_path / "orientation.rng").read_text(encoding="utf-8")
    assert saved == run("schema").output
    reference = run("schema", "--reference").output
    page = REPOSITORY / "docs" / "authoring-reference.md"
    assert reference == page.read_text(encoding="utf-8")
    refused = run("schema", "--output", "nowhere/x.rng", folder=tmp_path)
    assert refused.status == 2
    assert "nowhere/x.rng" in refused.errors
