import Claims
public import Diagnostics
import Linear
import Methods
import Robustness

/// Reads a study and all the files it names. Reading bytes is the caller's; everything else happens here.
public struct StudyLoader {
  /// Bytes of a file by its path as the user would write it. Throws, in words for the user, where there is none.
  public typealias Read = (_ path: String) throws -> [UInt8]

  private let read: Read
  private let threads: Int
  /// Bytes of a file, so that one too large need not be read to be refused; nil where that is not known.
  public var size: (_ path: String) -> Int? = { _ in nil }
  /// The absolute path without links, nil where there is none: a link may lead out of the study's folder.
  public var resolve: (_ path: String) -> String? = { _ in nil }
  /// Whether the study may name files outside its own folder. Messages quote the lines of files, and a study may come from
  /// somebody else.
  public var allowsOutside = false

  public init(threads: Int = 2, read: @escaping Read) {
    self.read = read
    self.threads = threads
  }

  /// The study of a `study.yaml`, with warnings. Throws `InvalidInput` with every mistake found, or what `read` throws
  /// for the study file itself.
  public func load(_ path: String) throws -> (study: Study, warnings: Problems) {
    var problems = Problems()
    if let size = size(path), size > YamlText.largestSize {
      problems.add(YamlText.tooLarge(size, path))
      throw InvalidInput(problems)
    }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if !allowsOutside, leavesFolder([path.split(separator: "/").last.map(String.init) ?? ""], path, folder) {
      problems.add(
        Diagnostic(
          .error, "'\(path)' is a link that leads out of its folder", at: Location(path: path, line: 1, column: 1),
          advice: "name the file itself, or say --allow-outside"))
      throw InvalidInput(problems)
    }
    let text = SourceText(path: path, bytes: try read(path))
    guard let file = StudyFile(reading: text, problems: &problems) else { throw InvalidInput(problems) }
    var inputs = [text]
    guard let (vocabulary, given) = vocabulary(file, &inputs, &problems) else { throw InvalidInput(problems) }
    // Where a file of codes could not be read at all, whatever names one would be told to name an unknown one.
    let isUnread =
      vocabulary.entities.isEmpty || vocabulary.framework.nodes.isEmpty
      || (file.data.groups != nil && vocabulary.groups.isEmpty)
      || (file.data.sources != nil && vocabulary.sources.isEmpty)
    if problems.hasErrors, isUnread { throw InvalidInput(problems) }
    let rowFiles = rowFiles(file, &inputs, &problems)
    let resolver = StudyResolver(file: file, vocabulary: vocabulary, rowFiles: rowFiles)
    var uses: [Study.MethodUse] = []
    let lenses = resolver.lenses(&problems)
    let recipe = resolver.recipe(uses: &uses, &problems)
    let similarity = resolver.similarity(uses: &uses, &problems)
    let plan = resolver.plan(recipe, uses: &uses, &problems)
    let goals = resolver.goals(&problems)
    let groupEntities = resolver.groupEntities(&problems)
    let evidence = evidence(file, resolver, given, &inputs, &problems)
    var rules: EvidenceRules?
    if case .claims(_, let found)? = evidence { rules = found }
    let scenarios = resolver.scenarios(rules: rules, uses: &uses, &problems)
    let choices = ChoicesResolver(resolver: resolver, section: file.robustness.choices)
    let perturbing = choices.resolve(hasClaims: given == nil, &problems)
    let missing = resolver.missing(&problems)
    guard !problems.hasErrors, let recipe, let similarity, let evidence else { throw InvalidInput(problems) }
    var study = Study(
      path: path, title: file.title, koreanTitle: file.koreanTitle, vocabulary: vocabulary, evidence: evidence,
      groupEntities: groupEntities, lenses: lenses, recipe: recipe,
      reconcileLocations: resolver.reconcileLocations,
      robustnessLocation: file.robustness.location ?? Location(path: path, line: 1, column: 1),
      learnEach: file.learnEach, comparison: similarity, plan: plan, goals: goals, scenarios: scenarios,
      inputs: inputs, choices: uses)
    study.perturbing = perturbing
    study.missing = missing
    if !file.languages.isEmpty { study.languages = file.languages }
    study.leaveOutEvidence = choices.evidence
    return (study, problems)
  }

