# Who waits for a first answer, who helps, who greets. Stories begin on a Monday at eight, when it is still quiet.

story a newcomer's question reaches a helper after half an hour
+2h
ben /help-topics join - en
  answer: You are on the list: any topic, in English. When a newcomer waits, I write to you privately, at most 3 times
ana joins
ana in #help: how do I build this on windows?
+29m
+2m
  dm ben: how do I build this on windows?
ben presses take
  answer: nobody else is asked for a while: https://discord.com
ben replies to ana in #help: set the linker to lld
+2d

story the first reply ends it
+2h
ben /help-topics join rust en
  answer: on the list: rust, in English
finn /greet join
  answer: those who greet
ana in #help: how do I build this on windows?
+10m
cas replies to ana in #help: set the linker to lld
+2d

story what its writer took back waits for nobody
+2h
ben /help-topics join - en
  answer: on the list
ana in #help: how do I build this on windows?
ana deletes
+2d

story who left waits for nobody
+2h
ben /help-topics join - en
  answer: on the list
ana in #help: how do I build this on windows?
ana leaves
+2d

story what breaks a rule is not handed on
+2h
ben /help-topics join - en
  answer: on the list
ana in #help: you idiot
  delete
  dm ana
  send #moderators: Case 1
+2d

story what turns out to break a rule is not handed on
+2h
ben /help-topics join - en
  answer: on the list
ana in #help: come to discord.gg/abcdef
  resolve abcdef
  delete
  dm ana: removed
  send #moderators: invites
+31m
+1d

story helpers are told one after the other, in their language and topic
+2h
ben /help-topics join - en
  answer: on the list
cas /help-topics join rust en,ko
  answer: on the list: rust, in English, Korean
dirk /help-topics join trade en
  answer: on the list: trade
ana in #help: how do I build this on windows?
+31m
  dm ben: nobody has answered yet
+1h
  dm cas: nobody has answered yet
+5h
kim in #help-ko: 윈도우에서 어떻게 빌드해야 하나요? 자꾸 오류가 나요.
+31m
  dm cas: 윈도우에서
+2d

story a helper hears three times a week
+2h
ben /help-topics join - en
  answer: on the list
ana in #help: how do I build this on windows?
eve in #help: where is the manual for this tool?
fay in #help: why does the test not start here?
gus in #help: who knows how to sign the package?
+29m
+2m
  dm ben: nobody has answered yet
  dm ben: nobody has answered yet
  dm ben: nobody has answered yet
ben /help-topics show
  answer: You were told of 3 questions
+2d

story nobody is told at night, nor what was answered meanwhile
+12h45m
ben /help-topics join - en
  answer: on the list
ana in #help: how do I build this on windows?
eve in #help: where is the manual for this tool?
+1h
cas replies to eve in #help: in the wiki
+11h
+15m
  dm ben: how do I build

story what waits over a weekend is told on Monday, or not at all
+4d10h
ben /help-topics join - en
  answer: on the list
+3h
ana in #help: how do I build this on windows?
+2d11h
+2h
  dm ben: how do I build

story the button that stops takes somebody off the list
+2h
ben /help-topics join - en
  answer: on the list
ana in #help: how do I build this on windows?
+31m
  dm ben: nobody has answered yet
ben presses stop
  answer: You are off the list
eve in #help: where is the manual for this tool?
+2d

story whoever takes no private messages is left alone, and somebody else is asked
+2h
ben /help-topics join - en
  answer: on the list
cas /help-topics join - en
  answer: on the list
closed ben
ana in #help: how do I build this on windows?
+31m
  dm ben: nobody has answered yet
+3m
  dm cas: nobody has answered yet
open ben
cas replies to ana in #help: set the linker
eve in #help: where is the manual for this tool?
+31m
  dm cas: where is the manual

story too many private messages, and all of them rest for a day
+2h
ben /help-topics join - en
  answer: on the list
cas /help-topics join - en
  answer: on the list
too-fast ben
too-fast cas
ana in #help: how do I build this on windows?
eve in #help: where is the manual for this tool?
+40m
  dm ben: nobody has answered yet
  send #moderators: I opened private messages too fast
+23h
open ben
open cas
+1h
  dm cas: nobody has answered yet
  dm ben: nobody has answered yet

