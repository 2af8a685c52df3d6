# Qué significa cada hallazgo y por qué importa: `umbral explain`.

explain-severity =
    { $severity ->
        [error] error: el escenario no se puede ejecutar
       *[warning] advertencia: el escenario se puede ejecutar, pero probablemente no es lo que se quería
    }
explain-bad = Incorrecto:
explain-good = Correcto:
explain-csv = En el archivo CSV que acompaña al escenario:
explain-policy = En una estrategia:
explain-more = Más sobre uno de ellos: umbral explain { $code }
explain-unknown = no existe el hallazgo «{ $code }»; para verlos todos: umbral explain
explain-unknown-suggest = no existe el hallazgo «{ $code }»; ¿quiso decir { $suggestion }? Para verlos todos: umbral explain
cli-explain = Explicar un hallazgo de check: qué significa, por qué importa, un ejemplo incorrecto y uno correcto
cli-explain-code = Código del hallazgo, como S014; sin él se muestran todos
cli-welcome-explain = qué significa un hallazgo: umbral explain S014

explain-s001 = El texto no sigue la notación de los archivos de escenario (RON): falta o sobra un paréntesis, una coma, dos puntos o unas comillas.
    .why = Lo que viene después no se puede leer; por eso es el único problema que se muestra. Corríjalo y vuelva a comprobar.
explain-s002 = Hay más de 64 niveles de paréntesis unos dentro de otros.
    .why = Ningún escenario necesita tantos; por lo general falta cerrar un paréntesis más arriba.
explain-s003 = Un valor tiene la forma correcta, pero el programa no puede usarlo; por ejemplo, un importe con tres decimales.
    .why = El programa nunca adivina lo que se quiso decir.
explain-s010 = Un campo tiene un nombre que no existe en este lugar.
    .why = De otro modo, un campo mal escrito se omitiría en silencio y el ejercicio funcionaría sin él.
explain-s011 = Falta un campo que aquí es necesario.
    .why = No hay un valor razonable que lo sustituya; solo lo conoce quien escribe el escenario.
explain-s012 = Un campo, o una entrada de una tabla, está escrito dos veces.
    .why = Uno de los dos se ignoraría y nadie sabría cuál.
explain-s013 = Un valor es del tipo equivocado: un texto donde va un número, una palabra entre comillas donde va una de las palabras fijas, etc.
    .why = Los textos van entre comillas; los números y las palabras fijas, no.
explain-s014 = Se nombra algo que el archivo no define: un sitio, una ruta, un perfil, un objetivo.
    .why = Una orden, una ruta o un inyecto que lo mencione no llegaría a nadie.
explain-s015 = Dos elementos del mismo tipo tienen el mismo identificador.
    .why = Quien lo use podría referirse a cualquiera de los dos.
explain-s016 = Un número es demasiado pequeño o demasiado grande para lo que mide.
    .why = Fuera de su intervalo, una cifra es un error de escritura o haría que el modelo dé resultados sin sentido.
explain-s017 = Aquí solo son posibles algunas palabras fijas, y esta no es una de ellas.
    .why = Cada una de esas palabras corresponde a algo que el modelo sabe hacer.
explain-s018 = Hay demasiados valores entre paréntesis, o demasiado pocos.
    .why = Un lugar del mapa, por ejemplo, tiene exactamente dos números; un dilema, de dos a seis opciones.
explain-s019 = Un identificador no tiene la forma debida.
    .why = Los identificadores son palabras cortas de letras minúsculas, cifras, - y _, para escribirlos y compararlos sin dudas. Los nombres que ven los participantes son libres.
explain-s020 = Hay una fracción donde solo tiene sentido un número entero.
    .why = Las personas, las camas y los kits se cuentan en números enteros, para que nadie se pierda por redondeo.
explain-s021 = Una cantidad de dinero está escrita con más de dos decimales.
    .why = El punto va antes de los centavos. Quien lo escriba entre los miles obtendría la milésima parte de la cantidad, sin que nada lo advirtiera.
