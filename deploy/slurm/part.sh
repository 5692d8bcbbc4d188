#!/usr/bin/env bash
# One part of an archive, as a task of a job array (submit). 2 (some files failed) and 4 (nothing in this part) are outcomes, not errors.
set -uo pipefail
"$FINSAM" extract "$1" --shard "$SLURM_ARRAY_TASK_ID/$3" --out "$2/$SLURM_ARRAY_TASK_ID" --jobs "${SLURM_CPUS_PER_TASK:-1}"
code=$?
case $code in 0 | 2 | 4) exit 0 ;; *) exit "$code" ;; esac
