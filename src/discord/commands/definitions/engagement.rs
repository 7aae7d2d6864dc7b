//! Taking part, and helping others to: `/ask /help-topics /greet`.
//!
//! Members see `/ask` alone. `/help-topics` and `/greet` are for who volunteered: hidden by default permissions, which a
//! server opens to its helpers and greeters in its own settings. `/me nudges` has a button to volunteer with, so that
//! nobody needs to know of them.
//!
//! Exception: the bodies of commands with subcommands are never run; Discord offers the subcommands alone.

use crate::discord::commands::{Ctx, Refused};
use crate::event::{Ask, Greet, HelpTopics};

/// Ask a question without your name; the answers are brought to you.
#[poise::command(
    slash_command,
    guild_only,
    description_localized("nl", "Stel een vraag zonder je naam; de antwoorden worden bij je gebracht."),
    description_localized("ko", "이름 없이 질문해요. 답은 가져다 드려요."),
    description_localized("zh-CN", "不署名地提问；回答会带给你。")
)]
pub(super) async fn ask(
    ctx: Ctx<'_>,
    #[description = "Your question; leave it out to write in a larger field"]
    #[max_length = 1500]
    #[name_localized("nl", "vraag")]
    #[name_localized("ko", "질문")]
    #[name_localized("zh-CN", "问题")]
    #[description_localized("nl", "Je vraag; laat hem weg om in een groter veld te schrijven")]
    #[description_localized("ko", "질문. 비워 두면 더 넓은 칸에 쓸 수 있어요")]
    #[description_localized("zh-CN", "你的问题；留空则在更大的输入框里写")]
    question: Option<String>,
) -> Result<(), Refused> {
    match question {
        Some(text) => ctx.data().take_in(ctx, Ask::Question { text }).await,
        None => ctx.data().form(ctx.interaction.id.get(), &ctx.interaction.token, &ctx.interaction.locale).await,
    }
}

/// Hear of newcomers' questions that you can answer.
#[poise::command(
    slash_command,
    guild_only,
    rename = "help-topics",
    default_member_permissions = "MANAGE_MESSAGES",
    subcommands("join", "leave", "show"),
    description_localized("nl", "Hoor van vragen van nieuwkomers die je kunt beantwoorden."),
    description_localized("ko", "내가 답할 수 있는 새로 온 분의 질문을 들어요."),
    description_localized("zh-CN", "收到你能回答的新人提问。")
)]
pub(super) async fn help_topics(_: Ctx<'_>) -> Result<(), Refused> {
    Ok(())
}

/// Be told of newcomers' questions: a few a week at most.
#[poise::command(
    slash_command,
    description_localized("nl", "Hoor van vragen van nieuwkomers: hooguit een paar per week."),
    description_localized("ko", "새로 온 분의 질문을 알려 드려요. 일주일에 많아야 몇 개예요."),
    description_localized("zh-CN", "接收新人提问：每周最多几条。")
)]
async fn join(
    ctx: Ctx<'_>,
    #[description = "Topics, with commas between them; without any: all"]
    #[max_length = 200]
    #[name_localized("nl", "onderwerpen")]
    #[name_localized("ko", "주제")]
    #[name_localized("zh-CN", "主题")]
    #[description_localized("nl", "Onderwerpen, met komma's ertussen; zonder: allemaal")]
    #[description_localized("ko", "주제를 쉼표로 나누어 적어요. 없으면 모두")]
    #[description_localized("zh-CN", "主题，用逗号隔开；不填则为全部")]
    topics: Option<String>,
    #[description = "Languages you answer in, like en, ko; without any: your own"]
    #[max_length = 60]
    #[name_localized("nl", "talen")]
    #[name_localized("ko", "언어")]
    #[name_localized("zh-CN", "语言")]
    #[description_localized("nl", "Talen waarin je antwoordt, zoals nl, en; zonder: je eigen taal")]
    #[description_localized("ko", "답할 수 있는 언어. 예: ko, en. 없으면 내 언어")]
    #[description_localized("zh-CN", "你能用的语言，例如 zh, en；不填则为你自己的语言")]
    languages: Option<String>,
) -> Result<(), Refused> {
    let languages = languages.as_deref().or_else(|| ctx.interaction.locale.split('-').next());
    let ask = HelpTopics::Join { topics: listed(topics.as_deref()), languages: listed(languages) };
    ctx.data().take_in(ctx, Ask::HelpTopics(ask)).await
}

