### Steward 说的每一句话，简体中文。称呼用“你”，话说得平实、温和、简短，不用感叹号。
### 键和占位符与 en.ftl 相同。

## Small parts that sentences are made of

clause-name = “{ $title }”
clauses-and = { $first }和{ $last }
list-and = { $first }、{ $last }
field-line = { $name }：{ $value }

## Lengths of time and dates

span-days = { $n } 天
span-hours = { $n } 小时
span-minutes = { $n } 分钟
span-seconds = { $n } 秒
span-and = { $first } { $second }
span-month = 一个月
pause-days = { $n } 天
pause-hours = { $n } 小时
pause-other = { $span }
date-full = { $year } 年 { $month } { $day } 日{ $weekday } { $time } { $zone }
weekday-name = { $n ->
    [1] 星期一
    [2] 星期二
    [3] 星期三
    [4] 星期四
    [5] 星期五
    [6] 星期六
   *[7] 星期日
}
month-name = { $n } 月

## Notices to members: parts that many share

notice-footer = { $community } · 案例 { $case }
notice-look = 如果是我弄错了，请按这里，会有人来看。
notice-look-person = 如果这个决定不对，请按这里，会由另一个人来看。
notice-quote = 原文完整还给你：
notice-quote-file = 原文太长，一条消息放不下，全文在文件里。
notice-reason = 原因：{ $reason }
notice-waited = 当时（{ $when }）没能联系到你，所以现在告诉你。

now-nothing = 不会有别的处理。
now-reminder = 现在不会有别的处理。
now-warning = 这是一次警告。现在不会有别的处理。
now-pause = 接下来 { $span }你不能在这里发言，到 { $when } 为止。阅读不受影响。
now-moderators = 管理员会一起商量，结果会在这里告诉你。

next-reminder = { $within }内如果再有一次，会再提醒你。
next-warning = { $within }内如果再有一次，会给你一次警告。
next-pause = { $within }内如果再有一次，会暂停发言 { $pause }。
next-moderators = { $within }内如果再有一次，管理员会商量怎么办。

## Notices to members

removal-steward = 因为{ $clauses }，我移除了你在 { $channel } 的消息。
removal-person = 因为{ $clauses }，管理员移除了你在 { $channel } 的消息。
kept-steward = 你在 { $channel } 的消息不太符合{ $clauses }。我把它留在了原处。
kept-person = 管理员认为你在 { $channel } 的消息不太符合{ $clauses }。消息留在原处。
kept-about = 就是这条消息：

secret-removed = 你在 { $channel } 的消息里好像有机密内容（{ $kind }），我把它移除了。
secret-kept = 你在 { $channel } 的消息里好像有机密内容（{ $kind }）。我没能移除它，请你自己删除。
secret-rotate = 可能有人比我先看到。请在这里撤销，再换一个新的：{ $url }
secret-rotate-there = 可能有人比我先看到。请到签发它的地方撤销，再换一个新的。
secret-quote = 这是遮住机密内容后的消息：
personal-removed = 你在 { $channel } 的消息里好像有{ $kind }，这里的每个人都能看到，所以我把它移除了。
personal-quote = 这是遮住那部分后的消息，欢迎重新发送：
personal-phone = 电话号码
personal-card = 银行卡号
personal-iban = 银行账号
personal-address = 住址
personal-email = 邮箱地址
personal-national-id = 身份证件号码
no-blame = 谁都可能遇到这种事，不会对你有任何影响。

compromised-what = 你的账号在很短的时间里，在 { $count } 个频道发了同样的消息。看起来像是别人在用它。
compromised-done = 我移除了所有这些消息，并让账号在这里暂停发言，到 { $when } 为止。你的身份组都还在，也不会对你有任何影响。
compromised-paused = 我让账号在这里暂停发言，到 { $when } 为止。你的身份组都还在，也不会对你有任何影响。
compromised-removed = 我移除了所有这些消息。你的身份组都还在，也不会对你有任何影响。
compromised-how =
    这样可以把账号拿回来：
    1. 修改 Discord 密码，所有设备都会退出登录。
    2. 打开双重认证。
    3. 打开设置里的“已授权的应用”，移除你不认识的应用。
compromised-back = 做完以后，或者其实就是你自己发的，请按这里，管理员会来看，然后让你恢复发言。
compromised-quote = 这是当时发出的内容：

flood-file-asked = { $channel } 里一下子多了很长的文字。能不能作为文件发送？文件更好读、更好搜，聊天也不会被打断。
flood-file-removed = 我先把文字从频道里拿了出来。全文已作为文件附在这里，可以直接发送。
flood-file-kept = 这一次文字可以留着。
flood-file-fine = 不会对你有任何影响。

copies-left-one = 你的同一条消息出现在 { $count } 个频道。我留下了 { $channel } 里的那条，其余的因为{ $clauses }移除了。
copies-removed = 你的同一条消息出现在 { $count } 个频道。因为{ $clauses }，我移除了它。

kick-person = 管理员决定请你现在离开 { $community }。拿到新的邀请后可以再回来。
kick-steward = 因为{ $clauses }，我现在请你离开 { $community }。拿到新的邀请后可以再回来。
ban-person = 管理员决定请你离开 { $community }，以后不能再加入。
ban-person-until = 管理员决定请你现在离开 { $community }。{ $when } 之后可以再回来。
ban-steward = 因为{ $clauses }，我请你离开 { $community }，你不能自己再加入。
ban-steward-until = 因为{ $clauses }，我现在请你离开 { $community }。{ $when } 之后可以再回来。
leaving-quote = 事情与这条消息有关：
leaving-appeal = 如果这个决定不对，请到这里提出，会由没有参与决定的人来看：{ $address }

warned-person = { $community } 的管理员给了你一次警告。
warned-person-clause = 因为{ $clauses }，{ $community } 的管理员给了你一次警告。
paused-person = { $community } 的管理员让你的账号在这里暂停发言。
paused-person-clause = 因为{ $clauses }，{ $community } 的管理员让你的账号在这里暂停发言。
ruling-quote = 事情与这条消息有关：
lifted-pause = 你在 { $community } 的暂停已经结束，可以继续发言了。

undo-message = 我移除了你在 { $channel } 的消息，是我弄错了，对不起。原文还给你，你可以重新发送。
undo-case = 案例 { $case } 处理错了，已经撤回。对不起。
undo-pause = 你也可以继续发言了。
undo-strike = 这件事不会对你有任何影响。

name-ask = 你在这里的名字{ $name }不太符合{ $clauses }。可以换一个吗？打开服务器菜单，选择“编辑服务器个人资料”。

## A second look

second-look-taken = 谢谢。会有人来看案例 { $case }，结果会在这里告诉你。
second-look-already = 你在 { $when } 已经提出过。会有人来看，结果会在这里告诉你。
second-look-decided = 已经有人看过案例 { $case }，答复也发给你了。
second-look-undone-before = 案例 { $case } 已经撤回，不会对你有任何影响。
second-look-upheld = 有人重新看了案例 { $case }。决定不变。
second-look-upheld-fades = 它会随时间变淡：{ $span }后只算一半。
second-look-undone = 有人重新看了案例 { $case }，你说得对。已经撤回，对不起。
second-look-not-yours = 只有当事人可以请人再看一次。

## Buttons

button-second-look = 请人来看看
button-apply = 执行
button-delete-only = 只删消息
button-right = 判断正确
button-not-a-breach = 没有问题
button-undo = 撤回
button-unsure = 不确定
button-open = 打开
button-step-aside = 我回避
button-of-case = { $label } · { $case }
button-uphold = 维持决定

## Cards to moderators

card-title-alert = 案例 { $case }，待决定：{ $rule }（{ $clause }）
card-title-enforce = 案例 { $case }，已处理：{ $rule }（{ $clause }）
card-title-second-look = 案例 { $case }，再看一次：{ $rule }（{ $clause }）
card-title-compromised = 案例 { $case }，账号被盗：{ $rule }（{ $clause }）
card-title-leak = 案例 { $case }，信息泄露：{ $rule }（{ $clause }）
card-title-staff = 案例 { $case }，与管理团队有关：{ $rule }（{ $clause }）
card-title-raid = 案例 { $case }：大量账号同时加入
card-brief-alert = 请打开案例，再做决定。
card-brief-enforce = 已经处理。请打开案例，说一下判断是否正确。
card-brief-second-look = 当事人请人再看一次。请由没有决定过这个案例的人来答复。

card-field-who = 谁
card-field-where = 在哪里
card-field-said = 说了什么
card-field-matched = 命中内容
card-field-also = 其他规则
card-field-standing = 累计分数
card-field-done = 已做的处理
card-field-proposed = 按“执行”后
card-field-before = 之前的对话
card-field-looking = 谁在看
card-field-notes = 需要知道
card-who = { $who }（{ $name }）
card-where = { $channel } · [到那里看]({ $link })
card-standing = { $before } → { $after } 分
card-standing-same = { $before } 分，没有变化
card-evidence-gone = 当时的文字已经不再保留。
card-read-stripped = 夹了看不见的字符，读起来是“{ $plain }”
card-read-decoded = 写成了编码，读起来是“{ $plain }”
card-read-skeleton = 用了形近的字符，读起来是“{ $plain }”
card-read-collapsed = 拉长了字母，读起来是“{ $plain }”
card-read-joined = 把字母拆开写，读起来是“{ $plain }”

act-removed = 移除消息
act-kept = 消息留在原处
act-file = 请对方作为文件发送
measure-none = 无处理
measure-remind = 提醒
measure-warn = 警告
measure-timeout = 禁言到 { $when }
measure-timeout-for = 禁言 { $span }
measure-kick = 踢出
measure-ban = 无限期封禁
measure-ban-until = 封禁到 { $when }
measure-lift = 解除
measure-pause-invites = 暂停邀请

note-staff = 这是管理团队的人写的，没有做任何处理。已记录，供负责人查看。
note-about-staff = 这个案例与管理团队有关，只有负责人和所有者能看到。
note-criticism = 这是对产品或对我们的批评。内部人员不能独自决定，请再找一个人一起看。
note-permission = 我没有“{ $permission }”权限：{ $cost }请把它给我的身份组，或者手动处理。
note-higher = 这位成员的最高身份组不在我之下，所以我没法处理。请把我的身份组往上移，或者手动处理。
note-owner = Discord 不允许任何人禁言所有者或拥有管理员权限的人。
note-protected = 这位成员在设置里受保护，没有做任何处理。
note-dm-thread = 对方关闭了私信，已在 { $channel } 告知。
note-dm-waits = 对方关闭了私信，等其下次在这里使用指令时告知。
note-left = 对方已经离开，没有人可以告知。
note-gone = 消息之前就已经不在了。
note-refused = Discord 拒绝了：{ $text }
note-unknown = 不清楚 Discord 有没有执行。请去看一下，我不会再试。
note-late = 晚了 { $span }才收到，所以只处理了消息。
note-second-look = { $who } 请人再看一次（{ $when }）。
note-recused = 由与案例有关的人处理：紧急时在线的人都可以这样做。
note-review = 需要再有一个人看一看。
note-no-second-reviewer = 没有别人可以来看，由一个人单独决定。

raid-joins = { $span }内有 { $count } 个账号加入。
raid-shared = 其中 { $count } 个有共同点：{ $what }。
raid-paused = 我已暂停邀请，到 { $when } 为止。没有移除任何人。
raid-not-paused = 邀请仍然开放。没有移除任何人。
raid-ask = 按“判断正确”保持现状，按“撤回”重新开放邀请。

settled-apply = { $who } 决定执行。
settled-delete-only = { $who } 决定只移除消息。
settled-right = { $who } 认为判断正确。
settled-not-a-breach = { $who } 认为没有问题。
settled-undo = { $who } 决定撤回。
settled-unsure = { $who } 不确定。请再找一个人。
settled-uphold = { $who } 重新看过，维持决定。

runaway-guard = 规则“{ $rule }”命中了最近 { $messages } 条消息中的 { $hits } 条，来自 { $members } 位在这里有一段时间的成员。从现在起这条规则只会询问。请检查一下它的内容。

## What a rule found

found-word = 词语“{ $word }”
found-pattern = 模式 { $pattern }
found-link = 指向 { $host } 的链接，在名单上
found-link-not-allowed = 指向 { $host } 的链接，不在允许名单上
found-imitates = { $host } 在模仿 { $brand }（{ $official }）
found-masked = 链接显示 { $shown }，打开的却是 { $host }
found-invite = 其他服务器的邀请：{ $code }
found-mentions = 提及 { $n } 个成员或身份组
found-everyone = 使用了 @everyone 或 @here
found-flood-messages = { $span }内 { $n } 条消息
found-flood-lines = { $span }内 { $n } 行
found-flood-characters = { $span }内 { $n } 个字符
found-flood-emoji = { $span }内 { $n } 个表情
found-flood-attachments = { $span }内 { $n } 个附件
found-flood-links = { $span }内 { $n } 个链接
found-duplicates = { $span }内同样的文字 { $n } 次
found-copies = { $span }内同样的文字或文件出现在 { $n } 个频道
found-honeypot = 在 { $channel } 发言，那里只有脚本会写
found-shouting = 大写字母占 { $percent }%
found-zalgo = 字母上叠满了符号
found-secret = 机密内容：{ $kind }
found-personal = { $kind }
found-selling = 推销：“{ $phrase }”
found-newcomer = 新人最初的消息，里面有新人很少发的内容
found-name = 名字里有“{ $word }”
found-native = Discord 的 AutoMod 命中“{ $word }”
found-raid = { $span }内 { $n } 人加入

