# La línea de comandos. Los nombres de comandos y opciones no se traducen.

cli-about = Umbral: simulador de capacitación para la respuesta a crisis migratorias. Simula una crisis en un país ficticio y califica la respuesta, no el desastre.
cli-run = Ejecutar un escenario con una estrategia y mostrar el resultado
cli-run-scenario = Archivo de escenario (.ron) o identificador de un escenario incluido: { $known }
cli-run-seed = Semilla del mundo y del azar; la misma semilla da el mismo resultado
cli-run-policy = Estrategia: { $known }, o un archivo: reglas como en umbral schema Policy, o una lista RON de (hora, decisión)
cli-run-format = Salida: texto o un objeto JSON
cli-run-record = Escribir una grabación en este archivo (no debe existir)
cli-run-compare = Comparar con no hacer nada, reaccionar, la referencia y la mejor respuesta conocida en el mismo mundo
cli-lang = Idioma: en, es o fr
cli-replay = Volver a ejecutar una grabación y comprobar que cada paso sea idéntico
cli-replay-file = Grabación escrita por run --record
cli-welcome = Esta versión se compiló sin el puesto de mando. Lo que puede hacer:
cli-welcome-run = ejecutar un escenario incluido: umbral run { $scenario } --seed 7 --policy reference
cli-welcome-replay = comprobar una grabación: umbral replay ARCHIVO
cli-welcome-help = ver todos los comandos y opciones: umbral --help
cli-commands = Comandos:
cli-arguments = Argumentos:
cli-options = Opciones:
cli-usage = Uso:
cli-help = Mostrar esta ayuda
cli-version = Mostrar la versión

usage-no-value = { $option } necesita un valor después
usage-choice = «{ $value }» no corresponde a { $option }: indique uno de estos: { $known }
usage-number = «{ $value }» no corresponde a { $option }: indique un número entero { $name ->
        [seeds] de 1 a { $most }
       *[seed] a partir de 0
    }, solo con cifras
usage-unknown = «{ $found }» no corresponde aquí{ $help ->
        [meant] {": ¿quiso decir "}{ $meant }?
       *[none] {""}
    }
usage-no-command = no existe el comando «{ $found }»{ $help ->
        [meant] {": ¿quiso decir "}{ $meant }?
       *[none] {""}
    }
usage-missing = falta lo siguiente: { $missing }
usage-conflict = { $one } y { $other } no se pueden usar juntos
usage-twice = { $option } se indicó más de una vez
usage-help = { $command } --help da más información

error-prefix = error
warning-prefix = advertencia
error-scenario-file-not-found = no existe el archivo «{ $name }»: revise su nombre y su carpeta, o indique uno de estos: { $known }
error-scenario-not-found = no existe el escenario «{ $name }»: indique la ubicación de un archivo .ron o uno de estos: { $known }
error-policy-not-found = no existe la estrategia «{ $name }»: indique la ubicación de un archivo .ron o una de estas: { $known }
error-unreadable = no se puede leer { $path }: { $reason }
error-unwritable = no se puede escribir { $path }: { $reason }
error-exists = { $path } ya existe: indique el nombre de un archivo nuevo, para no sobrescribir nada
error-too-large = { $path } tiene { $bytes } bytes; los archivos de escenario tienen { $most } como máximo
error-policy-not-started = el programa que decide no arrancó: { $reason }. Revise la orden que sigue a --policy-cmd
error-policy-ended = el programa que decide terminó antes que el ejercicio. Lo último que dijo: { $said }
error-policy-stuck = el programa que decide no respondió en { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
} y se detuvo. Dele más tiempo con --policy-seconds o haga que decida con menos frecuencia
error-policy-not-understood = el programa que decide envió algo ajeno al protocolo ({ $reason }): { $line }
error-asset = el archivo { $file } contenido en el programa o en la grabación está dañado: { $message }
error-findings = { $count ->
        [one] un problema
       *[other] { $count } problemas
    } en { $file }: no se ejecutó nada
error-not-a-recording = { $path } no es una grabación: las grabaciones se escriben con run --record
error-later-format = esta grabación tiene el formato { $version }; este programa lee el { $known }: use un programa más reciente
error-damaged = la grabación está dañada en la línea { $line }: lo que sigue no es confiable
error-other-engine = esta grabación se hizo con el motor { $engine } o con otras reglas; este es el { $own }: para volver a ejecutarla, use aquella versión
error-no-output = no se puede escribir el resultado: { $reason }

