"""`orient serve`, started, killed and started again."""

import http.client
import re
import signal
import socket
import subprocess
from pathlib import Path
from typing import Self

from support.program import MODULES, PATIENCE, orient
from support.waiting import until

HOST = "127.0.0.1"


class Server:
    """A server with a data folder of its own. Use it in a `with`: it stops anyway."""

    def __init__(
        self,
        data: Path,
        *,
        modules: Path = MODULES,
        plugins: Path | None = None,
        public_address: str | None = None,
        more: list[str] | None = None,
    ):
        self.data = data
        self.modules = modules
        self.plugins = plugins
        self.port = 0
        self._public_address = public_address
        self._more = more or []
        self._log = data.with_name(data.name + ".log")
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._process:
            self.kill()

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"

    @property
    def process_id(self) -> int:
        return self._running().pid

    @property
    def record(self) -> Path:
        return self.data / "record.sqlite"

    @property
    def printed(self) -> str:
        """All that the server printed since it was last started."""
        return self._log.read_text(encoding="utf-8")

    @property
    def invitation(self) -> str:
        """The path of the one-time link that the first start prints."""
        link = until("one-time link", self._find_invitation)
        return link.group()

    def _find_invitation(self) -> re.Match[str] | None:
        return re.search(r"/staff/start/\S+", self.printed)

    def start(self) -> None:
        """Starts at the port it had, or at one that is free: another program may be
        faster to take it, and then the next one is tried."""
        had_port = self.port
        for _ in range(10):
            self.port = had_port or free_port()
            self._launch()
            if until("answer of the server", self._state) == "up":
                return
            if had_port or "is in use" not in self.printed:
                break
        raise RuntimeError(f"the server did not start:\n{self.printed}")

    def stop(self) -> int:
        """Presses Ctrl-C and waits; gives the exit status."""
        process = self._running()
        process.send_signal(signal.SIGINT)
        status = process.wait(PATIENCE)
        self._process = None
        return status

    def load_anew(self) -> str:
        """Sends SIGHUP and waits until all is loaded anew, or refused; gives what the
        server says of it."""
        before = len(self.printed)
        self._running().send_signal(signal.SIGHUP)

        def said() -> str | None:
            more = self.printed[before:]
            done = re.search(
                r"^(Loaded anew|.*[Nn]othing was changed).*\n", more, re.MULTILINE
            )
            return more if done else None

        return until("loading anew", said)

    def kill(self) -> None:
        """Ends the server at once, in the middle of whatever it does."""
        process = self._running()
        process.kill()
        process.wait()
        self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            raise RuntimeError("the server is not running")
        return self._process

    def _launch(self) -> None:
        command = [
            *(orient(), "serve", "--host", HOST, "--port", str(self.port)),
            *("--modules", str(self.modules), "--data", str(self.data)),
        ]
        if self.plugins:
            command += ["--plugins", str(self.plugins)]
        if self._public_address:
            command += ["--public-address", self._public_address]
        command += self._more
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )

    def _state(self) -> str | None:
        if self._running().poll() is not None:
            self._process = None
            return "ended"
        connection = http.client.HTTPConnection(HOST, self.port, timeout=5)
        try:
            connection.request("GET", "/health/live")
            return "up" if connection.getresponse().status == 200 else None
        except OSError:
            return None
        finally:
            connection.close()


def free_port() -> int:
    """A port that nobody listens at now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]
