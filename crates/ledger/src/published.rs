//! The keys that a platform publishes, as one text: what receipts, proofs and logs are verified with offline.
//! It must not say whether to trust them: that comes from where the text was read, and from `rotation`.

use crate::checkpoint::parse_size;
use crate::note::{KeyKind, VerifierKey};
use crate::proof::Trust;
use std::fmt;

/// Published keys, old ones included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Host of the platform.
    pub host: String,
    /// The offline root key that signs rotations.
    pub root: VerifierKey,
    /// Keys that sign receipts.
    pub receipt: Vec<VerifierKey>,
    /// Keys that sign key records.
    pub record: Vec<VerifierKey>,
    /// Log, witnesses and quorum.
    pub trust: Trust,
}

impl Published {
    /// Reads the text: `<host>/keys/v1`, then lines of `key value` in the order in which they are written.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n').peekable();
        let host = lines.next()?.strip_suffix("/keys/v1")?.to_owned();
        let origin = format!("{host}/log");
        let mut take = |key: &str, kind: KeyKind, name: Option<String>| {
            let mut keys = Vec::new();
            while let Some(value) =
                lines.peek().and_then(|line| line.strip_prefix(key)?.strip_prefix(' '))
            {
                let found = VerifierKey::parse(value)?;
                let named = name.as_ref().is_none_or(|name| found.name() == name);
                if found.kind() != kind || !named {
                    return None;
                }
                keys.push(found);
                lines.next();
            }
            Some(keys)
        };
        let plain = KeyKind::Plain;
        let mut root = take("root", plain, Some(format!("{host}/root")))?;
        let receipt = take("receipt", plain, Some(format!("{host}/receipt")))?;
        let record = take("record", plain, Some(format!("{host}/record")))?;
        let log = take("log", plain, Some(origin.clone()))?;
        let witnesses = take("witness", KeyKind::Witness, None)?;
        let quorum = parse_size(lines.next()?.strip_prefix("quorum ")?)?;
        let quorum = usize::try_from(quorum).ok().filter(|n| *n <= witnesses.len())?;
        let fine = lines.next().is_none() && root.len() == 1 && !host.contains(['/', ' ']);
        let trust = Trust { origin, log, witnesses, quorum };
        let root = root.pop().filter(|_| fine && !host.is_empty())?;
        Some(Self { host, root, receipt, record, trust })
    }
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}/keys/v1\nroot {}", self.host, self.root)?;
        let lists = [
            ("receipt", &self.receipt),
            ("record", &self.record),
            ("log", &self.trust.log),
            ("witness", &self.trust.witnesses),
        ];
        for (word, keys) in lists {
            keys.iter().try_for_each(|key| writeln!(f, "{word} {key}"))?;
        }
        writeln!(f, "quorum {}", self.trust.quorum)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::SignerKey;

    fn key(name: &str, kind: KeyKind) -> VerifierKey {
        SignerKey::from_seed(name, kind, &[7; 32]).unwrap().verifier().clone()
    }

    fn published() -> Published {
        let plain = |role: &str| key(&format!("vergabe.example/{role}"), KeyKind::Plain);
        Published {
            host: "vergabe.example".into(),
            root: plain("root"),
            receipt: vec![plain("receipt")],
            record: vec![plain("record")],
            trust: Trust {
                origin: "vergabe.example/log".into(),
                log: vec![plain("log")],
                witnesses: vec![key("court.example/w", KeyKind::Witness)],
                quorum: 1,
            },
        }
    }

    #[test]
    fn published_keys_read_back() {
        let text = published().to_string();
        assert_eq!(Published::parse(&text), Some(published()));
    }

    #[test]
    fn a_key_in_another_role_or_an_impossible_quorum_is_refused() {
        let text = published().to_string();
        let witness = published().trust.witnesses[0].to_string();
        let log = published().trust.log[0].to_string();
        let receipt = published().receipt[0].to_string();
        for bad in [
            text.replace("quorum 1", "quorum 2"),
            text.replace(&log, &receipt),
            text.replace(&log, &witness),
            text.replace("root ", "boot "),
            text.clone() + "more\n",
        ] {
            assert_eq!(Published::parse(&bad), None, "{bad}");
        }
    }
}
