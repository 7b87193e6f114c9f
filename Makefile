# Afterword. “make demo” and “make test” are the two commands; “make help” lists the rest.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
DEMO ?= demo
RELEASE := --configuration release --static-swift-stdlib --product afterword
ROOMS := Incidents StrictYAML Guidelines Documents LanguageServer Statements Renditions Playbooks Support Journal Delivery Operations
INSTALL = if [ -n "$$missing" ]; then \
	  echo "Installing$$missing …"; \
	  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	fi
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help
help: ## List what can be made.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

.PHONY: deps
deps: ## Install what is missing on a Debian machine.
	@command -v $(SWIFT) >/dev/null || { \
	  echo "The Swift toolchain (6.3 or newer) is not on this machine. Install it as https://www.swift.org/install says, and repeat the command."; exit 1; }
	@missing=""; \
	[ -e /usr/include/sqlite3.h ] || missing="$$missing libsqlite3-dev"; \
	[ -e /usr/include/curl/curl.h ] || [ -e /usr/include/$$(uname -m)-linux-gnu/curl/curl.h ] || missing="$$missing libcurl4-openssl-dev"; \
	[ -e /usr/include/yaml.h ] || missing="$$missing libyaml-dev"; \
	[ -e /usr/lib/$$(uname -m)-linux-gnu/libarchive.so.13 ] || missing="$$missing libarchive13"; \
	[ -e /usr/lib/$$(uname -m)-linux-gnu/libxml2.so.2 ] || missing="$$missing libxml2"; \
	[ -e /usr/lib/$$(uname -m)-linux-gnu/libpangocairo-1.0.so.0 ] || missing="$$missing libpango-1.0-0 libpangocairo-1.0-0 libcairo2"; \
	[ -d /usr/share/fonts/truetype/noto ] || missing="$$missing fonts-noto-core"; \
	command -v pkg-config >/dev/null || missing="$$missing pkg-config"; \
	command -v git >/dev/null || missing="$$missing git"; \
	$(INSTALL)

