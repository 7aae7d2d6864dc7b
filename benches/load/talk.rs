//! What people say under load: our own sentences, 52 bytes in the mean, and now and then an insult.
//!
//! Exception: the insult is one invented compound, so that no word list decides whether it is found.

/// In no dictionary, in no other sentence, and easy to find for a bare regex as well.
pub const INSULT: &str = "nincompoopling";

const SENTENCES: [&str; 24] = [
    "good morning everybody, how did the release go",
    "it works on my machine, which is of no help at all",
    "did you try the new build from last night?",
    "the docs say port 8080, the config says 8081",
    "thanks, that fixed it",
    "I get a timeout after thirty seconds, every single time I try to upload",
    "which version are you on?",
    "1.4.2, but it was the same with 1.4.1 as far as I remember",
    "could somebody look at my pull request when there is time, please",
    "the tests pass when I run them one by one and fail together",
    "sounds like shared state between them",
    "oh. the temporary folder. of course.",
    "ok",
    "has anyone seen the maintainer around today?",
    "the meeting is at four, the link is in the calendar",
    "we moved the worker to its own process and the memory stays flat now",
    "I wrote a short guide for that, see the pinned message in the help channel",
    "lol",
    "this error message is the worst I have read this year, and I read many",
    "fair enough, we will write a better one",
    "my cat walked over the keyboard and the build turned green",
    "does it also happen without the cache?",
    "let me check that after lunch and come back to you",
    "yes, reproducible with three lines, I will open an issue and paste them there",
];

/// A seeded generator (SplitMix64, Steele and others 2014): the same seed, the same talk.
#[derive(Clone)]
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 0 to `below` - 1.
    pub fn below(&mut self, below: u64) -> u64 {
        self.roll() % below.max(1)
    }

    /// An ordinary sentence. A number makes it differ from what was said before.
    pub fn sentence(&mut self) -> String {
        let at = usize::try_from(self.below(SENTENCES.len() as u64)).unwrap_or(0);
        format!("{} {}", SENTENCES[at], self.below(10_000))
    }

    pub fn insult(&mut self) -> String {
        format!("{}, you {INSULT}", self.sentence())
    }
}

/// Mean length of the ordinary sentences in bytes, for the report.
pub fn mean_bytes() -> f64 {
    let mut dice = Dice(1);
    let sum: usize = (0..10_000).map(|_| dice.sentence().len()).sum();
    sum as f64 / 10_000.0
}
