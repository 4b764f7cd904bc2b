//! Combinations of roles that one person may not hold.
//! It must not decide about a single act: that is `role::may`'s.

use super::{Grant, Role};
use crate::id::PersonId;
use crate::message::Message;
use crate::refusal::Refusal;

/// On which side a role stands; nobody stands on two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Office,
    Oversight,
    Company,
    Platform,
}

fn side(role: Role) -> Side {
    match role {
        Role::Author
        | Role::Approver
        | Role::OpeningOfficer
        | Role::Evaluator
        | Role::RequestingUnit
        | Role::Admin => Side::Office,
        Role::Auditor => Side::Oversight,
        Role::Bidder | Role::CompanyAdmin => Side::Company,
        Role::Operator => Side::Platform,
    }
}

/// Whether `granter` may give `grant` to `person`, who holds `held`.
///
/// # Errors
/// Nobody grants themselves a role; nobody stands on two sides; who has the need never opens bids.
pub fn may_hold(
    granter: PersonId,
    person: PersonId,
    held: &[Grant],
    grant: &Grant,
) -> Result<(), Refusal> {
    let refuse = |key, source| Err(Refusal::new(Message::new(key), source).at("/role"));
    if granter == person {
        return refuse("role-grant-self", "KorruptionsbG NRW");
    }
    if grant.until.is_some_and(|until| until <= grant.from) {
        return refuse("role-grant-empty", "§ 8 VgV");
    }
    let together: Vec<Role> =
        held.iter().filter(|other| overlap(other, grant)).map(|other| other.role).collect();
    if together.iter().any(|&other| side(other) != side(grant.role)) {
        return refuse("role-two-sides", "§ 6 VgV");
    }
    let needs_and_opens = |a, b| a == Role::RequestingUnit && b == Role::OpeningOfficer;
    if together.iter().any(|&o| needs_and_opens(o, grant.role) || needs_and_opens(grant.role, o)) {
        return refuse("role-unit-opens", "§ 55 Abs. 1 VgV");
    }
    Ok(())
}

/// Whether two grants hold at a common instant.
fn overlap(one: &Grant, other: &Grant) -> bool {
    let ends_before = |a: &Grant, b: &Grant| a.until.is_some_and(|until| until <= b.from);
    !ends_before(one, other) && !ends_before(other, one)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{grant, person, until};
    use super::*;

    fn key(held: &[Grant], wanted: &Grant) -> Option<&'static str> {
        may_hold(person(1), person(2), held, wanted).err().map(|refusal| refusal.message.key)
    }

    #[test]
    fn nobody_grants_themselves_a_role() {
        let refusal = may_hold(person(1), person(1), &[], &grant(Role::Author)).unwrap_err();
        assert_eq!(refusal.message.key, "role-grant-self");
        assert_eq!(refusal.field, "/role");
    }

    #[test]
    fn nobody_stands_on_two_sides_at_the_same_time() {
        for (one, other) in [
            (Role::Author, Role::Bidder),
            (Role::Auditor, Role::Author),
            (Role::Operator, Role::Admin),
            (Role::Auditor, Role::CompanyAdmin),
        ] {
            assert_eq!(key(&[grant(one)], &grant(other)), Some("role-two-sides"));
            assert_eq!(key(&[grant(other)], &grant(one)), Some("role-two-sides"));
        }
        assert_eq!(key(&[grant(Role::Author)], &grant(Role::Approver)), None);
        assert_eq!(key(&[grant(Role::Bidder)], &grant(Role::CompanyAdmin)), None);
    }

    #[test]
    fn a_side_may_be_changed_after_the_first_grant_has_ended() {
        let ended = until(grant(Role::Author), 100);
        let later = Grant { from: ended.until.unwrap(), ..grant(Role::Bidder) };
        assert_eq!(key(&[ended], &later), None);
        assert_eq!(key(&[later], &ended), None);
        let early = Grant { from: crate::instant::Instant::from_micros(99).unwrap(), ..later };
        assert_eq!(key(&[ended], &early), Some("role-two-sides"));
        assert_eq!(key(&[early], &ended), Some("role-two-sides"));
    }

    #[test]
    fn who_has_the_need_never_opens_bids() {
        let unit = grant(Role::RequestingUnit);
        let opener = grant(Role::OpeningOfficer);
        assert_eq!(key(&[unit], &opener), Some("role-unit-opens"));
        assert_eq!(key(&[opener], &unit), Some("role-unit-opens"));
        assert_eq!(key(&[unit], &grant(Role::Evaluator)), None);
    }

    #[test]
    fn a_grant_that_ends_before_it_begins_is_refused() {
        assert_eq!(key(&[], &until(grant(Role::Author), 0)), Some("role-grant-empty"));
        assert_eq!(key(&[], &until(grant(Role::Author), 1)), None);
    }
}
