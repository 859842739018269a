import Claims
import Diagnostics

func source(_ content: String, _ path: String = "f.csv") -> SourceText {
  SourceText(path: path, bytes: Array(content.utf8))
}

/// `line:column message` of everything found, in order.
func found(_ problems: Problems) -> [String] {
  problems.sorted.map { ($0.location.map { "\($0.line):\($0.column) " } ?? "") + $0.message }
}
