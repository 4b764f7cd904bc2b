//! The date of Easter in the Gregorian calendar.
//! It must not answer for years before that calendar.

use jiff::civil::Date;

/// First year whose Easter was reckoned by the Gregorian calendar.
const FIRST_YEAR: i16 = 1583;

/// Easter Sunday of a year (anonymous Gregorian computus); `None` before 1583 and after 9999.
pub fn easter_sunday(year: i16) -> Option<Date> {
    if year < FIRST_YEAR {
        return None;
    }
    let y = i32::from(year);
    let moon_cycle = y % 19;
    let (century, in_century) = (y / 100, y % 100);
    let lunar_correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * moon_cycle + century - century / 4 - lunar_correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (moon_cycle + 11 * epact + 22 * weekday) / 451;
    let day_of_year = epact + weekday - 7 * late + 114;
    let month = i8::try_from(day_of_year / 31).ok()?;
    let day = i8::try_from(day_of_year % 31 + 1).ok()?;
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::easter_sunday;
    use jiff::civil::{Date, date};

    /// Gauss's rule with Lichtenberg's correction, written independently of the algorithm above.
    fn gauss(year: i16) -> Date {
        let x = i32::from(year);
        let century = x / 100;
        let moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        let sun = 2 - (3 * century + 3) / 4;
        let full = (19 * (x % 19) + moon) % 30;
        let limit = 21 + full - (full + (x % 19) / 11) / 29;
        let first_sunday = 7 - (x + x / 4 + sun) % 7;
        let easter = limit + 7 - (limit - first_sunday) % 7;
        date(year, 3, 1).checked_add(jiff::Span::new().days(easter - 1)).unwrap()
    }

    #[test]
    fn easter_equals_gauss_in_every_year_of_the_calendar() {
        for year in 1583..=9999 {
            assert_eq!(easter_sunday(year), Some(gauss(year)), "{year}");
        }
    }

    #[test]
    fn easter_of_known_years() {
        assert_eq!(easter_sunday(2026), Some(date(2026, 4, 5)));
        assert_eq!(easter_sunday(2027), Some(date(2027, 3, 28)));
        assert_eq!(easter_sunday(1818), Some(date(1818, 3, 22)));
        assert_eq!(easter_sunday(2038), Some(date(2038, 4, 25)));
        assert_eq!(easter_sunday(1583), Some(date(1583, 4, 10)));
    }

    #[test]
    fn before_the_gregorian_calendar_there_is_no_answer() {
        assert_eq!(easter_sunday(1582), None);
        assert_eq!(easter_sunday(-1), None);
    }
}
