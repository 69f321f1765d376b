"""Other programs are told what happens, whatever happens to the server or to them."""

import base64
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.program import REPOSITORY, Run, run
from support.receiver import SILENCE, Got, Receiver
from support.school import School
from support.server import Server
from support.waiting import until

LOCAL = "--allow-private-webhooks"
#: Longer than a claim of a server that was killed lasts.
LONG = 60


def webhook(server: Server, *arguments: str) -> Run:
    return run("webhook", *arguments, "--data", server.data)


def guide_check() -> Callable[[str, dict[str, str], str], bool]:
    """How docs/api.md tells receivers to check what they get."""
    guide = (REPOSITORY / "docs" / "api.md").read_text(encoding="utf-8")
    found = re.search(r"```python\n(.*?def is_genuine.*?)```", guide, re.DOTALL)
    assert found
    names: dict[str, object] = {}
    exec(found.group(1), names)  # noqa: S102
    return names["is_genuine"]  # type: ignore[return-value]


@dataclass(frozen=True)
class Listening:
    """A receiver that is told, as whom, and by which secret it knows who tells."""

    receiver: Receiver
    id: str
    secret: str

    @classmethod
    def add(cls, server: Server, receiver: Receiver) -> "Listening":
        made = webhook(server, "add", receiver.url, "--events", "completed", LOCAL)
        assert made.status == 0, made.errors
        found = re.match(r"Webhook (\w+) is told of completed\.", made.output)
        secret = re.search(r"whsec_\S+", made.output)
        assert found, made.output
        assert secret, made.output
        return cls(receiver, found.group(1), secret.group())


@dataclass(frozen=True)
class Story:
    """A peer was done, and the server was killed right after."""

    server: Server
    #: Answers with 500, then with a redirect, then takes it.
    stubborn: Listening
    #: Was not there when it happened.
    late: Listening
    #: Never answers.
    silent: Listening


@pytest.fixture(scope="module")
def story(set_up, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    data = tmp_path_factory.mktemp("webhooks") / "data"
    more = [LOCAL, "--webhook-waits", "1,1", "--webhook-timeout", "1"]
    late = Receiver()
    with (
        Server(set_up.copied(data), more=more) as server,
        Receiver([500, 302]) as stubborn,
        Receiver(then=SILENCE) as silent,
    ):
        told = [Listening.add(server, each) for each in (stubborn, late, silent)]
        learner = School(server, set_up.cookies).make_group("Lunch").joined("Mei")
        learner.complete()
        server.kill()
        with late:
            server.start()
            yield Story(server, *told)


def taken(told: Listening, count: int = 1) -> list[Got]:
    receiver = told.receiver
    until("delivery", lambda: len(receiver.got) >= count, LONG)
    return receiver.got


def test_a_completion_is_told_after_the_server_was_killed(story: Story):
    first = taken(story.late)[0]
    told = json.loads(first.body)
    assert told["type"] == "completed"
    assert sorted(told["data"]) == ["group", "kit", "participant", "role"]
    assert told["data"]["kit"] == "peer-network"
    assert told["data"]["role"] == "peer"
    assert "Mei" not in first.body
    assert len({got.headers["webhook-id"] for got in story.late.receiver.got}) == 1


def test_a_receiver_that_fails_gets_the_same_again(story: Story):
    got = taken(story.stubborn, 3)
    assert {each.path for each in got} == {"/hook"}, "no redirect is followed"
    assert len({each.headers["webhook-id"] for each in got}) == 1
    assert len({each.body for each in got}) == 1
    times = [int(each.headers["webhook-timestamp"]) for each in got]
    assert times == sorted(times)
    assert times[0] < times[2]


def test_the_signature_is_checked_as_the_documentation_says(story: Story):
    is_genuine = guide_check()
    got = taken(story.stubborn)[-1]
    now = int(got.headers["webhook-timestamp"])
    assert is_genuine(story.stubborn.secret, got.headers, got.body, now)
    assert not is_genuine(story.late.secret, got.headers, got.body, now)
    assert not is_genuine(story.stubborn.secret, got.headers, got.body + " ", now)
    assert not is_genuine(story.stubborn.secret, got.headers, got.body, now + 3600)
    assert len(base64.b64decode(story.stubborn.secret.removeprefix("whsec_"))) == 32


def test_what_nobody_takes_is_kept_and_sent_again_when_asked(story: Story):
    server, silent = story.server, story.silent

    def dead() -> str | None:
        output = webhook(server, "dead").output
        return output if silent.id in output else None

    listed = until("dead delivery", dead, LONG)
    assert len(silent.receiver.got) >= 3
    assert listed.count("\n") == 1, "nobody else's was given up"
    delivery = listed.split()[0]
    assert delivery == silent.receiver.got[0].headers["webhook-id"]

    assert webhook(server, "retry", "msg_none").status == 2
    silent.receiver.then = 204
    before = len(silent.receiver.got)
    again = webhook(server, "retry", delivery)
    assert again.output == "1 delivery is sent again.\n"
    last = taken(silent, before + 1)[-1]
    assert last.headers["webhook-id"] == delivery
    assert last.body == silent.receiver.got[0].body
    assert webhook(server, "dead").output == "Nothing was given up.\n"


@pytest.fixture
def quiet(set_up, tmp_path: Path) -> Server:
    """A record that nobody serves."""
    return Server(Path(shutil.copytree(set_up.data, tmp_path / "data")))


def test_a_webhook_is_tried_listed_and_removed(quiet: Server):
    with Receiver([204, 410]) as receiver:
        told = Listening.add(quiet, receiver)
        assert (
            webhook(quiet, "list").output == f"{told.id}  {receiver.url}  completed\n"
        )
        assert webhook(quiet, "test", told.id, LOCAL).status == 0
        assert json.loads(receiver.got[0].body)["type"] == "test"
        refused = webhook(quiet, "test", told.id, LOCAL)
        assert refused.status == 1
        assert "status 410" in refused.output
        private = webhook(quiet, "test", told.id)
        assert private.status == 1
        assert len(receiver.got) == 2, "nothing is sent where it may not be"
    assert webhook(quiet, "remove", told.id).status == 0
    assert webhook(quiet, "remove", told.id).status == 2
    assert webhook(quiet, "list").output == "There are no webhooks.\n"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest",
        "https://localhost/",
        "https://user:word@example.org/",
        "nothing",
    ],
)
def test_an_address_that_will_not_do_is_refused(quiet: Server, url: str):
    refused = webhook(quiet, "add", url)
    assert refused.status != 0
    assert f"{url} cannot be told: it " in refused.errors


def test_kinds_that_there_are_not_are_refused(quiet: Server):
    refused = webhook(quiet, "add", "https://example.org/", "--events", "ready,gone")
    assert refused.status != 0
    assert "completed,ready,launched" in refused.errors
