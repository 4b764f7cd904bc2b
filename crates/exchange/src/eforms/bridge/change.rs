//! The change section of a change notice, and references to other notices.
//! It must not compare notices to find out what changed.

use super::{Bridge, Way};
use crate::eforms::model::{Change, ChangeItem};

impl Bridge<'_> {
    pub(super) fn change(&mut self, change: &mut Change) {
        self.word("BT-758-notice", &mut change.of);
        self.code("BT-140-notice", &mut change.reason);
        self.text("BT-762-notice", &mut change.explanation);
        self.each("ND-Change", &mut change.items, Self::change_item);
    }

    fn change_item(&mut self, item: &mut ChangeItem) {
        self.list("ND-ChangedSection", "BT-13716-notice", &mut item.sections);
        self.text("BT-141(a)-notice", &mut item.description);
        self.flag("BT-718-notice", &mut item.documents);
        self.day("BT-719-notice", &mut item.documents_on);
    }

    /// A reference to a notice: `<uuid>-<version>`, or its number in the Official Journal (`123456-2026`).
    pub(super) fn notice_reference(&mut self, field: &str, notice: &mut Option<String>) {
        if self.way == Way::In {
            return self.word(field, notice);
        }
        let Some(notice) = notice else { return };
        let fresh = crate::eforms::notice::plant::Fresh::None;
        if let Some(element) = self.put(field, notice, fresh) {
            let journal = notice.matches('-').count() == 1;
            let scheme = if journal { "ojs-notice-id" } else { "notice-id-ref" };
            self.attribute(element, "schemeName", scheme);
        }
    }
}
