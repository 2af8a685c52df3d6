# Quantities with their unit ($n is a whole number), and moments of the exercise.

unit-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
unit-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
unit-days-about = about { $n ->
    [one] { $n } day
   *[other] { $n } days
}
unit-persons = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
unit-households = { $n ->
    [one] { $n } household
   *[other] { $n } households
}
unit-kits = { $n ->
    [one] { $n } kit
   *[other] { $n } kits
}
unit-litres = { $n ->
    [one] { $n } litre
   *[other] { $n } litres
}

# $day counts from 1, $hour from 0 to 23.
day-hour = Day { $day }, { $hour }:00

list-break = {"; "}
