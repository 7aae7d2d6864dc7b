//! A digest to test with: every kind of thing in it, and names that would break a page or a chart that trusted them.

use super::figures::Digest;
use super::page::Names;
use crate::ids::{ChannelId, UserId};

/// As it was frozen by format 1.
pub(crate) fn digest() -> Digest {
    serde_json::from_str(include_str!("../../tests/data/digest.json")).expect("the frozen digest can be read")
}

/// The second week of a community: what was before it is not known, and nothing is compared.
pub(crate) fn second() -> Digest {
    let mut digest = digest();
    for figure in &mut digest.figures {
        (figure.before, figure.usual) = (vec![None; super::figures::BEFORE], None);
        figure.judged = super::figures::Judged::TooFew;
    }
    Digest { changes: Vec::new(), ..digest }
}

/// A week like others.
pub(crate) fn calm() -> Digest {
    Digest { changes: Vec::new(), to_do: Vec::new(), people_waiting: 0, joy: None, ..digest() }
}

/// The first week: everything is there and nothing is known.
pub(crate) fn empty() -> Digest {
    let mut digest = digest();
    for figure in &mut digest.figures {
        figure.value = (figure.name.unit() == super::figures::Unit::Count).then_some(0.0);
        (figure.n, figure.before, figure.usual) = (0, vec![None; super::figures::BEFORE], None);
        figure.judged = super::figures::Judged::TooFew;
    }
    Digest {
        members: 0,
        to_do: Vec::new(),
        people_waiting: 0,
        changes: Vec::new(),
        joy: None,
        languages: Vec::new(),
        curve: Vec::new(),
        first_reply: Default::default(),
        question_reply: Default::default(),
        recognition: Default::default(),
        engagement: Default::default(),
        conduct: Default::default(),
        ..digest
    }
}

/// Of some; others have no name any more.
pub(crate) fn names() -> Names {
    let members = [
        "Mina",
        "김수한무거북이와두루미삼천갑자동방삭치치카포사리사리센타워워리",
        "\u{202e}drawkcab \u{2066}",
        "<script>alert('소영')</script>",
        "🦀🦀🦀 *Ferris* **md** 👩‍👩‍👧‍👦",
        "سارة المطورة",
        "\"><img src=x onerror=alert(1)>",
        "Jan-Willem van den Berg-de Vries",
    ];
    let channels = ["help", "한국어-질문", "中文问答", "help-nl", "show-and-tell <i>", "\u{202e}general"];
    Names {
        guild: "Rust & Friends <em>커뮤니티</em>".into(),
        members: (1..).map(|n| UserId(100_000_000_000_000_000 + n)).zip(members.map(str::to_owned)).collect(),
        channels: (0..).map(|n| ChannelId(200_000_000_000_000_000 + n)).zip(channels.map(str::to_owned)).collect(),
    }
}
