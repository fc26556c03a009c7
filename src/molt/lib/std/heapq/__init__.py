"""`heapq`: heaps in lists are in `heaps`, what is built on them in `selecting`."""

from __future__ import annotations

from molt.lib.std.heapq.heaps import heapify as heapify
from molt.lib.std.heapq.heaps import heapify_max as _heapify_max
from molt.lib.std.heapq.heaps import heappop as heappop
from molt.lib.std.heapq.heaps import heappop_max as _heappop_max
from molt.lib.std.heapq.heaps import heappush as heappush
from molt.lib.std.heapq.heaps import heappushpop as heappushpop
from molt.lib.std.heapq.heaps import heapreplace as heapreplace
from molt.lib.std.heapq.heaps import heapreplace_max as _heapreplace_max
from molt.lib.std.heapq.selecting import merge as merge
from molt.lib.std.heapq.selecting import nlargest as nlargest
from molt.lib.std.heapq.selecting import nsmallest as nsmallest