# Other people's tools, with which the tests check what is signed.
.PHONY: deps-test
deps-test: deps
	@missing=""; \
	[ -x /usr/bin/openssl ] || missing="$$missing openssl"; \
	[ -x /usr/bin/minisign ] || missing="$$missing minisign"; \
	[ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import jwt, cryptography' 2>/dev/null || missing="$$missing python3-jwt python3-cryptography"; \
	[ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import jwcrypto' 2>/dev/null || missing="$$missing python3-jwcrypto"; \
	$(INSTALL)

.PHONY: deps-browser
deps-browser: deps-test
	@missing=""; \
	[ -x /usr/bin/chromium ] || missing="$$missing chromium"; \
	/usr/bin/python3 -m pip --version >/dev/null 2>&1 || missing="$$missing python3-pip"; \
	ls /usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf >/dev/null 2>&1 || missing="$$missing fonts-noto-core"; \
	$(INSTALL)

.PHONY: build
build: deps ## Build the release binary, .build/release/afterword.
	@echo "Building the release binary; a first build takes a few minutes on two cores."
	$(SWIFT) build $(RELEASE)

.PHONY: demo
demo: build ## Build, and play a drill from T0 to T0+72 h.
	@rm -rf "$(DEMO)"
	.build/release/afterword drill harbour-market --into "$(DEMO)"

.PHONY: test
test: deps-test ## Build and run every test, and the examples.
	$(SWIFT) build --build-tests
	$(SWIFT) run --skip-build embed-content --check
	$(SWIFT) test --skip-build --disable-xctest
	$(SWIFT) run --skip-build CheckADraft
	$(SWIFT) run --skip-build OpenAnIncident

.PHONY: examples
examples: deps ## Build and run the examples as packages of their own, as whoever copies one would.
	@for example in Examples/*/; do \
	  echo "Building and running $$example"; \
	  ( cd "$$example" && $(SWIFT) run --scratch-path ../../.build-examples ) || exit 1; \
	done

# axe-core, a checker of accessible pages, as a package for Python carries it; nothing else of that package is used.
AXE := .build/accessibility/axe_playwright_python/axe.min.js
$(AXE): | deps-browser
	@mkdir -p .build/accessibility
	@echo "axe-playwright-python==0.1.8 --hash=sha256:$(AXE_SHA256)" > .build/accessibility/axe.txt
	/usr/bin/python3 -m pip download --quiet --no-deps --require-hashes --dest .build/accessibility -r .build/accessibility/axe.txt
	@cd .build/accessibility && /usr/bin/python3 -m zipfile -e axe_playwright_python-0.1.8-py3-none-any.whl .
AXE_SHA256 := fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8

.PHONY: accessibility
accessibility: deps-browser $(AXE) ## Look at the newsroom in Chromium: WCAG 2.2 AA, keyboard, no scripts, paper; and with axe-core.
	$(SWIFT) build --build-tests
	AFTERWORD_AXE="$(CURDIR)/$(AXE)" $(SWIFT) test --skip-build --disable-xctest --filter NewsroomBrowserTests

.PHONY: screenshot
screenshot: build deps-browser ## Take Documentation/newsroom.png from the newsroom of the drill.
	Documentation/newsroom.sh .build/release/afterword Documentation/newsroom.png

.PHONY: torture
torture: deps ## Kill -9 writers and whole sessions a hundred times, and see that nothing is lost.
	$(SWIFT) build --build-tests
	AFTERWORD_KILLS=100 $(SWIFT) test --skip-build --disable-xctest --filter 'CrashTests|KillTests'

SECONDS ?= 600
.PHONY: fuzz
fuzz: deps ## Fuzz the checker, the pack reader and the readers of documents, each for SECONDS=600.
	cd Tests/Fuzz && $(SWIFT) build --configuration release --sanitize=fuzzer
	@for what in checker pack documents; do \
	  mkdir -p Tests/Fuzz/Corpus/$$what; \
	  ( cd Tests/Fuzz && SWIFT_BACKTRACE=enable=no .build/release/fuzz-$$what -max_total_time=$(SECONDS) -timeout=10 -max_len=4096 \
	    -rss_limit_mb=2048 Corpus/$$what Seeds/$$what ) || exit 1; \
	done

.PHONY: lint
lint: ## Check the format of the code.
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Examples/*/Package.swift Examples/*/Sources

.PHONY: format
format: ## Format the code.
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Examples/*/Package.swift Examples/*/Sources

.PHONY: generate
generate: ## Put the playbooks, templates and rule packs into the sources that carry them in the binary.
	$(SWIFT) run embed-content
	$(SWIFT) run compile-rules

.PHONY: manual
manual: ## Write the man page, Documentation/afterword.1, from the commands' help.
	@mkdir -p Documentation
	$(SWIFT) package --disable-sandbox --allow-writing-to-package-directory generate-manual --configuration debug \
	  --authors "The Afterword founders" --date 2026-11-21 --output-directory Documentation

.PHONY: install
install: build ## Install the binary, completions and man page under PREFIX.
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d" \
	  "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 755 -s .build/release/afterword "$(DESTDIR)$(PREFIX)/bin/afterword"
	.build/release/afterword --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/afterword"
	.build/release/afterword --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_afterword"
	.build/release/afterword --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/afterword.fish"
	install -m 644 Documentation/afterword.1 "$(DESTDIR)$(PREFIX)/share/man/man1/afterword.1"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/afterword. Try: afterword --help"

.PHONY: docs
docs: deps ## Build the documentation of the library into docs/, offline.
	$(SWIFT) package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	@rm -rf docs .build/docs && mkdir -p .build/docs
	@for room in $(ROOMS); do \
	  rm -rf .build/symbols/$$room && mkdir -p .build/symbols/$$room; \
	  find .build -path '*symbolgraph/*' -name "$$room.symbols.json" -exec cp {} .build/symbols/$$room/ \; ; \
	  catalogue=Sources/$$room/Documentation.docc; [ -d $$catalogue ] || catalogue=""; \
	  docc convert $$catalogue --fallback-display-name $$room --fallback-bundle-identifier org.afterword.$$room \
	    --additional-symbol-graph-dir .build/symbols/$$room --output-path .build/docs/$$room.doccarchive \
	    --transform-for-static-hosting >.build/docs/$$room.log 2>&1 || { cat .build/docs/$$room.log; exit 1; }; \
	done
	@docc merge .build/docs/*.doccarchive --synthesized-landing-page-name Afterword --output-path docs
	@echo "The documentation is in docs/. To read it: python3 -m http.server --directory docs, then open /documentation."

.PHONY: clean
clean: ## Remove what was built.
	rm -rf .build .build-examples docs "$(DEMO)"
