# Hechos del diario como frases. $site, $route, $supplier, $inject, $from y $to son nombres del escenario, sin artículo:
# van antes de dos puntos, para que la frase sirva con cualquier género y número.

fact-order-accepted = Orden { $order } aceptada.
fact-order-refused = Orden { $order } rechazada: { $reason }
fact-inject-delivered = Mensaje recibido: { $inject }
fact-inject-skipped = Mensaje omitido: { $inject }
fact-site-opened = { $site }: sitio abierto.
fact-site-closed = { $site }: sitio cerrado.
fact-inspection-passed = { $site }: inspección aprobada.
fact-inspection-failed = { $site }: inspección no aprobada; plazas utilizables: { $beds }.
fact-site-repaired = { $site }: sitio reparado; plazas: { $beds }.
fact-site-damaged = { $site }: sitio dañado; plazas perdidas: { $beds }.
fact-places-released = { $site }: plazas devueltas a sus propietarios: { $beds }.
fact-access-lost = { $site }: acceso interrumpido.
fact-access-regained = { $site }: acceso restablecido.
fact-sanitation-built = { $site }: ya hay { $latrines ->
        [one] una letrina
       *[other] { $latrines } letrinas
    } y { $showers ->
        [one] una ducha
       *[other] { $showers } duchas
    } más.
fact-site-lit = { $site }: alumbrado de los caminos en servicio.
fact-tents-pitched = { $site }: { $tents ->
        [one] se instaló una carpa
       *[other] se instalaron { $tents } carpas
    }.
fact-staff-posted = { $site }: { $persons ->
        [one] se incorporó 1 colega
       *[other] se incorporaron { $persons } colegas
    } ({ $profession }).
fact-staff-recruited = Personal contratado ({ $profession }): { $persons ->
        [one] 1 persona lista para ser destinada
       *[other] { $persons } personas listas para ser destinadas
    }.
fact-goods-delivered = { $site }: entrega de un proveedor ({ $item }: { $quantity }).
fact-goods-unloaded = { $site }: descarga de un camión ({ $item }: { $quantity }).
fact-supplier-defaulted = { $supplier }: no puede entregar los pedidos en curso.
fact-stock-lost = { $site }: existencias perdidas ({ $item }: { $quantity }).
fact-stock-out = { $site }: existencias agotadas ({ $item }).
fact-post-closed = { $site }: puesto cerrado.
fact-post-reopened = { $site }: puesto reabierto.
fact-route-closed = { $route }: ruta cerrada.
fact-route-opened = { $route }: ruta abierta.
fact-people-diverted = { $site }: { $persons ->
        [one] una persona dejó
       *[other] { $persons } personas dejaron
    } la fila para ir a un cruce informal.
fact-lives-lost = { $route }: { $persons ->
        [one] una persona perdió
       *[other] { $persons } personas perdieron
    } la vida en el trayecto.
fact-wait-passed-day = { $site }: la espera más larga supera las 24 horas; { $waiting ->
        [one] espera una persona
       *[other] esperan { $waiting } personas
    }.
fact-site-overfull = { $site }: sitio saturado; { $persons ->
        [one] una persona alojada
       *[other] { $persons } personas alojadas
    } para { $beds ->
        [one] 1 plaza
       *[other] { $beds } plazas
    }.
fact-service-stopped = Servicios interrumpidos por facturas impagas: { $line }.
fact-service-resumed = Facturas pagadas; se reanudan los servicios: { $line }.
fact-lever-in-force = Medida en vigor: { $lever }.
fact-registration-down = Sistema de registro fuera de servicio durante { $hours ->
        [one] una hora
       *[other] { $hours } horas
    }.
fact-customs-held = La aduana retiene los bienes importados durante { $hours ->
        [one] una hora
       *[other] { $hours } horas
    }.
