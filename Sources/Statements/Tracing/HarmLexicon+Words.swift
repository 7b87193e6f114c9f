// The words themselves, by language.
extension HarmLexicon {
  static let english = HarmLexicon(
    killed:
      "died,dies,dead,killed,kills,killing,perished,murdered,slain,fatal,fatally,deadly,lethal,passed away,"
      + "lost his/her life,loss of life,did not survive,claimed/cost/took the life",
    death: "death,fatality,murder of,killing of",
    deaths:
      "deaths,fatalities,killings,lost their lives,lives lost,lives were/have,claimed/cost/claiming/took/taken/taking lives,"
      + "loss of lives,corpses,bodies were/of/found/recovered/have,killed people,kills people,killing people",
    dead:
      "the dead,the deceased,the fallen,bereaved,grieving,mourn,mourns,mourning,condolences,lost loved ones,"
      + "lost a loved one,those/people/persons killed",
    casualties: "casualties,there are/were victims,there have been victims,victims are/were reported",
    hurt:
      "hurt,injured,wounded,injuries,injury,injuring,wounding,wounds,stabbed,was/were/been shot,maimed",
    hurts: "walking wounded",
    injured: "the injured,the wounded,the hurt,injured/wounded people/persons/person/patients",
    hospital:
      "hospitalised,hospitalized,in hospital,in hospitals,in a hospital,in the hospital,being treated,"
      + "taken/brought/rushed/flown/admitted/airlifted/transferred to hospital/hospitals,"
      + "taken/brought/rushed/flown/admitted/airlifted/transferred to a/the/local/several/nearby hospital/hospitals",
    critical:
      "critical condition,critically,in intensive care,fighting for his/her/their life/lives,life threatening condition",
    missing: "missing,unaccounted for", missed: "missing person/persons/people/relative/relatives/child/children",
    arrested: "arrested,detained,apprehended,captured,in custody,under arrest",
    arrest: "made an arrest,an arrest was/has,first arrest", arrests: "arrests",
    unless: "end,line,sea,toll,bureau,figures,figure,certificate,threat,threats,penalty,letter",
    people:
      "families,relatives,colleagues,neighbours,neighbors,civilians,pedestrians,staff,crew members,members,nationals,"
      + "citizens,lives,employees,fans,others",
    collectives: "family,couple,crew,group,class,twins,siblings", pronouns: "he she they someone somebody we us those",
    plurals: "were are have", relatives: "who,whom,those,whose", joiners: "and but while plus then or nor",
    addresses:
      "can,should,must,please,call,contact,report,register,support for,help for,entitled,may,visit,ring,available,right to"
  )

  static let french = HarmLexicon(
    killed:
      "mort,morte,décédé,décédée,tué,tuée,tue,tuant,péri,succombé,mortel*,meurtrier,meurtrière,meurtriers,meurtrières,"
      + "meurt,assassiné,assassinée,perdu la vie,perd la vie,trouvé la mort,coûté la vie,sans vie",
    death: "décès,la mort,mort d/de/du,meurtre",
    deaths:
      "morts,mortes,décédés,décédées,tués,tuées,assassinés,assassinées,meurent,vies perdues,pertes humaines,"
      + "perte/pertes de/en vies,corps sans,cadavres",
    dead:
      "les morts,les défunts,défunt*,endeuill*,condoléances,en deuil,le deuil,perdu un proche,perdu des/leurs proches,"
      + "les personnes tuées/décédées",
    casualties:
      "fait/faisant/causé des/plusieurs victimes,fait de nombreuses victimes,y a des/plusieurs victimes,"
      + "déplore/déplorons/déplorer des/plusieurs victimes,déplore/déplorons/déplorer de nombreuses victimes",
    hurt: "blessé,blessée,blesse,blessant,blessure,blessures,poignardé*,touché/touchée par balle",
    hurts: "blessés,blessées,touchés/touchées par balle",
    injured: "les blessés,les blessées,aux blessés,personnes/personne blessées/blessée",
    hospital:
      "hospitalis*,à l hôpital,dans un hôpital,dans les hôpitaux,"
      + "transporté*/conduit*/évacué*/transféré*/admis*/soigné* à/vers/dans/aux l/un/des/les/hôpitaux",
    critical: "urgence absolue,état critique,pronostic vital,réanimation,entre la vie et la mort,état grave",
    missing: "disparu,disparus,disparue,disparues,sans nouvelles", missed: "personne/personnes disparue/disparues",
    arrested: "interpellé*,arrêté,arrêtés,arrêtée,arrêtées,appréhendé*,en garde à vue",
    arrest: "procédé à une interpellation/arrestation,une interpellation/arrestation a",
    arrests: "interpellations,arrestations", unless: "peine,point,saison",
    people:
      "proches,familles,collègues,voisins,civils,piétons,ressortissants,citoyens,membres,gens,personnes,vies",
    collectives: "famille,couple,fratrie,équipage,groupe,classe,jumeaux",
    pronouns: "il elle ils elles on nous ceux celles quelqu", plurals: "sont ont étaient furent avaient",
    relatives: "qui,ceux,celles,celui,celle,dont", joiners: "et mais tandis puis ou ni",
    addresses:
      "peut,peuvent,pouvez,doit,doivent,veuillez,merci,appelez,appeler,contactez,contacter,adressez,droit,signalez,"
      + "présentez,rendez vous,aide aux,soutien aux")

