import Studies

extension Korean {
  func words(_ column: Column.Draws) -> ColumnWords {
    let none = "추출 없음"
    let scales = "추출마다 점수 척도가 다름"
    return switch column {
    case .mode: .init("변동 요인", "변동시킨 것: evidence 근거, weights 가중치, both 둘 다, open 열린 선택 전부")
    case .mean: .init("평균", "평균 순위", missing: none)
    case .meanError: .init("표준오차", "평균 순위의 표준오차", missing: none)
    case .meanFrom: .init("산출", "sobol: 소볼 점 기준, random: 무작위 추출 기준")
    case .median: .init("중앙값", "순위의 중앙값", missing: none)
    case .rank25: .init("50 %: 최고", "50 % 순위 구간의 가장 높은 순위", missing: none)
    case .rank75: .init("최저", "50 % 순위 구간의 가장 낮은 순위", missing: none)
    case .rank5: .init("90 %: 최고", "90 % 순위 구간의 가장 높은 순위", missing: none)
    case .rank95: .init("최저", "90 % 순위 구간의 가장 낮은 순위", missing: none)
    case .score5: .init("점수 5 %", "점수의 5 % 분위", missing: scales)
    case .score50: .init("점수 50 %", "점수의 중앙값", missing: scales)
    case .score95: .init("점수 95 %", "점수의 95 % 분위", missing: scales)
    case .ranked: .init("순위 보유", "순위가 있는 추출의 비율", missing: none)
    case .share: .init("해당 순위", "이 순위인 추출의 비율")
    case .shareError: .init("표준오차", "해당 비율의 표준오차")
    case .top: .init("해당 순위 이내", "이 순위 이내인 추출의 비율")
    case .topError: .init("표준오차", "해당 비율의 표준오차")
    case .above: .init("우위 비율", "상대국보다 앞선 추출의 비율, 동률은 절반으로 계산")
    case .draws: .init("추출 수", "추출 횟수")
    case .group: .init("집단", "추출로 구분되지 않는 국가 집단의 번호")
    case .expectedRank: .init("평균 순위", "모든 가중치를 같게 볼 때의 정확한 평균 순위")
    case .aboveNext: .init("다음 국가 대비", "다음 국가보다 앞서는 가중치의 정확한 비율", missing: "마지막 국가")
    case .rankAt: .init("순위", "비율이 가리키는 순위")
    }
  }

  func words(_ column: Column.SMAA) -> ColumnWords {
    switch column {
    case .holistic: .init("종합 수용도", "순위별 비율을 순위 중심 가중치로 더한 값, 1은 항상 1위")
    case .first: .init("1위 비율", "1위인 추출의 비율", missing: "추출 없음")
    case .confidence: .init("신뢰 계수", "중심 가중치에서 근거만 변동시킬 때 1위인 비율", missing: "1위인 적 없음")
    case .drawsFirst: .init("1위 횟수", "1위인 추출 횟수")
    case .central: .init("중심 가중치", "이 국가가 1위일 때 하위 항목의 평균 가중치")
    case .own: .init("연구 가중치", "연구가 정한 하위 항목의 가중치", missing: "연구에 없음")
    }
  }

  func words(_ grade: EvidenceGrades.Grade) -> ColumnWords {
    let none = "순위가 변동하지 않음"
    return switch grade {
    case .contested: .init("상충", "순위 분산 중 출처가 서로 다른 수치에 따른 비율", missing: none)
    case .assumed: .init("가정", "순위 분산 중 연구가 가정한 산포와 오차에 따른 비율", missing: none)
    case .single: .init("단일 출처", "순위 분산 중 산포를 밝힌 단일 출처 수치에 따른 비율", missing: none)
    case .documented: .init("복수 출처", "순위 분산 중 여러 출처가 뒷받침하는 수치에 따른 비율", missing: none)
    }
  }

  func words(_ column: Column.Sensitivity) -> ColumnWords {
    let none = "구간 없음"
    return switch column {
    case .outcome: .init("결과", "분산을 나누는 대상: rank, score, top-k, gap-to-X, mean-shift")
    case .outcomeName: .init("대상", "분산을 나누는 대상(설명)")
    case .factor: .init("요인", "변동 요인의 이름")
    case .factorName: .init("요인 내용", "변동 요인(설명)")
    case .total: .init("전체 효과", "총 민감도 지수: 이 요인만 모를 때 남는 분산의 비율")
    case .totalLow: .init("95 %: 하한", "95 % 재표집 구간의 하한", missing: none)
    case .totalHigh: .init("상한", "95 % 재표집 구간의 상한", missing: none)
    case .first: .init("1차 효과", "1차 민감도 지수: 이 요인만으로 설명되는 분산의 비율")
    case .firstLow: .init("95 %: 하한", "95 % 재표집 구간의 하한", missing: none)
    case .firstHigh: .init("상한", "95 % 재표집 구간의 상한", missing: none)
    case .variance: .init("분산", "결과의 분산")
    case .place: .init("순번", "먼저 측정할 순서")
    case .state: .init("현재 상태", "수치의 현재 파악 상태")
    case .share: .init("감소 분산", "수치를 정확히 알 때 사라지는 순위 분산의 비율")
    case .shareLow: .init("95 %: 하한", "95 % 재표집 구간의 하한", missing: none)
    case .shareHigh: .init("상한", "95 % 재표집 구간의 상한", missing: none)
    }
  }

