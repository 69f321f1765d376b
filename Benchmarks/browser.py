"""A browser as far as the benchmarks need one: cookies, redirects, and forms."""

import http.client
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit


class Browser:
    """Somebody's browser. `forms` are the forms of the page that post something."""

    def __init__(self, address: str):
        self._host = urlsplit(address).netloc
        self._cookies: dict[str, str] = {}
        self.path = ""
        self.page = ""

    @property
    def cookie_header(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self._cookies.items())

    @property
    def forms(self) -> list["Form"]:
        return _Forms(self.page).forms

    def form(self, action: str) -> "Form":
        """The form that posts to an address with this in it."""
        for form in self.forms:
            if action in form.action:
                return form
        raise RuntimeError(f"{self.path} has no form for {action}")

    def get(self, path: str) -> None:
        self._go("GET", path)

    def send(self, form: "Form", **fields: str) -> None:
        body = urlencode(list((form.fields | fields).items()))
        self._go("POST", form.action, body)

    def _go(self, method: str, path: str, body: str | None = None) -> None:
        for _ in range(5):
            status, location = self._ask(method, path, body)
            if location is None:
                break
            method, path, body = "GET", location.partition("#")[0], None
        if status != 200:
            raise RuntimeError(f"{method} {path}: status {status}")
        self.path = path

    def _ask(self, method: str, path: str, body: str | None) -> tuple[int, str | None]:
        headers = {"Cookie": self.cookie_header} if self._cookies else {}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection(self._host, timeout=30)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            self.page = response.read().decode()
            for cookie in response.headers.get_all("Set-Cookie") or []:
                name, _, value = cookie.partition(";")[0].partition("=")
                self._cookies[name] = value
            return response.status, response.headers["Location"]
        finally:
            connection.close()


class Form:
    """A form of a page: the hidden fields as they are, and what can be chosen."""

    def __init__(self, action: str):
        self.action = action
        self.fields: dict[str, str] = {}
        self.choices: dict[str, list[str]] = {}

    def chosen(self, index: int) -> dict[str, str]:
        """One value of each choice; the last where there are not so many."""
        return {
            name: sorted(values)[min(index, len(values) - 1)]
            for name, values in self.choices.items()
        }


class _Forms(HTMLParser):
    def __init__(self, page: str):
        super().__init__()
        self.forms: list[Form] = []
        self._is_inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._is_inside = values.get("method") == "post"
            if self._is_inside:
                self.forms.append(Form(values["action"]))
        elif tag == "input" and self._is_inside:
            form, name = self.forms[-1], values.get("name", "")
            if values.get("type") in ("radio", "checkbox"):
                form.choices.setdefault(name, []).append(values["value"])
            else:
                form.fields[name] = values.get("value", "")
