# El puesto de mando de los participantes.

desk-welcome = Elijan un ejercicio
desk-what = Ustedes dirigen la respuesta de un país ficticio que recibe a más personas de las que está preparado para atender. Decidan en conjunto y observen lo que ocurre.
desk-model-note = Es un modelo de capacitación, no un pronóstico. Se evalúa la respuesta, no el desastre.
desk-card-facts = { $days ->
        [one] { $days } día
       *[other] { $days } días
    }, { $sites ->
        [one] { $sites } lugar
       *[other] { $sites } lugares
    }
difficulty-first = para empezar
difficulty-middle = dificultad media
difficulty-high = exigente
desk-choose = Ver la situación inicial: { $scenario }
desk-continue = Continuar: { $scenario }, día { $day }, { $orders ->
        [one] { $orders } orden
       *[other] { $orders } órdenes
    }
desk-unreadable = Registrado, pero ilegible: { $file }. { $reason }
desk-leave = Guardar y salir
desk-not-continued = Este ejercicio no se puede continuar: { $reason }
desk-briefing = Situación
desk-objectives = Para qué sirve este ejercicio
desk-content-note = Antes de empezar
desk-world = Número del mundo
desk-world-note = El mismo número produce las mismas llegadas, el mismo clima y los mismos sucesos.
desk-start = Empezar el ejercicio
desk-gentle = Omitir { $count ->
        [one] { $count } mensaje de contenido difícil
       *[other] { $count } mensajes de contenido difícil
    }
desk-back = Volver
desk-looks = Idioma, pantalla
desk-light = Colores claros
desk-dark = Colores oscuros
desk-larger = Texto más grande
desk-smaller = Texto más pequeño
desk-when = Día { $day }, { $hour } · { $phase }
desk-when-short = Día { $day }, { $hour }
desk-money = { $amount } { $currency }
desk-funds = Fondos: { $amount }
desk-how-it-went = Cómo resultó
desk-how-it-went-hint = Ver cómo resultó (Intro)
desk-not-recorded = El ejercicio ya no queda registrado: { $reason }

phase-before = Preparación
phase-during = Respuesta
phase-after = Transición

clock-pause = Pausa
clock-pause-hint = El tiempo se detiene (barra espaciadora)
clock-speed-hint = { $hours ->
        [one] { $hours } hora del ejercicio por segundo
       *[other] { $hours } horas del ejercicio por segundo
    }
clock-hour = +1 h
clock-hour-hint = Avanzar una hora (H)
period-title = Período
period-hint = El grupo decide durante unos minutos; luego transcurre el período, hasta que llegue algo.
period-off = sin cuenta regresiva
period-hours = { $hours } horas
period-minutes = minutos para decidir
period-left = Para decidir: { $left }
period-left-hint = Después transcurren { $hours } horas, o hasta que llegue algo
period-hold = Detener
period-go-on = Seguir
period-play = Avanzar hasta las { $hour }
clock-day = +1 día
clock-day-hint = Avanzar un día. Se detiene ante lo que requiere de ustedes: mensajes, órdenes rechazadas, brotes, muertes, una nueva fase; lo demás que ocurrió se dice sobre el mapa (D)
clock-next = Próximo suceso
clock-next-hint = Avanzar hasta que ocurra cualquier cosa, también bienes que se agotan, una inspección o un lugar que se llena; a más tardar hasta la medianoche (N)

inbox-title = { $unread ->
        [0] Bandeja de entrada
       *[other] Bandeja de entrada ({ $unread } sin leer)
    }
inbox-empty = Todavía no ha llegado nada.
inject-from = Remitente: { $from }
inject-severe = Este mensaje puede resultar difícil. Cualquiera puede hacer una pausa o retirarse.
inject-close = Volver
inbox-decide = plazo: { $when }
dilemma-title = ¿Qué deciden?
dilemma-until = Plazo: { $when }. Si nadie decide: { $option }
dilemma-pending = Se transmite en la próxima hora. Todavía pueden elegir otra cosa.
dilemma-decided = Decidieron: { $option }
dilemma-defaulted = Nadie decidió a tiempo. Lo que ocurrió: { $option }
journal-title = Lo ocurrido

