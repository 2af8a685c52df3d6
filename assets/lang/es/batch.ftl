# Lotes: muchas corridas, lo que puede decirse de ellas, y fragmentos.
cli-batch = Ejecutar estrategias en muchos mundos y escribir tablas y un resumen; la misma orden continúa donde se detuvo
cli-batch-scenarios = Escenarios por identificador o ruta, separados por comas
cli-batch-policies = Estrategias por identificador o ruta, separadas por comas; NOMBRE@2 es la misma estrategia con otro ruido
cli-batch-seeds = Semillas: 1,2,5..40 (40 incluido), un archivo o el identificador de una lista: smoke, golden, validation, public-scoring
cli-batch-out = Carpeta de los resultados; se crea si no existe
cli-batch-jobs = Hilos; tantos como núcleos tenga el equipo si se omite
cli-batch-baseline = La estrategia con la que se comparan las demás; la primera si se omite
cli-batch-series = Escribir también quién estaba dónde en cada hora (ocupa mucho)
cli-batch-until-settled = Mirar a los 50, 100, 200 y 400 mundos y detenerse en cuanto el orden esté claro
cli-batch-program = Un programa que decide, por su línea de órdenes; puede darse varias veces
cli-batch-program-seconds = Segundos que un programa puede pensar una respuesta
cli-env = Ofrecer un ejercicio como líneas JSON por los flujos estándar, para programas que aprenden o deciden (véase assets/python)
cli-run-program = Un programa que decide, por su línea de órdenes, en lugar de --policy
cli-plan = Escribir el plan de un lote para otros equipos, dividido en fragmentos
cli-plan-shards = En cuántos fragmentos
cli-shard = Ejecutar un fragmento de un plan; puede repetirse
cli-shard-dir = Carpeta con el plan
cli-shard-number = Qué fragmento, desde 0
cli-merge = Unir todos los fragmentos de un plan y escribir tablas y un resumen
plan-written = { $runs ->
    [one] Una corrida
   *[other] { $runs } corridas
} en { $shards ->
    [one] un fragmento
   *[other] { $shards } fragmentos
}. Ejecute cada uno: umbral shard { $folder } N, con N de 0 a { $last }. Después: umbral merge { $folder }
batch-progress = { $done } de { $of } corridas, { $rate } por segundo, faltan unos { $left } s
batch-written = Resultados: { $folder } (runs.csv, runs.parquet, summary.html, dictionary.csv)
batch-stopping = Deteniendo: lo que empezó termina y se conserva. La misma orden continúa desde aquí.
batch-title = Comparación de estrategias
batch-headline = { $scenarios ->
    [one] Más puntos: { $policy }
   *[other] Más puntos en { $scenarios } escenarios: { $policy }
}
batch-counts = { $runs ->
    [one] Una corrida
   *[other] { $runs } corridas
}: { $policies ->
    [one] una estrategia
   *[other] { $policies } estrategias
} en { $worlds ->
    [one] el mismo mundo
   *[other] los mismos { $worlds } mundos
}.
batch-failures = { $count ->
    [one] Una corrida falló
   *[other] { $count } corridas fallaron
}: el programa que decide no pudo continuar. La columna «reason» dice por qué; las comparaciones omiten esos mundos.
batch-settled = El orden de los { $pairs } pares está claro tras { $worlds } mundos (probabilidad de afirmar algo falso: 5 % como máximo).
batch-not-settled = Sin decidir tras { $worlds } mundos: { $open } de { $pairs } pares no se distinguen. No los ordene.
batch-caption = { $worlds ->
    [one] Comparación en un mundo.
   *[other] Comparación en los mismos { $worlds } mundos.
} Puntos de 0 a 100, tras los topes; hacen falta 60 para aprobar (línea discontinua).
batch-policy = Estrategia
batch-scale = De 0 a 100
batch-mean = Media
batch-difference = Frente a { $baseline } (95 %)
batch-cvar = Peor décima parte
batch-min = Peor
batch-passed = Aprueba
batch-gates = Sin tope
batch-standards = Normas cumplidas
batch-best = La mejor en
batch-regret = Pérdida
batch-dimensions = Puntos medios por dimensión
batch-pareto = No dominada
batch-yes = sí
batch-overall = Todos los escenarios
batch-worst-scenario = Peor escenario
batch-worst-regret = Mayor pérdida
batch-reading = Media { $mean }; nueve de cada diez mundos entre { $low } y { $high }
batch-how = Cómo leer esto
batch-note-worlds = Todas las estrategias enfrentaron los mismos mundos: las mismas llegadas, el mismo tiempo y los mismos eventos programados. Por eso, una diferencia se calcula mundo por mundo.
batch-note-chart = El trazo vertical es la media, la barra oscura contiene la mitad central de los mundos y la clara nueve de cada diez.
batch-note-difference = El intervalo contiene la verdadera diferencia media en 95 de cada 100 lotes como este. Si contiene el cero, no dice nada de quién es mejor.
batch-note-cvar = «Peor décima parte» es la media de la décima parte peor de los mundos: lo que cabe esperar si las cosas van mal. «Pérdida» es lo que la mejor estrategia del mismo mundo tuvo de más.
batch-note-best = «La mejor en» es la proporción de mundos en los que ninguna lo hizo mejor; un empate se reparte. «No dominada» significa que ninguna otra es al menos igual de buena en todas las dimensiones y mejor en una.
batch-note-model = Un modelo de capacitación, no un pronóstico: compare respuestas entre sí; los niveles no dicen nada de crisis reales.
error-no-seeds = no se indicaron semillas: escriba, por ejemplo, --seeds 1..20
error-not-seeds = «{ $word }» no es un número, ni un rango como 5..40, ni un archivo, ni una de las listas smoke, golden, validation, public-scoring
error-seed-twice = la semilla { $seed } aparece dos veces y contaría dos veces: quite una
error-named-twice = «{ $name }» aparece dos veces: quite uno; NOMBRE@2 ejecuta una estrategia con otro ruido
error-too-many-runs = { $runs } corridas son más de las que nadie puede esperar: elija menos semillas, estrategias o escenarios
error-no-baseline = la referencia «{ $name }» no es ninguna de las estrategias de este lote: { $known }
error-other-batch = { $folder } contiene otra cosa: elija una carpeta nueva o repita exactamente la orden que la empezó
error-batch-engine = { $folder } se hizo con el motor { $found } o con otras reglas; este es { $own }: use aquella versión o elija una carpeta nueva
error-no-plan = { $folder } no contiene ningún plan: escriba uno con umbral plan
error-batch-damaged = { $path } no está como se escribió. Si es un fragmento, bórrelo y ejecútelo de nuevo; si es un plan, escríbalo otra vez
error-no-shard = no existe el fragmento { $number }: este plan tiene { $of }, numerados desde 0
error-shards-missing = faltan por ejecutar estos fragmentos: { $shards }. Ejecútelos con umbral shard y vuelva a unir
error-shard-mismatch = { $path } pertenece a otro plan o contiene otras corridas: bórrelo y ejecute ese fragmento de nuevo
error-batch-io = { $path }: { $reason }. Lo calculado hasta ahora se conserva; la misma orden continúa
error-batch-stopped = detenido tras { $done } de { $of } corridas: todas se conservan y la misma orden continúa
error-no-policies = indique al menos una estrategia con --policies o un programa con --policy-cmd
cli-sweep = Ejecutar variantes de una estrategia, o una estrategia con otros supuestos, en muchos puntos, como un lote
cli-sweep-vary = Un parámetro de la estrategia o una regla del modelo (véase umbral rules) y su rango, como food_days=2..14; puede darse varias veces
cli-sweep-method = Cómo se eligen los puntos: grid (cuadrícula), lhs (hipercubo latino) o sobol
cli-sweep-points = Cuántos puntos como máximo
cli-discover = Decir en qué condiciones falla una estrategia de un barrido, en palabras y como página (discovery.html)
cli-discover-dir = Carpeta con los resultados de un barrido
cli-discover-policy = Qué estrategia
cli-discover-below = Menos puntos que estos cuentan como fallo; si se omite, no aprobar
cli-optimise = Buscar mejores parámetros de una estrategia y mostrarlos en mundos que no se usaron
cli-optimise-out = Archivo para la estrategia encontrada
cli-optimise-candidates = Con cuántos puntos empezar
cli-compare = Comparar dos grabaciones: la primera decisión que difiere y la cadena de indicadores que sigue
cli-compare-file = Grabación escrita por run --record
discover-title = ¿Cuándo falla?
discover-all = { $policy } falla en el { $share } de { $runs } corridas.
discover-none = Ninguna condición distingue los fallos de lo demás.
discover-box = Falla en el { $share } de las corridas en las que se cumple todo esto; contienen el { $held } de todos los fallos:
discover-between = { $factor } está entre { $low } y { $high }
discover-above = { $factor } es al menos { $low }
discover-below = { $factor } es como máximo { $high }
discover-chart = Corridas según las dos condiciones más estrictas
discover-key = Cuadrado lleno: falló. Círculo vacío: no falló.
optimise-found = El mejor de { $candidates } puntos ({ $runs } corridas): { $values }
optimise-fresh = En { $worlds } mundos que no se usaron: { $mean } puntos frente a { $policy } (95 %: { $low } … { $high }).
optimise-note = Los { $chosen } puntos en los mundos donde se eligió son demasiado buenos: allí se eligió.
compare-other-scenario = { $one } y { $two } son de escenarios o reglas distintos ({ $first }, { $second }): elija dos grabaciones del mismo
compare-other-world = Nota: las semillas difieren ({ $first }, { $second }); parte de cualquier diferencia se debe al mundo.
compare-same-acts = Ambas tomaron las mismas decisiones.
compare-first = Primera diferencia el día { $day }, { $hour }{":"}00:
compare-nothing = nada
compare-chain = Indicadores que difieren al menos un punto, en el orden en que se separaron:
compare-indicator = día { $day }  { $name }: { $first } / { $second } al final
compare-end = Puntos tras los topes: { $first } / { $second }
compare-no-day = Una de las grabaciones termina antes de su primer día.
error-not-a-factor = «{ $word }» no es un factor: escriba un nombre y un rango, como food_days=2..14
error-not-a-parameter = no existe ese parámetro ni esa regla ({ $reason }): los parámetros están en assets/policies/reference.ron, las reglas en umbral rules
error-rule-range = la regla { $name } debe estar entre { $low } y { $high }
error-mixed-factors = en un barrido no pueden variarse a la vez parámetros de una estrategia y reglas del modelo: haga dos
error-without-parameters = «{ $name }» es una lista de órdenes y no tiene parámetros: elija una estrategia que los tenga
error-no-sweep = { $folder } no contiene resultados de un barrido: ejecute primero umbral sweep
error-not-in-batch = el barrido no tiene corridas de «{ $name }»
error-too-few-worlds = hacen falta al menos { $least } mundos: la mitad para elegir y la mitad para mostrar
