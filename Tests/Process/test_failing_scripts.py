"""Scripts of bundles that fail: no answer is lost, and everybody reads what concerns them."""

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.bundles import SOUND, copy_example, use_script, write_modules
from support.learner import Learner
from support.preview import Preview
from support.school import School
from support.server import Server
from support.waiting import until

PAGE = "/learn/about/one"

FAILING = {
    "while true do end": "took more than 1,000,000 steps",
    "local t = {} while true do t[#t + 1] = {} end": "more than 8 MiB of memory",
    "error('they wrote ' .. answer.pick[1])": "stopped with an error in line 1",
    "return {score = 500, passed = true}": "is no outcome",
}


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = copy_example(tmp_path / "Bundles" / "two-truths")
    use_script(folder, SOUND)
    return folder


@pytest.fixture
def school(set_up, data: Path, tmp_path: Path, bundle: Path) -> Iterator[School]:
    modules = write_modules(tmp_path / "Modules")
    with Server(set_up.copied(data), modules=modules, plugins=bundle.parent) as server:
        yield School(server, set_up.cookies)


def answer(learner: Learner, choice: str = "quiet") -> str:
    form = learner.get(PAGE).page.form(f"{PAGE}/activities/about")
    return learner.send_form(form, [("pick", choice)]).page.text


@pytest.mark.parametrize("body", FAILING)
def test_an_answer_is_kept_and_judged_once_the_script_is_mended(
    school: School, bundle: Path, body: str
):
    (bundle / "evaluate.lua").write_text(f"function evaluate(answer) {body} end")
    assert "Loaded anew." in school.server.load_anew()
    group = school.make_group("Lunch", "lunch")
    mei = group.joined("Mei")
    text = answer(mei)
    assert "Saved" in text and "We will check it a little later" in text
    assert group.status == (1, "not-ready")

    staff = school.staff
    assert "Some answers cannot be judged now" in staff.get("/staff/groups").page.text
    page = staff.get("/staff/bundles").page.text
    assert "1 answer is kept and not judged yet." in page
    assert "Mei, Lunch: About Luis, First page" in page
    assert FAILING[body] in page
    assert "they wrote" not in page, "a script's words may be somebody's answer"
    assert FAILING[body] in school.server.printed
    assert "they wrote" not in school.server.printed

    (bundle / "evaluate.lua").write_text(SOUND)
    said = school.server.load_anew()
    assert "Answers that waited and are judged now: 1." in said
    assert "Every answer is judged." in staff.get("/staff/bundles").page.text
    assert "cannot be judged" not in staff.get("/staff/groups").page.text
    assert "By script." in mei.get(PAGE).page.text
    assert "He listens" not in mei.page.text


def workers(server: Server) -> list[int]:
    """The processes that the server started for scripts."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text()
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        parent = int(stat.rpartition(")")[2].split()[1])
        if parent == server.process_id and b"\0worker\0" in command:
            found.append(int(folder.name))
    return found


def test_a_dead_worker_is_started_again(school: School):
    mei = school.make_group("Lunch", "lunch").joined("Mei")
    assert "By script." in answer(mei)
    [worker] = workers(school.server)
    os.kill(worker, signal.SIGKILL)
    until("end of the worker", lambda: worker not in workers(school.server))
    assert "By script." in answer(mei)


def test_after_five_crashes_the_bundle_is_set_aside_and_staff_are_told(
    school: School, bundle: Path
):
    group = school.make_group("Lunch", "lunch")
    mei = group.joined("Mei")
    assert "By script." in answer(mei)
    for _ in range(5):
        [worker] = until("worker", lambda: workers(school.server))
        os.kill(worker, signal.SIGKILL)
        until("end of the worker", lambda w=worker: w not in workers(school.server))
        text = answer(mei)
    assert "We will check it a little later" in text
    assert workers(school.server) == []
    # What needs no script goes on.
    assert mei.get("/").status == 200

    page = school.staff.get("/staff/bundles").page.text
    assert "Set aside" in page
    assert "it is run no more" in page and "What to do" in page
    assert "a bundle is set aside" in school.server.printed
    assert (
        "Some answers cannot be judged" in school.staff.get("/staff/groups").page.text
    )

    # Loading anew gives it another chance, also where nothing was changed.
    assert "judged now: 1." in school.server.load_anew()
    assert "By script." in mei.get(PAGE).page.text
    assert "Set aside" not in school.staff.get("/staff/bundles").page.text


def test_a_participant_sees_nothing_of_it(school: School):
    mei = school.make_group("Lunch", "lunch").joined("Mei")
    assert mei.get("/staff/bundles").status == 404


def test_a_preview_shows_the_author_why_and_each_change_at_once(
    tmp_path: Path, bundle: Path
):
    script = bundle / "evaluate.lua"
    script.write_text("function evaluate(answer) error('no such card') end")
    modules = write_modules(tmp_path / "Modules")
    with Preview(modules, tmp_path / "log", plugins=bundle.parent) as preview:

        def page() -> str:
            return preview.ask(PAGE)[2]

        token = re.search(r'name="csrf" value="([^"]+)"', page())
        assert token
        status, _, _ = preview.ask(
            f"{PAGE}/activities/about",
            method="POST",
            body=f"csrf={token.group(1)}&pick=quiet",
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )
        assert status == 303
        assert "evaluate.lua:1: no such card" in page()
        script.write_text(SOUND)
        until("mended script", lambda: "By script." in page())
        messages = bundle / "messages.en.xml"
        messages.write_text(
            messages.read_text().replace("All but one", "In short, all")
        )
        until("changed words", lambda: "In short, all" in page())
        view = bundle / "view.mustache"
        sound = view.read_text()
        view.write_text(sound.replace("{{prompt.text}}", "{{promt.text}}"))
        until("mistake", lambda: "view.mustache:3:13" in preview.ask("/")[2])
        view.write_text(sound)
        until("mended view", lambda: "view.mustache" not in preview.ask("/")[2])
        until("page", lambda: "In short, all" in page())


def test_a_gallery_says_which_samples_it_cannot_show(tmp_path: Path, bundle: Path):
    manifest = bundle / "bundle.xml"
    sound = manifest.read_text()
    # Four states of one sample are more than a page can hold.
    large = sound.replace(
        '<child name="prompt"',
        '<child name="a" occurs="any" purpose="Much."/><child name="prompt"',
    ).replace("<prompt>", "<a/>" * 13_000 + "<prompt>", 1)
    with Preview(
        tmp_path / "none", tmp_path / "log", gallery=True, plugins=bundle.parent
    ) as preview:

        def gallery() -> str:
            return preview.ask("/preview/gallery")[2]

        assert "example-two-truths-1-fresh" in gallery()
        problem = "cannot show the samples of example-two-truths"
        manifest.write_text(large)
        until("remark", lambda: problem in gallery())
        page = gallery()
        assert "more than 50000 elements" in page
        assert "quiz-1-fresh" in page
        assert "example-two-truths-1-fresh" not in page
        manifest.write_text(sound)
        until("mended bundle", lambda: problem not in gallery())
        assert "example-two-truths-1-fresh" in gallery()
