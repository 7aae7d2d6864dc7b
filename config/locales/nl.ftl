### Alles wat Steward zegt, in het Nederlands. Wij zeggen je, kort en gewoon, zonder uitroeptekens.
### Sleutels en plaatshouders zijn die van en.ftl.

## Small parts that sentences are made of

clause-name = “{ $title }”
clauses-and = { $first } en { $last }
list-and = { $first }, { $last }
field-line = { $name }: { $value }

## Lengths of time and dates

span-days = { $n ->
    [one] een dag
   *[other] { $n } dagen
}
span-hours = { $n ->
    [one] een uur
   *[other] { $n } uur
}
span-minutes = { $n ->
    [one] een minuut
   *[other] { $n } minuten
}
span-seconds = { $n ->
    [one] een seconde
   *[other] { $n } seconden
}
span-and = { $first } en { $second }
span-month = een maand
pause-days = { $n ->
    [one] een dag pauze
   *[other] { $n } dagen pauze
}
pause-hours = { $n ->
    [one] een uur pauze
   *[other] { $n } uur pauze
}
pause-other = een pauze van { $span }
date-full = { $weekday } { $day } { $month } { $year }, { $time } { $zone }
weekday-name = { $n ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
}
month-name = { $n ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
}

## Notices to members: parts that many share

notice-footer = { $community } · zaak { $case }
notice-look = Heb ik het mis, druk dan hier en iemand kijkt ernaar.
notice-look-person = Klopt dit niet, druk dan hier en iemand anders kijkt ernaar.
notice-quote = Hier is het, in zijn geheel:
notice-quote-file = Het is te lang voor één bericht; in het bestand staat alles.
notice-reason = De reden: { $reason }
notice-waited = Toen ({ $when }) kon ik je niet bereiken, dus vertel ik het je nu.

now-nothing = Verder gebeurt er niets.
now-reminder = Verder gebeurt er nu niets.
now-warning = Dit is een waarschuwing. Verder gebeurt er nu niets.
now-pause = Je kunt hier { $span } niet schrijven, tot { $when }. Meelezen kan wel.
now-moderators = De moderators bespreken dit, en je hoort hier van ons.

next-reminder = Gebeurt het binnen { $within } nog eens, dan krijg je weer een herinnering.
next-warning = Nog een keer binnen { $within } betekent een waarschuwing.
next-pause = Nog een keer binnen { $within } betekent { $pause }.
next-moderators = Gebeurt het binnen { $within } nog eens, dan bespreken de moderators wat er moet gebeuren.

## Notices to members

removal-steward = Ik heb je bericht in { $channel } weggehaald vanwege { $clauses }.
removal-person = Een moderator heeft je bericht in { $channel } weggehaald vanwege { $clauses }.
kept-steward = Je bericht in { $channel } past niet bij { $clauses }. Ik laat het staan.
kept-person = Een moderator vindt dat je bericht in { $channel } niet past bij { $clauses }. Het blijft staan.
kept-about = Dit is het bericht:

secret-removed = Ik heb je bericht in { $channel } weggehaald omdat er iets geheims in lijkt te staan: { $kind }.
secret-kept = In je bericht in { $channel } lijkt iets geheims te staan: { $kind }. Ik kon het niet weghalen; verwijder het zelf.
secret-rotate = Misschien heeft iemand het eerder gezien dan ik. Trek het in en haal hier een nieuwe: { $url }
secret-rotate-there = Misschien heeft iemand het eerder gezien dan ik. Trek het in waar je het vandaan hebt, en haal een nieuwe.
secret-quote = Dit is je bericht zonder het geheim:
personal-removed = Ik heb je bericht in { $channel } weggehaald omdat er { $kind } in lijkt te staan, en iedereen hier kon dat lezen.
personal-quote = Dit is je bericht zonder; je mag het gerust opnieuw plaatsen:
personal-phone = een telefoonnummer
personal-card = het nummer van een betaalkaart
personal-iban = een rekeningnummer
personal-address = een postadres
personal-email = een e-mailadres
personal-national-id = een burgerservicenummer of ander identiteitsnummer
no-blame = Het overkomt iedereen, en er telt niets tegen je.

compromised-what = Je account plaatste hetzelfde bericht kort na elkaar in { $count } kanalen. Het lijkt erop dat iemand anders het gebruikt.
compromised-done = Ik heb alle kopieën weggehaald en het account hier op pauze gezet tot { $when }. Je rollen blijven, en er telt niets tegen je.
compromised-paused = Ik heb het account hier op pauze gezet tot { $when }. Je rollen blijven, en er telt niets tegen je.
compromised-removed = Ik heb alle kopieën weggehaald. Je rollen blijven, en er telt niets tegen je.
compromised-how =
    Zo maak je het weer van jou:
    1. Verander je wachtwoord van Discord. Daarmee word je op elk apparaat uitgelogd.
    2. Zet tweestapsverificatie aan.
    3. Open Instellingen, dan Geautoriseerde apps, en verwijder wat je niet kent.
compromised-back = Is dat gebeurd, of was jij het toch zelf, druk dan hier; een moderator kijkt mee en laat je weer binnen.
compromised-quote = Dit werd er geplaatst:

flood-file-asked = Dat was veel tekst ineens in { $channel }. Wil je het als bestand plaatsen? Een bestand leest en zoekt makkelijker, en het gesprek blijft bij elkaar.
flood-file-removed = Ik heb de tekst uit het kanaal gehaald. Hij zit hier als bestand bij, klaar om te plaatsen.
flood-file-kept = Deze keer mag de tekst blijven staan.
flood-file-fine = Er telt niets tegen je.

copies-left-one = Hetzelfde bericht van jou stond in { $count } kanalen. Dat in { $channel } heb ik laten staan, de andere heb ik weggehaald vanwege { $clauses }.
copies-removed = Hetzelfde bericht van jou stond in { $count } kanalen. Ik heb het weggehaald vanwege { $clauses }.

kick-person = Een moderator heeft besloten dat je { $community } nu verlaat. Met een nieuwe uitnodiging kun je terugkomen.
kick-steward = Ik haal je nu uit { $community } vanwege { $clauses }. Met een nieuwe uitnodiging kun je terugkomen.
ban-person = Een moderator heeft besloten dat je { $community } verlaat en niet terug kunt komen.
ban-person-until = Een moderator heeft besloten dat je { $community } nu verlaat. Je kunt terugkomen op { $when }.
ban-steward = Ik haal je uit { $community } vanwege { $clauses }, en je kunt niet zelf terugkomen.
ban-steward-until = Ik haal je nu uit { $community } vanwege { $clauses }. Je kunt terugkomen op { $when }.
leaving-quote = Het gaat om dit bericht:
leaving-appeal = Klopt dit niet, vraag het dan hier; iemand die dit niet besloten heeft kijkt ernaar: { $address }

warned-person = Een moderator van { $community } gaf je een waarschuwing.
warned-person-clause = Een moderator van { $community } gaf je een waarschuwing vanwege { $clauses }.
paused-person = Een moderator van { $community } heeft je account hier op pauze gezet.
paused-person-clause = Een moderator van { $community } heeft je account hier op pauze gezet vanwege { $clauses }.
ruling-quote = Het gaat om dit bericht:
lifted-pause = Je pauze in { $community } is voorbij. Je kunt weer schrijven.

undo-message = Ik had je bericht in { $channel } weggehaald, en dat was fout. Sorry. Hier heb je het terug; je kunt het opnieuw plaatsen.
undo-case = Zaak { $case } klopte niet en is teruggedraaid. Sorry.
undo-pause = Ook je pauze is voorbij.
undo-strike = Het telt niet tegen je.

name-ask = Je naam hier, { $name }, past niet bij { $clauses }. Wil je een andere kiezen? Open het menu van de server en kies Serverprofiel bewerken.

## A second look

second-look-taken = Dank je. Iemand gaat naar zaak { $case } kijken; je hoort hier van ons.
second-look-already = Je vroeg het op { $when }. Iemand gaat kijken; je hoort hier van ons.
second-look-decided = Iemand heeft al naar zaak { $case } gekeken. Het antwoord is je gestuurd.
second-look-undone-before = Zaak { $case } is al teruggedraaid. Er telt niets tegen je.
second-look-upheld = Iemand heeft opnieuw naar zaak { $case } gekeken. Het besluit blijft staan.
second-look-upheld-fades = Het vervaagt met de tijd: na { $span } telt het nog voor de helft.
second-look-undone = Iemand heeft opnieuw naar zaak { $case } gekeken, en je had gelijk. Het is teruggedraaid. Sorry.
second-look-not-yours = Alleen wie het aangaat kan vragen om er nog eens naar te kijken.

## Buttons

button-second-look = Vraag iemand te kijken
button-apply = Uitvoeren
button-delete-only = Alleen verwijderen
button-right = Terecht
button-not-a-breach = Niets mis mee
button-undo = Terugdraaien
button-unsure = Twijfel
button-open = Openen
button-step-aside = Ik sla deze over
button-of-case = { $label } · { $case }
button-uphold = Het besluit blijft staan

## Cards to moderators

card-title-alert = Zaak { $case }, te besluiten: { $rule } ({ $clause })
card-title-enforce = Zaak { $case }, gedaan: { $rule } ({ $clause })
card-title-second-look = Zaak { $case }, nog eens kijken: { $rule } ({ $clause })
card-title-compromised = Zaak { $case }, account overgenomen: { $rule } ({ $clause })
card-title-leak = Zaak { $case }, lek: { $rule } ({ $clause })
card-title-staff = Zaak { $case }, over het team: { $rule } ({ $clause })
card-title-raid = Zaak { $case }: veel nieuwkomers tegelijk
card-brief-alert = Open de zaak en besluit dan.
card-brief-enforce = Dit is gedaan. Open de zaak en zeg of het terecht was.
card-brief-second-look = Het lid vraagt om er nog eens naar te kijken. Laat iemand antwoorden die de zaak niet besloten heeft.

card-field-who = Wie
card-field-where = Waar
card-field-said = Wat er stond
card-field-matched = Waarop de regel aansloeg
card-field-also = Andere regels
card-field-standing = Stand, in punten
card-field-done = Gedaan
card-field-proposed = Als je op “Uitvoeren” drukt
card-field-before = Daarvoor
card-field-looking = Kijkt ernaar
card-field-notes = Goed om te weten
card-who = { $who } ({ $name })
card-where = { $channel } · [bekijk het daar]({ $link })
card-standing = { $before } → { $after }
card-standing-same = { $before }, onveranderd
card-evidence-gone = Wat er stond wordt niet meer bewaard.
card-read-stripped = Geschreven met verborgen tekens, zodat het te lezen is als “{ $plain }”
card-read-decoded = Geschreven in codes, zodat het te lezen is als “{ $plain }”
card-read-skeleton = Geschreven met letters die erop lijken, zodat het te lezen is als “{ $plain }”
card-read-collapsed = Geschreven met uitgerekte letters, zodat het te lezen is als “{ $plain }”
card-read-joined = Geschreven met losse letters, zodat het te lezen is als “{ $plain }”

act-removed = bericht weggehaald
act-kept = bericht blijft staan
act-file = gevraagd om een bestand
measure-none = geen maatregel
measure-remind = herinnering
measure-warn = waarschuwing
measure-timeout = time-out tot { $when }
measure-timeout-for = time-out van { $span }
measure-kick = verwijderd van de server
measure-ban = verbannen zonder einde
measure-ban-until = verbannen tot { $when }
measure-lift = opgeheven
measure-pause-invites = uitnodigingen op pauze

note-staff = Geschreven door iemand van het team: er is niets gedaan. De treffer is vastgelegd voor de beheerders.
note-about-staff = Deze zaak gaat over het team. Alleen beheerders en de eigenaar zien hem.
note-criticism = Dit is kritiek op het product of op ons. Het team besluit hier niet alleen over: vraag er iemand anders bij.
note-permission = Mij ontbreekt “{ $permission }”: { $cost } Geef het aan mijn rol, of doe dit met de hand.
note-higher = De hoogste rol van dit lid staat niet onder de mijne, dus ik kon niets doen. Zet mijn rol hoger, of doe het met de hand.
note-owner = Discord laat niemand de eigenaar of een beheerder van de server een time-out geven.
note-protected = Dit lid is in de instellingen beschermd, dus er is niets gedaan.
note-dm-thread = Privéberichten staan uit; verteld in { $channel }.
note-dm-waits = Privéberichten staan uit; ik vertel het zodra dit lid hier weer een opdracht gebruikt.
note-left = Het lid is weg, dus er was niemand om het aan te vertellen.
note-gone = Het bericht was al weg.
note-refused = Discord weigerde: { $text }
note-unknown = Het is niet duidelijk of Discord dit heeft gedaan. Kijk het even na; ik probeer het niet opnieuw.
note-late = { $span } te laat gehoord, dus is alleen het bericht behandeld.
note-second-look = { $who } vraagt om er nog eens naar te kijken ({ $when }).
note-recused = Gedaan door iemand die deel is van deze zaak, zoals mag voor wie wakker is.
note-review = Hier moet nog iemand naar kijken.
note-no-second-reviewer = Er was niemand anders om te kijken, dus één persoon heeft dit alleen besloten.

raid-joins = { $count } accounts kwamen binnen { $span } de server in.
raid-shared = { $count } daarvan delen: { $what }.
raid-paused = Ik heb uitnodigingen op pauze gezet tot { $when }. Er is niemand verwijderd.
raid-not-paused = Uitnodigingen staan nog open. Er is niemand verwijderd.
raid-ask = “Terecht” laat het zo. “Terugdraaien” zet uitnodigingen weer open.

settled-apply = Uitgevoerd, zegt { $who }.
settled-delete-only = Bericht weggehaald en verder niets, zegt { $who }.
settled-right = Terecht, zegt { $who }.
settled-not-a-breach = Niets mis mee, zegt { $who }.
settled-undo = Teruggedraaid, zegt { $who }.
settled-unsure = Twijfel, zegt { $who }. Graag iemand anders.
settled-uphold = Opnieuw bekeken; het blijft staan, zegt { $who }.

runaway-guard = De regel “{ $rule }” sloeg aan op { $hits } van de laatste { $messages } berichten, van { $members } leden die hier al een tijd zijn. Ik vraag er voortaan alleen nog naar. Kijk de tekst van de regel even na.

## What a rule found

found-word = het woord “{ $word }”
found-pattern = het patroon { $pattern }
found-link = een link naar { $host }, die op een lijst staat
found-link-not-allowed = een link naar { $host }, die niet op de lijst van toegestane staat
found-imitates = { $host } doet { $brand } na ({ $official })
found-masked = een link die { $shown } toont en { $host } opent
found-invite = een uitnodiging voor een andere server: { $code }
found-mentions = { $n ->
    [one] noemt één persoon of rol
   *[other] noemt { $n } mensen of rollen
}
found-everyone = roept @everyone of @here
found-flood-messages = { $n } berichten binnen { $span }
found-flood-lines = { $n } regels binnen { $span }
found-flood-characters = { $n } tekens binnen { $span }
found-flood-emoji = { $n } emoji binnen { $span }
found-flood-attachments = { $n } bijlagen binnen { $span }
found-flood-links = { $n } links binnen { $span }
found-duplicates = { $n } keer dezelfde tekst binnen { $span }
found-copies = dezelfde tekst of hetzelfde bestand in { $n } kanalen binnen { $span }
found-honeypot = schreef in { $channel }, waar alleen scripts schrijven
found-shouting = { $percent } % hoofdletters
found-zalgo = letters onder stapels tekens
found-secret = iets geheims: { $kind }
found-personal = { $kind }
found-selling = een aanbod: “{ $phrase }”
found-newcomer = een van de eerste berichten van een nieuwkomer, met iets wat nieuwkomers zelden plaatsen
found-name = een naam met “{ $word }”
found-native = AutoMod van Discord vond “{ $word }”
found-raid = { $n } nieuwkomers binnen { $span }

