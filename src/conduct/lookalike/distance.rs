//! The least edit distance of a name to any part of a label, bit by bit in one machine word.
//!
//! Method: Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances" (2003): insertion, deletion,
//! substitution and the swap of two neighbours cost 1 each.
//!
//! Exceptions: a name is at most 32 characters long; what is neither `a`–`z` nor a digit matches nothing.

/// A name, ready to be searched for.
#[derive(Debug, Clone)]
pub struct Pattern {
    masks: [u64; 37],
    /// The masks of the name read backwards.
    back: [u64; 37],
    /// The different characters of the name, one bit each.
    letters: u64,
    length: usize,
}

/// The different characters of a text, one bit each.
pub fn letters(text: &[u8]) -> u64 {
    text.iter().fold(0, |seen, byte| seen | 1 << class(*byte))
}

fn class(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' => (byte - b'a') as usize,
        b'0'..=b'9' => (byte - b'0') as usize + 26,
        _ => 36,
    }
}

impl Pattern {
    /// `None` for an empty or too long name.
    pub fn new(name: &[u8]) -> Option<Pattern> {
        if name.is_empty() || name.len() > 32 {
            return None;
        }
        let (mut masks, mut back) = ([0u64; 37], [0u64; 37]);
        for (at, byte) in name.iter().enumerate() {
            masks[class(*byte)] |= 1 << at;
            back[class(*byte)] |= 1 << (name.len() - 1 - at);
        }
        masks[36] = 0;
        back[36] = 0;
        Some(Pattern { masks, back, letters: letters(name), length: name.len() })
    }

    /// False when so many characters of the name are missing from a text with these letters that no distance up to `limit` is possible.
    pub fn possible(&self, letters: u64, limit: u32) -> bool {
        (self.letters & !letters).count_ones() <= limit
    }

    pub fn len(&self) -> usize {
        self.length
    }

    /// The least distance of the name to any part of `text`, if it is at most `limit`, and where that part ends.
    pub fn search(&self, text: &[u8], limit: u32) -> Option<(u32, usize)> {
        self.run(&self.masks, text.iter(), limit)
    }

    /// Where the part of `text` starts that ends at `end` and has this distance to the name.
    pub fn start(&self, text: &[u8], end: usize, distance: u32) -> usize {
        let window = &text[end.saturating_sub(self.length + distance as usize)..end];
        end - self.run(&self.back, window.iter().rev(), distance).map_or(self.length.min(end), |(_, length)| length)
    }

    fn run<'t>(&self, masks: &[u64; 37], text: impl Iterator<Item = &'t u8>, limit: u32) -> Option<(u32, usize)> {
        let top = 1u64 << (self.length - 1);
        let (mut vp, mut vn, mut d0, mut before) = (!0u64, 0u64, 0u64, 0u64);
        let mut score = self.length as u32;
        let mut best = None;
        let mut least = limit + 1;
        for (at, byte) in text.enumerate() {
            let mask = masks[class(*byte)];
            let swap = ((!d0 & mask) << 1) & before;
            d0 = ((mask & vp).wrapping_add(vp) ^ vp) | mask | vn | swap;
            let hp = vn | !(d0 | vp);
            let hn = d0 & vp;
            score = score + u32::from(hp & top != 0) - u32::from(hn & top != 0);
            let (hp, hn) = (hp << 1, hn << 1);
            vp = hn | !(d0 | hp);
            vn = hp & d0;
            before = mask;
            // A last letter that differs is taken for a substitution rather than a loss: the longer part wins.
            let longer = score == least && best.is_some_and(|(_, end)| end == at);
            if score < least || longer {
                least = score;
                best = Some((score, at + 1));
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, text: &str, expected: Option<(u32, usize)>) {
        let pattern = Pattern::new(name.as_bytes()).unwrap_or_else(|| panic!("{name} is a pattern"));
        assert_eq!(pattern.search(text.as_bytes(), 3), expected, "{name} in {text}");
    }

    #[test]
    fn the_least_distance_to_any_part_is_found() {
        check("discord", "discord", Some((0, 7)));
        check("discord", "mydiscordworld", Some((0, 9)));
        check("discord", "dicsord", Some((1, 7)));
        check("discord", "discrod", Some((1, 7)));
        check("discord", "dscord", Some((1, 6)));
        check("discord", "disscord", Some((1, 8)));
        check("discord", "diskord", Some((1, 7)));
        check("discord", "xxxdiccrodxx", Some((2, 10)));
        check("discord", "weather", None);
        check("steamcommunity", "staemcomunity", Some((2, 13)));
    }

    /// The textbook's table, slow and plain.
    fn table(name: &[u8], text: &[u8]) -> u32 {
        let mut rows = vec![vec![0u32; text.len() + 1]; name.len() + 1];
        for i in 1..=name.len() {
            rows[i][0] = i as u32;
            for j in 1..=text.len() {
                let cost = u32::from(name[i - 1] != text[j - 1]);
                let mut value = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + cost);
                if i > 1 && j > 1 && name[i - 1] == text[j - 2] && name[i - 2] == text[j - 1] {
                    value = value.min(rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = value;
            }
        }
        rows[name.len()].iter().skip(1).copied().min().unwrap_or(name.len() as u32)
    }

    proptest::proptest! {
        #[test]
        fn the_bits_agree_with_the_table(name in "[abc]{1,12}", text in "[abcd]{1,20}") {
            let pattern = Pattern::new(name.as_bytes()).unwrap();
            let found = pattern.search(text.as_bytes(), 64).map(|f| f.0);
            proptest::prop_assert_eq!(found, Some(table(name.as_bytes(), text.as_bytes())));
        }
    }
}
