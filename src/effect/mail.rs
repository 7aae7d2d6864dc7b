//! How the address of a mail was written down: once all addresses of a list stood in one act.

use serde::{Deserialize, Deserializer};

/// One address; of a list, all of them on a line, which no server takes.
pub(super) fn address<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        One(String),
        List(Vec<String>),
    }
    Ok(match Written::deserialize(from)? {
        Written::One(address) => address,
        Written::List(addresses) => addresses.join(", "),
    })
}

#[cfg(test)]
mod tests {
    use crate::effect::Effect;

    #[test]
    fn a_mail_is_read_as_it_is_written_now_and_as_it_was() {
        let check = |written: &str, expected: (&str, &str)| match serde_json::from_str(written) {
            Ok(Effect::Mail { to, id, .. }) => assert_eq!((to.as_str(), id.as_str()), expected, "{written}"),
            other => panic!("{written}: {other:?}"),
        };
        let rest = r#""subject":"s","text":"t","html":"h"}"#;
        check(&format!(r#"{{"do":"mail","to":"a@b","id":"x.1",{rest}"#), ("a@b", "x.1"));
        check(&format!(r#"{{"do":"mail","to":["a@b"],{rest}"#), ("a@b", ""));
        check(&format!(r#"{{"do":"mail","to":["a@b","c@d"],{rest}"#), ("a@b, c@d", ""));
    }
}
