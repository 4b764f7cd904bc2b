//! The kinds of values that fields hold, each written and read at one place.
//! It must not know which field means what.

use std::fmt::Display;
use std::str::FromStr;

use rust_decimal::Decimal;
use tender::instant::Instant;
use xmlrules::dom::NodeId;

use super::value::{parse_day, parse_moment, write_day, write_moment};
use super::{Bridge, Reason, Way};
use crate::eforms::model::value::{Amount, Day, Span, Text, Unit};
use crate::eforms::notice::plant::Fresh;

impl Bridge<'_> {
    /// A text in one or more languages.
    pub(super) fn text(&mut self, field: &str, text: &mut Text) {
        match self.way {
            Way::Out => {
                let mut fresh = Fresh::None;
                for (language, words) in text {
                    if let Some(element) = self.put(field, words, fresh) {
                        self.attribute(element, "languageID", language);
                    }
                    fresh = Fresh::Last;
                }
            }
            Way::In => {
                for (element, words) in self.found(field) {
                    let language = self.attribute_of(element, "languageID");
                    match language.filter(|language| !text.contains_key(language)) {
                        Some(language) => {
                            text.insert(language, words);
                            self.take(field, element);
                        }
                        None => self.refuse(element, Reason::Language),
                    }
                }
            }
        }
    }

    /// A text without language: identifier, address, link.
    pub(super) fn word(&mut self, field: &str, word: &mut Option<String>) {
        self.parsed(field, word, String::clone, |text| Some(text.to_owned()));
    }

    /// A code; coming in it must be in the field's code list, if the pack has that list.
    pub(super) fn code(&mut self, field: &str, code: &mut Option<String>) {
        let known = self.sdk.catalogue().field(field).and_then(|known| known.code_list.clone());
        match self.way {
            Way::Out => {
                let Some(code) = code else { return };
                if let Some(element) = self.put(field, code, Fresh::None) {
                    self.list_name(field, element, known.as_deref());
                }
            }
            Way::In => {
                let list = known.and_then(|list| self.sdk.list(&list));
                if let Some((element, text)) = self.first(field) {
                    if list.is_none_or(|list| list.code(&text).is_some()) {
                        self.take(field, element);
                        *code = Some(text);
                    } else {
                        self.refuse(element, Reason::UnknownCode);
                    }
                }
            }
        }
    }

    /// One code or text in each instance of a repeatable node.
    pub(super) fn list(&mut self, node: &str, field: &str, codes: &mut Vec<String>) {
        let mut items: Vec<Option<String>> = codes.drain(..).map(Some).collect();
        self.each(node, &mut items, |bridge, item| bridge.code(field, item));
        codes.extend(items.into_iter().flatten());
    }

    /// A reference to an organisation or touch point in each instance of a repeatable node.
    pub(super) fn references(&mut self, node: &str, field: &str, ids: &mut Vec<String>) {
        let mut items: Vec<Option<String>> = ids.drain(..).map(Some).collect();
        self.each(node, &mut items, |bridge, item| bridge.reference(field, item));
        ids.extend(items.into_iter().flatten());
    }

    /// A reference by technical identifier, whose scheme follows from its prefix.
    pub(super) fn reference(&mut self, field: &str, id: &mut Option<String>) {
        if self.way == Way::In {
            return self.word(field, id);
        }
        let Some(id) = id else { return };
        if let Some(element) = self.put(field, id, Fresh::None) {
            let scheme = match id.split_once('-').map(|(prefix, _)| prefix) {
                Some("ORG") => "organization",
                Some("TPO") => "touchpoint",
                Some("LOT") => "Lot",
                Some("PAR") => "Part",
                Some("GLO") => "LotsGroup",
                Some(_) | None => return,
            };
            self.attribute(element, "schemeName", scheme);
        }
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, field: &str, flag: &mut Option<bool>) {
        self.parsed(field, flag, bool::to_string, |text| text.parse().ok());
    }

    /// A whole number.
    pub(super) fn count(&mut self, field: &str, count: &mut Option<u32>) {
        self.parsed(field, count, u32::to_string, number);
    }

    /// A decimal number.
    pub(super) fn decimal(&mut self, field: &str, value: &mut Option<Decimal>) {
        self.parsed(field, value, Decimal::to_string, number);
    }

    /// A day; the zone that is written is that of Berlin on this day.
    pub(super) fn day(&mut self, field: &str, day: &mut Option<Day>) {
        self.parsed(field, day, |day| write_day(*day), parse_day);
    }

    /// An instant in two fields, day and time.
    pub(super) fn moment(&mut self, days: &str, times: &str, moment: &mut Option<Instant>) {
        match self.way {
            Way::Out => {
                let Some((day, time)) = moment.map(write_moment) else {
                    return;
                };
                if self.put(days, &day, Fresh::None).is_some() {
                    self.put(times, &time, Fresh::None);
                }
            }
            Way::In => {
                let (day, time) = (self.first(days), self.first(times));
                let texts = day.as_ref().zip(time.as_ref());
                let parsed = texts.and_then(|((_, day), (_, time))| parse_moment(day, time));
                let stays = self.stays(days, parsed.map(Instant::berlin_day));
                for (field, found) in [(days, &day), (times, &time)] {
                    let Some((element, _)) = found else { continue };
                    match (parsed, stays) {
                        (_, Some(reason)) => self.refuse(*element, reason),
                        (Some(_), None) => self.take(field, *element),
                        (None, None) => self.refuse(*element, Reason::Unreadable),
                    }
                }
                *moment = parsed.filter(|_| stays.is_none());
            }
        }
    }

    /// An amount with its currency.
    pub(super) fn amount(&mut self, field: &str, amount: &mut Option<Amount>) {
        match self.way {
            Way::Out => {
                let Some(amount) = amount else { return };
                if let Some(element) = self.put(field, &amount.value.to_string(), Fresh::None) {
                    self.attribute(element, "currencyID", &amount.currency);
                }
            }
            Way::In => {
                let Some((element, text)) = self.first(field) else {
                    return;
                };
                let currency = self.attribute_of(element, "currencyID");
                match currency.zip(number(&text)) {
                    Some((currency, value)) => {
                        *amount = Some(Amount { value, currency });
                        self.take(field, element);
                    }
                    None => self.refuse(element, Reason::Unreadable),
                }
            }
        }
    }

    /// A span of time with its unit.
    pub(super) fn span(&mut self, field: &str, span: &mut Option<Span>) {
        match self.way {
            Way::Out => {
                let Some(span) = span else { return };
                if let Some(element) = self.put(field, &span.count.to_string(), Fresh::None) {
                    self.attribute(element, "unitCode", span.unit.code());
                }
            }
            Way::In => {
                let Some((element, text)) = self.first(field) else {
                    return;
                };
                let code = self.attribute_of(element, "unitCode");
                let unit = Unit::ALL.into_iter().find(|unit| Some(unit.code()) == code.as_deref());
                match number(&text).zip(unit) {
                    Some((count, unit)) => {
                        *span = Some(Span { count, unit });
                        self.take(field, element);
                    }
                    None => self.refuse(element, Reason::Unreadable),
                }
            }
        }
    }

    /// A field with the one value that the platform's procedures can have: written where the subtype needs it, refused
    /// as not supported if another value comes in.
    pub(super) fn constant(&mut self, field: &str, value: &str) {
        match self.way {
            Way::Out => {
                if self.needed(field) {
                    self.put(field, value, Fresh::None);
                }
            }
            Way::In => {
                for (element, text) in self.found(field) {
                    if text == value {
                        self.take(field, element);
                    } else {
                        self.refuse(element, Reason::NotSupported);
                    }
                }
            }
        }
    }

    /// As [`Self::constant`], but never written: the rules allow the field only where another value would do.
    pub(super) fn only(&mut self, field: &str, value: &str) {
        if self.way == Way::In {
            self.constant(field, value);
        }
    }

    fn parsed<T>(
        &mut self,
        field: &str,
        value: &mut Option<T>,
        write: impl Fn(&T) -> String,
        read: impl Fn(&str) -> Option<T>,
    ) {
        match self.way {
            Way::Out => {
                if let Some(value) = value {
                    self.put(field, &write(value), Fresh::None);
                }
            }
            Way::In => {
                let Some((element, text)) = self.first(field) else {
                    return;
                };
                if self.stays_behind(field, element, &text) {
                    return;
                }
                *value = read(&text);
                match value {
                    Some(_) => self.take(field, element),
                    None => self.refuse(element, Reason::Unreadable),
                }
            }
        }
    }

    /// The first value of a field; further ones are refused as repeated.
    pub(super) fn first(&mut self, field: &str) -> Option<(NodeId, String)> {
        let mut found = self.found(field).into_iter();
        let first = found.next();
        for (element, _) in found {
            self.refuse(element, Reason::Repeated);
        }
        first
    }

    pub(super) fn attribute(&mut self, element: NodeId, name: &str, value: &str) {
        self.notice.document.set_attribute(element, name, Some(value));
    }

    pub(super) fn attribute_of(&self, element: NodeId, name: &str) -> Option<String> {
        self.notice.document.attribute(element, "", name).map(str::to_owned)
    }

    /// Fields whose list has no fixed name in the SDK, such as CPV, name the list that they use.
    fn list_name(&mut self, field: &str, element: NodeId, list: Option<&str>) {
        let Some(known) = self.sdk.catalogue().field(field) else {
            return;
        };
        let open = self.sdk.catalogue().attributes_of(known).any(|attribute| {
            attribute.attribute.as_deref() == Some("listName") && attribute.preset.is_none()
        });
        if let Some(list) = list.filter(|_| open) {
            self.attribute(element, "listName", list);
        }
    }
}

/// A number without sign, exponent or white space.
fn number<T: FromStr + Display>(text: &str) -> Option<T> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if plain { text.parse().ok() } else { None }
}
