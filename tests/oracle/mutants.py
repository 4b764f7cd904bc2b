#!/usr/bin/env python3
"""Runs every mutant that cargo-mutants lists for a crate, all built into one test program.

`cargo mutants --list --json` says what is mutated. Here every mutant is written behind a switch into a copy of the
tree, the copy is compiled once, and the tests run once for each mutant with its switch on; a mutant's own module is
tried first. What can't be written behind a switch (constants, links of a chain with `let`) is listed and
left to cargo-mutants itself. Results are kept as they come, so that a run that was broken off goes on.

    mutants.py build WORK ROOT CRATE        copy, write the switches, compile; leaves out what does not compile;
                                            forgets results, since names tell a line that may have moved
    mutants.py run WORK [--part REGEX] [--seed N] [--most N] [--again]
                                            run what has no result yet, in an order drawn by the seed;
                                            with --again what was missed
    mutants.py sum WORK [--part REGEX]      count, list what was missed, end with 1 below 90 %
"""
import json, os, random, re, resource, shutil, signal, subprocess, sys, time
from pathlib import Path

from weave import File, Weaver

SWITCH = """
/// The mutant that is switched on; the first panic of a test ends the run.
#[doc(hidden)]
pub fn mutant(number: u32) -> bool {
    static ON: std::sync::LazyLock<u32> = std::sync::LazyLock::new(|| {
        std::panic::set_hook(Box::new(|fault| {
            let _ = std::io::Write::write_fmt(&mut std::io::stderr(), format_args!("PANIC {:?} {}\\n", std::thread::current().name(), fault.location().map_or(String::new(), ToString::to_string)));
            std::process::exit(101)
        }));
        std::env::var("MUTANT").ok().and_then(|on| on.parse().ok()).unwrap_or(0)
    });
    *ON == number
}
"""


def command(arguments, **more):
    return subprocess.run(arguments, **more)


def listed(work):
    return {number: mutant for number, mutant in enumerate(json.loads((work / "mutants.json").read_text()), 1)}


def write(work, dropped, constant):
    """Writes the copy's files with every mutant that is not dropped; answers what has no switch."""
    by_file, left_out = {}, []
    for number, mutant in listed(work).items():
        by_file.setdefault(mutant["file"], []).append((number, mutant))
    for name, mutants in by_file.items():
        original = (work / "original" / name).read_text()
        weaver = Weaver(File(original), [one for one in mutants if one[0] not in dropped], constant)
        text = weaver.weave()
        left_out += weaver.left_out
        if name.endswith("src/lib.rs"):
            text += SWITCH
        target = work / "tree" / name
        if target.read_text() != text:
            target.write_text(text)
    return left_out


def build(work, root, crate):
    work.mkdir(parents=True, exist_ok=True)
    shown = command(["cargo", "mutants", "--list", "--json", "-p", crate], cwd=root, capture_output=True, text=True, check=True)
    (work / "mutants.json").write_text(shown.stdout)
    (work / "results.tsv").unlink(missing_ok=True)
    tracked = command(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    for folder in ("tree", "original"):
        shutil.rmtree(work / folder, ignore_errors=True)
    for name in filter(None, tracked):
        if not (root / name).is_file():
            continue
        for folder in ("tree", "original"):
            if folder == "original" and "/src/" not in name:
                continue
            target = work / folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, target)
    library = work / "tree" / f"crates/{crate}/src/lib.rs"
    if not any(mutant["file"].endswith("lib.rs") for mutant in listed(work).values()):
        library.write_text(library.read_text() + SWITCH)
    dropped, why, constant = set(), {}, set()
    while True:
        left_out = write(work, dropped, constant)
        faults = compile_faults(work, crate, constant, ["check", "--profile", "test"])
        if not faults:
            faults = compile_faults(work, crate, constant, ["test", "--no-run"])
        print(f"{len(dropped)} dropped, {len(constant)} constant, {len(faults)} faults", flush=True)
        if not faults:
            break
        if None in faults:
            constant |= faults[None]
            continue
        news = {number: text for number, text in faults.items() if number not in dropped}
        if not news:
            sys.exit("faults without mutant")
        dropped |= set(news)
        why.update(news)
    (work / "dropped.json").write_text(json.dumps({"left_out": left_out, "dropped": why, "constant": sorted(constant)}, indent=1))
    print(f"{len(listed(work))} mutants, {len(dropped)} do not compile behind a switch, {len(left_out)} have none")


