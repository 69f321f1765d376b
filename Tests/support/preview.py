"""`orient preview`, started and stopped."""

import http.client
import signal
import subprocess
from pathlib import Path
from typing import Self

from support.program import PATIENCE, orient
from support.server import HOST, free_port
from support.waiting import until


class Preview:
    """A preview of a folder. Use it in a `with`: it stops anyway."""

    def __init__(
        self,
        folder: Path,
        log: Path,
        *,
        gallery: bool = False,
        plugins: Path | None = None,
    ):
        self.port = free_port()
        self._log = log
        self._command = [orient(), "preview", str(folder), "--port", str(self.port)]
        self._command += ["--gallery"] if gallery else []
        self._command += ["--plugins", str(plugins)] if plugins else []
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        until("address of the preview", lambda: "Open http" in self.printed)
        return self

    def __exit__(self, *_: object) -> None:
        if self._process and self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    @property
    def printed(self) -> str:
        return self._log.read_text(encoding="utf-8")

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"

    def stop(self) -> int:
        """Presses Ctrl-C and waits; gives the exit status."""
        assert self._process
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(PATIENCE)

    def ask(
        self,
        path: str,
        *,
        method: str = "GET",
        body: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> tuple[int, dict[str, str], str]:
        """One request with these headers and no others; status, headers, body."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        given = {"Host": f"{HOST}:{self.port}"} | (headers or {})
        if body is not None:
            given |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "Content-Length": str(len(body.encode())),
            }
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in given.items():
            connection.putheader(name, value)
        connection.endheaders(body.encode() if body is not None else None)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, dict(answer.getheaders()), text


class Events:
    """What the preview tells a page that waits for news."""

    def __init__(self, preview: Preview):
        self._connection = http.client.HTTPConnection(
            HOST, preview.port, timeout=PATIENCE
        )
        self._connection.request("GET", "/preview/events")
        self._answer = self._connection.getresponse()
        assert self._answer.getheader("Content-Type") == "text/event-stream"

    def next(self) -> str:
        """The edition that the next event names; waits for it."""
        while line := self._answer.readline().decode():
            if line.startswith("data: "):
                return line.removeprefix("data: ").strip()
        raise AssertionError("the preview ended the events")

    def close(self) -> None:
        self._connection.close()
