# Words that occur everywhere
count-procedures = { $count ->
    [one] { $count } tender
   *[other] { $count } tenders
}
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
zone-winter = CET
zone-summer = CEST
moment = { $day }, { $time }
moment-long = { $day }, { $time } ({ $zone })
left-ended = over
left-minutes = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
left-hours = { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
left-days = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
count-lots = { $count ->
    [one] { $count } lot
   *[other] { $count } lots
}
estimated-net = estimated { $amount } net
