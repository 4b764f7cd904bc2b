//! No Debug output of any secret type shows a secret.

use crate::crypt::Identity;
use crate::fixture::World;
use crate::row::RowKeys;
use crate::secret::Secret;
use crate::shamir::Share;
use crate::version::VersionKey;
use age::secrecy::ExposeSecret;
use std::fmt::Debug;

fn spellings(secret: &Secret) -> Vec<String> {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    let bytes = secret.expose();
    let identity = Identity::new(secret.clone());
    vec![
        hex::encode(bytes),
        hex::encode_upper(bytes),
        BASE64_STANDARD.encode(bytes),
        format!("{bytes:?}"),
        identity.to_text().expose_secret().to_owned(),
    ]
}

fn hides(value: &dyn Debug, secret: &Secret) {
    for shown in [format!("{value:?}"), format!("{value:#?}")] {
        for spelling in spellings(secret) {
            assert!(!shown.contains(&spelling), "{shown}");
        }
        // A list of bytes in the pretty form stands on lines of its own.
        let lines: String = shown.split_whitespace().collect();
        let list: String = format!("{:?}", secret.expose()).split_whitespace().collect();
        assert!(!lines.contains(list.trim_matches(['[', ']'])), "{shown}");
    }
}

#[test]
fn no_secret_type_shows_its_secret() {
    let world = World::new();
    let secret = Secret::new(std::array::from_fn(|i| 200 - u8::try_from(i).unwrap()));
    hides(&secret, &secret);
    hides(&Identity::new(secret.clone()), &secret);
    hides(&Share { x: 1, y: secret.clone() }, &secret);
    hides(&VersionKey::new(secret.clone()), &secret);
    hides(&crate::gate::GateMaster::new(secret.clone()), &secret);
    hides(&crate::note::SignerKey::from_seed("a/b", &secret).unwrap(), &secret);
    hides(&RowKeys::new(&secret), &secret);
    let seat = &world.seats[0];
    hides(seat, seat.identity.secret());
    hides(seat, &seat.signer.seed());
    hides(&world.person, world.person.identity.secret());
    hides(&world.person, &world.person.signer.seed());
    let sheets = world.master.escrow(&world.host, 2, 3, &mut world.rng()).unwrap();
    let text = sheets[0].sheet();
    let value = text.expose_secret().lines().find_map(|l| l.strip_prefix("value ")).unwrap();
    assert!(!format!("{:?}", sheets[0]).contains(value));
    assert!(!format!("{text:?}").contains(value));
}

#[test]
fn opened_contents_do_not_show_up_in_debug() {
    let world = World::new();
    let bid = world.seal(world.place("company-a"), "MARKER", &[("MARKER.pdf", vec![1; 9])]);
    let opened = world.open(&bid, &[1, 2]).unwrap();
    hides(&opened, bid.key.identity().secret());
    let version = &bid.version;
    let manifest =
        crate::content::open_manifest(&opened.key, &version.commit, &version.manifest).unwrap();
    assert_eq!(manifest.bid, "MARKER");
    assert!(!format!("{manifest:?}{:?}{version:?}", manifest.files).contains("MARKER"));
}
