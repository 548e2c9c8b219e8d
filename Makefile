# On a fresh machine with Python 3.11, `make demo` or `make test` alone is enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2

.PHONY: install demo test check bench docs clean

install: $(VENV)/.installed ## what Détente needs to run

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@ $(VENV)/.installed

demo: $(VENV)/.installed ## the main job on the example: build/s400/brief.html
	$(BIN)/detente brief examples/s400 --out build/s400

test: $(VENV)/.dev ## the tests, with line coverage
	$(BIN)/python -m pytest -n $(JOBS) --cov --cov-report=term --cov-fail-under=95

check: $(VENV)/.dev ## style, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev ## the figures, measured on this machine
	$(BIN)/python -m bench

$(VENV)/.docs: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[docs]'
	touch $@ $(VENV)/.installed

docs: $(VENV)/.docs ## the book: docs/_build/index.html
	$(BIN)/python -m sphinx -b html --fail-on-warning --keep-going --quiet -d docs/_build/.doctrees docs docs/_build

clean:
	rm -rf $(VENV) build dist docs/_build .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
