import Claims
import Diagnostics
import Testing

/// Files of another make: one message that says what the file is, whichever file it stands for.
struct ForeignFileTests {
  private let tree = Framework(nodes: [Framework.Node(code: "I", role: .aggregate)])

  /// As each of the files that a study names.
  private func told(_ bytes: [UInt8]) -> [[String]] {
    let text = SourceText(path: "f.csv", bytes: bytes)
    var lists: [[String]] = []
    func read(_ body: (inout Problems) -> Void) {
      var problems = Problems()
      body(&problems)
      lists.append(found(problems))
    }
    read { _ = WideTableFile.read(text, framework: tree, &$0) }
    read { _ = FrameworkFile.read(text, &$0) }
    read { _ = EntityFile.read(text, &$0) }
    read { _ = SourceFile.read(text, &$0) }
    read { _ = GroupFile.read(text, entities: [], &$0) }
    read { _ = UnitFile.read(text, &$0) }
    let vocabulary = Vocabulary(entities: [], groups: [], sources: [], units: [], framework: tree)
    read { $0.append(ClaimReader(vocabulary: vocabulary).read(files: [text]).problems) }
    return lists
  }

  @Test(arguments: [
    ("\u{FEFF}uCode;x;y\r\nKOR;1,5;2\r\n", "1:1 cells are separated by semicolons; podium reads commas"),
    (
      "\"code\";\"id, or so\";\"name\";\"y\"\nKOR;1;2;3\n", "1:1 cells are separated by semicolons; podium reads commas"
    ),
    ("code\tid\tname\nKOR\t1\t2\n", "1:1 cells are separated by tabs; podium reads commas"),
    ("code|id|name\nKOR|1|2\n", "1:1 cells are separated by vertical bars; podium reads commas"),
    ("sep=,\nqcode,x\nKOR,1\n", "1:1 the first line is Excel's mark `sep=,`; podium reads the header from it"),
    (
      "sep=;\nqcode;x\nKOR;1\n",
      "1:1 the first line is Excel's mark `sep=;`: cells are separated by semicolons; podium reads commas"
    ),
    (
      "\"Data Source\",\"WDI\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\nK,KOR,G,N,1,\n",
      "3:1 the file is a World Bank download, its header on line 3; podium does not read it as it is"
    ),
    (
      "Country Name,Country Code,Series Name,Series Code,2019 [YR2019]\nKorea,KOR,G,N,1\n",
      "1:1 the file is a World Bank download; podium does not read it as it is"
    ),
    (
      "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nX,FR,2021,3\n",
      "1:1 the file is a long table of SDMX, one row a figure (OBS_VALUE); podium does not read it as it is"
    ),
    (
      "Entity,Code,Year,CO2\nKorea,KOR,2020,3\n",
      "1:1 the file is an Our World in Data download (Entity, Code, Year); podium does not read it as it is"
    ),
    (
      "Area Code (M49),Area,Item,Year,Unit,Value\n410,Korea,Rice,2020,t,3\n",
      "1:1 the file is a long table, one row a figure; podium does not read it as it is"
    ),
    ("<!DOCTYPE html>\n<html>\n", "1:1 the file is a web page or other XML, and no table"),
    ("[{\"a\": 1}]\n", "1:1 the file is JSON, and this one is read as CSV"),
    ("PK\u{3}\u{4}rest", "1:1 the file is an Excel workbook, or another ZIP archive"),
    ("%PDF-1.7\n", "1:1 the file is a PDF"),
  ])
  func oneMessageEach(_ text: String, _ message: String) {
    for told in told(Array(text.utf8)) { #expect(told == [message]) }
  }

  @Test(arguments: [true, false], [true, false])
  func utf16(_ isBigEndian: Bool, _ isMarked: Bool) {
    let units = Array("\(isMarked ? "\u{FEFF}" : "")Country\tISO\t2021\nKorea\tKOR\t1.5\n".utf16)
    let bytes = units.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    let what = isMarked ? "UTF-16" : "UTF-16 without a mark: every second byte is NUL"
    for told in told(bytes) { #expect(told == ["1:1 the file is \(what), its cells separated by tabs"]) }
  }

  @Test func theHeaderBelowATitle() {
    var problems = Problems()
    _ = EntityFile.read(source("A table of ports\n\ncode,name\nPUS,Busan\n"), &problems)
    #expect(found(problems) == ["3:1 the header stands on line 3; podium reads it from line 1"])
  }

  /// Faults of podium's own files keep their own messages.
  @Test func ownFilesAreNotTakenForOthers() {
    func told(_ text: String) -> [String] {
      var problems = Problems()
      _ = EntityFile.read(source(text), &problems)
      return found(problems)
    }
    #expect(told("code,nam;e\nPUS,Busan\n") == ["1:1 the column `name` is missing", "1:6 unknown column `nam;e`"])
    #expect(told("code,name\n\"a;b;c\",Busan\n") == ["2:2 `a;b;c` is no code"])
    #expect(told("\"code\",\"name\"\nPUS,Busan\n").isEmpty)
  }

  @Test func manyStrangeColumnsAreOneMessage() {
    var problems = Problems()
    let many = (0..<300).map { "c\($0)" }.joined(separator: ",")
    _ = EntityFile.read(source("code,name,\(many)\n"), &problems)
    #expect(found(problems)[0] == "1:11 300 unknown columns: `c0`, `c1`, `c2`, `c3`, `c4` and 295 more")
    var repeated = Problems()
    _ = EntityFile.read(source("code,name" + String(repeating: ",note", count: 50) + "\n"), &repeated)
    #expect(
      found(repeated)[0].hasSuffix(
        "49 columns have the name of an earlier one: `note`, `note`, `note`, `note`, `note` and 44 more"))
  }
}
