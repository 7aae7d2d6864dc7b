# From credits to tiers: proposals, decisions, roles, thank-yous, breaks.

story help is proposed, approved, and thanked for
over 6 weeks ben helps ana cas dirk
  credits: 18
  proposed ben: Promote
olga /manage queue
  answer: ben: Helper
olga /manage approve ben: Ben reads every question twice.
  approved ben
  tier ben: Some(0)
  give ben Helper
  send #general: Ben reads every question twice.
  answer: ben is now Helper
ben /me why
  answer: You are **Helper** here
finn /champions
  answer: for help in <#101>
olga /manage history ben
  answer: approved by
olga /manage reference ben
  answer: is in the file
olga /manage approve ben
  answer: is not proposed

story a proposal is declined with a reason that managers can read
over 6 weeks ben helps ana cas dirk
  credits: 18
  proposed ben: Promote
olga /manage decline ben: too early
  declined ben: too early
  answer: Declined
olga /manage history ben
  answer: too early
+2d
+2d
+2d
+2d

story what looks like one person's own circle is never given by itself
automatic
over 6 weeks ben helps ana cas dirk
  credits: 18
  proposed ben: Promote
olga /manage queue
  answer: Look at this first

story where a community wants it, the first tier comes by itself
automatic
over 1 weeks eva helps ana cas dirk fay gus hal ivy
  credits: 7
over 6 weeks ben helps ana cas dirk
  credits: 18
  proposed ben: Promote
  approved ben
  tier ben: Some(0)
  give ben Helper
  send #general: Thank you for the time
olga /manage history ben
  answer: given by itself

story nobody decides about themselves, and members decide nothing
over 6 weeks ben helps ana cas dirk
  credits: 18
  proposed ben: Promote
ben /manage queue
  answer: Only moderators
ben /manage approve ben
  answer: Manage Server
pia /manage approve ben
  answer: Manage Server
olga /manage nominate ben: kind
  credit nomination: ben from olga
  answer: next weekly review
olga /manage nominate sora: me
  answer: is staff
olga /manage approve olga
  answer: about yourself
olga /manage nominate sora: kind
  answer: is staff

story a nomination that a manager approves gives the tier that it proposes
ben in #help: good morning
olga /manage nominate ben: organises our meetups
  credit nomination: ben from olga
  answer: next weekly review
+1d
+1d
+1d
+1d
+1d
+1d
+1d
  proposed ben: Consider
olga /manage queue
  answer: nominated for Helper
ben /manage approve ben
  answer: Manage Server
olga /manage approve ben: for the meetups
  approved ben
  tier ben: Some(0)
  give ben Helper
  send #general: for the meetups
  answer: The thank-you goes to
olga /manage history ben
  answer: nominated for Helper
finn /champions
  answer: Helper

story an opt-out takes tier and role away, and hides
over 6 weeks ben helps ana cas dirk
  credits: 18
  proposed ben: Promote
olga /manage approve ben
  approved ben
  tier ben: Some(0)
  give ben Helper
  send #general: Thank you for the time
  answer: The thank-you goes to
ben /me opt-out
  opted out ben
  tier ben: None
  answer: shown nowhere
finn /champions
  answer: Nobody has a tier yet
olga /manage reference ben
  answer: asked not to be noted

story a role that Discord refuses is told to the moderators
refused roles
over 6 weeks ben helps ana cas dirk
  credits: 18
  proposed ben: Promote
olga /manage approve ben
  approved ben
  tier ben: Some(0)
  give ben Helper
  send #general: is now
  answer: ben is now Helper
  send #moderators: I could not change the role

story a break has a date, and ends
ben in #general: good morning
ben /me break: next year
  answer: year-month-day
ben /me break: 2026-02-01
  answer: has come already
ben /me break: 2027-02-01
  answer: 180 days at most
ben /me break: 2026-05-01
  answer: Your break lasts until
ben /me why
  answer: You are on a break
ben /me back
  answer: Welcome back
ben /me back
  answer: not on a break

story a credit that is not sure waits, and a manager settles it
ben in #general: good morning
+2d
ana in #help: how do I build this on windows? the linker stops with an error
+1m
ben in #help: what does the error say?
+1m
ana in #help: that the linker is not found
+1m
ben in #help: set the linker in the settings file
+1m
ana in #help: thanks
  pending thanks: ben from ana
ben /me why
  answer: I am not sure that these were meant for you
finn counts ben
  answer: Only moderators
pia /manage queue
  answer: Credits that wait
pia counts ben
  credit thanks: ben from ana
  answer: It counts now

story what waits is settled by later thanks that are sure
ben in #general: good morning
cas in #general: good morning
+2d
ana in #help: how do I build this on windows? the linker stops with an error
+1m
ben in #help: ana: what does the error say?
  credit welcome: ben from ana
+1m
ana in #help: ben: that the linker is not found
+1m
cas in #help: ana: the same here since yesterday
+1m
ben in #help: set the linker in the settings file, that helped me
+1m
ana in #help: thanks
  pending thanks: ben from ana
ana replies to ben in #help: thank you, ben
  credit thanks: ben from ana
  credit thanks: ben from ana

story work elsewhere is noted with a link
ben in #general: good morning
olga /manage work ben: talk at the meetup
  answer: is no link
olga /manage work ben: talk https://example.org/talk
  credit contribution: ben from olga
  answer: Noted for ben
ben /me why
  answer: work for the community

story a question that goes on is one, and whoever helps asks back
ana in #help: how do I build this on windows?
ana in #help: I get error 5 when I try
ana in #help: can anyone help me please?
cas in #help: does anyone know where the logs are written?
ben replies to ana in #help: set the linker
  credit welcome: ben from ana
ben in #help: is that with a fresh checkout of the tree?
olga /manage questions
  answer: One question without an answer
+2h
cas in #help: can anyone help me please?
olga /manage questions
  answer: 2 questions without an answer

story open questions are listed, the oldest first
ana in #help: how do I build this on windows?
+1h
cas in #general: does anyone know how to undo a merge?
ben replies to cas in #general: reset it
  credit welcome: ben from cas
olga /manage questions
  answer: One question without an answer
olga /manage backfill
  answer: No history has been read
ana /manage questions
  answer: Only moderators
