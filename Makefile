# The recipes of this project. `make` alone lists them.
#
# Needs git, make and CPython 3.11; everything else, the C compiler included,
# comes from the lock file requirements/dev.txt into .venv.

SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements/dev.txt
INSTALLED := $(VENV)/.installed
# In silence once all is done. Tests go on without it: they show what else fails.
PREPARE := $(BIN)/molt doctor --warm --no-modules --quiet

# Two processes keep a two-core machine busy; JOBS=8 on a larger one.
JOBS ?= 2
# More arguments for pytest:  make test ARGS="tests/cli -k doctor"
ARGS ?=
# QUICK=1 shortens the demo to under a minute.
QUICK ?=

# The user's own Python settings must not reach into .venv.
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_USER := 0
unexport PYTHONPATH PYTHONHOME

# An environment of a Python that is gone, or made before this folder was moved,
# does not work: it is made again.
_ := $(shell [ "$$(cat $(INSTALLED) 2>/dev/null)" = "$(CURDIR)" ] && $(BIN)/python -c '' 2>/dev/null || rm -f $(INSTALLED))

.PHONY: help setup demo test sanitize lock clean

help: ## list the recipes
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

setup: $(INSTALLED) ## install everything into .venv and warm the C compiler
	@$(BIN)/molt doctor --warm --no-modules

demo: $(INSTALLED) ## compile the demo's endpoints, compare and load both sides (QUICK=1: under a minute)
	@$(PREPARE)
	@$(BIN)/molt bench demo $(if $(filter-out 0,$(QUICK)),--quick)

test: $(INSTALLED) ## run the tests (ARGS="tests/cli -k doctor", JOBS=8)
	-@$(PREPARE)
	@$(BIN)/python -m pytest -n $(JOBS) $(ARGS)

sanitize: $(INSTALLED) ## run the programs of tests/run under gcc's sanitizers (ARGS="--topic dicts")
	@$(BIN)/python -m tests.harness.report --tier sanitize --details $(ARGS)

lock: ## resolve pyproject.toml's dependencies anew into the lock file
	@.ci/lock $(LOCK)

clean: ## remove .venv and what Python left behind
	rm -rf $(VENV) build dist src/*.egg-info .pytest_cache .hypothesis
	find src tests demo bench -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

# A recipe that fails half-way leaves no stamp, so that the next run starts over.
$(INSTALLED): $(LOCK) pyproject.toml .ci/install
	@.ci/install $(VENV) $(LOCK)
	@printf '%s' "$(CURDIR)" > $@
