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

# Where "make install" puts things; DESTDIR is a folder in front of all paths, for packages.
PREFIX ?= /usr/local
DESTDIR ?=
BINDIR = $(PREFIX)/bin
DATADIR = $(PREFIX)/share
UNITDIR = $(PREFIX)/lib/systemd/system
SYSUSERSDIR = $(PREFIX)/lib/sysusers.d

# A build of its own with failpoints, and one without shared Swift libraries.
FAILPOINTS := .build/failpoints
PORTABLE := .build/portable
VERSION = $(shell sed -n 's/^let programVersion = "\(.*\)"/\1/p' Sources/parkmetrics/Invocation.swift)

.DEFAULT_GOAL := help
.PHONY: help deps toolchain build report test lint evaluate verify-reports readers bench \
  reliability portable install deb clean

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
	$(SWIFT) format lint --strict -r Plugins Sources Tests Package.swift

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

bench: portable ## measure the speed of the extraction and of the comparison
	Benchmarks/extraction.sh $(PORTABLE)/release/parkmetrics
	Benchmarks/comparison.sh

reliability: toolchain deps ## inflict faults on scheduled exports, write docs/reliability.md
	for product in parkmetrics faults; do \
	  $(SWIFT) build -c release --build-path $(FAILPOINTS) -Xswiftc -DFAILPOINTS \
	    --product $$product $(SWIFTFLAGS) || exit 1; \
	done
	$(FAILPOINTS)/release/faults $(FAILPOINTS)/release/parkmetrics docs/reliability.md

portable: toolchain deps
	$(SWIFT) build -c release --build-path $(PORTABLE) --static-swift-stdlib \
	  --disable-local-rpath \
	  --product parkmetrics $(SWIFTFLAGS)

install: portable ## install program, manual, completions, units and examples below PREFIX
	install -D -m 755 $(PORTABLE)/release/parkmetrics $(DESTDIR)$(BINDIR)/parkmetrics
	install -d $(DESTDIR)$(DATADIR)/man/man1 $(DESTDIR)$(DATADIR)/man/zh_CN/man1 \
	  $(DESTDIR)$(DATADIR)/bash-completion/completions $(DESTDIR)$(DATADIR)/zsh/vendor-completions \
	  $(DESTDIR)$(DATADIR)/fish/vendor_completions.d $(DESTDIR)$(DATADIR)/doc/parkmetrics/examples \
	  $(DESTDIR)$(UNITDIR) $(DESTDIR)$(SYSUSERSDIR)
	program=$(DESTDIR)$(BINDIR)/parkmetrics share=$(DESTDIR)$(DATADIR); \
	$$program manual --lang en -o $$share/man/man1/parkmetrics.1 && \
	$$program manual --lang zh -o $$share/man/zh_CN/man1/parkmetrics.1 && \
	$$program completions bash -o $$share/bash-completion/completions/parkmetrics && \
	$$program completions zsh -o $$share/zsh/vendor-completions/_parkmetrics && \
	$$program completions fish -o $$share/fish/vendor_completions.d/parkmetrics.fish
	install -m 644 docs/export-job.schema.json $(DESTDIR)$(DATADIR)/doc/parkmetrics/
	install -m 644 packaging/daily.json.example \
	  $(DESTDIR)$(DATADIR)/doc/parkmetrics/examples/daily.json
	sed 's,@bindir@,$(BINDIR),' packaging/crontab.example \
	  >$(DESTDIR)$(DATADIR)/doc/parkmetrics/examples/crontab
	for unit in parkmetrics-export@.service parkmetrics-export@.timer; do \
	  sed 's,@bindir@,$(BINDIR),' packaging/systemd/$$unit >$(DESTDIR)$(UNITDIR)/$$unit || exit 1; \
	done
	install -m 644 packaging/systemd/parkmetrics.sysusers \
	  $(DESTDIR)$(SYSUSERSDIR)/parkmetrics.conf

deb: ## make a Debian package, .build/parkmetrics_VERSION_ARCH.deb
	rm -rf .build/deb
	umask 022 && $(MAKE) install PREFIX=/usr DESTDIR=.build/deb
	packaging/debian/build.sh .build/deb $(VERSION) \
	  .build/parkmetrics_$(VERSION)_$$(dpkg --print-architecture).deb

clean: ## remove everything that was built
	rm -rf .build
