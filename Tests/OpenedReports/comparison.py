"""Reads comparison.csv: what workbook and page must show."""

import csv
from decimal import Decimal
from pathlib import Path

FIELDS = ("value", "base_value", "bound", "status", "period", "text", "source")


def cells(reports):
    """(indicator, unit, park) to its fields, for cells that hold one value."""
    with open(Path(reports) / "comparison.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    header = next(i for i, row in enumerate(rows) if row[1] in ("数值", "value"))
    names = {row[0]: row for row in rows[:header]}
    indicators = names.get("指标") or names["Indicator"]
    units = names.get("单位") or names["Unit"]
    fields = rows[header]
    starts = [i for i, name in enumerate(fields) if name in ("数值", "value")]
    width = starts[1] - starts[0] if len(starts) > 1 else len(fields) - 1
    position = {name: i for i, name in enumerate(fields[1:1 + width])}

    def field(row, start, *choices):
        return next(row[start + position[c]] for c in choices if c in position)

    found = {}
    for row in rows[header + 1:]:
        for start in starts:
            value = field(row, start, "数值", "value")
            if not value or " / " in value:
                continue
            found[indicators[start], units[start], row[0]] = {
                "value": value,
                "bound": field(row, start, "界限", "bound"),
                "status": field(row, start, "状态", "status"),
                "source": field(row, start, "出处", "source"),
            }
    return found


def number(cell):
    """The exact number, or None for a range."""
    return None if cell["bound"] == "range" else Decimal(cell["value"])


def shown(cell):
    """The figure with its marks, digits as they are."""
    bound = "" if cell["bound"] in ("=", "range") else cell["bound"]
    status = {"planned": "*", "policy": "†", "derived": "‡"}.get(cell["status"], "")
    return bound + cell["value"] + status