replay-same = { $ticks ->
        [one] Se volvió a ejecutar un paso
       *[other] Se volvieron a ejecutar { $ticks } pasos
    }: todo coincide.
replay-differs = La ejecución difiere de la grabación en el paso { $tick }.
replay-other-result = Todos los pasos coinciden, pero el resultado grabado es otro.
replay-no-end = La grabación no tiene final: se salió del ejercicio antes de que terminara. Se comprobó todo lo grabado.
replay-torn = El final de la grabación está cortado (bytes perdidos: { $bytes }); se comprobó todo lo anterior.
record-written = Grabación: { $path }

help-prefix = ayuda
error-folder = { $path } es una carpeta: indique un archivo de escenario que esté en ella, por ejemplo { $path }/NOMBRE.ron
error-sheet = { $path } es un archivo CSV, no un escenario: indique el archivo .ron (en umbral msel import va primero el escenario y después el archivo CSV)
error-no-sheet = { $path } es un escenario, no un archivo CSV: indique el archivo guardado desde la hoja de cálculo
error-not-text = { $place }: no es texto en UTF-8: guarde el archivo en UTF-8 (las hojas de cálculo ofrecen «CSV UTF-8» al guardar con otro nombre)
error-not-text-editor = { $place }: esto no es un texto en UTF-8: guarde el archivo en su editor de texto con la codificación UTF-8
reason-not-found = no existe tal archivo o carpeta
reason-denied = el sistema no lo permite
reason-folder = es una carpeta
reason-no-folder = una parte de la ruta no es una carpeta
reason-exists = ya hay uno con ese nombre
reason-full = no queda espacio
reason-read-only = allí no se puede escribir
cli-rules = Mostrar todas las reglas del modelo con su unidad, intervalo y fuente
cli-check = Buscar todo lo incorrecto en archivos de escenario y de estrategia, sin ejecutarlos
cli-check-files = Archivos de escenario o de estrategia, carpetas que los contienen o identificadores de escenarios incluidos
check-no-scenario = { $path } no contiene ningún archivo .ron: indique la carpeta o el archivo de un escenario
cli-welcome-check = revisar un archivo de escenario: umbral check ARCHIVO
check-summary = { $files ->
        [one] Se revisó un archivo
       *[other] Se revisaron { $files } archivos
    }: { $errors ->
        [0] ningún error
        [one] un error
       *[other] { $errors } errores
    }, { $warnings ->
        [0] ninguna advertencia
        [one] una advertencia
       *[other] { $warnings } advertencias
    }.
