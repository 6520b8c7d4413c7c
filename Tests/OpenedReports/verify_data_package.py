"""Proves datapackage.json and its CSV files with frictionless."""

import sys
from pathlib import Path

from frictionless import Package, validate

path = Path(sys.argv[1]) / "datapackage.json"
report = validate(str(path))
if not report.valid:
    sys.exit(f"datapackage.json:\n{report.to_summary()}")
package = Package(str(path))
fields = [field for resource in package.resources for field in resource.schema.fields]
if not all(field.description for field in fields):
    sys.exit("datapackage.json: " + ", ".join(f.name for f in fields if not f.description)
             + " without description")
rows = sum(task.stats.get("rows", 0) for task in report.tasks)
print(f"datapackage.json: {len(package.resources)} tables, {len(fields)} fields, {rows} rows, valid")
