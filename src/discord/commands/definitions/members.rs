//! What everybody uses: `/rules /thanks /me /champions`, and the message menu.
//!
//! Exception: the bodies of commands with subcommands are never run; Discord offers the subcommands alone.

use crate::discord::commands::{Ctx, Refused, target};
use crate::discord::translate::message;
use crate::event::{Ask, Me};
use serenity::all::{Message, User};

/// Read this server's code of conduct, in your language.
#[poise::command(
    slash_command,
    guild_only,
    description_localized("nl", "Lees de gedragscode van deze server, in jouw taal."),
    description_localized("ko", "이 서버의 행동 강령을 내 언어로 읽어요."),
    description_localized("zh-CN", "用你的语言阅读本服务器的行为准则。")
)]
pub(super) async fn rules(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Rules).await
}

/// What is known of this message: why it was flagged or credited, or not; and what you can say of it.
#[poise::command(context_menu_command = "Steward…", guild_only)]
pub(super) async fn menu(ctx: Ctx<'_>, message: Message) -> Result<(), Refused> {
    let message = Box::new(message::written(message));
    ctx.data().take_in(ctx, Ask::Why(message)).await
}

/// Thank somebody: it counts for them, and nobody is pinged.
#[poise::command(
    slash_command,
    guild_only,
    description_localized("nl", "Bedank iemand: het telt voor die persoon, en niemand krijgt een melding."),
    description_localized("ko", "누군가에게 감사해요. 그분 앞으로 적히고 알림은 가지 않아요."),
    description_localized("zh-CN", "感谢某人：会为对方记下，不会通知任何人。")
)]
pub(super) async fn thanks(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
    #[description = "What for"]
    #[max_length = 400]
    #[name_localized("nl", "reden")]
    #[name_localized("ko", "이유")]
    #[name_localized("zh-CN", "原因")]
    #[description_localized("nl", "Waarvoor")]
    #[description_localized("ko", "무엇을")]
    #[description_localized("zh-CN", "为了什么")]
    reason: Option<String>,
) -> Result<(), Refused> {
    let (member, reason) = (target(&ctx, member), reason.unwrap_or_default());
    ctx.data().take_in(ctx, Ask::Thanks { member, reason }).await
}

/// What is noted about you, and what you want of it.
#[poise::command(
    slash_command,
    guild_only,
    subcommands("why", "nudges", "pause", "back", "opt_out", "opt_in"),
    description_localized("nl", "Wat er over je is genoteerd, en wat je daarvan wilt."),
    description_localized("ko", "나에 대해 적힌 것과 내가 바라는 것."),
    description_localized("zh-CN", "关于你的记录，以及你想怎样。")
)]
pub(super) async fn me(_: Ctx<'_>) -> Result<(), Refused> {
    Ok(())
}

/// Where you stand, and why: what it rests on, what waits, what is missing.
#[poise::command(
    slash_command,
    description_localized("nl", "Waar je staat en waarom: waar het op rust, wat wacht, wat ontbreekt."),
    description_localized("ko", "지금 자리와 그 이유. 무엇으로 이루어졌고 무엇이 모자란지."),
    description_localized("zh-CN", "你在哪里，为什么：由什么组成，在等什么，还缺什么。")
)]
async fn why(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Me(Me::Why)).await
}

/// What I sent you, what I note for it, and how to stop it.
#[poise::command(
    slash_command,
    description_localized("nl", "Wat ik je stuurde, wat ik daarvoor bijhoud, en hoe je het stopt."),
    description_localized("ko", "보내 드린 것, 그러려고 적어 둔 것, 그리고 그만 받는 방법."),
    description_localized("zh-CN", "我给你发过什么、为此记了什么，以及如何停止。")
)]
async fn nudges(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Nudges).await
}

/// Take a break: reviews and nudges wait, and nothing is lost.
#[poise::command(
    slash_command,
    rename = "break",
    description_localized("nl", "Neem pauze: beoordelingen en aansporingen wachten, en er gaat niets verloren."),
    description_localized("ko", "쉬어 가요. 검토와 알림은 기다리고 잃는 것은 없어요."),
    description_localized("zh-CN", "休息一下：评审和提醒都会等着，什么也不会丢。")
)]
async fn pause(
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
    ctx.data().take_in(ctx, Ask::Me(Me::Break { until: Some(until) })).await
}

/// End your break.
#[poise::command(
    slash_command,
    description_localized("nl", "Beëindig je pauze."),
    description_localized("ko", "쉬는 것을 끝내요."),
    description_localized("zh-CN", "结束休息。")
)]
async fn back(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Me(Me::Break { until: None })).await
}

/// Ask not to be noted: no credits, no tier, and you are shown nowhere.
#[poise::command(
    slash_command,
    rename = "opt-out",
    description_localized("nl", "Vraag om niet genoteerd te worden: geen dank, geen rang, nergens getoond."),
    description_localized("ko", "적지 말아 달라고 해요. 기록도 등급도 없고 어디에도 보이지 않아요."),
    description_localized("zh-CN", "要求不作记录：没有记录，没有等级，也不会显示你。")
)]
async fn opt_out(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Me(Me::OptOut(true))).await
}

/// Be noted again, after an opt-out.
#[poise::command(
    slash_command,
    rename = "opt-in",
    description_localized("nl", "Word weer genoteerd, na een opt-out."),
    description_localized("ko", "다시 적어 달라고 해요."),
    description_localized("zh-CN", "重新开始记录。")
)]
async fn opt_in(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Me(Me::OptOut(false))).await
}

/// Who carries this community.
#[poise::command(
    slash_command,
    guild_only,
    description_localized("nl", "Wie deze community draagt."),
    description_localized("ko", "이 커뮤니티를 받치는 분들."),
    description_localized("zh-CN", "支撑这个社区的人。")
)]
pub(super) async fn champions(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Champions).await
}
