# Wörter, die überall vorkommen
count-procedures = { $count ->
    [one] { $count } Ausschreibung
   *[other] { $count } Ausschreibungen
}
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
weekday-short-1 = Mo.
weekday-short-2 = Di.
weekday-short-3 = Mi.
weekday-short-4 = Do.
weekday-short-5 = Fr.
weekday-short-6 = Sa.
weekday-short-7 = So.
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
zone-winter = MEZ
zone-summer = MESZ
moment = { $day }, { $time } Uhr
moment-long = { $day }, { $time } Uhr ({ $zone })
left-ended = abgelaufen
left-minutes = { $count ->
    [one] noch { $count } Minute
   *[other] noch { $count } Minuten
}
left-hours = { $count ->
    [one] noch { $count } Stunde
   *[other] noch { $count } Stunden
}
left-days = { $count ->
    [one] noch { $count } Tag
   *[other] noch { $count } Tage
}
count-lots = { $count ->
    [one] { $count } Los
   *[other] { $count } Lose
}
estimated-net = geschätzt { $amount } netto
