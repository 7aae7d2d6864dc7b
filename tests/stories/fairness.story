# Who decides: nobody in their own matter, and nobody twice.

story whom an insult was written to does not decide about it
mina to sora in #help: i will find you
  send #moderators: to decide
sora presses open on 1
  answer: You are part of case 1, so its file stays closed to you
sora presses not-a-breach on 1
  answer: You are part of case 1
sora opens 1
  answer: You are part of case 1
tom presses apply on 1
  delete
  timeout mina 1h
  dm mina: cannot write here for an hour
  edit: Applied, says
  answer: Applied

story whoever is awake may remove and pause for a day, and somebody else looks at it
mina to sora in #help: i will find you
  send #moderators: to decide
sora presses apply on 1
  delete
  timeout mina 1h
  dm mina: cannot write here for an hour
  edit: Done by somebody who is part of this case, as anybody who is awake may. This needs a second person's look.
  answer: Applied
sora presses right on 1
  answer: You decided case 1, so somebody else takes the second look
tom presses undo on 1
  lift mina
  dm mina: Here it is back
  edit: Taken back
  answer: Taken back

story somebody who is part of a case pauses for no longer than a day
mina in #general: hello
sora warns mina: one
  dm mina: one
  answer: has been warned
sora warns mina: two
  dm mina: two
  answer: has been warned
sora warns mina: three
  dm mina: three
  answer: has been warned
mina to sora in #help: i will find you all
  send #moderators: to decide
sora presses apply on 4
  delete
  timeout mina 1d
  dm mina: cannot write here for a day
  edit: This needs a second person's look
  answer: Applied

story a moderator steps aside and no reason is asked
mina in #help: i will find you
  send #moderators: to decide
sora presses step-aside on 1
  answer: You have stepped aside; somebody else decides case 1
restart
sora presses open on 1
  answer: its file stays closed to you
sora presses not-a-breach on 1
  answer: You are part of case 1
finn presses step-aside on 1
  answer: Only moderators
tom presses open on 1
  answer: i will find you

story a second look is not for who decided, while somebody else is there
mina in #help: i will find you
  send #moderators: to decide
sora presses apply on 1
  delete
  timeout mina 1h
  dm mina: cannot write here for an hour
  edit: Applied
  answer: Applied
mina asks again about 1
  send #moderators: second look
  answer: A person will look
+25h
sora presses uphold on 1
  answer: You decided case 1, so somebody else takes the second look
tom presses uphold on 1
  dm mina: The decision stands
  edit: it stands, says
  answer: The decision stands

story where nobody else is there the same person looks again after a day, and the record says so
tom leaves
olga leaves
mina in #help: i will find you
  send #moderators: to decide
sora presses apply on 1
  delete
  timeout mina 1h
  dm mina: cannot write here for an hour
  edit: Applied
  answer: Applied
mina asks again about 1
  send #moderators: second look
  answer: A person will look
sora presses uphold on 1
  answer: Nobody else is here to look at case 1
+25h
sora presses uphold on 1
  dm mina: The decision stands
  edit: it stands, says
  answer: The decision stands
sora opens 1
  answer: Nobody else was there to look, so one person decided this alone

story where nobody else is there somebody who is part of a case decides it after a day
tom leaves
olga leaves
mina to sora in #help: i will find you
  send #moderators: to decide
sora presses not-a-breach on 1
  answer: Nobody else is here to look at case 1
+25h
sora presses not-a-breach on 1
  edit: Not a breach
  answer: Not a breach
sora opens 1
  answer: one person decided this alone

story in their own matter a moderator pauses for up to a day by command, and somebody else looks at it
mina to sora in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
sora bans mina: enough
  answer: You are part of case 1
sora warns mina: enough
  answer: You are part of case 1
sora times-out mina: enough
  timeout mina 1h
  dm mina: enough
  send #moderators: This needs a second person's look
  answer: mina is timed out
sora presses right on 2
  answer: You decided case 2
tom presses undo on 2
  lift mina
  dm mina: taken back
  edit: Taken back
  answer: Taken back
tom bans mina: enough
  dm mina: you leave
  ban mina
  answer: is banned

story where nobody else is there a moderator rules in their own matter, and the record says so
tom leaves
olga leaves
mina to sora in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
sora bans mina: enough
  dm mina: you leave
  ban mina
  answer: is banned
sora opens 2
  answer: one person decided this alone