## Why, and why not

why-heading-flagged = Op dit bericht sloeg een regel aan. Regel voor regel:
why-heading-clean = Op dit bericht sloeg geen regel aan. Regel voor regel:
why-matched = **{ $rule }** ({ $clause }, { $stage }): slaat aan, { $found }.
why-not = { $rule }: nee, { $because }.
why-more = { $n ->
    [one] En nog één regel die niet aansloeg.
   *[other] En nog { $n } regels die niet aansloegen.
}
why-read-as = Ook gelezen als: { $texts }
stage-shadow = wordt alleen vastgelegd
stage-alert = vraagt een moderator
stage-enforce = grijpt in
not-found = er staat niets in waar hij op aanslaat
not-language = zijn lijst is voor { $rule }, en deze tekst is { $text }
not-role = de schrijver heeft de rol “{ $role }”, die is uitgezonderd
not-channel = { $channel } is uitgezonderd
not-member = de schrijver is uitgezonderd
not-only-role = hij geldt alleen voor bepaalde rollen
not-only-channel = hij geldt alleen voor bepaalde kanalen
not-joined = hij geldt alleen voor leden die minder dan { $span } geleden kwamen
not-account = hij geldt alleen voor accounts jonger dan { $span }
not-messages = hij geldt alleen voor leden met minder dan { $n } berichten
not-surface = hij kijkt niet naar dit deel van een bericht
not-history = hij kijkt naar meer dan één bericht, en wat eraan voorafging is hier niet bekend
not-off = hij staat uit
not-passed = een moderator heeft deze tekst teruggegeven, dus voorlopig mag hij
not-late = het bericht kwam te laat binnen voor deze regel
why-staff = De schrijver hoort bij het team: treffers worden vastgelegd, en er gebeurt niets.
why-bot = Geschreven door een bot: geen regel kijkt ernaar.
language-en = Engels
language-nl = Nederlands
language-ko = Koreaans
language-zh = Chinees
language-de = Duits
language-fr = Frans
language-es = Spaans
language-it = Italiaans
language-pt = Portugees
language-ru = Russisch
language-ja = Japans
language-ar = Arabisch
language-hi = Hindi
language-sv = Zweeds
language-tr = Turks
language-vi = Vietnamees
language-pl = Pools
language-cs = Tsjechisch
language-da = Deens
language-no = Noors
language-fi = Fins
language-hu = Hongaars
language-fa = Perzisch
language-th = Thais
language-uk = Oekraïens
language-bg = Bulgaars
language-el = Grieks
language-he = Hebreeuws
language-ro = Roemeens
language-id = Indonesisch
language-fil = Filipijns
language-eo = Esperanto
language-kab = Kabylisch
language-unknown = te kort om te zeggen

## Answers to commands

case-title = Zaak { $case }
case-field-about = Over
case-field-kind = Soort
case-field-state = Stand van zaken
case-field-clause = Afspraak
case-field-rules = Regels
case-field-measure = Maatregel
case-field-points = Punten
case-field-by = Door
case-field-reason = Reden
case-field-word = Het woord van de moderators
case-field-second-look = Nog eens bekeken
case-kind-breach = iets tegen de gedragscode
case-kind-compromised = account overgenomen
case-kind-leak = lek
case-kind-raid = raid
case-kind-ruling = besluit van een mens
case-state-open = wacht op een moderator
case-state-intended = onderweg
case-state-applied = gedaan
case-state-failed = Discord weigerde; iemand moet kijken
case-state-dismissed = niets mis mee, niets gedaan
case-state-undone = teruggedraaid
case-by-rules = de regels
case-by-native = AutoMod van Discord
case-points = { $points } (na { $span } telt de helft)
verdict-right = terecht
verdict-wrong = onterecht
verdict-unsure = twijfel
verdict-by = { $word }, zegt { $who }
second-look-asked = gevraagd op { $when }

history-title = Geschiedenis van { $name }
history-closed = Sommige zaken zijn voor beheerders.
history-none = Geen zaken. Er telt niets tegen { $name }.
history-standing = Punten die nu tellen: { $points }.
history-line = **{ $case }** · { $when } · { $what } · { $state }
history-more = { $n ->
    [one] En één oudere zaak.
   *[other] En { $n } oudere zaken.
}

rules-title = De gedragscode van { $community }
rules-appeal = Is iets verkeerd besloten: { $address }
rules-whole = In het bestand staat alles.

refuse-yourself = Bij jezelf kan dit niet.
refuse-me = Bij mezelf kan ik dit niet.
refuse-bot = { $name } is een bot; er is niemand om het aan te vertellen. Gebruik de menu's van Discord zelf.
refuse-above-you = { $name } staat even hoog als jij of hoger, dus iemand boven jullie moet dit doen.
refuse-above-me = { $name } staat even hoog als ik of hoger, dus ik kan dit niet. Zet mijn rol hoger, of doe het met de hand.
refuse-owner = { $name } is de eigenaar van deze server; Discord laat dit niemand toe.
refuse-administrator = { $name } beheert de server; Discord laat niemand beheerders een time-out geven.
refuse-staff = { $name } hoort bij het team. Een beheerder of de eigenaar besluit hierover.
refuse-protected = { $name } is in de instellingen beschermd.
refuse-you-lack = Hiervoor heb je “{ $permission }” nodig.
refuse-i-lack = Hiervoor heb ik “{ $permission }” nodig. Geef het aan mijn rol en probeer het opnieuw.
refuse-no-case = Er is geen zaak { $case }.
refuse-no-member = { $name } is hier geen lid.
refuse-not-timed-out = { $name } heeft geen time-out.
refuse-not-banned = { $name } is niet verbannen.
refuse-no-clause = Er is geen afspraak “{ $clause }”. Wel deze: { $clauses }.
refuse-span = “{ $text }” is geen tijdsduur. Schrijf bijvoorbeeld 10m, 12h of 7d.
refuse-too-long = Een time-out van Discord duurt korter dan 28 dagen. Kies een kortere, of een ban.
refuse-own-history = Niemand leest hier de eigen geschiedenis. `/privacy show` vertelt je wat ik over je bewaar.
refuse-recused = Je bent deel van zaak { $case }, dus iemand anders besluit erover.
refuse-part = Je bent deel van zaak { $case }, dus die blijft voor jou gesloten en iemand anders besluit erover. Tot dan mag je het bericht weghalen, of een time-out geven van hooguit een dag.
refuse-nobody-else = Er is niemand anders om naar zaak { $case } te kijken. Vanaf { $when } mag je het zelf doen; dat komt er dan bij te staan.
refuse-managers = Zaak { $case } gaat over het team. Een beheerder of de eigenaar opent hem.
refuse-settled = { $who } heeft zaak { $case } al besloten.
refuse-own-second-look = Jij hebt zaak { $case } besloten, dus iemand anders kijkt er nog eens naar.
refuse-not-yours = Dit is niet aan jou gericht.
refuse-moderators = Alleen moderators kunnen dit.
refuse-evidence-gone = De tekst van zaak { $case } wordt niet meer bewaard.
refuse-not-here = Dit werkt alleen in een server.
refuse-press = Zaak { $case } is verder, en deze knop past er niet meer bij. Open de zaak.
refuse-not-known = Dit bericht ken ik niet meer.

done-warned = { $name } heeft een waarschuwing gekregen; zaak { $case }.
done-timed-out = { $name } heeft een time-out tot { $when }; zaak { $case }.
done-lifted = De time-out van { $name } is opgeheven; zaak { $case }.
done-kicked = { $name } is van de server verwijderd; zaak { $case }.
done-banned = { $name } is verbannen; zaak { $case }.
done-banned-until = { $name } is verbannen tot { $when }; zaak { $case }.
done-unbanned = { $name } mag terugkomen; zaak { $case }.
done-applied = Uitgevoerd; zaak { $case }.
done-deleted = Bericht weggehaald, verder niets; zaak { $case }.
done-dismissed = Niets mis mee; zaak { $case } is gesloten. Dank je.
done-right = Genoteerd als terecht; zaak { $case }. Dank je.
done-undone = Teruggedraaid, en { $name } weet het; zaak { $case }.
done-unsure = Genoteerd als twijfel; zaak { $case } blijft open voor iemand anders.
done-stepped-aside = Je slaat deze over; iemand anders besluit over zaak { $case }.
done-upheld = Het besluit blijft staan, en { $name } weet het; zaak { $case }.
done-told = Het lid hoort het in een privébericht.
done-told-later = Privéberichten staan uit; het lid hoort het in een thread of bij de volgende opdracht.
done-purged = Ook de berichten van de laatste { $span } worden weggehaald.

## Reasons in the audit log

reason-rules = Steward zaak { $case }: { $rules } ({ $clause })
reason-person = Steward zaak { $case }, door { $name }: { $reason }
reason-undo = Steward zaak { $case }: teruggedraaid door { $name }
reason-over = Steward zaak { $case }: de tijd is om
reason-raid = Steward zaak { $case }: { $count } nieuwkomers binnen { $span }
reason-raid-over = Steward zaak { $case }: uitnodigingen weer open

## At the start

start-awake = Ik ben er en let op { $community }. { $rules } regels: { $enforce } grijpen in, { $alert } vragen jullie, { $shadow } leggen alleen vast.
start-back = Ik ben terug na { $span }. Intussen zijn er { $messages } berichten geschreven; ik heb ze gelezen, en { $cases ->
    [one] één zaak wacht
   *[other] { $cases } zaken wachten
} op jullie.
start-back-calm = Ik ben terug na { $span }. Intussen zijn er { $messages } berichten geschreven; ik heb ze gelezen, en er wacht niets op jullie.
start-lacks = Mij ontbreken rechten. Wat elk daarvan kost:
start-intent-content = De schakelaar “Message Content Intent” staat uit in de Developer Portal: ik kan geen berichten lezen, dus regels over teksten rusten. Opdrachten, nieuwkomers en AutoMod van Discord werken wel.
start-intent-members = De schakelaar “Server Members Intent” staat uit in de Developer Portal: ik hoor niet wie er bijkomt en wie van naam verandert, dus regels over raids en namen rusten.
start-policy-loaded = Er geldt een nieuwe gedragscode (versie { $version }).
start-policy-refused = In de nieuwe gedragscode zit een fout, dus de oude blijft gelden: { $error }

permission-line = “{ $permission }”: { $cost }
permission-view-channel = Kanalen bekijken
permission-read-history = Berichtgeschiedenis lezen
permission-send = Berichten verzenden
permission-embed = Links insluiten
permission-attach = Bestanden bijvoegen
permission-manage-messages = Berichten beheren
permission-moderate = Leden een time-out geven
permission-kick = Leden verwijderen
permission-ban = Leden verbannen
permission-manage-roles = Rollen beheren
permission-audit-log = Auditlogboek bekijken
permission-manage-threads = Threads beheren
permission-private-threads = Privéthreads maken
permission-send-threads = Berichten verzenden in threads
permission-manage-channels = Kanalen beheren
permission-manage-nicknames = Bijnamen beheren
permission-manage-guild = Server beheren
permission-pin = Berichten vastzetten
cost-view-channel = ik zie dit kanaal niet.
cost-read-history = ik kan niet nalezen wat er geschreven is toen ik weg was.
cost-send = ik kan geen kaarten en antwoorden plaatsen.
cost-embed = kaarten blijven gewone tekst.
cost-attach = lange teksten kan ik niet in hun geheel teruggeven.
cost-manage-messages = berichten blijven staan.
cost-moderate = ik kan niemand een time-out geven.
cost-kick = ik kan niemand van de server verwijderen.
cost-ban = ik kan niet verbannen en geen ban opheffen.
cost-manage-roles = ik kan geen rollen geven of afnemen.
cost-audit-log = ik hoor niet wat moderators met de hand doen.
cost-manage-threads = ik kan threads niet opruimen.
cost-private-threads = ik bereik geen leden van wie privéberichten uit staan.
cost-send-threads = ik kan niet in threads schrijven.
cost-manage-channels = ik kan een kanaal niet vertragen of sluiten.
cost-manage-nicknames = ik kan een naam niet terugzetten.
cost-manage-guild = ik kan uitnodigingen niet op pauze zetten en regels van AutoMod niet lezen.
cost-pin = het bericht over wat ik noteer wordt niet vastgezet.

## Recognition

champion-new = { $who } is hier nu **{ $tier }**.
champion-thanks = Bedankt voor de tijd die je voor anderen neemt.
champion-alumni = { $who } heeft deze community een tijd gedragen en doet nu een stap terug.
champion-alumni-thanks = Bedankt voor alles. De deur blijft open.
reason-tier = Steward: nu { $tier }
reason-no-tier = Steward: geen rang meer

credit-kind-solved = een antwoord dat als oplossing is gemarkeerd
credit-kind-thanks = dank
credit-kind-asker-reaction = de reactie van de vragensteller
credit-kind-welcome = een welkom
credit-kind-peer-reaction = een reactie van iemand anders
credit-kind-contribution = werk voor de community
credit-kind-nomination = een voordracht
credit-line = { $link } · { $who } · { $when }
credit-line-alone = { $link } · { $when }

share-most = het meeste
share-half = ongeveer de helft
share-some = een deel
share-little = een beetje
part-line = { $what }: { $share }
part-solved = { $n ->
    [one] antwoorden die één persoon als oplossing markeerde
   *[other] antwoorden die { $n } mensen als oplossing markeerden
}
part-thanks = { $n ->
    [one] dank van één persoon
   *[other] dank van { $n } mensen
}
part-asker-reaction = { $n ->
    [one] reacties van één vragensteller op je antwoorden
   *[other] reacties van { $n } vragenstellers op je antwoorden
}
part-welcome = { $n ->
    [one] een nieuwkomer welkom heten
   *[other] { $n } nieuwkomers welkom heten
}
part-peer-reaction = { $n ->
    [one] de reactie van één ander op je antwoorden
   *[other] reacties van { $n } anderen op je antwoorden
}
part-contribution = werk voor de community dat beheerders hebben genoteerd

cap-given = Iemand bedankte veel mensen op één dag, en wat één persoon per dag geeft is begrensd.
cap-room = Op een drukke dag kwam er meer binnen dan één dag kan tellen.
cap-same-day = Meerdere blijken van dank van één persoon op één dag tellen één keer: het zwaarste.
cap-conversation = Eén gesprek geeft een begrensde hoeveelheid, hoe vaak er ook wordt bedankt.
cap-pair-full = Dank van dezelfde persoon telt steeds minder naarmate het er meer wordt.
cap-returned = Jij en anderen helpen elkaar; wat heen en weer gaat telt minder.
cap-unknown = Een deel van de dank komt van mensen die hier nog bijna niemand heeft ontmoet; samen tellen ze tot een grens.
cap-welcomes = Welkom heten telt tot een grens naast andere hulp.
cap-reactions = Reacties tellen tot een grens naast andere hulp.