/// No longer be told of newcomers' questions.
#[poise::command(
    slash_command,
    description_localized("nl", "Hoor niet langer van vragen van nieuwkomers."),
    description_localized("ko", "새로 온 분의 질문을 더는 받지 않아요."),
    description_localized("zh-CN", "不再接收新人提问。")
)]
async fn leave(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::HelpTopics(HelpTopics::Leave)).await
}

/// What you are on the list for, and what you were told of this week.
#[poise::command(
    slash_command,
    description_localized("nl", "Waarvoor je op de lijst staat, en wat je deze week hoorde."),
    description_localized("ko", "어떤 주제로 적혀 있는지, 이번 주에 무엇을 받았는지."),
    description_localized("zh-CN", "你登记了哪些主题，这周收到了什么。")
)]
async fn show(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::HelpTopics(HelpTopics::Show)).await
}

/// Welcome newcomers, and the tasks that come with it.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_MESSAGES",
    subcommands("greeter_join", "greeter_leave", "away", "tasks"),
    description_localized("nl", "Verwelkom nieuwkomers, en de taken die daarbij horen."),
    description_localized("ko", "새로 온 분을 맞이하는 일과 할 일."),
    description_localized("zh-CN", "欢迎新人，以及相关的任务。")
)]
pub(super) async fn greet(_: Ctx<'_>) -> Result<(), Refused> {
    Ok(())
}

/// Become a greeter: you get a task now and then.
#[poise::command(
    slash_command,
    rename = "join",
    description_localized("nl", "Word gastheer of gastvrouw: je krijgt af en toe een taak."),
    description_localized("ko", "맞이하는 분이 되어요. 가끔 할 일을 받아요."),
    description_localized("zh-CN", "成为接待人：偶尔会收到一个任务。")
)]
async fn greeter_join(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Greet(Greet::Join)).await
}

/// Stop being a greeter; your open tasks go to others.
#[poise::command(
    slash_command,
    rename = "leave",
    description_localized("nl", "Stop ermee; je open taken gaan naar anderen."),
    description_localized("ko", "맞이하는 일을 그만둬요. 남은 일은 다른 분에게 가요."),
    description_localized("zh-CN", "不再接待；未完成的任务会交给别人。")
)]
async fn greeter_leave(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Greet(Greet::Leave)).await
}

/// Be away for a while: no tasks until then.
#[poise::command(
    slash_command,
    description_localized("nl", "Wees even weg: tot dan geen taken."),
    description_localized("ko", "잠시 자리를 비워요. 그때까지 할 일이 없어요."),
    description_localized("zh-CN", "暂时离开：在那之前没有任务。")
)]
async fn away(
    ctx: Ctx<'_>,
    #[description = "The day you are back, like 2026-12-24"]
    #[max_length = 40]
    #[name_localized("nl", "tot")]
    #[name_localized("ko", "까지")]
    #[name_localized("zh-CN", "到")]
    #[description_localized("nl", "De dag dat je terug bent, zoals 2026-12-24")]
    #[description_localized("ko", "돌아오는 날. 예: 2026-12-24")]
    #[description_localized("zh-CN", "回来的那天，例如 2026-12-24")]
    until: String,
) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Greet(Greet::Away { until })).await
}

/// What is yours to do.
#[poise::command(
    slash_command,
    description_localized("nl", "Wat er voor jou te doen is."),
    description_localized("ko", "내가 할 일."),
    description_localized("zh-CN", "轮到你做的事。")
)]
async fn tasks(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Greet(Greet::Tasks)).await
}

/// What stands between commas or spaces.
fn listed(text: Option<&str>) -> Vec<String> {
    let parts = text.unwrap_or_default().split([',', '，', '、', ' ']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_are_read_between_commas_of_every_language() {
        let check = |text, expected: &[&str]| assert_eq!(listed(text), expected, "{text:?}");
        check(None, &[]);
        check(Some(" , "), &[]);
        check(Some("rust"), &["rust"]);
        check(Some("rust, web"), &["rust", "web"]);
        check(Some("rust，web、한국어 ops"), &["rust", "web", "한국어", "ops"]);
    }
}