cli-validate = Ejecutar todas las comprobaciones del comportamiento exigido y mostrar una tabla con cifras, incluidas las que no se cumplen
cli-validate-scenarios = Escenarios por comprobar; sin ninguno, todos los incluidos
cli-validate-full = También las comprobaciones largas: otros supuestos, búsqueda de planes que saquen ventaja indebida; tarda cerca de una hora
cli-validate-section = Solo las comprobaciones que comienzan en esta parte del comportamiento exigido (de 1 a 9), incluidas las largas; la 3, la 4 y la 8 van juntas
validate-running = { $number }/{ $of }
validate-determinism = Mismas entradas, mismos resultados
validate-conservation = Nada ni nadie se crea ni se pierde
validate-pairs = Excluir a las personas o mirar a otro lado nunca conviene
validate-preparing = Prepararse conviene (una premisa del diseño)
validate-assumptions = Con otros supuestos
validate-monotone = Más medios nunca empeoran el resultado
validate-cases = Casos documentados
validate-differences = Los escenarios difieren
validate-exploits = Ningún plan que saque ventaja indebida
validate-holds = se cumple
validate-miss = NO SE CUMPLE
validate-shown = –
validate-cause-teams = causa probable: la detección de necesidades alarga la fila, muchas personas no pasan por una ventanilla, y los equipos que recorren los sitios encuentran necesidades sin ella
validate-cause-few-cases = causa probable: en un ejercicio corto hay pocas personas sobrevivientes y pocas muertes: un solo caso, a tiempo o tarde, pesa más que la detección
validate-cause-money = causa probable: el dinero se agota en todos los mundos con cualquier respuesta, y lo que entonces se detiene pesa más que lo que distingue a las dos
validate-cause-spent = causa: ambas respuestas lo gastaron todo; lo que queda sin usar sí se ve
validate-cause-close = causa probable: las respuestas que son variantes de la referencia distan pocos puntos y cambian de lugar entre sí
validate-cause-booths = causa probable: donde espera mucha gente se abren más ventanillas, con personal a toda hora, y ese personal y ese dinero faltan en otra parte
validate-cause-late-plan = causa: la referencia declara la emergencia de inmediato y el fondo se abre a los tres días; el plan tarda más que eso en todos los escenarios menos uno, y en ese lo mismo
validate-cause-first-named = causa: en el modelo las personas van a la primera estación indicada
validate-cause-overflow = causa: el modelo no conoce otra razón para dormir a la intemperie que un sitio lleno
validate-cause-slow-desks = causa probable: donde una ventanilla tarda mucho con cada hogar, un puesto abierto sin respuesta hace esperar casi tanto como uno cerrado (lo que más explica: registration.individual_minutes)
validate-cause-relief = causa probable: donde las ventanillas son lentas, las personas devueltas acortan la fila de las demás; antes de los límites eso puede pesar más que lo que sufren, y después de los límites tal respuesta nunca aprueba
validate-cause-one-world = causa probable: cada sorteo es un solo mundo, y en él el azar pesa más que lo que las dos respuestas hacen de otro modo; en la media de los sorteos el orden se cumple
validate-cause-groups = causa probable: los mejores planes registran por grupos y prescinden de algunas medidas; lo que ahorran en espera y dinero pesa más en la puntuación
validate-cause-kits-behind = causa probable: las personas se quedan donde hay camas, y los kits les siguen tarde: los artículos pierden unos cuatro puntos, los kits de dignidad cinco, lo demás casi nada
validate-cause-unknown = causa: aún no encontrada
validate-summary = { $holds ->
        [one] Se cumple una comprobación
       *[other] Se cumplen { $holds } comprobaciones
    }; { $misses ->
        [0] ninguna falla
        [one] una falla
       *[other] { $misses } fallan
    }.
validate-figure-digests = { $ticks } pasos ejecutados de nuevo y reproducidos, { $differ } difieren
validate-figure-series = { $policies } estrategias en { $worlds } mundos, { $differ } con otras personas
validate-figure-audit = { $ticks } pasos revisados, { $broken } con descuadre
validate-figure-paired = { $won } de { $worlds } mundos; { $mean } puntos, 99 % entre { $low } y { $high }
validate-figure-refusing = { $runs } ejecuciones rechazan a personas sin evaluación, { $passed } aprueban
validate-figure-idle = { $idle } artículos sin usar en vez de { $usual }; quedan { $left } por gastar en vez de { $more }
validate-figure-first = primer lugar, { $points } puntos
validate-figure-swaps = { $swaps } cambios de primer lugar entre escenarios
validate-figure-means = { $grade } puntos ({ $low } a { $high }), { $total } antes de los topes; aprueban { $passed } de { $runs }
validate-figure-order = { $won } de { $worlds } mundos; { $mean } puntos antes de los topes, 99 % entre { $low } y { $high }; { $graded } después
validate-figure-ranks = orden conservado (tau de al menos 0.8) en { $kept } de { $draws } sorteos; tau media { $tau }
validate-figure-kept = se cumple en { $kept } de { $draws } sorteos
validate-figure-morris = { $effect } puntos en promedio, { $share } % de los efectos de { $rules } supuestos
validate-figure-harm = { $worse } de los { $best } mejores de { $plans } planes son peores que la referencia; como máximo { $most } frente a { $bar }
validate-figure-points = { $points } puntos
validate-figure-case = { $model } en el modelo; de { $low } a { $high } según lo documentado, con su tolerancia ({ $worlds } mundos)
validate-figure-lever = { $mean } puntos, 99 % entre { $low } y { $high }; una media de { $with } en vez de { $without }, distinta en { $differs } de { $worlds } mundos; por la sola orden, distinto en { $changed } de { $tried }
validate-figure-moved = cambia en { $moved } de { $scenarios } escenarios
cli-welcome-rules = todas las reglas del modelo con su fuente: umbral rules
rules-name = regla
rules-value = valor
rules-unit = unidad
rules-range = intervalo
rules-source = fuente
rules-note = `assumption` (supuesto) significa que no se encontró una fuente; el texto explica la idea detrás del valor. Es un modelo de capacitación, no un pronóstico.
