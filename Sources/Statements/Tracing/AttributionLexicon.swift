import Guidelines

/// The words by which a language says who did it, why, and who a suspect is; see ``AttributionClaims``.
struct AttributionLexicon: LanguageLexicon {
  /// What was done: “attack”.
  let deeds: WordPhrases
  /// Words before whoever did it: “carried out by”.
  let agents: WordPhrases
  /// Words before the deed: “carried out”.
  let actions: WordPhrases
  /// Words of responsibility that need no deed: “claimed responsibility”.
  let responsibility: WordPhrases
  /// Words of the reason: “motivated by”.
  let motives: WordPhrases
  /// Words of a charge: “charged with”.
  let charges: WordPhrases
  /// Words before which nobody is named: “who”.
  let relatives: WordPhrases
  /// Whoever is suspected.
  let suspects: WordPhrases
  /// Words of where somebody comes from, what he is and believes.
  let traits: WordPhrases
  /// “Is”, “was”.
  let copulas: WordPhrases
  /// Words behind these that tell only what has become of somebody: “in custody”.
  let states: WordPhrases
  /// Their endings: “arrested”.
  let stateEndings: [String]

  private init(
    deeds: String, agents: String, actions: String, responsibility: String, motives: String, charges: String,
    relatives: String,
    suspects: String, traits: String, copulas: String, states: String, stateEndings: String
  ) {
    self.deeds = WordPhrases(deeds)
    self.agents = WordPhrases(agents)
    self.actions = WordPhrases(actions)
    self.responsibility = WordPhrases(responsibility)
    self.motives = WordPhrases(motives)
    self.charges = WordPhrases(charges)
    self.relatives = WordPhrases(relatives)
    self.suspects = WordPhrases(suspects)
    self.traits = WordPhrases(traits)
    self.copulas = WordPhrases(copulas)
    self.states = WordPhrases(states)
    self.stateEndings = stateEndings.split(separator: " ").map { QuantityWords.fold($0) }
  }

  static let english = AttributionLexicon(
    deeds:
      "attack,attacks,shooting,shootings,bombing,bombings,explosion,explosions,blast,stabbing,stabbings,killing,killings,"
      + "murders,massacre,assault,outrage,crime,atrocity,incident,this,it,what happened",
    agents:
      "carried out by,committed by,perpetrated by,planned by,organised by,organized by,staged by,ordered by,launched by,"
      + "masterminded by,orchestrated by,directed by,executed by,conducted by,the work of,inspired by,done by,caused by "
      + "terrorists/extremists",
    actions:
      "carried out,carries out,committed,perpetrated,planned,masterminded,orchestrated,staged,launched,ordered,"
      + "responsible for,behind,to blame for,guilty of,author of",
    responsibility:
      "claimed/claims/claiming/claim responsibility,claim of responsibility,took/taken/takes responsibility,"
      + "claimed/claims the attack,pledged allegiance,allegiance to,acted alone,acted on his/her/their own,lone wolf,"
      + "lone attacker/gunman/wolf,links to a/the,linked to a/the",
    motives:
      "motive was/is,motives were/are,motivated by,driven by,out of hatred/hate/revenge,in revenge,in retaliation,"
      + "because of their faith/religion/race/origin/nationality,acted out of",
    charges:
      "charged with murder/manslaughter/attempted/terrorism/terror/assault/causing/conspiracy/preparing/possession/possessing/"
      + "offences/wounding/killing/arson,has/have been charged,facing charges,faces charges,face charges,indicted,"
      + "remanded in custody",
    relatives: "who,whoever,those,why,what,person that",
    suspects:
      "suspect,suspects,attacker,attackers,gunman,gunmen,assailant,assailants,perpetrator,perpetrators,bomber,shooter,"
      + "arrested man/woman/person,man/woman/person arrested/detained,detainee,person in custody,man in custody",
    traits:
      "is/was/are/were from,comes/came/come from,originally from,originates from,national of,nationals of,nationality,"
      + "citizen,citizens,of * origin,born in,resident,residents,migrant,immigrant,refugee,asylum,member of,members of,"
      + "supporter,supporters,follower,followers,sympathiser,known to,radicalised,radicalized,extremist,extremists,muslim,"
      + "christian,jewish,jew,islamist,foreigner,foreign,year old,years old,aged,converted,student,unemployed",
    copulas: "is,was,are,were,is believed to be,is said to be,was reportedly,is reportedly",
    states:
      "in,at,on,under,now,still,not,no,being,dead,alive,shot,armed,hurt,unknown,presumed,innocent,free,also,taken,held,seen,"
      + "to,with,safe,among,hiding,acting,the subject,awaiting,due,expected,said",
    stateEndings: "ed ing en")

