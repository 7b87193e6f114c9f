import Guidelines
import Incidents
import Statements

/// The page on which anybody compares a text with the statements, on their own device.
///
/// Texts are compared as ``PasteCheck`` does, after what copying through chat programs and word processors changes is taken away; a
/// part counts when it is made of whole sentences.
struct TextCheckPage {
  let statements: [ClearedStatement]
  let words: NewsroomWords
  let language: Language
  let offset: UTCOffset

  /// The form and the place for the answer.
  var body: String {
    let escaped: (String) -> String = { HTMLText.escaped($0) }
    let list = statements.compactMap { statement -> String? in
      guard let text = statement.text(in: language) ?? statement.texts.first else { return nil }
      let mark = text.language == language ? "" : " lang=\"\(text.language.rawValue)\" dir=\"auto\""
      return "<li><a href=\"\(Newsroom.path(of: statement.number, text.language))\"\(mark)>\(statement.number). "
        + "\(escaped(text.headline))</a> <bdi dir=\"ltr\">\(statement.code(of: text))</bdi></li>"
    }
    // A text that followed was signed in a release of its own.
    let numbers = Set(statements.map(\.number) + statements.flatMap(\.texts).compactMap(\.followed?.number))
    let downloads = numbers.sorted(by: >).map { "<a href=\"statements/\($0).json\">\($0).json</a>" }
    return """
      <h1>\(escaped(words.verify))</h1>
      <p>\(escaped(words.verifyIntroduction))</p>
      <p><label for="text">\(escaped(words.verifyPlaceholder))</label></p>
      <p><textarea id="text" dir="auto" autocomplete="off" spellcheck="false"></textarea></p>
      <p><button id="check" type="button">\(escaped(words.verifyButton))</button></p>
      <p id="answer" role="status" aria-live="polite"></p>
      <noscript><p>\(escaped(words.withoutScript))</p></noscript>
      <ul class="list">\(list.joined(separator: "\n"))</ul>
      <p>\(escaped(words.proof))</p>
      <p>\((downloads + ["<a href=\"keys.json\">keys.json</a>"]).joined(separator: ", "))</p>

      """
  }

