//! `/console`, for moderators and managers. Hidden from members by default permissions.

use crate::discord::commands::{Ctx, Refused};

/// A one-time link to the console: cases, rules, members, and what a manager sets.
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MODERATE_MEMBERS",
    description_localized(
        "nl",
        "Een eenmalige link naar de console: zaken, regels, leden, en wat een beheerder instelt."
    ),
    description_localized("ko", "콘솔로 가는 일회용 링크. 기록, 규칙, 멤버, 그리고 관리자가 정하는 것."),
    description_localized("zh-CN", "控制台的一次性链接：案例、规则、成员，以及管理者的设置。")
)]
pub(super) async fn console(ctx: Ctx<'_>) -> Result<(), Refused> {
    ctx.data().console(ctx).await
}
