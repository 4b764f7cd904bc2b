"""Checks OCDS packages with libcoveocds, offline.

The checker takes extensions over HTTP only, so those of the reference folder are served on loopback and named in a copy of
each package; extensions that are not in the folder are left out of the copy, and their fields count as additional then.
The schemas to which a package of records refers are served there, too, in place of their official address.

    ocds.py --reference FOLDER PACKAGE…

Prints every validation error, and ends with 1 if there is one.
"""

import argparse
import json
import pathlib
import sys
import tempfile
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import requests
from libcoveocds.api import ocds_json_output
from libcoveocds.config import LibCoveOCDSConfig

OFFICIAL = "https://standard.open-contracting.org/schema/1__1__5/"
FOLDERS = {"lots": "lots", "bid": "bids", "submissionTerms": "submissionTerms"}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def local(package, base):
    named = []
    for address in package.get("extensions", []):
        name = address.split("/ocds_")[1].split("_extension/")[0]
        if name in FOLDERS:
            named.append(f"{base}/{FOLDERS[name]}/extension.json")
    return {**package, "extensions": named}


def errors(path, base, standard):
    package = local(json.loads(path.read_text(encoding="utf-8")), base)
    config = LibCoveOCDSConfig()
    config.config.update({"standard_zip": standard, "context": "api"})
    with tempfile.TemporaryDirectory() as folder:
        told = ocds_json_output(folder, schema_version="1.1", json_data=package, lib_cove_ocds_config=config)
    extensions = told["extensions"]
    if extensions["invalid_extension"] or not extensions["is_extended_schema"]:
        raise SystemExit(f"{path}: the extensions were not applied: {extensions}")
    # A value that a closed list does not know is counted apart from the other errors.
    return [*told["validation_errors"], *told.get("additional_closed_codelist_values", {}).values()]


def serve(reference, standard):
    """Serves extensions and schemas on loopback; gives their address."""
    folder = pathlib.Path(tempfile.mkdtemp())
    for name in FOLDERS.values():
        (folder / name).symlink_to((reference / "extensions" / name).resolve())
    with zipfile.ZipFile(standard) as archive:
        for name in archive.namelist():
            if name.endswith(".json") and "/schema/" in name:
                (folder / pathlib.Path(name).name).write_bytes(archive.read(name))
    handler = partial(Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def stay_here(base):
    """Sends requests for the official schemas to loopback."""
    sent = requests.Session.request

    def request(self, method, url, *rest, **named):
        return sent(self, method, url.replace(OFFICIAL, f"{base}/"), *rest, **named)

    requests.Session.request = request


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--reference", type=pathlib.Path, required=True)
    arguments.add_argument("packages", type=pathlib.Path, nargs="+")
    given = arguments.parse_args()
    standard = next(given.reference.glob("standard-*.zip")).resolve()
    base = serve(given.reference, standard)
    stay_here(base)
    failed = 0
    for path in given.packages:
        found = errors(path, base, f"file://{standard}")
        for error in found:
            print(f"{path.name}: {error}", file=sys.stderr)
        failed += len(found)
        print(f"{path.name}: {len(found)} validation errors")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
