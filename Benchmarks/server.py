"""Starts the server, says how much memory and processor time it takes, and stops it."""

import http.client
import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import Self

PATIENCE = 20.0


class Server:
    """`orient serve` on a free port of 127.0.0.1. Use it in a `with`: it stops in any case."""

    def __init__(
        self, orient: Path, modules: Path, data: Path, database: str | None = None
    ):
        self.port = _free_port()
        self.record = data / "record.sqlite"
        self._log = data.with_suffix(".log").open("w+b")
        self._command = [
            str(orient),
            "serve",
            *("--port", str(self.port)),
            *("--modules", str(modules)),
            *("--data", str(data)),
            *(("--database", database) if database else ()),
        ]

    def __enter__(self) -> Self:
        started = time.perf_counter()
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log
        )
        try:
            self._wait_until_it_answers()
        except BaseException:
            self.__exit__()
            raise
        self.seconds_to_start = time.perf_counter() - started
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()

    def _wait_until_it_answers(self) -> None:
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            if self._process.poll() is not None:
                raise RuntimeError(f"the server ended by itself:\n{self.printed}")
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
            try:
                connection.request("GET", "/health/live")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.002)
            finally:
                connection.close()
        raise RuntimeError(f"the server did not answer:\n{self.printed}")

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def printed(self) -> str:
        return Path(self._log.name).read_text(encoding="utf-8", errors="replace")

    @property
    def invitation(self) -> str:
        """The path of the one-time link that the very first start prints."""
        for _ in range(500):
            link = re.search(r"/staff/start/\S+", self.printed)
            if link:
                return link.group()
            time.sleep(0.01)
        raise RuntimeError(f"the server printed no first link:\n{self.printed}")

    def memory(self, field: str) -> float:
        """VmRSS, what is resident now, or VmHWM, the most that was; in MB of 10^6 bytes."""
        return resident(self._process.pid, field)

    def forget_peak(self) -> None:
        """From here on VmHWM is the most since now (proc(5), clear_refs)."""
        Path(f"/proc/{self._process.pid}/clear_refs").write_text("5")

    def processor_seconds(self) -> float:
        """The processor time that all threads of the server took so far."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2]
        user, system = fields.split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def resident(process: int, field: str) -> float:
    """A field of a process's memory, such as VmRSS, in MB of 10^6 bytes."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(rf"{field}:\s+(\d+) kB", status).group(1)) * 1024 / 1e6
