import Claims
import Methods
import Robustness
import Studies

extension Korean {
  func say(_ statement: BriefStatement) -> String {
    switch statement {
    case .standing(let place, let lenses, let top, let frequency, let varied):
      let stands = lenses.enumerated().map { number, one in
        by(one.lens) + (number == 0 ? "\(Figures.whole(one.ranked))개 \(names.noun(one.ranked)) 중 " : "")
          + (one.range.map(range) ?? rank(one.rank))
      }
      let often = frequency.map { "; \(among(top)) 경우는 \(word($0))" } ?? ""
      let varies = varied.map { " \(Particle.object.after(what($0))) 함께 변경한 결과" } ?? ""
      return "본 분석 틀에서\(varies) \(Particle.topic.after(names.place(place))) \(list(stands))\(often)."
    case .unranked(let place, let known, let needed):
      return """
        \(Particle.topic.after(names.place(place))) 순위를 매길 수 없다. 가중치 기준 지표의 \(Figures.percent(known))만 수치가 있으며, \
        \(Figures.percent(needed))가 필요하다.
        """
    case .leaders(let places, let ranked, let lens):
      let others = places.count > 1 ? ", 다음은 \(list(places.dropFirst().map(names.place)))" : ""
      return
        "이 분석 틀에서 \(by(lens))\(Figures.whole(ranked))개 \(names.noun(ranked)) 중 1위는 \(names.place(places[0]))\(others)."
    case .lenses: return "총량: 절대 규모 기준. 집약도: 인구 또는 국내총생산 대비."
    case .noneRanked: return "알려진 수치가 부족하여 순위를 매길 수 있는 대상이 없다."
    case .check(let check, let ids, let quote):
      return """
        \(verdict(check)): \(names.place(check.place)), \(saying(check, quote)) (\(ids.joined(separator: ", ")))\
        \(check.figure.map { "; \(figure($0, besides: check.subject))" } ?? "")
        """
    case .caution(let caution, let subject, let ranked, let decimals): return text(caution, subject, ranked, decimals)
    case .swing(let swing, let lens, let decimals):
      let over = swing.ground == .gap ? "수치 없음, 다른 곳의 범위에서" : "90 % 구간에서"
      let rank = swing.ranks.count == 1 ? "순위는 \(range(swing.ranks)) 유지" : "순위 \(range(swing.ranks))"
      return
        "\(names.node(swing.indicator)): \(over) \(by(lens))지수 \(Figures.fixed(swing.points, decimals))점 변동; \(rank)"
    case .sources(let counts):
      let publishers = counts.publishers.prefix(4).map { "\($0.name)(\(Figures.whole($0.claims)))" }
      let single = counts.single == counts.figures ? "모든 수치가" : "수치 \(Figures.whole(counts.single))개가"
      return """
        주장 \(Figures.whole(counts.claims))건을 읽어 \(Figures.whole(counts.used))건을 수치 \(Figures.whole(counts.figures))개에 반영. \
        \(single) 출처 하나에만 근거. 주요 출처: \(list(publishers)).
        """
    case .reading(let draws, let varied):
      return """
        순위 구간: \(Particle.object.after(what(varied))) 바꾼 \(Figures.whole(draws))회 중 90 %가 포함되는 범위. 이 비율은 확률이 아님.
        """
    case .narrower(let ranges, let varied):
      return "\(what(varied))만 바꾼 경우: \(list(ranges.map { by($0.lens) + range($0.range) }))."
    case .noDraws: return "추출을 하지 않아 순위 구간이 없다."
    }
  }

  func label(_ label: BriefLabel) -> String {
    switch label {
    case .ranks(let lens, let hasRanges, let goal):
      return "\(by(lens))순위(o)\(hasRanges ? "와 순위 구간(-)" : "")\(goal.map { ", 목표 \($0)위(|)" } ?? "")"
    case .standing: return "현재 위치"
    case .claims: return "주장과 수치의 대조"
    case .cautions: return "인용 금지"
    case .movers: return "순위를 바꾸는 요인"
    case .unknowns: return "우선 측정 대상: 수치 하나에 따른 종합지수 변동 폭"
    case .sources: return "출처"
    case .lens(let lens): return name(lens)
    case .rank: return "순위"
    case .range: return "순위 구간"
    case .among(let top): return "\(top)위 이내"
    case .gap: return "목표와의 격차"
    case .ahead: return "앞서는 부문"
    case .behind: return "뒤처지는 부문"
    case .change: return "조건"
    case .now(let lens, let rank):
      return "\(lens.map { "\(name($0))" } ?? "순위")(현재 \(rank.map(self.rank) ?? "순위 없음"))"
    case .place(let rank): return self.rank(rank)
    case .ranked(let rank, let relearnt):
      return (rank.map(self.rank) ?? "순위 없음") + (relearnt.map { "(\(self.rank($0)))" } ?? "")
    case .relearnt: return "괄호: 시나리오 수치로 척도를 다시 산정한 경우."
    case .share(let share):
      return share.isNone ? "\(Figures.whole(share.draws))회 중 없음" : share.isAll ? "전부" : Wording.share(share)
    case .interval(let interval): return range(interval)
    case .gapTo(let place, let rank, let points, let decimals):
      let who = "\(names.place(place))\(rank.map { "(\(self.rank($0)))" } ?? "")"
      let distance = Figures.fixed(points.magnitude, decimals)
      return "\(who)보다 \(distance)점 \(points < 0 ? "낮음" : "높음")"
    case .parts(let parts, let decimals):
      return parts.map { "\(names.node($0.node)) \(Figures.signed($0.part, decimals))" }.joined(separator: ", ")
    case .mover(let change):
      switch change {
      case .scenario(let name): return names.scenario(name)
      case .without(let indicator): return "‘\(names.node(indicator))’ 지표 제외"
      case .period(let indicator, let period): return "\(names.node(indicator)), \(period) 수치 사용"
      }
    }
  }