overlay-waiting = Espera
    .bounds = Espera más larga: logrado hasta { $a } h; casi logrado hasta { $b } h; parcialmente hasta { $c } h; no logrado si es mayor.
    .why = espera más larga: { $value } h
overlay-occupancy = Ocupación
    .bounds = Plazas ocupadas: logrado hasta { $a } %; casi logrado hasta { $b } %; parcialmente hasta { $c } %; no logrado si es mayor.
    .why = { $value } % de las plazas ocupadas
overlay-water = Agua
    .bounds = Agua por persona y día: logrado desde { $a } litros; casi logrado desde { $b }; parcialmente desde { $c }; no logrado si es menor.
    .why = { $value } litros por persona y día
overlay-needs = Necesidades específicas
    .bounds = Necesidades específicas detectadas sin atención: logrado hasta { $a } %; casi logrado hasta { $b } %; parcialmente hasta { $c } %; no logrado si es mayor.
    .why = { $value ->
        [one] una persona con una necesidad conocida sin atención
       *[other] { $value } personas con una necesidad conocida sin atención
    }
overlay-acceptance = Aceptación
    .bounds = Personas de la comunidad de acogida que aceptan a quienes llegan: logrado desde { $a } %; casi logrado desde { $b } %; parcialmente desde { $c } %; no logrado si es menor.
    .why = { $value } % de la población de acogida acepta a quienes llegan
overlay-data = Antigüedad de los datos
    .bounds = Antigüedad del último conteo: logrado hasta { $a } h; casi logrado hasta { $b } h; parcialmente hasta { $c } h; no logrado si es mayor.
    .why = conteo de hace { $value } h
legend-signs = anillo: plazas ocupadas · bandera: personas en espera · recuadros: cargas en camino hacia aquí · cruz: aislado o cerrado

kind-point-of-entry = Puesto fronterizo
kind-informal-crossing = Cruce informal
kind-landing = Lugar de desembarco
kind-reception-centre = Centro de recepción
kind-transit-centre = Centro de tránsito
kind-collective-shelter = Albergue
kind-host-community = Comunidad de acogida
kind-warehouse = Almacén
kind-exit-post = Puesto de salida
kind-outside = En el exterior

count-none = aún sin conteo
count-known = { $value } ± { $error } (hace { $age } h)
hover-present = { $value } ± { $error } personas
hover-waiting = { $value } en espera

place-close = Ver el país
place-in-use = en uso
place-not-in-use = sin usar
place-cut-off = aislado
place-present = Personas en el lugar
place-waiting = En espera
place-longest = Espera más larga, horas
place-desks = Ventanillas
place-desks-are = { $open } de { $booths }, de { $from } a { $to }
place-unserved = Sin registro ni atención
place-beds = Plazas
place-beds-are = { $beds }
place-beds-unseen = { $beds }, sin inspección
place-water = Agua, litros por día
place-water-is = { $own } propios, { $trucked } en camión
place-sanitation = Saneamiento
place-sanitation-is = letrinas: { $women } para mujeres, { $men } para hombres; { $showers } duchas
place-rooms = Salas de atención
place-rooms-are = { $consulting } de consulta, { $private } privadas
place-registered = Personas registradas
place-registered-are = { $persons }: { $women } % de mujeres y niñas, { $children } % de menores de 18 años
place-complaints = Quejas
place-complaints-are = { $open } en espera, { $closed } respondidas
place-acceptance = Vecinos que aceptan a quienes llegan
place-acceptance-is = { $value } % (de { $low } a { $high })
place-price = Precios en la localidad
place-price-is = { $percent } % de lo normal
place-cash = Reciben efectivo
place-cash-is = { $persons ->
        [one] 1 persona
       *[other] { $persons } personas
    }
