<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb">
<context>
    <name></name>
    <message>
        <source>The season week by week, stays of {nights}</source>
        <translation>Sesongen uke for uke, opphold på {nights}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>What every further night is worth</source>
        <translation>Hva hver ekstra natt er verdt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Netter</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>Sjanse</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spenn</translation>
    </message>
    <message>
        <source>Points added</source>
        <translation>Poeng mer</translation>
    </message>
    <message>
        <source>Odds by place and night</source>
        <translation>Sjanser etter sted og natt</translation>
    </message>
    <message>
        <source>Night of</source>
        <translation>Natten</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Dom</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Moon</source>
        <translation>Måne</translation>
    </message>
    <message>
        <source>{place}, night of {evening}, hour by hour</source>
        <translation>{place}, natten {evening}, time for time</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Kp reaches</source>
        <translation>Kp når</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Varslet</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Inntraff</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Stasjon</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publisert</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>Grenser</translation>
    </message>
    <message>
        <source>Single years</source>
        <translation>Enkeltår</translation>
    </message>
    <message>
        <source>The places of the map</source>
        <translation>Stedene på kartet</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breddegrad</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Lengdegrad</translation>
    </message>
    <message>
        <source>Best stay</source>
        <translation>Beste opphold</translation>
    </message>
    <message>
        <source>+1 night adds less than 1 point: {total}.</source>
        <translation>+1 natt gir mindre enn 1 poeng: {total}.</translation>
    </message>
    <message numerus="yes">
        <source>+1 night adds {n} point: {total}.</source>
        <comment>+1 night adds {n} points: {total}.</comment>
        <translation>
            <numerusform>+1 natt gir {n} poeng: {total}.</numerusform>
            <numerusform>+1 natt gir {n} poeng: {total}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{nights} at {place} from {evening}: {chance}.</source>
        <translation>{nights} i {place} fra {evening}: {chance}.</translation>
    </message>
    <message>
        <source>more than {most} for {least} %</source>
        <translation>mer enn {most} for {least} %</translation>
    </message>
    <message>
        <source>{count} for {least} %</source>
        <translation>{count} for {least} %</translation>
    </message>
    <message>
        <source>{place} from {date}: {told}</source>
        <translation>{place} fra {date}: {told}</translation>
    </message>
    <message>
        <source>Clear, dark nights with aurora for the eye: what the program says, and what is published</source>
        <translation>Klare, mørke netter med nordlys for øyet: hva programmet sier, og hva som er publisert</translation>
    </message>
    <message numerus="yes">
        <source>{n} day ahead</source>
        <comment>{n} days ahead</comment>
        <translation>
            <numerusform>{n} dag i forveien</numerusform>
            <numerusform>{n} dager i forveien</numerusform>
        </translation>
    </message>
    <message>
        <source>Highest Kp of a night ({region}, {first}–{last} UT), told {ahead}</source>
        <translation>Høyeste Kp i en natt ({region}, {first}–{last} UT), varslet {ahead}</translation>
    </message>
    <message>
        <source>{count} nights of {first}–{last}, none used in fitting. Kp 4 or more: told {told}, came in {came}; in any of five nights {stays_told}, came {stays_came}. Mean error {crps} Kp (season&apos;s average {climatology}).</source>
        <translation>{count} netter fra {first}–{last}, ingen av dem brukt i tilpasningen. Kp 4 eller mer: varslet {told}, inntraff i {came}; i minst én av fem netter {stays_told}, inntraff {stays_came}. Midlere feil {crps} Kp (årstidens gjennomsnitt {climatology}).</translation>
    </message>
    <message>
        <source>{count} nights. Kp 4 or more: told {told}, came in {came}. Mean error {crps} Kp.</source>
        <translation>{count} netter. Kp 4 eller mer: varslet {told}, inntraff i {came}. Midlere feil {crps} Kp.</translation>
    </message>
    <message>
        <source>Kp {kp} or more: told {told} in the mean, came in {came} of {count} nights.</source>
        <translation>Kp {kp} eller mer: varslet {told} i gjennomsnitt, inntraff i {came} av {count} netter.</translation>
    </message>
    <message>
        <source>{met} of {count} stations within bounds, {nights} nights of {first}–{last}, cloudless. The level of the odds was fitted to them: this shows that one level serves all, no more.</source>
        <translation>{met} av {count} stasjoner innenfor grensene, {nights} netter fra {first}–{last}, skyfrie. Nivået på sjansene er tilpasset dem: dette viser at ett nivå passer for alle, ikke mer.</translation>
    </message>
    <message>
        <source>{met} of {count} within bounds; the level was fitted to them; no clouds.</source>
        <translation>{met} av {count} innenfor grensene; nivået er tilpasset dem; uten skyer.</translation>
    </message>
    <message>
        <source>{name} {first}–{last}, {nights} nights: told {told}, published {published} (bounds {bounds}), {met}; single years {years}.</source>
        <translation>{name} {first}–{last}, {nights} netter: varslet {told}, publisert {published} (grenser {bounds}), {met}; enkeltår {years}.</translation>
    </message>
    <message>
        <source>within them</source>
        <translation>innenfor</translation>
    </message>
    <message>
        <source>outside them</source>
        <translation>utenfor</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Uken fra</translation>
    </message>
    <message>
        <source>Best start</source>
        <translation>Beste start</translation>
    </message>
    <message>
        <source>From there</source>
        <translation>Derfra</translation>
    </message>
    <message>
        <source>A night</source>
        <translation>Én natt</translation>
    </message>
    <message>
        <source>no week of these has a chance.</source>
        <translation>ingen av disse ukene har noen sjanse.</translation>
    </message>
    <message numerus="yes">
        <source>best in the week of {week}: {n} night sees aurora with {odds} ({range}).</source>
        <comment>best in the week of {week}: {n} nights see aurora with {odds} ({range}).</comment>
        <translation>
            <numerusform>best i uken fra {week}: {n} natt ser nordlys med {odds} ({range}).</numerusform>
            <numerusform>best i uken fra {week}: {n} netter ser nordlys med {odds} ({range}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Week of {week}: {n} night sees aurora with {odds} ({range}), {verdict}. Best from {start}: {best}. Clear {clear}, {hours} dark hours a night.</source>
        <comment>Week of {week}: {n} nights see aurora with {odds} ({range}), {verdict}. Best from {start}: {best}. Clear {clear}, {hours} dark hours a night.</comment>
        <translation>
            <numerusform>Uken fra {week}: {n} natt ser nordlys med {odds} ({range}), {verdict}. Best fra {start}: {best}. Klart {clear}, {hours} mørke timer per natt.</numerusform>
            <numerusform>Uken fra {week}: {n} netter ser nordlys med {odds} ({range}), {verdict}. Best fra {start}: {best}. Klart {clear}, {hours} mørke timer per natt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week of {week}: {odds} ({range}), best from {start}</source>
        <translation>Uken fra {week}: {odds} ({range}), best fra {start}</translation>
    </message>
    <message>
        <source>Working on: {chart}</source>
        <translation>Arbeider med: {chart}</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopier som tekst</translation>
    </message>
    <message numerus="yes">
        <source>{n} row copied.</source>
        <comment>{n} rows copied.</comment>
        <translation>
            <numerusform>{n} rad kopiert.</numerusform>
            <numerusform>{n} rader kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Show as table: {chart}</source>
        <translation>Vis som tabell: {chart}</translation>
    </message>
    <message>
        <source>Show the chart as a table, to read or to copy</source>
        <translation>Vis diagrammet som tabell, til å lese eller kopiere</translation>
    </message>
    <message>
        <source>Odds against the number of nights</source>
        <translation>Sjanse mot antall netter</translation>
    </message>
    <message>
        <source>Nights needed</source>
        <translation>Netter som trengs</translation>
    </message>
    <message>
        <source>Change the dates</source>
        <translation>Endre datoene</translation>
    </message>
    <message>
        <source>Go to the places</source>
        <translation>Gå til stedene</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Oppdater</translation>
    </message>
    <message>
        <source>Open a trip or places…</source>
        <translation>Åpne en reise eller steder …</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>Eksporter PDF …</translation>
    </message>
    <message>
        <source>Export calendar…</source>
        <translation>Eksporter kalender …</translation>
    </message>
    <message>
        <source>Copy the plan as text</source>
        <translation>Kopier planen som tekst</translation>
    </message>
    <message>
        <source>Star the place</source>
        <translation>Merk stedet med stjerne</translation>
    </message>
    <message>
        <source>Add the place to the trip</source>
        <translation>Legg stedet til reisen</translation>
    </message>
    <message>
        <source>Remove the place</source>
        <translation>Fjern stedet</translation>
    </message>
    <message>
        <source>Earlier night</source>
        <translation>Tidligere natt</translation>
    </message>
    <message>
        <source>Later night</source>
        <translation>Senere natt</translation>
    </message>
    <message>
        <source>Place above</source>
        <translation>Stedet over</translation>
    </message>
    <message>
        <source>Place below</source>
        <translation>Stedet under</translation>
    </message>
    <message>
        <source>Move the place up</source>
        <translation>Flytt stedet opp</translation>
    </message>
    <message>
        <source>Move the place down</source>
        <translation>Flytt stedet ned</translation>
    </message>
    <message>
        <source>Sort the places by their odds</source>
        <translation>Sorter stedene etter sjansene</translation>
    </message>
    <message>
        <source>Pin the night, or let it go</source>
        <translation>Fest natten, eller løsne den</translation>
    </message>
    <message>
        <source>Why these odds</source>
        <translation>Hvorfor denne sjansen</translation>
    </message>
    <message>
        <source>Save the trip</source>
        <translation>Lagre reisen</translation>
    </message>
    <message>
        <source>Go to the trip</source>
        <translation>Gå til reisen</translation>
    </message>
    <message>
        <source>Clear the trip</source>
        <translation>Tøm reisen</translation>
    </message>
    <message>
        <source>Map of the oval</source>
        <translation>Kart over ovalen</translation>
    </message>
    <message>
        <source>Season, week by week</source>
        <translation>Sesongen, uke for uke</translation>
    </message>
    <message>
        <source>How many nights it takes</source>
        <translation>Hvor mange netter som trengs</translation>
    </message>
    <message>
        <source>Track record of the odds</source>
        <translation>Hvordan sjansene har slått til</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>Vis diagrammet som tabell</translation>
    </message>
    <message>
        <source>Copy the view as a picture</source>
        <translation>Kopier visningen som bilde</translation>
    </message>
    <message>
        <source>Save the view as a picture…</source>
        <translation>Lagre visningen som bilde …</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Finn en kommando</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Større tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre tekst</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Tekst i vanlig størrelse</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Hva ordene betyr</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Red light, for the dark</source>
        <translation>Rødt lys, for mørket</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Add a place, and what each further night is worth there stands here.</source>
        <translation>Legg til et sted, så står det her hva hver ekstra natt der er verdt.</translation>
    </message>
    <message>
        <source>Enter plans stays of so many nights.</source>
        <translation>Enter planlegger opphold på så mange netter.</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Sesong</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>The weeks to come</source>
        <translation>Ukene som kommer</translation>
    </message>
    <message>
        <source>Odds week by week</source>
        <translation>Sjanser uke for uke</translation>
    </message>
    <message>
        <source>Add a place, and its year stands here.</source>
        <translation>Legg til et sted, så står året der her.</translation>
    </message>
    <message>
        <source>Odds week by week, for stays of {nights}</source>
        <translation>Sjanser uke for uke, for opphold på {nights}</translation>
    </message>
    <message>
        <source>Stays of {nights}, by week</source>
        <translation>Opphold på {nights}, etter uke</translation>
    </message>
    <message>
        <source>This week is over.</source>
        <translation>Denne uken er over.</translation>
    </message>
    <message>
        <source>Click or Enter plans for it.</source>
        <translation>Klikk eller Enter planlegger for den.</translation>
    </message>
    <message>
        <source>Which weeks</source>
        <translation>Hvilke uker</translation>
    </message>
    <message>
        <source>Which weeks the season shows</source>
        <translation>Hvilke uker sesongen viser</translation>
    </message>
    <message>
        <source>Odds of every week at every place</source>
        <translation>Sjansene hver uke på hvert sted</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>Treffsikkerhet</translation>
    </message>
    <message>
        <source>told</source>
        <translation>varslet</translation>
    </message>
    <message>
        <source>Cancelled. Coming back to this view asks again.</source>
        <translation>Avbrutt. Kommer du tilbake til denne visningen, spørres det på nytt.</translation>
    </message>
    <message>
        <source>Kp, nights in {region}</source>
        <translation>Kp, netter i {region}</translation>
    </message>
    <message>
        <source>Odds at stations</source>
        <translation>Sjanser ved stasjoner</translation>
    </message>
    <message>
        <source>Measuring: {what}</source>
        <translation>Måler: {what}</translation>
    </message>
    <message>
        <source>Measuring on the shipped history…</source>
        <translation>Måler på de medfølgende årene …</translation>
    </message>
    <message>
        <source>Clear nights with aurora, told and published</source>
        <translation>Klare netter med nordlys, varslet og publisert</translation>
    </message>
    <message>
        <source>Measured just now from the shipped Kp history, ephemeris and magnetic field.</source>
        <translation>Nettopp målt på den medfølgende Kp-serien, banedataene og magnetfeltet.</translation>
    </message>
    <message>
        <source>Dot: what was told against how often it came. Bar: where the dot lies in 95 of 100 cases if the chances hold. Dashed: the share over all. Measured just now from the shipped Kp history.</source>
        <translation>Prikk: hva som ble varslet, mot hvor ofte det inntraff. Strek: hvor prikken ligger i 95 av 100 tilfeller hvis sjansene holder. Stiplet: andelen i alt. Nettopp målt på den medfølgende Kp-serien.</translation>
    </message>
    <message>
        <source>Dot: told against came · bar: where it lies if the chances hold</source>
        <translation>Prikk: varslet mot inntruffet · strek: hvor den ligger hvis sjansene holder</translation>
    </message>
    <message>
        <source>What is tried</source>
        <translation>Hva som prøves</translation>
    </message>
    <message>
        <source>How long ahead</source>
        <translation>Hvor lenge i forveien</translation>
    </message>
    <message>
        <source>Which forecasts or odds are tried against what came</source>
        <translation>Hvilke varsler eller sjanser som prøves mot det som inntraff</translation>
    </message>
    <message>
        <source>How many days before the night its Kp was told</source>
        <translation>Hvor mange dager før natten Kp ble varslet</translation>
    </message>
    <message>
        <source>How many nights</source>
        <translation>Hvor mange netter</translation>
    </message>
    <message>
        <source>Read: after so many nights from the first evening of its best stay on, aurora was seen at least once with this chance. The curve is flatter than that of a die thrown again: quiet and cloudy spells last. Where it runs level, another night, or another place, gains little.</source>
        <translation>Slik leses den: etter så mange netter fra første kveld i det beste oppholdet er nordlys sett minst én gang med denne sjansen. Kurven er flatere enn for en terning som kastes på nytt: rolige og skyfulle perioder varer. Der den flater ut, gir enda en natt eller et annet sted lite.</translation>
    </message>
    <message>
        <source>The chance of at least one sighting, by the number of nights</source>
        <translation>Sjansen for å se nordlys minst én gang, etter antall netter</translation>
    </message>
    <message>
        <source>the best {some} of {all} places</source>
        <translation>de beste {some} av {all} steder</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>I tall</translation>
    </message>
    <message>
        <source>after so many nights</source>
        <translation>etter så mange netter</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>netter</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>gir</translation>
    </message>
    <message>
        <source>your stay</source>
        <translation>ditt opphold</translation>
    </message>
    <message>
        <source>best week</source>
        <translation>beste uke</translation>
    </message>
    <message>
        <source>no chance</source>
        <translation>ingen sjanse</translation>
    </message>
    <message>
        <source>the other services took too long</source>
        <translation>de andre tjenestene brukte for lang tid</translation>
    </message>
    <message>
        <source>{title} has answered</source>
        <translation>{title} har svart</translation>
    </message>
    <message>
        <source>The forecasts of clouds begin to reach the first night.</source>
        <translation>Skyvarslene begynner å nå den første natten.</translation>
    </message>
    <message>
        <source>The forecasts of Kp and the closer ones of clouds reach the first night.</source>
        <translation>Varslene for Kp og de nærmere skyvarslene når den første natten.</translation>
    </message>
    <message>
        <source>Aurora {odds}: {place}</source>
        <translation>Nordlys {odds}: {place}</translation>
    </message>
    <message>
        <source>Odds {odds} ({range}): {verdict}</source>
        <translation>Sjanse {odds} ({range}): {verdict}</translation>
    </message>
    <message>
        <source>Best window: {window}</source>
        <translation>Beste tid: {window}</translation>
    </message>
    <message>
        <source>Look: {direction}</source>
        <translation>Retning: {direction}</translation>
    </message>
    <message>
        <source>Clear sky: {share}</source>
        <translation>Klar himmel: {share}</translation>
    </message>
    <message>
        <source>Moon: {moon}</source>
        <translation>Måne: {moon}</translation>
    </message>
    <message>
        <source>Check the aurora odds of {place} again</source>
        <translation>Sjekk nordlyssjansene for {place} igjen</translation>
    </message>
    <message>
        <source>Make the plan again in Auroraplan.</source>
        <translation>Lag planen på nytt i Auroraplan.</translation>
    </message>
    <message>
        <source>it has no nights</source>
        <translation>det har ingen netter</translation>
    </message>
    <message>
        <source>it is the one that was never kept</source>
        <translation>det er det som aldri ble tatt vare på</translation>
    </message>
    <message>
        <source>it leaves this place out</source>
        <translation>det utelater dette stedet</translation>
    </message>
    <message>
        <source>The service announces the end of this version.</source>
        <translation>Tjenesten varsler slutten for denne versjonen.</translation>
    </message>
    <message>
        <source>open to the north</source>
        <translation>åpen mot nord</translation>
    </message>
    <message>
        <source>open to the south</source>
        <translation>åpen mot sør</translation>
    </message>
    <message>
        <source>open to north and south</source>
        <translation>åpen mot nord og sør</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>Slik kommer du dit</translation>
    </message>
    <message>
        <source>Nearest large town</source>
        <translation>Nærmeste større by</translation>
    </message>
    <message>
        <source>Dark nights</source>
        <translation>Mørke netter</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horisont</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>Checked against</source>
        <translation>Kontrollert mot</translation>
    </message>
    <message>
        <source>all year</source>
        <translation>hele året</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} til {last}</translation>
    </message>
    <message>
        <source>{all} places were looked at with the clouds that are usual there; the {best} with the best stays are planned in full.</source>
        <translation>{all} steder ble vurdert med skyene som er vanlige der; de {best} med de beste oppholdene planlegges fullt ut.</translation>
    </message>
    <message>
        <source>{number} of {count} places: {place}</source>
        <translation>{number} av {count} steder: {place}</translation>
    </message>
    <message>
        <source>{place} lies near the poleward rim of the auroral oval</source>
        <translation>{place} ligger nær polkanten av nordlysovalen</translation>
    </message>
    <message>
        <source>{place} lies under the auroral oval, where ordinary activity is enough</source>
        <translation>{place} ligger under nordlysovalen, der vanlig aktivitet er nok</translation>
    </message>
    <message>
        <source>{place} lies equatorward of the auroral oval and needs raised activity</source>
        <translation>{place} ligger på ekvatorsiden av nordlysovalen og trenger økt aktivitet</translation>
    </message>
    <message>
        <source>{place} lies so far from the auroral oval that only a severe storm reaches it</source>
        <translation>{place} ligger så langt fra nordlysovalen at bare en kraftig storm når dit</translation>
    </message>
    <message>
        <source>what holds the odds back most is cloud</source>
        <translation>det som mest holder sjansene nede, er skyer</translation>
    </message>
    <message>
        <source>what holds the odds back most is that the nights are short or bright</source>
        <translation>det som mest holder sjansene nede, er at nettene er korte eller lyse</translation>
    </message>
    <message>
        <source>what holds the odds back most is that aurora has to come far enough</source>
        <translation>det som mest holder sjansene nede, er at nordlyset må komme langt nok</translation>
    </message>
    <message>
        <source>{where}, but its sky does not get dark.</source>
        <translation>{where}, men himmelen der blir ikke mørk.</translation>
    </message>
    <message>
        <source>{where}; it has {hours} dark hours a night, and {weakest}.</source>
        <translation>{where}; det har {hours} mørke timer per natt, og {weakest}.</translation>
    </message>
    <message>
        <source>Sun stays up</source>
        <translation>Solen går ikke ned</translation>
    </message>
    <message>
        <source>Sun stays down</source>
        <translation>Solen står ikke opp</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, eller </translation>
    </message>
    <message>
        <source>{place}, {km} km {direction} (clear {clear})</source>
        <translation>{place}, {km} km {direction} (klart {clear})</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Skyer</translation>
    </message>
    <message>
        <source>{kind}: averages of past years; no forecast was at hand.</source>
        <translation>{kind}: gjennomsnitt av tidligere år; ingen varsel forelå.</translation>
    </message>
    <message>
        <source>{kind}: newest forecast {age} old ({source}); beyond it, averages of past years.</source>
        <translation>{kind}: nyeste varsel {age} gammelt ({source}); utover det gjennomsnitt av tidligere år.</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>tapt</translation>
    </message>
    <message>
        <source>No Moon</source>
        <translation>Uten måne</translation>
    </message>
    <message>
        <source>Half Moon</source>
        <translation>Halvmåne</translation>
    </message>
    <message>
        <source>Full Moon</source>
        <translation>Fullmåne</translation>
    </message>
    <message>
        <source>Faint</source>
        <translation>Svakt</translation>
    </message>
    <message>
        <source>as the Milky Way; a grey veil, no colour to the eye</source>
        <translation>som Melkeveien; et grått slør, uten farge for øyet</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderat</translation>
    </message>
    <message>
        <source>as thin cirrus in moonlight; pale green</source>
        <translation>som tynne fjærskyer i måneskinn; blekgrønt</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Klart lys</translation>
    </message>
    <message>
        <source>as cumulus in moonlight; green, edges of pink</source>
        <translation>som haugskyer i måneskinn; grønt, rosa kanter</translation>
    </message>
    <message>
        <source>Brilliant</source>
        <translation>Strålende</translation>
    </message>
    <message>
        <source>lights up the snow; all colours, fast</source>
        <translation>lyser opp snøen; alle farger, raskt</translation>
    </message>
    <message>
        <source>Computed, not collected: the time at which aurora and sky together come out two stops below mid-grey by the light meter&apos;s equation (ISO 2720, K = 12.5). Aurora: the green line at 1, 10, 100 and 1000 kR for IBC I to IV (Chamberlain 1961). Sky: 21.6 mag/arcsec² without Moon, and with a Moon 30° high, 90° away, after Krisciunas &amp; Schaefer 1991. A stop either way is a matter of taste, lens and movement.</source>
        <translation>Beregnet, ikke samlet: tiden der nordlys og himmel til sammen havner to blendertrinn under mellomgrått etter lysmålerens ligning (ISO 2720, K = 12,5). Nordlys: den grønne linjen ved 1, 10, 100 og 1000 kR for IBC I til IV (Chamberlain 1961). Himmel: 21,6 mag/arcsec² uten måne, og med en 30° høy måne 90° unna, etter Krisciunas &amp; Schaefer 1991. Ett blendertrinn fra eller til er et spørsmål om smak, objektiv og bevegelse.</translation>
    </message>
    <message>
        <source>“lost”: it adds less than a tenth to the moonlit sky.</source>
        <translation>«tapt»: det gir mindre enn en tidel i tillegg til den måneklare himmelen.</translation>
    </message>
    <message>
        <source>A tripod, the widest lens you have, its aperture wide open, and the self-timer or a cable.</source>
        <translation>Stativ, den videste linsen du har, blenderen helt åpen, og selvutløser eller kabel.</translation>
    </message>
    <message>
        <source>Manual mode, raw files, white balance about 3500 K, stabilisation and long-exposure noise reduction off.</source>
        <translation>Manuell modus, råfiler, hvitbalanse rundt 3500 K, stabilisering og støyreduksjon for lang eksponering av.</translation>
    </message>
    <message>
        <source>Focus by hand on a bright star or far lamp at ten times magnification, then tape the ring.</source>
        <translation>Fokuser manuelt på en lys stjerne eller en fjern lampe med ti gangers forstørrelse, og teip fast ringen.</translation>
    </message>
    <message>
        <source>Take one picture by the table, look at the histogram, then change only the time. When it dances, halve it.</source>
        <translation>Ta ett bilde etter tabellen, se på histogrammet, og endre så bare tiden. Når det danser, halver den.</translation>
    </message>
    <message>
        <source>Stars stay points for about 500 s over the focal length in mm: 20 s at 24 mm on full frame.</source>
        <translation>Stjerner forblir punkter i omtrent 500 s delt på brennvidden i mm: 20 s ved 24 mm på fullformat.</translation>
    </message>
    <message>
        <source>Another aperture: f/1.8 takes 0.4 of the time, f/2 half, f/4 twice. Another ISO: double it, halve the time.</source>
        <translation>En annen blender: f/1,8 tar 0,4 av tiden, f/2 halve, f/4 det dobbelte. En annen ISO: doble den, halver tiden.</translation>
    </message>
    <message>
        <source>Batteries last a third of their time in the cold: keep two in an inner pocket. Let the camera warm up in a closed bag, or it is wet.</source>
        <translation>Batterier varer en tredel så lenge i kulden: ha to i en innerlomme. La kameraet varmes opp i en lukket pose, ellers blir det vått.</translation>
    </message>
    <message>
        <source>A telephone: night mode, leaned on something firm, three to ten seconds.</source>
        <translation>Telefon: nattmodus, støttet mot noe fast, tre til ti sekunder.</translation>
    </message>
    <message>
        <source>Look twice: at the forecast of low and middle cloud for the hours of the window, and out of the window. Thin high cloud lets bright aurora through.</source>
        <translation>Se to ganger: på varselet for lave og midlere skyer i de beste timene, og ut av vinduet. Tynne høye skyer slipper gjennom sterkt nordlys.</translation>
    </message>
    <message>
        <source>Gaps travel with the wind: an hour of patience is often worth more than an hour on the road.</source>
        <translation>Hull i skydekket følger vinden: en time med tålmodighet er ofte mer verdt enn en time på veien.</translation>
    </message>
    <message>
        <source>If you drive, go towards the lee of mountains or inland, and decide by 20:00. Turn round when you are tired.</source>
        <translation>Hvis du kjører, dra mot le av fjellene eller innover i landet, og bestem deg før 20:00. Snu når du er trøtt.</translation>
    </message>
    <message>
        <source>A night under cloud is no verdict on the trip: the odds of the stay count all its nights.</source>
        <translation>En natt under skyer er ingen dom over reisen: sjansen for oppholdet teller alle nettene.</translation>
    </message>
    <message>
        <source>Tell somebody where you go and when you are back. Telephone charged and warm; 112 calls for help in all of Europe, 911 in the United States and Canada.</source>
        <translation>Fortell noen hvor du drar og når du er tilbake. Telefonen ladet og varm; 112 gir hjelp i hele Europa, 911 i USA og Canada.</translation>
    </message>
    <message>
        <source>Stop only at lay-bys with the lamps off and the belt of reflectors on; never on the road, never on ice that you do not know.</source>
        <translation>Stans bare på lommer, med lysene av og refleksbeltet på; aldri på veien, aldri på is du ikke kjenner.</translation>
    </message>
    <message>
        <source>Wool next to the skin, windproof above, boots a size larger, mittens over gloves, a hat. Something hot to drink.</source>
        <translation>Ull innerst, vindtett ytterst, støvler en størrelse større, votter over hansker, lue. Noe varmt å drikke.</translation>
    </message>
    <message>
        <source>A red lamp keeps your eyes used to the dark: that takes twenty minutes, and one look at a telephone undoes it.</source>
        <translation>En rød lampe lar øynene forbli vant til mørket: det tar tjue minutter, og ett blikk på telefonen ødelegger det.</translation>
    </message>
    <message>
        <source>White or waxy skin without feeling is frostbite: cover it, warm it against skin, do not rub it. Shivering that stops without warmth, slurred words: call for help.</source>
        <translation>Hvit eller voksaktig hud uten følelse er frostskade: dekk den til, varm den mot hud, ikke gni. Skjelving som slutter uten varme, utydelig tale: ring etter hjelp.</translation>
    </message>
    <message>
        <source>Wind chill index in °C after Osczevski &amp; Bluestein 2005, as used by the weather services of Canada and the United States. Bold: exposed skin can freeze within the minutes given (Environment and Climate Change Canada).</source>
        <translation>Vindkjølingsindeks i °C etter Osczevski &amp; Bluestein 2005, slik værtjenestene i Canada og USA bruker den. Uthevet: bar hud kan fryse innen de oppgitte minuttene (Environment and Climate Change Canada).</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>It does not reach these nights.</source>
        <translation>Det når ikke disse nettene.</translation>
    </message>
    <message>
        <source>Kp climatology</source>
        <translation>Kp-klimatologi</translation>
    </message>
    <message>
        <source>Cloud normals</source>
        <translation>Skynormaler</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>sjanse</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>sannsynlighet</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>prosent</translation>
    </message>
    <message>
        <source>The chance that somebody outdoors in the dark hours with an open view sees aurora by eye at least once: in that night, or on at least one night of a stay. Of a hundred nights given 43 %, about 43 should show aurora.</source>
        <translation>Sjansen for at noen som er ute i de mørke timene med fri utsikt, ser nordlys med det blotte øye minst én gang: den natten, eller i minst én natt av et opphold. Av hundre netter med 43 % bør omtrent 43 vise nordlys.</translation>
    </message>
    <message>
        <source>likely range</source>
        <translation>sannsynlig spenn</translation>
    </message>
    <message>
        <source>28–55 %</source>
        <translation>28–55 %</translation>
    </message>
    <message>
        <source>Where the true odds lie about two times in three. What nobody knows yet, such as the clouds in three months, makes it wide.</source>
        <translation>Der den sanne sjansen ligger omtrent to av tre ganger. Det ingen vet ennå, som skyene om tre måneder, gjør det bredt.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Pålitelighet</translation>
    </message>
    <message>
        <source>high</source>
        <translation>høy</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>middels</translation>
    </message>
    <message>
        <source>low</source>
        <translation>lav</translation>
    </message>
    <message>
        <source>How much is known about a night, apart from how good it is: a forecast of Kp and of cloud raises it, past years alone leave it low.</source>
        <translation>Hvor mye som er kjent om en natt, uansett hvor god den er: et varsel for Kp og skyer øker den, tidligere år alene lar den være lav.</translation>
    </message>
    <message>
        <source>excellent</source>
        <translation>utmerket</translation>
    </message>
    <message>
        <source>good</source>
        <translation>god</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>brukbar</translation>
    </message>
    <message>
        <source>long shot</source>
        <translation>liten</translation>
    </message>
    <message>
        <source>not realistic</source>
        <translation>urealistisk</translation>
    </message>
    <message>
        <source>The odds in a word: {legend}</source>
        <translation>Sjansen i ett ord: {legend}</translation>
    </message>
    <message>
        <source>evening date</source>
        <translation>kveldens dato</translation>
    </message>
    <message>
        <source>A night belongs to the date of its evening: the night of 8 Feb lasts from the evening of the 8th to the morning of the 9th, in the place&apos;s own time.</source>
        <translation>En natt hører til datoen for kvelden: natten 8. feb varer fra kvelden den 8. til morgenen den 9., i stedets egen tid.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Opphold</translation>
    </message>
    <message>
        <source>trip</source>
        <translation>reise</translation>
    </message>
    <message>
        <source>nights in a row</source>
        <translation>netter på rad</translation>
    </message>
    <message>
        <source>Nights in a row at one place. Its nights hang together, by the Sun&apos;s activity and the weather: five nights of 45 % each make less than the 95 % that they would make if each were a throw of its own dice.</source>
        <translation>Netter på rad på ett sted. De henger sammen gjennom solens aktivitet og været: fem netter med 45 % hver gir mindre enn de 95 % det ville blitt om hver natt var et eget terningkast.</translation>
    </message>
    <message>
        <source>Kp</source>
        <translation>Kp</translation>
    </message>
    <message>
        <source>planetary index</source>
        <translation>planetarisk indeks</translation>
    </message>
    <message>
        <source>geomagnetic activity</source>
        <translation>geomagnetisk aktivitet</translation>
    </message>
    <message>
        <source>How disturbed the Earth&apos;s magnetic field is, from 0 to 9 in thirds, for three hours at a time. The larger it is, the farther from the poles aurora stands. Under the oval a Kp of 1 or 2 is enough.</source>
        <translation>Hvor forstyrret jordens magnetfelt er, fra 0 til 9 i tredeler, for tre timer om gangen. Jo større den er, desto lenger fra polene står nordlyset. Under ovalen er en Kp på 1 eller 2 nok.</translation>
    </message>
    <message>
        <source>G1 to G5</source>
        <translation>G1 til G5</translation>
    </message>
    <message>
        <source>storm</source>
        <translation>storm</translation>
    </message>
    <message>
        <source>geomagnetic storm</source>
        <translation>geomagnetisk storm</translation>
    </message>
    <message>
        <source>NOAA&apos;s classes of geomagnetic storms: G1 is a Kp of 5, G5 a Kp of 9.</source>
        <translation>NOAAs klasser for geomagnetiske stormer: G1 er en Kp på 5, G5 en Kp på 9.</translation>
    </message>
    <message>
        <source>Auroral oval</source>
        <translation>Nordlysovalen</translation>
    </message>
    <message>
        <source>auroral zone</source>
        <translation>nordlyssonen</translation>
    </message>
    <message>
        <source>The ring around the magnetic pole over which aurora stands. It has two edges: places south of it look poleward, places inside the ring, like Svalbard, look towards the equator. It grows with Kp.</source>
        <translation>Ringen rundt den magnetiske polen der nordlyset står. Den har to kanter: steder sør for den ser mot polen, steder inne i ringen, som Svalbard, ser mot ekvator. Den vokser med Kp.</translation>
    </message>
    <message>
        <source>Magnetic latitude</source>
        <translation>Magnetisk bredde</translation>
    </message>
    <message>
        <source>quasi-dipole latitude</source>
        <translation>kvasidipolbredde</translation>
    </message>
    <message>
        <source>geomagnetic latitude</source>
        <translation>geomagnetisk bredde</translation>
    </message>
    <message>
        <source>How far a place is from the magnetic equator along the real field, not a bar magnet&apos;s (quasi- dipole, Richmond 1995). Aurora follows it, which is why Tromsø at 70° and Yellowknife at 62° on the map are both under the oval.</source>
        <translation>Hvor langt et sted er fra den magnetiske ekvator langs det virkelige feltet, ikke en stavmagnets (kvasidipol, Richmond 1995). Nordlyset følger den; derfor ligger Tromsø på 70° og Yellowknife på 62° på kartet begge under ovalen.</translation>
    </message>
    <message>
        <source>Magnetic midnight</source>
        <translation>Magnetisk midnatt</translation>
    </message>
    <message>
        <source>magnetic local time</source>
        <translation>magnetisk lokaltid</translation>
    </message>
    <message>
        <source>MLT</source>
        <translation>MLT</translation>
    </message>
    <message>
        <source>When a place, the magnetic pole and the Sun stand in one line, the Sun behind. The oval is then nearest to the equator, and aurora likeliest; by the clock it can be some hours away from midnight.</source>
        <translation>Når et sted, den magnetiske polen og solen står på linje, med solen bak. Da er ovalen nærmest ekvator og nordlys mest sannsynlig; etter klokken kan det være noen timer fra midnatt.</translation>
    </message>
    <message>
        <source>Dark hours</source>
        <translation>Mørke timer</translation>
    </message>
    <message>
        <source>darkness</source>
        <translation>mørke</translation>
    </message>
    <message>
        <source>twilight</source>
        <translation>tussmørke</translation>
    </message>
    <message>
        <source>astronomical night</source>
        <translation>astronomisk natt</translation>
    </message>
    <message>
        <source>Aurora shows from a Sun about 9 to 12 degrees below the horizon; bright displays show earlier. The darkness of astronomers, 18 degrees, is not needed. In summer the far north has no dark hours for weeks.</source>
        <translation>Nordlys vises når solen er rundt 9 til 12 grader under horisonten; sterkt nordlys vises tidligere. Astronomenes mørke, 18 grader, trengs ikke. Om sommeren har det høye nord ingen mørke timer på flere uker.</translation>
    </message>
    <message>
        <source>Moonlight</source>
        <translation>Måneskinn</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>måne</translation>
    </message>
    <message>
        <source>lit</source>
        <translation>belyst</translation>
    </message>
    <message>
        <source>full moon</source>
        <translation>fullmåne</translation>
    </message>
    <message>
        <source>A bright Moon hides faint aurora and lights the landscape. It lowers the odds; it never rules a night out.</source>
        <translation>En lys måne skjuler svakt nordlys og lyser opp landskapet. Den senker sjansen; den utelukker aldri en natt.</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>skyer</translation>
    </message>
    <message>
        <source>clear sky</source>
        <translation>klar himmel</translation>
    </message>
    <message>
        <source>line of sight</source>
        <translation>siktlinje</translation>
    </message>
    <message>
        <source>The chance that the line of sight towards the aurora is free of cloud, low, middle and high. Days ahead it comes from a forecast, later from the same weeks of past years.</source>
        <translation>Sjansen for at siktlinjen mot nordlyset er fri for skyer, lave, midlere og høye. For de nærmeste dagene kommer den fra et varsel, senere fra de samme ukene i tidligere år.</translation>
    </message>
    <message>
        <source>Climatology</source>
        <translation>Klimatologi</translation>
    </message>
    <message>
        <source>past years</source>
        <translation>tidligere år</translation>
    </message>
    <message>
        <source>normals</source>
        <translation>normaler</translation>
    </message>
    <message>
        <source>What the same weeks of past years were like. It stands in where no forecast reaches, and always offline.</source>
        <translation>Hvordan de samme ukene var i tidligere år. Den brukes der ingen varsel når fram, og alltid frakoblet.</translation>
    </message>
    <message>
        <source>Best window</source>
        <translation>Beste tid</translation>
    </message>
    <message>
        <source>best hours</source>
        <translation>beste timer</translation>
    </message>
    <message>
        <source>The best hour of a night and those around it that are not much worse (70 % of its odds or more). Outside of it aurora is possible, but rarer.</source>
        <translation>Den beste timen i en natt og de rundt som ikke er mye dårligere (minst 70 % av sjansen). Utenfor er nordlys mulig, men sjeldnere.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Retning</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>retning</translation>
    </message>
    <message>
        <source>elevation</source>
        <translation>høyde</translation>
    </message>
    <message>
        <source>Where aurora stands when it shows: a direction, and how high above the horizon. Low aurora needs an open view.</source>
        <translation>Hvor nordlyset står når det viser seg: en retning, og hvor høyt over horisonten. Lavt nordlys krever fri utsikt.</translation>
    </message>
    <message>
        <source>Camera odds</source>
        <translation>Kamerasjanse</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>fotografi</translation>
    </message>
    <message>
        <source>long exposure</source>
        <translation>lang eksponering</translation>
    </message>
    <message>
        <source>The chance that a camera on a tripod, a few seconds at ISO 1600 to 3200 and f/2.8, catches aurora: it needs about a tenth of the light that the eye needs.</source>
        <translation>Sjansen for at et kamera på stativ, noen sekunder ved ISO 1600 til 3200 og f/2,8, fanger nordlys: det trenger omtrent en tidel av lyset øyet trenger.</translation>
    </message>
    <message>
        <source>Strong odds</source>
        <translation>Sjanse for sterkt</translation>
    </message>
    <message>
        <source>strong display</source>
        <translation>sterkt nordlys</translation>
    </message>
    <message>
        <source>brightness class III</source>
        <translation>lysstyrkeklasse III</translation>
    </message>
    <message>
        <source>The chance of a display as bright as moonlit clouds (class III of the international scale), seen by eye.</source>
        <translation>Sjansen for nordlys så lyst som skyer i måneskinn (klasse III på den internasjonale skalaen), sett med øyet.</translation>
    </message>
    <message>
        <source>Plan B</source>
        <translation>Plan B</translation>
    </message>
    <message>
        <source>cloudy</source>
        <translation>skyet</translation>
    </message>
    <message>
        <source>nearest clearer</source>
        <translation>nærmeste klarere</translation>
    </message>
    <message>
        <source>If it is cloudy: the nearest places whose sky is clearer by five points or more, with distance and direction.</source>
        <translation>Hvis det er skyet: de nærmeste stedene der himmelen er minst fem poeng klarere, med avstand og retning.</translation>
    </message>
    <message>
        <source>Likelier to be clear than {place}: {way}</source>
        <translation>Klarere enn {place}: {way}</translation>
    </message>
    <message>
        <source>Best stay {dates}: {odds} ({range})</source>
        <translation>Beste opphold {dates}: {odds} ({range})</translation>
    </message>
    <message>
        <source>This is no GPX that can be read ({fault}).</source>
        <translation>Dette er ingen GPX som kan leses ({fault}).</translation>
    </message>
    <message>
        <source>This is no GPX: it begins with &lt;{tag}&gt;.</source>
        <translation>Dette er ingen GPX: den begynner med &lt;{tag}&gt;.</translation>
    </message>
    <message>
        <source>A GPX with a document type ({name}) is not read.</source>
        <translation>En GPX med dokumenttype ({name}) leses ikke.</translation>
    </message>
    <message>
        <source>{number} of {count} points</source>
        <translation>{number} av {count} punkter</translation>
    </message>
    <message>
        <source>Every 3-hour step has a distribution over the 28 levels of Kp: from forecasts as far as they reach, from 1957–2008 beyond. Kp moves the auroral oval (59 000 satellite images), and what the place sees of it follows from distance, magnetic time and energy flux.</source>
        <translation>Hvert 3-timerssteg har en fordeling over de 28 nivåene av Kp: fra varsler så langt de rekker, ellers fra 1957–2008. Kp flytter nordlysovalen (59 000 satellittbilder), og hva stedet ser av den, følger av avstand, magnetisk tid og energifluks.</translation>
    </message>
    <message>
        <source>Each hour is weighed by how dark its sky is (Sun, Moon, towns) and by the chance of a clear line of sight. Hours and nights hang together: a quiet or cloudy spell is one spell, so nights are not multiplied as if they were dice.</source>
        <translation>Hver time vektes etter hvor mørk himmelen er (sol, måne, byer) og etter sjansen for fri siktlinje. Timer og netter henger sammen: en rolig eller skyfull periode er én periode, så netter ganges ikke sammen som terninger.</translation>
    </message>
    <message>
        <source>The range is where the odds lie with what is known today: it holds the doubt about activity and cloud, not that of luck. It narrows as the nights come near.</source>
        <translation>Spennet er der sjansen ligger med det som er kjent i dag: det rommer tvilen om aktivitet og skyer, ikke om flaks. Det snevres inn når nettene kommer nærmere.</translation>
    </message>
    <message>
        <source>Hills, forest and street lamps where you stand; how long you stay out; how well your eyes see.</source>
        <translation>Åser, skog og gatelys der du står; hvor lenge du er ute; hvor godt øynene dine ser.</translation>
    </message>
    <message>
        <source>Cloud beyond ten days or so is the average of past years, and of a wide area.</source>
        <translation>Skyer mer enn rundt ti dager fram er gjennomsnittet av tidligere år, og av et stort område.</translation>
    </message>
    <message>
        <source>Single substorms: when in the night aurora dances is not known before.</source>
        <translation>Enkelte substormer: når på natten nordlyset danser, er ikke kjent på forhånd.</translation>
    </message>
    <message>
        <source>Of nights that were told a chance, so many came: European nights (18–06 UT), {first}–{last}, to which nothing was fitted, Kp told {lead} ahead. A chance that holds lies on the line; pale bars show where 95 of 100 would lie, hollow dots stand for fewer than 50 nights, the dashed line for the share over all, bars below for the number of nights. It tries activity, not clouds; “auroraplan verify” tries the rest, also on reports of your own.</source>
        <translation>Av netter som ble varslet en sjanse, inntraff så mange: europeiske netter (18–06 UT), {first}–{last}, som ingenting er tilpasset, med Kp varslet {lead} i forveien. En sjanse som holder, ligger på linjen; bleke streker viser hvor 95 av 100 ville ligge, hule prikker står for færre enn 50 netter, den stiplede linjen for andelen i alt, søylene under for antall netter. Det prøver aktivitet, ikke skyer; «auroraplan verify» prøver resten, også på egne rapporter.</translation>
    </message>
    <message>
        <source>live</source>
        <translation>direkte</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>mellomlagret</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>medfølger</translation>
    </message>
    <message>
        <source>{fault} Or look online: {command}</source>
        <translation>{fault} Eller søk på nettet: {command}</translation>
    </message>
    <message>
        <source>&quot;{wanted}&quot; is no name to look up online.</source>
        <translation>«{wanted}» er ikke et navn å søke etter på nettet.</translation>
    </message>
    <message>
        <source>No place is called &quot;{text}&quot;. {remedy}</source>
        <translation>Ingen steder heter «{text}». {remedy}</translation>
    </message>
    <message>
        <source>; it also found {places}</source>
        <translation>; det fantes også {places}</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; was found online before: taken for {place}{also}. Place: {credit}</source>
        <translation>«{text}» er funnet på nettet tidligere: tolket som {place}{also}. Sted: {credit}</translation>
    </message>
    <message>
        <source>No place is called exactly &quot;{text}&quot;: taken for {place}.</source>
        <translation>Ingen steder heter nøyaktig «{text}»: tolket som {place}.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} til</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is taken for {place}; there is also {others}.</source>
        <translation>«{text}» tolkes som {place}; det finnes også {others}.</translation>
    </message>
    <message>
        <source>Check the spelling, or give coordinates like 69.65,18.96.</source>
        <translation>Sjekk stavemåten, eller gi koordinater som 69.65,18.96.</translation>
    </message>
    <message>
        <source>Is it {places}?</source>
        <translation>Er det {places}?</translation>
    </message>
    <message>
        <source> and </source>
        <translation> og </translation>
    </message>
    <message>
        <source>No place is called &quot;{text}&quot;, neither here nor at {services}. Check the spelling, or give coordinates like 69.65,18.96.</source>
        <translation>Ingen steder heter «{text}», verken her eller hos {services}. Sjekk stavemåten, eller gi koordinater som 69.65,18.96.</translation>
    </message>
    <message>
        <source>knows no such place.</source>
        <translation>kjenner ikke noe slikt sted.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; could not be looked up online. {said}</source>
        <translation>«{text}» kunne ikke søkes opp på nettet. {said}</translation>
    </message>
    <message>
        <source>Asking {service}</source>
        <translation>Spør {service}</translation>
    </message>
    <message>
        <source>earlier; it is left alone until {time} UTC</source>
        <translation>tidligere; den får være i fred til {time} UTC</translation>
    </message>
    <message>
        <source>&quot;{wanted}&quot; is no name to look up online: type {least} to {most} letters.</source>
        <translation>«{wanted}» er ikke et navn å søke etter på nettet: skriv {least} til {most} tegn.</translation>
    </message>
    <message>
        <source>A file of places has at most 20 MB; choose a smaller one.</source>
        <translation>En fil med steder har høyst 20 MB; velg en mindre.</translation>
    </message>
    <message>
        <source>{path}: places are kept in .json, .csv or .gpx; name the file so.</source>
        <translation>{path}: steder lagres i .json, .csv eller .gpx; gi filen slikt navn.</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>ikke noe sted</translation>
    </message>
    <message>
        <source>Place {number} cannot be read: {why}.</source>
        <translation>Sted {number} kan ikke leses: {why}.</translation>
    </message>
    <message>
        <source>it has no latitude in -90..90 and longitude in -180..180</source>
        <translation>det har ingen breddegrad i -90..90 og lengdegrad i -180..180</translation>
    </message>
    <message>
        <source>{name} has no latitude in -90..90 and longitude in -180..180</source>
        <translation>{name} har ingen breddegrad i -90..90 og lengdegrad i -180..180</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>det har ikke noe navn</translation>
    </message>
    <message>
        <source>This is no JSON that can be read.</source>
        <translation>Dette er ingen JSON som kan leses.</translation>
    </message>
    <message>
        <source>This JSON holds no list of places under &quot;places&quot;.</source>
        <translation>Denne JSON-filen har ingen liste over steder under &quot;places&quot;.</translation>
    </message>
    <message>
        <source>This is no CSV in UTF-8 that can be read.</source>
        <translation>Dette er ingen CSV i UTF-8 som kan leses.</translation>
    </message>
    <message>
        <source>{verdict}: {frequency}; range {range}.</source>
        <translation>{verdict}: {frequency}; spenn {range}.</translation>
    </message>
    <message>
        <source>{asked}. Made {time}.</source>
        <translation>{asked}. Laget {time}.</translation>
    </message>
    <message>
        <source>No best window: no hour of this night has a chance.</source>
        <translation>Ingen beste tid: ingen time denne natten har noen sjanse.</translation>
    </message>
    <message>
        <source>Best window {window}; look {direction}.</source>
        <translation>Beste tid {window}; se {direction}.</translation>
    </message>
    <message>
        <source>Stays: the best at each place</source>
        <translation>Opphold: det beste på hvert sted</translation>
    </message>
    <message>
        <source>How many nights: at least one sighting after so many</source>
        <translation>Hvor mange netter: nordlys minst én gang etter så mange</translation>
    </message>
    <message>
        <source>Two places: what moving adds to staying put</source>
        <translation>To steder: hva det gir å flytte i stedet for å bli</translation>
    </message>
    <message>
        <source>If it is cloudy: the nearest places that are likelier to be clear</source>
        <translation>Hvis det er skyet: de nærmeste stedene der det oftere er klart</translation>
    </message>
    <message>
        <source>All nights, best first</source>
        <translation>Alle netter, de beste først</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Kilder</translation>
    </message>
    <message>
        <source>Data: {credits}</source>
        <translation>Data: {credits}</translation>
    </message>
    <message>
        <source>Asking the forecasts</source>
        <translation>Henter varslene</translation>
    </message>
    <message>
        <source>There is no place to plan for: name one, like tromso or set:lapland.</source>
        <translation>Det er ingen steder å planlegge for: oppgi ett, som tromso eller set:lapland.</translation>
    </message>
    <message>
        <source>A stay of {length} nights does not fit: choose 1 to {nights}.</source>
        <translation>Et opphold på {length} netter passer ikke: velg 1 til {nights}.</translation>
    </message>
    <message>
        <source>{nights} nights cannot be planned: choose 1 to {most} (two years).</source>
        <translation>{nights} netter kan ikke planlegges: velg 1 til {most} (to år).</translation>
    </message>
    <message numerus="yes">
        <source>{count} night from {evening} cannot be planned: choose evenings between {first} and {last}.</source>
        <comment>{count} nights from {evening} cannot be planned: choose evenings between {first} and {last}.</comment>
        <translation>
            <numerusform>{count} natt fra {evening} kan ikke planlegges: velg kvelder mellom {first} og {last}.</numerusform>
            <numerusform>{count} netter fra {evening} kan ikke planlegges: velg kvelder mellom {first} og {last}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last evening {last_evening} lies before the first, {first_evening}: choose a later one, or an earlier first evening.</source>
        <translation>Den siste kvelden {last_evening} er før den første, {first_evening}: velg en senere, eller en tidligere første kveld.</translation>
    </message>
    <message>
        <source>A season of stays of {length} nights cannot be told: choose 1 to {days}.</source>
        <translation>En sesong med opphold på {length} netter kan ikke vises: velg 1 til {days}.</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Kveld</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Sterkt</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>Moonless</source>
        <translation>Måneløst</translation>
    </message>
    <message>
        <source>Sun lowest</source>
        <translation>Solen lavest</translation>
    </message>
    <message>
        <source>Sunset</source>
        <translation>Solnedgang</translation>
    </message>
    <message>
        <source>Sunrise</source>
        <translation>Soloppgang</translation>
    </message>
    <message>
        <source>Moonrise</source>
        <translation>Måneoppgang</translation>
    </message>
    <message>
        <source>Moonset</source>
        <translation>Månenedgang</translation>
    </message>
    <message>
        <source>Moon lit</source>
        <translation>Måne belyst</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utstedt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alder</translation>
    </message>
    <message>
        <source>One or more</source>
        <translation>1 eller flere</translation>
    </message>
    <message>
        <source>Two or more</source>
        <translation>2 eller flere</translation>
    </message>
    <message>
        <source>+1 night</source>
        <translation>+1 natt</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>Det vil si</translation>
    </message>
    <message>
        <source>1 night {odds}</source>
        <translation>1 natt {odds}</translation>
    </message>
    <message>
        <source>{trip} is over since {legs}: there is nothing to expect.</source>
        <translation>{trip} er over siden {legs}: det er ingenting å vente.</translation>
    </message>
    <message>
        <source>The trip has no stay yet: add a place to it.</source>
        <translation>Reisen har ingen opphold ennå: legg til et sted.</translation>
    </message>
    <message>
        <source>Places and nights</source>
        <translation>Steder og netter</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datoer</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gevinst</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>one</source>
        <translation>én</translation>
    </message>
    <message>
        <source>two</source>
        <translation>to</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tre</translation>
    </message>
    <message>
        <source>four</source>
        <translation>fire</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fem</translation>
    </message>
    <message>
        <source>six</source>
        <translation>seks</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sju</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>åtte</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>ni</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>ti</translation>
    </message>
    <message>
        <source>{way} (clear {clear})</source>
        <translation>{way} (klart {clear})</translation>
    </message>
    <message>
        <source>no gain</source>
        <translation>ingen gevinst</translation>
    </message>
    <message>
        <source>{odds} as on {date}</source>
        <translation>{odds} som {date}</translation>
    </message>
    <message>
        <source>{before} → {odds} since {date}</source>
        <translation>{before} → {odds} siden {date}</translation>
    </message>
    <message numerus="yes">
        <source>{odds}, with {count} night left of {all}</source>
        <comment>{odds}, with {count} nights left of {all}</comment>
        <translation>
            <numerusform>{odds}, med {count} natt igjen av {all}</numerusform>
            <numerusform>{odds}, med {count} netter igjen av {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing that counts has changed</source>
        <translation>ingenting av betydning har endret seg</translation>
    </message>
    <message numerus="yes">
        <source>a clearer sky is expected on {count} night</source>
        <comment>a clearer sky is expected on {count} nights</comment>
        <translation>
            <numerusform>klarere himmel ventes {count} natt</numerusform>
            <numerusform>klarere himmel ventes {count} netter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more cloud is expected on {count} night</source>
        <comment>more cloud is expected on {count} nights</comment>
        <translation>
            <numerusform>mer skyer ventes {count} natt</numerusform>
            <numerusform>mer skyer ventes {count} netter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more activity is expected on {count} night</source>
        <comment>more activity is expected on {count} nights</comment>
        <translation>
            <numerusform>mer aktivitet ventes {count} natt</numerusform>
            <numerusform>mer aktivitet ventes {count} netter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>less activity is expected on {count} night</source>
        <comment>less activity is expected on {count} nights</comment>
        <translation>
            <numerusform>mindre aktivitet ventes {count} natt</numerusform>
            <numerusform>mindre aktivitet ventes {count} netter</numerusform>
        </translation>
    </message>
    <message>
        <source>{trip} is over.</source>
        <translation>{trip} er over.</translation>
    </message>
    <message>
        <source>Forecasts reach its nights: worth a new check every day.</source>
        <translation>Varsler når nettene: verdt å sjekke på nytt hver dag.</translation>
    </message>
    <message>
        <source>Worth a new check from {evening} {year}, when cloud forecasts reach its nights.</source>
        <translation>Verdt å sjekke på nytt fra {evening} {year}, når skyvarsler når nettene.</translation>
    </message>
    <message>
        <source>Aurora plan</source>
        <translation>Nordlysplan</translation>
    </message>
    <message>
        <source>Aurora plan: {trip}</source>
        <translation>Nordlysplan: {trip}</translation>
    </message>
    <message>
        <source>Chart of the odds of each place and night; the same numbers stand in the table of all nights.</source>
        <translation>Diagram over sjansene for hvert sted og hver natt; de samme tallene står i tabellen over alle netter.</translation>
    </message>
    <message>
        <source>Timeline: darkness, Kp, cloud, Moon and odds by the hour.</source>
        <translation>Tidslinje: mørke, Kp, skyer, måne og sjanse time for time.</translation>
    </message>
    <message>
        <source>Towns and curated places</source>
        <translation>Byer og utvalgte steder</translation>
    </message>
    <message>
        <source>The odds are the chance that somebody outdoors in the dark hours with an open view sees aurora by eye at least once.</source>
        <translation>Sjansen gjelder at noen som er ute i de mørke timene med fri utsikt, ser nordlys med det blotte øye minst én gang.</translation>
    </message>
    <message>
        <source>Camera: the chance that a camera on a tripod, which shows a tenth of the light that the eye needs, catches aurora at least once.</source>
        <translation>Kamera: sjansen for at et kamera på stativ, som viser en tidel av lyset øyet trenger, fanger nordlys minst én gang.</translation>
    </message>
    <message>
        <source>Strong: the chance of a display of brightness class III or more, a hundred times what the eye just sees, at least once.</source>
        <translation>Sterkt: sjansen for nordlys av lysstyrkeklasse III eller mer, hundre ganger det øyet så vidt ser, minst én gang.</translation>
    </message>
    <message>
        <source>Mon {date}</source>
        <translation>man {date}</translation>
    </message>
    <message>
        <source>Tue {date}</source>
        <translation>tir {date}</translation>
    </message>
    <message>
        <source>Wed {date}</source>
        <translation>ons {date}</translation>
    </message>
    <message>
        <source>Thu {date}</source>
        <translation>tor {date}</translation>
    </message>
    <message>
        <source>Fri {date}</source>
        <translation>fre {date}</translation>
    </message>
    <message>
        <source>Sat {date}</source>
        <translation>lør {date}</translation>
    </message>
    <message>
        <source>Sun {date}</source>
        <translation>søn {date}</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>juni</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>juli</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>des</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>NNE</source>
        <translation>NNØ</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>NØ</translation>
    </message>
    <message>
        <source>ENE</source>
        <translation>ØNØ</translation>
    </message>
    <message>
        <source>E</source>
        <translation>Ø</translation>
    </message>
    <message>
        <source>ESE</source>
        <translation>ØSØ</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>SØ</translation>
    </message>
    <message>
        <source>SSE</source>
        <translation>SSØ</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>SSW</source>
        <translation>SSV</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>SV</translation>
    </message>
    <message>
        <source>WSW</source>
        <translation>VSV</translation>
    </message>
    <message>
        <source>W</source>
        <translation>V</translation>
    </message>
    <message>
        <source>WNW</source>
        <translation>VNV</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>NV</translation>
    </message>
    <message>
        <source>NNW</source>
        <translation>NNV</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Utmerket</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>God</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Brukbar</translation>
    </message>
    <message>
        <source>Long shot</source>
        <translation>Liten</translation>
    </message>
    <message>
        <source>Not realistic</source>
        <translation>Urealistisk</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ukjent</translation>
    </message>
    <message>
        <source>Excellent from 60 %, Good from 30 %, Fair from 15 %, Long shot from 5 %, Not realistic below 5 %.</source>
        <translation>Utmerket fra 60 %, God fra 30 %, Brukbar fra 15 %, Liten fra 5 %, Urealistisk under 5 %.</translation>
    </message>
    <message>
        <source>fewer than 1 of 20 trips like this one</source>
        <translation>færre enn 1 av 20 slike reiser</translation>
    </message>
    <message>
        <source>more than 19 of 20 trips like this one</source>
        <translation>flere enn 19 av 20 slike reiser</translation>
    </message>
    <message>
        <source>about {count} of 20 trips like this one</source>
        <translation>omtrent {count} av 20 slike reiser</translation>
    </message>
    <message>
        <source>fewer than 1 of 20 nights like this one</source>
        <translation>færre enn 1 av 20 slike netter</translation>
    </message>
    <message>
        <source>more than 19 of 20 nights like this one</source>
        <translation>flere enn 19 av 20 slike netter</translation>
    </message>
    <message>
        <source>about {count} of 20 nights like this one</source>
        <translation>omtrent {count} av 20 slike netter</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>høy pålitelighet</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>middels pålitelighet</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>lav pålitelighet</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message numerus="yes">
        <source>{n} night</source>
        <comment>{n} nights</comment>
        <translation>
            <numerusform>{n} natt</numerusform>
            <numerusform>{n} netter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} point</source>
        <comment>{n} points</comment>
        <translation>
            <numerusform>{n} poeng</numerusform>
            <numerusform>{n} poeng</numerusform>
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
            <numerusform>{n} natt, {evening} {year}</numerusform>
            <numerusform>{n} netter fra {evening} {year}</numerusform>
        </translation>
    </message>
    <message>
        <source>Made {time} with Auroraplan {version}</source>
        <translation>Laget {time} med Auroraplan {version}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} t</translation>
    </message>
    <message numerus="yes">
        <source>{n} day</source>
        <comment>{n} days</comment>
        <translation>
            <numerusform>{n} dag</numerusform>
            <numerusform>{n} dager</numerusform>
        </translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>{age} siden</translation>
    </message>
    <message numerus="yes">
        <source>{n} day ago</source>
        <comment>{n} days ago</comment>
        <translation>
            <numerusform>{n} dag siden</numerusform>
            <numerusform>{n} dager siden</numerusform>
        </translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>rett over deg</translation>
    </message>
    <message>
        <source>{direction}, {low}° up to overhead</source>
        <translation>{direction}, {low}° til rett over deg</translation>
    </message>
    <message>
        <source>{direction}, {heights} up</source>
        <translation>{direction}, {heights} opp</translation>
    </message>
    <message>
        <source>{percent} lit</source>
        <translation>{percent} belyst</translation>
    </message>
    <message>
        <source>down</source>
        <translation>nede</translation>
    </message>
    <message>
        <source>up {hours} h</source>
        <translation>oppe {hours} t</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>fra mellomlageret</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>følger med programmet</translation>
    </message>
    <message>
        <source>issued {time}</source>
        <translation>utstedt {time}</translation>
    </message>
    <message>
        <source>Not asked:</source>
        <translation>Ikke spurt:</translation>
    </message>
    <message>
        <source>Concerns {sources}</source>
        <translation>Gjelder {sources}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} og {last}</translation>
    </message>
    <message>
        <source>Range: where the odds lie with what is known today. Times are local. Clear: the chance of a clear sky in the dark hours. Kp: the highest of the dark hours, and where 8 of 10 such nights lie. Moon: its lit part, and how long it is up in the dark hours.</source>
        <translation>Spenn: der sjansen ligger med det som er kjent i dag. Tider er lokale. Klart: sjansen for klar himmel i de mørke timene. Kp: den høyeste i de mørke timene, og der 8 av 10 slike netter ligger. Måne: den belyste delen, og hvor lenge den er oppe i de mørke timene.</translation>
    </message>
    <message>
        <source>The sky does not get dark: the Sun stays less than 12° below the horizon.</source>
        <translation>Himmelen blir ikke mørk: solen er mindre enn 12° under horisonten.</translation>
    </message>
    <message>
        <source>Only {hours} dark hours.</source>
        <translation>Bare {hours} mørke timer.</translation>
    </message>
    <message>
        <source>A long night: {hours} dark hours.</source>
        <translation>En lang natt: {hours} mørke timer.</translation>
    </message>
    <message>
        <source>Near the poleward rim of the oval: about magnetic midnight it often stands towards the equator.</source>
        <translation>Nær ovalens polkant: rundt magnetisk midnatt står den ofte mot ekvator.</translation>
    </message>
    <message>
        <source>Under the auroral oval: ordinary activity is enough.</source>
        <translation>Under nordlysovalen: vanlig aktivitet er nok.</translation>
    </message>
    <message>
        <source>Equatorward of the oval: aurora comes into view when activity is raised.</source>
        <translation>På ekvatorsiden av ovalen: nordlys kommer i syne når aktiviteten øker.</translation>
    </message>
    <message>
        <source>Too far from the oval: only a severe storm brings aurora into view.</source>
        <translation>For langt fra ovalen: bare en kraftig storm bringer nordlys i syne.</translation>
    </message>
    <message>
        <source>The sky is likely to be clear ({clear} of the dark hours).</source>
        <translation>Himmelen er trolig klar ({clear} av de mørke timene).</translation>
    </message>
    <message>
        <source>Cloud is likely (clear {clear} of the dark hours).</source>
        <translation>Skyer er sannsynlig (klart {clear} av de mørke timene).</translation>
    </message>
    <message>
        <source>A geomagnetic storm (G1 or more, Kp 5) has a chance of {chance}.</source>
        <translation>En geomagnetisk storm (G1 eller mer, Kp 5) har en sjanse på {chance}.</translation>
    </message>
    <message>
        <source>Raised activity: Kp 4 or more has a chance of {chance}.</source>
        <translation>Økt aktivitet: Kp 4 eller mer har en sjanse på {chance}.</translation>
    </message>
    <message>
        <source>Quiet: Kp is unlikely to pass {kp}.</source>
        <translation>Rolig: Kp passerer neppe {kp}.</translation>
    </message>
    <message>
        <source>Near new Moon: faint aurora shows too.</source>
        <translation>Nær nymåne: også svakt nordlys vises.</translation>
    </message>
    <message>
        <source>Near full Moon, up for {hours} h: faint aurora is lost.</source>
        <translation>Nær fullmåne, oppe i {hours} t: svakt nordlys går tapt.</translation>
    </message>
    <message>
        <source>The Moon is down in the dark hours.</source>
        <translation>Månen er nede i de mørke timene.</translation>
    </message>
    <message>
        <source>Beyond the Kp forecast: past years stand in for it, so the range is wide.</source>
        <translation>Utenfor Kp-varselet: tidligere år står i stedet, så spennet er bredt.</translation>
    </message>
    <message>
        <source>write latitude, then longitude, like 69.65, 18.96 or 69°39&apos;N 18°57&apos;E</source>
        <translation>skriv breddegrad, så lengdegrad, som 69.65, 18.96 eller 69°39&apos;N 18°57&apos;E</translation>
    </message>
    <message>
        <source>one letter N or S and one letter E or W are needed</source>
        <translation>det trengs én bokstav N eller S og én bokstav E eller W</translation>
    </message>
    <message>
        <source>{first} and {second} do not make a latitude and a longitude</source>
        <translation>{first} og {second} gir ikke en bredde og en lengde</translation>
    </message>
    <message>
        <source>it has more than two parts</source>
        <translation>det har mer enn to deler</translation>
    </message>
    <message>
        <source>its comma may stand for a decimal point or between two numbers</source>
        <translation>kommaet kan være desimaltegn eller stå mellom to tall</translation>
    </message>
    <message>
        <source>it does not have two halves</source>
        <translation>det har ikke to halvdeler</translation>
    </message>
    <message>
        <source>its commas may stand for decimal points or between numbers</source>
        <translation>kommaene kan være desimaltegn eller stå mellom tall</translation>
    </message>
    <message>
        <source>&quot;{body}&quot; is not degrees, minutes and seconds</source>
        <translation>«{body}» er ikke grader, minutter og sekunder</translation>
    </message>
    <message>
        <source>{sign} and {letter} both say the direction</source>
        <translation>{sign} og {letter} sier begge retningen</translation>
    </message>
    <message>
        <source>only the last of degrees, minutes and seconds may have decimals</source>
        <translation>bare den siste av grader, minutter og sekunder kan ha desimaler</translation>
    </message>
    <message>
        <source>minutes and seconds are below 60</source>
        <translation>minutter og sekunder er under 60</translation>
    </message>
    <message>
        <source>latitude {latitude} is outside -90..90</source>
        <translation>breddegraden {latitude} er utenfor -90..90</translation>
    </message>
    <message>
        <source>longitude {longitude} is outside -180..180 (or 0..360)</source>
        <translation>lengdegraden {longitude} er utenfor -180..180 (eller 0..360)</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no place on Earth: {why}; {remedy}.</source>
        <translation>«{text}» er ikke et sted på jorden: {why}; {remedy}.</translation>
    </message>
    <message>
        <source>Six classic places</source>
        <translation>Seks klassiske steder</translation>
    </message>
    <message>
        <source>Alaska</source>
        <translation>Alaska</translation>
    </message>
    <message>
        <source>Yukon and Northwest Territories</source>
        <translation>Yukon og Northwest Territories</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Northern United States</source>
        <translation>Nordlige USA</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Grønland</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norge</translation>
    </message>
    <message>
        <source>Lofoten, Vesterålen and Senja</source>
        <translation>Lofoten, Vesterålen og Senja</translation>
    </message>
    <message>
        <source>Svalbard</source>
        <translation>Svalbard</translation>
    </message>
    <message>
        <source>Lapland</source>
        <translation>Lappland</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Sverige</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finland</translation>
    </message>
    <message>
        <source>Kola peninsula</source>
        <translation>Kolahalvøya</translation>
    </message>
    <message>
        <source>Scotland and the Faroe Islands</source>
        <translation>Skottland og Færøyene</translation>
    </message>
    <message>
        <source>Southern lights</source>
        <translation>Sørlys</translation>
    </message>
    <message>
        <source>Tasmania</source>
        <translation>Tasmania</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>New Zealand</translation>
    </message>
    <message>
        <source>Patagonia and the Falklands</source>
        <translation>Patagonia og Falklandsøyene</translation>
    </message>
    <message>
        <source>Islands of the Southern Ocean</source>
        <translation>Øyer i Sørishavet</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Antarktis</translation>
    </message>
    <message>
        <source>There is no set &quot;{name}&quot;; the sets are {offered}.</source>
        <translation>Det finnes ikke noe sett «{name}»; settene er {offered}.</translation>
    </message>
    <message>
        <source>The stay at {after} begins on {first_evening}, not when the one at {before} ends: let the stays follow one another.</source>
        <translation>Oppholdet i {after} begynner {first_evening}, ikke når det i {before} slutter: la oppholdene følge etter hverandre.</translation>
    </message>
    <message>
        <source>{nights} nights at {leg} from {first_evening} are not among the nights at hand: choose a stay within the dates of the plan.</source>
        <translation>{nights} netter i {leg} fra {first_evening} er ikke blant nettene som finnes: velg et opphold innenfor planens datoer.</translation>
    </message>
    <message>
        <source>There is no sky for {date}: the ephemeris covers 1970-01-01 to {last}; choose dates in between.</source>
        <translation>Det finnes ingen himmel for {date}: banedataene dekker 1970-01-01 til {last}; velg datoer innenfor.</translation>
    </message>
    <message>
        <source>The trip fills all {nights} nights: shorten a stay, or plan for more nights.</source>
        <translation>Reisen fyller alle {nights} netter: kort ned et opphold, eller planlegg for flere netter.</translation>
    </message>
    <message>
        <source>A stay of {length} nights does not fit: choose 1 to {count} nights.</source>
        <translation>Et opphold på {length} netter passer ikke: velg 1 til {count} netter.</translation>
    </message>
    <message>
        <source>No night {start} of {count}: start within the dates.</source>
        <translation>Ingen natt {start} av {count}: begynn innenfor datoene.</translation>
    </message>
    <message>
        <source>Add a place: name, or lat, lon</source>
        <translation>Legg til sted: navn, eller bredde, lengde</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Legg til et sted</translation>
    </message>
    <message>
        <source>A name, coordinates like 69.65, 18.96, or set:lapland (Ctrl+F)
