/// A particle in its two forms: after a closed syllable and after an open one.
package enum Particle: String {
  case topic = "은/는"
  case subject = "이/가"
  case object = "을/를"
  case with = "과/와"
  case by = "으로/로"

  private enum Ending { case open, closed, closedInL }

  /// The word with the particle behind it. What stands in brackets at the end is not pronounced with it.
  package func after(_ word: String) -> String {
    let forms = rawValue.split(separator: "/").map(String.init)
    switch Self.ending(of: Array(word)) {
    case .open: return word + forms[1]
    case .closed: return word + forms[0]
    case .closedInL: return word + (self == .by ? forms[1] : forms[0])
    case nil: return word + "\(forms[0])(\(forms[1]))"
    }
  }

  /// Nil: letters whose sound is not known.
  private static func ending(of word: [Character]) -> Ending? {
    var end = word.count
    while end > 0, let last = word[..<end].last {
      if last == ")" || last == "）", let open = word[..<end].lastIndex(where: { $0 == "(" || $0 == "（" }), open > 0 {
        end = open
      } else if !last.isLetter, !last.isNumber, last != "%" {
        end -= 1
      } else {
        break
      }
    }
    guard end > 0, let last = word[..<end].last, let scalar = last.unicodeScalars.first else { return nil }
    if last == "%" { return .open }
    if (0xAC00...0xD7A3).contains(scalar.value) {
      let final = (scalar.value - 0xAC00) % 28
      return final == 0 ? .open : final == 8 ? .closedInL : .closed
    }
    if last.isASCII, last.isNumber { return digits(word[..<end]) }
    if last.isASCII, last.isLetter { return latin(word[..<end]) }
    return nil
  }

  /// 일, 이, 삼 …; a number that ends in zeros is read to its unit: 십, 백, 천, 만, 억, 조.
  private static func digits(_ word: ArraySlice<Character>) -> Ending {
    let number = word.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    let zeros = number.prefix { $0 == "0" || $0 == "," }.count { $0 == "0" }
    let isWhole = !number.contains(".")
    if zeros > 0 {
      return isWhole && (12..<16).contains(zeros) && number.count { $0.isNumber } > zeros ? .open : .closed
    }
    switch number.first {
    case "2", "4", "5", "9": return .open
    case "1", "7", "8": return .closedInL
    default: return .closed
    }
  }

  /// Capitals are read letter by letter, words as they are written in Hangul.
  private static func latin(_ word: ArraySlice<Character>) -> Ending {
    let letters = Array(word.reversed().prefix { $0.isASCII && $0.isLetter }.reversed())
    guard let last = letters.last else { return .open }
    if letters.allSatisfy(\.isUppercase) {
      switch last {
      case "L", "R": return .closedInL
      case "M", "N": return .closed
      default: return .open
      }
    }
    var sounds = letters.map { Character($0.lowercased()) }
    if sounds.count > 2, sounds.last == "e", "lmn".contains(sounds[sounds.count - 2]) { sounds.removeLast() }
    switch sounds.last {
    case "l": return .closedInL
    case "m", "n": return .closed
    case "g": return sounds.dropLast().last == "n" ? .closed : .open
    case "p", "t", "k", "c":
      // A voiceless stop after one short vowel closes the syllable: 픽, 업, 봇; otherwise a vowel is added: 마크, 포인트.
      let isVowel = sounds.dropLast().suffix(2).map { "aeiou".contains($0) }
      return isVowel.last == true && (isVowel.count < 2 || !isVowel[0]) ? .closed : .open
    default: return .open
    }
  }
}
