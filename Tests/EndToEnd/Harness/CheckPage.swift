import Foundation
import Testing

/// The newsroom's page on which texts are compared, run under Node with just enough of a browser around it.
struct CheckPage {
  static let program = OutsideTool.path("node")

  private let page: URL
  private let folder: URL

  /// Takes a page of a newsroom; what is needed beside it is written into a folder.
  init(_ page: URL, in folder: URL) throws {
    self.page = page
    self.folder = folder
    try Data(Self.script.utf8).write(to: folder.appending(path: "check-page.js"))
  }

  /// What the page answers to each text, line by line; the last line is the link to a statement.
  func answers(to texts: [String]) throws -> [[String]] {
    try JSONEncoder().encode(texts).write(to: folder.appending(path: "texts.json"))
    let node = try #require(Self.program)
    let (isDone, output) = try OutsideTool.run(node, ["check-page.js", page.path, "texts.json"], in: folder)
    try #require(isDone, "\(output)")
    return try JSONDecoder().decode([String].self, from: Data(output.utf8)).map {
      $0.split(separator: "\n").map(String.init)
    }
  }

  private static var script: String {
    #"""
    const fs = require("fs");
    const script = /<script>([^]*)<\/script>/.exec(fs.readFileSync(process.argv[2], "utf8"))[1];
    const parts = {};
    let click = null;
    globalThis.document = {
      getElementById: id => parts[id] ??= {
        value: "", textContent: "",
        append(more) { this.textContent += typeof more === "string" ? more : more.textContent; },
        addEventListener(_, body) { click = body; },
      },
      createElement: () => ({}),
    };
    new Function(script)();
    const answers = JSON.parse(fs.readFileSync(process.argv[3], "utf8")).map(text => {
      document.getElementById("text").value = text;
      click();
      return document.getElementById("answer").textContent;
    });
    fs.writeSync(1, JSON.stringify(answers));
    """#
  }
}
