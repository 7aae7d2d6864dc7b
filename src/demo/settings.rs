//! What the sample community sets for itself.

use super::cast::INTERESTS;
use crate::champions;
use crate::facts::guild::Settings;
use crate::ids::Span;
use crate::lurkers;
use crate::lurkers::campaign::Way;
use crate::lurkers::settings::Interest;
use crate::policy::Named;
use crate::text::Lang;

/// The six weeks have to see the end of the comparison.
const LASTS: Span = Span(28 * Span::DAY.0);

/// The tiers need what they need anywhere; the campaigns are those that are shipped.
pub fn settings(shipped: &Settings) -> Settings {
    let channel = |name: &str, lang| (Named::read(name), lang);
    Settings {
        moderators_channel: Some(Named::read("#moderators")),
        language: Some("en".into()),
        channel_languages: vec![
            channel("#help-ko", Lang::Ko),
            channel("#help-nl", Lang::Nl),
            channel("#help-zh", Lang::Zh),
        ],
        champions: champions::settings::Settings {
            roles: ["@Helper", "@Champion"].map(|role| Some(Named::read(role))).into(),
            announce: Some(Named::read("#general")),
            ..Default::default()
        },
        lurkers: engagement(&shipped.lurkers),
        ..Settings::default()
    }
}

/// A community of this size has to ask for comparisons. In the comparison of members half of them are left alone.
fn engagement(shipped: &lurkers::settings::Settings) -> lurkers::settings::Settings {
    let mut campaigns = shipped.campaigns.to_vec();
    for campaign in &mut campaigns {
        match &mut campaign.way {
            Way::Reminder => (campaign.holdout, campaign.lasts) = (Some(0.5), LASTS),
            Way::Prompt { channels, .. } => {
                *channels = ["#general", "#help-nl", "#help-ko", "#help-zh"].map(Named::read).into();
            }
            Way::Task => {}
        }
    }
    let places = [vec![Named::read("#showcase")], vec![Named::read("#questions")]];
    let interests = INTERESTS.iter().zip(places).map(|((role, _), channels)| Interest {
        name: role.to_lowercase(),
        role: Some(Named::read(&format!("@{role}"))),
        channels,
    });
    lurkers::settings::Settings {
        interests: interests.collect(),
        experiments: Some(true),
        campaigns: campaigns.into(),
        ..Default::default()
    }
}
