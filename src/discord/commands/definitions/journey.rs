//! What managers use of engagement: `/manage lurkers …`, `/manage campaign …`, `/manage front-door …`.
//!
//! Exception: the bodies of commands with subcommands are never run; Discord offers the subcommands alone.

use crate::discord::commands::{Ctx, Refused};
use crate::event::{Ask, CampaignAsk, FrontDoor, LurkersAsk};

/// Who is silent, who helps, what was sent and what came of it.
#[poise::command(
    slash_command,
    subcommands("overview", "preview", "pause", "resume"),
    description_localized("nl", "Wie er stil is, wie helpt, wat er is gestuurd en wat ervan kwam."),
    description_localized("ko", "누가 조용한지, 누가 돕는지, 무엇을 보냈고 어떻게 되었는지."),
    description_localized("zh-CN", "谁很安静，谁在帮忙，发过什么，结果如何。")
)]
pub(super) async fn lurkers(_: Ctx<'_>) -> Result<(), Refused> {
    Ok(())
}

/// The whole picture: segments, helpers and gaps, newcomers who wait, campaigns.
#[poise::command(
    slash_command,
    description_localized("nl", "Het hele beeld: groepen, helpers en gaten, nieuwkomers die wachten, campagnes."),
    description_localized("ko", "전체 모습. 무리, 돕는 분과 빈자리, 기다리는 새로 온 분, 캠페인."),
    description_localized("zh-CN", "全貌：各类成员、帮手与空缺、等待中的新人、活动。")
)]
async fn overview(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Lurkers(LurkersAsk::Overview)).await
}

/// Exactly who would get what, and why; nothing is sent.
#[poise::command(
    slash_command,
    description_localized("nl", "Precies wie wat zou krijgen, en waarom; er wordt niets verstuurd."),
    description_localized("ko", "누가 무엇을 왜 받게 될지. 아무것도 보내지 않아요."),
    description_localized("zh-CN", "究竟谁会收到什么、为什么；不会发送任何东西。")
)]
async fn preview(
    ctx: Ctx<'_>,
    #[description = "Its name; without it, all"]
    #[max_length = 60]
    #[name_localized("nl", "campagne")]
    #[name_localized("ko", "캠페인")]
    #[name_localized("zh-CN", "活动")]
    #[description_localized("nl", "De naam; zonder naam: allemaal")]
    #[description_localized("ko", "이름. 없으면 모두")]
    #[description_localized("zh-CN", "名称；不填则为全部")]
    campaign: Option<String>,
) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Lurkers(LurkersAsk::Preview { campaign })).await
}

/// Everything of engagement waits until you resume it.
#[poise::command(
    slash_command,
    description_localized("nl", "Alles wacht tot je het hervat."),
    description_localized("ko", "다시 시작할 때까지 모두 기다려요."),
    description_localized("zh-CN", "一切都会等着，直到你恢复。")
)]
async fn pause(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Lurkers(LurkersAsk::Pause)).await
}

/// Go on after a pause.
#[poise::command(
    slash_command,
    description_localized("nl", "Ga verder na een pauze."),
    description_localized("ko", "멈춘 것을 다시 시작해요."),
    description_localized("zh-CN", "暂停之后继续。")
)]
async fn resume(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Lurkers(LurkersAsk::Resume)).await
}

/// Campaigns: what there is, what runs, and whether it worked.
#[poise::command(
    slash_command,
    subcommands("list", "show", "start", "stop", "result", "calculate"),
    description_localized("nl", "Campagnes: wat er is, wat loopt, en of het werkte."),
    description_localized("ko", "캠페인. 무엇이 있고 무엇이 진행 중이며 효과가 있었는지."),
    description_localized("zh-CN", "活动：有哪些，哪些在进行，是否有效。")
)]
pub(super) async fn campaign(_: Ctx<'_>) -> Result<(), Refused> {
    Ok(())
}

/// The campaigns there are, and which of them run.
#[poise::command(
    slash_command,
    description_localized("nl", "Welke campagnes er zijn, en welke lopen."),
    description_localized("ko", "어떤 캠페인이 있고 어떤 것이 진행 중인지."),
    description_localized("zh-CN", "有哪些活动，哪些在进行。")
)]
async fn list(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Campaign(CampaignAsk::List)).await
}

/// One campaign in full: who, what, when, and how it is measured.
#[poise::command(
    slash_command,
    description_localized("nl", "Eén campagne voluit: wie, wat, wanneer, en hoe het wordt gemeten."),
    description_localized("ko", "캠페인 하나를 자세히. 누구에게 무엇을 언제, 어떻게 재는지."),
    description_localized("zh-CN", "完整查看一个活动：谁、什么、何时、如何衡量。")
)]
async fn show(
    ctx: Ctx<'_>,
    #[description = "Its name"]
    #[max_length = 60]
    #[name_localized("nl", "campagne")]
    #[name_localized("ko", "캠페인")]
    #[name_localized("zh-CN", "活动")]
    #[description_localized("nl", "De naam")]
    #[description_localized("ko", "이름")]
    #[description_localized("zh-CN", "名称")]
    campaign: String,
) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Campaign(CampaignAsk::Show { campaign })).await
}

