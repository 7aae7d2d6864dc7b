//! `/privacy`: what is kept about the one who asks, all of it as a file, and how to say no; `/manage privacy-post`.
//!
//! Exception: the bodies of commands with subcommands are never run; Discord offers the subcommands alone.

use crate::discord::commands::{Ctx, Refused};
use crate::event::{Ask, OfficeAsk, PrivacyAsk};

async fn asked(ctx: Ctx<'_>, ask: PrivacyAsk) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Office(OfficeAsk::Privacy(ask))).await
}

/// What I keep about you, who sees it, and how to say no.
#[poise::command(
    slash_command,
    guild_only,
    subcommands("show", "export", "erase", "opt_out", "opt_in"),
    description_localized("nl", "Wat ik over je bewaar, wie het ziet, en hoe je nee zegt."),
    description_localized("ko", "나에 대해 간직하는 것, 누가 보는지, 그리고 거절하는 방법."),
    description_localized("zh-CN", "我保存了你的什么、谁能看到，以及如何说不。")
)]
pub(super) async fn privacy(_: Ctx<'_>) -> Result<(), Refused> {
    Ok(())
}

/// What I keep about you and what for.
#[poise::command(
    slash_command,
    description_localized("nl", "Wat ik over je bewaar, en waarvoor."),
    description_localized("ko", "나에 대해 간직하는 것과 그 이유."),
    description_localized("zh-CN", "我保存了你的什么，用来做什么。")
)]
async fn show(ctx: Ctx<'_>) -> Result<(), Refused> {
    asked(ctx, PrivacyAsk::Show).await
}

/// Everything that I keep about you, as a file.
#[poise::command(
    slash_command,
    description_localized("nl", "Alles wat ik over je bewaar, als bestand."),
    description_localized("ko", "나에 대해 간직하는 모든 것을 파일로 받아요."),
    description_localized("zh-CN", "把我保存的关于你的一切作为文件给你。")
)]
async fn export(ctx: Ctx<'_>) -> Result<(), Refused> {
    asked(ctx, PrivacyAsk::Export).await
}

/// Have everything about you erased; first I say what that means.
#[poise::command(
    slash_command,
    description_localized("nl", "Laat alles over je wissen; eerst zeg ik wat dat betekent."),
    description_localized("ko", "나에 대한 것을 모두 지워요. 먼저 어떤 뜻인지 알려 드려요."),
    description_localized("zh-CN", "删除关于你的一切；我会先说明这意味着什么。")
)]
async fn erase(ctx: Ctx<'_>) -> Result<(), Refused> {
    asked(ctx, PrivacyAsk::Erase { sure: false }).await
}

/// Not to be credited, shown or written to.
#[poise::command(
    slash_command,
    rename = "opt-out",
    description_localized("nl", "Niet genoteerd, getoond of aangeschreven worden."),
    description_localized("ko", "기록도, 소개도, 메시지도 받지 않아요."),
    description_localized("zh-CN", "不被记录、不被展示、也不收消息。")
)]
async fn opt_out(ctx: Ctx<'_>) -> Result<(), Refused> {
    asked(ctx, PrivacyAsk::OptOut(true)).await
}

/// Take an opt-out back.
#[poise::command(
    slash_command,
    rename = "opt-in",
    description_localized("nl", "Neem een opt-out terug."),
    description_localized("ko", "거절했던 것을 되돌려요."),
    description_localized("zh-CN", "收回之前的退出。")
)]
async fn opt_in(ctx: Ctx<'_>) -> Result<(), Refused> {
    asked(ctx, PrivacyAsk::OptOut(false)).await
}

/// Post here what I note about members, in this server's languages, and pin it.
#[poise::command(
    slash_command,
    rename = "privacy-post",
    description_localized(
        "nl",
        "Plaats hier wat ik over leden noteer, in de talen van deze server, en maak het vast."
    ),
    description_localized("ko", "멤버에 대해 무엇을 적는지 이 서버의 언어들로 여기에 올리고 고정해요."),
    description_localized("zh-CN", "用本服务器的语言在这里发布我记录成员的什么，并置顶。")
)]
pub(super) async fn post(ctx: Ctx<'_>) -> Result<(), Refused> {
    asked(ctx, PrivacyAsk::Post).await
}
