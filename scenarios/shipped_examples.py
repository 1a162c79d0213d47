"""The example models that ship with the project."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from costmodel.errors import CostmodelError
from costmodel.suggestions import did_you_mean


class NoSuchExampleError(CostmodelError):
    """No example of a name ships."""


@dataclass(frozen=True)
class ShippedExample:
    """One example model."""

    name: str
    path: Path

    @property
    def title(self) -> str:
        """The title written in the document, read off its own line."""
        for line in self.path.read_text(encoding="utf-8").splitlines():
            if line.startswith("title:"):
                return line.removeprefix("title:").strip().strip("\"'")
        return self.name


def shipped_examples() -> tuple[ShippedExample, ...]:
    """Return every example that ships, by name.

    Examples
    --------
    >>> "city_network" in [example.name for example in shipped_examples()]
    True

    """
    folder = Path(str(files("scenarios") / "examples"))
    return tuple(
        ShippedExample(path.stem, path) for path in sorted(folder.glob("*.yaml"))
    )


def find_example(name: str) -> ShippedExample:
    """Return the example of a name.

    Raises
    ------
    NoSuchExampleError
        If none has it; the message suggests the closest.

    """
    by_name = {example.name: example for example in shipped_examples()}
    if name not in by_name:
        remedy = did_you_mean(name, by_name, f"There are: {', '.join(by_name)}.")
        raise NoSuchExampleError(f"No example is called '{name}'. {remedy}")
    return by_name[name]
