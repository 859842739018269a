import Linear

/// One option that the method cannot take, for the caret in the study file.
public struct OptionProblem: Sendable, Equatable {
  /// Empty: the method's name itself is the mistake.
  public var option: String
  /// The indicator or node inside an option of numbers or ranges.
  public var key: String?
  public var message: String
  public var advice: String

  init(_ option: String, key: String? = nil, _ message: String, advice: String) {
    self.option = option
    self.key = key
    self.message = message
    self.advice = advice
  }
}

extension Catalogue {
  /// Everything wrong with a method's name and options, in the options' order. `codes`: those that options by
  /// indicator or node may name; nil: any. `isWhole`: whether these are all options that were given, so that what they
  /// say together, and what is missing, can be judged.
  public func check(
    _ name: String, _ options: [String: OptionValues.Value], codes: Set<String>? = nil, isWhole: Bool = true
  ) -> [OptionProblem] {
    guard let card = card(name) else {
      return [
        OptionProblem(
          "", "no method of \(step) is called “\(name)”", advice: "choose one of \(names.joined(separator: ", "))")
      ]
    }
    var problems: [OptionProblem] = []
    for given in options.keys.sorted() where !card.options.contains(where: { $0.name == given }) {
      let known = card.options.map(\.name)
      let advice = known.isEmpty ? "remove it: \(name) has no options" : "use one of \(known.joined(separator: ", "))"
      problems.append(OptionProblem(given, "\(name) has no option “\(given)”", advice: advice))
    }
    for option in card.options {
      guard let value = options[option.name] else { continue }
      problems += option.problems(with: value, codes: codes)
    }
    guard problems.isEmpty, isWhole else { return problems }
    do throws(MethodError) {
      _ = try make(name, options)
    } catch {
      problems.append(
        OptionProblem(error.option ?? "", key: error.node, error.message, advice: error.advice))
    }
    return problems
  }
}

extension MethodCard.Option {
  fileprivate func problems(with value: OptionValues.Value, codes: Set<String>?) -> [OptionProblem] {
    switch (kind, value) {
    case (.number(_, let range), .number(let number)):
      return range.contains(number)
        ? [] : [OptionProblem(name, "\(name) is \(number.plain)", advice: "give \(allowed)")]
    case (.whole(_, let range), .number(let number)):
      return Int(exactly: number).map { range.contains($0) } == true
        ? [] : [OptionProblem(name, "\(name) is \(number.plain)", advice: "give \(allowed)")]
    case (.choice(_, let choices), .text(let text)):
      return choices.contains(text) ? [] : [OptionProblem(name, "\(name) is “\(text)”", advice: "give \(allowed)")]
    case (.flag, .flag), (.name, .text), (.entity, .text), (.rows, .rows): return []
    case (.signedNumbers, .numbers(let numbers)):
      return numbers.keys.sorted().flatMap { code -> [OptionProblem] in
        var found = unknown(code, codes)
        if let number = numbers[code], !ClosedRange<Double>.anyNumber.contains(number) {
          found.append(OptionProblem(name, key: code, "\(code) is \(number)", advice: "give \(allowed)"))
        }
        return found
      }
    case (.numbers, .numbers(let numbers)):
      return numbers.keys.sorted().flatMap { code -> [OptionProblem] in
        var found = unknown(code, codes)
        if let number = numbers[code], !(number >= 0 && number.isFinite) {
          found.append(OptionProblem(name, key: code, "\(code) is \(number.plain)", advice: "give \(allowed)"))
        }
        return found
      }
    case (.ranges, .ranges(let ranges)):
      return ranges.keys.sorted().flatMap { code -> [OptionProblem] in
        var found = unknown(code, codes)
        if let range = ranges[code],
          !(range.lowerBound < range.upperBound) || !(range.upperBound - range.lowerBound).isFinite
        {
          found.append(
            OptionProblem(
              name, key: code, "\(code) goes from \(range.lowerBound) to \(range.upperBound)", advice: "give \(allowed)"
            ))
        }
        return found
      }
    case (.list, .list(let numbers)):
      let usable = !numbers.isEmpty && numbers.allSatisfy { $0 >= 0 && $0.isFinite }
      return usable ? [] : [OptionProblem(name, "\(name) is \(numbers)", advice: "give \(allowed)")]
    case (.orders, .texts(let orders)):
      return orders.flatMap { text -> [OptionProblem] in
        guard let order = CodeOrder(text) else {
          return [OptionProblem(name, key: text, "“\(text)” is no order of codes", advice: "give \(allowed)")]
        }
        return order.codes.flatMap { unknown($0, codes) }
      }
    default:
      return [OptionProblem(name, "\(name) is not of the right sort", advice: "give \(allowed)")]
    }
  }

  private func unknown(_ code: String, _ codes: Set<String>?) -> [OptionProblem] {
    guard let codes, !codes.contains(code) else { return [] }
    return [
      OptionProblem(name, key: code, "no indicator or node is called “\(code)”", advice: "use the framework's codes")
    ]
  }

  /// What may be given, in words.
  public var allowed: String {
    switch kind {
    case .number(_, let range):
      let any = ClosedRange<Double>.anyNumber
      return switch (range.lowerBound > any.lowerBound, range.upperBound < any.upperBound) {
      case (true, true): "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
      case (true, false): "a number of at least \(plain(range.lowerBound))"
      case (false, true): "a number of at most \(plain(range.upperBound))"
      case (false, false): "a number"
      }
    case .whole(_, let range): return "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(_, let choices): return "one of \(choices.joined(separator: ", "))"
    case .flag: return "true or false"
    case .name: return "a name"
    case .numbers: return "numbers of at least 0 by code"
    case .signedNumbers: return "numbers by code"
    case .ranges: return "a low and a higher number by code"
    case .entity: return "the code of an entity"
    case .list: return "a list of numbers of at least 0"
    case .orders: return "orders such as 'a >= b' or 'a > b > c'"
    case .rows(let columns):
      return
        "a CSV file with the columns \(columns.map { $0.isRequired ? $0.name : "\($0.name) (optional)" }.joined(separator: ", "))"
    }
  }
}

extension ClosedRange<Double> {
  /// Numbers that can be computed with; shown as “a number”.
  public static var anyNumber: ClosedRange { -1e140...1e140 }
}

/// To four digits, for what need not be exact to be understood.
package func brief(_ number: Double) -> String {
  guard number.isFinite, number != 0, abs(number) < 1e15, abs(number) > 1e-9 else { return plain(number) }
  var scale = 1.0
  while abs(number) * scale < 1000 { scale *= 10 }
  return plain((number * scale).rounded() / scale)
}

/// 100 rather than 100.0.
func plain(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
