"""Bundles for tests: the example of the guide, as it is or with a script."""

import re
import shutil
from pathlib import Path

from support.program import REPOSITORY

EXAMPLE = REPOSITORY / "Plugins" / "Examples" / "two-truths"

#: A definition, as an author writes it: the right sentence is the second.
ACTIVITY = """<activity id="about" requires="passed"><example-two-truths>
  <prompt>Which sentence is only what people guess?</prompt>
  <sentence id="games">Luis likes to choose the game.</sentence>
  <sentence id="quiet" guess="true">Quiet means that he does not listen.
    <truth>He listens.</truth></sentence></example-two-truths></activity>"""

MODULE = f"""<module xmlns="urn:orientation-kit:1" id="about" revision="1" minutes="2"
  xml:lang="en"><title>About Luis</title><summary>Get to know somebody.</summary>
  <section id="one"><title>First page</title><p>Read each one.</p>
  {ACTIVITY}</section></module>"""

KIT = """<kit xmlns="urn:orientation-kit:1" id="lunch" revision="1"><title>Lunch</title>
  <summary>Lunch.</summary>
  <roles><role id="peer"><title>Peer</title><complete module="about"/></role></roles>
  <rules><rule id="done" severity="block"><title>Done</title>
    <when><complete role="peer"/></when></rule></rules></kit>"""

#: A script that judges as the example's rules do.
SOUND = """function evaluate(answer, prompt, key)
  local right = false
  for _, sentence in ipairs(key.sentence) do
    if sentence.guess == "true" then right = right or sentence.id == answer.pick[1] end
  end
  return {score = right and 100 or 0, passed = right,
    items = {{field = "pick", right = right, feedback = {"By script."}}}}
end
"""


def copy_example(folder: Path) -> Path:
    shutil.copytree(EXAMPLE, folder)
    return folder


def write_modules(folder: Path) -> Path:
    folder.mkdir()
    (folder / "module.xml").write_text(MODULE)
    (folder / "kit.xml").write_text(KIT)
    return folder


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def use_script(bundle: Path, script: str) -> None:
    """A script in the place of the rules."""
    manifest = bundle / "bundle.xml"
    text = re.sub(
        r"<scoring.*</scoring>", "<script/>", manifest.read_text(), flags=re.DOTALL
    )
    assert "<script/>" in text
    manifest.write_text(text)
    (bundle / "evaluate.lua").write_text(script)
