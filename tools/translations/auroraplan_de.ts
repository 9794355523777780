<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>The season week by week, stays of {nights}</source>
        <translation>Die Saison Woche für Woche, Aufenthalte von {nights}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What every further night is worth</source>
        <translation>Was jede weitere Nacht bringt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Nächte</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Points added</source>
        <translation>Punkte mehr</translation>
    </message>
    <message>
        <source>Odds by place and night</source>
        <translation>Chancen nach Ort und Nacht</translation>
    </message>
    <message>
        <source>Night of</source>
        <translation>Nacht vom</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Moon</source>
        <translation>Mond</translation>
    </message>
    <message>
        <source>{place}, night of {evening}, hour by hour</source>
        <translation>{place}, Nacht vom {evening}, Stunde für Stunde</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sonne</translation>
    </message>
    <message>
        <source>Kp reaches</source>
        <translation>Kp erreicht</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Eingetreten</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Single years</source>
        <translation>Einzelne Jahre</translation>
    </message>
    <message>
        <source>The places of the map</source>
        <translation>Die Orte der Karte</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Best stay</source>
        <translation>Bester Aufenthalt</translation>
    </message>
    <message>
        <source>+1 night adds less than 1 point: {total}.</source>
        <translation>+1 Nacht bringt weniger als 1 Punkt: {total}.</translation>
    </message>
    <message numerus="yes">
        <source>+1 night adds {n} point: {total}.</source>
        <comment>+1 night adds {n} points: {total}.</comment>
        <translation>
            <numerusform>+1 Nacht bringt {n} Punkt: {total}.</numerusform>
            <numerusform>+1 Nacht bringt {n} Punkte: {total}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{nights} at {place} from {evening}: {chance}.</source>
        <translation>{nights} in {place} ab {evening}: {chance}.</translation>
    </message>
    <message>
        <source>more than {most} for {least} %</source>
        <translation>mehr als {most} für {least} %</translation>
    </message>
    <message>
        <source>{count} for {least} %</source>
        <translation>{count} für {least} %</translation>
    </message>
    <message>
        <source>{place} from {date}: {told}</source>
        <translation>{place} ab {date}: {told}</translation>
    </message>
    <message>
        <source>Clear, dark nights with aurora for the eye: what the program says, and what is published</source>
        <translation>Klare, dunkle Nächte mit Polarlicht für das Auge: was das Programm sagt und was veröffentlicht ist</translation>
    </message>
    <message numerus="yes">
        <source>{n} day ahead</source>
        <comment>{n} days ahead</comment>
        <translation>
            <numerusform>{n} Tag voraus</numerusform>
            <numerusform>{n} Tage voraus</numerusform>
        </translation>
    </message>
    <message>
        <source>Highest Kp of a night ({region}, {first}–{last} UT), told {ahead}</source>
        <translation>Höchster Kp einer Nacht ({region}, {first}–{last} UT), vorhergesagt {ahead}</translation>
    </message>
    <message>
        <source>{count} nights of {first}–{last}, none used in fitting. Kp 4 or more: told {told}, came in {came}; in any of five nights {stays_told}, came {stays_came}. Mean error {crps} Kp (season&apos;s average {climatology}).</source>
        <translation>{count} Nächte von {first}–{last}, keine davon zur Anpassung verwendet. Kp 4 oder mehr: vorhergesagt {told}, eingetreten in {came}; in mindestens einer von fünf Nächten {stays_told}, eingetreten {stays_came}. Mittlerer Fehler {crps} Kp (Mittel der Jahreszeit {climatology}).</translation>
    </message>
    <message>
        <source>{count} nights. Kp 4 or more: told {told}, came in {came}. Mean error {crps} Kp.</source>
        <translation>{count} Nächte. Kp 4 oder mehr: vorhergesagt {told}, eingetreten in {came}. Mittlerer Fehler {crps} Kp.</translation>
    </message>
    <message>
        <source>Kp {kp} or more: told {told} in the mean, came in {came} of {count} nights.</source>
        <translation>Kp {kp} oder mehr: im Mittel {told} vorhergesagt, in {came} von {count} Nächten eingetreten.</translation>
    </message>
    <message>
        <source>{met} of {count} stations within bounds, {nights} nights of {first}–{last}, cloudless. The level of the odds was fitted to them: this shows that one level serves all, no more.</source>
        <translation>{met} von {count} Stationen innerhalb der Grenzen, {nights} Nächte von {first}–{last}, wolkenlos. Das Niveau der Chancen wurde an sie angepasst: Das zeigt, dass ein Niveau für alle passt, mehr nicht.</translation>
    </message>
    <message>
        <source>{met} of {count} within bounds; the level was fitted to them; no clouds.</source>
        <translation>{met} von {count} innerhalb der Grenzen; das Niveau wurde an sie angepasst; ohne Wolken.</translation>
    </message>
    <message>
        <source>{name} {first}–{last}, {nights} nights: told {told}, published {published} (bounds {bounds}), {met}; single years {years}.</source>
        <translation>{name} {first}–{last}, {nights} Nächte: vorhergesagt {told}, veröffentlicht {published} (Grenzen {bounds}), {met}; einzelne Jahre {years}.</translation>
    </message>
    <message>
        <source>within them</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>outside them</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Woche vom</translation>
    </message>
    <message>
        <source>Best start</source>
        <translation>Bester Beginn</translation>
    </message>
    <message>
        <source>From there</source>
        <translation>Ab dann</translation>
    </message>
    <message>
        <source>A night</source>
        <translation>Eine Nacht</translation>
    </message>
    <message>
        <source>no week of these has a chance.</source>
        <translation>keine dieser Wochen hat eine Chance.</translation>
    </message>
    <message numerus="yes">
        <source>best in the week of {week}: {n} night sees aurora with {odds} ({range}).</source>
        <comment>best in the week of {week}: {n} nights see aurora with {odds} ({range}).</comment>
        <translation>
            <numerusform>am besten in der Woche vom {week}: {n} Nacht sieht Polarlicht mit {odds} ({range}).</numerusform>
            <numerusform>am besten in der Woche vom {week}: {n} Nächte sehen Polarlicht mit {odds} ({range}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Week of {week}: {n} night sees aurora with {odds} ({range}), {verdict}. Best from {start}: {best}. Clear {clear}, {hours} dark hours a night.</source>
        <comment>Week of {week}: {n} nights see aurora with {odds} ({range}), {verdict}. Best from {start}: {best}. Clear {clear}, {hours} dark hours a night.</comment>
        <translation>
            <numerusform>Woche vom {week}: {n} Nacht sieht Polarlicht mit {odds} ({range}), {verdict}. Am besten ab {start}: {best}. Klar {clear}, {hours} dunkle Stunden je Nacht.</numerusform>
            <numerusform>Woche vom {week}: {n} Nächte sehen Polarlicht mit {odds} ({range}), {verdict}. Am besten ab {start}: {best}. Klar {clear}, {hours} dunkle Stunden je Nacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week of {week}: {odds} ({range}), best from {start}</source>
        <translation>Woche vom {week}: {odds} ({range}), am besten ab {start}</translation>
    </message>
    <message>
        <source>Working on: {chart}</source>
        <translation>In Arbeit: {chart}</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message numerus="yes">
        <source>{n} row copied.</source>
        <comment>{n} rows copied.</comment>
        <translation>
            <numerusform>{n} Zeile kopiert.</numerusform>
            <numerusform>{n} Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show as table: {chart}</source>
        <translation>Als Tabelle zeigen: {chart}</translation>
    </message>
    <message>
        <source>Show the chart as a table, to read or to copy</source>
        <translation>Das Diagramm als Tabelle zeigen, zum Lesen oder Kopieren</translation>
    </message>
    <message>
        <source>Odds against the number of nights</source>
        <translation>Chance nach Anzahl der Nächte</translation>
    </message>
    <message>
        <source>Nights needed</source>
        <translation>Nächte nötig</translation>
    </message>
    <message>
        <source>Change the dates</source>
        <translation>Daten ändern</translation>
    </message>
    <message>
        <source>Go to the places</source>
        <translation>Zu den Orten</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Open a trip or places…</source>
        <translation>Reise oder Orte öffnen …</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>PDF exportieren …</translation>
    </message>
    <message>
        <source>Export calendar…</source>
        <translation>Kalender exportieren …</translation>
    </message>
    <message>
        <source>Copy the plan as text</source>
        <translation>Plan als Text kopieren</translation>
    </message>
    <message>
        <source>Star the place</source>
        <translation>Ort zu den Favoriten</translation>
    </message>
    <message>
        <source>Add the place to the trip</source>
        <translation>Ort zur Reise hinzufügen</translation>
    </message>
    <message>
        <source>Remove the place</source>
        <translation>Ort entfernen</translation>
    </message>
    <message>
        <source>Earlier night</source>
        <translation>Frühere Nacht</translation>
    </message>
    <message>
        <source>Later night</source>
        <translation>Spätere Nacht</translation>
    </message>
    <message>
        <source>Place above</source>
        <translation>Ort darüber</translation>
    </message>
    <message>
        <source>Place below</source>
        <translation>Ort darunter</translation>
    </message>
    <message>
        <source>Move the place up</source>
        <translation>Ort nach oben</translation>
    </message>
    <message>
        <source>Move the place down</source>
        <translation>Ort nach unten</translation>
    </message>
    <message>
        <source>Sort the places by their odds</source>
        <translation>Orte nach ihren Chancen sortieren</translation>
    </message>
    <message>
        <source>Pin the night, or let it go</source>
        <translation>Nacht anheften oder lösen</translation>
    </message>
    <message>
        <source>Why these odds</source>
        <translation>Warum diese Chance</translation>
    </message>
    <message>
        <source>Save the trip</source>
        <translation>Reise speichern</translation>
    </message>
    <message>
        <source>Go to the trip</source>
        <translation>Zur Reise</translation>
    </message>
    <message>
        <source>Clear the trip</source>
        <translation>Reise leeren</translation>
    </message>
    <message>
        <source>Map of the oval</source>
        <translation>Karte des Ovals</translation>
    </message>
    <message>
        <source>Season, week by week</source>
        <translation>Saison, Woche für Woche</translation>
    </message>
    <message>
        <source>How many nights it takes</source>
        <translation>Wie viele Nächte es braucht</translation>
    </message>
    <message>
        <source>Track record of the odds</source>
        <translation>Bilanz der Chancen</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>Das Diagramm als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy the view as a picture</source>
        <translation>Ansicht als Bild kopieren</translation>
    </message>
    <message>
        <source>Save the view as a picture…</source>
        <translation>Ansicht als Bild speichern …</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Text in üblicher Größe</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Was die Wörter bedeuten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Red light, for the dark</source>
        <translation>Rotlicht, für die Dunkelheit</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Add a place, and what each further night is worth there stands here.</source>
        <translation>Fügen Sie einen Ort hinzu, dann steht hier, was jede weitere Nacht dort bringt.</translation>
    </message>
    <message>
        <source>Enter plans stays of so many nights.</source>
        <translation>Eingabe plant Aufenthalte mit so vielen Nächten.</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The weeks to come</source>
        <translation>Die nächsten Wochen</translation>
    </message>
    <message>
        <source>Odds week by week</source>
        <translation>Chancen Woche für Woche</translation>
    </message>
    <message>
        <source>Add a place, and its year stands here.</source>
        <translation>Fügen Sie einen Ort hinzu, dann steht hier sein Jahr.</translation>
    </message>
    <message>
        <source>Odds week by week, for stays of {nights}</source>
        <translation>Chancen Woche für Woche, für Aufenthalte: {nights}</translation>
    </message>
    <message>
        <source>Stays of {nights}, by week</source>
        <translation>Aufenthalte, {nights}, nach Woche</translation>
    </message>
    <message>
        <source>This week is over.</source>
        <translation>Diese Woche ist vorbei.</translation>
    </message>
    <message>
        <source>Click or Enter plans for it.</source>
        <translation>Klick oder Eingabe plant für sie.</translation>
    </message>
    <message>
        <source>Which weeks</source>
        <translation>Welche Wochen</translation>
    </message>
    <message>
        <source>Which weeks the season shows</source>
        <translation>Welche Wochen die Saison zeigt</translation>
    </message>
    <message>
        <source>Odds of every week at every place</source>
        <translation>Chancen jeder Woche an jedem Ort</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>Bilanz</translation>
    </message>
    <message>
        <source>told</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>Cancelled. Coming back to this view asks again.</source>
        <translation>Abgebrochen. Wer zu dieser Ansicht zurückkommt, fragt erneut.</translation>
    </message>
    <message>
        <source>Kp, nights in {region}</source>
        <translation>Kp, Nächte in {region}</translation>
    </message>
    <message>
        <source>Odds at stations</source>
        <translation>Chancen an Stationen</translation>
    </message>
    <message>
        <source>Measuring: {what}</source>
        <translation>Wird gemessen: {what}</translation>
    </message>
    <message>
        <source>Measuring on the shipped history…</source>
        <translation>Messung an den mitgelieferten Jahren …</translation>
    </message>
    <message>
        <source>Clear nights with aurora, told and published</source>
        <translation>Klare Nächte mit Polarlicht, vorhergesagt und veröffentlicht</translation>
    </message>
    <message>
        <source>Measured just now from the shipped Kp history, ephemeris and magnetic field.</source>
        <translation>Eben gemessen an der mitgelieferten Kp-Reihe, den Bahndaten und dem Magnetfeld.</translation>
    </message>
    <message>
        <source>Dot: what was told against how often it came. Bar: where the dot lies in 95 of 100 cases if the chances hold. Dashed: the share over all. Measured just now from the shipped Kp history.</source>
        <translation>Punkt: was vorhergesagt wurde, gegen wie oft es eintraf. Balken: wo der Punkt in 95 von 100 Fällen liegt, wenn die Chancen stimmen. Gestrichelt: der Anteil insgesamt. Eben gemessen an der mitgelieferten Kp-Reihe.</translation>
    </message>
    <message>
        <source>Dot: told against came · bar: where it lies if the chances hold</source>
        <translation>Punkt: vorhergesagt gegen eingetreten · Balken: wo er liegt, wenn die Chancen stimmen</translation>
    </message>
    <message>
        <source>What is tried</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message>
        <source>How long ahead</source>
        <translation>Wie weit voraus</translation>
    </message>
    <message>
        <source>Which forecasts or odds are tried against what came</source>
        <translation>Welche Vorhersagen oder Chancen am Eingetretenen geprüft werden</translation>
    </message>
    <message>
        <source>How many days before the night its Kp was told</source>
        <translation>Wie viele Tage vor der Nacht ihr Kp vorhergesagt wurde</translation>
    </message>
    <message>
        <source>How many nights</source>
        <translation>Wie viele Nächte</translation>
    </message>
    <message>
        <source>Read: after so many nights from the first evening of its best stay on, aurora was seen at least once with this chance. The curve is flatter than that of a die thrown again: quiet and cloudy spells last. Where it runs level, another night, or another place, gains little.</source>
        <translation>So lesen: Nach so vielen Nächten ab dem ersten Abend des besten Aufenthalts wurde mit dieser Chance mindestens einmal Polarlicht gesehen. Die Kurve ist flacher als die eines immer neu geworfenen Würfels: Ruhige und wolkige Zeiten halten an. Wo sie flach verläuft, bringt eine weitere Nacht oder ein anderer Ort wenig.</translation>
    </message>
    <message>
        <source>The chance of at least one sighting, by the number of nights</source>
        <translation>Die Chance auf mindestens eine Sichtung nach der Anzahl der Nächte</translation>
    </message>
    <message>
        <source>the best {some} of {all} places</source>
        <translation>die besten {some} von {all} Orten</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>In Zahlen</translation>
    </message>
    <message>
        <source>after so many nights</source>
        <translation>nach so vielen Nächten</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>Nächte</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>bringt</translation>
    </message>
    <message>
        <source>your stay</source>
        <translation>Ihr Aufenthalt</translation>
    </message>
    <message>
        <source>best week</source>
        <translation>beste Woche</translation>
    </message>
    <message>
        <source>no chance</source>
        <translation>keine Chance</translation>
    </message>
    <message>
        <source>the other services took too long</source>
        <translation>die anderen Dienste haben zu lange gebraucht</translation>
    </message>
    <message>
        <source>{title} has answered</source>
        <translation>{title} hat geantwortet</translation>
    </message>
    <message>
        <source>The forecasts of clouds begin to reach the first night.</source>
        <translation>Die Wolkenvorhersagen beginnen die erste Nacht zu erreichen.</translation>
    </message>
    <message>
        <source>The forecasts of Kp and the closer ones of clouds reach the first night.</source>
        <translation>Die Vorhersagen von Kp und die genaueren der Wolken erreichen die erste Nacht.</translation>
    </message>
    <message>
        <source>Aurora {odds}: {place}</source>
        <translation>Polarlicht {odds}: {place}</translation>
    </message>
    <message>
        <source>Odds {odds} ({range}): {verdict}</source>
        <translation>Chance {odds} ({range}): {verdict}</translation>
    </message>
    <message>
        <source>Best window: {window}</source>
        <translation>Beste Zeit: {window}</translation>
    </message>
    <message>
        <source>Look: {direction}</source>
        <translation>Blick: {direction}</translation>
    </message>
    <message>
        <source>Clear sky: {share}</source>
        <translation>Klarer Himmel: {share}</translation>
    </message>
    <message>
        <source>Moon: {moon}</source>
        <translation>Mond: {moon}</translation>
    </message>
    <message>
        <source>Check the aurora odds of {place} again</source>
        <translation>Polarlicht-Chancen für {place} noch einmal prüfen</translation>
    </message>
    <message>
        <source>Make the plan again in Auroraplan.</source>
        <translation>Machen Sie den Plan in Auroraplan neu.</translation>
    </message>
    <message>
        <source>it has no nights</source>
        <translation>sie enthält keine Nächte</translation>
    </message>
    <message>
        <source>it is the one that was never kept</source>
        <translation>es ist die, die nie aufbewahrt wurde</translation>
    </message>
    <message>
        <source>it leaves this place out</source>
        <translation>sie lässt diesen Ort aus</translation>
    </message>
    <message>
        <source>The service announces the end of this version.</source>
        <translation>Der Dienst kündigt das Ende dieser Version an.</translation>
    </message>
    <message>
        <source>open to the north</source>
        <translation>offen nach Norden</translation>
    </message>
    <message>
        <source>open to the south</source>
        <translation>offen nach Süden</translation>
    </message>
    <message>
        <source>open to north and south</source>
        <translation>offen nach Norden und Süden</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>Anreise</translation>
    </message>
    <message>
        <source>Nearest large town</source>
        <translation>Nächste größere Stadt</translation>
    </message>
    <message>
        <source>Dark nights</source>
        <translation>Dunkle Nächte</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Checked against</source>
        <translation>Geprüft anhand von</translation>
    </message>
    <message>
        <source>all year</source>
        <translation>das ganze Jahr</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{all} places were looked at with the clouds that are usual there; the {best} with the best stays are planned in full.</source>
        <translation>{all} Orte wurden mit den dort üblichen Wolken betrachtet; die {best} mit den besten Aufenthalten werden ganz geplant.</translation>
    </message>
    <message>
        <source>{number} of {count} places: {place}</source>
        <translation>{number} von {count} Orten: {place}</translation>
    </message>
    <message>
        <source>{place} lies near the poleward rim of the auroral oval</source>
        <translation>{place} liegt nahe dem polseitigen Rand des Polarlichtovals</translation>
    </message>
    <message>
        <source>{place} lies under the auroral oval, where ordinary activity is enough</source>
        <translation>{place} liegt unter dem Polarlichtoval, wo gewöhnliche Aktivität genügt</translation>
    </message>
    <message>
        <source>{place} lies equatorward of the auroral oval and needs raised activity</source>
        <translation>{place} liegt äquatorwärts des Polarlichtovals und braucht erhöhte Aktivität</translation>
    </message>
    <message>
        <source>{place} lies so far from the auroral oval that only a severe storm reaches it</source>
        <translation>{place} liegt so weit vom Polarlichtoval entfernt, dass nur ein schwerer Sturm es erreicht</translation>
    </message>
    <message>
        <source>what holds the odds back most is cloud</source>
        <translation>am meisten drücken die Wolken die Chancen</translation>
    </message>
    <message>
        <source>what holds the odds back most is that the nights are short or bright</source>
        <translation>am meisten drückt die Chancen, dass die Nächte kurz oder hell sind</translation>
    </message>
    <message>
        <source>what holds the odds back most is that aurora has to come far enough</source>
        <translation>am meisten drückt die Chancen, dass das Polarlicht weit genug herankommen muss</translation>
    </message>
    <message>
        <source>{where}, but its sky does not get dark.</source>
        <translation>{where}, aber der Himmel wird dort nicht dunkel.</translation>
    </message>
    <message>
        <source>{where}; it has {hours} dark hours a night, and {weakest}.</source>
        <translation>{where}; es hat {hours} dunkle Stunden je Nacht, und {weakest}.</translation>
    </message>
    <message>
        <source>Sun stays up</source>
        <translation>Sonne bleibt oben</translation>
    </message>
    <message>
        <source>Sun stays down</source>
        <translation>Sonne bleibt unten</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, oder </translation>
    </message>
    <message>
        <source>{place}, {km} km {direction} (clear {clear})</source>
        <translation>{place}, {km} km {direction} (klar {clear})</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>{kind}: averages of past years; no forecast was at hand.</source>
        <translation>{kind}: Mittel vergangener Jahre; keine Vorhersage lag vor.</translation>
    </message>
    <message>
        <source>{kind}: newest forecast {age} old ({source}); beyond it, averages of past years.</source>
        <translation>{kind}: neueste Vorhersage {age} alt ({source}); darüber hinaus Mittel vergangener Jahre.</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>No Moon</source>
        <translation>Ohne Mond</translation>
    </message>
    <message>
        <source>Half Moon</source>
        <translation>Halbmond</translation>
    </message>
    <message>
        <source>Full Moon</source>
        <translation>Vollmond</translation>
    </message>
    <message>
        <source>Faint</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>as the Milky Way; a grey veil, no colour to the eye</source>
        <translation>wie die Milchstraße; ein grauer Schleier, für das Auge farblos</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>as thin cirrus in moonlight; pale green</source>
        <translation>wie dünne Schleierwolken im Mondlicht; blassgrün</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>as cumulus in moonlight; green, edges of pink</source>
        <translation>wie Haufenwolken im Mondlicht; grün, Ränder rosa</translation>
    </message>
    <message>
        <source>Brilliant</source>
        <translation>Sehr hell</translation>
    </message>
    <message>
        <source>lights up the snow; all colours, fast</source>
        <translation>erhellt den Schnee; alle Farben, schnell</translation>
    </message>
    <message>
        <source>Computed, not collected: the time at which aurora and sky together come out two stops below mid-grey by the light meter&apos;s equation (ISO 2720, K = 12.5). Aurora: the green line at 1, 10, 100 and 1000 kR for IBC I to IV (Chamberlain 1961). Sky: 21.6 mag/arcsec² without Moon, and with a Moon 30° high, 90° away, after Krisciunas &amp; Schaefer 1991. A stop either way is a matter of taste, lens and movement.</source>
        <translation>Berechnet, nicht gesammelt: die Zeit, bei der Polarlicht und Himmel zusammen zwei Blenden unter Mittelgrau liegen, nach der Gleichung des Belichtungsmessers (ISO 2720, K = 12,5). Polarlicht: die grüne Linie mit 1, 10, 100 und 1000 kR für IBC I bis IV (Chamberlain 1961). Himmel: 21,6 mag/arcsec² ohne Mond und mit einem 30° hohen Mond in 90° Abstand, nach Krisciunas &amp; Schaefer 1991. Eine Blende mehr oder weniger ist eine Frage von Geschmack, Objektiv und Bewegung.</translation>
    </message>
    <message>
        <source>“lost”: it adds less than a tenth to the moonlit sky.</source>
        <translation>„verloren“: Es fügt dem mondhellen Himmel weniger als ein Zehntel hinzu.</translation>
    </message>
    <message>
        <source>A tripod, the widest lens you have, its aperture wide open, and the self-timer or a cable.</source>
        <translation>Ein Stativ, Ihr weitestes Objektiv, die Blende ganz offen, dazu Selbstauslöser oder Kabel.</translation>
    </message>
    <message>
        <source>Manual mode, raw files, white balance about 3500 K, stabilisation and long-exposure noise reduction off.</source>
        <translation>Manueller Modus, Rohdaten, Weißabgleich etwa 3500 K, Stabilisator und Langzeit-Rauschminderung aus.</translation>
    </message>
    <message>
        <source>Focus by hand on a bright star or far lamp at ten times magnification, then tape the ring.</source>
        <translation>Von Hand auf einen hellen Stern oder eine ferne Lampe scharfstellen, bei zehnfacher Vergrößerung; dann den Ring festkleben.</translation>
    </message>
    <message>
        <source>Take one picture by the table, look at the histogram, then change only the time. When it dances, halve it.</source>
        <translation>Ein Bild nach der Tabelle machen, das Histogramm ansehen, dann nur die Zeit ändern. Wenn es tanzt, halbieren.</translation>
    </message>
    <message>
        <source>Stars stay points for about 500 s over the focal length in mm: 20 s at 24 mm on full frame.</source>
        <translation>Sterne bleiben Punkte für etwa 500 s geteilt durch die Brennweite in mm: 20 s bei 24 mm am Vollformat.</translation>
    </message>
    <message>
        <source>Another aperture: f/1.8 takes 0.4 of the time, f/2 half, f/4 twice. Another ISO: double it, halve the time.</source>
        <translation>Andere Blende: f/1,8 braucht 0,4 der Zeit, f/2 die halbe, f/4 die doppelte. Andere ISO: doppelte ISO, halbe Zeit.</translation>
    </message>
    <message>
        <source>Batteries last a third of their time in the cold: keep two in an inner pocket. Let the camera warm up in a closed bag, or it is wet.</source>
        <translation>Akkus halten in der Kälte ein Drittel ihrer Zeit: Tragen Sie zwei in der Innentasche. Lassen Sie die Kamera in einer geschlossenen Tasche warm werden, sonst beschlägt sie.</translation>
    </message>
    <message>
        <source>A telephone: night mode, leaned on something firm, three to ten seconds.</source>
        <translation>Mit dem Telefon: Nachtmodus, an etwas Festes gelehnt, drei bis zehn Sekunden.</translation>
    </message>
    <message>
        <source>Look twice: at the forecast of low and middle cloud for the hours of the window, and out of the window. Thin high cloud lets bright aurora through.</source>
        <translation>Sehen Sie zweimal nach: in der Vorhersage der tiefen und mittleren Wolken für die besten Stunden, und aus dem Fenster. Dünne hohe Wolken lassen helles Polarlicht durch.</translation>
    </message>
    <message>
        <source>Gaps travel with the wind: an hour of patience is often worth more than an hour on the road.</source>
        <translation>Lücken ziehen mit dem Wind: Eine Stunde Geduld ist oft mehr wert als eine Stunde auf der Straße.</translation>
    </message>
    <message>
        <source>If you drive, go towards the lee of mountains or inland, and decide by 20:00. Turn round when you are tired.</source>
        <translation>Wenn Sie fahren, dann in den Windschatten der Berge oder ins Landesinnere, und entscheiden Sie bis 20:00. Kehren Sie um, wenn Sie müde sind.</translation>
    </message>
    <message>
        <source>A night under cloud is no verdict on the trip: the odds of the stay count all its nights.</source>
        <translation>Eine Nacht unter Wolken ist kein Urteil über die Reise: Die Chance des Aufenthalts zählt alle seine Nächte.</translation>
    </message>
    <message>
        <source>Tell somebody where you go and when you are back. Telephone charged and warm; 112 calls for help in all of Europe, 911 in the United States and Canada.</source>
        <translation>Sagen Sie jemandem, wohin Sie gehen und wann Sie zurück sind. Telefon geladen und warm; 112 ruft Hilfe in ganz Europa, 911 in den USA und Kanada.</translation>
    </message>
    <message>
        <source>Stop only at lay-bys with the lamps off and the belt of reflectors on; never on the road, never on ice that you do not know.</source>
        <translation>Halten Sie nur in Parkbuchten, mit ausgeschaltetem Licht und umgelegtem Reflektorgurt; nie auf der Straße, nie auf Eis, das Sie nicht kennen.</translation>
    </message>
    <message>
        <source>Wool next to the skin, windproof above, boots a size larger, mittens over gloves, a hat. Something hot to drink.</source>
        <translation>Wolle auf der Haut, Winddichtes darüber, Stiefel eine Nummer größer, Fäustlinge über Handschuhen, eine Mütze. Etwas Heißes zu trinken.</translation>
    </message>
    <message>
        <source>A red lamp keeps your eyes used to the dark: that takes twenty minutes, and one look at a telephone undoes it.</source>
        <translation>Eine rote Lampe lässt die Augen an die Dunkelheit gewöhnt: Das dauert zwanzig Minuten, und ein Blick aufs Telefon macht es zunichte.</translation>
    </message>
    <message>
        <source>White or waxy skin without feeling is frostbite: cover it, warm it against skin, do not rub it. Shivering that stops without warmth, slurred words: call for help.</source>
        <translation>Weiße oder wächserne Haut ohne Gefühl ist erfroren: bedecken, an der Haut wärmen, nicht reiben. Zittern, das ohne Wärme aufhört, verwaschene Sprache: Rufen Sie Hilfe.</translation>
    </message>
    <message>
        <source>Wind chill index in °C after Osczevski &amp; Bluestein 2005, as used by the weather services of Canada and the United States. Bold: exposed skin can freeze within the minutes given (Environment and Climate Change Canada).</source>
        <translation>Windchill in °C nach Osczevski &amp; Bluestein 2005, wie ihn die Wetterdienste Kanadas und der USA verwenden. Fett: Ungeschützte Haut kann in den angegebenen Minuten erfrieren (Environment and Climate Change Canada).</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>It does not reach these nights.</source>
        <translation>Sie reicht nicht bis zu diesen Nächten.</translation>
    </message>
    <message>
        <source>Kp climatology</source>
        <translation>Kp-Klimatologie</translation>
    </message>
    <message>
        <source>Cloud normals</source>
        <translation>Übliche Wolken</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>The chance that somebody outdoors in the dark hours with an open view sees aurora by eye at least once: in that night, or on at least one night of a stay. Of a hundred nights given 43 %, about 43 should show aurora.</source>
        <translation>Die Chance, dass jemand, der in den dunklen Stunden mit freier Sicht draußen ist, mindestens einmal mit bloßem Auge Polarlicht sieht: in dieser Nacht oder in mindestens einer Nacht eines Aufenthalts. Von hundert Nächten mit 43 % sollten etwa 43 Polarlicht zeigen.</translation>
    </message>
    <message>
        <source>likely range</source>
        <translation>wahrscheinliche Spanne</translation>
    </message>
    <message>
        <source>28–55 %</source>
        <translation>28–55 %</translation>
    </message>
    <message>
        <source>Where the true odds lie about two times in three. What nobody knows yet, such as the clouds in three months, makes it wide.</source>
        <translation>Wo die wahre Chance in etwa zwei von drei Fällen liegt. Was noch niemand weiß, etwa die Wolken in drei Monaten, macht sie breit.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>How much is known about a night, apart from how good it is: a forecast of Kp and of cloud raises it, past years alone leave it low.</source>
        <translation>Wie viel man über eine Nacht weiß, unabhängig davon, wie gut sie ist: Eine Vorhersage von Kp und Wolken erhöht sie, vergangene Jahre allein lassen sie gering.</translation>
    </message>
    <message>
        <source>excellent</source>
        <translation>ausgezeichnet</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>long shot</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>not realistic</source>
        <translation>unrealistisch</translation>
    </message>
    <message>
        <source>The odds in a word: {legend}</source>
        <translation>Die Chance in einem Wort: {legend}</translation>
    </message>
    <message>
        <source>evening date</source>
        <translation>Datum des Abends</translation>
    </message>
    <message>
        <source>A night belongs to the date of its evening: the night of 8 Feb lasts from the evening of the 8th to the morning of the 9th, in the place&apos;s own time.</source>
        <translation>Eine Nacht gehört zum Datum ihres Abends: Die Nacht vom 8. Feb dauert vom Abend des 8. bis zum Morgen des 9., in der Ortszeit.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Aufenthalt</translation>
    </message>
    <message>
        <source>trip</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>nights in a row</source>
        <translation>Nächte in Folge</translation>
    </message>
    <message>
        <source>Nights in a row at one place. Its nights hang together, by the Sun&apos;s activity and the weather: five nights of 45 % each make less than the 95 % that they would make if each were a throw of its own dice.</source>
        <translation>Nächte in Folge an einem Ort. Sie hängen über die Aktivität der Sonne und das Wetter zusammen: Fünf Nächte mit je 45 % ergeben weniger als die 95 %, die es wären, wenn jede ein eigener Wurf des Würfels wäre.</translation>
    </message>
    <message>
        <source>Kp</source>
        <translation>Kp</translation>
    </message>
    <message>
        <source>planetary index</source>
        <translation>planetarischer Index</translation>
    </message>
    <message>
        <source>geomagnetic activity</source>
        <translation>geomagnetische Aktivität</translation>
    </message>
    <message>
        <source>How disturbed the Earth&apos;s magnetic field is, from 0 to 9 in thirds, for three hours at a time. The larger it is, the farther from the poles aurora stands. Under the oval a Kp of 1 or 2 is enough.</source>
        <translation>Wie stark das Magnetfeld der Erde gestört ist, von 0 bis 9 in Dritteln, für jeweils drei Stunden. Je größer er ist, desto weiter von den Polen steht Polarlicht. Unter dem Oval genügt ein Kp von 1 oder 2.</translation>
    </message>
    <message>
        <source>G1 to G5</source>
        <translation>G1 bis G5</translation>
    </message>
    <message>
        <source>storm</source>
        <translation>Sturm</translation>
    </message>
    <message>
        <source>geomagnetic storm</source>
        <translation>geomagnetischer Sturm</translation>
    </message>
    <message>
        <source>NOAA&apos;s classes of geomagnetic storms: G1 is a Kp of 5, G5 a Kp of 9.</source>
        <translation>Klassen geomagnetischer Stürme der NOAA: G1 ist ein Kp von 5, G5 ein Kp von 9.</translation>
    </message>
    <message>
        <source>Auroral oval</source>
        <translation>Polarlichtoval</translation>
    </message>
    <message>
        <source>auroral zone</source>
        <translation>Polarlichtzone</translation>
    </message>
    <message>
        <source>The ring around the magnetic pole over which aurora stands. It has two edges: places south of it look poleward, places inside the ring, like Svalbard, look towards the equator. It grows with Kp.</source>
        <translation>Der Ring um den magnetischen Pol, über dem Polarlicht steht. Er hat zwei Ränder: Orte südlich davon schauen zum Pol, Orte im Inneren wie Spitzbergen zum Äquator. Er wächst mit Kp.</translation>
    </message>
    <message>
        <source>Magnetic latitude</source>
        <translation>Magnetische Breite</translation>
    </message>
    <message>
        <source>quasi-dipole latitude</source>
        <translation>Quasi-Dipol-Breite</translation>
    </message>
    <message>
        <source>geomagnetic latitude</source>
        <translation>geomagnetische Breite</translation>
    </message>
    <message>
        <source>How far a place is from the magnetic equator along the real field, not a bar magnet&apos;s (quasi- dipole, Richmond 1995). Aurora follows it, which is why Tromsø at 70° and Yellowknife at 62° on the map are both under the oval.</source>
        <translation>Wie weit ein Ort vom magnetischen Äquator entfernt ist, entlang des wirklichen Feldes, nicht des eines Stabmagneten (Quasi-Dipol, Richmond 1995). Polarlicht folgt ihr; deshalb liegen Tromsø mit 70° und Yellowknife mit 62° auf der Karte beide unter dem Oval.</translation>
    </message>
    <message>
        <source>Magnetic midnight</source>
        <translation>Magnetische Mitternacht</translation>
    </message>
    <message>
        <source>magnetic local time</source>
        <translation>magnetische Ortszeit</translation>
    </message>
    <message>
        <source>MLT</source>
        <translation>MLT</translation>
    </message>
    <message>
        <source>When a place, the magnetic pole and the Sun stand in one line, the Sun behind. The oval is then nearest to the equator, and aurora likeliest; by the clock it can be some hours away from midnight.</source>
        <translation>Wenn ein Ort, der magnetische Pol und die Sonne in einer Linie stehen, die Sonne dahinter. Das Oval ist dann dem Äquator am nächsten und Polarlicht am wahrscheinlichsten; nach der Uhr kann sie einige Stunden von Mitternacht abweichen.</translation>
    </message>
    <message>
        <source>Dark hours</source>
        <translation>Dunkle Stunden</translation>
    </message>
    <message>
        <source>darkness</source>
        <translation>Dunkelheit</translation>
    </message>
    <message>
        <source>twilight</source>
        <translation>Dämmerung</translation>
    </message>
    <message>
        <source>astronomical night</source>
        <translation>astronomische Nacht</translation>
    </message>
    <message>
        <source>Aurora shows from a Sun about 9 to 12 degrees below the horizon; bright displays show earlier. The darkness of astronomers, 18 degrees, is not needed. In summer the far north has no dark hours for weeks.</source>
        <translation>Polarlicht zeigt sich, wenn die Sonne etwa 9 bis 12 Grad unter dem Horizont steht; helles auch früher. Die Dunkelheit der Astronomen, 18 Grad, ist nicht nötig. Im Sommer hat der hohe Norden wochenlang keine dunklen Stunden.</translation>
    </message>
    <message>
        <source>Moonlight</source>
        <translation>Mondlicht</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>Mond</translation>
    </message>
    <message>
        <source>lit</source>
        <translation>beleuchtet</translation>
    </message>
    <message>
        <source>full moon</source>
        <translation>Vollmond</translation>
    </message>
    <message>
        <source>A bright Moon hides faint aurora and lights the landscape. It lowers the odds; it never rules a night out.</source>
        <translation>Heller Mond verbirgt schwaches Polarlicht und erhellt die Landschaft. Er senkt die Chance; er schließt eine Nacht nie aus.</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>clear sky</source>
        <translation>klarer Himmel</translation>
    </message>
    <message>
        <source>line of sight</source>
        <translation>Sichtlinie</translation>
    </message>
    <message>
        <source>The chance that the line of sight towards the aurora is free of cloud, low, middle and high. Days ahead it comes from a forecast, later from the same weeks of past years.</source>
        <translation>Die Chance, dass die Sichtlinie zum Polarlicht frei von tiefen, mittleren und hohen Wolken ist. Für die nächsten Tage stammt sie aus einer Vorhersage, später aus denselben Wochen vergangener Jahre.</translation>
    </message>
    <message>
        <source>Climatology</source>
        <translation>Klimatologie</translation>
    </message>
    <message>
        <source>past years</source>
        <translation>vergangene Jahre</translation>
    </message>
    <message>
        <source>normals</source>
        <translation>Mittelwerte</translation>
    </message>
    <message>
        <source>What the same weeks of past years were like. It stands in where no forecast reaches, and always offline.</source>
        <translation>Wie dieselben Wochen vergangener Jahre waren. Sie springt ein, wo keine Vorhersage hinreicht, und offline immer.</translation>
    </message>
    <message>
        <source>Best window</source>
        <translation>Beste Zeit</translation>
    </message>
    <message>
        <source>best hours</source>
        <translation>beste Stunden</translation>
    </message>
    <message>
        <source>The best hour of a night and those around it that are not much worse (70 % of its odds or more). Outside of it aurora is possible, but rarer.</source>
        <translation>Die beste Stunde einer Nacht und jene um sie herum, die nicht viel schlechter sind (mindestens 70 % ihrer Chance). Außerhalb davon ist Polarlicht möglich, aber seltener.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Blick</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>elevation</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Where aurora stands when it shows: a direction, and how high above the horizon. Low aurora needs an open view.</source>
        <translation>Wo Polarlicht steht, wenn es sich zeigt: eine Richtung, und wie hoch über dem Horizont. Niedriges Polarlicht braucht freie Sicht.</translation>
    </message>
    <message>
        <source>Camera odds</source>
        <translation>Chance der Kamera</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>long exposure</source>
        <translation>lange Belichtung</translation>
    </message>
    <message>
        <source>The chance that a camera on a tripod, a few seconds at ISO 1600 to 3200 and f/2.8, catches aurora: it needs about a tenth of the light that the eye needs.</source>
        <translation>Die Chance, dass eine Kamera auf einem Stativ, einige Sekunden bei ISO 1600 bis 3200 und f/2,8, Polarlicht einfängt: Sie braucht etwa ein Zehntel des Lichts, das das Auge braucht.</translation>
    </message>
    <message>
        <source>Strong odds</source>
        <translation>Chance auf starkes</translation>
    </message>
    <message>
        <source>strong display</source>
        <translation>starkes Polarlicht</translation>
    </message>
    <message>
        <source>brightness class III</source>
        <translation>Helligkeitsklasse III</translation>
    </message>
    <message>
        <source>The chance of a display as bright as moonlit clouds (class III of the international scale), seen by eye.</source>
        <translation>Die Chance auf Polarlicht so hell wie Wolken im Mondlicht (Klasse III der internationalen Skala), mit bloßem Auge gesehen.</translation>
    </message>
    <message>
        <source>Plan B</source>
        <translation>Plan B</translation>
    </message>
    <message>
        <source>cloudy</source>
        <translation>bewölkt</translation>
    </message>
    <message>
        <source>nearest clearer</source>
        <translation>nächste klarere</translation>
    </message>
    <message>
        <source>If it is cloudy: the nearest places whose sky is clearer by five points or more, with distance and direction.</source>
        <translation>Wenn es bewölkt ist: die nächsten Orte, deren Himmel um mindestens fünf Punkte klarer ist, mit Entfernung und Richtung.</translation>
    </message>
    <message>
        <source>Likelier to be clear than {place}: {way}</source>
        <translation>Eher klar als {place}: {way}</translation>
    </message>
    <message>
        <source>Best stay {dates}: {odds} ({range})</source>
        <translation>Bester Aufenthalt {dates}: {odds} ({range})</translation>
    </message>
    <message>
        <source>This is no GPX that can be read ({fault}).</source>
        <translation>Das ist kein lesbares GPX ({fault}).</translation>
    </message>
    <message>
        <source>This is no GPX: it begins with &lt;{tag}&gt;.</source>
        <translation>Das ist kein GPX: Es beginnt mit &lt;{tag}&gt;.</translation>
    </message>
    <message>
        <source>A GPX with a document type ({name}) is not read.</source>
        <translation>Ein GPX mit Dokumenttyp ({name}) wird nicht gelesen.</translation>
    </message>
    <message>
        <source>{number} of {count} points</source>
        <translation>{number} von {count} Punkten</translation>
    </message>
    <message>
        <source>Every 3-hour step has a distribution over the 28 levels of Kp: from forecasts as far as they reach, from 1957–2008 beyond. Kp moves the auroral oval (59 000 satellite images), and what the place sees of it follows from distance, magnetic time and energy flux.</source>
        <translation>Jeder 3-Stunden-Schritt hat eine Verteilung über die 28 Stufen von Kp: aus Vorhersagen, so weit sie reichen, darüber hinaus aus 1957–2008. Kp bewegt das Polarlichtoval (59 000 Satellitenbilder), und was der Ort davon sieht, folgt aus Entfernung, magnetischer Zeit und Energiefluss.</translation>
    </message>
    <message>
        <source>Each hour is weighed by how dark its sky is (Sun, Moon, towns) and by the chance of a clear line of sight. Hours and nights hang together: a quiet or cloudy spell is one spell, so nights are not multiplied as if they were dice.</source>
        <translation>Jede Stunde wird danach gewichtet, wie dunkel ihr Himmel ist (Sonne, Mond, Städte), und nach der Chance auf freie Sicht. Stunden und Nächte hängen zusammen: Eine ruhige oder wolkige Zeit ist eine Zeit; Nächte werden also nicht multipliziert, als wären sie Würfel.</translation>
    </message>
    <message>
        <source>The range is where the odds lie with what is known today: it holds the doubt about activity and cloud, not that of luck. It narrows as the nights come near.</source>
        <translation>Die Spanne ist, wo die Chance nach heutigem Wissen liegt: Sie enthält den Zweifel über Aktivität und Wolken, nicht den des Glücks. Sie wird enger, je näher die Nächte rücken.</translation>
    </message>
    <message>
        <source>Hills, forest and street lamps where you stand; how long you stay out; how well your eyes see.</source>
        <translation>Hügel, Wald und Straßenlampen an Ihrem Standort; wie lange Sie draußen bleiben; wie gut Ihre Augen sehen.</translation>
    </message>
    <message>
        <source>Cloud beyond ten days or so is the average of past years, and of a wide area.</source>
        <translation>Wolken in mehr als etwa zehn Tagen sind das Mittel vergangener Jahre, und das eines weiten Gebiets.</translation>
    </message>
    <message>
        <source>Single substorms: when in the night aurora dances is not known before.</source>
        <translation>Einzelne Teilstürme: wann in der Nacht das Polarlicht tanzt, weiß man vorher nicht.</translation>
    </message>
    <message>
        <source>Of nights that were told a chance, so many came: European nights (18–06 UT), {first}–{last}, to which nothing was fitted, Kp told {lead} ahead. A chance that holds lies on the line; pale bars show where 95 of 100 would lie, hollow dots stand for fewer than 50 nights, the dashed line for the share over all, bars below for the number of nights. It tries activity, not clouds; “auroraplan verify” tries the rest, also on reports of your own.</source>
        <translation>Von Nächten, denen eine Chance vorhergesagt wurde, traf so viel ein: europäische Nächte (18–06 UT), {first}–{last}, an die nichts angepasst wurde, Kp {lead} vorher gesagt. Eine Chance, die stimmt, liegt auf der Linie; blasse Balken zeigen, wo 95 von 100 lägen, hohle Punkte stehen für weniger als 50 Nächte, die gestrichelte Linie für den Anteil insgesamt, Balken unten für die Anzahl der Nächte. Geprüft wird die Aktivität, nicht die Wolken; „auroraplan verify“ prüft das Übrige, auch an eigenen Beobachtungen.</translation>
    </message>
    <message>
        <source>live</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>{fault} Or look online: {command}</source>
        <translation>{fault} Oder suchen Sie online: {command}</translation>
    </message>
    <message>
        <source>&quot;{wanted}&quot; is no name to look up online.</source>
        <translation>„{wanted}“ ist kein Name, der sich online suchen lässt.</translation>
    </message>
    <message>
        <source>No place is called &quot;{text}&quot;. {remedy}</source>
        <translation>Kein Ort heißt „{text}“. {remedy}</translation>
    </message>
    <message>
        <source>; it also found {places}</source>
        <translation>; gefunden wurde auch {places}</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; was found online before: taken for {place}{also}. Place: {credit}</source>
        <translation>„{text}“ wurde zuvor online gefunden: verstanden als {place}{also}. Ort: {credit}</translation>
    </message>
    <message>
        <source>No place is called exactly &quot;{text}&quot;: taken for {place}.</source>
        <translation>Kein Ort heißt genau „{text}“: verstanden als {place}.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is taken for {place}; there is also {others}.</source>
        <translation>„{text}“ wird als {place} verstanden; es gibt auch {others}.</translation>
    </message>
    <message>
        <source>Check the spelling, or give coordinates like 69.65,18.96.</source>
        <translation>Prüfen Sie die Schreibweise, oder geben Sie Koordinaten wie 69.65,18.96 an.</translation>
    </message>
    <message>
        <source>Is it {places}?</source>
        <translation>Ist {places} gemeint?</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>No place is called &quot;{text}&quot;, neither here nor at {services}. Check the spelling, or give coordinates like 69.65,18.96.</source>
        <translation>Kein Ort heißt „{text}“, weder hier noch bei {services}. Prüfen Sie die Schreibweise, oder geben Sie Koordinaten wie 69.65,18.96 an.</translation>
    </message>
    <message>
        <source>knows no such place.</source>
        <translation>kennt keinen solchen Ort.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; could not be looked up online. {said}</source>
        <translation>„{text}“ konnte nicht online gesucht werden. {said}</translation>
    </message>
    <message>
        <source>Asking {service}</source>
        <translation>Frage {service}</translation>
    </message>
    <message>
        <source>earlier; it is left alone until {time} UTC</source>
        <translation>früher; er wird bis {time} UTC in Ruhe gelassen</translation>
    </message>
    <message>
        <source>&quot;{wanted}&quot; is no name to look up online: type {least} to {most} letters.</source>
        <translation>„{wanted}“ ist kein Name, der sich online suchen lässt: Geben Sie {least} bis {most} Zeichen ein.</translation>
    </message>
    <message>
        <source>A file of places has at most 20 MB; choose a smaller one.</source>
        <translation>Eine Datei mit Orten hat höchstens 20 MB; wählen Sie eine kleinere.</translation>
    </message>
    <message>
        <source>{path}: places are kept in .json, .csv or .gpx; name the file so.</source>
        <translation>{path}: Orte stehen in .json, .csv oder .gpx; nennen Sie die Datei so.</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>kein Ort</translation>
    </message>
    <message>
        <source>Place {number} cannot be read: {why}.</source>
        <translation>Ort {number} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>it has no latitude in -90..90 and longitude in -180..180</source>
        <translation>er hat keine Breite in -90..90 und Länge in -180..180</translation>
    </message>
    <message>
        <source>{name} has no latitude in -90..90 and longitude in -180..180</source>
        <translation>{name} hat keine Breite in -90..90 und Länge in -180..180</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>er hat keinen Namen</translation>
    </message>
    <message>
        <source>This is no JSON that can be read.</source>
        <translation>Das ist kein lesbares JSON.</translation>
    </message>
    <message>
        <source>This JSON holds no list of places under &quot;places&quot;.</source>
        <translation>Dieses JSON enthält keine Liste von Orten unter &quot;places&quot;.</translation>
    </message>
    <message>
        <source>This is no CSV in UTF-8 that can be read.</source>
        <translation>Das ist kein lesbares CSV in UTF-8.</translation>
    </message>
    <message>
        <source>{verdict}: {frequency}; range {range}.</source>
        <translation>{verdict}: {frequency}; Spanne {range}.</translation>
    </message>
    <message>
        <source>{asked}. Made {time}.</source>
        <translation>{asked}. Erstellt {time}.</translation>
    </message>
    <message>
        <source>No best window: no hour of this night has a chance.</source>
        <translation>Keine beste Zeit: Keine Stunde dieser Nacht hat eine Chance.</translation>
    </message>
    <message>
        <source>Best window {window}; look {direction}.</source>
        <translation>Beste Zeit {window}; Blick {direction}.</translation>
    </message>
    <message>
        <source>Stays: the best at each place</source>
        <translation>Aufenthalte: der beste an jedem Ort</translation>
    </message>
    <message>
        <source>How many nights: at least one sighting after so many</source>
        <translation>Wie viele Nächte: mindestens eine Sichtung nach so vielen</translation>
    </message>
    <message>
        <source>Two places: what moving adds to staying put</source>
        <translation>Zwei Orte: was ein Ortswechsel gegenüber dem Bleiben bringt</translation>
    </message>
    <message>
        <source>If it is cloudy: the nearest places that are likelier to be clear</source>
        <translation>Wenn es bewölkt ist: die nächsten Orte, die eher klar sind</translation>
    </message>
    <message>
        <source>All nights, best first</source>
        <translation>Alle Nächte, die besten zuerst</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Data: {credits}</source>
        <translation>Daten: {credits}</translation>
    </message>
    <message>
        <source>Asking the forecasts</source>
        <translation>Vorhersagen werden gefragt</translation>
    </message>
    <message>
        <source>There is no place to plan for: name one, like tromso or set:lapland.</source>
        <translation>Es gibt keinen Ort zum Planen: Nennen Sie einen, etwa tromso oder set:lapland.</translation>
    </message>
    <message>
        <source>A stay of {length} nights does not fit: choose 1 to {nights}.</source>
        <translation>Ein Aufenthalt von {length} Nächten passt nicht: Wählen Sie 1 bis {nights}.</translation>
    </message>
    <message>
        <source>{nights} nights cannot be planned: choose 1 to {most} (two years).</source>
        <translation>{nights} Nächte lassen sich nicht planen: Wählen Sie 1 bis {most} (zwei Jahre).</translation>
    </message>
    <message numerus="yes">
        <source>{count} night from {evening} cannot be planned: choose evenings between {first} and {last}.</source>
        <comment>{count} nights from {evening} cannot be planned: choose evenings between {first} and {last}.</comment>
        <translation>
            <numerusform>{count} Nacht ab {evening} lässt sich nicht planen: Wählen Sie Abende zwischen {first} und {last}.</numerusform>
            <numerusform>{count} Nächte ab {evening} lassen sich nicht planen: Wählen Sie Abende zwischen {first} und {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last evening {last_evening} lies before the first, {first_evening}: choose a later one, or an earlier first evening.</source>
        <translation>Der letzte Abend {last_evening} liegt vor dem ersten, {first_evening}: Wählen Sie einen späteren oder einen früheren ersten Abend.</translation>
    </message>
    <message>
        <source>A season of stays of {length} nights cannot be told: choose 1 to {days}.</source>
        <translation>Eine Saison mit Aufenthalten von {length} Nächten lässt sich nicht zeigen: Wählen Sie 1 bis {days}.</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Moonless</source>
        <translation>Mondlos</translation>
    </message>
    <message>
        <source>Sun lowest</source>
        <translation>Sonne am tiefsten</translation>
    </message>
    <message>
        <source>Sunset</source>
        <translation>Sonnenuntergang</translation>
    </message>
    <message>
        <source>Sunrise</source>
        <translation>Sonnenaufgang</translation>
    </message>
    <message>
        <source>Moonrise</source>
        <translation>Mondaufgang</translation>
    </message>
    <message>
        <source>Moonset</source>
        <translation>Monduntergang</translation>
    </message>
    <message>
        <source>Moon lit</source>
        <translation>Mond beleuchtet</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>One or more</source>
        <translation>1 oder mehr</translation>
    </message>
    <message>
        <source>Two or more</source>
        <translation>2 oder mehr</translation>
    </message>
    <message>
        <source>+1 night</source>
        <translation>+1 Nacht</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>Das heißt</translation>
    </message>
    <message>
        <source>1 night {odds}</source>
        <translation>1 Nacht {odds}</translation>
    </message>
    <message>
        <source>{trip} is over since {legs}: there is nothing to expect.</source>
        <translation>{trip} ist seit {legs} vorbei: Es gibt nichts mehr zu erwarten.</translation>
    </message>
    <message>
        <source>The trip has no stay yet: add a place to it.</source>
        <translation>Die Reise hat noch keinen Aufenthalt: Fügen Sie einen Ort hinzu.</translation>
    </message>
    <message>
        <source>Places and nights</source>
        <translation>Orte und Nächte</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>no</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>{way} (clear {clear})</source>
        <translation>{way} (klar {clear})</translation>
    </message>
    <message>
        <source>no gain</source>
        <translation>kein Gewinn</translation>
    </message>
    <message>
        <source>{odds} as on {date}</source>
        <translation>{odds} wie am {date}</translation>
    </message>
    <message>
        <source>{before} → {odds} since {date}</source>
        <translation>{before} → {odds} seit {date}</translation>
    </message>
    <message numerus="yes">
        <source>{odds}, with {count} night left of {all}</source>
        <comment>{odds}, with {count} nights left of {all}</comment>
        <translation>
            <numerusform>{odds}, noch {count} Nacht von {all} übrig</numerusform>
            <numerusform>{odds}, noch {count} Nächte von {all} übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing that counts has changed</source>
        <translation>nichts Wesentliches hat sich geändert</translation>
    </message>
    <message numerus="yes">
        <source>a clearer sky is expected on {count} night</source>
        <comment>a clearer sky is expected on {count} nights</comment>
        <translation>
            <numerusform>für {count} Nacht wird klarerer Himmel erwartet</numerusform>
            <numerusform>für {count} Nächte wird klarerer Himmel erwartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more cloud is expected on {count} night</source>
        <comment>more cloud is expected on {count} nights</comment>
        <translation>
            <numerusform>für {count} Nacht werden mehr Wolken erwartet</numerusform>
            <numerusform>für {count} Nächte werden mehr Wolken erwartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more activity is expected on {count} night</source>
        <comment>more activity is expected on {count} nights</comment>
        <translation>
            <numerusform>für {count} Nacht wird mehr Aktivität erwartet</numerusform>
            <numerusform>für {count} Nächte wird mehr Aktivität erwartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>less activity is expected on {count} night</source>
        <comment>less activity is expected on {count} nights</comment>
        <translation>
            <numerusform>für {count} Nacht wird weniger Aktivität erwartet</numerusform>
            <numerusform>für {count} Nächte wird weniger Aktivität erwartet</numerusform>
        </translation>
    </message>
    <message>
        <source>{trip} is over.</source>
        <translation>{trip} ist vorbei.</translation>
    </message>
    <message>
        <source>Forecasts reach its nights: worth a new check every day.</source>
        <translation>Vorhersagen erreichen ihre Nächte: Prüfen Sie jeden Tag neu.</translation>
    </message>
    <message>
        <source>Worth a new check from {evening} {year}, when cloud forecasts reach its nights.</source>
        <translation>Neu prüfen lohnt sich ab {evening} {year}, wenn Wolkenvorhersagen ihre Nächte erreichen.</translation>
    </message>
    <message>
        <source>Aurora plan</source>
        <translation>Polarlichtplan</translation>
    </message>
    <message>
        <source>Aurora plan: {trip}</source>
        <translation>Polarlichtplan: {trip}</translation>
    </message>
    <message>
        <source>Chart of the odds of each place and night; the same numbers stand in the table of all nights.</source>
        <translation>Diagramm der Chancen jedes Orts und jeder Nacht; dieselben Zahlen stehen in der Tabelle aller Nächte.</translation>
    </message>
    <message>
        <source>Timeline: darkness, Kp, cloud, Moon and odds by the hour.</source>
        <translation>Zeitleiste: Dunkelheit, Kp, Wolken, Mond und Chance je Stunde.</translation>
    </message>
    <message>
        <source>Towns and curated places</source>
        <translation>Städte und ausgewählte Orte</translation>
    </message>
    <message>
        <source>The odds are the chance that somebody outdoors in the dark hours with an open view sees aurora by eye at least once.</source>
        <translation>Die Chance gilt dafür, dass jemand, der in den dunklen Stunden mit freier Sicht draußen ist, mindestens einmal mit bloßem Auge Polarlicht sieht.</translation>
    </message>
    <message>
        <source>Camera: the chance that a camera on a tripod, which shows a tenth of the light that the eye needs, catches aurora at least once.</source>
        <translation>Kamera: die Chance, dass eine Kamera auf einem Stativ, die ein Zehntel des Lichts zeigt, das das Auge braucht, mindestens einmal Polarlicht einfängt.</translation>
    </message>
    <message>
        <source>Strong: the chance of a display of brightness class III or more, a hundred times what the eye just sees, at least once.</source>
        <translation>Stark: die Chance, mindestens einmal Polarlicht der Helligkeitsklasse III oder mehr zu sehen, hundertmal so hell wie das, was das Auge gerade noch sieht.</translation>
    </message>
    <message>
        <source>Mon {date}</source>
        <translation>Mo {date}</translation>
    </message>
    <message>
        <source>Tue {date}</source>
        <translation>Di {date}</translation>
    </message>
    <message>
        <source>Wed {date}</source>
        <translation>Mi {date}</translation>
    </message>
    <message>
        <source>Thu {date}</source>
        <translation>Do {date}</translation>
    </message>
    <message>
        <source>Fri {date}</source>
        <translation>Fr {date}</translation>
    </message>
    <message>
        <source>Sat {date}</source>
        <translation>Sa {date}</translation>
    </message>
    <message>
        <source>Sun {date}</source>
        <translation>So {date}</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>NNE</source>
        <translation>NNO</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>NO</translation>
    </message>
    <message>
        <source>ENE</source>
        <translation>ONO</translation>
    </message>
    <message>
        <source>E</source>
        <translation>O</translation>
    </message>
    <message>
        <source>ESE</source>
        <translation>OSO</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>SO</translation>
    </message>
    <message>
        <source>SSE</source>
        <translation>SSO</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>SSW</source>
        <translation>SSW</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>SW</translation>
    </message>
    <message>
        <source>WSW</source>
        <translation>WSW</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>WNW</source>
        <translation>WNW</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>NW</translation>
    </message>
    <message>
        <source>NNW</source>
        <translation>NNW</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Ausgezeichnet</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Long shot</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Not realistic</source>
        <translation>Unrealistisch</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Excellent from 60 %, Good from 30 %, Fair from 15 %, Long shot from 5 %, Not realistic below 5 %.</source>
        <translation>Ausgezeichnet ab 60 %, Gut ab 30 %, Mäßig ab 15 %, Gering ab 5 %, Unrealistisch unter 5 %.</translation>
    </message>
    <message>
        <source>fewer than 1 of 20 trips like this one</source>
        <translation>weniger als 1 von 20 solchen Reisen</translation>
    </message>
    <message>
        <source>more than 19 of 20 trips like this one</source>
        <translation>mehr als 19 von 20 solchen Reisen</translation>
    </message>
    <message>
        <source>about {count} of 20 trips like this one</source>
        <translation>etwa {count} von 20 solchen Reisen</translation>
    </message>
    <message>
        <source>fewer than 1 of 20 nights like this one</source>
        <translation>weniger als 1 von 20 solchen Nächten</translation>
    </message>
    <message>
        <source>more than 19 of 20 nights like this one</source>
        <translation>mehr als 19 von 20 solchen Nächten</translation>
    </message>
    <message>
        <source>about {count} of 20 nights like this one</source>
        <translation>etwa {count} von 20 solchen Nächten</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>hohe Verlässlichkeit</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>mittlere Verlässlichkeit</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>geringe Verlässlichkeit</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message numerus="yes">
        <source>{n} night</source>
        <comment>{n} nights</comment>
        <translation>
            <numerusform>{n} Nacht</numerusform>
            <numerusform>{n} Nächte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} point</source>
        <comment>{n} points</comment>
        <translation>
            <numerusform>{n} Punkt</numerusform>
            <numerusform>{n} Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} night, {evening} {year}</source>
        <comment>{n} nights from {evening} {year}</comment>
        <translation>
            <numerusform>{n} Nacht, {evening} {year}</numerusform>
            <numerusform>{n} Nächte ab {evening} {year}</numerusform>
        </translation>
    </message>
    <message>
        <source>Made {time} with Auroraplan {version}</source>
        <translation>Erstellt {time} mit Auroraplan {version}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message numerus="yes">
        <source>{n} day</source>
        <comment>{n} days</comment>
        <translation>
            <numerusform>{n} Tag</numerusform>
            <numerusform>{n} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>vor {age}</translation>
    </message>
    <message numerus="yes">
        <source>{n} day ago</source>
        <comment>{n} days ago</comment>
        <translation>
            <numerusform>vor {n} Tag</numerusform>
            <numerusform>vor {n} Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>im Zenit</translation>
    </message>
    <message>
        <source>{direction}, {low}° up to overhead</source>
        <translation>{direction}, {low}° bis in den Zenit</translation>
    </message>
    <message>
        <source>{direction}, {heights} up</source>
        <translation>{direction}, {heights} hoch</translation>
    </message>
    <message>
        <source>{percent} lit</source>
        <translation>{percent} hell</translation>
    </message>
    <message>
        <source>down</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>up {hours} h</source>
        <translation>{hours} h oben</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>issued {time}</source>
        <translation>ausgegeben {time}</translation>
    </message>
    <message>
        <source>Not asked:</source>
        <translation>Nicht gefragt:</translation>
    </message>
    <message>
        <source>Concerns {sources}</source>
        <translation>Betrifft {sources}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>Range: where the odds lie with what is known today. Times are local. Clear: the chance of a clear sky in the dark hours. Kp: the highest of the dark hours, and where 8 of 10 such nights lie. Moon: its lit part, and how long it is up in the dark hours.</source>
        <translation>Spanne: wo die Chance nach heutigem Wissen liegt. Zeiten sind Ortszeiten. Klar: die Chance auf klaren Himmel in den dunklen Stunden. Kp: der höchste der dunklen Stunden, und wo 8 von 10 solchen Nächten liegen. Mond: sein beleuchteter Teil, und wie lange er in den dunklen Stunden oben ist.</translation>
    </message>
    <message>
        <source>The sky does not get dark: the Sun stays less than 12° below the horizon.</source>
        <translation>Der Himmel wird nicht dunkel: Die Sonne bleibt weniger als 12° unter dem Horizont.</translation>
    </message>
    <message>
        <source>Only {hours} dark hours.</source>
        <translation>Nur {hours} dunkle Stunden.</translation>
    </message>
    <message>
        <source>A long night: {hours} dark hours.</source>
        <translation>Eine lange Nacht: {hours} dunkle Stunden.</translation>
    </message>
    <message>
        <source>Near the poleward rim of the oval: about magnetic midnight it often stands towards the equator.</source>
        <translation>Nahe dem polseitigen Rand des Ovals: Um magnetische Mitternacht steht es oft zum Äquator hin.</translation>
    </message>
    <message>
        <source>Under the auroral oval: ordinary activity is enough.</source>
        <translation>Unter dem Polarlichtoval: Gewöhnliche Aktivität genügt.</translation>
    </message>
    <message>
        <source>Equatorward of the oval: aurora comes into view when activity is raised.</source>
        <translation>Äquatorwärts des Ovals: Polarlicht kommt in Sicht, wenn die Aktivität erhöht ist.</translation>
    </message>
    <message>
        <source>Too far from the oval: only a severe storm brings aurora into view.</source>
        <translation>Zu weit vom Oval: Nur ein schwerer Sturm bringt Polarlicht in Sicht.</translation>
    </message>
    <message>
        <source>The sky is likely to be clear ({clear} of the dark hours).</source>
        <translation>Der Himmel ist wahrscheinlich klar ({clear} der dunklen Stunden).</translation>
    </message>
    <message>
        <source>Cloud is likely (clear {clear} of the dark hours).</source>
        <translation>Wolken sind wahrscheinlich (klar {clear} der dunklen Stunden).</translation>
    </message>
    <message>
        <source>A geomagnetic storm (G1 or more, Kp 5) has a chance of {chance}.</source>
        <translation>Ein geomagnetischer Sturm (G1 oder mehr, Kp 5) hat eine Chance von {chance}.</translation>
    </message>
    <message>
        <source>Raised activity: Kp 4 or more has a chance of {chance}.</source>
        <translation>Erhöhte Aktivität: Kp 4 oder mehr hat eine Chance von {chance}.</translation>
    </message>
    <message>
        <source>Quiet: Kp is unlikely to pass {kp}.</source>
        <translation>Ruhig: Kp übersteigt kaum {kp}.</translation>
    </message>
    <message>
        <source>Near new Moon: faint aurora shows too.</source>
        <translation>Nahe Neumond: Auch schwaches Polarlicht zeigt sich.</translation>
    </message>
    <message>
        <source>Near full Moon, up for {hours} h: faint aurora is lost.</source>
        <translation>Nahe Vollmond, {hours} h oben: Schwaches Polarlicht geht verloren.</translation>
    </message>
    <message>
        <source>The Moon is down in the dark hours.</source>
        <translation>Der Mond ist in den dunklen Stunden unten.</translation>
    </message>
    <message>
        <source>Beyond the Kp forecast: past years stand in for it, so the range is wide.</source>
        <translation>Jenseits der Kp-Vorhersage: Vergangene Jahre stehen dafür, daher ist die Spanne weit.</translation>
    </message>
    <message>
        <source>write latitude, then longitude, like 69.65, 18.96 or 69°39&apos;N 18°57&apos;E</source>
        <translation>schreiben Sie die Breite, dann die Länge, etwa 69.65, 18.96 oder 69°39&apos;N 18°57&apos;E</translation>
    </message>
    <message>
        <source>one letter N or S and one letter E or W are needed</source>
        <translation>nötig sind ein Buchstabe N oder S und einer E oder W</translation>
    </message>
    <message>
        <source>{first} and {second} do not make a latitude and a longitude</source>
        <translation>{first} und {second} ergeben keine Breite und Länge</translation>
    </message>
    <message>
        <source>it has more than two parts</source>
        <translation>sie hat mehr als zwei Teile</translation>
    </message>
    <message>
        <source>its comma may stand for a decimal point or between two numbers</source>
        <translation>ihr Komma kann Dezimalzeichen sein oder zwischen zwei Zahlen stehen</translation>
    </message>
    <message>
        <source>it does not have two halves</source>
        <translation>sie hat keine zwei Hälften</translation>
    </message>
    <message>
        <source>its commas may stand for decimal points or between numbers</source>
        <translation>ihre Kommas können Dezimalzeichen sein oder zwischen Zahlen stehen</translation>
    </message>
    <message>
        <source>&quot;{body}&quot; is not degrees, minutes and seconds</source>
        <translation>„{body}“ sind keine Grad, Minuten und Sekunden</translation>
    </message>
    <message>
        <source>{sign} and {letter} both say the direction</source>
        <translation>{sign} und {letter} nennen beide die Richtung</translation>
    </message>
    <message>
        <source>only the last of degrees, minutes and seconds may have decimals</source>
        <translation>nur die letzte Angabe von Grad, Minuten und Sekunden darf Dezimalen haben</translation>
    </message>
    <message>
        <source>minutes and seconds are below 60</source>
        <translation>Minuten und Sekunden liegen unter 60</translation>
    </message>
    <message>
        <source>latitude {latitude} is outside -90..90</source>
        <translation>die Breite {latitude} liegt außerhalb von -90..90</translation>
    </message>
    <message>
        <source>longitude {longitude} is outside -180..180 (or 0..360)</source>
        <translation>die Länge {longitude} liegt außerhalb von -180..180 (oder 0..360)</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no place on Earth: {why}; {remedy}.</source>
        <translation>„{text}“ ist kein Ort auf der Erde: {why}; {remedy}.</translation>
    </message>
    <message>
        <source>Six classic places</source>
        <translation>Sechs klassische Orte</translation>
    </message>
    <message>
        <source>Alaska</source>
        <translation>Alaska</translation>
    </message>
    <message>
        <source>Yukon and Northwest Territories</source>
        <translation>Yukon und Nordwest-Territorien</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Northern United States</source>
        <translation>Norden der USA</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Grönland</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>Lofoten, Vesterålen and Senja</source>
        <translation>Lofoten, Vesterålen und Senja</translation>
    </message>
    <message>
        <source>Svalbard</source>
        <translation>Spitzbergen</translation>
    </message>
    <message>
        <source>Lapland</source>
        <translation>Lappland</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>Kola peninsula</source>
        <translation>Halbinsel Kola</translation>
    </message>
    <message>
        <source>Scotland and the Faroe Islands</source>
        <translation>Schottland und die Färöer</translation>
    </message>
    <message>
        <source>Southern lights</source>
        <translation>Südlichter</translation>
    </message>
    <message>
        <source>Tasmania</source>
        <translation>Tasmanien</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Patagonia and the Falklands</source>
        <translation>Patagonien und die Falklandinseln</translation>
    </message>
    <message>
        <source>Islands of the Southern Ocean</source>
        <translation>Inseln im Südpolarmeer</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Antarktis</translation>
    </message>
    <message>
        <source>There is no set &quot;{name}&quot;; the sets are {offered}.</source>
        <translation>Es gibt keine Liste „{name}“; die Listen sind {offered}.</translation>
    </message>
    <message>
        <source>The stay at {after} begins on {first_evening}, not when the one at {before} ends: let the stays follow one another.</source>
        <translation>Der Aufenthalt in {after} beginnt am {first_evening}, nicht wenn der in {before} endet: Lassen Sie die Aufenthalte aufeinander folgen.</translation>
    </message>
    <message>
        <source>{nights} nights at {leg} from {first_evening} are not among the nights at hand: choose a stay within the dates of the plan.</source>
        <translation>{nights} Nächte in {leg} ab {first_evening} gehören nicht zu den vorhandenen Nächten: Wählen Sie einen Aufenthalt innerhalb der Daten des Plans.</translation>
    </message>
    <message>
        <source>There is no sky for {date}: the ephemeris covers 1970-01-01 to {last}; choose dates in between.</source>
        <translation>Für den {date} gibt es keinen Himmel: Die Bahndaten reichen von 1970-01-01 bis {last}; wählen Sie Daten dazwischen.</translation>
    </message>
    <message>
        <source>The trip fills all {nights} nights: shorten a stay, or plan for more nights.</source>
        <translation>Die Reise füllt alle {nights} Nächte: Kürzen Sie einen Aufenthalt, oder planen Sie mehr Nächte.</translation>
    </message>
    <message>
        <source>A stay of {length} nights does not fit: choose 1 to {count} nights.</source>
        <translation>Ein Aufenthalt von {length} Nächten passt nicht: Wählen Sie 1 bis {count} Nächte.</translation>
    </message>
    <message>
        <source>No night {start} of {count}: start within the dates.</source>
        <translation>Keine Nacht {start} von {count}: Beginnen Sie innerhalb der Daten.</translation>
    </message>
    <message>
        <source>Add a place: name, or lat, lon</source>
        <translation>Ort hinzufügen: Name oder Breite, Länge</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Ort hinzufügen</translation>
    </message>
    <message>
        <source>A name, coordinates like 69.65, 18.96, or set:lapland (Ctrl+F)
