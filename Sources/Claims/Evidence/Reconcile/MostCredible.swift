extension Context {
  /// The origin whose source is trusted most, then by the claim's Admiralty rating (A1 best); of equals, the linear pool.
  func mostCredible(_ witnesses: [Witness], _ limits: Limits) -> Pooled {
    func key(_ witness: Witness) -> (Double, Int) {
      let trust = vocabulary.sources[Int(claims.source[witness.row])].trust ?? -.infinity
      return (trust, -Self.admiralty(details(witness.row)?.credibility ?? ""))
    }
    let best = witnesses.map(key).max { $0 < $1 }!
    let counted = witnesses.indices.filter { key(witnesses[$0]) == best }
    var pooled = linearPool(witnesses, counted, limits)
    pooled.passedOver = .lessCredible
    return pooled
  }

  /// A1 is 0, F6 55; what is not rated comes last.
  static func admiralty(_ rating: String) -> Int {
    let bytes = Array(rating.utf8)
    guard let letter = bytes.first, (65...70).contains(letter) else { return 99 }
    let digit = bytes.count > 1 && (49...54).contains(bytes[1]) ? Int(bytes[1]) - 49 : 9
    return Int(letter - 65) * 10 + digit
  }
}