## Why, and why not

why-heading-flagged = 这条消息被规则命中。逐条说明：
why-heading-clean = 没有规则命中这条消息。逐条说明：
why-matched = **{ $rule }**（{ $clause }，{ $stage }）：命中，{ $found }。
why-not = { $rule }：没有命中，{ $because }。
why-more = 还有 { $n } 条规则没有命中。
why-read-as = 还读作：{ $texts }
stage-shadow = 只记录
stage-alert = 询问管理员
stage-enforce = 直接处理
not-found = 里面没有相符的内容
not-language = 名单的语言是{ $rule }，这段文字是{ $text }
not-role = 作者有身份组“{ $role }”，属于例外
not-channel = { $channel } 属于例外
not-member = 作者属于例外
not-only-role = 只对某些身份组有效
not-only-channel = 只对某些频道有效
not-joined = 只对加入不到 { $span }的成员有效
not-account = 只对注册不到 { $span }的账号有效
not-messages = 只对消息少于 { $n } 条的成员有效
not-surface = 不检查消息的这一部分
not-history = 要连着多条消息一起看，而这里不知道之前的消息
not-off = 已关闭
not-passed = 管理员已把这段文字还给作者，暂时放行
not-late = 对这条规则来说，消息收到得太晚
why-staff = 作者属于管理团队：只记录，不做处理。
why-bot = 由机器人发出：不检查任何规则。
language-en = 英语
language-nl = 荷兰语
language-ko = 韩语
language-zh = 中文
language-de = 德语
language-fr = 法语
language-es = 西班牙语
language-it = 意大利语
language-pt = 葡萄牙语
language-ru = 俄语
language-ja = 日语
language-ar = 阿拉伯语
language-hi = 印地语
language-sv = 瑞典语
language-tr = 土耳其语
language-vi = 越南语
language-pl = 波兰语
language-cs = 捷克语
language-da = 丹麦语
language-no = 挪威语
language-fi = 芬兰语
language-hu = 匈牙利语
language-fa = 波斯语
language-th = 泰语
language-uk = 乌克兰语
language-bg = 保加利亚语
language-el = 希腊语
language-he = 希伯来语
language-ro = 罗马尼亚语
language-id = 印度尼西亚语
language-fil = 菲律宾语
language-eo = 世界语
language-kab = 卡拜尔语
language-unknown = 太短，无法判断

## Answers to commands

case-title = 案例 { $case }
case-field-about = 当事人
case-field-kind = 类型
case-field-state = 状态
case-field-clause = 条款
case-field-rules = 规则
case-field-measure = 处理
case-field-points = 分数
case-field-by = 由谁决定
case-field-reason = 原因
case-field-word = 管理员的意见
case-field-second-look = 再看一次
case-kind-breach = 不符合行为准则
case-kind-compromised = 账号被盗
case-kind-leak = 信息泄露
case-kind-raid = 大量账号同时加入
case-kind-ruling = 由人决定
case-state-open = 等待管理员
case-state-intended = 处理中
case-state-applied = 已处理
case-state-failed = Discord 拒绝了，需要有人来看
case-state-dismissed = 没有问题，未做处理
case-state-undone = 已撤回
case-by-rules = 规则
case-by-native = Discord 的 AutoMod
case-points = { $points }（{ $span }后算一半）
verdict-right = 正确
verdict-wrong = 不正确
verdict-unsure = 不确定
verdict-by = { $word }（{ $who }）
second-look-asked = { $when } 提出

history-title = { $name } 的记录
history-closed = 有些个案只有负责人能看。
history-none = 没有案例，没有任何对 { $name } 不利的记录。
history-standing = 现在算数的分数：{ $points } 分。
history-line = **{ $case }** · { $when } · { $what } · { $state }
history-more = 还有 { $n } 个更早的案例。

rules-title = { $community } 的行为准则
rules-appeal = 如果有决定不对：{ $address }
rules-whole = 全文在文件里。

refuse-yourself = 不能对自己这样做。
refuse-me = 我不能对自己这样做。
refuse-bot = { $name } 是机器人，没有人可以告知。请用 Discord 自己的菜单。
refuse-above-you = { $name } 的身份组不低于你，需要由更高的人来做。
refuse-above-me = { $name } 的身份组不低于我，我做不到。请把我的身份组往上移，或者手动处理。
refuse-owner = { $name } 是服务器所有者，Discord 不允许任何人这样做。
refuse-administrator = { $name } 拥有管理员权限，Discord 不允许任何人禁言。
refuse-staff = { $name } 属于管理团队，由负责人或所有者决定。
refuse-protected = { $name } 在设置里受保护。
refuse-you-lack = 这需要你有“{ $permission }”权限。
refuse-i-lack = 这需要我有“{ $permission }”权限。请把它给我的身份组，再试一次。
refuse-no-case = 没有案例 { $case }。
refuse-no-member = { $name } 不是这里的成员。
refuse-not-timed-out = { $name } 没有被禁言。
refuse-not-banned = { $name } 没有被封禁。
refuse-no-clause = 没有条款“{ $clause }”。现有的是：{ $clauses }。
refuse-span = “{ $text }”不是一段时间。可以写 10m、12h 或 7d。
refuse-too-long = Discord 的禁言必须短于 28 天。请选短一些，或者封禁。
refuse-own-history = 这里没有人查看自己的记录。`/privacy show` 会告诉你我保存了关于你的什么。
refuse-recused = 你与案例 { $case } 有关，由别人来决定。
refuse-part = 你与案例 { $case } 有关，所以内容不对你开放，由别人来决定。在那之前你可以移除消息，或禁言不超过一天。
refuse-nobody-else = 没有别人可以来看案例 { $case }。从 { $when } 起你可以自己处理，记录里会注明。
refuse-managers = 案例 { $case } 与管理团队有关，由负责人或所有者打开。
refuse-settled = { $who } 已经决定了案例 { $case }。
refuse-own-second-look = 案例 { $case } 是你决定的，由别人来看第二次。
refuse-not-yours = 这不是给你的。
refuse-moderators = 只有管理员可以这样做。
refuse-evidence-gone = 案例 { $case } 的文字已经不再保留。
refuse-not-here = 这只能在服务器里使用。
refuse-press = 案例 { $case } 的状态变了，这个按钮不再适用。请打开案例。
refuse-not-known = 我已经不知道这条消息了。

done-warned = 已警告 { $name }；案例 { $case }。
done-timed-out = 已禁言 { $name }，到 { $when } 为止；案例 { $case }。
done-lifted = 已解除 { $name } 的禁言；案例 { $case }。
done-kicked = 已踢出 { $name }；案例 { $case }。
done-banned = 已封禁 { $name }；案例 { $case }。
done-banned-until = 已封禁 { $name }，到 { $when } 为止；案例 { $case }。
done-unbanned = { $name } 可以回来了；案例 { $case }。
done-applied = 已执行；案例 { $case }。
done-deleted = 只移除了消息；案例 { $case }。
done-dismissed = 没有问题，案例 { $case } 已关闭。谢谢。
done-right = 已记为判断正确；案例 { $case }。谢谢。
done-undone = 已撤回，并告知 { $name }；案例 { $case }。
done-unsure = 已记为不确定；案例 { $case } 等别人来看。
done-stepped-aside = 你已回避；案例 { $case } 由别人来决定。
done-upheld = 维持决定，并告知 { $name }；案例 { $case }。
done-told = 会通过私信告知对方。
done-told-later = 对方关闭了私信，会在子区里或其下次使用指令时告知。
done-purged = 最近 { $span }的消息也会移除。

## Reasons in the audit log

reason-rules = Steward 案例 { $case }：{ $rules }（{ $clause }）
reason-person = Steward 案例 { $case }，{ $name }：{ $reason }
reason-undo = Steward 案例 { $case }：由 { $name } 撤回
reason-over = Steward 案例 { $case }：时间已到
reason-raid = Steward 案例 { $case }：{ $span }内 { $count } 人加入
reason-raid-over = Steward 案例 { $case }：重新开放邀请

## At the start

start-awake = 我来了，开始照看 { $community }。共 { $rules } 条规则：{ $enforce } 条直接处理，{ $alert } 条询问你们，{ $shadow } 条只记录。
start-back = 我离开了 { $span }，现在回来了。这期间的 { $messages } 条消息我都读过了，有 { $cases } 个案例等着你们。
start-back-calm = 我离开了 { $span }，现在回来了。这期间的 { $messages } 条消息我都读过了，没有需要处理的。
start-lacks = 我缺少一些权限，各自的影响：
start-intent-content = Developer Portal 里的“Message Content Intent”没有打开：我读不到消息，针对文字的规则先停用。指令、加入记录和 Discord 的 AutoMod 照常工作。
start-intent-members = Developer Portal 里的“Server Members Intent”没有打开：我不知道谁加入、谁改名，针对突袭和名字的规则先停用。
start-policy-loaded = 新的行为准则已经生效（版本 { $version }）。
start-policy-refused = 新的行为准则里有错误，继续使用原来的：{ $error }

permission-line = “{ $permission }”：{ $cost }
permission-view-channel = 查看频道
permission-read-history = 阅读消息历史记录
permission-send = 发送消息
permission-embed = 嵌入链接
permission-attach = 附加文件
permission-manage-messages = 管理消息
permission-moderate = 超时成员
permission-kick = 踢出成员
permission-ban = 封禁成员
permission-manage-roles = 管理身份组
permission-audit-log = 查看审核日志
permission-manage-threads = 管理子区
permission-private-threads = 创建私密子区
permission-send-threads = 在子区内发送消息
permission-manage-channels = 管理频道
permission-manage-nicknames = 管理昵称
permission-manage-guild = 管理服务器
permission-pin = 标注消息
cost-view-channel = 我看不到这个频道。
cost-read-history = 我不在时的消息没法补看。
cost-send = 我没法发卡片和答复。
cost-embed = 卡片只能是普通文字。
cost-attach = 长文字没法完整归还。
cost-manage-messages = 消息只能留在原处。
cost-moderate = 我没法禁言。
cost-kick = 我没法踢出成员。
cost-ban = 我没法封禁，也没法解除封禁。
cost-manage-roles = 我没法给予或收回身份组。
cost-audit-log = 我不知道管理员手动做了什么。
cost-manage-threads = 我没法整理子区。
cost-private-threads = 我联系不到关闭私信的成员。
cost-send-threads = 我没法在子区里发言。
cost-manage-channels = 我没法给频道设慢速或锁定。
cost-manage-nicknames = 我没法重置名字。
cost-manage-guild = 我没法暂停邀请，也读不到 Discord 的 AutoMod 规则。
cost-pin = 说明我记录什么的那条消息不会被标注。

## Recognition

champion-new = { $who } 现在是这里的 **{ $tier }**。
champion-thanks = 谢谢你为大家花的时间。
champion-alumni = { $who } 支撑了这个社区一段时间，现在退一步休息。
champion-alumni-thanks = 谢谢这一切。门一直开着。
reason-tier = Steward：现在是 { $tier }
reason-no-tier = Steward：不再有等级

credit-kind-solved = 被标为解决的回答
credit-kind-thanks = 感谢
credit-kind-asker-reaction = 提问者的回应
credit-kind-welcome = 欢迎
credit-kind-peer-reaction = 别人的回应
credit-kind-contribution = 为社区做的事
credit-kind-nomination = 提名
credit-line = { $link } · { $who } · { $when }
credit-line-alone = { $link } · { $when }

share-most = 大部分
share-half = 大约一半
share-some = 一部分
share-little = 一点
part-line = { $what }：{ $share }
part-solved = { $n } 个人标为解决的回答
part-thanks = 来自 { $n } 个人的感谢
part-asker-reaction = { $n } 位提问者对你回答的回应
part-welcome = 欢迎了 { $n } 位新人
part-peer-reaction = 另外 { $n } 个人对你回答的回应
part-contribution = 负责人记下的为社区做的事

cap-given = 有人一天里感谢了很多人，而一个人一天能给的有限。
cap-room = 忙的日子里，收到的超过了一天能计的量。
cap-same-day = 同一个人同一天的多次只计一次，取最重的。
cap-conversation = 一次对话能给的有限，感谢说得再多也一样。
cap-pair-full = 同一个人的感谢越多，后面的计得越少。
cap-returned = 你和别人互相帮助；来回的部分计得少一些。
cap-unknown = 有些感谢来自这里几乎没人见过的人，它们合起来有上限。
cap-welcomes = 与其他帮助相比，欢迎的计入有上限。
cap-reactions = 与其他帮助相比，回应的计入有上限。

