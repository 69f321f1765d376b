"""A record of any size can be made, to plan a server by."""

import json

import pytest
from support.program import run


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    data = tmp_path_factory.mktemp("simulated") / "data"
    done = run(
        "simulate", "--data", data, "--participants", "60", "--events", "4800", "--json"
    )
    assert done.status == 0, done.errors
    return data, json.loads(done.output)


def test_it_has_the_size_that_was_asked_for(made):
    _, told = made
    assert 60 <= told["participants"] < 70
    assert told["events"] == 4800
    assert told["bytes"] > 0


def test_it_is_a_record_like_any_other(made):
    data, told = made
    assert run("verify", "--data", data).status == 0
    rebuilt = run("rebuild", "--check", "--data", data, "--json")
    assert rebuilt.status == 0
    assert json.loads(rebuilt.output)["events"] == told["events"]
    status = run("status", "--data", data)
    assert status.status == 1
    assert "Every peer has finished the modules: Met" in status.output


def test_it_never_touches_a_record_that_is_there(made):
    data, _ = made
    before = (data / "record.sqlite").read_bytes()
    refused = run("simulate", "--data", data)
    assert refused.status == 2
    assert "there is a record in" in refused.errors
    assert (data / "record.sqlite").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--participants", "0"], "write a number from 1"),
        (["--participants", "100", "--events", "10"], "three for each person"),
        (["--kit", "none"], 'there is no kit "none"'),
    ],
)
def test_sizes_and_kits_that_make_no_sense_are_refused(tmp_path, arguments, words):
    refused = run("simulate", "--data", tmp_path / "data", *arguments)
    assert refused.status == 2
    assert words in refused.errors
    assert not (tmp_path / "data").exists()
