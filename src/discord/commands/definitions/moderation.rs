//! What moderators use: `/warn /timeout /untimeout /kick /ban /unban /case /history`.
//!
//! Lengths of time are choices, so that nobody can mistype one. Hidden from members by default permissions, which a server
//! can change in its own settings.

use crate::conduct::case::CaseNumber;
use crate::discord::commands::choices::{BanLength, Purge, TimeoutLength};
use crate::discord::commands::{Ctx, Refused, target};
use crate::event::Ask;
use crate::ids::UserId;
use serenity::all::User;

/// Warn a member: they are told why, and it is kept as a case.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MODERATE_MEMBERS",
    description_localized("nl", "Waarschuw een lid: het hoort waarom, en het wordt als zaak bewaard."),
    description_localized("ko", "멤버에게 주의를 줘요. 이유를 알려 주고 기록으로 남겨요."),
    description_localized("zh-CN", "提醒一位成员：告知原因，并记录在案。")
)]
pub(super) async fn warn(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
    #[description = "Why; the member reads this"]
    #[max_length = 400]
    #[name_localized("nl", "reden")]
    #[name_localized("ko", "이유")]
    #[name_localized("zh-CN", "原因")]
    #[description_localized("nl", "Waarom; het lid leest dit")]
    #[description_localized("ko", "이유. 멤버가 읽어요")]
    #[description_localized("zh-CN", "为什么；对方会读到")]
    reason: String,
    #[description = "Clause of the code of conduct"]
    #[max_length = 60]
    #[name_localized("nl", "bepaling")]
    #[name_localized("ko", "조항")]
    #[name_localized("zh-CN", "条款")]
    #[description_localized("nl", "Bepaling van de gedragscode")]
    #[description_localized("ko", "행동 강령의 조항")]
    #[description_localized("zh-CN", "行为准则的条款")]
    clause: Option<String>,
) -> Result<(), Refused> {
    let member = target(&ctx, member);
    ctx.data().take_in(ctx, Ask::Warn { member, reason, clause }).await
}

/// Pause a member for a while: they can read and not write.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MODERATE_MEMBERS",
    description_localized("nl", "Zet een lid even op pauze: lezen kan, schrijven niet."),
    description_localized("ko", "멤버를 잠시 쉬게 해요. 읽을 수는 있지만 쓸 수는 없어요."),
    description_localized("zh-CN", "让一位成员暂停一段时间：可以看，不能发言。")
)]
pub(super) async fn timeout(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
    #[description = "How long"]
    #[name_localized("nl", "duur")]
    #[name_localized("ko", "기간")]
    #[name_localized("zh-CN", "时长")]
    #[description_localized("nl", "Hoe lang")]
    #[description_localized("ko", "얼마나")]
    #[description_localized("zh-CN", "多久")]
    length: TimeoutLength,
    #[description = "Why; the member reads this"]
    #[max_length = 400]
    #[name_localized("nl", "reden")]
    #[name_localized("ko", "이유")]
    #[name_localized("zh-CN", "原因")]
    #[description_localized("nl", "Waarom; het lid leest dit")]
    #[description_localized("ko", "이유. 멤버가 읽어요")]
    #[description_localized("zh-CN", "为什么；对方会读到")]
    reason: String,
    #[description = "Clause of the code of conduct"]
    #[max_length = 60]
    #[name_localized("nl", "bepaling")]
    #[name_localized("ko", "조항")]
    #[name_localized("zh-CN", "条款")]
    #[description_localized("nl", "Bepaling van de gedragscode")]
    #[description_localized("ko", "행동 강령의 조항")]
    #[description_localized("zh-CN", "行为准则的条款")]
    clause: Option<String>,
) -> Result<(), Refused> {
    let member = target(&ctx, member);
    ctx.data().take_in(ctx, Ask::Timeout { member, length: length.span(), reason, clause }).await
}

