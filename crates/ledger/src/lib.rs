//! The public log: act commitments in minute batches, a Merkle tree in tiles, signed checkpoints, proofs, witnesses (`docs/sealing.md`).
//! It must not hold a clock, a database or a network; time and randomness are arguments, files are reached by path.
//!
//! An act becomes a commitment ([`act`]), a minute of commitments a batch with one leaf ([`batch`]), leaves a
//! tree of tiles ([`tile`], [`tree`], [`append`], [`dir`]), all by the minute ([`sequence`]), a tree a signed head ([`checkpoint`]) that witnesses
//! cosign ([`witness`]). [`proof`] shows one commitment, [`verify`] checks a whole log, [`rotation`] changes keys,
//! [`published`] holds those that verify offline.

pub mod act;
pub mod append;
pub mod batch;
pub mod checkpoint;
pub mod dir;
pub mod hash;
pub mod merkle;
pub mod note;
pub mod proof;
pub mod published;
pub mod rotation;
pub mod sequence;
pub mod tile;
pub mod tree;
pub mod verify;
pub mod witness;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod fuzz_smoke;
#[cfg(test)]
mod oracle;
