use super::*;
use uuid::Uuid;

pub(super) fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

fn body(n: u128) -> BodyId {
    BodyId(Uuid::from_u128(n))
}

fn at(micros: i64) -> Instant {
    Instant::from_micros(micros).unwrap()
}

pub(super) fn grant(role: Role) -> Grant {
    Grant { role, scope: Scope::Body(body(1)), from: at(0), until: None }
}

pub(super) fn until(grant: Grant, micros: i64) -> Grant {
    Grant { until: Some(at(micros)), ..grant }
}

fn actor(grants: &[Grant]) -> Actor {
    Actor::Person { id: person(1), grants: grants.to_vec() }
}

static NOBODY: BTreeSet<PersonId> = BTreeSet::new();

fn subject<'a>(line: &'a [BodyId], conflicts: &'a BTreeSet<PersonId>) -> Subject<'a> {
    let procedure = Some(ProcedureId(Uuid::from_u128(9)));
    Subject {
        procedure,
        line,
        author: None,
        conflicts,
        sealed: false,
        public: false,
        invited: None,
    }
}

fn key(actor: &Actor, permission: Permission, subject: &Subject<'_>) -> &'static str {
    may(actor, permission, subject, at(10)).map_or_else(|refusal| refusal.message.key, |()| "yes")
}

#[test]
fn a_role_on_a_body_holds_for_the_bodies_below_it_and_for_no_other() {
    let author = actor(&[grant(Role::Author)]);
    assert_eq!(key(&author, Permission::Draft, &subject(&[body(3), body(1)], &NOBODY)), "yes");
    assert_eq!(key(&author, Permission::Draft, &subject(&[body(3)], &NOBODY)), "role-none");
}

#[test]
fn a_role_on_one_procedure_holds_for_that_one() {
    let scope = |n| Grant {
        scope: Scope::Procedure(ProcedureId(Uuid::from_u128(n))),
        ..grant(Role::Evaluator)
    };
    let here = subject(&[], &NOBODY);
    assert_eq!(key(&actor(&[scope(9)]), Permission::Score, &here), "yes");
    assert_eq!(key(&actor(&[scope(8)]), Permission::Score, &here), "role-none");
}

#[test]
fn a_role_ends_at_its_instant_and_begins_not_before() {
    let line = [body(1)];
    let here = subject(&line, &NOBODY);
    let author = grant(Role::Author);
    assert_eq!(key(&actor(&[until(author, 11)]), Permission::Draft, &here), "yes");
    assert_eq!(key(&actor(&[until(author, 10)]), Permission::Draft, &here), "role-none");
    let later = |micros| Grant { from: at(micros), ..author };
    assert_eq!(key(&actor(&[later(10)]), Permission::Draft, &here), "yes");
    assert_eq!(key(&actor(&[later(11)]), Permission::Draft, &here), "role-none");
}

#[test]
fn nobody_approves_their_own_draft() {
    let line = [body(1)];
    let both = actor(&[grant(Role::Author), grant(Role::Approver)]);
    let own = Subject { author: Some(person(1)), ..subject(&line, &NOBODY) };
    let others = Subject { author: Some(person(2)), ..own };
    assert_eq!(key(&both, Permission::Approve, &own), "role-own-draft");
    assert_eq!(key(&both, Permission::Approve, &others), "yes");
    assert_eq!(key(&both, Permission::Draft, &own), "yes");
}

#[test]
fn nobody_with_a_recorded_conflict_of_interest_acts() {
    let line = [body(1)];
    let conflicts = BTreeSet::from([person(1)]);
    let here = subject(&line, &conflicts);
    for permission in Permission::ALL {
        let every =
            [Role::Author, Role::Approver, Role::OpeningOfficer, Role::Evaluator].map(grant);
        assert_ne!(key(&actor(&every), permission, &here), "yes", "{permission:?}");
    }
    let open = Subject { public: true, ..here };
    assert_eq!(key(&actor(&[]), Permission::ReadPublic, &open), "yes");
}

#[test]
fn nobody_reads_or_counts_sealed_bids() {
    let line = [body(1)];
    let sealed = Subject { sealed: true, public: true, ..subject(&line, &NOBODY) };
    for role in ROLES {
        let refusal =
            may(&actor(&[grant(role)]), Permission::ReadSealed, &sealed, at(10)).unwrap_err();
        assert_eq!(refusal.message.key, "role-sealed");
        assert!(refusal.source.contains("§ 55 Abs. 1 VgV"));
    }
    assert_eq!(key(&Actor::Platform, Permission::ReadSealed, &sealed), "role-sealed");
}

#[test]
fn an_auditor_only_reads() {
    assert_eq!(may_do(Role::Auditor), ["ReadPublic", "ReadFile"]);
}

#[test]
fn the_operator_of_the_platform_has_no_access_to_procedures() {
    assert_eq!(may_do(Role::Operator), ["ManageBodies"]);
}

#[test]
fn who_has_the_need_judges_quality_and_writes_the_specification_but_opens_nothing() {
    assert_eq!(
        may_do(Role::RequestingUnit),
        ["ReadPublic", "ReadFile", "Specify", "Score", "RecordConflict"]
    );
}

#[test]
fn each_other_role_carries_what_its_name_says() {
    let expected: [(Role, &[&str]); 7] = [
        (
            Role::Author,
            &[
                "ReadPublic",
                "ReadFile",
                "ReadRegister",
                "Draft",
                "Specify",
                "Run",
                "Examine",
                "DecideAward",
                "Contract",
                "RecordConflict",
                "Proceed",
            ],
        ),
        (
            Role::Approver,
            &[
                "ReadPublic",
                "ReadFile",
                "ReadRegister",
                "Approve",
                "DecideAward",
                "Halt",
                "Destroy",
                "RecordConflict",
            ],
        ),
        (Role::OpeningOfficer, &["ReadPublic", "ReadFile", "Open", "RecordConflict"]),
        (Role::Evaluator, &["ReadPublic", "ReadFile", "Examine", "Score", "RecordConflict"]),
        (Role::Admin, &["ReadPublic", "Grant", "RecordConflict"]),
        (Role::Bidder, &["ReadPublic", "Ask", "Bid", "HandIn"]),
        (Role::CompanyAdmin, &["ReadPublic", "GrantCompany"]),
    ];
    for (role, permissions) in expected {
        assert_eq!(may_do(role), permissions, "{role:?}");
    }
}

#[test]
fn a_company_asks_and_bids_only_where_something_is_published() {
    let company = Grant { scope: Scope::Body(body(77)), ..grant(Role::Bidder) };
    let line = [body(1)];
    let hidden = subject(&line, &NOBODY);
    let published = Subject { public: true, ..hidden };
    for permission in [Permission::Ask, Permission::Bid] {
        assert_eq!(key(&actor(&[company]), permission, &published), "yes");
        assert_eq!(key(&actor(&[company]), permission, &hidden), "role-none");
        assert_eq!(key(&actor(&[grant(Role::Author)]), permission, &published), "role-not-enough");
        assert_eq!(key(&Actor::Anonymous, permission, &published), "role-none");
    }
}

#[test]
fn a_stranger_from_another_office_is_told_nothing_when_it_asks_like_a_company() {
    let stranger = Grant { scope: Scope::Body(body(66)), ..grant(Role::Author) };
    let line = [body(1)];
    let published = Subject { public: true, ..subject(&line, &NOBODY) };
    assert_eq!(key(&actor(&[stranger]), Permission::Bid, &published), "role-none");
    let bidder = Grant { scope: Scope::Body(body(77)), ..grant(Role::Bidder) };
    assert_eq!(key(&actor(&[bidder]), Permission::Draft, &published), "role-none");
}

#[test]
fn where_firms_were_invited_only_those_take_part() {
    let company = |n| {
        let scope = Scope::Body(body(n));
        actor(&[Grant { scope, ..grant(Role::Bidder) }])
    };
    let line = [body(1)];
    let invited = BTreeSet::from([body(77)]);
    let hidden = Subject { invited: Some(&invited), ..subject(&line, &NOBODY) };
    for here in [hidden, Subject { public: true, ..hidden }] {
        assert_eq!(key(&company(77), Permission::Bid, &here), "yes");
        assert_eq!(key(&company(78), Permission::Bid, &here), "role-none");
        let scope = Scope::Procedure(ProcedureId(Uuid::from_u128(8)));
        let odd = actor(&[Grant { scope, ..grant(Role::Bidder) }]);
        assert_eq!(key(&odd, Permission::Bid, &here), "role-none");
    }
}

#[test]
fn what_firms_are_invited_to_is_read_by_their_people_and_by_nobody_else() {
    let of = |n, role| actor(&[Grant { scope: Scope::Body(body(n)), ..grant(role) }]);
    let line = [body(1)];
    let invited = BTreeSet::from([body(77)]);
    let hidden = Subject { invited: Some(&invited), ..subject(&line, &NOBODY) };
    for role in [Role::Bidder, Role::CompanyAdmin] {
        assert_eq!(key(&of(77, role), Permission::ReadPublic, &hidden), "yes");
        assert_eq!(key(&of(78, role), Permission::ReadPublic, &hidden), "role-none");
        assert_eq!(key(&of(77, role), Permission::ReadFile, &hidden), "role-none");
    }
    assert_eq!(key(&of(77, Role::CompanyAdmin), Permission::Bid, &hidden), "role-none");
    assert_eq!(key(&Actor::Anonymous, Permission::ReadPublic, &hidden), "role-none");
}

#[test]
fn what_is_published_is_read_without_an_account_and_what_is_not_is_unknown() {
    let hidden = subject(&[], &NOBODY);
    let published = Subject { public: true, ..hidden };
    assert_eq!(key(&Actor::Anonymous, Permission::ReadPublic, &published), "yes");
    assert_eq!(key(&Actor::Anonymous, Permission::ReadPublic, &hidden), "role-none");
    assert_eq!(key(&actor(&[]), Permission::ReadFile, &published), "role-none");
}

#[test]
fn the_platform_reports_notices_and_closes_rounds_and_nothing_else() {
    let line = [body(1)];
    let here = subject(&line, &NOBODY);
    let does: Vec<_> = Permission::ALL
        .into_iter()
        .filter(|&permission| key(&Actor::Platform, permission, &here) == "yes")
        .collect();
    assert_eq!(does, [Permission::ReportNotice, Permission::Proceed]);
    assert_eq!(Actor::Platform.person(), None);
    assert_eq!(actor(&[]).person(), Some(person(1)));
}

const ROLES: [Role; 10] = [
    Role::Author,
    Role::Approver,
    Role::OpeningOfficer,
    Role::Evaluator,
    Role::RequestingUnit,
    Role::Auditor,
    Role::Admin,
    Role::Bidder,
    Role::CompanyAdmin,
    Role::Operator,
];

fn may_do(role: Role) -> Vec<String> {
    let line = [body(1)];
    let sealed = Subject { sealed: true, ..subject(&line, &NOBODY) };
    for permission in Permission::ALL {
        let holder = actor(&[grant(role)]);
        let expected = permission != Permission::ReadSealed && permission.granted_to(role);
        assert_eq!(key(&holder, permission, &sealed) == "yes", expected, "{permission:?}");
    }
    Permission::ALL
        .into_iter()
        .filter(|permission| permission.granted_to(role))
        .map(|permission| format!("{permission:?}"))
        .collect()
}
