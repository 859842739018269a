/// Turns a finished document into bytes, computing nothing. A format is one file and one line in `Renderers.all`.
public protocol Renderer: Sendable {
  /// Key of `--format`.
  var name: String { get }
  /// A document as one stream, for standard output. `width`: columns of the terminal.
  func render(_ document: Document, width: Int) -> [UInt8]
  /// A document as the files of a report folder.
  func files(_ document: Document) -> [RenderedFile]
}

public struct RenderedFile: Sendable, Equatable {
  /// Without any folder.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

public enum Renderers {
  public static let all: [any Renderer] = [
    TextRenderer(),
    MarkdownRenderer(),
    CSVRenderer(),
    JSONRenderer(),
  ]

  /// CSV in one of its forms.
  public static func csv(_ form: CSVForm) -> any Renderer { CSVRenderer(form: form) }

  public static func named(_ name: String) -> (any Renderer)? { all.first { $0.name == name } }

  /// Columns of files and of output that is no terminal.
  public static let standardWidth = 100
}