me-title = Waar je staat, en waarom
me-tier = Je bent hier **{ $tier }**.
me-no-tier = Je hebt nog geen rang.
me-alumni = Je hebt deze community eerder gedragen. Bedankt daarvoor.
me-nothing = Er is nog niets genoteerd. Het komt van helpen: antwoorden, bedankt worden, iemand welkom heten. Hoeveel je schrijft maakt niet uit.
me-staff = Je hoort bij het team: je hulp wordt genoteerd en nooit in een rang gezet.
me-break = Je hebt pauze tot { $when }; beoordelingen en aansporingen wachten.
me-strike = Er telt op dit moment een zaak mee. Tot die vervaagd is wordt er niets voorgesteld.
me-proposed = Beheerders kijken naar { $tier } voor jou.
me-opted-out = Je hebt gevraagd niet genoteerd te worden, dus er is niets te laten zien. `/me opt-in` verandert dat.
me-field-parts = Waar het op rust
me-field-threads = De gesprekken erachter
me-field-caps = Wat minder telde, en waarom
me-field-waiting = Wat wacht
me-field-next = Op weg naar { $tier }
me-waiting = Ik weet niet zeker of deze voor jou bedoeld waren. Een beheerder kijkt ernaar, of latere dank maakt het duidelijk.
me-more = { $n ->
    [one] En nog één.
   *[other] En nog { $n }.
}
next-people = { $n ->
    [one] nog één persoon geholpen die hier thuis is
   *[other] nog { $n } mensen geholpen die hier thuis zijn
}
next-weeks = { $n ->
    [one] hulp in nog één week van de laatste dertien
   *[other] hulp in nog { $n } weken van de laatste dertien
}
next-score-little = nog een beetje hulp
next-score-some = nog wat hulp
next-score-much = nog een flink stuk hulp
next-nothing = Er ontbreekt niets. De wekelijkse beoordeling stelt het aan de beheerders voor.
next-highest = Het is de hoogste rang die er is.

break-set = Je pauze duurt tot { $when }. Beoordelingen en aansporingen wachten, en er gaat niets verloren. `/me back` beëindigt hem eerder.
break-ended = Welkom terug. Beoordelingen geven je tijd om weer te wennen.
break-none = Je hebt geen pauze.
break-form = Ik kan “{ $text }” niet als datum lezen. Schrijf jaar-maand-dag, bijvoorbeeld { $example }.
break-past = { $date } is al geweest. Kies een latere dag.
break-far = Een pauze duurt hoogstens { $n } dagen, dus tot { $date }. Daarna kun je een nieuwe nemen.
opt-out-done = Vanaf nu noteer ik niets over je hulp en word je nergens getoond: geen dank, geen rang, geen lijst. Een rol die bij een rang hoorde gaat ook weg. Wat eerder is genoteerd blijft verborgen. `/me opt-in` maakt dit ongedaan.
opt-out-before = Dat heb je eerder gevraagd, en het geldt: er wordt niets genoteerd en je wordt nergens getoond. `/me opt-in` maakt het ongedaan.
opt-in-done = Vanaf nu wordt je hulp weer genoteerd. `/me why` laat zien wat er is; een rang komt terug met de volgende beoordeling.
opt-in-before = Je hulp wordt al genoteerd. `/me why` laat het zien.

thanks-noted = Genoteerd: je dank aan { $name }. Het staat in hun `/me why`.
thanks-undone = Teruggenomen: je dank aan { $name }. Je kunt opnieuw bedanken.
solved-noted = Genoteerd: { $name } heeft het opgelost. Hielp er nog iemand, markeer dan ook dat antwoord.
unsolved-noted = De markering is weg, en de waardering ook.
message-line = { $kind } voor { $helper }, van { $from }: { $state }
message-line-alone = { $kind } voor { $helper }: { $state }
state-counted = het telt
state-pending = het wacht, want het is niet zeker wie bedoeld werd
state-less = het telt minder: { $why }
withdrawn-thanks-deleted = het telt niet meer, want de dank is verwijderd
withdrawn-answer-deleted = het telt niet meer, want het antwoord is verwijderd
withdrawn-edited-out = het telt niet meer, want de dank is weggehaald bij een bewerking
withdrawn-mark = het telt niet meer, want de markering is teruggenomen
withdrawn-taken-back = het telt niet meer, want de dank is teruggenomen
withdrawn-reaction = het telt niet meer, want de reactie is teruggenomen
withdrawn-refused = het telt niet: een beheerder heeft ernaar gekeken
why-credited = Waarvoor dit bericht is gewaardeerd:
why-not-credited = Voor dit bericht is niemand gewaardeerd.
no-credit-nobody = Het leest als dank, en ik kan niet zien voor wie. Een antwoord, een vermelding of `/thanks` zegt het.
no-credit-oneself = Het bedankt de eigen schrijver.
no-credit-bot = Het bedankt een bot.
no-credit-stranger = Wie bedankt wordt deed niet mee aan het gesprek.
no-credit-opted-out = Iemand erin heeft gevraagd niet genoteerd te worden.
no-credit-gone = Het bericht waarvoor bedankt wordt is er niet meer.
no-credit-not-yours = Alleen de vragensteller of een moderator markeert een antwoord.
no-credit-before = Het is eerder gewaardeerd.
no-credit-bot-wrote = Een bot heeft het geschreven.
no-credit-no-phrase = Ik vind er geen dank in, niemand markeerde het als oplossing, en de vragensteller reageerde er niet op.
no-credit-quoted = De dank erin staat in een citaat of in code.
no-credit-returned = Het is een antwoord op dank, zoals “graag gedaan”.
no-credit-undone = De dank erin is een weigering, een verhaal, of voor iets anders.
no-credit-to-nobody = Het is blij met iets, en bedankt niemand hier.
no-credit-in-advance = Het is dank vooraf; die telt als ze achteraf wordt gezegd.
no-credit-unnoted = Het leest als dank, en er is niets genoteerd. Misschien was ik hier nog niet, of kwam de dank erin met een late bewerking.

refuse-thanks-oneself = Dank is voor iemand anders.
refuse-mark-oneself = Je eigen bericht kan niet de gewaardeerde oplossing zijn. Heeft iemand je geholpen, markeer dan dat antwoord.
refuse-log-oneself = Dit zou over jezelf gaan, dus een andere beheerder doet het.
refuse-credit-own = Deze waardering is voor jezelf, dus iemand anders beslist erover.
refuse-approve-own = Dit gaat over jezelf, dus een andere beheerder beslist.
refuse-credit-bot = Bots worden niet gewaardeerd.
refuse-thanks-stranger = { $name } heeft hier een maand niets geschreven, dus er valt niets te waarderen. Zeg het in je eigen woorden.
refuse-opted-out = Een van jullie heeft gevraagd hier niet genoteerd te worden, dus er wordt niets opgeschreven. Zeg het in je eigen woorden.
refuse-mark-not-yours = Alleen de vragensteller of een moderator markeert een antwoord. Je kunt de schrijver wel bedanken.
refuse-mark-nobody = Ik weet niet welke vraag dit beantwoordt. Je kunt de schrijver wel bedanken.
refuse-credit-before = Dit is eerder gewaardeerd, en één keer is genoeg.
refuse-credit-settled = Iemand heeft hier al over beslist.
refuse-credit-gone = Die waardering is er niet meer.
refuse-no-mark = Op dit bericht staat geen markering.
refuse-nothing-to-undo = Hier is niets meer van jou om terug te nemen.
refuse-undo-late = Dat is langer dan een paar minuten geleden, dus het blijft staan. Een moderator kan het regelen.
refuse-message-gone = Ik ken dit bericht niet meer.
refuse-no-proposal = { $name } is op dit moment niet voorgesteld. `/manage champions nominate` opent een beoordeling.
refuse-not-ranked = { $name } hoort bij het team. Hun hulp wordt genoteerd en nooit in een rang gezet.
refuse-link = “{ $text }” is geen link. Een link begint met https://.

champions-title = Wie { $community } draagt
champions-none = Nog niemand heeft een rang. Die komt van helpen, niet van veel schrijven: antwoorden, dank, welkom heten.
champions-help = { $who }, voor hulp in { $channels }
champions-welcome = { $who }, voor het welkom heten van nieuwkomers
champions-work = { $who }, voor werk achter de schermen
champions-alumni = Met dank aan wie het eerder droeg: { $names }

approved-tier = { $name } is nu { $tier }.
approved-renewed = { $name } blijft { $tier } voor nog een periode.
approved-lowered = { $name } is vanaf nu { $tier }.
approved-alumni = { $name } verlaat de rangen, met dank.
approved-considered = Genoteerd: je hebt de voordracht van { $name } bekeken. Verder verandert er niets; een rang wordt voorgesteld zodra die bereikt is.
approved-posted = Het bedankje komt in { $channel }.
approved-no-channel = Er is geen kanaal ingesteld voor bedankjes (`announce` onder `[community.champions]`), dus er wordt niets geplaatst.
approved-role-high = Ik kan de rol “{ $role }” niet geven of afnemen: die staat op of boven de mijne. Zet mijn rol hoger, of doe het met de hand.
role-refused = Ik kon de rol { $role } van { $who } niet veranderen: { $text }
declined = Afgewezen. Vier weken lang wordt het niet opnieuw voorgesteld. Beheerders kunnen de reden lezen; { $name } krijgt geen bericht.
credit-counts = Het telt nu.
credit-dropped = Het telt niet.
nominated = Genoteerd. { $name } wordt bij de volgende wekelijkse beoordeling bekeken.
contributed = Genoteerd voor { $name }, met jouw naam en de link.

queue-title = Wat op een beslissing wacht
queue-empty = Niemand is voorgesteld, en er wacht geen waardering.
queue-more-proposals = { $n ->
    [one] Nog één voorstel verschijnt als hierover is beslist.
   *[other] Nog { $n } voorstellen verschijnen als hierover is beslist.
}
queue-more-credits = { $n ->
    [one] Nog één waardering verschijnt als hierover is beslist.
   *[other] Nog { $n } waarderingen verschijnen als hierover is beslist.
}
proposal-promote = { $name }: { $tier }
proposal-renew = { $name }: { $tier } voor nog een periode
proposal-demote = { $name }: van { $before } naar { $tier }
proposal-alumni = { $name }: uit de rangen, met dank
proposal-consider = { $name }: voorgedragen
proposal-consider-tier = { $name }: voorgedragen voor { $tier }
proposal-people = { $who } hielp { $people } mensen die hier thuis zijn, in { $weeks } van de laatste 13 weken.
proposal-reached = Wat { $tier } nodig heeft is bereikt.
proposal-below = Vier weken lang is het minder dan de rang nodig heeft.
proposal-period = De periode van de rang is voorbij.
proposal-left = Dit is geen lid meer.
proposal-nominated = Voorgedragen door { $who }: { $words }
proposal-evidence = Bewijs: { $links }
proposal-flags = Kijk hier eerst naar:
flag-only-partner = { $percent } % ervan komt van mensen ({ $n }) die met niemand anders dank uitwisselen.
flag-closed-circle = { $percent } % ervan komt van mensen ({ $n }) die alleen elkaar bedanken.
flag-island = Wie met hen en met elkaar dank uitwisselt zijn samen { $n } mensen, en niemand anders hier heeft met hen te maken.
flag-logged = { $percent } % ervan is door beheerders genoteerd, niet gegeven door wie geholpen werd.
flag-jump = De laatste week bracht veel meer dan gewone weken.
pending-title = Waarderingen die wachten
pending-line = **{ $n }** · { $kind } van { $from }, misschien voor { $to } · { $link }
newcomer-title = Eerste hulp door nieuwkomers
newcomer-line = { $who } hielp { $whom }: { $link }
newcomer-hint = Een woord van jou doet hun veel.
button-approve = Keur { $name } goed
button-counts = { $n } telt
button-counts-not = { $n } telt niet
button-solved = Dit loste het op
button-unsolved = Toch niet opgelost
button-thank = Bedank de schrijver

proposals-title = { $name }: voorgesteld en beslist
proposals-none = Over { $name } is niets voorgesteld.
proposals-line = { $when } · { $what } · { $state }
proposals-more = { $n ->
    [one] En nog één ouder voorstel.
   *[other] En nog { $n } oudere voorstellen.
}
proposed-promote = { $tier }
proposed-renew = { $tier } voor nog een periode
proposed-demote = verlaagd naar { $tier }
proposed-alumni = uit de rangen
proposed-consider = voorgedragen
proposed-consider-tier = voorgedragen voor { $tier }
decided-open = wacht
decided-approved = goedgekeurd door { $who }
decided-by-itself = vanzelf gegeven, zoals ingesteld
decided-declined = afgewezen door { $who }: { $reason }

record-title = Wat { $name } voor { $community } deed
record-intro = Dit overzicht is gemaakt uit wat leden van { $community } zelf zeiden en markeerden, tussen { $from } en { $until }.
record-tiers = Erkenning
record-tier = { $tier }, sinds { $date }
record-tier-now = nu { $tier }
record-none = geen
record-help = Hulp
record-people = Mensen geholpen: { $n }
record-weeks = Weken met hulp, van de laatste 13: { $n }
record-count = { $kind }: { $n }
record-threads = Enkele van de gesprekken
record-work = Werk voor de community
record-closing = Gemaakt op { $date }. Elke regel is terug te vinden in een bericht van de community.
record-answer = Het overzicht van { $name } zit in het bestand.
record-empty = Over { $name } is niets genoteerd, dus er is geen overzicht.

questions-title = Open vragen
questions-none = Er staat geen vraag open.
questions-unanswered = { $n ->
    [one] Eén vraag zonder antwoord
   *[other] { $n } vragen zonder antwoord
}
questions-answered = { $n ->
    [one] Eén vraag met een antwoord, en nog niet opgelost
   *[other] { $n } vragen met een antwoord, en nog niet opgelost
}
question-line = { $link } · { $channel } · { $when } · { $language } · { $who }
question-word = vraag

backfill-none = Er is nog geen geschiedenis gelezen. `/manage backfill` leest die.
backfill-begun = Ik begin de laatste { $n } dagen te lezen, in een tempo dat niemand stoort. `/manage backfill` laat zien hoe ver ik ben.
backfill-closed = { $channel }: niet gelezen. Ik heb daar “{ permission-view-channel }” en “{ permission-read-history }” nodig
backfill-done = { $channel }: { $n ->
    [one] één bericht
   *[other] { $n } berichten
} gelezen, klaar
backfill-reading = { $channel }: { $n ->
    [one] één bericht
   *[other] { $n } berichten
} gelezen, tot { $when }
backfill-title = Hoe ver ik heb gelezen

## Meedoen: knoppen

button-stop = Stop
button-reading = Ik lees alleen mee
button-something = Geef me iets kleins
button-remind = Herinner me
button-allow = Je mag me weer schrijven
button-ask = Iets vragen
button-help = Ik wil nieuwkomers helpen

## Meedoen: vragen zonder naam

ask-form-title = Vraag zonder je naam
ask-form-label = Je vraag
ask-form-hint = Waar loop je vast? Wat heb je geprobeerd?
ask-post = Iemand vraagt, zonder naam. Een antwoord op dit bericht komt aan.
ask-posted = Je vraag gaat naar { $channel }, zonder je naam. Moderators kunnen opzoeken wie het vroeg, en dat wordt dan genoteerd. De antwoorden breng ik je in een privébericht.
ask-posted-kept = Je vraag gaat naar { $channel }, zonder je naam. Moderators kunnen opzoeken wie het vroeg, en dat wordt dan genoteerd. Ik schrijf je niet, zoals je wilde: de antwoorden wachten op je volgende opdracht, bijvoorbeeld `/me nudges`.
ask-empty = Er staat nog geen vraag in.
ask-long = Dat is langer dan { $n } tekens. Kan het korter?
ask-limit = { $n ->
    [one] Op deze manier kan één vraag per dag. De volgende vanaf { $when }.
   *[other] Op deze manier kunnen { $n } vragen per dag. De volgende vanaf { $when }.
}
ask-no-place = Je kunt niet schrijven in { $channel }, dus ik plaats daar niets voor je. Probeer het in een kanaal waar je dat wel kunt.
ask-cannot-send = Ik mag niet schrijven in { $channel }. De moderators kunnen dat veranderen.
ask-gone-place = Het kanaal voor vragen is er niet meer. De moderators kunnen een ander instellen.
ask-refused = Dit plaats ik niet onder mijn naam, vanwege { $clause }: { $why }. Zeg het anders, en het gaat door. Er wordt niets van bewaard.
ask-not-sent = Discord nam je vraag niet aan, dus hij is niet geplaatst. Hij telt niet mee voor vandaag.
ask-answers = { $n ->
    [one] Er is een antwoord op [je vraag]({ $link }) in { $community }:
   *[other] Er zijn { $n } antwoorden op [je vraag]({ $link }) in { $community }:
}
ask-answer-word = antwoord
ask-answers-more = { $n ->
    [one] En nog één.
   *[other] En nog { $n }.
}
ask-waits = Iemand vroeg in { $channel } van { $community } iets zonder naam, { $when }, en nog niemand heeft geantwoord: { $link }. Een antwoord op het bericht komt aan; een kort woord is genoeg.
ask-asker = { $who } vroeg dit zonder naam. Genoteerd is dat je keek, en de vrager kan zien hoe vaak iemand dat deed.

