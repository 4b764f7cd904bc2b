#!/usr/bin/env python3
"""The independent oracle for the XML rules: SaxonC-HE runs the Schematron rules, libxml2 the schemas.

A tool for developers; nothing of the product needs it. It wants `saxonche` and `lxml` from PyPI and the jar of SchXslt
(Maven: name.dmaus.schxslt:schxslt), which turns Schematron into XSLT. For each document it prints one JSON object a line:

    {"file", "subtype", "xsd_ok", "failed": [sorted unique rule ids], "locations": [[id, location], ...], "aborted": reason or null}

A phase is the union of its patterns, so the patterns that all phases share are compiled once and the rest for each subtype.
Compiled stylesheets are kept in the folder named by --cache, for they take minutes.
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import shutil
import sys
import zipfile

from lxml import etree
from saxonche import PySaxonProcessor

SCH = "{http://purl.oclc.org/dsdl/schematron}"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
SUBTYPE = "//*[local-name() = 'NoticeSubType']/*[local-name() = 'SubTypeCode']"
PIPELINE = "xslt/2.0/pipeline-for-svrl.xsl"


class Rules:
    """The stylesheets of the phases, compiled when they are first needed."""

    def __init__(self, folder, jar, cache, date):
        self.folder, self.cache, self.date = pathlib.Path(folder), pathlib.Path(cache), date
        self.cache.mkdir(parents=True, exist_ok=True)
        unpacked = self.cache / "schxslt"
        if not unpacked.exists():
            fresh = self.cache / f"schxslt.{os.getpid()}"
            with zipfile.ZipFile(jar) as archive:
                archive.extractall(fresh)
            try:
                fresh.rename(unpacked)
            except OSError:  # Another process was faster.
                shutil.rmtree(fresh)
        self.pipeline = unpacked / PIPELINE
        self.main = etree.parse(str(self.folder / "complete-validation.sch"))
        self.files = {}
        for include in self.main.iter(SCH + "include"):
            path = self.folder / include.get("href")
            self.files[etree.parse(str(path)).getroot().get("id")] = path
        self.phases = {
            phase.get("id"): [active.get("pattern") for active in phase.iter(SCH + "active")]
            for phase in self.main.iter(SCH + "phase")
        }
        sets = [set(patterns) for patterns in self.phases.values()]
        self.shared = set.intersection(*sets)
        self.processor = PySaxonProcessor(license=False)
        self.processor.set_configuration_property("http://saxon.sf.net/feature/timing", "false")
        self.compiled = {}

    def schema(self, patterns):
        """A schema document of nothing but the named patterns."""
        root = etree.Element(SCH + "schema", nsmap={None: SCH[1:-1]}, queryBinding="xslt2")
        for part in self.main.getroot():
            if part.tag in (SCH + "ns", SCH + "let"):
                root.append(etree.fromstring(etree.tostring(part)))
        for pattern in patterns:
            root.append(etree.parse(str(self.files[pattern])).getroot())
        for test in root.iter(SCH + "assert"):
            test.attrib.pop("diagnostics", None)
        return etree.tostring(root, encoding="unicode")

    def stylesheet(self, patterns):
        """The compiled stylesheet of some patterns, with the date frozen."""
        text = self.schema(patterns)
        key = hashlib.sha256((text + self.date).encode()).hexdigest()[:24]
        if key in self.compiled:
            return self.compiled[key]
        path = self.cache / f"{key}.xsl"
        if not path.exists():
            source = self.cache / f"{key}.{os.getpid()}.sch"
            source.write_text(text, encoding="utf-8")
            pipeline = self.processor.new_xslt30_processor().compile_stylesheet(
                stylesheet_file=str(self.pipeline)
            )
            xslt = pipeline.transform_to_string(source_file=str(source))
            source.unlink()
            frozen = xslt.replace("current-date()", f"xs:date('{self.date}Z')")
            # Another process may look for the same file: it is there whole or not at all.
            whole = path.with_suffix(f".{os.getpid()}")
            whole.write_text(frozen, encoding="utf-8")
            whole.replace(path)
        sheet = self.processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(path))
        self.compiled[key] = sheet
        return sheet

    def check(self, path, subtype):
        """Failed rules with locations, and the reason if Saxon gave up."""
        phase = next((p for p in (f"eforms-{subtype}", subtype) if p in self.phases), None)
        if phase is None:
            return [], f"no phase for subtype {subtype}"
        own = [pattern for pattern in self.phases[phase] if pattern not in self.shared]
        common = [pattern for pattern in self.phases[phase] if pattern in self.shared]
        failures, aborted = [], None
        for patterns in (common, own):
            try:
                report = self.stylesheet(patterns).transform_to_string(source_file=str(path))
            except Exception as error:  # Saxon ends the whole run at the first dynamic error.
                aborted = str(error).strip().splitlines()[0][:200] if str(error) else "error"
                continue
            for node in etree.fromstring(report.encode()).iter(SVRL + "failed-assert"):
                failures.append([node.get("id"), node.get("location")])
        return sorted(failures), aborted


class Schemas:
    """The schemas by root element."""

    def __init__(self, folder):
        self.schemas = {}
        for path in sorted(pathlib.Path(folder).glob("maindoc/*.xsd")):
            tree = etree.parse(str(path))
            target = tree.getroot().get("targetNamespace")
            self.schemas[target] = etree.XMLSchema(tree)

    def check(self, tree):
        schema = self.schemas.get(etree.QName(tree.getroot()).namespace)
        return schema is not None and schema.validate(tree)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sdk", required=True, help="folder with schematrons/static and schemas")
    parser.add_argument("--schxslt", required=True, help="jar of SchXslt")
    parser.add_argument("--cache", required=True, help="folder for compiled stylesheets")
    parser.add_argument("--date", required=True, help="value of current-date(), YYYY-MM-DD")
    parser.add_argument("--xsd-only", action="store_true", help="leave the Schematron rules out")
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    sdk = pathlib.Path(arguments.sdk)
    schemas = Schemas(sdk / "schemas")
    rules = None
    if not arguments.xsd_only:
        rules = Rules(sdk / "schematrons/static", arguments.schxslt, arguments.cache, arguments.date)
    for file in arguments.files:
        line = {"file": file, "subtype": None, "xsd_ok": False, "failed": [], "locations": [], "aborted": None}
        try:
            tree = etree.parse(file)
        except (etree.XMLSyntaxError, OSError) as error:
            line["aborted"] = f"not well-formed: {error}"[:200]
            print(json.dumps(line, sort_keys=True), flush=True)
            continue
        line["xsd_ok"] = schemas.check(tree)
        codes = [re.sub(r"\s+", " ", node.text or "").strip() for node in tree.xpath(SUBTYPE)]
        line["subtype"] = codes[0] if codes else None
        if rules is not None:
            failures, line["aborted"] = rules.check(pathlib.Path(file).resolve(), line["subtype"])
            line["failed"] = sorted({rule for rule, _ in failures})
            line["locations"] = failures
        print(json.dumps(line, sort_keys=True), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
