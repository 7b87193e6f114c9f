import Guidelines
import Testing

/// Whole statements, said line by line in four languages, are as complete in each as in the others.
@Suite struct WholeStatementTests {
  static let checker = Checker()

  /// What a document lacks, by the rules that ask for something; how figures are written is another matter.
  func missing(_ text: String, _ kind: DocumentKind, _ language: Language) -> [String] {
    Self.checker.check(Draft(text, kind: kind, language: language)).findings.filter {
      $0.text.isEmpty && !$0.rule.hasPrefix("read-") && $0.rule != "el-figures"
    }.map(\.rule).sorted()
  }

  @Test(arguments: Language.allCases)
  func aHoldingStatementLacksNothingButAdvice(_ language: Language) throws {
    let text = try #require(Self.holding[language])
    #expect(missing(text, .holding, language) == ["el-nostigma"])
  }

  @Test(arguments: Language.allCases)
  func aStatementOfTheDeadLacksNothingButAdvice(_ language: Language) throws {
    let text = try #require(Self.casualty[language])
    #expect(missing(text, .casualty, language) == ["el-nostigma"])
  }

  @Test(arguments: Language.allCases)
  func anUpdateLacksNothing(_ language: Language) throws {
    let text = try #require(Self.update[language])
    #expect(missing(text, .update, language).isEmpty)
  }