place-children = Niñas y niños solos
place-children-are = { $found } detectados, { $cared } con responsable del caso
place-staff = Personal
place-partners = Socios
place-partners-are = { $persons ->
        [one] 1 persona
       *[other] { $persons } personas
    }
place-striking = El personal suspendió el trabajo.
place-tired = Equipo más cansado, fatiga
place-stock = Existencias

country-title = El país
country-hint = Elijan un lugar en el mapa (o presionen la tecla Av Pág) para verlo y tomar decisiones sobre él.
country-arrived = Llegadas hasta ahora, estimación: { $arrived }
country-forecast = Llegadas previstas
country-forecast-day = Día { $day }: { $value } (de { $low } a { $high })
country-forecast-rate = En { $percent } de cada 100 días, la cifra queda dentro del intervalo.
country-trust = Confianza en la respuesta
country-trust-is = { $value } % (de { $low } a { $high })
country-trust-unasked = nadie lo pregunta
country-rumour = Circula un rumor desde hace { $hours ->
        [one] 1 hora
       *[other] { $hours } horas
    }.
country-money = Fondos disponibles
country-line-stopped = { $left }; detenida por facturas impagas
country-contingency = Fondo de contingencia
country-appeal = Llamamiento a los donantes
country-appeal-open = { $amount } solicitados; respuesta en { $time }
country-income = Recibido de donantes
country-findings = Hallazgos de auditoría
list-count = { $name }:{"\u00A0"}{ $count }
country-ready = Personal listo para ser destinado
country-levers = Medidas
top-limits = { $count ->
    [one] Un problema pondría un tope al resultado
   *[other] { $count } problemas pondrían un tope al resultado
}
country-limits = Lo que pondría un tope al resultado
limit-water-at = Agua por debajo de lo necesario para sobrevivir: { $site }
limit-food-at = No queda qué comer: { $site }
limit-children-short = Niñas y niños solos sin responsable del caso
limit-arrears-of = Facturas impagas: { $line }
limit-water = { $what }. { $each } de { $floor } litros por persona y día para unas { $people } personas; se observa desde hace { $hours }.
limit-food = { $what }. No hay raciones en el almacén y el efectivo alcanza a muy pocas de unas { $people } personas; se observa desde hace { $hours }.
limit-children = { $what }: { $without } de { $found } detectados ({ $share }); se observa desde hace { $hours }. Cuenta quién sigue sin responsable { $days } días después de llegar.
limit-arrears = { $what }, { $amount }; se observa desde hace { $hours }. Tras { $after } detienen lo que paga la partida.
limit-stopped = { $what }, { $amount }: está detenido lo que paga la partida.
limit-from = A partir de { $from } seguidas, el resultado es de { $cap } puntos como máximo.
limit-share = A partir de { $from }, el resultado es de { $cap } puntos como máximo.
limit-standing = A partir de { $from } de interrupción, el resultado es de { $cap } puntos como máximo.
limit-reached = Según los reportes, el resultado ya es de { $cap } puntos como máximo.
limit-note = Estimación según los reportes: cuenta lo que realmente ocurre, y eso se ve solo al final.
measures-coordination = Coordinación y socios
measures-information = Información y datos
measures-protection = Protección y derechos
measures-means = Personal y suministros
measures-society = Sociedad de acogida

lever-under-way = en preparación
lever-in-force = en vigor

figure-none = sin datos
figure-longest = Espera más larga en ventanillas
    .value = { $value } h
    .hint = La espera más larga comunicada por los puestos. Línea: { $standard } horas, el máximo tolerable.
figure-waiting = En espera ante las ventanillas
    .value = { $value }
    .hint = Personas que esperan ante todas las ventanillas, según lo comunicado.