Several names can be pasted, one a line</source>
        <translation>Ein Name, Koordinaten wie 69.65, 18.96, oder set:lapland (Strg+F)
Mehrere Namen lassen sich einfügen, einer je Zeile</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>Favourites and sets</source>
        <translation>Favoriten und Listen</translation>
    </message>
    <message>
        <source>Destination sets</source>
        <translation>Listen von Reisezielen</translation>
    </message>
    <message>
        <source>set of {places}</source>
        <translation>Liste: {places}</translation>
    </message>
    <message>
        <source>Enter adds “{text}”, if it is a place or coordinates</source>
        <translation>Eingabe fügt „{text}“ hinzu, wenn es ein Ort ist oder Koordinaten sind</translation>
    </message>
    <message>
        <source>{doing} for “{text}” …  Esc stops</source>
        <translation>{doing}: „{text}“ …  Esc bricht ab</translation>
    </message>
    <message>
        <source>Found online  ·  {source}</source>
        <translation>Online gefunden  ·  {source}</translation>
    </message>
    <message>
        <source>Looking online</source>
        <translation>Suche online</translation>
    </message>
    <message>
        <source>Search online for “{text}”</source>
        <translation>Online nach „{text}“ suchen</translation>
    </message>
    <message>
        <source>sends only this text</source>
        <translation>sendet nur diesen Text</translation>
    </message>
    <message>
        <source>too far from the oval</source>
        <translation>zu weit vom Oval</translation>
    </message>
    <message>
        <source>no dark hours</source>
        <translation>keine dunklen Stunden</translation>
    </message>
    <message numerus="yes">
        <source>{n} place</source>
        <comment>{n} places</comment>
        <translation>
            <numerusform>{n} Ort</numerusform>
            <numerusform>{n} Orte</numerusform>
        </translation>
    </message>
    <message>
        <source>cloud {percent}</source>
        <translation>Wolken {percent}</translation>
    </message>
    <message>
        <source>Example: change dates or places.</source>
        <translation>Beispiel: Ändern Sie Daten oder Orte.</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Best plan</source>
        <translation>Bester Plan</translation>
    </message>
    <message>
        <source>Trips that see aurora, of twenty</source>
        <translation>Reisen mit Polarlicht, von zwanzig</translation>
    </message>
    <message>
        <source>Where to, and when?</source>
        <translation>Wohin, und wann?</translation>
    </message>
    <message>
        <source>Shows the best plan and the places</source>
        <translation>Zeigt den besten Plan und die Orte</translation>
    </message>
    <message>
        <source>The odds stand here as soon as there is a place.</source>
        <translation>Sobald es einen Ort gibt, steht hier die Chance.</translation>
    </message>
    <message>
        <source>Best dates here · No. {rank} of {count} places</source>
        <translation>Beste Daten hier · Nr. {rank} von {count} Orten</translation>
    </message>
    <message numerus="yes">
        <source>odds of seeing aurora on that night</source>
        <comment>odds of seeing aurora on at least one of {n} nights</comment>
        <translation>
            <numerusform>Chance, in dieser Nacht Polarlicht zu sehen</numerusform>
            <numerusform>Chance, in mindestens einer von {n} Nächten Polarlicht zu sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>{frequency}. Likely range {range}.</source>
        <translation>{frequency}. Wahrscheinliche Spanne {range}.</translation>
    </message>
    <message>
        <source>Working out the odds…</source>
        <translation>Die Chancen werden berechnet …</translation>
    </message>
    <message>
        <source>from the past years of activity and cloud</source>
        <translation>aus vergangenen Jahren von Aktivität und Wolken</translation>
    </message>
    <message>
        <source>Of 20 trips like this {seen} see aurora at least once; {others} see nothing.</source>
        <translation>Von 20 solchen Reisen sehen {seen} mindestens einmal Polarlicht; {others} sehen nichts.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Auroraplan made a mistake. Your places and dates are kept, and you can go on. The report below helps to find the mistake; nothing is sent anywhere.</source>
        <translation>Auroraplan hat einen Fehler gemacht. Ihre Orte und Daten bleiben erhalten, und Sie können weitermachen. Der Bericht unten hilft, den Fehler zu finden; nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Any moon</source>
        <translation>Jeder Mond</translation>
    </message>
    <message>
        <source>Dark sky</source>
        <translation>Dunkler Himmel</translation>
    </message>
    <message>
        <source>Moonlit land</source>
        <translation>Mondhelles Land</translation>
    </message>
    <message numerus="yes">
        <source> night</source>
        <comment> nights</comment>
        <translation>
            <numerusform> Nacht</numerusform>
            <numerusform> Nächte</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>stay </source>
        <translation>am Ort </translation>
    </message>
    <message>
        <source>First evening</source>
        <translation>Erster Abend</translation>
    </message>
    <message>
        <source>The evening of the first night (Ctrl+D)</source>
        <translation>Der Abend der ersten Nacht (Strg+D)</translation>
    </message>
    <message>
        <source>Number of nights to choose from</source>
        <translation>Anzahl der Nächte zur Auswahl</translation>
    </message>
    <message>
        <source>How many nights from the first evening</source>
        <translation>Wie viele Nächte ab dem ersten Abend</translation>
    </message>
    <message>
        <source>Length of stay in nights</source>
        <translation>Länge des Aufenthalts in Nächten</translation>
    </message>
    <message>
        <source>How many consecutive nights you stay at one place</source>
        <translation>Wie viele Nächte in Folge Sie an einem Ort bleiben</translation>
    </message>
    <message>
        <source>What you like of the Moon: it orders nights, and changes no odds</source>
        <translation>Was Sie vom Mond halten: Es ordnet die Nächte und ändert keine Chance</translation>
    </message>
    <message>
        <source>ddd MMM d yyyy</source>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>Zu {place} gehen</translation>
    </message>
    <message>
        <source>Add {place}</source>
        <translation>{place} hinzufügen</translation>
    </message>
    <message>
        <source>Add the set {title}</source>
        <translation>Liste hinzufügen: {title}</translation>
    </message>
    <message>
        <source>Appearance: {look}</source>
        <translation>Aussehen: {look}</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF, zum Drucken</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Text with headings (Markdown)</source>
        <translation>Text mit Überschriften (Markdown)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Daten (JSON)</translation>
    </message>
    <message>
        <source>Places for maps (GPX)</source>
        <translation>Orte für Karten (GPX)</translation>
    </message>
    <message>
        <source>Trip file</source>
        <translation>Reisedatei</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>{file} wird geschrieben …</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Plan exportieren</translation>
    </message>
    <message>
        <source>Add {place} to the trip</source>
        <translation>{place} zur Reise hinzufügen</translation>
    </message>
    <message>
        <source>Stay at {place}</source>
        <translation>Aufenthalt in {place}</translation>
    </message>
    <message>
        <source>Take a trip of two places</source>
        <translation>Reise mit zwei Orten nehmen</translation>
    </message>
    <message>
        <source>The trip fills all {nights} nights: plan for more nights to add one.</source>
        <translation>Die Reise füllt alle {nights} Nächte: Planen Sie mehr Nächte, um eine hinzuzufügen.</translation>
    </message>
    <message>
        <source>One night more at {place}</source>
        <translation>Eine Nacht mehr in {place}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>{name} is open. Ctrl+Z goes back to what was there before.</source>
        <translation>{name} ist geöffnet. Strg+Z stellt wieder her, was vorher da war.</translation>
    </message>
    <message>
        <source>The oval</source>
        <translation>Das Oval</translation>
    </message>
    <message>
        <source>Usual cloud by week</source>
        <translation>Übliche Wolken je Woche</translation>
    </message>
    <message>
        <source>Odds by week</source>
        <translation>Chancen je Woche</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Was die Karte zeigt</translation>
    </message>
    <message>
        <source>Week of the year</source>
        <translation>Woche des Jahres</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Trips and places</source>
        <translation>Reisen und Orte</translation>
    </message>
    <message>
        <source>Open a trip or places</source>
        <translation>Reise oder Orte öffnen</translation>
    </message>
    <message numerus="yes">
        <source>{n} place is added.</source>
        <comment>{n} places are added.</comment>
        <translation>
            <numerusform>{n} Ort ist hinzugefügt.</numerusform>
            <numerusform>{n} Orte sind hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened: {name}.</source>
        <translation>Geöffnet: {name}.</translation>
    </message>
    <message>
        <source>Written: {path}.</source>
        <translation>Geschrieben: {path}.</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Filled band: the oval, aurora overhead. Dashed line: as far as its light is seen low over the horizon. Thin line: sunset; darker: deeper twilight and night.</source>
        <translation>Gefülltes Band: das Oval, Polarlicht im Zenit. Gestrichelte Linie: so weit man sein Licht tief über dem Horizont sieht. Dünne Linie: Sonnenuntergang; dunkler: tiefere Dämmerung und Nacht.</translation>
    </message>
    <message>
        <source>Filled: aurora overhead · dashed: low over the horizon</source>
        <translation>Gefüllt: Polarlicht im Zenit · gestrichelt: tief über dem Horizont</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Hour of the night</source>
        <translation>Stunde der Nacht</translation>
    </message>
    <message>
        <source>Where the oval is</source>
        <translation>Wo das Oval ist</translation>
    </message>
    <message>
        <source>Add a place, and the map shows it under the oval.</source>
        <translation>Fügen Sie einen Ort hinzu, dann zeigt ihn die Karte unter dem Oval.</translation>
    </message>
    <message>
        <source>Kp {kp}</source>
        <translation>Kp {kp}</translation>
    </message>
    <message>
        <source>The oval at Kp {kp} · night of {evening}, {time}</source>
        <translation>Das Oval bei Kp {kp} · Nacht vom {evening}, {time}</translation>
    </message>
    <message>
        <source>{heading}. Places by odds: {places}. {legend}</source>
        <translation>{heading}. Orte nach Chance: {places}. {legend}</translation>
    </message>
    <message>
        <source>{count} on the other hemisphere</source>
        <translation>{count} auf der anderen Halbkugel</translation>
    </message>
    <message>
        <source>the usual cloud, the lighter the more</source>
        <translation>übliche Wolken, je heller, desto mehr</translation>
    </message>
    <message>
        <source>mean odds of a night</source>
        <translation>mittlere Chance einer Nacht</translation>
    </message>
    <message>
        <source>Colours: {which}, {week}. Lines: the oval at Kp {kp}.</source>
        <translation>Farben: {which}, {week}. Linien: das Oval bei Kp {kp}.</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>Show the whole oval and all places</source>
        <translation>Das ganze Oval und alle Orte zeigen</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>Back to the best hour and the Kp expected for this night</source>
        <translation>Zurück zur besten Stunde und zum erwarteten Kp dieser Nacht</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Add a place, and each of its nights stands here.</source>
        <translation>Fügen Sie einen Ort hinzu, dann stehen hier alle seine Nächte.</translation>
    </message>
    <message>
        <source>Legend of the colours</source>
        <translation>Legende der Farben</translation>
    </message>
    <message>
        <source>night of (evening date, local time at the place)</source>
        <translation>Nacht vom (Datum des Abends, Ortszeit)</translation>
    </message>
    <message>
        <source>by the evening&apos;s date</source>
        <translation>nach dem Datum des Abends</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>Abende</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Rows are places, best first; columns are evenings; cells are percent.</source>
        <translation>Zeilen sind Orte, die besten zuerst; Spalten sind Abende; Zellen sind Prozent.</translation>
    </message>
    <message>
        <source>Add {place} from {evening} to the trip</source>
        <translation>{place} ab {evening} zur Reise hinzufügen</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Let go of the pinned night</source>
        <translation>Angeheftete Nacht lösen</translation>
    </message>
    <message>
        <source>Pin, to compare</source>
        <translation>Anheften, zum Vergleichen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove {place} from the plan</source>
        <translation>{place} aus dem Plan entfernen</translation>
    </message>
    <message>
        <source>Timeline of the night</source>
        <translation>Zeitleiste der Nacht</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Earlier night  [</source>
        <translation>Frühere Nacht  [</translation>
    </message>
    <message>
        <source>Later night  ]</source>
        <translation>Spätere Nacht  ]</translation>
    </message>
    <message>
        <source>Show the night as a table</source>
        <translation>Die Nacht als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show the night as a table, to read or to copy</source>
        <translation>Die Nacht als Tabelle zeigen, zum Lesen oder Kopieren</translation>
    </message>
    <message>
        <source>One night</source>
        <translation>Eine Nacht</translation>
    </message>
    <message>
        <source>when it is dark, what Kp and cloud may do, where to look</source>
        <translation>wann es dunkel ist, was Kp und Wolken tun können, wohin man schaut</translation>
    </message>
    <message>
        <source>{place} · night of {evening}</source>
        <translation>{place} · Nacht vom {evening}</translation>
    </message>
    <message>
        <source>look {direction}</source>
        <translation>Blick {direction}</translation>
    </message>
    <message>
        <source>best {window}</source>
        <translation>am besten {window}</translation>
    </message>
    <message>
        <source>{odds} = aurora comes into view {aurora} × darkness leaves {dark} × clouds leave {clear}</source>
        <translation>{odds} = Polarlicht kommt in Sicht {aurora} × Dunkelheit lässt {dark} × Wolken lassen {clear}</translation>
    </message>
    <message>
        <source>Moon {moon}</source>
        <translation>Mond {moon}</translation>
    </message>
    <message>
        <source>{hours} dark hours</source>
        <translation>{hours} dunkle Stunden</translation>
    </message>
    <message>
        <source>{figures}; {dark}; Kp {kp}; sky clear {clear} of the dark hours; Moon {moon}.</source>
        <translation>{figures}; {dark}; Kp {kp}; Himmel klar in {clear} der dunklen Stunden; Mond {moon}.</translation>
    </message>
    <message>
        <source>Map of the auroral oval</source>
        <translation>Karte des Polarlichtovals</translation>
    </message>
    <message numerus="yes">
        <source>{n} place added. Ctrl+Z takes it out again.</source>
        <comment>{n} places added. Ctrl+Z takes them out again.</comment>
        <translation>
            <numerusform>{n} Ort hinzugefügt. Strg+Z nimmt ihn wieder heraus.</numerusform>
            <numerusform>{n} Orte hinzugefügt. Strg+Z nimmt sie wieder heraus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every one of these places is in the plan already.</source>
        <translation>Alle diese Orte sind schon im Plan.</translation>
    </message>
    <message>
        <source>Not found: {names}.</source>
        <translation>Nicht gefunden: {names}.</translation>
    </message>
    <message>
        <source>Not found: {names} and {count} more.</source>
        <translation>Nicht gefunden: {names} und {count} weitere.</translation>
    </message>
    <message>
        <source>Only the first {count} names were looked up.</source>
        <translation>Nur die ersten {count} Namen wurden nachgeschlagen.</translation>
    </message>
    <message>
        <source>Cancelled: the years of cloud over {place} are not known.</source>
        <translation>Abgebrochen: Die Wolkenjahre über {place} sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The years of cloud over {place} are not known: {fault}</source>
        <translation>Die Wolkenjahre über {place} sind nicht bekannt: {fault}</translation>
    </message>
    <message>
        <source>Ten years of cloud over {places} are kept: odds now rest on them.</source>
        <translation>Zehn Wolkenjahre über {places} sind gespeichert: Die Chancen beruhen nun darauf.</translation>
    </message>
    <message>
        <source>Asking for ten years of cloud over {place}</source>
        <translation>Zehn Wolkenjahre über {place} werden gefragt</translation>
    </message>
    <message>
        <source>working it out</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>No. {rank} · {note}</source>
        <translation>Nr. {rank} · {note}</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>likely {range}</source>
        <translation>wahrscheinlich {range}</translation>
    </message>
    <message>
        <source>Places, best first</source>
        <translation>Orte, die besten zuerst</translation>
    </message>
    <message>
        <source>Places in your own order</source>
        <translation>Orte in eigener Reihenfolge</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Add to the trip</source>
        <translation>Zur Reise hinzufügen</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Aus den Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Zu den Favoriten</translation>
    </message>
    <message>
        <source>Copy all places</source>
        <translation>Alle Orte kopieren</translation>
    </message>
    <message>
        <source>Remove {place} from favourites</source>
        <translation>{place} aus den Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add {place} to favourites</source>
        <translation>{place} zu den Favoriten hinzufügen</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Add a set of destinations</source>
        <translation>Liste von Reisezielen hinzufügen</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>The places stand in your own order: click to sort them by their odds.</source>
        <translation>Die Orte stehen in Ihrer eigenen Reihenfolge: klicken Sie, um sie nach ihren Chancen zu sortieren.</translation>
    </message>
    <message numerus="yes">
        <source>best single night</source>
        <comment>best {n} nights in a row</comment>
        <translation>
            <numerusform>beste einzelne Nacht</numerusform>
            <numerusform>{n} Nächte in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>Add all {count}</source>
        <translation>Alle {count} hinzufügen</translation>
    </message>
    <message>
        <source>No favourites yet: a star in the list keeps a place</source>
        <translation>Noch keine Favoriten: Ein Stern in der Liste bewahrt einen Ort</translation>
    </message>
    <message>
        <source>No places yet. Begin with a set, or add a place above.</source>
        <translation>Noch keine Orte. Beginnen Sie mit einer Liste, oder fügen Sie oben einen Ort hinzu.</translation>
    </message>
    <message>
        <source>Add {count} places</source>
        <translation>{count} Orte hinzufügen</translation>
    </message>
    <message>
        <source>{place} is in the plan already.</source>
        <translation>{place} ist schon im Plan.</translation>
    </message>
    <message>
        <source>Remove {place}</source>
        <translation>{place} entfernen</translation>
    </message>
    <message>
        <source>{place} is out of the plan. Ctrl+Z brings it back.</source>
        <translation>{place} ist nicht mehr im Plan. Strg+Z holt es zurück.</translation>
    </message>
    <message>
        <source>Change dates</source>
        <translation>Daten ändern</translation>
    </message>
    <message>
        <source>Cancelled. F5 asks again.</source>
        <translation>Abgebrochen. F5 fragt erneut.</translation>
    </message>
    <message>
        <source>Working out the odds</source>
        <translation>Chancen werden berechnet</translation>
    </message>
    <message>
        <source>Asking for live forecasts</source>
        <translation>Aktuelle Vorhersagen werden gefragt</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Another place or night, in the table; the map moves</source>
        <translation>Ein anderer Ort oder eine andere Nacht, in der Tabelle; die Karte bewegt sich</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>From the table to the night, and from the search field to the place</source>
        <translation>Von der Tabelle zur Nacht, und vom Suchfeld zum Ort</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Pin the night of the table, to compare others with it</source>
        <translation>Nacht der Tabelle anheften, um andere mit ihr zu vergleichen</translation>
    </message>
    <message>
        <source>Shift and arrows</source>
        <translation>Umschalt und Pfeile</translation>
    </message>
    <message>
        <source>Mark nights in a row, in the table; T adds them to the trip</source>
        <translation>Nächte in Folge markieren, in der Tabelle; T nimmt sie in die Reise auf</translation>
    </message>
    <message>
        <source>+ and −</source>
        <translation>+ und −</translation>
    </message>
    <message>
        <source>Nearer and farther, on the map</source>
        <translation>Näher und weiter, auf der Karte</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One level back</source>
        <translation>Eine Ebene zurück</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The next control</source>
        <translation>Das nächste Bedienelement</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in: {title}</source>
        <translation>Suchen in: {title}</translation>
    </message>
    <message>
        <source>Nothing has these words.</source>
        <translation>Nichts enthält diese Wörter.</translation>
    </message>
    <message>
        <source>  or  </source>
        <translation>  oder  </translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation>{name} speichern</translation>
    </message>
    <message>
        <source>{name} is saved. Trips ▾ opens it again.</source>
        <translation>{name} ist gespeichert. Reisen ▾ öffnet sie wieder.</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>{name} is deleted. Ctrl+Z brings it back.</source>
        <translation>{name} ist gelöscht. Strg+Z holt sie zurück.</translation>
    </message>
    <message>
        <source>A trip is already called {name}: choose another name.</source>
        <translation>Eine Reise heißt schon {name}: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>Checking {name} again</source>
        <translation>{name} wird neu geprüft</translation>
    </message>
    <message>
        <source>Red spares eyes that are used to the dark; N turns it on and off.</source>
        <translation>Rot schont Augen, die an die Dunkelheit gewöhnt sind; N schaltet es ein und aus.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Letters and drawings grow together; Ctrl and plus, minus or 0 do the same.</source>
        <translation>Schrift und Zeichnungen wachsen zusammen; Strg und Plus, Minus oder 0 tun dasselbe.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Times are always those of the place, never of this computer.</source>
        <translation>Zeiten sind immer die des Ortes, nie die dieses Rechners.</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Entfernungen</translation>
    </message>
    <message>
        <source>How far it is to a Plan B.</source>
        <translation>Wie weit es zu einem Plan B ist.</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Kilometer</translation>
    </message>
    <message>
        <source>Miles</source>
        <translation>Meilen</translation>
    </message>
    <message>
        <source>Whether the day or the month comes first.</source>
        <translation>Ob der Tag oder der Monat zuerst steht.</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Of the plan as a PDF.</source>
        <translation>Des Plans als PDF.</translation>
    </message>
    <message>
        <source>As in the country</source>
        <translation>Wie im Land üblich</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Season in the PDF</source>
        <translation>Saison im PDF</translation>
    </message>
    <message>
        <source>A page that tells which weeks of the year are best.</source>
        <translation>Eine Seite, die zeigt, welche Wochen des Jahres am besten sind.</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Asked from the next start on. Without them, past years stand in, and nothing leaves this computer.</source>
        <translation>Gefragt ab dem nächsten Start. Ohne sie springen vergangene Jahre ein, und nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Ask for live forecasts</source>
        <translation>Aktuelle Vorhersagen fragen</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Offline bleiben</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline: what is shipped and what was kept answers.</source>
        <translation>Offline: Mitgeliefertes und Aufbewahrtes antwortet.</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>Worauf die Antwort beruht</translation>
    </message>
    <message>
        <source>Data: {credits}.</source>
        <translation>Daten: {credits}.</translation>
    </message>
    <message numerus="yes">
        <source>{kind} forecast: no answer</source>
        <comment>{n} {kind} sources: no answer</comment>
        <translation>
            <numerusform>{kind}-Vorhersage: keine Antwort</numerusform>
            <numerusform>{n} {kind}-Quellen: keine Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} from past years</source>
        <translation>{kind} aus vergangenen Jahren</translation>
    </message>
    <message>
        <source>{what}, {age} old</source>
        <translation>{what}, {age} alt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{place}, stay {number} of {count}</source>
        <translation>{place}, Aufenthalt {number} von {count}</translation>
    </message>
    <message>
        <source>Drag an edge to change its nights, the middle to move it.</source>
        <translation>Ziehen Sie einen Rand, um die Nächte zu ändern, die Mitte, um ihn zu verschieben.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Something went wrong inside Auroraplan; the details are in the report.</source>
        <translation>In Auroraplan ist etwas schiefgegangen; Einzelheiten stehen im Bericht.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Red, for the dark</source>
        <translation>Rot, für die Dunkelheit</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The best plan and the places (Ctrl+L)</source>
        <translation>Der beste Plan und die Orte (Strg+L)</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>Andere Formen</translation>
    </message>
    <message>
        <source>Calendar, web page, picture, tables, trip file</source>
        <translation>Kalender, Webseite, Bild, Tabellen, Reisedatei</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>The plan on paper: an itinerary and a page for each good night (Ctrl+E)</source>
        <translation>Der Plan auf Papier: ein Reiseablauf und eine Seite für jede gute Nacht (Strg+E)</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>being worked out</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>At least one sighting: {often}.</source>
        <translation>Mindestens eine Sichtung: {often}.</translation>
    </message>
    <message>
        <source>{more} at least once: stay one night longer</source>
        <translation>{more} mindestens einmal: eine Nacht länger bleiben</translation>
    </message>
    <message>
        <source>Begin with the best stay: {stay}</source>
        <translation>Mit dem besten Aufenthalt beginnen: {stay}</translation>
    </message>
    <message>
        <source>Begin with the best trip of two places: {trip}</source>
        <translation>Mit der besten Reise zu zwei Orten beginnen: {trip}</translation>
    </message>
    <message>
        <source>Begin with the best trip of two places</source>
        <translation>Mit der besten Reise zu zwei Orten beginnen</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Saved trips: save, open, check again</source>
        <translation>Gespeicherte Reisen: speichern, öffnen, neu prüfen</translation>
    </message>
    <message>
        <source>Trips ▾</source>
        <translation>Reisen ▾</translation>
    </message>
    <message>
        <source>There is no trip to save yet: press T to add the chosen place to one.</source>
        <translation>Noch gibt es keine Reise zu speichern: T fügt den gewählten Ort zu einer hinzu.</translation>
    </message>
    <message>
        <source>The odds of the trip are still being worked out: save it in a moment.</source>
        <translation>Die Chance der Reise wird noch berechnet: Speichern Sie sie gleich.</translation>
    </message>
    <message>
        <source>One night more</source>
        <translation>Eine Nacht mehr</translation>
    </message>
    <message>
        <source>One night fewer</source>
        <translation>Eine Nacht weniger</translation>
    </message>
    <message>
        <source>Move before</source>
        <translation>Davor stellen</translation>
    </message>
    <message>
        <source>Move after</source>
        <translation>Dahinter stellen</translation>
    </message>
    <message>
        <source>Show its nights</source>
        <translation>Seine Nächte zeigen</translation>
    </message>
    <message>
        <source>Copy the trip</source>
        <translation>Reise kopieren</translation>
    </message>
    <message>
        <source>Remove {place} from the trip</source>
        <translation>{place} aus der Reise entfernen</translation>
    </message>
    <message>
        <source>Name of the trip</source>
        <translation>Name der Reise</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Unter anderem Namen speichern …</translation>
    </message>
    <message>
        <source>No saved trips yet</source>
        <translation>Noch keine gespeicherten Reisen</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Neu prüfen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move nights</source>
        <translation>Nächte verschieben</translation>
    </message>
    <message>
        <source>Move the trip</source>
        <translation>Reise verschieben</translation>
    </message>
    <message>
        <source>Move {place}</source>
        <translation>{place} verschieben</translation>
    </message>
    <message>
        <source>Nights at {place}</source>
        <translation>Nächte in {place}</translation>
    </message>
    <message>
        <source>Stays of the trip</source>
        <translation>Aufenthalte der Reise</translation>
    </message>
    <message>
        <source>Drag the dates to move the whole trip</source>
        <translation>Ziehen Sie die Daten, um die ganze Reise zu verschieben</translation>
    </message>
    <message>
        <source>No trip yet: press T for the chosen place, drag one here, or begin with the best.</source>
        <translation>Noch keine Reise: T nimmt den gewählten Ort; ziehen Sie einen hierher, oder beginnen Sie mit dem Besten.</translation>
    </message>
    <message>
        <source>No trip yet. T adds a place, or:</source>
        <translation>Noch keine Reise. T, oder:</translation>
    </message>
    <message>
        <source>Left and Right go to another stay, with Shift they move its end, with Ctrl the stay in the order, with Alt the whole trip; Up and Down change its nights, Delete removes it.</source>
        <translation>Links und Rechts gehen zu einem anderen Aufenthalt, mit Umschalt verschieben sie sein Ende, mit Strg seine Stelle in der Reihenfolge, mit Alt die ganze Reise; Auf und Ab ändern seine Nächte, Entf entfernt ihn.</translation>
    </message>
    <message>
        <source>{stay}, {odds} by itself</source>
        <translation>{stay}, {odds} für sich</translation>
    </message>
    <message>
        <source>likely {range} · once or more in {nights}</source>
        <translation>wahrscheinlich {range} · einmal oder öfter in {nights}</translation>
    </message>
    <message>
        <source>likely {range} · {nights}</source>
        <translation>wahrscheinlich {range} · {nights}</translation>
    </message>
    <message>
        <source>likely {range} · {nights} · {gain} over staying put</source>
        <translation>wahrscheinlich {range} · {nights} · {gain} gegenüber dem Bleiben</translation>
    </message>
    <message>
        <source>likely {range} · {gain} by moving</source>
        <translation>wahrscheinlich {range} · {gain} durch den Wechsel</translation>
    </message>
    <message>
        <source>{trip}: {unknown}, being worked out.</source>
        <translation>{trip}: {unknown}, wird berechnet.</translation>
    </message>
    <message>
        <source>{odds}, likely {range}</source>
        <translation>{odds}, wahrscheinlich {range}</translation>
    </message>
    <message>
        <source>{gain} over staying put</source>
        <translation>{gain} gegenüber dem Bleiben</translation>
    </message>
    <message>
        <source>+1 night in {place} → {odds}</source>
        <translation>+1 Nacht in {place} → {odds}</translation>
    </message>
    <message>
        <source>+1 night → {odds}</source>
        <translation>+1 Nacht → {odds}</translation>
    </message>
    <message>
        <source>+1n → {odds}</source>
        <translation>+1 N → {odds}</translation>
    </message>
    <message>
        <source>{place} {nights}n · {odds}</source>
        <translation>{place} {nights} N · {odds}</translation>
    </message>
    <message>
        <source>Views of the plan</source>
        <translation>Ansichten des Plans</translation>
    </message>
    <message>
        <source>The best {nights} of {places}, evenings of {first} to {last} {year}</source>
        <translation>Die besten {nights}, {places} verglichen, Abende vom {first} bis {last} {year}</translation>
    </message>
    <message>
        <source>{nights} of your choice; compared were {places}, evenings of {first} to {last} {year}</source>
        <translation>{nights} Ihrer Wahl; verglichen wurden {places}, Abende vom {first} bis {last} {year}</translation>
    </message>
    <message numerus="yes">
        <source>the odds of seeing aurora on at least one of {n} night</source>
        <comment>the odds of seeing aurora on at least one of {n} nights</comment>
        <translation>
            <numerusform>die Chance, in {n} Nacht Polarlicht zu sehen</numerusform>
            <numerusform>die Chance, in mindestens einer von {n} Nächten Polarlicht zu sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>{verdict} · likely range {range}</source>
        <translation>{verdict} · wahrscheinliche Spanne {range}</translation>
    </message>
    <message>
        <source>{frequency} · on at least two nights {odds}</source>
        <translation>{frequency} · in mindestens zwei Nächten {odds}</translation>
    </message>
    <message>
        <source>Its best night, {evening}, {odds}:</source>
        <translation>Seine beste Nacht, {evening}, {odds}:</translation>
    </message>
    <message>
        <source>night of the evening&apos;s date, local to the place</source>
        <translation>Nacht nach dem Datum des Abends, am Ort</translation>
    </message>
    <message>
        <source>The Moon</source>
        <translation>Der Mond</translation>
    </message>
    <message>
        <source>lit part, and how long it is up in the dark hours</source>
        <translation>beleuchteter Teil, und wie lange er in den dunklen Stunden oben ist</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} von {all}</translation>
    </message>
    <message>
        <source>Two nights</source>
        <translation>2 Nächte</translation>
    </message>
    <message>
        <source>the best {nights} of each</source>
        <translation>jeweils die besten {nights}</translation>
    </message>
    <message>
        <source>The other places</source>
        <translation>Die anderen Orte</translation>
    </message>
    <message>
        <source>All nights at one place</source>
        <translation>Alle Nächte an einem Ort</translation>
    </message>
    <message>
        <source>How old the data is</source>
        <translation>Wie alt die Daten sind</translation>
    </message>
    <message>
        <source>In this plan</source>
        <translation>In diesem Plan</translation>
    </message>
    <message>
        <source>If it is cloudy, cold and safety</source>
        <translation>Wenn es bewölkt ist, Kälte und Sicherheit</translation>
    </message>
    <message>
        <source>Out there</source>
        <translation>Draußen</translation>
    </message>
    <message>
        <source>If it is cloudy · cold · safety</source>
        <translation>Wenn es bewölkt ist · Kälte · Sicherheit</translation>
    </message>
    <message>
        <source>Why: {place}, {evening}</source>
        <translation>Warum: {place}, {evening}</translation>
    </message>
    <message>
        <source>If it is cloudy</source>
        <translation>Wenn es bewölkt ist</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kälte</translation>
    </message>
    <message>
        <source>what the air feels like, by its temperature and the wind</source>
        <translation>wie sich die Luft anfühlt, nach Temperatur und Wind</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Fahren nach</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Clearer by</source>
        <translation>Klarer um</translation>
    </message>
    <message>
        <source>Wind, km/h</source>
        <translation>Wind, km/h</translation>
    </message>
    <message>
        <source>Itinerary</source>
        <translation>Reiseablauf</translation>
    </message>
    <message>
        <source>Best window, look</source>
        <translation>Beste Zeit, Blick</translation>
    </message>
    <message>
        <source>Dark, sunset</source>
        <translation>Dunkel, Sonne unter</translation>
    </message>
    <message>
        <source>{nights} in {place}, {dates} {year}</source>
        <translation>{nights} in {place}, {dates} {year}</translation>
    </message>
    <message>
        <source>sunset {time}</source>
        <translation>Sonne unter {time}</translation>
    </message>
    <message>
        <source>Times on the clock of the place</source>
        <translation>Zeiten nach der Uhr des Ortes</translation>
    </message>
    <message>
        <source>Times in {zone}</source>
        <translation>Zeiten in {zone}</translation>
    </message>
    <message>
        <source>{times}; a night is named by its evening. Below the odds their likely range. Dark: the Sun below −12°. Clear: the chance of a clear sky in the dark hours. Kp: the highest of the dark hours, below it where 8 of 10 such nights lie. Bearings count from true north.</source>
        <translation>{times}; eine Nacht heißt nach ihrem Abend. Unter der Chance ihre wahrscheinliche Spanne. Dunkel: die Sonne unter −12°. Klar: die Chance auf klaren Himmel in den dunklen Stunden. Kp: der höchste der dunklen Stunden, darunter, wo 8 von 10 solchen Nächten liegen. Richtungen zählen ab geografisch Nord.</translation>
    </message>
    <message>
        <source>Two places in one trip</source>
        <translation>Zwei Orte auf einer Reise</translation>
    </message>
    <message>
        <source>gain: against staying at the better one</source>
        <translation>Gewinn: gegenüber dem Bleiben am besseren Ort</translation>
    </message>
    <message>
        <source>Rings: {rings} km from {place}. Hatched: places that are likelier to be clear (see Plan B).</source>
        <translation>Ringe: {rings} km von {place}. Schraffiert: Orte, die eher klar sind (siehe Plan B).</translation>
    </message>
    <message>
        <source>Green: where aurora stands overhead in the middle of the best window at the Kp that is expected ({kp}); from the dashed line on it is seen low towards the pole. At a higher Kp the oval widens towards the equator, by about 2° of latitude a step.</source>
        <translation>Grün: wo Polarlicht in der Mitte der besten Zeit beim erwarteten Kp im Zenit steht ({kp}); von der gestrichelten Linie an sieht man es tief zum Pol hin. Bei höherem Kp wird das Oval zum Äquator hin breiter, um etwa 2° Breite je Stufe.</translation>
    </message>
    <message>
        <source>Night of {evening}, {time}, {kp}</source>
        <translation>Nacht vom {evening}, {time}, {kp}</translation>
    </message>
    <message>
        <source>From {place}</source>
        <translation>Von {place} aus</translation>
    </message>
    <message>
        <source>as the crow flies; roads are longer</source>
        <translation>Luftlinie; Straßen sind länger</translation>
    </message>
    <message>
        <source>Method and honesty</source>
        <translation>Methode und Ehrlichkeit</translation>
    </message>
    <message>
        <source>What the odds mean, and how far to trust them</source>
        <translation>Was die Chancen bedeuten, und wie weit man ihnen trauen kann</translation>
    </message>
    <message>
        <source>How they come about</source>
        <translation>Wie sie zustande kommen</translation>
    </message>
    <message>
        <source>What they do not know</source>
        <translation>Was sie nicht wissen</translation>
    </message>
    <message>
        <source>Do told chances hold?</source>
        <translation>Treffen vorhergesagte Chancen ein?</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>dark until</source>
        <translation>dunkel bis</translation>
    </message>
    <message>
        <source>sunset</source>
        <translation>Sonne unter</translation>
    </message>
    <message>
        <source>sunrise</source>
        <translation>Sonne auf</translation>
    </message>
    <message>
        <source>fully dark</source>
        <translation>ganz dunkel</translation>
    </message>
    <message>
        <source>fully dark until</source>
        <translation>ganz dunkel bis</translation>
    </message>
    <message>
        <source>dusk</source>
        <translation>Abenddämmerung</translation>
    </message>
    <message>
        <source>dawn</source>
        <translation>Morgendämmerung</translation>
    </message>
    <message>
        <source>the Sun does not set</source>
        <translation>die Sonne geht nicht unter</translation>
    </message>
    <message>
        <source>no twilight ends in this night</source>
        <translation>in dieser Nacht endet keine Dämmerung</translation>
    </message>
    <message>
        <source>no hour with a chance</source>
        <translation>keine Stunde mit einer Chance</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>From the evening of {first} to the morning of {last} {year} · times in {zone} · {place}</source>
        <translation>Vom Abend des {first} bis zum Morgen des {last} {year} · Zeiten in {zone} · {place}</translation>
    </message>
    <message>
        <source>night of {evening}</source>
        <translation>Nacht vom {evening}</translation>
    </message>
    <message>
        <source>Night {number} of {count}</source>
        <translation>Nacht {number} von {count}</translation>
    </message>
    <message>
        <source>confidence: {confidence}</source>
        <translation>Verlässlichkeit: {confidence}</translation>
    </message>
    <message>
        <source>bearing {degrees}</source>
        <translation>Richtung {degrees}</translation>
    </message>
    <message>
        <source>elevation {degrees}</source>
        <translation>Höhe {degrees}</translation>
    </message>
    <message>
        <source>Dark (Sun below −12°)</source>
        <translation>Dunkel (Sonne unter −12°)</translation>
    </message>
    <message>
        <source>Kp, likely range</source>
        <translation>Kp, wahrscheinliche Spanne</translation>
    </message>
    <message>
        <source>Clear sky</source>
        <translation>Klarer Himmel</translation>
    </message>
    <message>
        <source>{share} of the dark hours</source>
        <translation>{share} der dunklen Stunden</translation>
    </message>
    <message>
        <source>Aurora comes into view</source>
        <translation>Polarlicht in Sicht</translation>
    </message>
    <message>
        <source>× dark enough for it</source>
        <translation>× dunkel genug dafür</translation>
    </message>
    <message>
        <source>× clear enough for it</source>
        <translation>× klar genug dafür</translation>
    </message>
    <message>
        <source>= odds of the night</source>
        <translation>= Chance der Nacht</translation>
    </message>
    <message>
        <source>Best window there</source>
        <translation>Beste Zeit dort</translation>
    </message>
    <message>
        <source>the other places on this night</source>
        <translation>die anderen Orte in dieser Nacht</translation>
    </message>
    <message>
        <source>tonight</source>
        <translation>heute Nacht</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>Stand {date}</translation>
    </message>
    <message>
        <source>Likelier to be clear, {when}: {places}.</source>
        <translation>Eher klar, {when}: {places}.</translation>
    </message>
    <message>
        <source>What we saw</source>
        <translation>Was wir sahen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>faint</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>deutlich</translation>
    </message>
    <message>
        <source>bright, moving</source>
        <translation>hell, bewegt</translation>
    </message>
    <message>
        <source>cloud all night</source>
        <translation>die ganze Nacht Wolken</translation>
    </message>
    <message>
        <source>{hours} h dark</source>
        <translation>{hours} h dunkel</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>Dunkelheit</translation>
    </message>
    <message>
        <source>never dark</source>
        <translation>nie dunkel</translation>
    </message>
    <message>
        <source>clear {share}</source>
        <translation>klar {share}</translation>
    </message>
    <message>
        <source>Odds / hour</source>
        <translation>Chance / h</translation>
    </message>
    <message>
        <source>night {odds}</source>
        <translation>Nacht {odds}</translation>
    </message>
    <message>
        <source>{zone} time</source>
        <translation>{zone}-Zeit</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message>
        <source>published share and its bounds</source>
        <translation>veröffentlichter Anteil und Grenzen</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>climatology →</source>
        <translation>Klimatologie →</translation>
    </message>
    <message>
        <source>The plan has no stay to print: ask for at least one place and one night.</source>
        <translation>Der Plan hat keinen Aufenthalt zum Drucken: Geben Sie mindestens einen Ort und eine Nacht an.</translation>
    </message>
    <message>
        <source>The PDF could not be begun: Qt has no PDF engine here.</source>
        <translation>Das PDF konnte nicht begonnen werden: Qt hat hier keine PDF-Ausgabe.</translation>
    </message>
    <message>
        <source>The PDF could not be written: no room for another page.</source>
        <translation>Das PDF konnte nicht geschrieben werden: kein Platz für eine weitere Seite.</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Odds are chances, not promises. Check the weather and the forecast on the day.</source>
        <translation>Chancen sind keine Versprechen. Prüfen Sie Wetter und Vorhersage am Tag selbst.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>A sheet for every night</source>
        <translation>Ein Blatt für jede Nacht</translation>
    </message>
    <message>
        <source>Photography card</source>
        <translation>Fotokarte</translation>
    </message>
    <message>
        <source>Aurora</source>
        <translation>Polarlicht</translation>
    </message>
    <message>
        <source>Times at f/{number}; begin here, then look</source>
        <translation>Zeiten bei f/{number}; beginnen Sie hier, dann schauen Sie</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>So geht es</translation>
    </message>
    <message>
        <source>{camera} On the best night {odds}, by eye {by_eye}.</source>
        <translation>{camera} In der besten Nacht {odds}, mit dem Auge {by_eye}.</translation>
    </message>
    <message>
        <source>Your nights</source>
        <translation>Ihre Nächte</translation>
    </message>
    <message>
        <source>the column that comes nearest</source>
        <translation>die Spalte, die am nächsten kommt</translation>
    </message>
    <message>
        <source>{evening}, {time}: the oval at Kp {kp}</source>
        <translation>{evening}, {time}: das Oval bei Kp {kp}</translation>
    </message>
    <message>
        <source>{shown} of {whole} nights</source>
        <translation>{shown} von {whole} Nächten</translation>
    </message>
    <message>
        <source>{shown} of {whole} places</source>
        <translation>{shown} von {whole} Orten</translation>
    </message>
    <message>
        <source>Shown are {parts}.</source>
        <translation>Gezeigt sind {parts}.</translation>
    </message>
    <message>
        <source>The chance to see aurora by eye on at least one of these nights.</source>
        <translation>Die Chance, in mindestens einer dieser Nächte mit bloßem Auge Polarlicht zu sehen.</translation>
    </message>
    <message>
        <source>The picture could not be drawn: there is not enough memory.</source>
        <translation>Das Bild konnte nicht gezeichnet werden: Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <source>Odds are chances, not promises.</source>
        <translation>Chancen sind keine Versprechen.</translation>
    </message>
    <message>
        <source>The picture could not be written: Qt has no PNG here.</source>
        <translation>Das Bild konnte nicht geschrieben werden: Qt hat hier kein PNG.</translation>
    </message>
    <message>
        <source>The plan has no night to show: ask for at least one place and one night.</source>
        <translation>Der Plan hat keine Nacht zu zeigen: Geben Sie mindestens einen Ort und eine Nacht an.</translation>
    </message>
    <message>
        <source>came ↑</source>
        <translation>eingetreten ↑</translation>
    </message>
    <message>
        <source>told →</source>
        <translation>vorhergesagt →</translation>
    </message>
    <message>
        <source>share that came (hollow: fewer than {few})</source>
        <translation>eingetretener Anteil (hohl: unter {few})</translation>
    </message>
    <message>
        <source>where it would lie if the chance holds (2σ)</source>
        <translation>wo er läge, wenn die Chance stimmt (2σ)</translation>
    </message>
    <message>
        <source>share over all</source>
        <translation>Anteil gesamt</translation>
    </message>
    <message>
        <source>forecasts (root scale)</source>
        <translation>Vorhersagen (Wurzelskala)</translation>
    </message>
    <message>
        <source>Each bar is a week: the mean odds of the {nights} that begin on one of its seven evenings, so that neither its best nor its worst Moon decides. Beyond the forecasts they rest on averages of past years.</source>
        <translation>Jeder Balken ist eine Woche: die mittlere Chance für Aufenthalte ({nights}), die an einem ihrer sieben Abende beginnen, sodass weder der beste noch der schlechteste Mond entscheidet. Jenseits der Vorhersagen beruhen sie auf Mitteln vergangener Jahre.</translation>
    </message>
    <message>
        <source>When {nights} are worth the most, week by week</source>
        <translation>Wann {nights} am meisten bringen, Woche für Woche</translation>
    </message>
    <message>
        <source>The best week of each place</source>
        <translation>Die beste Woche jedes Ortes</translation>
    </message>
    <message>
        <source>{made}. Sun and Moon from JPL DE421 by skyfield. Outline of the land: Natural Earth, public domain. Letters: Inter, SIL Open Font License.</source>
        <translation>{made}. Sonne und Mond aus JPL DE421 mit skyfield. Umrisse der Länder: Natural Earth, gemeinfrei. Schrift: Inter, SIL Open Font License.</translation>
    </message>
    <message>
        <source>Every number in this plan comes from these</source>
        <translation>Jede Zahl in diesem Plan stammt hieraus</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Worauf er beruht</translation>
    </message>
    <message>
        <source>{path} is missing or damaged: install Auroraplan again.</source>
        <translation>{path} fehlt oder ist beschädigt: Installieren Sie Auroraplan neu.</translation>
    </message>
    <message>
        <source>it has no columns of times and quantiles</source>
        <translation>sie hat keine Spalten mit Zeiten und Quantilen</translation>
    </message>
    <message>
        <source>it has {count} rows</source>
        <translation>sie hat {count} Zeilen</translation>
    </message>
    <message>
        <source>it holds no quantiles</source>
        <translation>sie enthält keine Quantile</translation>
    </message>
    <message>
        <source>it has {count} bytes, more than any such table</source>
        <translation>sie hat {count} Bytes, mehr als jede solche Tabelle</translation>
    </message>
    <message>
        <source>it is no table</source>
        <translation>sie ist keine Tabelle</translation>
    </message>
    <message>
        <source>GFZ Kp ensemble</source>
        <translation>GFZ-Kp-Ensemble</translation>
    </message>
    <message>
        <source>it has no lists of Kp and times</source>
        <translation>sie hat keine Listen von Kp und Zeiten</translation>
    </message>
    <message>
        <source>it has {count} Kp for {times} times</source>
        <translation>sie hat {count} Kp für {times} Zeiten</translation>
    </message>
    <message>
        <source>it holds no Kp</source>
        <translation>sie enthält kein Kp</translation>
    </message>
    <message>
        <source>GFZ Kp so far</source>
        <translation>GFZ-Kp bis heute</translation>
    </message>
    <message>
        <source>it holds no day</source>
        <translation>sie enthält keinen Tag</translation>
    </message>
    <message>
        <source>NOAA 27-day outlook</source>
        <translation>NOAA-27-Tage-Ausblick</translation>
    </message>
    <message>
        <source>NOAA 3-day forecast</source>
        <translation>NOAA-3-Tage-Vorhersage</translation>
    </message>
    <message>
        <source>it has no list of days</source>
        <translation>sie hat keine Liste von Tagen</translation>
    </message>
    <message>
        <source>it does not say when it was issued</source>
        <translation>sie sagt nicht, wann sie ausgegeben wurde</translation>
    </message>
    <message>
        <source>it holds no Ap</source>
        <translation>sie enthält kein Ap</translation>
    </message>
    <message>
        <source>NOAA 45-day forecast</source>
        <translation>NOAA-45-Tage-Vorhersage</translation>
    </message>
    <message>
        <source>NOAA 45-day text</source>
        <translation>NOAA-45-Tage-Text</translation>
    </message>
    <message>
        <source>its table of probabilities is not complete</source>
        <translation>ihre Tabelle der Wahrscheinlichkeiten ist unvollständig</translation>
    </message>
    <message>
        <source>NOAA storm probabilities</source>
        <translation>NOAA-Sturmwahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>its times lie in the far future</source>
        <translation>ihre Zeiten liegen in ferner Zukunft</translation>
    </message>
    <message>
        <source>NOAA Kp forecast</source>
        <translation>NOAA-Kp-Vorhersage</translation>
    </message>
    <message>
        <source>it holds no flux</source>
        <translation>sie enthält keinen Fluss</translation>
    </message>
    <message>
        <source>NOAA solar cycle</source>
        <translation>NOAA-Sonnenzyklus</translation>
    </message>
    <message>
        <source>it is larger than {most_bytes} kB</source>
        <translation>sie ist größer als {most_bytes} kB</translation>
    </message>
    <message>
        <source>it is nested too much</source>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is for one place, not {count}</source>
        <translation>sie ist für einen Ort, nicht für {count}</translation>
    </message>
    <message>
        <source>it has no series of times</source>
        <translation>sie hat keine Zeitreihe</translation>
    </message>
    <message>
        <source>it has too many times</source>
        <translation>sie hat zu viele Zeiten</translation>
    </message>
    <message>
        <source>it holds no cloud</source>
        <translation>sie enthält keine Wolken</translation>
    </message>
    <message>
        <source>MET Norway cloud forecast</source>
        <translation>MET-Norway-Wolkenvorhersage</translation>
    </message>
    <message>
        <source>it has {count} days</source>
        <translation>sie hat {count} Tage</translation>
    </message>
    <message>
        <source>it has {count} members</source>
        <translation>sie hat {count} Mitglieder</translation>
    </message>
    <message>
        <source>Open-Meteo cloud ensemble (ECMWF)</source>
        <translation>Open-Meteo-Wolkenensemble (ECMWF)</translation>
    </message>
    <message>
        <source>Open-Meteo cloud forecast</source>
        <translation>Open-Meteo-Wolkenvorhersage</translation>
    </message>
    <message>
        <source>it is for {count} places, not {wanted}</source>
        <translation>sie ist für {count} Orte, nicht für {wanted}</translation>
    </message>
    <message>
        <source>it has no table of hours</source>
        <translation>sie hat keine Stundentabelle</translation>
    </message>
    <message>
        <source>it has no times</source>
        <translation>sie hat keine Zeiten</translation>
    </message>
    <message>
        <source>its times do not ascend</source>
        <translation>ihre Zeiten steigen nicht an</translation>
    </message>
    <message>
        <source>Open-Meteo is still busy with another request of this program</source>
        <translation>Open-Meteo ist noch mit einer anderen Anfrage dieses Programms beschäftigt</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>es wurde abgebrochen</translation>
    </message>
    <message>
        <source>The service could not be reached: {why}.</source>
        <translation>Der Dienst war nicht zu erreichen: {why}.</translation>
    </message>
    <message>
        <source>The service answered with status {status}</source>
        <translation>Der Dienst antwortete mit Status {status}</translation>
    </message>
    <message>
        <source>{said} and asks to wait {minutes} min.</source>
        <translation>{said} und bittet, {minutes} min zu warten.</translation>
    </message>
    <message>
        <source>The service no longer offers this product (status {status}); it is asked again tomorrow, and everything else goes on.</source>
        <translation>Der Dienst bietet dieses Produkt nicht mehr an (Status {status}); er wird morgen wieder gefragt, und alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>The answer is larger than {megabytes} MB.</source>
        <translation>Die Antwort ist größer als {megabytes} MB.</translation>
    </message>
    <message>
        <source>The service took longer than {seconds} s.</source>
        <translation>Der Dienst brauchte länger als {seconds} s.</translation>
    </message>
    <message>
        <source>The answer cannot be read: {why}.</source>
        <translation>Die Antwort ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>The answer is out of date: it says nothing of the time ahead.</source>
        <translation>Die Antwort ist veraltet: Sie sagt nichts über die kommende Zeit.</translation>
    </message>
    <message>
        <source>The answer is out of date: it was issued {time} UTC.</source>
        <translation>Die Antwort ist veraltet: Sie wurde {time} UTC ausgegeben.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {hours} h ahead of the service&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht {hours} h vor gegenüber der des Dienstes.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {hours} h behind the service&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht {hours} h nach gegenüber der des Dienstes.</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>sie ist kein Text</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is a web page, not data</source>
        <translation>sie ist eine Webseite, keine Daten</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is no complete JSON</source>
        <translation>sie ist kein vollständiges JSON</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>sie ist kein Objekt</translation>
    </message>
    <message>
        <source>it is no list of rows</source>
        <translation>sie ist keine Liste von Zeilen</translation>
    </message>
    <message>
        <source>it has more lists or values than any such table</source>
        <translation>sie hat mehr Listen oder Werte als jede solche Tabelle</translation>
    </message>
    <message>
        <source>{address} is not among the services of this program</source>
        <translation>{address} gehört nicht zu den Diensten dieses Programms</translation>
    </message>
    <message>
        <source>{host} is asked over https only</source>
        <translation>{host} wird nur über https gefragt</translation>
    </message>
    <message>
        <source>it redirects to {host}, where this program does not follow</source>
        <translation>er leitet zu {host} weiter, wohin dieses Programm nicht folgt</translation>
    </message>
    <message>
        <source>it redirects in circles</source>
        <translation>er leitet im Kreis weiter</translation>
    </message>
    <message>
        <source>it is packed in a way that was not asked for</source>
        <translation>sie ist auf eine Weise gepackt, die nicht verlangt war</translation>
    </message>
    <message>
        <source>its compression is damaged</source>
        <translation>ihre Komprimierung ist beschädigt</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>its certificate cannot be verified</source>
        <translation>sein Zertifikat lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>the proxy refuses</source>
        <translation>der Proxy lehnt ab</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>es gibt keine Verbindung</translation>
    </message>
    <message>
        <source>it says: {said}</source>
        <translation>sie sagt: {said}</translation>
    </message>
    <message>
        <source>it is no list of places</source>
        <translation>sie ist keine Liste von Orten</translation>
    </message>
    <message>
        <source>none of its places can be read</source>
        <translation>keiner ihrer Orte ist lesbar</translation>
    </message>
    <message>
        <source>it says: {error}</source>
        <translation>sie sagt: {error}</translation>
    </message>
    <message>
        <source>it says that it was issued in the future, {said}</source>
        <translation>sie sagt, sie sei in der Zukunft ausgegeben worden, {said}</translation>
    </message>
    <message>
        <source>it has {count} bytes</source>
        <translation>sie hat {count} Bytes</translation>
    </message>
    <message>
        <source>its time of issue is none</source>
        <translation>ihre Ausgabezeit ist keine</translation>
    </message>
    <message>
        <source>its table of Kp is not complete</source>
        <translation>ihre Kp-Tabelle ist unvollständig</translation>
    </message>
    <message>
        <source>its table of Kp does not name three days in a row</source>
        <translation>ihre Kp-Tabelle nennt keine drei Tage in Folge</translation>
    </message>
    <message>
        <source>its table of Kp begins on {days}, not when it was issued</source>
        <translation>ihre Kp-Tabelle beginnt am {days}, nicht bei der Ausgabe</translation>
    </message>
    <message>
        <source>its table of Kp holds something else</source>
        <translation>ihre Kp-Tabelle enthält etwas anderes</translation>
    </message>
    <message>
        <source>years of cloud</source>
        <translation>Wolkenjahre</translation>
    </message>
    <message>
        <source>its places are no object</source>
        <translation>ihre Orte sind kein Objekt</translation>
    </message>
    <message>
        <source>Not saved: {notices}</source>
        <translation>Nicht gespeichert: {notices}</translation>
    </message>
    <message>
        <source>Not saved: the {title} in {path} would become too large.</source>
        <translation>Nicht gespeichert: {title} in {path} würden zu groß.</translation>
    </message>
    <message>
        <source>The {title} are those of the copy kept in {path}; they are shown, but not changed.</source>
        <translation>{title}: Gezeigt wird die Kopie in {path}; sie wird nicht geändert.</translation>
    </message>
    <message>
        <source>The {title} in {path} were written by a newer Auroraplan: they are shown, but not changed.</source>
        <translation>{title} in {path} wurden von einem neueren Auroraplan geschrieben: Sie werden gezeigt, aber nicht geändert.</translation>
    </message>
    <message>
        <source>The {title} in {path} cannot be read: {fault}.</source>
        <translation>{title} in {path} sind nicht lesbar: {fault}.</translation>
    </message>
    <message>
        <source>it is larger than {megabytes} MB</source>
        <translation>sie ist größer als {megabytes} MB</translation>
    </message>
    <message>
        <source>The copy kept in {path} cannot be read either.</source>
        <translation>Auch die Kopie in {path} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The {title} are those of the copy kept in {path}.</source>
        <translation>{title}: Es gilt die Kopie in {path}.</translation>
    </message>
    <message>
        <source>The {title} in {path} could not be read ({damage}).</source>
        <translation>{title} in {path} waren nicht lesbar ({damage}).</translation>
    </message>
    <message>
        <source>The {title} could not be read ({damage}); the damaged file is kept as {path}.</source>
        <translation>{title} waren nicht lesbar ({damage}); die beschädigte Datei liegt als {path}.</translation>
    </message>
    <message>
        <source>it is full of zeros</source>
        <translation>sie ist voller Nullen</translation>
    </message>
    <message>
        <source>it holds no JSON object</source>
        <translation>sie enthält kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is not marked as {schema}</source>
        <translation>sie ist nicht als {schema} gekennzeichnet</translation>
    </message>
    <message>
        <source>it is marked as of version 0, which never was</source>
        <translation>sie ist als Version 0 gekennzeichnet, die es nie gab</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>sie ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>sie ist kein JSON</translation>
    </message>
    <message>
        <source>a key stands twice</source>
        <translation>ein Schlüssel steht zweimal</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message numerus="yes">
        <source>{n} of the favourites cannot be read and is left out.</source>
        <comment>{n} of the favourites cannot be read and are left out.</comment>
        <translation>
            <numerusform>{n} der Favoriten ist nicht lesbar und wird ausgelassen.</numerusform>
            <numerusform>{n} der Favoriten sind nicht lesbar und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{label} is already a favourite.</source>
        <translation>{label} ist schon ein Favorit.</translation>
    </message>
    <message>
        <source>A favourite is already called {other} ({label}); choose another name.</source>
        <translation>Ein Favorit heißt schon {other} ({label}); wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>No favourite is called {name}; there are: {names}.</source>
        <translation>Kein Favorit heißt {name}; es gibt: {names}.</translation>
    </message>
    <message>
        <source>its places are no list</source>
        <translation>ihre Orte sind keine Liste</translation>
    </message>
    <message>
        <source>{cleaned} reads as a set or as coordinates; choose another name.</source>
        <translation>{cleaned} liest sich wie eine Liste oder wie Koordinaten; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>die Platte ist voll</translation>
    </message>
    <message>
        <source>your disk quota is used up</source>
        <translation>Ihr Speicherkontingent ist aufgebraucht</translation>
    </message>
    <message>
        <source>there is no such folder; make it first</source>
        <translation>es gibt keinen solchen Ordner; legen Sie ihn zuerst an</translation>
    </message>
    <message>
        <source>there is a file where a folder is needed; choose another place</source>
        <translation>wo ein Ordner nötig ist, steht eine Datei; wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>that is a folder; name a file</source>
        <translation>das ist ein Ordner; nennen Sie eine Datei</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another place</source>
        <translation>die Platte ist schreibgeschützt; wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>der Name ist zu lang; wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <source>Not saved: {path}: {fault}.</source>
        <translation>Nicht gespeichert: {path}: {fault}.</translation>
    </message>
    <message>
        <source>it is read-only; choose another name</source>
        <translation>sie ist schreibgeschützt; wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>Not written: {path}: {fault}.</source>
        <translation>Nicht geschrieben: {path}: {fault}.</translation>
    </message>
    <message>
        <source>Not saved: {path} is being changed by another Auroraplan; try again.</source>
        <translation>Nicht gespeichert: {path} wird gerade von einem anderen Auroraplan geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is no name for {what}; use letters.</source>
        <translation>{name} ist kein Name für {what}; verwenden Sie Buchstaben.</translation>
    </message>
    <message>
        <source>{cleaned}… is too long for a name; use at most {longest_name} characters.</source>
        <translation>{cleaned}… ist als Name zu lang; verwenden Sie höchstens {longest_name} Zeichen.</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>its settings are no object</source>
        <translation>ihre Einstellungen sind kein Objekt</translation>
    </message>
    <message>
        <source>{path} is no file: name one that ends in {suffix}.</source>
        <translation>{path} ist keine Datei: Nennen Sie eine, die auf {suffix} endet.</translation>
    </message>
    <message>
        <source>{path} is no trip: one has at most 20 MB.</source>
        <translation>{path} ist keine Reise: Eine hat höchstens 20 MB.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {fault}.</source>
        <translation>{path} ist nicht lesbar: {fault}.</translation>
    </message>
    <message>
        <source>{name} is no trip of Auroraplan: {damage}.</source>
        <translation>{name} ist keine Reise von Auroraplan: {damage}.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Auroraplan, which alone can read it: update.</source>
        <translation>{name} wurde von einem neueren Auroraplan geschrieben, das sie allein lesen kann: Aktualisieren Sie.</translation>
    </message>
    <message>
        <source>{name} holds no trip: its name, places, dates or legs cannot be read.</source>
        <translation>{name} enthält keine Reise: Name, Orte, Daten oder Aufenthalte sind nicht lesbar.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Auroraplan: what this one does not know is left out.</source>
        <translation>{name} wurde von einem neueren Auroraplan geschrieben: Was dieses nicht kennt, ist ausgelassen.</translation>
    </message>
    <message>
        <source>saved trips</source>
        <translation>gespeicherte Reisen</translation>
    </message>
    <message numerus="yes">
        <source>{n} of the saved trips cannot be read and is left out.</source>
        <comment>{n} of the saved trips cannot be read and are left out.</comment>
        <translation>
            <numerusform>{n} der gespeicherten Reisen ist nicht lesbar und wird ausgelassen.</numerusform>
            <numerusform>{n} der gespeicherten Reisen sind nicht lesbar und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>its trips are no list</source>
        <translation>ihre Reisen sind keine Liste</translation>
    </message>
    <message>
        <source>A trip is already called {other}; choose another name, or remove that one first.</source>
        <translation>Eine Reise heißt schon {other}; wählen Sie einen anderen Namen, oder entfernen Sie zuerst jene.</translation>
    </message>
    <message>
        <source>No saved trip is called {name}; there are: {there}.</source>
        <translation>Keine gespeicherte Reise heißt {name}; es gibt: {there}.</translation>
    </message>
    <message>
        <source>Night by night</source>
        <translation>Nacht für Nacht</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentinien</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Falklandinseln</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Färöer</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>French Southern Territories</source>
        <translation>Französische Südgebiete</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kasachstan</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolei</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russland</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Südafrika</translation>
    </message>
    <message>
        <source>South Georgia</source>
        <translation>Südgeorgien</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Svalbard and Jan Mayen</source>
        <translation>Spitzbergen und Jan Mayen</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the view as a picture</source>
        <translation>Ansicht als Bild speichern</translation>
    </message>
    <message>
        <source>Copied as a picture: {view}.</source>
        <translation>Als Bild kopiert: {view}.</translation>
    </message>
    <message>
        <source>The plan is copied as text with headings (Markdown).</source>
        <translation>Der Plan ist als Text mit Überschriften kopiert (Markdown).</translation>
    </message>
    <message>
        <source>About Auroraplan</source>
        <translation>Über Auroraplan</translation>
    </message>
    <message>
        <source>Project page</source>
        <translation>Projektseite</translation>
    </message>
    <message>
        <source>Free software under the MIT licence: use it, change it and pass it on. It comes without warranty.
{page}</source>
        <translation>Freie Software unter der MIT-Lizenz: Sie dürfen sie verwenden, ändern und weitergeben. Sie kommt ohne Gewähr.
{page}</translation>
    </message>
    <message>
        <source>Qt and PySide6 {version}</source>
        <translation>Qt und PySide6 {version}</translation>
    </message>
    <message>
        <source>Used under the GNU Lesser General Public License, version 3, as separate libraries that you may replace by your own. Python {python}.</source>
        <translation>Verwendet unter der GNU Lesser General Public License, Version 3, als getrennte Bibliotheken, die Sie durch eigene ersetzen dürfen. Python {python}.</translation>
    </message>
    <message>
        <source>{place}, {nights} from {evening}: T adds them to the trip, Esc lets go.</source>
        <translation>{place}, {nights} ab {evening}: T fügt sie der Reise hinzu, Esc lässt los.</translation>
    </message>
    <message>
        <source>What computes the odds ended unexpectedly, twice. F5 asks again.</source>
        <translation>Was die Chancen berechnet, endete unerwartet, zweimal. F5 fragt erneut.</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>Pinned: choose another night, and both are compared here.</source>
        <translation>Angeheftet: wählen Sie eine andere Nacht, und beide werden hier verglichen.</translation>
    </message>
    <message>
        <source>much the same</source>
        <translation>fast gleich</translation>
    </message>
    <message numerus="yes">
        <source>{n} point more</source>
        <comment>{n} points more</comment>
        <translation>
            <numerusform>{n} Punkt mehr</numerusform>
            <numerusform>{n} Punkte mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} point less</source>
        <comment>{n} points less</comment>
        <translation>
            <numerusform>{n} Punkt weniger</numerusform>
            <numerusform>{n} Punkte weniger</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned: {place}, night of {evening}, {pinned}. This night: {shown}, {difference}.</source>
        <translation>Angeheftet: {place}, Nacht vom {evening}, {pinned}. Diese Nacht: {shown}, {difference}.</translation>
    </message>
    <message>
        <source>Show the pinned night</source>
        <translation>Angeheftete Nacht zeigen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Let go of the pinned night  Space</source>
        <translation>Angeheftete Nacht lösen  Leertaste</translation>
    </message>
    <message>
        <source>Move a place</source>
        <translation>Ort verschieben</translation>
    </message>
    <message>
        <source>Sort by odds</source>
        <translation>Nach Chancen sortieren</translation>
    </message>
    <message>
        <source>Best plan and places</source>
        <translation>Bester Plan und Orte</translation>
    </message>
</context>
</TS>
