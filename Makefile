# The commands of the project; `make` alone lists them. Each sets itself up: the first
# run makes .venv from the locked libraries, the next ones find it ready.

PYTHON ?= python3
BIN := .venv/bin

# Empty: libraries are compiled once, not at every start.
export PYTHONDONTWRITEBYTECODE :=

# A stamp is named by what it was made from and where, so that a new lock, or a folder
# that was moved, is set up anew.
hash = $(shell { pwd; cat setup.cfg requirements-setup.txt $(1); } \
	| { sha256sum 2>/dev/null || shasum -a 256; } | cut -c1-16)
RUNTIME := .venv/.runtime-$(call hash,requirements.txt)
DEVELOPMENT := .venv/.development-$(call hash,requirements-dev.txt)

# An environment for development serves for running as well.
READY := $(firstword $(wildcard $(DEVELOPMENT)) $(RUNTIME))

.DEFAULT_GOAL := help
.PHONY: help demo serve test test-long check lock without-python
.NOTPARALLEL:

help:
	@echo "make demo    cost the example, compare its funding, print its business case"
	@echo "make serve   open the web front"
	@echo "make test    run the tests"
	@echo "make test-long  try each law on 20,000 models (an hour or two)"
	@echo "make check   run the checks of style, types and layers"
	@echo "make lock    renew the locked libraries (UPGRADE=--upgrade: newer versions)"

demo: $(READY)
	@$(BIN)/costmodel demo

serve: $(READY)
	@$(BIN)/costmodel serve

test: $(DEVELOPMENT)
	@$(BIN)/python -m pytest --cov --numprocesses auto --dist loadfile

# Laws alone: each on so many models, from this seed on. A window of seeds is tried by all
# laws in one process, so that its models are compiled once.
EXAMPLES ?= 20000
FIRST_SEED ?= 0

test-long: $(DEVELOPMENT)
	@LAW_EXAMPLES=$(EXAMPLES) LAW_FIRST=$(FIRST_SEED) $(BIN)/python -m pytest tests/laws \
		--hypothesis-profile=long --numprocesses auto --dist loadgroup

check: $(DEVELOPMENT)
	$(BIN)/ruff check --no-cache .
	$(BIN)/ruff format --no-cache --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# One version of each library for every Python, so that figures are the same on all.
LOCK := $(BIN)/uv pip compile --quiet --generate-hashes --universal --no-emit-index-url \
	--python-version 3.11 --fork-strategy fewest --custom-compile-command "make lock"

lock: $(DEVELOPMENT)
	$(LOCK) $(UPGRADE) -o requirements-setup.txt requirements-setup.in
	$(LOCK) $(UPGRADE) -o requirements.txt requirements.in
	$(LOCK) $(UPGRADE) -o requirements-dev.txt -c requirements.txt requirements-dev.in

$(RUNTIME): $(if $(wildcard $(BIN)/python),,without-python)
	@$(call set-up,runtime)

$(DEVELOPMENT): $(if $(wildcard $(BIN)/python),,without-python)
	@$(call set-up,development)

define set-up
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>/dev/null || { \
echo "Costmodel needs Python 3.11 or newer, and '$(PYTHON)' is none. On Debian: sudo \
apt-get install -y python3 python3-venv. If there is one by another name: make \
PYTHON=python3.11 followed by what you want, such as demo." >&2; exit 1; }; \
$(PYTHON) -m tools.set_up $(1) --stamp $@
endef

# A .venv whose Python is gone is no .venv.
without-python:
