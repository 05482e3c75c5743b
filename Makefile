# Everything a contributor does, by name. `make` alone lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test bench bench-batch fuzz torture check format golden schema fixtures clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## make the virtual environment in .venv and install everything into it

$(READY): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@$(BIN)/python -m compileall -q src  # so that the first command starts as quickly as that of an installed package
	@touch $@

demo: $(READY) ## parse the sample document and show what was found
	@$(BIN)/pmdocs parse fixtures/sample/referat.pdf --table

test: $(READY) ## run the tests
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(ARGS)

bench: $(READY) ## measure speed in multiples of plain pdfium text, and what comes out beside it
	@PYTHONPATH=tests $(BIN)/python -m benchmarks $(ARGS)

bench-batch: $(READY) ## 500 PDFs by one process, two, a cluster, and pdftotext, as ratios
	@PYTHONPATH=tests $(BIN)/python -m benchmarks.batch $(ARGS)

fuzz: $(READY) ## try the properties on thousands of texts nobody has seen; finds become tests
	@HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest tests/test_properties.py

ROUNDS ?= 20
torture: $(READY) ## bad inputs and kill tests from the corpus (needs strace, and root or unshare)
	@PYTHONPATH=tests $(BIN)/python tests/torture.py --rounds $(ROUNDS) $(ARGS)

check: $(READY) ## formatting, lint, types and import contracts
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(READY) ## format the code and mend what can be mended
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

golden: $(READY) ## write the expected records of the fixtures anew (look at the diff)
	@$(BIN)/python tests/golden.py

schema: $(READY) ## write the committed JSON Schemas anew
	@for kind in minutes report notice document; do $(BIN)/pmdocs schema $$kind > fixtures/schema/$$kind.schema.json; done

fixtures: $(READY) ## draw the sample PDF anew
	@$(BIN)/python tests/fixture_pdf.py

clean: ## remove the virtual environment and caches
	@rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
