"""Chooses one figure for each park and indicator with SQLite and DuckDB, by the rules of the
comparison: facts before plans, later before earlier, exact before bounded, then source order."""

import csv
import sqlite3
import sys
import time

# Areas in 亩 and 平方公里 share a column; all other units of an indicator are one.
CHOICE = """
SELECT count(*), total(value) FROM (
  SELECT value * CASE unit WHEN '亩' THEN 2000.0 / 3 WHEN '平方公里' THEN 1000000 ELSE 1 END AS value,
    row_number() OVER (
      PARTITION BY park, indicator
      ORDER BY CASE status WHEN 'actual' THEN 0 WHEN 'planned' THEN 1 ELSE 2 END,
        period DESC, CASE bound WHEN '=' THEN 0 ELSE 1 END, position) AS place
  FROM figures) WHERE place = 1
"""
COLUMNS = (
    "position INTEGER, park TEXT, indicator TEXT, unit TEXT, value REAL, bound TEXT, "
    "status TEXT, period TEXT"
)


def sqlite(path):
    base = sqlite3.connect(":memory:")
    base.execute(f"CREATE TABLE figures ({COLUMNS})")
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        base.executemany("INSERT INTO figures VALUES (?,?,?,?,?,?,?,?)", rows)
    return lambda: base.execute(CHOICE).fetchone()


def duckdb(path):
    import duckdb as engine

    base = engine.connect(":memory:", config={"threads": 1})
    base.execute(f"CREATE TABLE figures AS SELECT * FROM read_csv('{path}', header = true)")
    return lambda: base.execute(CHOICE.replace("total(", "sum(")).fetchone()


def main():
    path, own = sys.argv[1:3]
    with open(own, encoding="utf-8") as file:
        figures = dict(line.split() for line in file)
    for name, load in (("sqlite", sqlite), ("duckdb", duckdb)):
        try:
            choose = load(path)
        except ImportError:
            print(f"{name} not installed (pip install {name})")
            continue
        start = time.process_time()
        cells, _ = choose()
        seconds = time.process_time() - start
        ratio = float(figures["seconds"]) / seconds
        same = "same cells" if cells == int(figures["cells"]) else f"{cells} cells"
        print(f"{name} {seconds:.3f} s, ParkMetrics takes {ratio:.2f} times as long; {same}")


main()
