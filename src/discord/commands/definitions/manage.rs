//! What managers use: `/manage champions …`, `/manage questions`, `/manage backfill`; of engagement see `journey`.
//!
//! Exception: the bodies of commands with subcommands are never run; Discord offers the subcommands alone.

use super::digest::digest;
use super::journey::{campaign, front_door, lurkers};
use super::privacy::post as privacy_post;
use crate::discord::commands::{Ctx, Refused, target};
use crate::event::{Ask, Manage};
use serenity::all::User;

/// For who runs the community.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("champions", "questions", "backfill", "lurkers", "campaign", "front_door", "digest", "privacy_post"),
    description_localized("nl", "Voor wie de community beheert."),
    description_localized("ko", "커뮤니티를 운영하는 분들을 위한 명령."),
    description_localized("zh-CN", "给运营社区的人。")
)]
pub(super) async fn manage(_: Ctx<'_>) -> Result<(), Refused> {
    Ok(())
}

/// Recognition: who is proposed, and what is decided.
#[poise::command(
    slash_command,
    subcommands("queue", "approve", "decline", "nominate", "contribution", "history", "reference"),
    description_localized("nl", "Erkenning: wie is voorgesteld, en wat er beslist is."),
    description_localized("ko", "인정. 누가 제안되었고 무엇이 결정되었는지."),
    description_localized("zh-CN", "认可：谁被提议，决定了什么。")
)]
async fn champions(_: Ctx<'_>) -> Result<(), Refused> {
    Ok(())
}

/// What waits: proposals with their evidence, credits that are not sure, newcomers' first help.
#[poise::command(
    slash_command,
    description_localized(
        "nl",
        "Wat wacht: voorstellen met bewijs, onzekere waarderingen, eerste hulp van nieuwkomers."
    ),
    description_localized("ko", "기다리는 것. 근거가 있는 제안, 확실하지 않은 기록, 새로 온 분의 첫 도움."),
    description_localized("zh-CN", "等待中的：附依据的提议、不确定的记录、新人的第一次帮助。")
)]
async fn queue(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Manage(Manage::Queue)).await
}

/// Approve what is proposed about a member.
#[poise::command(
    slash_command,
    description_localized("nl", "Keur goed wat over een lid is voorgesteld."),
    description_localized("ko", "멤버에 대해 제안된 것을 승인해요."),
    description_localized("zh-CN", "批准关于一位成员的提议。")
)]
async fn approve(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
    #[description = "The thank-you in your own words; everybody reads them"]
    #[max_length = 1500]
    #[name_localized("nl", "woorden")]
    #[name_localized("ko", "말")]
    #[name_localized("zh-CN", "话")]
    #[description_localized("nl", "Het bedankje in je eigen woorden; iedereen leest ze")]
    #[description_localized("ko", "직접 쓰는 감사의 말. 모두가 읽어요")]
    #[description_localized("zh-CN", "用你自己的话感谢；大家都会读到")]
    words: Option<String>,
) -> Result<(), Refused> {
    let member = target(&ctx, member);
    ctx.data().take_in(ctx, Ask::Manage(Manage::Approve { member, words })).await
}

/// Decline what is proposed about a member, with a reason that managers can read.
#[poise::command(
    slash_command,
    description_localized("nl", "Wijs af wat over een lid is voorgesteld, met een reden die beheerders kunnen lezen."),
    description_localized("ko", "멤버에 대해 제안된 것을 거절해요. 이유는 관리자가 읽을 수 있어요."),
    description_localized("zh-CN", "谢绝关于一位成员的提议，原因只有负责人能读到。")
)]
async fn decline(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
    #[description = "Why; managers read this"]
    #[max_length = 400]
    #[name_localized("nl", "reden")]
    #[name_localized("ko", "이유")]
    #[name_localized("zh-CN", "原因")]
    #[description_localized("nl", "Waarom; beheerders lezen dit")]
    #[description_localized("ko", "이유. 관리자가 읽어요")]
    #[description_localized("zh-CN", "为什么；负责人会读到")]
    reason: String,
) -> Result<(), Refused> {
    let member = target(&ctx, member);
    ctx.data().take_in(ctx, Ask::Manage(Manage::Decline { member, reason })).await
}

/// Name somebody for a review.
#[poise::command(
    slash_command,
    description_localized("nl", "Draag iemand voor."),
    description_localized("ko", "검토할 분을 추천해요."),
    description_localized("zh-CN", "提名某人接受评审。")
)]
async fn nominate(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
    #[description = "What for; managers read this"]
    #[max_length = 400]
    #[name_localized("nl", "reden")]
    #[name_localized("ko", "이유")]
    #[name_localized("zh-CN", "原因")]
    #[description_localized("nl", "Waarvoor; beheerders lezen dit")]
    #[description_localized("ko", "무엇을. 관리자가 읽어요")]
    #[description_localized("zh-CN", "为了什么；负责人会读到")]
    reason: String,
) -> Result<(), Refused> {
    let member = target(&ctx, member);
    ctx.data().take_in(ctx, Ask::Manage(Manage::Nominate { member, reason })).await
}