me-title = 你在哪里，为什么
me-tier = 你是这里的 **{ $tier }**。
me-no-tier = 你还没有等级。
me-alumni = 你以前支撑过这个社区，谢谢你。
me-nothing = 还没有记录。它来自帮助：回答、被感谢、欢迎新人。写多少并不重要。
me-staff = 你属于管理团队：你的帮助会记下，但从不排名。
me-break = 你在休息，到 { $when } 为止；评审和提醒都会等着。
me-strike = 目前还有一次记录在计。等它淡去之前，不会提议什么。
me-proposed = 负责人正在考虑给你 { $tier }。
me-opted-out = 你要求过不作记录，所以没有可看的。用 `/me opt-in` 可以改变。
me-field-parts = 由什么组成
me-field-threads = 背后的对话
me-field-caps = 什么计得少，为什么
me-field-waiting = 在等什么
me-field-next = 通往 { $tier }
me-waiting = 我不确定这些是不是给你的。负责人会看，或者由后来的感谢确定。
me-more = 还有 { $n } 条。
next-people = 再帮助 { $n } 位熟悉这里的人
next-weeks = 最近十三周里，再有 { $n } 周提供帮助
next-score-little = 再多一点帮助
next-score-some = 再多一些帮助
next-score-much = 还要多不少帮助
next-nothing = 什么都不缺。每周的评审会向负责人提议。
next-highest = 这是最高的等级。

break-set = 你的休息到 { $when } 为止。评审和提醒都会等着，什么也不会丢。用 `/me back` 可以提前结束。
break-ended = 欢迎回来。评审会留时间让你适应。
break-none = 你没有在休息。
break-form = 我看不懂“{ $text }”这个日期。请写成年-月-日，例如 { $example }。
break-past = { $date } 已经过去了。请选晚一些的日子。
break-far = 一次休息最多 { $n } 天，也就是到 { $date }。之后可以再休息一次。
opt-out-done = 从现在起，我不再记录你的帮助，你也不会出现在任何地方：没有记录，没有等级，没有名单。等级带来的身份组也会收回。以前记下的会一直隐藏。用 `/me opt-in` 可以恢复。
opt-out-before = 你以前这样要求过，现在仍然有效：什么都不记，也不会显示你。用 `/me opt-in` 可以恢复。
opt-in-done = 从现在起又会记下你的帮助。用 `/me why` 可以看到现有的；等级会随下一次评审回来。
opt-in-before = 你的帮助本来就在记录。用 `/me why` 可以看到。

thanks-noted = 已记下你对 { $name } 的感谢。对方在 `/me why` 里能看到。
thanks-undone = 已收回你对 { $name } 的感谢。你可以再次感谢。
solved-noted = 已记下：{ $name } 解决了问题。如果还有别人帮忙，请把那条回答也标上。
unsolved-noted = 标记已收回，相应的记录也收回了。
message-line = { $from } 给 { $helper } 的{ $kind }：{ $state }
message-line-alone = 给 { $helper } 的{ $kind }：{ $state }
state-counted = 计入
state-pending = 等待中，因为不确定是给谁的
state-less = 计得少一些：{ $why }
withdrawn-thanks-deleted = 不再计入，因为感谢被删除了
withdrawn-answer-deleted = 不再计入，因为回答被删除了
withdrawn-edited-out = 不再计入，因为编辑时去掉了感谢
withdrawn-mark = 不再计入，因为标记被收回了
withdrawn-taken-back = 不再计入，因为感谢被收回了
withdrawn-reaction = 不再计入，因为回应被收回了
withdrawn-refused = 不计入：负责人看过了
why-credited = 这条消息记下了什么：
why-not-credited = 这条消息没有给任何人记下什么。
no-credit-nobody = 它像是感谢，但我看不出是给谁的。回复、提及或者 `/thanks` 可以说明。
no-credit-oneself = 它感谢的是作者自己。
no-credit-bot = 它感谢的是机器人。
no-credit-stranger = 被感谢的人没有参与对话。
no-credit-opted-out = 其中有人要求过不作记录。
no-credit-gone = 它所感谢的那条消息已经不在了。
no-credit-not-yours = 只有提问者或管理员可以标记回答。
no-credit-before = 以前已经记过了。
no-credit-bot-wrote = 它是机器人写的。
no-credit-no-phrase = 里面没有感谢，没有人把它标为解决，提问者也没有回应它。
no-credit-quoted = 里面的感谢在引用或代码里。
no-credit-returned = 它是对感谢的回答，比如“不客气”。
no-credit-undone = 里面的感谢是推辞、转述，或者是为别的事。
no-credit-to-nobody = 它为某件事高兴，并没有感谢这里的谁。
no-credit-in-advance = 它是提前的感谢；事后说的才计入。
no-credit-unnoted = 它像是感谢，却没有记录。也许那时我还不在，或者感谢是很晚才编辑进去的。

refuse-thanks-oneself = 感谢是给别人的。
refuse-mark-oneself = 你自己的消息不能记为解决。如果有人帮了你，请标记那个人的回答。
refuse-log-oneself = 这是关于你自己的，要由别的负责人来做。
refuse-credit-own = 这一条是给你自己的，由别人来定。
refuse-approve-own = 这是关于你自己的，由别的负责人来决定。
refuse-credit-bot = 不给机器人记。
refuse-thanks-stranger = { $name } 一个月没有在这里写过东西，没有可以记的。请用你自己的话告诉对方。
refuse-opted-out = 你们之中有人要求过不作记录，所以什么也不记。请用你自己的话告诉对方。
refuse-mark-not-yours = 只有提问者或管理员可以标记回答。你可以感谢作者。
refuse-mark-nobody = 我不知道这回答的是哪个问题。你可以感谢作者。
refuse-credit-before = 以前已经记过了，一次就够。
refuse-credit-settled = 已经有人定过了。
refuse-credit-gone = 这一条已经不在了。
refuse-no-mark = 这条消息上没有标记。
refuse-nothing-to-undo = 这里没有你可以收回的感谢了。
refuse-undo-late = 已经过了几分钟，所以保留不变。管理员可以处理。
refuse-message-gone = 我已经不知道这条消息了。
refuse-no-proposal = { $name } 目前没有被提议。用 `/manage champions nominate` 可以开始评审。
refuse-not-ranked = { $name } 属于管理团队。帮助会记下，但从不排名。
refuse-link = “{ $text }”不是链接。链接以 https:// 开头。

champions-title = 支撑 { $community } 的人
champions-none = 还没有人有等级。它来自帮助，而不是写得多：回答、感谢、欢迎。
champions-help = { $who }，在 { $channels } 帮助大家
champions-welcome = { $who }，欢迎新人
champions-work = { $who }，幕后的工作
champions-alumni = 也谢谢以前支撑过这里的人：{ $names }

approved-tier = { $name } 现在是 { $tier }。
approved-renewed = { $name } 下一期仍是 { $tier }。
approved-lowered = { $name } 从现在起是 { $tier }。
approved-alumni = { $name } 带着感谢离开等级。
approved-considered = 已记下：你看过了对 { $name } 的提名。其他不变；达到等级时会提议。
approved-posted = 感谢会发在 { $channel }。
approved-no-channel = 没有设置发感谢的频道（`[community.champions]` 下的 `announce`），所以不发。
approved-role-high = 身份组“{ $role }”不低于我的，我不能给也不能收回。请把我的身份组往上移，或者手动处理。
role-refused = 我没能更改 { $who } 的身份组 { $role }：{ $text }
declined = 已谢绝。四周内不会再提议。负责人可以看到原因；不会告知 { $name }。
credit-counts = 现在计入了。
credit-dropped = 不计入。
nominated = 已记下。下一次每周评审会看 { $name }。
contributed = 已为 { $name } 记下，附上你的名字和链接。

queue-title = 等待决定的
queue-empty = 没有人被提议，也没有等待的记录。
queue-more-proposals = 这些决定之后，还会显示 { $n } 个提议。
queue-more-credits = 这些定下之后，还会显示 { $n } 条记录。
proposal-promote = { $name }：{ $tier }
proposal-renew = { $name }：下一期 { $tier }
proposal-demote = { $name }：从 { $before } 到 { $tier }
proposal-alumni = { $name }：带着感谢离开等级
proposal-consider = { $name }：被提名
proposal-consider-tier = { $name }：被提名为 { $tier }
proposal-people = { $who } 帮助了 { $people } 位熟悉这里的人，在最近 13 周里的 { $weeks } 周。
proposal-reached = 达到了 { $tier } 的要求。
proposal-below = 四周以来都少于等级的要求。
proposal-period = 这一期已经结束。
proposal-left = 已经不是这里的成员。
proposal-nominated = { $who } 提名：{ $words }
proposal-evidence = 依据：{ $links }
proposal-flags = 请先看这个：
flag-only-partner = 其中 { $percent } % 来自不与别人互相感谢的人（{ $n }）。
flag-closed-circle = 其中 { $percent } % 来自只互相感谢的人（{ $n }）。
flag-island = 与他们以及彼此之间互相感谢的总共 { $n } 个人，和这里的其他人没有来往。
flag-logged = 其中 { $percent } % 是负责人记下的，不是被帮助的人给的。
flag-jump = 上周比平常多了很多。
pending-title = 等待的记录
pending-line = **{ $n }** · { $from } 的{ $kind }，也许是给 { $to } 的 · { $link }
newcomer-title = 新人的第一次帮助
newcomer-line = { $who } 帮助了 { $whom }：{ $link }
newcomer-hint = 你的一句话对他们很有分量。
button-approve = 批准 { $name }
button-counts = { $n } 计入
button-counts-not = { $n } 不计入
button-solved = 这解决了问题
button-unsolved = 其实没有解决
button-thank = 感谢作者

proposals-title = { $name }：提议与决定
proposals-none = 没有关于 { $name } 的提议。
proposals-line = { $when } · { $what } · { $state }
proposals-more = 还有 { $n } 个更早的提议。
proposed-promote = { $tier }
proposed-renew = 下一期 { $tier }
proposed-demote = 降为 { $tier }
proposed-alumni = 离开等级
proposed-consider = 被提名
proposed-consider-tier = 被提名为 { $tier }
decided-open = 等待中
decided-approved = { $who } 批准
decided-by-itself = 按设置自动给予
decided-declined = { $who } 谢绝：{ $reason }

record-title = { $name } 为 { $community } 做的事
record-intro = 这份记录来自 { $community } 的成员自己说的和标记的，从 { $from } 到 { $until }。
record-tiers = 认可
record-tier = { $tier }，自 { $date } 起
record-tier-now = 目前是 { $tier }
record-none = 无
record-help = 帮助
record-people = 帮助过的人：{ $n }
record-weeks = 最近 13 周里提供帮助的周数：{ $n }
record-count = { $kind }：{ $n }
record-threads = 其中一些对话
record-work = 为社区做的事
record-closing = 制作于 { $date }。每一行都能在社区的消息里找到。
record-answer = { $name } 的记录在文件里。
record-empty = 没有关于 { $name } 的记录，所以没有文件。

questions-title = 未解决的问题
questions-none = 没有未解决的问题。
questions-unanswered = { $n } 个还没有回答的问题
questions-answered = { $n } 个有回答、但还没有解决的问题
question-line = { $link } · { $channel } · { $when } · { $language } · { $who }
question-word = 问题

backfill-none = 还没有读过历史。用 `/manage backfill` 可以读。
backfill-begun = 我开始读最近 { $n } 天，速度不会打扰任何人。用 `/manage backfill` 可以看进度。
backfill-closed = { $channel }：没有读。我在那里需要“{ permission-view-channel }”和“{ permission-read-history }”权限
backfill-done = { $channel }：读了 { $n } 条消息，完成
backfill-reading = { $channel }：读了 { $n } 条消息，到 { $when }
backfill-title = 读到了哪里

## 参与：按钮

button-stop = 停止
button-reading = 我只看看
button-something = 给我一件小事
button-remind = 提醒我
button-allow = 可以再给我发消息
button-ask = 提个问题
button-help = 我想帮助新人

## 参与：不署名的问题