  /// The comparison. It holds the sentences themselves, which are public, so that it works without any server.
  var script: String {
    let entries = statements.flatMap { statement in
      (statement.texts + statement.takenBack.map(\.text)).map { text in
        let standing = statement.standing(of: text)
        let sentences = PasteCheck.sentences(of: text.text).map(Self.literal).joined(separator: ",")
        return "{n:\(statement.number),c:\(Self.literal(statement.code(of: text))),"
          + "u:\(Self.literal(Newsroom.path(of: statement.number, text.language))),h:\(Self.literal(text.headline)),"
          + "k:\(rank(of: standing)),s:\(Self.literal(answer(about: standing))),f:[\(sentences)]}"
      }
    }
    let says = [
      ("altered", words.altered), ("unsure", words.cannotTell + " " + words.noStatement), ("partly", words.partly),
      ("hidden", words.hidden), ("part", words.part), ("pointer", words.pointer), ("stale", stale ?? ""),
    ].map { "\($0.0):\(Self.literal($0.1))" }.joined(separator: ",")
    return """
      "use strict";
      const ours=[\(entries.joined(separator: ",\n"))];
      const say={\(says)};
      const old=\(promise.map { "\($0.milliseconds + Self.patience)" } ?? "Infinity");
      const lost=/[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff]/g;
      const turning=/[\\u202a-\\u202e\\u2067]|\\p{Nd}[\\u061c\\u200e\\u200f]+\\p{Nd}/u;
      const fold=t=>t.normalize("NFC").replace(lost,"").replace(/^\\s*#+/gm," ").replace(/[\\u2018-\\u201b\\u2032]/g,"'").replace(/[\\u201c-\\u201f\\u2033\\u00ab\\u00bb]/g,'"').replace(/[\\u2010-\\u2015]/g,"-").replace(/\\u2026/g,"...").replace(/\\*/g,"").replace(/\\s+/g," ").trim().toLowerCase();
      const part=(f,t)=>f.some((_,i)=>{let r="";for(const s of f.slice(i)){r+=(r?" ":"")+s;if(r===t)return true;if(!t.startsWith(r))return false;}return false;});
      const fit=(o,t)=>o.f.join(" ")===t?2*o.k:part(o.f,t)?2*o.k+1:99;
      const pieces=t=>t.split(/\\n+|(?<=[.!?\\u061f])\\s+/).map(p=>[p.trim(),fold(p)]).filter(p=>p[1]);
      const all=new Set(ours.flatMap(o=>o.f));
      function show(lines,o){const a=document.getElementById("answer");a.textContent=lines.filter(l=>l).join("\\n");if(o){a.append("\\n");const l=document.createElement("a");l.href=o.u;l.textContent=o.n+". "+o.h;a.append(l);}}
      function check(){const raw=document.getElementById("text").value;const t=fold(raw);if(!t){show([]);return;}
      if(!ours.length){show([say.unsure]);return;}
      const late=o=>o.k===0&&Date.now()>old?say.stale:"";
      const code=/^(\\d+)[-\\s]([0-9a-z]{6})$/.exec(t);
      if(code){const c=code[2].toUpperCase().replace(/O/g,"0").replace(/[IL]/g,"1");const o=ours.find(o=>o.c===+code[1]+"-"+c);o?show([o.s,late(o),say.pointer],o):show([say.altered]);return;}
      const found=ours.map(o=>[fit(o,t),o]).sort((a,b)=>a[0]-b[0])[0];
      if(found[0]<99){const o=found[1];show([o.s,turning.test(raw)?say.hidden:"",late(o),found[0]%2?say.part:""],o);return;}
      const every=pieces(raw);const strange=every.filter(p=>!all.has(p[1]));
      show(strange.length&&strange.length<every.length?[say.altered,say.partly,...strange.map(p=>p[0])]:[say.altered]);}
      document.getElementById("check").addEventListener("click",check);
      """
  }

  /// How late a promised update may be before the page calls itself old: 10 minutes, in milliseconds.
  private static let patience: Int64 = 600_000

  /// The latest promise of an update.
  private var promise: Moment? {
    statements.filter { $0.standing == .current }.max { $0.releasedAt < $1.releasedAt }?.nextUpdate
  }

  private var stale: String? { promise.map { words.stale.replacing("%t", with: $0.clock(offset: offset)) } }

  private func rank(of standing: ClearedStatement.Standing) -> Int {
    switch standing {
    case .current: 0
    case .replaced, .corrected: 1
    case .withdrawn: 2
    }
  }

  private func answer(about standing: ClearedStatement.Standing) -> String {
    switch standing {
    case .current: words.genuine
    case .replaced(let by, let at), .corrected(let by, let at): filled(words.replacedBy, last(after: by, at))
    case .withdrawn(let by, let at): filled(words.withdrawnBy, (by, at))
    }
  }

  /// The end of a row of replacements: what stands now.
  private func last(after number: Int, _ at: Moment) -> (number: Int, at: Moment) {
    var last = (number: number, at: at)
    var seen: Set<Int> = [number]
    while let next = statements.first(where: { $0.number == last.number }) {
      switch next.standing {
      case .replaced(let by, let moment), .corrected(let by, let moment):
        guard seen.insert(by).inserted else { return last }
        last = (by, moment)
      case .current, .withdrawn: return last
      }
    }
    return last
  }

  private func filled(_ answer: String, _ later: (number: Int, at: Moment)) -> String {
    answer.replacing("%n", with: "\(later.number)").replacing("%t", with: later.at.clock(offset: offset))
  }

  /// A JavaScript string that ends neither the string nor the script.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\" + String(scalar)
      case "\n": literal += "\\n"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
