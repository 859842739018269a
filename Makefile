# What podium's users and developers run. `make report` and `make test` need Debian 12, make and Swift 6.3, nothing else:
# Scripts/setup.sh adds the libraries. There is one build, the release build; report and tests share it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
PODIUM := .build/release/podium
# Where published indices are that have no open licence; tests of them are skipped without it.
PUBLISHED ?=
# As Scripts/build.sh builds, or there would be another build to test.
SWIFT_TEST := PODIUM_PUBLISHED="$(abspath $(PUBLISHED))" swift test -c release --skip-build --disable-xctest $$(Scripts/traits.sh)

.PHONY: help report reports test record build lint format bench notebooks install

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' Makefile

report: build ## build podium and report on the default study, into out/ai-top3
	$(PODIUM) report Datasets/ai-top3 -o out/ai-top3

reports: build ## write every data set's report anew, into reports/
	for study in Datasets/*/study.yaml; do \
	  name=$$(basename "$$(dirname "$$study")"); $(PODIUM) report "Datasets/$$name" -o "reports/$$name"; \
	done

test: ## build and run all tests; PUBLISHED=DIR adds those of published indices
	Scripts/build.sh --build-tests
	$(SWIFT_TEST)

record: ## rewrite the expected outputs of tests; fails by design, so that a recording is never taken for a pass
	Scripts/build.sh --build-tests
	PODIUM_RECORD=1 $(SWIFT_TEST) || { echo "Read 'git diff' line by line, then run 'make test'."; exit 1; }

build: ## build the podium command
	Scripts/build.sh --product podium

lint: ## formatting, house rules, and no warnings
	swift format lint --strict --recursive --configuration .swift-format Package.swift Sources Tests Benchmarks
	python3 Scripts/check-tree.py
	Scripts/build.sh --build-tests --no-warnings

format: ## lay out all Swift files
	swift format --in-place --recursive --configuration .swift-format Package.swift Sources Tests Benchmarks

bench: build ## time the commands on a million claims, beside a peer
	Benchmarks/run.sh

notebooks: build ## execute the notebooks, into out/notebooks
	Scripts/notebooks.sh

install: build ## copy podium, its man pages and completions below $(PREFIX)
	Scripts/install.sh $(PODIUM) "$(DESTDIR)$(PREFIX)"
