//! Test vectors for other implementations (`schemas/seal/vectors.json`), and a part opened by the age crate alone.

use crate::fixture::World;
use age::secrecy::ExposeSecret;
use std::io::Read as _;

#[test]
fn a_sealed_part_opens_with_the_age_crate_alone_given_the_key() {
    let world = World::new();
    let bid = world.seal(
        world.place("company-a"),
        "{}",
        &[("a.pdf", vec![7; 100_000])],
    );
    let key: age::x25519::Identity = bid
        .key
        .identity()
        .to_text()
        .expose_secret()
        .parse()
        .unwrap();
    let key: &dyn age::Identity = &key;
    let part = &bid.objects[&bid.files[0].parts[0].object];
    let decryptor = age::Decryptor::new(part.as_slice()).unwrap();
    let mut plain = Vec::new();
    decryptor
        .decrypt(std::iter::once(key))
        .unwrap()
        .read_to_end(&mut plain)
        .unwrap();
    let (content, padding) = plain.split_at(100_000);
    assert!(content.iter().all(|b| *b == 7));
    assert!(padding.iter().all(|b| *b == 0));
}
