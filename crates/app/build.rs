//! Lists the files of `seeds/procedures/`, so that adding demo data is adding a file.
//! It must not read what is in them.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?;
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let folder = Path::new(&root).join("../../seeds/procedures");
    let mut files = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(&folder)? {
            files.push(entry?.path().canonicalize()?);
        }
    }
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    let mut list = String::from("/// Files of procedures.\nstatic PROCEDURES: &[&str] = &[\n");
    for path in files {
        writeln!(list, "include_str!({:?}),", path.display().to_string())
            .map_err(io::Error::other)?;
    }
    list.push_str("];\n");
    fs::write(Path::new(&out).join("seeds.rs"), list)?;
    emit(&format!("cargo::rerun-if-changed={}", folder.display()))
}

fn emit(line: &str) -> io::Result<()> {
    use std::io::Write as _;
    writeln!(io::stdout(), "{line}")
}
