import Foundation
import Testing

/// The newsroom in a real browser: readable by everybody, on any telephone, with any colours, without scripts, and by itself.
///
/// `make accessibility` installs what is needed and runs these together with axe-core.
@Suite(.serialized, .enabled(if: Browser.program != nil, "chromium is not installed; “make accessibility” installs it"))
struct NewsroomBrowserTests {
  /// A newsroom in four languages with a statement that holds, and one that was replaced.
  private func newsroom(_ body: (Scene, URL, Browser) async throws -> Void) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let later = scene.at("20:10")
      try await later.ok("statement draft --kind situation --language en,fr,es,ar --next-update +30m")
      try await later.clear(2, "police-press", "city-press")
      try await later.ok("statement release 2")
      try await later.ok("statement site news --address https://alder.example/harbour")
      try await body(later, scene.workspace.file("news"), try Browser())
    }
  }

  static let pages = [
    "index.html", "fr.html", "es.html", "ar.html", "check.en.html", "check.ar.html", "statements/1.en.html",
    "statements/2.ar.html",
  ]

  /// What can be told from the page as it is laid out: language, headings, names, contrast, sizes (WCAG 2.2, levels A and AA).
  private static let audit = """
    (()=>{const faults=[];const say=t=>faults.push(t);const all=s=>[...document.querySelectorAll(s)];
    const seen=e=>{const r=e.getBoundingClientRect();const s=getComputedStyle(e);return r.width>0&&r.height>0&&s.visibility!=="hidden";};
    const h=document.documentElement;
    if(!/^(en|fr|es|ar)$/.test(h.lang))say("3.1.1 no language");
    if(h.dir!==(h.lang==="ar"?"rtl":"ltr"))say("direction "+h.dir);
    if(!document.title.trim())say("2.4.2 no title");
    if(/maximum-scale|user-scalable=no/.test(document.querySelector("meta[name=viewport]").content))say("1.4.4 zoom is off");
    if(all("h1").length!==1)say("headings: "+all("h1").length+" h1");
    let level=0;for(const e of all("h1,h2,h3,h4,h5,h6")){const n=+e.tagName[1];if(level&&n>level+1)say("1.3.1 heading skips to "+e.tagName+" "+e.textContent);level=n;}
    for(const s of ["header","main","footer"])if(all(s).length!==1)say("1.3.1 "+s);
    for(const e of all("nav"))if(!e.getAttribute("aria-label"))say("nav without a name");
    const ids=all("[id]").map(e=>e.id);if(new Set(ids).size!==ids.length)say("4.1.1 id twice");
    for(const e of all("textarea,input,select"))if(!e.labels.length)say("1.3.1 field without a label");
    for(const e of all("img:not([alt])"))say("1.1.1 image without words");
    for(const e of all("a[href],button"))if(!e.textContent.trim())say("2.4.4 nameless "+e.outerHTML);
    for(const e of all("a[href^='#']"))if(!document.getElementById(e.hash.slice(1)))say("2.4.1 "+e.hash+" leads nowhere");
    for(const e of all("[lang]"))if(e!==h&&e.textContent&&/[\\u0600-\\u06ff]/.test(e.textContent)&&e.lang!=="ar")say("3.1.2 "+e.textContent);
    const parts=c=>c.match(/[\\d.]+/g).map(Number);
    const light=c=>{const f=v=>{v/=255;return v<=0.04045?v/12.92:((v+0.055)/1.055)**2.4;};return 0.2126*f(c[0])+0.7152*f(c[1])+0.0722*f(c[2]);};
    const ground=e=>{for(;e;e=e.parentElement){const c=parts(getComputedStyle(e).backgroundColor);if(c.length<4||c[3]>0)return c;}return [255,255,255];};
    const walk=document.createTreeWalker(document.body,NodeFilter.SHOW_TEXT);let least=99;
    while(walk.nextNode()){const e=walk.currentNode.parentElement;if(!walk.currentNode.data.trim()||!seen(e)||["SCRIPT","STYLE","NOSCRIPT"].includes(e.tagName))continue;
    const s=getComputedStyle(e);const a=light(parts(s.color)),b=light(ground(e));const r=(Math.max(a,b)+0.05)/(Math.min(a,b)+0.05);least=Math.min(least,r);
    const big=parseFloat(s.fontSize)>=24||parseFloat(s.fontSize)>=18.66&&+s.fontWeight>=700;
    if(r<(big?3:4.5))say("1.4.3 contrast "+r.toFixed(2)+": "+walk.currentNode.data.trim().slice(0,40));
    if(parseFloat(s.fontSize)<13)say("small type: "+walk.currentNode.data.trim().slice(0,40));}
    for(const e of all("nav a,button,footer a,.list a,.help a"))if(seen(e)){const r=e.getBoundingClientRect();if(r.height<24||r.width<24)say("2.5.8 target "+r.width.toFixed()+"x"+r.height.toFixed()+": "+e.textContent);}
    if(h.scrollWidth>innerWidth)say("1.4.10 scrolls sideways: "+h.scrollWidth+" > "+innerWidth);
    return {faults,least};})()
    """

  private struct Audit: Decodable {
    let faults: [String]
    let least: Double
  }

  @Test func everyPageMeetsTheGuidelinesInLightAndDark() async throws {
    try await newsroom { _, site, browser in
      for scheme in ["light", "dark"] {
        try browser.prefer(scheme: scheme)
        for page in Self.pages {
          try browser.open(site.appending(path: page))
          for width in [320, 390, 1280] {
            try browser.size(width: width, height: 844)
            let audit = try browser.evaluate(Self.audit, as: Audit.self)
            #expect(audit.faults.isEmpty, "\(page), \(scheme), \(width) wide: \(audit.faults)")
            #expect(audit.least >= 4.5, "\(page), \(scheme): the least contrast is \(audit.least)")
          }
          let dark = try browser.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every(v=>+v<64)", as: Bool.self)
          #expect(dark == (scheme == "dark"), "\(page) heeds the colours that readers prefer")
          let tree = try browser.accessibilityTree()
          for node in tree where ["link", "button", "textbox", "heading", "navigation"].contains(node.role) {
            #expect(!node.name.isEmpty, "\(page): a \(node.role) that a screen reader cannot name")
          }
          for role in ["main", "banner", "contentinfo"] {
            #expect(tree.contains { $0.role == role }, "\(page) has no \(role)")
          }
        }
      }
    }
  }

  /// Nothing is asked of anybody: each request is for the page itself, and its policy has nothing to refuse.
  @Test func noPageAsksAnythingOfAnotherServer() async throws {
    try await newsroom { _, site, browser in
      for page in Self.pages {
        try browser.open(site.appending(path: page))
        #expect(browser.requests.filter { !$0.hasPrefix("data:") }.count == 1, "\(page): \(browser.requests)")
        #expect(browser.requests.allSatisfy { $0.hasPrefix(site.absoluteString) || $0.hasPrefix("data:") })
        #expect(browser.complaints.isEmpty, "\(page): \(browser.complaints)")
      }
      // The policy holds against a script that finds its way into a text.
      try browser.open(site.appending(path: "index.html"))
      try browser.run(
        "const s=document.createElement('script');s.textContent='window.broken=1';document.body.append(s)")
      #expect(try browser.evaluate("window.broken===undefined", as: Bool.self))
      try browser.run("const i=new Image();i.src='https://tracker.example/a.png';document.body.append(i)")
      _ = try browser.evaluate("new Promise(r=>setTimeout(()=>r(true),200))", as: Bool.self)
      #expect(!browser.complaints.isEmpty)
    }
  }

  /// With the keyboard alone: first the way past the header, then everything in the order in which it is read, each visible.
  @Test(arguments: ["index.html", "ar.html", "check.en.html"])
  func theKeyboardReachesEverythingInOrder(page: String) async throws {
    try await newsroom { _, site, browser in
      try browser.open(site.appending(path: page))
      let expected = try browser.evaluate(
        "[...document.querySelectorAll('a[href],button,textarea')].length", as: Int.self)
      var last = -1
      var outlined = 0
      for step in 0..<expected {
        try browser.press("Tab", code: 9)
        struct Focus: Decodable {
          let index: Int
          let name: String
          let isOutlined: Bool
          let isVisible: Bool
        }
        let focus = try browser.evaluate(
          """
          (()=>{const e=document.activeElement,s=getComputedStyle(e),r=e.getBoundingClientRect();
          return {index:[...document.querySelectorAll('a[href],button,textarea')].indexOf(e),name:e.textContent.trim(),
          isOutlined:s.outlineStyle!=='none'&&parseFloat(s.outlineWidth)>=2,
          isVisible:r.bottom>0&&r.top<innerHeight&&r.right>0&&r.left<innerWidth};})()
          """, as: Focus.self)
        #expect(focus.index == last + 1, "\(page): after \(last) comes \(focus.index) (\(focus.name))")
        #expect(focus.isVisible, "\(page): \(focus.name) has the focus and is out of sight")
        outlined += focus.isOutlined ? 1 : 0
        if step == 0 { #expect(try browser.evaluate("document.activeElement.className") == "skip") }
        last = focus.index
      }
      #expect(outlined == expected, "\(page): the focus is shown on \(outlined) of \(expected)")
    }
  }

  @Test func withoutScriptsEverythingIsReadable() async throws {
    try await newsroom { _, site, browser in
      try browser.allowScripts(false)
      try browser.open(site.appending(path: "index.html"))
      let names = try browser.accessibilityTree().map(\.name).joined(separator: "\n")
      #expect(names.contains("Harbour Market") && names.contains("0800 555 011"), "\(names)")
      try browser.open(site.appending(path: "check.ar.html"))
      let check = try browser.accessibilityTree().map(\.name).joined(separator: "\n")
      #expect(check.contains("لا تستطيع هذه الصفحة المقارنة"), "\(check)")
    }
  }

  @Test func onPaperThereIsTheTextAndWhereItComesFrom() async throws {
    try await newsroom { _, site, browser in
      try browser.prefer(media: "print", scheme: "dark")
      try browser.open(site.appending(path: "statements/2.ar.html"))
      struct Paper: Decodable {
        let ink: String
        let paper: String
        let hidden: Bool
        let address: String
      }
      let paper = try browser.evaluate(
        """
        (()=>{const s=getComputedStyle(document.body);const none=q=>[...document.querySelectorAll(q)].every(e=>getComputedStyle(e).display==='none');
        return {ink:s.color,paper:s.backgroundColor,hidden:none('nav,footer,.skip'),
        address:[...document.querySelectorAll('.print')].filter(e=>getComputedStyle(e).display!=='none').map(e=>e.textContent).join()};})()
        """, as: Paper.self)
      #expect(paper.ink == "rgb(0, 0, 0)" && paper.paper == "rgb(255, 255, 255)" && paper.hidden)
      #expect(paper.address == "https://alder.example/harbour")
    }
  }

  /// Digits keep their order in right-to-left text: what is seen from left to right is the number as it is dialled.
  @Test func numbersKeepTheirOrderInArabic() async throws {
    try await newsroom { _, site, browser in
      try browser.open(site.appending(path: "ar.html"))
      let shown = try browser.evaluate(
        """
        (()=>{const a=document.querySelector("a[href^='tel:']");const t=document.createTreeWalker(a,NodeFilter.SHOW_TEXT).nextNode();
        const seen=[...t.data].map((c,i)=>{const r=document.createRange();r.setStart(t,i);r.setEnd(t,i+1);return [r.getBoundingClientRect().left,c];});
        return seen.sort((x,y)=>x[0]-y[0]).map(x=>x[1]).join("");})()
        """)
      #expect(shown == "0800 555 011")
      // Every line as it is seen, from left to right: times and dates must not change places.
      let lines = try browser.evaluate(
        """
        (()=>{const seen=[];const w=document.createTreeWalker(document.querySelector('article'),NodeFilter.SHOW_TEXT);
        while(w.nextNode())[...w.currentNode.data].forEach((c,i)=>{const r=document.createRange();r.setStart(w.currentNode,i);
        r.setEnd(w.currentNode,i+1);const b=r.getBoundingClientRect();if(b.width)seen.push([Math.round(b.bottom/8),b.left,c]);});
        return seen.sort((x,y)=>x[0]-y[0]||x[1]-y[1]).map(x=>x[2]).join("");})()
        """)
      for words in ["20:10", "UTC+01:00", "20:40"] { #expect(lines.contains(words), "\(words) in \(lines)") }
      #expect(
        try browser.evaluate("document.querySelector('h1').getBoundingClientRect().right>innerWidth/2", as: Bool.self))
    }
  }

  /// The check answers in the words of every verifier, on the reader's own device.
  @Test func theCheckOnThePageAnswersLikeTheCommand() async throws {
    try await newsroom { scene, site, browser in
      let current = try await scene.text(2)
      let code = try await scene.view(2).code
      try browser.open(site.appending(path: "check.en.html"))
      let cases = [
        (current, "Genuine and current."),
        (
          current.replacingOccurrences(of: " ", with: "\u{A0}").replacingOccurrences(of: ".\n", with: ".\u{200F}\n"),
          "Genuine and current."
        ),
        (try await scene.text(1), "Genuine, but replaced by statement 2 at 20:10."),
        (try await scene.text(1, "ar"), "Genuine, but replaced by statement 2 at 20:10."),
        (current.replacingOccurrences(of: "0800 555 011", with: "0800 555 012"), "Not ours, or altered."),
        ("\u{202E}" + current, "invisible marks"), ("We will not guess.", "only a part"),
        ("guess.", "Not ours, or altered."),
        ("2-\(code.lowercased())", "proves nothing"), ("2-AAAAAA", "Not ours, or altered."), ("   ", ""),
      ]
      for (text, expected) in cases {
        let literal = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        let answer = try browser.evaluate(
          "(()=>{document.getElementById('text').value=\(literal);document.getElementById('check').click();return document.getElementById('answer').textContent;})()"
        )
        #expect(expected.isEmpty ? answer.isEmpty : answer.contains(expected), "\(text.prefix(60)): \(answer)")
      }
      #expect(browser.requests.filter { !$0.hasPrefix("data:") }.count == 1, "Nothing was sent: \(browser.requests)")
    }
  }

  private static let axe = ProcessInfo.processInfo.environment["AFTERWORD_AXE"].flatMap {
    try? String(contentsOfFile: $0, encoding: .utf8)
  }

  @Test(.enabled(if: axe != nil, "axe-core is not here; “make accessibility” fetches it"))
  func axeFindsNoViolation() async throws {
    let axe = try #require(Self.axe)
    try await newsroom { _, site, browser in
      for scheme in ["light", "dark"] {
        try browser.prefer(scheme: scheme)
        for page in Self.pages {
          try browser.open(site.appending(path: page))
          try browser.run(axe)
          let found = try browser.evaluate(
            "axe.run(document,{resultTypes:['violations']}).then(r=>r.violations.map(v=>v.id+': '+v.nodes.map(n=>n.html).join(' | ')))",
            as: [String].self)
          #expect(found.isEmpty, "\(page), \(scheme): \(found)")
        }
      }
    }
  }
}
