# Doors: questions without a name, what somebody wants of it, one small thing, the front door.

story a question without a name is posted, and its answer is brought back
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks, without a name. A reply to this message reaches them. > how do I build
  answer: Your question goes to <#100>, without your name
ben answers the post: set the linker in the settings file
+2m
+4m
  dm ana: There is an answer to [your question]
+1h

story answers of a few minutes come together
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
ben answers the post: set the linker
cas answers the post: or use the container
+10m
  dm ana: There are 2 answers to [your question]
ana answers the post: thanks to both of you
+10m
dan answers the post: there is a third way too
+10m
  dm ana: > there is a third way too

story answers wait for the next command where private messages are closed
closed ana
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
ben answers the post: set the linker
+10m
  dm ana: There is an answer
restart
+1d
cas answers the post: or use the container
+1h
ana /me nudges
  answer: There are 2 answers to [your question]
+1h
ana /me nudges
  answer: What I send you

story answers are not shown where a notice stands
ana clicks stop
  answer: Nothing more of this kind
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: the answers wait for your next command
ben answers the post: set the linker
+10m
ana in #help: idiot
  delete
  dm ana: I removed your message
  send #moderators: Case 1
ana reads notice 1 in nl
  answer: Ik heb je bericht
ana /me nudges
  answer: There is an answer to [your question]

story a question is judged as where it will stand
ana asks namelessly: who wants to buy my course?
  send #general: Somebody asks
  answer: Your question goes to
settings: ask-channel = "#help"
ben asks namelessly: who wants to buy my course?
  answer: I do not post this under my name

story who is paused does not ask this way either
ana is paused
ana asks namelessly: how do I build this on windows?
  answer: You cannot write in <#100>
+2h
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to

story what breaks the code of conduct is not posted, and no case follows
mina asks namelessly: why are you such an idiot?
  answer: I do not post this under my name, because of “Be kind”
mina asks namelessly: shall i find you? i will find you
  answer: I do not post this under my name
sora opens 1
  answer: There is no case 1
mina asks namelessly: ...
  answer: There is no question in it yet

story so many questions a day, and no more
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
+1h
ana asks namelessly: and how on a mac?
  send #general: Somebody asks
  answer: Your question goes to
restart
ana asks namelessly: and how on a phone?
  answer: 2 questions a day can be asked this way
+1d
ana asks namelessly: and how on a phone?
  send #general: Somebody asks
  answer: Your question goes to

story an answer that is removed or deleted is not brought
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
mina answers the post: you idiot
  delete
  dm mina: I removed your message
  send #moderators: Case 1, done
+10m
ben answers the post: set the linker
ben deletes
+10m

story an answer that was changed is brought as it stands
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
ben answers the post: set the linkre
ben edits #general: set the linker
+10m
  dm ana: > set the linker

story nothing is brought for a question that is gone, or to who has left
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
the post is deleted
ben answers the post: set the linker
+10m
ana /me nudges
  answer: its message is gone
cas asks namelessly: how do I set the flag here?
  send #general: Somebody asks
  answer: Your question goes to
ben answers the post: in the settings
cas leaves
+10m

story a question without a name that waits goes to those who help, and not to its asker
settings: quiet = ["00:00", "00:00"]
ben clicks help
  answer: list
ana clicks help
  answer: list
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
olga /manage questions
  answer: question
+31m
  dm ben: Somebody asked in <#100> of Lantern without a name
cas answers the post: set the linker
+10m
  dm ana: There is an answer

story moderators can look up who asked, and the asker sees that they did
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
sora looks up the post
  answer: asked this without a name. It is written down that you looked
restart
ana /me nudges
  answer: one look at who asked

story who asked is remembered for thirty days
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
ana /me nudges
  answer: <t:
+29d
ana /me nudges
  answer: no answer
+2d
sora looks up the post
  answer: nothing
ana /me nudges
  answer: What I send you

story where questions have a channel they go there
settings: ask-channel = "#help"
ana asks namelessly: how do I build this on windows?
  send #help: Somebody asks
  answer: Your question goes to <#101>

story where the channel for questions is gone nothing is posted
settings: ask-channel = "#nowhere"
ana asks namelessly: how do I build this on windows?
  answer: The channel for questions is not there any more

story a question that Discord does not take is not counted
refused sends
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Discord did not take your question

story one click stops everything, and another opens it again
ana clicks stop
  answer: Nothing more of this kind comes from me
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: the answers wait for your next command
ben answers the post: set the linker
+10m
restart
ana clicks allow
  answer: There is an answer to [your question]
ana clicks just-reading
  answer: Reading is a fine way to be here
ana /me nudges
  answer: You are just reading, until
ana clicks remind-me
  answer: at most once in two weeks
ana /me nudges
  answer: You asked to be reminded

story one small thing, and never the same twice in a row
ana in #help: how do I build this on windows?
cas clicks something
  answer: Somebody asks [this]
cas clicks something
  answer: Nothing small fits you right now
ben polls in #general
cas clicks something
  answer: There is [a poll]
ana clicks something
  answer: There is [a poll]
restart
ana clicks something
  answer: Nothing small fits you right now

story a question without a name can be the small thing, but not for who asked it
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
ana clicks something
  answer: Nothing small fits you right now
cas clicks something
  answer: Somebody asks [this]

story roles are picked and put down, and none with power
ana picks Rust
  give ana Rust
  answer: You have Rust now
rusty picks Rust
  take rusty Rust
  answer: You put Rust down
ana picks Power
  answer: This role can no longer be picked here
refused roles
ana picks Korean
  give ana Korean
  send #moderators: I could not change the role <@&112>
  answer: Discord did not take that, so nothing has changed

story the panel is posted once and renewed
ana /manage front-door panel
  answer: You need “Manage Server”
olga /manage front-door panel
  send #general: What are you interested in
  answer: The panel stands in <#100>. Left out: - “Power” gives powers
restart
olga /manage front-door panel
  edit: What are you interested in
  answer: The panel in <#100> is up to date
olga /manage front-door check
  answer: “Power” gives powers: permissions that not everybody has

story a panel that Discord does not take is not said to stand
refused sends
olga /manage front-door panel
  send #general: What are you interested in
  answer: Discord did not take that, so nothing has changed

story a daily welcome names who came and is still here
settings: welcome = { channel = "#general", at = "17:00" }
nia joins
+1h
ole joins
pia joins
ole leaves
restart
+8h
  send #general: New here since yesterday: nia, pia. Welcome, all of you.
+1d
+1d
qin joins
qin clicks stop
  answer: Nothing more of this kind
+1d

story the overview tells who stands where and who waits, and a pause holds everything but what members ask for
ben /manage lurkers overview
  answer: You need “Manage Server”
nia joins
+1h
ana asks namelessly: how do I build this on windows?
  send #general: Somebody asks
  answer: Your question goes to
olga /manage lurkers overview
  answer: Asked: 1 · without an answer: 1
cas clicks help
  answer: list
olga /manage lurkers overview
  answer: Helpers: 1 · greeters: 0
olga /manage lurkers pause
  answer: Everything of this kind waits now
olga /manage lurkers pause
  answer: It is paused already
restart
olga /manage lurkers overview
  answer: Everything is paused
ben answers the post: set the linker
+10m
olga /manage lurkers resume
  answer: It goes on
+1m
  dm ana: There is an answer
cas clicks stop
  answer: Nothing more of this kind
olga /manage lurkers overview
  answer: Helpers: 0 · greeters: 0