ask-form-title = 不署名提问
ask-form-label = 你的问题
ask-form-hint = 卡在哪里了？试过什么？
ask-post = 有人不署名地问。回复这条消息，对方就能收到。
ask-posted = 你的问题会发到 { $channel }，不带你的名字。管理员可以查看是谁问的，查看时会留下记录。回答会用私信带给你。
ask-posted-kept = 你的问题会发到 { $channel }，不带你的名字。管理员可以查看是谁问的，查看时会留下记录。按你的意愿，我不给你发私信：回答会等到你下一次使用命令，例如 `/me nudges`。
ask-empty = 里面还没有问题。
ask-long = 超过了 { $n } 个字。能短一些吗？
ask-limit = 这样提问每天最多 { $n } 个。下一个可以从 { $when } 开始。
ask-no-place = 你不能在 { $channel } 发言，所以我不替你发到那里。换一个你能发言的频道试试。
ask-cannot-send = 我不能在 { $channel } 发言。管理员可以更改。
ask-gone-place = 提问的频道已经不在了。管理员可以另设一个。
ask-refused = 这段话我不会以我的名义发布，原因是{ $clause }：{ $why }。换个说法就可以。不会保留这段话。
ask-not-sent = Discord 没有接受你的问题，所以没有发布。不计入你今天的次数。
ask-answers = { $community } 里[你的问题]({ $link })有了 { $n } 个回答：
ask-answer-word = 回答
ask-answers-more = 还有 { $n } 个。
ask-waits = { $when }，有人在 { $community } 的 { $channel } 不署名地问了一个问题，还没有人回答：{ $link } 。回复那条消息，对方就能收到；简短一句就够了。
ask-asker = 这是 { $who } 不署名问的。你查看过这件事会留下记录，提问者能看到被查看过几次。

## 参与：想怎样

consent-stopped = 这类东西我不会再发给你：没有提醒，也没有小事。别人写给你的不受影响。你随时可以在这里改变主意。
consent-reading = 好的。只看看也是很好的参与方式。{ $when } 之前我不打扰你。
consent-allowed = 好的。偶尔可能会有一件小事给你，不会多。
consent-remind = 有适合你的小事时，我会私信告诉你：最多两周一次，每条消息都有停止按钮。

nudges-title = 我发给你的，以及为此记下的
nudges-intro = 这是我为了帮上忙而记下的关于你的全部内容。只有你能读到；负责人只看到你所处的阶段和数字。文件里是原样的全部内容。
nudges-field-stands = 你的现状
nudges-field-interests = 你的兴趣
nudges-field-wish = 你的意愿
nudges-field-sent = 我发给你的
nudges-field-asked = 你不署名问的
stands-at-the-door = 你还在门口：这个服务器的最初几步还没完成。
stands-unanswered = 你写了，还没有人回答。
stands-new = 你刚来，正在四处看看。
stands-once = 你写过一两次。
stands-reads = 你在看。
stands-helped = 你帮过很多人，有一阵子没来了。
stands-less = 你以前常写，最近少了。
stands-takes-part = 你在参与。
stands-sometimes = 你偶尔写写。
stands-not-known = 我看到的还不够多，说不上来。
stands-left-out = 这一切都不涉及你。
wish-stopped = 你说过不要这类东西。
wish-reading = 你只看看，直到 { $when }。
wish-remind = 你在 { $when } 要求提醒。
wish-closed = 私信没能送到你那里。{ $when } 之前我不再尝试。
wish-none = 你还没说过。
interests-none = 没选过，也没看到。
sent-none = 没有。
sent-line = { $when } · { $campaign } · { $how }
sent-open = 还没有结果
sent-answered = 你回应了
sent-ignored = 没有结果
sent-stopped = 你停止了
sent-undelivered = 没有送到
sent-dry = 只是推演，没有发送
asked-line = { $when } · { $link } · { $answers } · { $looks }
asked-answers = { $n ->
    [0] 还没有回答
   *[other] { $n } 个回答
}
asked-looks = { $n ->
    [0] 没有人查看是谁问的
   *[other] 是谁问的被查看过 { $n } 次
}
asked-gone = 消息已经不在了

## 参与：一件小事

offer-question = 有人在 { $channel } 问了[这个]({ $link })，还没有人回答。简短的回答就很好，说“我也想知道”也行。
offer-thread = 大家正在 { $channel } 里聊。只看看也很好。
offer-poll = { $channel } 里有[一个投票]({ $link })。点一下就行。
offer-champion = { $who } 很熟悉这里，也乐意帮忙。在任何频道打个招呼就行；我没有告诉任何人。
offer-nothing = 现在没有适合你的小事，这没关系。四处看看，或者让我在有的时候提醒你。

## 参与：前门

panel-post = 你对什么感兴趣，能读哪些语言？按一下拿到身份组，再按一下放下。我只用它给你看合适的内容，没有别的用途。
panel-posted = 面板已发到 { $channel }。
panel-renewed = { $channel } 里的面板已更新。
panel-nothing = 没有可选的。请在 `steward.toml` 里给每个兴趣配一个身份组，或列出语言身份组。
panel-left-out = 没有放进去的：
panel-more = 一个面板放得下 25 个按钮；还有 { $n } 个放不下。
pick-taken = 你现在有 { $role } 了。再按一下可以放下。
pick-left = 你放下了 { $role }。
pick-gone = 这个身份组不能再在这里选了。
pick-failed = Discord 没有接受，所以什么都没有变。请再试一次；还是不行的话，可以找管理员。
pick-reason = 在面板上选择
role-gone = “{ $role }”：没有这个身份组。请创建它，或在设置里改正名称。
role-power = “{ $role }”带有权力：{ $why }。这样的身份组绝不会用按钮发放。请用没有权力的身份组。
power-permissions = 并非人人都有的权限
power-channel = 在 { $channel } 的权限
power-staff = 它是工作人员的标志
power-earned = 它代表认可
power-exempt = 规则“{ $rule }”对它不适用
role-high = “{ $role }”排在我自己的身份组之上。请在服务器设置里把它移到我的下面。

welcome-post = { $n ->
    [one] 昨天以来新来的：{ $names }。欢迎。
   *[other] 昨天以来新来的：{ $names }。欢迎各位。
}
welcome-ask = 是什么让你来到这里？用任何语言写一行就够了。只看看也很好。
welcome-others = 还有 { $n } 位

front-door-title = 像新人一样走进来
front-door-fine = 没有什么挡路的：规则读得到，有地方可以问，新人会得到回答。
front-door-found = 有 { $n } 件事挡着新人的路。
door-rules = 这里有人说{ $language }，但有 { $n } 条条款没有{ $language }文本。请在行为准则文件的 `translations` 下补上。
door-nowhere = 没有一个频道能让没有身份组的人看到并发言。请开一个用来提问的频道。
door-ask-gone = 提问的频道 { $name } 不存在。请改正 `ask-channel`。
door-ask-closed = { $channel } 被设为提问频道，但新人看不到或不能发言。请让所有人都能看到并发言。
door-welcome-gone = 每日欢迎的频道 { $name } 不存在。请在设置里改正。
door-unanswered = 上个月有 { $n } 位新人在 { $channel } 第一次发言，没有人得到回答。请帮手们看看那里（`/help-topics`），或把新人引到别处。
door-onboarding = Discord 的新手引导没有开启。在服务器设置 › 新手引导里，新人可以在进来之前选择频道和语言。
door-panel = 没有兴趣面板。请在新人最先看到的地方用 `/manage front-door panel` 发布一个。
door-no-interests = 没有设置兴趣，所以无法匹配。请在 `steward.toml` 里写上几个。
door-dead-link = { $channel } 的置顶消息里有一个失效的链接：{ $link }。请改正或取消置顶。
## Engagement: campaigns

campaign-list-title = 活动
campaign-line = **{ $name }** · { $way } · { $state }
campaign-way-prompt = 每周一次的公开小问题
campaign-way-reminder = 只发给要求过提醒的人的私信
campaign-way-task = 给迎新伙伴的任务
campaign-off = 未开启
campaign-runs = 从 { $when } 起进行中
campaign-runs-shadow = 从 { $when } 起试运行，什么都不发送
campaign-is-paused = 已暂停：{ $why }
campaign-was-stopped = 提前结束
campaign-has-ended = 已结束，有结果
campaign-field-who = 面向谁
campaign-field-way = 方式
campaign-field-languages = 语言
campaign-field-state = 现在
campaign-none = 没有活动。活动是 `campaigns` 文件夹里的文件。
campaign-unknown = 没有“{ $name }”这个活动。现有：{ $known }。
campaign-started = “{ $name }”开始了。
campaign-started-shadow = “{ $name }”开始试运行：一切都会决定并记下，但什么都不发送。
campaign-goes-on = “{ $name }”继续进行。
campaign-by-members = 等 { $n } 位成员参与满两周，或者到 { $date }，我会说明它有没有用。为了比较，每 100 人里有 { $share } 人不受打扰。
campaign-by-weeks = { $n } 周以后我会说明它有没有用。每两周里有一周不发问题，是哪一周谁也无法预知。
campaign-too-small = 这个社区有 { $n } 位成员，人数太少，靠比较看不出它有没有用，所以不会留下任何人不参与。在设置里写 `experiments = true` 就仍然比较。
campaign-unmeasured = 它不做比较：所有合适的成员都参与。
campaign-going = “{ $name }”已经在进行。用 `/manage campaign stop` 可以结束它。
campaign-changed = “{ $name }”的文件在开始之后改过。请先结束，再重新开始。
campaign-was-shadow = “{ $name }”已暂停，它是作为试运行开始的。请先结束，再重新开始。
campaign-was-real = “{ $name }”已暂停，它是正式开始的。请先结束，然后才能试运行。
campaign-missing = “{ $name }”没有 { $languages } 的文字，而这里有人说这种语言。什么都没有开始。请在文件里补上。
campaign-channels = “{ $name }”无法发到 { $channels }：频道不在了，或者我不能在那里发言。什么都没有开始。
campaign-no-plan = “{ $name }”要求的差别太小，多少成员都看不出来。什么都没有开始。请在文件里把 `worth` 写大一些。
campaign-stopped = “{ $name }”提前结束了，所以没人能说它有没有用。
campaign-not-going = “{ $name }”没有在进行。
campaign-not-yet = “{ $name }”还没有进行过。
campaign-paused = 活动“{ $name }”自己暂停了：{ $why }。它不再发送任何内容。用 `/manage campaign start` 继续，用 `/manage campaign stop` 结束。
campaign-why-reported = 有 { $n } 人举报了它发的内容
campaign-why-opted-out = { $of } 位成员中有 { $n } 位不想再收到
campaign-why-leaving = 它面向的 { $of } 位成员中有 { $n } 位离开，不受打扰的 { $alone } 位中有 { $others } 位离开
campaign-why-changed = 它的文件在开始之后被改动或移走
campaign-why-channels = 我无法发到 { $channels }；频道不在了，或者我不能在那里发言
campaign-why-refused = Discord 没有接受发到 { $channel } 的内容（{ $text }）
campaign-ended = 活动“{ $name }”结束了。用 `/manage campaign result` 看看它带来了什么。
campaign-collecting = “{ $name }”还在收集：{ $planned } 中的 { $n }。在那之前，或者在 { $date } 之前，我不说它有没有用：天天查看的人会看到并不存在的效果。
campaign-empty = “{ $name }”结束时可以比较的太少，什么都说不了。
campaign-broken = “{ $name }”的实验出了问题：{ $of } 位成员中有 { $n } 位不受打扰，而应该是每 100 位中 { $share } 位。碰巧这样的机会不到千分之一，所以途中漏掉了人，两组无法比较。
campaign-worked = “{ $name }”有用。
campaign-harmed = “{ $name }”有害：有它的时候发言的人反而更少。
campaign-not-shown = “{ $name }”没有带来能和偶然区分开的差别。这不说明没有差别。
campaign-thin = 数据不够，说不出“{ $name }”有没有用。
campaign-rates-members = 它面向的成员每 100 位有 { $with } 位在两周内发言，不受打扰的有 { $without } 位。
campaign-rates-weeks = 有问题的一周里，原本只是看看的成员每 100 位有 { $with } 位发言，没有问题的一周里有 { $without } 位。
campaign-interval = 差别：{ $uplift } 个百分点，有 95 % 的把握在 { $low } 到 { $high } 之间。即使它毫无作用，这样的差别 100 次里也会碰巧出现 { $p } 次。
campaign-harms = 它面向的 { $n } 位成员中，{ $left } 位离开，{ $stopped } 位不想再收到，{ $reported } 位举报了它。不受打扰的 { $alone } 位中有 { $others } 位离开。
campaign-result-unmeasured = “{ $name }”不做比较。{ $n } 位成员参与，发了 { $posts } 次，它面向的人里有 { $wrote } 位发言。没有它他们会不会发言，没人知道。
campaign-calculated = 在 { $n } 位成员里，如果每 100 位有 { $expected } 位本来就会发言，活动能看出的差别是：
campaign-calculated-line = - 每 100 位留 { $share } 位不受打扰：不小于 { $points } 个百分点。
campaign-calculated-none = - 每 100 位留 { $share } 位不受打扰：看不出。
campaign-calculated-why = 更小的差别也许存在，但没人能把它和偶然区分开。

## Engagement: the preview of a campaign