def environment():
    return dict(os.environ, RUSTFLAGS="--cap-lints allow", CARGO_PROFILE_DEV_DEBUG="0", CARGO_PROFILE_TEST_DEBUG="0", CARGO_PROFILE_TEST_OPT_LEVEL="1", CARGO_PROFILE_DEV_OPT_LEVEL="1", CARGO_INCREMENTAL="1")


def compile_faults(work, crate, constant, verb):
    target = ["--target-dir", str(work / "target")]
    arguments = ["nice", "-n", "10", "cargo", *verb, "-p", crate, "--lib", "--message-format=json", *target]
    done = command(arguments, cwd=work / "tree", capture_output=True, text=True, env=environment())
    faults, unplaced = {}, []
    texts = {}
    for line in done.stdout.splitlines():
        if not line.startswith("{"):
            continue
        message = json.loads(line)
        if message.get("reason") == "compiler-artifact" and message.get("executable"):
            (work / "program").write_text(message["executable"])
        if message.get("reason") != "compiler-message" or message["message"]["level"] != "error":
            continue
        fault = message["message"]
        found = False
        called = re.match(r"cannot call non-const .* `(?:\w+::)*(\w+)` in", fault["message"])
        if called:
            faults.setdefault(None, set()).add(called.group(1))
            continue
        for span in fault["spans"]:
            if not span["is_primary"]:
                continue
            path = work / "tree" / span["file_name"]
            text = texts.setdefault(path, path.read_bytes())
            uncovered = (fault["code"] or {}).get("code") == "E0004"
            numbers = arms(text, span["byte_start"]) if uncovered else [guilty(text, span["byte_start"])]
            for number in filter(None, numbers):
                faults.setdefault(number, fault["message"])
                found = True
        if not found and fault["spans"]:
            unplaced.append(fault["rendered"])
    if done.returncode and not faults:
        print("\n".join(unplaced)[:6000], done.stderr[-3000:])
        sys.exit("does not compile")
    return {None: faults[None]} if None in faults else faults


def arms(text, position):
    """The switched arms of the match at the place: without an arm for everything else none of them can be left out."""
    node = File(text.decode()).node(position, position, ["match_expression"])
    block = node and node.child_by_field_name("body")
    patterns = [arm.child_by_field_name("pattern") for arm in block.named_children if arm.type == "match_arm"] if block else []
    found = [re.search(rb"!crate::mutant\((\d+)\)", pattern.text) for pattern in patterns]
    return [int(one.group(1)) for one in found if one]


def guilty(text, position):
    """The last mutant's switch on the line before the place, if the place is inside what it switches."""
    before = text[:position]
    numbers = list(re.finditer(rb"crate::mutant\((\d+)\)", before))
    inside = re.match(rb"[^\n]*?crate::mutant\((\d+)\)", text[position:position + 60])
    line = before.rfind(b"\n")
    if inside and b"crate::mutant" in text[position:position + 25]:
        return int(re.search(rb"crate::mutant\((\d+)\)", text[position:]).group(1))
    if numbers and numbers[-1].start() > line - 2000:
        return int(numbers[-1].group(1))
    return None


def limited(seconds):
    """Bounds of one run: memory, and seconds of the processor, so that a busy machine changes no result."""
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    os.nice(int(os.environ.get("NICE", "10")))


