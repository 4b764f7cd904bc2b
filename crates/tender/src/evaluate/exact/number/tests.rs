//! The fast way against the slow one: every operation gives what integers of any length give.

use super::*;
use num_traits::Signed;
use proptest::prelude::*;

/// Parts of every size: small ones, those at the ends of 64 and 128 bits, and any.
fn part() -> impl Strategy<Value = i128> {
    let ends = [0, 1, 2, 10, 100, 1 << 32, i128::from(u64::MAX), 1 << 64, i128::MAX, i128::MIN];
    let near = prop::sample::select(ends.to_vec()).prop_flat_map(|end| {
        (-3_i128..=3).prop_map(move |off| end.checked_add(off).unwrap_or(end))
    });
    prop_oneof![-1_000_i128..1_000, near, any::<i128>(), any::<i64>().prop_map(i128::from)]
}

fn number() -> impl Strategy<Value = Exact> {
    (part(), part()).prop_filter_map("zero below", |(a, b)| Exact::ratio(a, b))
}

/// Products of two go beyond 128 bits.
fn exact() -> impl Strategy<Value = Exact> {
    prop_oneof![number(), (number(), number()).prop_map(|(a, b)| &a * &b)]
}

/// The number has its one form: small where it fits, in lowest terms, the part below above zero.
fn well_formed(value: &Exact) -> bool {
    let long = value.long();
    let lowest = BigRational::new(long.numer().clone(), long.denom().clone());
    let fits = |part: &BigInt| part.to_i128().is_some_and(|part| part != i128::MIN);
    let small = fits(long.numer()) && fits(long.denom());
    lowest.numer() == long.numer()
        && lowest.denom() == long.denom()
        && small == value.parts().is_some()
}

#[test]
fn what_does_not_fit_into_128_bits_stays_exact() {
    let most = Exact::ratio(i128::MAX, 1).unwrap();
    let more = &most + &Exact::from(1);
    assert_eq!(more.parts(), None);
    assert_eq!(more.written(), "170141183460469231731687303715884105728/1");
    assert_eq!(&more - &Exact::from(1), most);
    assert!(more > most && -&more < -&most);
    let least = Exact::ratio(i128::MIN, 1).unwrap();
    assert_eq!(least.parts(), None, "its negative would not fit");
    assert_eq!((-&least).written(), "170141183460469231731687303715884105728/1");
    assert_eq!(Exact::ratio(i128::MIN, -1), Some(-&least));
    assert_eq!(Exact::short(i128::MIN, 1), None);
    assert_eq!(Exact::short(i128::MIN, 2).unwrap().parts(), Some((i128::MIN / 2, 1)));
}

#[test]
fn a_fraction_has_one_form() {
    let half = Some((1, 2));
    for (above, below) in [(1, 2), (2, 4), (-3, -6), (50, 100)] {
        assert_eq!(Exact::short(above, below).unwrap().parts(), half);
        assert_eq!(Exact::ratio(above, below).unwrap().parts(), half);
    }
    assert_eq!(Exact::short(1, -2).unwrap().parts(), Some((-1, 2)));
    assert_eq!(Exact::short(0, -7).unwrap().parts(), Some((0, 1)));
    assert_eq!(Exact::short(1, 0), None);
    assert_eq!(Exact::ratio(1, 0), None);
    assert_eq!(Exact::from(1).checked_div(&Exact::ZERO), None);
    assert_eq!(Exact::default(), Exact::ZERO);
}

#[test]
fn only_whole_numbers_of_64_bits_are_whole() {
    assert_eq!(Exact::from(-7).to_i64(), Some(-7));
    assert_eq!(Exact::ratio(7, 2).unwrap().to_i64(), None);
    assert_eq!(Exact::ratio(i128::from(i64::MAX) + 1, 1).unwrap().to_i64(), None);
    assert_eq!((Exact::ratio(i128::MAX, 1).unwrap() + Exact::from(1)).to_i64(), None);
}

#[test]
fn what_fits_is_computed_without_long_integers() {
    let half = Small::new(1, 2).unwrap();
    let third = Small::new(-1, 3).unwrap();
    assert_eq!(half.plus(third), Small::new(1, 6));
    assert_eq!(half.plus(half), Small::new(1, 1));
    assert_eq!(half.times(third), Small::new(-1, 6));
    assert_eq!(half.over(third), Small::new(-3, 2));
    assert_eq!(half.compare(third), Some(Ordering::Greater));
    assert_eq!(half.compare(half), Some(Ordering::Equal));
    assert_eq!(product(i128::MAX, 2), None);
    assert_eq!(product(i128::MAX, 1), Some(i128::MAX));
}

proptest! {
    #[test]
    fn every_operation_equals_the_slow_way(a in exact(), b in exact()) {
        let (x, y) = (a.long(), b.long());
        for (fast, slow) in
            [(&a + &b, &x + &y), (&a - &b, &x - &y), (&a * &b, &x * &y), (-&a, -&x), (a.abs(), x.abs())]
        {
            prop_assert!(well_formed(&fast));
            prop_assert_eq!(fast.long(), slow);
        }
        let quotient = a.checked_div(&b);
        prop_assert_eq!(quotient.is_none(), y.is_zero());
        if let Some(quotient) = quotient {
            prop_assert!(well_formed(&quotient));
            prop_assert_eq!(quotient.long(), &x / &y);
        }
        prop_assert_eq!(a.cmp(&b), x.cmp(&y));
        prop_assert_eq!(a == b, x == y);
        prop_assert_eq!(a.is_zero(), x.is_zero());
        prop_assert_eq!(a.is_positive(), x.is_positive());
        prop_assert_eq!(a.is_negative(), x.is_negative());
        let mut sum = a.clone();
        sum += b.clone();
        prop_assert_eq!([&a, &b].into_iter().sum::<Exact>(), sum.clone());
        prop_assert_eq!([a, b].into_iter().sum::<Exact>(), sum);
    }

    #[test]
    fn the_greatest_common_divisor_divides_both_and_nothing_remains_in_common(a in part(), b in part()) {
        let (a, b) = (a.unsigned_abs(), b.unsigned_abs());
        let divisor = common_divisor(a, b);
        if a == 0 || b == 0 {
            prop_assert_eq!(divisor, a.max(b));
        } else {
            prop_assert_eq!((a % divisor, b % divisor), (0, 0));
            let rest = BigRational::new((a / divisor).into(), (b / divisor).into());
            prop_assert_eq!(rest.numer(), &BigInt::from(a / divisor));
        }
    }
}