preview-title = “{ $name }”会做什么
preview-prompt = 发到 { $channels }，不提醒任何人，下一次在 { $when }。
preview-reminder = 只给要求过提醒的人发私信，不早于 { $when }，而且不超过每个人可以收到的次数。
preview-task = 关于这些成员，各给迎新伙伴一个任务。成员自己不会收到任何内容。
preview-missing = 没有 { $languages } 的文字：补上之前不会开始。
preview-channel = { $channel } 不在了，或者我不能在那里发言：解决之前不会开始。
preview-for = { $n ->
    [0] 现在没有合适的成员。
   *[other] 现在有 { $n } 位成员合适。
}
preview-left-out = 为了比较，每 100 位里有 { $share } 位不受打扰。是哪几位，不给任何人看。
preview-line = { $who }：{ $why }
preview-file = 全部 { $n } 位在文件里。
preview-file-part = { $n } 位中的前 { $shown } 位在文件里；用 `steward campaign preview --json` 可以看到全部。
preview-not = 不面向：
preview-not-segment = { $n } 位：情况不同
preview-not-stopped = { $n } 位：不想要这些
preview-not-opted-out = { $n } 位：不想被记下
preview-not-reading = { $n } 位：只是看看
preview-not-on-break = { $n } 位：在休息
preview-not-interest = { $n } 位：兴趣不同
preview-not-language = { $n } 位：说别的语言
preview-not-asked = { $n } 位：没有要求提醒
preview-not-closed = { $n } 位：私信关闭
preview-not-assigned = { $n } 位：已经参与
preview-not-full = { $n } 位：人数已满
## Engagement: who helps newcomers

button-look = 我去看看
button-leave-list = 把我从名单上去掉
button-done = 做好了
button-pass = 交给别人
help-question = { $who } { $when }在 { $community } 的 { $channel } 第一次发言，还没有人回应：{ $link }
help-why = 你在帮助新人的名单上。简单说一句就好；没时间的话，我会问别人。
help-turn = 这次轮到 { $who }。别人来回答也可以。
help-any = 任何话题
help-joined = 你已经在名单上了：{ $topics }，{ $languages }。
help-joined-dm = 有新人在等的时候，我会私下写给你，每周最多 { $n } 次，夜里不发。用 `/help-topics leave` 可以结束。
help-joined-channel = 有新人在等的时候，我会在 { $channel } 说一声，不提醒任何人。用 `/help-topics leave` 可以结束。
help-shown = 你在名单上：{ $topics }，{ $languages }。
help-told = { $n ->
    [0] 过去七天没有告诉你任何问题。
   *[other] 过去七天告诉了你 { $n } 个问题。
}
help-left = 你已经不在名单上，我不再为新人的事写给你。谢谢你一直以来的帮助。
help-not-on = 你不在帮助新人的名单上。用 `/help-topics join` 可以加入。
help-no-topic = 这里没有“{ $text }”这个话题。有的是：{ $known }。
help-no-topics = 这里没有“{ $text }”这个话题：还没有设置任何话题。留空就是什么都可以帮。
help-no-language = 我不认识“{ $text }”这种语言。可以写 `en`、`nl`、`ko` 或 `zh`。
help-looking = 谢谢。就在这里，一段时间内不会再问别人：{ $link }
help-answered = 已经有人回答了，或者那条消息不在了。还是谢谢你。
gap-language = 没有讲{ $language }的帮手：过去四周有 { $n } 位新人没有得到回应。
gap-topic = 没有懂 { $topic } 的帮手：过去四周有 { $n } 位新人没有得到回应。
gap-greeter = 还没有人迎接新人：用 `/greet join` 可以自愿加入。
gap-channel = 帮手的频道“{ $name }”不在了，所以没有人收到消息。请换一个 `helpers-channel`，或者不设。
gap-untaken = 过去四周有 { $n } 件事没有找到迎接的人。
dm-too-fast = Discord 说我开私信太快了。{ $when } 之前我不再发私信；关于处理的通知会在成员使用命令时转达。

## Engagement: who greets

task-unanswered = { $who } 第一次在 { $community } 发言，还没有人回应：{ $link } 你的一句话会很有帮助。
task-champion = { $who } 在 { $community } 帮过很多人，已经几周没有消息了。熟人的一句话比我的更有分量。
task-campaign = { $who } 对 { $community } 的很多人来说还很陌生。你的一句话也许能让参与变得容易。
task-day = 愿意的话就接下它。一天内没有动静，我会问别人。
task-turn = 这次轮到 { $who }。迎接新人的人都可以接。
greet-joined-dm = 你已经在迎接新人的名单上。有事要做时我会私下写给你，夜里不发。`/greet away` 可以暂停，`/greet leave` 可以结束。
greet-joined-channel = 你已经在迎接新人的名单上。有事要做时我会在 { $channel } 说一声，不提醒任何人。用 `/greet leave` 可以结束。
greet-left = 你已经不在迎接新人的名单上。谢谢你的时间。
greet-not-on = 你不在迎接新人的名单上。用 `/greet join` 可以加入。
greet-away = 你离开到 { $date }，你的事会交给别人。
greet-no-date = “{ $text }”不是日期。请写成 { $example } 这样。
greet-past = { $date } 已经不在前面了。
greet-no-tasks = 现在没有要你做的事。
greet-taken = 它归你 { $n } 天。做好了请按“做好了”。
greet-done = 谢谢你。
greet-passed = 它会交给别人。
greet-over = 那件事已经结束，或者现在由别人负责。
greet-more = 还有 { $n } 件。

## Engagement: the reminder

remind-why = 你在 { $community } 按了“提醒我”，所以我写给你。按一下就不再发。

## 参与：总览

segment-excluded = 不涉及的人
segment-unknown = 还不清楚
segment-gated = 还在门口
segment-unanswered = 等待第一个回答
segment-new-silent = 新来的，很安静
segment-new-peeking = 新来的，四处看看
segment-one-shot = 写过一两次
segment-silent-present = 在看
segment-silent-dark = 很久没见
segment-lapsed-champion = 离开一阵的骨干
segment-lapsed = 以前常写，最近少了
segment-active = 在参与
segment-occasional = 偶尔写写

overview-title = 谁在这里，谁在等待
overview-members = { $n } 位成员，不含机器人。
overview-observed = 从 { $when } 开始观察；之前谁安静，没人知道。
overview-paused = 一切都已暂停。用 `/manage lurkers resume` 恢复。
overview-dms-rest = Discord 认为私信太多。{ $when } 之前不再发送。
overview-field-segments = 成员的现状
overview-segment = { $segment }：{ $n }
overview-field-help = 帮手和接待人
overview-help = 帮手：{ $helpers } · 接待人：{ $greeters }
overview-field-missing = 还缺什么
overview-field-waiting = 等待第一个回答的新人
overview-waiting = { $channel } · { $when } · { $link }
overview-nobody-waits = 没有人在等。
overview-field-sent = 最近四周发送的
overview-sent = 给成员：{ $n } · 有回应：{ $answered } · 停止：{ $stopped } · 未送达：{ $failed }
overview-sent-help = 给帮手和接待人：{ $n }
overview-field-asked = 三十天内不署名的提问
overview-asked = 提问：{ $n } · 没有回答：{ $open }
overview-field-campaigns = 活动
pause-done = 这类事情现在都等着，直到你用 `/manage lurkers resume` 恢复。
pause-before = 已经暂停了。
resume-done = 继续进行。这期间已经太迟的不会再发。
resume-before = 没有暂停。

# 每周简报：负责人会问的
digest-week-name = { $year } 年第 { $n } 周
digest-ask-working = 请稍等，我正在统计。
digest-ask-early = 我从 { $since } 起在这里。简报讲的是完整的一周；第一份会在 { $next } 送到。
digest-ask-preview = *只有你能看到。不会保存，也不会发送。*
digest-ask-not-made = 刚才没能做出简报。什么都没有丢，请过一会儿再试。日志里写着发生了什么。
digest-ask-there = { $week }的简报在这里：{ $link }
digest-ask-sent = { $week }的简报已经发出。
digest-ask-under-way = { $week }的简报正在发送。
digest-ask-in = { $week }的简报已经发在 { $channel }。
digest-ask-nowhere = { $week }的简报已经做好并保存，但没有可以发的频道。用 `/manage digest settings` 指定一个，我就会发。
digest-ask-failed = { $week }的简报已经做好并保存，但没能发到 { $channel }：{ $why }
digest-ask-unknown = { $week }的简报已经做好并保存，但我无法确定它是否送到。请看一下；`/manage digest now` 会再发一次。
digest-ask-mail = 邮件会发到 { $to }。
digest-set-title = 每周简报
digest-set-about = 每周一次：要做的事、变化，还有一件值得高兴的事。
digest-set-off = 已经关闭，不会自动发送。`/manage digest now` 仍然可以发一份。
digest-set-when = 时间
digest-set-day-and-time = { $day } { $time }
digest-set-channel = 频道
digest-set-no-channel = 没有为它指定频道，也没有负责人或管理员的频道。
digest-set-mail = 邮件
digest-set-next = 下一份
digest-set-last = 上一份
digest-set-footer = 用 /manage digest settings 的选项修改。邮件地址写在配置里。
digest-via-discord = Discord
digest-via-mail = 邮件
digest-sent = { $via }：{ $when } 已发送
digest-sent-there = { $via }：{ $when } 已发送，{ $link }
digest-sent-failed = { $via }：{ $when } 没有发成：{ $why }
digest-sent-unknown = { $via }：{ $when }，无法确定是否送到。`/manage digest now` 会再发一次。
digest-mail-perhaps = { $via }：{ $when }，无法确定是否送到。不会再发。
digest-mail-sent = 邮件：{ $when } 已发送到 { $n } 个地址
digest-mail-failed = 邮件：{ $when } 没能发到 { $to }：{ $why }。`/manage digest now` 会再发到那里。
digest-mail-unknown = 邮件：{ $when }，无法确定 { $to } 是否收到。不会再发到那里。
digest-mail-open = 邮件：还没有发到 { $to }。
digest-mail-more = { $first } 和另外 { $n } 个地址
digest-wrong-key = 没有“{ $text }”这个设置。
digest-wrong-on = “{ $text }”既不是 on 也不是 off。
digest-wrong-day = “{ $text }”不是星期几。例如写 monday。
digest-wrong-time = “{ $text }”不是时间。例如写 09:00。
digest-wrong-channel = 这里没有“{ $text }”频道。
digest-wrong-closed = 我不能在 { $channel } 里发每周简报。请允许我在那里查看频道、发消息、嵌入链接和附加文件，或者选另一个频道。
## 隐私：给所有人的帖子、`/privacy`、`/manage privacy-post`

privacy-title = Steward 记下你的什么
privacy-intro = 我协助照看 { $community } 的人。为此我保存的全部内容和原因都在这里。
privacy-field-notes = 我记什么
privacy-notes =
    谁在何时、何地、用哪种语言写了，是在回答谁；文字本身只留 { $text }。
    谁因为哪条消息得到了感谢。
    谁来了、谁走了，以及表情回应之类的迹象，按周计数。从不看谁在线，也不看成员之间的私信。
    我的规则在消息里发现了什么，团队怎样决定。
privacy-field-tests = 我推算和试验什么
privacy-tests =
    从你参与的那些星期，我推算你是刚来还是在旁阅读，好在合适的时候打招呼，又不太频繁。
    团队有时会试验邀请是否有用：谁收到由随机决定。帮助、规则和措施从不参与试验。
privacy-field-seen = 谁能看到
privacy-seen = 你自己：`/privacy show`。版主能看到个案，负责人还能看到其余的，每周摘要会告诉他们谁帮了忙。这些只留在运行我的那台电脑上，不给其他任何人。
privacy-field-long = 保存多久
privacy-long = 文字 { $text }，个案的证据 { $evidence }，谁为团队做了什么 { $audit }，我发过的内容两年。其余的在你留在这里期间保存，离开后再保存 { $left }。
privacy-field-no = 如何说不
privacy-no =
    `/privacy opt-out`：我不再记录你的帮助，不在任何地方展示你，只在涉及规则时写信给你。
    `/privacy export`：把全部内容作为文件给你。
    `/privacy erase`：全部删去。
button-about-me = 那我呢？
privacy-pin-reason = 应负责人的要求，置顶 Steward 记录成员的内容
privacy-post-pinned = 它现在在 { $channel }，我会把它置顶。
privacy-post-by-hand = 我没能置顶 { $channel } 里说明我记录什么的帖子。请手动置顶，或给我“标注消息”权限。
privacy-post-renewed = { $channel } 里的帖子已更新。
door-privacy = 还从未发布过我记录成员的什么。在想要的频道里使用 `/manage privacy-post` 即可。

privacy-you-title = 我保存了你的什么
privacy-you = 这是摘要。`/privacy export` 会给你每一行。
privacy-you-about = 关于你
privacy-you-wrote = { $n ->
   *[other] 你的消息 { $n } 条，第一条在 { $when }。
}
privacy-you-silent = 我没有你的任何消息。
privacy-you-credits = { $n ->
   *[other] 你的帮助被记下了 { $n } 次。
}
privacy-you-sent = { $n ->
   *[other] 我主动给你发过 { $n } 次私信。
}
privacy-you-no-case = 你没有仍然计算的个案。
privacy-you-not-noted = 你退出了认可：你的帮助不会被记录。
privacy-you-not-written-to = 你退出了消息：我只发涉及规则的消息。
privacy-you-tests = 你参与的试验
privacy-you-treated = “{ $campaign }”，在会收到的一组。
privacy-you-left-alone = “{ $campaign }”，在不打扰的一组，用来比较。由随机决定。
privacy-you-no-test = 目前没有。

