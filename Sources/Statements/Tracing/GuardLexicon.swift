import Guidelines

/// The words by which a language asks, doubts, denies, supposes or remembers; see ``ClaimGuards``.
struct GuardLexicon: LanguageLexicon {
  /// Words behind which nothing is said to have happened: “if”, “anyone who”.
  let conditionals: WordPhrases
  /// Words behind which something is not known: “unclear”, “checking”.
  let doubts: WordPhrases
  /// What nobody knows where it is denied: “know”, “confirm”.
  let knowing: WordPhrases
  /// “No”, “not”, “without”.
  let negations: WordPhrases
  /// What takes a “not” back: “not only”.
  let only: Set<String>
  /// “Any”, which claims none.
  let any: WordPhrases
  /// Words behind which a denial no longer holds: “who”, “and”.
  let breaks: WordPhrases
  /// “False”, “untrue”.
  let falsehoods: WordPhrases
  /// What is called false: “rumours that …”.
  let rumours: WordPhrases
  /// What was another time: “years ago”.
  let past: WordPhrases
  /// Words in front of what may come, or is only shown: “avoid”, “can”, “pictures of”.
  let warnings: WordPhrases

  private init(
    conditionals: String, doubts: String, knowing: String, negations: String, only: String, any: String, breaks: String,
    falsehoods: String, rumours: String, past: String, warnings: String
  ) {
    self.conditionals = WordPhrases(conditionals)
    self.doubts = WordPhrases(doubts)
    self.knowing = WordPhrases(knowing)
    self.negations = WordPhrases(negations)
    self.only = Set(only.split(separator: " ").map { QuantityWords.fold($0) })
    self.any = WordPhrases(any)
    self.breaks = WordPhrases(breaks)
    self.falsehoods = WordPhrases(falsehoods)
    self.rumours = WordPhrases(rumours)
    self.past = WordPhrases(past)
    self.warnings = WordPhrases(warnings)
  }

  static let english = GuardLexicon(
    conditionals:
      "if,whether,unless,in case,anyone,anybody,whoever,whomever,should you/anyone/someone/it/they,were you,"
      + "everyone/everybody who was/were/has/is/saw",
    doubts:
      "unclear,unknown,how many,checking,verifying,trying to establish/find,working to establish/find,looking into",
    knowing:
      "know,known,knows,clear,confirm,confirmed,say,certain,sure,established,verified,information,true,told,rule,"
      + "speculate,guess,learned,learnt",
    negations: "not,no,nobody,none,never,without,cannot,don t,doesn t,didn t,isn t,aren t,wasn t,weren t,hasn t,"
      + "haven t,won t,can t,couldn t,neither,nor",
    only: "only just merely", any: "any,possible,potential,eventual",
    breaks: "who,whom,that,which,whose,and,but,because,after,since,as,while,so",
    falsehoods: "false,untrue,not true,incorrect,wrong that,no truth,fabricated,invented,a lie,a hoax",
    rumours: "rumour,rumours,rumor,rumors,claim,claims,report,reports,post,posts,message,messages",
    past:
      "years ago,decades ago,last year,a year ago,anniversary,anniversaries,in the past,in earlier/past/previous years,"
      + "previous attack/attacks,earlier attack/attacks,past attack/attacks,history,historic,first/second world war",
    warnings:
      "avoid,avoids,avoided,prevent,prevents,prevented,preventing,risk,risks,danger,can,could,may,might,would,will,"
      + "pictures,picture,photos,photo,photographs,images,image,videos,video,footage,recordings,training,train,trained,"
      + "to be,to get,to being,nearly,almost,figures/figure/numbers/number/details/information/update/updates of/on/about/for"
  )

  static let french = GuardLexicon(
    conditionals:
      "si,s il,s ils,s elle,s elles,s il y a,au cas où,en cas de/d,quiconque,toute personne,toutes les personnes qui,"
      + "tous ceux qui,toutes celles qui,à moins que,êtes vous,avez vous",
    doubts:
      "on ignore,nous ignorons,combien,vérifions,en cours de vérification,cherchons à savoir/établir,reste à établir",
    knowing:
      "savons,sait,savoir,confirmer,confirmé,confirmons,confirmée,dire,disons,établi,établir,certain,sûr,connu,connue,"
      + "connaissons,information,informations,exclure,vrai,vérifié",
    negations: "ne,n,pas,aucun,aucune,sans,ni,jamais,non,nul,nulle", only: "seulement uniquement que",
    any: "éventuel*,possible,possibles,un quelconque",
    breaks: "qui,que,qu,dont,et,mais,car,après,tandis,puisque",
    falsehoods: "faux,fausse,pas vrai,pas exact,inexact,inexacte,infondé*,mensong*,inventé*",
    rumours: "rumeur,rumeurs,affirmation,affirmations,message,messages,allégation,allégations",
    past:
      "il y a des années,il y a deux/trois/quatre/cinq/dix/vingt ans,l an dernier,l année dernière,anniversaire,dans le passé,"
      + "par le passé,attaque/attaques/attentat/attentats précédente/précédentes/précédent/précédents/antérieur*,histoire,"
      + "historique,guerre mondiale",
    warnings:
      "éviter,évitez,évite,prévenir,empêcher,risque,risques,danger,peut,peuvent,pourrait,pourraient,pourra,image,images,"
      + "photo,photos,vidéo,vidéos,photographie,photographies,former,formé,formés,failli,presque,"
      + "chiffres/chiffre/nombre/informations/précisions sur/de/des/concernant")

