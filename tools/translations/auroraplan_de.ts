<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>The season week by week, stays of {nights}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every further night is worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odds by place and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}, night of {evening}, hour by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kp reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 night adds less than 1 point: {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 night adds 1 point: {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 night adds {points} points: {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nights} at {place} from {evening}: {chance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {most} for {least} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} for {least} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} from {date}: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear, dark nights with aurora for the eye: what the program says, and what is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest Kp of a night ({region}, {first}–{last} UT), told {ahead}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} nights of {first}–{last}, none used in fitting. Kp 4 or more: told {told}, came in {came}; in any of five nights {stays_told}, came {stays_came}. Mean error {crps} Kp (season&apos;s average {climatology}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} nights. Kp 4 or more: told {told}, came in {came}. Mean error {crps} Kp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kp {kp} or more: told {told} in the mean, came in {came} of {count} nights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{met} of {count} stations within bounds, {nights} nights of {first}–{last}, cloudless. The level of the odds was fitted to them: this shows that one level serves all, no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{met} of {count} within bounds; the level was fitted to them; no clouds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {first}–{last}, {nights} nights: told {told}, published {published} (bounds {bounds}), {met}; single years {years}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of {week}: {nights} see aurora with {odds} ({range}), {verdict}. Best from {start}: {best}. Clear {clear}, {hours} dark hours a night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of {week}: {odds} ({range}), best from {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working on: {chart}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table: {chart}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart as a table, to read or to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odds against the number of nights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nights needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many nights it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a place, and what each further night is worth there stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter plans stays of so many nights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weeks to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odds week by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a place, and its year stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odds week by week, for stays of {nights}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays of {nights}, by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or Enter plans for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which weeks the season shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odds of every week at every place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kp, nights in {region}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odds at stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring on the shipped history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear nights with aurora, told and published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured just now from the shipped Kp history, ephemeris and magnetic field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dot: what was told against how often it came. Bar: where the dot lies in 95 of 100 cases if the chances hold. Dashed: the share over all. Measured just now from the shipped Kp history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dot: told against came · bar: where it lies if the chances hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which forecasts or odds are tried against what came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days before the night its Kp was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no chance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