explain-s030 = El archivo CSV que nombra un origen de llegadas no está junto al escenario.
    .why = Sin él no se sabe cuántas personas llegan.
explain-s031 = La primera línea de un archivo CSV no es day,persons.
    .why = Indica qué significan las columnas, por si alguien usa otra tabla por error.
explain-s032 = Una línea de un archivo CSV no tiene exactamente dos valores.
    .why = Cada línea es un día: su número y las personas que llegan.
explain-s033 = En un archivo CSV falta un día o está fuera de lugar.
    .why = Un hueco podría significar que no llegó nadie o que nadie contó; escriba 0 si no llega nadie.
explain-s034 = Un valor de un archivo CSV no es un número entero de personas.
    .why = Las personas se cuentan una por una; el número va en cifras, sin separadores.
explain-s035 = Un archivo CSV tiene más o menos días que el escenario.
    .why = Cada día del ejercicio necesita su cifra, y una cifra para un día que no llega induciría a error.
explain-s036 = El nombre de un archivo lleva fuera de la carpeta del escenario.
    .why = Un escenario recibido de otra persona no debe poder leer otros archivos de su computadora.
explain-s040 = El ejercicio no dura ningún día o dura más de un año.
    .why = Las tres fases deben durar en total de 1 a 366 días.
explain-s041 = Una lista que necesita elementos está vacía o es demasiado larga.
    .why = Sin sitios, rutas, perfiles o llegadas no hay ejercicio; las listas interminables tardarían demasiado.
explain-s042 = Las proporciones que describen a todas las personas no suman 1000 por mil.
    .why = De lo contrario, algunas personas se contarían dos veces o ninguna.
explain-s043 = Unas ventanillas cierran antes de abrir, o hay más en uso de las que existen.
    .why = Esas ventanillas no atenderían nunca a nadie.
explain-s044 = Un lugar está fuera de los bordes del mapa.
    .why = Los participantes no podrían verlo ni elegirlo.
explain-s045 = Las derivaciones llevan a las personas en círculo.
    .why = Irían de un lugar a otro sin fin y nunca tendrían una cama.
explain-s046 = Una ruta termina donde empieza.
    .why = Quien la toma no llega a ninguna parte.
explain-s047 = Una ruta para personas que no es a pie no tiene asientos.
    .why = Nadie puede usarla hasta que se contraten vehículos. Si esa es la enseñanza, puede quedarse así.
explain-s048 = La última hora de llegada no es posterior a la primera.
    .why = No podría llegar nadie.
explain-s049 = Las rutas de un origen de llegadas no parten del mismo lugar.
    .why = Un origen es un grupo que sale de un lugar y elige entre caminos; para dos lugares, escriba dos orígenes.
explain-s050 = Algo está previsto para un día anterior al primero o posterior al último.
    .why = No ocurriría nunca.
explain-s051 = En total pueden llegar más personas de las que admite el modelo.
    .why = Por encima de diez millones, sus recuentos ya no son seguros.
explain-s052 = Un dilema tiene dos opciones con el mismo identificador, o su opción por defecto (default) no es ninguna de ellas.
    .why = La opción por defecto es lo que ocurre si nadie responde a tiempo; sin ella, la pregunta quedaría abierta.
explain-s053 = Una condición o un efecto se refiere a algo que el sitio no tiene: camas, almacén, ventanillas, viviendas.
    .why = No podría cumplirse nunca o no cambiaría nada.
explain-s054 = Una regla tiene un valor fuera de su intervalo plausible.
    .why = Los intervalos proceden de las fuentes de las reglas; fuera de ellos el modelo no dice nada sobre ningún país. Véase umbral rules.
explain-s055 = Se nombra una regla que no existe.
    .why = Con una regla mal escrita seguiría vigente el valor estándar sin que nadie lo note. umbral rules las muestra todas.
explain-s056 = Se nombra un indicador o una condición que no está en la tabla de puntaje.
    .why = El cambio se perdería.
