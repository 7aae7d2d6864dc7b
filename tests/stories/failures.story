# What Discord refuses.

story closed private messages become a private thread
closed mina
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
  thread mina: removed

story where no thread can be made the notice waits for the next command
closed mina
refused threads
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
  thread mina: removed
mina asks again about 1
  send #moderators: second look
  answer: I could not reach you then

story a refused deletion is reported with the remedy, and nothing is told
refused deletions
mina in #help: idiot
  delete
  send #moderators: Case 1
  send #moderators: Manage Messages

story a refused time-out is reported, and the case stays
mina in #general: hello
refused timeouts
sora times-out mina: calm down
  timeout mina 1h
  send #moderators: Timeout Members
  answer: Discord refused

story a restart forgets nothing
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
restart
mina in #help: idiot
  delete
  dm mina: This is a warning
  send #moderators: Case 2
sora presses undo on 1
  dm mina: Here it is back
  edit: Taken back
  answer: Taken back
restart
mina in #help: idiot
