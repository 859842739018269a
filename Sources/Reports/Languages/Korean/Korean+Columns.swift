import Methods
import Robustness
import Studies

extension Korean {
  func words(codeOf thing: Column.Thing) -> ColumnWords {
    switch thing {
    case .entity: .init("코드", "국가 또는 국가 집단의 코드", missing: "해당 국가 없음")
    case .indicator: .init("지표", "지표의 코드", missing: "측정하는 지표 없음")
    case .node: .init("항목", "항목의 코드: 종합지수, 부문 또는 지표")
    case .aggregate: .init("상위 항목", "상위 항목의 코드: 종합지수 또는 하위 항목이 있는 항목")
    case .child: .init("하위 항목", "바로 아래 항목의 코드")
    case .part: .init("구성 항목", "상위 항목을 이루는 항목의 코드")
    case .pillar: .init("부문", "종합지수 바로 아래 부문의 코드", missing: "지표가 종합지수 바로 아래에 있음")
    case .peer: .init("비교국", "비교 대상 국가의 코드")
    case .rival: .init("기준국", "목표 달성에 필요한 점수를 가진 국가의 코드", missing: "해당 없음")
    case .subject: .init("주제", "주장이 다루는 주제의 코드")
    case .denominator: .init("분모", "분모의 코드", missing: "해당 없음")
    case .first: .init("첫째", "첫째 지표 또는 항목의 코드")
    case .second: .init("둘째", "둘째 지표 또는 항목의 코드")
    case .like: .init("기준국", "그 점수를 가진 국가의 코드", missing: "해당 수치 없음")
    case .other: .init("상대국", "아래 순위로 비교되는 국가의 코드")
    }
  }

  func words(nameOf thing: Column.Thing) -> ColumnWords {
    .init(heading(nameOf: thing), "\(noun(thing))의 영문 이름", missing: "이름 없음")
  }

  func words(koreanNameOf thing: Column.Thing) -> ColumnWords {
    .init(heading(nameOf: thing), "\(noun(thing))의 국문 이름", missing: "이름 없음")
  }

  private func noun(_ thing: Column.Thing) -> String {
    switch thing {
    case .entity: "국가 또는 국가 집단"
    case .indicator: "지표"
    case .node: "항목"
    case .aggregate: "상위 항목"
    case .child: "바로 아래 항목"
    case .part: "구성 항목"
    case .pillar: "부문"
    case .peer: "비교 대상 국가"
    case .rival: "필요 점수를 가진 국가"
    case .subject: "주제"
    case .denominator: "분모"
    case .first: "첫째 지표 또는 항목"
    case .second: "둘째 지표 또는 항목"
    case .like: "기준국"
    case .other: "상대국"
    }
  }

  private func heading(nameOf thing: Column.Thing) -> String {
    switch thing {
    case .entity: "국가"
    case .indicator: "측정 내용"
    case .node, .aggregate: "항목"
    case .child: "하위 항목"
    case .part: "구성 항목"
    case .pillar: "부문"
    case .peer: "비교국"
    case .rival: "기준국"
    case .subject: "주제"
    case .denominator: "분모"
    case .first: "첫째"
    case .second: "둘째"
    case .like: "기준국"
    case .other: "상대국"
    }
  }

  func words(_ column: Column.Common) -> ColumnWords {
    switch column {
    case .lens: .init("관점", "scale: 총량 기준, intensity: 1인당 또는 GDP 대비 기준")
    case .lensName: .init("기준", "관점의 이름")
    case .period: .init("기간", "수치가 나타내는 시점 또는 기간(원문 표기)", missing: "시점 미기재")
    case .periodStart: .init("시작일", "기간의 첫날", missing: "시점 미기재")
    case .periodEnd: .init("종료일", "기간의 마지막 날", missing: "시점 미기재")
    case .value: .init("값", "중심값(지표 단위)", missing: "수치 없음")
    case .low: .init("5 %", "5 % 분위: 90 % 구간의 하한", missing: "수치 없음")
    case .high: .init("95 %", "95 % 분위: 90 % 구간의 상한", missing: "수치 없음")
    case .atLeast: .init("최소", "주장이 한계만 밝힌 경우 알려진 하한", missing: "하한 없음")
    case .atMost: .init("최대", "주장이 한계만 밝힌 경우 알려진 상한", missing: "상한 없음")
    case .unit: .init("단위", "수치의 단위", missing: "단위 미기재")
    case .score: .init("점수", "중심 근거와 연구 가중치 기준 점수", missing: "평가 불가")
    case .rank: .init("순위", "중심 근거와 연구 가중치 기준 순위, 1이 가장 높음", missing: "순위 없음")
    case .ranked: .init("대상 수", "순위가 있는 국가 수", missing: "순위 없음")
    case .count: .init("대상 수", "해당 항목에 점수가 있는 순위 대상 국가 수")
    case .weight: .init("가중치", "종합지수에서 지표가 차지하는 비중", missing: "종합지수에 미포함")
    case .claims: .init("주장", "근거가 된 주장의 번호(;로 구분)", missing: "없음")
    case .note: .init("비고", "연구의 주석(원문 그대로)", missing: "없음")
    case .kind: .init("구분", "강점 또는 약점")
    case .remark: .init("참고", "행을 읽을 때 알아야 할 사항", missing: "없음")
    case .aheadOfMedian: .init("중앙값 대비", "점수에서 순위 대상 국가의 중앙값을 뺀 값")
    case .aheadOfThird: .init("3위 대비", "점수에서 세 번째로 높은 점수를 뺀 값", missing: "3개국 미만")
    }
  }