def modules(file):
    """The filters of tests, narrow first: the file's own module, its parent's, everything."""
    path = re.sub(r"^crates/[^/]+/src/", "", file).removesuffix(".rs").split("/")
    wanted = ["::".join(path[:length]) + "::" for length in range(len(path), 0, -1)]
    return [*wanted, ""]


def result(program, number, file, cwd):
    env = dict(os.environ, MUTANT=str(number), PROPTEST_CASES=os.environ.get("CASES", "12"), INSTA_UPDATE="no", RUST_BACKTRACE="0", PROPTEST_MAX_SHRINK_ITERS="0")
    for wanted in modules(file):
        arguments = [program, "-q", "--test-threads", "2"] + ([wanted] if wanted else [])
        seconds = 20 if wanted else 60
        done = subprocess.run(arguments, capture_output=True, text=True, env=env, preexec_fn=lambda: limited(seconds), cwd=cwd)
        if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
            return "timeout", wanted
        if done.returncode != 0:
            failed = re.search(r'PANIC Some\("([^"]+)"\)', done.stderr) or re.search(r"^---- (\S+) stdout", done.stdout, re.M)
            return "caught", failed.group(1) if failed else f"exit {done.returncode}"
    return "missed", ""


def results(work):
    found, path = {}, work / "results.tsv"
    for line in path.read_text().splitlines() if path.exists() else []:
        name, outcome, by = line.split("\t")
        found[name] = (outcome, by)
    return found


def given(arguments, name, otherwise):
    return arguments[arguments.index(name) + 1] if name in arguments else otherwise


def run(work, arguments):
    part, again = re.compile(given(arguments, "--part", "")), "--again" in arguments
    most = int(given(arguments, "--most", "1000000"))
    gone = json.loads((work / "dropped.json").read_text())
    gone = {int(number) for number in gone["dropped"]} | set(gone["left_out"])
    found = results(work)
    program = (work / "program").read_text()
    crate = work / "tree" / next(iter(listed(work).values()))["file"].split("/src/")[0]
    start, count = time.time(), 0
    order = list(listed(work).items())
    # Drawn, so that wherever it stops, what ran is a sample.
    random.Random(int(given(arguments, "--seed", "2026"))).shuffle(order)
    for number, mutant in order:
        name = mutant["name"]
        if number in gone or not part.search(name) or count >= most:
            continue
        known = found.get(name)
        if known and not (again and known[0] == "missed"):
            continue
        outcome, by = result(program, number, mutant["file"], crate)
        with (work / "results.tsv").open("a") as out:
            out.write(f"{name}\t{outcome}\t{by}\n")
        count += 1
        if outcome != "caught":
            print(f"{outcome} {name}", flush=True)
    print(f"{count} in {time.time() - start:.0f} s")


def total(work, arguments):
    found, gone = results(work), json.loads((work / "dropped.json").read_text())
    part = re.compile(given(arguments, "--part", ""))
    names = [mutant["name"] for mutant in listed(work).values() if part.search(mutant["name"])]
    tally = {"caught": 0, "timeout": 0, "missed": 0}
    for name in names:
        if name in found:
            tally[found[name][0]] += 1
            if found[name][0] != "caught":
                print(found[name][0], name)
    ran = sum(tally.values())
    share = (tally["caught"] + tally["timeout"]) / max(ran, 1)
    print(f"{len(names)} mutants, {ran} ran: {tally}, {share:.1%} caught")
    print(f"{len(gone['dropped'])} of the crate do not compile, {len(gone['left_out'])} have no switch:")
    print(*(listed(work)[number]["name"] for number in gone["left_out"]), sep="\n")
    sys.exit(0 if share >= 0.9 else 1)


if __name__ == "__main__":
    work = Path(sys.argv[2]).resolve()
    match sys.argv[1]:
        case "build":
            build(work, Path(sys.argv[3]).resolve(), sys.argv[4])
        case "run":
            run(work, sys.argv[3:])
        case "sum":
            total(work, sys.argv[3:])
