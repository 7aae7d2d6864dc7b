//! `/manage digest …`: the weekly digest now, as a preview, and its settings.
//!
//! Exception: the bodies of commands with subcommands are never run; Discord offers the subcommands alone.

use crate::discord::commands::choices::Weekday;
use crate::discord::commands::{Ctx, Refused};
use crate::event::{Ask, DigestAsk, OfficeAsk};
use serenity::all::ChannelId;

/// The weekly digest: what to do, what changed, what to be glad of.
#[poise::command(
    slash_command,
    subcommands("now", "preview", "settings"),
    description_localized("nl", "Het weekoverzicht: wat er te doen is, wat veranderde, iets om blij mee te zijn."),
    description_localized("ko", "주간 요약. 할 일, 달라진 점, 기쁜 소식."),
    description_localized("zh-CN", "每周简报：要做的事、变化、值得高兴的事。")
)]
pub(super) async fn digest(_: Ctx<'_>) -> Result<(), Refused> {
    Ok(())
}

/// Send the digest of last week now, if it was not sent.
#[poise::command(
    slash_command,
    description_localized("nl", "Stuur het overzicht van vorige week nu, als dat nog niet gebeurd is."),
    description_localized("ko", "지난주 요약을 아직 보내지 않았다면 지금 보내요."),
    description_localized("zh-CN", "如果上周的简报还没发，现在就发。")
)]
async fn now(ctx: Ctx<'_>) -> Result<(), Refused> {
    ask(ctx, DigestAsk::Now).await
}

/// See the digest of last week; nobody else sees it, and nothing is kept.
#[poise::command(
    slash_command,
    description_localized("nl", "Bekijk het overzicht van vorige week; alleen jij ziet het, er wordt niets bewaard."),
    description_localized("ko", "지난주 요약을 혼자 미리 봐요. 아무것도 남지 않아요."),
    description_localized("zh-CN", "预览上周的简报；只有你能看到，不会保存。")
)]
async fn preview(ctx: Ctx<'_>) -> Result<(), Refused> {
    ask(ctx, DigestAsk::Preview).await
}

/// When and where the digest comes, and what became of the last one; options change it.
#[poise::command(
    slash_command,
    description_localized(
        "nl",
        "Wanneer en waar het komt, en hoe het met het vorige ging; met opties verander je het."
    ),
    description_localized("ko", "언제 어디로 오는지, 지난번은 어땠는지. 옵션으로 바꿀 수 있어요."),
    description_localized("zh-CN", "什么时候、发到哪里，上一份怎么样；用选项修改。")
)]
async fn settings(
    ctx: Ctx<'_>,
    #[description = "On which day"]
    #[name_localized("nl", "dag")]
    #[name_localized("ko", "요일")]
    #[name_localized("zh-CN", "星期")]
    #[description_localized("nl", "Op welke dag")]
    #[description_localized("ko", "무슨 요일에")]
    #[description_localized("zh-CN", "星期几")]
    day: Option<Weekday>,
    #[description = "At what time of the community's clock, for example 09:00"]
    #[max_length = 5]
    #[name_localized("nl", "tijd")]
    #[name_localized("ko", "시각")]
    #[name_localized("zh-CN", "时间")]
    #[description_localized("nl", "Hoe laat op de klok van de community, bijvoorbeeld 09:00")]
    #[description_localized("ko", "커뮤니티 시간으로 몇 시에, 예를 들어 09:00")]
    #[description_localized("zh-CN", "社区时间几点，例如 09:00")]
    at: Option<String>,
    #[description = "In which channel"]
    #[channel_types("Text", "News")]
    #[name_localized("nl", "kanaal")]
    #[name_localized("ko", "채널")]
    #[name_localized("zh-CN", "频道")]
    #[description_localized("nl", "In welk kanaal")]
    #[description_localized("ko", "어느 채널에")]
    #[description_localized("zh-CN", "在哪个频道")]
    channel: Option<ChannelId>,
    #[description = "Whether it comes by itself"]
    #[name_localized("nl", "aan")]
    #[name_localized("ko", "켜기")]
    #[name_localized("zh-CN", "开启")]
    #[description_localized("nl", "Of het vanzelf komt")]
    #[description_localized("ko", "저절로 올지")]
    #[description_localized("zh-CN", "是否自动发送")]
    on: Option<bool>,
) -> Result<(), Refused> {
    let day = day.map(|day| day.word().to_owned());
    let channel = channel.map(|channel| channel.get().to_string());
    ask(ctx, DigestAsk::Settings { day, at, channel, on }).await
}

async fn ask(ctx: Ctx<'_>, ask: DigestAsk) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Office(OfficeAsk::Digest(ask))).await
}
