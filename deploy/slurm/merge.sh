#!/usr/bin/env bash
# Puts the parts together (submit). It refuses to where one is missing: submit again, what is done is not done again.
set -euo pipefail
parts=()
for i in $(seq "$3"); do parts+=("$1/$i"); done
exec "$FINSAM" merge "${parts[@]}" --out "$2"
