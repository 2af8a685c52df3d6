# El resultado legible de `umbral run`.

result-heading = { $scenario } · semilla { $seed } · estrategia { $policy }
result-model-note = Modelo de capacitación, no un pronóstico.
result-people = Personas
result-arrived = Llegaron
result-in-country = Están en la zona de operaciones
result-moved-on = Siguieron viaje
result-returned = Regresaron a su hogar
result-deceased = Perdieron la vida
result-sites = Lugares
result-site = Lugar
result-peak = Máximo de personas
result-beds = Plazas en ese momento
result-queue = Fila más larga
result-wait = Espera más larga (h)
result-wait-p90 = 9 de cada 10 esperan hasta (h)
result-stock-out = Sin existencias (h, sumadas por artículo)
result-money = Fondos ({ $currency })
result-line = Partida
result-approved = Aprobado
result-paid = Pagado
result-committed = Comprometido
result-owed = Adeudado
result-contingency = Saldo del fondo de contingencia: { $amount }
result-orders = Órdenes enviadas: { $submitted }; aceptadas: { $accepted }; rechazadas: { $refused }
result-score = Puntaje
result-total = Total antes de aplicar topes: { $total }
result-grade = Resultado: { $grade } de 100 ({ $band }; mínimo para aprobar: { $pass })
result-dimension-none = aún sin medir
result-gates = Condiciones que ponen un tope al resultado
result-gate-open = no ocurrió
result-gate-breached = ocurrió durante { $hours ->
        [one] una hora
       *[other] { $hours } horas
    }; tope del resultado: { $cap }
result-gate-breached-at = ocurrió durante { $hours ->
        [one] una hora
       *[other] { $hours } horas
    } ({ $site }); tope del resultado: { $cap }
result-gate-persons = ocurrió a { $persons ->
        [one] una persona
       *[other] { $persons } personas
    }; tope del resultado: { $cap }
result-gate-persons-at = ocurrió a { $persons ->
        [one] una persona
       *[other] { $persons } personas
    } (sobre todo en { $site }); tope del resultado: { $cap }
result-gate-share = ocurrió en { $share } de los casos; tope del resultado: { $cap }
result-gate-share-at = ocurrió en { $share } de los casos ({ $site }); tope del resultado: { $cap }
result-indicators = Indicadores
result-indicator = Indicador
result-value = Valor
result-points = Puntos
result-band = Nivel
result-worst = Peor situación
result-behind = Qué hay detrás de los indicadores más débiles
result-behind-line = { $indicator } – { $orders }
result-behind-orders = { $orders ->
    [one] { $orders } orden cumplida
   *[other] { $orders } órdenes cumplidas
}, { $refused ->
    [one] { $refused } rechazada
   *[other] { $refused } rechazadas
}; la primera, el día { $day }
result-behind-no-order = no se dio ninguna orden al respecto
result-moments = Peores momentos
result-no-moments = ninguno
result-injects = Acciones esperadas
result-inject-day = Día
result-inject = Tras
result-inject-judged = Resultado
result-inject-after = Horas
result-not-delivered = Inyectos que nunca llegaron
result-not-delivered-time = su hora es posterior al final
result-not-delivered-condition = su condición nunca se cumplió en lo que se informó: los sitios cuentan cada pocas horas, y un máximo entre dos conteos no se ve
result-not-delivered-release = espera a que quien facilita lo libere
compare-title = Junto a otras respuestas al mismo mundo (distancia en puntos, no una clasificación de personas)
compare-policy = Respuesta
compare-grade = Puntos
compare-distance = Distancia
compare-averted = Frente a no hacer nada, se evitaron { $hours } horas-persona de necesidad, a { $cost } por cada mil.
compare-added = Frente a no hacer nada, no se evitó nada: se sumaron { $hours } horas-persona de necesidad.
judged-pending = aún hay tiempo
judged-met = a tiempo
judged-late = con demora
judged-not-met = no se hizo
judged-by-observers = a criterio de quienes observan
result-moment = Día { $day }, { NUMBER($hour, minimumIntegerDigits: 2) }:00
result-digest = Huella { $digest } tras { $ticks } horas · modelo { $model } · motor { $engine }
result-elapsed = calculado en { $ms } ms

dimension-p1 = Derechos y normas
dimension-p2 = Evidencia
dimension-p3 = Alianzas
dimension-o1 = Bienestar
dimension-o2 = Respuesta a la crisis
dimension-o3 = Movilidad segura, ordenada y digna

band-met = logrado
band-nearly = casi logrado
band-partly = parcialmente logrado
band-not-met = no logrado

unit-name-permille = ‰
unit-name-hours = h
unit-name-per-100000 = por cada 100 000

indicator-water = Déficit de agua
indicator-sanitation = Déficit de letrinas y duchas
indicator-food = Déficit de alimentos
indicator-shelter = Déficit de espacio techado
indicator-dignity_goods = Kits de dignidad no entregados a tiempo
indicator-stock_outs = Artículos agotados
indicator-registration = Personas no registradas a tiempo
indicator-equal_treatment = Mayor brecha entre grupos
indicator-count_gap = Brecha entre conteo y realidad
indicator-dignified_waiting = Espera en condiciones indignas
indicator-long_wait = Espera superada por 1 de cada 10
indicator-unscreened_exits = Salidas sin detección de necesidades
indicator-lives_lost = Vidas perdidas
indicator-child_care = Niñas y niños sin responsable del caso
indicator-late_survivor_care = Violencia reciente: sin atención en 72 horas
indicator-counter_trafficking = Personas sin protección contra la trata
indicator-dignified_deaths = Muertes sin trato digno o familias sin aviso
indicator-informal_entries = Personas que ingresaron sin pasar por un puesto
indicator-unknown_needs = Necesidades específicas no detectadas
indicator-slow_referrals = Horas sin el servicio necesario
indicator-goods = Kits no alimentarios y de higiene no entregados a tiempo
indicator-status = Documentos o procedimiento de asilo fuera de plazo
indicator-treatment = Enfermedad, lesión o desnutrición sin tratar
indicator-continuity = Medicación diaria o atención materna interrumpidas
indicator-support = Falta de apoyo en salud mental o discapacidad
indicator-host_burden = Carga para las comunidades de acogida
indicator-forecast_error = Error del pronóstico del día siguiente
indicator-disaggregation = Personas sin datos de sexo y edad
indicator-partner_help = Ayuda de socios que no llegó a nadie
indicator-complaints = Quejas sin respuesta

gate-arrears = Interrupción de un servicio vital por facturas impagas
gate-survival = Agua o comida por debajo de lo necesario para sobrevivir durante días
gate-refusal = Devolución de personas sin evaluación individual
gate-children = Niñas y niños sin responsable del caso una semana después de llegar
result-aftermath = Si nadie decide durante { $days } días más
result-aftermath-what = Qué
result-aftermath-before = Dos semanas antes del fin
result-aftermath-after = Dos semanas después
result-aftermath-unmet = Necesidades no cubiertas
result-aftermath-owed = Facturas impagas
result-aftermath-note = { $deaths ->
        [one] 1 persona fallece
       *[other] { $deaths } personas fallecen
    }; los servicios vitales se interrumpen durante { $hours ->
        [one] 1 hora
       *[other] { $hours } horas
    }.
