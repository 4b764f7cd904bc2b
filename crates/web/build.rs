//! Puts the built frontend into the program, so that one binary is the whole platform.
//! It must not build the frontend: `cargo xtask` does that first. Without it, pages come without styles.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?;
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let dist = Path::new(&root).join("../../frontend/dist");
    let mut files = Vec::new();
    if dist.is_dir() {
        collect(&dist, &mut files)?;
    }
    files.sort();
    let mut list = String::from("&[\n");
    for file in &files {
        let name = file.strip_prefix(&dist).map_err(io::Error::other)?;
        let bytes = file.canonicalize()?;
        writeln!(
            list,
            "({:?}, include_bytes!({:?})),",
            name.to_string_lossy(),
            bytes.display().to_string()
        )
        .map_err(io::Error::other)?;
    }
    list.push(']');
    fs::write(Path::new(&out).join("assets.rs"), list)?;
    for watched in [dist, Path::new(&root).join("../../frontend/pages")] {
        emit(&format!("cargo::rerun-if-changed={}", watched.display()))?;
    }
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn emit(line: &str) -> io::Result<()> {
    use std::io::Write as _;
    writeln!(io::stdout(), "{line}")
}
