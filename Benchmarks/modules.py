"""Makes modules and kits that are like real ones: valid, varied, about 20 KB each.

The same count gives the same bytes on every machine and at every time.
"""

import random
import textwrap
from pathlib import Path

from kit import kit
from text import Text

SIZE = 20_000
MODULES_OF_A_KIT = 50
ROLES = ("peer", "facilitator")
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    '<title>Two circles that overlap</title><circle cx="15" cy="10" r="8"/>'
    '<circle cx="25" cy="10" r="8"/></svg>\n'
)
TOPICS = (
    "Belonging",
    "Communication",
    "Friendship",
    "Rights",
    "School life",
    "Support",
)


def write_library(folder: Path, count: int) -> list[Path]:
    """Writes so many modules, a folder each, and kits that ask for them. Returns their files."""
    chance = random.Random(count)
    text = Text(chance)
    files = []
    for number in range(count):
        home = folder / "core" / module_id(number)
        home.mkdir(parents=True)
        for picture in ("board.svg", "circle.svg"):
            (home / picture).write_text(PICTURE, encoding="utf-8")
        files.append(home / "module.xml")
        files[-1].write_text(
            ModuleText(number, count, chance, text).whole(), encoding="utf-8"
        )
    (folder / "kits").mkdir()
    for number, start in enumerate(range(0, count, MODULES_OF_A_KIT), start=1):
        asked = [
            module_id(module)
            for module in range(start, min(start + MODULES_OF_A_KIT, count))
        ]
        files.append(folder / "kits" / f"kit-{number}.xml")
        files[-1].write_text(kit(number, asked), encoding="utf-8")
    return files


def module_id(number: int) -> str:
    return f"module-{number + 1:04}"


class ModuleText:
    """One module, laid out as an author would: indented, with lines of 118 characters."""

    def __init__(self, number: int, count: int, chance: random.Random, text: Text):
        self.number, self.count = number, count
        self.chance, self.text = chance, text
        self.lines: list[str] = []
        self.size = 0

    def whole(self) -> str:
        revision = self.chance.randint(1, 9)
        self._put(0, '<?xml version="1.0" encoding="UTF-8"?>')
        self._put(
            0,
            f'<module xmlns="urn:orientation-kit:1" id="{module_id(self.number)}"'
            f' revision="{revision}"'
            f' minutes="{self.chance.randint(12, 15)}" xml:lang="en">',
        )
        self._head()
        if revision > 1:
            self._put(1, "<changes>")
            self._put(
                2,
                f'<change revision="{revision}" effect="keep">Mended a word.</change>',
            )
            self._put(1, "</changes>")
        section = 0
        while self.size < SIZE - 1500:
            section += 1
            self._section(section)
        self._tail()
        return "\n".join(self.lines) + "\n"

    def _put(self, depth: int, line: str) -> None:
        indent = "  " * depth
        if len(line) + len(indent) <= 118:
            lines = [indent + line]
        else:
            lines = textwrap.wrap(
                line,
                118,
                initial_indent=indent,
                subsequent_indent=indent + "  ",
                break_long_words=False,
                break_on_hyphens=False,
            )
        self.lines += lines
        self.size += sum(len(line.encode()) + 1 for line in lines)

    def _list(self, name: str, items: list[str]) -> None:
        self._put(1, f"<{name}>")
        for item in items:
            self._put(2, item)
        self._put(1, f"</{name}>")

    def _head(self) -> None:
        text = self.text
        self._put(1, f"<title>{text.title()}</title>")
        self._put(1, f"<summary>{text.line(2)}</summary>")
        roles = "".join(f'<role ref="{role}"/>' for role in ROLES)
        self._put(1, f"<audience>{roles}</audience>")
        topics = self.chance.sample(TOPICS, 4)
        self._list("keywords", [f"<keyword>{topic}</keyword>" for topic in topics])
        self._list(
            "objectives",
            [
                f'<objective id="aim-{aim}">{text.line()}</objective>'
                for aim in range(1, 5)
            ],
        )
        related = [
            module_id((self.number + step) % self.count)
            for step in self.chance.sample((1, 2, 3), 2)
        ]
        self._list(
            "related",
            [f'<module ref="{module}"/>' for module in related]
            + [f"<topic>{topic}</topic>" for topic in topics[:2]],
        )

    def _section(self, number: int) -> None:
        text, chance = self.text, self.chance
        self.lines.append("")
        self._put(1, f'<section id="section-{number}">')
        self._put(2, f"<title>{text.title()}</title>")
        for _ in range(chance.randint(2, 4)):
            self._put(2, f"<p>{text.marked(chance.randint(2, 4))}</p>")
        if number % 2 == 0:
            kind = chance.choice(("bullets", "steps"))
            self._put(2, f'<list kind="{kind}">')
            for _ in range(chance.randint(3, 5)):
                self._put(3, f"<item>{text.marked(1)}</item>")
            self._put(2, "</list>")
        if number % 3 == 0:
            picture = chance.choice(("board.svg", "circle.svg"))
            self._put(2, f'<figure src="{picture}" alt="{text.title()}"/>')
        if number % 2 == 1:
            kind = chance.choice(("tip", "caution", "story"))
            self._put(2, f'<callout kind="{kind}">')
            self._put(3, f"<p>{text.marked(2)}</p>")
            self._put(2, "</callout>")
        self._activity(number)
        self._put(1, "</section>")

    def _activity(self, number: int) -> None:
        aim = (number - 1) % 4 + 1
        self._put(
            2,
            f'<activity id="activity-{number}" objective="aim-{aim}" requires="passed">',
        )
        if number % 4 == 0:
            self._card_sort()
        else:
            self._quiz()
        self._put(2, "</activity>")

    def _quiz(self) -> None:
        text, chance = self.text, self.chance
        self._put(3, '<quiz pass="80">')
        for number in range(1, 3):
            critical = ' critical="true"' if chance.random() < 0.2 else ""
            self._put(4, f'<choice id="question-{number}"{critical}>')
            first, second, *answers = text.different(chance.randint(5, 6))
            self._put(5, f"<prompt>{text.stressed(f'{first} {second}')}</prompt>")
            right = chance.choice(answers)
            for answer in answers:
                correct = ' correct="true"' if answer == right else ""
                self._put(
                    5,
                    f"<option{correct}>{answer}"
                    f"<feedback>{text.line(chance.randint(1, 2))}</feedback></option>",
                )
            self._put(4, "</choice>")
        self._put(3, "</quiz>")

    def _card_sort(self) -> None:
        text, chance = self.text, self.chance
        self._put(3, '<card-sort pass="80">')
        self._put(4, f"<prompt>{text.marked(1)}</prompt>")
        for bin_id in ("with", "for"):
            self._put(4, f'<bin id="{bin_id}">{text.title()}</bin>')
        for _ in range(6):
            self._put(
                4,
                f'<card bin="{chance.choice(("with", "for"))}">{text.line()}'
                f"<feedback>{text.line()}</feedback></card>",
            )
        self._put(3, "</card-sort>")

    def _tail(self) -> None:
        text = self.text
        self.lines.append("")
        self._list(
            "takeaways", [f"<takeaway>{text.line()}</takeaway>" for _ in range(4)]
        )
        self._list(
            "resources",
            [
                "<resource>",
                f"  <title>{text.title()}</title>",
                f"  <note>{text.line(2)}</note>",
                "</resource>",
            ],
        )
        self._put(0, "</module>")
