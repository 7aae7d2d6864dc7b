# Cards: what is asked about one conversation stands on one card, and its file tells what was said before.

story breaches of one conversation stand on one card, and each is decided in its file
mina in #help: i will find you
  send #moderators: Case 1, to decide
finn in #help: no, i will find you first
  edit: Case 1, to decide: threats (Be kind) | Please open the case, then decide. |  Case 2, to decide
ada in #general: i will find you both
  send #moderators: Case 3, to decide
sora presses open on 2
  answer: no, i will find you first
sora presses not-a-breach on 2
  edit: Please open the case, then decide. |  Case 2, to decide: threats (Be kind) | Not a breach, says
  answer: Not a breach
tom presses apply on 1
  delete
  timeout mina 1h
  dm mina: cannot write here for an hour
  edit: Applied, says
  answer: Applied
mina in #help: i will find you
  send #moderators: Case 4, to decide

story what comes later is another conversation
mina in #help: i will find you
  send #moderators: Case 1
+6m
finn in #help: i will find you
  send #moderators: Case 2

story after a restart a conversation goes on on its card
mina in #help: i will find you
  send #moderators: Case 1
restart
finn in #help: i will find you
  edit: Case 2, to decide

story the file tells what was said before it
ada in #help: who can help me with borrowing
finn in #help: what have you tried
ada in #general: elsewhere
mina in #help: i will find you
  send #moderators: Case 1
sora presses open on 1
  answer: Before it=**ada** ||who can help me with borrowing|| **finn** ||what have you tried||

story a card that somebody took away is posted again, and the next case gets one of its own
mina in #help: i will find you
  send #moderators: Case 1
refused edits
finn in #help: i will find you
  edit: Case 2
  send #moderators: Case 2
ada in #help: i will find you
  send #moderators: Case 3
