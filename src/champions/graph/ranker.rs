//! The ranker: boosted regression trees over the features of a candidate; the best sum is the answer.
//!
//! The weights are ours, `assets/reply-links.trees`, made by `training/train.py` (LightGBM, objective lambdarank) from
//! the reply links that Kummerfeld et al. (ACL 2019) made by hand and published under CC-BY-4.0.
//!
//! The file, little-endian: `RLT1`; u16 number of features; u16 number of trees; then the trees; at the end one f32,
//! the sharpness that makes scores into shares of certainty. A tree is u8 number of questions n, 1 to 31, n questions,
//! n + 1 leaves. A question is u8 feature, f32 threshold, u32 mask: where the feature is above the threshold, the leaves
//! of the mask's bits are out. A leaf is f32; the first that is left is the tree's answer.
//!
//! Asking every question of a tree and striking leaves out, for all candidates at once, has no branches to mispredict.
//! The idea is QuickScorer's (Lucchese et al., SIGIR 2015).

use super::features::{COUNT, MOST, Table};
use std::sync::LazyLock;

static WEIGHTS: &[u8] = include_bytes!("../../../assets/reply-links.trees");

static SHIPPED: LazyLock<Option<Ranker>> = LazyLock::new(|| Ranker::parse(WEIGHTS));

#[derive(Debug, Clone, Copy)]
struct Question {
    feature: u16,
    threshold: f32,
    out: u32,
}

#[derive(Debug, Clone, Copy)]
struct Tree {
    questions: u8,
    /// Where its leaves begin.
    leaves: u32,
}

/// Trees in flat arrays.
#[derive(Debug)]
pub(super) struct Ranker {
    trees: Vec<Tree>,
    questions: Vec<Question>,
    leaves: Vec<f32>,
    sharpness: f32,
}

/// Takes the file apart from its front.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }
    fn float(&mut self) -> Option<f32> {
        self.take().map(f32::from_le_bytes).filter(|f| f.is_finite())
    }
    fn short(&mut self) -> Option<u16> {
        self.take().map(u16::from_le_bytes)
    }
}

/// Which leaves of a tree are left, for each column. By itself and written so, it compiles to vector instructions:
/// three times as fast.
#[inline(never)]
fn remaining(asked: &[Question], table: &Table) -> [u32; MOST] {
    let mut left = [u32::MAX; MOST];
    for question in asked {
        let Some(values) = table.get(usize::from(question.feature)) else { continue };
        left = std::array::from_fn(|column| {
            left[column] & !(question.out & u32::from(values[column] > question.threshold).wrapping_neg())
        });
    }
    left
}

