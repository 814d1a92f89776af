# Sourced by start and test, from the project's own folder: a Node that is new enough, and the packages.

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo 'Mainstay needs Node 20.19 or later, with npm. Get it from https://nodejs.org and run this again.' >&2
  exit 1
fi

if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo "Mainstay needs Node 20.19 or later; this is $(node --version). Get a newer one from https://nodejs.org and run this again." >&2
  exit 1
fi

# npm writes this file last, so an installation that was cut short is begun again.
marker=node_modules/.package-lock.json
if [ ! -f "$marker" ] || [ -n "$(find package-lock.json -newer "$marker")" ]; then
  echo 'Installing packages …' >&2
  npm ci --no-audit --no-fund --loglevel=error >&2 || {
    echo 'The packages could not be installed. What npm said is above; it needs the internet once.' >&2
    exit 1
  }
  touch "$marker"
fi
