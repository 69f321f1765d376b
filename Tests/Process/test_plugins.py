"""Bundles: activity types that are dropped into a folder, and the commands for them."""

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support.bundles import EXAMPLE
from support.program import MODULES, PATIENCE, REPOSITORY, orient, run

GUIDE = REPOSITORY / "docs" / "plugins.md"
BLOCK = re.compile(
    r"```\w+\n(?:<!-- |{{! |-- )file: two-truths/(\S+)[^\n]*\n(.*?)```", re.DOTALL
)

MODULE = """<module xmlns="urn:orientation-kit:1" id="about" revision="1" minutes="2"
  xml:lang="en"><title>About</title><summary>Get to know somebody.</summary>
  <section id="one"><title>One</title><p>Read each one.</p>{activity}</section></module>
"""


@pytest.fixture
def bundles(tmp_path: Path) -> Path:
    """A folder with the example in it."""
    folder = tmp_path / "Bundles"
    shutil.copytree(EXAMPLE, folder / "two-truths")
    return folder


def write_module(folder: Path, activity: str) -> Path:
    folder.mkdir()
    (folder / "about.xml").write_text(MODULE.format(activity=activity))
    return folder


def guide_files() -> dict[str, str]:
    return dict(BLOCK.findall(GUIDE.read_text()))


def test_the_guide_builds_the_example(tmp_path: Path):
    files = guide_files()
    script = files.pop("evaluate.lua")
    folder = tmp_path / "two-truths"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text)
    built = {path.name: path.read_text() for path in folder.iterdir()}
    assert built == {path.name: path.read_text() for path in EXAMPLE.iterdir()}
    for command in ("check", "test"):
        tried = run("plugin", command, folder)
        assert (tried.status, tried.errors) == (0, ""), tried

    # As its last step says: a script in the place of the rules.
    manifest = re.sub(
        r"<scoring.*</scoring>", "<script/>", files["bundle.xml"], flags=re.DOTALL
    )
    assert "<script/>" in manifest
    (folder / "bundle.xml").write_text(manifest)
    (folder / "evaluate.lua").write_text(script)
    tried = run("plugin", "test", folder)
    assert (tried.status, tried.errors) == (0, ""), tried


def test_the_module_of_the_guide_has_no_mistakes(tmp_path: Path, bundles: Path):
    activity = re.search(
        r'```xml\n(<activity id="about-luis".*?)```', GUIDE.read_text(), re.DOTALL
    )
    assert activity
    modules = write_module(tmp_path / "Modules", activity.group(1))
    checked = run("check", modules, "--plugins", bundles)
    assert checked.status == 0, checked
    assert "no mistakes found" in checked.output
    unknown = run("check", modules)
    assert unknown.status == 1, "without the bundle its element means nothing"
    assert "example-two-truths" in unknown.output


def test_what_authors_write_is_held_against_the_declaration(
    tmp_path: Path, bundles: Path
):
    modules = write_module(
        tmp_path / "Modules",
        '<activity id="a"><example-two-truths><sentence id="x" gues="true">X'
        "</sentence></example-two-truths></activity>",
    )
    checked = run("check", modules, "--plugins", bundles)
    assert checked.status == 1
    assert "about.xml:3:" in checked.output
    assert "gues" in checked.output and "prompt" in checked.output


def test_grammar_and_reference_know_the_bundles(bundles: Path):
    for form in ([], ["--compact"], ["--reference"]):
        assert "example-two-truths" not in run("schema", *form).output
        known = run("schema", *form, "--plugins", bundles)
        assert known.status == 0
        assert "example-two-truths" in known.output


def test_a_broken_bundle_is_told_and_stops_no_other(bundles: Path):
    broken = bundles / "broken"
    shutil.copytree(EXAMPLE, broken)
    view = broken / "view.mustache"
    view.write_text(view.read_text().replace("{{prompt.text}}", "{{promt.text}}"))
    checked = run("check", MODULES, "--plugins", bundles)
    assert checked.status == 1
    assert f"{broken}/view.mustache:3:13: error:" in checked.errors
    assert f"Not used: {broken}." in checked.errors
    assert "no mistakes found" in checked.output, "the modules are checked all the same"
    listed = run("plugin", "list", bundles)
    assert listed.status == 1
    assert re.search(
        r"example-two-truths +version 1 +judged by rules; CC-BY-4.0;", listed.output
    )


def test_an_element_that_is_taken_is_refused_by_name(bundles: Path):
    for name, id in (("again", "example-two-truths"), ("sort", "card-sort")):
        shutil.copytree(EXAMPLE, bundles / name)
        for file in (bundles / name).iterdir():
            file.write_text(file.read_text().replace("example-two-truths", id))
    listed = run("plugin", "list", bundles)
    assert listed.status == 1
    taken = "error: the element <{}> belongs to {}\n"
    # Of two with one id, the first by name is used.
    assert taken.format("example-two-truths", bundles / "again") in listed.errors
    standard = "a type that comes with the program"
    assert taken.format("card-sort", standard) in listed.errors


def test_a_new_bundle_checks_and_tests_clean_at_once(tmp_path: Path):
    for id, extra in (("acme-timeline", []), ("acme-judge", ["--script"])):
        made = run("plugin", "new", id, "--in", "Bundles", *extra, folder=tmp_path)
        assert made.status == 0
        assert f"Bundles/{id} was written" in made.output
        again = run("plugin", "new", id, "--in", "Bundles", folder=tmp_path)
        assert again.status == 2
        assert again.errors.count("\n") == 1
        for command in ("check", "test"):
            tried = run("plugin", command, f"Bundles/{id}", folder=tmp_path)
            assert (tried.status, tried.errors) == (0, ""), tried
    assert "all 9 laws are kept" in tried.output
    assert run("plugin", "list", "Bundles", folder=tmp_path).status == 0


