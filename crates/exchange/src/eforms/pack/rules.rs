//! The Schematron rules of an SDK, condensed by the engine.
//! It must not leave a file of rules out.

use xmlrules::schematron::{RuleSet, Schema};

use super::BuildError;
use super::source::{Files, is_kind};

const STATIC: &str = "schematrons/static/";
const DYNAMIC: &str = "schematrons/dynamic/";
const COMPLETE: &str = "complete-validation.sch";

/// The static rules with all phases, and the patterns that only the dynamic set has. Every expression is compiled.
pub(super) fn rules(files: &Files) -> Result<Vec<u8>, BuildError> {
    let main = files.get(&format!("{STATIC}{COMPLETE}"));
    let main = main.ok_or(BuildError::Missing("schematrons/static"))?;
    let mut resolve = |name: &str| files.get(&format!("{STATIC}{name}")).map(<[u8]>::to_vec);
    let mut schema = Schema::read(main, &mut resolve).map_err(|error| refused(&error))?;
    for (name, bytes) in files.below(DYNAMIC) {
        let known = name == COMPLETE || files.get(&format!("{STATIC}{name}")).is_some();
        if is_kind(name, "sch") && !known {
            schema.add_file(bytes, name).map_err(|error| refused(&error))?;
        }
    }
    let pack = schema.to_pack();
    RuleSet::new(schema).map_err(|errors| {
        let texts: Vec<String> = errors.iter().take(20).map(ToString::to_string).collect();
        BuildError::Rules(texts.join("\n"))
    })?;
    Ok(pack)
}

fn refused(error: &xmlrules::schematron::SchemaError) -> BuildError {
    BuildError::Rules(error.to_string())
}
