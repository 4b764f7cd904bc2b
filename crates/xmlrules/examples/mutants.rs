//! Writes seeded one-step mutants of documents to a folder: `mutants FOLDER COUNT SEED FILE…`. For differential tests.

#![expect(clippy::print_stdout, reason = "a program for developers: its output is its purpose")]

#[path = "../tests/reference/mutate.rs"]
mod mutate;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, seed, files @ ..] = arguments.as_slice() else {
        return Err("usage: mutants FOLDER COUNT SEED FILE...".into());
    };
    std::fs::create_dir_all(folder)?;
    let mut chance = mutate::Chance::new(seed.parse()?);
    let (count, mut made): (usize, usize) = (count.parse()?, 0);
    while made < count {
        let file = Path::new(chance.pick(files).ok_or("no file")?);
        let seed = chance.next();
        let Some(mutant) = mutate::mutant(&std::fs::read(file)?, seed) else {
            continue;
        };
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{made:04}-{stem}.xml");
        println!("{name}\t{}", mutant.label);
        std::fs::write(Path::new(folder).join(name), mutant.xml)?;
        made += 1;
    }
    Ok(())
}
