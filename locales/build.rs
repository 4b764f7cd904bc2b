//! Lists every text file of `de/` and `en/`, so that adding a topic is adding two files.
//! It must not read or change the texts.

use std::fmt::Write as _;
use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    let root = env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?;
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let mut list = String::from("&[\n");
    for language in ["de", "en"] {
        let folder = Path::new(&root).join(language);
        let mut files: Vec<_> = fs::read_dir(&folder)?
            .map(|entry| entry.map(|e| e.path()))
            .collect::<Result<_, _>>()?;
        files.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
        files.sort();
        for path in files {
            let topic = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            writeln!(
                list,
                "({language:?}, {topic:?}, include_str!({:?})),",
                path.display().to_string()
            )
            .map_err(io::Error::other)?;
        }
        // Cargo's own protocol with build scripts is standard output.
        emit(&format!("cargo::rerun-if-changed={}", folder.display()))?;
    }
    list.push(']');
    fs::write(Path::new(&out).join("files.rs"), list)
}

fn emit(line: &str) -> io::Result<()> {
    use std::io::Write as _;
    writeln!(io::stdout(), "{line}")
}
