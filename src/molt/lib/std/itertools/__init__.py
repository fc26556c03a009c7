"""`itertools`: endless ones are in `counting`, those that pass values on in `passing` and `slicing`, groups and tees in `sharing`, products and selections in `combining`."""

from __future__ import annotations

from molt.lib.std.itertools.combining import combinations as combinations
from molt.lib.std.itertools.combining import combinations_with_replacement as combinations_with_replacement
from molt.lib.std.itertools.combining import permutations as permutations
from molt.lib.std.itertools.combining import product as product
from molt.lib.std.itertools.counting import count as count
from molt.lib.std.itertools.counting import cycle as cycle
from molt.lib.std.itertools.counting import repeat as repeat
from molt.lib.std.itertools.passing import accumulate as accumulate
from molt.lib.std.itertools.passing import chain as chain
from molt.lib.std.itertools.passing import compress as compress
from molt.lib.std.itertools.passing import dropwhile as dropwhile
from molt.lib.std.itertools.passing import filterfalse as filterfalse
from molt.lib.std.itertools.passing import pairwise as pairwise
from molt.lib.std.itertools.passing import starmap as starmap
from molt.lib.std.itertools.passing import takewhile as takewhile
from molt.lib.std.itertools.passing import zip_longest as zip_longest
from molt.lib.std.itertools.sharing import groupby as groupby
from molt.lib.std.itertools.sharing import tee as tee
from molt.lib.std.itertools.slicing import islice as islice
