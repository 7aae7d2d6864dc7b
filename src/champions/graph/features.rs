//! What the ranker is told of a turn and of each turn that it may answer.
//!
//! The one implementation: training reads these numbers from `examples/reply_link_features.rs`. Everything here comes
//! from the turns before, so that a link is the same however late it is asked for.

use super::turn::{LOOK_BACK, TOKENS, Turn, Turns};
use super::words::{ACTS, ANSWERS, ASKS, CODE, GOES_ON, GREETING, LINK, ORDER, QUESTION, THANKS, YOU};
use crate::ids::{MessageId, UserId};

/// Turns that may be answered, the turn itself (a beginning) among them.
pub(super) const MOST: usize = 12;

macro_rules! features {
    ($($name:ident),+ $(,)?) => {
        /// Their names, in order, for training's reports.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];
        /// How many numbers describe one candidate.
        pub const COUNT: usize = NAMES.len();
        #[derive(Debug, Clone, Copy, Default)]
        pub(super) struct Row { $(pub $name: f32),+ }
        impl Row {
            pub(super) fn numbers(&self) -> [f32; COUNT] {
                [$(self.$name),+]
            }
        }
    };
}

features! {
    // the pair
    begins, distance, gap, authors_between, same_author, named_by_me, names_me, i_name_another, it_names_another,
    newest_of_author, author_since, mine_since, addressed_rank, answers_me, by_rule, overlap, overlap_share,
    // conversations, by rule
    my_conversation, my_share, newest_of_conversation, conversation_turns, conversation_gap, answered, answered_by_me,
    i_answered_author, author_answered_me, conversation_overlap, author_overlap, i_answered_it_last, author_before,
    it_answers_another, its_own_gap, is_root, named_by_author_since, they_then_me, me_then_they, author_last_to, ends_run,
    // the turn that may be answered
    its_question, its_asks, its_thanks, its_greeting, its_code, its_link, its_answers, its_length, its_machine, it_begins,
    // this turn
    question, asks, thanks, greeting, code, link, answers, goes_on, acts, you, order, length, machine,
    my_gap, my_distance, my_length, my_thanks, my_begins, last_gap, calls, calls_present, someone_addressed_me,
    // the channel
    rate, voices, naming,
}

/// Features of all candidates: a line for each feature, a column for each candidate.
pub(super) type Table = [[f32; MOST]; COUNT];

/// The turns that `turn` may answer, itself first, and how each looks.
pub(super) struct Candidates<'a> {
    pub turns: [&'a Turn; MOST],
    pub count: usize,
    rows: [Row; MOST],
}

impl Candidates<'_> {
    pub(super) fn table(&self) -> Table {
        let mut table = [[0.0; MOST]; COUNT];
        for (column, row) in self.rows.iter().take(self.count).enumerate() {
            for (line, number) in table.iter_mut().zip(row.numbers()) {
                line[column] = number;
            }
        }
        table
    }
}

