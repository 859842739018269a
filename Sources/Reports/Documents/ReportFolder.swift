public import Studies

/// The files of a report folder: the text, every table that has rows, what their columns hold, and the data package.
public struct ReportFolder: Sendable {
  private let document: Document
  private let kept: [ReportTable]
  private let study: Study
  private let form: CSVForm

  public init(_ document: Document, of study: Study, csv form: CSVForm = .standard) {
    self.document = document
    kept = document.tables.filter { !$0.rows.isEmpty }
    self.study = study
    self.form = form
  }

  public var files: [RenderedFile] {
    let dictionary = DataDictionary(kept, of: study)
    let package = DataPackage(dictionary, name: document.stem, title: study.title, form: form)
    return TextRenderer().files(document)
      + CSVRenderer(form: form).files(Document(sections: [], appendix: kept + [dictionary.table])) + [package.file]
  }

  /// How many tables of the document are files.
  public var tables: Int { kept.count }
}
