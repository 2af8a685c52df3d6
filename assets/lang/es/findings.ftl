# Problemas en la forma de un archivo de escenario: un mensaje y una ayuda por código.
# Las claves de los selectores (como `missing-comma`) vienen del programa y no se traducen.

finding-kind =
    { $kind ->
        [site] el sitio
        [route] la ruta
        [region] la región
        [profile] el perfil de población
        [arrival] el origen de llegadas
        [supplier] el proveedor
        [inject] el inyecto
        [objective] el objetivo
        [option] la opción
        [indicator] el indicador
        [rule] la regla
        [scenario] el escenario
       *[other] el identificador ({ $kind })
    }

finding-expected =
    { $expected ->
        [text] un texto entre comillas
        [letter] un carácter entre comillas simples
        [whole-number] un número entero
        [number] un número
        [yes-no] true o false
        [list] una lista entre corchetes
        [map] una tabla entre llaves
        [record] campos entre paréntesis
        [tuple] valores entre paréntesis
        [word] una de las palabras permitidas
        [bare-word] la palabra { $known } sin nada después
        [word-with-content] { $known } con un valor entre paréntesis
        [word-with-record] { $known } con campos entre paréntesis
        [word-with-inner] { $known } con un segundo par de paréntesis alrededor de sus campos
        [word-with-list] { $known } con una lista entre corchetes
        [named] el nombre { $known }
        [empty-brackets] paréntesis vacíos
       *[other] otra cosa
    }

finding-found =
    { $found ->
        [text] un texto entre comillas
        [letter] un carácter entre comillas simples
        [whole-number] un número entero
        [number] un número con decimales
        [yes-no] true o false
        [list] una lista entre corchetes
        [map] una tabla entre llaves
        [record] campos entre paréntesis
        [tuple] valores entre paréntesis
        [word] una palabra sin comillas
        [word-with-content] un nombre con valores entre paréntesis
        [word-with-record] un nombre con campos entre paréntesis
        [empty-brackets] paréntesis vacíos
        [none] None
        [some] Some(…)
       *[other] otra cosa
    }

finding-all =
    { $all ->
        [none] {""}
       *[other] {"; "}todas: umbral schema { $all }
    }

finding-unit =
    { $unit ->
        [hours] {"; "}la unidad es la hora: 48 son dos días
        [hour] {"; "}la hora del día es entera: 8 son las 8:00
        [day] {"; "}los días se cuentan desde el día 1 del ejercicio: 20 es su vigésimo día
        [permille] {"; "}la unidad es la milésima: 40 es el 4 %, 1000 es todo
        [percent] {"; "}la unidad es el porcentaje: 90 es el 90 %
        [persons] {"; "}la unidad es la persona: 250 son 250 personas
        [litres] {"; "}la unidad es el litro: 15 son 15 litros
        [items] {"; "}la unidad es la pieza: 300 son 300 kits
        [money] {"; "}la unidad es la de la moneda, con dos decimales como máximo después de un punto: 3.2
        [km] {"; "}la unidad es el kilómetro: 12 son 12 km
        [kg] {"; "}la unidad es el kilogramo: 5000 son cinco toneladas
        [tenths] {"; "}la unidad es la décima: 33 es 3.3
       *[none] {""}
    }

