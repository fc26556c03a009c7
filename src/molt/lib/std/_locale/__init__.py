"""`_locale`: the C library's locales, as far as they change nothing: those like "C".

Numbers, times and order of texts are the library's own, so that a locale with other
customs is `MoltUnsupported`; but for LC_CTYPE, which says no more than the encoding.
"""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.std._locale.locales import Error as Error
from molt.lib.std._locale.locales import getencoding as getencoding
from molt.lib.std._locale.locales import localeconv as localeconv
from molt.lib.std._locale.locales import nl_langinfo as nl_langinfo
from molt.lib.std._locale.locales import setlocale as setlocale
from molt.lib.std._locale.locales import strcoll as strcoll
from molt.lib.std._locale.locales import strxfrm as strxfrm
from molt.lib.std._locale.locales import use_environment as _use_environment
from molt.lib.low import visible as _visible

ALT_DIGITS: _Final = 131119
AM_STR: _Final = 131110
CHAR_MAX: _Final = 127
CODESET: _Final = 14
CRNCYSTR: _Final = 262159
D_FMT: _Final = 131113
D_T_FMT: _Final = 131112
ERA: _Final = 131116
ERA_D_FMT: _Final = 131118
ERA_D_T_FMT: _Final = 131120
ERA_T_FMT: _Final = 131121
LC_ALL: _Final = 6
LC_COLLATE: _Final = 3
LC_CTYPE: _Final = 0
LC_MESSAGES: _Final = 5
LC_MONETARY: _Final = 4
LC_NUMERIC: _Final = 1
LC_TIME: _Final = 2
NOEXPR: _Final = 327681
PM_STR: _Final = 131111
RADIXCHAR: _Final = 65536
THOUSEP: _Final = 65537
T_FMT: _Final = 131114
T_FMT_AMPM: _Final = 131115
YESEXPR: _Final = 327680
DAY_1: _Final = 131079
DAY_2: _Final = 131080
DAY_3: _Final = 131081
DAY_4: _Final = 131082
DAY_5: _Final = 131083
DAY_6: _Final = 131084
DAY_7: _Final = 131085
ABDAY_1: _Final = 131072
ABDAY_2: _Final = 131073
ABDAY_3: _Final = 131074
ABDAY_4: _Final = 131075
ABDAY_5: _Final = 131076
ABDAY_6: _Final = 131077
ABDAY_7: _Final = 131078
MON_1: _Final = 131098
MON_2: _Final = 131099
MON_3: _Final = 131100
MON_4: _Final = 131101
MON_5: _Final = 131102
MON_6: _Final = 131103
MON_7: _Final = 131104
MON_8: _Final = 131105
MON_9: _Final = 131106
MON_10: _Final = 131107
MON_11: _Final = 131108
MON_12: _Final = 131109
ABMON_1: _Final = 131086
ABMON_2: _Final = 131087
ABMON_3: _Final = 131088
ABMON_4: _Final = 131089
ABMON_5: _Final = 131090
ABMON_6: _Final = 131091
ABMON_7: _Final = 131092
ABMON_8: _Final = 131093
ABMON_9: _Final = 131094
ABMON_10: _Final = 131095
ABMON_11: _Final = 131096
ABMON_12: _Final = 131097


@_visible
def _prepare() -> None:
    """As CPython when it starts: characters are the environment's."""
    _use_environment()
