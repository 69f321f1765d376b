"""Sentences that read like sentences and say nothing."""

import random

WORDS = """
a about adult after again agree always and answer ask at because before begin best board body
both break bring but call calm can card change chat choose class clear close come day different
do does don’t early eat else even every face fair feel few find first for friend friends game
gesture give go good greet group hall hand happens hard have hear hello help her here him hold
home hour how idea if in is it it’s join joke keep kind know laugh lead learn leave let line
listen long look loud lunch made make many mean meet message minute moment more move music name
need new next nice no not now of often on once one open or other out own part partner patient
people person picture place plan play point pressed quiet ready reason right room say school
screen see sentence share she short show sign sit slow some someone sound space speak start stay
stop story student take talk teacher tell that the their them then there they thing think time
to together try turn two understand use voice wait walk want watch way we week what when where
which while who why will with word words work would write yes you you’re your
"""
NAMES = ("Ana", "Luis", "Theo", "Jaylen", "Mei", "Zoë", "Inés", "Noor", "Sam", "Amara")


class Text:
    """Sentences that read like sentences, from a few hundred drawn once."""

    def __init__(self, chance: random.Random):
        self.chance = chance
        self.words = WORDS.split()
        self.sentences = [self._sentence() for _ in range(500)]

    def _sentence(self) -> str:
        words = self.chance.choices(self.words, k=self.chance.randint(5, 15))
        if self.chance.random() < 0.2:
            words[self.chance.randrange(len(words))] = self.chance.choice(NAMES)
        line = " ".join(words)
        line = line[0].upper() + line[1:] + self.chance.choice("....?")
        return f"“{line}”" if self.chance.random() < 0.06 else line

    def line(self, sentences: int = 1) -> str:
        return " ".join(self.chance.choices(self.sentences, k=sentences))

    def different(self, count: int) -> list[str]:
        """Lines of one sentence each, none twice: as a question and its answers are."""
        return self.chance.sample(self.sentences, count)

    def marked(self, sentences: int) -> str:
        """Some of the sentences stress a word."""
        return self.stressed(self.line(sentences))

    def stressed(self, line: str) -> str:
        """Half of the lines stress a word."""
        if self.chance.random() > 0.5:
            return line
        tag = self.chance.choice(("em", "strong"))
        start, end = line.split(" ", 1)
        return f"<{tag}>{start}</{tag}> {end}"

    def title(self) -> str:
        return self.line().rstrip(".?”").lstrip("“")[:40].rstrip()
