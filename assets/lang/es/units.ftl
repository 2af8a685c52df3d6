# Quantities with their unit ($n is a whole number), and moments of the exercise.

unit-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}
unit-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
unit-days-about = aproximadamente { $n ->
    [one] { $n } día
   *[other] { $n } días
}
unit-persons = { $n ->
    [one] { $n } persona
   *[other] { $n } personas
}
unit-households = { $n ->
    [one] { $n } hogar
   *[other] { $n } hogares
}
unit-kits = { $n ->
    [one] { $n } kit
   *[other] { $n } kits
}
unit-litres = { $n ->
    [one] { $n } litro
   *[other] { $n } litros
}

# $day counts from 1, $hour from 0 to 23.
day-hour = Día { $day }, { $hour }:00

list-break = {"; "}
