//! Versions of the published content: what makes a new one, and what follows a moved deadline.

use super::publication::published_nationally;
use crate::procedure::step::Step;
use crate::procedure::testing::story::Story;
use crate::procedure::testing::{at, author};

fn moved(story: Story, to: &str) -> Story {
    story.step(&author(), Step::MoveDeadline { deadline: at(to), reason: "Feiertage".into() })
}

#[test]
fn a_moved_deadline_makes_a_new_version() {
    let story = published_nationally();
    assert_eq!(story.procedure.file.version, 1);
    let story = moved(moved(story, "2026-12-16T12:00:00+01:00"), "2026-12-17T12:00:00+01:00");
    assert_eq!(story.procedure.file.version, 3);
}

#[test]
fn an_opening_that_would_lie_before_the_new_deadline_keeps_its_distance() {
    let mut story = published_nationally();
    story.procedure.file.draft.dates.opening = Some(at("2026-12-15T12:05:00+01:00"));
    let story = moved(story, "2026-12-22T14:00:00+01:00");
    assert_eq!(story.procedure.file.draft.dates.opening, Some(at("2026-12-22T14:05:00+01:00")));
}

#[test]
fn an_opening_that_lies_after_the_new_deadline_stays() {
    let mut story = published_nationally();
    let opening = Some(at("2026-12-18T09:00:00+01:00"));
    story.procedure.file.draft.dates.opening = opening;
    let story = moved(story, "2026-12-16T12:00:00+01:00");
    assert_eq!(story.procedure.file.draft.dates.opening, opening);
}

#[test]
fn an_opening_at_the_new_deadline_does_not_lie_before_it() {
    let mut story = published_nationally();
    let opening = Some(at("2026-12-16T12:00:00+01:00"));
    story.procedure.file.draft.dates.opening = opening;
    let story = moved(story, "2026-12-16T12:00:00+01:00");
    assert_eq!(story.procedure.file.draft.dates.opening, opening);
}