  static let french = AttributionLexicon(
    deeds:
      "attaque,attaques,attentat,attentats,fusillade,explosion,explosions,tuerie,meurtres,agression,crime,acte,massacre,"
      + "incident,drame,événement",
    agents:
      "commis/commise/commises par,perpétré/perpétrée/perpétrés par,mené/menée/menées par,revendiqué/revendiquée par,"
      + "organisé/organisée par,planifié/planifiée par,ordonné/ordonnée par,préparé/préparée par,œuvre de/d/du,"
      + "fait d un/une,inspiré/inspirée par,imputable à",
    actions:
      "a/ont commis,a/ont perpétré,a/ont mené,a/ont planifié,a/ont organisé,a/ont revendiqué,responsable/responsables de,"
      + "derrière,à l origine de,auteur de/d,coupable de",
    responsibility:
      "a/ont revendiqué,revendique,revendiquent,revendication,revendiqué/revendiquée par,prêté allégeance,allégeance à,"
      + "agi seul,agi seule,loup solitaire,liens avec un/le/la",
    motives:
      "mobile/motif est/était,motivé/motivée par,motivations sont/étaient,par haine,par vengeance,en représailles,"
      + "en raison de leur religion/foi/origine",
    charges:
      "mis/mise/mises en examen,inculpé/inculpée/inculpés/inculpées,placé/placée/placés en détention provisoire,"
      + "poursuivi/poursuivie/poursuivis pour",
    relatives: "qui,ceux,celui,celle,pourquoi,quiconque",
    suspects:
      "suspect,suspects,suspecte,assaillant,assaillants,attaquant,attaquants,tireur,tireurs,auteur de,auteur présumé,"
      + "homme/femme/personne interpellé/interpellée/arrêté/arrêtée,mis en cause",
    traits:
      "originaire/originaires de/d/du,vient/viennent de/d/du,ressortissant,ressortissants,ressortissante,nationalité,"
      + "citoyen,citoyenne,d origine,né/née en/à/au,migrant,immigré,réfugié,demandeur d asile,membre de/d/du,partisan,"
      + "sympathisant,connu des,connu pour,radicalisé,radicalisée,extrémiste,islamiste,musulman,musulmane,chrétien,juif,"
      + "étranger,âgé/âgée de,converti,étudiant,chômeur,fiché",
    copulas: "est,était,sont,étaient,serait",
    states:
      "en,à,au,sous,dans,toujours,encore,désormais,pas,mort,morte,vivant,armé,inconnu,présumé,innocent,libre,hospitalisé,"
      + "actuellement,aussi,entre,entendu,mis,placé,recherché,maintenu,parvenu",
    stateEndings: "ée és ées erpellé êté")