finding-s001 =
    { $problem ->
        [empty] falta un valor: el texto termina aquí
        [unclosed] este paréntesis, corchete o llave nunca se cierra
        [mismatched] este signo de cierre no corresponde al que está abierto
        [missing-comma] falta una coma después de esto
        [quote-in-text] esta comilla termina el texto, que parece continuar
        [split-number] un número se escribe sin espacios ni comas en medio
        [clock-time] esto es una hora con minutos, y aquí va una hora entera
        [missing-opening] falta abrir un paréntesis antes de esto
        [missing-colon] faltan dos puntos después de esto
        [missing-value] falta un valor antes de esto
        [missing-field-name] aquí falta el nombre de un campo
        [quoted-field-name] este nombre de campo está entre comillas
        [mixed] aquí algunos valores tienen nombre de campo y otros no
        [unclosed-text] a este texto le falta la comilla de cierre
        [unclosed-comment] este comentario nunca se cierra
        [lone-slash] una sola barra no significa nada aquí
        [bad-escape] esta combinación con barra invertida no tiene significado
        [bad-number] esto no es un número
        [bad-character] entre comillas simples va exactamente un carácter
        [bad-word] esta palabra contiene un signo que no se permite
        [curly-quotes] estas son comillas tipográficas
        [stray] este carácter no corresponde aquí
        [bad-attribute] no se entiende esta línea al inicio del archivo
        [extension] esta extensión no está permitida
        [trailing] hay más texto después del final del escenario
        [unit] un número va solo, sin unidad ni palabra detrás
        [date] esto es una fecha, donde debe ir un número
        [decimal-comma] los decimales llevan un punto delante, no una coma
        [joined] las condiciones no se unen con una palabra ni con un signo
        [comparison] aquí nada se compara con un signo
        [semicolon] un punto y coma no significa nada aquí
        [unquoted] este texto no tiene comillas
        [hash-comment] aquí un comentario no empieza con #
        [hard-space] hay un signo invisible: un espacio de no separación u otro que solo parece un espacio
       *[other] esto no se puede leer
    }
finding-s001-help =
    { $problem ->
        [empty] escriba el valor que falta o quite lo que lo anuncia
        [unclosed] agregue el signo de cierre donde termina esta parte
        [mismatched] falta un signo de cierre antes, o este sobra o es de otro tipo
        [missing-comma] ponga una coma entre un valor y el siguiente
        [quote-in-text] escriba \" para una comilla dentro de un texto, o use otras dentro de él, como «estas»
        [split-number] escriba las cifras juntas, como en 19800; si son dos valores, ponga una coma y un espacio entre ellos
        [clock-time] escriba solo la hora, como 8 en lugar de 8:00
        [missing-opening] abra un paréntesis antes del primero de estos campos, como en title: (en: "texto", es: "texto", fr: "texto")
        [missing-colon] escriba nombre: valor
        [missing-value] escriba el valor o quite el signo que sobra
        [missing-field-name] escriba nombre: valor, con el nombre primero
        [quoted-field-name] escriba el nombre del campo sin comillas, como en nombre: "texto"
        [mixed] escriba todos los valores de estos paréntesis como nombre: valor
        [unclosed-text] agregue una comilla doble recta " al final del texto
        [unclosed-comment] termine el comentario con */
        [lone-slash] un comentario empieza con dos barras //
        [bad-escape] escriba \\ para una barra invertida y \" para una comilla dentro de un texto
        [bad-number] escriba solo cifras, como en 1200 o 0.5; un texto va entre comillas dobles
        [bad-character] use comillas dobles para un texto
        [bad-word] si es un texto o un identificador, escríbalo entre comillas dobles
        [curly-quotes] use comillas dobles rectas: "
        [stray] quítelo; un texto va entre comillas dobles
        [bad-attribute] quite la línea; un escenario no la necesita
        [extension] quite esta línea; solo se puede activar implicit_some
        [trailing] quítelo, o revise si algo se cerró antes de tiempo
        [unit] escriba solo las cifras{ finding-unit }
        [date] los días se cuentan desde el día 1 del ejercicio y las horas son enteras: escriba At(day: 20, hour: 9)
        [decimal-comma] escriba 3.2 en lugar de 3,2; los miles no llevan ningún signo
        [joined] escriba Any([primera, segunda]) si basta con una, All([primera, segunda]) si se necesitan todas
        [comparison] el número va dentro de los paréntesis: WaitingAbove("border_post", 20)
        [semicolon] ponga una coma en su lugar
        [unquoted] ponga todo el texto entre comillas dobles rectas: "texto"
        [hash-comment] empiece el comentario con dos barras: // Título
        [hard-space] bórrelo y escriba un espacio común; los procesadores de texto y los sitios web ponen estos signos
       *[other] compare este lugar con un escenario que funcione
    }