/// End a member's pause early.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MODERATE_MEMBERS",
    description_localized("nl", "Beëindig de pauze van een lid eerder."),
    description_localized("ko", "멤버의 쉬는 시간을 일찍 끝내요."),
    description_localized("zh-CN", "提前结束一位成员的暂停。")
)]
pub(super) async fn untimeout(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
    #[description = "Why; the member reads this"]
    #[max_length = 400]
    #[name_localized("nl", "reden")]
    #[name_localized("ko", "이유")]
    #[name_localized("zh-CN", "原因")]
    #[description_localized("nl", "Waarom; het lid leest dit")]
    #[description_localized("ko", "이유. 멤버가 읽어요")]
    #[description_localized("zh-CN", "为什么；对方会读到")]
    reason: Option<String>,
) -> Result<(), Refused> {
    let (member, reason) = (target(&ctx, member), reason.unwrap_or_default());
    ctx.data().take_in(ctx, Ask::Untimeout { member, reason }).await
}

/// Remove a member from the server; they may come back by an invite.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "KICK_MEMBERS",
    description_localized("nl", "Verwijder een lid van de server; met een uitnodiging kan het terugkomen."),
    description_localized("ko", "멤버를 서버에서 내보내요. 초대를 받으면 다시 올 수 있어요."),
    description_localized("zh-CN", "将一位成员移出服务器；有邀请仍可回来。")
)]
pub(super) async fn kick(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
    #[description = "Why; the member reads this"]
    #[max_length = 400]
    #[name_localized("nl", "reden")]
    #[name_localized("ko", "이유")]
    #[name_localized("zh-CN", "原因")]
    #[description_localized("nl", "Waarom; het lid leest dit")]
    #[description_localized("ko", "이유. 멤버가 읽어요")]
    #[description_localized("zh-CN", "为什么；对方会读到")]
    reason: String,
    #[description = "Clause of the code of conduct"]
    #[max_length = 60]
    #[name_localized("nl", "bepaling")]
    #[name_localized("ko", "조항")]
    #[name_localized("zh-CN", "条款")]
    #[description_localized("nl", "Bepaling van de gedragscode")]
    #[description_localized("ko", "행동 강령의 조항")]
    #[description_localized("zh-CN", "行为准则的条款")]
    clause: Option<String>,
) -> Result<(), Refused> {
    let member = target(&ctx, member);
    ctx.data().take_in(ctx, Ask::Kick { member, reason, clause }).await
}

/// Ban somebody, for good or for a while.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "BAN_MEMBERS",
    description_localized("nl", "Verban iemand, voorgoed of voor een tijd."),
    description_localized("ko", "누군가를 영구히 또는 일정 기간 차단해요."),
    description_localized("zh-CN", "封禁某人，永久或一段时间。")
)]
#[allow(clippy::too_many_arguments)]
pub(super) async fn ban(
    ctx: Ctx<'_>,
    #[description = "Whom"]
    #[name_localized("nl", "lid")]
    #[name_localized("ko", "멤버")]
    #[name_localized("zh-CN", "成员")]
    #[description_localized("nl", "Wie")]
    #[description_localized("ko", "누구")]
    #[description_localized("zh-CN", "谁")]
    member: User,
    #[description = "Why; the member reads this"]
    #[max_length = 400]
    #[name_localized("nl", "reden")]
    #[name_localized("ko", "이유")]
    #[name_localized("zh-CN", "原因")]
    #[description_localized("nl", "Waarom; het lid leest dit")]
    #[description_localized("ko", "이유. 멤버가 읽어요")]
    #[description_localized("zh-CN", "为什么；对方会读到")]
    reason: String,
    #[description = "How long; without it, for good"]
    #[name_localized("nl", "duur")]
    #[name_localized("ko", "기간")]
    #[name_localized("zh-CN", "时长")]
    #[description_localized("nl", "Hoe lang; zonder dit voorgoed")]
    #[description_localized("ko", "얼마나. 없으면 영구히")]
    #[description_localized("zh-CN", "多久；不填则为永久")]
    length: Option<BanLength>,
    #[description = "Also delete their messages of"]
    #[name_localized("nl", "berichten")]
    #[name_localized("ko", "메시지")]
    #[name_localized("zh-CN", "消息")]
    #[description_localized("nl", "Verwijder ook de berichten van")]
    #[description_localized("ko", "이 기간의 메시지도 지워요")]
    #[description_localized("zh-CN", "同时删除此期间的消息")]
    messages: Option<Purge>,
    #[description = "Clause of the code of conduct"]
    #[max_length = 60]
    #[name_localized("nl", "bepaling")]
    #[name_localized("ko", "조항")]
    #[name_localized("zh-CN", "条款")]
    #[description_localized("nl", "Bepaling van de gedragscode")]
    #[description_localized("ko", "행동 강령의 조항")]
    #[description_localized("zh-CN", "行为准则的条款")]
    clause: Option<String>,
) -> Result<(), Refused> {
    let member = target(&ctx, member);
    let (length, purge) = (length.map(BanLength::span), messages.map(Purge::span).unwrap_or_default());
    ctx.data().take_in(ctx, Ask::Ban { member, reason, clause, length, purge }).await
}

