/// How often words are to be expected in drafts: the small words of the language by their rank, all others as often as
/// the examples of the pack hold them.
///
/// Only the order matters: patterns are looked for by their rarest word. A poor guess costs time, never a finding.
struct WordFrequencies {
  /// What a word has that no example holds: one in a hundred thousand.
  private static let unseen = 1e-5
  /// Examples speak of attacks far more often than drafts do, and of rules more often still.
  private static let weightOfExamples = 0.1
  private var shares: [UInt64: Double] = [:]

  /// Counts the words of texts, in Arabic also without what is written together with them.
  init(_ texts: some Sequence<String>, language: Language) {
    var counts: [UInt64: Double] = [:]
    var total = 1.0
    for text in texts {
      let bytes = text.utf8.span
      for token in WordFolding.tokens(of: text) {
        total += 1
        counts[token.key, default: 0] += 1
        guard language == .arabic else { continue }
        for key in Set(ArabicAffixes.keys(of: ArabicAffixes.letters(bytes, of: token))) where key != token.key {
          counts[key, default: 0] += 1
        }
      }
    }
    shares = counts.mapValues { $0 / total * Self.weightOfExamples }
    for (rank, word) in Self.commonWords(of: language).split(separator: " ").enumerated() {
      // Zipf's law: the word of rank n is about 1/n as frequent as the first.
      shares[WordKey.of(folded: word.utf8), default: 0] += 0.1 / Double(rank + 2)
    }
  }

  /// The share of a folded word; never 0.
  func share(of word: String) -> Double {
    // Every sentence has a beginning.
    word == PatternSyntax.beginning ? 1 : Self.unseen + (shares[WordKey.of(folded: word.utf8)] ?? 0)
  }

  /// The share of words with one of some traits.
  static func share(of traits: Token.Traits) -> Double {
    (traits.contains(.name) ? 0.12 : 0) + (traits.contains(.number) ? 0.02 : 0)
      + (traits.contains(.time) ? 0.003 : 0)
  }

  /// The commonest words of a language, folded, the commonest first.
  static func commonWords(of language: Language) -> String {
    switch language {
    case .english:
      """
      the of and to a in is that for it as was with be by on not he his but at are this have from or had an which they \
      you were her all she there would their we him been has when who will no more if out so said what up its about \
      into than them can only other new some could time these two may then do first any my now such like our over man \
      me even most made after also did many before must through back years where much your way well down should because \
      each just those people how too little state good very make world still own see men work long get here between both \
      life being under never day same another know while last might us great old year off come since against go came \
      right used take three states himself few house use during without again place around however home small found \
      part every does however government public number being system social order means one see free need far called \
      political power fact itself self themselves words local cannot something thing things think always rather
      """
    case .french:
      """
      de la le et les l des a d un en que une est du dans qui par pour au il sur ne se pas plus ce s son avec on sont \
      cette ou qu aux nous ont elle mais n ete c leur y ces comme a si sa tout ses je fait etre bien deux meme j peut \
      fait sans entre dont vous apres tous ils aussi lui autres autre etait avait encore toute toutes faire leurs ici \
      avant non peu moins temps ainsi alors depuis sous quand tres jour ans contre notre nos votre vos celui celle ceux \
      chaque ni m me moi te tu avoir ai as avez suis sommes etes etaient avaient sera seront doit doivent ca cela dit \
      premier jours pays ville monde vie homme hommes femme femmes personne personnes quelques plusieurs nouveau
      """
    case .spanish:
      """
      de la que el en y a los se del las un por con no una su para es al lo como mas o pero sus le ha me si sin sobre \
      este ya entre cuando todo esta ser son dos tambien fue habia era muy hasta desde mi nos porque han hay donde quien \
      estan estado todos uno les ni contra otros ese eso ante ellos e esto antes algunos que unos yo otro otras otra \
      tanto esa estos mucho nada muchos cual poco ella estar haber estas algo nosotros cada parte tiene tienen durante \
      hoy mismo ahora dia dias ano anos despues hace vida tiempo gobierno pais mundo personas ciudad primera nuestro \
      nuestra nuestros puede pueden hacer solo sido sea te tu he hemos asi aqui bien siempre vez segun bajo tras
      """
    case .arabic:
      """
      في من علي ان الي عن التي الذي هذا هذه ما لا مع كان او و قد كل بعد بين قبل ذلك لم هو هي كانت حتي ثم اي غير عند لكن \
      منذ كما اذا يوم انه انها خلال حيث عام اكثر اليوم لن بعض تم هناك ليس احد تلك ايضا فيها منها عليه فيه به له لها بها \
      منه عليها نحن هم انا كنا يكون تكون يمكن كيف لماذا متي اين نحو ضد دون حول امام فقط بل لان الان مثل وقد وكان رجل ناس \
      شخص اشخاص مدينه بلد دوله عمل وقت مره اول اخر اخري جديد كبير جميع عدد سنه ايام ساعه
      """
    }
  }
}
