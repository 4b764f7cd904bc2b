//! The exact number itself: a fraction in 128 bits as long as it fits, of any length otherwise.
//!
//! It must not round and must not lose a digit: whatever does not fit goes on in integers of any length.

use core::cmp::Ordering;
use core::ops::{Add, AddAssign, Div, Mul, Neg, Sub};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

/// An exact number: a fraction of integers of any length, always in lowest terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exact(Form);

/// Which form a number has follows from its value alone: `Small` wherever both parts fit.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Form {
    Small(Small),
    Long(Box<BigRational>),
}

/// In lowest terms; the part below is above zero, the part above is never the least `i128`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Small {
    above: i128,
    below: i128,
}

impl Small {
    const ZERO: Self = Self { above: 0, below: 1 };

    /// In lowest terms; `None` for a zero below or where the bits do not suffice.
    fn new(above: i128, below: i128) -> Option<Self> {
        let divisor = common_divisor(above.unsigned_abs(), below.unsigned_abs());
        if divisor == 1 && below > 0 {
            return (above != i128::MIN).then_some(Self { above, below });
        }
        let divisor = i128::try_from(divisor).ok().filter(|_| below != 0)?;
        let sign = below.signum();
        let above = above.checked_div(divisor)?.checked_mul(sign)?;
        let below = below.checked_div(divisor)?.checked_mul(sign)?;
        (above != i128::MIN).then_some(Self { above, below })
    }

    fn plus(self, other: Self) -> Option<Self> {
        if self.below == other.below {
            let above = self.above.checked_add(other.above)?;
            return if self.below == 1 {
                Self::new(above, 1)
            } else {
                Self::new(above, self.below)
            };
        }
        let left = product(self.above, other.below)?;
        let right = product(other.above, self.below)?;
        Self::new(left.checked_add(right)?, product(self.below, other.below)?)
    }

    fn times(self, other: Self) -> Option<Self> {
        Self::new(product(self.above, other.above)?, product(self.below, other.below)?)
    }

    fn over(self, other: Self) -> Option<Self> {
        Self::new(product(self.above, other.below)?, product(self.below, other.above)?)
    }

    const fn minus(self) -> Self {
        Self { above: -self.above, below: self.below }
    }

    fn compare(self, other: Self) -> Option<Ordering> {
        if self.below == other.below {
            return Some(self.above.cmp(&other.above));
        }
        Some(product(self.above, other.below)?.cmp(&product(other.above, self.below)?))
    }
}

/// The product; most factors fit into 64 bits, where no product can be too large.
fn product(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => Some(i128::from(a) * i128::from(b)),
        (Ok(_), Err(_)) | (Err(_), Ok(_) | Err(_)) => a.checked_mul(b),
    }
}

/// The greatest common divisor after Euclid; that of zero and `b` is `b`.
pub(in crate::evaluate) fn common_divisor(a: u128, b: u128) -> u128 {
    match (u64::try_from(a), u64::try_from(b)) {
        (Ok(mut a), Ok(mut b)) => {
            while b != 0 {
                (a, b) = (b, a % b);
            }
            u128::from(a)
        }
        (Err(_), Ok(0)) => a,
        (Err(_), Ok(_)) | (Ok(_) | Err(_), Err(_)) => common_divisor(b, a % b),
    }
}

impl Exact {
    /// Nothing.
    pub const ZERO: Self = Self(Form::Small(Small::ZERO));

    /// A fraction; `None` if `below` is zero.
    pub fn ratio(above: impl Into<BigInt>, below: impl Into<BigInt>) -> Option<Self> {
        let below: BigInt = below.into();
        (!below.is_zero()).then(|| Self::of(BigRational::new(above.into(), below)))
    }

    /// A fraction of integers of 128 bits; `None` if `below` is zero or the bits do not suffice.
    pub(in crate::evaluate) fn short(above: i128, below: i128) -> Option<Self> {
        Small::new(above, below).map(|small| Self(Form::Small(small)))
    }

    fn of(value: BigRational) -> Self {
        let small = value.numer().to_i128().zip(value.denom().to_i128());
        let small = small.filter(|(above, _)| *above != i128::MIN);
        match small {
            Some((above, below)) => Self(Form::Small(Small { above, below })),
            None => Self(Form::Long(Box::new(value))),
        }
    }

