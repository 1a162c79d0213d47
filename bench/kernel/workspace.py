"""Arrays that the kernel writes into again and again, made once."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from costmodel.arrays import Floats


@dataclass(frozen=True)
class Workspace:
    """Room for one piece of draws; every array is made when it is first asked for."""

    draws: int
    _arrays: dict[tuple[str, tuple[int, ...]], Floats] = field(default_factory=dict)

    def room(self, name: str, *shape: int) -> Floats:
        """Return an array of that shape with the draws behind; it holds old figures."""
        key = name, shape
        if key not in self._arrays:
            self._arrays[key] = np.empty((*shape, self.draws))
        return self._arrays[key]
