"""`bisect`: places in sorted sequences; see `searching`."""

from __future__ import annotations

from molt.lib.std.bisect.searching import bisect_left as bisect_left
from molt.lib.std.bisect.searching import bisect_right as bisect_right
from molt.lib.std.bisect.searching import bisect_right as bisect
from molt.lib.std.bisect.searching import insort_left as insort_left
from molt.lib.std.bisect.searching import insort_right as insort_right
from molt.lib.std.bisect.searching import insort_right as insort
