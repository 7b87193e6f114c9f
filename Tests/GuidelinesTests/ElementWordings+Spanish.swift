import Guidelines

extension ElementWordings {
  static let spanish: [ElementWordings] = [
    ElementWordings(
      .spanish, "el-what",
      said: """
        Esta tarde, hacia las 18:15, un hombre apuñaló a varias personas en la calle Molino.
        Poco después del mediodía se oyeron disparos frente al ayuntamiento.
        Un coche embistió a la multitud en pleno centro.
        Los agentes acudieron a la estación de Norvale a las 8:40 por un hombre con un cuchillo.
        Nuestra ciudad ha sido atacada esta mañana.
        Varias personas fueron acuchilladas en un tranvía.
        Hay un suceso grave en la zona del Mercado del Puerto.
        Un vehículo atropelló a peatones en el puente hacia las nueve y media.
        Un artefacto estalló en la terminal del aeropuerto.
        Los servicios de emergencia atienden una agresión en la calle Mayor.
        Anoche alguien abrió fuego en un café.
        Se ha producido una explosión cerca de la catedral.
        El sábado se escucharon tiros dentro de la sala de conciertos.
        Unos fieles que salían de la mezquita fueron tiroteados.
        Qué ha ocurrido: ataque con cuchillo, Mercado del Puerto, 12:04.
        Se registró un tiroteo en las inmediaciones del estadio.
        Hoy, en nuestra plaza mayor, fueron agredidas personas que hacían sus compras.
        """,
      unsaid: """
        Tenemos conocimiento de un incidente.
        El Mercado del Puerto está cerrado hasta nuevo aviso.
        El ayuntamiento abre mañana a las 9.
        Un acto así no deja indiferente a nadie.
        Nuestros agentes se preparan cada año.
        Próxima información a las 16:00.
        """),
    ElementWordings(
      .spanish, "acc-missing-next-update",
      said: """
        Volveremos a informarles a las 16:00.
        La próxima rueda de prensa será a las 18:00 en el ayuntamiento.
        Se emitirá un nuevo comunicado a las seis y media de la tarde.
        El delegado del Gobierno comparecerá ante los medios a las 17:00.
        Habrá otra comparecencia mañana a las 8 de la mañana.
        Se informará cada hora.
        A las doce del mediodía se darán más datos.
        Siguiente parte a las 20:30.
        La fiscal ofrecerá una rueda de prensa a las 14:15.
        Informaremos de nuevo antes de las 21:00.
        La alcaldesa se dirigirá a los vecinos a las 19:00.
        Les esperamos a las 15:00 con nuevos datos.
        Ampliaremos la información en una hora.
        Más información a las 16:00 en norvale.example.
        El próximo boletín saldrá a medianoche.
        Actualizaremos estos datos a las 22:00.
        Está prevista una comparecencia a las 17:30.
        Les mantendremos informados cada hora.
        """,
      unsaid: """
        Se ampliará la información.
        Les mantendremos informados.
        Daremos más datos lo antes posible.
        La calle reabrirá a las 16:00.
        El último comunicado se emitió a las 12:00.
        El ataque comenzó a las 12:04.
        Permanezcan atentos.
        """),
    ElementWordings(
      .spanish, "acc-missing-asof",
      said: """
        Información comprobada a las 14:30.
        Situación a las 14:00.
        Esto es lo que sabemos a las 18:00.
        Publicado a las 15:45.
        Martes 4 de marzo, 16:30.
        A las 17:00, esto es lo que podemos confirmar.
        Última actualización: 13:20.
        Estos datos son válidos a las 15:30.
        Datos cerrados a las 11:15.
        Hora de emisión: 9:40.
        A la hora de publicar este texto, las 18:00, hay una calle cortada.
        Estado de la información: 15:00.
        Balance a las 16:00.
        Texto redactado a las 14:05.
        Datos conocidos a las 8:00.
        Parte de las 19:30.
        Norvale, 4 de marzo, 22:15.
        """,
      unsaid: """
        En este momento la zona está cerrada.
        Próxima actualización a las 16:00.
        La calle reabre a las 18:00.
        Los agentes llegaron en minutos.
        Antes dimos cifras.
        El ataque comenzó a las 12:04.
        """),
    ElementWordings(
      .spanish, "el-issuer",
      said: """
        La Policía de Norvale confirma que hay una calle cortada.
        Soy Ana Marchena, comisaria de la Policía de Norvale.
        El Ayuntamiento de Norvale anuncia el cierre del mercado.
        El Ministerio del Interior informa a la población de que hay calles cortadas.
        Mensaje de la alcaldesa de Norvale.
        De: Servicio de Bomberos de Norvale.
        Nosotros, la policía, los bomberos y el ayuntamiento, hablamos con una sola voz.
        Como alcaldesa, quiero hablarles directamente.
        Un portavoz de la policía indicó que hay calles cortadas.
        Les habla la Delegación del Gobierno.
        La fiscalía, la policía y el hospital han acordado este texto.
        La comisaria Ana Marchena ha declarado: «Hay calles cortadas».
        Fuente: Ayuntamiento de Norvale.
        El Gobierno comunica que hay calles cortadas.
        La Guardia Civil pide que se evite la zona.
        Declaración de la fiscal Ana Marchena.
        Esta página la mantiene el ayuntamiento.
        El ayuntamiento hace saber que hay calles cortadas.
        """,
      unsaid: """
        La policía está en el lugar.
        El alcalde visitó el hospital.
        Hacemos todo lo posible.
        Llame a la policía al 112.
        La calle del ministerio está cortada.
        El aparcamiento del ayuntamiento está abierto.
        """),
    ElementWordings(
      .spanish, "vic-support-missing",
      said: """
        Quien se haya visto afectado puede llamar gratis al 900 555 013.
        Hay psicólogos en el ayuntamiento.
        Un punto de acogida para supervivientes abre hasta medianoche.
        Un equipo de intervención psicosocial está en el lugar.
        Si lo que vio le inquieta, puede hablar con alguien en el 900 555 013.
        Se ofrece atención psicológica gratuita en el polideportivo.
        Para quienes estuvieron allí: 900 555 013.
        No están solos: 900 555 013.
        Un centro de atención a familias está en el ayuntamiento.
        Tiene a su disposición apoyo emocional, por teléfono o por mensaje.
        Profesionales especializados escuchan a los testigos en el polideportivo.
        ¿Estuvo allí? Nuestros servicios para las víctimas están con usted.
        Alguien con quien hablar: 900 555 013, día y noche.
        La oficina de asistencia a las víctimas está en los juzgados.
        Los colegios reciben a padres y alumnos con psicólogos.
        Hay acompañamiento psicológico las 24 horas.
        Las personas que se sientan mal pueden acudir al hospital.
        """,
      unsaid: """
        Nuestro pensamiento está con las familias.
        Apoyamos a la policía en su trabajo.
        Las víctimas fueron llevadas al hospital.
        Gabinete de prensa: 900 000 000.
        El alcalde habló con el ministro.
        Las entradas del partido se devuelven.
        """),
    ElementWordings(
      .spanish, "el-contact",
      said: """
        Si está preocupado por alguien que estaba en la zona, llame al 900 555 013.
        Si no tiene noticias de un ser querido, llame al 900 555 013.
        Los familiares pueden llamar al 900 555 013.
        Un teléfono de emergencia para amigos y allegados es el 900 555 013.
        ¿Busca a un familiar? 900 555 013.
        Información a familiares: 900 555 013.
        Para preguntar por alguien que pudiera estar en el mercado, llame al 900 555 013.
        Las familias de quienes estaban allí deben llamar al 900 555 013.
        La oficina de atención a familiares responde en el 900 555 013.
        ¿No consigue contactar con un amigo? 900 555 013.
        Quienes no encuentren a un pariente pueden llamar al 900 555 013.
        Una línea para allegados abre a las 15:00.
        Quien intente localizar a un ser querido puede venir al ayuntamiento.
        Familia y amigos que busquen noticias: 900 555 013.
        Se ha abierto un punto de encuentro para familiares en el ayuntamiento.
        ¿Un familiar no contesta? Llame al 900 555 013.
        Pronto publicaremos un número para las familias.
        """,
      unsaid: """
        En caso de emergencia, llame al 112.
        Si tiene información, llame al 900 555 014.
        Prensa: 900 555 0199.
        Nuestro pensamiento está con las familias.
        Las familias ya han sido informadas.
        Buscamos testigos.
        """),
    ElementWordings(
      .spanish, "el-action", kind: .appeal,
      said: """
        Se ruega evitar la calle Molino.
        Quédense donde están hasta que lleguen los agentes.
        No viajen a la ciudad.
        Se recomienda a los vecinos permanecer en casa.
        Los conductores deben tomar otra ruta.
        Cierren las puertas con llave.
        Corra, escóndase, avise.
        Si observa algo sospechoso, marque el 112.
        Dejen libres las vías para las ambulancias.
        Trabajen desde casa si pueden.
        Se pide a la población que extreme la precaución.
        Dejen trabajar a los equipos de rescate.
        Siga las indicaciones de los agentes.
        Abandonen la zona por la calle Molino.
        Los padres deben esperar la llamada del colegio.
        No vayan a recoger a sus hijos.
        Aléjense de las ventanas.
        Eviten los desplazamientos.
        """,
      unsaid: """
        Los agentes hacen preguntas.
        La primera llamada se recibió a las 12:04.
        El alcalde se queda en la ciudad.
        Más detalles próximamente.
        Los médicos siguen a cada paciente.
        Los trenes salen de la estación norte.
        """),
  ]
}
