//! How the graph reads a text: words as hashes, which of them are common, and what kind of turn it is.
//!
//! Names are read in the same way, so that a name in a text and the name of a member are equal hashes. Han and kana
//! have no spaces: two neighbouring characters are a word. A word of Hangul is known by its first two syllables, because
//! particles stick to its end.

use std::sync::LazyLock;

/// Words read of one text. What a message says is said by then, and a wall of text must not cost more.
const MOST_WORDS: usize = 64;

pub(super) const QUESTION: u32 = 1;
pub(super) const THANKS: u32 = 1 << 1;
pub(super) const GREETING: u32 = 1 << 2;
/// Begins with a yes, a no or the like.
pub(super) const ANSWERS: u32 = 1 << 3;
pub(super) const ASKS: u32 = 1 << 4;
pub(super) const CODE: u32 = 1 << 5;
pub(super) const LINK: u32 = 1 << 6;
/// Begins with a word that goes on from something: and, but, so.
pub(super) const GOES_ON: u32 = 1 << 7;
/// `_does x_`
pub(super) const ACTS: u32 = 1 << 8;
/// Says "you" or the like.
pub(super) const YOU: u32 = 1 << 9;
/// Begins with `!`: an order to a bot.
pub(super) const ORDER: u32 = 1 << 10;
/// Thanks several people: "thanks guys", "thank you both".
pub(super) const TOGETHER: u32 = 1 << 11;
/// These are two.
pub(super) const TWO: u32 = 1 << 12;

/// Several people at once, near thanks: "guys".
const PEOPLE: u32 = 1 << 27;
/// The same, but only right behind thanks: "thanks all", not "thanks for all the work".
const ALL: u32 = 1 << 28;
/// May stand between thanks and those: "thanks again all".
const MUCH: u32 = 1 << 29;

/// Too common to tell what a turn is about, or to be taken for a name.
const COMMON: u32 = 1 << 31;

const WORDS: [(u32, &str); 11] = [
    (
        THANKS,
        "thanks thank thx thanx thnx tnx tks ty tyvm cheers appreciated bedankt dank dankje dankjewel dankuwel merci danke gracias 谢谢 多谢 感谢 감사 고마",
    ),
    (
        GREETING,
        "hi hello hey heya hiya howdy morning evening greetings hoi hallo goedemorgen goedenavond hola salut 你好 大家 안녕",
    ),
    (
        ANSWERS,
        "yes yeah yep yup no nope nah ok okay sure right exactly true correct indeed ja nee inderdaad klopt oh ah hmm lol haha well maybe probably 네 아니 是的 不是 对",
    ),
    (
        ASKS,
        "how what why where who when which anyone anybody someone somebody hoe wat waarom waar wie wanneer welke iemand 怎么 什么 为什 如何 어떻 무엇 왜 어디 누가",
    ),
    (GOES_ON, "and but so then or because also however maar dus want omdat ook 但是 所以 그래 그런"),
    (YOU, "you your u ur yours je jij jouw jullie u 你 您 당신"),
    (PEOPLE, "guys folks everyone everybody yall iedereen allemaal jongens mensen 各位 你们 大家 两位 다들 모두 두분"),
    (ALL, "all both allen beiden"),
    (TWO, "both beiden 两位 두분"),
    (MUCH, "to again much lot nogmaals veel zeer"),
    (
        COMMON,
        "a an the i me my mine we us our he she it its him her his they them their this that these those there here be is am are was were been being do does did done \
have has had having will would can could should shall may might must of in on at by for with from to into onto over under about after before than as if \
not don t s m re ve ll d didn doesn isn wasn won isnt dont cant im ive id its just only very too more most some any all one two get got getting go going \
want need know think see say said use used using like work works working way thing things something anything nothing up down out off now again still \
try tried trying make made good bad new old really much many even other same same here been let say come take give back help please sorry \
de het een en van ik je dat die in op te is er zijn met voor niet aan om als dan nog wel naar bij uit dit deze zo heb hebt heeft had kan kun moet wil ga gaat \
geen iets niets alles weet denk doen doe gedaan maak even hier daar toch al",
    ),
];

