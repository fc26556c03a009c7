"""`python -m bench.demo`, which is what `molt bench demo` runs."""

import sys

from bench.demo.command import main

sys.exit(main(sys.argv[1:]))
