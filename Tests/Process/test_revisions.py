"""New revisions of a module, and a server that is started again with them."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.curriculum import modules_of
from support.program import MODULES, run
from support.school import School
from support.server import Server

ASKED = "Who picks the next game?"
FIRST = f"""<module xmlns="urn:orientation-kit:1" id="waiting" revision="1"
  minutes="4" xml:lang="en">
  <title>Waiting</title><summary>How to wait.</summary>
  <section id="wait"><title>Wait</title><p>Wait.</p>
    <activity id="check"><quiz><choice id="a"><prompt>{ASKED}</prompt>
      <option correct="true">All.</option><option>One.</option></choice></quiz></activity>
  </section>
  <section id="end"><title>End</title><p>The end.</p></section>
</module>"""
KIT = """<kit xmlns="urn:orientation-kit:1" id="lunch" revision="1"><title>Lunch</title>
  <summary>Lunch.</summary>
  <roles><role id="peer"><title>Peer</title><complete module="waiting"/></role></roles>
  <rules><rule id="done" severity="block"><title>Done</title>
    <when><complete role="peer"/></when></rule></rules></kit>"""
WHY = "The old question was unfair."


def revised(effect: str, *, withdraws: bool = False) -> str:
    text = FIRST.replace('revision="1"', 'revision="2"').replace(ASKED, "Who picks?")
    more = ' withdraws="true"' if withdraws else ""
    line = f'<change revision="2" effect="{effect}"{more}>{WHY}</change>'
    return text.replace("</module>", f"<changes>{line}</changes></module>")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "modules"
    folder.mkdir()
    (folder / "module.xml").write_text(FIRST)
    (folder / "kit.xml").write_text(KIT)
    return folder


@pytest.fixture
def school(set_up, data: Path, folder: Path) -> Iterator[School]:
    with Server(set_up.copied(data), modules=folder) as server:
        yield School(server, set_up.cookies)


def publish(school: School, text: str) -> None:
    school.server.stop()
    (school.server.modules / "module.xml").write_text(text)
    school.server.start()


def answer(learner) -> None:
    learner.get("/learn/waiting/wait")
    form = learner.page.form("/learn/waiting/wait/activities/check")
    inputs = form.element.all("label")
    chosen = next(label.first("input") for label in inputs if "All." in label.text)
    learner.send_form(form, [(chosen["name"], chosen["value"])])


def complete(learner) -> None:
    answer(learner)
    learner.send("/learn/waiting/wait/next")
    learner.get("/learn/waiting/end")
    learner.send("/learn/waiting/end/next")


def test_a_kept_change_takes_nothing_away(school: School):
    group = school.make_group("Lunch", "lunch")
    sam = group.joined("Sam")
    complete(sam)
    assert sam.is_ready
    publish(school, revised("keep"))
    assert sam.is_ready
    assert group.status == (0, "ready")


def test_a_retake_is_asked_with_its_reason_everywhere(school: School):
    group = school.make_group("Lunch", "lunch")
    sam = group.joined("Sam")
    complete(sam)
    publish(school, revised("retake"))
    home = sam.get("/").page
    assert home.heading != "You are ready"
    assert WHY in home.text
    person = school.staff.get(group.people["Sam"]).page.text
    assert "Finished with revision 1." in person
    assert "since revision 2" in person
    status = school.status("--group", "Lunch")
    assert status.status == 1
    assert WHY in status.output
    answer(sam)
    assert sam.is_ready
    assert group.status == (0, "ready")


def test_who_has_begun_finishes_what_they_began(school: School):
    group = school.make_group("Lunch", "lunch")
    sam = group.joined("Sam")
    sam.get("/learn/waiting/end")
    sam.send("/learn/waiting/end/next")
    publish(school, revised("keep"))
    assert ASKED in sam.get("/learn/waiting/wait").page.text
    assert "Who picks?" in group.joined("Kim").get("/learn/waiting/wait").page.text
    publish(school, revised("keep", withdraws=True))
    assert "Who picks?" in sam.get("/learn/waiting/wait").page.text


def test_a_number_that_is_used_again_is_a_warning(school: School):
    publish(school, FIRST.replace(ASKED, "Edited in place?"))
    assert "revision 1 says something else" in school.server.printed


def test_laying_a_file_out_anew_is_no_difference(tmp_path: Path):
    old, new = tmp_path / "old.xml", tmp_path / "new.xml"
    old.write_text(FIRST)
    new.write_text(FIRST.replace(">\n", ">\n\n  <!-- a note -->\n"))
    result = run("diff", old, new)
    assert (result.status, result.output) == (0, "Both say the same.\n"), result.errors


@pytest.mark.parametrize(("effect", "keeps"), [("keep", True), ("retake", False)])
def test_a_difference_says_who_is_asked_again(tmp_path: Path, effect: str, keeps: bool):
    old, new = tmp_path / "old.xml", tmp_path / "new.xml"
    old.write_text(FIRST)
    new.write_text(revised(effect))
    result = run("diff", old, new, "--json")
    assert result.status == 0, result.errors
    (changed,) = json.loads(result.output)["changed"]
    assert changed["activities"][0]["keeps"] is keeps
    assert any("Who picks?" in change for change in changed["changes"])


def test_a_difference_without_a_record_ends_with_1(tmp_path: Path):
    old, new = tmp_path / "old.xml", tmp_path / "new.xml"
    old.write_text(FIRST)
    new.write_text(FIRST.replace(ASKED, "Who picks?"))
    result = run("diff", old, new)
    assert result.status == 1
    assert "Missing:" in result.output
    assert run("diff", old, tmp_path / "none.xml").status == 2


def test_real_modules_do_not_differ_from_themselves(tmp_path: Path):
    copy = shutil.copytree(MODULES, tmp_path / "copy")
    assert modules_of("peer")
    assert run("diff", MODULES, copy).output == "Both say the same.\n"


def test_people_who_are_asked_again_are_counted(school: School, tmp_path: Path):
    complete(school.make_group("Lunch", "lunch").joined("Sam"))
    new = tmp_path / "new.xml"
    new.write_text(revised("retake"))
    folder = school.server.modules
    result = run("diff", folder / "module.xml", new, "--data", school.server.data)
    assert "1 person is asked again." in result.output


def test_a_check_against_the_record_says_what_to_write(school: School):
    folder, data = school.server.modules, school.server.data
    clean = run("check", folder, "--against", data)
    assert "revision." not in clean.output
    text = FIRST.replace(ASKED, "Edited in place?")
    (folder / "module.xml").write_text(text)
    told = run("check", folder, "--against", data)
    assert told.status == 0
    assert "revision 1 says something else" in told.output
    assert 'the activity "check"' in told.output
    assert '<change revision="2" effect="keep">' in told.output
    assert "OK0721" in told.output
    nothing = run("check", folder, "--against", folder)
    assert nothing.status == 2
    assert "there are no revisions in" in nothing.errors


def test_a_difference_knows_who_is_in_the_middle_of_an_older_revision(
    school: School, tmp_path: Path
):
    sam = school.make_group("Lunch", "lunch").joined("Sam")
    answer(sam)
    publish(school, revised("keep"))
    school.server.stop()
    old, new = tmp_path / "old.xml", tmp_path / "new.xml"
    old.write_text(revised("keep"))
    third = revised("keep").replace('revision="2"', 'revision="3"', 1)
    line = '<change revision="3" effect="retake">Another rule.</change></changes>'
    third = third.replace("Who picks?", "Who chooses?").replace("</changes>", line)
    new.write_text(third)
    result = run("diff", old, new, "--data", school.server.data)
    assert result.status == 0, result.errors
    assert "check: asked again, because Another rule." in result.output
    assert "0 people are asked again." in result.output, "they finish what they began"
    withdrawn = third.replace('effect="retake">', 'effect="retake" withdraws="true">')
    new.write_text(withdrawn)
    result = run("diff", old, new, "--data", school.server.data)
    assert "1 person is asked again." in result.output
