#!/bin/sh
# Compares a million invented measurements with ParkMetrics, and chooses the same cells from the same
# figures with SQLite and, where its Python package is there, DuckDB. Prints seconds, peak memory and
# ratios. The databases have the figures loaded before their time begins, as ParkMetrics has.
#
#   Benchmarks/comparison.sh [COUNT]
set -eu
count=${1:-1000000}
cd "$(dirname "$0")/.."
swift build -c release --product comparison-benchmark >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
.build/release/comparison-benchmark "$count" "$folder/figures.csv" | tee "$folder/own"
python3 Benchmarks/comparison.py "$folder/figures.csv" "$folder/own"