  static let holding: [Language: String] = [
    .english: """
    # Incident at Harbour Market: joint statement

    Norvale Police, together with the fire service, the ambulance service and the city council. Statement 1. Information as of 14:00 (CET) on Thursday 4 March 2027.

    Several people have been hurt in an incident at Harbour Market at about 12:04. Our thoughts are with everyone affected.

    What you should do: keep away from Harbour Market and Quay Road.

    What we know: police received the first call at 12:04 and are at the scene. The ambulance service is caring for the injured.

    What we do not know yet: how many people are hurt, why this happened, and whether others were involved.

    Please do not speculate and do not pass on images; rely on norvale.example.

    Worried about a relative? Call 0800 555 0199.

    Anyone who needs to talk about what they saw can call 0800 555 0133, day and night, free of charge.

    We cannot say more about the investigation for now, so that it is not harmed.

    If you saw something or have pictures, send them to norvale.example/report and do not publish them.

    This statement is available in English, French, Spanish and Arabic.

    Next update: 16:00 on norvale.example, even if there is nothing new.
    """,
    .french: """
    # Incident au marché du port : communiqué commun

    La police de Norvale, avec les pompiers, le SAMU et la ville. Communiqué n° 1. Situation au jeudi 4 mars 2027, 14 h 00 (heure d'Europe centrale).

    Plusieurs personnes ont été blessées dans un incident au marché du port vers 12 h 04. Nos pensées vont à toutes les personnes touchées.

    Ce que vous devez faire : n'approchez pas du marché du port ni de la rue du Quai.

    Ce que nous savons : la police a reçu le premier appel à 12 h 04 et se trouve sur les lieux. Le SAMU prend en charge les blessés.

    Ce que nous ne savons pas encore : le nombre de blessés, les raisons de ces faits et si d'autres personnes sont impliquées.

    Merci de ne pas spéculer et de ne pas relayer d'images ; fiez-vous à norvale.example.

    Inquiet pour un proche ? Appelez le 0800 555 0199.

    Toute personne qui a besoin de parler de ce qu'elle a vu peut appeler le 0800 555 0133, jour et nuit, gratuitement.

    Nous ne pouvons pas en dire plus sur l'enquête pour le moment, afin de ne pas lui nuire.

    Si vous avez vu quelque chose ou si vous avez des images, envoyez-les à norvale.example/report et ne les publiez pas.

    Ce communiqué est disponible en français, en anglais, en espagnol et en arabe.

    Prochain point : 16 h 00 sur norvale.example, même sans élément nouveau.
    """,
    .spanish: """
    # Incidente en el mercado del puerto: comunicado conjunto

    La Policía de Norvale, junto con los bomberos, el servicio de ambulancias y el ayuntamiento. Comunicado n.º 1. Información a las 14:00 (CET) del jueves 4 de marzo de 2027.

    Varias personas han resultado heridas en un incidente en el mercado del puerto hacia las 12:04. Nuestros pensamientos están con todas las personas afectadas.

    Qué debe hacer: aléjese del mercado del puerto y de la calle del Muelle.

    Lo que sabemos: la policía recibió la primera llamada a las 12:04 y está en el lugar. Las ambulancias atienden a los heridos.

    Lo que todavía no sabemos: cuántas personas están heridas, por qué ocurrió y si hay otras personas implicadas.

    Por favor, no especulen ni difundan imágenes; consulten norvale.example.

    ¿Le preocupa un familiar? Llame al 0800 555 0199.

    Quien necesite hablar de lo que ha visto puede llamar al 0800 555 0133, de día y de noche, gratis.

    De momento no podemos decir más sobre la investigación, para no perjudicarla.

    Si vio algo o tiene imágenes, envíelas a norvale.example/report y no las publique.

    Este comunicado está disponible en español, inglés, francés y árabe.

    Próxima información: a las 16:00 en norvale.example, aunque no haya novedades.
    """,
    .arabic: """
    # حادث في سوق الميناء: بيان مشترك

    شرطة نورفال مع الدفاع المدني والإسعاف والبلدية. البيان رقم 1. المعلومات حتى الساعة 14:00 (بتوقيت وسط أوروبا) من يوم الخميس 4 مارس 2027.

    أصيب عدة أشخاص في حادث في سوق الميناء نحو الساعة 12:04. قلوبنا مع جميع المتضررين.

    ما عليكم فعله: ابتعدوا عن سوق الميناء وشارع الرصيف.

    ما نعرفه: تلقت الشرطة أول اتصال عند الساعة 12:04 وهي في المكان. وتعتني فرق الإسعاف بالمصابين.

    ما لا نعرفه بعد: عدد المصابين وسبب ما حدث وما إذا كان آخرون متورطين.

    نرجو عدم التكهن وعدم تداول الصور، والاعتماد على norvale.example.

    هل أنتم قلقون على قريب لكم؟ اتصلوا بالرقم 0800 555 0199.

    من يحتاج إلى الحديث عما رآه يمكنه الاتصال بالرقم 0800 555 0133 ليلا ونهارا ومجانا.

    لا يمكننا حاليا قول المزيد عن التحقيق حتى لا يتضرر.

    إن رأيتم شيئا أو كانت لديكم صور فأرسلوها إلى norvale.example/report ولا تنشروها.

    هذا البيان متاح بالعربية والإنجليزية والفرنسية والإسبانية.

    التحديث القادم: الساعة 16:00 على norvale.example حتى إن لم يكن هناك جديد.
    """,
  ]

