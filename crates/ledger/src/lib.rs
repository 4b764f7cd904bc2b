//! The public log: Merkle tree, signed checkpoints, tiles and proofs.
