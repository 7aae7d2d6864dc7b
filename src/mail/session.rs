//! One connection, one message. What an error means depends on when it comes: until the message's end was sent, nothing was
//! handed over.

use super::{MailError, Note, Settings, Timeouts, Tls};
use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use secrecy::ExposeSecret;
use std::time::Duration;
use tokio::time::timeout;

/// How long saying good-bye may take; what was settled stays so.
const GOOD_BYE: Duration = Duration::from_secs(5);

pub async fn hand_over(
    settings: &Settings,
    from: &Mailbox,
    to: &Mailbox,
    message: &[u8],
    note: &impl Note,
) -> Result<(), MailError> {
    let mut connection = connect(settings).await?;
    let result = transact(&mut connection, settings.timeouts, from, to, message, note).await;
    // What became of it is told at once.
    let wait = GOOD_BYE.min(settings.timeouts.command);
    tokio::spawn(async move { drop(timeout(wait, connection.abort()).await) });
    result
}

async fn connect(settings: &Settings) -> Result<AsyncSmtpConnection, MailError> {
    let hello = ClientId::default();
    let (server, wait) = (settings.server.as_str(), settings.timeouts.command);
    let parameters = || TlsParameters::new(server.to_owned()).map_err(before);
    let from_the_start = match settings.tls {
        Tls::Tls => Some(parameters()?),
        Tls::StartTls | Tls::Off => None,
    };
    let connecting =
        AsyncSmtpConnection::connect_tokio1((server, settings.port), Some(wait), &hello, from_the_start, None);
    let mut connection = within(wait, connecting).await?;
    if settings.tls == Tls::StartTls {
        within(wait, connection.starttls(parameters()?, &hello)).await?;
    }
    if let Some((user, password)) = &settings.login {
        let credentials = Credentials::new(user.clone(), password.expose_secret().to_owned());
        within(wait, connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials)).await?;
    }
    Ok(connection)
}

async fn transact(
    connection: &mut AsyncSmtpConnection,
    timeouts: Timeouts,
    from: &Mailbox,
    to: &Mailbox,
    message: &[u8],
    note: &impl Note,
) -> Result<(), MailError> {
    let wait = timeouts.command;
    let mut parameters = Vec::new();
    if [from, to].iter().any(|it| !it.email.to_string().is_ascii()) {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            let text = "the server takes no addresses with letters beyond ASCII".to_owned();
            return Err(MailError::Refused { status: 0, text });
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    within(wait, connection.command(Mail::new(Some(from.email.clone()), parameters))).await?;
    within(wait, connection.command(Rcpt::new(to.email.clone(), Vec::new()))).await?;
    if !note.begins().await {
        return Err(MailError::Later("it could not be written down that the message is on its way".to_owned()));
    }
    let taken = put(connection, timeouts, message).await;
    if matches!(taken, Err(MailError::Later(_))) {
        note.came_back().await;
    }
    taken
}

/// The message itself.
async fn put(connection: &mut AsyncSmtpConnection, timeouts: Timeouts, message: &[u8]) -> Result<(), MailError> {
    within(timeouts.command, connection.command(Data)).await?;
    match timeout(timeouts.message, connection.message(message)).await {
        Ok(Ok(_)) => Ok(()),
        // An answer is an answer; all else leaves open whether the message arrived.
        Ok(Err(error)) if error.status().is_some() => Err(before(error)),
        Ok(Err(error)) => Err(MailError::Unknown(error.to_string())),
        Err(_) => Err(MailError::Unknown("the server did not say whether it took the message".to_owned())),
    }
}

/// Waits for something that comes before the message.
async fn within<T>(wait: Duration, answer: impl Future<Output = Result<T, Error>>) -> Result<T, MailError> {
    match timeout(wait, answer).await {
        Ok(answer) => answer.map_err(before),
        Err(_) => Err(MailError::Later(format!("the server did not answer within {} seconds", wait.as_secs()))),
    }
}

/// An error that comes before anything was handed over.
fn before(error: Error) -> MailError {
    let text = error.to_string();
    match error.status() {
        Some(status) if error.is_permanent() => MailError::Refused { status: status.into(), text },
        // Ours: no way to sign in or to encrypt that both sides know. Trying again changes nothing.
        _ if error.is_client() => MailError::Refused { status: 0, text },
        _ => MailError::Later(text),
    }
}
