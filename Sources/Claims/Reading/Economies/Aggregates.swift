import Diagnostics

/// Sums and means of economies that statistics list among them: the world, regions, income groups.
///
/// Codes and names are those of the World Bank (https://data.worldbank.org/country, "Aggregates"), the UN's M49
/// (https://unstats.un.org/unsd/methodology/m49), Eurostat and OECD (EU, euro area, OECD), IMF (`G001`), ILO (`X01`), WHO
/// regions, UNDP (`ZZA.VHHD`) and Our World in Data (`OWID_WRL`).
enum Aggregates {
  /// Those among the entities, by place; none unless the entities are economies, that is, unless at least half of the
  /// others have a country's code or name: a port may be called WLD.
  static func among(_ entities: [Entity]) -> [Int] {
    let found = entities.indices.filter { isAggregate(entities[$0]) }
    guard !found.isEmpty else { return [] }
    let others = entities.count - found.count
    let countries = entities.count {
      CountryCodes.contains($0.code) || CountryNames.contains(folded($0.name)) || CountryNames.contains(folded($0.code))
    }
    return countries > 0 && countries * 2 >= others ? found : []
  }

  private static func isAggregate(_ entity: Entity) -> Bool {
    if CountryCodes.contains(entity.code) { return false }
    let code = entity.code.uppercased()
    return codes.contains(code) || hasAggregateForm(code) || names.contains(folded(entity.name))
      || names.contains(folded(entity.code))
  }

  /// UNDP's `ZZA.VHHD`, IMF's `G001`, ILO's `X01`.
  private static func hasAggregateForm(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    func areDigits(_ part: ArraySlice<UInt8>) -> Bool { part.allSatisfy { (0x30...0x39).contains($0) } }
    if bytes.count > 4, code.hasPrefix("ZZ"), bytes[3] == UInt8(ascii: ".") { return true }
    if bytes.count == 4, bytes[0] == UInt8(ascii: "G") { return areDigits(bytes[1...]) }
    return bytes.count == 3 && bytes[0] == UInt8(ascii: "X") && areDigits(bytes[1...])
  }

  /// In lower case, with single blanks for whatever is no letter or digit, and without a bracket at the end.
  private static func folded(_ name: String) -> String {
    let whole = name.prefix(80).lowercased()
    let bare = whole.firstIndex(of: "(").map { whole[..<$0] } ?? whole[...]
    return bare.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private static let codes = Set(
    (worldBank + " " + worldBankShort + " " + regions + " " + blocs + " " + ourWorldInData).split(separator: " ")
      .map(String.init))

  private static let worldBank = """
    AFE AFR AFW ARB CEA CEB CEU CLA CME CSS DEA DEC DLA DMN DNS DSA DSF DSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC \
    IBB IBD IBT IDA IDB IDX INX LAC LCN LCR LDC LIC LMC LMY LTE MDE MEA MIC MNA NAC NAF NRS NXS OED OSS PRE PSS PST \
    SAS SSA SSF SST SXZ TEA TEC TLA TMN TSA TSS UMC WLD XZN
    """

  private static let worldBankShort = """
    1A 1W 4E 7E 8S B8 EU F1 F6 M1 M2 N6 OE R6 S1 S2 S3 S4 T2 T3 T4 T5 T6 T7 V1 V2 V3 V4 XC XD XE XF XG XH XI XJ XL XM \
    XN XO XP XQ XT XU XY Z4 Z7 ZB ZF ZG ZJ ZQ ZT
    """

  /// M49, with the regions that the UN's goals add.
  private static let regions = """
    001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 062 097 142 143 145 150 151 \
    154 155 172 199 202 419 432 485 513 514 515 543 722 738 747 753
    """

  private static let blocs = """
    EA EA11 EA12 EA13 EA15 EA16 EA17 EA18 EA19 EA20 EA21 EEA EEA28 EEA30_2007 EFTA EU EU12 EU15 EU25 EU27 EU27_2007 \
    EU27_2020 EU28 A5M BRICS BRIICS G7 G7M G20 OAVG OECD OECDE OECD_TOTAL OTO W00 WORLD GLOBAL AMR EMR EUR SEAR WPR \
    WB_HI WB_LI WB_LMI WB_UMI
    """

  private static let ourWorldInData = """
    OWID_AFR OWID_ASI OWID_EUN OWID_EU27 OWID_EU28 OWID_EUR OWID_HIC OWID_INT OWID_LDC OWID_LIC OWID_LMC OWID_MIC \
    OWID_LMY OWID_NAM OWID_OCE OWID_SAM OWID_UMC OWID_WRL OWID_ASIEXC OWID_ASC OWID_EUIEXC OWID_EUE OWID_NAIEXC \
    OWID_NAE OWID_G20 OWID_OECD
    """

  /// No country has one of these names: Micronesia, which does, is not among them.
  private static let names = Set(
    """
    world;world total;the world;global;total world;all countries;not classified;세계;전세계;세계 평균
    africa;americas;the americas;asia;europe;oceania;asia pacific;asia and the pacific;latin america
    latin america and the caribbean;latin america caribbean;caribbean;central america;south america;northern america
    north america;sub saharan africa;northern africa;north africa;eastern africa;western africa;middle africa
    southern africa;central africa;eastern asia;east asia;south asia;southern asia;south eastern asia;southeast asia
    central asia;western asia;eastern europe;western europe;northern europe;southern europe;melanesia;polynesia
    australia and new zealand;europe and central asia;europe central asia;east asia and pacific;east asia pacific
    east asia and the pacific;middle east;middle east and north africa;middle east north africa;arab world;arab states
    middle east north africa afghanistan pakistan;africa eastern and southern;africa western and central;european union
    european union 27;european union 28;eu;eu 27;eu27;eu28;euro area;eurozone;oecd;oecd members;oecd total;oecd average
    oecd countries;g7;g20;high income;high income countries;low income;low income countries;lower middle income
    lower middle income countries;upper middle income;upper middle income countries;middle income
    middle income countries;low middle income;low and middle income;low and middle income countries
    least developed countries;developed countries;developing countries;developed economies;developing economies
    advanced economies;emerging market and developing economies;emerging and developing economies;small states
    other small states;caribbean small states;pacific island small states;small island developing states
    landlocked developing countries;heavily indebted poor countries;fragile and conflict affected situations
    central europe and the baltics;early demographic dividend;late demographic dividend;pre demographic dividend
    post demographic dividend;ibrd only;ida only;ida total;ida blend;ida ibrd total;very high human development
    high human development;medium human development;low human development
    """.split { $0 == ";" || $0 == "\n" }.map(String.init))
}

extension [Entity] {
  /// Aggregates among economies are not ranked, and named in a warning at the first of them. `places`: the bytes of those
  /// of whom the study does not say whether they are ranked, by code.
  mutating func leaveOutAggregates(_ places: [String: Int], in text: SourceText, _ problems: inout Problems) {
    let found = Aggregates.among(self).filter { places[self[$0].code] != nil }
    guard let first = found.first, let byte = places[self[first].code] else { return }
    for place in found { self[place].ranked = false }
    problems.warning(
      "\(shortened(found.map { self[$0].code })) \(found.count == 1 ? "is an aggregate" : "are aggregates") of economies: "
        + "not ranked", in: text, byte: byte,
      advice:
        "To rank one on purpose, write `true` for it in the column `ranked` of entities.csv; `false` leaves it out "
        + "without a warning.")
  }
}