  static let casualty: [Language: String] = [
    .english: """
    # Harbour Market: eleven people have died

    Norvale Police, on behalf of the hospitals, the ambulance service and the prosecutor. Statement 4. It replaces the statement of 18:00. Information as of 20:00 (CET) on Thursday 4 March 2027.

    Eleven people died and 38 were injured in the attack at Harbour Market at about 12:04. We grieve with their families.

    What we know: the hospitals confirm the number of the injured; police confirm the number of the dead. These figures may still change.

    What we do not know yet: the names of all who died, and why this happened.

    Families are told first. We will give names only with their consent.

    Identification is being done by specialists and takes time; please do not guess at names and do not pass on pictures.

    Worried about a relative? Call 0800 555 0199. The family centre in the town hall is open day and night.

    Anyone affected can call the support line 0800 555 0133, free of charge, in English, French, Spanish and Arabic.

    The police are investigating, and victim services are caring for the people affected.

    Official information: norvale.example.

    We cannot say more about the investigation for now, so that it is not harmed.

    This statement is available in English, French, Spanish and Arabic.

    Next update: 22:00 on norvale.example, even if there is nothing new.
    """,
    .french: """
    # Marché du port : onze personnes sont mortes

    La police de Norvale, au nom des hôpitaux, du SAMU et du parquet. Communiqué n° 4. Il remplace le communiqué de 18 h 00. Situation au jeudi 4 mars 2027, 20 h 00 (heure d'Europe centrale).

    Onze personnes sont mortes et 38 ont été blessées dans l'attaque du marché du port vers 12 h 04. Nous partageons la peine de leurs familles.

    Ce que nous savons : les hôpitaux confirment le nombre de blessés ; la police confirme le nombre de morts. Ces chiffres peuvent encore changer.

    Ce que nous ne savons pas encore : les noms de toutes les personnes décédées, et les raisons de ces faits.

    Les familles sont prévenues en premier. Nous ne donnerons des noms qu'avec leur accord.

    L'identification est faite par des spécialistes et prend du temps ; merci de ne pas deviner de noms et de ne pas relayer d'images.

    Inquiet pour un proche ? Appelez le 0800 555 0199. Le centre d'accueil des familles, à l'hôtel de ville, est ouvert jour et nuit.

    Toute personne touchée peut appeler la ligne d'écoute 0800 555 0133, gratuitement, en français, en anglais, en espagnol et en arabe.

    La police enquête, et l'aide aux victimes accompagne les personnes touchées.

    Informations officielles : norvale.example.

    Nous ne pouvons pas en dire plus sur l'enquête pour le moment, afin de ne pas lui nuire.

    Ce communiqué est disponible en français, en anglais, en espagnol et en arabe.

    Prochain point : 22 h 00 sur norvale.example, même sans élément nouveau.
    """,
    .spanish: """
    # Mercado del puerto: once personas han muerto

    La Policía de Norvale, en nombre de los hospitales, del servicio de ambulancias y de la fiscalía. Comunicado n.º 4. Sustituye al comunicado de las 18:00. Información a las 20:00 (CET) del jueves 4 de marzo de 2027.

    Once personas han muerto y 38 han resultado heridas en el ataque del mercado del puerto hacia las 12:04. Compartimos el dolor de sus familias.

    Lo que sabemos: los hospitales confirman el número de heridos; la policía confirma el número de muertos. Estas cifras aún pueden cambiar.

    Lo que todavía no sabemos: los nombres de todas las personas fallecidas y por qué ocurrió.

    Las familias son las primeras en saberlo. Solo daremos nombres con su consentimiento.

    La identificación la hacen especialistas y lleva tiempo; por favor, no especulen con nombres ni difundan imágenes.

    ¿Le preocupa un familiar? Llame al 0800 555 0199. El centro de atención a las familias, en el ayuntamiento, está abierto día y noche.

    Cualquier persona afectada puede llamar a la línea de apoyo 0800 555 0133, gratis, en español, inglés, francés y árabe.

    La policía investiga, y los servicios de atención a las víctimas acompañan a las personas afectadas.

    Información oficial: norvale.example.

    De momento no podemos decir más sobre la investigación, para no perjudicarla.

    Este comunicado está disponible en español, inglés, francés y árabe.

    Próxima información: a las 22:00 en norvale.example, aunque no haya novedades.
    """,
    .arabic: """
    # سوق الميناء: وفاة أحد عشر شخصا

    شرطة نورفال باسم المستشفيات والإسعاف والنيابة العامة. البيان رقم 4، ويحل محل بيان الساعة 18:00. المعلومات حتى الساعة 20:00 (بتوقيت وسط أوروبا) من يوم الخميس 4 مارس 2027.

    توفي أحد عشر شخصا وأصيب 38 شخصا في هجوم سوق الميناء نحو الساعة 12:04. نشارك أسرهم حزنها.

    ما نعرفه: تؤكد المستشفيات عدد المصابين، وتؤكد الشرطة عدد الوفيات. وقد تتغير هذه الأرقام.

    ما لا نعرفه بعد: أسماء جميع المتوفين وسبب ما حدث.

    نبلغ الأسر أولا، ولن نعلن الأسماء إلا بموافقتها.

    يتولى مختصون تحديد الهويات، وهذا يحتاج إلى وقت، فنرجو عدم تخمين الأسماء وعدم تداول الصور.

    هل أنتم قلقون على قريب لكم؟ اتصلوا بالرقم 0800 555 0199. ومركز استقبال الأسر في دار البلدية مفتوح ليلا ونهارا.

    يمكن لكل متضرر الاتصال بخط الدعم 0800 555 0133 مجانا بالعربية والإنجليزية والفرنسية والإسبانية.

    تحقق الشرطة في ما حدث، وترافق خدمات دعم الضحايا المتضررين.

    المعلومات الرسمية: norvale.example.

    لا يمكننا حاليا قول المزيد عن التحقيق حتى لا يتضرر.

    هذا البيان متاح بالعربية والإنجليزية والفرنسية والإسبانية.

    التحديث القادم: الساعة 22:00 على norvale.example حتى إن لم يكن هناك جديد.
    """,
  ]