Several names can be pasted, one a line</source>
        <translation>Et navn, koordinater som 69.65, 18.96, eller set:lapland (Ctrl+F)
Flere navn kan limes inn, ett per linje</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Tøm feltet</translation>
    </message>
    <message>
        <source>Favourites and sets</source>
        <translation>Favoritter og sett</translation>
    </message>
    <message>
        <source>Destination sets</source>
        <translation>Sett av reisemål</translation>
    </message>
    <message>
        <source>set of {places}</source>
        <translation>sett: {places}</translation>
    </message>
    <message>
        <source>Enter adds “{text}”, if it is a place or coordinates</source>
        <translation>Enter legger til «{text}», hvis det er et sted eller koordinater</translation>
    </message>
    <message>
        <source>{doing} for “{text}” …  Esc stops</source>
        <translation>{doing}: «{text}» …  Esc stopper</translation>
    </message>
    <message>
        <source>Found online  ·  {source}</source>
        <translation>Funnet på nettet  ·  {source}</translation>
    </message>
    <message>
        <source>Looking online</source>
        <translation>Søker på nettet</translation>
    </message>
    <message>
        <source>Search online for “{text}”</source>
        <translation>Søk på nettet etter «{text}»</translation>
    </message>
    <message>
        <source>sends only this text</source>
        <translation>sender bare denne teksten</translation>
    </message>
    <message>
        <source>too far from the oval</source>
        <translation>for langt fra ovalen</translation>
    </message>
    <message>
        <source>no dark hours</source>
        <translation>ingen mørke timer</translation>
    </message>
    <message numerus="yes">
        <source>{n} place</source>
        <comment>{n} places</comment>
        <translation>
            <numerusform>{n} sted</numerusform>
            <numerusform>{n} steder</numerusform>
        </translation>
    </message>
    <message>
        <source>cloud {percent}</source>
        <translation>skyer {percent}</translation>
    </message>
    <message>
        <source>Example: change dates or places.</source>
        <translation>Eksempel: endre datoer eller steder.</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Lukk meldingen</translation>
    </message>
    <message>
        <source>Best plan</source>
        <translation>Beste plan</translation>
    </message>
    <message>
        <source>Trips that see aurora, of twenty</source>
        <translation>Reiser som ser nordlys, av tjue</translation>
    </message>
    <message>
        <source>Where to, and when?</source>
        <translation>Hvor, og når?</translation>
    </message>
    <message>
        <source>Shows the best plan and the places</source>
        <translation>Viser den beste planen og stedene</translation>
    </message>
    <message>
        <source>The odds stand here as soon as there is a place.</source>
        <translation>Sjansen står her så snart det er et sted.</translation>
    </message>
    <message>
        <source>Best dates here · No. {rank} of {count} places</source>
        <translation>Beste datoer her · nr. {rank} av {count} steder</translation>
    </message>
    <message numerus="yes">
        <source>odds of seeing aurora on that night</source>
        <comment>odds of seeing aurora on at least one of {n} nights</comment>
        <translation>
            <numerusform>sjanse for å se nordlys den natten</numerusform>
            <numerusform>sjanse for å se nordlys i minst én av {n} netter</numerusform>
        </translation>
    </message>
    <message>
        <source>{frequency}. Likely range {range}.</source>
        <translation>{frequency}. Sannsynlig spenn {range}.</translation>
    </message>
    <message>
        <source>Working out the odds…</source>
        <translation>Regner ut sjansene …</translation>
    </message>
    <message>
        <source>from the past years of activity and cloud</source>
        <translation>ut fra tidligere år med aktivitet og skyer</translation>
    </message>
    <message>
        <source>Of 20 trips like this {seen} see aurora at least once; {others} see nothing.</source>
        <translation>Av 20 slike reiser ser {seen} nordlys minst én gang; {others} ser ingenting.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandoer</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Hva vil du gjøre?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Kommando</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Noe gikk galt</translation>
    </message>
    <message>
        <source>Auroraplan made a mistake. Your places and dates are kept, and you can go on. The report below helps to find the mistake; nothing is sent anywhere.</source>
        <translation>Auroraplan gjorde en feil. Stedene og datoene dine er tatt vare på, og du kan fortsette. Rapporten under hjelper til å finne feilen; ingenting sendes noe sted.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopier rapporten</translation>
    </message>
    <message>
        <source>Any moon</source>
        <translation>Alle måner</translation>
    </message>
    <message>
        <source>Dark sky</source>
        <translation>Mørk himmel</translation>
    </message>
    <message>
        <source>Moonlit land</source>
        <translation>Måneskinn</translation>
    </message>
    <message numerus="yes">
        <source> night</source>
        <comment> nights</comment>
        <translation>
            <numerusform> natt</numerusform>
            <numerusform> netter</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>stay </source>
        <translation>opphold </translation>
    </message>
    <message>
        <source>First evening</source>
        <translation>Første kveld</translation>
    </message>
    <message>
        <source>The evening of the first night (Ctrl+D)</source>
        <translation>Kvelden for den første natten (Ctrl+D)</translation>
    </message>
    <message>
        <source>Number of nights to choose from</source>
        <translation>Antall netter å velge blant</translation>
    </message>
    <message>
        <source>How many nights from the first evening</source>
        <translation>Hvor mange netter fra første kveld</translation>
    </message>
    <message>
        <source>Length of stay in nights</source>
        <translation>Oppholdets lengde i netter</translation>
    </message>
    <message>
        <source>How many consecutive nights you stay at one place</source>
        <translation>Hvor mange netter på rad du er på ett sted</translation>
    </message>
    <message>
        <source>What you like of the Moon: it orders nights, and changes no odds</source>
        <translation>Hva du liker med månen: det ordner nettene, og endrer ingen sjanser</translation>
    </message>
    <message>
        <source>ddd MMM d yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>Gå til {place}</translation>
    </message>
    <message>
        <source>Add {place}</source>
        <translation>Legg til {place}</translation>
    </message>
    <message>
        <source>Add the set {title}</source>
        <translation>Legg til settet {title}</translation>
    </message>
    <message>
        <source>Appearance: {look}</source>
        <translation>Utseende: {look}</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF, for utskrift</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Nettside</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bilde</translation>
    </message>
    <message>
        <source>Text with headings (Markdown)</source>
        <translation>Tekst med overskrifter (Markdown)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabell (CSV)</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Data (JSON)</translation>
    </message>
    <message>
        <source>Places for maps (GPX)</source>
        <translation>Steder for kart (GPX)</translation>
    </message>
    <message>
        <source>Trip file</source>
        <translation>Reisefil</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Skriver {file} …</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Eksporter planen</translation>
    </message>
    <message>
        <source>Add {place} to the trip</source>
        <translation>Legg {place} til reisen</translation>
    </message>
    <message>
        <source>Stay at {place}</source>
        <translation>Opphold i {place}</translation>
    </message>
    <message>
        <source>Take a trip of two places</source>
        <translation>Ta en reise med to steder</translation>
    </message>
    <message>
        <source>The trip fills all {nights} nights: plan for more nights to add one.</source>
        <translation>Reisen fyller alle {nights} netter: planlegg for flere netter for å legge til en.</translation>
    </message>
    <message>
        <source>One night more at {place}</source>
        <translation>Én natt til i {place}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Åpne {name}</translation>
    </message>
    <message>
        <source>{name} is open. Ctrl+Z goes back to what was there before.</source>
        <translation>{name} er åpnet. Ctrl+Z går tilbake til det som var der før.</translation>
    </message>
    <message>
        <source>The oval</source>
        <translation>Ovalen</translation>
    </message>
    <message>
        <source>Usual cloud by week</source>
        <translation>Vanlige skyer per uke</translation>
    </message>
    <message>
        <source>Odds by week</source>
        <translation>Sjanser per uke</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Hva kartet viser</translation>
    </message>
    <message>
        <source>Week of the year</source>
        <translation>Uke i året</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Uke</translation>
    </message>
    <message>
        <source>Trips and places</source>
        <translation>Reiser og steder</translation>
    </message>
    <message>
        <source>Open a trip or places</source>
        <translation>Åpne en reise eller steder</translation>
    </message>
    <message numerus="yes">
        <source>{n} place is added.</source>
        <comment>{n} places are added.</comment>
        <translation>
            <numerusform>{n} sted er lagt til.</numerusform>
            <numerusform>{n} steder er lagt til.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened: {name}.</source>
        <translation>Åpnet: {name}.</translation>
    </message>
    <message>
        <source>Written: {path}.</source>
        <translation>Skrevet: {path}.</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Vis i mappen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gjør om</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Filled band: the oval, aurora overhead. Dashed line: as far as its light is seen low over the horizon. Thin line: sunset; darker: deeper twilight and night.</source>
        <translation>Fylt bånd: ovalen, nordlys rett over deg. Stiplet linje: så langt lyset ses lavt over horisonten. Tynn linje: solnedgang; mørkere: dypere tussmørke og natt.</translation>
    </message>
    <message>
        <source>Filled: aurora overhead · dashed: low over the horizon</source>
        <translation>Fylt: nordlys rett over deg · stiplet: lavt over horisonten</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Kart</translation>
    </message>
    <message>
        <source>Hour of the night</source>
        <translation>Time på natten</translation>
    </message>
    <message>
        <source>Where the oval is</source>
        <translation>Hvor ovalen er</translation>
    </message>
    <message>
        <source>Add a place, and the map shows it under the oval.</source>
        <translation>Legg til et sted, så viser kartet det under ovalen.</translation>
    </message>
    <message>
        <source>Kp {kp}</source>
        <translation>Kp {kp}</translation>
    </message>
    <message>
        <source>The oval at Kp {kp} · night of {evening}, {time}</source>
        <translation>Ovalen ved Kp {kp} · natten {evening}, {time}</translation>
    </message>
    <message>
        <source>{heading}. Places by odds: {places}. {legend}</source>
        <translation>{heading}. Steder etter sjanse: {places}. {legend}</translation>
    </message>
    <message>
        <source>{count} on the other hemisphere</source>
        <translation>{count} på den andre halvkulen</translation>
    </message>
    <message>
        <source>the usual cloud, the lighter the more</source>
        <translation>vanlige skyer, jo lysere, desto flere</translation>
    </message>
    <message>
        <source>mean odds of a night</source>
        <translation>gjennomsnittlig sjanse for en natt</translation>
    </message>
    <message>
        <source>Colours: {which}, {week}. Lines: the oval at Kp {kp}.</source>
        <translation>Farger: {which}, {week}. Linjer: ovalen ved Kp {kp}.</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom ut</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom inn</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Tilpass</translation>
    </message>
    <message>
        <source>Show the whole oval and all places</source>
        <translation>Vis hele ovalen og alle steder</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Som ventet</translation>
    </message>
    <message>
        <source>Back to the best hour and the Kp expected for this night</source>
        <translation>Tilbake til beste time og ventet Kp denne natten</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrise</translation>
    </message>
    <message>
        <source>Add a place, and each of its nights stands here.</source>
        <translation>Legg til et sted, så står alle nettene der her.</translation>
    </message>
    <message>
        <source>Legend of the colours</source>
        <translation>Forklaring av fargene</translation>
    </message>
    <message>
        <source>night of (evening date, local time at the place)</source>
        <translation>natt (kveldens dato, lokal tid på stedet)</translation>
    </message>
    <message>
        <source>by the evening&apos;s date</source>
        <translation>etter kveldens dato</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>Kvelder</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Steder</translation>
    </message>
    <message>
        <source>Rows are places, best first; columns are evenings; cells are percent.</source>
        <translation>Rader er steder, de beste først; kolonner er kvelder; celler er prosent.</translation>
    </message>
    <message>
        <source>Add {place} from {evening} to the trip</source>
        <translation>Legg {place} fra {evening} til reisen</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Vis på kartet</translation>
    </message>
    <message>
        <source>Let go of the pinned night</source>
        <translation>Løsne den festede natten</translation>
    </message>
    <message>
        <source>Pin, to compare</source>
        <translation>Fest, for å sammenligne</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Remove {place} from the plan</source>
        <translation>Fjern {place} fra planen</translation>
    </message>
    <message>
        <source>Timeline of the night</source>
        <translation>Nattens tidslinje</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Natt</translation>
    </message>
    <message>
        <source>Earlier night  [</source>
        <translation>Tidligere natt  [</translation>
    </message>
    <message>
        <source>Later night  ]</source>
        <translation>Senere natt  ]</translation>
    </message>
    <message>
        <source>Show the night as a table</source>
        <translation>Vis natten som tabell</translation>
    </message>
    <message>
        <source>Show the night as a table, to read or to copy</source>
        <translation>Vis natten som tabell, til å lese eller kopiere</translation>
    </message>
    <message>
        <source>One night</source>
        <translation>Én natt</translation>
    </message>
    <message>
        <source>when it is dark, what Kp and cloud may do, where to look</source>
        <translation>når det er mørkt, hva Kp og skyer kan gjøre, hvor du skal se</translation>
    </message>
    <message>
        <source>{place} · night of {evening}</source>
        <translation>{place} · natten {evening}</translation>
    </message>
    <message>
        <source>look {direction}</source>
        <translation>se {direction}</translation>
    </message>
    <message>
        <source>best {window}</source>
        <translation>best {window}</translation>
    </message>
    <message>
        <source>{odds} = aurora comes into view {aurora} × darkness leaves {dark} × clouds leave {clear}</source>
        <translation>{odds} = nordlys kommer i syne {aurora} × mørket lar {dark} × skyene lar {clear}</translation>
    </message>
    <message>
        <source>Moon {moon}</source>
        <translation>Måne {moon}</translation>
    </message>
    <message>
        <source>{hours} dark hours</source>
        <translation>{hours} mørke timer</translation>
    </message>
    <message>
        <source>{figures}; {dark}; Kp {kp}; sky clear {clear} of the dark hours; Moon {moon}.</source>
        <translation>{figures}; {dark}; Kp {kp}; klar himmel {clear} av de mørke timene; måne {moon}.</translation>
    </message>
    <message>
        <source>Map of the auroral oval</source>
        <translation>Kart over nordlysovalen</translation>
    </message>
    <message numerus="yes">
        <source>{n} place added. Ctrl+Z takes it out again.</source>
        <comment>{n} places added. Ctrl+Z takes them out again.</comment>
        <translation>
            <numerusform>{n} sted lagt til. Ctrl+Z tar det ut igjen.</numerusform>
            <numerusform>{n} steder lagt til. Ctrl+Z tar dem ut igjen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every one of these places is in the plan already.</source>
        <translation>Alle disse stedene er allerede i planen.</translation>
    </message>
    <message>
        <source>Not found: {names}.</source>
        <translation>Ikke funnet: {names}.</translation>
    </message>
    <message>
        <source>Not found: {names} and {count} more.</source>
        <translation>Ikke funnet: {names} og {count} til.</translation>
    </message>
    <message>
        <source>Only the first {count} names were looked up.</source>
        <translation>Bare de første {count} navnene ble slått opp.</translation>
    </message>
    <message>
        <source>Cancelled: the years of cloud over {place} are not known.</source>
        <translation>Avbrutt: skyårene over {place} er ikke kjent.</translation>
    </message>
    <message>
        <source>The years of cloud over {place} are not known: {fault}</source>
        <translation>Skyårene over {place} er ikke kjent: {fault}</translation>
    </message>
    <message>
        <source>Ten years of cloud over {places} are kept: odds now rest on them.</source>
        <translation>Ti skyår over {places} er lagret: sjansene bygger nå på dem.</translation>
    </message>
    <message>
        <source>Asking for ten years of cloud over {place}</source>
        <translation>Henter ti skyår over {place}</translation>
    </message>
    <message>
        <source>working it out</source>
        <translation>regnes ut</translation>
    </message>
    <message>
        <source>No. {rank} · {note}</source>
        <translation>Nr. {rank} · {note}</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favoritt</translation>
    </message>
    <message>
        <source>likely {range}</source>
        <translation>sannsynlig {range}</translation>
    </message>
    <message>
        <source>Places, best first</source>
        <translation>Steder, de beste først</translation>
    </message>
    <message>
        <source>Places in your own order</source>
        <translation>Steder i egen rekkefølge</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>Add to the trip</source>
        <translation>Legg til reisen</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Fjern fra favoritter</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Legg til favoritter</translation>
    </message>
    <message>
        <source>Copy all places</source>
        <translation>Kopier alle steder</translation>
    </message>
    <message>
        <source>Remove {place} from favourites</source>
        <translation>Fjern {place} fra favorittene</translation>
    </message>
    <message>
        <source>Add {place} to favourites</source>
        <translation>Legg {place} til favorittene</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sett</translation>
    </message>
    <message>
        <source>Add a set of destinations</source>
        <translation>Legg til et sett av reisemål</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritter</translation>
    </message>
    <message>
        <source>The places stand in your own order: click to sort them by their odds.</source>
        <translation>Stedene står i din egen rekkefølge: klikk for å sortere dem etter sjansene.</translation>
    </message>
    <message numerus="yes">
        <source>best single night</source>
        <comment>best {n} nights in a row</comment>
        <translation>
            <numerusform>beste enkeltnatt</numerusform>
            <numerusform>beste {n} netter på rad</numerusform>
        </translation>
    </message>
    <message>
        <source>Add all {count}</source>
        <translation>Legg til alle {count}</translation>
    </message>
    <message>
        <source>No favourites yet: a star in the list keeps a place</source>
        <translation>Ingen favoritter ennå: en stjerne i listen tar vare på et sted</translation>
    </message>
    <message>
        <source>No places yet. Begin with a set, or add a place above.</source>
        <translation>Ingen steder ennå. Begynn med et sett, eller legg til et sted over.</translation>
    </message>
    <message>
        <source>Add {count} places</source>
        <translation>Legg til {count} steder</translation>
    </message>
    <message>
        <source>{place} is in the plan already.</source>
        <translation>{place} er allerede i planen.</translation>
    </message>
    <message>
        <source>Remove {place}</source>
        <translation>Fjern {place}</translation>
    </message>
    <message>
        <source>{place} is out of the plan. Ctrl+Z brings it back.</source>
        <translation>{place} er ute av planen. Ctrl+Z henter det tilbake.</translation>
    </message>
    <message>
        <source>Change dates</source>
        <translation>Endre datoer</translation>
    </message>
    <message>
        <source>Cancelled. F5 asks again.</source>
        <translation>Avbrutt. F5 spør på nytt.</translation>
    </message>
    <message>
        <source>Working out the odds</source>
        <translation>Regner ut sjansene</translation>
    </message>
    <message>
        <source>Asking for live forecasts</source>
        <translation>Henter ferske varsler</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Piltaster</translation>
    </message>
    <message>
        <source>Another place or night, in the table; the map moves</source>
        <translation>Et annet sted eller en annen natt, i tabellen; kartet flytter seg</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>From the table to the night, and from the search field to the place</source>
        <translation>Fra tabellen til natten, og fra søkefeltet til stedet</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellomrom</translation>
    </message>
    <message>
        <source>Pin the night of the table, to compare others with it</source>
        <translation>Fest natten i tabellen, for å sammenligne andre med den</translation>
    </message>
    <message>
        <source>Shift and arrows</source>
        <translation>Shift og piler</translation>
    </message>
    <message>
        <source>Mark nights in a row, in the table; T adds them to the trip</source>
        <translation>Merk netter på rad, i tabellen; T legger dem til i reisen</translation>
    </message>
    <message>
        <source>+ and −</source>
        <translation>+ og −</translation>
    </message>
    <message>
        <source>Nearer and farther, on the map</source>
        <translation>Nærmere og lenger unna, på kartet</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One level back</source>
        <translation>Ett nivå tilbake</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The next control</source>
        <translation>Neste felt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søk</translation>
    </message>
    <message>
        <source>Search in: {title}</source>
        <translation>Søk i: {title}</translation>
    </message>
    <message>
        <source>Nothing has these words.</source>
        <translation>Ingenting har disse ordene.</translation>
    </message>
    <message>
        <source>  or  </source>
        <translation>  eller  </translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Save {name}</source>
        <translation>Lagre {name}</translation>
    </message>
    <message>
        <source>{name} is saved. Trips ▾ opens it again.</source>
        <translation>{name} er lagret. Reiser ▾ åpner den igjen.</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>Slett {name}</translation>
    </message>
    <message>
        <source>{name} is deleted. Ctrl+Z brings it back.</source>
        <translation>{name} er slettet. Ctrl+Z henter den tilbake.</translation>
    </message>
    <message>
        <source>A trip is already called {name}: choose another name.</source>
        <translation>En reise heter allerede {name}: velg et annet navn.</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Gi {name} nytt navn</translation>
    </message>
    <message>
        <source>Checking {name} again</source>
        <translation>Sjekker {name} på nytt</translation>
    </message>
    <message>
        <source>Red spares eyes that are used to the dark; N turns it on and off.</source>
        <translation>Rødt skåner øyne som er vant til mørket; N slår det av og på.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>Letters and drawings grow together; Ctrl and plus, minus or 0 do the same.</source>
        <translation>Bokstaver og tegninger vokser sammen; Ctrl og pluss, minus eller 0 gjør det samme.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>Brukes fra neste start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klokke</translation>
    </message>
    <message>
        <source>Times are always those of the place, never of this computer.</source>
        <translation>Tider er alltid stedets, aldri denne datamaskinens.</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Avstander</translation>
    </message>
    <message>
        <source>How far it is to a Plan B.</source>
        <translation>Hvor langt det er til en plan B.</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Kilometer</translation>
    </message>
    <message>
        <source>Miles</source>
        <translation>Miles</translation>
    </message>
    <message>
        <source>Whether the day or the month comes first.</source>
        <translation>Om dagen eller måneden står først.</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Dag først</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Måned først</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papir</translation>
    </message>
    <message>
        <source>Of the plan as a PDF.</source>
        <translation>For planen som PDF.</translation>
    </message>
    <message>
        <source>As in the country</source>
        <translation>Som i landet</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Season in the PDF</source>
        <translation>Sesongen i PDF-en</translation>
    </message>
    <message>
        <source>A page that tells which weeks of the year are best.</source>
        <translation>En side som viser hvilke uker i året som er best.</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Utelat den</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ta den med</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>Varsler</translation>
    </message>
    <message>
        <source>Asked from the next start on. Without them, past years stand in, and nothing leaves this computer.</source>
        <translation>Hentes fra neste start. Uten dem brukes tidligere år, og ingenting forlater denne datamaskinen.</translation>
    </message>
    <message>
        <source>Ask for live forecasts</source>
        <translation>Hent ferske varsler</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Forbli frakoblet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>ingen svar</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Skyer</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Frakoblet</translation>
    </message>
    <message>
        <source>Offline: what is shipped and what was kept answers.</source>
        <translation>Frakoblet: det som følger med og er lagret, svarer.</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>Hva svaret bygger på</translation>
    </message>
    <message>
        <source>Data: {credits}.</source>
        <translation>Data: {credits}.</translation>
    </message>
    <message numerus="yes">
        <source>{kind} forecast: no answer</source>
        <comment>{n} {kind} sources: no answer</comment>
        <translation>
            <numerusform>{kind}-varsel: ingen svar</numerusform>
            <numerusform>{n} {kind}-kilder: ingen svar</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} from past years</source>
        <translation>{kind} fra tidligere år</translation>
    </message>
    <message>
        <source>{what}, {age} old</source>
        <translation>{what}, {age} gammelt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>{place}, stay {number} of {count}</source>
        <translation>{place}, opphold {number} av {count}</translation>
    </message>
    <message>
        <source>Drag an edge to change its nights, the middle to move it.</source>
        <translation>Dra en kant for å endre nettene, midten for å flytte det.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Forslag</translation>
    </message>
    <message>
        <source>Something went wrong inside Auroraplan; the details are in the report.</source>
        <translation>Noe gikk galt inne i Auroraplan; detaljene står i rapporten.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Høy kontrast</translation>
    </message>
    <message>
        <source>Red, for the dark</source>
        <translation>Rødt, for mørket</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The best plan and the places (Ctrl+L)</source>
        <translation>Den beste planen og stedene (Ctrl+L)</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>Andre former</translation>
    </message>
    <message>
        <source>Calendar, web page, picture, tables, trip file</source>
        <translation>Kalender, nettside, bilde, tabeller, reisefil</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Flere kommandoer</translation>
    </message>
    <message>
        <source>The plan on paper: an itinerary and a page for each good night (Ctrl+E)</source>
        <translation>Planen på papir: et reiseforløp og en side for hver god natt (Ctrl+E)</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>being worked out</source>
        <translation>regnes ut</translation>
    </message>
    <message>
        <source>At least one sighting: {often}.</source>
        <translation>Nordlys minst én gang: {often}.</translation>
    </message>
    <message>
        <source>{more} at least once: stay one night longer</source>
        <translation>{more} minst én gang: bli én natt lenger</translation>
    </message>
    <message>
        <source>Begin with the best stay: {stay}</source>
        <translation>Begynn med det beste oppholdet: {stay}</translation>
    </message>
    <message>
        <source>Begin with the best trip of two places: {trip}</source>
        <translation>Begynn med den beste reisen til to steder: {trip}</translation>
    </message>
    <message>
        <source>Begin with the best trip of two places</source>
        <translation>Begynn med den beste reisen til to steder</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>Reiser</translation>
    </message>
    <message>
        <source>Saved trips: save, open, check again</source>
        <translation>Lagrede reiser: lagre, åpne, sjekk på nytt</translation>
    </message>
    <message>
        <source>Trips ▾</source>
        <translation>Reiser ▾</translation>
    </message>
    <message>
        <source>There is no trip to save yet: press T to add the chosen place to one.</source>
        <translation>Det er ingen reise å lagre ennå: trykk T for å legge det valgte stedet til en.</translation>
    </message>
    <message>
        <source>The odds of the trip are still being worked out: save it in a moment.</source>
        <translation>Sjansen for reisen regnes fortsatt ut: lagre den om et øyeblikk.</translation>
    </message>
    <message>
        <source>One night more</source>
        <translation>Én natt til</translation>
    </message>
    <message>
        <source>One night fewer</source>
        <translation>Én natt mindre</translation>
    </message>
    <message>
        <source>Move before</source>
        <translation>Flytt foran</translation>
    </message>
    <message>
        <source>Move after</source>
        <translation>Flytt bak</translation>
    </message>
    <message>
        <source>Show its nights</source>
        <translation>Vis nettene</translation>
    </message>
    <message>
        <source>Copy the trip</source>
        <translation>Kopier reisen</translation>
    </message>
    <message>
        <source>Remove {place} from the trip</source>
        <translation>Fjern {place} fra reisen</translation>
    </message>
    <message>
        <source>Name of the trip</source>
        <translation>Reisens navn</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Lagre under et annet navn …</translation>
    </message>
    <message>
        <source>No saved trips yet</source>
        <translation>Ingen lagrede reiser ennå</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Lagre under et annet navn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Sjekk på nytt</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Gi nytt navn …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
    <message>
        <source>Move nights</source>
        <translation>Flytt netter</translation>
    </message>
    <message>
        <source>Move the trip</source>
        <translation>Flytt reisen</translation>
    </message>
    <message>
        <source>Move {place}</source>
        <translation>Flytt {place}</translation>
    </message>
    <message>
        <source>Nights at {place}</source>
        <translation>Netter i {place}</translation>
    </message>
    <message>
        <source>Stays of the trip</source>
        <translation>Reisens opphold</translation>
    </message>
    <message>
        <source>Drag the dates to move the whole trip</source>
        <translation>Dra datoene for å flytte hele reisen</translation>
    </message>
    <message>
        <source>No trip yet: press T for the chosen place, drag one here, or begin with the best.</source>
        <translation>Ingen reise ennå: trykk T for det valgte stedet, dra ett hit, eller begynn med det beste.</translation>
    </message>
    <message>
        <source>No trip yet. T adds a place, or:</source>
        <translation>Ingen reise ennå. T, eller:</translation>
    </message>
    <message>
        <source>Left and Right go to another stay, with Shift they move its end, with Ctrl the stay in the order, with Alt the whole trip; Up and Down change its nights, Delete removes it.</source>
        <translation>Venstre og høyre går til et annet opphold, med Shift flytter de slutten, med Ctrl plassen i rekkefølgen, med Alt hele reisen; opp og ned endrer nettene, Delete fjerner det.</translation>
    </message>
    <message>
        <source>{stay}, {odds} by itself</source>
        <translation>{stay}, {odds} alene</translation>
    </message>
    <message>
        <source>likely {range} · once or more in {nights}</source>
        <translation>sannsynlig {range} · én gang eller flere på {nights}</translation>
    </message>
    <message>
        <source>likely {range} · {nights}</source>
        <translation>sannsynlig {range} · {nights}</translation>
    </message>
    <message>
        <source>likely {range} · {nights} · {gain} over staying put</source>
        <translation>sannsynlig {range} · {nights} · {gain} mot å bli</translation>
    </message>
    <message>
        <source>likely {range} · {gain} by moving</source>
        <translation>sannsynlig {range} · {gain} ved å flytte</translation>
    </message>
    <message>
        <source>{trip}: {unknown}, being worked out.</source>
        <translation>{trip}: {unknown}, regnes ut.</translation>
    </message>
    <message>
        <source>{odds}, likely {range}</source>
        <translation>{odds}, sannsynlig {range}</translation>
    </message>
    <message>
        <source>{gain} over staying put</source>
        <translation>{gain} mot å bli</translation>
    </message>
    <message>
        <source>+1 night in {place} → {odds}</source>
        <translation>+1 natt i {place} → {odds}</translation>
    </message>
    <message>
        <source>+1 night → {odds}</source>
        <translation>+1 natt → {odds}</translation>
    </message>
    <message>
        <source>+1n → {odds}</source>
        <translation>+1n → {odds}</translation>
    </message>
    <message>
        <source>{place} {nights}n · {odds}</source>
        <translation>{place} {nights}n · {odds}</translation>
    </message>
    <message>
        <source>Views of the plan</source>
        <translation>Visninger av planen</translation>
    </message>
    <message>
        <source>The best {nights} of {places}, evenings of {first} to {last} {year}</source>
        <translation>De beste {nights} av {places}, kvelder fra {first} til {last} {year}</translation>
    </message>
    <message>
        <source>{nights} of your choice; compared were {places}, evenings of {first} to {last} {year}</source>
        <translation>{nights} du har valgt; sammenlignet med {places}, kvelder fra {first} til {last} {year}</translation>
    </message>
    <message numerus="yes">
        <source>the odds of seeing aurora on at least one of {n} night</source>
        <comment>the odds of seeing aurora on at least one of {n} nights</comment>
        <translation>
            <numerusform>sjansen for å se nordlys på {n} natt</numerusform>
            <numerusform>sjansen for å se nordlys i minst én av {n} netter</numerusform>
        </translation>
    </message>
    <message>
        <source>{verdict} · likely range {range}</source>
        <translation>{verdict} · sannsynlig spenn {range}</translation>
    </message>
    <message>
        <source>{frequency} · on at least two nights {odds}</source>
        <translation>{frequency} · i minst to netter {odds}</translation>
    </message>
    <message>
        <source>Its best night, {evening}, {odds}:</source>
        <translation>Den beste natten, {evening}, {odds}:</translation>
    </message>
    <message>
        <source>night of the evening&apos;s date, local to the place</source>
        <translation>natt etter kveldens dato, lokal på stedet</translation>
    </message>
    <message>
        <source>The Moon</source>
        <translation>Månen</translation>
    </message>
    <message>
        <source>lit part, and how long it is up in the dark hours</source>
        <translation>belyst del, og hvor lenge den er oppe i de mørke timene</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} av {all}</translation>
    </message>
    <message>
        <source>Two nights</source>
        <translation>To netter</translation>
    </message>
    <message>
        <source>the best {nights} of each</source>
        <translation>de beste {nights} for hvert</translation>
    </message>
    <message>
        <source>The other places</source>
        <translation>De andre stedene</translation>
    </message>
    <message>
        <source>All nights at one place</source>
        <translation>Alle netter på ett sted</translation>
    </message>
    <message>
        <source>How old the data is</source>
        <translation>Hvor gamle dataene er</translation>
    </message>
    <message>
        <source>In this plan</source>
        <translation>I denne planen</translation>
    </message>
    <message>
        <source>If it is cloudy, cold and safety</source>
        <translation>Hvis det er skyet, kulde og sikkerhet</translation>
    </message>
    <message>
        <source>Out there</source>
        <translation>Der ute</translation>
    </message>
    <message>
        <source>If it is cloudy · cold · safety</source>
        <translation>Hvis det er skyet · kulde · sikkerhet</translation>
    </message>
    <message>
        <source>Why: {place}, {evening}</source>
        <translation>Hvorfor: {place}, {evening}</translation>
    </message>
    <message>
        <source>If it is cloudy</source>
        <translation>Hvis det er skyet</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kulde</translation>
    </message>
    <message>
        <source>what the air feels like, by its temperature and the wind</source>
        <translation>hvordan luften føles, etter temperatur og vind</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sikkerhet</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Dra til</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Unna</translation>
    </message>
    <message>
        <source>Clearer by</source>
        <translation>Klarere med</translation>
    </message>
    <message>
        <source>Wind, km/h</source>
        <translation>Vind, km/t</translation>
    </message>
    <message>
        <source>Itinerary</source>
        <translation>Reiseforløp</translation>
    </message>
    <message>
        <source>Best window, look</source>
        <translation>Beste tid, retning</translation>
    </message>
    <message>
        <source>Dark, sunset</source>
        <translation>Mørkt, solnedgang</translation>
    </message>
    <message>
        <source>{nights} in {place}, {dates} {year}</source>
        <translation>{nights} i {place}, {dates} {year}</translation>
    </message>
    <message>
        <source>sunset {time}</source>
        <translation>solnedgang {time}</translation>
    </message>
    <message>
        <source>Times on the clock of the place</source>
        <translation>Tider etter stedets klokke</translation>
    </message>
    <message>
        <source>Times in {zone}</source>
        <translation>Tider i {zone}</translation>
    </message>
    <message>
        <source>{times}; a night is named by its evening. Below the odds their likely range. Dark: the Sun below −12°. Clear: the chance of a clear sky in the dark hours. Kp: the highest of the dark hours, below it where 8 of 10 such nights lie. Bearings count from true north.</source>
        <translation>{times}; en natt heter etter kvelden. Under sjansen står det sannsynlige spennet. Mørkt: solen under −12°. Klart: sjansen for klar himmel i de mørke timene. Kp: den høyeste i de mørke timene, under den der 8 av 10 slike netter ligger. Retninger regnes fra geografisk nord.</translation>
    </message>
    <message>
        <source>Two places in one trip</source>
        <translation>To steder på én reise</translation>
    </message>
    <message>
        <source>gain: against staying at the better one</source>
        <translation>gevinst: mot å bli på det beste av dem</translation>
    </message>
    <message>
        <source>Rings: {rings} km from {place}. Hatched: places that are likelier to be clear (see Plan B).</source>
        <translation>Ringer: {rings} km fra {place}. Skravert: steder der det oftere er klart (se Plan B).</translation>
    </message>
    <message>
        <source>Green: where aurora stands overhead in the middle of the best window at the Kp that is expected ({kp}); from the dashed line on it is seen low towards the pole. At a higher Kp the oval widens towards the equator, by about 2° of latitude a step.</source>
        <translation>Grønt: der nordlyset står rett over deg midt i den beste tiden ved ventet Kp ({kp}); fra den stiplede linjen ses det lavt mot polen. Ved høyere Kp utvider ovalen seg mot ekvator, med rundt 2° bredde per steg.</translation>
    </message>
    <message>
        <source>Night of {evening}, {time}, {kp}</source>
        <translation>Natten {evening}, {time}, {kp}</translation>
    </message>
    <message>
        <source>From {place}</source>
        <translation>Fra {place}</translation>
    </message>
    <message>
        <source>as the crow flies; roads are longer</source>
        <translation>i luftlinje; veier er lengre</translation>
    </message>
    <message>
        <source>Method and honesty</source>
        <translation>Metode og ærlighet</translation>
    </message>
    <message>
        <source>What the odds mean, and how far to trust them</source>
        <translation>Hva sjansene betyr, og hvor langt de kan stoles på</translation>
    </message>
    <message>
        <source>How they come about</source>
        <translation>Hvordan de blir til</translation>
    </message>
    <message>
        <source>What they do not know</source>
        <translation>Hva de ikke vet</translation>
    </message>
    <message>
        <source>Do told chances hold?</source>
        <translation>Holder varslede sjanser?</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>mørkt</translation>
    </message>
    <message>
        <source>dark until</source>
        <translation>mørkt til</translation>
    </message>
    <message>
        <source>sunset</source>
        <translation>solnedgang</translation>
    </message>
    <message>
        <source>sunrise</source>
        <translation>soloppgang</translation>
    </message>
    <message>
        <source>fully dark</source>
        <translation>helt mørkt</translation>
    </message>
    <message>
        <source>fully dark until</source>
        <translation>helt mørkt til</translation>
    </message>
    <message>
        <source>dusk</source>
        <translation>skumring</translation>
    </message>
    <message>
        <source>dawn</source>
        <translation>daggry</translation>
    </message>
    <message>
        <source>the Sun does not set</source>
        <translation>solen går ikke ned</translation>
    </message>
    <message>
        <source>no twilight ends in this night</source>
        <translation>ingen tussmørke slutter denne natten</translation>
    </message>
    <message>
        <source>no hour with a chance</source>
        <translation>ingen time med en sjanse</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>From the evening of {first} to the morning of {last} {year} · times in {zone} · {place}</source>
        <translation>Fra kvelden {first} til morgenen {last} {year} · tider i {zone} · {place}</translation>
    </message>
    <message>
        <source>night of {evening}</source>
        <translation>natten {evening}</translation>
    </message>
    <message>
        <source>Night {number} of {count}</source>
        <translation>Natt {number} av {count}</translation>
    </message>
    <message>
        <source>confidence: {confidence}</source>
        <translation>pålitelighet: {confidence}</translation>
    </message>
    <message>
        <source>bearing {degrees}</source>
        <translation>retning {degrees}</translation>
    </message>
    <message>
        <source>elevation {degrees}</source>
        <translation>høyde {degrees}</translation>
    </message>
    <message>
        <source>Dark (Sun below −12°)</source>
        <translation>Mørkt (solen under −12°)</translation>
    </message>
    <message>
        <source>Kp, likely range</source>
        <translation>Kp, sannsynlig spenn</translation>
    </message>
    <message>
        <source>Clear sky</source>
        <translation>Klar himmel</translation>
    </message>
    <message>
        <source>{share} of the dark hours</source>
        <translation>{share} av de mørke timene</translation>
    </message>
    <message>
        <source>Aurora comes into view</source>
        <translation>Nordlys kommer i syne</translation>
    </message>
    <message>
        <source>× dark enough for it</source>
        <translation>× mørkt nok for det</translation>
    </message>
    <message>
        <source>× clear enough for it</source>
        <translation>× klart nok for det</translation>
    </message>
    <message>
        <source>= odds of the night</source>
        <translation>= nattens sjanse</translation>
    </message>
    <message>
        <source>Best window there</source>
        <translation>Beste tid der</translation>
    </message>
    <message>
        <source>the other places on this night</source>
        <translation>de andre stedene denne natten</translation>
    </message>
    <message>
        <source>tonight</source>
        <translation>i natt</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>per {date}</translation>
    </message>
    <message>
        <source>Likelier to be clear, {when}: {places}.</source>
        <translation>Oftere klart, {when}: {places}.</translation>
    </message>
    <message>
        <source>What we saw</source>
        <translation>Hva vi så</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <source>faint</source>
        <translation>svakt</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>tydelig</translation>
    </message>
    <message>
        <source>bright, moving</source>
        <translation>sterkt, i bevegelse</translation>
    </message>
    <message>
        <source>cloud all night</source>
        <translation>skyer hele natten</translation>
    </message>
    <message>
        <source>{hours} h dark</source>
        <translation>{hours} t mørkt</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>Mørke</translation>
    </message>
    <message>
        <source>never dark</source>
        <translation>aldri mørkt</translation>
    </message>
    <message>
        <source>clear {share}</source>
        <translation>klart {share}</translation>
    </message>
    <message>
        <source>Odds / hour</source>
        <translation>Sjanse / t</translation>
    </message>
    <message>
        <source>night {odds}</source>
        <translation>natt {odds}</translation>
    </message>
    <message>
        <source>{zone} time</source>
        <translation>{zone}-tid</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>programmet</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>hvert år</translation>
    </message>
    <message>
        <source>published share and its bounds</source>
        <translation>publisert andel og grensene</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>varsel</translation>
    </message>
    <message>
        <source>climatology →</source>
        <translation>klimatologi →</translation>
    </message>
    <message>
        <source>The plan has no stay to print: ask for at least one place and one night.</source>
        <translation>Planen har ingen opphold å skrive ut: be om minst ett sted og én natt.</translation>
    </message>
    <message>
        <source>The PDF could not be begun: Qt has no PDF engine here.</source>
        <translation>PDF-en kunne ikke påbegynnes: Qt har ingen PDF-motor her.</translation>
    </message>
    <message>
        <source>The PDF could not be written: no room for another page.</source>
        <translation>PDF-en kunne ikke skrives: ikke plass til en side til.</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>side {number} av {count}</translation>
    </message>
    <message>
        <source>Odds are chances, not promises. Check the weather and the forecast on the day.</source>
        <translation>Sjanser er ikke løfter. Sjekk været og varselet på dagen.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Oversikt</translation>
    </message>
    <message>
        <source>A sheet for every night</source>
        <translation>Et ark for hver natt</translation>
    </message>
    <message>
        <source>Photography card</source>
        <translation>Fotokort</translation>
    </message>
    <message>
        <source>Aurora</source>
        <translation>Nordlys</translation>
    </message>
    <message>
        <source>Times at f/{number}; begin here, then look</source>
        <translation>Tider ved f/{number}; begynn her, og se</translation>
    </message>
    <message>
        <source>How to</source>
        <translation>Slik gjør du</translation>
    </message>
    <message>
        <source>{camera} On the best night {odds}, by eye {by_eye}.</source>
        <translation>{camera} Den beste natten {odds}, med øyet {by_eye}.</translation>
    </message>
    <message>
        <source>Your nights</source>
        <translation>Dine netter</translation>
    </message>
    <message>
        <source>the column that comes nearest</source>
        <translation>kolonnen som passer best</translation>
    </message>
    <message>
        <source>{evening}, {time}: the oval at Kp {kp}</source>
        <translation>{evening}, {time}: ovalen ved Kp {kp}</translation>
    </message>
    <message>
        <source>{shown} of {whole} nights</source>
        <translation>{shown} av {whole} netter</translation>
    </message>
    <message>
        <source>{shown} of {whole} places</source>
        <translation>{shown} av {whole} steder</translation>
    </message>
    <message>
        <source>Shown are {parts}.</source>
        <translation>Vist er {parts}.</translation>
    </message>
    <message>
        <source>The chance to see aurora by eye on at least one of these nights.</source>
        <translation>Sjansen for å se nordlys med øyet i minst én av disse nettene.</translation>
    </message>
    <message>
        <source>The picture could not be drawn: there is not enough memory.</source>
        <translation>Bildet kunne ikke tegnes: det er ikke nok minne.</translation>
    </message>
    <message>
        <source>Odds are chances, not promises.</source>
        <translation>Sjanser er ikke løfter.</translation>
    </message>
    <message>
        <source>The picture could not be written: Qt has no PNG here.</source>
        <translation>Bildet kunne ikke skrives: Qt har ingen PNG her.</translation>
    </message>
    <message>
        <source>The plan has no night to show: ask for at least one place and one night.</source>
        <translation>Planen har ingen natt å vise: be om minst ett sted og én natt.</translation>
    </message>
    <message>
        <source>came ↑</source>
        <translation>inntraff ↑</translation>
    </message>
    <message>
        <source>told →</source>
        <translation>varslet →</translation>
    </message>
    <message>
        <source>share that came (hollow: fewer than {few})</source>
        <translation>andel som inntraff (hul: under {few})</translation>
    </message>
    <message>
        <source>where it would lie if the chance holds (2σ)</source>
        <translation>der den ville ligge hvis sjansen holder (2σ)</translation>
    </message>
    <message>
        <source>share over all</source>
        <translation>andel i alt</translation>
    </message>
    <message>
        <source>forecasts (root scale)</source>
        <translation>varsler (rotskala)</translation>
    </message>
    <message>
        <source>Each bar is a week: the mean odds of the {nights} that begin on one of its seven evenings, so that neither its best nor its worst Moon decides. Beyond the forecasts they rest on averages of past years.</source>
        <translation>Hver søyle er en uke: gjennomsnittlig sjanse for {nights} som begynner en av de sju kveldene, slik at verken den beste eller den verste månen avgjør. Utenfor varslene bygger de på gjennomsnitt av tidligere år.</translation>
    </message>
    <message>
        <source>When {nights} are worth the most, week by week</source>
        <translation>Når {nights} er mest verdt, uke for uke</translation>
    </message>
    <message>
        <source>The best week of each place</source>
        <translation>Den beste uken på hvert sted</translation>
    </message>
    <message>
        <source>{made}. Sun and Moon from JPL DE421 by skyfield. Outline of the land: Natural Earth, public domain. Letters: Inter, SIL Open Font License.</source>
        <translation>{made}. Sol og måne fra JPL DE421 med skyfield. Landomriss: Natural Earth, fritt tilgjengelig. Skrift: Inter, SIL Open Font License.</translation>
    </message>
    <message>
        <source>Every number in this plan comes from these</source>
        <translation>Hvert tall i denne planen kommer herfra</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Hva den bygger på</translation>
    </message>
    <message>
        <source>{path} is missing or damaged: install Auroraplan again.</source>
        <translation>{path} mangler eller er skadet: installer Auroraplan på nytt.</translation>
    </message>
    <message>
        <source>it has no columns of times and quantiles</source>
        <translation>det har ingen kolonner med tider og kvantiler</translation>
    </message>
    <message>
        <source>it has {count} rows</source>
        <translation>det har {count} rader</translation>
    </message>
    <message>
        <source>it holds no quantiles</source>
        <translation>det inneholder ingen kvantiler</translation>
    </message>
    <message>
        <source>it has {count} bytes, more than any such table</source>
        <translation>det har {count} byte, mer enn noen slik tabell</translation>
    </message>
    <message>
        <source>it is no table</source>
        <translation>det er ingen tabell</translation>
    </message>
    <message>
        <source>GFZ Kp ensemble</source>
        <translation>GFZ Kp-ensemble</translation>
    </message>
    <message>
        <source>it has no lists of Kp and times</source>
        <translation>det har ingen lister over Kp og tider</translation>
    </message>
    <message>
        <source>it has {count} Kp for {times} times</source>
        <translation>det har {count} Kp for {times} tider</translation>
    </message>
    <message>
        <source>it holds no Kp</source>
        <translation>det inneholder ingen Kp</translation>
    </message>
    <message>
        <source>GFZ Kp so far</source>
        <translation>GFZ Kp hittil</translation>
    </message>
    <message>
        <source>it holds no day</source>
        <translation>det inneholder ingen dag</translation>
    </message>
    <message>
        <source>NOAA 27-day outlook</source>
        <translation>NOAA 27-dagersutsikt</translation>
    </message>
    <message>
        <source>NOAA 3-day forecast</source>
        <translation>NOAA 3-dagersvarsel</translation>
    </message>
    <message>
        <source>it has no list of days</source>
        <translation>det har ingen liste over dager</translation>
    </message>
    <message>
        <source>it does not say when it was issued</source>
        <translation>det sier ikke når det ble utstedt</translation>
    </message>
    <message>
        <source>it holds no Ap</source>
        <translation>det inneholder ingen Ap</translation>
    </message>
    <message>
        <source>NOAA 45-day forecast</source>
        <translation>NOAA 45-dagersvarsel</translation>
    </message>
    <message>
        <source>NOAA 45-day text</source>
        <translation>NOAA 45-dagerstekst</translation>
    </message>
    <message>
        <source>its table of probabilities is not complete</source>
        <translation>sannsynlighetstabellen er ufullstendig</translation>
    </message>
    <message>
        <source>NOAA storm probabilities</source>
        <translation>NOAA stormsannsynligheter</translation>
    </message>
    <message>
        <source>its times lie in the far future</source>
        <translation>tidene ligger i fjern framtid</translation>
    </message>
    <message>
        <source>NOAA Kp forecast</source>
        <translation>NOAA Kp-varsel</translation>
    </message>
    <message>
        <source>it holds no flux</source>
        <translation>det inneholder ingen fluks</translation>
    </message>
    <message>
        <source>NOAA solar cycle</source>
        <translation>NOAA solsyklus</translation>
    </message>
    <message>
        <source>it is larger than {most_bytes} kB</source>
        <translation>det er større enn {most_bytes} kB</translation>
    </message>
    <message>
        <source>it is nested too much</source>
        <translation>det er nøstet for mye</translation>
    </message>
    <message>
        <source>it is for one place, not {count}</source>
        <translation>det er for ett sted, ikke {count}</translation>
    </message>
    <message>
        <source>it has no series of times</source>
        <translation>det har ingen tidsserie</translation>
    </message>
    <message>
        <source>it has too many times</source>
        <translation>det har for mange tider</translation>
    </message>
    <message>
        <source>it holds no cloud</source>
        <translation>det inneholder ingen skyer</translation>
    </message>
    <message>
        <source>MET Norway cloud forecast</source>
        <translation>MET Norge skyvarsel</translation>
    </message>
    <message>
        <source>it has {count} days</source>
        <translation>det har {count} dager</translation>
    </message>
    <message>
        <source>it has {count} members</source>
        <translation>det har {count} medlemmer</translation>
    </message>
    <message>
        <source>Open-Meteo cloud ensemble (ECMWF)</source>
        <translation>Open-Meteo skyensemble (ECMWF)</translation>
    </message>
    <message>
        <source>Open-Meteo cloud forecast</source>
        <translation>Open-Meteo skyvarsel</translation>
    </message>
    <message>
        <source>it is for {count} places, not {wanted}</source>
        <translation>det er for {count} steder, ikke {wanted}</translation>
    </message>
    <message>
        <source>it has no table of hours</source>
        <translation>det har ingen timetabell</translation>
    </message>
    <message>
        <source>it has no times</source>
        <translation>det har ingen tider</translation>
    </message>
    <message>
        <source>its times do not ascend</source>
        <translation>tidene er ikke stigende</translation>
    </message>
    <message>
        <source>Open-Meteo is still busy with another request of this program</source>
        <translation>Open-Meteo er fortsatt opptatt med en annen forespørsel fra dette programmet</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>det ble avbrutt</translation>
    </message>
    <message>
        <source>The service could not be reached: {why}.</source>
        <translation>Tjenesten kunne ikke nås: {why}.</translation>
    </message>
    <message>
        <source>The service answered with status {status}</source>
        <translation>Tjenesten svarte med status {status}</translation>
    </message>
    <message>
        <source>{said} and asks to wait {minutes} min.</source>
        <translation>{said} og ber om å vente {minutes} min.</translation>
    </message>
    <message>
        <source>The service no longer offers this product (status {status}); it is asked again tomorrow, and everything else goes on.</source>
        <translation>Tjenesten tilbyr ikke lenger dette produktet (status {status}); den spørres igjen i morgen, og alt annet går videre.</translation>
    </message>
    <message>
        <source>The answer is larger than {megabytes} MB.</source>
        <translation>Svaret er større enn {megabytes} MB.</translation>
    </message>
    <message>
        <source>The service took longer than {seconds} s.</source>
        <translation>Tjenesten brukte mer enn {seconds} s.</translation>
    </message>
    <message>
        <source>The answer cannot be read: {why}.</source>
        <translation>Svaret kan ikke leses: {why}.</translation>
    </message>
    <message>
        <source>The answer is out of date: it says nothing of the time ahead.</source>
        <translation>Svaret er foreldet: det sier ingenting om tiden framover.</translation>
    </message>
    <message>
        <source>The answer is out of date: it was issued {time} UTC.</source>
        <translation>Svaret er foreldet: det ble utstedt {time} UTC.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {hours} h ahead of the service&apos;s.</source>
        <translation>Klokken på denne datamaskinen går {hours} t foran tjenestens.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {hours} h behind the service&apos;s.</source>
        <translation>Klokken på denne datamaskinen går {hours} t etter tjenestens.</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>frakoblet</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>det er ikke tekst</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>det er tomt</translation>
    </message>
    <message>
        <source>it is a web page, not data</source>
        <translation>det er en nettside, ikke data</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>det er nøstet for dypt</translation>
    </message>
    <message>
        <source>it is no complete JSON</source>
        <translation>det er ikke fullstendig JSON</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>det er ikke noe objekt</translation>
    </message>
    <message>
        <source>it is no list of rows</source>
        <translation>det er ingen liste over rader</translation>
    </message>
    <message>
        <source>it has more lists or values than any such table</source>
        <translation>det har flere lister eller verdier enn noen slik tabell</translation>
    </message>
    <message>
        <source>{address} is not among the services of this program</source>
        <translation>{address} er ikke blant tjenestene til dette programmet</translation>
    </message>
    <message>
        <source>{host} is asked over https only</source>
        <translation>{host} spørres bare over https</translation>
    </message>
    <message>
        <source>it redirects to {host}, where this program does not follow</source>
        <translation>den viderekobler til {host}, dit dette programmet ikke følger</translation>
    </message>
    <message>
        <source>it redirects in circles</source>
        <translation>den viderekobler i ring</translation>
    </message>
    <message>
        <source>it is packed in a way that was not asked for</source>
        <translation>det er pakket på en måte som ikke ble bedt om</translation>
    </message>
    <message>
        <source>its compression is damaged</source>
        <translation>komprimeringen er skadet</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>forbindelsen ble brutt</translation>
    </message>
    <message>
        <source>its certificate cannot be verified</source>
        <translation>sertifikatet kan ikke bekreftes</translation>
    </message>
    <message>
        <source>the proxy refuses</source>
        <translation>proxyen nekter</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>det er ingen forbindelse</translation>
    </message>
    <message>
        <source>it says: {said}</source>
        <translation>det sier: {said}</translation>
    </message>
    <message>
        <source>it is no list of places</source>
        <translation>det er ingen liste over steder</translation>
    </message>
    <message>
        <source>none of its places can be read</source>
        <translation>ingen av stedene kan leses</translation>
    </message>
    <message>
        <source>it says: {error}</source>
        <translation>det sier: {error}</translation>
    </message>
    <message>
        <source>it says that it was issued in the future, {said}</source>
        <translation>det sier at det ble utstedt i framtiden, {said}</translation>
    </message>
    <message>
        <source>it has {count} bytes</source>
        <translation>det har {count} byte</translation>
    </message>
    <message>
        <source>its time of issue is none</source>
        <translation>utstedelsestiden er ingen tid</translation>
    </message>
    <message>
        <source>its table of Kp is not complete</source>
        <translation>Kp-tabellen er ufullstendig</translation>
    </message>
    <message>
        <source>its table of Kp does not name three days in a row</source>
        <translation>Kp-tabellen nevner ikke tre dager på rad</translation>
    </message>
    <message>
        <source>its table of Kp begins on {days}, not when it was issued</source>
        <translation>Kp-tabellen begynner {days}, ikke da det ble utstedt</translation>
    </message>
    <message>
        <source>its table of Kp holds something else</source>
        <translation>Kp-tabellen inneholder noe annet</translation>
    </message>
    <message>
        <source>years of cloud</source>
        <translation>skyårene</translation>
    </message>
    <message>
        <source>its places are no object</source>
        <translation>stedene er ikke noe objekt</translation>
    </message>
    <message>
        <source>Not saved: {notices}</source>
        <translation>Ikke lagret: {notices}</translation>
    </message>
    <message>
        <source>Not saved: the {title} in {path} would become too large.</source>
        <translation>Ikke lagret: {title} i {path} ville blitt for store.</translation>
    </message>
    <message>
        <source>The {title} are those of the copy kept in {path}; they are shown, but not changed.</source>
        <translation>{title}: kopien i {path} vises, men endres ikke.</translation>
    </message>
    <message>
        <source>The {title} in {path} were written by a newer Auroraplan: they are shown, but not changed.</source>
        <translation>{title} i {path} er skrevet av et nyere Auroraplan: de vises, men endres ikke.</translation>
    </message>
    <message>
        <source>The {title} in {path} cannot be read: {fault}.</source>
        <translation>{title} i {path} kan ikke leses: {fault}.</translation>
    </message>
    <message>
        <source>it is larger than {megabytes} MB</source>
        <translation>den er større enn {megabytes} MB</translation>
    </message>
    <message>
        <source>The copy kept in {path} cannot be read either.</source>
        <translation>Kopien i {path} kan heller ikke leses.</translation>
    </message>
    <message>
        <source>The {title} are those of the copy kept in {path}.</source>
        <translation>{title}: kopien i {path} gjelder.</translation>
    </message>
    <message>
        <source>The {title} in {path} could not be read ({damage}).</source>
        <translation>{title} i {path} kunne ikke leses ({damage}).</translation>
    </message>
    <message>
        <source>The {title} could not be read ({damage}); the damaged file is kept as {path}.</source>
        <translation>{title} kunne ikke leses ({damage}); den skadede filen er tatt vare på som {path}.</translation>
    </message>
    <message>
        <source>it is full of zeros</source>
        <translation>den er full av nuller</translation>
    </message>
    <message>
        <source>it holds no JSON object</source>
        <translation>den inneholder ikke noe JSON-objekt</translation>
    </message>
    <message>
        <source>it is not marked as {schema}</source>
        <translation>den er ikke merket som {schema}</translation>
    </message>
    <message>
        <source>it is marked as of version 0, which never was</source>
        <translation>den er merket som versjon 0, som aldri har vært</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>den er avkuttet</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>den er ikke UTF-8-tekst</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>den er ikke JSON</translation>
    </message>
    <message>
        <source>a key stands twice</source>
        <translation>en nøkkel står to ganger</translation>
    </message>
    <message>
        <source>favourites</source>
        <translation>favorittene</translation>
    </message>
    <message numerus="yes">
        <source>{n} of the favourites cannot be read and is left out.</source>
        <comment>{n} of the favourites cannot be read and are left out.</comment>
        <translation>
            <numerusform>{n} av favorittene kan ikke leses og er utelatt.</numerusform>
            <numerusform>{n} av favorittene kan ikke leses og er utelatt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{label} is already a favourite.</source>
        <translation>{label} er allerede en favoritt.</translation>
    </message>
    <message>
        <source>A favourite is already called {other} ({label}); choose another name.</source>
        <translation>En favoritt heter allerede {other} ({label}); velg et annet navn.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ingen ennå</translation>
    </message>
    <message>
        <source>No favourite is called {name}; there are: {names}.</source>
        <translation>Ingen favoritter heter {name}; det finnes: {names}.</translation>
    </message>
    <message>
        <source>its places are no list</source>
        <translation>stedene er ingen liste</translation>
    </message>
    <message>
        <source>{cleaned} reads as a set or as coordinates; choose another name.</source>
        <translation>{cleaned} leses som et sett eller som koordinater; velg et annet navn.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>disken er full</translation>
    </message>
    <message>
        <source>your disk quota is used up</source>
        <translation>diskkvoten din er brukt opp</translation>
    </message>
    <message>
        <source>there is no such folder; make it first</source>
        <translation>det finnes ingen slik mappe; lag den først</translation>
    </message>
    <message>
        <source>there is a file where a folder is needed; choose another place</source>
        <translation>det er en fil der det trengs en mappe; velg et annet sted</translation>
    </message>
    <message>
        <source>that is a folder; name a file</source>
        <translation>det er en mappe; oppgi en fil</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another place</source>
        <translation>disken er skrivebeskyttet; velg et annet sted</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>navnet er for langt; velg et kortere</translation>
    </message>
    <message>
        <source>Not saved: {path}: {fault}.</source>
        <translation>Ikke lagret: {path}: {fault}.</translation>
    </message>
    <message>
        <source>it is read-only; choose another name</source>
        <translation>den er skrivebeskyttet; velg et annet navn</translation>
    </message>
    <message>
        <source>Not written: {path}: {fault}.</source>
        <translation>Ikke skrevet: {path}: {fault}.</translation>
    </message>
    <message>
        <source>Not saved: {path} is being changed by another Auroraplan; try again.</source>
        <translation>Ikke lagret: {path} endres av et annet Auroraplan; prøv igjen.</translation>
    </message>
    <message>
        <source>{name} is no name for {what}; use letters.</source>
        <translation>{name} er ikke et navn på {what}; bruk bokstaver.</translation>
    </message>
    <message>
        <source>{cleaned}… is too long for a name; use at most {longest_name} characters.</source>
        <translation>{cleaned}… er for langt som navn; bruk høyst {longest_name} tegn.</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>innstillingene</translation>
    </message>
    <message>
        <source>its settings are no object</source>
        <translation>innstillingene er ikke noe objekt</translation>
    </message>
    <message>
        <source>{path} is no file: name one that ends in {suffix}.</source>
        <translation>{path} er ingen fil: oppgi en som slutter på {suffix}.</translation>
    </message>
    <message>
        <source>{path} is no trip: one has at most 20 MB.</source>
        <translation>{path} er ingen reise: en har høyst 20 MB.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {fault}.</source>
        <translation>{path} kan ikke leses: {fault}.</translation>
    </message>
    <message>
        <source>{name} is no trip of Auroraplan: {damage}.</source>
        <translation>{name} er ingen reise fra Auroraplan: {damage}.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Auroraplan, which alone can read it: update.</source>
        <translation>{name} er skrevet av et nyere Auroraplan, som er det eneste som kan lese den: oppdater.</translation>
    </message>
    <message>
        <source>{name} holds no trip: its name, places, dates or legs cannot be read.</source>
        <translation>{name} inneholder ingen reise: navn, steder, datoer eller opphold kan ikke leses.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Auroraplan: what this one does not know is left out.</source>
        <translation>{name} er skrevet av et nyere Auroraplan: det dette ikke kjenner, er utelatt.</translation>
    </message>
    <message>
        <source>saved trips</source>
        <translation>de lagrede reisene</translation>
    </message>
    <message numerus="yes">
        <source>{n} of the saved trips cannot be read and is left out.</source>
        <comment>{n} of the saved trips cannot be read and are left out.</comment>
        <translation>
            <numerusform>{n} av de lagrede reisene kan ikke leses og er utelatt.</numerusform>
            <numerusform>{n} av de lagrede reisene kan ikke leses og er utelatt.</numerusform>
        </translation>
    </message>
    <message>
        <source>its trips are no list</source>
        <translation>reisene er ingen liste</translation>
    </message>
    <message>
        <source>A trip is already called {other}; choose another name, or remove that one first.</source>
        <translation>En reise heter allerede {other}; velg et annet navn, eller fjern den først.</translation>
    </message>
    <message>
        <source>No saved trip is called {name}; there are: {there}.</source>
        <translation>Ingen lagrede reiser heter {name}; det finnes: {there}.</translation>
    </message>
    <message>
        <source>Night by night</source>
        <translation>Natt for natt</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Hva det betyr</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Østerrike</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgia</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Kina</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tsjekkia</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danmark</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Falklandsøyene</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Færøyene</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankrike</translation>
    </message>
    <message>
        <source>French Southern Territories</source>
        <translation>De franske sørterritorier</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Tyskland</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italia</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kasakhstan</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Latvia</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolia</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Nederland</translation>
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
        <translation>Sør-Afrika</translation>
    </message>
    <message>
        <source>South Georgia</source>
        <translation>Sør-Georgia</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spania</translation>
    </message>
    <message>
        <source>Svalbard and Jan Mayen</source>
        <translation>Svalbard og Jan Mayen</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Sveits</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraina</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Storbritannia</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksporter</translation>
    </message>
    <message>
        <source>Save the view as a picture</source>
        <translation>Lagre visningen som bilde</translation>
    </message>
    <message>
        <source>Copied as a picture: {view}.</source>
        <translation>Kopiert som bilde: {view}.</translation>
    </message>
    <message>
        <source>The plan is copied as text with headings (Markdown).</source>
        <translation>Planen er kopiert som tekst med overskrifter (Markdown).</translation>
    </message>
    <message>
        <source>About Auroraplan</source>
        <translation>Om Auroraplan</translation>
    </message>
    <message>
        <source>Project page</source>
        <translation>Prosjektside</translation>
    </message>
    <message>
        <source>Free software under the MIT licence: use it, change it and pass it on. It comes without warranty.
{page}</source>
        <translation>Fri programvare under MIT-lisensen: bruk den, endre den og gi den videre. Den kommer uten garanti.
{page}</translation>
    </message>
    <message>
        <source>Qt and PySide6 {version}</source>
        <translation>Qt og PySide6 {version}</translation>
    </message>
    <message>
        <source>Used under the GNU Lesser General Public License, version 3, as separate libraries that you may replace by your own. Python {python}.</source>
        <translation>Brukt under GNU Lesser General Public License, versjon 3, som egne biblioteker som du kan bytte ut med dine egne. Python {python}.</translation>
    </message>
    <message>
        <source>{place}, {nights} from {evening}: T adds them to the trip, Esc lets go.</source>
        <translation>{place}, {nights} fra {evening}: T legger dem til reisen, Esc slipper.</translation>
    </message>
    <message>
        <source>What computes the odds ended unexpectedly, twice. F5 asks again.</source>
        <translation>Det som regner ut sjansene, stanset uventet, to ganger. F5 spør på nytt.</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>festet</translation>
    </message>
    <message>
        <source>Pinned: choose another night, and both are compared here.</source>
        <translation>Festet: velg en annen natt, så sammenlignes begge her.</translation>
    </message>
    <message>
        <source>much the same</source>
        <translation>omtrent det samme</translation>
    </message>
    <message numerus="yes">
        <source>{n} point more</source>
        <comment>{n} points more</comment>
        <translation>
            <numerusform>{n} poeng mer</numerusform>
            <numerusform>{n} poeng mer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} point less</source>
        <comment>{n} points less</comment>
        <translation>
            <numerusform>{n} poeng mindre</numerusform>
            <numerusform>{n} poeng mindre</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinned: {place}, night of {evening}, {pinned}. This night: {shown}, {difference}.</source>
        <translation>Festet: {place}, natten {evening}, {pinned}. Denne natten: {shown}, {difference}.</translation>
    </message>
    <message>
        <source>Show the pinned night</source>
        <translation>Vis den festede natten</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Vis den</translation>
    </message>
    <message>
        <source>Let go of the pinned night  Space</source>
        <translation>Løsne den festede natten  Mellomrom</translation>
    </message>
    <message>
        <source>Move a place</source>
        <translation>Flytt et sted</translation>
    </message>
    <message>
        <source>Sort by odds</source>
        <translation>Sorter etter sjansene</translation>
    </message>
    <message>
        <source>Best plan and places</source>
        <translation>Beste plan og steder</translation>
    </message>
</context>
</TS>
