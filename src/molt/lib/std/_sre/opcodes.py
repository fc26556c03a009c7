"""The codes that compiled patterns are made of: those of `re/_constants.py` for MAGIC 20220615.

A pattern's code is a row of 32-bit words. What follows each operation is said where it is run.
"""

from __future__ import annotations

from typing import Final

# No limit of a repeat.
NO_LIMIT: Final = 4294967295

FAILURE: Final = 0
SUCCESS: Final = 1
ANY: Final = 2
ANY_ALL: Final = 3
ASSERT: Final = 4
ASSERT_NOT: Final = 5
AT: Final = 6
BRANCH: Final = 7
CATEGORY: Final = 8
CHARSET: Final = 9
BIGCHARSET: Final = 10
GROUPREF: Final = 11
GROUPREF_EXISTS: Final = 12
IN: Final = 13
INFO: Final = 14
JUMP: Final = 15
LITERAL: Final = 16
MARK: Final = 17
MAX_UNTIL: Final = 18
MIN_UNTIL: Final = 19
NOT_LITERAL: Final = 20
NEGATE: Final = 21
RANGE: Final = 22
REPEAT: Final = 23
REPEAT_ONE: Final = 24
MIN_REPEAT_ONE: Final = 26
ATOMIC_GROUP: Final = 27
POSSESSIVE_REPEAT: Final = 28
POSSESSIVE_REPEAT_ONE: Final = 29
GROUPREF_IGNORE: Final = 30
IN_IGNORE: Final = 31
LITERAL_IGNORE: Final = 32
NOT_LITERAL_IGNORE: Final = 33
GROUPREF_LOC_IGNORE: Final = 34
IN_LOC_IGNORE: Final = 35
LITERAL_LOC_IGNORE: Final = 36
NOT_LITERAL_LOC_IGNORE: Final = 37
GROUPREF_UNI_IGNORE: Final = 38
IN_UNI_IGNORE: Final = 39
LITERAL_UNI_IGNORE: Final = 40
NOT_LITERAL_UNI_IGNORE: Final = 41
RANGE_UNI_IGNORE: Final = 42

# Positions, after AT.
AT_BEGINNING: Final = 0
AT_BEGINNING_LINE: Final = 1
AT_BEGINNING_STRING: Final = 2
AT_BOUNDARY: Final = 3
AT_NON_BOUNDARY: Final = 4
AT_END: Final = 5
AT_END_LINE: Final = 6
AT_END_STRING: Final = 7
AT_LOC_BOUNDARY: Final = 8
AT_LOC_NON_BOUNDARY: Final = 9
AT_UNI_BOUNDARY: Final = 10
AT_UNI_NON_BOUNDARY: Final = 11

# Kinds of characters, after CATEGORY. Each of an odd number is the negation of the one before.
DIGIT: Final = 0
SPACE: Final = 2
WORD: Final = 4
LINEBREAK: Final = 6
LOC_WORD: Final = 8
UNI_DIGIT: Final = 10
UNI_SPACE: Final = 12
UNI_WORD: Final = 14
UNI_LINEBREAK: Final = 16

# Flags of the INFO block that a pattern may begin with.
HAS_PREFIX: Final = 1
HAS_CHARSET: Final = 4
