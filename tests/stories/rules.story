# What rules do by themselves.

story an insult is removed and explained
mina in #help: you idiot
  delete
  dm mina: I removed your message
  send #moderators: insults

story a disguised insult is removed as well
mina in #help: you are an i d i o t, really
  delete
  dm mina: i d i o t
  send #moderators: Case 1

story a harmless message is left alone
mina in #help: this release is terrible, and the idiomatic way does not work

story a second insult is a warning, and the notice says what comes next
mina in #help: idiot
  delete
  dm mina: Nothing else happens now
  send #moderators: Case 1
+1d
mina in #help: idiot again
  delete
  dm mina: This is a warning
  send #moderators: Case 2

story the fourth insult pauses the account
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
mina in #help: idiot idiot
  delete
  dm mina: removed
  edit: Case 2
mina in #help: idiot, i say
  delete
  dm mina: removed
  edit: Case 3
mina in #help: what an idiot
  delete
  timeout mina 1h
  dm mina: You cannot write here for an hour
  edit: Case 4

story strikes fade
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
+90d
mina in #help: idiot
  delete
  dm mina: Nothing else happens now
  send #moderators: Case 2

story an edit that turns bad is judged like a message
mina in #help: you are great
+1m
mina edits #help: you are an idiot
  delete
  dm mina: removed
  send #moderators: Case 1

story what is in shadow is recorded and never acted on
mina in #help: shut up

story what asks a moderator only makes a card
mina in #help: i will find you
  send #moderators: to decide

story staff are never acted on, and managers hear of it
tom in #general: you idiot
  send #moderators: Case 1, about staff: insults (Be kind) | This case is about staff. Only managers
sora presses open on 1
  answer: Case 1 is about staff
tom opens 1
  answer: You are part of case 1
olga presses open on 1
  answer: you idiot
olga presses not-a-breach on 1
  edit: Not a breach, says
  answer: Not a breach

story a leaked secret goes, and there is no strike
mina in #help: my token is ghp_SECRETSECRETSECRET please help

story a scam under a spam clause is banned, and the notice goes first
eve in #general: free nitro for all
  delete
  dm eve: I am taking you out
  ban eve
  send #moderators: scams

story the same text in three channels is a compromised account
eve in #general: look at this great offer my friends
eve in #general: look at this great offer my friends
eve in #help: look at this great offer my friends
eve in #marketplace: look at this great offer my friends
  delete
  delete
  delete
  delete
  timeout eve 1d
  dm eve: the same message in 3 channels
  send #moderators: account taken over
eve in #help-ko: LOOK at this great  offer my friends
  delete

story a long text is asked for as a file the first time only
mina in #help: 1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n21\n22
  dm mina: Could you post it as a file
  send #moderators: long-texts
+1h
mina in #help: 1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n21\n22
  delete
  dm mina: removed
  send #moderators: long-texts

story many joins pause invites, and they open again by themselves
a1 joins
a2 joins
a3 joins
a4 joins
  invites paused true
  send #moderators: many joins
a5 joins
+7h
  invites paused false

story an invite is looked up before it is judged
mina in #help: come to discord.gg/abcdef
  resolve abcdef
  delete
  dm mina: removed
  send #moderators: invites

story what is heard late is removed and causes no time-out
late 1h
mina in #help: idiot
  delete
  dm mina: removed
  send #moderators: Case 1
