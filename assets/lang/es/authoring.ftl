# Herramientas de autoría: escenarios nuevos, lista de eventos en hoja de cálculo, vista previa, carpeta del ejercicio.

cli-force = Reemplazar los archivos que ya existen
file-written = Archivo escrito: { $path }
error-exists-force = { $path } ya existe: dé otro nombre o añada --force para reemplazarlo

seat-coordination = Coordinación
    .task = Usted dirige toda la respuesta: fija prioridades, reúne a la gente y habla por el grupo. Decide cuando las funciones no coinciden.
    .ask = ¿Qué debe empezar hoy porque requiere días? ¿Qué no sabemos?
seat-border = Autoridad fronteriza
    .task = Usted está a cargo de los puestos: ventanillas, horarios, forma de registro. Nadie debería tener que rodearlos.
    .ask = ¿Cuánto espera la última persona de la fila y adónde iría si no?
seat-civil-protection = Protección civil
    .task = Usted está a cargo de los sitios, el transporte y el abastecimiento: albergues, agua, letrinas, artículos, camiones.
    .ask = ¿Dónde dormirán las personas dentro de tres días, y con cuánta agua?
seat-health = Salud
    .task = Usted cuida la atención: personal clínico, medicamentos, salas, brotes, salud mental.
    .ask = ¿Quién está enfermo y nadie lo ha atendido? ¿Dónde el agua se vuelve un asunto de salud?
seat-protection = Protección
    .task = Usted cuida a las personas con necesidades específicas: niñas y niños solos, sobrevivientes de violencia, personas que buscan asilo.
    .ask = ¿Quién no tiene aquí a nadie que hable en su nombre? ¿Puede hablar en privado?
seat-finance = Finanzas
    .task = Usted cuida los fondos: partidas, facturas, fondo de contingencia, llamamientos a donantes.
    .ask = ¿Qué partida se agota primero y qué se detiene entonces?
seat-foreign-affairs = Relaciones exteriores
    .task = Usted habla con países vecinos, consulados, organismos y prensa, y atiende a lo que se dice.
    .ask = ¿Qué cree la gente y quién podría informarla mejor?
channel-message = Mensaje escrito
channel-news = Noticia
channel-phone = Llamada telefónica
channel-image = Imagen
mode-foot = a pie
mode-road = por carretera
mode-river = por río
mode-sea = por mar

# La lista de eventos en hoja de cálculo.
cli-msel = La lista de eventos (MSEL) de un escenario como hoja de cálculo, ida y vuelta
cli-msel-export = Escribir la lista de eventos en CSV
cli-msel-export-out = Archivo CSV que se escribirá
cli-msel-separator = Separador; si no se indica, el que esperan las hojas de cálculo del idioma
cli-msel-import = Llevar una lista de eventos modificada de vuelta al escenario
cli-msel-csv = Archivo CSV, guardado desde la hoja de cálculo como CSV UTF-8
cli-msel-import-out = Archivo de escenario que se escribirá
msel-column-id = Id
msel-column-start = Comienzo
msel-column-day = Día
msel-column-hour = Hora
msel-column-condition = Condición
msel-column-to = Para
msel-column-channel = Canal
msel-column-from = De parte de
msel-column-title = Título
msel-column-text = Texto
msel-column-expected = Acción esperada
msel-column-within = En cuántas horas
msel-column-shown-by = Se reconoce por
msel-column-objective = Objetivo
msel-column-effects = Efectos
msel-column-dilemma = Pregunta a los participantes
msel-column-severe = Puede afectar a las personas
msel-start-at = a una hora
msel-start-once = al cumplirse una condición
msel-start-released = cuando lo libera quien facilita
msel-yes = sí
msel-no = no
msel-row = fila { $row }
msel-cell = fila { $row }, columna «{ $column }»
msel-place = { $place }: { $what }
msel-problem-unreadable = no se puede leer: { $reason }
msel-problem-too-many-cells = hay más celdas que encabezados: ponga entre comillas dobles los textos que contienen el separador
msel-problem-too-few-cells = hay { $found } celdas bajo { $most } encabezados: quizás el archivo se cortó; guárdelo de nuevo desde la hoja de cálculo
msel-problem-unknown-word = «{ $found }» no es una de las palabras admitidas aquí: { $known }
msel-problem-missing-column = falta la columna «{ $name }»: exporte de nuevo la lista para verlas todas
msel-problem-headings-below = los encabezados están en la fila { $row }: quite las filas de encima
msel-problem-no-headings = esta no es la fila de encabezados de una lista de inyectos: exporte la lista con umbral msel export y conserve su primera fila
msel-problem-column-twice = la columna «{ $name }» está dos veces: conserve una sola
msel-problem-no-id = «{ $found }» no es un id: use minúsculas, cifras, - y _, comenzando con una letra
msel-problem-empty-id = una fila nueva necesita un id propio: minúsculas, cifras, - y _, comenzando con una letra, como en huelga_ferry
msel-problem-id-twice = este id ya está en la fila { $first }: dé otro a una de las dos
msel-problem-no-number = «{ $found }» no es un número entero: { $column ->
        [day] escriba solo las cifras; los días se cuentan desde el día 1 del ejercicio, de modo que 13 es su decimotercer día
        [hour] escriba solo la hora, 8 para las 8:00
       *[hours] escriba solo las cifras, en horas: 48 para dos días
    }
msel-problem-empty = aquí falta algo
msel-problem-not-here = aquí no debe haber nada: el día y la hora acompañan a «a una hora»; la condición, a «al cumplirse una condición»; las horas y las señales, a una acción esperada
msel-ignored = columnas sin significado aquí, que no se tomaron en cuenta: { $names }
msel-imported = { $changed ->
        [one] { $changed } inyecto modificado
       *[other] { $changed } inyectos modificados
    }; añadidos: { $added }; eliminados: { $removed }{ $order ->
        [changed] {"; "}en otro orden
       *[same] {""}
    }.
msel-refused = { $count ->
        [one] un problema
       *[other] { $count } problemas
    } en { $file }: no se escribió nada
