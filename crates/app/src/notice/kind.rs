//! The procedure type in the codes of a notice (BT-105, code list `procurement-procedure-type`), and back.
//! It must not hold what else a type changes in a notice.

use tender::law::ProcedureType;

/// The code of a type. A national type without a code of its own is what it is in stages: one, without a call.
pub(super) fn code(kind: ProcedureType) -> &'static str {
    match kind {
        ProcedureType::Open | ProcedureType::UtPublic => "open",
        // Specific contracts of a dynamic purchasing system follow the restricted procedure (§ 22 Abs. 2 VgV).
        ProcedureType::Restricted
        | ProcedureType::UtRestrictedCall
        | ProcedureType::DpsSpecific => "restricted",
        ProcedureType::NegotiatedCall | ProcedureType::UtNegotiatedCall => "neg-w-call",
        ProcedureType::NegotiatedNoCall
        | ProcedureType::UtNegotiatedNoCall
        | ProcedureType::UtFree => "neg-wo-call",
        ProcedureType::Dialogue => "comp-dial",
        ProcedureType::Innovation => "innovation",
        ProcedureType::DesignContest
        | ProcedureType::Concession
        | ProcedureType::UtRestrictedNoCall
        | ProcedureType::Direct
        | ProcedureType::CallOff
        | ProcedureType::MiniComp => "oth-single",
    }
}

/// Whether a notice may say that a procedure of this code is accelerated (BT-106).
pub(super) fn may_be_accelerated(code: &str) -> bool {
    ["open", "restricted", "neg-w-call", "comp-dial", "innovation"].contains(&code)
}

/// The type behind the code of a call; below the thresholds (E3) they are those of national law. A code that names
/// several types, or none that is called, gives none.
pub(super) fn kind(code: &str, subtype: &str) -> Option<ProcedureType> {
    match (code, subtype == "E3") {
        ("open", false) => Some(ProcedureType::Open),
        ("restricted", false) => Some(ProcedureType::Restricted),
        ("neg-w-call", false) => Some(ProcedureType::NegotiatedCall),
        ("open", true) => Some(ProcedureType::UtPublic),
        ("restricted", true) => Some(ProcedureType::UtRestrictedCall),
        ("neg-w-call", true) => Some(ProcedureType::UtNegotiatedCall),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_type_without_a_call_is_named_open() {
        for kind in ProcedureType::ALL.iter().copied().filter(|kind| !kind.calls_nationally()) {
            let open = code(kind) == "open";
            assert_eq!(open, kind == ProcedureType::Open, "{}", kind.code());
        }
        assert_eq!(code(ProcedureType::UtNegotiatedNoCall), "neg-wo-call");
        assert_eq!(code(ProcedureType::Direct), "oth-single");
    }

    #[test]
    fn a_call_is_read_as_the_type_that_wrote_it() {
        for (type_, subtype) in [
            (ProcedureType::Open, "16"),
            (ProcedureType::Restricted, "16"),
            (ProcedureType::NegotiatedCall, "16"),
            (ProcedureType::UtPublic, "E3"),
            (ProcedureType::UtRestrictedCall, "E3"),
            (ProcedureType::UtNegotiatedCall, "E3"),
        ] {
            assert_eq!(kind(code(type_), subtype), Some(type_));
        }
    }
}
