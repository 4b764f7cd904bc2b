//! The calendar of procurement law: public holidays in NRW, working days, and the counting of periods.
//! It must not know which period a procedure needs: that is data of `law`.

mod count;
mod easter;
mod holidays;

pub use count::{Count, CountError, Length, end_day};
pub use easter::easter_sunday;
pub use holidays::{Holiday, HolidayDate, Holidays};