## Meedoen: wat iemand daarvan wil

consent-stopped = Van deze dingen krijg je niets meer van mij: geen herinneringen, geen kleine dingen. Wat mensen je schrijven blijft zoals het is. Hier kun je het veranderen, wanneer je wilt.
consent-reading = Goed. Meelezen is een prima manier om hier te zijn. Tot { $when } laat ik je daarbij.
consent-allowed = Goed. Af en toe is er misschien iets kleins voor je, en nooit vaak.
consent-remind = Ik schrijf je privé als er iets kleins bij je past: hooguit eens in de twee weken, en elk bericht heeft een stopknop.

nudges-title = Wat ik je stuur, en wat ik daarvoor bijhoud
nudges-intro = Dit is alles wat ik over je bewaar om hier van nut te zijn. Alleen jij leest het; beheerders zien waar je staat, en aantallen. In het bestand staat alles zoals het bewaard wordt.
nudges-field-stands = Waar je staat
nudges-field-interests = Je interesses
nudges-field-wish = Wat je wilt
nudges-field-sent = Wat ik je stuurde
nudges-field-asked = Wat je zonder naam vroeg
stands-at-the-door = Je staat nog bij de deur: de eerste stappen van deze server zijn niet af.
stands-unanswered = Je schreef, en nog niemand heeft geantwoord.
stands-new = Je bent hier nieuw en kijkt rond.
stands-once = Je schreef een of twee keer.
stands-reads = Je leest mee.
stands-helped = Je hielp veel mensen, en was een tijd weg.
stands-less = Je schreef vaak, en de laatste tijd minder.
stands-takes-part = Je doet mee.
stands-sometimes = Je schrijft af en toe.
stands-not-known = Ik heb te weinig gezien om het te zeggen.
stands-left-out = Je blijft hier helemaal buiten.
wish-stopped = Je wilde niets van deze dingen.
wish-reading = Je leest alleen mee, tot { $when }.
wish-remind = Je vroeg om herinnerd te worden, op { $when }.
wish-closed = Privéberichten kwamen niet aan. Tot { $when } probeer ik het niet.
wish-none = Je hebt er niets over gezegd.
interests-none = Geen gekozen, geen gezien.
sent-none = Niets.
sent-line = { $when } · { $campaign } · { $how }
sent-open = er kwam nog niets van
sent-answered = je reageerde
sent-ignored = er kwam niets van
sent-stopped = je stopte het
sent-undelivered = het kwam niet aan
sent-dry = alleen doorgedacht, niet gestuurd
asked-line = { $when } · { $link } · { $answers } · { $looks }
asked-answers = { $n ->
    [0] nog geen antwoord
    [one] één antwoord
   *[other] { $n } antwoorden
}
asked-looks = { $n ->
    [0] niemand zocht op wie het vroeg
    [one] één keer opgezocht wie het vroeg
   *[other] { $n } keer opgezocht wie het vroeg
}
asked-gone = het bericht is weg

## Meedoen: iets kleins

offer-question = Iemand vraagt [dit]({ $link }) in { $channel }, en nog niemand heeft geantwoord. Een kort antwoord is goed, en “dat vraag ik me ook af” ook.
offer-thread = In { $channel } wordt nu gepraat. Meelezen mag ook.
offer-poll = Er is [een peiling]({ $link }) in { $channel }. Eén klik is genoeg.
offer-champion = { $who } kent de weg hier en helpt graag. Een groet in een kanaal is genoeg; ik heb het niemand verteld.
offer-nothing = Er past nu niets kleins bij je, en dat is prima. Kijk rond, of laat me je herinneren als er iets is.

## Meedoen: de voordeur

panel-post = Wat interesseert je, en welke talen lees je? Druk één keer om een rol te nemen, nog eens om hem neer te leggen. Ik gebruik het om je te laten zien wat past, en voor niets anders.
panel-posted = Het paneel staat in { $channel }.
panel-renewed = Het paneel in { $channel } is bijgewerkt.
panel-nothing = Er valt niets te kiezen. Geef de interesses in `steward.toml` elk een rol, of noem taalrollen.
panel-left-out = Weggelaten:
panel-more = In een paneel passen 25 knoppen; { $n } passen er niet meer bij.
pick-taken = Je hebt nu { $role }. Druk nog eens om hem neer te leggen.
pick-left = Je legde { $role } neer.
pick-gone = Deze rol kun je hier niet meer kiezen.
pick-failed = Discord nam dat niet aan, dus er is niets veranderd. Probeer het nog eens; blijft het zo, dan kunnen de moderators helpen.
pick-reason = gekozen op het paneel
role-gone = “{ $role }”: zo'n rol is er niet. Maak hem, of verbeter de naam in de instellingen.
role-power = “{ $role }” geeft macht: { $why }. Zo'n rol wordt nooit met een knop gegeven. Neem een rol zonder macht.
power-permissions = rechten die niet iedereen heeft
power-channel = rechten in { $channel }
power-staff = hij hoort bij de staf
power-earned = hij staat voor erkenning
power-exempt = de regel “{ $rule }” geldt er niet voor
role-high = “{ $role }” staat boven mijn eigen rol. Zet hem in de serverinstellingen onder de mijne.

welcome-post = { $n ->
    [one] Sinds gisteren nieuw: { $names }. Welkom.
   *[other] Sinds gisteren nieuw: { $names }. Welkom allemaal.
}
welcome-ask = Wat brengt je hier? Eén regel is genoeg, in elke taal. Meelezen is ook goed.
welcome-others = { $n ->
    [one] nog één
   *[other] nog { $n }
}

front-door-title = Binnenkomen als nieuwkomer
front-door-fine = Er staat niets in de weg: de regels zijn te lezen, er is een plek om te vragen, en nieuwkomers krijgen antwoord.
front-door-found = { $n ->
    [one] Eén ding staat een nieuwkomer in de weg.
   *[other] { $n } dingen staan een nieuwkomer in de weg.
}
door-rules = Hier wordt { $language } gesproken, en { $n ->
    [one] één bepaling heeft
   *[other] { $n } bepalingen hebben
} geen tekst in het { $language }. Voeg die toe onder `translations` in de gedragscode.
door-nowhere = Er is geen kanaal waar iemand zonder rollen kan kijken en schrijven. Open er een voor vragen.
door-ask-gone = Het kanaal voor vragen, { $name }, is er niet. Verbeter `ask-channel`.
door-ask-closed = { $channel } is ingesteld voor vragen, en nieuwkomers kunnen het niet zien of er niet schrijven. Laat iedereen beide doen.
door-welcome-gone = Het kanaal voor de dagelijkse welkomst, { $name }, is er niet. Verbeter het in de instellingen.
door-unanswered = In { $channel } { $n ->
    [one] schreef de laatste maand één nieuwkomer voor het eerst, zonder antwoord
   *[other] schreven de laatste maand { $n } nieuwkomers voor het eerst, en geen kreeg antwoord
}. Vraag helpers daar te kijken (`/help-topics`), of leid nieuwkomers ergens anders heen.
door-onboarding = De onboarding van Discord staat uit. Onder Serverinstellingen › Onboarding kiezen nieuwkomers kanalen en talen voor ze binnenkomen.
door-panel = Er is geen paneel met interesses. Plaats er een met `/manage front-door panel`, waar nieuwkomers het eerst kijken.
door-no-interests = Er zijn geen interesses ingesteld, dus er kan niets worden gekoppeld. Noem er een paar in `steward.toml`.
door-dead-link = Een vastgezet bericht in { $channel } leidt nergens heen: { $link }. Verbeter het of maak het los.
## Engagement: campaigns

campaign-list-title = Campagnes
campaign-line = **{ $name }** · { $way } · { $state }
campaign-way-prompt = een kleine openbare vraag, één keer per week
campaign-way-reminder = een privébericht aan wie daarom vroeg
campaign-way-task = een taak voor een gastheer of gastvrouw
campaign-off = uit
campaign-runs = loopt sinds { $when }
campaign-runs-shadow = proef sinds { $when }, er wordt niets verstuurd
campaign-is-paused = gepauzeerd: { $why }
campaign-was-stopped = voortijdig beëindigd
campaign-has-ended = voorbij, met een uitkomst
campaign-field-who = Voor wie
campaign-field-way = Hoe
campaign-field-languages = Talen
campaign-field-state = Nu
campaign-none = Er zijn geen campagnes. Het zijn bestanden in de map `campaigns`.
campaign-unknown = Er is geen campagne “{ $name }”. Wel zijn er: { $known }.
campaign-started = “{ $name }” is begonnen.
campaign-started-shadow = “{ $name }” is begonnen als proef: alles wordt besloten en genoteerd, en er wordt niets verstuurd.
campaign-goes-on = “{ $name }” gaat verder.
campaign-by-members = Ik zeg of het werkte zodra { $n } leden er twee weken deel van zijn, of op { $date }. Van elke 100 laat ik er { $share } met rust om te vergelijken.
campaign-by-weeks = Ik zeg na { $n } weken of het werkte. Van elke twee weken gaat er één zonder de vraag, en niemand kan voorspellen welke.
campaign-too-small = Deze community heeft { $n } leden, te weinig om door vergelijken te zien of het werkte. Daarom wordt niemand overgeslagen. Met `experiments = true` in de instellingen vraag je toch om de vergelijking.
campaign-unmeasured = Het wordt nergens mee vergeleken: iedereen voor wie het is doet mee.
campaign-going = “{ $name }” loopt al. `/manage campaign stop` beëindigt het.
campaign-changed = Het bestand van “{ $name }” is veranderd sinds het begin. Stop de campagne en begin opnieuw.
campaign-was-shadow = “{ $name }” is gepauzeerd en was begonnen als proef. Stop de campagne eerst en begin opnieuw.
campaign-was-real = “{ $name }” is gepauzeerd en was in het echt begonnen. Stop de campagne eerst; dan kan een proef beginnen.
campaign-missing = “{ $name }” heeft geen tekst in { $languages }, en dat wordt hier gesproken. Er is niets begonnen. Zet de tekst in het bestand.
campaign-channels = “{ $name }” kan niet in { $channels } worden geplaatst: het kanaal is er niet, of ik mag er niet schrijven. Er is niets begonnen.
campaign-no-plan = Geen aantal leden laat een verschil zien dat zo klein is als “{ $name }” vraagt. Er is niets begonnen. Schrijf een grotere `worth` in het bestand.
campaign-stopped = “{ $name }” is voortijdig beëindigd, dus niemand kan zeggen of het werkte.
campaign-not-going = “{ $name }” loopt niet.
campaign-not-yet = “{ $name }” heeft nog niet gelopen.
campaign-paused = De campagne “{ $name }” heeft zichzelf gepauzeerd: { $why }. Er wordt niets meer van verstuurd. Met `/manage campaign start` gaat ze verder, met `/manage campaign stop` eindigt ze.
campaign-why-reported = { $n ->
    [one] iemand meldde wat ze verstuurde
   *[other] { $n } mensen meldden wat ze verstuurde
}
campaign-why-opted-out = { $n } van { $of } leden willen er niets meer van
campaign-why-leaving = van { $of } leden voor wie ze is vertrokken er { $n }, en van de { $alone } die met rust zijn gelaten { $others }
campaign-why-changed = het bestand is sinds het begin veranderd of verdwenen
campaign-why-channels = ik kan niet plaatsen in { $channels }; het kanaal is er niet, of ik mag er niet schrijven
campaign-why-refused = Discord nam het bericht in { $channel } niet aan ({ $text })
campaign-ended = De campagne “{ $name }” is voorbij. `/manage campaign result` zegt wat ze waard was.
campaign-collecting = “{ $name }” verzamelt nog: { $n } van { $planned }. Tot dan, of tot { $date }, zeg ik niet of het werkt: wie elke dag kijkt, ziet effecten die er niet zijn.
campaign-empty = “{ $name }” kwam aan het eind met te weinig om te vergelijken. Er valt niets te zeggen.
campaign-broken = Het experiment van “{ $name }” is stuk: { $n } van { $of } leden zijn met rust gelaten, en dat hadden er { $share } op de 100 horen te zijn. Toeval doet dat minder dan één op de duizend keer, dus er is onderweg iemand kwijtgeraakt en de twee groepen zijn niet te vergelijken.
campaign-worked = “{ $name }” werkte.
campaign-harmed = “{ $name }” deed kwaad: mét schreven er minder dan zonder.
campaign-not-shown = “{ $name }” maakte geen verschil dat van toeval te onderscheiden is. Dat bewijst niet dat er geen verschil was.
campaign-thin = Er is te weinig om te zeggen of “{ $name }” werkte.
campaign-rates-members = Van de leden voor wie het was schreef { $with } op de 100 binnen twee weken, van wie met rust is gelaten { $without }.
campaign-rates-weeks = In een week mét schreef { $with } op de 100 van wie meelas, in een week zonder { $without }.
campaign-interval = Het verschil: { $uplift } punten, en met 95 % zekerheid tussen { $low } en { $high }. Als het niets deed, zou zo'n verschil { $p } op de 100 keer toevallig ontstaan.
campaign-harms = Van { $n } leden voor wie het was vertrokken er { $left }, willen { $stopped } er niets meer van, en { $reported } meldden het. Van { $alone } die met rust zijn gelaten vertrokken er { $others }.
campaign-result-unmeasured = “{ $name }” wordt nergens mee vergeleken. { $n } leden doen mee, het is { $posts } keer geplaatst, en { $wrote } van wie het voor is schreven. Wie van hen ook zonder had geschreven, weet niemand.
campaign-calculated = Wat een campagne kan laten zien bij { $n } leden, als { $expected } op de 100 toch al schrijven:
campaign-calculated-line = - { $share } op de 100 met rust gelaten: niet minder dan { $points } punten.
campaign-calculated-none = - { $share } op de 100 met rust gelaten: niets.
campaign-calculated-why = Een kleiner verschil kan er zijn, en niemand kan het van toeval onderscheiden.

## Engagement: the preview of a campaign