  private func text(_ caution: Caution, _ subject: String?, _ ranked: Int, _ decimals: Int) -> String {
    switch caution {
    case .bareRanks(let ranks):
      return "순위 구간을 뺀 순위: " + list(ranks.map { "“\(by(ranks.count > 1 ? $0.lens : nil))\(self.rank($0.rank))”" })
    case .promisedGoal(let scenario, let lens, let rank, let points, let relearnt):
      let anew = relearnt.map { ", 척도 재산정 시 \(self.rank($0))" } ?? ""
      return """
        “\(names.scenario(scenario))”의 “\(by(lens))\(self.rank(rank))”: 가정한 수치, 다음 순위와 \
        \(Figures.fixed(points, max(2, decimals)))점 차\(anew)
        """
    case .floor(let indicator, let bounds, let known):
      return
        "\(Particle.object.after(names.node(indicator))) 전체 보유량으로 쓰기: 순위 대상의 수치 \(Figures.whole(known))개 \(bounds == known ? "모두" : "중 \(Figures.whole(bounds))개가") 하한값"
    case .lowYardstick(let lens, let share, let others, let entity, let rank, let reached):
      return """
        “\(list(others.map(names.place))) 중 낮은 점수의 \(Figures.percent(share)) 목표 \(reached ? "달성" : "미달")”(\(by(lens).trimmed)): 비교 기준인 \
        \(Particle.subject.after(names.place(entity))) \(Figures.whole(ranked))개 중 \(self.rank(rank))
        """
    case .partialPlans(let scenario, let certainty, let share):
      return "“\(names.scenario(scenario))”을 전망으로 쓰기: \(word(certainty)) 계획의 \(Figures.percent(share)) 반영은 가정값"
    case .thinPeer(let entity, let shared, let all, let isRanked):
      return """
        \(Particle.object.after(names.place(entity))) \(subject.map { "\(names.place($0))의 " } ?? "")유사국으로 쓰기: 공통 지표 \
        \(Figures.whole(all))개 중 \(Figures.whole(shared))개\(isRanked ? "" : ", 순위 없음")
        """
    case .wideGaps(let lens, let entity, let rank, let range):
      return "“\(by(lens))\(names.place(entity)) \(self.rank(rank))”: 빠진 수치만으로도 \(self.range(range)) 가능"
    }
  }

  private func saying(_ check: ClaimCheck, _ quote: BriefStatement.Quote?) -> String {
    let subject = names.node(check.subject)
    return switch check.saying {
    case .word(let word, _):
      if let quote, quote.language == LanguageCode.korean.rawValue {
        "\(subject) “\(quote.text)”"
      } else {
        "\(subject) “\(word)” [\(LanguageCode(of: word).rawValue)]"
      }
    case .concern: "\(subject)에 관한 우려"
    case .rank(let rank): self.rank(rank)
    }
  }

  private func verdict(_ check: ClaimCheck) -> String {
    if case .rank = check.saying { return check.verdict == .lower ? "목표(미달)" : "목표" }
    return switch check.verdict {
    case .consistent: "부합"
    case .lower: "수치가 낮음"
    case .higher: "수치가 높음"
    case .cannotTell(let reason):
      switch reason {
      case .sufficiency: "판단 불가(‘충분’의 기준 없음)"
      case .trend: "판단 불가(추세 자료 없음)"
      case .concern: "판단 불가(우려는 수치가 아님)"
      case .group: "판단 불가(국가군)"
      case .noFigure: "판단 불가(수치 없음)"
      case .unknownWord: "판단 불가(크기를 알 수 없는 말)"
      }
    }
  }

  private func figure(_ figure: ClaimCheck.Figure, besides subject: String) -> String {
    switch figure {
    case .cell(let indicator, let cell, let rank, let count):
      let unit = names.unit(indicator)
      let place = rank.map { ", \(Figures.whole(count))개 중 \(self.rank($0))" } ?? ""
      let name = indicator == subject ? "" : "\(names.node(indicator)) "
      return "\(name)\(bounded(cell, unit))\(place)"
    case .ranks(let ranks):
      return "이 분석에서는 "
        + list(ranks.map { "\(by(ranks.count > 1 ? $0.lens : nil))\($0.rank.map(rank) ?? "순위 없음")" })
    }
  }

  private func bounded(_ cell: Cell, _ unit: String) -> String {
    let unit = unit.isEmpty ? "" : " \(unit)"
    return switch (cell.bounds?.low, cell.bounds?.high) {
    case (let low?, nil): "\(Figures.about(low))\(unit) 이상"
    case (nil, let high?): "\(Figures.about(high))\(unit) 이하"
    case (let low?, let high?): "\(Figures.about(low))~\(Figures.about(high))\(unit)"
    case (nil, nil): "\(Figures.about(cell.value))\(unit)"
    }
  }

  private func word(_ certainty: Certainty) -> String {
    switch certainty {
    case .confirmed: "확정된"
    case .likely: "유력한"
    case .unlikely: "불확실한"
    }
  }

  private func word(_ frequency: Share.Frequency) -> String {
    switch frequency {
    case .never: "없음"
    case .almostNever: "거의 없음"
    case .seldom: "드묾"
    case .sometimes: "일부"
    case .often: "다수"
    case .almostAlways: "거의 전부"
    case .always: "전부"
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
