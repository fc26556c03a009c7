"""The matcher: a backtracking machine over the code of a pattern.

Its result is that of CPython's `Modules/_sre`, which is described in the documentation of `re`;
each operation's words are those that `re/_compiler.py` emits. Nothing recurses (`machine`).
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_raw import find_byte, read_char
from molt.lib.low import i64, inline, ptr, u8
from molt.lib.rt.stopping import checkpoint, is_asked
from molt.lib.std._sre.beginnings import begins_match
from molt.lib.std._sre.characters import (
    count_in_category,
    in_set,
    is_ascii_word,
    is_unicode_word,
    is_unit,
    lower_ascii,
    lower_unicode,
    matches_unit,
    unit_size,
)
from molt.lib.std._sre.machine import (
    Machine,
    end_inner,
    group_begins,
    group_ends,
    pop_choice,
    push_barrier,
    push_choice,
    push_round,
    reset,
    set_mark,
)
from molt.lib.std._sre.sets import has_character, matches_here, row_of
from molt.lib.std._sre.opcodes import (
    ANY,
    ANY_ALL,
    ASSERT,
    ASSERT_NOT,
    AT,
    AT_BEGINNING,
    AT_BEGINNING_LINE,
    AT_BEGINNING_STRING,
    AT_BOUNDARY,
    AT_END,
    AT_END_LINE,
    AT_END_STRING,
    AT_LOC_BOUNDARY,
    AT_UNI_BOUNDARY,
    ATOMIC_GROUP,
    BRANCH,
    CATEGORY,
    FAILURE,
    GROUPREF,
    GROUPREF_EXISTS,
    GROUPREF_IGNORE,
    GROUPREF_LOC_IGNORE,
    GROUPREF_UNI_IGNORE,
    HAS_PREFIX,
    IN,
    INFO,
    JUMP,
    LITERAL,
    MARK,
    MAX_UNTIL,
    MIN_REPEAT_ONE,
    MIN_UNTIL,
    NEGATE,
    NO_LIMIT,
    NOT_LITERAL,
    POSSESSIVE_REPEAT,
    POSSESSIVE_REPEAT_ONE,
    REPEAT,
    REPEAT_ONE,
    SUCCESS,
)

# What an operation comes to.
FAILED: Final = 0
MATCHED: Final = 1
GOING: Final = 2


def search(m: Machine) -> bool:
    """Whether there is a match that begins at `begin` or later, which then tells where."""
    code = m.code
    at = m.begin
    # The last place where one can begin.
    last = m.end
    what = 0
    start = 0
    takes = False
    if i64(code[0]) == INFO:
        what = i64(code[2])
        # Where the least length of a match fits, INFO has nothing more to say.
        takes = i64(code[3]) > 0
        last -= i64(code[3])
        start = 1 + i64(code[1])
    while at <= last:
        if what & HAS_PREFIX != 0:
            at = find_prefix(m, at, last)
        elif takes:
            at = find_first(m, at)
        if at > last:
            break
        if match_from(m, at, start):
            return True
        at += 1
    return False


def find_prefix(m: Machine, at: i64, last: i64) -> i64:
    """Where the first two characters of a pattern are next, or the only one that is known; beyond `last` if nowhere."""
    code = m.code
    while True:
        at = find_char(m.data, m.kind, at, m.end, i64(code[7]))
        if at > last or i64(code[5]) < 2 or read_char(m.data, m.kind, at + 1) == i64(code[8]):
            return at
        at += 1


def find_first(m: Machine, at: i64) -> i64:
    """Where a character is next that a match can begin with; `end` if nowhere."""
    code = m.code
    data = m.data
    end = m.end
    row = row_of(m.sets, 0)
    if m.kind == 1:
        while at < end and not has_character(row, code, 0, i64(data[at])):
            at += 1
        return at
    while at < end:
        c = read_char(data, m.kind, at)
        if has_character(row, code, 0, c) if c < 256 else begins_match(code, c):
            return at
        at += 1
    return at


def match_at(m: Machine, at: i64) -> bool:
    """Whether there is a match that begins at a position. It ends at `m.at`."""
    return match_from(m, at, 0)


def match_from(m: Machine, at: i64, start: i64) -> bool:
    """`match_at` by the operations from `start` on."""
    m.begin = at
    m.at = at
    m.ip = start
    reset(m)
    while True:
        outcome = advance(m)
        while outcome == FAILED:
            if is_asked():
                checkpoint()
            if m.top == 0:
                return False
            outcome = resume(m)
        if outcome == MATCHED:
            return True


def find_char(data: ptr[u8], kind: i64, at: i64, end: i64, c: i64) -> i64:
    """Where a character is next; `end` if nowhere."""
    if kind == 1:
        found = find_byte(data, at, end, c) if c < 256 else -1
        return found if found >= 0 else end
    while at < end and read_char(data, kind, at) != c:
        at += 1
    return at


def advance(m: Machine) -> i64:
    """Goes on until something fails, or all matched."""
    code = m.code
    data = m.data
    kind = m.kind
    end = m.end
    ip = m.ip
    at = m.at
    while True:
        op = i64(code[ip])
        if op == LITERAL:
            if at >= end or read_char(data, kind, at) != i64(code[ip + 1]):
                return FAILED
            at += 1
            ip += 2
        elif op == IN:
            if at >= end or not matches_here(m.sets, code, ip, read_char(data, kind, at)):
                return FAILED
            at += 1
            ip += 1 + i64(code[ip + 1])
        elif op == MARK:
            m.at = at
            set_mark(m, i64(code[ip + 1]))
            ip += 2
        elif is_unit(op):
            if at >= end or not matches_unit(code + ip, read_char(data, kind, at)):
                return FAILED
            at += 1
            ip += unit_size(code + ip)
        elif op == JUMP:
            ip += 1 + i64(code[ip + 1])
        else:
            m.at = at
            m.ip = ip
            outcome = control(m, op)
            if outcome != GOING:
                return outcome
            ip = m.ip
            at = m.at


def control(m: Machine, op: i64) -> i64:
    """Runs an operation that is not of a single character."""
    code = m.code
    ip = m.ip
    if op == MAX_UNTIL:
        return end_round(m, ip, True)
    if op == REPEAT_ONE:
        return begin_run(m, ip)
    if op == BRANCH:
        return choose_branch(m, ip + 1)
    if op == SUCCESS:
        return succeed(m)
    if op == REPEAT:  # REPEAT skip min max item UNTIL tail
        push_round(m, ip, -1, -1, m.round)
        m.ip = ip + 1 + i64(code[ip + 1])
        return GOING
    if op == AT:
        if not is_at(m, i64(code[ip + 1])):
            return FAILED
        m.ip = ip + 2
        return GOING
    if op == MIN_REPEAT_ONE:
        return begin_lazy_run(m, ip)
    if op == MIN_UNTIL:
        return end_round(m, ip, False)
    if op == INFO:
        m.ip = ip + 1 + i64(code[ip + 1])
        least = i64(code[ip + 3])
        return GOING if least == 0 or m.end - m.at >= least else FAILED
    return control_rare(m, op, ip)


def control_rare(m: Machine, op: i64, ip: i64) -> i64:
    code = m.code
    if op == ASSERT or op == ASSERT_NOT:
        return look_around(m, op, ip)
    if op == GROUPREF or op == GROUPREF_IGNORE or op == GROUPREF_UNI_IGNORE or op == GROUPREF_LOC_IGNORE:
        return repeat_group(m, op, ip)
    if op == GROUPREF_EXISTS:  # GROUPREF_EXISTS group skip yes JUMP no
        m.ip = ip + 3
        if group_begins(m, i64(code[ip + 1])) < 0:
            m.ip = ip + 1 + i64(code[ip + 2])
        return GOING
    if op == ATOMIC_GROUP:  # ATOMIC_GROUP skip item SUCCESS tail
        push_barrier(m, op, ip, m.at, 0)
        m.ip = ip + 2
        return GOING
    if op == POSSESSIVE_REPEAT:
        return next_possessive(m, ip, 0, -1)
    if op == POSSESSIVE_REPEAT_ONE:  # as REPEAT_ONE
        if m.at + i64(code[ip + 2]) > m.end:
            return FAILED
        count = count_units(m, ip + 4, i64(code[ip + 3]))
        m.at += count
        m.ip = ip + 1 + i64(code[ip + 1])
        return GOING if count >= i64(code[ip + 2]) else FAILED
    return FAILED


def succeed(m: Machine) -> i64:
    """The end of the pattern, or of an inner one."""
    if m.barrier < 0:
        if (m.takes_all and m.at != m.end) or m.at == m.must_pass:
            return FAILED
        return MATCHED
    c = end_inner(m)
    if c.kind == POSSESSIVE_REPEAT:
        # A round that has to be does not end the repeat by taking nothing.
        return next_possessive(m, c.ip, c.count + 1, c.at if c.count >= i64(m.code[c.ip + 2]) else -1)
    if c.kind == ASSERT_NOT:
        return FAILED
    if c.kind == ASSERT:
        m.at = c.at
    m.ip = c.ip + 1 + i64(m.code[c.ip + 1])
    return GOING


def resume(m: Machine) -> i64:
    """Goes back to the last choice."""
    c = pop_choice(m)
    kind = c.kind
    ip = m.ip
    if kind == REPEAT_ONE:
        return shorten_run(m, ip, c.count)
    if kind == MAX_UNTIL:
        return GOING
    if kind == BRANCH:
        return choose_branch(m, ip)
    if kind == MIN_REPEAT_ONE:
        return lengthen_run(m, ip, c.count)
    if kind == MIN_UNTIL:
        r = m.rounds + m.round
        return begin_round(m, r.ip, r.count + 1, m.at, r.outer)
    if kind == ASSERT_NOT or (kind == POSSESSIVE_REPEAT and c.count >= i64(m.code[ip + 2])):
        # One more round of a repeat did not match, so its tail is next, after the SUCCESS.
        m.ip = ip + 1 + i64(m.code[ip + 1]) + (1 if kind == POSSESSIVE_REPEAT else 0)
        return GOING
    return FAILED


# --- choices of branches, repeats of a single character


def choose_branch(m: Machine, ip: i64) -> i64:
    """Enters the next branch that may match: each is skip, item, JUMP; a skip of 0 ends them."""
    code = m.code
    while True:
        skip = i64(code[ip])
        if skip == 0:
            return FAILED
        if may_begin(m, ip + 1):
            if has_branch(m, ip + skip):
                push_choice(m, BRANCH, ip + skip, m.at, 0)
            m.ip = ip + 1
            return GOING
        ip += skip


def has_branch(m: Machine, ip: i64) -> bool:
    """Whether another branch need be tried. One that cannot begin is a choice only where going back to it
    would restore marks, which is where a repeat is going on (`restores_marks`)."""
    if m.round >= 0:
        return i64(m.code[ip]) != 0
    while i64(m.code[ip]) != 0:
        if may_begin(m, ip + 1):
            return True
        ip += i64(m.code[ip])
    return False


def may_begin(m: Machine, ip: i64) -> bool:
    """False if the first operation of a branch that takes characters already fails."""
    code = m.code
    ip = behind_marks(m, ip)
    op = i64(code[ip])
    if op == LITERAL:
        return m.at < m.end and read_char(m.data, m.kind, m.at) == i64(code[ip + 1])
    if op == REPEAT_ONE or op == MIN_REPEAT_ONE:
        if i64(code[ip + 2]) == 0:
            return True
        ip += 4
        op = i64(code[ip])
    if op == IN:
        return m.at < m.end and matches_here(m.sets, code, ip, read_char(m.data, m.kind, m.at))
    return True


@inline
def behind_marks(m: Machine, ip: i64) -> i64:
    """The first operation from here on that is no mark, or one that is set already: setting others in vain leaves
    no trace, as the choice before them says what the last mark was."""
    code = m.code
    while i64(code[ip]) == MARK and i64(code[ip + 1]) > m.last_mark:
        ip += 2
    return ip


@inline
def takes_character(m: Machine, ip: i64, c: i64) -> bool:
    """Whether a character matches an operation that takes one."""
    op = i64(m.code[ip])
    if op == IN:
        return matches_here(m.sets, m.code, ip, c)
    return matches_unit(m.code + ip, c)


def count_units(m: Machine, ip: i64, most: i64) -> i64:
    """How many characters from here match an operation, at most so many."""
    data = m.data
    kind = m.kind
    start = m.at
    end = m.end
    if most != NO_LIMIT and most < end - start:
        end = start + most
    if start >= end:
        return 0
    at = start
    p = m.code + ip
    op = i64(p[0])
    if op == ANY_ALL:
        return end - start
    if op == ANY:
        return find_char(data, kind, at, end, 10) - start
    if op == NOT_LITERAL:
        return find_char(data, kind, at, end, i64(p[1])) - start
    if op == IN and kind == 1:
        row = row_of(m.sets, ip)
        while at < end and has_character(row, m.code, ip, i64(data[at])):
            at += 1
        return at - start
    if op == IN and i64(p[2]) == CATEGORY and i64(p[4]) == FAILURE:
        return count_in_category(i64(p[3]), data, kind, at, end)
    if op == IN and i64(p[2]) == NEGATE and i64(p[3]) == LITERAL and i64(p[5]) == FAILURE:
        return find_char(data, kind, at, end, i64(p[4])) - start
    if op == IN:
        while at < end and in_set(p + 2, read_char(data, kind, at)):
            at += 1
        return at - start
    while at < end and matches_unit(p, read_char(data, kind, at)):
        at += 1
    return at - start


def begin_run(m: Machine, ip: i64) -> i64:
    """REPEAT_ONE skip min max item SUCCESS tail: as many as possible, then fewer."""
    if m.at + i64(m.code[ip + 2]) > m.end:
        return FAILED
    count = count_units(m, ip + 4, i64(m.code[ip + 3]))
    m.at += count
    return shorten_run(m, ip, count)


def shorten_run(m: Machine, ip: i64, count: i64) -> i64:
    """Tries the tail after `count` characters, which end here; with the choice of fewer."""
    code = m.code
    least = i64(code[ip + 2])
    tail = ip + 1 + i64(code[ip + 1])
    at = m.at
    first = behind_marks(m, tail)
    next = i64(code[first])
    is_last = False
    if next == LITERAL:
        c = i64(code[first + 1])
        # Where the run cannot hold what comes next, that can only come behind all of it.
        is_last = not takes_character(m, ip + 4, c)
        while count >= least and (at >= m.end or read_char(m.data, m.kind, at) != c):
            if is_last:
                return FAILED
            at -= 1
            count -= 1
    elif next == SUCCESS:
        # The end of the pattern, which will be content.
        is_last = m.barrier < 0 and at != m.must_pass and (at == m.end or not m.takes_all)
    if count < least:
        return FAILED
    if count > least and not is_last:
        push_choice(m, REPEAT_ONE, ip, at - 1, count - 1)
    m.at = at
    m.ip = tail
    return GOING


def begin_lazy_run(m: Machine, ip: i64) -> i64:
    """MIN_REPEAT_ONE, as REPEAT_ONE: as few as possible, then more."""
    least = i64(m.code[ip + 2])
    if m.at + least > m.end:
        return FAILED
    if least > 0:
        if count_units(m, ip + 4, least) < least:
            return FAILED
        m.at += least
    return try_lazy_tail(m, ip, least)


def lengthen_run(m: Machine, ip: i64, count: i64) -> i64:
    """Takes one character more."""
    most = i64(m.code[ip + 3])
    if (most != NO_LIMIT and count >= most) or count_units(m, ip + 4, 1) == 0:
        return FAILED
    m.at += 1
    return try_lazy_tail(m, ip, count + 1)


def try_lazy_tail(m: Machine, ip: i64, count: i64) -> i64:
    push_choice(m, MIN_REPEAT_ONE, ip, m.at, count)
    m.ip = ip + 1 + i64(m.code[ip + 1])
    return GOING


# --- repeats


def end_round(m: Machine, ip: i64, greedy: bool) -> i64:
    """MAX_UNTIL or MIN_UNTIL: a round has ended (or, at first, none has begun).

    Another round is not tried after one that took nothing, so that repeats end.
    """
    if is_asked():
        checkpoint()
    r = m.rounds + m.round
    start = r.ip
    count = r.count + 1
    began = r.began
    outer = r.outer
    if count < i64(m.code[start + 2]):
        return begin_round(m, start, count, began, outer)
    most = i64(m.code[start + 3])
    may_go_on = (most == NO_LIMIT or count < most) and m.at != began
    if may_go_on and greedy:
        m.round = outer
        push_choice(m, MAX_UNTIL, ip + 1, m.at, 0)
        return begin_round(m, start, count, m.at, outer)
    if may_go_on:
        push_choice(m, MIN_UNTIL, ip, m.at, 0)
    m.round = outer
    m.ip = ip + 1
    return GOING


def begin_round(m: Machine, start: i64, count: i64, began: i64, outer: i64) -> i64:
    push_round(m, start, count, began, outer)
    m.ip = start + 4
    return GOING


def next_possessive(m: Machine, ip: i64, count: i64, began: i64) -> i64:
    """POSSESSIVE_REPEAT skip min max item SUCCESS tail, after `count` rounds; the last began there (-1: wherever)."""
    if is_asked():
        checkpoint()
    most = i64(m.code[ip + 3])
    if count < i64(m.code[ip + 2]) or ((most == NO_LIMIT or count < most) and m.at != began):
        push_barrier(m, POSSESSIVE_REPEAT, ip, m.at, count)
        m.ip = ip + 4
    else:
        m.ip = ip + 2 + i64(m.code[ip + 1])
    return GOING


# --- positions, groups, looking around


def look_around(m: Machine, op: i64, ip: i64) -> i64:
    """ASSERT or ASSERT_NOT, skip back item SUCCESS tail: `back` characters before here."""
    back = i64(m.code[ip + 2])
    if m.at < back:
        m.ip = ip + 1 + i64(m.code[ip + 1])
        return GOING if op == ASSERT_NOT else FAILED
    push_barrier(m, op, ip, m.at, 0)
    m.at -= back
    m.ip = ip + 3
    return GOING


def repeat_group(m: Machine, op: i64, ip: i64) -> i64:
    """GROUPREF group: what the group matched, again."""
    group = i64(m.code[ip + 1])
    p = group_begins(m, group)
    if p < 0:
        return FAILED
    end = group_ends(m, group)
    at = m.at
    while p < end:
        if at >= m.end:
            return FAILED
        if not are_same(op, read_char(m.data, m.kind, at), read_char(m.data, m.kind, p)):
            return FAILED
        at += 1
        p += 1
    m.at = at
    m.ip = ip + 2
    return GOING


def are_same(op: i64, a: i64, b: i64) -> bool:
    if a == b:
        return True
    if op == GROUPREF:
        return False
    if op == GROUPREF_UNI_IGNORE:
        return lower_unicode(a) == lower_unicode(b)
    return lower_ascii(a) == lower_ascii(b)


def is_at(m: Machine, where: i64) -> bool:
    """Whether here is a position of a kind."""
    at = m.at
    if where == AT_BEGINNING or where == AT_BEGINNING_STRING:
        return at == 0
    if where == AT_BEGINNING_LINE:
        return at == 0 or read_char(m.data, m.kind, at - 1) == 10
    if where == AT_END:
        return at == m.end or (at == m.end - 1 and read_char(m.data, m.kind, at) == 10)
    if where == AT_END_LINE:
        return at == m.end or (at < m.length and read_char(m.data, m.kind, at) == 10)
    if where == AT_END_STRING:
        return at == m.end
    if m.end == 0:
        return False
    unicode = where >= AT_UNI_BOUNDARY
    before = at > 0 and is_word(unicode, read_char(m.data, m.kind, at - 1))
    after = at < m.end and is_word(unicode, read_char(m.data, m.kind, at))
    is_boundary = where == AT_BOUNDARY or where == AT_LOC_BOUNDARY or where == AT_UNI_BOUNDARY
    return (before != after) == is_boundary


@inline
def is_word(unicode: bool, c: i64) -> bool:
    return is_unicode_word(c) if unicode else is_ascii_word(c)
