"""Bundles for tests: the example of the guide, as it is or with a script."""

import re
import shutil
from pathlib import Path

from support.practice import picture, sound
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


#: A bundle with pictures and a sound of its own.
_LISTENING = """<bundle xmlns="urn:orientation-kit:1" id="acme-listen" version="1" license="CC0-1.0">
  <title>Listen and choose</title>
  <captures>what was chosen</captures>
  <element purpose="A question about what is to be heard.">
    <child name="prompt" purpose="What is asked." text="required"/>
    <child name="choice" purpose="Something to do." occurs="two-or-more" text="required">
      <attribute name="id" type="id" required="true" help="its name"/>
      <attribute name="right" type="boolean" answer="true" help="whether it is right"/>
    </child>
  </element>
  <scoring pass="100"><match field="pick" to="{choice[right].id}"/></scoring>
  <sample right="pick=sit" wrong="pick=go">DEFINITION</sample>
  <sample right="pick=sit" wrong="pick=go">DEFINITION</sample>
</bundle>"""

_LISTENING_DEFINITION = """<acme-listen><prompt>What do you do?</prompt>
  <choice id="sit" right="true">Sit down and say hello.</choice>
  <choice id="go">Look for another table.</choice></acme-listen>"""

_LISTENING_VIEW = """<recording src="sounds/hello.wav" license="our own">
  <title>Ana says hello</title>
  <transcript><p>Ana: Hello! This seat is free.</p></transcript>
  <description>Plates clatter, and a chair is moved.</description></recording>
<choices name="pick"><question>{{prompt.text}}</question>
  <picture src="pictures/table.png" alt="A table with two free seats"/>
  {{#choice}}<option id="{{id}}">{{text}}<picture src="pictures/seat.png"/></option>{{/choice}}
</choices>
"""


def write_listening(folder: Path) -> tuple[Path, Path]:
    """A folder with that bundle, and one with a module and a kit that use it."""
    bundle = folder / "Bundles" / "listen"
    for name in ("pictures", "sounds"):
        (bundle / name).mkdir(parents=True)
    manifest = _LISTENING.replace("DEFINITION", _LISTENING_DEFINITION)
    (bundle / "bundle.xml").write_text(manifest)
    (bundle / "view.mustache").write_text(_LISTENING_VIEW)
    for name in ("table", "seat"):
        (bundle / "pictures" / f"{name}.png").write_bytes(picture(96))
    (bundle / "sounds" / "hello.wav").write_bytes(sound())
    modules = folder / "Modules"
    modules.mkdir()
    activity = (
        f'<activity id="hear" requires="passed">{_LISTENING_DEFINITION}</activity>'
    )
    module = MODULE.replace(ACTIVITY, activity).replace('id="about"', 'id="listen"')
    (modules / "module.xml").write_text(module)
    (modules / "kit.xml").write_text(KIT.replace('"about"', '"listen"'))
    return bundle.parent, modules
