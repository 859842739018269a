extension English {
  func words(_ column: Column.Claim) -> ColumnWords {
    let unstated = "not stated"
    return switch column {
    case .claim: .init("Claim", "id of the claim")
    case .kind: .init("Kind", "kind of the claim, such as measurement, plan or demand")
    case .due: .init("Due", "of a promise: by when", missing: unstated)
    case .quantity: .init("Quantity", "level: a stock or state; increment: is added; rate: per year")
    case .part: .init("Part", "what the number is for, where it is a part of the cell", missing: "the whole")
    case .basis: .init("Basis", "of assets: located, owned or used", missing: unstated)
    case .bound: .init("Bound", "what the value is: exact, about, at-least, at-most, more-than or less-than")
    case .value: .init("Value", "value as stated, in the unit of the row", missing: unstated)
    case .low: .init("Low", "lower end as stated", missing: unstated)
    case .high: .init("High", "upper end as stated", missing: unstated)
    case .standardError: .init("s.e.", "standard error as stated", missing: unstated)
    case .range: .init("Range", "hard: low and high are limits", missing: "they are a 90 % interval")
    case .unit: .init("Unit", "unit as written", missing: "that of the indicator")
    case .level: .init("Word", "word that stands for a figure", missing: "no word")
    case .scale: .init("Scale", "what the word is about: size, sufficiency or trend", missing: "no word")
    case .certainty: .init("Certainty", "of a promise: confirmed, likely or unlikely", missing: unstated)
    case .source: .init("Source", "id of the source that says it")
    case .origin: .init("Origin", "id of the source that the figure comes from", missing: "the source itself")
    case .saidOn: .init("Said on", "when it was said", missing: unstated)
    case .speaker: .init("Speaker", "who is said to have said it", missing: unstated)
    case .affiliation: .init("Affiliation", "where the speaker belongs", missing: unstated)
    case .role: .init("Role", "role of the speaker", missing: unstated)
    case .attribution: .init("Attribution", "direct, indirect, headline or anonymous", missing: unstated)
    case .quote: .init("Quote", "words of the source, exactly", missing: "none")
    case .quoteLanguage: .init("Language", "language of the quote", missing: unstated)
    case .offset: .init("Offset", "where the quote begins in the text of the source, in bytes", missing: unstated)
    case .restates: .init("Restates", "id of the claim that it repeats", missing: "none")
    case .supersedes:
      .init("Supersedes", "ids of claims of which it is a later edition, separated by ;", missing: "none")
    case .buildsOn: .init("Builds on", "ids of claims that it includes, separated by ;", missing: "none")
    case .extractionConfidence:
      .init("Extraction confidence", "how sure it is that the text says so, from 0 to 1", missing: unstated)
    case .credibility: .init("Credibility", "Admiralty code: source A-F, information 1-6", missing: unstated)
    case .fate: .init("What became of it", "whether it informs a figure, and why not")
    case .fateOf: .init("by", "id of the claim that takes its place", missing: "none")
    case .note: .init("Note", "note on the claim, as written", missing: "none")
    }
  }

  func words(_ column: Column.Source) -> ColumnWords {
    let unstated = "not stated"
    return switch column {
    case .source: .init("Source", "id of the source")
    case .publisher: .init("Publisher", "who published it", missing: unstated)
    case .title: .init("Title", "its title, as written", missing: unstated)
    case .date: .init("Date", "when it was published", missing: unstated)
    case .address: .init("Address", "where it can be read", missing: unstated)
    case .licence: .init("Licence", "terms of the source for its figures and words", missing: unstated)
    case .coverage: .init("Coverage", "whether it lists all that there is")
    case .coverageOf: .init("of", "indicators that it lists so, separated by ;", missing: "none")
    case .trust: .init("Trust", "how far the study trusts it, from 0 to 1", missing: unstated)
    case .claims: .init("Claims", "claims that were read from it")
    case .used: .init("Used", "how many of them inform a figure")
    case .note: .init("Note", "note on the source, as written", missing: "none")
    }
  }

  func words(_ column: Column.Demand) -> ColumnWords {
    switch column {
    case .speakers: .init("Named speakers", "how many named speakers ask for it")
    case .unnamed: .init("Unnamed", "how many unnamed speakers ask for it")
    case .who: .init("Who", "the named speakers, separated by ;", missing: "nobody is named")
    case .repeats: .init("Repeated in", "ids of claims that only repeat it, separated by ;", missing: "none")
    case .demand: .init("Demand", "number of the demand; several rows are parts of one")
    case .means: .init("of means", "how many means the demand names")
    case .claims: .init("Claims", "how many claims there are")
    case .kinds: .init("Kinds", "how many claims of each kind")
    }
  }

  func words(_ column: Column.Published) -> ColumnWords {
    switch column {
    case .what: .init("What", "rank or score")
    case .value: .init("Theirs", "the rank or score that was published")
    case .scope: .init("In which ranking, of how many", "which ranking, of how many, as written", missing: "not stated")
    case .year: .init("Year", "year of the ranking", missing: "not stated")
    case .source: .init("Said in", "publisher of the source that says so", missing: "not stated")
    case .claim: .init("Claim", "id of the claim", missing: "none")
    }
  }

  func words(_ column: Column.Influence) -> ColumnWords {
    let none = "none"
    return switch column {
    case .kind: .init("Kind", "what is left out: claim, origin, source or indicator")
    case .without: .init("Without", "id or code of what is left out")
    case .what: .init("What it is", "what is left out, in words", missing: "it has no name")
    case .claims: .init("Claims", "how many claims go with it")
    case .effect: .init("Effect", "influence, others only, cells empty, none, no answer, or not tried")
    case .why: .init("Why", "why nothing changes, or why there is no answer", missing: "there is an answer")
    case .cellsMoved:
      .init("Cells moved", "cells with another figure, as entity:indicator, separated by ;", missing: none)
    case .cellsEmptied: .init("Cells emptied", "cells that lose their figure", missing: none)
    case .cellsFilled: .init("Cells filled", "cells that gain a figure", missing: none)
    case .cellsZero: .init("Become zero", "cells that become zero, for not being on a complete list", missing: none)
    case .whose: .init("Whose cells", "own: only those of the entity of the goal; anybody: those of its rivals too")
    case .answer: .init("Answer", "cells, holds, none would do, not judged, or not answered")
    case .cells: .init("Cells", "how many cells would have to be wrong", missing: "no answer")
    case .atLeast: .init("At least", "no fewer cells than these would do", missing: "no answer")
    case .end: .init("Taken to", "score that the cell is taken to", missing: "no cell")
    }
  }
}