finding-s002 = hay demasiados niveles de paréntesis, corchetes o llaves
finding-s002-help = se permiten 64 niveles como máximo; revise si más arriba falta un signo de cierre

finding-s003 = este valor no se puede leer
finding-s003-help = detalle técnico (en inglés): { $message }

finding-s010 = el campo «{ $field }» no existe aquí
finding-s010-help =
    { $help ->
        [suggest] ¿quiso decir «{ $suggestion }»? (conocidos: { $known }{ finding-all })
        [list] conocidos: { $known }{ finding-all }
       *[none] aquí no se permite ningún campo
    }

finding-s011 = falta el campo «{ $field }»
finding-s011-help = agregue { $field }: … dentro de estos paréntesis

finding-s012 = «{ $field }» aparece dos veces
finding-s012-help = ya aparece en la línea { $line }; deje solo uno de los dos

finding-s013 = aquí debe haber { finding-expected }, pero hay { finding-found }
finding-s013-help =
    { $expected ->
        [text] escríbalo entre comillas dobles rectas, como en "texto"
        [letter] escriba un carácter entre comillas simples
        [whole-number] escriba solo cifras, sin comillas, como en 250{ finding-unit }
        [number] escriba cifras con punto para los decimales, sin comillas, como en 2.5{ finding-unit }
        [yes-no] escriba true o false, sin comillas
        [list] escriba { $form }
        [map] escriba {"{"} clave: valor, clave: valor {"}"}, entre llaves
        [record] escriba { $form }
        [tuple] escriba { $form }
        [word] escriba una de estas palabras, sin comillas: { $known }{ finding-all }
        [bare-word] quite los paréntesis después de { $known }
        [word-with-content] escriba { $known }({ $form })
        [word-with-record] escriba { $known }{ $form }
        [word-with-inner] escriba { $known }({ $form }), con dos pares de paréntesis
        [word-with-list] escriba { $known }({ $form })
        [named] escriba { $known } antes del paréntesis, o no escriba ningún nombre
        [empty-brackets] escriba ()
       *[other] compare este lugar con un escenario que funcione
    }

finding-s014 = { finding-kind } «{ $id }» no existe
finding-s014-help =
    { $help ->
        [suggest] ¿quiso decir «{ $suggestion }»? (identificadores conocidos: { $known })
        [list] identificadores conocidos: { $known }
       *[none] el archivo no define nada de este tipo
    }

finding-s015 = { finding-kind } «{ $id }» se define dos veces
finding-s015-help = ya se define en la línea { $line }; dé otro identificador a uno de los dos

finding-s016 = { $number } está fuera de los límites permitidos
finding-s016-help =
    { $limits ->
        [both] use un número de { $min } a { $max }{ finding-unit }
        [exact] solo se permite { $min }
        [min] use { $min } o más
        [max] use { $max } o menos
       *[other] use otro número
    }

finding-s017 = «{ $word }» no es una de las palabras permitidas
finding-s017-help =
    { $help ->
        [within] póngala entre los paréntesis de { $outer }: { $outer }({ $word }(…))
        [suggest] ¿quiso decir «{ $suggestion }»? (permitidas: { $known }{ finding-all })
        [list] permitidas: { $known }{ finding-all }
       *[none] aquí no se permite ninguna palabra
    }

finding-s018 = cantidad de valores incorrecta: hay { $found }
finding-s018-help =
    { $limits ->
        [both] se necesitan entre { $min } y { $max }
        [exact] cantidad exacta que se necesita: { $min }
        [min] cantidad mínima: { $min }
        [max] cantidad máxima: { $max }
       *[other] revise cuántos se necesitan
    }

finding-s019 =
    { $problem ->
        [pattern] el texto «{ $text }» no tiene la forma requerida
        [short] el texto «{ $text }» es demasiado corto
        [long] el texto «{ $text }» es demasiado largo
       *[other] el texto «{ $text }» no está permitido
    }