  func words(_ what: Column.Drawn, _ mode: DrawMode) -> ColumnWords {
    let (varied, short) =
      switch mode {
      case .evidence: ("근거만 변동, 가중치 고정", "근거")
      case .weights: ("가중치만 변동, 근거 고정", "가중치")
      case .both: ("근거와 가중치 변동", "근거·가중치")
      case .everything: ("연구가 열어 둔 모든 선택 변동", "전체")
      }
    let none = "순위 없음 또는 모의 추출 없음"
    return switch what {
    case .rankLow: .init("90 %: 최고", "90 % 순위 구간의 가장 높은 순위(\(varied))", missing: none)
    case .rankHigh: .init("최저", "90 % 순위 구간의 가장 낮은 순위(\(varied))", missing: none)
    case .scoreLow: .init("점수 5 %", "점수의 5 % 분위(\(varied))", missing: none)
    case .scoreHigh: .init("점수 95 %", "점수의 95 % 분위(\(varied))", missing: none)
    case .top(let rank): .init("\(rank)위 이내: \(short)", "\(rank)위 이내에 드는 추출 비율(\(varied))", missing: none)
    case .upTo(let rank): .init("≤ \(rank)", "\(rank)위 이내에 드는 추출 비율(\(varied))", missing: none)
    case .goal: .init("달성: \(short)", "목표를 달성하는 추출 비율(\(varied))", missing: none)
    case .share: .init(short, "추출 비율(\(varied))", missing: none)
    }
  }

  func words(_ what: Column.ByLens, _ lens: Lens) -> ColumnWords {
    let by = lens == .scale ? "총량" : "집약도"
    let still = "변화 없음"
    return switch what {
    case .score: .init("점수, \(by)", "\(by) 기준 점수", missing: "평가 불가")
    case .rank: .init("순위, \(by)", "\(by) 기준 수치의 순위, 1이 가장 높음", missing: "수치 없음")
    case .ranked: .init("대상 수", "\(by) 기준 수치가 있는 순위 대상 국가 수", missing: "수치 없음")
    case .toMedian: .init("중앙값 대비", "\(by) 기준 점수에서 중앙값을 뺀 값", missing: "수치 없음")
    case .toThird: .init("3위 대비", "\(by) 기준 점수에서 세 번째 점수를 뺀 값", missing: "수치 없음 또는 3개국 미만")
    case .ownRank: .init("본 연구, \(by)", "같은 항목의 본 연구 순위(\(by) 기준)", missing: "본 연구에 순위 없음")
    case .rankWithout: .init("순위", "제외했을 때 \(by) 기준 순위", missing: "변화 없음 또는 순위 없음")
    case .scoreChange: .init("변화", "제외로 달라지는 \(by) 기준 점수", missing: still)
    case .rankChange: .init("변화", "제외로 달라지는 \(by) 기준 순위, 양수는 하락", missing: still)
    case .top(let rank):
      .init("\(rank)위 이내", "제외했을 때 \(by) 기준 \(rank)위 이내 추출 비율(근거와 가중치 변동)", missing: "변화 없음 또는 추출 없음")
    case .topError: .init("표준오차", "해당 비율의 표준오차", missing: "추출 없음")
    case .topChange: .init("변화", "제외로 달라지는 해당 비율", missing: "추출 없음")
    }
  }

  func words(scoreFrom low: String, to high: String) -> ColumnWords {
    .init("점수(\(low)~\(high))", "중심 근거 기준 점수, \(low)에서 \(high)까지", missing: "평가 불가")
  }

  func words(scoreOf node: String) -> ColumnWords {
    .init(names.node(node), "\(names.node(node))(\(node)) 점수", missing: "수치 부족으로 평가 불가")
  }

  func words(figureOf indicator: String) -> ColumnWords {
    .init(indicator, "\(names.node(indicator))의 중심값(관점 적용 전)", missing: "수치 없음")
  }

  func words(foreign column: String) -> String { "COINr 문서의 `\(column)` 참조" }
}
