# A fresh machine needs python3 (3.11 or later), pip and make; everything else is installed into .venv from the hashed lock.

PYTHON ?= python3
UV ?= uv
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
SELF := $(PIP) --no-deps --no-build-isolation --editable .
RUN_READY := $(VENV)/run.installed
DEV_READY := $(VENV)/dev.installed

.PHONY: demo test format docs eval bench lock clean

# Run the main job on the built-in example reports.
demo: $(RUN_READY)
	$(BIN)/aftermath demo

# Check the house's rules and run every test.
test: $(DEV_READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2

# Put the code into the house's format.
format: $(DEV_READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Write the list of commands anew from their own help, and the tables of figures from what is read now.
docs: $(DEV_READY)
	$(BIN)/python -m tests.docs.commands > docs/commands.md
	$(BIN)/python -m eval.page

# Print the journey's figures on the gold in the repository; OPTIONS="--misses" lists what is wrong.
eval: $(DEV_READY)
	$(BIN)/python -m eval tests/gold/dev corpus/en --language en $(OPTIONS)

# Print how fast reports are read on this machine, and how well and fast a made-up world is linked.
bench: $(RUN_READY)
	$(BIN)/python -m bench.reading
	$(BIN)/python -m bench.linking

# Resolve the dependencies of pyproject.toml anew; needs uv.
lock:
	$(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 --group build --generate-hashes --no-emit-index-url --no-header --output-file requirements.txt
	$(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 --group dev --constraint requirements.txt --generate-hashes --no-emit-index-url --no-header --output-file requirements-dev.txt

clean:
	rm -rf $(VENV)

# Each stamp stands for "this lock and this project file are installed"; a change of either installs again.
$(RUN_READY): requirements.txt pyproject.toml | $(BIN)/python
	$(PIP) --requirement requirements.txt
	$(SELF)
	touch $@

$(DEV_READY): requirements-dev.txt pyproject.toml | $(BIN)/python
	$(PIP) --requirement requirements-dev.txt
	$(SELF)
	touch $@

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