finding-s019-help =
    { $problem ->
        [pattern] use la misma forma que los demás identificadores: letras minúsculas de la a a la z, cifras y _, como en north_gate (forma exacta: { $pattern })
        [short] cantidad mínima de caracteres: { $limit }
        [long] cantidad máxima de caracteres: { $limit }
       *[other] elija otro texto
    }

finding-s020 = { $number } no es un número entero
finding-s020-help = escriba un número sin punto decimal ni exponente, como en 3{ finding-unit }
finding-s021 = { $number } tiene más de dos decimales
finding-s021-help = el punto va antes de los centavos y nunca entre los miles: escriba { $joined } o { $short }

finding-s030 = no se encuentra el archivo «{ $name }»
finding-s030-help = ponga el archivo CSV en la carpeta del escenario o corrija el nombre
finding-s031 = la primera línea debe ser day,persons (hay: «{ $found }»)
finding-s031-help = empiece el archivo con la línea day,persons; las líneas que empiezan con # son comentarios
finding-s032 = cantidad de valores en esta línea: { $found }; deben ser 2
finding-s032-help = escriba el día, una coma y el número de personas
finding-s033 = hay un día «{ $found }» donde debe ir el día { $day }
finding-s033-help = indique cada día del escenario una sola vez, en orden, desde el día 1
finding-s034 = «{ $found }» no es un número de personas
finding-s034-help = escriba un número entero de 0 a { $most }, sin separadores
finding-s035 = cantidad de días en la serie: { $found }; el escenario dura { $days ->
        [one] un día
       *[other] { $days } días
    }
finding-s035-help = escriba una línea por cada día del escenario
finding-s036 = el nombre de archivo «{ $name }» lleva fuera de la carpeta del escenario
finding-s036-help = ponga el archivo CSV junto al escenario e indique solo su nombre
finding-s040 = duración del escenario en días: { $days }
finding-s040-help = las tres fases deben durar en total de 1 a { $most } días
finding-s041 = cantidad de elementos en la lista { $list }: { $found }
finding-s041-help = debe tener de { $least } a { $most }
finding-s042 = las proporciones de { $field } suman { $sum } por mil
finding-s042-help = deben sumar 1000 (languages: 1000 como máximo)
finding-s043 = horario de estas ventanillas: de { $from } a { $to } h; abiertas: { $open } de { $booths }
finding-s043-help = la hora de apertura debe ser anterior a la de cierre, y no puede haber más ventanillas abiertas que instaladas
finding-s044 = este lugar queda fuera del mapa
finding-s044-help = el mapa mide { $width } km de ancho y { $height } km de alto; indique (este, sur) en kilómetros
finding-s045 = las orientaciones desde «{ $from }» vuelven al mismo sitio pasando por «{ $to }»
finding-s045-help = las personas a las que se orienta en círculo nunca consiguen un lugar: quite una de las orientaciones
finding-s046 = la ruta «{ $route }» termina donde empieza
finding-s046-help = indique otro destino
finding-s047 = la ruta «{ $route }» no tiene asientos
finding-s047-help = indique seats_per_hour, o mode: Foot si se puede ir a pie; sin asientos nadie puede usarla hasta que se contraten vehículos
finding-s048 = las personas llegan de { $from } a { $to } h
finding-s048-help = la primera hora debe ser anterior a la última
finding-s049 = las rutas de «{ $arrival }» no parten todas del mismo lugar
finding-s049-help = indique al menos una ruta, y solo rutas con el mismo punto de partida
finding-s050 = { $length ->
        [reversed] esto empieza el día { $from } y termina el día { $to }, antes de empezar
        [day] esto ocurre el día { $from }; el escenario va del día 1 al { $days }
       *[days] esto ocurre del día { $from } al { $to }; el escenario va del día 1 al { $days }
    }
finding-s050-help = { $length ->
        [reversed] ponga el primer día antes del último: from_day: { $to }, to_day: { $from }
       *[day] corrija los días (la hora 24 es la primera del día siguiente) o alargue el escenario
    }
