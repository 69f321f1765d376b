"""What all whole-product tests can ask for. A server starts once a module."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.school import School
from support.server import Server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("server") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def school(server: Server) -> School:
    return School(server)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where a server of one test may keep its record; nothing is there yet."""
    return tmp_path / "data"