figure-fullest = Lugar más lleno
    .value = { $value } %
    .hint = Personas en el lugar más lleno, en proporción a sus camas. Línea: todas ocupadas.
figure-driest = Mínimo de agua
    .value = { $value } L
    .hint = Litros por persona y día en el lugar con menos agua. Línea: la norma de { $standard }.
figure-children = Niñez detectada y atendida
    .value = { $value } %
    .hint = De las niñas y los niños solos detectados. Línea: todos.

decide-title = Decidir
decide-withdraw = Retirar
decide-order = Ordenar
decide-discard = Dejar de lado
quote-price = cuesta { $amount }
quote-daily = { $amount } por día
quote-line = de { $line }; quedan { $left }
quote-line-waiting = de { $line }; quedan { $left } tras las órdenes que esperan
quote-lasts = { $waiting ->
    [0] alcanza para esta sola orden durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }
   *[other] alcanza para esta orden y las que esperan durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }
}, sin contar lo que la partida ya paga cada día
quote-nothing = sin costo directo
quote-hours = surte efecto en { $time }

group-desks = Ventanillas
group-staff = Personal
group-places = Lugares para las personas
group-services = Agua, saneamiento, atención
group-goods = Artículos de socorro
group-ways = Transporte y rescate
group-country = País

registration-group = en grupo: rápido y superficial
registration-individual = una por una: lento y detallado
screening-none = nadie pregunta
screening-rapid = unas pocas preguntas en la fila
screening-full = una entrevista en privado
buying-tender = según las reglas ordinarias
buying-urgent = de inmediato, sin licitación

draft-open-desks = { $site }: poner en servicio { $a } { $na ->
        [one] ventanilla
       *[other] ventanillas
    }.
    .verb = Ventanillas en uso
draft-set-hours = { $site }: abrir las ventanillas de { $a } a { $b } horas.
    .verb = Horario
draft-set-registration = { $site }: registrar a las personas { $a }.
    .verb = Registro
draft-set-screening = { $site }: buscar necesidades específicas ({ $a }).
    .verb = Detección de necesidades
draft-set-admission = { $site }, desde ahora: { $a }.
    .verb = A quién se admite
draft-suspend-post = { $site }: suspender por seguridad y llevar a las personas al puesto siguiente: { $a }.
    .verb = Suspender con transporte
draft-close-post = { $site }: cerrar sin alternativa.
    .verb = Cerrar el puesto
draft-reopen-post = { $site }: reabrir.
    .verb = Reabrir el puesto
draft-post-staff = { $site }: destinar personal, { $a } de { $b }.
    .verb = Destinar personal
draft-move-staff = { $site }: trasladar personal, { $a } de { $b }, a { $c }.
    .verb = Trasladar personal
draft-set-shift = { $site }: trabajar en turnos de { $a } horas.
    .verb = Turnos
draft-open-site = { $site }: abrir.
    .verb = Abrir
draft-close-site = { $site }: cerrar; no alberga a nadie.
    .verb = Cerrar el sitio
draft-assess-site = { $site }: inspeccionar el edificio.
    .verb = Inspeccionar
draft-repair-site = { $site }: reparar el edificio.
    .verb = Reparar
draft-pitch-tents = { $site }: instalar { $a } { $na ->
        [one] carpa
       *[other] carpas
    } del almacén.
    .verb = Instalar carpas
draft-direct = { $site }: orientar a las personas admitidas hacia { $a }.
    .verb = Orientar a las personas
draft-transfer = { $site }: ofrecer a { $a } { $na ->
        [one] hogar
       *[other] hogares
    } transporte a { $b }.
    .verb = Ofrecer transporte
draft-evacuate = { $site }: evacuar; ofrecer a todas las personas transporte a { $a }.
    .verb = Evacuar
draft-truck-water = { $site }: llevar en camión { $a } litros de agua por día.
    .verb = Llevar agua