fact-people-transferred = { $from }, hacia { $to }: { $persons ->
        [one] una persona partió en el transporte que se le ofreció
       *[other] { $persons } personas partieron en el transporte que se les ofreció
    }.
fact-post-suspended = { $site }: puesto suspendido por razones de seguridad; se traslada a las personas a otro sitio ({ $to }).
fact-admission-set = Régimen de admisión en vigor ({ $site }): { $admission }.
fact-refused-unassessed = { $site }: { $persons ->
        [one] una persona fue devuelta
       *[other] { $persons } personas fueron devueltas
    } sin evaluación individual.
fact-refused-assessed = { $site }: { $persons ->
        [one] una persona no fue admitida tras una evaluación individual; puede apelar la decisión y permanecer mientras tanto
       *[other] { $persons } personas no fueron admitidas tras una evaluación individual; pueden apelar la decisión y permanecer mientras tanto
    }.
fact-outbreak-noticed = { $site }: brote de enfermedad; { $ill ->
        [one] una persona enfermó
       *[other] { $ill } personas enfermaron
    } en un día.
fact-deaths-at-site = { $site }: { $persons ->
        [one] una persona falleció
       *[other] { $persons } personas fallecieron
    } por causas que se habrían podido tratar.
fact-people-harmed = { $site }: { $persons ->
        [one] una persona resultó herida o enfermó
       *[other] { $persons } personas resultaron heridas o enfermaron
    }.
fact-children-reunited = Reunificación familiar: { $persons ->
        [one] 1 niña, niño o adolescente está
       *[other] { $persons } niñas, niños y adolescentes están
    } de nuevo con sus familiares.
fact-people-returned = { $persons ->
        [one] Una persona regresó
       *[other] { $persons } personas regresaron
    } por voluntad propia y con asistencia.
fact-missing-traced = { $persons ->
        [one] La familia de una persona desaparecida ya sabe qué fue de su ser querido.
       *[other] Las familias de { $persons } personas desaparecidas ya saben qué fue de sus seres queridos.
    }
fact-rooms-built = { $site }: se habilitaron { $consulting ->
        [one] un consultorio
       *[other] { $consulting } consultorios
    } y { $confidential ->
        [one] una sala
       *[other] { $confidential } salas
    } para conversar en privado.
fact-rumour-spread = Empieza a circular un rumor sobre quién puede entrar.
fact-rumour-corrected = Rumor desmentido { $hours ->
        [one] 1 hora
       *[other] { $hours } horas
    } después de surgir.
fact-rumour-faded = Ya nadie habla del rumor; circuló durante { $hours ->
        [one] 1 hora
       *[other] { $hours } horas
    }.
fact-data-misused = Los datos compartidos llegaron al país del que huyeron: { $persons ->
        [one] 1 persona teme
       *[other] { $persons } personas temen
    } por sus familiares.
fact-complaints-unanswered = { $site }: { $open ->
        [one] 1 queja espera
       *[other] { $open } quejas esperan
    } respuesta.
fact-rumour-heard = Se dice que cambiaron las reglas; es un rumor. Mientras circula, menos personas están dispuestas a esperar.
fact-appeal-launched = Llamamiento a los donantes: se solicitan { $amount }.
fact-appeal-funded = Los donantes respondieron al llamamiento: { $amount } para el fondo de contingencia.
fact-bought-outside-rules = Hallazgo de auditoría ({ $line }): { $amount } gastados sin licitación y sin emergencia declarada.
fact-stock-spoilt = { $site }: existencias vencidas o deterioradas esta semana ({ $item }: { $quantity }).
fact-staff-left = { $site }: { $persons ->
        [one] 1 colega dejó
       *[other] { $persons } colegas dejaron
    } la respuesta.