preview-title = Wat “{ $name }” zou doen
preview-prompt = Geplaatst in { $channels }, zonder ping, de volgende keer op { $when }.
preview-reminder = Een privébericht aan wie om een herinnering vroeg, niet vóór { $when }, en alleen binnen wat ieder van hen mag krijgen.
preview-task = Een taak voor de gastheren en gastvrouwen, over elk van deze leden. De leden zelf krijgen niets.
preview-missing = Er is geen tekst in { $languages }: eerder begint het niet.
preview-channel = { $channel } is er niet, of ik mag er niet schrijven: eerder begint het niet.
preview-for = { $n ->
    [0] Op dit moment is het voor niemand.
    [one] Op dit moment is het voor één lid.
   *[other] Op dit moment is het voor { $n } leden.
}
preview-left-out = Van elke 100 laat ik er { $share } met rust om te vergelijken. Wie dat zijn, krijgt niemand te zien.
preview-line = { $who }: { $why }
preview-file = Alle { $n } staan in het bestand.
preview-file-part = De eerste { $shown } van { $n } staan in het bestand; `steward campaign preview --json` noemt ze allemaal.
preview-not = Niet voor:
preview-not-segment = { $n }: ze staan ergens anders
preview-not-stopped = { $n }: ze willen hier niets van
preview-not-opted-out = { $n }: ze willen niet dat ik iets noteer
preview-not-reading = { $n }: ze lezen alleen mee
preview-not-on-break = { $n }: ze houden pauze
preview-not-interest = { $n }: ze hebben andere interesses
preview-not-language = { $n }: ze spreken een andere taal
preview-not-asked = { $n }: ze vroegen niet om een herinnering
preview-not-closed = { $n }: hun privéberichten zijn dicht
preview-not-assigned = { $n }: ze doen al mee
preview-not-full = { $n }: er zijn al genoeg leden
## Engagement: who helps newcomers

button-look = Ik kijk even
button-leave-list = Haal me van deze lijst
button-done = Gedaan
button-pass = Geef het door
help-question = { $who } schreef hier { $when } voor het eerst iets, in { $channel } van { $community }, en niemand heeft nog geantwoord: { $link }
help-why = Je staat op de lijst van mensen die nieuwkomers helpen. Een kort woord is genoeg, en als je geen tijd hebt vraag ik iemand anders.
help-turn = { $who } is aan de beurt. Ieder ander mag ook antwoorden.
help-any = elk onderwerp
help-joined = Je staat op de lijst: { $topics }, in het { $languages }.
help-joined-dm = Als een nieuwkomer wacht, schrijf ik je privé, hooguit { $n } keer per week en nooit 's nachts. `/help-topics leave` stopt het.
help-joined-channel = Als een nieuwkomer wacht, zeg ik dat in { $channel }, zonder melding. `/help-topics leave` stopt het.
help-shown = Je staat op de lijst: { $topics }, in het { $languages }.
help-told = { $n ->
    [0] Je hebt de laatste zeven dagen over geen enkele vraag gehoord.
    [one] Je hebt de laatste zeven dagen over één vraag gehoord.
   *[other] Je hebt de laatste zeven dagen over { $n } vragen gehoord.
}
help-left = Je staat niet meer op de lijst, en ik schrijf je niet meer over nieuwkomers. Dank je voor de tijd dat je erop stond.
help-not-on = Je staat niet op de lijst van mensen die nieuwkomers helpen. `/help-topics join` zet je erop.
help-no-topic = “{ $text }” is hier geen onderwerp. Dit zijn ze wel: { $known }.
help-no-topics = “{ $text }” is hier geen onderwerp: er zijn er geen ingesteld. Laat het leeg om met alles te helpen.
help-no-language = Ik ken de taal “{ $text }” niet. Schrijf bijvoorbeeld `en`, `nl`, `ko` of `zh`.
help-looking = Dank je. Het staat hier, en ik vraag een tijdje niemand anders: { $link }
help-answered = Er is intussen geantwoord, of het bericht is weg. Toch bedankt.
gap-language = { $n ->
    [one] Geen helper voor { $language }: een nieuwkomer van de laatste vier weken kreeg geen antwoord.
   *[other] Geen helper voor { $language }: { $n } nieuwkomers van de laatste vier weken kregen geen antwoord.
}
gap-topic = { $n ->
    [one] Geen helper voor { $topic }: een nieuwkomer van de laatste vier weken kreeg geen antwoord.
   *[other] Geen helper voor { $topic }: { $n } nieuwkomers van de laatste vier weken kregen geen antwoord.
}
gap-greeter = Niemand begroet: `/greet join` zet een vrijwilliger op de lijst.
gap-channel = Het kanaal voor helpers, “{ $name }”, is er niet, dus niemand hoort iets. Stel een ander `helpers-channel` in, of geen.
gap-untaken = { $n ->
    [one] Eén taak van de laatste vier weken vond geen begroeter.
   *[other] { $n } taken van de laatste vier weken vonden geen begroeter.
}
dm-too-fast = Discord zegt dat ik te snel privéberichten begon. Ik stuur er geen tot { $when }; berichten over maatregelen wachten op een opdracht van de leden zelf.

## Engagement: who greets

task-unanswered = { $who } schreef voor het eerst in { $community }, en niemand heeft geantwoord: { $link }. Een woord van jou zou veel doen.
task-champion = { $who } heeft veel mensen in { $community } geholpen en liet een paar weken niets horen. Een woord van iemand die hen kent zegt meer dan een van mij.
task-campaign = { $who } is voor velen in { $community } nog onbekend. Een woord van jou maakt meedoen misschien makkelijker.
task-day = Neem het als je wilt. Gebeurt er een dag niets, dan vraag ik iemand anders.
task-turn = { $who } is aan de beurt. Wie begroet mag het overnemen.
greet-joined-dm = Je staat op de lijst van mensen die begroeten. Als er iets te doen is, schrijf ik je privé, nooit 's nachts. `/greet away` pauzeert het, `/greet leave` stopt het.
greet-joined-channel = Je staat op de lijst van mensen die begroeten. Als er iets te doen is, zeg ik dat in { $channel }, zonder melding. `/greet leave` stopt het.
greet-left = Je staat niet meer op de lijst van mensen die begroeten. Dank je voor je tijd.
greet-not-on = Je staat niet op de lijst van mensen die begroeten. `/greet join` zet je erop.
greet-away = Je bent weg tot { $date }, en je taken gaan naar anderen.
greet-no-date = “{ $text }” is geen datum. Schrijf het als { $example }.
greet-past = { $date } ligt niet voor ons.
greet-no-tasks = Er is op dit moment niets voor je te doen.
greet-taken = { $n ->
    [one] Het is een dag lang van jou. Druk op “Gedaan” als het zover is.
   *[other] Het is { $n } dagen van jou. Druk op “Gedaan” als het zover is.
}
greet-done = Dank je.
greet-passed = Het gaat naar iemand anders.
greet-over = Dat is voorbij, of intussen bij iemand anders.
greet-more = { $n ->
    [one] En nog één.
   *[other] En nog { $n }.
}

## Engagement: the reminder

remind-why = Je drukte op “Herinner me” in { $community }, daarom schreef ik je. Eén druk op de knop en het stopt.

## Meedoen: het overzicht

segment-excluded = hier buiten gehouden
segment-unknown = nog niet bekend
segment-gated = nog bij de deur
segment-unanswered = wachten op een eerste antwoord
segment-new-silent = nieuw en stil
segment-new-peeking = nieuw en kijken rond
segment-one-shot = schreven een of twee keer
segment-silent-present = lezen mee
segment-silent-dark = lang niet gezien
segment-lapsed-champion = kampioenen die weg zijn
segment-lapsed = schreven vaak, de laatste tijd minder
segment-active = doen mee
segment-occasional = af en toe

overview-title = Wie hier is, en wie wacht
overview-members = { $n ->
    [one] Eén lid, zonder bots.
   *[other] { $n } leden, zonder bots.
}
overview-observed = Gezien sinds { $when }; wie daarvoor stil was, weet niemand.
overview-paused = Alles is gepauzeerd. `/manage lurkers resume` gaat verder.
overview-dms-rest = Discord vond de privéberichten te veel. Tot { $when } wordt er geen verstuurd.
overview-field-segments = Waar leden staan
overview-segment = { $segment }: { $n }
overview-field-help = Helpers en ontvangers
overview-help = Helpers: { $helpers } · ontvangers: { $greeters }
overview-field-missing = Wat ontbreekt
overview-field-waiting = Nieuwkomers die op een eerste antwoord wachten
overview-waiting = { $channel } · { $when } · { $link }
overview-nobody-waits = Niemand wacht.
overview-field-sent = Verstuurd in de laatste vier weken
overview-sent = Aan leden: { $n } · beantwoord: { $answered } · gestopt: { $stopped } · niet aangekomen: { $failed }
overview-sent-help = Aan helpers en ontvangers: { $n }
overview-field-asked = Zonder naam gevraagd, in dertig dagen
overview-asked = Gevraagd: { $n } · zonder antwoord: { $open }
overview-field-campaigns = Campagnes
pause-done = Alles van deze soort wacht nu, tot je het hervat met `/manage lurkers resume`.
pause-before = Het is al gepauzeerd.
resume-done = Het gaat verder. Wat intussen te laat is, wordt niet verstuurd.
resume-before = Het is niet gepauzeerd.

# Het weekoverzicht: wat beheerders ervan vragen
digest-week-name = week { $n } van { $year }
digest-ask-working = Een ogenblik, ik tel.
digest-ask-early = Ik ben hier sinds { $since }. Een weekoverzicht gaat over hele weken; het eerste komt { $next }.
digest-ask-preview = *Alleen jij ziet dit. Er wordt niets bewaard of verstuurd.*
digest-ask-not-made = Het weekoverzicht kon nu niet worden gemaakt. Er is niets verloren; probeer het straks nog eens. In het logboek staat wat er gebeurde.
digest-ask-there = Het overzicht van { $week } staat hier: { $link }
digest-ask-sent = Het overzicht van { $week } is verstuurd.
digest-ask-under-way = Het overzicht van { $week } is onderweg.
digest-ask-in = Het overzicht van { $week } staat nu in { $channel }.
digest-ask-nowhere = Het overzicht van { $week } is gemaakt en bewaard, maar er is geen kanaal voor. Noem er een met `/manage digest settings`, dan komt het.
digest-ask-failed = Het overzicht van { $week } is gemaakt en bewaard, maar { $channel } nam het niet aan: { $why }
digest-ask-unknown = Het overzicht van { $week } is gemaakt en bewaard, maar ik kan niet zien of het is aangekomen. Kijk even; `/manage digest now` stuurt het opnieuw.
digest-ask-mail = Per mail gaat het naar { $to }.
digest-set-title = Het weekoverzicht
digest-set-about = Wat er te doen is, wat er veranderde en iets om blij mee te zijn, één keer per week.
digest-set-off = Het staat uit: er komt er geen vanzelf. `/manage digest now` stuurt er nog wel een.
digest-set-when = Wanneer
digest-set-day-and-time = { $day }, { $time }
digest-set-channel = Waar
digest-set-no-channel = Er is geen kanaal voor ingesteld, en ook geen voor beheerders of moderators.
digest-set-mail = Per mail
digest-set-next = Het volgende
digest-set-last = Het vorige
digest-set-footer = Verander het met de opties van /manage digest settings. Mailadressen staan in de configuratie.
digest-via-discord = Discord
digest-via-mail = Mail
digest-sent = { $via }: verstuurd { $when }
digest-sent-there = { $via }: verstuurd { $when }, { $link }
digest-sent-failed = { $via }: niet aangenomen { $when }: { $why }
digest-sent-unknown = { $via }: { $when }, en niemand kan zeggen of het is aangekomen. `/manage digest now` stuurt het opnieuw.
digest-mail-perhaps = { $via }: { $when }, en niemand kan zeggen of het is aangekomen. Het wordt niet nog eens verstuurd.
digest-mail-sent = Mail: verstuurd { $when } naar { $n ->
    [one] één adres
   *[other] { $n } adressen
}
digest-mail-failed = Mail: niet aangenomen { $when } voor { $to }: { $why }. `/manage digest now` stuurt het daar opnieuw heen.
digest-mail-unknown = Mail: { $when }, en niemand kan zeggen of { $to } het kreeg. Het wordt daar niet nog eens heen gestuurd.
digest-mail-open = Mail: het is nog niet naar { $to } gegaan.
digest-mail-more = { $first } en { $n ->
    [one] nog één adres
   *[other] nog { $n } adressen
}
digest-wrong-key = Er is geen instelling “{ $text }”.
digest-wrong-on = “{ $text }” is geen on of off.
digest-wrong-day = “{ $text }” is geen dag van de week. Schrijf bijvoorbeeld monday.
digest-wrong-time = “{ $text }” is geen tijd. Schrijf bijvoorbeeld 09:00.
digest-wrong-channel = Er is hier geen kanaal “{ $text }”.
digest-wrong-closed = Ik mag geen weekbericht plaatsen in { $channel }. Laat me daar meelezen, berichten sturen, links insluiten en bestanden bijvoegen, of kies een ander kanaal.
## Privacy: de post voor iedereen, `/privacy`, `/manage privacy-post`

privacy-title = Wat Steward over je noteert
privacy-intro = Ik help wie voor { $community } zorgen. Dit is alles wat ik daarvoor bewaar, en waarom.
privacy-field-notes = Wat ik noteer
privacy-notes =
    Wie wanneer schreef, waar, in welke taal, en op wie het een antwoord was; de tekst zelf { $text } lang.
    Wie door anderen werd bedankt, en voor welk bericht.
    Wie komt en gaat, en tekens zoals reacties, per week geteld. Nooit wie online is, en niets van wat leden elkaar privé schrijven.
    Wat mijn regels in een bericht vonden, en wat het team besloot.
privacy-field-tests = Wat ik afleid en test
privacy-tests =
    Uit de weken waarin je meedoet leid ik af waar je staat, bijvoorbeeld nieuw of meelezend, zodat een hallo op het goede moment komt en niet te vaak.
    Soms test het team of een uitnodiging helpt: het toeval bepaalt wie haar krijgt. Hulp, regels en maatregelen zijn nooit deel van een test.
privacy-field-seen = Wie het ziet
privacy-seen = Jij: `/privacy show`. Moderatoren zien zaken, beheerders ook de rest, en het weekoverzicht vertelt hun wie er hielp. Het blijft op de computer waarop ik draai, en gaat naar niemand anders.
privacy-field-long = Hoe lang
privacy-long = Teksten { $text }, bewijs van zaken { $evidence }, wie wat voor het team deed { $audit }, wat ik stuurde twee jaar. Al het andere zolang je hier bent, en nog { $left } nadat je vertrok.
privacy-field-no = Hoe je nee zegt
privacy-no =
    `/privacy opt-out`: ik noteer geen hulp van je, toon je nergens, en schrijf je alleen over de regels.
    `/privacy export`: alles als bestand.
    `/privacy erase`: het gaat weg.
button-about-me = En over mij?
privacy-pin-reason = wat Steward over leden noteert, vastgemaakt op verzoek van een beheerder
privacy-post-pinned = Het staat nu in { $channel }, en ik maak het vast.
privacy-post-by-hand = Ik kon het bericht in { $channel } over wat ik noteer niet vastmaken. Doe het met de hand, of geef me “Berichten vastzetten”.
privacy-post-renewed = Het bericht in { $channel } is bijgewerkt.
door-privacy = Er is nooit geplaatst wat ik over leden noteer. `/manage privacy-post` doet dat, in het kanaal waarin je het vraagt.

privacy-you-title = Wat ik over je bewaar
privacy-you = Dit is het in het kort. `/privacy export` geeft je elke regel.
privacy-you-about = Over jou
privacy-you-wrote = { $n ->
    [one] Eén bericht van je, { $when }.
   *[other] { $n } berichten van je, het eerste { $when }.
}
privacy-you-silent = Ik ken geen bericht van je.
privacy-you-credits = { $n ->
    [one] Je hulp werd één keer gewaardeerd.
   *[other] Je hulp werd { $n } keer gewaardeerd.
}
privacy-you-sent = { $n ->
    [one] Ik schreef je één keer privé zonder dat je erom vroeg.
   *[other] Ik schreef je { $n } keer privé zonder dat je erom vroeg.
}
privacy-you-no-case = Geen zaak van je telt.
privacy-you-not-noted = Je wilde geen erkenning: je hulp wordt niet genoteerd.
privacy-you-not-written-to = Je wilde geen berichten: ik stuur je alleen die over de regels.
privacy-you-tests = Tests waar je deel van bent
privacy-you-treated = “{ $campaign }”, bij wie haar krijgen.
privacy-you-left-alone = “{ $campaign }”, bij wie met rust worden gelaten, om mee te vergelijken. Het toeval bepaalde dat.
privacy-you-no-test = Op dit moment geen.