draft-build-sanitation = { $site }: construir { $a } { $na ->
        [one] letrina
       *[other] letrinas
    } para mujeres, { $b } para hombres y { $c } { $nc ->
        [one] ducha
       *[other] duchas
    }.
    .verb = Letrinas y duchas
draft-light-site = { $site }: iluminar los caminos.
    .verb = Iluminar
draft-build-rooms = { $site }: instalar { $a } { $na ->
        [one] sala
       *[other] salas
    } de consulta y { $b } { $nb ->
        [one] sala
       *[other] salas
    } para conversar en privado.
    .verb = Salas de atención
draft-open-child-space = { $site }: habilitar un espacio donde niñas y niños jueguen y aprendan.
    .verb = Espacio para la niñez
draft-send = { $site }: enviar a { $c }: { $a } { $b }.
    .verb = Enviar artículos
draft-order = { $site }: pedir { $a } { $b }, { $c }.
    .verb = Pedir artículos
draft-support-repairs = { $site }: ayudar a reparar { $a } { $na ->
        [one] vivienda
       *[other] viviendas
    } por día.
    .verb = Apoyar reparaciones
draft-pay-cash = { $site }: entregar efectivo a { $a } { $na ->
        [one] persona
       *[other] personas
    } cada día.
    .verb = Entregar efectivo
draft-pay-rent = { $site }: pagar dos meses de alquiler en la localidad más cercana a { $a } { $na ->
        [one] hogar que desea quedarse
       *[other] hogares que desean quedarse
    }.
    .verb = Pagar alquiler
draft-hire-seats = Contratar { $a } { $na ->
        [one] asiento
       *[other] asientos
    } por hora en { $b }.
    .verb = Contratar transporte
draft-send-rescue = Mantener { $a } { $na ->
        [one] equipo
       *[other] equipos
    } de rescate en { $b }.
    .verb = Equipos de rescate
draft-recruit = Contratar personal, { $a } de { $b }.
    .verb = Contratar personal
draft-enact = Poner en vigor: { $a }.
    .verb = Iniciar una medida
draft-move-budget = Traspasar { $a } de { $b } a { $c }.
    .verb = Traspasar fondos
draft-release-contingency = Liberar { $a } del fondo de contingencia para { $b }.
    .verb = Fondo de contingencia
draft-launch-appeal = Hacer un llamamiento a los donantes por { $a }.
    .verb = Llamamiento a donantes
draft-answer = Decisión – { $inject }: { $a }
    .verb = Decidir sobre una consulta

closing-title = El ejercicio ha terminado
closing-note = Este es el puntaje de la respuesta, no el del desastre ni el de ninguna persona de esta sala.
closing-score = { $points } puntos de 100 ({ $before } antes de los topes)
closing-compare = Comparar (tarda un momento)
closing-comparing = Se ejecutan otras respuestas en el mismo mundo…
policy-do-nothing = No hacer nada
policy-reactive = Solo reaccionar
policy-reference = Una buena respuesta según reglas
policy-best-known = Mejor respuesta conocida
closing-dimensions = Por dimensión
closing-gates = Lo que puso un tope al resultado
closing-gate = { $gate }: { $worst }
closing-weakest = Los indicadores más débiles
closing-full = Puntaje completo hasta
closing-moments = Momentos para conversar, en su orden
closing-leave = Volver a los ejercicios
wellbeing-title = Antes de irse
wellbeing-text = Algunas de las personas presentes han vivido algo parecido. Tómense un momento. Lo que sintieron en esta sala es normal; hablen con alguien de confianza y avisen a quien facilita si prefieren no continuar.
cli-play-about = Abre el puesto de mando, para entrenar en sala
cli-play-scenario = Identificador o archivo del escenario con que se empieza
error-no-display = No hay pantalla en la que abrir una ventana. Sin ella: umbral run { $scenario } --policy reference
error-no-graphics = Ningún controlador gráfico ni motor de representación por software pudo abrir la ventana. Sin ella: umbral run { $scenario } --policy reference