story after four hours a greeter has a task, and after a day another
+2h
finn /greet join
  answer: those who greet
gus /greet join
  answer: those who greet
ana in #help: how do I build this on windows?
+4h1m
  dm finn: A word from you would do a lot
+1d
  dm gus: A word from you would do a lot
finn presses take
  answer: It is yours for 3 days
finn /greet tasks
  answer: 1. 
finn presses done
  answer: Thank you
finn /greet tasks
  answer: nothing for you to do
+3d

story a task that is passed on goes to the next one, and nobody hears of it twice
+2h
finn /greet join
  answer: those who greet
gus /greet join
  answer: those who greet
ana in #help: how do I build this on windows?
+4h1m
  dm finn: would do a lot
finn presses pass
  answer: somebody else
+2m
  dm gus: would do a lot
gus presses pass
  answer: somebody else
+5d

story greeters who are away, or who leave, are not asked
+2h
finn /greet join
  answer: those who greet
gus /greet join
  answer: those who greet
hal /greet join
  answer: those who greet
finn /greet away: tomorrow
  answer: is no date. Write it like 2026-03-16
finn /greet away: 2026-03-20
  answer: away until 2026-03-20
gus leaves
ana in #help: how do I build this on windows?
+4h1m
  dm hal: would do a lot
hal presses stop
  answer: off the list of those who greet
+5d

story a restart forgets nothing and repeats nothing
+2h
ben /help-topics join - en
  answer: on the list
cas /help-topics join - en
  answer: on the list
ana in #help: how do I build this on windows?
restart
+31m
  dm ben: nobody has answered yet
restart
+30m
restart
+31m
  dm cas: nobody has answered yet
restart
+2d

story what is not known is said
+2h
ben /help-topics join wood en
  answer: “wood” is no topic here. These are: rust, power, trade.
ben /help-topics join - klingon
  answer: I do not know the language “klingon”
ben /help-topics leave
  answer: You are not on the list
finn /greet tasks
  answer: You are not on the list

story whoever takes a task that they had passed on, and does not do it, is followed by the next one
+2h
finn /greet join
  answer: those who greet
gus /greet join
  answer: those who greet
hal /greet join
  answer: those who greet
ana in #help: how do I build this on windows?
+4h1m
  dm finn: would do a lot
finn presses pass
  answer: somebody else
+2m
  dm gus: would do a lot
finn presses take
  answer: It is yours for 3 days
+2d
+1d1h
  dm hal: would do a lot
+1d
finn /greet tasks
  answer: nothing for you to do

story an insult that is removed is no first answer
+2h
ben /help-topics join - en
  answer: on the list
ana in #help: how do I build this on windows?
cas replies to ana in #help: you idiot
  delete
  dm cas: I removed
  send #moderators: Case 1
+31m
  dm ben: how do I build

story those who look after the community are no newcomers
+2h
ben /help-topics join - en
  answer: on the list
sora in #help: the wiki moves to a new address tonight
+2d

story whoever does not want to be noted is not handed on
+2h
ben /help-topics join - en
  answer: on the list
ana /me opt-out
  answer
ana in #help: how do I build this on windows?
+2d

story a task that nobody did within two weeks ends, and is nobody's any more
+2h
finn /greet join
  answer: those who greet
gus /greet join
  answer: those who greet
hal /greet join
  answer: those who greet
ivy /greet join
  answer: those who greet
jon /greet join
  answer: those who greet
ana in #help: how do I build this on windows?
+4h1m
  dm finn: would do a lot
finn presses take
  answer: It is yours for 3 days
+3d
  dm gus: would do a lot
gus presses take
  answer: It is yours for 3 days
+4d
  dm hal: would do a lot
hal presses take
  answer: It is yours for 3 days
+3d
  dm ivy: would do a lot
ivy presses take
  answer: It is yours for 3 days
+3d19h1m
  dm jon: would do a lot
jon presses take
  answer: It is yours for 3 days
+4d
jon /greet tasks
  answer: nothing for you to do

story whoever is held to account for something is not handed on
+2h
ben /help-topics join - en
  answer: on the list
ana in #help: how do I build this on windows?
ana in #general: you idiot
  delete
  dm ana: I removed
  send #moderators: Case 1
+2d
