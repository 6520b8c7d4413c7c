#!/usr/bin/env bash
# How fast the extraction is: megabytes of prose a second on one core, beside "wc -m" on the same
# bytes in the same run, which decodes UTF-8 and does nothing else.
#
# usage: Benchmarks/extraction.sh [PARKMETRICS] [MEGABYTES]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-.build/release/parkmetrics}
megabytes=${2:-50}
rounds=3

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The UTF-8 documents of seeds/, over and over, in files of 1 MB: articles stay articles.
: >"$scratch/prose"
for text in seeds/*.txt; do
  case $text in *.gb18030.txt) continue ;; esac
  cat "$text" >>"$scratch/prose"
  printf '\n\n' >>"$scratch/prose"
done
mkdir "$scratch/texts"
size=$(stat -c %s "$scratch/prose")
copies=$((1000000 / size + 1))
for ((copy = 0; copy < copies; copy++)); do cat "$scratch/prose"; done >"$scratch/megabyte"
for ((file = 0; file < megabytes; file++)); do
  cp "$scratch/megabyte" "$scratch/texts/$(printf '%04d' "$file").txt"
done
bytes=$(cat "$scratch"/texts/*.txt | tee "$scratch/whole" | wc -c)

# The best of some rounds, in milliseconds.
best() {
  local least='' start elapsed
  for ((round = 0; round < rounds; round++)); do
    start=$(date +%s%N)
    "$@" >/dev/null
    elapsed=$((($(date +%s%N) - start) / 1000000))
    if [ -z "$least" ] || [ "$elapsed" -lt "$least" ]; then least=$elapsed; fi
  done
  echo $((least > 0 ? least : 1))
}
count_characters() { LC_ALL=C.UTF-8 wc -m "$scratch/whole"; }
extract() { "$program" extract "$scratch/texts" --format jsonl --jobs "$1"; }

report() {
  awk -v name="$1" -v ms="$2" -v bytes="$bytes" -v reference="$3" 'BEGIN {
    printf "%-28s %8.2f s %9.1f MB/s   %6.3f of wc -m\n", name, ms / 1000,
      bytes / 1000 / ms, reference / ms }'
}

reference=$(best count_characters)
echo "$bytes bytes of prose, best of $rounds rounds"
report "wc -m" "$reference" "$reference"
report "extract, 1 core" "$(best extract 1)" "$reference"
report "extract, all cores" "$(best extract "$(nproc)")" "$reference"