privacy-exported = 这是我保存的关于你的一切。只有你能看到。
privacy-exported-other = 这是我保存的关于 { $who } 的一切。只有你能看到；它属于对方，请不要交给别人。匿名提出的问题不在其中；对方可以用 `/privacy export` 自己取得。
privacy-export-cut = 内容超过这里能放下的大小：{ $lists } 只包含最新的行。运行 Steward 的人可以用 `steward export` 给你全部。
privacy-exported-lately = 我刚为你做过这样的文件。请十分钟后再要。
privacy-erase = 我可以忘记你。你的名字、文字、被记下的帮助、你的意愿和我发给你的内容都会永久消失。对别人有用的行会留下，用一个不指向任何人的名字：有过一条消息，有人得到过感谢。你在 Discord 写的内容仍在那里，那不该由我删除。
privacy-stays = { $n ->
   *[other] { $n } 个个案仍在计算，会留到 { $when }，之后自动消失。
}
privacy-stays-running = { $n ->
   *[other] { $n } 个个案会留到措施结束，之后自动消失。
}
privacy-stays-open = { $n ->
   *[other] { $n } 个个案会留下，其中 { $open } 个还在等版主处理。决定之后、不再计算时会自动消失。
}
privacy-stays-named = { $n ->
   *[other] 别人的 { $n } 个个案还会记得谁与它有关，免得有人裁决自己的事。处理完毕、不再计算时会自动忘记。
}
privacy-stays-log = 为社区做过的事会连同名字留在日志里，只要本人还在管理团队，且不超过日志的保存期限。之后名字会自动消失。
privacy-anew = 如果你留下，我会从你今后写的内容重新开始。之前的退出也一样：请再用一次 `/privacy opt-out`。
button-erase = 删除
privacy-erased = 好了：我已经忘记你。
privacy-erased-other = 好了：对方已被忘记。
privacy-out = 从现在起我不再记录你的帮助，不在任何地方展示你，只在涉及规则时写信给你。随等级而来的身份组会撤下。`/privacy opt-in` 可以收回。
privacy-out-before = 你之前已经要求过，现在仍然有效。`/privacy opt-in` 可以收回。
privacy-in = 你的帮助会重新被记录，我偶尔可以写信给你。`/privacy opt-out` 可以结束。
privacy-in-before = 现在就是这样。`/privacy show` 会显示我保存的内容。
privacy-not-read = 我刚才没能读到保存的内容。请稍后再试。
## 每周简报：要做的事

digest-todo-questions = { $n ->
    [1] 有 1 个问题从{ $when }起没有回答。
   *[other] 有 { $n } 个问题没有回答，最早的从{ $when }起。
}
digest-todo-cases = { $n ->
    [1] 有 1 个案例从{ $when }起等人来判断。
   *[other] 有 { $n } 个案例等人来判断，最早的从{ $when }起。
}
digest-todo-second-looks = { $n ->
    [1] 有 1 个决定从{ $when }起等着再看一次。
   *[other] 有 { $n } 个决定等着再看一次，最早的从{ $when }起。
}
digest-todo-champions = { $n ->
    [1] 有 1 位成员从{ $when }起被提名等待认可：{ $names }。
   *[other] 有 { $n } 位成员被提名等待认可，最早的从{ $when }起：{ $names }。
}
digest-todo-lapsed = 有 { $n } 位骨干一阵子没有动静：{ $names }。你的一句话也许会让人高兴。
digest-todo-campaign-over = 活动“{ $campaign }”结束了。看看它带来了什么，再决定接下来怎么做。
digest-todo-campaign-paused = 活动“{ $campaign }”自己暂停了。看看原因，再决定要不要继续。
digest-todo-rule-runaway = 规则“{ $rule }”突然比以前命中得多得多。看看它抓到了什么。
digest-todo-rule-imprecise = 规则“{ $rule }”最近错得太多。改一改，或者让它只观察。
digest-todo-names-more = { $names } 和另外 { $n } 位
digest-todo-somebody = 某位成员
digest-todo-today = 今天
digest-todo-owner-helpers = 帮手
digest-todo-owner-moderators = 管理员
digest-todo-owner-managers = 负责人

## 每周简报：与往常不同的

digest-change-sentence = { $what }：{ $value }，平常约 { $usual }。
digest-change-in = { $what }（{ $language }）
digest-change-joined = { $way ->
    [higher] 加入的人比平常多
   *[lower] 加入的人比平常少
}
digest-change-left = { $way ->
    [higher] 离开的人比平常多
   *[lower] 离开的人比平常少
}
digest-change-net = { $way ->
    [higher] 社区增长比平常多
   *[lower] 社区增长比平常少
}
digest-change-stay = { $way ->
    [higher] 留过头七天的新人比例比平常高
   *[lower] 留过头七天的新人比例比平常低
}
digest-change-first-message = { $way ->
    [higher] 两周内发言的新人比例比平常高
   *[lower] 两周内发言的新人比例比平常低
}
digest-change-first-reply = { $way ->
    [higher] 一天内得到回复的首条消息比例比平常高
   *[lower] 一天内得到回复的首条消息比例比平常低
}
digest-change-first-reply-median = { $way ->
    [higher] 首条消息等回复的时间比平常长
   *[lower] 首条消息比平常更早得到回复
}
digest-change-active = { $way ->
    [higher] 参与的人比平常多
   *[lower] 参与的人比平常少
}
digest-change-active-staff = { $way ->
    [higher] 管理团队参与的人比平常多
   *[lower] 管理团队参与的人比平常少
}
digest-change-messages = { $way ->
    [higher] 消息比平常多
   *[lower] 消息比平常少
}
digest-change-messages-staff = { $way ->
    [higher] 管理团队写得比平常多
   *[lower] 管理团队写得比平常少
}
digest-change-top-tenth = { $way ->
    [higher] 最活跃的十分之一写的份额比平常大
   *[lower] 最活跃的十分之一写的份额比平常小
}
digest-change-questions = { $way ->
    [higher] 提问比平常多
   *[lower] 提问比平常少
}
digest-change-unanswered = { $way ->
    [higher] 没有回答的问题比例比平常高
   *[lower] 没有回答的问题比例比平常低
}
digest-change-answer-median = { $way ->
    [higher] 问题等回答的时间比平常长
   *[lower] 问题比平常更早得到回答
}
digest-change-helpers = { $way ->
    [higher] 帮助别人的人比平常多
   *[lower] 帮助别人的人比平常少
}
digest-change-helped = { $way ->
    [higher] 得到帮助的人比平常多
   *[lower] 得到帮助的人比平常少
}
digest-change-cases = { $way ->
    [higher] 案例比平常多
   *[lower] 案例比平常少
}
digest-change-case-answer = { $way ->
    [higher] 案例等人判断的时间比平常长
   *[lower] 案例比平常更早有人判断
}
digest-change-precision = { $way ->
    [higher] 规则比平常更常判断正确
   *[lower] 规则比平常更少判断正确
}
digest-change-second-looks = { $way ->
    [higher] 请求再看一次的成员比平常多
   *[lower] 请求再看一次的成员比平常少
}

## 每周简报：值得高兴的

digest-joy-sentence = { $joy }。
digest-joy-newcomer-helped = 来了不到两周的 { $who } 帮助了别人
digest-joy-promoted = { $who } 现在是{ $tier }
digest-joy-silent-wrote = 有 { $n } 位原本安静的成员开口了
digest-joy-all-answered = 一周里的 { $n } 个问题都有了回答
digest-joy-most-helped = 有 { $n } 人得到帮助，比之前八周中的任何一周都多
digest-joy-helpers = 有 { $helpers } 人帮助了另外 { $helped } 人

## 每周简报：信

digest-letter-morning = 早上好。
digest-letter-afternoon = 下午好。
digest-letter-evening = 晚上好。
digest-letter-waiting = { $n ->
    [1] 有一个人从{ $when }起在等你
    [2] 有两个人在等你，最早的从{ $when }起
    [3] 有三个人在等你，最早的从{ $when }起
    [4] 有四个人在等你，最早的从{ $when }起
    [5] 有五个人在等你，最早的从{ $when }起
    [6] 有六个人在等你，最早的从{ $when }起
   *[other] 有 { $n } 个人在等你，最早的从{ $when }起
}
digest-letter-nobody = 没有人在等你
digest-letter-alone = { $first }。
digest-letter-and = { $first }；还有，{ $joy }。
digest-letter-todo-title = 要做的事
digest-letter-todo-none = 没有什么在等。
digest-letter-todo-more = 简报里还有 { $n } 件。
digest-letter-changes-title = 值得知道
digest-letter-changes-none = 没有什么与往常不同。
digest-letter-known-since = 从{ $when }起才知道；之前的不计入。
digest-letter-week = { $from } 至 { $until }
digest-letter-members = { $n ->
    [1] 一周结束时有 1 位成员。
   *[other] 一周结束时有 { $count } 位成员。
}
digest-letter-arrivals = 谁来了
digest-letter-activity = 谁参与了
digest-letter-questions = 问题
digest-letter-help = 帮助
digest-letter-conduct = 行为准则
digest-letter-before = 前一周 { $value }
digest-letter-usual = 与平常一样（{ $low } 至 { $high }）
digest-letter-higher = 高于平常（{ $low } 至 { $high }）
digest-letter-lower = 低于平常（{ $low } 至 { $high }）
digest-letter-too-few = 太少，不作比较
digest-letter-unknown = 无法得知
digest-letter-footer = 平常是指前八周大多数时候的样子。
digest-letter-open = 打开简报
digest-letter-show-questions = 查看问题
digest-letter-show-cases = 查看案例
digest-letter-show-second-looks = 查看要再看的案例
digest-letter-show-proposals = 查看提名
digest-letter-show-champions = 查看骨干
digest-letter-show-campaigns = 查看活动
digest-letter-show-rule = 查看规则
digest-letter-there = 查看对话
digest-letter-subject = { $community }：{ $from } 至 { $until } 的一周
digest-letter-why = 这封信发往 { $community } 负责人选定的地址（`[community.digest]` 下的 `mail`）。

## Numbers, lengths of time and dates where there is little room

brief-days = { $n } 天
brief-hours = { $n } 小时
brief-minutes = { $n } 分
brief-seconds = { $n } 秒
date-day = { $month } { $day } 日
date-year = { $year } 年 { $day }
date-tick = { $month }/{ $day }
month-short = { $n }

## The digest's figures by name
## Names of figures

digest-name-joined = 加入
digest-name-left = 离开
digest-name-net = 净增
digest-name-stay = 七天后还在
digest-name-first-message = 十四天内发言
digest-name-first-reply = 首次发言一天内有回复
digest-name-first-reply-median = 首次回复的等待时间
digest-name-active = 发言的人
digest-name-active-staff = 其中管理团队
digest-name-messages = 消息
digest-name-messages-staff = 管理团队的消息
digest-name-top-tenth = 最活跃的十分之一所写
digest-name-questions = 问题
digest-name-unanswered = 没有回答
digest-name-answer-median = 回答的等待时间
digest-name-helpers = 帮过别人的人
digest-name-helped = 得到帮助的人
digest-name-cases = 案例
digest-name-case-answer = 决定的等待时间
digest-name-precision = 规则判断正确
digest-name-second-looks = 请求再看一次

# What each figure means exactly.
digest-what-joined = 这一周加入的人次。离开后又回来的再算一次；机器人不算。
digest-what-left = 这一周离开的人次，不管后来有没有回来；机器人不算。
digest-what-net = 加入的人次减去离开的人次。
digest-what-stay = 上一周加入的人当中，加入七天后还在这里的比例。
digest-what-first-message = 只看两周前加入的人，这样每个人的时间都已满：加入后十四天内发言的比例。以前在这里发过言、后来回来的人不算。
digest-what-first-reply = 这一周里第一次发言的人，他们的第一条消息在二十四小时内得到别人回复的估计比例。不满一天的消息，按能观察到的时间计算。
digest-what-first-reply-median = 这些第一条消息里，一半得到别人回复所用的时间。没有回复的，按到这一周结束时仍在等待计算（Kaplan–Meier 法）。
digest-what-active = 写过至少一条消息、且到这一周结束时消息还在的人；管理团队算，机器人不算。
digest-what-active-staff = 发言的人当中有多少属于管理团队，按现在的身份组算。
digest-what-messages = 由人写下、到这一周结束时还在的消息。
digest-what-messages-staff = 这些消息里由管理团队写的数量，按现在的身份组算。
digest-what-top-tenth = 发言的人里最活跃的十分之一（人数向上取整）所写消息占全周的比例。
digest-what-questions = 这一周提出、到一周结束时没有被删除的问题。
digest-what-unanswered = 这一周的问题里，到一周结束时既没有别人回答、也没有关闭的比例。
digest-what-answer-median = 这一周的问题里，一半得到别人回答所用的时间。没有回答的，按到这一周结束时仍在等待计算（Kaplan–Meier 法）。
digest-what-helpers = 这一周因帮助别人而被记下的人：被感谢、回答被标为解决，或第一个欢迎新人。
digest-what-helped = 按同样的依据，这一周得到帮助的人。
digest-what-cases = 这一周由规则或由人开立的案例。
digest-what-case-answer = 等待人来决定的案例里，一半得到第一次表态所用的时间。还未处理的，按到这一周结束时仍在等待计算（Kaplan–Meier 法）。
digest-what-precision = 截至这一周的八周里，管理员判断过对错的案例中，判断正确的比例。
digest-what-second-looks = 这一周请求重新查看决定的成员。