/// Lift a ban.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "BAN_MEMBERS",
    description_localized("nl", "Hef een ban op."),
    description_localized("ko", "차단을 풀어요."),
    description_localized("zh-CN", "解除封禁。")
)]
pub(super) async fn unban(
    ctx: Ctx<'_>,
    #[description = "Whom: a name or an id"]
    #[name_localized("nl", "persoon")]
    #[name_localized("ko", "사람")]
    #[name_localized("zh-CN", "对象")]
    #[description_localized("nl", "Wie: een naam of een id")]
    #[description_localized("ko", "누구. 이름이나 ID")]
    #[description_localized("zh-CN", "谁：名字或 ID")]
    person: User,
    #[description = "Why"]
    #[max_length = 400]
    #[name_localized("nl", "reden")]
    #[name_localized("ko", "이유")]
    #[name_localized("zh-CN", "原因")]
    #[description_localized("nl", "Waarom")]
    #[description_localized("ko", "이유")]
    #[description_localized("zh-CN", "为什么")]
    reason: Option<String>,
) -> Result<(), Refused> {
    let (member, reason) = (UserId(person.id.get()), reason.unwrap_or_default());
    ctx.data().take_in(ctx, Ask::Unban { member, reason }).await
}

/// Show the file of a case.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MODERATE_MEMBERS",
    description_localized("nl", "Toon het dossier van een zaak."),
    description_localized("ko", "기록 하나를 보여 줘요."),
    description_localized("zh-CN", "查看一份案卷。")
)]
pub(super) async fn case(
    ctx: Ctx<'_>,
    #[description = "Its number"]
    #[min = 1]
    #[max = 1_000_000_000]
    #[name_localized("nl", "nummer")]
    #[name_localized("ko", "번호")]
    #[name_localized("zh-CN", "编号")]
    #[description_localized("nl", "Het nummer")]
    #[description_localized("ko", "번호")]
    #[description_localized("zh-CN", "编号")]
    number: u32,
) -> Result<(), Refused> {
    ctx.data().take_in(ctx, Ask::Case { number: CaseNumber(u64::from(number)) }).await
}

/// Show what is known of a member: their cases and where they stand.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MODERATE_MEMBERS",
    description_localized("nl", "Toon wat er over een lid bekend is: zaken en stand."),
    description_localized("ko", "멤버에 대해 아는 것을 보여 줘요. 기록과 지금 상태."),
    description_localized("zh-CN", "查看一位成员的情况：案卷与现状。")
)]
pub(super) async fn history(
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
    ctx.data().take_in(ctx, Ask::History { member }).await
}
