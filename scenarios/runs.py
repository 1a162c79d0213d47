"""The name of one evaluation: everything that its figures depend on."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from costmodel import __version__


@dataclass(frozen=True)
class Run:
    """What went into one evaluation; its hash names it."""

    model: str
    """Hash of the canonical document."""
    published: str
    """Hash of the published assumptions."""
    schools: str
    """Hash of the figures on what schools can pay."""
    as_of: str
    """Month whose published values are used; empty for the latest that ship."""
    seed: int
    blocks: int
    """Blocks of 1,024 draws; 0 if nothing is drawn."""
    engine: str = __version__
    """Version of the engine; beside the hash, not in it."""

    @property
    def inputs_hash(self) -> str:
        """SHA-256 of all inputs, in hexadecimal.

        Examples
        --------
        >>> one = Run("m", "p", "s", "", seed=1, blocks=8)
        >>> other = Run("m", "p", "s", "", seed=1, blocks=8, engine="9.9")
        >>> one.inputs_hash == other.inputs_hash
        True

        """
        inputs = [
            self.model,
            self.published,
            self.schools,
            self.as_of,
            self.seed,
            self.blocks,
        ]
        return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()

    @property
    def name(self) -> str:
        """The first twelve characters of the hash, as printed on every page."""
        return self.inputs_hash[:12]
