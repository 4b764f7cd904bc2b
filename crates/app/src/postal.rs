//! Whether an address as somebody typed it can be one: what letters, notices and maps need of it.
//! It must not look anything up.

use crate::ticket::{address as mail, refuse};
use store::Address;
use tender::message::Message;
use tender::refusal::Refusal;

/// So many characters has a line of an address at most (BT-510, BT-512, BT-513).
const LONGEST: usize = 400;
/// So many characters has a telephone number at most (BT-503).
const PHONE: usize = 30;

/// An address without blanks around its lines.
pub(crate) fn trimmed(address: Address) -> Address {
    let trim = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    Address {
        street: trim(address.street),
        postcode: trim(address.postcode),
        town: trim(address.town),
        nuts: trim(address.nuts),
        email: trim(address.email),
        phone: trim(address.phone),
        identifier: trim(address.identifier),
        size: address.size,
    }
}

/// What of an address does not fit; empty lines are fine. `at` is the pointer of the address.
pub(crate) fn faults(address: &Address, at: &str) -> Vec<Refusal> {
    let Address { street, postcode, town, nuts, email, phone, identifier, size } = address;
    let mut faults = Vec::new();
    for (name, line) in [("street", street), ("town", town), ("identifier", identifier)] {
        if line.chars().count() > LONGEST || line.chars().any(char::is_control) {
            let message = Message::new("access-address-line").with("longest", LONGEST);
            faults.push(Refusal::new(message, "docs/api.md").at(format!("{at}/{name}")));
        }
    }
    let mut demand = |fine: bool, key, name: &str| {
        if !fine {
            faults.push(refuse(key, &format!("{at}/{name}")));
        }
    };
    let sign = |c: char| c.is_ascii_alphanumeric() || " -".contains(c);
    let digits = postcode.is_empty() || postcode.bytes().any(|byte| byte.is_ascii_digit());
    let fine = digits && postcode.len() <= 10 && postcode.chars().all(sign);
    demand(fine, "access-postcode", "postcode");
    let fine = nuts.len() <= 5
        && nuts.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    demand(fine, "draft-nuts-form", "nuts");
    demand(email.is_empty() || mail(email).is_ok(), "access-email", "email");
    let sign = |c: char| c.is_ascii_digit() || "+()/- .".contains(c);
    demand(phone.len() <= PHONE && phone.chars().all(sign), "access-phone", "phone");
    let known = ["", "micro", "small", "medium", "large"];
    demand(known.contains(&size.as_str()), "access-size", "size");
    faults
}

/// The same for an address to which letters go: street, postcode and town have to be there.
pub(crate) fn complete(address: &Address, at: &str) -> Vec<Refusal> {
    let lines =
        [("street", &address.street), ("postcode", &address.postcode), ("town", &address.town)];
    let missing = lines.into_iter().filter(|(_, line)| line.is_empty());
    let missing =
        missing.map(|(name, _)| refuse("access-address-missing", &format!("{at}/{name}")));
    missing.chain(faults(address, at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Address {
        Address {
            street: "Deutzer Freiheit 7".into(),
            postcode: "50679".into(),
            town: "Köln".into(),
            nuts: "DEA23".into(),
            email: "post@firma.example".into(),
            phone: "+49 (221) 123-45".into(),
            size: "small".into(),
            ..Address::default()
        }
    }

    fn named(change: impl FnOnce(&mut Address)) -> Vec<String> {
        let mut address = typed();
        change(&mut address);
        complete(&address, "").into_iter().map(|one| one.field).collect()
    }

    #[test]
    fn addresses_here_and_abroad_fit() {
        assert_eq!(named(|_| {}), Vec::<String>::new());
        for abroad in ["1010", "SW1A 1AA", "1234 AB", "PL-00-950"] {
            assert_eq!(named(|one| one.postcode = abroad.into()), Vec::<String>::new());
        }
    }

    #[test]
    fn each_line_that_cannot_be_one_is_named() {
        assert_eq!(named(|one| one.postcode = "fünfzig".into()), ["/postcode"]);
        assert_eq!(named(|one| one.postcode = "50679506795".into()), ["/postcode"]);
        assert_eq!(named(|one| one.street = "x".repeat(401)), ["/street"]);
        assert_eq!(named(|one| one.town = String::new()), ["/town"]);
        assert_eq!(named(|one| one.email = "post".into()), ["/email"]);
        assert_eq!(named(|one| one.phone = "anrufen".into()), ["/phone"]);
        assert_eq!(named(|one| one.nuts = "Köln".into()), ["/nuts"]);
        assert_eq!(named(|one| one.size = "riesig".into()), ["/size"]);
    }

    #[test]
    fn blanks_are_taken_off() {
        let line = trimmed(Address { town: "  Bad   Oeynhausen ".into(), ..typed() });
        assert_eq!(line.town, "Bad Oeynhausen");
    }
}
