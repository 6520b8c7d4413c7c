#!/usr/bin/env bash
# How fast the extraction is: megabytes of prose a second on one core, beside "wc -m" in a UTF-8
# locale on the same bytes in the same run, which decodes UTF-8 and does nothing else; how much
# memory it takes; and how long one article takes from the start of the process to its exit.
#
# usage: Benchmarks/extraction.sh [PARKMETRICS] [MEGABYTES]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-.build/release/parkmetrics}
megabytes=${2:-50}
rounds=3
starts=20

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The UTF-8 documents of seeds/ in files of 1 MB. Each file begins with another document and has its
# digits changed among each other, so that no two tell the same figures.
seeds=()
for text in seeds/*.txt; do
  case $text in *.gb18030.txt) ;; *) seeds+=("$text") ;; esac
done
mkdir "$scratch/texts"
digits=123456789
for ((file = 0; file < megabytes; file++)); do
  shift=$((file % 9))
  first=$((file % ${#seeds[@]}))
  for text in "${seeds[@]:first}" "${seeds[@]:0:first}"; do
    cat "$text"
    printf '\n\n'
  done | LC_ALL=C sed "y/$digits/${digits:shift}${digits:0:shift}/" >"$scratch/document"
  copies=$((1000000 / $(stat -c %s "$scratch/document") + 1))
  for ((copy = 0; copy < copies; copy++)); do cat "$scratch/document"; done \
    >"$scratch/texts/$(printf '%04d' "$file").txt"
done
cat "$scratch"/texts/*.txt >"$scratch/whole"
bytes=$(stat -c %s "$scratch/whole")

# The least of several rounds in milliseconds: of processor time ("%U %S"), which other work on the
# machine changes little, or of time that passed ("%R").
least() {
  local TIMEFORMAT=$1 count=$2 best='' spent
  shift 2
  for ((round = 0; round < count; round++)); do
    spent=$({ time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print int(1000 * ($1 + $2) + 0.5) }')
    if [ -z "$best" ] || [ "$spent" -lt "$best" ]; then best=$spent; fi
  done
  echo $((best > 0 ? best : 1))
}
count_characters() { LC_ALL=C.UTF-8 wc -m "$scratch/whole"; }
extract() { "$program" extract "$@" --format jsonl --jobs 1; }

# The most memory that a command holds at a time, where GNU time can tell.
peak() {
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f %M -o "$scratch/peak" "$@" >/dev/null 2>&1
    awk '{ printf "%.0f MB", $1 / 1000 }' "$scratch/peak"
  else
    printf 'not measured: no /usr/bin/time'
  fi
}

report() {
  awk -v name="$1" -v ms="$2" -v bytes="$bytes" -v reference="$3" 'BEGIN {
    printf "%-32s %7.2f s %8.1f MB/s %7.3f of wc -m\n", name, ms / 1000, bytes / 1000 / ms,
      reference / ms }'
}

reference=$(least '%U %S' "$rounds" count_characters)
echo "$bytes bytes of prose in $megabytes files, seeds/ in varied copies;" \
  "processor time on one core, best of $rounds rounds"
report 'wc -m' "$reference" "$reference"
report 'extract --format jsonl' "$(least '%U %S' "$rounds" extract "$scratch/texts")" "$reference"
few=$(peak "$program" extract "$scratch/texts/0000.txt" --format jsonl --jobs 1)
all=$(peak "$program" extract "$scratch/texts" --format jsonl --jobs 1)
one=$(peak "$program" extract "$scratch/whole" --format jsonl --jobs 1)
echo "memory at most: $few for one file of 1 MB, $all for all files, $one for all in one file"
article=${seeds[0]}
echo "one article ($(stat -c %s "$article") bytes), start of the process to exit, best of $starts:" \
  "$(least '%R' "$starts" extract "$article") ms"
