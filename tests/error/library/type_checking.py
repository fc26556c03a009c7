# What only type checkers see is not looked for.
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import OrderedDict

    import numpy
else:
    import pandas
