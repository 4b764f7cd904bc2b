"""Holds a running platform against its own description with schemathesis: no server error, no status that is not described.

    described.py PROGRAM PACKS [DATABASE]

Starts PROGRAM with the demo in a folder of its own on loopback, on SQLite or the empty DATABASE of PostgreSQL, makes a
key of a program, and asks every operation of
`/api/v1/openapi.json` with examples, edge values and drawn ones. The seed is fixed. Ends as schemathesis ends.
"""

import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone

import requests
import schemathesis

CHECKS = "not_a_server_error,status_code_conformance"
PERSON = {"email": "sachbearbeitung@stadt-koeln.example", "password": "vorfuehrung-2026"}


@schemathesis.serializer("application/toml")
def toml(_context, value):
    """By-laws are sent as the text that was drawn, most of which is no TOML at all."""
    return value if isinstance(value, bytes) else str(value).encode()


def free_port():
    """A port that is free now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait(base, program):
    """Until the platform is ready; two minutes at most."""
    for _ in range(240):
        if program.poll() is not None:
            sys.exit("the platform did not start")
        try:
            if requests.get(f"{base}/readyz", timeout=5).ok:
                return
        except requests.ConnectionError:
            pass
        time.sleep(0.5)
    sys.exit("the platform did not get ready")


def key_of_a_program(base):
    """A key with the rights of an author."""
    person = requests.Session()
    person.post(f"{base}/api/v1/session", json=PERSON, timeout=30).raise_for_status()
    until = (datetime.now(timezone.utc) + timedelta(days=30)).strftime("%Y-%m-%dT%H:%M:%SZ")
    wish = {"name": "schemathesis", "roles": ["author"], "expires_at": until}
    made = person.post(f"{base}/api/v1/me/api-keys", json=wish, timeout=30)
    made.raise_for_status()
    return made.json()["key"]


def ask(base, folder):
    """Every operation; the exit code of schemathesis, which keeps what it likes to keep in the folder."""
    tool = pathlib.Path(sys.executable).parent / "st"
    command = [tool, "run", f"{base}/api/v1/openapi.json", "--checks", CHECKS, "--phases", "examples,coverage,fuzzing"]
    command += ["--max-examples", "5", "--seed", "2026", "--continue-on-failure", "--no-color"]
    command += ["--header", f"Authorization: Bearer {key_of_a_program(base)}"]
    hooks = os.environ | {"SCHEMATHESIS_HOOKS": str(pathlib.Path(__file__).resolve())}
    return subprocess.run(command, env=hooks, check=False, cwd=folder).returncode


def main():
    """Starts, asks, stops."""
    program, packs, *database = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(packs, pathlib.Path(folder) / "sdk")
        base = f"http://127.0.0.1:{free_port()}"
        command = [program, "serve", "--demo", "--data", folder, "--listen", base.removeprefix("http://")]
        command += [f"--database={address}" for address in database]
        with open(pathlib.Path(folder) / "server.log", "wb") as log:
            running = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            wait(base, running)
            code = ask(base, folder)
        finally:
            running.terminate()
            running.wait(60)
    sys.exit(code)


if __name__ == "__main__":
    main()
