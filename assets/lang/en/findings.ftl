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
        [rule] rule
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
        [word-with-list] { $known } with one list in square brackets
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

finding-all =
    { $all ->
        [none] {""}
       *[other] {"; "}all of them: umbral schema { $all }
    }

finding-unit =
    { $unit ->
        [hours] {"; "}the unit is hours: 48 stands for two days
        [hour] {"; "}the hour of a day is whole: 8 stands for 8:00
        [day] {"; "}days are counted from day 1 of the exercise: 20 stands for its twentieth day
        [permille] {"; "}the unit is thousandths: 40 stands for 4%, 1000 for all
        [percent] {"; "}the unit is percent: 90 stands for 90%
        [persons] {"; "}the unit is persons: 250 stands for 250 people
        [litres] {"; "}the unit is litres: 15 stands for 15 litres
        [items] {"; "}the unit is pieces: 300 stands for 300 kits
        [money] {"; "}the unit is that of the currency, with at most two decimals after a point: 3.2
        [km] {"; "}the unit is kilometres: 12 stands for 12 km
        [kg] {"; "}the unit is kilograms: 5000 stands for five tonnes
        [tenths] {"; "}the unit is tenths: 33 stands for 3.3
       *[none] {""}
    }

finding-s001 =
    { $problem ->
        [empty] a value is missing: the text ends here
        [unclosed] this bracket is never closed
        [mismatched] this closing bracket does not match the one that is open
        [missing-comma] a comma is missing after this
        [quote-in-text] this quotation mark ends the text, which seems to go on
        [split-number] a number is written without blanks or commas inside it
        [clock-time] this is a time of day where a whole hour is wanted
        [missing-opening] a bracket is not opened before this
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
        [unit] a number stands alone, without unit or word behind it
        [date] this is a date, where a number is wanted
        [decimal-comma] decimals have a point before them, not a comma
        [joined] conditions are not joined by a word or sign
        [comparison] nothing is compared with a sign here
        [semicolon] a semicolon means nothing here
        [unquoted] this text stands without quotation marks
        [hash-comment] a comment does not begin with # here
        [hard-space] an invisible sign stands here: a no-break space or another one that only looks like a space
       *[other] this cannot be read
    }
finding-s001-help =
    { $problem ->
        [empty] write the missing value, or remove what announces it
        [unclosed] add the closing bracket where this part ends
        [mismatched] a closing bracket before it is missing, or this one is too many or of the wrong kind
        [missing-comma] put a comma between one value and the next
        [quote-in-text] write \" for a quotation mark inside a text, or use other marks inside it, as in “this”
        [split-number] write the digits together, as in 19800; if these are two values, put a comma and a blank between them
        [clock-time] write the hour alone, as in 8 for 8:00
        [missing-opening] write an opening bracket before the first of these fields, as in title: (en: "text", es: "text", fr: "text")
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
        [unit] write the digits alone{ finding-unit }
        [date] days are counted from day 1 of the exercise and hours are whole: write At(day: 20, hour: 9)
        [decimal-comma] write 3.2 for 3,2; thousands have no sign at all
        [joined] write Any([first, second]) where one of them is enough, All([first, second]) where all are needed
        [comparison] the number is written inside the brackets: WaitingAbove("border_post", 20)
        [semicolon] put a comma in its place
        [unquoted] put the whole text between straight double quotes: "text"
        [hash-comment] begin the comment with two slashes: // Title
        [hard-space] delete it and type an ordinary space; word processors and websites put such signs in
       *[other] compare this place with a scenario that works
    }

finding-s002 = brackets are nested too deeply here
finding-s002-help = at most 64 levels are allowed; check whether a closing bracket is missing above

finding-s003 = this value cannot be read
finding-s003-help = technical detail: { $message }

finding-s010 = the field "{ $field }" does not exist here
finding-s010-help =
    { $help ->
        [suggest] did you mean "{ $suggestion }"? (known: { $known }{ finding-all })
        [list] known: { $known }{ finding-all }
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
        [whole-number] write digits only, without quotes, as in 250{ finding-unit }
        [number] write digits with a point for decimals, without quotes, as in 2.5{ finding-unit }
        [yes-no] write true or false, without quotes
        [list] write { $form }
        [map] write {"{"} key: value, key: value {"}"}, in curly brackets
        [record] write { $form }
        [tuple] write { $form }
        [word] write one of these, without quotes: { $known }{ finding-all }
        [bare-word] remove the brackets after { $known }
        [word-with-content] write { $known }({ $form })
        [word-with-record] write { $known }{ $form }
        [word-with-inner] write { $known }({ $form }), with two pairs of brackets
        [word-with-list] write { $known }({ $form })
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
        [both] use a number from { $min } to { $max }{ finding-unit }
        [exact] only { $min } is allowed
        [min] use { $min } or more
        [max] use { $max } or less
       *[other] use another number
    }