  func words(_ column: Column.Specification) -> ColumnWords {
    let none = "계산 불가"
    return switch column {
    case .best: .init("최고", "모든 조합 중 가장 높은 순위", missing: "순위 없음")
    case .median: .init("중앙값", "모든 조합의 순위 중앙값", missing: "순위 없음")
    case .worst: .init("최저", "모든 조합 중 가장 낮은 순위", missing: "순위 없음")
    case .modal: .init("최빈", "가장 자주 나오는 순위")
    case .modalShare: .init("비율", "그 순위인 조합의 비율")
    case .specifications: .init("조합 수", "순위가 있는 조합 수")
    case .step: .init("단계", "선택이 달라지는 단계")
    case .choice: .init("선택", "선택한 방법 또는 관점")
    case .reference: .init("선택", "한쪽 선택")
    case .tested: .init("다른 선택", "다른 쪽 선택")
    case .spearman: .init("스피어만 ρ", "두 선택에 따른 순위의 스피어만 ρ", missing: none)
    case .kendall: .init("켄달 τ-b", "두 선택에 따른 순위의 켄달 τ-b", missing: none)
    case .weightedSpearman: .init("가중 ρ", "상위권 차이를 크게 보는 가중 ρ", missing: none)
    case .ws: .init("WS", "첫 선택의 상위권을 기준으로 한 유사도", missing: none)
    case .change: .init("평균 변화", "국가별 순위 변화의 평균", missing: none)
    case .normalise: .init("정규화", "정규화 방법")
    case .weigh: .init("가중치", "가중치 방법")
    case .aggregate: .init("종합", "종합 방법")
    case .study: .init("본 연구", "본 연구의 조합인지 여부")
    case .ownSpearman: .init("본 연구와의 스피어만 ρ", "본 연구의 선택과 비교한 스피어만 ρ", missing: none)
    case .ownKendall: .init("켄달 τ-b", "본 연구의 선택과 비교한 켄달 τ-b", missing: none)
    case .ownChange: .init("평균 순위 변화", "본 연구의 선택 대비 평균 순위 변화", missing: none)
    }
  }

  func words(_ column: Column.Method) -> ColumnWords {
    switch column {
    case .step: .init("단계", "산출 단계(연구 파일의 키)")
    case .method: .init("방법", "연구 파일에 쓰는 방법 이름")
    case .title: .init("제목", "방법의 제목")
    case .summary: .init("설명", "계산식 설명")
    case .references: .init("문헌", "논문의 키", missing: "없음")
    case .option: .init("선택 사항", "선택 사항의 이름", missing: "없음")
    case .takes: .init("입력", "선택 사항이 받는 값", missing: "선택 사항 없음")
    case .minimum: .init("최소", "받을 수 있는 최솟값", missing: "제한 없음")
    case .maximum: .init("최대", "받을 수 있는 최댓값", missing: "제한 없음")
    case .preset: .init("기본값", "정하지 않을 때의 값", missing: "없음")
    case .meaning: .init("의미", "선택 사항의 작용", missing: "선택 사항 없음")
    case .what: .init("구분", "unit 국가 또는 column 열")
    case .own: .init("연구 코드", "연구의 코드")
    case .coinr: .init("COINr 코드", "COINr에 쓰는 코드")
    }
  }

  func words(_ column: Column.Dictionary) -> ColumnWords {
    switch column {
    case .file: .init("파일", "파일 이름")
    case .column: .init("열", "파일의 열 이름")
    case .meaning: .init("의미(영문)", "열의 내용(영문)")
    case .meaningKorean: .init("의미", "열의 내용(국문)")
    case .kind: .init("종류", "code 코드, text 글, label 용어, integer 정수, number 수, share 비율(0~1), flag 여부, date 날짜")
    case .unit: .init("단위", "단위: 점수, 순위 또는 지표의 단위", missing: "없음")
    case .missing: .init("빈칸의 의미(영문)", "빈칸의 의미(영문)", missing: "빈칸 없음")
    case .missingKorean: .init("빈칸의 의미", "빈칸의 의미(국문)", missing: "빈칸 없음")
    }
  }
}
