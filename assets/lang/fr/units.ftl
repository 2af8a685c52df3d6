# Quantities with their unit ($n is a whole number), and moments of the exercise.

unit-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
unit-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
unit-days-about = environ { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
unit-persons = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
unit-households = { $n ->
    [one] { $n } ménage
   *[other] { $n } ménages
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
day-hour = Jour { $day }, { $hour }{ "\u00A0" }h

list-break = {" ; "}
