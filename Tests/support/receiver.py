"""A program that webhooks tell things."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from support.server import HOST, free_port

#: Never answer.
SILENCE = 0


@dataclass(frozen=True)
class Got:
    """One request, as it came."""

    path: str
    headers: dict[str, str]
    body: str


class Receiver:
    """Listens at a port of its own. Use it in a `with`."""

    def __init__(self, answers: Iterable[int] = (), then: int = 204):
        """It gives these answers, in turn, and then the last one always."""
        self.port = free_port()
        self.got: list[Got] = []
        self.then = then
        self._answers = list(answers)
        self._released = threading.Event()
        self._server: ThreadingHTTPServer | None = None

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}/hook"

    def start(self) -> None:
        receiver = self

        class Request(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                receiver._take(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer((HOST, self.port), Request)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def _take(self, request: BaseHTTPRequestHandler) -> None:
        body = request.rfile.read(int(request.headers["Content-Length"]))
        headers = {name.lower(): value for name, value in request.headers.items()}
        answer = self._answers.pop(0) if self._answers else self.then
        self.got.append(Got(request.path, headers, body.decode()))
        if answer == SILENCE:
            self._released.wait()
            request.close_connection = True
            return
        request.send_response(answer)
        if 300 <= answer < 400:
            request.send_header("Location", f"http://{HOST}:{self.port}/elsewhere")
        request.send_header("Content-Length", "0")
        request.end_headers()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._released.set()
        if self._server:
            self._server.shutdown()
            self._server.server_close()
