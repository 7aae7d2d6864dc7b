# Campaigns from the preview to what they came to. Stories begin on Monday 2 March 2026 at eight.

story a weekly question is previewed, started, posted without a sound, and stopped
ana joins
ana previews weekly-question
  answer: Manage Server
olga previews weekly-question
  answer: Posted in <#100>, without a ping
olga /manage campaign list
  answer: **weekly-question** · a small question in public, once a week · off
olga /manage campaign start weekly-question
  answer: too few to tell by comparing
olga /manage campaign start weekly-question
  answer: runs already
+1d
+10h
  send #general: What did you get stuck on this week
ana in #general: my first build, it says no linker
+7d
  send #general: What did you get stuck on this week
olga /manage campaign result weekly-question
  answer: it was posted 2 times, and 1 of those whom it is for wrote
olga /manage campaign stop weekly-question
  answer: ended before its time
+7d
+7d

story a restart posts nothing twice
olga /manage campaign start weekly-question
  answer: “weekly-question” has begun
+34h
  send #general: What did you get stuck on this week
restart
+1h
restart
+6d
+1d
  send #general: What did you get stuck on this week

story of each two weeks one goes without the question where it is compared
settings: experiments = true
olga /manage campaign start weekly-question
  answer: after 12 weeks
+34h
+7d
  send #general: What did you get stuck on this week
+7d
+7d
  send #general: What did you get stuck on this week
olga /manage campaign result weekly-question
  answer: is collecting

story a rehearsal sends nothing
olga /manage campaign rehearse weekly-question
  answer: dry run
+34h
+7d
olga /manage campaign show weekly-question
  answer: dry run since

story only who asked is reminded, and once
+2h
ana joins
cas joins
ana clicks remind-me
  answer: I write to you privately when something small fits you
olga /manage campaign start remind-me
  answer: has begun
+1d
  dm ana: You asked me to remind you
olga previews remind-me
  answer: 1: they are part of it already
+1d
+1d
ana presses stop
  answer: Nothing more of this kind comes from me
olga /manage campaign result remind-me
  answer: Of 1 members whom it was for, 0 left, 1 want no more of it

story what a community of this size can learn
olga /manage campaign calculate
  answer: left alone: no less than
olga /manage campaign result weekly-question
  answer: has not run yet
olga /manage campaign start weekly
  answer: There are: missed-champions, remind-me, weekly-question