  static let spanish = GuardLexicon(
    conditionals:
      "si,en caso de,cualquier persona,cualquiera,quienquiera,a menos que,toda persona,todas las personas que,"
      + "todo el que,todos los que,quien haya,quienes hayan",
    doubts:
      "se desconoce,desconocemos,se ignora,cuántos,cuántas,comprobamos,estamos comprobando,verificamos,estamos verificando,tratamos de saber,no hay que lamentar",
    knowing:
      "sabemos,sabe,saber,confirmar,confirmado,confirmamos,confirmada,decir,decimos,consta,constancia,seguro,claro,"
      + "información,informaciones,descartar,descarta,verdad,cierto,conoce,conocemos,verificado",
    negations: "no,ni,nadie,ningún,ninguna,ninguno,sin,nunca,jamás,tampoco", only: "solo sólo solamente",
    any: "posibles,posible,eventual,eventuales,cualquier",
    breaks: "que,quien,quienes,cuyo,cuya,y,e,pero,porque,después,tras,mientras",
    falsehoods: "falso,falsa,falsos,falsas,no es cierto,no es verdad,incorrecto,inexacto,bulo,mentira",
    rumours: "rumor,rumores,afirmación,afirmaciones,mensaje,mensajes,noticia,noticias",
    past:
      "hace años,hace dos/tres/cuatro/cinco/diez/veinte años,el año pasado,aniversario,en el pasado,"
      + "atentado/atentados/ataque/ataques anterior/anteriores/previo/previos,historia,guerra mundial",
    warnings:
      "evitar,evite,eviten,evita,prevenir,impedir,riesgo,riesgos,peligro,puede,pueden,podría,podrían,podrá,imagen,imágenes,"
      + "foto,fotos,vídeo,vídeos,video,videos,fotografías,formado,formados,casi,"
      + "cifras/cifra/número/datos/información/informaciones sobre/de")

  static let arabic = GuardLexicon(
    conditionals:
      "إذا,لو,في حال,في حالة,كل من,لمن,لكل من,أي شخص,أي من,من أصيب,من فقد,هل,إن كان/كانت/كنت/كنتم,إن أصيب/أصبت/أصبتم",
    doubts: "كم,نتحقق,نتأكد,يجري التحقق,غير معروف,غير واضح,نجهل",
    knowing:
      "نعرف,نعلم,يعرف,يعلم,تأكيد,نؤكد,يتأكد,تتأكد,معلومات,نستطيع,يمكننا,واضح,مؤكد,يؤكد,تؤكد,صحيح,صحة,أكيد,معروف",
    negations: "لا,لم,لن,ليس,ليست,ليسوا,دون,بدون,بلا,غير,عدم,ما من", only: "فقط", any: "أي,أية,محتمل*",
    breaks: "الذي,التي,الذين,اللواتي,ممن,أن,أنه,أنها,لأن,بعد,لكن,ولكن",
    falsehoods: "كاذب*,زائف*,غير صحيح,غير صحيحة,باطل*,لا صحة,خاطئ*,ملفق*,مفبرك*",
    rumours: "شائعة,شائعات,إشاعة,إشاعات,ادعاء,ادعاءات,رسالة,رسائل,منشور,منشورات,أنباء",
    past:
      "قبل سنوات,قبل أعوام,قبل سنة/عام/سنتين/عامين,منذ سنوات/أعوام,العام الماضي,السنة الماضية,ذكرى,الذكرى,في الماضي,"
      + "هجمات سابقة,هجوم سابق,هجمات ماضية,التاريخ,الحرب العالمية",
    warnings:
      "تجنب*,لتجنب,منع,لمنع,تفادي,خطر,أخطار,مخاطر,ربما,يمكن,يمكنه,صور,صورة,فيديو,مقاطع,تدريب,كاد,كادت,"
      + "أرقام,معلومات عن,بيانات عن,تفاصيل عن")
}