guide-step = Guía { $step } de { $of }
guide-hour = El tiempo está detenido. Presione «+1 h» (o H) hasta que llegue el primer mensaje.
guide-read = Llegó un mensaje, a la izquierda. Elíjalo para leerlo.
guide-shut = Cuando lo haya leído, vuelva (Esc).
guide-choose = El mapa muestra los lugares que están a su cargo. Elija uno, por ejemplo el polideportivo.
guide-begin = A la derecha está cómo se encuentra el lugar y qué puede decidir. Elija una decisión.
guide-order = Una decisión es una frase. Si tiene espacios en blanco, complételos; debajo está cuánto cuesta y cuándo ayuda. Luego presione «Ordenar».
guide-send-out = La orden espera y todavía se puede retirar. Sale con la próxima hora: presione «+1 h».
guide-country = Elija un punto vacío del mapa (o Esc): ahora ve el país.
guide-measure = Inicie una medida, por ejemplo el plan de contingencia, y ordénela. Lo que requiere días debe empezar pronto.
guide-colours = Los colores del mapa muestran cuánto esperan las personas. Elija otra cosa en la leyenda, debajo del mapa.
guide-next = Presione «Próximo suceso» (N): el tiempo avanza hasta que ocurra algo, a más tardar hasta la medianoche, y la línea sobre el mapa dice por qué se detuvo.
guide-end = Eso es todo. Las cifras con ± son conteos: nadie sabe más. Siga: decida y vea qué ocurre.
guide-done = Seguir sin la guía
guide-leave = Dejar la guía
guide-again = Mostrar la guía

desk-exercise = Ejercicio
desk-finished = Terminado: { $scenario }, { $points } puntos. Ver de nuevo
ago-minutes = { $count ->
        [0] hace un momento
        [one] hace { $count } minuto
       *[other] hace { $count } minutos
    }
ago-hours = { $count ->
        [one] hace { $count } hora
       *[other] hace { $count } horas
    }
ago-days = { $count ->
        [one] hace { $count } día
       *[other] hace { $count } días
    }
desk-when-over = Fin del día { $day }
dilemma-sent = Decidieron: { $option } Surte efecto con la próxima hora.
dilemma-last-call = Esta es la última hora para decidir.
stop-none = El tiempo avanza o se detiene como lo indiquen arriba. Aquí se dice qué lo detuvo.
stop-why = Detenido ({ $when }): { $reasons }
stop-passed = Entretanto, hasta { $when }: { $reasons }
stop-read = Leer el mensaje
stop-message = mensaje: { $title }
stop-last-call = última hora para decidir: { $title }
stop-midnight = es medianoche: empieza otro día
stop-phase = empieza una nueva fase: { $phase }
stop-limit = esto pondría un tope al resultado: { $limit }
stop-at-hand = Hay una decisión abierta que no se ha ordenado: ordénenla, déjenla de lado o presionen otra vez para seguir sin ella.
stop-over = el ejercicio terminó
stop-resumed = continúan donde lo dejaron; { $waiting ->
        [0] no hay órdenes en espera
        [one] hay { $waiting } orden en espera
       *[other] hay { $waiting } órdenes en espera
    }
stop-resumed-part = continúan desde la última hora registrada; { $waiting ->
        [0] las órdenes que no habían salido se perdieron y los mensajes figuran sin leer
       *[other] los mensajes figuran sin leer
    }