  static let update: [Language: String] = [
    .english: """
    # Harbour Market: second update

    Norvale Police, together with the prosecutor, the ambulance service and the city council. Statement 3. It replaces the statement of 14:00. Information as of 16:00 (CET) on Thursday 4 March 2027.

    There was an attack at Harbour Market at about 12:04. Several people were hurt. Our thoughts are with them and with their families.

    What you should do: stay away from the area between the harbour and Quay Road until 20:00.

    What we know: a man was arrested at 12:31. The area has been searched and nobody else is being sought at present. The hospitals are treating 38 people.

    What we do not know yet: why this happened, and whether others helped.

    The investigation is led by the prosecutor. Everyone is innocent until a court decides otherwise.

    No community is responsible for this attack. Report hate crime on 0800 555 0177.

    If you saw something or have pictures, send them to norvale.example/report and do not publish them. Please do not speculate.

    Families are told first, and names are given only with their consent.

    Worried about a relative? Call 0800 555 0199.

    Support for everyone affected: 0800 555 0133, day and night, free of charge.

    We cannot say more about the investigation for now, so that it is not harmed.

    This statement is available in English, French, Spanish and Arabic.

    Official information: norvale.example. Next update: 19:00, even if there is nothing new.
    """,
    .french: """
    # Marché du port : deuxième point

    La police de Norvale, avec le parquet, le SAMU et la ville. Communiqué n° 3. Il remplace le communiqué de 14 h 00. Situation au jeudi 4 mars 2027, 16 h 00 (heure d'Europe centrale).

    Une attaque a eu lieu au marché du port vers 12 h 04. Plusieurs personnes ont été blessées. Nos pensées vont à elles et à leurs familles.

    Ce que vous devez faire : restez à l'écart du secteur entre le port et la rue du Quai jusqu'à 20 h 00.

    Ce que nous savons : un homme a été arrêté à 12 h 31. Le secteur a été fouillé et personne d'autre n'est recherché pour l'instant. Les hôpitaux soignent 38 personnes.

    Ce que nous ne savons pas encore : les raisons de ces faits, et si d'autres ont apporté leur aide.

    L'enquête est dirigée par le parquet. Toute personne est présumée innocente tant qu'un tribunal ne s'est pas prononcé.

    Aucune communauté n'est responsable de cette attaque. Signalez les actes de haine au 0800 555 0177.

    Si vous avez vu quelque chose ou si vous avez des images, envoyez-les à norvale.example/report et ne les publiez pas. Merci de ne pas spéculer.

    Les familles sont prévenues en premier, et les noms ne sont donnés qu'avec leur accord.

    Inquiet pour un proche ? Appelez le 0800 555 0199.

    Une aide pour toutes les personnes touchées : 0800 555 0133, jour et nuit, gratuitement.

    Nous ne pouvons pas en dire plus sur l'enquête pour le moment, afin de ne pas lui nuire.

    Ce communiqué est disponible en français, en anglais, en espagnol et en arabe.

    Informations officielles : norvale.example. Prochain point : 19 h 00, même sans élément nouveau.
    """,
    .spanish: """
    # Mercado del puerto: segunda información

    La Policía de Norvale, junto con la fiscalía, el servicio de ambulancias y el ayuntamiento. Comunicado n.º 3. Sustituye al comunicado de las 14:00. Información a las 16:00 (CET) del jueves 4 de marzo de 2027.

    Hubo un ataque en el mercado del puerto hacia las 12:04. Varias personas resultaron heridas. Nuestros pensamientos están con ellas y con sus familias.

    Qué debe hacer: manténgase alejado de la zona entre el puerto y la calle del Muelle hasta las 20:00.

    Lo que sabemos: un hombre fue detenido a las 12:31. Se ha registrado la zona y por ahora no se busca a nadie más. Los hospitales atienden a 38 personas.

    Lo que todavía no sabemos: por qué ocurrió y si otros ayudaron.

    La investigación la dirige la fiscalía. Toda persona es inocente mientras un tribunal no decida lo contrario.

    Ninguna comunidad es responsable de este ataque. Denuncie los delitos de odio en el 0800 555 0177.

    Si vio algo o tiene imágenes, envíelas a norvale.example/report y no las publique. Por favor, no especulen.

    Las familias son las primeras en saberlo, y los nombres se dan solo con su consentimiento.

    ¿Le preocupa un familiar? Llame al 0800 555 0199.

    Ayuda para todas las personas afectadas: 0800 555 0133, de día y de noche, gratis.

    De momento no podemos decir más sobre la investigación, para no perjudicarla.

    Este comunicado está disponible en español, inglés, francés y árabe.

    Información oficial: norvale.example. Próxima información: a las 19:00, aunque no haya novedades.
    """,
    .arabic: """
    # سوق الميناء: المستجدات الثانية

    شرطة نورفال مع النيابة العامة والإسعاف والبلدية. البيان رقم 3، ويحل محل بيان الساعة 14:00. المعلومات حتى الساعة 16:00 (بتوقيت وسط أوروبا) من يوم الخميس 4 مارس 2027.

    وقع هجوم في سوق الميناء نحو الساعة 12:04، وأصيب عدة أشخاص. قلوبنا معهم ومع أسرهم.

    ما عليكم فعله: ابقوا بعيدين عن المنطقة بين الميناء وشارع الرصيف حتى الساعة 20:00.

    ما نعرفه: أوقف رجل عند الساعة 12:31. وقد فتشت المنطقة ولا يجري البحث عن أحد آخر حاليا. وتعالج المستشفيات 38 شخصا.

    ما لا نعرفه بعد: سبب ما حدث وما إذا كان آخرون قد ساعدوا.

    تشرف النيابة العامة على التحقيق. وكل شخص بريء إلى أن تقول المحكمة غير ذلك.

    لا تتحمل أي جماعة مسؤولية هذا الهجوم. بلغوا عن جرائم الكراهية على الرقم 0800 555 0177.

    إن رأيتم شيئا أو كانت لديكم صور فأرسلوها إلى norvale.example/report ولا تنشروها. ونرجو عدم التكهن.

    نبلغ الأسر أولا، ولا تعلن الأسماء إلا بموافقتها.

    هل أنتم قلقون على قريب لكم؟ اتصلوا بالرقم 0800 555 0199.

    الدعم لكل المتضررين: 0800 555 0133 ليلا ونهارا ومجانا.

    لا يمكننا حاليا قول المزيد عن التحقيق حتى لا يتضرر.

    هذا البيان متاح بالعربية والإنجليزية والفرنسية والإسبانية.

    المعلومات الرسمية: norvale.example. التحديث القادم: الساعة 19:00 حتى إن لم يكن هناك جديد.
    """,
  ]
}