privacy-exported = Hier is alles wat ik over je bewaar. Alleen jij ziet dit.
privacy-exported-other = Hier is alles wat ik over { $who } bewaar. Alleen jij ziet dit; het is van die persoon, dus geef het aan niemand anders. Wat zonder naam gevraagd werd staat er niet in; `/privacy export` geeft ook dat, aan die persoon alleen.
privacy-export-cut = Het is meer dan hier past: van { $lists } staan alleen de nieuwste regels in het bestand. Wie Steward draait geeft je het geheel met `steward export`.
privacy-exported-lately = Ik maakte net zo'n bestand voor je. Vraag het over tien minuten nog eens.
privacy-erase = Ik kan je vergeten. Je naam, je teksten, de hulp waarvoor je werd gewaardeerd, je wensen en wat ik je stuurde gaan voorgoed weg. Wat voor anderen telt blijft, onder een naam die nergens heen leidt: dat er een bericht was, dat iemand werd bedankt. Wat je in Discord schreef blijft daar staan; dat is niet aan mij om te wissen.
privacy-stays = { $n ->
    [one] Eén zaak blijft zolang ze telt, tot { $when }. Dan gaat ze vanzelf weg.
   *[other] { $n } zaken blijven zolang ze tellen, tot { $when }. Dan gaan ze vanzelf weg.
}
privacy-stays-running = { $n ->
    [one] Eén zaak blijft zolang haar maatregel duurt, en gaat dan vanzelf weg.
   *[other] { $n } zaken blijven zolang hun maatregelen duren, en gaan dan vanzelf weg.
}
privacy-stays-open = { $n ->
    [one] Eén zaak blijft: ze wacht op een moderator. Ze gaat vanzelf weg zodra ze beslist is en niet meer telt.
   *[other] { $n } zaken blijven, waarvan er { $open } nog op een moderator wachten. Ze gaan vanzelf weg zodra ze beslist zijn en niet meer tellen.
}
privacy-stays-named = { $n ->
    [one] Eén zaak van iemand anders weet nog wie er deel aan had, zodat niemand in eigen zaak beslist. Ze vergeet dat vanzelf zodra ze afgehandeld is en niet meer telt.
   *[other] { $n } zaken van anderen weten nog wie er deel aan had, zodat niemand in eigen zaak beslist. Ze vergeten dat vanzelf zodra ze afgehandeld zijn en niet meer tellen.
}
privacy-stays-log = Wat er voor de gemeenschap gedaan werd blijft in het logboek staan, met de naam, zolang die persoon in het team zit en niet langer dan het logboek bewaard wordt. Dan gaat de naam vanzelf weg.
privacy-anew = Als je blijft, begin ik opnieuw met wat je vanaf nu schrijft. Dat geldt ook voor een opt-out: `/privacy opt-out` zegt het opnieuw.
button-erase = Wissen
privacy-erased = Het is gedaan: ik ben je vergeten.
privacy-erased-other = Het is gedaan: die persoon is vergeten.
privacy-out = Vanaf nu noteer ik geen hulp van je, toon ik je nergens, en schrijf ik je alleen over de regels. Een rol die bij een rang hoorde gaat weg. `/privacy opt-in` neemt dit terug.
privacy-out-before = Dat vroeg je eerder al, en het staat. `/privacy opt-in` neemt het terug.
privacy-in = Je hulp wordt weer genoteerd, en af en toe mag ik je schrijven. `/privacy opt-out` beëindigt het.
privacy-in-before = Zo is het al. `/privacy show` laat zien wat ik bewaar.
privacy-not-read = Ik kon net niet lezen wat ik bewaar. Vraag het zo nog eens.
## De weekbrief: wat te doen

digest-todo-questions = { $n ->
    [one] Eén vraag heeft sinds { $when } geen antwoord.
   *[other] { $n } vragen hebben geen antwoord, de oudste sinds { $when }.
}
digest-todo-cases = { $n ->
    [one] Eén zaak wacht sinds { $when } op het woord van een mens.
   *[other] { $n } zaken wachten op het woord van een mens, de oudste sinds { $when }.
}
digest-todo-second-looks = { $n ->
    [one] Sinds { $when } wacht een besluit op een tweede blik.
   *[other] { $n } besluiten wachten op een tweede blik, het eerste sinds { $when }.
}
digest-todo-champions = { $n ->
    [one] Eén lid is sinds { $when } voorgedragen voor erkenning: { $names }.
   *[other] { $n } leden zijn voorgedragen voor erkenning, de eerste sinds { $when }: { $names }.
}
digest-todo-lapsed = { $n ->
    [one] Een kampioen is stil geworden: { $names }. Een woord van jou doet misschien goed.
   *[other] { $n } kampioenen zijn stil geworden: { $names }. Een woord van jou doet misschien goed.
}
digest-todo-campaign-over = De campagne “{ $campaign }” is voorbij. Kijk wat ze heeft gebracht, en besluit wat volgt.
digest-todo-campaign-paused = De campagne “{ $campaign }” heeft zichzelf gepauzeerd. Kijk waarom, en besluit of ze verdergaat.
digest-todo-rule-runaway = De regel “{ $rule }” slaat opeens veel vaker aan dan voorheen. Kijk wat hij vangt.
digest-todo-rule-imprecise = De regel “{ $rule }” had het de laatste tijd te vaak mis. Pas hem aan, of laat hem alleen meekijken.
digest-todo-names-more = { $n ->
    [one] { $names } en nog één
   *[other] { $names } en nog { $n }
}
digest-todo-somebody = iemand
digest-todo-today = vandaag
digest-todo-owner-helpers = Helpers
digest-todo-owner-moderators = Moderatieteam
digest-todo-owner-managers = Beheerders

## De weekbrief: wat anders is dan andere weken

digest-change-sentence = { $what }: { $value }, meestal rond { $usual }.
digest-change-in = { $what } ({ $language })
digest-change-joined = { $way ->
    [higher] Er kwamen meer mensen bij dan anders
   *[lower] Er kwamen minder mensen bij dan anders
}
digest-change-left = { $way ->
    [higher] Er gingen meer mensen weg dan anders
   *[lower] Er gingen minder mensen weg dan anders
}
digest-change-net = { $way ->
    [higher] De community groeide meer dan anders
   *[lower] De community groeide minder dan anders
}
digest-change-stay = { $way ->
    [higher] Een groter deel van de nieuwkomers dan anders bleef de eerste zeven dagen
   *[lower] Een kleiner deel van de nieuwkomers dan anders bleef de eerste zeven dagen
}
digest-change-first-message = { $way ->
    [higher] Een groter deel van de nieuwkomers dan anders schreef binnen twee weken
   *[lower] Een kleiner deel van de nieuwkomers dan anders schreef binnen twee weken
}
digest-change-first-reply = { $way ->
    [higher] Een groter deel van de eerste berichten dan anders kreeg binnen een dag een reactie
   *[lower] Een kleiner deel van de eerste berichten dan anders kreeg binnen een dag een reactie
}
digest-change-first-reply-median = { $way ->
    [higher] Eerste berichten wachtten langer dan anders op een reactie
   *[lower] Eerste berichten kregen eerder dan anders een reactie
}
digest-change-active = { $way ->
    [higher] Meer mensen deden mee dan anders
   *[lower] Minder mensen deden mee dan anders
}
digest-change-active-staff = { $way ->
    [higher] Meer mensen van het team deden mee dan anders
   *[lower] Minder mensen van het team deden mee dan anders
}
digest-change-messages = { $way ->
    [higher] Er werd meer geschreven dan anders
   *[lower] Er werd minder geschreven dan anders
}
digest-change-messages-staff = { $way ->
    [higher] Het team schreef meer dan anders
   *[lower] Het team schreef minder dan anders
}
digest-change-top-tenth = { $way ->
    [higher] Het actiefste tiende deel schreef een groter aandeel dan anders
   *[lower] Het actiefste tiende deel schreef een kleiner aandeel dan anders
}
digest-change-questions = { $way ->
    [higher] Er werden meer vragen gesteld dan anders
   *[lower] Er werden minder vragen gesteld dan anders
}
digest-change-unanswered = { $way ->
    [higher] Een groter deel van de vragen dan anders bleef zonder antwoord
   *[lower] Een kleiner deel van de vragen dan anders bleef zonder antwoord
}
digest-change-answer-median = { $way ->
    [higher] Vragen wachtten langer dan anders op een antwoord
   *[lower] Vragen kregen eerder dan anders een antwoord
}
digest-change-helpers = { $way ->
    [higher] Meer mensen hielpen dan anders
   *[lower] Minder mensen hielpen dan anders
}
digest-change-helped = { $way ->
    [higher] Meer mensen werden geholpen dan anders
   *[lower] Minder mensen werden geholpen dan anders
}
digest-change-cases = { $way ->
    [higher] Er werden meer zaken geopend dan anders
   *[lower] Er werden minder zaken geopend dan anders
}
digest-change-case-answer = { $way ->
    [higher] Zaken wachtten langer dan anders op het woord van een mens
   *[lower] Zaken kregen eerder dan anders het woord van een mens
}
digest-change-precision = { $way ->
    [higher] Regels hadden het vaker goed dan anders
   *[lower] Regels hadden het minder vaak goed dan anders
}
digest-change-second-looks = { $way ->
    [higher] Meer leden dan anders vroegen om een tweede blik
   *[lower] Minder leden dan anders vroegen om een tweede blik
}

## De weekbrief: wat te vieren valt

digest-joy-sentence = { $joy }.
digest-joy-newcomer-helped = { $who }, nieuw sinds hooguit twee weken, heeft iemand geholpen
digest-joy-promoted = { $who } is nu { $tier }
digest-joy-silent-wrote = { $n ->
    [one] iemand die stil was heeft geschreven
   *[other] { $n } mensen die stil waren hebben geschreven
}
digest-joy-all-answered = { $n ->
    [one] de ene vraag van de week heeft een antwoord
   *[other] alle { $n } vragen van de week hebben een antwoord
}
digest-joy-most-helped = { $n ->
    [one] één persoon werd geholpen, meer dan in elk van de acht weken daarvoor
   *[other] { $n } mensen werden geholpen, meer dan in elk van de acht weken daarvoor
}
digest-joy-helpers = { $helpers ->
    [one] één persoon hielp
   *[other] { $helpers } mensen hielpen
} { $helped ->
    [one] één ander
   *[other] { $helped } anderen
}

## De weekbrief zelf

digest-letter-morning = Goedemorgen.
digest-letter-afternoon = Goedemiddag.
digest-letter-evening = Goedenavond.
digest-letter-waiting = { $n ->
    [one] er wacht één persoon op je, sinds { $when }
    [2] er wachten twee mensen op je, de eerste sinds { $when }
    [3] er wachten drie mensen op je, de eerste sinds { $when }
    [4] er wachten vier mensen op je, de eerste sinds { $when }
    [5] er wachten vijf mensen op je, de eerste sinds { $when }
    [6] er wachten zes mensen op je, de eerste sinds { $when }
   *[other] er wachten { $n } mensen op je, de eerste sinds { $when }
}
digest-letter-nobody = er wacht niemand op je
digest-letter-alone = { $first }.
digest-letter-and = { $first }; en { $joy }.
digest-letter-todo-title = Te doen
digest-letter-todo-none = Er wacht niets.
digest-letter-todo-more = { $n ->
    [one] En nog één, in de weekbrief.
   *[other] En nog { $n }, in de weekbrief.
}
digest-letter-changes-title = Goed om te weten
digest-letter-changes-none = Niets was anders dan andere weken.
digest-letter-known-since = Bekend sinds { $when }; wat daarvoor was, telt niet mee.
digest-letter-week = { $from } tot en met { $until }
digest-letter-members = { $n ->
    [one] Eén lid aan het eind van de week.
   *[other] { $count } leden aan het eind van de week.
}
digest-letter-arrivals = Wie erbij kwam
digest-letter-activity = Wie meedeed
digest-letter-questions = Vragen
digest-letter-help = Hulp
digest-letter-conduct = Omgang
digest-letter-before = de week ervoor { $value }
digest-letter-usual = zoals anders ({ $low } tot { $high })
digest-letter-higher = hoger dan anders ({ $low } tot { $high })
digest-letter-lower = lager dan anders ({ $low } tot { $high })
digest-letter-too-few = te weinig om te vergelijken
digest-letter-unknown = niet te zeggen
digest-letter-footer = “Anders” is hoe de meeste van de acht weken ervoor waren.
digest-letter-open = Open de weekbrief
digest-letter-show-questions = Toon de vragen
digest-letter-show-cases = Toon de zaken
digest-letter-show-second-looks = Toon de tweede blikken
digest-letter-show-proposals = Toon de voordrachten
digest-letter-show-champions = Toon de kampioenen
digest-letter-show-campaigns = Toon de campagnes
digest-letter-show-rule = Toon de regel
digest-letter-there = Bekijk het gesprek
digest-letter-subject = { $community }: de week van { $from } tot en met { $until }
digest-letter-why = Deze brief gaat naar de adressen die de beheerders van { $community } kozen (`mail` onder `[community.digest]`).

## Numbers, lengths of time and dates where there is little room

brief-days = { $n } d
brief-hours = { $n } uur
brief-minutes = { $n } min
brief-seconds = { $n } s
date-day = { $day } { $month }
date-year = { $day } { $year }
date-tick = { $day } { $month }
month-short = { $n ->
    [1] jan
    [2] feb
    [3] mrt
    [4] apr
    [5] mei
    [6] jun
    [7] jul
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}

## The digest's figures by name

digest-name-joined = Gekomen
digest-name-left = Vertrokken
digest-name-net = Per saldo
digest-name-stay = Na 7 dagen nog hier
digest-name-first-message = Schreef binnen 14 dagen
digest-name-first-reply = Eerste bericht binnen een dag beantwoord
digest-name-first-reply-median = Gewone wachttijd op een eerste antwoord
digest-name-active = Actieve leden
digest-name-active-staff = Van hen het team
digest-name-messages = Berichten
digest-name-messages-staff = Berichten van het team
digest-name-top-tenth = Geschreven door het actiefste tiende
digest-name-questions = Vragen
digest-name-unanswered = Zonder antwoord
digest-name-answer-median = Gewone wachttijd op een antwoord
digest-name-helpers = Mensen die hielpen
digest-name-helped = Mensen die geholpen zijn
digest-name-cases = Zaken
digest-name-case-answer = Gewone wachttijd op een besluit
digest-name-precision = Regels hadden gelijk
digest-name-second-looks = Gevraagd om nog eens te kijken