def test_bundles_are_listed_from_the_folder_however_it_is_named(bundles: Path):
    listed = run("plugin", "list", bundles)
    named = run("plugin", "list", "--plugins", bundles)
    assert "example-two-truths" in listed.output
    assert (named.status, named.output) == (0, listed.output)
    both = run("plugin", "list", bundles, "--plugins", bundles)
    assert both.status == 2
    assert "Name one folder" in both.errors


def test_a_law_that_is_broken_is_named_with_the_reason(bundles: Path):
    manifest = bundles / "two-truths" / "bundle.xml"
    manifest.write_text(
        manifest.read_text().replace('right="pick=quiet"', 'right="pick=games"')
    )
    tried = run("plugin", "test", bundles / "two-truths")
    assert tried.status == 1
    assert "BROKEN  what a sample calls right passes" in tried.output
    assert "sample 1: what is called right does not pass" in tried.output
    assert "1 of 9 laws broken" in tried.output


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("while true do end", "took more than 1,000,000 steps"),
        ("local t = {} while true do t[#t + 1] = {} end", "more than 8 MiB of memory"),
        ("error('no such card')", "evaluate.lua:1: no such card"),
        ("return {score = 500, passed = true}", "the score has to be from 0 to 100"),
    ],
)
def test_the_author_of_a_script_reads_why_it_fails(
    bundles: Path, body: str, reason: str
):
    manifest = bundles / "two-truths" / "bundle.xml"
    manifest.write_text(
        re.sub(
            r"<scoring.*</scoring>", "<script/>", manifest.read_text(), flags=re.DOTALL
        )
    )
    script = bundles / "two-truths" / "evaluate.lua"
    script.write_text(f"function evaluate(answer) {body} end")
    tried = run("plugin", "test", bundles / "two-truths")
    assert tried.status == 1
    assert reason in tried.output


def test_a_script_with_a_mistake_is_told_with_its_line(bundles: Path):
    run("plugin", "new", "acme-judge", "--in", bundles, "--script")
    (bundles / "acme-judge" / "evaluate.lua").write_text("function evaluate(\nend")
    checked = run("plugin", "check", bundles / "acme-judge")
    assert checked.status == 1
    assert "evaluate.lua:2:" in checked.errors


def run_without_seccomp(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    wrapper = REPOSITORY / "Tests" / "support" / "no_seccomp.py"
    return subprocess.run(
        [sys.executable, wrapper, orient(), *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def test_where_nothing_locks_scripts_in_bundles_with_one_are_refused_by_name(
    bundles: Path,
):
    run("plugin", "new", "acme-judge", "--in", bundles, "--script")
    scripted = bundles / "acme-judge"
    refused = run_without_seccomp("plugin", "check", scripted)
    assert refused.returncode == 1
    assert "acme-judge has a script, and this system cannot lock it in" in (
        refused.stderr
    )
    assert "--allow-unsandboxed-plugins" in refused.stderr
    trusted = run_without_seccomp(
        "plugin", "test", scripted, "--allow-unsandboxed-plugins"
    )
    assert trusted.returncode == 0, trusted
    rules = run_without_seccomp("plugin", "test", bundles / "two-truths")
    assert rules.returncode == 0, "rules need no process"


def test_packing_gives_the_same_bytes_each_time(tmp_path: Path, bundles: Path):
    packed = run("plugin", "pack", bundles / "two-truths", folder=tmp_path)
    assert packed.status == 0
    archive = tmp_path / "example-two-truths-1.zip"
    with zipfile.ZipFile(archive) as found:
        assert found.testzip() is None
        assert sorted(found.namelist()) == sorted(p.name for p in EXAMPLE.iterdir())
    other = tmp_path / "other.zip"
    shutil.copytree(EXAMPLE, tmp_path / "elsewhere", copy_function=shutil.copyfile)
    assert run("plugin", "pack", tmp_path / "elsewhere", "-o", other).status == 0
    assert other.read_bytes() == archive.read_bytes()
    assert run("plugin", "test", archive).status == 0


@pytest.mark.parametrize("command", ["check", "test", "pack"])
def test_a_bundle_that_is_not_there_is_said_in_one_line(command: str, tmp_path: Path):
    refused = run("plugin", command, tmp_path / "nothing")
    assert refused.status == 2
    assert refused.output == ""
    assert refused.errors.count("\n") == 1


def test_a_folder_of_bundles_that_is_not_there_is_said_in_one_line(tmp_path: Path):
    for command in (
        ["plugin", "list", "nothing"],
        ["check", MODULES, "--plugins", "nothing"],
        ["schema", "--plugins", "nothing"],
        ["serve", "--modules", MODULES, "--data", "data", "--plugins", "nothing"],
    ):
        refused = run(*command, folder=tmp_path)
        assert refused.status == 2
        assert refused.errors.count("\n") == 1
        assert "there is no folder nothing" in refused.errors


def test_what_is_not_translated_is_a_warning_and_the_bundle_is_used(bundles: Path):
    words = bundles / "two-truths" / "messages.en.xml"
    text = words.read_text()
    words.write_text(
        text.replace("</messages>", '<message id="more">More.</message></messages>')
    )
    checked = run("plugin", "check", bundles / "two-truths")
    assert checked.status == 0, checked
    assert "not translated: more" in checked.errors
    assert "messages.es.xml" in checked.errors
    assert "no mistakes found" in checked.output
