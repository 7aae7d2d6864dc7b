//! A simulated community that goes on: its worker behind the same doors as a live one, so that the console can be tried.
//! Nothing leaves the machine.

use super::console::{Answers, is_own};
use super::doors::Input;
use super::simulate::Simulation;
use crate::effect::Act;
use crate::store::StoreError;
use crossbeam_channel::Receiver;
use std::sync::Arc;

/// Takes what comes through the door until told to stop, or until everybody who holds it is gone. Blocks its thread
/// while it waits.
///
/// # Errors
/// When the store does not take what was decided.
pub async fn run(simulation: Simulation, inputs: Receiver<Input>, answers: Arc<Answers>) -> Result<(), StoreError> {
    // Who waits for an answer then reads what was decided: it is given once that is committed.
    let (decided, given) = crossbeam_channel::unbounded::<Act>();
    let own = move |act: &Act| {
        if is_own(act) {
            let _ = decided.send(act.clone());
        }
        None
    };
    let mut simulation = simulation.with_outcomes(Box::new(own));
    while let Ok(input) = inputs.recv() {
        match input {
            Input::Event(event) | Input::Back(event) => {
                simulation.take(event, &mut |_| ()).await?;
                simulation.commit().await?;
                for act in given.try_iter() {
                    answers.take(&act);
                }
            }
            Input::Look(guild, look) => {
                let worker = simulation.worker();
                look(worker.facts(guild).zip(worker.policy(guild).map(|policy| &**policy)));
            }
            Input::Flush(answer) => drop(answer.send(())),
            Input::Stop => break,
            // Nobody hears, sends or fails here.
            Input::Heard(_) | Input::Release(..) | Input::Rebuild(_) | Input::Forget(..) => {}
        }
    }
    simulation.close().await
}
