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

story a refused deletion is reported with the remedy, and the notice does not tell of it
refused deletions
mina in #help: idiot
  delete
  send #moderators: Case 1
  send #moderators: Manage Messages
  dm mina: I left it where it is

story of a removal and a time-out only the removal is told where the time-out is refused
mina in #general: hello
sora warns mina: once
  dm mina: once
  answer: has been warned
sora warns mina: twice
  dm mina: twice
  answer: has been warned
refused timeouts
mina in #help: idiot
  delete
  timeout mina 1h
  send #moderators: Case 3
  send #moderators: Timeout Members
  dm mina: Here it is in full: ``` idiot ```  Nothing else happens now

story of a removal and a time-out only the time-out is told where the removal is refused
mina in #general: hello
sora warns mina: once
  dm mina: once
  answer: has been warned
sora warns mina: twice
  dm mina: twice
  answer: has been warned
refused deletions
mina in #help: idiot
  delete
  timeout mina 1h
  send #moderators: Case 3
  send #moderators: Manage Messages
  dm mina: I left it where it is.  This is the message: ``` idiot ```  You cannot write here for an hour

story a secret that could not be removed is still told, with what to do
refused deletions
mina in #help: ghp_16C7e42F292c6912E7710c838347Ae178B4a please help
  delete
  send #moderators: leak
  send #moderators: Manage Messages
  dm mina: I could not remove it

story copies that could not be removed are not said to be
refused deletions
eve in #general: look at this great offer my friends
eve in #help: look at this great offer my friends
eve in #marketplace: look at this great offer my friends
  delete
  delete
  delete
  timeout eve 1d
  send #moderators: account taken over
  send #moderators: Manage Messages
  send #moderators: Manage Messages
  send #moderators: Manage Messages
  dm eve: I paused the account here until

story a pause that cannot be lifted is not said to be over
mina in #help: i will find you
  send #moderators: to decide
sora presses apply on 1
  delete
  timeout mina 1h
  dm mina: cannot write here for an hour
  edit: Applied, says
  answer: Applied
mina asks again about 1
  send #moderators: second look
  answer: A person will look
refused lifts
tom presses undo on 1
  lift mina
  edit: Taken back
  answer: Taken back
  send #moderators: Timeout Members
  dm mina: you can post it again. ``` i will find you ```  It does not count against you

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
  edit: Case 2
sora presses undo on 1
  dm mina: Here it is back
  edit: Taken back
  answer: Taken back
restart
mina in #help: idiot
