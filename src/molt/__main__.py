"""`python -m molt`: the program `molt`, where its script is not on PATH."""

from molt.cli.start import main

main()