weighty-title = Noticias graves
weighty-close = Lo hemos leído
over-title = El ejercicio ha terminado
over-text = Ya no se puede ordenar nada. Vean cómo resultó, o miren antes el estado final.
over-close = Ver cómo resultó
over-stay = Ver el estado final
legend-whole = Mapa completo
legend-zoom-hint = Acercar y alejar: también con la rueda. Arrastren el mapa para moverlo; con doble clic se ve completo.
legend-places = Lugares
legend-help = Qué significan los signos
legend-marks = marca dentro del signo: cómo está el lugar según lo que se muestra
legend-lines = línea continua: carretera o embarcación · trazos: a pie · puntos naranjas: peligrosa · trazos rojos con cruz: cerrada
count-exact = { $value } (hace { $age } h)
country-arrived-corrected = Un conteo posterior corrigió una estimación anterior más alta.
tray-title = Órdenes que salen con la próxima hora: { $waiting }
tray-sent = { $order } – ya salió; surte efecto con la próxima hora
tray-empty = No hay órdenes en espera.
order-accepted = Ordenado: { $order }
order-refused = Rechazado: { $reason } La orden era: { $order }
refused-recruit = { $left ->
        [0] ya no se puede contratar a nadie para este trabajo
        [one] solo se puede contratar a { $left } persona para este trabajo
       *[other] solo se puede contratar a { $left } personas para este trabajo
    }
refused-post = { $left ->
        [0] nadie está listo para ser destinado a este trabajo
        [one] solo { $left } persona está lista para ser destinada
       *[other] solo { $left } personas están listas para ser destinadas
    }
refused-move = { $left ->
        [0] allí nadie hace este trabajo
        [one] allí solo { $left } persona hace este trabajo
       *[other] allí solo { $left } personas hacen este trabajo
    }
means-ready = Listas para ser destinadas, sin contar las órdenes en espera: { $left }
means-recruitable = Aún se pueden contratar: { $left }
means-at-work = De esta profesión, trabajan aquí: { $left }
means-in-store = En existencia aquí: { $left }
means-left = Después quedarán { $left } en la partida «{ $line }».
means-left-waiting = Después de esta orden y de las que esperan, quedarán { $left } en la partida «{ $line }».
means-refused = Será rechazada: { $reason }
blank-at-most = Como máximo { $bound }.
blank-at-least = Como mínimo { $bound }.
closing-weight = { $share } % del total
closing-expected = Se esperaba en { $hours } h: { $action }
closing-judged = «A tiempo»: salió una orden del tipo esperado dentro de las horas dadas; «con demora»: después de ellas; «no se hizo»: nunca. Si fue suficiente y se hizo bien, lo conversa la sala; la puntuación cuenta lo que les faltó a las personas y durante cuánto tiempo.
closing-distance = Distancia: puntos de esta respuesta por encima (+) o por debajo (−) de la otra, después de los topes.
closing-averted = Frente a no hacer nada, se evitaron { $hours } horas-persona de necesidad, con un costo de { $cost } por cada mil.
keys-title = Teclas
keys-hour = avanzar una hora
keys-day = avanzar un día, o hasta que llegue algo
keys-next = avanzar hasta el próximo suceso, a más tardar hasta la medianoche
keys-space = el tiempo se detiene o avanza
    .key = Barra espaciadora
keys-places = lugar siguiente, lugar anterior
    .key = Av Pág, Re Pág
keys-escape = volver: mensaje, decisión, lugar
    .key = Esc
keys-tab = pasar al siguiente botón o espacio
keys-enter = presionar el botón; al final: cómo resultó
    .key = Intro
keys-help = esta lista
guide-prepare = Ahora prepare: ordene lo que debe estar listo antes de que llegue gente. Luego avance con «+1 h» o «+1 día» hasta que empiece la respuesta.
hover-present-exact = { $value } personas
decide-take-up = Retomar lo que dejaron de lado: { $order }
decide-throw-away = Descartarlo
open-unsound = Inspección desfavorable, o daños: { $places ->
        [one] { $places } plaza no se puede usar
       *[other] { $places } plazas no se pueden usar
    } antes de reparar el edificio.
open-unseen = Nadie ha inspeccionado aún el edificio: puede albergar a menos personas de lo que se indica.
