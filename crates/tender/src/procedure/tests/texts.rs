use std::collections::BTreeSet;
use std::path::Path;

/// Every key that the files below a folder name, by their prefix.
fn keys_in(path: &Path, keys: &mut BTreeSet<String>) {
    if path.is_dir() {
        for entry in std::fs::read_dir(path).unwrap() {
            keys_in(&entry.unwrap().path(), keys);
        }
        return;
    }
    let text = std::fs::read_to_string(path).unwrap();
    for quoted in text.split('"') {
        let named = ["procedure-", "role-", "draft-"].iter().any(|p| quoted.starts_with(p));
        let plain =
            quoted.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if named && plain && !quoted.ends_with('-') {
            keys.insert(quoted.to_owned());
        }
    }
}

#[test]
fn every_text_of_a_refusal_stands_in_both_languages_and_none_is_left_over() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = BTreeSet::new();
    for name in ["procedure", "procedure.rs", "role", "role.rs"] {
        keys_in(&root.join("src").join(name), &mut used);
    }
    assert!(used.len() > 60);
    for language in ["de", "en"] {
        let path = root.join(format!("../../locales/{language}/procedure.ftl"));
        let text = std::fs::read_to_string(path).unwrap();
        let keys = text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key);
        let refusals = ["procedure-", "role-", "draft-"];
        let written: BTreeSet<String> = keys
            .filter(|key| refusals.iter().any(|prefix| key.starts_with(prefix)))
            .filter(|key| !key.starts_with("role-name-"))
            .map(str::to_owned)
            .collect();
        assert_eq!(written, used, "{language}");
    }
}
