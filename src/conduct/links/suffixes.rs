//! Which bare names (without `https://`) are links: `example.com` is one, `main.rs`, `user.name` and `thanks.My` are not,
//! although `rs`, `name` and `my` are top-level domains.
//!
//! Exceptions: lists, written by us; what stands in none of them is an ordinary suffix. They only matter for bare names.

/// How much a last label says about a bare name being a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suffix {
    /// Nearly always a link: `com`, `org`, `ru`, `xyz`.
    Plain,
    /// Also a word, or a member in code: `info`, `me`, `click`. A link when something else says so (a path, `www.`, a
    /// hyphen in the name).
    Word,
    /// Also the extension of a file: `rs`, `py`, `md`. A link only with `www.` or with a path after a name of three labels.
    File,
}

/// Extensions of files that are top-level domains too.
const FILES: &[&str] = &[
    "ac", "ai", "am", "as", "bar", "bat", "bz", "cab", "cat", "cc", "cfd", "cpa", "do", "foo", "gz", "hk", "in",
    "java", "la", "lb", "li", "mc", "md", "mk", "mo", "mov", "mp", "ms", "nf", "pa", "ph", "pk", "pl", "pm", "ps",
    "pub", "py", "rs", "sb", "sc", "sh", "sql", "st", "sv", "sy", "tc", "tf", "vi", "ws", "zip",
];

/// Two-letter top-level domains that are words, abbreviations or usual member names.
const SHORT_WORDS: &[&str] = &[
    "ad", "ag", "al", "an", "ar", "at", "be", "by", "cm", "de", "es", "et", "er", "gd", "ge", "gi", "gm", "gs", "hm",
    "hn", "hr", "ht", "id", "ie", "il", "im", "io", "is", "it", "je", "ki", "km", "lc", "ls", "lt", "ma", "me", "mg",
    "ml", "mm", "mr", "mu", "mv", "my", "na", "ne", "net", "ng", "ni", "no", "np", "nu", "om", "pe", "pg", "pr", "pt",
    "re", "sa", "sd", "se", "si", "sk", "sl", "sm", "sn", "so", "sr", "td", "tg", "th", "tl", "tm", "tn", "to", "tr",
    "tt", "tv", "ug", "us", "va", "ve", "vg", "vu", "ye", "za",
];

/// Longer top-level domains that practically never are words in a sentence or members in code.
const PLAIN: &[&str] = &[
    "com",
    "net",
    "org",
    "edu",
    "gov",
    "mil",
    "int",
    "biz",
    "xyz",
    "online",
    "shop",
    "icu",
    "club",
    "dev",
    "asia",
    "casino",
    "gift",
    "gifts",
    "website",
    "tech",
    "gdn",
    "fun",
    "vip",
    "pro",
    "wtf",
    "lol",
    "cyou",
    "sbs",
    "bond",
    "monster",
    "quest",
    "blog",
    "wiki",
    "ninja",
    "guru",
    "rocks",
    "mobi",
    "coop",
    "museum",
    "travel",
    "jobs",
    "buzz",
    "homes",
    "beauty",
    "ltd",
    "inc",
    "llc",
    "gmbh",
    "nyc",
    "berlin",
    "london",
    "tokyo",
    "amsterdam",
    "moscow",
    "frl",
    "vlaanderen",
    "kiwi",
    "ink",
    "wang",
    "ren",
];

/// Names of products that look like a host. They are links only with a scheme.
const PRODUCTS: &[&str] = &[
    "asp.net",
    "ado.net",
    "vb.net",
    "ml.net",
    "paint.net",
    "json.net",
    "socket.io",
    "system.io",
    "java.io",
    "java.net",
    "system.net",
    "akka.net",
    "engine.io",
    "file.io",
];

/// What the last label of a bare name says. `label` is lower-case ASCII.
pub fn suffix(label: &str) -> Suffix {
    if FILES.contains(&label) {
        Suffix::File
    } else if label.len() == 2 && label != "io" {
        if SHORT_WORDS.contains(&label) { Suffix::Word } else { Suffix::Plain }
    } else if label == "io" || PLAIN.contains(&label) || label.starts_with("xn--") {
        Suffix::Plain
    } else {
        Suffix::Word
    }
}

/// True for a product's name that only looks like a host.
pub fn is_product(host: &str) -> bool {
    PRODUCTS.contains(&host)
}
