"""What all whole-product tests can ask for. A server starts once a module."""

import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.school import School
from support.server import Server


def pytest_configure() -> None:
    """Programs that tests start and stop inherit what is ignored here: whoever runs the
    tests in the background, or with nohup, has these ignored."""
    for name in (signal.SIGINT, signal.SIGHUP):
        if signal.getsignal(name) is signal.SIG_IGN:
            signal.signal(name, signal.SIG_DFL)


@dataclass(frozen=True)
class SetUp:
    """A record with an administrator in it, and the cookies of their browser. Making
    an account is slow on purpose, so it is made once and the record copied."""

    data: Path
    cookies: dict[str, str]

    def copied(self, data: Path) -> Path:
        shutil.copytree(self.data, data)
        return data


@pytest.fixture(scope="session")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> SetUp:
    data = tmp_path_factory.mktemp("set-up") / "data"
    with Server(data) as server:
        cookies = School.set_up(server).staff.cookies
        server.stop()
    return SetUp(data, cookies)


@pytest.fixture(scope="module")
def server(set_up: SetUp, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that has an administrator and nothing else."""
    with Server(set_up.copied(tmp_path_factory.mktemp("server") / "data")) as running:
        yield running


@pytest.fixture(scope="module")
def school(server: Server, set_up: SetUp) -> School:
    return School(server, set_up.cookies)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where a server of one test may keep its record; nothing is there yet."""
    return tmp_path / "data"


@pytest.fixture
def own_server(set_up: SetUp, data: Path) -> Iterator[Server]:
    """A server for one test alone, such as one that stops it."""
    with Server(set_up.copied(data)) as running:
        yield running


@pytest.fixture
def own_school(own_server: Server, set_up: SetUp) -> School:
    return School(own_server, set_up.cookies)
