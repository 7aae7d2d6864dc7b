# Who is credited for what, and who is not.

story thanks in a reply count for the one who is answered
ben in #general: good morning
+2d
ana in #help: how do I build this on windows?
ben replies to ana in #help: set the linker in the settings file
  credit welcome: ben from ana
ana replies to ben in #help: thanks, that works
  credit thanks: ben from ana

story thanks with a mention count
ben in #general: good morning
+2d
ana in #help: how do I build this on windows?
ben in #help: I would set the linker
cas in #help: good morning
ana mentions ben in #help: thank you so much
  credit thanks: ben from ana

story thanks with a name count
ben in #general: good morning
+2d
ana in #help: how do I build this on windows?
ben in #help: ana: set the linker
  credit welcome: ben from ana
ana in #help: ben: thanks, that works
  credit thanks: ben from ana

story thanks in advance count for nobody
ben in #help: good morning all
ana in #help: how do I build this on windows? thanks in advance
ana asks about ana
  answer: thanks in advance

story thanks to oneself count for nobody
ana in #help: I found it
ana replies to ana in #help: thanks
  not credited: Oneself
ana asks about ana
  answer: It thanks its own writer

story a bot is thanked by nobody
faqbot in #help: read the manual
ana replies to faqbot in #help: thank you
  not credited: Bot
ana marks faqbot
  answer: Bots are not credited
ana thanks faqbot: for the manual
  answer: Bots are not credited

story deleted thanks no longer count, and say so
ben in #general: good morning
+2d
ana in #help: how do I build this on windows?
ben replies to ana in #help: set the linker
  credit welcome: ben from ana
ana replies to ben in #help: thanks
  credit thanks: ben from ana
ana asks about ana
  answer: it counts
ana deletes
  revoked thanks: ben from ana
ana asks about ana
  answer: the thanks were deleted

story the answer that is gone takes its credit along
ana in #help: how do I build this on windows?
ben replies to ana in #help: set the linker
  credit welcome: ben from ana
ana marks ben
  credit solved: ben from ana
  answer: ben solved it
ben deletes
  revoked welcome: ben from ana
  revoked solved: ben from ana

story an edit adds thanks, and another takes them out
ben in #general: good morning
+2d
ana in #help: how do I build this on windows?
ben replies to ana in #help: set the linker
  credit welcome: ben from ana
ana replies to ben in #help: I will try
ana edits #help: thank you, that works
  credit thanks: ben from ana
+1m
ana edits #help: I will try it tomorrow
  revoked thanks: ben from ana

story the asker's check mark solves, a stranger's does not
ana in #help: how do I build this on windows?
ben replies to ana in #help: set the linker
  credit welcome: ben from ana
cas reacts ✅ to ben
  credit peer-reaction: ben from cas
ana reacts ✅ to ben
  credit solved: ben from ana
ana unreacts ✅ to ben
  revoked solved: ben from ana
finn marks ben
  answer: Only the asker or a moderator

story a moderator marks for the asker, and takes it back
ana in #help: how do I build this on windows?
ben replies to ana in #help: set the linker
  credit welcome: ben from ana
pia marks ben
  credit solved: ben from ana
  answer: ben solved it
pia marks ben
  answer: credited before
cas unmarks ben
  answer: Only the asker or a moderator
pia unmarks ben
  revoked solved: ben from ana
  answer: taken back
pia unmarks ben
  answer: No mark stands

story ten marks at once share what one is worth, and stop
ana in #help: how do I build this on windows?
ben replies to ana in #help: one
  credit welcome: ben from ana
ben replies to ana in #help: two
ben replies to ana in #help: three
ben replies to ana in #help: four
ben replies to ana in #help: five
ben replies to ana in #help: six
ben replies to ana in #help: seven
ana marks all ben
  credit solved: ben from ana
  answer: ben solved it
  credit solved: ben from ana
  answer: ben solved it
  credit solved: ben from ana
  answer: ben solved it
  credit solved: ben from ana
  answer: ben solved it
  credit solved: ben from ana
  answer: ben solved it
  answer: credited before
  answer: credited before

story one's own message is nobody's solution
ana in #help: how do I build this on windows?
ana replies to ana in #help: found it, the linker
ana marks ana
  answer: Your own message cannot be the solution

story thanks for somebody who has left still count
ben in #general: good morning
+2d
ana in #help: how do I build this on windows?
ben replies to ana in #help: set the linker
  credit welcome: ben from ana
ben leaves
ana replies to ben in #help: thanks
  credit thanks: ben from ana

story the menu offers what makes sense, and the button thanks the writer
ana in #help: how do I build this on windows?
ben replies to ana in #help: set the linker
  credit welcome: ben from ana
cas asks about ben
  answer: a welcome for
cas presses thank at ben
  credit thanks: ben from cas
  answer: your thanks to ben
cas presses thank at ben
  answer: credited before
ben presses thank at ben
  answer: for somebody else

story moderators read what the rules say first
ana in #help: the talk was good
sora asks about ana
  answer: No rule matched

story thanks said to Steward count once a day
ben in #help: good morning
ana thanks ben: for the talk
  credit thanks: ben from ana
  answer: your thanks to ben
ana thanks ben: for the talk
  answer: credited before
ana thanks ana: for me
  answer: for somebody else
ana thanks cas: for nothing
  answer: has not written here

story thanks said to Steward are taken back within minutes, and may be said again
ben in #help: good morning
ana thanks ben: for the talk
  credit thanks: ben from ana
  answer: your thanks to ben
cas undoes
  answer: nothing of yours
ana undoes
  revoked thanks: ben from ana
  answer: Taken back: your thanks to ben
ana undoes
  answer: nothing of yours
restart
ana thanks ben: for the talk after all
  credit thanks: ben from ana
  answer: your thanks to ben
+14m
ana undoes
  revoked thanks: ben from ana
  answer: Taken back
ana in #help: how do I build this on windows?
ben replies to ana in #help: set the linker
  credit welcome: ben from ana
cas presses thank at ben
  credit thanks: ben from cas
  answer: your thanks to ben
cas undoes
  revoked thanks: ben from cas
  answer: Taken back: your thanks to ben
cas asks about ben
  answer: the thanks were taken back
cas presses thank at ben
  credit thanks: ben from cas
  answer: your thanks to ben
+16m
cas undoes
  answer: so it stays

story newcomers of the last day are welcomed across a restart, and each once
ana in #help: good morning, all
cas in #help: hello, nice to be here
ben replies to cas in #help: good to see you
  credit welcome: ben from cas
restart
ben replies to ana in #help: good morning, and welcome
  credit welcome: ben from ana
dirk replies to cas in #help: hello
restart
dirk replies to ana in #help: hello
dirk in #help: I am new too
+25h
restart
ben replies to dirk in #help: welcome

story an opt-out leaves no row and shows nothing
ana in #help: how do I build this on windows?
ben /me opt-out
  opted out ben
  answer: nothing about your help
ben /me opt-out
  answer: You asked for that before
ben replies to ana in #help: set the linker
ana replies to ben in #help: thanks
ana thanks ben: please
  answer: asked not to be noted
ben /me why
  answer: You asked not to be noted
ben /me opt-in
  answer: noted again
ana thanks ben: now
  credit thanks: ben from ana
  answer: your thanks to ben

story a forum's tag for solved ends the question, and who answered waits
ana in #general: good morning
ben in #general: good morning
+2d
ana opens the post
ana in #post: how do I build this on windows?
+1m
ben in #post: set the linker in the settings file
+1m
ana tags the post
  pending solved: ben from ana
olga /manage questions
  answer: No question is open