  static let spanish = AttributionLexicon(
    deeds:
      "ataque,ataques,atentado,atentados,tiroteo,explosión,explosiones,masacre,matanza,asesinatos,agresión,crimen,acto,"
      + "incidente,ocurrido,suceso,hechos",
    agents:
      "cometido/cometida/cometidos por,perpetrado/perpetrada por,llevado/llevada a cabo por,reivindicado/reivindicada por,"
      + "organizado por,planeado por,ordenado por,ejecutado por,preparado por,obra de,obra del,inspirado por",
    actions:
      "cometió,cometieron,perpetró,perpetraron,llevó a cabo,llevaron a cabo,planeó,organizó,ordenó,reivindicó,ejecutó,"
      + "ha/han cometido,ha/han perpetrado,ha/han reivindicado,responsable/responsables de/del,detrás de/del,autor de/del,"
      + "culpable de/del",
    responsibility:
      "reivindicó,reivindicaron,reivindica,ha/han reivindicado,reivindicación,se atribuyó,se ha atribuido,asumió la autoría,"
      + "ha asumido la autoría,juró lealtad,actuó solo,actuó sola,actuaron solos,lobo solitario,vínculos con",
    motives:
      "móvil fue/es/era,motivo fue/es/era,motivado por,motivada por,por odio,por venganza,en represalia,"
      + "por su religión/fe/origen",
    charges:
      "imputado/imputada/imputados/imputadas,acusado/acusada/acusados/acusadas de,acusado/acusada/acusados formalmente,"
      + "procesado/procesada/procesados,en prisión provisional/preventiva",
    relatives: "quien,quién,quienes,el que,la que,los que,por qué,persona que",
    suspects:
      "sospechoso,sospechosos,sospechosa,atacante,atacantes,agresor,agresores,autor,autores,presunto autor,tirador,"
      + "hombre/mujer/persona detenido/detenida,el detenido,la detenida",
    traits:
      "procede/proceden de,procedente de,proviene de,viene de,natural de,originario/originaria de,nacionalidad,"
      + "ciudadano,ciudadana,de origen,nacido/nacida en,nació en,migrante,inmigrante,refugiado,solicitante de asilo,miembro de,"
      + "miembro del,simpatizante,partidario,conocido por,conocido de,radicalizado,extremista,islamista,musulmán,cristiano,"
      + "judío,extranjero,de * años,años de edad,estudiante,vecino de,residente",
    copulas: "es,era,son,eran,sería,fue",
    states: "no,ahora,todavía,aún,también,inocente,buscado,el presunto,objeto,quien,puesto",
    stateEndings: "ado ido ada ida ados idos")

  static let arabic = AttributionLexicon(
    deeds:
      "هجوم,الهجوم,هجمات,الهجمات,اعتداء,الاعتداء,تفجير,التفجير,انفجار,الانفجار,إطلاق النار,الجريمة,جريمة,المجزرة,العملية,عملية,"
      + "الحادث,حادث,العمل",
    agents:
      "على يد,على أيدي,من تنفيذ,نفذه,نفذها,ارتكبه,ارتكبها,من تدبير,خطط له,دبره,من عمل,من فعل,من صنع",
    actions:
      "نفذ,نفذت,ارتكب,ارتكبت,دبر,دبرت,خطط ل,مسؤول عن,مسؤولة عن,المسؤول عن,المسؤولة عن,يقف وراء,تقف وراء,وقف وراء,وقفت وراء,"
      + "وراء",
    responsibility:
      "أعلن/أعلنت/تبنى/تبنت مسؤوليته/مسؤوليتها/المسؤولية/الهجوم/الاعتداء/التفجير,تبنى,تبنت,تبني الهجوم,بايع,بايعت,بيعة,"
      + "تصرف بمفرده,تصرفت بمفردها,تصرف وحده,ذئب منفرد",
    motives:
      "الدافع هو/كان,دافعه,دافعها,دوافعه,بدافع,انتقاما,ردا على,بسبب دينهم/عرقهم/أصلهم/ديانتهم",
    charges:
      "وجهت إليه/إليها/إليهم/إليهما تهمة/تهم/الاتهام/التهمة,وجه إليه/إليها/إليهم/إليهما الاتهام,وجهت النيابة,"
      + "وجه المدعي,متهم بالقتل/بارتكاب/بالشروع,متهمة بالقتل/بارتكاب/بالشروع,أحيل/أحيلت/أحيلوا إلى المحاكمة",
    relatives: "من,الذي,التي,الذين,لماذا,عمن,وممن",
    suspects:
      "المشتبه به,المشتبه بهم,المشتبه فيه,مشتبه به,المهاجم,المهاجمون,المهاجمين,منفذ الهجوم/الاعتداء,الجاني,الجناة,المنفذ,المنفذون,"
      + "الرجل الموقوف,الشخص الموقوف,الموقوف",
    traits:
      "من أصل,من أصول,من جنسية,يحمل جنسية/الجنسية,جنسيته,مواطن,مواطنة,من مواليد,ولد في,مولود,مهاجر,لاجئ,طالب لجوء,عضو في,"
      + "ينتمي,من أنصار,متعاطف,معروف لدى,متطرف,إسلامي,مسلم,مسيحي,يهودي,أجنبي,يبلغ من العمر,عمره,من سكان,قادم من,"
      + "ينحدر",
    copulas: "", states: "", stateEndings: "")
}
