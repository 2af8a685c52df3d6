# Hechos del diario como frases. $site, $route, $supplier, $inject, $from y $to son nombres del escenario, sin artículo:
# van antes de dos puntos, para que la frase sirva con cualquier género y número.

fact-order-accepted = Instrucción { $order } aceptada.
fact-order-refused = Instrucción { $order } rechazada: { $reason }
fact-inject-delivered = Mensaje recibido: { $inject }
fact-inject-skipped = Mensaje omitido: { $inject }
fact-site-opened = { $site }: sitio abierto.
fact-site-closed = { $site }: sitio cerrado.
fact-inspection-passed = { $site }: inspección aprobada.
fact-inspection-failed = { $site }: inspección no aprobada; plazas utilizables: { $beds }.
fact-site-repaired = { $site }: sitio reparado; plazas: { $beds }.
fact-site-damaged = { $site }: sitio dañado; plazas perdidas: { $beds }.
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
fact-people-transferred = { $from } → { $to }: { $persons ->
        [one] una persona partió en el transporte que se le ofreció
       *[other] { $persons } personas partieron en el transporte que se les ofreció
    }.

refusal-unknown-name = el escenario no tiene ningún sitio, ruta ni proveedor con este nombre
refusal-not-equipped = este sitio no está equipado para ello
refusal-out-of-range = el número debe estar entre { $low } y { $high }
refusal-funds = fondos necesarios: { $needed }; saldo de la partida «{ $line }»: { $left }
refusal-stock = cantidad necesaria: { $needed }; en existencia: { $left }
refusal-staff = personal necesario: { $needed }; presente: { $left }
refusal-trucks = camiones necesarios: { $needed }; libres: { $left }
refusal-already-so = ya es así o está en curso
refusal-closed = el sitio está cerrado: primero hay que abrirlo
refusal-cut-off = nadie puede llegar allí en este momento
refusal-inhabited = { $persons ->
        [one] una persona vive allí o va en camino: ofrézcale antes otro lugar
       *[other] { $persons } personas viven allí o van en camino: ofrézcales antes otro lugar
    }
refusal-not-sold = este proveedor no vende este artículo
refusal-not-offered = esta medida no está disponible en el escenario
refusal-not-declared = el fondo de contingencia solo se abre cuando se declara la emergencia
refusal-nothing-to-do = no se requiere ninguna acción
refusal-after-endex = el ejercicio ya terminó

profession-registration = registro
profession-site-management = gestión de sitios
profession-logistics = logística

item-nfi-kit = kits de artículos no alimentarios
item-hygiene-kit = kits de higiene
item-dignity-kit = kits de dignidad
item-ration = raciones
item-tent = carpas

line-shelter = Albergues
line-wash = Agua y saneamiento
line-food = Alimentos
line-items = Artículos no alimentarios
line-staff = Personal
line-transport = Transporte
line-border = Frontera y registro

lever-emergency-declaration = declaración de emergencia
lever-customs-one-stop = ventanilla única aduanera
lever-information-points = puntos de información
lever-roster = reserva de personal
