extension ClaimTable {
  /// The table of some rows only, in the order given.
  func keeping(rows kept: [Int]) -> ClaimTable {
    var part = ClaimTable()
    (part.files, part.subjects, part.strings) = (files, subjects, strings)
    part.id = kept.map { id[$0] }
    part.entity = kept.map { entity[$0] }
    part.subject = kept.map { subject[$0] }
    part.source = kept.map { source[$0] }
    part.kind = kept.map { kind[$0] }
    part.origin = origin.keeping(kept)
    part.quantity = quantity.keeping(kept)
    part.bound = bound.keeping(kept)
    part.period = period.keeping(kept)
    part.due = due.keeping(kept)
    part.saidOn = saidOn.keeping(kept)
    part.value = value.keeping(kept)
    part.low = low.keeping(kept)
    part.high = high.keeping(kept)
    part.se = se.keeping(kept)
    part.unit = unit.keeping(kept)
    part.part = self.part.keeping(kept)
    part.level = level.keeping(kept)
    part.quote = quote.keeping(kept)
    part.note = note.keeping(kept)
    part.speaker = speaker.keeping(kept)
    part.extractionConfidence = extractionConfidence.keeping(kept)
    if !details.isEmpty {
      for (new, old) in kept.enumerated() {
        if let own = details[Int32(old)] { part.details[Int32(new)] = own }
      }
    }
    return part
  }
}

extension ClaimColumn {
  fileprivate func keeping(_ rows: [Int]) -> ClaimColumn {
    var part = self
    part.keep(rows)
    return part
  }
}
