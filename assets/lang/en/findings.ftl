# Findings in the shape of a scenario file: one message and one help per code.
# The selector keys (like `missing-comma`) come from the program and stay as they are.

finding-kind =
    { $kind ->
        [site] site
        [route] route
        [region] region
        [profile] population profile
        [arrival] source of arrivals
        [supplier] supplier
        [inject] inject
        [objective] objective
        [option] option
        [indicator] indicator
        [scenario] scenario
       *[other] { $kind }
    }

finding-expected =
    { $expected ->
        [text] a text in quotes
        [letter] one character in single quotes
        [whole-number] a whole number
        [number] a number
        [yes-no] true or false
        [list] a list in square brackets
        [map] a table in curly brackets
        [record] fields in round brackets
        [tuple] values in round brackets
        [word] one of the fixed words
        [bare-word] the word { $known } with nothing after it
        [word-with-content] { $known } with a value in round brackets
        [word-with-record] { $known } with fields in round brackets
        [word-with-inner] { $known } with a second pair of brackets around its fields
        [named] the name { $known }
        [empty-brackets] empty round brackets
       *[other] something else
    }

finding-found =
    { $found ->
        [text] a text in quotes
        [letter] a character in single quotes
        [whole-number] a whole number
        [number] a number with a decimal point
        [yes-no] true or false
        [list] a list in square brackets
        [map] a table in curly brackets
        [record] fields in round brackets
        [tuple] values in round brackets
        [word] a word without quotes
        [word-with-content] a name with values in round brackets
        [word-with-record] a name with fields in round brackets
        [empty-brackets] empty round brackets
        [none] None
        [some] Some(…)
       *[other] something else
    }

finding-s001 =
    { $problem ->
        [empty] a value is missing: the text ends here
        [unclosed] this bracket is never closed
        [mismatched] this closing bracket does not match the one that is open
        [missing-comma] a comma is missing after this
        [missing-colon] a colon is missing after this
        [missing-value] a value is missing before this
        [missing-field-name] a field name is missing here
        [quoted-field-name] this field name is in quotes
        [mixed] some values here have a field name and some do not
        [unclosed-text] this text has no closing quote
        [unclosed-comment] this comment is never closed
        [lone-slash] a single slash means nothing here
        [bad-escape] this backslash combination has no meaning
        [bad-number] this is not a number
        [bad-character] single quotes hold exactly one character
        [bad-word] this word contains a sign that is not allowed in it
        [curly-quotes] these are typographic quotes
        [stray] this character does not belong here
        [bad-attribute] this line at the head of the file is not understood
        [extension] this extension is not allowed
        [trailing] there is more text after the end of the scenario
       *[other] this cannot be read
    }
finding-s001-help =
    { $problem ->
        [empty] write the missing value, or remove what announces it
        [unclosed] add the closing bracket where this part ends
        [mismatched] a closing bracket before it is missing, or this one is too many or of the wrong kind
        [missing-comma] put a comma between one value and the next
        [missing-colon] write name: value
        [missing-value] write the value, or remove the extra sign
        [missing-field-name] write name: value, with the name first
        [quoted-field-name] write the field name without quotes, as in name: "text"
        [mixed] write every value in these brackets as name: value
        [unclosed-text] add a straight double quote " at the end of the text
        [unclosed-comment] end the comment with */
        [lone-slash] a comment begins with two slashes //
        [bad-escape] write \\ for a backslash and \" for a quote inside a text
        [bad-number] write digits only, as in 1200 or 0.5; a text goes between double quotes
        [bad-character] use double quotes for a text
        [bad-word] if it is a text or an id, put it between double quotes
        [curly-quotes] use straight double quotes: "
        [stray] remove it; a text goes between double quotes
        [bad-attribute] remove the line; a scenario does not need it
        [extension] remove this line; only implicit_some may be enabled
        [trailing] remove it, or check whether a bracket was closed too early
       *[other] compare this place with a scenario that works
    }

finding-s002 = brackets are nested too deeply here
finding-s002-help = at most 64 levels are allowed; check whether a closing bracket is missing above

finding-s003 = this value cannot be read
finding-s003-help = technical detail: { $message }

finding-s010 = the field "{ $field }" does not exist here
finding-s010-help =
    { $help ->
        [suggest] did you mean "{ $suggestion }"? (known: { $known })
        [list] known: { $known }
       *[none] no fields are allowed here
    }

finding-s011 = the field "{ $field }" is missing
finding-s011-help = add { $field }: … inside these brackets

finding-s012 = "{ $field }" is given twice
finding-s012-help = it is already given on line { $line }; keep only one of the two

finding-s013 = expected { finding-expected }, found { finding-found }
finding-s013-help =
    { $expected ->
        [text] put it between straight double quotes, as in "text"
        [letter] write one character between single quotes
        [whole-number] write digits only, without quotes, as in 250
        [number] write digits with a point for decimals, without quotes, as in 2.5
        [yes-no] write true or false, without quotes
        [list] write [first, second], in square brackets
        [map] write {"{"} key: value, key: value {"}"}, in curly brackets
        [record] write (name: value, name: value), in round brackets
        [tuple] write (first, second), in round brackets
        [word] write one of these, without quotes: { $known }
        [bare-word] remove the brackets after { $known }
        [word-with-content] write { $known }(value)
        [word-with-record] write { $known }(name: value, name: value)
        [word-with-inner] write { $known }((name: value, name: value)), with two pairs of brackets
        [named] write { $known } before the bracket, or no name at all
        [empty-brackets] write ()
       *[other] compare this place with a scenario that works
    }