finding-s051 = en total pueden llegar { $persons } personas; el modelo admite { $most }
finding-s051-help = reduzca el número
finding-s052 = las opciones del dilema de «{ $inject }» no son coherentes
finding-s052-help = las opciones son { $options } y la opción por defecto es { $default }: dé a cada opción un identificador propio y elija uno de ellos como opción por defecto (default)
finding-s053 = «{ $site }» no tiene el equipamiento { $what }
finding-s053-help = indique otro sitio o agregue a este el equipamiento { $what }
finding-s054 = la regla «{ $name }» debe estar entre { $low } y { $high }
finding-s054-help = elija un valor dentro del intervalo plausible; los intervalos y sus fuentes están en assets/rules/standard.ron
finding-s055 = no existe la regla «{ $name }»
finding-s055-help =
    { $help ->
        [suggest] ¿quiso decir «{ $suggestion }»? (conocidas: { $known })
       *[list] conocidas: { $known }
    }
finding-s056 = la tabla de puntaje no contiene «{ $name }»
finding-s056-help =
    { $help ->
        [suggest] ¿quiso decir «{ $suggestion }»? (conocidos: { $known })
       *[list] conocidos: { $known }
    }
finding-s057 = no se puede subir el tope que la condición «{ $gate }» pone al resultado
finding-s057-help = un escenario puede bajar ese tope, nunca subirlo
finding-s058 = el socio «{ $partner }» nunca ayuda: no se ofrece ningún acuerdo
finding-s058-help = ofrezca la medida { $lever } en levers
finding-s059 = la respuesta esperada «{ $option }» no es una opción de «{ $inject }»
finding-s059-help = indique una opción de su dilema o agregue al inyecto un dilema con esa opción
finding-s060 = la medida { $lever } no se ofrece
finding-s060-help = ofrezca { $lever } en levers o indique una medida que sí se ofrezca
finding-s061 = nadie puede llegar a «{ $site }»
finding-s061-help = agregue una ruta que lleve allí desde un lugar al que llegan personas o quite el sitio
finding-s062 = ningún camión puede llegar al almacén «{ $site }»
finding-s062-help = agregue una ruta con mode: Road, River o Sea entre este almacén y un sitio del país
finding-s063 = desde «{ $from }» se deriva a las personas a «{ $to }» y ninguna ruta lleva allí
finding-s063-help = agregue una ruta, o una cadena de rutas, de un sitio al otro; las rutas tienen un solo sentido
finding-s064 = asientos por hora en la ruta «{ $route }»: { $seats }, menos de los que ocupa un hogar
finding-s064-help = asígnele al menos { $persons } asientos: los hogares del perfil «{ $profile }» no se separan, de modo que nadie puede subir
finding-s065 = la proporción de { $field } es de { $share } por mil; solo { $most } por mil pueden tener esta necesidad
finding-s065-help = reduzca la proporción o aumente los grupos de esa edad y ese sexo
finding-s066 = la partida { $line } no alcanza para pagar hasta el final lo que funciona desde el primer día
finding-s066-help = necesita { $needed } para { $days } días y tiene { $have }, contando el fondo de contingencia; aumente la partida o empiece con menos personal o menos asientos
finding-s067 = el inyecto «{ $inject }» nunca ocurre
finding-s067-help = su hora es posterior al final del ejercicio o su condición no puede cumplirse en este país: corríjala o use Released
finding-s068 = el inyecto «{ $inject }» ocurre de inmediato
finding-s068-help = su hora es anterior al inicio o su condición se cumple siempre: indique una hora posterior con At u otra condición
finding-s069 = { $reason ->
        [none] en «{ $inject }» no hay tiempo para actuar
       *[long] plazo para actuar en «{ $inject }», en horas: { $hours }; el ejercicio termina antes, en { $left }
    }
finding-s069-help = { $reason ->
        [none] dé al menos una hora; 24 es un día
       *[long] dé menos tiempo o adelante el inyecto
    }
