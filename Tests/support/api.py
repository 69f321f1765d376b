"""Another program that uses the API: a token, and JSON there and back."""

import http.client
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from support.program import PATIENCE, run
from support.server import Server

BASE = "/api/v1"
ROLES = ["reader", "coordinator", "administrator"]


@dataclass(frozen=True)
class Told:
    """What the API answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def kind(self) -> str:
        """Which problem it is, by the end of its type."""
        assert self.headers["Content-Type"] == "application/problem+json"
        assert self.json["status"] == self.status
        return self.json["type"].partition("#")[2]

    @property
    def flaws(self) -> dict[str, str]:
        """What is wrong, by its place."""
        errors = self.json.get("errors", [])
        return {
            error.get("pointer", error.get("parameter")): error["detail"]
            for error in errors
        }


@dataclass
class Program:
    """A program with a token, or without one."""

    server: Server
    secret: str = ""
    id: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        raw: bytes | None = None,
        **headers: str,
    ) -> Told:
        sent = dict(self.headers)
        if self.secret:
            sent["Authorization"] = f"Bearer {self.secret}"
        if body is not None or raw is not None:
            sent["Content-Type"] = "application/json"
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        host = urlsplit(self.server.address).netloc
        connection = http.client.HTTPConnection(host, timeout=PATIENCE)
        try:
            data = raw if body is None else json.dumps(body).encode()
            connection.request(method, BASE + path, data, sent)
            answer = connection.getresponse()
            return Told(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Told:
        return self.ask("GET", path, **headers)

    def post(self, path: str, body: Any, **headers: str) -> Told:
        return self.ask("POST", path, body, **headers)

    def make_group(self, name: str = "Lunch network") -> dict[str, Any]:
        made = self.post("/groups", {"name": name, "kit": "peer-network"})
        assert made.status == 201, made.body
        return made.json

    def add(self, group: str, name: str, role: str = "peer") -> dict[str, Any]:
        added = self.post(f"/groups/{group}/members", {"name": name, "role": role})
        assert added.status == 201, added.body
        return added.json


def new_token(data: Path, role: str, *more: str) -> tuple[str, str]:
    """A token's id and its secret."""
    made = run(
        *("token", "new", "--role", role, "--name", f"A {role}", "--data", data), *more
    )
    assert made.status == 0, made.errors
    token = re.match(r"Token (\w+) ", made.output)
    secret = re.search(r"orient_[0-9a-f]{64}", made.output)
    assert token, made.output
    assert secret, made.output
    return token.group(1), secret.group()


def program(server: Server, role: str, *more: str) -> Program:
    token, secret = new_token(server.data, role, *more)
    return Program(server, secret, token)


def programs(server: Server) -> dict[str, Program]:
    """One for each role, and one without a token."""
    return {role: program(server, role) for role in ROLES} | {"nobody": Program(server)}