# What each figure means exactly.
digest-what-joined = Hoe vaak er in de week iemand bij kwam. Wie wegging en terugkwam telt opnieuw; bots tellen niet mee.
digest-what-left = Hoe vaak er in de week iemand wegging, ook wie terugkwam; bots tellen niet mee.
digest-what-net = Gekomen min vertrokken.
digest-what-stay = Van wie in de week hiervoor kwam: het deel dat er zeven dagen later nog was.
digest-what-first-message = Van wie twee weken voor deze week kwam, zodat ieders tijd om is: het deel dat binnen 14 dagen na aankomst iets schreef. Wie hier al eerder schreef telt niet mee.
digest-what-first-reply = Van de eerste berichten van wie deze week voor het eerst schreef: het geschatte deel dat binnen 24 uur antwoord van iemand anders kreeg. Een bericht van minder dan een dag oud telt mee zolang het te volgen was.
digest-what-first-reply-median = De tijd waarna de helft van die eerste berichten antwoord van iemand anders had. Wie er geen kreeg, telt als wachtend tot het einde van de week (Kaplan-Meier).
digest-what-active = Mensen die minstens één bericht schreven dat aan het einde van de week nog stond; het team telt mee, bots niet.
digest-what-active-staff = Hoeveel van de actieve leden bij het team horen, naar de rollen die ze nu hebben.
digest-what-messages = Berichten van mensen die aan het einde van de week nog stonden.
digest-what-messages-staff = Hoeveel van deze berichten het team schreef, naar de rollen die ze nu hebben.
digest-what-top-tenth = Het deel van de berichten van deze week dat het actiefste tiende van de schrijvers schreef, naar boven afgerond op hele mensen.
digest-what-questions = Vragen die in de week gesteld zijn en voor het einde niet verwijderd.
digest-what-unanswered = Het deel van de vragen van deze week waarop aan het einde niemand anders geantwoord had, en die toen ook niet afgesloten waren.
digest-what-answer-median = De tijd waarna de helft van de vragen van deze week antwoord van iemand anders had. Vragen zonder antwoord tellen als wachtend tot het einde van de week (Kaplan-Meier).
digest-what-helpers = Mensen die in de week door iemand anders voor hulp genoemd zijn: bedankt, als antwoord gemarkeerd, of als eerste welkom geheten.
digest-what-helped = Mensen die in de week door iemand geholpen zijn, volgens hetzelfde bewijs.
digest-what-cases = Zaken die in de week geopend zijn, door regels en door mensen.
digest-what-case-answer = Van de zaken die op een mens wachtten: de tijd waarna de helft een eerste oordeel had. Open zaken tellen als wachtend tot het einde van de week (Kaplan-Meier).
digest-what-precision = Van de zaken van de acht weken tot en met deze waarover moderatoren ‘klopt’ of ‘klopt niet’ zeiden: het deel dat klopte.
digest-what-second-looks = Leden die in de week vroegen om nog eens naar een besluit te kijken.

## The digest as a page

digest-page-skip = Naar het overzicht
digest-page-week = Week { $n }
digest-page-days = { $from } tot en met { $until }
digest-page-members = { $count ->
    [one] Eén lid aan het eind van de week
   *[other] { $n } leden aan het eind van de week
}
digest-page-to-do = Te doen
digest-page-nothing-to-do = Er wacht deze week niets op je.
digest-page-later = Wacht ook nog: { $n }
digest-page-open = Openen
digest-page-case = Zaak { $n }
digest-page-changes = Goed om te weten
digest-page-no-changes = Deze week was als andere weken: niets valt op.
digest-page-no-weeks = Er zijn nog te weinig weken om te zeggen wat gewoon is.
digest-page-joy = Om blij mee te zijn
digest-page-reading = Elk cijfer is vergeleken met de acht weken ervoor. De kleine lijnen tonen negen weken, en de lichte band is wat gewoon is.
digest-page-arrivals = Komen en gaan
digest-page-activity = Praten en vragen
digest-page-recognition = Helpen
digest-page-engagement = Waar leden staan
digest-page-conduct = Omgang
digest-page-nothing = Hier valt deze week niets te tonen.
digest-page-higher = hoger dan gewoonlijk
digest-page-lower = lager dan gewoonlijk
digest-page-as-usual = zoals gewoonlijk
digest-page-too-few = te weinig om te vergelijken
digest-page-before = Week ervoor: { $value }
digest-page-usual = Gewoonlijk: { $low } tot { $high }
digest-page-usual-one = Gewoonlijk: { $median }
digest-page-of = { $k } van { $n }
digest-page-of-all = van { $n }
digest-page-over = Berekend over { $n }
digest-page-weeks = De acht weken ervoor: { $weeks }
digest-page-half-wait = Meer dan de helft wacht nog
digest-page-unknown = niet bekend
digest-page-details = Meer hierover
digest-page-numbers = In woorden en cijfers
digest-page-place = gesprek
digest-page-languages = Per taal
digest-page-helpers = Wie de meeste mensen hielpen
digest-page-pending = { $n ->
    [one] Eén bijdrage wacht tot iemand ernaar kijkt.
   *[other] { $n } bijdragen wachten tot iemand ernaar kijkt.
}
digest-page-champions = Kampioenen en wat erachter zit
digest-page-who = Lid
digest-page-where = Waar
digest-page-since = Sinds
digest-page-helped-now = Geholpen deze week
digest-page-campaigns = Campagnes
digest-page-campaign = Campagne
digest-page-started = Begonnen
digest-page-invited = Wie uitgenodigd is
digest-page-held-out = Wie niet uitgenodigd is
digest-page-wrote = Geschreven: { $k } van { $n }
digest-page-arm-people = { $count ->
    [one] één persoon
   *[other] { $n } mensen
}
digest-page-arm-weeks = { $count ->
    [one] één week
   *[other] { $n } weken
}
digest-page-uplift = Leverde op
digest-page-points = { $n } procentpunt
digest-page-interval = 95%-interval: { $low } tot { $high } procentpunt. Een interval waar 0 in ligt, laat geen verschil zien.
digest-page-people-planned = Nog niet: er zijn { $n } mensen gepland
digest-page-weeks-planned = Nog niet: er zijn { $n } weken gepland
digest-page-not-compared = Er is niemand om mee te vergelijken
digest-page-no-result = Er valt niets over te zeggen
digest-page-guardrails = Gestopt, vertrokken of gemeld
digest-page-guardrails-each = Wil niet meer benaderd worden: { $stopped }. Vertrokken: { $left }. Meldden het: { $reported }.
digest-page-arms = { $invited } uitgenodigd, { $held } niet
digest-page-state-running = loopt
digest-page-state-paused = op pauze
digest-page-state-stopped = gestopt
digest-page-state-ended = afgelopen
digest-page-state-shadow = alleen genoteerd
digest-page-clauses = Zaken per afspraak en wat volgde
digest-page-clause = Afspraak
digest-page-remind = Herinnering
digest-page-warn = Waarschuwing
digest-page-timeout = Time-out
digest-page-kick = Eruit gezet
digest-page-ban = Verbannen
digest-page-none = Niets
digest-page-rules = Regels
digest-page-stage = Fase
digest-page-right = Goed
digest-page-wrong = Fout
digest-page-hits = Treffers
digest-page-runaway = veel meer dan gewoonlijk
digest-page-made = Gemaakt op { $when }.
digest-page-frozen = De cijfers blijven zoals ze toen waren. Namen worden opgezocht als deze pagina geopend wordt; wie vergeten wilde worden, staat er niet in.

## The digest's charts

digest-chart-week = Week van
digest-chart-arrivals = Wie kwam en wie vertrok
digest-chart-arrivals-alt = Gekomen in de week: { $joined }. Vertrokken: { $left }. Per saldo: { $net }.
digest-chart-usual-joined = gewoonlijk gekomen
digest-chart-usual = gewoonlijk
digest-chart-active = Actieve leden per week
digest-chart-active-alt = Actief in de week: { $now }. In de week ervoor: { $before }.
digest-chart-replies = Hoe lang tot een antwoord
digest-chart-replies-alt = Eerste berichten van nieuwkomers: { $newcomers }. Vragen: { $questions }.
digest-chart-newcomers = Nieuwkomers
digest-chart-questions = Vragen
digest-chart-half = de helft heeft antwoord
digest-chart-few = te weinig om te vergelijken ({ $n })
digest-chart-wait = { $share } binnen een dag, de helft binnen { $median }, van { $n }
digest-chart-wait-open = { $share } binnen een dag, van { $n }; meer dan de helft wacht nog
digest-chart-in-day = { $share } binnen een dag, van { $n }
digest-chart-languages = Vragen en antwoorden per taal
digest-chart-languages-alt = Deel van de vragen dat antwoord kreeg, per taal. { $languages }
digest-chart-pair = { $name }: { $value }.
digest-chart-who = Wie
digest-chart-language = Taal
digest-chart-n = Van
digest-chart-curve = Wie de berichten schrijft
digest-chart-curve-alt = Wie schreef, in tien even grote groepen van het meest naar het minst actief. Het eerste tiende schreef { $share } van de berichten.
digest-chart-most = het actiefste tiende
digest-chart-least = het minst actief
digest-chart-tenth = Tiende
digest-chart-share = Deel van de berichten
digest-chart-tiers = Rangen
digest-chart-tiers-alt = Hebben een rang: { $hold }. Gestegen deze week: { $promoted }. Rang verlaten: { $lapsed }.
digest-chart-tier = Rang
digest-chart-hold = Hebben
digest-chart-promoted = Gestegen
digest-chart-held = Gebleven
digest-chart-lapsed = Verlaten
digest-chart-segments = Leden per segment
digest-chart-segments-alt = Het grootste segment is “{ $segment }”: { $n }.
digest-chart-segment = Segment
digest-chart-now = nu
digest-chart-began = toen de week begon
digest-chart-flows = Wie deze week waarheen ging
digest-chart-flows-alt = De grootste stroom: { $flow }, { $n }.
digest-chart-flow = { $from } → { $to }
digest-chart-not-here = was er nog niet
digest-chart-move = Van en naar
digest-chart-people = Mensen
digest-chart-precision = Wat moderators van de regels zeiden
digest-chart-precision-alt = In acht weken zeiden moderators { $all } keer of een regel klopte; { $right } keer klopte die.
digest-chart-rule = Regel
digest-chart-right = goed
digest-chart-wrong = fout
## Names of figures

console-skip = Naar de inhoud
console-nav = Pagina’s
console-nav-home = Overzicht
console-nav-digests = Weekberichten
console-nav-cases = Zaken
console-nav-rules = Regels
console-nav-champions = Kampioenen
console-nav-members = Leden
console-nav-questions = Vragen
console-nav-engagement = Betrokkenheid
console-nav-settings = Instellingen
console-nav-audit = Logboek
console-signed-in-as = Aangemeld als
console-sign-out = Afmelden
console-no-answer-yet = Het is doorgegeven en er is nog geen antwoord. Kijk zo nog eens.
console-sign-in = De console van Steward
console-sign-in-as = Je gaat naar binnen als
console-sign-in-button = Open de console
console-sign-in-text = De link werkt één keer, in deze browser. Je blijft hoogstens twaalf uur aangemeld; afmelden kan onderaan elke pagina.
console-signed-out = Je bent afgemeld
console-signed-out-text = Terugkomen doe je met /console in Discord en de nieuwe link.
console-error-back = Terug naar de console
console-error-signed-out = Je bent niet aangemeld
console-error-signed-out-text = Typ /console in Discord. Steward antwoordt met een link die alleen jij ziet; die opent hier de console.
console-error-no-link = Deze link opent niet meer
console-error-no-link-text = Een link werkt één keer, vijf minuten lang. Typ /console in Discord voor een nieuwe.
console-error-forbidden = Deze pagina is voor beheerders
console-error-forbidden-text = Met je rollen in Discord zie je zaken, regels, leden en vragen. Vraag voor de rest iemand die de server beheert.
console-error-no-longer = Je hoort hier niet meer bij het team
console-error-no-longer-text = De console is voor leden die de server modereren of beheren, zoals hun rollen in Discord zeggen. Krijg je die terug, typ daar dan /console.
console-error-forged = Er is niets veranderd
console-error-forged-text = Dit formulier kwam niet van een pagina uit je sessie, of de pagina was te oud. Ga terug, laad die opnieuw en verstuur het nog eens.
console-error-not-found = Hier is niets
console-error-not-found-text = Het adres klopt niet, of wat hier stond is weg.
console-error-method = Dit adres neemt zo’n verzoek niet aan
console-error-method-text = Er is niets veranderd. De pagina’s van de console leiden naar alles wat je kunt doen.
console-error-too-large = Dat was te veel tekst
console-error-too-large-text = Er is niets veranderd. Ga terug, maak het korter en verstuur het opnieuw.
console-error-too-many = Te veel links die niet openden
console-error-too-many-text = Wacht een minuut en typ /console in Discord voor een nieuwe link.
console-error-starting = Steward is net gestart
console-error-starting-text = Er wordt nog gelezen wie welke rol heeft. Laad deze pagina zo opnieuw.
console-error-slow = Dit duurde te lang
console-error-slow-text = Laad de pagina opnieuw. Blijft het zo, dan staat er meer in het log van Steward.
console-error-broken = Er ging bij ons iets mis
console-error-broken-text = De pagina kon niet worden gemaakt; het log van Steward zegt waarom. Er is niets verloren gegaan.
console-link = Deze link opent de console van { $community } voor jou. Hij werkt één keer, binnen vijf minuten; houd hem voor jezelf.
console-link-button = Open de console
console-link-not-staff = De console is voor wie deze server modereert of beheert. Wat Steward over jou noteert, staat in `/me`.
console-link-off = De console staat hier uit: wie Steward draait, kan hem aanzetten met `listen` in `steward.toml`.

## Pages of the console: small parts

console-any = alle
console-yes = ja
console-no = nee
console-save = Opslaan
console-search = Zoeken
console-filter = Filteren
console-filter-none = Alles tonen
console-older = Ouder
console-newest = Nieuwste
console-pager = Meer van deze lijst
console-crumbs = Waar je bent
console-when = Wanneer
console-where = Waar
console-member = Lid
console-case = Zaak
console-word = Oordeel
console-since = sinds
console-waits-for = wacht al
console-set-here = hier ingesteld
console-language-unknown = taal onbekend

## Pages of the console: home

console-home-hello = Fijn dat je er bent, { $name }
console-home-waits = Wat er wacht
console-home-nothing = Er wacht niets. Er wordt goed voor de community gezorgd.
console-home-go = Erheen
console-home-week = Vorige week ({ $week })
console-home-digest = Lees het hele overzicht
console-figure-active = Mensen die schreven
console-figure-joined = Erbij gekomen
console-figure-questions = Gestelde vragen
console-figure-helped = Geholpen mensen
console-todo-cases = { $n ->
    [one] Een zaak wacht op een oordeel.
   *[other] { $n } zaken wachten op een oordeel.
}
console-todo-second-looks = { $n ->
    [one] Een lid vroeg om nog eens te kijken.
   *[other] { $n } leden vroegen om nog eens te kijken.
}
console-todo-failed = { $n ->
    [one] Discord weigerde wat in een zaak is besloten.
   *[other] Discord weigerde wat in { $n } zaken is besloten.
}
console-todo-questions = { $n ->
    [one] Een vraag heeft nog geen antwoord.
   *[other] { $n } vragen hebben nog geen antwoord.
}
console-todo-proposals = { $n ->
    [one] Iemand is voorgedragen voor erkenning.
   *[other] { $n } mensen zijn voorgedragen voor erkenning.
}
console-todo-credits = { $n ->
    [one] Van een bedankje is niet zeker voor wie het was.
   *[other] Van { $n } bedankjes is niet zeker voor wie ze waren.
}
console-todo-paused = De campagne ‘{ $name }’ heeft zichzelf stilgezet.
console-todo-delivery = Het overzicht van { $week } kon niet worden bezorgd.
console-todo-permissions = { $n ->
    [one] Steward mist een recht.
   *[other] Steward mist { $n } rechten.
}

## Pages of the console: digests

console-digests-text = Elk overzicht staat er zoals het is verstuurd; de cijfers veranderen niet meer.
console-digests-none = Er is nog geen overzicht gemaakt. Het eerste komt na de eerste hele week.
console-digests-week = Week
console-digests-days = Dagen
console-digests-made = Gemaakt
console-digests-sent = Bezorgd
console-digest-posted = geplaatst
console-digest-mailed = gemaild
console-digest-not-posted = niet geplaatst
console-digest-not-mailed = niet gemaild
console-digest-perhaps-posted = misschien geplaatst
console-digest-perhaps-mailed = misschien gemaild
console-digest-file = Opslaan als bestand