finding-s070 = nadie puede dar la orden { $order } que se espera aquí
finding-s070-help =
    { $reason ->
        [no-site] esta orden no nombra ningún sitio: quite «{ $site }»
        [levers] ofrezca al menos una medida en levers
        [suppliers] agregue al menos un proveedor con ofertas
        [recruits] indique en staff una profesión con personal por contratar (recruitable)
        [staff] indique en staff personal disponible o por contratar
        [contingency] asigne al presupuesto un fondo de contingencia
        [trucks] asigne a la flota al menos un camión
        [vehicles] agregue al menos una ruta que no sea a pie
        [danger] indique deaths_per_100_000 en al menos una ruta
        [dilemma] agregue un dilema a al menos un inyecto
        [declaration] ofrezca EmergencyDeclaration en levers: sin ella nadie pide fondos a los donantes
        [desks] indique un sitio con ventanillas (desks)
        [post] indique un sitio del tipo PointOfEntry
        [accommodation] indique un sitio con alojamiento (accommodation)
        [store] indique un sitio con almacén (store)
        [water] indique un sitio con agua (water)
        [sanitation] indique un sitio con saneamiento (sanitation)
        [care] indique un sitio con espacios de atención (care)
        [homes] indique un sitio con viviendas (homes)
       *[other] indique otra orden
    }
finding-s071 = lo que debería observarse después de «{ $inject }» no puede verse nunca
finding-s071-help = la condición no puede cumplirse en este país antes del final del ejercicio: corríjala o indique una orden
finding-s072 = este efecto no cambia nada
finding-s072-help =
    { $reason ->
        [outside] quienes vienen de fuera llegan por sus propios medios, así que un límite en esta ruta no detiene a nadie: limite una ruta dentro del país
        [open] la ruta está abierta y nada la cierra: quite el efecto o cierre antes la ruta
       *[zero] su magnitud es cero: indique una magnitud o quite el efecto
    }
finding-s073 = ningún inyecto pone a prueba el objetivo «{ $objective }»
finding-s073-help = indíquelo como objetivo de al menos un inyecto o quítelo
finding-s074 = tras incumplir la condición «{ $gate }» nadie puede obtener un solo punto
finding-s074-help = ponga un tope superior a 0, para que siga contando lo que se haga después
finding-s075 = «{ $name }» aparece dos veces en la lista
finding-s075-help = deje solo una de las dos entradas
finding-s076 = con «{ $arrival }» no llega nadie
finding-s076-help = indique al menos una ola (Waves) con más de 0 personas o quite el origen
finding-s077 = nadie tiene el perfil «{ $profile }»
finding-s077-help = indíquelo en un origen de llegadas o quítelo
finding-s078 = ya no cuenta ningún indicador de la dimensión { $dimension }
finding-s078-help = deje al menos uno de sus indicadores con un peso superior a 0
finding-s079 = desde «{ $from }» se deriva a las personas a «{ $to }», donde no se recibe a nadie
finding-s079-help = indique un albergue, un centro o una comunidad
finding-language =
    { $language ->
        [en] inglés
        [es] español
       *[fr] francés
    }
finding-s080 = el texto en { finding-language } está vacío
finding-s080-help = escríbalo en los tres idiomas: cada participante elige el suyo
finding-s081 = el texto en { finding-language } es igual al que está en { $original ->
        [en] inglés
        [es] español
       *[fr] francés
    }
finding-s081-help = tradúzcalo
finding-s082 =
    caracteres de este texto: { $length }; máximo { $panel ->
        [name] para un nombre
        [title] para un título
        [summary] para el resumen
        [briefing] para las instrucciones
        [note] para la nota de contenido
        [objective] para un objetivo
        [currency] para la moneda
        [inject] para el texto de un inyecto
        [expected] para una acción esperada
       *[option] para una opción
    }: { $most }
finding-s082-help = acórtelo; de lo contrario, parte del texto no se ve sin desplazarse
finding-s083 =
    { $what ->
        [country] «{ $words }» es el nombre de un país o territorio real
        [people] «{ $words }» es el gentilicio de un pueblo real
       *[organisation] «{ $words }» es el nombre de una organización real
    }
