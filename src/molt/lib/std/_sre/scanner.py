"""`SRE_Scanner`: one match after the other in a text."""

from __future__ import annotations

from molt.lib.builtins.type import type
from molt.lib.low import builtin, i64, internal, new
from molt.lib.std._sre.machine import Machine
from molt.lib.std._sre.matching import match_at, search


@builtin(name="_sre.SRE_Scanner")
class Scanner:
    machine: Machine
    plan: "Pattern"
    text: object
    ended: bool

    def __new__(cls: type, *args: object, **kwargs: object) -> object:
        raise TypeError("cannot create '_sre.SRE_Scanner' instances")

    @property
    def pattern(self) -> object:
        return self.plan

    def match(self) -> object:
        m = self.machine
        if self.ended:
            return None
        return self._go_on(match_at(m, m.begin))

    def search(self) -> object:
        if self.ended:
            return None
        return self._go_on(search(self.machine))

    def _go_on(self, matched: bool) -> object:
        if not matched:
            self.ended = True
            return None
        found = make_match(self.plan, self.machine, self.text)
        step_over(self.machine)
        return found


@internal
def step_over(m: Machine) -> None:
    """The next match begins where this one ended, and is not empty if this one was."""
    m.must_pass = m.at if m.at == m.begin else -1
    m.begin = m.at


@internal
def make_scanner(pattern: Pattern, text: object, start: i64, end: i64) -> Scanner:
    made = new(Scanner)
    made.machine = pattern._machine(text, start, end)
    made.plan = pattern
    made.text = text
    return made


# At the bottom because of the cycle.
from molt.lib.std._sre.matches import make_match  # noqa: E402
from molt.lib.std._sre.patterns import Pattern  # noqa: E402
