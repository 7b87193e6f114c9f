import Incidents

/// Draws a playbook as a graph, in the two languages that wikis and printers understand.
public enum PlaybookDiagram {
  /// Mermaid, for wikis and code forges.
  public static func mermaid(_ playbook: Playbook) -> String {
    let names = nodeNames(playbook)
    var lines = ["flowchart TD"]
    for phase in playbook.phases {
      lines.append(
        "  subgraph \(phase.id.rawValue.replacing("-", with: "_"))[\"\(escaped(phase.title, for: .mermaid))\"]")
      for step in playbook.steps where step.phase == phase.id {
        let (open, close) = mermaidShape(step.kind)
        lines.append("    \(names[step.id] ?? "")\(open)\"\(label(step, for: .mermaid))\"\(close)")
      }
      lines.append("  end")
    }
    for edge in edges(playbook) {
      let arrow = edge.isCondition ? "-. \"\(escaped(edge.label, for: .mermaid))\" .->" : "-->"
      lines.append("  \(names[edge.from] ?? "") \(arrow) \(names[edge.to] ?? "")")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// DOT, for Graphviz.
  public static func dot(_ playbook: Playbook) -> String {
    let names = nodeNames(playbook)
    var lines = [
      "digraph \"\(escaped(playbook.id.rawValue, for: .dot))\" {", "  rankdir=TB;",
      "  node [shape=box, fontname=\"sans-serif\"];",
    ]
    for (index, phase) in playbook.phases.enumerated() {
      lines.append("  subgraph cluster_\(index) {")
      lines.append("    label=\"\(escaped(phase.title, for: .dot))\";")
      for step in playbook.steps where step.phase == phase.id {
        lines.append("    \(names[step.id] ?? "") [label=\"\(label(step, for: .dot))\"\(dotShape(step.kind))];")
      }
      lines.append("  }")
    }
    for edge in edges(playbook) {
      let style = edge.isCondition ? " [style=dashed, label=\"\(escaped(edge.label, for: .dot))\"]" : ""
      lines.append("  \(names[edge.from] ?? "") -> \(names[edge.to] ?? "")\(style);")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private enum Target { case mermaid, dot }

  private struct Edge {
    let from: StepID
    let to: StepID
    let label: String
    let isCondition: Bool
  }

  private static func edges(_ playbook: Playbook) -> [Edge] {
    playbook.steps.flatMap { step -> [Edge] in
      var edges = step.waitsFor.map { Edge(from: $0, to: step.id, label: "", isCondition: false) }
      if let cadence = step.cadence, step.waitsFor.isEmpty {
        edges.append(Edge(from: cadence, to: step.id, label: "each time", isCondition: true))
      }
      for term in step.when?.terms ?? [] where playbook.step(StepID(term.name)) != nil {
        let label = "\(term.isNegated ? "not " : "")\(term.value)"
        edges.append(Edge(from: StepID(term.name), to: step.id, label: label, isCondition: true))
      }
      if case .cadence(let cadence) = step.kind, case .condition(let until) = cadence.end {
        for term in until.terms where playbook.step(StepID(term.name)) != nil {
          edges.append(Edge(from: StepID(term.name), to: step.id, label: "ends it", isCondition: true))
        }
      }
      return edges
    }
  }

  /// Node names are numbers, so that no step id can collide with a word of the diagram language.
  private static func nodeNames(_ playbook: Playbook) -> [StepID: String] {
    Dictionary(playbook.steps.enumerated().map { ($1.id, "s\($0 + 1)") }, uniquingKeysWith: { first, _ in first })
  }

  private static func label(_ step: Step, for target: Target) -> String {
    let due = step.due.map { "\(step.role) · due \($0)" } ?? step.role.rawValue
    let lineBreak = target == .mermaid ? "<br/>" : "\\n"
    return "\(step.id)\(lineBreak)\(escaped(step.title, for: target))\(lineBreak)\(escaped(due, for: target))"
  }

  private static func escaped(_ text: String, for target: Target) -> String {
    switch target {
    case .mermaid:
      text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;")
    case .dot: text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
  }

  private static func mermaidShape(_ kind: StepKind) -> (String, String) {
    switch kind {
    case .manual: ("[", "]")
    case .automatic: ("[[", "]]")
    case .approval: ("[/", "/]")
    case .decision: ("{", "}")
    case .cadence: ("([", "])")
    }
  }

  private static func dotShape(_ kind: StepKind) -> String {
    switch kind {
    case .manual: ""
    case .automatic: ", shape=component"
    case .approval: ", shape=house"
    case .decision: ", shape=diamond"
    case .cadence: ", shape=oval"
    }
  }
}