fact-strike-began = { $site }: el personal suspendió el trabajo.
fact-strike-ended = { $site }: el personal retomó el trabajo.
fact-misconduct-answered = { $site }: se recibió una denuncia de mala conducta; la persona señalada fue apartada del servicio y se abrió una investigación.
fact-acceptance-lost = { $site }: la comunidad ya no acepta que se abran más lugares de acogida.
fact-hostile-incident = { $site }: hostilidad contra quienes llegaron; { $persons ->
        [one] 1 persona quedó afectada
       *[other] { $persons } personas quedaron afectadas
    }.
fact-partners-placed = { $site }: { $persons ->
        [0] los socios se retiraron
        [one] trabaja aquí 1 persona de las organizaciones socias
       *[other] trabajan aquí { $persons } personas de las organizaciones socias
    }.
fact-space-opened = { $site }: se abrió un espacio donde niñas y niños juegan y aprenden.
fact-route-limited = { $route }: desde ahora solo dejan pasar a { $persons } personas por hora.
fact-budget-granted = La partida «{ $line }» recibe { $amount } más.
fact-budget-cut = La partida «{ $line }» se recorta en { $amount }.
fact-dilemma-answered = Decisión sobre «{ $inject }»: { $option }
fact-dilemma-defaulted = No se decidió a tiempo sobre «{ $inject }». Lo que ocurre ahora: { $option }
fact-expected-done = Se hizo lo esperado tras «{ $inject }».
fact-expected-missed = No se hizo a tiempo lo esperado tras «{ $inject }».

refusal-unknown-name = el escenario no tiene ningún lugar, ruta ni proveedor con este nombre
refusal-not-equipped = este lugar no está equipado para ello
refusal-out-of-range = el número debe estar entre { $low } y { $high }
refusal-funds = fondos necesarios: { $needed }; saldo de la partida «{ $line }»: { $left }
refusal-stopped = las facturas impagas han detenido la partida «{ $line }»; traspásenle fondos y esperen a que se paguen
refusal-stock = cantidad necesaria: { $needed }; en existencia: { $left }
refusal-staff = personal necesario: { $needed }; presente: { $left }
refusal-trucks = camiones necesarios: { $needed }; libres: { $left }
refusal-already-so = ya es así o está en curso
refusal-closed = el lugar está cerrado: primero hay que abrirlo
refusal-cut-off = nadie puede llegar allí en este momento
refusal-inhabited = { $persons ->
        [one] una persona vive allí o va en camino: ofrézcanle antes otro lugar
       *[other] { $persons } personas viven allí o van en camino: ofrézcanles antes otro lugar
    }
refusal-not-sold = este proveedor no vende este artículo
refusal-not-offered = esta medida no está disponible en el escenario
refusal-not-declared = el fondo de contingencia solo se abre cuando se declara la emergencia
refusal-not-planned = el fondo requiere un plan de respuesta aprobado, que estará listo en { $time }; un plan de contingencia acordado antes lo habría abierto de inmediato
refusal-not-accepted = muy pocos vecinos están de acuerdo ({ $left }; se necesita al menos { $needed }). El apoyo a ambas poblaciones y el diálogo aumentan la aceptación.
refusal-rooms = se necesitan habitaciones para { $needed } personas; hay en alquiler para { $left }
refusal-nothing-to-do = no se requiere ninguna acción
refusal-not-asked = todavía nadie ha planteado esa pregunta
refusal-too-late = el plazo para decidir ya venció
refusal-after-endex = el ejercicio ya terminó

profession-registration = registro
profession-site-management = gestión de sitios
profession-logistics = logística
profession-protection = protección y gestión de casos
profession-asylum = asilo y documentación
profession-health = salud
profession-mental-health = salud mental y apoyo psicosocial
profession-interpreter = interpretación

item-nfi-kit = kits de artículos no alimentarios
item-hygiene-kit = kits de higiene
item-dignity-kit = kits de dignidad
item-ration = raciones
item-tent = carpas
item-medical-kit = kits médicos
item-reproductive-kit = kits de salud reproductiva

