//! The ladder: each step with its threshold, in order.

use super::*;

impl Compiler<'_> {
    pub(super) fn ladder_of(&mut self, source: LadderSource, place: &Place) -> Ladder {
        let mut rungs = Vec::new();
        rungs.extend(source.remind.map(|at| Rung { at, step: Step::Remind }));
        rungs.extend(source.warn.map(|at| Rung { at, step: Step::Warn }));
        for rung in &source.timeout {
            if let Some(span) = self.span(&rung.get_ref().length, &place.at(rung)) {
                if span >= Span::DAY.times(28) {
                    self.faults
                        .push(place.at(rung).fault("a time-out is shorter than 28 days; that is Discord's limit"));
                }
                rungs.push(Rung { at: rung.get_ref().at, step: Step::Timeout(span) });
            }
        }
        rungs.extend(source.ask_moderators.map(|at| Rung { at, step: Step::AskModerators }));
        let rising = rungs.windows(2).all(|pair| pair[0].at < pair[1].at && pair[0].step < pair[1].step);
        if !rising || rungs.iter().any(|r| !r.at.is_finite() || r.at <= 0.0) {
            self.faults.push(place.fault(
                "the ladder must rise: remind < warn < each time-out, longer ones later < ask-moderators, all above 0",
            ));
        }
        Ladder { rungs }
    }
}