## The digest as a page

digest-page-skip = 跳到周报
digest-page-week = 第 { $n } 周
digest-page-days = { $from }至 { $until }
digest-page-members = { $count ->
   *[other] 一周结束时有 { $n } 位成员
}
digest-page-to-do = 要做的事
digest-page-nothing-to-do = 这周没有等你处理的事。
digest-page-later = 还有在等的事：{ $n }
digest-page-open = 打开
digest-page-case = 案例 { $n }
digest-page-changes = 值得知道
digest-page-no-changes = 这周和往常差不多，没有特别的变化。
digest-page-no-weeks = 之前的周数太少，还看不出平常是怎样的。
digest-page-joy = 值得高兴
digest-page-reading = 每个数字都与之前八周比较。小曲线是九周的情况，浅色带是平常的范围。
digest-page-arrivals = 来与去
digest-page-activity = 交谈与提问
digest-page-recognition = 互助
digest-page-engagement = 成员的状态
digest-page-conduct = 社区守则
digest-page-nothing = 这周这里没有可以显示的内容。
digest-page-higher = 比平常高
digest-page-lower = 比平常低
digest-page-as-usual = 和平常一样
digest-page-too-few = 太少，无法比较
digest-page-before = 上一周：{ $value }
digest-page-usual = 平常：{ $low } 至 { $high }
digest-page-usual-one = 平常：{ $median }
digest-page-of = { $n } 中的 { $k }
digest-page-of-all = 共 { $n }
digest-page-over = 计算对象：{ $n }
digest-page-weeks = 之前八周：{ $weeks }
digest-page-half-wait = 一半以上还在等
digest-page-unknown = 不清楚
digest-page-details = 详情
digest-page-numbers = 文字与数字
digest-page-place = 对话
digest-page-languages = 按语言
digest-page-helpers = 帮助最多人的成员
digest-page-pending = 有 { $n } 份贡献在等人查看。
digest-page-champions = 骨干成员和他们所做的事
digest-page-who = 成员
digest-page-where = 在哪里
digest-page-since = 开始
digest-page-helped-now = 这周帮助的人
digest-page-campaigns = 活动
digest-page-campaign = 活动
digest-page-started = 开始
digest-page-invited = 受邀者
digest-page-held-out = 未受邀者
digest-page-wrote = { $n } 人中 { $k } 人发言
digest-page-arm-people = { $count ->
   *[other] { $n } 人
}
digest-page-arm-weeks = { $count ->
   *[other] { $n } 周
}
digest-page-uplift = 带来的变化
digest-page-points = { $n } 个百分点
digest-page-interval = 95% 区间：{ $low } 至 { $high } 个百分点。区间里有 0 时，看不出差别。
digest-page-people-planned = 还没有：计划 { $n } 人
digest-page-weeks-planned = 还没有：计划 { $n } 周
digest-page-not-compared = 没有留出可比较的人
digest-page-no-result = 看不出结果
digest-page-guardrails = 停止接收、离开或被举报
digest-page-guardrails-each = 停止接收：{ $stopped }。离开：{ $left }。举报了消息：{ $reported }。
digest-page-arms = 受邀 { $invited }，未受邀 { $held }
digest-page-state-running = 进行中
digest-page-state-paused = 暂停
digest-page-state-stopped = 已停止
digest-page-state-ended = 已结束
digest-page-state-shadow = 只记录
digest-page-clauses = 各条款的案例与处理
digest-page-clause = 条款
digest-page-remind = 提醒
digest-page-warn = 警告
digest-page-timeout = 禁言
digest-page-kick = 踢出
digest-page-ban = 封禁
digest-page-none = 无
digest-page-rules = 规则
digest-page-stage = 阶段
digest-page-right = 正确
digest-page-wrong = 错误
digest-page-hits = 命中
digest-page-runaway = 远多于平常
digest-page-made = 生成于 { $when }。
digest-page-frozen = 数字保持当时的样子。打开本页时才查找名字；要求被遗忘的人不在其中。

## The digest's charts

digest-chart-week = 起始日
digest-chart-arrivals = 谁来了，谁走了
digest-chart-arrivals-alt = 这周加入：{ $joined }。离开：{ $left }。净增：{ $net }。
digest-chart-usual-joined = 平常的加入人数
digest-chart-usual = 平常
digest-chart-active = 每周发言的人
digest-chart-active-alt = 这周发言的人：{ $now }。上一周：{ $before }。
digest-chart-replies = 多久得到回复
digest-chart-replies-alt = 新人的首次发言：{ $newcomers }。问题：{ $questions }。
digest-chart-newcomers = 新人
digest-chart-questions = 问题
digest-chart-half = 一半已有回复
digest-chart-few = 太少，无法比较（{ $n }）
digest-chart-wait = 一天内 { $share }，一半在 { $median }内，共 { $n }
digest-chart-wait-open = 一天内 { $share }，共 { $n }；一半以上还在等
digest-chart-in-day = 一天内 { $share }，共 { $n }
digest-chart-languages = 各语言的问题与回答
digest-chart-languages-alt = 各语言中得到回答的问题所占比例。{ $languages }
digest-chart-pair = { $name }：{ $value }。
digest-chart-who = 谁
digest-chart-language = 语言
digest-chart-n = 共
digest-chart-curve = 消息是谁写的
digest-chart-curve-alt = 把发言的人按多少分成十等份。第一份写了 { $share } 的消息。
digest-chart-most = 最活跃的十分之一
digest-chart-least = 最不活跃的
digest-chart-tenth = 第几份
digest-chart-share = 消息比例
digest-chart-tiers = 等级
digest-chart-tiers-alt = 拥有等级：{ $hold }。这周升级：{ $promoted }。离开等级：{ $lapsed }。
digest-chart-tier = 等级
digest-chart-hold = 现有
digest-chart-promoted = 升级
digest-chart-held = 保持
digest-chart-lapsed = 离开
digest-chart-segments = 各状态的成员
digest-chart-segments-alt = 最多的状态是“{ $segment }”：{ $n }。
digest-chart-segment = 状态
digest-chart-now = 现在
digest-chart-began = 本周开始时
digest-chart-flows = 这周状态的变化
digest-chart-flows-alt = 最大的变化：{ $flow }，{ $n }。
digest-chart-flow = { $from } → { $to }
digest-chart-not-here = 之前不在
digest-chart-move = 变化
digest-chart-people = 人数
digest-chart-precision = 版主对规则的判断
digest-chart-precision-alt = 八周里版主对规则判断了 { $all } 次，其中 { $right } 次认同。
digest-chart-rule = 规则
digest-chart-right = 正确
digest-chart-wrong = 错误
console-skip = 跳到正文
console-nav = 页面
console-nav-home = 首页
console-nav-digests = 周报
console-nav-cases = 案例
console-nav-rules = 规则
console-nav-champions = 贡献者
console-nav-members = 成员
console-nav-questions = 提问
console-nav-engagement = 参与
console-nav-settings = 设置
console-nav-audit = 操作日志
console-signed-in-as = 已登录：
console-sign-out = 退出登录
console-no-answer-yet = 已经转达，还没有答复。请稍后再看。
console-sign-in = Steward 控制台
console-sign-in-as = 你将以此身份进入：
console-sign-in-button = 打开控制台
console-sign-in-text = 链接只在这个浏览器里有效一次。登录最多保持十二小时，每页底部都可以退出。
console-signed-out = 你已退出登录
console-signed-out-text = 想回来时，在 Discord 里输入 /console，打开新的链接。
console-error-back = 返回控制台
console-error-signed-out = 你还没有登录
console-error-signed-out-text = 在 Discord 里输入 /console，Steward 会给你一个只有你能看到的链接，用它就能打开控制台。
console-error-no-link = 这个链接已经失效
console-error-no-link-text = 链接五分钟内有效，只能用一次。在 Discord 里输入 /console 可以得到新的。
console-error-forbidden = 这个页面只给管理者看
console-error-forbidden-text = 按你在 Discord 的角色，可以看案例、规则、成员和提问。其他的请找管理服务器的人。
console-error-no-longer = 你已不在这里的团队中
console-error-no-longer-text = 控制台属于按 Discord 角色管理或维护服务器的成员。如果角色恢复了，请在 Discord 里输入 /console。
console-error-forged = 什么都没有改动
console-error-forged-text = 这个表单不是从你当前登录的页面发出的，或者页面太旧了。请返回、刷新，再发一次。
console-error-not-found = 这里什么都没有
console-error-not-found-text = 地址不对，或者原来的内容已经不在了。
console-error-method = 这个地址不接受这样的请求
console-error-method-text = 什么都没有改动。能做的事都可以从控制台的页面进入。
console-error-too-large = 文字太多了
console-error-too-large-text = 什么都没有改动。请返回，缩短后再发送。
console-error-too-many = 打不开的链接太多了
console-error-too-many-text = 请等一分钟，再在 Discord 里输入 /console 取新的链接。
console-error-starting = Steward 刚刚启动
console-error-starting-text = 它还在读取谁有哪些角色。请稍后刷新本页。
console-error-slow = 用时太长了
console-error-slow-text = 请刷新页面。如果一直这样，Steward 的日志里有更多说明。
console-error-broken = 我们这边出了问题
console-error-broken-text = 页面没能生成，原因在 Steward 的日志里。什么都没有丢失。
console-link = 这个链接会为你打开 { $community } 的控制台。五分钟内有效，只能用一次，请不要给别人。
console-link-button = 打开控制台
console-link-not-staff = 控制台是给维护或管理这个服务器的人用的。Steward 记了你什么，可以用 `/me` 查看。
console-link-off = 这里没有开启控制台：运行 Steward 的人可以在 `steward.toml` 里用 `listen` 打开。

## Pages of the console: small parts

console-any = 全部
console-yes = 是
console-no = 否
console-save = 保存
console-search = 搜索
console-filter = 筛选
console-filter-none = 显示全部
console-older = 更早的
console-newest = 最新的
console-pager = 翻页
console-crumbs = 当前位置
console-when = 时间
console-where = 位置
console-member = 成员
console-case = 案件
console-word = 判断
console-since = 自
console-waits-for = 已等待
console-set-here = 在此设置
console-language-unknown = 语言未知

## Pages of the console: home

console-home-hello = { $name },欢迎回来
console-home-waits = 待处理的事
console-home-nothing = 没有待处理的事,社区一切安好。
console-home-go = 前往
console-home-week = 上周({ $week })
console-home-digest = 阅读完整周报
console-figure-active = 发言的人
console-figure-joined = 新加入
console-figure-questions = 提出的问题
console-figure-helped = 得到帮助的人
console-todo-cases = 有 { $n } 个案件等待判断。
console-todo-second-looks = 有 { $n } 位成员请求复核。
console-todo-failed = 有 { $n } 个案件的决定被 Discord 拒绝。
console-todo-questions = 有 { $n } 个问题还没有人回答。
console-todo-proposals = 有 { $n } 人被提名表彰。
console-todo-credits = 有 { $n } 条感谢不确定是给谁的。
console-todo-paused = 活动“{ $name }”已自行暂停。
console-todo-delivery = { $week } 的周报未能送达。
console-todo-permissions = Steward 缺少 { $n } 项权限。

## Pages of the console: digests

console-digests-text = 每份周报都保持发送时的样子,数字不会再变。
console-digests-none = 还没有周报。满一周后会有第一份。
console-digests-week = 周
console-digests-days = 日期
console-digests-made = 生成时间
console-digests-sent = 送达
console-digest-posted = 已发布
console-digest-mailed = 已发邮件
console-digest-not-posted = 未能发布
console-digest-not-mailed = 未能发邮件
console-digest-perhaps-posted = 不确定是否已发布
console-digest-perhaps-mailed = 不确定是否已发邮件
console-digest-file = 另存为文件

## Pages of the console: rules

