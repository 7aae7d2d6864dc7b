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