  static let spanish = HarmLexicon(
    killed:
      "murió,muere,muerto,muerta,falleció,fallece,fallecido,fallecida,mató,mata,matado,matando,mortal,mortales,mortífer*,"
      + "letal,letales,perdió la vida,perdido la vida,asesinado,asesinada,pereció,sin vida,"
      + "cobró/cobrado/costó/costado/segó/segado la vida",
    death: "muerte,fallecimiento,deceso,asesinato",
    deaths:
      "murieron,mueren,muertos,muertas,muertes,fallecieron,fallecen,fallecidos,fallecidas,asesinados,asesinadas,"
      + "perecieron,perdieron la vida,víctimas mortales,víctimas fatales,cadáveres,decesos,fallecimientos,"
      + "cobró/cobrado/costó/costado/segó/segado vidas,pérdidas humanas,pérdida/pérdidas de vidas,mataron",
    dead:
      "los muertos,los fallecidos,las fallecidas,las personas fallecidas,difunto,difuntos,dolientes,deudos,condolencias,"
      + "pésame,luto,duelo,a los fallecidos",
    casualties:
      "hay/hubo/habido víctimas,lamentar/lamentamos víctimas,causado/causó/dejado/dejó víctimas,víctimas que lamentar",
    hurt: "herido,herida,hirió,hirieron,lesionado,lesionada,lesión,lesiones,apuñalado,apuñalada,a tiros",
    hurts: "heridos,heridas,lesionados,lesionadas,apuñalados,apuñaladas",
    injured: "los heridos,las heridas,los lesionados,personas/persona heridas/herida",
    hospital:
      "hospitalizad*,ingresad*,en el hospital,en hospitales,en un hospital,"
      + "trasladad*/llevad*/evacuad*/atendid* a/al/en un/el/los/hospital/hospitales",
    critical: "estado crítico,estado grave,en la uci,cuidados intensivos,entre la vida y la muerte",
    missing: "desaparecid*,en paradero desconocido,sin localizar",
    missed: "persona/personas desaparecida/desaparecidas",
    arrested: "detenido,detenida,arrestado,arrestada,detuvo,capturado,capturada,apresado",
    arrest: "practicado una detención,una detención se,ha habido una detención",
    arrests: "detenciones,arrestos,detenidos,detenidas,detuvieron,arrestados,capturados",
    unless: "pena,línea,punto",
    people: "familiares,familias,civiles,vecinos,compañeros,peatones,ciudadanos,nacionales,miembros,gente,vidas",
    collectives: "familia,pareja,matrimonio,grupo,clase,tripulación,hermanos,gemelos",
    pronouns: "él ella ellos ellas alguien nosotros quienes", plurals: "han fueron están eran habían resultaron son",
    relatives: "quien,quienes,los que,las que,personas que,aquellos que,el que,la que,persona que",
    joiners: "y e pero mientras o ni",
    addresses:
      "puede,pueden,podrá,debe,deben,llame,llamen,llamar,contacte,contacten,acuda,acudan,diríjase,derecho,por favor,"
      + "ayuda para,apoyo a/para")

  static let arabic = HarmLexicon(
    killed:
      "قتل,قتلت,قتيل,قتيلا,توفي,توفيت,مات,ماتت,لقي/لقيت حتفه/حتفها/مصرعه/مصرعها,فارق/فارقت الحياة,مميت,مميتة,دام,دامي,دامية,"
      + "استشهد,استشهدت,أودى,أودت,فقد/فقدت حياته/حياتها,اغتيل,اغتيلت",
    death: "وفاة,مقتل,مصرع,موت",
    deaths:
      "قتلى,قتلوا,توفوا,وفيات,ماتوا,موتى,لقوا حتفهم/مصرعهم,فقدوا حياتهم/أرواحهم,شهداء,جثث,استشهدوا,"
      + "أزهقت/أزهق أرواح/أرواحا,أودى/أودت بحياة أشخاص,أودى/أودت بأرواح",
    dead:
      "القتلى,الموتى,المتوفين,المتوفى,المتوفون,المتوفاة,الفقيد,الفقيدة,الراحلين,تعازينا,التعازي,العزاء,نعزي,الحداد,حداد",
    casualties:
      "سقوط/سقط/وقوع/وقع ضحايا,هناك ضحايا,خسائر بشرية,خسائر في الأرواح",
    hurt: "أصيب,أصيبت,إصابة,إصابات,جرح,جرحت,مصاب,مصابة,جريح,جريحا,طعن,طعنت",
    hurts: "أصيبوا,جرحى,مصابون,مصابين,جرحوا,طعنوا",
    injured: "الجرحى,المصابين,المصابون,المصابات",
    hospital:
      "نقل/نقلت/نقلوا إلى المستشفى/مستشفى/المستشفيات/مستشفيات,في المستشفى,في المستشفيات,يتلقون/يتلقى/تتلقى العلاج",
    critical: "حالة حرجة,حالة خطيرة,حالته/حالتها/حالتهم حرجة/خطيرة,العناية المركزة",
    missing: "مفقود,مفقودة,مفقودون,مفقودين,في عداد المفقودين", missed: "المفقودين,المفقودون",
    arrested: "أوقف,أوقفت,أوقفوا,توقيف,اعتقل,اعتقلت,اعتقال,موقوف,موقوفون,موقوفين,محتجز,القبض على",
    arrest: "عملية توقيف/اعتقال", arrests: "توقيفات,اعتقالات", unless: "الخط",
    people: "أشخاص,أشخاصا,أفراد,أفرادا,عائلات,مدنيين,مدنيون,زملاء,زملائنا,رعايا,مواطنين,أرواح",
    collectives: "عائلة,أسرة,زوجان,زوجين,مجموعة,طاقم", pronouns: "هو هي هم",
    plurals: "كانوا", relatives: "الذين,اللواتي,اللاتي,الذي,التي,ممن,من,لمن", joiners: "لكن ثم أو بينما ولكن",
    addresses:
      "يمكن*,يرجى,نرجو,اتصل*,الاتصال,راجع*,توجه*,يحق,عليهم,المساعدة متاحة,الدعم متاح")
}
