//! A log in memory for tests. It must not be used outside tests.

use crate::append::{Head, append};
use crate::batch::{Batch, Entry, pack};
use crate::checkpoint::Checkpoint;
use crate::hash::{Hash, root};
use crate::note::{KeyKind, Note, SignerKey};
use crate::proof::{Proof, Trust};
use crate::tree::Tree;
use rand::{SeedableRng as _, rngs::StdRng};
use std::collections::BTreeMap;
use std::io;

#[derive(Clone)]
pub(crate) struct Log {
    pub(crate) origin: String,
    pub(crate) key: SignerKey,
    pub(crate) witness: SignerKey,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    size: u64,
}

impl Log {
    pub(crate) fn with(size: u64) -> Self {
        Self::of(1, size)
    }

    /// A log of cheap leaves; another seed has another key and other leaves.
    pub(crate) fn of(seed: u8, size: u64) -> Self {
        let key = SignerKey::from_seed("vergabe.example/log", KeyKind::Plain, &[seed; 32]).unwrap();
        let witness =
            SignerKey::from_seed("court.example/witness", KeyKind::Witness, &[99; 32]).unwrap();
        let origin = "vergabe.example/log".to_owned();
        let mut log = Self { origin, key, witness, files: BTreeMap::new(), size: 0 };
        let entries: Vec<Vec<u8>> = (0..size).map(|minute| entry(seed, minute)).collect();
        log.append(&entries);
        log
    }

    pub(crate) fn append(&mut self, entries: &[Vec<u8>]) {
        let appended = append(self.size, |path| self.read(path), entries).unwrap();
        self.files.extend(appended.files);
        self.size = appended.head.size;
        let checkpoint = self.checkpoint().to_string().into_bytes();
        self.files.insert("checkpoint".into(), checkpoint);
    }

    /// Appends a minute with these commitments and gives their proofs in a cosigned checkpoint.
    pub(crate) fn log(&mut self, commitments: &[Hash], witnessed_at: u64) -> Vec<Proof> {
        let minute = self.size;
        let Batch { entry, proofs } = pack(minute, commitments, &mut StdRng::seed_from_u64(minute));
        self.append(&[entry.to_bytes()]);
        let mut checkpoint = self.checkpoint();
        let cosignature = checkpoint.signature(&self.witness, witnessed_at);
        checkpoint.add(cosignature);
        let path = self.tree().inclusion(minute).unwrap();
        let proof = |inner| Proof {
            minute,
            inner,
            index: minute,
            path: path.clone(),
            checkpoint: checkpoint.clone(),
        };
        proofs.into_iter().map(proof).collect()
    }

    pub(crate) fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    pub(crate) fn tree(&self) -> Tree<impl Fn(&str) -> io::Result<Vec<u8>> + use<'_>> {
        Tree::new(self.size, |path| self.read(path))
    }

    pub(crate) fn head(&self) -> Head {
        Head { size: self.size, root: self.tree().root().unwrap() }
    }

    pub(crate) fn head_at(&self, size: u64) -> Head {
        let (tree, mut leaves) = (self.tree(), Vec::new());
        leaves.extend((0..size).map(|index| tree.leaf(index).unwrap()));
        Head { size, root: root(&leaves) }
    }

    pub(crate) fn checkpoint(&self) -> Note {
        Checkpoint { origin: self.origin.clone(), head: self.head() }.sign(&self.key)
    }

    pub(crate) fn trust(&self) -> Trust {
        Trust {
            origin: self.origin.clone(),
            log: vec![self.key.verifier().clone()],
            witnesses: vec![self.witness.verifier().clone()],
            quorum: 0,
        }
    }
}

pub(crate) fn entry(seed: u8, minute: u64) -> Vec<u8> {
    Entry { minute, root: Hash::of(&[&[seed], &minute.to_be_bytes()]) }.to_bytes()
}
