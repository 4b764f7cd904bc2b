//! Lists in questions to the database: few lengths, so that a connection knows a question again that it has prepared.
//! It must not change what is asked.

/// The values, the last of them as often as it takes for a power of two. For lists in which a value may stand twice.
pub(crate) fn padded<T: Clone>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.into_iter().collect();
    if let Some(last) = all.last().cloned() {
        all.resize(all.len().next_power_of_two(), last);
    }
    all
}

/// The values in runs of powers of two, the longest first. For lists in which no value may stand twice.
pub(crate) fn in_powers<T>(mut rest: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        let length = 1_usize.checked_shl(rest.len().checked_ilog2()?)?;
        let (run, behind) = rest.split_at_checked(length)?;
        rest = behind;
        Some(run)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn padding_adds_no_value_and_lengths_are_few(all in prop::collection::vec(0_u8..9, 0..70)) {
            let long = padded(all.iter().copied());
            prop_assert!(long.starts_with(&all));
            prop_assert!(long.len() < 2 * all.len() || all.is_empty() && long.is_empty());
            prop_assert!(long.is_empty() || long.len().is_power_of_two());
            prop_assert!(long.iter().skip(all.len()).all(|value| Some(value) == all.last()));
        }

        #[test]
        fn runs_are_the_list_again(all in prop::collection::vec(0_u8..9, 0..70)) {
            let runs: Vec<&[u8]> = in_powers(&all).collect();
            prop_assert_eq!(&runs.concat(), &all);
            prop_assert!(runs.iter().all(|run| run.len().is_power_of_two()));
            prop_assert!(runs.is_sorted_by(|one, next| one.len() > next.len()));
        }
    }
}
