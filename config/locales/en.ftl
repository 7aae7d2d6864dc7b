### Everything Steward says, in English: the language the others are translated from.
###
### Plain, warm, short: what happened, what it means, the way back. No exclamation marks, no threats.
### A key belongs to one function of `src/say`; a placeholder is named in every language or in none.
### `$when` is shown by Discord in the reader's own time zone; `$channel` and `$who` are Discord mentions.

## Small parts that sentences are made of

clause-name = “{ $title }”
clauses-and = { $first } and { $last }
list-and = { $first }, { $last }
field-line = { $name }: { $value }

## Lengths of time and dates

span-days = { $n ->
    [one] a day
   *[other] { $n } days
}
span-hours = { $n ->
    [one] an hour
   *[other] { $n } hours
}
span-minutes = { $n ->
    [one] a minute
   *[other] { $n } minutes
}
span-seconds = { $n ->
    [one] a second
   *[other] { $n } seconds
}
span-and = { $first } and { $second }
span-month = a month
pause-days = { $n ->
    [one] a day's pause
   *[other] { $n } days' pause
}
pause-hours = { $n ->
    [one] an hour's pause
   *[other] { $n } hours' pause
}
pause-other = a pause of { $span }
date-full = { $weekday } { $day } { $month } { $year }, { $time } { $zone }
weekday-name = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
month-name = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

## Notices to members: parts that many share

notice-footer = { $community } · case { $case }
notice-look = If I got it wrong, press here and a person will look.
notice-look-person = If this is wrong, press here and somebody else will look.
notice-quote = Here it is in full:
notice-quote-file = It is too long for one message; the file has all of it.
notice-reason = The reason: { $reason }
notice-waited = I could not reach you then ({ $when }), so here it is now.

now-nothing = Nothing else happens.
now-reminder = Nothing else happens now.
now-warning = This is a warning. Nothing else happens now.
now-pause = You cannot write here for { $span }, until { $when }. You can still read along.
now-moderators = The moderators will talk about this, and you hear from us here.

next-reminder = If it happens again within { $within }, you get another reminder.
next-warning = Another time within { $within } means a warning.
next-pause = Another time within { $within } means { $pause }.
next-moderators = If it happens again within { $within }, the moderators talk about what to do.

## Notices to members

removal-steward = I removed your message in { $channel } because of { $clauses }.
removal-person = A moderator removed your message in { $channel } because of { $clauses }.
kept-steward = Your message in { $channel } does not go with { $clauses }. I left it where it is.
kept-person = A moderator found that your message in { $channel } does not go with { $clauses }. It stays where it is.
kept-about = This is the message:

secret-removed = I removed your message in { $channel } because it seems to hold a secret: { $kind }.
secret-kept = Your message in { $channel } seems to hold a secret: { $kind }. I could not remove it; please delete it yourself.
secret-rotate = Somebody may have seen it before I did. Please revoke it and get a new one here: { $url }
secret-rotate-there = Somebody may have seen it before I did. Please revoke it where you got it, and get a new one.
secret-quote = This is your message without the secret:
personal-removed = I removed your message in { $channel } because it seems to hold { $kind }, and everybody here could read that.
personal-quote = This is your message without it; you are welcome to post it again:
personal-phone = a phone number
personal-card = the number of a payment card
personal-iban = a bank account number
personal-address = a postal address
personal-email = an email address
personal-national-id = a national identity number
no-blame = It happens to everybody, and nothing counts against you.

compromised-what = Your account posted the same message in { $count } channels within a short time. That looks as if somebody else is using it.
compromised-done = I removed every copy and paused the account here until { $when }. Your roles stay, and nothing counts against you.
compromised-paused = I paused the account here until { $when }. Your roles stay, and nothing counts against you.
compromised-removed = I removed every copy. Your roles stay, and nothing counts against you.
compromised-how =
    To make it yours again:
    1. Change your Discord password. That signs out every device.
    2. Turn on two-factor authentication.
    3. Open Settings, then Authorized Apps, and remove what you do not know.
compromised-back = When that is done, or if it was you all along, press here and a moderator will look and let you back in.
compromised-quote = This is what was posted:

flood-file-asked = That was a lot of text at once in { $channel }. Could you post it as a file? A file is easier to read and to search, and the conversation stays together.
flood-file-removed = I took the text out of the channel. It is attached here, ready to post.
flood-file-kept = The text can stay this time.
flood-file-fine = Nothing counts against you.

copies-left-one = The same message of yours was in { $count } channels. I left the one in { $channel } and removed the others, because of { $clauses }.
copies-removed = The same message of yours was in { $count } channels. I removed it, because of { $clauses }.

kick-person = A moderator decided that you leave { $community } now. You can come back with a new invite.
kick-steward = I am taking you out of { $community } now, because of { $clauses }. You can come back with a new invite.
ban-person = A moderator decided that you leave { $community } and cannot come back.
ban-person-until = A moderator decided that you leave { $community } now. You can come back { $when }.
ban-steward = I am taking you out of { $community }, because of { $clauses }, and you cannot come back by yourself.
ban-steward-until = I am taking you out of { $community } now, because of { $clauses }. You can come back { $when }.
leaving-quote = It is about this message:
leaving-appeal = If this is wrong, ask here, and somebody who did not decide it will look: { $address }

warned-person = A moderator of { $community } gave you a warning.
warned-person-clause = A moderator of { $community } gave you a warning because of { $clauses }.
paused-person = A moderator of { $community } paused your account here.
paused-person-clause = A moderator of { $community } paused your account here because of { $clauses }.
ruling-quote = It is about this message:
lifted-pause = Your pause in { $community } is over. You can write again.

undo-message = I removed your message in { $channel }, and that was wrong. Sorry. Here it is back; you can post it again.
undo-case = Case { $case } was wrong and has been taken back. Sorry.
undo-pause = Your pause is over too.
undo-strike = It does not count against you.

name-ask = Your name here, { $name }, does not go with { $clauses }. Could you choose another one? Open the server's menu, then Edit Server Profile.

## A second look

second-look-taken = Thank you. A person will look at case { $case }; you hear from us here.
second-look-already = You asked { $when }. A person will look; you hear from us here.
second-look-decided = A person has already looked at case { $case }. The answer was sent to you.
second-look-undone-before = Case { $case } has already been taken back. Nothing counts against you.
second-look-upheld = A person looked at case { $case } again. The decision stands.
second-look-upheld-fades = It fades with time: { $span } after it happened, it counts for half.
second-look-undone = A person looked at case { $case } again, and you were right. It has been taken back. Sorry.
second-look-not-yours = Only the person this is about can ask for a second look.

## Buttons

button-second-look = Ask a person to look
button-apply = Apply
button-delete-only = Delete only
button-right = Right
button-not-a-breach = Not a breach
button-undo = Undo
button-unsure = Unsure
button-open = Open
button-step-aside = Step aside
button-of-case = { $label } · { $case }
button-uphold = The decision stands

## Cards to moderators

card-title-alert = Case { $case }, to decide: { $rule } ({ $clause })
card-title-enforce = Case { $case }, done: { $rule } ({ $clause })
card-title-second-look = Case { $case }, second look: { $rule } ({ $clause })
card-title-compromised = Case { $case }, account taken over: { $rule } ({ $clause })
card-title-leak = Case { $case }, leak: { $rule } ({ $clause })
card-title-staff = Case { $case }, about staff: { $rule } ({ $clause })
card-title-raid = Case { $case }: many joins at once
card-brief-alert = Please open the case, then decide.
card-brief-enforce = This has been done. Please open the case and say whether it was right.
card-brief-second-look = The member asks for a second look. Somebody who did not decide the case should answer.

card-field-who = Who
card-field-where = Where
card-field-said = What was said
card-field-matched = What matched
card-field-also = Other rules
card-field-standing = Standing, in points
card-field-done = Done
card-field-proposed = If you press “Apply”
card-field-before = Before it
card-field-looking = Looking
card-field-notes = To know
card-who = { $who } ({ $name })
card-where = { $channel } · [see it there]({ $link })
card-standing = { $before } → { $after }
card-standing-same = { $before }, unchanged
card-evidence-gone = What was said is no longer kept.
card-read-stripped = Written with hidden signs in it, so as to be read as “{ $plain }”
card-read-decoded = Written in codes, so as to be read as “{ $plain }”
card-read-skeleton = Written in letters that look alike, so as to be read as “{ $plain }”
card-read-collapsed = Written with letters drawn out, so as to be read as “{ $plain }”
card-read-joined = Written with letters pulled apart, so as to be read as “{ $plain }”

act-removed = message removed
act-kept = message stays
act-file = asked to post it as a file
measure-none = no measure
measure-remind = reminder
measure-warn = warning
measure-timeout = time-out until { $when }
measure-timeout-for = time-out of { $span }
measure-kick = kick
measure-ban = ban without end
measure-ban-until = ban until { $when }
measure-lift = lifted
measure-pause-invites = invites paused

note-staff = Written by staff: nothing was done. The hit is on record for managers.
note-about-staff = This case is about staff. Only managers and the owner see it.
note-criticism = This criticises the product or us. Staff do not decide it alone: please ask somebody else too.
note-permission = I lack “{ $permission }”: { $cost } Give it to my role, or do this by hand.
note-higher = This member's highest role is not below mine, so I could not act. Move my role up, or do it by hand.
note-owner = Discord lets nobody time out the owner or an administrator.
note-protected = This member is protected in the settings, so nothing was done.
note-dm-thread = Private messages are closed; told in { $channel }.
note-dm-waits = Private messages are closed; I tell them when they next use a command here.
note-left = The member has left, so there was nobody to tell.
note-gone = The message was already gone.
note-refused = Discord refused: { $text }
note-unknown = It is not clear whether Discord did this. Please look; I will not try again.
note-late = Heard { $span } late, so only the message was dealt with.
note-second-look = { $who } asks for a second look ({ $when }).
note-recused = Done by somebody who is part of this case, as anybody who is awake may.
note-review = This needs a second person's look.
note-no-second-reviewer = Nobody else was there to look, so one person decided this alone.

raid-joins = { $count } accounts joined within { $span }.
raid-shared = { $count } of them share: { $what }.
raid-paused = I paused invites until { $when }. Nobody was removed.
raid-not-paused = Invites are still open. Nobody was removed.
raid-ask = “Right” keeps it so. “Undo” opens invites again.

settled-apply = Applied, says { $who }.
settled-delete-only = Message removed and nothing else, says { $who }.
settled-right = Right, says { $who }.
settled-not-a-breach = Not a breach, says { $who }.
settled-undo = Taken back, says { $who }.
settled-unsure = Unsure, says { $who }. Somebody else, please.
settled-uphold = Looked again; it stands, says { $who }.

runaway-guard = The rule “{ $rule }” hit { $hits } of the last { $messages } messages, from { $members } members who have been here a while. I only ask about it from now on. Please look at its text.

## What a rule found

found-word = the word “{ $word }”
found-pattern = the pattern { $pattern }
found-link = a link to { $host }, which is on a list
found-link-not-allowed = a link to { $host }, which is not on the list of allowed ones
found-imitates = { $host } imitates { $brand } ({ $official })
found-masked = a link that shows { $shown } and opens { $host }
found-invite = an invite to another server: { $code }
found-mentions = { $n ->
    [one] mentions one person or role
   *[other] mentions { $n } people or roles
}
found-everyone = calls @everyone or @here
found-flood-messages = { $n } messages within { $span }
found-flood-lines = { $n } lines within { $span }
found-flood-characters = { $n } characters within { $span }
found-flood-emoji = { $n } emoji within { $span }
found-flood-attachments = { $n } attachments within { $span }
found-flood-links = { $n } links within { $span }
found-duplicates = the same text { $n } times within { $span }
found-copies = the same text or file in { $n } channels within { $span }
found-honeypot = wrote in { $channel }, where only scripts write
found-shouting = { $percent } % capitals
found-zalgo = letters under piles of marks
found-secret = a secret: { $kind }
found-personal = { $kind }
found-selling = an offer: “{ $phrase }”
found-newcomer = one of the first messages of a newcomer, with something a newcomer seldom posts
found-name = a name with “{ $word }”
found-native = Discord's AutoMod matched “{ $word }”
found-raid = { $n } joins within { $span }

## Why, and why not

why-heading-flagged = This message was flagged. Rule by rule:
why-heading-clean = No rule matched this message. Rule by rule:
why-matched = **{ $rule }** ({ $clause }, { $stage }): matched, { $found }.
why-not = { $rule }: no, { $because }.
why-more = { $n ->
    [one] And one more rule that did not match.
   *[other] And { $n } more rules that did not match.
}
why-read-as = Also read as: { $texts }
stage-shadow = only recorded
stage-alert = asks a moderator
stage-enforce = acts
not-found = nothing in it matches
not-language = its list is for { $rule }, and this text is { $text }
not-role = the writer has the role “{ $role }”, which is excepted
not-channel = { $channel } is excepted
not-member = the writer is excepted
not-only-role = it is only for certain roles
not-only-channel = it is only for certain channels
not-joined = it is only for members who joined less than { $span } ago
not-account = it is only for accounts younger than { $span }
not-messages = it is only for members with fewer than { $n } messages
not-surface = it does not look at this part of a message
not-history = it looks at more than one message, and what came before is not known here
not-off = it is switched off
not-passed = a moderator gave this text back, so it may pass for now
not-late = the message was heard too late for this rule
why-staff = The writer is staff: hits are recorded, and nothing is done.
why-bot = Written by a bot: no rule looks at it.
language-en = English
language-nl = Dutch
language-ko = Korean
language-zh = Chinese
language-de = German
language-fr = French
language-es = Spanish
language-it = Italian
language-pt = Portuguese
language-ru = Russian
language-ja = Japanese
language-ar = Arabic
language-hi = Hindi
language-sv = Swedish
language-tr = Turkish
language-vi = Vietnamese
language-pl = Polish
language-cs = Czech
language-da = Danish
language-no = Norwegian
language-fi = Finnish
language-hu = Hungarian
language-fa = Persian
language-th = Thai
language-uk = Ukrainian
language-bg = Bulgarian
language-el = Greek
language-he = Hebrew
language-ro = Romanian
language-id = Indonesian
language-fil = Filipino
language-eo = Esperanto
language-kab = Kabyle
language-unknown = too short to tell

## Answers to commands

case-title = Case { $case }
case-field-about = About
case-field-kind = Kind
case-field-state = State
case-field-clause = Clause
case-field-rules = Rules
case-field-measure = Measure
case-field-points = Points
case-field-by = By
case-field-reason = Reason
case-field-word = The moderators' word
case-field-second-look = Second look
case-kind-breach = breach of the code of conduct
case-kind-compromised = account taken over
case-kind-leak = leak
case-kind-raid = raid
case-kind-ruling = a person's ruling
case-state-open = waits for a moderator
case-state-intended = on its way
case-state-applied = done
case-state-failed = Discord refused; somebody has to look
case-state-dismissed = no breach, nothing was done
case-state-undone = taken back
case-by-rules = the rules
case-by-native = Discord's AutoMod
case-points = { $points } (half of it counts after { $span })
verdict-right = right
verdict-wrong = wrong
verdict-unsure = unsure
verdict-by = { $word }, says { $who }
second-look-asked = asked { $when }

history-title = History of { $name }
history-closed = Some cases are for managers.
history-none = No cases. Nothing counts against { $name }.
history-standing = Points that count now: { $points }.
history-line = **{ $case }** · { $when } · { $what } · { $state }
history-more = { $n ->
    [one] And one older case.
   *[other] And { $n } older cases.
}

rules-title = The code of conduct of { $community }
rules-appeal = If something was decided wrongly: { $address }
rules-whole = All of it is in the file.

refuse-yourself = You cannot do this to yourself.
refuse-me = I cannot do this to myself.
refuse-bot = { $name } is a bot; there is nobody to tell. Use Discord's own menus.
refuse-above-you = { $name } stands at or above you, so somebody higher has to do this.
refuse-above-me = { $name } stands at or above me, so I cannot do this. Move my role up, or do it by hand.
refuse-owner = { $name } owns this server; Discord lets nobody do this.
refuse-administrator = { $name } is an administrator; Discord lets nobody time them out.
refuse-staff = { $name } is staff. A manager or the owner decides this.
refuse-protected = { $name } is protected in the settings.
refuse-you-lack = You need “{ $permission }” for this.
refuse-i-lack = I need “{ $permission }” for this. Give it to my role, and try again.
refuse-no-case = There is no case { $case }.
refuse-no-member = { $name } is not a member here.
refuse-not-timed-out = { $name } is not timed out.
refuse-not-banned = { $name } is not banned.
refuse-no-clause = There is no clause “{ $clause }”. There are: { $clauses }.
refuse-span = “{ $text }” is no length of time. Write for example 10m, 12h or 7d.
refuse-too-long = Discord's time-outs end before 28 days. Choose a shorter one, or a ban.
refuse-own-history = Nobody reads their own history here. `/privacy show` tells you what I keep about you.
refuse-recused = You are part of case { $case }, so somebody else decides it.
refuse-part = You are part of case { $case }, so its file stays closed to you and somebody else decides it. Until then you may remove the message, or time out for up to a day.
refuse-nobody-else = Nobody else is here to look at case { $case }. You may do it yourself from { $when } on; the record will say so.
refuse-managers = Case { $case } is about staff. A manager or the owner opens it.
refuse-settled = { $who } has already decided case { $case }.
refuse-own-second-look = You decided case { $case }, so somebody else takes the second look.
refuse-not-yours = This is not addressed to you.
refuse-moderators = Only moderators can do this.
refuse-evidence-gone = The text of case { $case } is no longer kept.
refuse-not-here = This works in a server only.
refuse-press = Case { $case } has moved on, and this button no longer fits it. Please open the case.
refuse-not-known = I do not know this message any more.

done-warned = { $name } has been warned; case { $case }.
done-timed-out = { $name } is timed out until { $when }; case { $case }.
done-lifted = The time-out of { $name } is lifted; case { $case }.
done-kicked = { $name } is kicked; case { $case }.
done-banned = { $name } is banned; case { $case }.
done-banned-until = { $name } is banned until { $when }; case { $case }.
done-unbanned = { $name } may come back; case { $case }.
done-applied = Applied; case { $case }.
done-deleted = Message removed, nothing else; case { $case }.
done-dismissed = Not a breach; case { $case } is closed. Thank you.
done-right = Noted as right; case { $case }. Thank you.
done-undone = Taken back, and { $name } has been told; case { $case }.
done-unsure = Noted as unsure; case { $case } stays open for somebody else.
done-stepped-aside = You have stepped aside; somebody else decides case { $case }.
done-upheld = The decision stands, and { $name } has been told; case { $case }.
done-told = They are told in a private message.
done-told-later = Private messages are closed; they are told in a thread or with their next command.
done-purged = Messages of the last { $span } are removed too.

## Reasons in the audit log

reason-rules = Steward case { $case }: { $rules } ({ $clause })
reason-person = Steward case { $case }, by { $name }: { $reason }
reason-undo = Steward case { $case }: taken back by { $name }
reason-over = Steward case { $case }: time is up
reason-raid = Steward case { $case }: { $count } joins within { $span }
reason-raid-over = Steward case { $case }: invites open again

## At the start

start-awake = I am here and looking after { $community }. { $rules } rules: { $enforce } act, { $alert } ask you, { $shadow } only record.
start-back = I am back after { $span }. Meanwhile { $messages } messages were written; I have read them, and { $cases ->
    [one] one case waits
   *[other] { $cases } cases wait
} for you.
start-back-calm = I am back after { $span }. Meanwhile { $messages } messages were written; I have read them, and nothing waits for you.
start-lacks = I lack some permissions. What each costs:
start-intent-content = The switch “Message Content Intent” is off in the Developer Portal: I cannot read messages, so rules about texts rest. Commands, joins and Discord's AutoMod still work.
start-intent-members = The switch “Server Members Intent” is off in the Developer Portal: I do not hear of joins and name changes, so rules about raids and names rest.
start-policy-loaded = A new code of conduct is in force (version { $version }).
start-policy-refused = The new code of conduct has a mistake, so the old one stays: { $error }

permission-line = “{ $permission }”: { $cost }
permission-view-channel = View Channels
permission-read-history = Read Message History
permission-send = Send Messages
permission-embed = Embed Links
permission-attach = Attach Files
permission-manage-messages = Manage Messages
permission-moderate = Timeout Members
permission-kick = Kick Members
permission-ban = Ban Members
permission-manage-roles = Manage Roles
permission-audit-log = View Audit Log
permission-manage-threads = Manage Threads
permission-private-threads = Create Private Threads
permission-send-threads = Send Messages in Threads
permission-manage-channels = Manage Channels
permission-manage-nicknames = Manage Nicknames
permission-manage-guild = Manage Server
permission-pin = Pin Messages
cost-view-channel = I do not see this channel.
cost-read-history = I cannot catch up on what was written while I was away.
cost-send = I cannot post cards and answers.
cost-embed = cards stay plain text.
cost-attach = long texts cannot be given back whole.
cost-manage-messages = messages stay where they are.
cost-moderate = I cannot time anybody out.
cost-kick = I cannot kick.
cost-ban = I cannot ban or lift a ban.
cost-manage-roles = I cannot give or take roles.
cost-audit-log = I do not learn what moderators do by hand.
cost-manage-threads = I cannot tidy up threads.
cost-private-threads = I cannot reach members whose private messages are closed.
cost-send-threads = I cannot write in threads.
cost-manage-channels = I cannot slow down or lock a channel.
cost-manage-nicknames = I cannot reset a name.
cost-manage-guild = I cannot pause invites or read Discord's AutoMod rules.
cost-pin = the post about what I note is not pinned.

## Recognition

champion-new = { $who } is now **{ $tier }** here.
champion-thanks = Thank you for the time you take for others.
champion-alumni = { $who } has carried this community for a while, and steps back now.
champion-alumni-thanks = Thank you for all of it. The door stays open.
reason-tier = Steward: now { $tier }
reason-no-tier = Steward: no tier any more

credit-kind-solved = an answer marked as the solution
credit-kind-thanks = thanks
credit-kind-asker-reaction = the asker's reaction
credit-kind-welcome = a welcome
credit-kind-peer-reaction = somebody's reaction
credit-kind-contribution = work for the community
credit-kind-nomination = a nomination
credit-line = { $link } · { $who } · { $when }
credit-line-alone = { $link } · { $when }

share-most = most of it
share-half = about half
share-some = a part
share-little = a little
part-line = { $what }: { $share }
part-solved = { $n ->
    [one] answers that one person marked as the solution
   *[other] answers that { $n } people marked as the solution
}
part-thanks = { $n ->
    [one] thanks from one person
   *[other] thanks from { $n } people
}
part-asker-reaction = { $n ->
    [one] reactions of one asker to your answers
   *[other] reactions of { $n } askers to your answers
}
part-welcome = { $n ->
    [one] welcoming one newcomer
   *[other] welcoming { $n } newcomers
}
part-peer-reaction = { $n ->
    [one] the reaction of one other person to your answers
   *[other] reactions of { $n } other people to your answers
}
part-contribution = work for the community that managers noted

cap-given = Somebody thanked many people on one day, and what one person gives in a day is limited.
cap-room = On a busy day more came in than one day can count.
cap-same-day = Several credits from one person on one day count once, by the weightiest.
cap-conversation = One conversation gives a limited amount, however many thanks are said in it.
cap-pair-full = One person's thanks count less and less, the more there are.
cap-returned = You and others help each other; what goes back and forth counts less.
cap-unknown = Some thanks come from people whom hardly anybody here has met yet; together they count up to a limit.
cap-welcomes = Welcomes count up to a limit beside other help.
cap-reactions = Reactions count up to a limit beside other help.

me-title = Where you stand, and why
me-tier = You are **{ $tier }** here.
me-no-tier = You have no tier yet.
me-alumni = You carried this community before. Thank you for that.
me-nothing = Nothing is noted yet. It comes from helping: answering, being thanked, welcoming somebody new. How much you write does not matter.
me-staff = You are staff: your help is noted, and never ranked.
me-break = You are on a break until { $when }; reviews and nudges wait.
me-strike = A strike stands at present. Until it has faded, nothing is proposed.
me-proposed = Managers are looking at { $tier } for you.
me-opted-out = You asked not to be noted, so there is nothing to show. `/me opt-in` changes that.
me-field-parts = What it rests on
me-field-threads = The conversations behind it
me-field-caps = What counted less, and why
me-field-waiting = What waits
me-field-next = On the way to { $tier }
me-waiting = I am not sure that these were meant for you. A manager looks at them, or later thanks settle them.
me-more = { $n ->
    [one] And one more.
   *[other] And { $n } more.
}
next-people = { $n ->
    [one] one more person helped who is at home here
   *[other] { $n } more people helped who are at home here
}
next-weeks = { $n ->
    [one] help in one more week of the last thirteen
   *[other] help in { $n } more weeks of the last thirteen
}
next-score-little = a little more help
next-score-some = some more help
next-score-much = a good deal more help
next-nothing = Nothing is missing. The weekly review proposes it to the managers.
next-highest = It is the highest tier there is.

break-set = Your break lasts until { $when }. Reviews and nudges wait, and nothing is lost. `/me back` ends it earlier.
break-ended = Welcome back. Reviews leave you time to settle in.
break-none = You are not on a break.
break-form = I cannot read “{ $text }” as a date. Write it as year-month-day, for example { $example }.
break-past = { $date } has come already. Choose a later day.
break-far = A break lasts { $n } days at most, so until { $date }. You can take another one then.
opt-out-done = From now on I note nothing about your help, and you are shown nowhere: no credits, no tier, no list. A role that came with a tier goes too. What was noted before stays hidden. `/me opt-in` takes this back.
opt-out-before = You asked for that before, and it stands: nothing is noted, and you are shown nowhere. `/me opt-in` takes it back.
opt-in-done = From now on your help is noted again. `/me why` shows what there is; a tier comes back with the next review.
opt-in-before = Your help is noted already. `/me why` shows it.

thanks-noted = Noted: your thanks to { $name }. They find it in their `/me why`.
thanks-undone = Taken back: your thanks to { $name }. You can give them again.
solved-noted = Noted: { $name } solved it. If somebody else helped too, mark their answer as well.
unsolved-noted = The mark is taken back, and the credit with it.
message-line = { $kind } for { $helper }, from { $from }: { $state }
message-line-alone = { $kind } for { $helper }: { $state }
state-counted = it counts
state-pending = it waits, as it is not sure who was meant
state-less = it counts less: { $why }
withdrawn-thanks-deleted = it no longer counts, as the thanks were deleted
withdrawn-answer-deleted = it no longer counts, as the answer was deleted
withdrawn-edited-out = it no longer counts, as the thanks were edited out
withdrawn-mark = it no longer counts, as the mark was taken back
withdrawn-taken-back = it no longer counts, as the thanks were taken back
withdrawn-reaction = it no longer counts, as the reaction was taken back
withdrawn-refused = it does not count: a manager looked at it
why-credited = What this message was credited for:
why-not-credited = Nobody was credited for this message.
no-credit-nobody = It reads as thanks, and I cannot tell whom it is meant for. A reply, a mention, or `/thanks` says it.
no-credit-oneself = It thanks its own writer.
no-credit-bot = It thanks a bot.
no-credit-stranger = Whom it thanks took no part in the conversation.
no-credit-opted-out = Somebody in it asked not to be noted.
no-credit-gone = The message that it thanks for is gone.
no-credit-not-yours = Only the asker or a moderator marks an answer.
no-credit-before = It was credited before.
no-credit-bot-wrote = A bot wrote it.
no-credit-no-phrase = I find no thanks in it, nobody marked it as a solution, and the asker did not react to it.
no-credit-quoted = The thanks in it stand in a quotation or in code.
no-credit-returned = It answers thanks, like “you're welcome”.
no-credit-undone = The thanks in it are refused, reported, or for something else.
no-credit-to-nobody = It is glad of something, and thanks nobody here.
no-credit-in-advance = It is thanks in advance; they count when they are said afterwards.
no-credit-unnoted = It reads as thanks, and nothing was noted. Perhaps I was not here yet, or the thanks came in with a late edit.

refuse-thanks-oneself = Thanks are for somebody else.
refuse-mark-oneself = Your own message cannot be the solution that is credited. If somebody helped you, mark their answer.
refuse-log-oneself = This would be about yourself, so another manager has to do it.
refuse-credit-own = This credit is for yourself, so somebody else settles it.
refuse-approve-own = This is about yourself, so another manager decides it.
refuse-credit-bot = Bots are not credited.
refuse-thanks-stranger = { $name } has not written here for a month, so there is nothing to credit. Tell them in your own words.
refuse-opted-out = One of you asked not to be noted here, so nothing is written down. Tell them in your own words.
refuse-mark-not-yours = Only the asker or a moderator marks an answer. You can thank its writer.
refuse-mark-nobody = I do not know which question this answers. You can thank its writer.
refuse-credit-before = This was credited before, and once is enough.
refuse-credit-settled = Somebody has settled this credit already.
refuse-credit-gone = There is no such credit any more.
refuse-no-mark = No mark stands on this message.
refuse-nothing-to-undo = There is nothing of yours left to take back here.
refuse-undo-late = That was more than a few minutes ago, so it stays. A moderator can settle it.
refuse-message-gone = I do not know this message any more.
refuse-no-proposal = { $name } is not proposed at present. `/manage champions nominate` opens a review.
refuse-not-ranked = { $name } is staff. Their help is noted, and never ranked.
refuse-link = “{ $text }” is no link. It begins with https://.

champions-title = Who carries { $community }
champions-none = Nobody has a tier yet. It comes from helping, not from writing much: answers, thanks, welcomes.
champions-help = { $who }, for help in { $channels }
champions-welcome = { $who }, for welcoming newcomers
champions-work = { $who }, for work behind the scenes
champions-alumni = With thanks to those who carried it before: { $names }

approved-tier = { $name } is now { $tier }.
approved-renewed = { $name } stays { $tier } for another period.
approved-lowered = { $name } is { $tier } from now on.
approved-alumni = { $name } leaves the tiers, with thanks.
approved-considered = Noted: you have looked at the nomination of { $name }. Nothing else changes; a tier is proposed once it is reached.
approved-posted = The thank-you goes to { $channel }.
approved-no-channel = No channel is set for thank-yous (`announce` under `[community.champions]`), so nothing is posted.
approved-role-high = I cannot give or take the role “{ $role }”: it stands at or above mine. Move my role up, or do it by hand.
role-refused = I could not change the role { $role } of { $who }: { $text }
declined = Declined. It is not proposed again for four weeks. Managers can read the reason; { $name } is not told.
credit-counts = It counts now.
credit-dropped = It does not count.
nominated = Noted. { $name } is looked at in the next weekly review.
contributed = Noted for { $name }, with your name and the link.

queue-title = What waits for a decision
queue-empty = Nobody is proposed, and no credit waits.
queue-more-proposals = { $n ->
    [one] One more proposal shows when these are decided.
   *[other] { $n } more proposals show when these are decided.
}
queue-more-credits = { $n ->
    [one] One more credit shows when these are settled.
   *[other] { $n } more credits show when these are settled.
}
proposal-promote = { $name }: { $tier }
proposal-renew = { $name }: { $tier } for another period
proposal-demote = { $name }: from { $before } to { $tier }
proposal-alumni = { $name }: out of the tiers, with thanks
proposal-consider = { $name }: nominated
proposal-consider-tier = { $name }: nominated for { $tier }
proposal-people = { $who } helped { $people } people at home here, in { $weeks } of the last 13 weeks.
proposal-reached = What { $tier } needs is reached.
proposal-below = For four weeks it has been less than the tier needs.
proposal-period = The tier's period is over.
proposal-left = They are no longer a member here.
proposal-nominated = Nominated by { $who }: { $words }
proposal-evidence = Evidence: { $links }
proposal-flags = Look at this first:
flag-only-partner = { $percent } % of it comes from people ({ $n }) who exchange thanks with nobody else.
flag-closed-circle = { $percent } % of it comes from people ({ $n }) who thank only each other.
flag-island = All who exchange thanks with them and with one another are { $n } people, and nobody else here has to do with those.
flag-logged = { $percent } % of it was logged by managers, not given by people who were helped.
flag-jump = The last week brought far more than usual weeks.
pending-title = Credits that wait
pending-line = **{ $n }** · { $kind } from { $from }, perhaps for { $to } · { $link }
newcomer-title = First help by newcomers
newcomer-line = { $who } helped { $whom }: { $link }
newcomer-hint = A word from you to them does a lot.
button-approve = Approve { $name }
button-counts = { $n } counts
button-counts-not = { $n } does not
button-solved = This solved it
button-unsolved = Not solved after all
button-thank = Thank the writer

proposals-title = { $name }: proposed and decided
proposals-none = Nothing has been proposed about { $name }.
proposals-line = { $when } · { $what } · { $state }
proposals-more = { $n ->
    [one] And one older proposal.
   *[other] And { $n } older proposals.
}
proposed-promote = { $tier }
proposed-renew = { $tier } for another period
proposed-demote = lowered to { $tier }
proposed-alumni = out of the tiers
proposed-consider = nominated
proposed-consider-tier = nominated for { $tier }
decided-open = waits
decided-approved = approved by { $who }
decided-by-itself = given by itself, as the settings say
decided-declined = declined by { $who }: { $reason }

record-title = What { $name } did for { $community }
record-intro = This record was put together from what members of { $community } said and marked themselves, between { $from } and { $until }.
record-tiers = Recognition
record-tier = { $tier }, since { $date }
record-tier-now = { $tier } at present
record-none = none
record-help = Help
record-people = People helped: { $n }
record-weeks = Weeks with help, of the last 13: { $n }
record-count = { $kind }: { $n }
record-threads = Some of the conversations
record-work = Work for the community
record-closing = Made on { $date }. Each line can be traced to a message in the community.
record-answer = The record of { $name } is in the file.
record-empty = Nothing is noted about { $name }, so there is no record.

questions-title = Open questions
questions-none = No question is open.
questions-unanswered = { $n ->
    [one] One question without an answer
   *[other] { $n } questions without an answer
}
questions-answered = { $n ->
    [one] One question with an answer, and not yet solved
   *[other] { $n } questions with an answer, and not yet solved
}
question-line = { $link } · { $channel } · { $when } · { $language } · { $who }
question-word = question

backfill-none = No history has been read yet. `/manage backfill` reads it.
backfill-begun = I begin to read the last { $n } days, at a pace that disturbs nobody. `/manage backfill` shows how far I am.
backfill-closed = { $channel }: not read. I need “{ permission-view-channel }” and “{ permission-read-history }” there
backfill-done = { $channel }: { $n ->
    [one] one message
   *[other] { $n } messages
} read, done
backfill-reading = { $channel }: { $n ->
    [one] one message
   *[other] { $n } messages
} read, up to { $when }
backfill-title = How far I have read

## Engagement: buttons

button-stop = Stop
button-reading = Just reading
button-something = Give me something small
button-remind = Remind me
button-allow = You may write to me again
button-ask = Ask something
button-help = I want to help newcomers

## Engagement: questions without a name

ask-form-title = Ask without your name
ask-form-label = Your question
ask-form-hint = What are you stuck on? What did you try?
ask-post = Somebody asks, without a name. A reply to this message reaches them.
ask-posted = Your question goes to { $channel }, without your name. Moderators can look up who asked, and it is written down when one does. I bring you the answers by private message.
ask-posted-kept = Your question goes to { $channel }, without your name. Moderators can look up who asked, and it is written down when one does. I do not write to you, as you wished: the answers wait for your next command, `/me nudges` for example.
ask-empty = There is no question in it yet.
ask-long = That is longer than { $n } characters. Can you say it shorter?
ask-limit = { $n ->
    [one] One question a day can be asked this way. The next one from { $when }.
   *[other] { $n } questions a day can be asked this way. The next one from { $when }.
}
ask-no-place = You cannot write in { $channel }, so I do not post there for you. Try it in a channel where you can.
ask-cannot-send = I may not write in { $channel }. The moderators can change that.
ask-gone-place = The channel for questions is not there any more. The moderators can set another one.
ask-refused = I do not post this under my name, because of { $clause }: { $why }. Say it otherwise, and it goes through. Nothing is kept of it.
ask-not-sent = Discord did not take your question, so it is not posted. Nothing counts against your questions of today.
ask-answers = { $n ->
    [one] There is an answer to [your question]({ $link }) in { $community }:
   *[other] There are { $n } answers to [your question]({ $link }) in { $community }:
}
ask-answer-word = answer
ask-answers-more = { $n ->
    [one] And one more.
   *[other] And { $n } more.
}
ask-waits = Somebody asked in { $channel } of { $community } without a name, { $when }, and nobody has answered yet: { $link }. A reply to the message reaches them; a short word is enough.
ask-asker = { $who } asked this without a name. It is written down that you looked, and the asker can see how often somebody did.

## Engagement: what somebody wants of it

consent-stopped = Nothing more of this kind comes from me: no reminders, no small things. What people write to you stays as it is. You can change it here, whenever you like.
consent-reading = Good. Reading is a fine way to be here. I leave you to it until { $when }.
consent-allowed = Good. Now and then there may be something small for you, and never often.
consent-remind = I write to you privately when something small fits you: at most once in two weeks, and every message has a stop button.

nudges-title = What I send you, and what I note for it
nudges-intro = This is everything I keep about you to be of use here. Only you read it; managers see where you stand, and numbers. The file has all of it as it is kept.
nudges-field-stands = Where you stand
nudges-field-interests = Your interests
nudges-field-wish = What you want
nudges-field-sent = What I sent you
nudges-field-asked = What you asked without your name
stands-at-the-door = You are still at the door: the first steps of this server are not finished.
stands-unanswered = You wrote, and nobody has answered yet.
stands-new = You are new here and looking around.
stands-once = You wrote once or twice.
stands-reads = You read along.
stands-helped = You helped many people, and have been away for a while.
stands-less = You wrote often, and less of late.
stands-takes-part = You take part.
stands-sometimes = You write now and then.
stands-not-known = I have not seen enough to say.
stands-left-out = You are left out of all of this.
wish-stopped = You asked for nothing of this kind.
wish-reading = You are just reading, until { $when }.
wish-remind = You asked to be reminded, on { $when }.
wish-closed = Private messages did not reach you. I try none until { $when }.
wish-none = You have not said.
interests-none = None picked, none seen.
sent-none = Nothing.
sent-line = { $when } · { $campaign } · { $how }
sent-open = nothing came of it yet
sent-answered = you answered
sent-ignored = nothing came of it
sent-stopped = you stopped it
sent-undelivered = it did not reach you
sent-dry = only thought through, not sent
asked-line = { $when } · { $link } · { $answers } · { $looks }
asked-answers = { $n ->
    [0] no answer yet
    [one] one answer
   *[other] { $n } answers
}
asked-looks = { $n ->
    [0] nobody looked up who asked
    [one] one look at who asked
   *[other] { $n } looks at who asked
}
asked-gone = its message is gone

## Engagement: one small thing

offer-question = Somebody asks [this]({ $link }) in { $channel }, and nobody has answered yet. A short answer is fine, and so is “I wonder too”.
offer-thread = People are talking in { $channel } right now. Reading along is fine too.
offer-poll = There is [a poll]({ $link }) in { $channel }. One click is all it takes.
offer-champion = { $who } knows the way around here and likes to help. A hello in any channel is enough; I have told nobody.
offer-nothing = Nothing small fits you right now, and that is fine. Have a look around, or let me remind you when something does.

## Engagement: the front door

panel-post = What are you interested in, and which languages do you read? Press once to take a role, again to put it down. I use it to show you things that fit, and for nothing else.
panel-posted = The panel stands in { $channel }.
panel-renewed = The panel in { $channel } is up to date.
panel-nothing = There is nothing to pick. Give the interests in `steward.toml` a role each, or name language roles.
panel-left-out = Left out:
panel-more = A panel holds 25 buttons; { $n } more do not fit.
pick-taken = You have { $role } now. Press again to put it down.
pick-left = You put { $role } down.
pick-gone = This role can no longer be picked here.
pick-failed = Discord did not take that, so nothing has changed. Try it once more; if it stays so, the moderators can help.
pick-reason = picked from the panel
role-gone = “{ $role }”: there is no such role. Create it, or correct the name in the settings.
role-power = “{ $role }” gives powers: { $why }. Such a role is never given by a button. Take a role without powers.
power-permissions = permissions that not everybody has
power-channel = rights in { $channel }
power-staff = it marks staff
power-earned = it stands for recognition
power-exempt = the rule “{ $rule }” does not hold for it
role-high = “{ $role }” stands above my own role. Move it below mine in the server settings.

welcome-post = { $n ->
    [one] New here since yesterday: { $names }. Welcome.
   *[other] New here since yesterday: { $names }. Welcome, all of you.
}
welcome-ask = What brings you here? One line is plenty, in any language. Reading along is fine too.
welcome-others = { $n ->
    [one] one more
   *[other] { $n } more
}

front-door-title = Walking in as a newcomer
front-door-fine = Nothing stands in the way: the rules can be read, there is somewhere to ask, and newcomers are answered.
front-door-found = { $n ->
    [one] One thing stands in a newcomer's way.
   *[other] { $n } things stand in a newcomer's way.
}
door-rules = { $language } is spoken here, and { $n ->
    [one] one clause has
   *[other] { $n } clauses have
} no { $language } text. Add it under `translations` in the conduct files.
door-nowhere = There is no channel in which somebody without roles may see and write. Open one for questions.
door-ask-gone = The channel for questions, { $name }, is not there. Correct `ask-channel`.
door-ask-closed = { $channel } is set for questions, and newcomers may not see it and write in it. Let everybody do both.
door-welcome-gone = The channel for the daily welcome, { $name }, is not there. Correct it in the settings.
door-unanswered = In { $channel } { $n ->
    [one] one newcomer wrote first in the last month, and was not answered
   *[other] { $n } newcomers wrote first in the last month, and none was answered
}. Ask helpers to look there (`/help-topics`), or lead newcomers elsewhere.
door-onboarding = Discord's onboarding is off. In Server Settings › Onboarding newcomers can pick their channels and languages before they come in.
door-panel = There is no panel of interests. Post one with `/manage front-door panel` where newcomers look first.
door-no-interests = No interests are set, so nothing can be matched. Name some in `steward.toml`.
door-dead-link = A pinned message in { $channel } leads nowhere: { $link }. Correct or unpin it.
## Engagement: campaigns

campaign-list-title = Campaigns
campaign-line = **{ $name }** · { $way } · { $state }
campaign-way-prompt = a small question in public, once a week
campaign-way-reminder = a private message to those who asked for one
campaign-way-task = a task for a greeter
campaign-off = off
campaign-runs = runs since { $when }
campaign-runs-shadow = dry run since { $when }, nothing is sent
campaign-is-paused = paused: { $why }
campaign-was-stopped = ended before its time
campaign-has-ended = over, with a result
campaign-field-who = For whom
campaign-field-way = How
campaign-field-languages = Languages
campaign-field-state = Now
campaign-none = There are no campaigns. They are files in the folder `campaigns`.
campaign-unknown = There is no campaign “{ $name }”. There are: { $known }.
campaign-started = “{ $name }” has begun.
campaign-started-shadow = “{ $name }” has begun as a dry run: everything is decided and noted, and nothing is sent.
campaign-goes-on = “{ $name }” goes on.
campaign-by-members = I say whether it worked once { $n } members have been part of it for two weeks, or on { $date }. { $share } in 100 of them are left alone to compare with.
campaign-by-weeks = I say whether it worked after { $n } weeks. Of each two, one goes without the question, and nobody can foresee which.
campaign-too-small = This community has { $n } members, too few to tell by comparing whether it worked. So nobody is left alone. `experiments = true` in the settings asks for the comparison anyway.
campaign-unmeasured = It is not compared with anything: everybody whom it is for is part of it.
campaign-going = “{ $name }” runs already. `/manage campaign stop` ends it.
campaign-changed = The file of “{ $name }” was changed since it began. Stop it, and start it anew.
campaign-was-shadow = “{ $name }” is paused, and it was begun as a dry run. Stop it first, and start it anew.
campaign-was-real = “{ $name }” is paused, and it was begun in earnest. Stop it first; then a dry run can begin.
campaign-missing = “{ $name }” has no text in { $languages }, which is spoken here. Nothing has begun. Add the text to its file.
campaign-channels = “{ $name }” cannot be posted in { $channels }: the channel is not there, or I may not write in it. Nothing has begun.
campaign-no-plan = No number of members would show a difference as small as “{ $name }” asks for. Nothing has begun. Write a larger `worth` in its file.
campaign-stopped = “{ $name }” has ended before its time, so nobody can say whether it worked.
campaign-not-going = “{ $name }” does not run.
campaign-not-yet = “{ $name }” has not run yet.
campaign-paused = The campaign “{ $name }” has paused itself: { $why }. Nothing more of it is sent. `/manage campaign start` lets it go on, `/manage campaign stop` ends it.
campaign-why-reported = { $n ->
    [one] somebody reported what it sent
   *[other] { $n } people reported what it sent
}
campaign-why-opted-out = { $n } of { $of } members want no more of it
campaign-why-leaving = of { $of } members whom it is for { $n } left, and of the { $alone } left alone { $others }
campaign-why-changed = its file was changed or taken away since it began
campaign-why-channels = I cannot post in { $channels }; the channel is not there, or I may not write in it
campaign-why-refused = Discord did not take the post in { $channel } ({ $text })
campaign-ended = The campaign “{ $name }” is over. `/manage campaign result` says what it was worth.
campaign-collecting = “{ $name }” is collecting: { $n } of { $planned }. Until then, or until { $date }, nothing is said about whether it works: whoever looks every day sees effects that are not there.
campaign-empty = “{ $name }” came to its end with too little to compare. Nothing can be said.
campaign-broken = The experiment of “{ $name }” is broken: { $n } of { $of } members were left alone, where it should be { $share } in 100. Chance does that less than once in a thousand times, so somebody was lost on the way, and the two groups cannot be compared.
campaign-worked = “{ $name }” worked.
campaign-harmed = “{ $name }” did harm: fewer wrote with it than without.
campaign-not-shown = “{ $name }” made no difference that could be told from chance. That does not show that it made none.
campaign-thin = There is not enough to tell whether “{ $name }” worked.
campaign-rates-members = Of those whom it was for { $with } in 100 wrote within two weeks, of those left alone { $without }.
campaign-rates-weeks = In a week with it { $with } in 100 wrote who had been reading, in a week without { $without }.
campaign-interval = The difference: { $uplift } points, and with 95 % confidence between { $low } and { $high }. If it did nothing, a difference like this would come up by chance { $p } in 100 times.
campaign-harms = Of { $n } members whom it was for, { $left } left, { $stopped } want no more of it, and { $reported } reported it. Of { $alone } left alone, { $others } left.
campaign-result-unmeasured = “{ $name }” is not compared with anything. { $n } members are part of it, it was posted { $posts } times, and { $wrote } of those whom it is for wrote. Who of them would have written without it, nobody knows.
campaign-calculated = What a campaign can show among { $n } members, where { $expected } in 100 write anyway:
campaign-calculated-line = - { $share } in 100 left alone: no less than { $points } points.
campaign-calculated-none = - { $share } in 100 left alone: nothing.
campaign-calculated-why = A smaller difference may be there, and nobody could tell it from chance.

## Engagement: the preview of a campaign

preview-title = What “{ $name }” would do
preview-prompt = Posted in { $channels }, without a ping, at { $when } next.
preview-reminder = A private message to those who asked for a reminder, not before { $when }, and only within what each of them may be sent.
preview-task = A task for the greeters, about each of these members. Nothing is sent to the members themselves.
preview-missing = Text is missing in { $languages }: it does not begin before there is one.
preview-channel = { $channel } is not there, or I may not write in it: it does not begin before that is mended.
preview-for = { $n ->
    [0] At this moment it is for nobody.
    [one] At this moment it is for one member.
   *[other] At this moment it is for { $n } members.
}
preview-left-out = { $share } in 100 of them are left alone to compare with. Who that is, is shown to nobody.
preview-line = { $who }: { $why }
preview-file = All { $n } stand in the file.
preview-file-part = The first { $shown } of { $n } stand in the file; `steward campaign preview --json` names all.
preview-not = Not for:
preview-not-segment = { $n }: they stand elsewhere
preview-not-stopped = { $n }: they want nothing of this
preview-not-opted-out = { $n }: they do not want to be noted
preview-not-reading = { $n }: they are just reading
preview-not-on-break = { $n }: they are on a break
preview-not-interest = { $n }: they have other interests
preview-not-language = { $n }: they speak another language
preview-not-asked = { $n }: they did not ask for a reminder
preview-not-closed = { $n }: their private messages are closed
preview-not-assigned = { $n }: they are part of it already
preview-not-full = { $n }: it has all the members that it needs
## Engagement: who helps newcomers

button-look = I'll look
button-leave-list = Take me off this list
button-done = Done
button-pass = Pass it on
help-question = { $who } wrote here for the first time { $when }, in { $channel } of { $community }, and nobody has answered yet: { $link }
help-why = You are on the list of those who help newcomers. A short word is enough, and somebody else is asked if you have no time.
help-turn = It would be the turn of { $who }. Anybody else may answer, too.
help-any = any topic
help-joined = You are on the list: { $topics }, in { $languages }.
help-joined-dm = When a newcomer waits, I write to you privately, at most { $n } times a week and never at night. `/help-topics leave` ends it.
help-joined-channel = When a newcomer waits, I say so in { $channel }, without a ping. `/help-topics leave` ends it.
help-shown = You are on the list: { $topics }, in { $languages }.
help-told = { $n ->
    [0] You were told of no question in the last seven days.
    [one] You were told of one question in the last seven days.
   *[other] You were told of { $n } questions in the last seven days.
}
help-left = You are off the list, and I write to you about newcomers no more. Thank you for the time you were on it.
help-not-on = You are not on the list of those who help newcomers. `/help-topics join` puts you on it.
help-no-topic = “{ $text }” is no topic here. These are: { $known }.
help-no-topics = “{ $text }” is no topic here: none are set. Leave it empty to help with anything.
help-no-language = I do not know the language “{ $text }”. Write for example `en`, `nl`, `ko` or `zh`.
help-looking = Thank you. It is here, and nobody else is asked for a while: { $link }
help-answered = Somebody has answered by now, or it is gone. Thank you all the same.
gap-language = { $n ->
    [one] No { $language } helper: a newcomer of the last four weeks got no answer.
   *[other] No { $language } helper: { $n } newcomers of the last four weeks got no answer.
}
gap-topic = { $n ->
    [one] No helper for { $topic }: a newcomer of the last four weeks got no answer.
   *[other] No helper for { $topic }: { $n } newcomers of the last four weeks got no answer.
}
gap-greeter = Nobody greets: `/greet join` puts a volunteer on the list.
gap-channel = The channel for helpers, “{ $name }”, is not there, so nobody is told. Set another `helpers-channel`, or none.
gap-untaken = { $n ->
    [one] One task of the last four weeks found no greeter.
   *[other] { $n } tasks of the last four weeks found no greeter.
}
dm-too-fast = Discord says that I opened private messages too fast. I send none until { $when }; notices of measures wait in the members' own commands.

## Engagement: who greets

task-unanswered = { $who } wrote for the first time in { $community }, and nobody has answered: { $link }. A word from you would do a lot.
task-champion = { $who } helped many people in { $community } and has not been heard of for some weeks. A word from a person who knows them says more than one of mine.
task-campaign = { $who } is new to many here in { $community }. A word from you may make it easier to take part.
task-day = Take it if you like. If nothing happens for a day, I ask somebody else.
task-turn = It would be the turn of { $who }. Whoever greets may take it.
greet-joined-dm = You are on the list of those who greet. When there is something to do, I write to you privately, never at night. `/greet away` pauses it, `/greet leave` ends it.
greet-joined-channel = You are on the list of those who greet. When there is something to do, I say so in { $channel }, without a ping. `/greet leave` ends it.
greet-left = You are off the list of those who greet. Thank you for your time.
greet-not-on = You are not on the list of those who greet. `/greet join` puts you on it.
greet-away = You are away until { $date }, and your tasks go to others.
greet-no-date = “{ $text }” is no date. Write it like { $example }.
greet-past = { $date } is not ahead of us.
greet-no-tasks = There is nothing for you to do at the moment.
greet-taken = { $n ->
    [one] It is yours for a day. Press “Done” when it is.
   *[other] It is yours for { $n } days. Press “Done” when it is.
}
greet-done = Thank you.
greet-passed = It goes to somebody else.
greet-over = That is over, or with somebody else by now.
greet-more = { $n ->
    [one] And one more.
   *[other] And { $n } more.
}

## Engagement: the reminder

remind-why = You pressed “Remind me” in { $community }, so I wrote to you. One press stops it.

## Engagement: the overview

segment-excluded = left out of this
segment-unknown = not known yet
segment-gated = still at the door
segment-unanswered = waiting for a first answer
segment-new-silent = new and quiet
segment-new-peeking = new and looking around
segment-one-shot = wrote once or twice
segment-silent-present = reading along
segment-silent-dark = unseen for long
segment-lapsed-champion = champions who are away
segment-lapsed = wrote often, less of late
segment-active = taking part
segment-occasional = now and then

overview-title = Who is here, and who is waiting
overview-members = { $n ->
    [one] One member, bots aside.
   *[other] { $n } members, bots aside.
}
overview-observed = Seen since { $when }; who was quiet before that, nobody knows.
overview-paused = Everything is paused. `/manage lurkers resume` goes on.
overview-dms-rest = Discord found the private messages too many. None is sent until { $when }.
overview-field-segments = Where members stand
overview-segment = { $segment }: { $n }
overview-field-help = Helpers and greeters
overview-help = Helpers: { $helpers } · greeters: { $greeters }
overview-field-missing = What is missing
overview-field-waiting = Newcomers who wait for a first answer
overview-waiting = { $channel } · { $when } · { $link }
overview-nobody-waits = Nobody waits.
overview-field-sent = Sent in the last four weeks
overview-sent = To members: { $n } · answered: { $answered } · stopped: { $stopped } · not delivered: { $failed }
overview-sent-help = To helpers and greeters: { $n }
overview-field-asked = Asked without a name, in thirty days
overview-asked = Asked: { $n } · without an answer: { $open }
overview-field-campaigns = Campaigns
pause-done = Everything of this kind waits now, until you resume it with `/manage lurkers resume`.
pause-before = It is paused already.
resume-done = It goes on. What has become too late meanwhile is not sent.
resume-before = It is not paused.

# The digest: what managers ask of it
digest-week-name = week { $n } of { $year }
digest-ask-working = One moment, I am counting.
digest-ask-early = I have been here since { $since }. A digest tells of whole weeks; the first one comes { $next }.
digest-ask-preview = *Only you see this. Nothing is kept or sent.*
digest-ask-not-made = The digest could not be made just now. Nothing is lost; please try again in a while. The log says what happened.
digest-ask-there = The digest of { $week } stands here: { $link }
digest-ask-sent = The digest of { $week } has been sent.
digest-ask-under-way = The digest of { $week } is on its way.
digest-ask-in = The digest of { $week } stands in { $channel } now.
digest-ask-nowhere = The digest of { $week } is made and kept, but there is no channel for it. Name one with `/manage digest settings`, and it comes.
digest-ask-failed = The digest of { $week } is made and kept, but { $channel } did not take it: { $why }
digest-ask-unknown = The digest of { $week } is made and kept, but I cannot tell whether it arrived. Please look; `/manage digest now` sends it again.
digest-ask-mail = By mail it goes to { $to }.
digest-set-title = The weekly digest
digest-set-about = What to do, what changed, and something to be glad of, once a week.
digest-set-off = It is switched off: none comes by itself. `/manage digest now` still sends one.
digest-set-when = When
digest-set-day-and-time = { $day }, { $time }
digest-set-channel = Where
digest-set-no-channel = No channel is set for it, and none for managers or moderators.
digest-set-mail = By mail
digest-set-next = The next one
digest-set-last = The last one
digest-set-footer = Change it with the options of /manage digest settings. Mail addresses stand in the configuration.
digest-via-discord = Discord
digest-via-mail = Mail
digest-sent = { $via }: sent { $when }
digest-sent-there = { $via }: sent { $when }, { $link }
digest-sent-failed = { $via }: not taken { $when }: { $why }
digest-sent-unknown = { $via }: { $when }, and nobody can tell whether it arrived. `/manage digest now` sends it again.
digest-mail-perhaps = { $via }: { $when }, and nobody can tell whether it arrived. It is not sent again.
digest-mail-sent = Mail: sent { $when } to { $n ->
    [one] one address
   *[other] { $n } addresses
}
digest-mail-failed = Mail: not taken { $when } for { $to }: { $why }. `/manage digest now` sends it there again.
digest-mail-unknown = Mail: { $when }, and nobody can tell whether { $to } got it. It is not sent there again.
digest-mail-open = Mail: it has not gone to { $to } yet.
digest-mail-more = { $first } and { $n ->
    [one] one more address
   *[other] { $n } more addresses
}
digest-wrong-key = There is no setting “{ $text }”.
digest-wrong-on = “{ $text }” is neither on nor off.
digest-wrong-day = “{ $text }” is no day of the week. Write for example monday.
digest-wrong-time = “{ $text }” is no time of day. Write for example 09:00.
digest-wrong-channel = There is no channel “{ $text }” here.
digest-wrong-closed = I may not post a digest in { $channel }. Let me see it, send messages, embed links and attach files there, or choose another channel.
## Privacy: the post for everybody, `/privacy`, `/manage privacy-post`

privacy-title = What Steward notes about you
privacy-intro = I help those who look after { $community }. This is all that I keep for it, and why.
privacy-field-notes = What I note
privacy-notes =
    Who wrote when, where, in which language, and to whom it was an answer; the text itself for { $text }.
    Whom others thanked, and for which message.
    Who joins and leaves, and signs such as reactions, counted by week. Never who is online, and nothing of what members write to each other in private.
    What my rules found in a message, and what the team decided.
privacy-field-tests = What I work out and test
privacy-tests =
    From the weeks in which you take part I work out where you stand, for example new here or reading along, so that a hello comes at the right time and not too often.
    Now and then the team tests whether an invitation helps: chance decides who gets it. Help, rules and measures are never part of a test.
privacy-field-seen = Who sees it
privacy-seen = You: `/privacy show`. Moderators see cases, managers the rest too, and the weekly digest tells them who helped. It stays on the computer on which I run, and goes to nobody else.
privacy-field-long = How long
privacy-long = Texts { $text }, evidence of cases { $evidence }, who did what for the team { $audit }, what I sent two years. Everything else as long as you are here, and { $left } after you left.
privacy-field-no = How to say no
privacy-no =
    `/privacy opt-out`: I note no help of yours, show you nowhere, and write to you only about the rules.
    `/privacy export`: all of it as a file.
    `/privacy erase`: it goes.
button-about-me = What about me?
privacy-pin-reason = what Steward notes about members, pinned on a manager's request
privacy-post-pinned = It stands in { $channel } now, and I pin it.
privacy-post-by-hand = I could not pin the post in { $channel } about what I note. Pin it by hand, or give me “Pin Messages”.
privacy-post-renewed = The post in { $channel } is brought up to date.
door-privacy = It was never posted what I note about members. `/manage privacy-post` does it, in the channel in which you ask.

privacy-you-title = What I keep about you
privacy-you = This is the short of it. `/privacy export` gives you every row.
privacy-you-about = About you
privacy-you-wrote = { $n ->
    [one] One message of yours, { $when }.
   *[other] { $n } messages of yours, the first { $when }.
}
privacy-you-silent = I know of no message of yours.
privacy-you-credits = { $n ->
    [one] Your help was credited once.
   *[other] Your help was credited { $n } times.
}
privacy-you-sent = { $n ->
    [one] I wrote to you once in private without being asked.
   *[other] I wrote to you { $n } times in private without being asked.
}
privacy-you-no-case = No case of yours counts.
privacy-you-not-noted = You opted out of recognition: your help is not noted.
privacy-you-not-written-to = You opted out of messages: I send you none but those about the rules.
privacy-you-tests = Tests that you are part of
privacy-you-treated = “{ $campaign }”, among those who get it.
privacy-you-left-alone = “{ $campaign }”, among those who are left alone, to compare with. Chance decided.
privacy-you-no-test = None at present.

privacy-exported = Here is everything that I keep about you. Only you see this.
privacy-exported-other = Here is everything that I keep about { $who }. Only you see this; it is theirs, so hand it to nobody else. What they asked without their name is not in it; `/privacy export` gives them that too.
privacy-export-cut = It is more than fits here: of { $lists } only the newest rows are in the file. Whoever runs Steward gives you the whole with `steward export`.
privacy-exported-lately = I made such a file for you a moment ago. Ask again in ten minutes.
privacy-erase = I can forget you. Your name, your texts, the help that you were credited for, your wishes and what I sent you go for good. Rows that count for others stay, under a name that leads nowhere: that a message was written, that somebody was thanked. What you wrote in Discord stays there; it is not mine to delete.
privacy-stays = { $n ->
    [one] One case stays as long as it counts, until { $when }. It goes by itself then.
   *[other] { $n } cases stay as long as they count, until { $when }. They go by themselves then.
}
privacy-stays-running = { $n ->
    [one] One case stays as long as its measure lasts, and goes by itself then.
   *[other] { $n } cases stay as long as their measures last, and go by themselves then.
}
privacy-stays-open = { $n ->
    [one] One case stays: it waits for a moderator. It goes by itself once it is decided and no longer counts.
   *[other] { $n } cases stay, of which { $open } still wait for a moderator. They go by themselves once they are decided and no longer count.
}
privacy-stays-named = { $n ->
    [one] One case of somebody else still knows who had a part in it, so that nobody decides in their own matter. It forgets that by itself once it is settled and no longer counts.
   *[other] { $n } cases of others still know who had a part in them, so that nobody decides in their own matter. They forget that by themselves once they are settled and no longer count.
}
privacy-stays-log = What was done for the community stays in its log, with the name, as long as that person is on the team, and no longer than the log is kept. Then the name goes by itself.
privacy-anew = If you stay here, I begin anew with what you write from now on. That goes for an opt-out too: `/privacy opt-out` says it again.
button-erase = Erase
privacy-erased = It is done: I have forgotten you.
privacy-erased-other = It is done: they are forgotten.
privacy-out = From now on I note no help of yours, show you nowhere, and write to you only about the rules. A role that came with a tier goes. `/privacy opt-in` takes this back.
privacy-out-before = You asked for that before, and it stands. `/privacy opt-in` takes it back.
privacy-in = Your help is noted again, and I may write to you now and then. `/privacy opt-out` ends it.
privacy-in-before = That is how it is already. `/privacy show` shows what I keep.
privacy-not-read = I could not read what I keep just now. Ask again in a moment.
## The digest: what to do

digest-todo-questions = { $n ->
    [one] One question has had no answer since { $when }.
   *[other] { $n } questions have no answer, the oldest since { $when }.
}
digest-todo-cases = { $n ->
    [one] One case has waited for a person's word since { $when }.
   *[other] { $n } cases wait for a person's word, the oldest since { $when }.
}
digest-todo-second-looks = { $n ->
    [one] A second look has been asked for since { $when }.
   *[other] { $n } second looks are asked for, the first since { $when }.
}
digest-todo-champions = { $n ->
    [one] One member has been proposed for recognition since { $when }: { $names }.
   *[other] { $n } members are proposed for recognition, the first since { $when }: { $names }.
}
digest-todo-lapsed = { $n ->
    [one] A champion has gone quiet: { $names }. A word from you may be welcome.
   *[other] { $n } champions have gone quiet: { $names }. A word from you may be welcome.
}
digest-todo-campaign-over = The campaign “{ $campaign }” is over. Look at what it brought, and decide what follows.
digest-todo-campaign-paused = The campaign “{ $campaign }” paused itself. Look at why, and decide whether it goes on.
digest-todo-rule-runaway = The rule “{ $rule }” suddenly matches far more than it did. Look at what it catches.
digest-todo-rule-imprecise = The rule “{ $rule }” has been wrong too often of late. Change it, or let it watch only.
digest-todo-names-more = { $n ->
    [one] { $names } and one more
   *[other] { $names } and { $n } more
}
digest-todo-somebody = somebody
digest-todo-today = today
digest-todo-owner-helpers = Helpers
digest-todo-owner-moderators = Moderators
digest-todo-owner-managers = Managers

## The digest: what is unlike other weeks
## `$way` is "higher" or "lower".

digest-change-sentence = { $what }: { $value }, usually about { $usual }.
digest-change-in = { $what } ({ $language })
digest-change-joined = { $way ->
    [higher] More people joined than usual
   *[lower] Fewer people joined than usual
}
digest-change-left = { $way ->
    [higher] More people left than usual
   *[lower] Fewer people left than usual
}
digest-change-net = { $way ->
    [higher] The community grew more than usual
   *[lower] The community grew less than usual
}
digest-change-stay = { $way ->
    [higher] A larger share of newcomers than usual stayed their first seven days
   *[lower] A smaller share of newcomers than usual stayed their first seven days
}
digest-change-first-message = { $way ->
    [higher] A larger share of newcomers than usual wrote within two weeks
   *[lower] A smaller share of newcomers than usual wrote within two weeks
}
digest-change-first-reply = { $way ->
    [higher] A larger share of first messages than usual had a reply within a day
   *[lower] A smaller share of first messages than usual had a reply within a day
}
digest-change-first-reply-median = { $way ->
    [higher] First messages waited longer than usual for a reply
   *[lower] First messages had a reply sooner than usual
}
digest-change-active = { $way ->
    [higher] More people took part than usual
   *[lower] Fewer people took part than usual
}
digest-change-active-staff = { $way ->
    [higher] More of the staff took part than usual
   *[lower] Fewer of the staff took part than usual
}
digest-change-messages = { $way ->
    [higher] More was written than usual
   *[lower] Less was written than usual
}
digest-change-messages-staff = { $way ->
    [higher] The staff wrote more than usual
   *[lower] The staff wrote less than usual
}
digest-change-top-tenth = { $way ->
    [higher] The most active tenth wrote a larger share than usual
   *[lower] The most active tenth wrote a smaller share than usual
}
digest-change-questions = { $way ->
    [higher] More questions were asked than usual
   *[lower] Fewer questions were asked than usual
}
digest-change-unanswered = { $way ->
    [higher] A larger share of questions than usual stayed without an answer
   *[lower] A smaller share of questions than usual stayed without an answer
}
digest-change-answer-median = { $way ->
    [higher] Questions waited longer than usual for an answer
   *[lower] Questions had an answer sooner than usual
}
digest-change-helpers = { $way ->
    [higher] More people helped than usual
   *[lower] Fewer people helped than usual
}
digest-change-helped = { $way ->
    [higher] More people were helped than usual
   *[lower] Fewer people were helped than usual
}
digest-change-cases = { $way ->
    [higher] More cases were opened than usual
   *[lower] Fewer cases were opened than usual
}
digest-change-case-answer = { $way ->
    [higher] Cases waited longer than usual for a person's word
   *[lower] Cases had a person's word sooner than usual
}
digest-change-precision = { $way ->
    [higher] Rules were right more often than usual
   *[lower] Rules were right less often than usual
}
digest-change-second-looks = { $way ->
    [higher] More members than usual asked for a second look
   *[lower] Fewer members than usual asked for a second look
}

## The digest: what to celebrate
## Parts of a sentence: `digest-joy-sentence` makes one of them, or the letter's first line.

digest-joy-sentence = { $joy }.
digest-joy-newcomer-helped = { $who }, new within the last two weeks, helped somebody
digest-joy-promoted = { $who } is now { $tier }
digest-joy-silent-wrote = { $n ->
    [one] somebody who had been silent wrote
   *[other] { $n } people who had been silent wrote
}
digest-joy-all-answered = { $n ->
    [one] the one question of the week has an answer
   *[other] all { $n } questions of the week have an answer
}
digest-joy-most-helped = { $n ->
    [one] one person was helped, more than in any of the eight weeks before
   *[other] { $n } people were helped, more than in any of the eight weeks before
}
digest-joy-helpers = { $helpers ->
    [one] one person
   *[other] { $helpers } people
} helped { $helped ->
    [one] one other person
   *[other] { $helped } others
}

## The digest: the letter

digest-letter-morning = Good morning.
digest-letter-afternoon = Good afternoon.
digest-letter-evening = Good evening.
digest-letter-waiting = { $n ->
    [one] one person is waiting for you, since { $when }
    [2] two people are waiting for you, the oldest since { $when }
    [3] three people are waiting for you, the oldest since { $when }
    [4] four people are waiting for you, the oldest since { $when }
    [5] five people are waiting for you, the oldest since { $when }
    [6] six people are waiting for you, the oldest since { $when }
   *[other] { $n } people are waiting for you, the oldest since { $when }
}
digest-letter-nobody = nobody is waiting for you
digest-letter-alone = { $first }.
digest-letter-and = { $first }; and { $joy }.
digest-letter-todo-title = To do
digest-letter-todo-none = Nothing is waiting.
digest-letter-todo-more = { $n ->
    [one] And one more, in the digest.
   *[other] And { $n } more, in the digest.
}
digest-letter-changes-title = Worth knowing
digest-letter-changes-none = Nothing was unlike other weeks.
digest-letter-known-since = Known since { $when }; what was before is not counted.
digest-letter-week = { $from } to { $until }
digest-letter-members = { $n ->
    [one] One member at the end of the week.
   *[other] { $count } members at the end of the week.
}
digest-letter-arrivals = Who came
digest-letter-activity = Who took part
digest-letter-questions = Questions
digest-letter-help = Help
digest-letter-conduct = Conduct
digest-letter-before = the week before { $value }
digest-letter-usual = as usual ({ $low } to { $high })
digest-letter-higher = higher than usual ({ $low } to { $high })
digest-letter-lower = lower than usual ({ $low } to { $high })
digest-letter-too-few = too few to compare
digest-letter-unknown = cannot be told
digest-letter-footer = Usual is what most of the eight weeks before were like.
digest-letter-open = Open the digest
digest-letter-show-questions = Show the questions
digest-letter-show-cases = Show the cases
digest-letter-show-second-looks = Show the second looks
digest-letter-show-proposals = Show the proposals
digest-letter-show-champions = Show the champions
digest-letter-show-campaigns = Show the campaigns
digest-letter-show-rule = Show the rule
digest-letter-there = See the conversation
digest-letter-subject = { $community }: the week from { $from } to { $until }
digest-letter-why = This letter goes to the addresses that the managers of { $community } chose (`mail` under `[community.digest]`).

## Numbers, lengths of time and dates where there is little room

brief-days = { $n } d
brief-hours = { $n } h
brief-minutes = { $n } min
brief-seconds = { $n } s
date-day = { $day } { $month }
date-year = { $day } { $year }
date-tick = { $day } { $month }
month-short = { $n ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

## The digest's figures by name
## Names of figures

digest-name-joined = Joined
digest-name-left = Left
digest-name-net = Net
digest-name-stay = Still here after 7 days
digest-name-first-message = Wrote within 14 days
digest-name-first-reply = First message answered in a day
digest-name-first-reply-median = Typical wait for a first reply
digest-name-active = Active members
digest-name-active-staff = Of these, staff
digest-name-messages = Messages
digest-name-messages-staff = Messages by staff
digest-name-top-tenth = Written by the top tenth
digest-name-questions = Questions
digest-name-unanswered = Without an answer
digest-name-answer-median = Typical wait for an answer
digest-name-helpers = People who helped
digest-name-helped = People helped
digest-name-cases = Cases
digest-name-case-answer = Typical wait for a decision
digest-name-precision = Rules were right
digest-name-second-looks = Second looks asked for

# What each figure means exactly.
digest-what-joined = How often somebody joined in the week. Who left and came back counts again; bots don't count.
digest-what-left = How often somebody left in the week, whether they came back or not; bots don't count.
digest-what-net = Joined less left.
digest-what-stay = Of those who joined in the week before this one: the share who were still here seven days after joining.
digest-what-first-message = Of those who joined two weeks before this one, so that everybody's time is over: the share who wrote within 14 days of joining. Who wrote here in an earlier stay is left out.
digest-what-first-reply = Of the first messages of new writers in the week: the estimated share that had a reply by another person within 24 hours. A message younger than a day counts for as long as it could be watched.
digest-what-first-reply-median = The time after which half of those first messages had a reply by another person. Those without one count as still waiting when the week ended (Kaplan–Meier).
digest-what-active = People who wrote at least one message that still stood when the week ended; staff count, bots don't.
digest-what-active-staff = How many of the active members are staff, by the roles they have now.
digest-what-messages = Messages by people that still stood when the week ended.
digest-what-messages-staff = How many of these messages staff wrote, by the roles they have now.
digest-what-top-tenth = The share of the week's messages by the most active tenth of those who wrote, rounded up to whole people.
digest-what-questions = Questions that were asked in the week and not deleted before it ended.
digest-what-unanswered = The share of the week's questions that nobody else had answered when it ended, and that were not closed by then either.
digest-what-answer-median = The time after which half of the week's questions had an answer by another person. Those without one count as still waiting when the week ended (Kaplan–Meier).
digest-what-helpers = People who were credited for help by somebody else in the week: thanked, marked as the answer, or first to welcome.
digest-what-helped = People whom somebody helped in the week, by the same evidence.
digest-what-cases = Cases that were opened in the week, by rules and by people.
digest-what-case-answer = Of the cases that waited for a person: the time after which half had a first word from one. Open ones count as still waiting when the week ended (Kaplan–Meier).
digest-what-precision = Of the cases of the eight weeks up to this one on which moderators said right or wrong: the share that was right.
digest-what-second-looks = Members who asked in the week that somebody looks at a decision again.

## The digest as a page

digest-page-skip = Go to the digest
digest-page-week = Week { $n }
digest-page-days = { $from } to { $until }
digest-page-members = { $count ->
    [one] One member at the end of the week
   *[other] { $n } members at the end of the week
}
digest-page-to-do = To do
digest-page-nothing-to-do = Nothing waits for you this week.
digest-page-later = Also waiting: { $n }
digest-page-open = Open
digest-page-case = Case { $n }
digest-page-changes = Worth knowing
digest-page-no-changes = This week was like other weeks: nothing stands out.
digest-page-no-weeks = There are too few weeks before to tell what is usual.
digest-page-joy = To celebrate
digest-page-reading = Each figure is compared with the eight weeks before. The small lines show nine weeks, and the shaded band is what is usual.
digest-page-arrivals = Coming and going
digest-page-activity = Talking and asking
digest-page-recognition = Helping
digest-page-engagement = Where members stand
digest-page-conduct = Conduct
digest-page-nothing = There is nothing to show here this week.
digest-page-higher = higher than usual
digest-page-lower = lower than usual
digest-page-as-usual = as usual
digest-page-too-few = too few to compare
digest-page-before = Week before: { $value }
digest-page-usual = Usual: { $low } to { $high }
digest-page-usual-one = Usual: { $median }
digest-page-of = { $k } of { $n }
digest-page-of-all = of { $n }
digest-page-over = Computed over { $n }
digest-page-weeks = The eight weeks before: { $weeks }
digest-page-half-wait = More than half still wait
digest-page-unknown = not known
digest-page-details = Details
digest-page-numbers = In words and numbers
digest-page-place = conversation
digest-page-languages = By language
digest-page-helpers = Who helped most people
digest-page-pending = { $n ->
    [one] One credit waits for a person to look at it.
   *[other] { $n } credits wait for a person to look at them.
}
digest-page-champions = Champions and what is behind them
digest-page-who = Member
digest-page-where = Where
digest-page-since = Since
digest-page-helped-now = Helped this week
digest-page-campaigns = Campaigns
digest-page-campaign = Campaign
digest-page-started = Began
digest-page-invited = Those invited
digest-page-held-out = Those held out
digest-page-wrote = { $k } of { $n } wrote
digest-page-arm-people = { $count ->
    [one] one person
   *[other] { $n } people
}
digest-page-arm-weeks = { $count ->
    [one] one week
   *[other] { $n } weeks
}
digest-page-uplift = Brought in
digest-page-points = { $n } points
digest-page-interval = 95 % interval: { $low } to { $high } percentage points. An interval that holds 0 shows no difference.
digest-page-people-planned = Not yet: { $n } people are planned
digest-page-weeks-planned = Not yet: { $n } weeks are planned
digest-page-not-compared = Nobody is held out to compare with
digest-page-no-result = Nothing can be told
digest-page-guardrails = Stopped, left or reported
digest-page-guardrails-each = Stopped being approached: { $stopped }. Left: { $left }. Reported it: { $reported }.
digest-page-arms = { $invited } invited, { $held } held out
digest-page-state-running = running
digest-page-state-paused = paused
digest-page-state-stopped = stopped
digest-page-state-ended = ended
digest-page-state-shadow = only noted
digest-page-clauses = Cases by clause and what followed
digest-page-clause = Clause
digest-page-remind = Reminder
digest-page-warn = Warning
digest-page-timeout = Time-out
digest-page-kick = Kick
digest-page-ban = Ban
digest-page-none = Nothing
digest-page-rules = Rules
digest-page-stage = Stage
digest-page-right = Right
digest-page-wrong = Wrong
digest-page-hits = Hits
digest-page-runaway = far more than usual
digest-page-made = Made on { $when }.
digest-page-frozen = The figures stay as they were then. Names are looked up whenever this page is opened; whoever asked to be forgotten is not in it.

## The digest's charts

digest-chart-week = Week of
digest-chart-arrivals = Who came and who left
digest-chart-arrivals-alt = Joined in the week: { $joined }. Left: { $left }. Net: { $net }.
digest-chart-usual-joined = usual to join
digest-chart-usual = usual
digest-chart-active = Active members by week
digest-chart-active-alt = Active in the week: { $now }. In the week before: { $before }.
digest-chart-replies = How long until a reply
digest-chart-replies-alt = Newcomers’ first messages: { $newcomers }. Questions: { $questions }.
digest-chart-newcomers = Newcomers
digest-chart-questions = Questions
digest-chart-half = half have a reply
digest-chart-few = too few to compare ({ $n })
digest-chart-wait = { $share } within a day, half within { $median }, of { $n }
digest-chart-wait-open = { $share } within a day, of { $n }; more than half still wait
digest-chart-in-day = { $share } within a day, of { $n }
digest-chart-languages = Questions and their answers by language
digest-chart-languages-alt = Share of questions answered, by language. { $languages }
digest-chart-pair = { $name }: { $value }.
digest-chart-who = Who
digest-chart-language = Language
digest-chart-n = Of
digest-chart-curve = Who writes the messages
digest-chart-curve-alt = Those who wrote, in ten equal groups from the most to the least active. The first tenth wrote { $share } of the messages.
digest-chart-most = the most active tenth
digest-chart-least = the least active
digest-chart-tenth = Tenth
digest-chart-share = Share of messages
digest-chart-tiers = Tiers
digest-chart-tiers-alt = Hold a tier: { $hold }. Rose this week: { $promoted }. Left a tier: { $lapsed }.
digest-chart-tier = Tier
digest-chart-hold = Hold it
digest-chart-promoted = Rose
digest-chart-held = Kept it
digest-chart-lapsed = Left it
digest-chart-segments = Members by segment
digest-chart-segments-alt = The largest segment is “{ $segment }”: { $n }.
digest-chart-segment = Segment
digest-chart-now = now
digest-chart-began = when the week began
digest-chart-flows = Who moved where this week
digest-chart-flows-alt = The largest move: { $flow }, { $n }.
digest-chart-flow = { $from } → { $to }
digest-chart-not-here = not here before
digest-chart-move = Move
digest-chart-people = People
digest-chart-precision = What moderators said of the rules
digest-chart-precision-alt = Over eight weeks moderators said { $all } times whether a rule was right; { $right } times it was.
digest-chart-rule = Rule
digest-chart-right = right
digest-chart-wrong = wrong
console-skip = To the content
console-nav = Pages
console-nav-home = Home
console-nav-digests = Digests
console-nav-cases = Cases
console-nav-rules = Rules
console-nav-champions = Champions
console-nav-members = Members
console-nav-questions = Questions
console-nav-engagement = Engagement
console-nav-settings = Settings
console-nav-audit = Audit log
console-signed-in-as = Signed in as
console-sign-out = Sign out
console-no-answer-yet = It was passed on, and there is no answer yet. Look again in a moment.
console-sign-in = Steward’s console
console-sign-in-as = You go in as
console-sign-in-button = Open the console
console-sign-in-text = The link works once, in this browser. You stay signed in for twelve hours at most, and sign out at the foot of each page.
console-signed-out = You are signed out
console-signed-out-text = To come back, type /console in Discord and follow the new link.
console-error-back = Back to the console
console-error-signed-out = You are not signed in
console-error-signed-out-text = Type /console in Discord. Steward answers with a link that only you see; it opens the console here.
console-error-no-link = This link no longer opens
console-error-no-link-text = A link works once and for five minutes. Type /console in Discord for a new one.
console-error-forbidden = This page is for managers
console-error-forbidden-text = Your roles in Discord let you see cases, rules, members and questions. For the rest, ask somebody who manages the server.
console-error-no-longer = You are no longer part of the team here
console-error-no-longer-text = The console is for members who moderate or manage the server, as their roles in Discord say. If yours come back, type /console there.
console-error-forged = Nothing was changed
console-error-forged-text = This form did not come from a page of your session, or the page was too old. Go back, load it again, and send it once more.
console-error-not-found = There is nothing here
console-error-not-found-text = The address is wrong, or what stood here is gone.
console-error-method = This address takes no such request
console-error-method-text = Nothing was changed. The pages of the console lead to all that can be done.
console-error-too-large = That was too much text
console-error-too-large-text = Nothing was changed. Go back, shorten it, and send it again.
console-error-too-many = Too many links that did not open
console-error-too-many-text = Wait a minute, and type /console in Discord for a new link.
console-error-starting = Steward has just started
console-error-starting-text = It is still reading who has which role. Load this page again in a moment.
console-error-slow = This took too long
console-error-slow-text = Load the page again. If it stays so, the log of Steward says more.
console-error-broken = Something went wrong on our side
console-error-broken-text = The page could not be made; the log of Steward says why. Nothing was lost.
console-link = This link opens the console of { $community } for you. It works once, within five minutes; keep it to yourself.
console-link-button = Open the console
console-link-not-staff = The console is for the people who moderate or manage this server. What Steward notes about you is in `/me`.
console-link-off = The console is switched off here: whoever runs Steward can turn it on with `listen` in `steward.toml`.

## Pages of the console: small parts

console-any = any
console-yes = yes
console-no = no
console-save = Save
console-search = Search
console-filter = Filter
console-filter-none = Show all
console-older = Older
console-newest = Newest
console-pager = More of this list
console-crumbs = Where you are
console-when = When
console-where = Where
console-member = Member
console-case = Case
console-word = Word
console-since = since
console-waits-for = waiting for
console-set-here = set here
console-language-unknown = language unknown

## Pages of the console: home

console-home-hello = Good to see you, { $name }
console-home-waits = What waits
console-home-nothing = Nothing waits. The community is looked after.
console-home-go = Go there
console-home-week = Last week ({ $week })
console-home-digest = Read the whole digest
console-figure-active = People who wrote
console-figure-joined = Joined
console-figure-questions = Questions asked
console-figure-helped = People helped
console-todo-cases = { $n ->
    [one] A case waits for somebody's word.
   *[other] { $n } cases wait for somebody's word.
}
console-todo-second-looks = { $n ->
    [one] A member asked for a second look.
   *[other] { $n } members asked for a second look.
}
console-todo-failed = { $n ->
    [one] Discord refused what was decided in a case.
   *[other] Discord refused what was decided in { $n } cases.
}
console-todo-questions = { $n ->
    [one] A question has no answer yet.
   *[other] { $n } questions have no answer yet.
}
console-todo-proposals = { $n ->
    [one] Somebody is proposed for recognition.
   *[other] { $n } people are proposed for recognition.
}
console-todo-credits = { $n ->
    [one] It is not sure whom a thank-you was for.
   *[other] Of { $n } thank-yous it is not sure whom they were for.
}
console-todo-paused = The campaign “{ $name }” has paused itself.
console-todo-delivery = The digest of { $week } could not be delivered.
console-todo-permissions = { $n ->
    [one] Steward lacks a permission.
   *[other] Steward lacks { $n } permissions.
}

## Pages of the console: digests

console-digests-text = Each digest stands as it was sent; its figures no longer change.
console-digests-none = No digest has been made yet. The first one comes after the first whole week.
console-digests-week = Week
console-digests-days = Days
console-digests-made = Made
console-digests-sent = Delivered
console-digest-posted = posted
console-digest-mailed = mailed
console-digest-not-posted = not posted
console-digest-not-mailed = not mailed
console-digest-perhaps-posted = perhaps posted
console-digest-perhaps-mailed = perhaps mailed
console-digest-file = Save as a file

## Pages of the console: rules

console-rule = Rule
console-rules-text = What each rule did in the last eight weeks, and how often people said that it was right.
console-rules-none = The code of conduct has no rules.
console-rule-stage = Stage
console-rule-hits = Hits
console-rule-members = Members
console-rule-precision = Was right
console-rule-last = Last hit
console-rule-few = too few to tell (n { $n })
console-rule-precise = { $share } (n { $n })
console-rule-points = { $n ->
    [one] a strike of one point
   *[other] a strike of { $n } points
}
console-rule-what = What it looks for
console-rule-does = What it does once it acts
console-rule-only = Only: { $what }
console-rule-except = Not for: { $what }
console-rule-examples = Examples
console-rule-no-examples = Its file gives no examples.
console-rule-caught = This it catches
console-rule-left-alone = This it leaves alone
console-rule-figures = The last eight weeks
console-rule-set-stage = Change the stage
console-rule-why = Why
console-rule-changes = Earlier changes
console-rule-latest = Latest hits
console-rule-latest-text = What was written stands in the case.
console-rule-no-hits = It has not been hit.
console-rule-found = Found
console-looks-words = Words and phrases from its lists, also when they are disguised.
console-looks-pattern = Texts that follow one of its patterns.
console-looks-names = Words from its lists in somebody's name.
console-looks-links = Links that lead somewhere unwanted, or that pretend to be somebody else's.
console-looks-invites = Invites to other communities.
console-looks-mentions = Messages that mention very many people, or everybody.
console-looks-flood = More of something within a short time than anybody reads.
console-looks-copies = The same message in several channels at once.
console-looks-honeypot = Messages in a channel where nobody has anything to write.
console-looks-shouting = Long messages almost all in capitals.
console-looks-zalgo = Letters piled with marks until nobody can read them.
console-looks-secrets = Keys and passwords that give access to something.
console-looks-personal = Personal data, such as addresses and numbers of documents.
console-looks-selling = Offers to sell something.
console-looks-newcomer = Links and pictures by accounts that have only just come.
console-looks-native = What Discord's own AutoMod found.
console-looks-raid = Very many accounts that join at once.
console-when-members = { $n ->
    [one] one member
   *[other] { $n } members
}
console-when-joined = who joined within { $span }
console-when-account = accounts younger than { $span }
console-when-messages = { $n ->
    [one] who wrote no more than one message
   *[other] who wrote fewer than { $n } messages
}
console-does-delete = Takes the message away
console-does-strike = Counts as a strike
console-does-file = Asks to post it as a file
console-does-kick = Removes the account from the community
console-does-ban = Bans the account
console-does-pause = Pauses invites
console-does-timeout = A pause of { $span }

## Pages of the console: cases

console-cases-none = There are no cases.
console-cases-none-such = No case fits this.
console-case-second-look = second look asked for
console-case-staff = about staff
console-case-decide = Decide
console-case-show = Show what was written
console-case-no-text = This case is not about a text.
console-case-deleted = deleted
console-case-rules = What the rules found
console-case-acts = What was done, and what became of it
console-case-no-acts = Nothing was done.
console-case-failure = Discord said
console-case-talk = Who said what about it
console-act-measure = Measure
console-act-removal = Message taken away
console-act-end = Measure ended
console-act-notice = Member told
console-act-card = Moderators told
console-act-other = Something else
console-act-waits = on its way
console-act-done = done
console-act-refused = refused
console-act-unknown = not known
console-act-dropped = not needed
console-talk-addressed = was written to
console-talk-aside = stepped aside
console-talk-second-look = asked for a second look
console-talk-said = said: { $word }
console-talk-decided = decided first
console-talk-reviewed = looked again: { $word }

## Pages of the console: champions

console-champions-text = Who is proposed and why. Whoever is thanked reads your words.
console-champions-proposals = Proposed
console-champions-none = Nobody is proposed at the moment.
console-champions-evidence = The evidence
console-champions-own = This is about you, so somebody else decides.
console-champions-words = Your words
console-champions-words-hint = When approved, the thank-you in your words, if you like. When declined, the reason, which stays with managers.
console-champions-approve = Approve
console-champions-decline = Decline
console-credits = Credits that wait
console-credits-text = Somebody was thanked, and it is not sure who was meant. Look at the place and say.
console-credits-none = No credit waits.
console-credits-helper = Helper
console-credits-by = By
console-credits-what = What
console-credits-sure = How sure
console-credits-decide = Your word
console-credits-counts = Counts
console-credits-drop = Does not count
console-credit-counts = counts
console-credit-waits = waits
console-credit-gone = taken back
console-tiers = Who carries this community
console-tiers-none = Nobody at the moment.
console-helped = people helped:
console-lapsed = Quiet, or with thanks out of the tiers
console-champion-quiet = quiet of late
console-champion-alumni = alumni
console-champion-break = on a break

## Pages of the console: members

console-members-search = Name or id
console-members-text = Look somebody up by the beginning of their name, in any script, or by their id.
console-members-none = Nobody of that name or id is known here.
console-members-more = There are more. Type more of the name.
console-member-id = Member's id
console-member-account = Account
console-member-joined = Joined
console-member-left-on = Left
console-member-first = First message
console-member-last = Last message
console-member-messages = Messages
console-member-language = Language
console-member-locale = Discord's language
console-member-segment = Stands
console-member-roles = Roles
console-member-tier = Tier
console-member-bot = bot
console-member-staff = staff
console-member-left = has left
console-member-opted-out = does not want to be noted
console-member-known = What is known
console-member-standing = What still counts:
console-member-cases-closed = Cases of staff are for managers, and nobody reads their own here.
console-member-no-cases = No cases.
console-member-credits = Credited for
console-member-no-credits = No credits.
console-member-sent = What Steward sent them, in four weeks
console-sent-all = Messages
console-sent-answered = Answered
console-sent-stopped = Stopped
console-member-rights = A copy, or an end to it
console-member-rights-text = For a member who asked for it. Both stand in the audit log.
console-export = Export
console-erase = Erase
console-erase-sure = Erase what is kept about this member?
console-erase-sure-text = Names, texts, cases and credits go for good. This cannot be taken back.
console-erase-yes = Erase for good
console-erase-no = Keep it

## Pages of the console: questions

console-questions-text = Questions of the last thirty days. The link leads to Discord, where they are answered.
console-questions-languages = Languages
console-questions-all = All
console-questions-open = Nobody has answered
console-questions-none = Every question has an answer.
console-questions-more = { $n ->
    [one] And one more.
   *[other] And { $n } more.
}
console-questions-asker = Asked by
console-questions-nameless = without a name
console-questions-waits = Waiting for
console-questions-answered = Answered this week
console-questions-by = Answered by
console-questions-after = After

## Pages of the console: engagement

console-engagement-text = Where members stand, and what Steward does to bring people in. Nobody is written to without a reason they can read.
console-engagement-observed = Seen since
console-engagement-pause = Pause everything
console-engagement-resume = Go on
console-engagement-paused = Everything of this kind is paused: nothing is sent.
console-segments = Where members stand
console-segments-all = Members, bots aside:
console-segments-none = Nobody has been looked at yet.
console-segment = Stands
console-segment-members = Members
console-segment-share = Share
console-flows = Who moved in four weeks
console-flows-text = The largest moves.
console-flows-none = Nobody moved.
console-flow-from = From
console-flow-to = To
console-flow-new = not here before
console-campaigns = Campaigns
console-campaigns-none = There are no campaigns. They are files in the folder “campaigns”.
console-holdout = Why some are left alone
console-holdout-text = To know whether a campaign helps, a part of the members is drawn before it starts and left alone. If as many of them write, the campaign did nothing. Whoever needs help gets it either way. Left alone:
console-campaign-for = For:
console-campaign-off = off
console-campaign-running = running
console-campaign-shadow = dry run
console-campaign-paused = paused
console-campaign-stopped = stopped
console-campaign-ended = ended
console-campaign-start = Start
console-campaign-start-shadow = Dry run
console-campaign-resume = Go on
console-campaign-stop = Stop
console-arms = The two groups
console-arms-text = Who wrote is told once, at the end.
console-arm = Group
console-arm-treated = written to
console-arm-control = left alone
console-arm-reached = Reached
console-arm-left = Left
console-arm-stopped = Stopped it
console-arm-reported = Reported it

## Pages of the console: settings

console-settings-text = What is in force. Most of it stands in the files of the configuration; what may be set here says so.
console-settings-file = From the files of the configuration.
console-settings-community = The community
console-settings-privacy = What is kept for how long
console-settings-recognition = Recognition
console-settings-engagement = Engagement
console-settings-stages = Stages set here
console-settings-no-stages = Every rule stands as the files say.
console-setting-none = not set
console-setting-language = Language
console-setting-zone = Time zone
console-setting-moderators = Moderators' channel
console-setting-managers = Managers' channel
console-setting-staff = Staff roles
console-setting-appeal = Where to appeal
console-setting-policy = Version of the code of conduct
console-setting-texts = Texts of messages
console-setting-evidence = Evidence of cases
console-setting-audit = The audit log
console-setting-left = Members who left
console-setting-tiers = Tiers
console-setting-announce = Thank-yous are posted in
console-setting-first-tier = First tier without a person's word
console-setting-quiet = Quiet hours
console-setting-weekends = Also on weekends
console-setting-helpers = A question goes to helpers after
console-setting-greeter = And to a greeter after
console-setting-ask = Questions without a name go to
console-setting-holdout = Left alone to compare
console-permissions = What Steward may do at Discord
console-permissions-all = Steward's role is an administrator. It needs no more than what stands here.
console-permission-has = has
console-permission-lacks = lacks

## Pages of the console: the audit log

console-audit-text = Who did what and when, in Discord and here. It holds no member's words.
console-audit-by = Person's id
console-audit-what = What
console-audit-who = Who
console-audit-about = About
console-audit-where = Where
console-audit-console = console
console-audit-none = Nothing stands here yet.
stage-set = Rule **{ $rule }**, from now on: { $stage }.
stage-no-rule = There is no rule called { $rule }. `/rules` shows them all.
stage-reason = A reason belongs with it, of { $most } characters at most.
stage-already = Rule { $rule }: that is so already, { $stage }.

audit-console-link = Asked for a link to the console
audit-signed-in = Signed in to the console
audit-warned = Warned { $about }: case { $subject }
audit-timed-out = Paused { $about } for { $detail }: case { $subject }
audit-timeout-lifted = Ended the pause of { $about }: case { $subject }
audit-kicked = Removed { $about } from the server: case { $subject }
audit-banned = Banned { $about }: case { $subject }
audit-banned-for = Banned { $about } for { $detail }: case { $subject }
audit-unbanned = Lifted the ban of { $about }: case { $subject }
audit-case-apply = Did what the rule proposed, about { $about }: case { $subject }
audit-case-delete-only = Took away the message of { $about } and nothing more: case { $subject }
audit-case-right = Found it right, about { $about }: case { $subject }
audit-case-not-a-breach = Found no breach, about { $about }: case { $subject }
audit-case-undo = Took it back, about { $about }: case { $subject }
audit-case-unsure = Was unsure, about { $about }: case { $subject }
audit-case-step-aside = Stepped aside, about { $about }: case { $subject }
audit-case-uphold = Looked again and upheld it, about { $about }: case { $subject }
audit-champion-approved = Approved what was proposed for { $about }
audit-champion-declined = Declined what was proposed for { $about }
audit-champion-nominated = Nominated { $about }
audit-contribution-noted = Noted a contribution of { $about }, of weight { $detail }
audit-credit-counts = Let credit { $subject } count
audit-credit-dismissed = Dismissed credit { $subject }
audit-history-wanted = Asked for { $detail } days of history to be read
audit-engagement-paused = Paused all of engagement
audit-engagement-resumed = Let engagement go on
audit-campaign-started = Started the campaign { $subject }
audit-campaign-shadowed = Started the campaign { $subject } without sending
audit-campaign-stopped = Stopped the campaign { $subject }
audit-panel-posted = Posted the panel of interests
audit-stage-set = Set the stage of rule { $subject } to { $detail }
audit-digest-setting = Set { $subject } to { $detail }
audit-member-exported = Exported what is kept about { $about }
audit-member-erased = Erased { $about }
audit-privacy-posted = Posted what Steward notes about members
audit-somebody = somebody
audit-other = { $what } { $subject }
console-audit-rulings = Rulings
console-audit-privacy = Privacy
console-audit-doors = Signing in
console-settings-digest = The weekly digest
console-setting-digest-on = Sent every week
console-setting-digest-day = Day
console-setting-digest-at = Time
console-setting-digest-channel = Channel
console-setting-digest-next = The next one:
console-setting-digest-mail = Also by mail to:
console-setting-clear = As the files say
