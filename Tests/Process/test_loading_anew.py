"""A server that is told, by a real SIGHUP, to load its modules and bundles anew."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.bundles import SOUND, change, copy_example, use_script, write_modules
from support.learner import Learner
from support.page import Form
from support.program import MODULES, PATIENCE, orient
from support.school import School
from support.server import Server, free_port

PAGE = "/learn/about/one"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return copy_example(tmp_path / "Bundles" / "two-truths")


@pytest.fixture
def school(set_up, data: Path, tmp_path: Path, bundle: Path) -> Iterator[School]:
    modules = write_modules(tmp_path / "Modules")
    with Server(set_up.copied(data), modules=modules, plugins=bundle.parent) as server:
        yield School(server, set_up.cookies)


def form_of(learner: Learner) -> Form:
    return learner.get(PAGE).page.form(f"{PAGE}/activities/about")


def answer(learner: Learner, choice: str, form: Form | None = None) -> str:
    """Answers, and gives the text of the page that follows."""
    form = form or form_of(learner)
    return learner.send_form(form, [("pick", choice)]).page.text


def second_version(bundle: Path) -> None:
    """In which the other sentences are right, and another hint is shown."""
    change(bundle / "bundle.xml", 'version="1"', 'version="2"')
    change(bundle / "bundle.xml", "{sentence[guess].id}", "games")
    change(bundle / "messages.en.xml", "All but one", "In version 2, all but one")


def test_answers_to_a_bundle_are_judged_and_counted(school: School):
    group = school.make_group("Lunch", "lunch")
    mei = group.joined("Mei")
    assert "That one is true." in answer(mei, "games")
    assert not mei.is_ready
    assert "He listens." in answer(mei, "quiet")
    mei.send(f"{PAGE}/next")
    assert mei.is_ready
    assert group.status == (0, "ready")
    person = school.staff.get(group.people["Mei"]).page.text
    assert "Quiet means that he does not listen." in person


def test_what_is_changed_under_one_version_is_there_for_everybody(
    school: School, bundle: Path
):
    mei = school.make_group("Lunch", "lunch").joined("Mei")
    assert "That one is true." in answer(mei, "games")
    change(bundle / "messages.en.xml", "All but one", "Now all but one")
    assert "Now all" not in mei.get(PAGE).page.text, "nothing changes by itself"
    assert "Loaded anew. Modules: 1, kits: 1, bundles: 1." in school.server.load_anew()
    text = mei.get(PAGE).page.text
    assert "Now all but one" in text
    assert "That one is true." in text, "what was answered is still there"


def test_who_is_in_the_middle_finishes_with_the_version_they_began_with(
    school: School, bundle: Path
):
    group = school.make_group("Lunch", "lunch")
    open_form, answered, new = (group.joined(name) for name in ("Mei", "Theo", "Luis"))
    form = form_of(open_form)
    assert "That one is true." in answer(answered, "games")
    second_version(bundle)
    school.server.load_anew()

    # A form that was open is judged by the version that made it.
    assert "He listens." in answer(open_form, "quiet", form)
    assert "In version 2" not in open_form.get(PAGE).page.text
    # Somebody who has answered tries again with the version of their first answer.
    assert "In version 2" not in answered.get(PAGE).page.text
    assert "He listens." in answer(answered, "quiet")
    # Whoever begins now begins with the new one.
    assert "In version 2" in new.get(PAGE).page.text
    assert "That one is true." in answer(new, "quiet")
    assert "That one is true." not in answer(new, "games")


def test_earlier_versions_are_there_after_a_new_start(school: School, bundle: Path):
    mei = school.make_group("Lunch", "lunch").joined("Mei")
    answer(mei, "games")
    school.server.stop()
    second_version(bundle)
    school.server.start()
    assert "In version 2" not in mei.get(PAGE).page.text
    assert "He listens." in answer(mei, "quiet")
    kept = school.server.data / "plugins" / "example-two-truths"
    assert sorted(path.name for path in kept.iterdir()) == ["1.zip", "2.zip"]


def test_a_bundle_that_is_broken_meanwhile_goes_on_as_it_was(
    school: School, bundle: Path
):
    mei = school.make_group("Lunch", "lunch").joined("Mei")
    change(bundle / "view.mustache", "{{prompt.text}}", "{{promt.text}}")
    said = school.server.load_anew()
    assert f"{bundle}/view.mustache:3:13: error:" in said
    assert f"As it was before goes on: {bundle}." in said
    assert "Loaded anew." in said
    assert "He listens." in answer(mei, "quiet")


def test_modules_with_errors_change_nothing(school: School):
    mei = school.make_group("Lunch", "lunch").joined("Mei")
    module = school.server.modules / "module.xml"
    change(module, "<title>First page</title>", "<title>Another page</title>")
    change(module, "<prompt>", "<promt>")
    said = school.server.load_anew()
    assert "module.xml:" in said and "what was served before goes on" in said
    assert "First page" in mei.get(PAGE).page.text
    change(module, "<promt>", "<prompt>")
    assert "Loaded anew." in school.server.load_anew()
    assert "Another page" in mei.get(PAGE).page.text, "modules are loaded anew as well"


def test_a_new_bundle_and_a_module_that_uses_it_come_together(
    school: School, bundle: Path
):
    other = copy_example(bundle.parent / "other")
    for file in other.iterdir():
        file.write_text(file.read_text().replace("example-two", "acme-two"))
    change(school.server.modules / "module.xml", "example-two", "acme-two")
    assert "bundles: 2" in school.server.load_anew()
    mei = school.make_group("Lunch", "lunch").joined("Mei")
    assert "He listens." in answer(mei, "quiet")


def test_sessions_and_open_forms_outlive_it(school: School):
    group = school.make_group("Lunch", "lunch")
    mei = group.joined("Mei")
    form = form_of(mei)
    for _ in range(3):
        school.server.load_anew()
    assert "He listens." in answer(mei, "quiet", form)
    assert group.people


def test_a_script_is_loaded_anew_with_its_process(school: School, bundle: Path):
    use_script(bundle, SOUND)
    school.server.load_anew()
    mei = school.make_group("Lunch", "lunch").joined("Mei")
    assert "By script." in answer(mei, "games")
    change(bundle / "evaluate.lua", "By script.", "By another script.")
    school.server.load_anew()
    assert "By another script." in answer(mei, "games")


def test_closing_the_terminal_stops_the_server(data: Path):
    """The system sends the same signal then, and nobody is there to stop it by hand."""
    controller, terminal = os.openpty()
    process = subprocess.Popen(
        ["setsid", "--ctty", orient(), "serve", "--modules", MODULES, "--data", data]
        + ["--port", str(free_port())],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    said = b""
    while b"is running at" not in said:
        said += os.read(controller, 4096)
    process.send_signal(signal.SIGHUP)
    while b"Loaded anew" not in said:
        said += os.read(controller, 4096)
    assert process.poll() is None, "while the terminal is there, it loads anew"
    os.close(controller)
    process.wait(PATIENCE)