line-shelter = Albergues
line-wash = Agua y saneamiento
line-food = Alimentos
line-items = Artículos no alimentarios
line-staff = Personal
line-transport = Transporte
line-border = Frontera y registro
line-health = Salud
line-protection = Protección

lever-emergency-declaration = declaración de emergencia
    .hint = Abre el fondo de contingencia.
lever-customs-one-stop = ventanilla única aduanera
    .hint = Los bienes importados pasan la aduana sin demora.
lever-information-points = puntos de información
    .hint = Las personas saben qué esperar: más de ellas aguardan su turno y siguen una evacuación.
lever-roster = reserva de personal
    .hint = El personal contratado llega en un día y no varios días después.
lever-referral-procedures = procedimientos de derivación
    .hint = Quien detecta una necesidad sabe a quién llamar: las personas llegan antes a la atención.
lever-best-interest-panel = panel de interés superior de la niñez
    .hint = Decide sobre el cuidado duradero de niñas y niños sin sus padres; necesario para la reunificación.
lever-family-tracing = búsqueda de familiares
    .hint = Busca a familiares de niñas y niños, de personas desaparecidas y fallecidas.
lever-counter-trafficking = grupo de trabajo contra la trata de personas
    .hint = Reduce a la mitad las personas que caen en manos de tratantes.
lever-vaccination = vacunación de niñas y niños a su llegada
    .hint = El personal de salud vacuna a niñas y niños: enferman menos en lugares saturados.
lever-assisted-return = retorno voluntario asistido
    .hint = Quienes lo piden regresan con orientación, documentos y pasaje.
lever-death-management = gestión digna de las personas fallecidas
    .hint = Las personas fallecidas son identificadas y sepultadas con dignidad, y se informa a sus familias.
lever-consular-contact = contacto con los consulados para quienes lo deseen
    .hint = Los consulados expiden documentos a quienes desean el contacto; nunca para quienes solicitan asilo.
lever-displacement-tracking = seguimiento del desplazamiento (DTM)
    .hint = Personal encuestador cuenta en los sitios y a lo largo de las rutas: los conteos son más exactos, también donde no hay personal, y los pronósticos abarcan tres días.
lever-registration-database = base de datos de registro
    .hint = Cada persona registrada se cuenta una sola vez, y se conocen su sexo y su edad; cuantas más personas se registran, más exactos son los conteos.
lever-returnee-database = base de datos de retorno
    .hint = Se sabe, y no solo se estima, qué viviendas están dañadas y cuáles reparadas.
lever-data-protection = protección de datos
    .hint = Normas y personas que velan por que solo se compartan cifras, nunca datos de quienes solicitan asilo.
lever-regional-data-sharing = intercambio regional de datos
    .hint = Los países vecinos se informan de quién está en camino: los pronósticos abarcan una semana. Sin protección de datos se comparten también datos de asilo, lo que daña a las personas y la confianza.
lever-hotline = línea de atención en los idiomas de las personas
    .hint = Las personas pueden preguntar en su idioma: menos rumores y más confianza.
lever-rumour-tracking = seguimiento de rumores
    .hint = Los rumores se detectan enseguida; donde hay puntos de información o línea de atención, se desmienten en pocos días.
lever-complaints-mechanism = mecanismo de quejas
    .hint = Las quejas se reciben y las responden el personal de protección y quienes administran los sitios; las respuestas generan confianza.
lever-community-participation = participación comunitaria
    .hint = Comités de mujeres, hombres y jóvenes deciden junto con quienes administran los sitios; crece la confianza y se sabe cómo ven las personas la respuesta.
lever-framework-agreements = acuerdos marco con proveedores
    .hint = Precios y entregas se acuerdan antes de necesitarlos: los pedidos no requieren licitación ni recargo.
lever-staff-training = programa de capacitación del personal
    .hint = El personal nuevo aprende en una semana lo que en la práctica toma un mes.
