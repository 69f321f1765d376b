"""The list of groups, of few and of many: staff see fifty at a time."""

import http.client
import re
import shutil
import subprocess
import time
from pathlib import Path

from browser import Browser
from figures import Row, alone, compared
from server import Server

FEW = 1_000
#: The kit that the project ships makes groups of 6 to 9 people.
PEOPLE_A_GROUP = 7.5


def measure(
    orient: Path, modules: Path, folder: Path, rounds: int, many: int
) -> list[Row]:
    small, large = folder / "few-groups", folder / "many-groups"
    _simulate(orient, modules, small, FEW)
    _simulate(orient, modules, large, many)
    with (
        Server(orient, modules, small) as one,
        Server(orient, modules, large) as other,
    ):
        few, most = _Staff(one), _Staff(other)
        took = [(few.seconds(), most.seconds()) for _ in range(10 * rounds)]
        count = most.groups
        one_group = [
            (few.seconds_of_a_group(), most.seconds_of_a_group())
            for _ in range(10 * rounds)
        ]
        program = _Program(orient, large, other, most.group)
        judged = [program.seconds() for _ in range(30 * rounds)]
    shutil.rmtree(small)
    shutil.rmtree(large)
    return [
        compared(
            f"50 of {count:,} groups, against 50 of {few.groups:,}",
            [1000 * seconds for _, seconds in took],
            [1000 * seconds for seconds, _ in took],
            "{:.1f} ms",
            ("at most", 1.2),
        ),
        compared(
            "  the page of one group among them",
            [1000 * seconds for _, seconds in one_group],
            [1000 * seconds for seconds, _ in one_group],
            "{:.1f} ms",
            ("at most", 1.2),
        ),
        alone(
            "  whether it is ready, asked over the API",
            [1000 * seconds for seconds in judged],
            "{:.2f} ms",
            ("at most", 1),
        ),
    ]


class _Program:
    """Another program that asks whether a group is ready, over one connection."""

    def __init__(self, orient: Path, data: Path, server: Server, group: str):
        made = subprocess.run(
            [
                orient,
                *("token", "new", "--data", data),
                *("--role", "reader", "--name", "Benchmark"),
            ],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._path = f"/api/v1/groups/{group}/readiness"
        self._headers = {"Authorization": f"Bearer {made.stdout.split()[-1]}"}
        self._connection = http.client.HTTPConnection("127.0.0.1", server.port)
        for _ in range(20):
            self.seconds()

    def seconds(self) -> float:
        started = time.perf_counter()
        self._connection.request("GET", self._path, headers=self._headers)
        response = self._connection.getresponse()
        body = response.read()
        took = time.perf_counter() - started
        if response.status != 200:
            raise RuntimeError(f"{self._path}: {response.status} {body.decode()}")
        return took


class _Staff:
    """Somebody who is signed in."""

    def __init__(self, server: Server):
        self._browser = Browser(server.address)
        self._browser.get(server.invitation)
        self._browser.send(
            self._browser.form("/staff/start"),
            name="Ada Admin",
            email="ada@example.org",
            password="correct horse battery",
        )
        self._browser.get("/staff/groups")
        page = self._browser.page
        found = re.search(r"50 of ([\d,]+) groups", page)
        if found is None:
            raise RuntimeError("the list of groups does not say how many there are")
        self.groups = int(found[1].replace(",", ""))
        self._path = re.search(r'href="(/staff/groups/[^"?]+)"', page)[1]
        self.group = self._path.rpartition("/")[2]
        for _ in range(5):
            self.seconds()

    def seconds(self) -> float:
        return self._time("/staff/groups")

    def seconds_of_a_group(self) -> float:
        return self._time(self._path)

    def _time(self, path: str) -> float:
        started = time.perf_counter()
        self._browser.get(path)
        return time.perf_counter() - started


def _simulate(orient: Path, modules: Path, data: Path, groups: int) -> None:
    people = round(groups * PEOPLE_A_GROUP)
    subprocess.run(
        [
            orient,
            "simulate",
            *("--modules", modules, "--data", data, "--json"),
            *("--participants", str(people), "--events", str(8 * people)),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )
