# The weekly digest. Stories begin on Monday 2 March 2026 at 08:00 UTC, with the digest switched off.

story it comes on Monday at nine, once, and no restart sends it again
olga /manage digest on
  answer: The weekly digest
+7d
+59m
+1m
  digest 2026-W10
  send #moderators
+1m
+1h
restart
+1m
restart
+5d
+2d
  digest 2026-W11
  send #moderators
+2d

story after a long silence only the latest week is told
olga /manage digest on
  answer: The weekly digest
+20d
  digest 2026-W11
  send #moderators
+1d
restart
+2h
  digest 2026-W12
  send #moderators

story whoever switches it on gets the next one, and none that nobody wanted
olga /manage digest on
  answer: The weekly digest
olga /manage digest off
  answer: The weekly digest
+20d
olga /manage digest on
  answer: The weekly digest
+1m
+1d
restart
+58m
+1m
  digest 2026-W12
  send #moderators

story another day and time are kept by the community's clock, and a change sends nothing twice
olga /manage digest on
  answer: The weekly digest
olga /manage digest day thursday
  answer: Thursday, 09:00
olga /manage digest at 13:30
  answer: Thursday, 13:30
+10d
+5h
+30m
  digest 2026-W10
  send #moderators
olga /manage digest day friday
  answer: Friday, 13:30
+1d
+1h
restart
olga /manage digest at 8:00
  answer: Friday, 08:00
+1d

story what cannot be set is refused with the reason
olga /manage digest day someday
  answer: is no day of the week
olga /manage digest at 25:00
  answer: is no time of day
olga /manage digest channel #nowhere
  answer: There is no channel
sora /manage digest now
  answer: Manage Server
sora /manage digest channel #general
  answer: Manage Server

story a manager sends it before its hour, and it is not sent again
olga /manage digest on
  answer: The weekly digest
olga /manage digest now
  answer: the first one comes
+7d
olga /manage digest now
  digest 2026-W10
  answer: I am counting
  send #moderators
  answer: stands in <#
olga /manage digest now
  answer: stands here: https://discord.com/channels/
+2h
restart
+2h

story it may be switched off and sent by hand
+8d
olga /manage digest settings
  answer: switched off
olga /manage digest now
  digest 2026-W10
  answer: I am counting
  send #moderators
  answer: stands in <#

story a preview keeps and sends nothing
olga /manage digest on
  answer: The weekly digest
+7d
olga /manage digest preview
  digest 2026-W10
  answer: I am counting
  answer: Only you see this
+1h
  digest 2026-W10
  send #moderators
olga /manage digest preview
  digest 2026-W10
  answer: I am counting
  answer: Only you see this

story a channel that takes nothing loses nothing, and another one gets it
olga /manage digest on
  answer: The weekly digest
refused sends
+7d
+1h
  digest 2026-W10
  send #moderators
+1d
restart
+1d
olga /manage digest settings
  answer: not taken
taken sends
olga /manage digest channel #general
  answer: The weekly digest
+1m
  digest 2026-W10
  send #general
+1d
restart
+1d

story who asks hears that the channel takes nothing, and may ask again
+7d
refused sends
olga /manage digest now
  digest 2026-W10
  answer: I am counting
  send #moderators
  answer: did not take it: no
+1h
taken sends
olga /manage digest now
  digest 2026-W10
  answer: I am counting
  send #moderators
  answer: stands in <#
+1h

story an order that failed is given again after an hour, until the digest is kept
olga /manage digest on
  answer: The weekly digest
refused digests
+7d
+1h
  digest 2026-W10
+59m
+1m
  digest 2026-W10
taken digests
+1h
  digest 2026-W10
  send #moderators
+2h

story it goes by mail to each address once, and no restart sends it again
mail goes to a@example.org b@example.org A@Example.org
+7d
+1h
  digest 2026-W10
  send #moderators
  mail a@example.org
  mail b@example.org
+1h
restart
+1h
olga /manage digest settings
  answer: to 2 addresses
olga /manage digest now
  answer: stands here

story whoever asks has it mailed to those who certainly lack it, and to nobody else
mail goes to a@example.org b@example.org c@example.org
mail to b@example.org is refused
mail to c@example.org is unknown
+7d
+1h
  digest 2026-W10
  send #moderators
  mail a@example.org
  mail b@example.org
  mail c@example.org
olga /manage digest settings
  answer: to one address
olga /manage digest settings
  answer: example.org: no such mailbox
olga /manage digest settings
  answer: nobody can tell whether c@
restart
olga /manage digest now
  digest 2026-W10
  answer: I am counting
  mail b@example.org
  answer: By mail it goes to b@
mail to b@example.org is taken
olga /manage digest now
  digest 2026-W10
  answer: I am counting
  mail b@example.org
  answer: By mail it goes to b@
olga /manage digest now
  answer: stands here

story an address that was set since gets it when a manager asks, and one that was taken out gets nothing
mail goes to a@example.org typo@example.org
mail to typo@example.org is refused
+7d
+1h
  digest 2026-W10
  send #moderators
  mail a@example.org
  mail typo@example.org
mail goes to a@example.org tobias@example.org
+1h
olga /manage digest settings
  answer: it has not gone to tobias@
olga /manage digest now
  digest 2026-W10
  answer: I am counting
  mail tobias@example.org
  answer: By mail it goes to tobias@
olga /manage digest now
  answer: stands here
