//! The commitment to an act: all that the public log ever holds of it.
//! It must not know what an act is; it takes bytes.

use crate::hash::Hash;

/// c = SHA-256(`zuschlag/act/v1` LF, 32 bytes of salt, SHA-256 of the act).
///
/// Deleting the salt after retention erases the link: without it nobody can test a guess.
pub fn commitment(salt: &[u8; 32], act: &[u8]) -> Hash {
    Hash::of(&[b"zuschlag/act/v1\n", salt, &Hash::of(&[act]).0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_act_under_another_salt_is_another_commitment() {
        assert_ne!(commitment(&[0; 32], b"act"), commitment(&[1; 32], b"act"));
        assert_ne!(commitment(&[0; 32], b"act"), commitment(&[0; 32], b"ac"));
    }
}