/// Start a campaign, or run it dry first.
#[poise::command(
    slash_command,
    description_localized("nl", "Start een campagne, of laat haar eerst droog lopen."),
    description_localized("ko", "캠페인을 시작하거나, 먼저 시험 삼아 돌려요."),
    description_localized("zh-CN", "开始一个活动，或先试运行。")
)]
async fn start(
    ctx: Ctx<'_>,
    #[description = "Its name"]
    #[max_length = 60]
    #[name_localized("nl", "campagne")]
    #[name_localized("ko", "캠페인")]
    #[name_localized("zh-CN", "活动")]
    #[description_localized("nl", "De naam")]
    #[description_localized("ko", "이름")]
    #[description_localized("zh-CN", "名称")]
    campaign: String,
    #[description = "Decide and note everything, send nothing"]
    #[name_localized("nl", "droog")]
    #[name_localized("ko", "시험")]
    #[name_localized("zh-CN", "试运行")]
    #[description_localized("nl", "Alles beslissen en noteren, niets versturen")]
    #[description_localized("ko", "모두 정하고 적지만 보내지 않아요")]
    #[description_localized("zh-CN", "只决定和记录，不发送")]
    dry: Option<bool>,
) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Campaign(CampaignAsk::Start { campaign, shadow: dry.unwrap_or(false) })).await
}

/// Stop a campaign; what it learned so far stays.
#[poise::command(
    slash_command,
    description_localized("nl", "Stop een campagne; wat zij tot nu toe leerde blijft."),
    description_localized("ko", "캠페인을 끝내요. 지금까지 알게 된 것은 남아요."),
    description_localized("zh-CN", "停止一个活动；已得到的结果会保留。")
)]
async fn stop(
    ctx: Ctx<'_>,
    #[description = "Its name"]
    #[max_length = 60]
    #[name_localized("nl", "campagne")]
    #[name_localized("ko", "캠페인")]
    #[name_localized("zh-CN", "活动")]
    #[description_localized("nl", "De naam")]
    #[description_localized("ko", "이름")]
    #[description_localized("zh-CN", "名称")]
    campaign: String,
) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Campaign(CampaignAsk::Stop { campaign })).await
}

/// Did it work? With its interval, or how much is still to be collected.
#[poise::command(
    slash_command,
    description_localized("nl", "Werkte het? Met marge, of hoeveel er nog moet worden verzameld."),
    description_localized("ko", "효과가 있었을까요? 구간과 함께, 또는 얼마나 더 모아야 하는지."),
    description_localized("zh-CN", "有效吗？附区间，或还需收集多少。")
)]
async fn result(
    ctx: Ctx<'_>,
    #[description = "Its name"]
    #[max_length = 60]
    #[name_localized("nl", "campagne")]
    #[name_localized("ko", "캠페인")]
    #[name_localized("zh-CN", "活动")]
    #[description_localized("nl", "De naam")]
    #[description_localized("ko", "이름")]
    #[description_localized("zh-CN", "名称")]
    campaign: String,
) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Campaign(CampaignAsk::Result { campaign })).await
}

/// What a community of this size can learn from an experiment.
#[poise::command(
    slash_command,
    description_localized("nl", "Wat een community van deze grootte van een experiment kan leren."),
    description_localized("ko", "이 크기의 커뮤니티가 실험으로 알 수 있는 것."),
    description_localized("zh-CN", "这样规模的社区能从实验中得知什么。")
)]
async fn calculate(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Campaign(CampaignAsk::Calculate)).await
}

/// What newcomers meet first.
#[poise::command(
    slash_command,
    rename = "front-door",
    subcommands("check", "panel"),
    description_localized("nl", "Wat nieuwkomers het eerst zien."),
    description_localized("ko", "새로 온 분이 처음 만나는 것."),
    description_localized("zh-CN", "新人最先看到的。")
)]
pub(super) async fn front_door(_: Ctx<'_>) -> Result<(), Refused> {
    Ok(())
}

/// Walk in as a newcomer would: what is missing, and what to do about it.
#[poise::command(
    slash_command,
    description_localized("nl", "Kom binnen als nieuwkomer: wat ontbreekt, en wat je eraan doet."),
    description_localized("ko", "새로 온 분처럼 들어와 봐요. 무엇이 없고 어떻게 하면 되는지."),
    description_localized("zh-CN", "像新人一样走进来：缺了什么，该怎么做。")
)]
async fn check(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::FrontDoor(FrontDoor::Check)).await
}

/// Post the panel of interests and languages here.
#[poise::command(
    slash_command,
    description_localized("nl", "Plaats hier het paneel met interesses en talen."),
    description_localized("ko", "관심사와 언어를 고르는 판을 여기에 올려요."),
    description_localized("zh-CN", "在这里发布兴趣与语言的选择面板。")
)]
async fn panel(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::FrontDoor(FrontDoor::Panel)).await
}
