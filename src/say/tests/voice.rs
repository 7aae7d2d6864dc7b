//! The tone: plain, warm, short. What cannot be tested for taste is tested for its opposite.

use super::super::Language;
use super::locales::messages;
use super::samples;

/// Words and signs that are never said, lower case.
fn never(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &[
            "!",
            "violat",
            "user",
            "offen",
            "punish",
            "illegal",
            "forbidden",
            "must ",
            "infraction",
            "penalt",
            "comply",
            "consequences",
            "failure to",
            "please note",
        ],
        Language::Nl => &[
            "!",
            "overtred",
            "gebruiker",
            "schend",
            "straf",
            "verboden",
            "illegaal",
            " u ",
            " uw ",
            "dient te",
            "moet je",
            "onmiddellijk",
        ],
        Language::Ko => &[
            "!",
            "！",
            "위반",
            "유저",
            "사용자",
            "처벌",
            "제재",
            "불법",
            "습니다",
            "습니까",
            "하십시오",
            "합니다",
            "당신",
            "해라",
            "금지",
        ],
        Language::ZhCn => {
            &["!", "！", "违规", "违反", "用户", "您", "惩罚", "处罚", "非法", "禁止", "必须立即", "后果", "严禁"]
        }
    }
}

#[test]
fn nothing_threatens_scolds_or_shouts() {
    for language in Language::ALL {
        for (key, text) in messages(language) {
            let text = format!(" {} ", text.to_lowercase());
            let found: Vec<&&str> = never(language).iter().filter(|word| text.contains(**word)).collect();
            assert!(found.is_empty(), "{key} in {language:?} says {found:?}: {text}");
        }
    }
}

#[test]
fn korean_sentences_end_politely() {
    // Sentences to people end in 요; labels and parts of sentences have no full stop.
    for (key, text) in messages(Language::Ko) {
        for line in text.lines().filter(|line| line.ends_with('.')) {
            let polite = line.trim_end_matches('.').ends_with('요');
            let ends_in_value = line.ends_with("}.");
            assert!(polite || ends_in_value, "{key}: {line}");
        }
    }
}

#[test]
fn korean_particles_never_hang_on_a_value() {
    // 이/가, 을/를, 은/는, 와/과, 로/으로 depend on the last sound of the value, which is not known here.
    let particles = ["이 ", "가 ", "을 ", "를 ", "은 ", "는 ", "와 ", "과 ", "로 ", "으로 ", "이나 ", "라고 "];
    for (key, text) in messages(Language::Ko) {
        for rest in text.split('}').skip(1) {
            let rest = rest.trim_start_matches(['”', '’', '"', '*']);
            let hangs = particles.iter().find(|particle| rest.starts_with(**particle));
            assert_eq!(hangs, None, "{key}: {text}");
        }
    }
}

#[test]
fn members_read_the_way_back_in_every_notice() {
    for language in Language::ALL {
        for (name, said) in samples::notices(language) {
            let footer = said.lines().last().unwrap_or_default();
            assert!(footer.starts_with("-# "), "{name} in {language:?} has no footer: {said}");
            assert!(said.lines().count() > 2, "{name} in {language:?} says too little: {said}");
        }
    }
}

#[test]
fn no_emoji_decorates_a_text() {
    for language in Language::ALL {
        for (key, text) in messages(language) {
            let emoji = text.chars().find(|c| matches!(*c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}'));
            assert_eq!(emoji, None, "{key} in {language:?}");
        }
    }
}

#[test]
fn texts_name_the_buttons_as_they_are_labelled() {
    for language in Language::ALL {
        let all = messages(language);
        let check = |text: &str, button: &str| {
            assert!(all[text].contains(&all[button]), "{text} in {language:?} does not name {button}");
        };
        check("card-field-proposed", "button-apply");
        check("raid-ask", "button-right");
        check("raid-ask", "button-undo");
    }
}
