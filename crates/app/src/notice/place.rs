//! Which part of the draft a field of the notice is made from, so that a finding leads to where it is mended.
//! It must not judge.

/// Pointer into the draft for a field of the SDK such as `BT-24-Lot`; empty where no part of the draft makes it.
pub(super) fn place(field: &str) -> &'static str {
    let lot = field.ends_with("-Lot");
    let term = field.split(['-', '(']).nth(1).unwrap_or_default();
    match term {
        "21" | "22" | "24" | "27" if lot => "/lots",
        "21" => "/title/de",
        "24" => "/description/de",
        "23" => "/contract_kind",
        "26" | "262" | "263" => "/cpv",
        "27" => "/estimated_value",
        "5071" | "5101" | "5121" | "5131" | "5141" | "727" | "728" => "/place",
        "88" | "105" | "106" | "135" | "1252" | "1351" => "/procedure_type",
        // The rules on a lot's own number ask for the duration of its contract; the number is the platform's.
        "13" | "36" | "98" | "127" | "131" | "132" | "134" | "137" | "536" | "537" | "538"
        | "630" | "1311" => "/dates",
        "40" | "747" | "748" | "749" | "750" | "752" | "7531" | "7532" | "809" | "821" => {
            "/suitability"
        }
        "539" | "540" | "541" | "543" | "733" | "734" | "5421" | "5422" | "5423" => "/award",
        "14" | "15" | "17" | "19" | "615" | "707" | "708" => "/documents",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_field_leads_to_the_part_of_the_draft_that_makes_it() {
        let places = [
            ("BT-24-Lot", "/lots"),
            ("BT-24-Procedure", "/description/de"),
            ("BT-809-Lot", "/suitability"),
            ("BT-131(d)-Lot", "/dates"),
            ("BT-5071-Lot", "/place"),
            ("ND-Root", ""),
        ];
        for (field, pointer) in places {
            assert_eq!(place(field), pointer, "{field}");
        }
    }
}
