"""What members or licensed facilitators pay for a year, for no one programme.

The rule in words is docs/method/streams.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from costmodel.arrays import Floats
from costmodel.periods import MONTHS_A_YEAR
from scenarios.fees import received_later
from scenarios.streams import Membership


@dataclass(frozen=True)
class MembershipMoney:
    """What one membership brings in one scenario."""

    membership: Membership
    by_year: Floats
    """Pounds of each membership year, net of bad debt; ``(year, draws)``."""

    @cached_property
    def earned(self) -> Floats:
        """Pounds earned in each month, evenly over a year; ``(month, draws)``."""
        return np.repeat(self.by_year / MONTHS_A_YEAR, MONTHS_A_YEAR, axis=0)

    @property
    def received(self) -> Floats:
        """Pounds received in each month, a year's at once; ``(month, draws)``."""
        years, draws = self.by_year.shape
        asked = np.zeros((years * MONTHS_A_YEAR, draws))
        asked[::MONTHS_A_YEAR] = self.by_year
        return received_later(asked, self.membership.paid_after_months)
