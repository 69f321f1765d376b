"""A page as its reader meets it: a tree of elements, with forms."""

from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser

_VOID = {
    "br",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
    "path",
    "circle",
}


def collapsed(text: str) -> str:
    """The text as it is shown: runs of white space are one space."""
    return " ".join(text.split())


class Element:
    """An element with its attributes and what is in it."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Element | None"):
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    def __iter__(self) -> Iterator["Element"]:
        """This element and all below it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    @property
    def text(self) -> str:
        return collapsed("".join(self._strings()))

    def _strings(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in ("style", "title"):
                yield from child._strings()

    @cached_property
    def classes(self) -> list[str]:
        return self["class"].split()

    def all(self, tag: str = "", css: str = "", **attributes: str) -> list["Element"]:
        """Elements with a tag, a class, and attributes of these values."""
        return [
            element
            for element in self
            if (not tag or element.tag == tag)
            and (not css or css in element.classes)
            and all(element[name] == value for name, value in attributes.items())
        ]

    def first(self, tag: str = "", css: str = "", **attributes: str) -> "Element":
        found = self.all(tag, css, **attributes)
        if not found:
            raise LookupError(f"no <{tag or '*'}> .{css} {attributes} in: {self.text}")
        return found[0]

    def markup(self) -> str:
        """The element written out again, in one spelling, for comparing."""
        attributes = "".join(f' {k}="{v}"' for k, v in self.attributes.items())
        inner = "".join(
            child if isinstance(child, str) else child.markup()
            for child in self.children
        )
        return f"<{self.tag}{attributes}>{inner}</{self.tag}>"


class Page(Element):
    """A whole document."""

    def __init__(self, html: str):
        super().__init__("#document", {}, None)
        self.html = html
        _Builder(self).feed(html)

    @property
    def title(self) -> str:
        return collapsed("".join(self.first("title")._strings()))

    @property
    def heading(self) -> str:
        return self.first("h1").text

    @property
    def forms(self) -> list["Form"]:
        """Those that post: one that only asks leads to a page as a link does."""
        return [Form(element) for element in self.all("form", method="post")]

    def form(self, action: str) -> "Form":
        """The form that posts to an address with this in it."""
        for form in self.forms:
            if action in form.action:
                return form
        actions = [form.action for form in self.forms]
        raise LookupError(f"no form for {action}; there are {actions}")

    @property
    def links(self) -> list[str]:
        return [link["href"] for link in self.all("a")]


class Form:
    """A form, with what a browser would send if nobody touched it."""

    def __init__(self, element: Element):
        self.element = element
        self.action = element["action"]

    @property
    def fields(self) -> list[tuple[str, str]]:
        sent = []
        for field in self.element:
            name = field["name"]
            if field.tag == "input" and name:
                if (
                    field["type"] not in ("radio", "checkbox")
                    or "checked" in field.attributes
                ):
                    sent.append((name, field["value"]))
            elif field.tag == "select":
                options = field.all("option")
                chosen = [o for o in options if "selected" in o.attributes]
                sent.append((name, (chosen or options)[0]["value"]))
        return sent

    def filled(self, **values: str) -> list[tuple[str, str]]:
        """The fields, with some of them filled in."""
        return self.with_values(list(values.items()))

    def with_values(self, values: list[tuple[str, str]]) -> list[tuple[str, str]]:
        names = {name for name, _ in values}
        return [pair for pair in self.fields if pair[0] not in names] + values


class _Builder(HTMLParser):
    def __init__(self, page: Page):
        super().__init__(convert_charrefs=True)
        self._open: Element = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, self._open)
        self._open.children.append(element)
        if tag not in _VOID:
            self._open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        closed: Element | None = self._open
        while closed and closed.tag != tag:
            closed = closed.parent
        if closed and closed.parent:
            self._open = closed.parent

    def handle_data(self, data: str) -> None:
        self._open.children.append(data)
