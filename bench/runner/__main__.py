"""`python -m bench.runner`, which is what `molt bench programs` runs."""

import sys

from bench.runner.command import main

sys.exit(main(sys.argv[1:]))
