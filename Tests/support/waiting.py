"""Waiting for something that another process does."""

import time
from collections.abc import Callable
from typing import TypeVar

from support.program import PATIENCE

Value = TypeVar("Value")


def until(
    what: str, look: Callable[[], Value | None], patience: float = PATIENCE
) -> Value:
    """Looks again and again until there is something, and says what is missing."""
    limit = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > limit:
            raise TimeoutError(f"after {patience:.0f} s there is still no {what}")
        time.sleep(0.005)