## Pages of the console: rules

console-rule = Regel
console-rules-text = Wat elke regel de laatste acht weken deed, en hoe vaak mensen zeiden dat het klopte.
console-rules-none = De gedragscode heeft geen regels.
console-rule-stage = Stand
console-rule-hits = Treffers
console-rule-members = Leden
console-rule-precision = Klopte
console-rule-last = Laatste treffer
console-rule-few = te weinig om iets te zeggen (n { $n })
console-rule-precise = { $share } (n { $n })
console-rule-points = { $n ->
    [one] een waarschuwingspunt
   *[other] { $n } waarschuwingspunten
}
console-rule-what = Waar hij op let
console-rule-does = Wat hij doet als hij ingrijpt
console-rule-only = Alleen: { $what }
console-rule-except = Niet voor: { $what }
console-rule-examples = Voorbeelden
console-rule-no-examples = Het bestand geeft geen voorbeelden.
console-rule-caught = Dit pakt hij
console-rule-left-alone = Dit laat hij staan
console-rule-figures = De laatste acht weken
console-rule-set-stage = De stand veranderen
console-rule-why = Waarom
console-rule-changes = Eerdere wijzigingen
console-rule-latest = Laatste treffers
console-rule-latest-text = Wat er geschreven is, staat in de zaak.
console-rule-no-hits = Geen treffers.
console-rule-found = Gevonden
console-looks-words = Woorden en zinnen uit zijn lijsten, ook als ze vermomd zijn.
console-looks-pattern = Teksten die een van zijn patronen volgen.
console-looks-names = Woorden uit zijn lijsten in iemands naam.
console-looks-links = Links die ergens heen leiden waar je niet wilt zijn, of die zich als een ander voordoen.
console-looks-invites = Uitnodigingen voor andere community's.
console-looks-mentions = Berichten die heel veel mensen noemen, of iedereen.
console-looks-flood = Meer van iets in korte tijd dan iemand leest.
console-looks-copies = Hetzelfde bericht in meerdere kanalen tegelijk.
console-looks-honeypot = Berichten in een kanaal waar niemand iets te schrijven heeft.
console-looks-shouting = Lange berichten die bijna helemaal uit hoofdletters bestaan.
console-looks-zalgo = Letters met zoveel tekens erop dat niemand ze kan lezen.
console-looks-secrets = Sleutels en wachtwoorden die ergens toegang toe geven.
console-looks-personal = Persoonlijke gegevens, zoals adressen en nummers van documenten.
console-looks-selling = Aanbiedingen om iets te verkopen.
console-looks-newcomer = Links en plaatjes van accounts die er net zijn.
console-looks-native = Wat Discords eigen AutoMod vond.
console-looks-raid = Heel veel accounts die tegelijk binnenkomen.
console-when-members = { $n ->
    [one] één lid
   *[other] { $n } leden
}
console-when-joined = wie korter dan { $span } geleden kwam
console-when-account = accounts jonger dan { $span }
console-when-messages = { $n ->
    [one] wie hooguit één bericht schreef
   *[other] wie minder dan { $n } berichten schreef
}
console-does-delete = Haalt het bericht weg
console-does-strike = Telt als waarschuwingspunt
console-does-file = Vraagt om het als bestand te plaatsen
console-does-kick = Zet het account uit de community
console-does-ban = Verbant het account
console-does-pause = Zet uitnodigingen stil
console-does-timeout = Een pauze van { $span }

## Pages of the console: cases

console-cases-none = Er zijn geen zaken.
console-cases-none-such = Geen zaak past hierbij.
console-case-second-look = nog eens kijken gevraagd
console-case-staff = over het team
console-case-decide = Beslissen
console-case-show = Tonen wat er geschreven is
console-case-no-text = Deze zaak gaat niet over een tekst.
console-case-deleted = verwijderd
console-case-rules = Wat de regels vonden
console-case-acts = Wat er is gedaan, en wat ervan kwam
console-case-no-acts = Er is niets gedaan.
console-case-failure = Discord zei
console-case-talk = Wie er wat van vond
console-act-measure = Maatregel
console-act-removal = Bericht weggehaald
console-act-end = Maatregel beëindigd
console-act-notice = Lid ingelicht
console-act-card = Moderatoren ingelicht
console-act-other = Iets anders
console-act-waits = onderweg
console-act-done = gedaan
console-act-refused = geweigerd
console-act-unknown = onbekend
console-act-dropped = niet nodig
console-talk-addressed = werd aangesproken
console-talk-aside = deed een stap opzij
console-talk-second-look = vroeg om nog eens te kijken
console-talk-said = zei: { $word }
console-talk-decided = besliste als eerste
console-talk-reviewed = keek nog eens: { $word }

## Pages of the console: champions

console-champions-text = Wie is voorgedragen en waarom. Wie bedankt wordt, leest jouw woorden.
console-champions-proposals = Voorgedragen
console-champions-none = Op dit moment is niemand voorgedragen.
console-champions-evidence = De onderbouwing
console-champions-own = Dit gaat over jou, dus iemand anders beslist.
console-champions-words = Jouw woorden
console-champions-words-hint = Bij goedkeuren het bedankje in jouw woorden, als je wilt. Bij afwijzen de reden, die bij beheerders blijft.
console-champions-approve = Goedkeuren
console-champions-decline = Afwijzen
console-credits = Bedankjes die wachten
console-credits-text = Iemand werd bedankt, en het is niet zeker wie er werd bedoeld. Kijk ter plekke en zeg het.
console-credits-none = Er wacht geen bedankje.
console-credits-helper = Helper
console-credits-by = Van
console-credits-what = Wat
console-credits-sure = Hoe zeker
console-credits-decide = Jouw oordeel
console-credits-counts = Telt
console-credits-drop = Telt niet
console-credit-counts = telt
console-credit-waits = wacht
console-credit-gone = ingetrokken
console-tiers = Wie deze community draagt
console-tiers-none = Op dit moment niemand.
console-helped = mensen geholpen:
console-lapsed = Stil, of met dank uit de rangen
console-champion-quiet = de laatste tijd stil
console-champion-alumni = oud-lid van de rang
console-champion-break = met pauze

## Pages of the console: members

console-members-search = Naam of id
console-members-text = Zoek iemand op het begin van de naam, in elk schrift, of op id.
console-members-none = Niemand met die naam of id is hier bekend.
console-members-more = Er zijn er meer. Typ meer van de naam.
console-member-id = Id van het lid
console-member-account = Account
console-member-joined = Erbij sinds
console-member-left-on = Vertrokken op
console-member-first = Eerste bericht
console-member-last = Laatste bericht
console-member-messages = Berichten
console-member-language = Taal
console-member-locale = Taal van Discord
console-member-segment = Staat nu
console-member-roles = Rollen
console-member-tier = Rang
console-member-bot = bot
console-member-staff = team
console-member-left = is vertrokken
console-member-opted-out = wil niet genoteerd worden
console-member-known = Wat er bekend is
console-member-standing = Wat nog telt:
console-member-cases-closed = Zaken van het team zijn voor beheerders, en niemand leest hier de eigen zaken.
console-member-no-cases = Geen zaken.
console-member-credits = Bedankt voor
console-member-no-credits = Geen bedankjes.
console-member-sent = Wat Steward hun stuurde, in vier weken
console-sent-all = Berichten
console-sent-answered = Beantwoord
console-sent-stopped = Stopgezet
console-member-rights = Een kopie, of weg ermee
console-member-rights-text = Voor een lid dat erom vroeg. Beide staan in het logboek.
console-export = Exporteren
console-erase = Wissen
console-erase-sure = Wissen wat er over dit lid wordt bewaard?
console-erase-sure-text = Namen, teksten, zaken en bedankjes verdwijnen voorgoed. Dit kan niet ongedaan worden gemaakt.
console-erase-yes = Voorgoed wissen
console-erase-no = Bewaren

## Pages of the console: questions

console-questions-text = Vragen van de laatste dertig dagen. De link leidt naar Discord, waar ze beantwoord worden.
console-questions-languages = Talen
console-questions-all = Alle
console-questions-open = Niemand heeft geantwoord
console-questions-none = Elke vraag heeft een antwoord.
console-questions-more = { $n ->
    [one] En nog een.
   *[other] En nog { $n }.
}
console-questions-asker = Gevraagd door
console-questions-nameless = zonder naam
console-questions-waits = Wacht al
console-questions-answered = Deze week beantwoord
console-questions-by = Beantwoord door
console-questions-after = Na

## Pages of the console: engagement

console-engagement-text = Waar leden staan, en wat Steward doet om mensen erbij te halen. Niemand krijgt bericht zonder reden die te lezen is.
console-engagement-observed = Bekeken sinds
console-engagement-pause = Alles stilzetten
console-engagement-resume = Weer verder
console-engagement-paused = Alles van deze soort staat stil: er wordt niets verstuurd.
console-segments = Waar leden staan
console-segments-all = Leden, bots niet meegeteld:
console-segments-none = Er is nog niemand bekeken.
console-segment = Staat
console-segment-members = Leden
console-segment-share = Aandeel
console-flows = Wie er in vier weken verschoof
console-flows-text = De grootste verschuivingen.
console-flows-none = Niemand verschoof.
console-flow-from = Van
console-flow-to = Naar
console-flow-new = was er nog niet
console-campaigns = Campagnes
console-campaigns-none = Er zijn geen campagnes. Het zijn bestanden in de map ‘campaigns’.
console-holdout = Waarom sommigen met rust worden gelaten
console-holdout-text = Om te weten of een campagne helpt, wordt vooraf een deel van de leden geloot en met rust gelaten. Schrijven er daarvan evenveel, dan deed de campagne niets. Wie hulp nodig heeft, krijgt die altijd. Met rust gelaten:
console-campaign-for = Voor:
console-campaign-off = uit
console-campaign-running = loopt
console-campaign-shadow = proef
console-campaign-paused = stilgezet
console-campaign-stopped = gestopt
console-campaign-ended = afgelopen
console-campaign-start = Starten
console-campaign-start-shadow = Proefdraaien
console-campaign-resume = Weer verder
console-campaign-stop = Stoppen
console-arms = De twee groepen
console-arms-text = Wie er schreef, wordt één keer verteld, aan het eind.
console-arm = Groep
console-arm-treated = kreeg bericht
console-arm-control = met rust gelaten
console-arm-reached = Bereikt
console-arm-left = Vertrokken
console-arm-stopped = Zette het stop
console-arm-reported = Meldde het

## Pages of the console: settings

console-settings-text = Wat er geldt. Het meeste staat in de configuratiebestanden; wat je hier kunt instellen, staat erbij.
console-settings-file = Uit de configuratiebestanden.
console-settings-community = De community
console-settings-privacy = Wat hoe lang wordt bewaard
console-settings-recognition = Erkenning
console-settings-engagement = Betrokkenheid
console-settings-stages = Hier ingestelde standen
console-settings-no-stages = Elke regel staat zoals in de bestanden.
console-setting-none = niet ingesteld
console-setting-language = Taal
console-setting-zone = Tijdzone
console-setting-moderators = Kanaal van de moderatoren
console-setting-managers = Kanaal van de beheerders
console-setting-staff = Rollen van het team
console-setting-appeal = Waar bezwaar kan
console-setting-policy = Versie van de gedragscode
console-setting-texts = Teksten van berichten
console-setting-evidence = Bewijs bij zaken
console-setting-audit = Het logboek
console-setting-left = Leden die weg zijn
console-setting-tiers = Rangen
console-setting-announce = Bedankjes komen in
console-setting-first-tier = Eerste rang zonder oordeel van iemand
console-setting-quiet = Stille uren
console-setting-weekends = Ook in het weekend
console-setting-helpers = Een vraag gaat naar helpers na
console-setting-greeter = En naar een gastheer na
console-setting-ask = Vragen zonder naam gaan naar
console-setting-holdout = Met rust gelaten om te vergelijken
console-permissions = Wat Steward mag op Discord
console-permissions-all = De rol van Steward is beheerder. Meer dan wat hier staat is niet nodig.
console-permission-has = heeft
console-permission-lacks = mist

## Pages of the console: the audit log

console-audit-text = Wie wat deed en wanneer, in Discord en hier. Er staan geen woorden van leden in.
console-audit-by = Id van de persoon
console-audit-what = Wat
console-audit-who = Wie
console-audit-about = Over
console-audit-where = Waar
console-audit-console = console
console-audit-none = Hier staat nog niets.
stage-set = Regel **{ $rule }**: vanaf nu geldt: { $stage }.
stage-no-rule = Er is geen regel { $rule }. `/rules` toont ze allemaal.
stage-reason = Er hoort een reden bij, van hoogstens { $most } tekens.
stage-already = Regel { $rule }: dat was al zo, { $stage }.

audit-console-link = Vroeg om een link naar de console
audit-signed-in = Meldde zich aan bij de console
audit-warned = Waarschuwde { $about }: zaak { $subject }
audit-timed-out = Zette { $about } { $detail } op pauze: zaak { $subject }
audit-timeout-lifted = Beëindigde de pauze van { $about }: zaak { $subject }
audit-kicked = Verwijderde { $about } van de server: zaak { $subject }
audit-banned = Verbande { $about }: zaak { $subject }
audit-banned-for = Verbande { $about } voor { $detail }: zaak { $subject }
audit-unbanned = Hief de ban van { $about } op: zaak { $subject }
audit-case-apply = Deed wat de regel voorstelde, over { $about }: zaak { $subject }
audit-case-delete-only = Haalde alleen het bericht van { $about } weg: zaak { $subject }
audit-case-right = Vond het terecht, over { $about }: zaak { $subject }
audit-case-not-a-breach = Vond er niets mis mee, over { $about }: zaak { $subject }
audit-case-undo = Draaide het terug, over { $about }: zaak { $subject }
audit-case-unsure = Twijfelde, over { $about }: zaak { $subject }
audit-case-step-aside = Liet het aan een ander, over { $about }: zaak { $subject }
audit-case-uphold = Keek opnieuw en hield het in stand, over { $about }: zaak { $subject }
audit-champion-approved = Keurde goed wat voor { $about } was voorgesteld
audit-champion-declined = Wees af wat voor { $about } was voorgesteld
audit-champion-nominated = Droeg { $about } voor
audit-contribution-noted = Noteerde een bijdrage van { $about }, met gewicht { $detail }
audit-credit-counts = Liet waardering { $subject } meetellen
audit-credit-dismissed = Legde waardering { $subject } terzijde
audit-history-wanted = Liet { $detail } dagen geschiedenis lezen
audit-engagement-paused = Zette alle betrokkenheid op pauze
audit-engagement-resumed = Liet de betrokkenheid verdergaan
audit-campaign-started = Startte de campagne { $subject }
audit-campaign-shadowed = Startte de campagne { $subject } zonder te versturen
audit-campaign-stopped = Stopte de campagne { $subject }
audit-panel-posted = Plaatste het paneel met interesses
audit-stage-set = Zette regel { $subject } op { $detail }
audit-digest-setting = Zette { $subject } op { $detail }
audit-member-exported = Exporteerde wat er over { $about } bewaard is
audit-member-erased = Wiste { $about }
audit-privacy-posted = Plaatste wat Steward over leden noteert
audit-somebody = iemand
audit-other = Deed { $what } { $subject }
console-audit-rulings = Maatregelen
console-audit-privacy = Privacy
console-audit-doors = Aanmelden
console-settings-digest = Het weekoverzicht
console-setting-digest-on = Elke week verstuurd
console-setting-digest-day = Dag
console-setting-digest-at = Tijd
console-setting-digest-channel = Kanaal
console-setting-digest-next = Het volgende:
console-setting-digest-mail = Ook per mail aan:
console-setting-clear = Zoals in de bestanden