finding-s014 = { finding-kind } "{ $id }" does not exist
finding-s014-help =
    { $help ->
        [suggest] did you mean "{ $suggestion }"? (known: { $known })
        [list] known: { $known }
       *[none] nothing of this kind is defined in the file
    }

finding-s015 = { finding-kind } "{ $id }" is defined twice
finding-s015-help = it is already defined on line { $line }; give one of the two another id

finding-s016 = { $number } is outside the allowed range
finding-s016-help =
    { $limits ->
        [both] use a number from { $min } to { $max }
        [exact] only { $min } is allowed
        [min] use { $min } or more
        [max] use { $max } or less
       *[other] use another number
    }

finding-s017 = "{ $word }" is not one of the allowed words
finding-s017-help =
    { $help ->
        [suggest] did you mean "{ $suggestion }"? (known: { $known })
        [list] known: { $known }
       *[none] no word is allowed here
    }

finding-s018 = wrong number of values: found { $found }
finding-s018-help =
    { $limits ->
        [both] between { $min } and { $max } are needed
        [exact] exactly { $min } needed
        [min] at least { $min } needed
        [max] at most { $max } allowed
       *[other] check how many are needed
    }

finding-s019 =
    { $problem ->
        [pattern] the text "{ $text }" does not have the required form
        [short] the text "{ $text }" is too short
        [long] the text "{ $text }" is too long
       *[other] the text "{ $text }" is not allowed
    }
finding-s019-help =
    { $problem ->
        [pattern] use the same form as the other ids: small letters a to z, digits and _, as in north_gate (exact form: { $pattern })
        [short] fewest characters: { $limit }
        [long] most characters: { $limit }
       *[other] choose another text
    }

finding-s020 = { $number } is not a whole number
finding-s020-help = write a number without a decimal point or exponent, as in 3

finding-s030 = the file "{ $name }" is not there
finding-s030-help = put the CSV file into the folder of the scenario, or correct its name
finding-s031 = the first line must be day,persons (found: "{ $found }")
finding-s031-help = start the file with the line day,persons; lines that begin with # are comments
finding-s032 = this line has { $found } values instead of 2
finding-s032-help = write the day, a comma, and the number of persons
finding-s033 = found day "{ $found }" where day { $day } should be
finding-s033-help = give every day of the scenario once, in order, starting with day 1
finding-s034 = "{ $found }" is not a number of persons
finding-s034-help = write a whole number from 0 to { $most }, without separators
finding-s035 = the series has { $found } days; the scenario lasts { $days }
finding-s035-help = give one line for each day of the scenario
finding-s036 = the file name "{ $name }" leads out of the folder of the scenario
finding-s036-help = put the CSV file beside the scenario and give only its name
finding-s040 = the scenario lasts { $days } days
finding-s040-help = the three phases together must last from 1 to { $most } days
finding-s041 = the list { $list } has { $found } entries
finding-s041-help = it needs from { $least } to { $most }
finding-s042 = the shares in { $field } add up to { $sum } permille
finding-s042-help = they must add up to 1000 (languages: at most 1000)
finding-s043 = these desks are open from { $from } to { $to } with { $open } of { $booths } booths
finding-s043-help = the opening hour must be before the closing hour, and no more booths can be open than there are
finding-s044 = this place lies outside the map
finding-s044-help = the map is { $width } km wide and { $height } km high; give (east, south) in kilometres
finding-s045 = directions from "{ $from }" lead back to it by way of "{ $to }"
finding-s045-help = people who are directed in a circle never get a place: remove one of the directions
finding-s046 = the route "{ $route }" ends where it starts
finding-s046-help = give it another end
finding-s047 = the route "{ $route }" has no seats
finding-s047-help = give seats_per_hour, or mode: Foot if people can walk; without seats nobody can use it until vehicles are hired
finding-s048 = people appear from { $from } to { $to } o'clock
finding-s048-help = the first hour must be before the last one
finding-s049 = the routes of "{ $arrival }" do not all start at the same place
finding-s049-help = give at least one route, and only routes with the same start
finding-s050 = this happens on days { $from } to { $to }; the scenario has days 1 to { $days }
finding-s050-help = correct the days, or make the scenario longer
finding-s051 = { $persons } people may come in all; the model can hold { $most }
finding-s051-help = lower the number
finding-s052 = the options of the dilemma in "{ $inject }" do not fit
finding-s052-help = give every option an id of its own, and one of these ids as the default
finding-s053 = "{ $site }" has no { $what }
finding-s053-help = name another site, or give this one the capability { $what }
finding-s054 = the rule "{ $name }" must lie between { $low } and { $high }
finding-s054-help = choose a value in its plausible range; the ranges and their sources stand in assets/rules/standard.ron
finding-s055 = there is no rule "{ $name }"
finding-s055-help =
    { $help ->
        [suggest] did you mean "{ $suggestion }"? (known: { $known })
       *[list] known: { $known }
    }
finding-s056 = the score table has no "{ $name }"
finding-s056-help =
    { $help ->
        [suggest] did you mean "{ $suggestion }"? (known: { $known })
       *[list] known: { $known }
    }
finding-s057 = the gate "{ $gate }" cannot be opened
finding-s057-help = a scenario may lower the cap of a gate, never raise it
finding-s058 = the partner "{ $partner }" never helps: no agreement is on offer
finding-s058-help = offer the measure { $lever } under levers
finding-s059 = the expected answer "{ $option }" is no option of "{ $inject }"
finding-s059-help = name an option of its dilemma, or give the inject a dilemma with that option
finding-s060 = the measure { $lever } is not on offer
finding-s060-help = offer { $lever } under levers, or name a measure that is
