"""Somebody's browser, as far as HTTP goes: cookies, redirects, forms."""

import http.client
from collections.abc import Iterable, Mapping
from email.message import Message
from functools import cached_property
from urllib.parse import urlencode, urljoin, urlsplit

from support.page import Form, Page
from support.program import PATIENCE

FORM = "application/x-www-form-urlencoded"
Fields = Mapping[str, str] | Iterable[tuple[str, str]]


class Answer:
    """What the server answered to one request."""

    def __init__(self, path: str, response: http.client.HTTPResponse):
        self.path = path
        self.status = response.status
        self.headers: Message = response.headers
        self.body = response.read()

    @cached_property
    def text(self) -> str:
        return self.body.decode()

    @cached_property
    def page(self) -> Page:
        return Page(self.text)

    @property
    def location(self) -> str:
        return self.headers["Location"] or ""

    @property
    def cookies(self) -> list[str]:
        """The Set-Cookie lines, as they came."""
        return self.headers.get_all("Set-Cookie") or []


class Client:
    """Keeps cookies and the page it shows, and sends forms from that page."""

    def __init__(self, address: str, *, source: str = "", language: str = "en"):
        self._host = urlsplit(address).netloc
        self._source = (source, 0) if source else None
        self._connection = self._connect()
        self.cookies: dict[str, str] = {}
        self.headers = {"Accept-Language": language}
        self.answer: Answer | None = None

    def _connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(
            self._host, timeout=PATIENCE, source_address=self._source
        )

    def close(self) -> None:
        self._connection.close()

    @property
    def page(self) -> Page:
        return self._shown().page

    @property
    def path(self) -> str:
        return self._shown().path

    @property
    def status(self) -> int:
        return self._shown().status

    @property
    def csrf(self) -> str:
        """The token that the shown page's forms carry."""
        return self.page.first("input", name="csrf")["value"]

    def _shown(self) -> Answer:
        if self.answer is None:
            raise RuntimeError("nothing was opened yet")
        return self.answer

    def get(self, path: str, **headers: str) -> Answer:
        """Opens a page, and goes where it leads."""
        return self._follow(self.ask("GET", path, headers=headers))

    def send(self, action: str, **values: str) -> Answer:
        """Fills in the form of the shown page that posts to an address with this in
        it, sends it, and goes where that leads."""
        form = self.page.form(action)
        return self.post(form.action, form.filled(**values))

    def send_form(self, form: Form, values: list[tuple[str, str]]) -> Answer:
        return self.post(form.action, form.with_values(values))

    def post(self, path: str, fields: Fields, **headers: str) -> Answer:
        """Posts fields, and goes where that leads."""
        return self._follow(self.ask_form(path, fields, headers=headers))

    def ask_form(
        self, path: str, fields: Fields, *, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Posts fields, and stays."""
        pairs = list(fields.items()) if isinstance(fields, Mapping) else list(fields)
        body = urlencode(pairs).encode()
        return self.ask(
            "POST", path, body, {"Content-Type": FORM, **dict(headers or {})}
        )

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """One request and its answer. Nothing is shown, and no redirect followed."""
        sent = {**self.headers, **dict(headers or {})}
        if self.cookies:
            pairs = (f"{name}={value}" for name, value in self.cookies.items())
            sent["Cookie"] = "; ".join(pairs)
        try:
            answer = self._exchange(method, path, body, sent)
        except ConnectionError:
            # A kept connection may be closed by now. Browsers open a new one where
            # asking twice does no harm.
            if method != "GET":
                raise
            answer = self._exchange(method, path, body, sent)
        self._keep_cookies(answer)
        return answer

    def _exchange(
        self, method: str, path: str, body: bytes | None, headers: dict[str, str]
    ) -> Answer:
        try:
            self._connection.request(method, path, body, headers)
            return Answer(path, self._connection.getresponse())
        except BaseException:
            self._connection.close()
            raise

    def _keep_cookies(self, answer: Answer) -> None:
        for line in answer.cookies:
            pair, _, attributes = line.partition(";")
            name, _, value = pair.partition("=")
            if "max-age=0" in attributes.lower():
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value

    def _follow(self, answer: Answer) -> Answer:
        for _ in range(5):
            if answer.status not in (301, 302, 303, 307, 308):
                break
            target = urlsplit(urljoin(answer.path, answer.location))
            if target.netloc:
                break
            path = target.path + (f"?{target.query}" if target.query else "")
            answer = self.ask("GET", path)
        self.answer = answer
        return answer
