/// What a command prints or a report folder holds, complete before anything is rendered.
public struct Document: Sendable, Equatable {
  public var title: String
  public var sections: [Section]
  /// Tables that are files of their own and have no place in the running text.
  public var appendix: [ReportTable]
  /// Stem of the file that holds its text.
  public var stem: String

  public init(title: String = "", sections: [Section], appendix: [ReportTable] = [], stem: String = "report") {
    self.stem = stem
    self.title = title
    self.sections = sections
    self.appendix = appendix
  }

  /// Tables with a name, in order: what becomes files, and what data formats hold.
  public var tables: [ReportTable] {
    let inText = sections.flatMap(\.blocks).compactMap { block -> ReportTable? in
      if case .table(let table) = block { table } else { nil }
    }
    return (inText + appendix).filter { !$0.name.isEmpty }
  }
}

public struct Section: Sendable, Equatable {
  public var title: String
  public var blocks: [Block]
  /// 2 under a document's title; 3: a part of one page, its heading on a line of its own with the content right under it.
  public var level: Int

  public init(_ title: String, _ blocks: [Block], level: Int = 2) {
    self.title = title
    self.blocks = blocks
    self.level = level
  }
}

/// Text is plain and may quote users' files: every renderer escapes all of it for its medium.
public enum Block: Sendable, Equatable {
  case paragraph(String)
  case list([String])
  case tree([TreeItem])
  case table(ReportTable)
  case chart(Chart)
}

/// A line with what hangs on it.
public struct TreeItem: Sendable, Equatable {
  public var text: String
  public var items: [TreeItem]

  public init(_ text: String, _ items: [TreeItem] = []) {
    self.text = text
    self.items = items
  }
}