/// Note what somebody did for the community elsewhere: a talk, a tutorial, a translation.
#[poise::command(
    slash_command,
    description_localized(
        "nl",
        "Noteer wat iemand elders voor de community deed: een praatje, een handleiding, een vertaling."
    ),
    description_localized("ko", "다른 곳에서 커뮤니티를 위해 한 일을 적어요. 발표, 강좌, 번역 같은 것."),
    description_localized("zh-CN", "记下某人在别处为社区做的事：演讲、教程、翻译。")
)]
async fn contribution(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
    #[description = "What it is, in a few words"]
    #[max_length = 200]
    #[name_localized("nl", "wat")]
    #[name_localized("ko", "내용")]
    #[name_localized("zh-CN", "内容")]
    #[description_localized("nl", "Wat het is, in een paar woorden")]
    #[description_localized("ko", "어떤 일인지 짧게")]
    #[description_localized("zh-CN", "是什么，几个字")]
    what: String,
    #[description = "Where it can be seen"]
    #[max_length = 300]
    #[name_localized("nl", "link")]
    #[name_localized("ko", "링크")]
    #[name_localized("zh-CN", "链接")]
    #[description_localized("nl", "Waar het te zien is")]
    #[description_localized("ko", "볼 수 있는 곳")]
    #[description_localized("zh-CN", "在哪里能看到")]
    link: String,
    #[description = "How much it counts: 5 is like one thanks, 10 like a solved question"]
    #[min = 1]
    #[max = 10]
    #[name_localized("nl", "gewicht")]
    #[name_localized("ko", "무게")]
    #[name_localized("zh-CN", "分量")]
    #[description_localized("nl", "Hoeveel het telt: 5 is als één keer dank, 10 als een opgeloste vraag")]
    #[description_localized("ko", "얼마나 셀지. 5는 감사 한 번, 10은 해결한 질문 하나")]
    #[description_localized("zh-CN", "计多少：5 相当于一次感谢，10 相当于解决一个问题")]
    weight: Option<u8>,
) -> Result<(), Refused> {
    let (member, weight) = (target(&ctx, member), weight.unwrap_or(5));
    ctx.data().take_in(ctx, Ask::Manage(Manage::Contribution { member, weight, link, what })).await
}

/// What was proposed and decided about a member.
#[poise::command(
    slash_command,
    description_localized("nl", "Wat over een lid is voorgesteld en beslist."),
    description_localized("ko", "멤버에 대해 제안되고 결정된 것."),
    description_localized("zh-CN", "关于一位成员的提议与决定。")
)]
async fn history(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
) -> Result<(), Refused> {
    let member = target(&ctx, member);
    ctx.data().take_in(ctx, Ask::Manage(Manage::ChampionHistory { member })).await
}

/// A member's record as a file, for a letter of reference.
#[poise::command(
    slash_command,
    description_localized("nl", "Het overzicht van een lid als bestand, voor een referentiebrief."),
    description_localized("ko", "추천서에 쓸 수 있는 멤버의 기록 파일."),
    description_localized("zh-CN", "一位成员的记录文件，可用于推荐信。")
)]
async fn reference(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
) -> Result<(), Refused> {
    let member = target(&ctx, member);
    ctx.data().take_in(ctx, Ask::Manage(Manage::Reference { member })).await
}

/// Questions that are still open, the oldest first.
#[poise::command(
    slash_command,
    description_localized("nl", "Vragen die nog openstaan, de oudste eerst."),
    description_localized("ko", "아직 열려 있는 질문. 오래된 것부터."),
    description_localized("zh-CN", "还没有解决的问题，最早的在前。")
)]
async fn questions(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Manage(Manage::Questions)).await
}

/// Read what was said before I came; without days, show how far that is.
#[poise::command(
    slash_command,
    description_localized("nl", "Lees wat er voor mijn komst is gezegd; zonder dagen: hoe ver dat is."),
    description_localized("ko", "제가 오기 전에 오간 말을 읽어요. 일수가 없으면 어디까지 읽었는지 보여요."),
    description_localized("zh-CN", "读我来之前的对话；不填天数则显示进度。")
)]
async fn backfill(
    ctx: Ctx<'_>,
    #[description = "How many days back"]
    #[min = 1]
    #[max = 730]
    #[name_localized("nl", "dagen")]
    #[name_localized("ko", "일수")]
    #[name_localized("zh-CN", "天数")]
    #[description_localized("nl", "Hoeveel dagen terug")]
    #[description_localized("ko", "며칠 전부터")]
    #[description_localized("zh-CN", "往回多少天")]
    days: Option<u16>,
) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Manage(Manage::Backfill { days: days.unwrap_or(0) })).await
}
