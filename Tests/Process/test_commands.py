"""What the command says and with which status it ends."""

import shutil
from pathlib import Path

import pytest
from support.program import MODULES, REPOSITORY, run

OPTIONS = {
    "check": [
        "<path>",
        "--explain",
        "--format",
        "--fix",
        "--watch",
        "--against",
        "--no-color",
    ],
    "format": ["<path>", "--check"],
    "new": ["<kind>", "<id>", "--in", "--title", "--language"],
    "plugin": ["list", "new", "check", "test", "pack"],
    "preview": ["<folder>", "--port", "--gallery", "--plugins"],
    "ready": [
        "<group>",
        "--as-of",
        "--explain",
        "--modules",
        "--data",
        "--language",
        "--json",
    ],
    "schema": ["--compact", "--reference", "--output"],
    "serve": [
        "--modules",
        "--data",
        "--plugins",
        "--host",
        "--port",
        "--public-address",
        "--api-rate",
    ],
    "stats": ["<path>", "--details", "--json"],
    "status": ["--modules", "--data", "--group", "--language", "--json"],
    "token": ["new", "list", "revoke"],
}


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The modules, with a question in one of which nothing is right."""
    folder = tmp_path / "Modules"
    shutil.copytree(MODULES, folder)
    file = folder / "core" / "what-is-peer-to-peer" / "module.xml"
    text = file.read_text()
    assert 'correct="true"' in text
    file.write_text(text.replace(' correct="true"', "", 1))
    return folder


@pytest.mark.parametrize("command", OPTIONS)
def test_the_help_of_a_command_names_all_that_it_takes(command: str):
    # `new` is several commands; the one for files is meant where none is named.
    help_page = run(*(["new", "file"] if command == "new" else [command]), "--help")
    assert help_page.status == 0
    assert help_page.errors == ""
    for option in [*OPTIONS[command], "--version", "--help"]:
        assert option in help_page.output


def test_the_help_names_every_command():
    for arguments in ([], ["--help"], ["help"]):
        page = run(*arguments)
        assert page.status == 0
        for command in OPTIONS:
            assert f"\n  {command} " in page.output


def test_the_version_is_shown():
    assert run("--version").output.strip().count(".") == 2


@pytest.mark.parametrize("command", OPTIONS)
def test_an_unknown_option_is_refused(command: str):
    paths = [MODULES] if command in ("check", "format", "stats") else []
    paths = ["module", "a"] if command == "new" else paths
    paths = ["Lunch"] if command == "ready" else paths
    refused = run(command, *paths, "--nonsense")
    assert refused.status == 2
    assert "--nonsense" in refused.errors
    asked = "new file" if command == "new" else command
    assert f"orient {asked} --help" in refused.errors
    assert refused.output == ""


def test_an_unknown_command_is_refused():
    refused = run("nonsense")
    assert refused.status == 2
    assert "nonsense" in refused.errors


@pytest.mark.parametrize("port", ["99999", "65536", "0", "-1", "http", ""])
def test_what_is_no_port_is_refused(port: str):
    refused = run("serve", f"--port={port}")
    assert refused.status == 2
    assert "--port" in refused.errors
    assert "1 to 65535" in refused.errors


@pytest.mark.parametrize(
    "address", ["orient.example.org", "https://orient.example.org/", "ftp://x.org", ""]
)
def test_what_is_no_public_address_is_refused(address: str):
    refused = run("serve", f"--public-address={address}")
    assert refused.status == 2
    assert "--public-address" in refused.errors


def test_check_finds_nothing_wrong_in_the_modules():
    checked = run("check", MODULES)
    assert checked.status == 0
    assert checked.output == "4 modules and 2 kits: no mistakes found.\n"
    assert checked.errors == ""


def test_check_shows_where_a_mistake_is(broken: Path):
    checked = run("check", broken)
    file = broken / "core" / "what-is-peer-to-peer" / "module.xml"
    assert checked.status == 1
    assert f"{file}:" in checked.output
    assert "[OK2001 quiz.no-correct]" in checked.output
    assert "help:" in checked.output
    assert "\x1b" not in checked.output, "a file gets no colors"


@pytest.mark.parametrize("command", ["serve", "status"])
def test_broken_modules_are_shown_and_not_used(
    command: str, broken: Path, tmp_path: Path
):
    data = tmp_path / "data"
    refused = run(command, "--modules", broken, "--data", data)
    assert refused.status == 1
    assert "[OK2001 quiz.no-correct]" in refused.errors
    assert refused.output == ""
    assert not data.exists(), "nothing is made for modules that are not used"


def test_a_file_that_is_no_xml_is_a_mistake_and_no_crash(tmp_path: Path):
    (tmp_path / "module.xml").write_bytes(b"<module>\xff\xfe & <<")
    checked = run("check", tmp_path)
    assert checked.status == 1
    assert "module.xml:1:" in checked.output


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nowhere"],
        ["check", str(MODULES), "nowhere"],
        ["check", "."],
        ["serve", "--modules", "nowhere"],
        ["status", "--modules", "nowhere"],
        ["status", "--modules", str(MODULES), "--data", "nowhere"],
    ],
    ids=" ".join,
)
def test_a_folder_that_is_not_there_is_named_in_one_line(
    arguments: list[str], tmp_path: Path
):
    refused = run(*arguments, folder=tmp_path)
    assert refused.status == 2
    assert refused.output == ""
    line, end = refused.errors.split("\n")
    assert end == ""
    assert line.startswith("orient: ")
    assert arguments[-1] in line


def test_check_without_a_path_takes_the_folder_modules(tmp_path: Path):
    assert run("check", folder=REPOSITORY).status == 0
    refused = run("check", folder=tmp_path)
    assert refused.status == 2
    assert refused.errors.startswith("orient: Modules: there is no such file or folder")


def test_status_takes_a_language_that_there_is():
    refused = run("status", "--language", "fr")
    assert refused.status == 2
    assert "en or es" in refused.errors


def test_the_schema_is_printed():
    printed = run("schema")
    assert printed.status == 0
    assert printed.output.startswith("<?xml")
    assert "relaxng.org" in printed.output


def test_a_mistake_is_explained_by_its_code_and_by_its_name():
    by_code = run("check", "--explain", "ok0301")
    assert by_code.status == 0
    assert by_code.output.startswith("OK0301 picture.missing (error)\n")
    assert "\nWrong:\n" in by_code.output
    assert run("check", "--explain", "picture.missing").output == by_code.output


@pytest.mark.parametrize(
    ("word", "advice"),
    [("picture.mising", "Did you mean picture.missing?"), ("nonsense", "OK0301")],
)
def test_what_is_no_mistake_is_not_explained(word: str, advice: str):
    refused = run("check", "--explain", word)
    assert refused.status == 2
    assert refused.output == ""
    assert f'"{word}"' in refused.errors
    assert advice in refused.errors


def test_certain_mends_are_made_in_the_files_and_shown(tmp_path: Path):
    folder = tmp_path / "Modules"
    shutil.copytree(MODULES, folder)
    file = folder / "core" / "peer-expectations" / "module.xml"
    original = file.read_text()
    file.write_text(
        original.replace("<summary>", "<sumary>", 1)
        .replace("minutes=", "minuets=", 1)
        .replace("</summary>", "</sumary>", 1)
    )
    mended = run("check", "--fix", folder)
    assert mended.status == 0
    assert f"{file}:" in mended.output
    assert "mended: write minutes=" in mended.output
    assert "4 modules and 2 kits: no mistakes found.\n" in mended.output
    assert file.read_text() == original
    again = run("check", "--fix", folder)
    assert again.output == "4 modules and 2 kits: no mistakes found.\n"


def test_what_is_not_certain_is_left_to_a_person(broken: Path):
    file = broken / "core" / "what-is-peer-to-peer" / "module.xml"
    before = file.read_bytes()
    left = run("check", "--fix", broken)
    assert left.status == 1
    assert "mended" not in left.output
    assert file.read_bytes() == before
