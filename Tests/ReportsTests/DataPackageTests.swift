import Claims
import Foundation
import Reports
import Studies
import Testing

@Suite("Data package")
struct DataPackageTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable {
          var name: String
          var type: String
          var title: String
          var description: String
          var decimalChar: String?
        }
        struct ForeignKey: Decodable {
          struct Reference: Decodable {
            var resource: String
            var fields: [String]
          }
          var fields: [String]
          var reference: Reference
        }
        var fields: [Field]
        var missingValues: [String]
        var primaryKey: [String]?
        var foreignKeys: [ForeignKey]?
      }
      struct Dialect: Decodable { var delimiter: String }
      var name: String
      var path: String
      var profile: String
      var dialect: Dialect
      var schema: Schema
    }
    var profile: String
    var name: String
    var resources: [Resource]
  }

  private func folder(_ form: CSVForm) throws -> (package: Package, files: [String: String]) {
    let study = try Harbours().study()
    // A code that is a formula, in a header.
    let hostile = ReportTable(
      name: "hostile", title: "", columns: [TableColumn(.figure(of: "=1+1"), .number(decimals: 1))],
      rows: [[.number(0.5)]], in: english)
    var document = ReportDocument(try study.findings()).document
    document.appendix.append(hostile)
    let files = ReportFolder(document, of: study, csv: form).files
    let texts = Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    let package = try #require(files.first { $0.name == "datapackage.json" })
    return (try JSONDecoder().decode(Package.self, from: Data(package.bytes)), texts)
  }

  @Test("describes each file by its header", arguments: CSVForm.allCases)
  func headers(_ form: CSVForm) throws {
    let (package, files) = try folder(form)
    #expect(package.profile == "tabular-data-package" && package.name == "report")
    #expect(Set(package.resources.map(\.path)) == Set(files.keys.filter { $0.hasSuffix(".csv") }))
    let separator: Character = form == .semicolon ? ";" : ","
    for resource in package.resources {
      let text = try #require(files[resource.path])
      let header = text.drop { $0 == "\u{FEFF}" }.prefix { $0 != "\r\n" }
      #expect(header.split(separator: separator).map(String.init) == resource.schema.fields.map(\.name))
      #expect(resource.dialect.delimiter == String(separator) && resource.schema.missingValues == [""])
      #expect(resource.profile == "tabular-data-resource")
      for field in resource.schema.fields {
        #expect(!field.title.isEmpty && !field.description.isEmpty, "\(resource.name).\(field.name)")
        #expect((field.decimalChar == ",") == (form == .semicolon && field.type == "number"))
      }
    }
  }

  @Test("names keys that hold")
  func keys() throws {
    let resources = Dictionary(
      uniqueKeysWithValues: try folder(.standard).package.resources.map { ($0.name, $0.schema) })
    #expect(resources["ranking"]?.primaryKey == ["lens", "entity"])
    #expect(resources["evidence"]?.primaryKey == ["entity", "indicator"])
    #expect(resources["claims"]?.primaryKey == ["claim"])
    let sources = resources["claims"]?.foreignKeys?.filter { $0.reference.resource == "sources" }
    #expect(sources?.map(\.fields) == [["source"], ["origin"]])
    // Claims and evidence speak of groups too.
    #expect(resources["evidence"]?.foreignKeys == nil)
    #expect(resources["ranking"]?.foreignKeys?.map(\.reference.resource) == ["table"])
  }
}
