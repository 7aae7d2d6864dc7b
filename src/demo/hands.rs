//! The hands of those who press Steward's buttons and answer its posts. On which post a button hangs is known only when it
//! hangs there, so that part of an event is filled in while the community is played.

use super::Demo;
use crate::effect::{Act, ButtonId, Effect};
use crate::event::{Ask, Event, MessageKind, NudgePress, What};
use crate::ids::{ChannelId, DueKey, EventId, MessageId, UserId};
use crate::run::simulate::Simulation;
use crate::run::worker::Outcomes;
use crate::store::StoreError;

/// Stands for Steward's last post of a question without a name, until that is known.
pub const POST: MessageId = MessageId(0);

/// Plays the six weeks. What is seen of each decision comes with the button that led to it, if one did.
pub async fn play(
    demo: &Demo,
    simulation: &mut Simulation,
    watch: &mut dyn FnMut(&Outcomes, &str),
) -> Result<(), StoreError> {
    let mut hands = Hands::default();
    for event in &demo.events {
        let mut event = event.clone();
        if hands.wait(&event) {
            // Whatever is due before somebody presses it is there when they do.
            simulation.take(moment(&event), &mut |outcome| hands.see(outcome, watch)).await?;
            hands.fill(&mut event);
        }
        simulation.take(event, &mut |outcome| hands.see(outcome, watch)).await?;
    }
    Ok(())
}

fn moment(event: &Event) -> Event {
    let what = What::Tick { due: Vec::new(), known: Box::default() };
    Event { id: EventId::of("moment", &[event.id.0 as u64]), what, ..event.clone() }
}

#[derive(Default)]
struct Hands {
    /// The oldest first.
    buttons: Vec<Seen>,
    post: Option<(ChannelId, MessageId)>,
    /// The label of the last button that was pressed; empty when there was none.
    pressed: String,
}

struct Seen {
    /// Who alone sees it, or where it stands for all.
    to: Option<UserId>,
    place: Option<ChannelId>,
    press: NudgePress,
    of: DueKey,
    label: String,
}

impl Hands {
    fn see(&mut self, outcome: &Outcomes, watch: &mut dyn FnMut(&Outcomes, &str)) {
        watch(outcome, &self.pressed);
        for act in &outcome.decision.acts {
            self.see_act(act, outcome.event);
        }
    }

    fn see_act(&mut self, act: &Act, event: &Event) {
        let asker = match &event.what {
            What::Command(command) => Some(command),
            _ => None,
        };
        let (to, place, post) = match &act.effect {
            Effect::Dm { member, post, .. } => (Some(*member), None, post),
            Effect::Answer { post, .. } => (asker.map(|command| command.by.id), None, post),
            Effect::Send { channel, post } => {
                if asker.is_some_and(|command| matches!(command.ask, Ask::Question { .. })) {
                    // As the simulation numbers them.
                    self.post = Some((*channel, MessageId(act.key.0 as u64 >> 1)));
                }
                (None, Some(*channel), post)
            }
            _ => return,
        };
        self.buttons.extend(post.buttons.iter().flatten().filter_map(|button| match button.id {
            ButtonId::Nudge { press, of, .. } => Some(Seen { to, place, press, of, label: button.label.clone() }),
            _ => None,
        }));
    }

    fn wait(&mut self, event: &Event) -> bool {
        self.pressed.clear();
        match &event.what {
            What::Command(command) => matches!(command.ask, Ask::Nudge { .. }),
            What::Message(message) => message.kind == MessageKind::Said && message.reply_to == Some(POST),
            _ => false,
        }
    }

    fn fill(&mut self, event: &mut Event) {
        match &mut event.what {
            What::Command(command) => {
                let (by, here) = (command.by.id, command.channel);
                let Ask::Nudge { press, of } = &mut command.ask else { return };
                let near = |seen: &Seen| seen.to == Some(by) || seen.place == Some(here);
                let sees = |seen: &&Seen| seen.press == *press && near(seen);
                if let Some(seen) = self.buttons.iter().rev().find(sees) {
                    *of = seen.of;
                    self.pressed.clone_from(&seen.label);
                }
            }
            What::Message(message) => {
                if let Some((channel, post)) = self.post {
                    (message.channel, message.reply_to) = (channel, Some(post));
                }
            }
            _ => {}
        }
    }
}
