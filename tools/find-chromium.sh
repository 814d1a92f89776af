# Sourced by test: sets CHROMIUM to a browser for the journeys, installing one where there is none. The shell is the same browser
# without its windows, which takes a third of the processor's time away from each page.

find_chromium() {
  for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' \
    /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
  # Where the browser library keeps what it downloads.
  node -e '
    const at = require("playwright-core").chromium.executablePath();
    if (require("node:fs").existsSync(at)) console.log(at)'
}

CHROMIUM=$(find_chromium)
if [ -z "$CHROMIUM" ]; then
  echo 'Installing a Chromium for the journeys …' >&2
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    export DEBIAN_FRONTEND=noninteractive
    { apt-get -qq update && for package in chromium-headless-shell chromium; do
      apt-get -qq -y install --no-install-recommends "$package" && break
    done; } >&2 || true
  else
    npx --no-install playwright-core install chromium >&2 || true
  fi
  CHROMIUM=$(find_chromium)
fi
if [ -z "$CHROMIUM" ]; then
  echo 'The tests need a Chromium and none could be installed. Run: sudo apt-get install chromium' >&2
  echo 'or name one you have: CHROMIUM=/path/to/chromium ./test' >&2
  exit 1
fi
export CHROMIUM
