"""Opens report.xlsx in LibreOffice: what its cells show, and how its pages look."""

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

import comparison


def convert(workbook, target, folder, profile):
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to",
         target, "--outdir", str(folder), str(workbook)],
        capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        sys.exit(f"report.xlsx: LibreOffice cannot open it: {done.stderr.strip()}")


def shown(folder, sheet):
    with open(folder / f"report-{sheet}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def verify_shown(rows, expected):
    """The cells as LibreOffice draws them: grouped digits, marks, percentages."""
    names = next(i for i, row in enumerate(rows) if row and row[0] == "园区")
    units = next(i for i in range(names, names + 4) if rows[i][0] == "单位")
    count = 0
    for (indicator, unit, park), cell in expected.items():
        columns = [c for c in range(1, len(rows[names]))
                   if rows[names][c] == indicator and rows[units][c] == unit]
        if not columns or comparison.number(cell) is None:
            continue
        row = next(r for r in rows[units:] if r[0] == park)
        text = row[columns[0]].replace(",", "")
        wanted = comparison.shown(cell)
        if unit == "%":
            text = text.replace("%", "")
        if text != wanted:
            sys.exit(f"report.xlsx: {park}, {indicator}: LibreOffice shows {text}, not {wanted}")
        count += 1
    if count < 10:
        sys.exit(f"report.xlsx: only {count} cells compared in LibreOffice")
    return count


def main():
    reports, pictures = Path(sys.argv[1]), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        profile = folder / "profile"
        workbook = reports / "report.xlsx"
        # The last switches: as shown, and every sheet into a file of its own.
        convert(workbook, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,"
                "false,-1", folder, profile)
        count = verify_shown(shown(folder, "综合对比"), comparison.cells(reports))
        convert(workbook, "pdf", folder, profile)
        pdf = folder / "report.pdf"
        text = subprocess.run(
            ["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
        for word in ("综合对比", "排名", "明细", "来源", "说明"):
            if word not in text:
                sys.exit(f"report.xlsx: {word} is not on the printed pages")
        for old in pictures.glob("workbook-*.png"):
            old.unlink()
        subprocess.run(
            ["pdftoppm", "-r", "70", "-png", str(pdf), str(pictures / "workbook")], check=True)
        pages = len(list(pictures.glob("workbook-*.png")))
        print(f"report.xlsx: {count} cells shown as in comparison.csv, {pages} printed pages")


main()
