extension Korean {
  func words(_ column: Column.Audit) -> ColumnWords {
    let few = "수치 부족"
    return switch column {
    case .topic: .init("주제", "점검 사항의 주제")
    case .concern: .init("점검 사항", "살펴볼 사항")
    case .scale: .init("척도", "관점이 읽는 척도: linear, log, log1p", missing: "지표 체계에 없음")
    case .known: .init("자료 있음", "수치가 있는 순위 대상 국가 수")
    case .entities: .init("대상 수", "순위가 있는 국가 수")
    case .zeros: .init("0의 수", "0인 수치의 수")
    case .distinct: .init("서로 다른 값", "서로 다른 수치의 수")
    case .mostFrequent: .init("최빈값 횟수", "가장 자주 나오는 수치의 횟수")
    case .minimum: .init("최소", "관점의 척도로 읽은 최솟값", missing: few)
    case .median: .init("중앙값", "관점의 척도로 읽은 중앙값", missing: few)
    case .maximum: .init("최대", "관점의 척도로 읽은 최댓값", missing: few)
    case .mean: .init("평균", "관점의 척도로 읽은 평균", missing: few)
    case .deviation: .init("표준편차", "관점의 척도로 읽은 표준편차", missing: few)
    case .skewness: .init("왜도", "왜도", missing: few)
    case .skewnessAfter: .init("처리 후", "결측을 채우고 처리한 뒤의 왜도", missing: few)
    case .kurtosis: .init("첨도", "초과 첨도", missing: few)
    case .kurtosisAfter: .init("처리 후", "결측을 채우고 처리한 뒤의 초과 첨도", missing: few)
    case .flags: .init("표시", "눈에 띄는 사항", missing: "없음")
    case .kind: .init("구분", "쌍의 종류: 같은 부문 지표, 다른 부문 지표, 항목, 종합지수")
    case .n: .init("n", "둘 다 수치가 있는 국가 수")
    case .pearson: .init("피어슨", "피어슨 상관계수", missing: few)
    case .pearsonP: .init("p", "피어슨 상관의 p값", missing: few)
    case .pearsonAdjusted: .init("보정 p", "검정 횟수를 보정한 p값", missing: few)
    case .spearman: .init("스피어만", "스피어만 순위 상관계수", missing: few)
    case .spearmanP: .init("p", "스피어만 상관의 p값", missing: few)
    case .kendall: .init("켄달", "켄달 τ-b", missing: few)
    case .kendallP: .init("p", "켄달 τ-b의 p값", missing: few)
    case .flag: .init("표시", "눈에 띄는 사항", missing: "없음")
    case .leaf: .init("전체 지표 기준", "전체 지표 중 하나로 본 것인지 여부")
    case .weight: .init("가중치", "상위 항목 내 가중치")
    case .linear: .init("r²", "직선으로 설명되는 상위 항목 분산의 비율")
    case .spline: .init("곡선", "곡선으로 설명되는 상위 항목 분산의 비율")
    case .share: .init("비중", "곡선으로 설명되는 전체 중 비중", missing: "설명되는 분산 없음")
    case .shifted: .init("10위 이상 차이", "종합지수와 순위가 10 이상 다른 국가 수")
    case .use: .init("관점의 이용", "관점에서 나누는지 곱하는지 여부")
    case .flagged: .init("0.6 이상", "상관계수가 0.6 이상인지 여부")
    case .vif: .init("분산팽창", "하위 항목의 분산팽창계수 1/(1-R²)", missing: few)
    }
  }

  func words(_ column: Column.Coherence) -> ColumnWords {
    let none = "계산 불가: remark 참조"
    return switch column {
    case .children: .init("하위 항목 수", "하위 항목 수")
    case .entities: .init("n", "하위 항목이 모두 있는 국가 수", missing: none)
    case .alpha: .init("α", "크론바흐 α", missing: none)
    case .alphaStandardised: .init("표준화 α", "표준화한 하위 항목의 크론바흐 α", missing: none)
    case .components: .init("고윳값 1 초과", "고윳값이 1보다 큰 주성분 수", missing: none)
    case .firstShare: .init("제1주성분", "제1주성분이 설명하는 분산의 비율", missing: none)
    case .kmo: .init("KMO", "표본 적합도(KMO)", missing: none)
    case .bartlett: .init("χ²", "바틀렛 구형성 검정 통계량", missing: none)
    case .bartlettDegrees: .init("자유도", "검정의 자유도", missing: none)
    case .bartlettP: .init("바틀렛 p", "검정의 p값", missing: none)
    case .vif: .init("최대 분산팽창", "하위 항목 중 가장 큰 분산팽창계수", missing: none)
    case .component: .init("주성분", "주성분 번호")
    case .eigenvalue: .init("고윳값", "주성분의 고윳값")
    case .loading: .init("적재값", "주성분에 대한 하위 항목의 적재값")
    case .alphaWithout: .init("제외 시 α", "하위 항목을 뺀 크론바흐 α", missing: none)
    case .adequacy: .init("표본 적합도", "하위 항목의 표본 적합도", missing: none)
    case .indexSpearman: .init("종합지수와의 스피어만 ρ", "부문과 종합지수의 스피어만 ρ", missing: "점수 부족")
    case .share: .init("설명 비율", "주성분이 설명하는 분산의 비율")
    case .cumulative: .init("누적", "앞선 주성분까지 누적한 비율")
    }
  }
}
