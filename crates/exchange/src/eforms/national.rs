//! National profiles of eForms: how a notice names one, what its last step changes, which official rules it replaces.
//!
//! It must not check rules of a profile: they are published elsewhere and are not part of the SDK.

use super::notice::plant::Fresh;
use super::notice::{Identity, Notice};
use super::sdk::Sdk;
use super::sdk::version::Version;

/// A national profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// What its `CustomizationID` begins with.
    pub prefix: &'static str,
    /// The `CustomizationID` that is written.
    pub customization: &'static str,
    /// Official rules that a notice of the profile breaks by design and that the profile replaces.
    pub replaced: &'static [&'static str],
    /// Codes that the profile replaces: field, official code, national code.
    pub codes: &'static [(&'static str, &'static str, &'static str)],
}

/// eForms-DE 2.1, which builds on SDK 1.14 (`ProfileID` names it). BR-OPT-00002-0052 asks for an EU `CustomizationID`.
pub const GERMANY: Profile = Profile {
    prefix: "eforms-de-",
    customization: "eforms-de-2.1",
    replaced: &["BR-OPT-00002-0052"],
    codes: &[],
};

/// All profiles that are known.
pub const PROFILES: [Profile; 1] = [GERMANY];

impl Profile {
    /// The profile that a notice names.
    pub fn of(identity: &Identity) -> Option<Self> {
        let customization = identity.customization.as_deref()?;
        PROFILES.into_iter().find(|profile| customization.starts_with(profile.prefix))
    }

    /// Whether the profile replaces an official rule.
    pub fn replaces(&self, rule: &str) -> bool {
        self.replaced.contains(&rule)
    }

    /// The last step before a notice leaves: `CustomizationID` becomes the profile's, `ProfileID` names the EU version,
    /// the listed codes become national ones. Nothing else changes.
    pub fn apply(&self, sdk: &Sdk, notice: &mut Notice) {
        let base: Version = sdk.manifest().version;
        let top = notice.top();
        let _unknown_in_no_version =
            notice.put(sdk.catalogue(), &top, "OPT-002-notice", self.customization, Fresh::None);
        notice.set_profile(&base.customization());
        for (field, official, national) in self.codes {
            for value in notice.values(sdk.catalogue(), &top, field).unwrap_or_default() {
                if value.text == *official {
                    notice.document.set_text(value.element, national);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_known_by_its_customization() {
        let identity =
            |text: &str| Identity { customization: Some(text.to_owned()), ..Identity::default() };
        assert_eq!(Profile::of(&identity("eforms-de-2.1")), Some(GERMANY));
        assert_eq!(Profile::of(&identity("eforms-sdk-1.14")), None);
        assert!(GERMANY.replaces("BR-OPT-00002-0052"));
    }
}
