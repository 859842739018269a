import Diagnostics

/// CommonMark with tables, for wikis, repositories and editors. Text from outside is text: what would mark it up is escaped.
struct MarkdownRenderer: Renderer {
  let name = "markdown"

  func render(_ document: Document, width: Int) -> [UInt8] {
    var parts: [String] = []
    if !document.title.isEmpty { parts.append("# " + escaped(document.title)) }
    for section in document.sections {
      if !section.title.isEmpty { parts.append("## " + escaped(section.title)) }
      parts += section.blocks.map(text)
    }
    return Array((parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
  }

  func files(_ document: Document) -> [RenderedFile] {
    [RenderedFile(name: document.stem + ".md", bytes: render(document, width: Renderers.standardWidth))]
  }

  private func text(_ block: Block) -> String {
    switch block {
    case .paragraph(let text): escaped(text)
    case .list(let items): items.map { "- " + escaped($0) }.joined(separator: "\n")
    case .tree(let items): items.map { branch($0, depth: 0) }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .chart(let chart): self.chart(chart)
    }
  }

  private func branch(_ item: TreeItem, depth: Int) -> String {
    let own = String(repeating: "  ", count: depth) + "- " + escaped(item.text)
    return ([own] + item.items.map { branch($0, depth: depth + 1) }).joined(separator: "\n")
  }

  private func table(_ table: ReportTable) -> String {
    let shown = table.columns.indices.filter { table.columns[$0].inText }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    var lines = [line(shown.map { cell(table.headings[$0]) })]
    lines.append(line(shown.map { table.columns[$0].alignment == .right ? "---:" : "---" }))
    for row in table.rows { lines.append(line(shown.map { cell(cellText(row[$0], table.columns[$0].kind)) })) }
    let parts = [escaped(table.title), lines.joined(separator: "\n"), escaped(table.note)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// As the text draws it: a fence longer than any run of backticks within.
  private func chart(_ chart: Chart) -> String {
    var drawing = chart
    drawing.caption = ""
    let lines = TextChart(chart: drawing, width: Renderers.standardWidth).lines
    let longest = lines.joined().split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [escaped(chart.caption), ([fence + "text"] + lines + [fence]).joined(separator: "\n")]
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func cell(_ text: String) -> String { text.isEmpty ? " " : escaped(text) }

  /// On one line, with no character that marks up: CommonMark takes a backslash before any ASCII punctuation.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text.visible {
      switch character {
      case "\n", "\r", "\t": result += " "
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$": result += "\\\(character)"
      default: result.append(character)
      }
    }
    // At the head of a line these would begin a list, a rule or a heading.
    if let first = result.first, "+-=".contains(first) { result = "\\" + result }
    let digits = result.prefix { $0.isASCII && $0.isNumber }
    let rest = result.dropFirst(digits.count)
    if !digits.isEmpty, rest.hasPrefix(". ") || rest.hasPrefix(") ") || rest == "." || rest == ")" {
      result = digits + "\\" + rest
    }
    return result
  }
}