    /// The same number in integers of any length.
    pub(super) fn long(&self) -> BigRational {
        match &self.0 {
            Form::Small(Small { above, below }) => {
                BigRational::new_raw(BigInt::from(*above), BigInt::from(*below))
            }
            Form::Long(value) => value.as_ref().clone(),
        }
    }

    /// Both parts in lowest terms, if they fit into 128 bits.
    pub(in crate::evaluate) const fn parts(&self) -> Option<(i128, i128)> {
        match &self.0 {
            Form::Small(Small { above, below }) => Some((*above, *below)),
            Form::Long(_) => None,
        }
    }

    /// The number as `numerator/denominator` in lowest terms, the denominator always written.
    pub(super) fn written(&self) -> String {
        match &self.0 {
            Form::Small(Small { above, below }) => format!("{above}/{below}"),
            Form::Long(value) => format!("{}/{}", value.numer(), value.denom()),
        }
    }

    /// Above, equal to or below zero.
    fn sign(&self) -> Ordering {
        match &self.0 {
            Form::Small(small) => small.above.cmp(&0),
            Form::Long(value) => value.numer().cmp(&BigInt::ZERO),
        }
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.sign().is_eq()
    }

    /// Whether it is above zero.
    pub fn is_positive(&self) -> bool {
        self.sign().is_gt()
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.sign().is_lt()
    }

    /// The distance from zero.
    #[must_use]
    pub fn abs(&self) -> Self {
        if self.is_negative() { -self } else { self.clone() }
    }

    /// The quotient; `None` for a division by zero.
    pub fn checked_div(&self, other: &Self) -> Option<Self> {
        (!other.is_zero()).then(|| self / other)
    }

    /// The number as a whole one of 64 bits; `None` if it is a fraction or too large.
    pub fn to_i64(&self) -> Option<i64> {
        let (above, below) = self.parts()?;
        i64::try_from(above).ok().filter(|_| below == 1)
    }
}

impl Default for Exact {
    fn default() -> Self {
        Self::ZERO
    }
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Self(Form::Small(Small { above: i128::from(value), below: 1 }))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Form::Small(left), Form::Small(right)) = (&self.0, &other.0)
            && let Some(order) = left.compare(*right)
        {
            return order;
        }
        self.long().cmp(&other.long())
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Neg for &Exact {
    type Output = Exact;

    fn neg(self) -> Exact {
        match &self.0 {
            Form::Small(small) => Exact(Form::Small(small.minus())),
            Form::Long(value) => Exact::of(-value.as_ref()),
        }
    }
}

impl Neg for Exact {
    type Output = Self;

    fn neg(self) -> Self {
        -&self
    }
}

/// An operation, in small numbers first, and again in long ones if those do not suffice.
macro_rules! operation {
    ($trait:ident, $name:ident, $small:expr, $sign:tt) => {
        impl $trait<&Exact> for &Exact {
            type Output = Exact;

            fn $name(self, other: &Exact) -> Exact {
                let small: fn(Small, Small) -> Option<Small> = $small;
                if let (Form::Small(left), Form::Small(right)) = (&self.0, &other.0)
                    && let Some(result) = small(*left, *right)
                {
                    return Exact(Form::Small(result));
                }
                Exact::of(self.long() $sign other.long())
            }
        }

        impl $trait<Exact> for &Exact {
            type Output = Exact;

            fn $name(self, other: Exact) -> Exact {
                self $sign &other
            }
        }

        impl $trait<&Exact> for Exact {
            type Output = Exact;

            fn $name(self, other: &Exact) -> Exact {
                &self $sign other
            }
        }

        impl $trait for Exact {
            type Output = Exact;

            fn $name(self, other: Exact) -> Exact {
                &self $sign &other
            }
        }
    };
}

operation!(Add, add, Small::plus, +);
operation!(Sub, sub, |left, right| left.plus(right.minus()), -);
operation!(Mul, mul, Small::times, *);
// A division by zero ends as that of integers does; `checked_div` is for divisors from outside.
operation!(Div, div, Small::over, /);

impl AddAssign for Exact {
    fn add_assign(&mut self, other: Self) {
        *self = &*self + other;
    }
}

impl<'a> core::iter::Sum<&'a Self> for Exact {
    fn sum<I: Iterator<Item = &'a Self>>(items: I) -> Self {
        items.fold(Self::ZERO, |sum, item| sum + item)
    }
}

impl core::iter::Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::ZERO, |sum, item| sum + item)
    }
}

#[cfg(test)]
mod tests;