explain-s057 = Un escenario sube el tope que una condición pone al resultado.
    .why = Rechazar a personas sin evaluarlas o dejar sin cubrir necesidades de supervivencia debe costar lo mismo en todas partes; un escenario solo puede ser más estricto.
explain-s058 = Hay un socio, pero no se ofrece el acuerdo con el que ayudaría.
    .why = Los participantes no podrían contar nunca con él.
explain-s059 = Una respuesta esperada no es una opción del dilema.
    .why = Nadie podría hacer nunca lo que se espera.
explain-s060 = Una condición se refiere a una medida que no se ofrece.
    .why = Nadie puede ponerla en vigor, así que la condición no se cumple nunca.
explain-s061 = Ninguna cadena de rutas lleva personas a un sitio.
    .why = Sus camas, su personal y sus bienes no servirían de nada, y los participantes no verían por qué.
explain-s062 = A un almacén solo se llega a pie, o no se llega.
    .why = Los bienes viajan en camión o en barco; estos no podrían enviarse nunca.
explain-s063 = Se deriva a las personas de un lugar a otro y ninguna ruta lleva allí.
    .why = Se quedarían donde están. Las rutas tienen un solo sentido: ida y vuelta son dos.
explain-s064 = Una ruta tiene menos asientos por hora de los que necesita un hogar.
    .why = Las familias no se separan: nadie puede subir y todas quedan varadas hasta que se contraten asientos.
explain-s065 = Hay más personas con una necesidad de las que pueden tenerla: más niñas y niños solos que niñas y niños, más menores de cinco años con desnutrición que menores de cinco.
    .why = El modelo omitiría el resto, y las cifras del escenario no serían las que se juegan.
explain-s066 = El personal o los asientos del primer día cuestan hasta el final más de lo que hay en su partida y en el fondo de contingencia.
    .why = Los atrasos detendrían servicios aunque los participantes no cometan ningún error.
explain-s067 = Un inyecto es posterior al final del ejercicio, o su condición no puede cumplirse en este país.
    .why = Los participantes no lo verían nunca, y lo que pone a prueba quedaría sin probar.
explain-s068 = Un inyecto ocurre en la primera hora: su hora es anterior al inicio o su condición se cumple desde el principio.
    .why = Rara vez es lo que se quiere; si lo es, escriba la primera hora del ejercicio.
explain-s069 = El plazo para actuar o responder es nulo o más largo que lo que queda del ejercicio.
    .why = A quien lo use entero no se le evalúa nunca, y la opción por defecto no llega a contar.
explain-s070 = Una acción esperada nombra una orden que nadie puede dar: el sitio no tiene aquello a lo que se refiere o el país no tiene los medios.
    .why = El balance reprocharía a los participantes lo que no podían hacer.
explain-s071 = Lo que debe observarse después de un inyecto no puede cumplirse antes del final del ejercicio.
    .why = El balance diría siempre que no se hizo.
explain-s072 = Un efecto de un inyecto no cambia nada: su magnitud es cero, la ruta ya está abierta o el límite está en una ruta que viene de fuera.
    .why = Los participantes leen algo que no ocurre.
explain-s073 = Ningún inyecto nombra un objetivo de aprendizaje.
    .why = El balance se ordena por objetivos y no tendría nada que decir sobre este.
explain-s074 = Una condición limita el resultado a 0.
    .why = Tras un solo incumplimiento ya no cuenta nada de lo que se haga; se aprende más cuando mejorar todavía vale la pena.
explain-s075 = Una lista nombra dos veces lo mismo.
    .why = En algunas listas cuentan las dos entradas; en otras, solo una: diga una sola vez lo que quiere.
explain-s076 = Un origen de llegadas no trae a nadie.
    .why = Es un resto, o se olvidaron sus cifras.
explain-s077 = Un perfil describe a personas que no llegan.
    .why = Es un resto, o un origen de llegadas nombra otro perfil por error.
explain-s078 = Todos los indicadores de una dimensión tienen peso 0.
    .why = Todo un aspecto de la respuesta quedaría sin medir, y se atiende lo que se mide.