  /// What claims refer to, and the table where the study begins with one; nil where there is too little to go on.
  private func vocabulary(
    _ file: StudyFile, _ inputs: inout [SourceText], _ problems: inout Problems
  ) -> (Vocabulary, GivenTable?)? {
    let data = file.data
    let framework = open(data.framework, file, &inputs, &problems)
    let entities = open(data.entities, file, &inputs, &problems)
    let groups = open(data.groups, file, &inputs, &problems)
    let sources = open(data.sources, file, &inputs, &problems)
    let units = open(data.units, file, &inputs, &problems)
    let table = open(data.table, file, &inputs, &problems)
    guard let framework else { return nil }
    guard data.table != nil else {
      guard let entities else { return nil }
      return (
        Vocabulary.read(
          framework: framework, entities: entities, groups: groups, sources: sources, units: units, &problems), nil
      )
    }
    let tree = FrameworkFile.read(framework, &problems)
    // Without a tree every column of the table would be told to be strange.
    guard let table, !tree.nodes.isEmpty,
      let wide = WideTableFile.read(
        table, framework: tree, time: data.time?.value, missing: data.missing.map(\.value), listed: entities != nil,
        &problems)
    else { return nil }
    let members = entities.map { EntityFile.read($0, &problems) } ?? wide.entities
    let vocabulary = Vocabulary(
      entities: members, groups: groups.map { GroupFile.read($0, entities: members, &problems) } ?? [],
      sources: sources.map { SourceFile.read($0, framework: tree, &problems) } ?? [],
      units: units.map { UnitFile.read($0, &problems) } ?? [], framework: tree, groupings: wide.groupings)
    return (vocabulary, GivenTable(table: wide, text: table))
  }

  /// Files of rows that methods' options name. Several methods may share one.
  private func rowFiles(
    _ file: StudyFile, _ inputs: inout [SourceText], _ problems: inout Problems
  ) -> [String: SourceText] {
    var found: [String: SourceText] = [:]
    var tried: Set<String> = []
    for name in file.rowFiles where tried.insert(name.value).inserted {
      found[name.value] = open(name, file, &inputs, &problems)
    }
    return found
  }

  /// A file the study names, beside the study.
  private func open(
    _ name: Located<String>?, _ file: StudyFile, _ inputs: inout [SourceText], _ problems: inout Problems
  ) -> SourceText? {
    guard let name else { return nil }
    let folder = file.text.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    // `./x` and `x` are one file, named twice.
    let parts = name.value.split(separator: "/", omittingEmptySubsequences: false).enumerated()
    let own = parts.filter { $1 != "." && ($1 != "" || $0 == 0) }.map { String($1) }.joined(separator: "/")
    let path = name.value.hasPrefix("/") || folder.isEmpty ? own : "\(folder)/\(own)"
    if inputs.contains(where: { $0.path == path }) {
      problems.error(
        "'\(name.value)' is named twice", in: file.text, at: name.location, advice: "name every file once")
      return nil
    }
    if !allowsOutside, leavesFolder(parts.map { String($1) }, path, folder) {
      problems.error(
        "'\(name.value)' is outside the study's folder", in: file.text, at: name.location,
        advice: "messages quote the files that a study names, and a study may come from somebody else: put the file "
          + "into the folder, or say --allow-outside")
      return nil
    }
    do {
      let text = SourceText(path: path, bytes: try read(path))
      inputs.append(text)
      return text
    } catch {
      problems.error(
        "\(error)", in: file.text, at: name.location, advice: "names are looked up beside the study file")
      return nil
    }
  }

  /// Whether a name leads out of the study's folder, by `..`, as an absolute path, or by a link.
  private func leavesFolder(_ parts: [String], _ path: String, _ folder: String) -> Bool {
    if let real = resolve(path), let home = resolve(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder) {
      return home != "/" && real != home && !real.hasPrefix(home + "/")
    }
    var depth = 0
    for part in parts {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return true }
    }
    return path.hasPrefix("/") && parts.first == ""
  }

  private func evidence(
    _ file: StudyFile, _ resolver: StudyResolver, _ given: GivenTable?, _ inputs: inout [SourceText],
    _ problems: inout Problems
  ) -> Study.Evidence? {
    if let given { return resolver.table(given, &problems).map { .table($0) } }
    var texts: [SourceText] = []
    for name in file.data.claims { if let text = open(name, file, &inputs, &problems) { texts.append(text) } }
    let rules = resolver.rules(&problems)
    let (claims, found) = ClaimReader(vocabulary: resolver.vocabulary).read(files: texts, threads: threads)
    problems.append(found)
    if !problems.hasErrors {
      problems.append(claims.likelyCodes(resolver.vocabulary, rules))
      problems.append(claims.zerosWithoutSpread(resolver.vocabulary, rules))
      problems.append(claims.circularOrigins(resolver.vocabulary))
    }
    return .claims(claims, rules)
  }
}
