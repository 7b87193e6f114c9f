import Guidelines
import Incidents
import Statements

/// The page on which anybody compares a text with the statements, on their own device.
///
/// Texts are compared after what copying through chat programs and word processors changes is taken away: invisible
/// marks, kinds of quotation marks, dashes and spaces, letter case, and the marks of headings.
struct TextCheckPage {
  let statements: [ClearedStatement]
  let words: NewsroomWords
  let language: Language

  /// The form and the place for the answer.
  var body: String {
    let escaped: (String) -> String = { HTMLText.escaped($0) }
    let list = statements.compactMap { statement -> String? in
      guard let text = statement.text(in: language) ?? statement.texts.first else { return nil }
      return "<li><a href=\"\(Newsroom.path(of: statement.number, text.language))\">\(statement.number). "
        + "\(escaped(text.headline))</a> <bdi dir=\"ltr\">\(statement.code)</bdi></li>"
    }
    let downloads = statements.map { "<a href=\"statements/\($0.number).json\">\($0.number).json</a>" }
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
      <p>\(downloads.joined(separator: ", ")), <a href="keys.json">keys.json</a></p>

      """
  }

  /// The comparison. It holds the texts themselves, which are public, so that it works without any server.
  var script: String {
    let entries = statements.flatMap { statement in
      statement.texts.map { text in
        "{n:\(statement.number),c:\(Self.literal("\(ShortCode(digest: statement.digest))")),"
          + "u:\(Self.literal(Newsroom.path(of: statement.number, text.language))),"
          + "s:\(Self.literal(standing(of: statement))),t:\(Self.literal(text.text))}"
      }
    }
    return """
      "use strict";
      const ours=[\(entries.joined(separator: ",\n"))];
      const say={genuine:\(Self.literal(words.genuine)),altered:\(Self.literal(words.altered)),partly:\(Self.literal(words.partly)),hidden:\(Self.literal(words.hidden)),statement:\(Self.literal(words.statement))};
      const marks=/[\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\u00ad\\ufeff]/g;
      const turning=/[\\u202a-\\u202e\\u061c\\u200e\\u200f]/;
      const fold=t=>t.normalize("NFC").replace(marks,"").replace(/^#+\\s*/gm,"").replace(/[\\u2018\\u2019\\u201a\\u2032]/g,"'").replace(/[\\u201c\\u201d\\u201e\\u00ab\\u00bb]/g,'"').replace(/[\\u2010-\\u2015]/g,"-").replace(/\\*/g,"").replace(/\\s+/g," ").trim().toLowerCase();
      const pieces=t=>t.split(/\\n+|(?<=[.!?\\u061f])\\s+/).map(p=>[p,fold(p)]).filter(p=>p[1]);
      const folded=ours.map(o=>fold(o.t));
      function show(text,path){const a=document.getElementById("answer");a.textContent=text;if(path){a.append("\\n");const l=document.createElement("a");l.href=path;l.textContent=path;a.append(l);}}
      function check(){const raw=document.getElementById("text").value;const t=fold(raw);if(!t){show("");return;}
      const code=/^(\\d+)[-\\s]([0-9a-z]{6})$/.exec(t);
      if(code){const c=code[2].toUpperCase().replace(/O/g,"0").replace(/[IL]/g,"1");const o=ours.find(o=>o.n==code[1]&&o.c===c);o?show(say.statement+" "+o.n+". "+o.s,o.u):show(say.altered);return;}
      let i=folded.indexOf(t);if(i<0)i=folded.findIndex(f=>t.length>=40&&(" "+f+" ").includes(" "+t+" "));
      if(i>=0){const o=ours[i];show((turning.test(raw)?say.hidden:say.genuine)+" "+say.statement+" "+o.n+". "+o.s,o.u);return;}
      const strange=pieces(raw).filter(p=>!folded.some(f=>(" "+f+" ").includes(" "+p[1]+" ")));
      const all=pieces(raw).length;show(strange.length&&strange.length<all?say.altered+"\\n"+say.partly+"\\n"+strange.map(p=>p[0].trim()).join("\\n"):say.altered);}
      document.getElementById("check").addEventListener("click",check);
      """
  }

  private func standing(of statement: ClearedStatement) -> String {
    switch statement.standing {
    case .current: ""
    case .replaced(let by, _): "\(words.replaced) \(by)."
    case .corrected(let by, _): "\(words.corrected) \(by)."
    case .withdrawn(let by, _): "\(words.withdrawn) \(by)."
    }
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
