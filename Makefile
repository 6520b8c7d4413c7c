# ParkMetrics: make report, make test. "make" alone lists all targets.

SWIFT ?= swift
# Further flags of every build, such as -Xswiftc -warnings-as-errors.
SWIFTFLAGS ?=
# The texts that "make report" reads, and the folder that it writes.
SEEDS ?= seeds
REPORTS ?= reports

PACKAGES := libcsv-dev libutf8proc-dev libsqlite3-dev libxlsxwriter-dev
# What opens the reports in "make verify-reports": from Debian, and from PyPI into .build/verify.
READERS := libreoffice-calc chromium chromium-driver poppler-utils fonts-noto-cjk python3-venv
MODULES := openpyxl frictionless selenium
VENV := .build/verify
PARKMETRICS := .build/release/parkmetrics

.DEFAULT_GOAL := help
.PHONY: help deps toolchain build report test lint evaluate verify-reports readers bench clean

help: ## list the targets
	@echo 'ParkMetrics turns figures in prose about parks into comparisons.'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo 'SWIFTFLAGS adds compiler flags; SEEDS and REPORTS name other folders for "make report".'

deps: ## install the C libraries that are missing (Debian, Ubuntu: apt-get)
	@if command -v dpkg >/dev/null && dpkg -s $(PACKAGES) >/dev/null 2>&1; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  missing=; \
	  for header in csv utf8proc sqlite3 xlsxwriter; do \
	    [ -e /usr/include/$$header.h ] || [ -e /usr/local/include/$$header.h ] || \
	      missing="$$missing $$header.h"; \
	  done; \
	  [ -z "$$missing" ] && exit 0; \
	  echo "make deps: missing:$$missing; this machine has no apt-get:" \
	    "install libcsv, utf8proc, SQLite 3 and libxlsxwriter with their headers" >&2; \
	  exit 1; \
	fi; \
	if [ "$$(id -u)" = 0 ]; then run=env; \
	elif command -v sudo >/dev/null; then run=sudo; \
	else \
	  echo "make deps: as root, run: apt-get install $(PACKAGES)" >&2; \
	  exit 1; \
	fi; \
	$$run apt-get update -qq && \
	$$run env DEBIAN_FRONTEND=noninteractive \
	  apt-get install -y -qq --no-install-recommends $(PACKAGES) </dev/null

toolchain:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "make: no Swift toolchain found as \"$(SWIFT)\"; install Swift 6.2 or later" \
	    "(https://www.swift.org/install) or name it: make SWIFT=/path/to/swift" >&2; \
	  exit 1; }

build: toolchain deps ## build the program, optimised
	$(SWIFT) build -c release --product parkmetrics $(SWIFTFLAGS)

report: build ## extract seeds/, compare the parks, write reports/, show the comparison
	$(PARKMETRICS) report $(SEEDS) -o $(REPORTS)
	@cat $(REPORTS)/comparison.txt

test: toolchain deps ## build and run all tests
	$(SWIFT) build --build-tests $(SWIFTFLAGS)
	$(SWIFT) test --skip-build $(SWIFTFLAGS)

lint: toolchain ## check the style of all Swift files
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

evaluate: build ## score the extraction against the annotations in fixtures/accuracy
	$(PARKMETRICS) evaluate fixtures/accuracy --texts seeds \
	  --baseline fixtures/accuracy/scores.json

verify-reports: build readers ## open the reports in LibreOffice, Chromium, openpyxl, frictionless
	PYTHON=$(VENV)/bin/python Tests/OpenedReports/verify --require \
	  $(REPORTS) $(PARKMETRICS) $(VENV)/pictures

readers:
	@missing=; \
	for program in soffice chromium chromedriver pdftoppm; do \
	  command -v $$program >/dev/null || missing=yes; \
	done; \
	if [ -n "$$missing" ] || ! python3 -c 'import venv, ensurepip' 2>/dev/null; then \
	  if [ "$$(id -u)" = 0 ]; then run=env; else run=sudo; fi; \
	  $$run apt-get update -qq && $$run env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -qq --no-install-recommends $(READERS) </dev/null || exit 1; \
	fi; \
	[ -x $(VENV)/bin/python ] || python3 -m venv $(VENV); \
	$(VENV)/bin/python -c 'import $(shell echo $(MODULES) | tr " " ",")' 2>/dev/null || \
	  $(VENV)/bin/pip install -q --disable-pip-version-check $(MODULES)

bench: build ## measure the speed of the extraction
	Benchmarks/extraction.sh $(PARKMETRICS)

clean: ## remove everything that was built
	rm -rf .build
