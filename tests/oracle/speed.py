#!/usr/bin/env python3
"""How long SaxonC-HE and libxml2 take for a notice, warm and with everything compiled.

A tool for `cargo xtask bench notices`, which asks in turns with its own runs: each line of the input is the path of a notice, each
line of the output its times {"saxon", "xsd"} in milliseconds of CPU. Saxon's figure is from the file to the reports of both
stylesheets; libxml2's is reading and validating.
"""

import argparse
import json
import pathlib
import statistics
import sys
import time

from lxml import etree

from saxon import Rules, Schemas


def median(run, runs):
    """The median CPU time of some runs after one that warms up; the longer a run takes, the fewer there are."""
    times = []
    for number in range(runs + 1):
        start = time.process_time()
        run()
        times.append((time.process_time() - start) * 1000)
        if number == 1 and times[1] > 2000:
            break
    return statistics.median(times[1:])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sdk", required=True, help="folder with schematrons/static and schemas")
    parser.add_argument("--schxslt", required=True, help="jar of SchXslt")
    parser.add_argument("--cache", required=True, help="folder for compiled stylesheets")
    parser.add_argument("--date", default="2026-11-21", help="value of current-date()")
    arguments = parser.parse_args()
    sdk = pathlib.Path(arguments.sdk)
    schemas = Schemas(sdk / "schemas")
    rules = Rules(sdk / "schematrons/static", arguments.schxslt, arguments.cache, arguments.date)
    phase = rules.phases["eforms-16"]
    parts = (
        [pattern for pattern in phase if pattern in rules.shared],
        [pattern for pattern in phase if pattern not in rules.shared],
    )
    sheets = [rules.stylesheet(patterns) for patterns in parts]
    for path in (line.strip() for line in sys.stdin):
        figures = {
            "saxon": median(lambda: [sheet.transform_to_string(source_file=path) for sheet in sheets], 5),
            "xsd": median(lambda: schemas.check(etree.parse(path)), 50),
        }
        print(json.dumps(figures), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