/// Somebody in four bytes, 0 for nobody. Two people of one channel have the same once in two billion.
fn voice(who: UserId) -> u32 {
    if who == UserId(0) { 0 } else { (who.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32 | 1 }
}

/// What a link looks back over, newest first, as plain rows of numbers: these loops are where the time goes.
struct Window {
    count: usize,
    voices: [u32; BACK],
    tos: [u32; BACK],
    roots: [u32; BACK],
    follows: [u32; BACK],
    /// Names the turn's author.
    names_me: [bool; BACK],
    /// Weight of the words that it shares with the turn.
    overlaps: [f32; BACK],
}

const BACK: usize = LOOK_BACK as usize;

fn sum(of: impl Iterator<Item = bool>) -> f32 {
    of.map(u32::from).sum::<u32>() as f32
}

fn largest(of: impl Iterator<Item = f32>) -> f32 {
    of.fold(0.0, f32::max)
}

fn log(n: f32) -> f32 {
    (1.0 + n.max(0.0)).log2()
}

fn seconds(later: &Turn, earlier: &Turn) -> f32 {
    later.at.since(earlier.at).0.max(0) as f32 / 1000.0
}

fn flag(turn: &Turn, flag: u32) -> f32 {
    f32::from(u8::from(turn.flags & flag != 0))
}

fn yes(is: bool) -> f32 {
    f32::from(u8::from(is))
}

/// `past` is its author's newest before `turn`.
fn newest_of_author(past: &Turn, turn: &Turn) -> bool {
    past.after == past.position || past.after.wrapping_sub(past.position) >= turn.position.wrapping_sub(past.position)
}

/// It speaks to them: by name, or by what it answers.
fn addresses(past: &Turn, who: UserId) -> bool {
    past.author != who && (past.names(who) > 0 || past.to == who)
}

impl Turns {
    fn window(&self, turn: &Turn) -> (Window, f32) {
        let mut window = Window {
            count: 0,
            voices: [0; BACK],
            tos: [0; BACK],
            roots: [0; BACK],
            follows: [0; BACK],
            names_me: [false; BACK],
            overlaps: [0.0; BACK],
        };
        let mut shared = [0u16; BACK];
        let mut counts = [0u16; TOKENS];
        for (at, past) in self.back(turn.position).enumerate().take(BACK) {
            window.count = at + 1;
            window.voices[at] = voice(past.author);
            window.tos[at] = voice(past.to);
            window.roots[at] = past.root;
            window.follows[at] = past.follows;
            window.names_me[at] = past.names(turn.author) > 0;
            if past.sketch & turn.sketch != 0 {
                for (token, (mine, count)) in turn.tokens.iter().zip(&mut counts).enumerate() {
                    let both = *mine != 0 && past.tokens.contains(mine);
                    *count += u16::from(both);
                    shared[at] |= u16::from(both) << token;
                }
            }
        }
        // The fewer turns have a word, the more it says (inverse document frequency).
        let weights = counts.map(|count| if count == 0 { 0.0 } else { (128.0 / f32::from(count)).log2() });
        for (overlap, shared) in window.overlaps.iter_mut().zip(shared).filter(|(_, shared)| *shared != 0) {
            *overlap = weights.iter().enumerate().filter(|(token, _)| shared >> token & 1 == 1).map(|(_, w)| w).sum();
        }
        (window, weights.iter().sum())
    }

    /// Which turns may be answered: itself, the rule's choice, the last three, one's own last, the last three of people
    /// named and their last question, the last three that spoke to the author, the partner's last two, the closest in
    /// words, one's own last but one, the last seven, then the newest of each recent author.
    fn shortlist<'a>(&'a self, turn: &'a Turn, window: &Window) -> ([&'a Turn; MOST], usize) {
        let mut found = [turn; MOST];
        let mut count = 1;
        let mut add = |past: &'a Turn| {
            if count < MOST && !found.iter().take(count).any(|other| other.position == past.position) {
                found[count] = past;
                count += 1;
            }
        };
        let nth = |at: usize| self.at(turn.position.wrapping_sub(at as u32 + 1));
        let voices = window.voices.get(..window.count).unwrap_or_default();
        let by = |who: UserId| {
            voices
                .iter()
                .enumerate()
                .filter(move |(_, voice)| **voice == self::voice(who))
                .filter_map(|(at, _)| nth(at))
        };
        let rule = self.at(turn.follows).filter(|_| !turn.begins());
        rule.into_iter().for_each(&mut add);
        self.back(turn.position).take(3).for_each(&mut add);
        let own = self.own_last(turn);
        own.into_iter().for_each(&mut add);
        for who in turn.named.into_iter().take(2).filter(|who| *who != UserId(0)) {
            let mut theirs = by(who);
            theirs.by_ref().take(3).for_each(&mut add);
            theirs.find(|past| past.begins() || past.flags & QUESTION != 0).into_iter().for_each(&mut add);
        }
        let me = voice(turn.author);
        let to_me = window.tos.iter().zip(window.names_me).zip(voices).enumerate();
        let to_me = to_me.filter(|(_, ((to, names), voice))| **voice != me && (*names || **to == me));
        to_me.filter_map(|(at, _)| nth(at)).take(3).for_each(&mut add);
        if let Some(partner) = own.map(|own| own.to).filter(|to| *to != UserId(0)) {
            by(partner).take(2).for_each(&mut add);
        }
        let close = window.overlaps.iter().enumerate().rev().max_by(|a, b| a.1.total_cmp(b.1));
        close.filter(|(_, weight)| **weight > 0.0).and_then(|(at, _)| nth(at)).into_iter().for_each(&mut add);
        own.and_then(|own| self.own_last(own)).into_iter().for_each(&mut add);
        self.back(turn.position).take(7).for_each(&mut add);
        let newest = self.back(turn.position).filter(|past| past.author != turn.author && newest_of_author(past, turn));
        newest.take(MOST).for_each(&mut add);
        (found, count)
    }

    pub(super) fn own_last(&self, turn: &Turn) -> Option<&Turn> {
        self.at(turn.before).filter(|past| past.position != turn.position)
    }

    pub(super) fn candidates<'a>(&'a self, turn: &'a Turn) -> Candidates<'a> {
        let (window, total) = self.window(turn);
        let (turns, count) = self.shortlist(turn, &window);
        let context = self.context(turn);
        let mut rows = [context; MOST];
        for (row, past) in rows.iter_mut().zip(turns).take(count) {
            row.by_rule = yes(turn.follows == past.position);
            if past.position == turn.position {
                row.begins = 1.0;
            } else {
                self.pair(row, turn, past);
                self.conversation(row, turn, past, &window);
                row.overlap_share = if total > 0.0 { row.overlap / total } else { 0.0 };
            }
        }
        Candidates { turns, count, rows }
    }

    /// What is the same for all candidates: this turn, and the channel now.
    fn context(&self, turn: &Turn) -> Row {
        let own = self.own_last(turn);
        let last = self.back(turn.position).next();
        let (mut seen, mut naming, mut voices, mut minutes, mut present) = (0, 0, 0, 0, false);
        let (mut since_mine, mut someone) = (true, false);
        for past in self.back(turn.position) {
            seen += 1;
            naming += u32::from(past.calls());
            minutes += u32::from(turn.at.since(past.at).0 <= 300_000);
            voices += u32::from(seen <= 20 && newest_of_author(past, turn));
            present |= turn.names(past.author) > 0;
            since_mine &= past.author != turn.author;
            someone |= since_mine && addresses(past, turn.author);
        }
        Row {
            question: flag(turn, QUESTION),
            asks: flag(turn, ASKS),
            thanks: flag(turn, THANKS),
            greeting: flag(turn, GREETING),
            code: flag(turn, CODE),
            link: flag(turn, LINK),
            answers: flag(turn, ANSWERS),
            goes_on: flag(turn, GOES_ON),
            acts: flag(turn, ACTS),
            you: flag(turn, YOU),
            order: flag(turn, ORDER),
            length: log(f32::from(turn.length)),
            machine: yes(turn.machine),
            my_gap: own.map_or(20.0, |own| log(seconds(turn, own))),
            my_distance: own.map_or(10.0, |own| log((turn.position - own.position) as f32)),
            my_length: own.map_or(0.0, |own| log(f32::from(own.length))),
            my_thanks: own.map_or(0.0, |own| flag(own, THANKS)),
            my_begins: own.map_or(0.0, |own| yes(own.begins())),
            last_gap: last.map_or(20.0, |last| log(seconds(turn, last))),
            calls: turn.how_named[0].into(),
            calls_present: yes(present),
            someone_addressed_me: yes(someone),
            rate: log(minutes as f32),
            voices: voices as f32,
            naming: naming as f32 / seen.max(1) as f32,
            ..Row::default()
        }
    }

    fn pair(&self, row: &mut Row, turn: &Turn, past: &Turn) {
        row.distance = log((turn.position - past.position) as f32);
        row.gap = log(seconds(turn, past));
        row.same_author = yes(past.author == turn.author);
        row.named_by_me = f32::from(turn.names(past.author));
        row.names_me = f32::from(past.names(turn.author));
        row.i_name_another = yes(turn.calls() && turn.names(past.author) == 0);
        row.it_names_another = yes(past.calls() && past.names(turn.author) == 0);
        row.newest_of_author = yes(newest_of_author(past, turn));
        row.answers_me = yes(past.to == turn.author);
        row.i_answered_it_last = yes(self.own_last(turn).is_some_and(|own| own.follows == past.position));
        row.it_answers_another = yes(past.to != UserId(0) && past.to != turn.author);
        row.its_own_gap = self.own_last(past).map_or(20.0, |before| log(seconds(past, before)));
        row.is_root = yes(past.root == past.position);
        row.its_question = flag(past, QUESTION);
        row.its_asks = flag(past, ASKS);
        row.its_thanks = flag(past, THANKS);
        row.its_greeting = flag(past, GREETING);
        row.its_code = flag(past, CODE);
        row.its_link = flag(past, LINK);
        row.its_answers = flag(past, ANSWERS);
        row.its_length = log(f32::from(past.length));
        row.its_machine = yes(past.machine);
        row.it_begins = yes(past.begins());
    }

    fn conversation(&self, row: &mut Row, turn: &Turn, past: &Turn, window: &Window) {
        let (me, them) = (voice(turn.author), voice(past.author));
        let own = self.own_last(turn);
        let far = (turn.position - past.position) as usize;
        let n = window.count;
        let (voices, tos) = (&window.voices[..n], &window.tos[..n]);
        let (roots, follows, overlaps) = (&window.roots[..n], &window.follows[..n], &window.overlaps[..n]);
        let between = far.saturating_sub(1).min(n);
        let all = || voices.iter().zip(tos);
        row.authors_between = sum(self.back(turn.position).take(between).map(|past| newest_of_author(past, turn)));
        row.mine_since = sum(voices.iter().take(between).map(|&voice| voice == me));
        row.author_since = sum(voices.iter().take(between).map(|&voice| voice == them));
        let to_me = |at: usize| voices[at] != me && (tos[at] == me || window.names_me[at]);
        row.addressed_rank = if far <= n && to_me(far - 1) { sum((0..far).map(to_me)) } else { 0.0 };
        row.named_by_author_since = sum((0..between).map(|at| voices[at] == them && window.names_me[at]));
        let mine_from = own.map_or(n, |own| ((turn.position - own.position) as usize - 1).min(n));
        row.author_before = sum(voices.iter().take(mine_from).skip(far).map(|&voice| voice == them));
        // Who takes turns with whom tells partners where nobody is named.
        let neighbours = || voices.iter().zip(voices.iter().skip(1)).take(40);
        row.they_then_me = sum(neighbours().map(|(&later, &earlier)| later == me && earlier == them));
        row.me_then_they = sum(neighbours().map(|(&later, &earlier)| later == them && earlier == me));
        row.author_last_to = match all().find(|(voice, _)| **voice == them).map_or(0, |(_, &to)| to) {
            0 => 0.0,
            to if to == me => 1.0,
            _ => -1.0,
        };
        row.ends_run = yes(far < 2 || voices.get(far - 2).is_some_and(|&voice| voice != them));
        row.answered = sum(follows.iter().take(between).map(|&follows| follows == past.position));
        row.answered_by_me =
            sum(follows.iter().zip(voices).take(between).map(|(&f, &voice)| f == past.position && voice == me));
        row.i_answered_author = sum(all().map(|(&voice, &to)| voice == me && to == them));
        row.author_answered_me = sum(all().map(|(&voice, &to)| voice == them && to == me));
        let size = sum(roots.iter().map(|&root| root == past.root));
        let mine = sum(roots.iter().zip(voices).map(|(&root, &voice)| root == past.root && voice == me));
        let newest = roots.iter().position(|&root| root == past.root).unwrap_or(far - 1);
        row.my_conversation = yes(own.is_some_and(|own| own.root == past.root));
        row.my_share = mine / size.max(1.0);
        row.newest_of_conversation = yes(newest + 1 == far);
        row.conversation_turns = log(size);
        let newest = self.at(turn.position.wrapping_sub(newest as u32 + 1));
        row.conversation_gap = newest.map_or(0.0, |newest| log(seconds(turn, newest)));
        row.overlap = overlaps.get(far - 1).copied().unwrap_or(0.0);
        row.conversation_overlap =
            largest(overlaps.iter().zip(roots).map(|(&o, &root)| if root == past.root { o } else { 0.0 }));
        row.author_overlap =
            largest(overlaps.iter().zip(voices).map(|(&o, &voice)| if voice == them { o } else { 0.0 }));
    }

    /// For training: every candidate of a message, with its features; the message itself comes first and stands for a
    /// beginning. Empty for a message that is not remembered.
    pub fn features(&self, message: MessageId) -> Vec<(MessageId, [f32; COUNT])> {
        let Some(turn) = self.find(message) else { return Vec::new() };
        let candidates = self.candidates(turn);
        let columns = candidates.turns.iter().zip(&candidates.rows).take(candidates.count);
        columns.map(|(turn, row)| (turn.id, row.numbers())).collect()
    }
}
