"""`orient preview` over a real socket: what it shows, when, and to whom."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.preview import Events, Preview
from support.program import MODULES, run

MODULE = "core/what-is-peer-to-peer/module.xml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(MODULES, tmp_path / "Modules")
    return tmp_path / "Modules"


@pytest.fixture
def preview(folder: Path, tmp_path: Path) -> Iterator[Preview]:
    with Preview(folder, tmp_path / "preview.log") as running:
        yield running


@pytest.fixture
def page(preview: Preview) -> str:
    """The path of the first page of a module."""
    text = preview.ask("/")[2]
    found = re.search(r'href="(/learn/what-is-peer-to-peer/[^"]+)"', text)
    assert found
    return found.group(1)


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_list_names_every_module_and_kit(preview: Preview):
    status, _, text = preview.ask("/")
    assert status == 200
    for module in MODULES.glob("core/*/module.xml"):
        title = re.search(r"<title>(.*?)</title>", module.read_text(encoding="utf-8"))
        assert title and title.group(1) in text
    assert "Peer network" in text


def test_a_save_is_told_and_shown(preview: Preview, folder: Path, page: str):
    events = Events(preview)
    first = events.next()
    replace(folder / MODULE, "<title>", "<title>Changed just now: ")
    began = time.monotonic()
    second = events.next()
    took = time.monotonic() - began
    events.close()
    assert second != first
    assert took < 2, "an author waits for it"
    text = preview.ask(page)[2]
    assert "Changed just now" in text
    assert f'data-edition="{second}"' in text


def test_a_broken_file_shows_what_it_said_before(
    preview: Preview, folder: Path, page: str
):
    before = preview.ask(page)[2]
    title = re.search(r"<h1>(.*?)</h1>", before)
    assert title
    events = Events(preview)
    events.next()
    replace(folder / MODULE, "</section>", "")
    events.next()
    status, _, text = preview.ask(page)
    assert status == 200
    assert title.group() in text
    assert "This page is from before" in text
    assert f"{MODULE}:" in text
    (folder / MODULE).write_text("", encoding="utf-8")
    events.next()
    text = preview.ask(page)[2]
    assert title.group() in text
    assert "the file is empty" in text
    shutil.copy(MODULES / MODULE, folder / MODULE)
    events.next()
    events.close()
    assert "This page is from before" not in preview.ask(page)[2]


def test_remarks_stand_at_the_page_they_belong_to(
    preview: Preview, folder: Path, page: str
):
    events = Events(preview)
    events.next()
    text = (folder / MODULE).read_text(encoding="utf-8")
    ids = re.findall(r'<section id="([^"]+)"', text)
    last = text.rindex("<section")
    wrong = '<p><term ref="nowhere">x</term></p></section>'
    (folder / MODULE).write_text(
        text[:last] + text[last:].replace("</section>", wrong, 1), encoding="utf-8"
    )
    events.next()
    events.close()
    module = page.rsplit("/", 1)[0]
    assert "nowhere" in preview.ask(f"{module}/{ids[-1]}")[2]
    first = preview.ask(f"{module}/{ids[0]}")[2]
    assert "&quot;nowhere&quot;" not in first
    assert "1 remark" in first


def test_an_answer_is_evaluated_and_forgotten(preview: Preview, folder: Path):
    text = preview.ask("/")[2]
    pages = re.findall(r'href="(/learn/[^"]+)"', text)
    start = next(page for page in pages if "aac-communication-tips" in page)
    links = re.findall(r'href="(/learn/aac[^"]+)"', preview.ask(start)[2])
    path = next(link for link in links if "<fieldset" in preview.ask(link)[2])
    text = preview.ask(path)[2]
    action = re.search(r'action="([^"]+/activities/[^"]+)"', text)
    token = re.search(r'name="csrf" value="([^"]+)"', text)
    assert action and token
    fields = dict(
        re.findall(r'type="radio" id="[^"]+" name="([^"]+)" value="([^"]+)"', text)
    )
    body = "&".join(
        f"{name}={value}" for name, value in (fields | {"csrf": token.group(1)}).items()
    )
    refused = preview.ask(action.group(1), method="POST", body=f"csrf={token.group(1)}")
    assert refused[0] == 422
    answered = preview.ask(action.group(1), method="POST", body=body)
    assert answered[0] == 303
    assert 'class="result ' in preview.ask(path)[2]
    forgotten = preview.ask(
        "/preview/forget", method="POST", body=f"csrf={token.group(1)}&back={path}"
    )
    assert (forgotten[0], forgotten[1]["Location"]) == (303, path)
    assert 'class="result ' not in preview.ask(path)[2]
    assert not list(folder.parent.glob("**/*.sqlite*"))


def test_every_role_can_be_looked_through(preview: Preview, page: str):
    text = preview.ask(page)[2]
    seats = re.findall(r'<option value="([^"]+)"', text)
    assert "peer-network.peer" in seats
    chosen = preview.ask(f"/preview/as?as=peer-network.peer&back={page}")
    assert (chosen[0], chosen[1]["Location"]) == (303, page)
    cookie = chosen[1]["Set-Cookie"].split(";")[0]
    text = preview.ask(page, headers={"Cookie": cookie})[2]
    assert '<option value="peer-network.peer" selected>' in text


def test_every_language_can_be_looked_through(preview: Preview, page: str):
    chosen = preview.ask(f"/language/es?back={page}")
    cookie = chosen[1]["Set-Cookie"].split(";")[0]
    assert '<html lang="es">' in preview.ask(page, headers={"Cookie": cookie})[2]


def test_the_translations_of_modules_can_be_looked_through(
    preview: Preview, folder: Path, page: str
):
    spanish = folder / MODULE.replace(".xml", ".es.xml")
    french = folder / MODULE.replace(".xml", ".fr.xml")
    text = spanish.read_text(encoding="utf-8")
    title = re.search(r"<title>(.*?)</title>", text)
    assert title
    assert title.group(1) not in preview.ask(page)[2]
    events = Events(preview)
    events.next()
    french.write_text(
        text.replace('xml:lang="es"', 'xml:lang="fr"').replace(
            title.group(), "<title>De pair à pair</title>", 1
        ),
        encoding="utf-8",
    )
    events.next()
    choices = re.findall(r'<option value="(\w\w)" lang="\1"', preview.ask(page)[2])
    assert choices == ["en", "es", "fr"]

    def shown(tag: str, path: str = page) -> str:
        chosen = preview.ask(f"/preview/as?as=peer-network.peer&in={tag}&back={path}")
        assert chosen[1]["Location"] == path
        language = chosen[1]["Set-Cookie"].split(";")[0]
        cookies = f"orient-preview-as=peer-network.peer; {language}"
        return preview.ask(path, headers={"Cookie": cookies})[2]

    assert title.group(1) in shown("es")
    assert "De pair à pair" in shown("fr")
    assert "De pair à pair" in shown("fr", "/")
    assert '<option value="fr" lang="fr" selected>' in shown("fr")
    assert '<option value="peer-network.peer" selected>' in shown("fr")
    french.write_text("<module>", encoding="utf-8")
    events.next()
    broken = shown("fr")
    assert "De pair à pair" in broken
    assert "This page is from before" in broken
    assert "module.fr.xml:" in broken
    assert "module.fr.xml:" not in shown("es")
    events.close()


@pytest.mark.parametrize("path", ["/", "/preview/gallery", "/preview/events"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:1"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
    ],
    ids=str,
)
def test_nobody_else_is_let_in(preview: Preview, path: str, headers: dict[str, str]):
    status, sent, text = preview.ask(path, headers=headers)
    assert status == 403
    assert "Peer" not in text
    assert "Access-Control-Allow-Origin" not in sent


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil"])
def test_nobody_is_sent_elsewhere(preview: Preview, back: str):
    for path in (f"/preview/as?as=&back={back}", f"/language/es?back={back}"):
        assert preview.ask(path)[1]["Location"] == "/"


def test_a_form_without_the_token_changes_nothing(preview: Preview, page: str):
    for path in (f"{page}/next", "/preview/forget", f"{page}/activities/x"):
        assert preview.ask(path, method="POST", body="csrf=guess")[0] == 403


def test_the_pages_hold_no_script_of_their_own(preview: Preview, page: str):
    for path in ("/", page, "/preview/gallery"):
        _, headers, text = preview.ask(path)
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert len(re.findall(r"<script src=", text)) == 2
        assert len(re.findall(r"<script", text)) == 2
        assert re.search(r'<script src="/assets/scanning[^"]+" defer></script>', text)
        assert re.search(
            r'<script src="/assets/preview[^"]+" data-edition="[^"]+" defer></script>',
            text,
        )
        assert 'http-equiv="refresh"' not in text
        assert re.search(rf'<a href="{re.escape(path)}">', text), "a link reloads"


def test_only_what_modules_name_is_served(preview: Preview):
    for path in ("module.xml", "..%2Fmodule.xml", "%2Fetc%2Fpasswd"):
        assert preview.ask(f"/modules/peer-networks/{path}")[0] == 404
    assert preview.ask("/modules/peer-networks/network.svg")[0] == 200


def test_a_folder_that_is_emptied_says_so(preview: Preview, folder: Path):
    events = Events(preview)
    events.next()
    shutil.rmtree(folder)
    events.next()
    events.close()
    status, _, text = preview.ask("/")
    assert status == 200
    assert "there is no such file or folder" in text


def test_it_stops_at_once_with_a_page_open(preview: Preview):
    events = Events(preview)
    events.next()
    began = time.monotonic()
    preview.stop()
    assert time.monotonic() - began < 2


def test_the_gallery_shows_every_state(folder: Path, tmp_path: Path):
    with Preview(folder, tmp_path / "log", gallery=True) as preview:
        assert f"Open {preview.address}/preview/gallery" in preview.printed
        text = preview.ask("/preview/gallery")[2]
    for word in (
        "result-good",
        "result-not-yet",
        "quiz, sample 1",
        "card-sort, sample 2",
    ):
        assert word in text
    for state in ("fresh", "right", "wrong", "refused"):
        assert f'id="activity-quiz-1-{state}"' in text


def test_a_port_in_use_is_named(preview: Preview, folder: Path):
    refused = run("preview", folder, "--port", preview.port)
    assert refused.status == 2
    assert f"port {preview.port} is in use" in refused.errors


def test_a_folder_that_is_not_there_is_named(tmp_path: Path):
    refused = run("preview", "nowhere", folder=tmp_path)
    assert refused.status == 2
    assert "there is no folder nowhere" in refused.errors


def test_a_story_goes_on_and_begins_again(preview: Preview, folder: Path):
    name = "core/peer-networks/module.xml"
    text = (folder / name).read_text(encoding="utf-8")
    last = text.rindex("</section>")
    story = """<activity id="story"><scenario start="one" shuffle="none">
        <step id="one"><prompt>First?</prompt><choice to="two">On.<feedback>So far.</feedback></choice></step>
        <step id="two"><prompt>Second?</prompt><choice to="end">On.</choice></step>
        <ending id="end" result="good"><title>Done</title><p>That was all.</p></ending>
        </scenario></activity>"""
    events = Events(preview)
    events.next()
    (folder / name).write_text(text[:last] + story + text[last:], encoding="utf-8")
    events.next()
    events.close()
    section = re.findall(r'<section id="([^"]+)"', text)[-1]
    path = f"/learn/peer-networks/{section}"

    def send(choice: str, more: str = "") -> None:
        page = preview.ask(path)[2]
        token = re.search(r'name="csrf" value="([^"]+)"', page)
        assert token
        status, headers, _ = preview.ask(
            f"{path}/activities/story",
            method="POST",
            body=f"csrf={token.group(1)}&{choice}{more}",
        )
        assert (status, headers["Location"]) == (303, f"{path}#activity-story")

    assert "First?" in preview.ask(path)[2]
    send("step-1=one.1")
    page = preview.ask(path)[2]
    assert "So far." in page and "Second?" in page
    send("step-2=two.1")
    page = preview.ask(path)[2]
    assert "That was all." in page and "Try another way" in page
    again = preview.ask(f"{path}?again=story")[2]
    assert "First?" in again and 'name=".again" value="yes"' in again
    send("step-1=one.1", "&.again=yes")
    assert "Second?" in preview.ask(path)[2]
