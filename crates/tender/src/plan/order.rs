//! Events in an order in which they can have happened: what contradicts itself is refused with both days.
//! It must not judge whether an event was lawful; warnings do.

use super::{Case, Events};
use crate::finding::Finding;
use crate::instant::Instant;
use crate::message::Message;
use crate::read::Moment;
use jiff::civil::Date;

/// Refuses events that lie before those that they follow; a dispatch before the start would belong to another rule set.
pub(super) fn order_of_days(case: &Case, faults: &mut Vec<Finding>) {
    let Some(events) = &case.events else { return };
    let dispatch = events.dispatch.map(Moment::day);
    if dispatch.is_some_and(|day| day < case.start) {
        let message = Message::new("plan-dispatch-before-start").with("day", case.start);
        let remedy = Message::new("plan-start-or-dispatch");
        faults.push(Finding::new(message, remedy).at("/events/dispatch"));
    }
    for chain in chains(case.start, events) {
        let known: Vec<(&str, Date)> =
            chain.into_iter().filter_map(|(name, day)| Some((name, day?))).collect();
        for pair in known.windows(2) {
            if let [(before, earlier), (event, day)] = pair
                && day < earlier
            {
                let message =
                    Message::new("plan-event-order").with("event", event).with("day", day);
                let message = message.with("before", before).with("earlier", earlier);
                let remedy = Message::new("plan-correct-events");
                faults.push(Finding::new(message, remedy).at(format!("/events/{event}")));
            }
        }
    }
    if events.award.is_some() && events.cancelled.is_some() {
        let message = Message::new("plan-awarded-and-cancelled");
        let remedy = Message::new("plan-correct-events");
        faults.push(Finding::new(message, remedy).at("/events/cancelled"));
    }
}

type Chain = Vec<(&'static str, Option<Date>)>;

/// What follows one after the other, as far as it is known.
fn chains(start: Date, events: &Events) -> [Chain; 3] {
    let day = |moment: Option<Moment>| moment.map(Moment::day);
    let letters = events.letters.as_ref();
    let sent = letters.and_then(|letters| letters.sent.iter().map(|sent| sent.day()).max());
    let dispatch = day(events.dispatch);
    let begun = if dispatch.is_some() { ("dispatch", dispatch) } else { ("start", Some(start)) };
    [
        vec![
            begun,
            ("invitation", day(events.invitation)),
            ("letters", sent),
            ("award", day(events.award)),
            ("contract_end", events.contract_end),
        ],
        vec![
            ("dispatch", dispatch),
            ("ted_received", events.ted_received.map(Instant::berlin_day)),
            ("ted_published", events.ted_published.map(Instant::berlin_day)),
        ],
        vec![
            ("violation_known", day(events.violation_known)),
            ("complaint_refused", day(events.complaint_refused)),
        ],
    ]
}