console-rule = 规则
console-rules-text = 过去八周每条规则做了什么,以及人们认为它正确的比例。
console-rules-none = 行为准则中没有规则。
console-rule-stage = 阶段
console-rule-hits = 命中
console-rule-members = 成员数
console-rule-precision = 正确率
console-rule-last = 最近命中
console-rule-few = 数量太少,无法判断(n { $n })
console-rule-precise = { $share }(n { $n })
console-rule-points = 记 { $n } 分
console-rule-what = 它关注什么
console-rule-does = 执行时会做什么
console-rule-only = 仅限:{ $what }
console-rule-except = 不适用于:{ $what }
console-rule-examples = 示例
console-rule-no-examples = 文件中没有示例。
console-rule-caught = 会命中
console-rule-left-alone = 不会命中
console-rule-figures = 过去八周
console-rule-set-stage = 更改阶段
console-rule-why = 原因
console-rule-changes = 以前的更改
console-rule-latest = 最近的命中
console-rule-latest-text = 原文在案件中。
console-rule-no-hits = 还没有命中。
console-rule-found = 发现的内容
console-looks-words = 查找词表中的词句,包括变形的写法。
console-looks-pattern = 查找符合其模式的文本。
console-looks-names = 查找昵称中出现的词表词语。
console-looks-links = 查找指向不良地址或冒充他人的链接。
console-looks-invites = 查找其他社区的邀请。
console-looks-mentions = 查找提及很多人或所有人的消息。
console-looks-flood = 查找短时间内多到没人能读完的内容。
console-looks-copies = 查找同时发到多个频道的相同消息。
console-looks-honeypot = 查找本不该有人发言的频道中的消息。
console-looks-shouting = 查找几乎全是大写的长消息。
console-looks-zalgo = 查找堆满符号而无法辨认的文字。
console-looks-secrets = 查找可用于登录或访问的密钥和密码。
console-looks-personal = 查找地址、证件号等个人信息。
console-looks-selling = 查找兜售商品或服务的内容。
console-looks-newcomer = 查找刚来的账号发的链接和图片。
console-looks-native = Discord 自带 AutoMod 发现的内容。
console-looks-raid = 查找同时大量加入的账号。
console-when-members = { $n } 位成员
console-when-joined = 加入不到{ $span }的人
console-when-account = 注册不到{ $span }的账号
console-when-messages = 发言少于 { $n } 条的人
console-does-delete = 删除消息
console-does-strike = 记一次提醒
console-does-file = 请对方改发文件
console-does-kick = 将账号移出社区
console-does-ban = 封禁账号
console-does-pause = 暂停邀请
console-does-timeout = 禁言{ $span }

## Pages of the console: cases

console-cases-none = 没有案件。
console-cases-none-such = 没有符合条件的案件。
console-case-second-look = 请求复核
console-case-staff = 涉及团队成员
console-case-decide = 作出决定
console-case-show = 显示原文
console-case-no-text = 此案件不涉及文字。
console-case-deleted = 已删除
console-case-rules = 规则发现的内容
console-case-acts = 采取的措施及结果
console-case-no-acts = 没有采取措施。
console-case-failure = Discord 的回复
console-case-talk = 各方意见
console-act-measure = 措施
console-act-removal = 删除消息
console-act-end = 措施结束
console-act-notice = 通知成员
console-act-card = 通知版主
console-act-other = 其他
console-act-waits = 进行中
console-act-done = 已完成
console-act-refused = 被拒绝
console-act-unknown = 未知
console-act-dropped = 不再需要
console-talk-addressed = 是被回复或提及的人
console-talk-aside = 选择回避
console-talk-second-look = 请求复核
console-talk-said = 判断:{ $word }
console-talk-decided = 首先作出判断
console-talk-reviewed = 复核:{ $word }

## Pages of the console: champions

console-champions-text = 谁被提名以及原因。被感谢的人会读到你写的话。
console-champions-proposals = 提名
console-champions-none = 目前没有人被提名。
console-champions-evidence = 依据
console-champions-own = 这与你有关,由别人决定。
console-champions-words = 你想说的话
console-champions-words-hint = 批准时可写感谢的话;拒绝时写原因,只有管理者看得到。
console-champions-approve = 批准
console-champions-decline = 拒绝
console-credits = 待确认的感谢
console-credits-text = 有人得到感谢,但不确定是谁。请查看原处后说明。
console-credits-none = 没有待确认的感谢。
console-credits-helper = 帮助者
console-credits-by = 来自
console-credits-what = 内容
console-credits-sure = 把握
console-credits-decide = 你的判断
console-credits-counts = 算
console-credits-drop = 不算
console-credit-counts = 已计入
console-credit-waits = 待确认
console-credit-gone = 已撤回
console-tiers = 支撑社区的人
console-tiers-none = 目前没有人。
console-helped = 帮助人数:
console-lapsed = 沉寂或已荣退的人
console-champion-quiet = 近来沉寂
console-champion-alumni = 荣退
console-champion-break = 休息中

## Pages of the console: members

console-members-search = 昵称或 ID
console-members-text = 可按昵称开头(任何文字)或 ID 查找成员。
console-members-none = 没有找到这个昵称或 ID。
console-members-more = 还有更多,请多输入一些字。
console-member-id = 成员 ID
console-member-account = 账号
console-member-joined = 加入
console-member-left-on = 离开
console-member-first = 首次发言
console-member-last = 最近发言
console-member-messages = 消息数
console-member-language = 语言
console-member-locale = Discord 语言
console-member-segment = 当前状态
console-member-roles = 身份组
console-member-tier = 等级
console-member-bot = 机器人
console-member-staff = 团队成员
console-member-left = 已离开
console-member-opted-out = 不希望被记录
console-member-known = 已知信息
console-member-standing = 仍计入的分数:
console-member-cases-closed = 团队成员的案件只有管理者可见,自己的案件也不在此显示。
console-member-no-cases = 没有案件。
console-member-credits = 获得的感谢
console-member-no-credits = 没有感谢记录。
console-member-sent = 四周内 Steward 发给他们的内容
console-sent-all = 消息
console-sent-answered = 已回应
console-sent-stopped = 不想再收到
console-member-rights = 导出与删除
console-member-rights-text = 应成员本人要求使用。两者都会记入审计日志。
console-export = 导出
console-erase = 删除
console-erase-sure = 要删除关于此成员的所有记录吗?
console-erase-sure-text = 昵称、文字、案件和感谢记录将永久删除,无法撤销。
console-erase-yes = 永久删除
console-erase-no = 保留

## Pages of the console: questions

console-questions-text = 过去三十天的问题。链接通往 Discord,在那里回答。
console-questions-languages = 语言
console-questions-all = 全部
console-questions-open = 还没有人回答
console-questions-none = 所有问题都有了回答。
console-questions-more = 还有 { $n } 个。
console-questions-asker = 提问者
console-questions-nameless = 匿名
console-questions-waits = 已等待
console-questions-answered = 本周已回答
console-questions-by = 回答者
console-questions-after = 用时

## Pages of the console: engagement

console-engagement-text = 成员的状况,以及 Steward 为吸引大家参与所做的事。每次联系都会写明原因。
console-engagement-observed = 观察始于
console-engagement-pause = 全部暂停
console-engagement-resume = 继续
console-engagement-paused = 这类活动已全部暂停,不会发送任何内容。
console-segments = 成员状况
console-segments-all = 成员(不含机器人):
console-segments-none = 还没有统计过成员。
console-segment = 状况
console-segment-members = 成员
console-segment-share = 占比
console-flows = 四周内的变化
console-flows-text = 最主要的变化。
console-flows-none = 没有变化。
console-flow-from = 从
console-flow-to = 到
console-flow-new = 之前不在
console-campaigns = 活动
console-campaigns-none = 没有活动。活动是“campaigns”文件夹中的文件。
console-holdout = 为什么有些人不会收到
console-holdout-text = 为了知道活动是否有用,开始前会抽取一部分成员不去打扰。如果他们发言的比例一样,说明活动没有作用。需要帮助的人总会得到帮助。不打扰的比例:
console-campaign-for = 对象:
console-campaign-off = 未开始
console-campaign-running = 进行中
console-campaign-shadow = 演练中
console-campaign-paused = 已暂停
console-campaign-stopped = 已停止
console-campaign-ended = 已结束
console-campaign-start = 开始
console-campaign-start-shadow = 演练
console-campaign-resume = 继续
console-campaign-stop = 停止
console-arms = 两个组
console-arms-text = 谁发了言只在结束时公布一次。
console-arm = 组
console-arm-treated = 联系组
console-arm-control = 对照组
console-arm-reached = 已送达
console-arm-left = 离开
console-arm-stopped = 选择停止
console-arm-reported = 举报

## Pages of the console: settings

console-settings-text = 当前生效的设置。大部分在配置文件中;可在此更改的会注明。
console-settings-file = 来自配置文件。
console-settings-community = 社区
console-settings-privacy = 保存期限
console-settings-recognition = 表彰
console-settings-engagement = 参与
console-settings-stages = 在此更改的阶段
console-settings-no-stages = 所有规则都与文件一致。
console-setting-none = 未设置
console-setting-language = 语言
console-setting-zone = 时区
console-setting-moderators = 版主频道
console-setting-managers = 管理者频道
console-setting-staff = 团队身份组
console-setting-appeal = 申诉途径
console-setting-policy = 行为准则版本
console-setting-texts = 消息文字
console-setting-evidence = 案件证据
console-setting-audit = 操作日志
console-setting-left = 已离开的成员
console-setting-tiers = 等级
console-setting-announce = 感谢发布于
console-setting-first-tier = 首个等级自动授予
console-setting-quiet = 安静时段
console-setting-weekends = 周末也进行
console-setting-helpers = 多久后通知帮助者
console-setting-greeter = 多久后通知迎新者
console-setting-ask = 匿名提问发布于
console-setting-holdout = 对照组比例
console-permissions = Steward 在 Discord 的权限
console-permissions-all = Steward 的身份组是管理员。其实只需要下列权限。
console-permission-has = 有
console-permission-lacks = 缺

## Pages of the console: the audit log

console-audit-text = 谁在何时做了什么,包括 Discord 和这里。不包含成员的原话。
console-audit-by = 人员 ID
console-audit-what = 操作
console-audit-who = 谁
console-audit-about = 对象
console-audit-where = 位置
console-audit-console = 控制台
console-audit-none = 还没有记录。
stage-set = 规则 **{ $rule }**：从现在起{ $stage }。
stage-no-rule = 没有名为 { $rule } 的规则。`/rules` 会列出全部。
stage-reason = 请写明理由，最多 { $most } 个字符。
stage-already = 规则 { $rule }：已经是{ $stage }。

audit-console-link = 索取了控制台链接
audit-signed-in = 登录了控制台
audit-warned = 提醒了 { $about }：案例 { $subject }
audit-timed-out = 让 { $about } 暂停 { $detail }：案例 { $subject }
audit-timeout-lifted = 提前结束了 { $about } 的暂停：案例 { $subject }
audit-kicked = 将 { $about } 移出服务器：案例 { $subject }
audit-banned = 封禁了 { $about }：案例 { $subject }
audit-banned-for = 封禁了 { $about } { $detail }：案例 { $subject }
audit-unbanned = 解除了 { $about } 的封禁：案例 { $subject }
audit-case-apply = 按规则的提议处理了 { $about }：案例 { $subject }
audit-case-delete-only = 只删除了 { $about } 的消息：案例 { $subject }
audit-case-right = 认为处理得对，关于 { $about }：案例 { $subject }
audit-case-not-a-breach = 认为没有问题，关于 { $about }：案例 { $subject }
audit-case-undo = 撤回了处理，关于 { $about }：案例 { $subject }
audit-case-unsure = 表示不确定，关于 { $about }：案例 { $subject }
audit-case-step-aside = 让给别人处理，关于 { $about }：案例 { $subject }
audit-case-uphold = 复查后维持原样，关于 { $about }：案例 { $subject }
audit-champion-approved = 批准了关于 { $about } 的提议
audit-champion-declined = 婉拒了关于 { $about } 的提议
audit-champion-nominated = 提名了 { $about }
audit-contribution-noted = 记下了 { $about } 的一项贡献，权重 { $detail }
audit-credit-counts = 让致谢 { $subject } 计入
audit-credit-dismissed = 没有计入致谢 { $subject }
audit-history-wanted = 要求读取 { $detail } 天的历史
audit-engagement-paused = 暂停了所有参与功能
audit-engagement-resumed = 恢复了参与功能
audit-campaign-started = 启动了活动 { $subject }
audit-campaign-shadowed = 启动了活动 { $subject }，但不发送
audit-campaign-stopped = 停止了活动 { $subject }
audit-panel-posted = 发布了兴趣面板
audit-stage-set = 将规则 { $subject } 的阶段设为 { $detail }
audit-digest-setting = 将 { $subject } 设为 { $detail }
audit-member-exported = 导出了关于 { $about } 的记录
audit-member-erased = 清除了 { $about } 的记录
audit-privacy-posted = 发布了 Steward 记录哪些内容的说明
audit-somebody = 某位成员
audit-other = 执行了 { $what } { $subject }
console-audit-rulings = 处置
console-audit-privacy = 隐私
console-audit-doors = 登录
console-settings-digest = 周报
console-setting-digest-on = 每周发送
console-setting-digest-day = 星期
console-setting-digest-at = 时间
console-setting-digest-channel = 频道
console-setting-digest-next = 下一份:
console-setting-digest-mail = 同时发送邮件至:
console-setting-clear = 按文件设置