finding-s017 = "{ $word }" is not one of the allowed words
finding-s017-help =
    { $help ->
        [within] put it in the brackets of { $outer }: { $outer }({ $word }(…))
        [suggest] did you mean "{ $suggestion }"? (known: { $known }{ finding-all })
        [list] known: { $known }{ finding-all }
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
finding-s020-help = write a number without a decimal point or exponent, as in 3{ finding-unit }
finding-s021 = { $number } has more than two decimals
finding-s021-help = a point comes before cents and never between thousands: write { $joined } or { $short }

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
finding-s050 = { $length ->
        [reversed] this begins on day { $from } and ends on day { $to }, before it begins
        [day] this happens on day { $from }; the scenario has days 1 to { $days }
       *[days] this happens on days { $from } to { $to }; the scenario has days 1 to { $days }
    }
finding-s050-help = { $length ->
        [reversed] put the first day before the last one: from_day: { $to }, to_day: { $from }
       *[day] correct the days (hour 24 is the first hour of the next day), or make the scenario longer
    }
finding-s051 = { $persons } people may come in all; the model can hold { $most }
finding-s051-help = lower the number
finding-s052 = the options of the dilemma in "{ $inject }" do not fit
finding-s052-help = the options are { $options } and the default is { $default }: give every option an id of its own, and one of these ids as the default
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
finding-s061 = nobody can get to "{ $site }"
finding-s061-help = add a route that leads there from a place where people arrive, or remove the site
finding-s062 = no truck can get to the store "{ $site }"
finding-s062-help = add a route with mode: Road, River or Sea between this store and a site in the country
finding-s063 = people at "{ $from }" are directed to "{ $to }", and no route leads there
finding-s063-help = add a route, or a chain of routes, from the one to the other; routes have one direction
finding-s064 = the route "{ $route }" has { $seats ->
        [one] one seat
       *[other] { $seats } seats
    } an hour, fewer than one household needs
finding-s064-help = give it at least { $persons } seats: households of the profile "{ $profile }" do not part, so that nobody can board
finding-s065 = the share of { $field } is { $share } permille; only { $most } permille can have this need
finding-s065-help = lower the share, or give more people to the cells of this age and sex
finding-s066 = the line { $line } cannot pay until the end what runs from the first day on
finding-s066-help = it needs { $needed } for { $days } days and has { $have }, with the contingency fund; give it more, or begin with fewer staff or seats
finding-s067 = the inject "{ $inject }" never happens
finding-s067-help = its time lies after the end of the exercise, or its condition cannot hold in this country: correct it, or use Released
finding-s068 = the inject "{ $inject }" happens at once
finding-s068-help = its time lies before the start, or its condition always holds: give a later time with At, or another condition
finding-s069 = { $reason ->
        [none] in "{ $inject }" there is no time to act
       *[long] in "{ $inject }" there are { $hours } hours to act, and the exercise ends { $left } hours after it
    }
finding-s069-help = { $reason ->
        [none] give at least one hour; 24 stands for one day
       *[long] give less time, or let the inject happen earlier
    }
finding-s070 = nobody can give the order { $order } that is expected here
finding-s070-help =
    { $reason ->
        [no-site] this order names no site: leave out "{ $site }"
        [levers] offer at least one measure under levers
        [suppliers] give at least one supplier with offers
        [recruits] give a profession with recruitable staff under staff
        [staff] give staff that is ready or recruitable under staff
        [contingency] give the budget a contingency fund
        [trucks] give the fleet at least one truck
        [vehicles] give at least one route that is not on foot
        [danger] give deaths_per_100_000 to at least one route
        [dilemma] give at least one inject a dilemma
        [declaration] offer EmergencyDeclaration under levers: nobody appeals for money without it
        [desks] name a site with desks
        [post] name a site of the kind PointOfEntry
        [accommodation] name a site with accommodation
        [store] name a site with a store
        [water] name a site with water
        [sanitation] name a site with sanitation
        [care] name a site with care
        [homes] name a site with homes
       *[other] name another order
    }
finding-s071 = what is to be observed after "{ $inject }" can never be seen
finding-s071-help = the condition cannot hold in this country before the end of the exercise: correct it, or name an order
finding-s072 = this effect changes nothing
finding-s072-help =
    { $reason ->
        [outside] people from outside come by their own means, so that a limit on this route stops nobody: limit a route inside the country
        [open] the route is open, and nothing closes it: remove the effect, or close the route before
       *[zero] its size is zero: give a size, or remove the effect
    }
finding-s073 = no inject tests the objective "{ $objective }"
finding-s073-help = name it as the objective of at least one inject, or leave it out
finding-s074 = after a breach of the gate "{ $gate }" nobody can score a point
finding-s074-help = give a cap above 0, so that what players do afterwards still counts
finding-s075 = "{ $name }" is listed twice
finding-s075-help = keep one of the two
finding-s076 = nobody comes with "{ $arrival }"
finding-s076-help = give at least one wave with more than 0 persons, or remove the source
finding-s077 = nobody has the profile "{ $profile }"
finding-s077-help = name it in a source of arrivals, or remove it
finding-s078 = no indicator of the dimension { $dimension } counts any more
finding-s078-help = leave at least one of its indicators a weight above 0
finding-s079 = people at "{ $from }" are directed to "{ $to }", where nobody is taken in
finding-s079-help = name a shelter, a centre or a community
finding-language =
    { $language ->
        [en] English
        [es] Spanish
       *[fr] French
    }
finding-s080 = the { finding-language } text is empty
finding-s080-help = write it in all three languages: players choose theirs
finding-s081 = the { finding-language } text is the same as the { $original ->
        [en] English
        [es] Spanish
       *[fr] French
    } one
finding-s081-help = translate it
finding-s082 =
    this text has { $length } characters; { $panel ->
        [name] a name
        [title] a title
        [summary] the summary
        [briefing] the briefing
        [note] the content note
        [objective] an objective
        [currency] the currency
        [inject] the text of an inject
        [expected] an expected action
       *[option] an option
    } has room for { $most }
finding-s082-help = shorten it, or part of it is not seen without scrolling
finding-s083 =
    { $what ->
        [country] "{ $words }" is the name of a real country or territory
        [people] "{ $words }" is the name of a real people
       *[organisation] "{ $words }" is the name of a real organisation
    }
finding-s083-help = use an invented name, or say what it is; sources and comments may name real ones
finding-s084 = "{ $words }" puts people down
finding-s084-help = say instead: { $say }

# Policies: rules and their expressions.
finding-s090 =
    this expression cannot be read: { $problem ->
        [value] a number, a name or an opening bracket should stand here
        [operator] an operator such as and, or, +, < should stand here, or nothing
        [chained] only two values can be compared at a time
        [bracket] a closing bracket is missing here
        [opening] an opening bracket is missing here
        [comma] a comma is missing here
        [dot] a dot and a name are missing here
        [name] a name should stand behind the dot
        [site-id] the id of a site in quotes should stand here
        [quote] the quotation mark is never closed
        [equals] values are compared with two equals signs
        [fraction] only whole numbers are allowed
        [too-large] this number is too large
        [too-long] it is longer than { $limit } characters
        [too-deep] it is nested more than { $limit } deep
       *[sign] the sign "{ $found }" means nothing here
    }
finding-s090-help =
    { $problem ->
        [chained] join two comparisons with and, as in 3 < waiting and waiting < 9
        [equals] write == instead of =
        [fraction] use a smaller unit, or percent(a, b)
        [site-id] write site('north_gate').waiting
        [too-long] use several rules
        [too-deep] use several rules
       *[other] an expression looks like this: waiting > 60 and not closed
    }
finding-s091 = the name "{ $name }" means nothing here
finding-s091-help =
    { $help ->
        [suggest] did you mean "{ $suggestion }"? umbral schema Policy lists all names
       *[other] umbral schema Policy lists all names; your own stand under numbers
    }
finding-s092 =
    { $needed ->
        [truth] this is a number, but something true or false is needed
       *[number] this is true or false, but a number is needed
    }
finding-s092-help =
    { $needed ->
        [truth] compare it with something, as in waiting > 60
       *[number] use if(condition, 1, 0) to count it
    }
finding-s093 =
    { $needs ->
        [site] "{ $name }" belongs to a site, but this rule is not looked at for sites
        [route] "{ $name }" belongs to a route, but this rule is not looked at for routes
        [other] "{ $name }" is the chosen site, but this rule chooses none
       *[it] "{ $name }" is the site or route of the rule, but this rule is looked at once for the country
    }
finding-s093-help =
    { $needs ->
        [site] add each: Sites([]), or name the site: site('north_gate').waiting
        [route] add each: Routes
        [other] add choose: (among: [Warehouse], most: "stock_ration")
       *[it] add each: Sites([]) or each: Routes
    }
finding-s094 = the response has no parameter "{ $name }"
finding-s094-help =
    { $help ->
        [suggest] did you mean "{ $suggestion }"? (known: { $known })
       *[other] known: { $known }
    }
finding-s095 = this can never become an order: { $message }
finding-s095-help = umbral schema Decision lists the orders with their fields
finding-s096 = the name "{ $name }" already means something in expressions
finding-s096-help = give your number another name
finding-s097 =
    { $always ->
        [yes] this condition always holds, whatever is seen
       *[no] this condition never holds, whatever is seen
    }
finding-s097-help = use a name of the observed picture in it; for a rule that is always on, write "true"
