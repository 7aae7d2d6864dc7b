# What people do: commands, cards, second looks, and acts by hand.

story a moderator applies what the rule proposes
mina in #help: i will find you
  send #moderators: to decide
sora presses apply on 1
  delete
  timeout mina 1h
  dm mina: cannot write here for an hour
  edit: Applied, says
  answer: Applied

story a moderator says that it was no breach
mina in #help: i will find you
  send #moderators: to decide
sora presses not-a-breach on 1
  edit: Not a breach, says
  answer: Not a breach

story undo gives the whole text back, and it may pass for a day
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
sora presses undo on 1
  dm mina: Here it is back
  edit: Taken back
  answer: Taken back
mina in #help: idiot
+25h
mina in #help: idiot
  delete
  dm mina: Nothing else happens now
  send #moderators: Case 2

story a card is decided once
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
sora presses right on 1
  edit: Right, says
  answer: Noted as right
tom presses undo on 1
  answer: has already decided

story nobody but moderators presses a card
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
finn presses undo on 1
  answer: Only moderators
mina presses undo on 1
  answer: You are part of case 1

story a member asks for a second look, once
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
mina asks again about 1
  send #moderators: second look
  answer: A person will look
mina asks again about 1
  answer: You asked
finn asks again about 1
  answer
tom presses undo on 1
  dm mina: Here it is back
  edit: Taken back
  answer: Taken back

story the second look is not for who decided
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
sora presses right on 1
  edit: Right
  answer: Noted
mina asks again about 1
  send #moderators: second look
  answer: A person will look
sora presses uphold on 1
  answer: You decided case 1
tom presses uphold on 1
  dm mina: The decision stands
  edit: it stands, says
  answer: The decision stands

story a warning by a moderator
mina in #general: hello
sora warns mina: please read the rules
  dm mina: please read the rules
  answer: mina has been warned; case 1

story a time-out by a moderator, and its early end
mina in #general: hello
sora times-out mina: calm down
  timeout mina 1h
  dm mina: paused your account
  answer: timed out until
sora untimes mina: sorry
  lift mina
  dm mina: is over
  answer: lifted

story a ban with an end tells first and lifts itself
mina in #general: hello
sora bans mina: enough
  dm mina: you leave Lantern now
  ban mina
  answer: is banned until
+25h
  unban mina

story nobody rules over themselves, over staff above them, or without the permission
mina in #general: hello
sora kicks sora: fun
  answer: You cannot do this to yourself
sora kicks tom: no
  answer: stands at or above you
finn warns mina: hey
  answer: You need

story what moderators do by hand becomes a case, and the temporary ban gives way
mina in #general: hello
sora bans mina: enough
  dm mina: leave
  ban mina
  answer: banned until
by hand: tom bans mina
+25h

story why a message was flagged or not
mina asks why: the idiomatic way
  answer: No rule matched
mina asks why: you 1d10t
  answer: **insults**

story where the ladder ends a person is asked, and the longest pause holds meanwhile
mina in #general: hello
sora warns mina: once more
  dm mina: once more
  answer: has been warned; case 1
sora warns mina: once more
  dm mina: once more
  answer: has been warned; case 2
sora warns mina: once more
  dm mina: once more
  answer: has been warned; case 3
sora warns mina: once more
  dm mina: once more
  answer: has been warned; case 4
sora warns mina: once more
  dm mina: once more
  answer: has been warned; case 5
mina in #help: idiot
  delete
  timeout mina 1d
  dm mina: cannot write here for a day
  send #moderators: needs a second person's look