finding-s083-help = use un nombre inventado o diga de qué se trata; las fuentes y los comentarios sí pueden citar nombres reales
finding-s084 = «{ $words }» menosprecia a las personas
finding-s084-help = diga en su lugar: { $say }

# Estrategias: reglas y expresiones.
finding-s090 =
    no se puede leer esta expresión: { $problem ->
        [value] aquí debe haber un número, un nombre o un paréntesis de apertura
        [operator] aquí debe haber un operador, como and, or, + o <, o nada
        [chained] solo se pueden comparar dos valores a la vez
        [bracket] aquí falta un paréntesis de cierre
        [opening] aquí falta un paréntesis de apertura
        [comma] aquí falta una coma
        [dot] aquí faltan un punto y un nombre
        [name] después del punto debe haber un nombre
        [site-id] aquí debe haber el identificador de un sitio entre comillas
        [quote] la comilla nunca se cierra
        [equals] los valores se comparan con dos signos de igual
        [fraction] solo se admiten números enteros
        [too-large] este número es demasiado grande
        [too-long] tiene más de { $limit } caracteres
        [too-deep] tiene más de { $limit } niveles
       *[sign] el signo «{ $found }» no significa nada aquí
    }
finding-s090-help =
    { $problem ->
        [chained] una dos comparaciones con and, como en 3 < waiting and waiting < 9
        [equals] escriba == en lugar de =
        [fraction] use una unidad más pequeña, o percent(a, b)
        [site-id] escriba site('north_gate').waiting
        [too-long] use varias reglas
        [too-deep] use varias reglas
       *[other] una expresión se escribe así: waiting > 60 and not closed
    }
finding-s091 = el nombre «{ $name }» no significa nada aquí
finding-s091-help =
    { $help ->
        [suggest] ¿quiso decir «{ $suggestion }»? umbral schema Policy muestra todos los nombres
       *[other] umbral schema Policy muestra todos los nombres; los propios van en numbers
    }
finding-s092 =
    { $needed ->
        [truth] esto es un número, pero hace falta algo verdadero o falso
       *[number] esto es verdadero o falso, pero hace falta un número
    }
finding-s092-help =
    { $needed ->
        [truth] compárelo con algo, como en waiting > 60
       *[number] use if(condición, 1, 0) para contarlo
    }
finding-s093 =
    { $needs ->
        [site] «{ $name }» pertenece a un sitio, pero esta regla no se examina por sitio
        [route] «{ $name }» pertenece a una ruta, pero esta regla no se examina por ruta
        [other] «{ $name }» es el sitio elegido, pero esta regla no elige ninguno
       *[it] «{ $name }» es el sitio o la ruta de la regla, pero esta regla se examina una sola vez para el país
    }
finding-s093-help =
    { $needs ->
        [site] agregue each: Sites([]), o nombre el sitio: site('north_gate').waiting
        [route] agregue each: Routes
        [other] agregue choose: (among: [Warehouse], most: "stock_ration")
       *[it] agregue each: Sites([]) o each: Routes
    }
finding-s094 = la respuesta no tiene el parámetro «{ $name }»
finding-s094-help =
    { $help ->
        [suggest] ¿quiso decir «{ $suggestion }»? (conocidos: { $known })
       *[other] conocidos: { $known }
    }
finding-s095 = esto nunca puede convertirse en una orden: { $message }
finding-s095-help = umbral schema Decision muestra las órdenes con sus campos
finding-s096 = el nombre «{ $name }» ya significa algo en las expresiones
finding-s096-help = dé otro nombre a su número
finding-s097 =
    { $always ->
        [yes] esta condición se cumple siempre, se observe lo que se observe
       *[no] esta condición no se cumple nunca, se observe lo que se observe
    }
finding-s097-help = use en ella un nombre del cuadro observado; para una regla siempre activa, escriba "true"