/// Words of four letters and more that people are also called, or that often stand where a name could.
const EVERYDAY: &str = "that this what with have from your they know want been good much some time very when come here just like long make many more \
only over such take than them well were will about after again also always another anyone anybody back because before being better between both called came come \
could does doing done down each even every everyone find first gets give goes going gone great hand hard help hello high home idea keep kind knows last later least left less \
little look looks lost made maybe mean means might most move must near need needs never next nice night none nope nothing okay once ones open other people place please probably problem \
question quite read ready real really right running same says seem seems shall should show side since someone somebody something soon sorry sort start still stop stuff sure talk tell test \
testing thank thanks their then there these thing things think those though thought through today together tomorrow took true turn under until used user users using want wants week welcome went where which \
while whole why wish without wonder word work working works would wrong yeah year years yesterday admin administrator moderator bot team staff member members guest root server system \
linux windows ubuntu debian android apple google discord github python rust java script code error file files link page site game games play player music channel thread message update version install ghost shadow dark light fire star \
happy lucky angel dragon wolf tiger king queen prince lord master ninja hunter killer random null none void anonymous nobody anything everything hope grace faith joy rose lily amber summer autumn winter spring april june august frank mark will bill rich grant chase drew jack \
niet maar voor deze hier daar waar goed even alles iets niets iemand iedereen nog weer heel hebben wordt worden kunnen moeten willen doen gaan komt maken zien weet denk altijd nooit morgen vandaag gisteren bedankt hallo";

/// What the lists above say of a word, by hash. Open addressing; a hash is never 0.
struct Kinds(Vec<(u64, u32)>);

/// `EVERYDAY`, in the table of kinds.
const NO_NAME: u32 = 1 << 30;

impl Kinds {
    fn of(&self, hash: u64) -> u32 {
        let mask = self.0.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            match self.0.get(at) {
                Some(&(found, kind)) if found == hash => return kind,
                Some(&(0, _)) | None => return 0,
                _ => at = (at + 1) & mask,
            }
        }
    }

    fn add(&mut self, hash: u64, kind: u32) {
        let mask = self.0.len() - 1;
        let mut at = hash as usize & mask;
        while self.0[at].0 != 0 && self.0[at].0 != hash {
            at = (at + 1) & mask;
        }
        self.0[at] = (hash, self.0[at].1 | kind);
    }
}

static KINDS: LazyLock<Kinds> = LazyLock::new(|| {
    let mut kinds = Kinds(vec![(0, 0); 4096]);
    let lists = WORDS.iter().copied().chain([(NO_NAME, EVERYDAY)]);
    for (kind, list) in lists {
        for word in list.split_whitespace() {
            each_word(word, |word| kinds.add(word.stem, kind));
        }
    }
    kinds
});

#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// The whole word, case folded.
    pub full: u64,
    /// What it is compared by.
    pub stem: u64,
    /// In characters.
    pub length: u16,
    /// After an `@`.
    pub marked: bool,
    /// Before a `:` or `,`.
    pub called: bool,
    /// Han, kana or Hangul.
    pub eastern: bool,
}

impl Word {
    /// Could not be meant as a name where it stands without an `@`.
    pub(super) fn everyday(&self) -> bool {
        KINDS.of(self.stem) != 0
    }
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// One step of FNV-1a.
const fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

/// FNV's low bits are weak; this spreads them, and never gives 0.
const fn finish(hash: u64) -> u64 {
    let mixed = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)) | 1
}

/// Two words as one: a name of two words.
pub(super) fn pair(a: u64, b: u64) -> u64 {
    finish(a.rotate_left(17) ^ b)
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}')
}

fn is_han_or_kana(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{2ffff}')
}

/// A word while it is read.
#[derive(Clone, Copy)]
struct Reading {
    hash: u64,
    /// The hash after the last letter: what follows it is punctuation.
    full: u64,
    /// The hash after two syllables of Hangul.
    stem: u64,
    length: u16,
    syllables: u8,
    marked: bool,
    eastern: bool,
}

const NOTHING: Reading =
    Reading { hash: SEED, full: 0, stem: 0, length: 0, syllables: 0, marked: false, eastern: false };

impl Reading {
    fn letter(&mut self, before: u8) {
        if self.length == 0 {
            self.marked = before == b'@';
        }
        self.full = self.hash;
        self.length = self.length.saturating_add(1);
    }

    fn close(&self, next: u8) -> Word {
        let full = finish(self.full);
        Word {
            full,
            stem: if self.stem == 0 { full } else { finish(self.stem) },
            length: self.length,
            marked: self.marked,
            called: next == b':' || next == b',',
            eastern: self.eastern,
        }
    }
}

/// These may stand inside a name or a file's name, and are dropped at its end.
fn joins(byte: u8) -> bool {
    matches!(byte, b'-' | b'.' | b'+' | b'#' | b'[' | b']' | b'^' | b'{' | b'}' | b'|' | b'`')
}

