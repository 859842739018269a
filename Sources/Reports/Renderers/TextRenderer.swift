import Diagnostics

/// For terminals and `report.txt`: paragraphs wrapped, tables aligned by the width of what is seen.
struct TextRenderer: Renderer {
  let name = "text"

  func render(_ document: Document, width: Int) -> [UInt8] {
    var parts: [String] = []
    if !document.title.isEmpty { parts.append(heading(document.title, "=", width)) }
    for section in document.sections {
      let blocks = section.blocks.map { text($0, width: width) }.filter { !$0.isEmpty }
      if section.level > 2 {
        let title = section.title.isEmpty ? [] : wrapped(section.title.uppercased(), width: width)
        parts.append((title + blocks).joined(separator: "\n"))
      } else {
        if !section.title.isEmpty { parts.append(heading(section.title, "-", width)) }
        parts += blocks
      }
    }
    return Array((parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
  }

  func files(_ document: Document) -> [RenderedFile] {
    [RenderedFile(name: document.stem + ".txt", bytes: render(document, width: Renderers.standardWidth))]
  }

  private func heading(_ title: String, _ rule: String, _ width: Int) -> String {
    let lines = wrapped(title, width: width)
    return (lines + [String(repeating: rule, count: lines.map(\.displayWidth).max() ?? 0)]).joined(separator: "\n")
  }

  private func text(_ block: Block, width: Int) -> String {
    switch block {
    case .paragraph(let text):
      wrapped(text, width: width).joined(separator: "\n")
    case .list(let items):
      items.map { hung("- ", $0, width: width) }.joined(separator: "\n")
    case .tree(let items):
      items.map { branch($0, indent: 0, width: width) }.joined(separator: "\n")
    case .table(let table):
      TextTable(table, width: width).lines.joined(separator: "\n")
    case .chart(let chart):
      TextChart(chart: chart, width: width).lines.joined(separator: "\n")
    }
  }

  /// Each level two columns further in; however deep, half of the width is left for words.
  private func branch(_ item: TreeItem, indent: Int, width: Int) -> String {
    let margin = String(repeating: " ", count: min(indent, width / 2))
    let own = hung(margin + "- ", item.text, width: width)
    return ([own] + item.items.map { branch($0, indent: indent + 2, width: width) }).joined(separator: "\n")
  }

  private func hung(_ mark: String, _ text: String, width: Int) -> String {
    let lines = wrapped(text, width: width - mark.count)
    return (lines.isEmpty ? [""] : lines).enumerated()
      .map { ($0 == 0 ? mark : String(repeating: " ", count: mark.count)) + $1 }
      .joined(separator: "\n")
  }
}
