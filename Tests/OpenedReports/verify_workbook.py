"""Proves report.xlsx with openpyxl: values, types, formats, links, notes, charts, print setup."""

import sys
from decimal import Decimal
from pathlib import Path

import openpyxl
from openpyxl.utils import range_boundaries

import comparison

COMMON = ["综合对比", "排名", "明细", "来源", "说明"]


def require(condition, *words):
    if not condition:
        sys.exit("report.xlsx: " + " ".join(str(word) for word in words))


def header_row(sheet):
    """The row with the names of the columns: the first that begins with 园区."""
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == "园区")


def linked_cell(book, cell):
    location = cell.hyperlink.location or ""
    name, _, place = location.rpartition("!")
    return book[name.strip("'").replace("''", "'")][place]


def verify_values(book, expected):
    """Every number of the overview is the one of comparison.csv, in the unit of its column."""
    sheet = book["综合对比"]
    names = header_row(sheet)
    units = next(r for r in range(names, names + 4) if sheet.cell(r, 1).value == "单位")
    found = 0
    for (indicator, unit, park), cell in expected.items():
        column = next(
            (c for c in range(2, sheet.max_column + 1)
             if sheet.cell(names, c).value == indicator
             and (sheet.cell(units, c).value or "") == unit), None)
        if column is None:
            continue
        row = next(
            r for r in range(units, sheet.max_row + 1) if sheet.cell(r, 1).value == park)
        target = sheet.cell(row, column)
        exact = comparison.number(cell)
        if exact is None:
            require(isinstance(target.value, str), target.coordinate, "a range must be text")
            continue
        require(isinstance(target.value, (int, float)), target.coordinate, "is no number")
        value = Decimal(repr(target.value)) * (100 if unit == "%" else 1)
        require(value == exact, target.coordinate, value, "is not", exact)
        form = target.number_format
        digits = len(cell["value"].partition(".")[2])
        require(("." + "0" * digits in form) if digits else "." not in form, form, cell["value"])
        if cell["bound"] != "=":
            require(f'"{cell["bound"]}"' in form, target.coordinate, form, "lacks its bound")
            require(target.comment, target.coordinate, "has a bound and no note")
        if cell["status"] == "planned":
            require('*"' in form, target.coordinate, form, "lacks the mark of a plan")
        first = cell["source"].split("; ")[0]
        require(target.hyperlink, target.coordinate, "has no link")
        detail = linked_cell(book, target)
        require(detail.parent.title == "明细" and detail.value == park, target.coordinate, "link")
        places = [c.value for c in detail.parent[detail.row]]
        require(first in places, target.coordinate, "leads to", places[-1], "not to", first)
        found += 1
    require(found > 10, "only", found, "values compared")
    return found


def verify_cells(book):
    """No formula, no error, nothing but numbers and texts; every link leads somewhere."""
    links = notes = numbers = 0
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                require(cell.data_type in "nsb", sheet.title, cell.coordinate, cell.data_type)
                numbers += isinstance(cell.value, (int, float))
                notes += cell.comment is not None
                if cell.hyperlink:
                    target = linked_cell(book, cell)
                    require(target.value not in (None, ""), sheet.title, cell.coordinate, "link")
                    links += 1
    details = book["明细"]
    names = header_row(details)
    for row in range(names + 1, details.max_row + 1):
        place = details.cell(row, details.max_column)
        document = linked_cell(book, place)
        require(document.parent.title == "来源", place.coordinate, "leads to", document.parent)
        require(place.value.startswith(document.value + "#"), place.coordinate, place.value)
    return numbers, links, notes


def values_of(book, reference):
    name, _, cells = reference.rpartition("!")
    left, top, right, bottom = range_boundaries(cells.replace("$", ""))
    sheet = book[name.strip("'").replace("''", "'")]
    return [sheet.cell(r, c).value
            for r in range(top, bottom + 1) for c in range(left, right + 1)]


def verify_charts(book):
    """Bars come from cells that hold numbers, and facts are sorted."""
    count = 0
    for sheet in book:
        for chart in sheet._charts:
            require(chart.tagname == "barChart" and chart.barDir == "bar", sheet.title, "chart")
            for series in chart.series:
                lengths = values_of(book, series.val.numRef.f)
                require(all(isinstance(v, (int, float)) for v in lengths), sheet.title, lengths)
                source = series.cat.strRef or series.cat.multiLvlStrRef or series.cat.numRef
                names = values_of(book, source.f)
                require(all(isinstance(n, str) for n in names), sheet.title, names)
                require(len(names) % len(lengths) == 0, sheet.title, "names and bars")
            count += 1
    require(count > 0, "no charts")
    return count


def verify_arrangement(book):
    for sheet in book:
        if sheet.title == "说明":
            continue
        require(sheet.freeze_panes, sheet.title, "has no frozen panes")
        require(sheet.auto_filter.ref, sheet.title, "has no filter")
        require(sheet.print_title_rows, sheet.title, "repeats no rows on paper")
        require(sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title, "does not fit to width")
        require(sheet.page_setup.paperSize in (9, "9"), sheet.title, "is not A4")
    marked = sum(len(sheet.conditional_formatting) for sheet in book)
    require(marked > 0, "no conditional formats")
    return marked


def main():
    reports = Path(sys.argv[1])
    book = openpyxl.load_workbook(reports / "report.xlsx")
    for name in COMMON:
        require(name in book.sheetnames, "lacks the sheet", name)
    values = verify_values(book, comparison.cells(reports))
    numbers, links, notes = verify_cells(book)
    charts = verify_charts(book)
    marked = verify_arrangement(book)
    print(
        f"report.xlsx: {len(book.sheetnames)} sheets, {numbers} numbers, {links} links,"
        f" {notes} notes, {charts} charts, {marked} conditional formats;"
        f" {values} values as in comparison.csv")


main()