/// Gives every word of a text, in order, up to a limit.
pub(super) fn each_word(text: &str, mut give: impl FnMut(Word)) {
    let bytes = text.as_bytes();
    let mut now = NOTHING;
    let mut given = 0;
    let mut han: Option<u64> = None;
    let mut at = 0;
    let mut before = 0u8;
    while let Some(&byte) = bytes.get(at) {
        let mut ends = None;
        at += 1;
        if byte.is_ascii_alphanumeric() || byte == b'_' {
            now.hash = step(now.hash, byte.to_ascii_lowercase());
            now.letter(before);
        } else if byte < 0x80 {
            if now.length > 0 && joins(byte) {
                now.hash = step(now.hash, byte);
            } else {
                ends = Some(byte);
            }
        } else {
            let Some(c) = text.get(at - 1..).and_then(|rest| rest.chars().next()) else { return };
            at += c.len_utf8() - 1;
            if is_han_or_kana(c) {
                // Two neighbours are a word, which ends what stood before them.
                let this = u64::from(u32::from(c));
                if now.length > 0 {
                    give(now.close(0));
                    now = NOTHING;
                }
                if let Some(last) = han {
                    let full = pair(last, this);
                    give(Word { full, stem: full, length: 2, marked: false, called: false, eastern: true });
                    given += 1;
                }
                han = Some(this);
                before = byte;
                if given >= MOST_WORDS {
                    return;
                }
                continue;
            } else if c.is_alphanumeric() {
                for c in c.to_lowercase() {
                    let mut buffer = [0; 4];
                    for byte in c.encode_utf8(&mut buffer).bytes() {
                        now.hash = step(now.hash, byte);
                    }
                }
                now.letter(before);
                if is_hangul(c) {
                    now.eastern = true;
                    if now.syllables < 2 {
                        now.syllables += 1;
                        now.stem = now.hash;
                    }
                }
            } else {
                ends = Some(if matches!(c, '：' | '，' | '、') { b':' } else { 0 });
            }
        }
        han = None;
        before = byte;
        if let Some(next) = ends
            && now.length > 0
        {
            give(now.close(next));
            now = NOTHING;
            given += 1;
            if given >= MOST_WORDS {
                return;
            }
        }
    }
    if now.length > 0 {
        give(now.close(0));
    }
}

/// What a text is like, as flags, from its words and its looks.
#[derive(Debug, Default)]
pub(super) struct Looks {
    pub flags: u32,
    words: usize,
    /// Words since the last thanks, if they are near.
    since_thanks: Option<usize>,
    /// What the word before is.
    last: u32,
}

/// Words between thanks and those whom they are for: "thanks for the help guys".
const FOR_WHAT: usize = 4;

impl Looks {
    pub(super) fn of(text: &str) -> Looks {
        let bytes = text.as_bytes();
        let mut flags = 0;
        for (at, &byte) in bytes.iter().enumerate().take(1_000) {
            match byte {
                // In an address a `?` asks nothing.
                b'?' if bytes.get(at + 1).is_none_or(|next| !next.is_ascii_alphanumeric()) => flags |= QUESTION,
                b'`' => flags |= CODE,
                b':' if bytes.get(at..at + 3) == Some(b"://") => flags |= LINK,
                0xef if bytes.get(at..at + 3) == Some("？".as_bytes()) => flags |= QUESTION,
                _ => {}
            }
        }
        if bytes.len() > 2 && bytes.first() == Some(&b'_') && bytes.last() == Some(&b'_') {
            flags |= ACTS;
        }
        if bytes.first() == Some(&b'!') {
            flags |= ORDER;
        }
        Looks { flags, ..Looks::default() }
    }

    /// Takes one word in. Returns whether it says what the turn is about.
    pub(super) fn word(&mut self, word: &Word, names: bool) -> bool {
        let kind = KINDS.of(word.stem);
        // Behind a name at the start the text begins anew.
        let begins = self.words < 2;
        self.words += usize::from(!names);
        self.flags |= kind & (THANKS | YOU);
        if begins {
            self.flags |= kind & (GREETING | ANSWERS | GOES_ON);
        }
        if self.words <= 3 {
            self.flags |= kind & ASKS;
        }
        self.together(kind, names);
        kind & !(PEOPLE | ALL | TWO | MUCH | NO_NAME) == 0
    }

    /// Notes thanks to several people.
    fn together(&mut self, kind: u32, names: bool) {
        if kind & THANKS != 0 {
            // "Guys, thanks".
            self.flags |= if self.last & PEOPLE != 0 { TOGETHER | self.last & TWO } else { 0 };
            self.since_thanks = Some(0);
        } else if let Some(since) = self.since_thanks {
            let right_behind = since == 0 || self.last & (YOU | MUCH) != 0;
            if kind & PEOPLE != 0 || kind & ALL != 0 && right_behind {
                self.flags |= TOGETHER | kind & TWO;
            }
            self.since_thanks = Some(since + 1).filter(|since| *since <= FOR_WHAT && !names);
        }
        self.last = kind;
    }
}