impl Ranker {
    /// The one that is part of the binary.
    pub(super) fn shipped() -> Option<&'static Ranker> {
        SHIPPED.as_ref()
    }

    /// `None`: damaged, or made for other features.
    fn parse(file: &[u8]) -> Option<Ranker> {
        let mut file = Bytes(file);
        let fits = file.take::<4>()? == *b"RLT1" && usize::from(file.short()?) == COUNT;
        let count = file.short().filter(|_| fits)?;
        let mut ranker = Ranker { trees: Vec::new(), questions: Vec::new(), leaves: Vec::new(), sharpness: 1.0 };
        for _ in 0..count {
            let [questions] = file.take::<1>()?;
            ranker.trees.push(Tree { questions, leaves: u32::try_from(ranker.leaves.len()).ok()? });
            for _ in 0..questions {
                let [feature] = file.take::<1>()?;
                let threshold = file.float()?;
                let out = file.take().map(u32::from_le_bytes)?;
                // Some leaf is always left: the last is in no mask.
                let fits = usize::from(feature) < COUNT && questions < 32 && out >> questions == 0;
                fits.then_some(())?;
                ranker.questions.push(Question { feature: feature.into(), threshold, out });
            }
            for _ in 0..=questions {
                ranker.leaves.push(file.float()?);
            }
        }
        ranker.sharpness = file.float()?;
        file.0.is_empty().then_some(ranker)
    }

    /// How well each column looks as the answer; only their order and distance mean something.
    fn scores(&self, table: &Table) -> [f32; MOST] {
        let mut scores = [0.0; MOST];
        let mut questions = self.questions.as_slice();
        for tree in &self.trees {
            let Some((asked, rest)) = questions.split_at_checked(tree.questions.into()) else { break };
            questions = rest;
            let left = remaining(asked, table);
            let leaves = self.leaves.get(tree.leaves as usize..).unwrap_or_default();
            for (score, left) in scores.iter_mut().zip(left) {
                *score += leaves.get(left.trailing_zeros() as usize).copied().unwrap_or(0.0);
            }
        }
        scores
    }

    /// How sure it is of each of the allowed columns: shares between 0 and 1, together 1 (softmax). The others have 0.
    pub(super) fn shares(&self, table: &Table, allowed: std::ops::Range<usize>) -> [f32; MOST] {
        let mut shares = [0.0; MOST];
        let scores = self.scores(table);
        let scores = scores.get(allowed.clone()).unwrap_or_default();
        let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        for (share, score) in shares.iter_mut().skip(allowed.start).zip(scores) {
            *share = ((score - top) * self.sharpness).exp();
        }
        let total: f32 = shares.iter().sum();
        shares.map(|share| if total > 0.0 { share / total } else { 0.0 })
    }

    /// The best of the allowed columns, among equals the first, and its share.
    pub(super) fn best(&self, table: &Table, allowed: std::ops::Range<usize>) -> Option<(usize, f32)> {
        let shares = self.shares(table, allowed);
        let (best, share) = shares.into_iter().enumerate().rev().max_by(|a, b| a.1.total_cmp(&b.1))?;
        (share > 0.0).then_some((best, share))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One tree: above 0.5 in feature 3 the first leaf is out.
    fn file() -> Vec<u8> {
        let mut file = b"RLT1".to_vec();
        file.extend((COUNT as u16).to_le_bytes());
        file.extend(1u16.to_le_bytes());
        file.extend([1, 3]);
        file.extend(0.5f32.to_le_bytes());
        file.extend(1u32.to_le_bytes());
        for number in [-1.0f32, 2.0, 1.0] {
            file.extend(number.to_le_bytes());
        }
        file
    }

    fn check(change: impl Fn(&mut Vec<u8>), is_read: bool) {
        let mut file = file();
        change(&mut file);
        assert_eq!(Ranker::parse(&file).is_some(), is_read);
    }

    #[test]
    fn what_is_shipped_is_read() {
        assert!(Ranker::shipped().is_some_and(|ranker| ranker.trees.len() >= 100));
        assert!(WEIGHTS.len() <= 100_000, "{} bytes", WEIGHTS.len());
    }

    #[test]
    fn a_damaged_file_is_refused() {
        check(|_| (), true);
        check(|file| file[0] = b'X', false);
        check(|file| file[4] += 1, false);
        check(|file| file[6] = 2, false);
        check(|file| file[9] = 255, false);
        check(|file| file[14] = 2, false);
        check(|file| file.push(0), false);
        for length in 0..file().len() {
            check(|file| file.truncate(length), false);
        }
    }

    #[test]
    fn the_highest_sum_wins_and_the_first_of_equals() {
        let ranker = Ranker::parse(&file()).unwrap();
        let mut table: Table = [[0.0; MOST]; COUNT];
        assert_eq!(ranker.best(&table, 0..4), Some((0, 0.25)));
        table[3][2] = 1.0;
        let (best, sure) = ranker.best(&table, 0..4).unwrap();
        assert!(best == 2 && sure > 0.8, "{best} {sure}");
        assert_eq!(ranker.best(&table, 3..4), Some((3, 1.0)));
        assert_eq!(ranker.best(&table, 0..0), None);
    }
}