explain-s079 = Se deriva a las personas a un almacén o a un lugar de fuera que no recibe a nadie.
    .why = Nunca obtendrían una plaza.
explain-s080 = Un texto está vacío en uno de los tres idiomas.
    .why = Quien juegue en ese idioma no vería nada.
explain-s081 = Un texto es igual en dos idiomas. Los nombres cortos pueden serlo.
    .why = Probablemente se copió y no se tradujo.
explain-s082 = Un texto es más largo que el panel que lo muestra.
    .why = Con presión de tiempo nadie se desplaza por el texto; lo que no se ve no se lee.
explain-s083 = Un texto que leen los participantes nombra un país o una organización reales.
    .why = Los países de Umbral son inventados para que nadie tenga que defender ni acusar a uno real; el modelo no dice nada sobre ninguno.
explain-s084 = Un texto usa un término que menosprecia a las personas o las compara con una catástrofe, un ejército o un delito.
    .why = Las palabras influyen en las decisiones. Ninguna persona es ilegal, y la gente no es una avalancha. Como cita para debatir, puede quedarse.
explain-s090 = No se puede leer una expresión de una regla de la estrategia.
    .why = La regla no podría activarse ni esperar; adivinar lo que se quiso decir sería decidir sobre personas.
explain-s091 = Una expresión usa un nombre que el lenguaje no tiene.
    .why = Los nombres representan lo observado. Uno que no existe se tomaría por cero y nadie lo notaría.
explain-s092 = Hay un número donde hace falta algo verdadero o falso, o al revés.
    .why = «Personas en espera» no es una condición; la regla tiene que decir a partir de cuántas.
explain-s093 = Una regla usa el nombre o el identificador de algo que no tiene: su sitio o su ruta, o un sitio elegido.
    .why = El campo each dice para qué se examina la regla; sin él, nadie sabe de qué sitio se trata.
explain-s094 = Una estrategia fija un parámetro que la respuesta no tiene.
    .why = No cambiaría nada, y la estrategia sería la de referencia con otro nombre.
explain-s095 = Una orden de una regla nunca puede convertirse en orden, sean cuales sean sus números.
    .why = La regla se activaría y no pasaría nada.
explain-s096 = Un número de la estrategia lleva un nombre que ya significa algo en las expresiones.
    .why = Quien lea la regla confundiría uno con otro.
explain-s097 = La condición de una regla se cumple siempre o nunca, porque no usa nada de lo observado.
    .why = Probablemente es un descuido. Una regla que debe estar siempre activa dice "true".

cli-schema = Mostrar cada campo del formato de escenario con significado, unidad, intervalo, valor por defecto y ejemplo
cli-schema-part = Solo este tipo, o lo que tenga un campo o una palabra con este nombre, como Inject o dilemma
error-no-type = no existe el tipo ni el campo «{ $name }»{ $help ->
        [meant] {": ¿quiso decir "}{ $meant }?
       *[none] {""}
    } (tipos: { $known })
cli-welcome-schema = cada campo de un archivo de escenario: umbral schema
schema-head = El formato de escenario, tipo por tipo, empezando por el archivo completo (Scenario). Palabras como Open se escriben sin comillas; los textos, con comillas.
schema-policies = El formato de las estrategias, con todos los nombres de sus expresiones: umbral schema Policy
schema-policy-head = El formato de las estrategias, tipo por tipo, empezando por el archivo completo (Policy), y después todos los nombres que pueden usar las expresiones.
schema-english = Los significados están en inglés, como los nombres de los campos.
schema-unit =
    { $unit ->
        [persons] personas
        [items] artículos
        [litres] litros
        [hours] horas
        [hour] hora del día
        [day] día del escenario
        [permille] milésimas
        [money] unidades de la moneda
        [km] kilómetros
        [kg] kilogramos
        [percent] por ciento
       *[tenths] décimas
    }
schema-range = de { $low } a { $high }
schema-default = si se omite: { $default }
schema-required = obligatorio
schema-example = Ejemplo: { $example }