lever-psea-channel = código de conducta y canal de denuncia (PEAS)
    .hint = Los abusos por parte del personal son menos frecuentes, pueden denunciarse con confidencialidad y quienes los cometen son apartados del servicio.
lever-host-community-support = apoyo a las comunidades de acogida
    .hint = Los servicios de salud, agua y educación atienden por igual a la población local y a quienes llegan; crece la aceptación.
lever-acceptance-campaign = campaña de convivencia
    .hint = Se explica a la población local por qué llegan las personas y se propician encuentros; crece la aceptación.
lever-site-safety = seguridad de los sitios sin uso de la fuerza
    .hint = Comités de vigilancia y mediación previenen la hostilidad en torno a los sitios; nadie usa la fuerza.
lever-temporary-stay-permit = permiso temporal de permanencia
    .hint = Los documentos se expiden con un formulario y no con un expediente: cada día más personas quedan documentadas.
lever-work-permit = derecho a trabajar
    .hint = Las personas adultas acogidas pueden trabajar y cubrir por sí mismas más de sus necesidades.
lever-civil-society-agreement = acuerdo con la sociedad civil
    .hint = Las asociaciones envían a los sitios su propio personal y sus bienes.
lever-agency-agreement = acuerdo con organismos internacionales
    .hint = Los organismos envían a los sitios su propio personal y sus bienes.
lever-inter-agency-cell = célula interinstitucional
    .hint = Todos los socios planifican juntos y acuden adonde más falta hace, no adonde las personas son más visibles.
lever-civil-military-line = enlace cívico-militar
    .hint = Reglas y un teléfono para las escoltas: se atiende a lugares a los que solo se llega con una.
lever-reintegration = reintegración con unidades municipales
    .hint = Quienes regresan por voluntad propia encuentran orientación, un apoyo económico y una comunidad que les espera; más personas que lo desean se animan a volver.
lever-contingency-plan = plan de contingencia y simulacro
    .hint = Se acuerdan y ensayan funciones y pasos. El fondo de contingencia se abre con la declaración y no días después; los sitios abren y el personal se traslada antes.
lever-follow-up = seguimiento después del registro
    .hint = Los equipos de registro con tiempo disponible visitan a las personas registradas con prisa y preguntan qué necesitan.

admission-assess = todas las personas se registran, pasan por la detección de necesidades y son admitidas
admission-wave-through = todas las personas pasan sin registro ni detección de necesidades
admission-assess-and-refuse = evaluación individual, con decisiones de no admisión que se pueden apelar
admission-turn-back = las personas son devueltas sin evaluación

warning-refusal-without-assessment = Con esta decisión se devuelve a personas sin evaluación individual. Vulnera el principio de no devolución y pone un tope al resultado; nada puede compensarlo.
warning-closure-without-alternative = Con esta decisión se cierra el puesto sin ofrecer una alternativa. Las personas seguirán llegando: esperarán o cruzarán por otro lugar, exponiéndose al peligro.
warning-nobody-identified = Nadie sabrá quiénes llegaron ni qué necesitan: niñas y niños que viajan solos, personas enfermas, personas que buscan asilo.
warning-no-tender = Sin licitación cuesta más; si no se ha declarado la emergencia, es un hallazgo de auditoría y los donantes aportan menos.

pathway-child-care = gestión de casos para niñas y niños sin sus padres
pathway-survivor-care = atención confidencial después de sufrir violencia
pathway-counter-trafficking = protección contra la trata de personas
pathway-acute-care = tratamiento de enfermedades y lesiones
pathway-chronic-care = medicación diaria sin interrupciones
pathway-reproductive-health = atención en salud reproductiva
pathway-nutrition = tratamiento de la desnutrición
pathway-mental-health = salud mental y apoyo psicosocial
pathway-inclusion = apoyo a personas con discapacidad
pathway-documents = documentos
pathway-asylum = procedimiento de asilo
