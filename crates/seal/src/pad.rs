//! Padding: Padmé for files and rows, fixed steps for manifests.
//! It must not hold keys.

/// The smallest padded file, in bytes: one chunk of age, so that small files look alike.
pub const FILE_FLOOR: u64 = 64 << 10;
/// The sizes an inner manifest is padded to, in bytes.
pub const MANIFEST_SIZES: [usize; 5] = [64 << 10, 256 << 10, 1 << 20, 4 << 20, 16 << 20];

/// The Padmé length of `len` bytes: at most 12 % more, and only O(log log len) bits leak.
///
/// Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019.
pub fn padme(len: u64) -> u64 {
    if len < 2 {
        return len;
    }
    let exponent = len.ilog2();
    let significant = exponent.ilog2() + 1;
    let mask = (1_u64 << (exponent - significant.min(exponent))) - 1;
    len.saturating_add(mask) & !mask
}

/// The padded size of a file of `len` bytes.
pub fn padded_file_size(len: u64) -> u64 {
    padme(len.max(FILE_FLOOR))
}

/// Frames content as length (4 bytes, big-endian), content, zeros up to `size`; `None` when it doesn't fit.
pub fn frame(content: &[u8], size: usize) -> Option<Vec<u8>> {
    let len = u32::try_from(content.len()).ok()?;
    if content.len().checked_add(4)? > size {
        return None;
    }
    let mut out = Vec::with_capacity(size);
    out.extend_from_slice(&len.to_be_bytes());
    out.extend_from_slice(content);
    out.resize(size, 0);
    Some(out)
}

/// The content of a frame; `None` when the length lies or the padding isn't zero.
pub fn unframe(framed: &[u8]) -> Option<&[u8]> {
    let (len, rest) = framed.split_first_chunk::<4>()?;
    let len = usize::try_from(u32::from_be_bytes(*len)).ok()?;
    let (content, padding) = rest.split_at_checked(len)?;
    padding.iter().all(|b| *b == 0).then_some(content)
}

/// Frames a manifest into the smallest of [`MANIFEST_SIZES`]; `None` when it is larger than the largest.
pub fn frame_manifest(content: &[u8]) -> Option<Vec<u8>> {
    MANIFEST_SIZES.iter().find_map(|size| frame(content, *size))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn padme_gives_the_published_values() {
        // Appendix of the paper: lengths 9 and 129 keep few significant bits.
        for (len, padded) in [(0, 0), (1, 1), (8, 8), (9, 10), (100, 104), (129, 144), (1000, 1024)]
        {
            assert_eq!(padme(len), padded, "{len}");
        }
    }

    #[test]
    fn small_files_look_alike() {
        assert_eq!(padded_file_size(0), padded_file_size(60_000));
    }

    proptest! {
        #[test]
        fn padding_never_shrinks_and_costs_at_most_an_eighth(len in 0_u64..1 << 45) {
            let padded = padme(len);
            prop_assert!(padded >= len && padded - len <= len / 8);
            prop_assert_eq!(padme(padded), padded);
        }

        #[test]
        fn framing_round_trips(content in proptest::collection::vec(any::<u8>(), 0..200), extra in 4_usize..50) {
            let framed = frame(&content, content.len() + extra).unwrap();
            prop_assert_eq!(unframe(&framed), Some(content.as_slice()));
        }

        #[test]
        fn arbitrary_frames_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let _content = unframe(&bytes);
        }
    }
}
