//! Sums of weighted points over one common denominator, so that judging 40 criteria reduces fractions twice, not 80 times.
//! It must not round: what the documents round arrives rounded.

use super::super::exact::Exact;
use super::super::exact::common_divisor;

/// Sums of weighted points from the first leaf on, beginning with nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sums(Form);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Form {
    /// Numbers of parts of the same size.
    Common { upto: Vec<i128>, below: i128 },
    /// Each by itself, where 128 bits do not suffice for a common denominator.
    Single(Vec<Exact>),
}

impl Sums {
    /// The sums of products, each given by its factors.
    pub(super) fn of_products(factors: &[(&Exact, &Exact)]) -> Self {
        let mut common = Common::new(factors.len());
        if factors.iter().all(|(factor, level)| common.add_product(factor, level).is_some()) {
            return Self(common.form());
        }
        Self::single(factors.iter().map(|(factor, level)| *factor * *level))
    }

    /// The sums of points.
    pub(super) fn of(points: &[Exact]) -> Self {
        let mut common = Common::new(points.len());
        let fits =
            |points: &Exact| points.parts().and_then(|(above, below)| common.add(above, below));
        if points.iter().map(fits).all(|fits| fits.is_some()) {
            return Self(common.form());
        }
        Self::single(points.iter().cloned())
    }

    fn single(points: impl Iterator<Item = Exact>) -> Self {
        let mut upto = vec![Exact::ZERO];
        let mut sum = Exact::ZERO;
        for points in points {
            sum += points;
            upto.push(sum.clone());
        }
        Self(Form::Single(upto))
    }

    /// The points from one leaf up to but without another.
    pub(super) fn between(&self, start: usize, end: usize) -> Exact {
        match &self.0 {
            Form::Common { upto, below } => {
                let upto = |end: usize| upto.get(end).copied().unwrap_or_default();
                let (start, end) = (upto(start), upto(end));
                let short = end.checked_sub(start).and_then(|above| Exact::short(above, *below));
                // The part below is never zero.
                let exact = |above: i128| Exact::ratio(above, *below).unwrap_or_default();
                short.unwrap_or_else(|| exact(end) - exact(start))
            }
            Form::Single(upto) => {
                let upto = |end: usize| upto.get(end).unwrap_or(&Exact::ZERO);
                upto(end) - upto(start)
            }
        }
    }
}

/// Sums as they grow; the denominator grows with them.
struct Common {
    upto: Vec<i128>,
    sum: i128,
    below: i128,
}

impl Common {
    fn new(count: usize) -> Self {
        let mut upto = Vec::with_capacity(count.saturating_add(1));
        upto.push(0);
        Self { upto, sum: 0, below: 1 }
    }

    fn form(self) -> Form {
        Form::Common { upto: self.upto, below: self.below }
    }

    fn add_product(&mut self, factor: &Exact, level: &Exact) -> Option<()> {
        let ((a, b), (c, d)) = (factor.parts()?, level.parts()?);
        self.add(a.checked_mul(c)?, b.checked_mul(d)?)
    }

    /// Adds `above`/`below`; `None` where 128 bits do not suffice.
    fn add(&mut self, above: i128, below: i128) -> Option<()> {
        if rest(self.below, below)? != 0 {
            self.refine(below)?;
        }
        self.sum = self.sum.checked_add(above.checked_mul(quotient(self.below, below)?)?)?;
        self.upto.push(self.sum);
        Some(())
    }

    /// Makes the parts so small that they also measure those of `below`.
    fn refine(&mut self, below: i128) -> Option<()> {
        let common = common_divisor(self.below.unsigned_abs(), below.unsigned_abs());
        let by = below.checked_div(i128::try_from(common).ok()?)?;
        for sum in self.upto.iter_mut().chain([&mut self.sum, &mut self.below]) {
            *sum = sum.checked_mul(by)?;
        }
        Some(())
    }
}

/// What a division leaves; most numbers fit into 64 bits, where it is many times faster.
fn rest(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => a.checked_rem(b).map(i128::from),
        (Ok(_), Err(_)) | (Err(_), Ok(_) | Err(_)) => a.checked_rem(b),
    }
}

fn quotient(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => a.checked_div(b).map(i128::from),
        (Ok(_), Err(_)) | (Err(_), Ok(_) | Err(_)) => a.checked_div(b),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::exact::x;
    use super::*;
    use proptest::prelude::*;

    /// The same sums, one exact number after the other.
    fn one_by_one(factors: &[(Exact, Exact)], start: usize, end: usize) -> Exact {
        factors[start..end].iter().map(|(factor, level)| factor * level).sum()
    }

    #[test]
    fn numbers_beyond_128_bits_are_summed_all_the_same() {
        let long = x("1/100000000000000000000000000000000000000");
        let other = x("1/99999999999999999999999999999999999999");
        let sums = Sums::of(&[long.clone(), other.clone(), x("1")]);
        assert_eq!(sums.between(0, 3), &long + &other + x("1"));
        assert_eq!(sums.between(1, 2), other);
        let large = x("100000000000000000000000000000000000000");
        let sums = Sums::of_products(&[(&large, &x("7")), (&large, &large)]);
        assert_eq!(sums.between(0, 2), &large * x("7") + &large * &large);
        assert_eq!(sums.between(0, 0), x("0"));
    }

    #[test]
    fn a_difference_beyond_128_bits_is_that_of_its_ends() {
        let far = |number: &str| x(&format!("{number}{}", "0".repeat(37)));
        let sums = Sums::of(&[far("-10"), far("15"), far("10")]);
        assert!(matches!(sums.0, Form::Common { .. }), "each sum fits");
        assert_eq!(sums.between(1, 3), x(&format!("25{}", "0".repeat(37))));
    }

    #[test]
    fn ordinary_numbers_are_summed_over_a_common_denominator() {
        let sums = Sums::of_products(&[(&x("1/3"), &x("7.5")), (&x("1/4"), &x("6"))]);
        let Form::Common { upto, below } = &sums.0 else { panic!("one by one") };
        assert_eq!((upto.as_slice(), *below), ([0, 30, 48].as_slice(), 12));
        let sums = Sums::of(&[x("1/3"), x("1/4"), x("1")]);
        let Form::Common { upto, below } = &sums.0 else { panic!("one by one") };
        assert_eq!((upto.as_slice(), *below), ([0, 4, 7, 19].as_slice(), 12));
    }

    proptest! {
        #[test]
        fn sums_over_a_common_denominator_are_those_of_single_numbers(
            parts in prop::collection::vec(
                (0_i64..10_000, 1_i64..500, 0_i64..1_000_000, 1_i64..5_000), 1..12),
            (from, upto) in (0_usize..12, 0_usize..12),
        ) {
            let ratio = |a: i64, b: i64| Exact::ratio(a, b).unwrap();
            let factors: Vec<_> =
                parts.iter().map(|(a, b, c, d)| (ratio(*a, *b), ratio(*c, *d))).collect();
            let end = upto.min(factors.len());
            let start = from.min(end);
            let borrowed: Vec<_> = factors.iter().map(|(a, b)| (a, b)).collect();
            let expected = one_by_one(&factors, start, end);
            prop_assert_eq!(Sums::of_products(&borrowed).between(start, end), expected.clone());
            let products: Vec<_> = factors.iter().map(|(a, b)| a * b).collect();
            prop_assert_eq!(Sums::of(&products).between(start, end), expected);
        }
    }
}
