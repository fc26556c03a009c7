"""With which characters a match can begin, by the code of a pattern: for places where nothing can match, which
a search then passes by.

The answer is a necessary condition: what stands between characters, such as a border of words, is not looked at.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import i64, ptr, stack, u32
from molt.lib.std._sre.characters import in_set, is_unit, matches_unit
from molt.lib.std._sre.opcodes import (
    ASSERT,
    ASSERT_NOT,
    AT,
    BRANCH,
    HAS_CHARSET,
    INFO,
    JUMP,
    MARK,
    MIN_REPEAT_ONE,
    POSSESSIVE_REPEAT_ONE,
    REPEAT,
    REPEAT_ONE,
)

# So many branches and repeats are looked into: each can double the ways to what follows.
MOST_WAYS: Final = 100


def begins_match(code: ptr[u32], c: i64) -> bool:
    """Whether a match of a pattern that takes a character, whose code begins with INFO, may begin with this one."""
    if i64(code[2]) & HAS_CHARSET != 0:
        return in_set(code + 5, c)
    ways = stack(i64, 1)
    ways[0] = MOST_WAYS
    return may_take(code, 0, c, ways)


def may_take(code: ptr[u32], ip: i64, c: i64, ways: ptr[i64]) -> bool:
    """Whether what begins at `ip` takes this character first, as far as can be told."""
    while True:
        op = i64(code[ip])
        if is_unit(op):
            return matches_unit(code + ip, c)
        if op == MARK or op == AT:
            ip += 2
        elif op == INFO or op == JUMP or op == ASSERT or op == ASSERT_NOT:
            ip += 1 + i64(code[ip + 1])
        elif op == REPEAT_ONE or op == MIN_REPEAT_ONE or op == POSSESSIVE_REPEAT_ONE:
            if matches_unit(code + (ip + 4), c):
                return True
            if i64(code[ip + 2]) > 0:
                return False
            ip += 1 + i64(code[ip + 1])
        elif op == REPEAT:  # REPEAT skip min max item UNTIL tail
            if i64(code[ip + 2]) > 0:
                ip += 4
            else:
                ways[0] -= 1
                if ways[0] < 0 or may_take(code, ip + 4, c, ways):
                    return True
                ip += 2 + i64(code[ip + 1])
        elif op == BRANCH:
            ip += 1
            while i64(code[ip]) != 0:
                ways[0] -= 1
                if ways[0] < 0 or may_take(code, ip + 1, c, ways):
                    return True
                ip += i64(code[ip])
            return False
        else:
            return True
