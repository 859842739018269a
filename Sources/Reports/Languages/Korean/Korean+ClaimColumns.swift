extension Korean {
  func words(_ column: Column.Claim) -> ColumnWords {
    let unstated = "미기재"
    return switch column {
    case .claim: .init("주장", "주장의 번호")
    case .kind: .init("종류", "주장의 종류(예: measurement 측정, plan 계획, demand 요구)")
    case .due: .init("기한", "약속의 이행 기한", missing: unstated)
    case .quantity: .init("수량 성격", "level: 수준 또는 보유량, increment: 증가분, rate: 연간량")
    case .part: .init("부분", "전체가 아닌 경우 수치가 가리키는 부분", missing: "전체")
    case .basis: .init("기준", "자산의 기준: located 소재, owned 소유, used 이용", missing: unstated)
    case .bound: .init("한계", "값의 성격: exact, about, at-least, at-most, more-than, less-than")
    case .value: .init("값", "출처가 밝힌 값(행의 단위)", missing: unstated)
    case .low: .init("하한", "출처가 밝힌 하한", missing: unstated)
    case .high: .init("상한", "출처가 밝힌 상한", missing: unstated)
    case .standardError: .init("표준오차", "출처가 밝힌 표준오차", missing: unstated)
    case .range: .init("범위", "hard: 하한과 상한이 한계값", missing: "90 % 구간")
    case .unit: .init("단위", "원문 단위", missing: "지표의 단위")
    case .level: .init("표현", "수치를 대신하는 말", missing: "없음")
    case .scale: .init("표현 대상", "size 규모, sufficiency 충분성, trend 추세", missing: "없음")
    case .certainty: .init("확실성", "약속의 확실성: confirmed, likely, unlikely", missing: unstated)
    case .source: .init("출처", "주장이 실린 출처의 번호")
    case .origin: .init("원출처", "수치가 나온 원출처의 번호", missing: "출처 자체")
    case .saidOn: .init("발언일", "말한 날 또는 시기", missing: unstated)
    case .speaker: .init("발언자", "말한 것으로 되어 있는 사람", missing: unstated)
    case .affiliation: .init("소속", "발언자의 소속", missing: unstated)
    case .role: .init("직책", "발언자의 직책", missing: unstated)
    case .attribution: .init("인용 방식", "direct 직접, indirect 간접, headline 제목, anonymous 익명", missing: unstated)
    case .quote: .init("인용문", "출처의 문구 그대로", missing: "없음")
    case .quoteLanguage: .init("언어", "인용문의 언어", missing: unstated)
    case .offset: .init("위치", "출처 본문에서 인용문이 시작되는 위치(바이트)", missing: unstated)
    case .restates: .init("반복 대상", "같은 내용을 반복한 주장의 번호", missing: "없음")
    case .supersedes: .init("대체 대상", "이 주장이 대체하는 이전 주장의 번호(;로 구분)", missing: "없음")
    case .buildsOn: .init("포함 대상", "이 주장에 포함되는 주장의 번호(;로 구분)", missing: "없음")
    case .extractionConfidence: .init("추출 확신도", "본문에 그렇게 쓰여 있다는 확신도(0~1)", missing: unstated)
    case .credibility: .init("신뢰 등급", "신뢰 등급: 출처 A-F, 정보 1-6", missing: unstated)
    case .fate: .init("처리 결과", "수치에 반영되었는지와 그 이유")
    case .fateOf: .init("관련 주장", "이 주장을 대신하는 주장의 번호", missing: "없음")
    case .note: .init("비고", "주장에 대한 주석(원문 그대로)", missing: "없음")
    }
  }

  func words(_ column: Column.Source) -> ColumnWords {
    let unstated = "미기재"
    return switch column {
    case .source: .init("출처", "출처의 번호")
    case .publisher: .init("발행처", "발행한 기관", missing: unstated)
    case .title: .init("제목", "출처의 제목(원문)", missing: unstated)
    case .date: .init("날짜", "발행일", missing: unstated)
    case .address: .init("주소", "읽을 수 있는 주소", missing: unstated)
    case .licence: .init("이용 조건", "수치와 문구의 이용 조건", missing: unstated)
    case .coverage: .init("목록 범위", "해당 사항을 모두 수록했는지 여부")
    case .coverageOf: .init("대상 지표", "모두 수록한 지표(;로 구분)", missing: "없음")
    case .trust: .init("신뢰도", "연구가 부여한 신뢰도(0~1)", missing: unstated)
    case .claims: .init("주장 수", "출처에서 읽은 주장 수")
    case .used: .init("반영 수", "그중 수치에 반영된 주장 수")
    case .note: .init("비고", "출처에 대한 주석(원문 그대로)", missing: "없음")
    }
  }

  func words(_ column: Column.Demand) -> ColumnWords {
    switch column {
    case .speakers: .init("실명 발언자", "요구한 실명 발언자 수")
    case .unnamed: .init("익명 발언자", "요구한 익명 발언자 수")
    case .who: .init("발언자", "실명 발언자(;로 구분)", missing: "실명 없음")
    case .repeats: .init("반복", "같은 요구를 반복한 주장의 번호(;로 구분)", missing: "없음")
    case .demand: .init("요구 번호", "요구의 번호, 여러 행이 한 요구의 부분")
    case .means: .init("수단 수", "요구에 담긴 수단 수")
    case .claims: .init("주장 수", "주장 수")
    case .kinds: .init("종류", "종류별 주장 수")
    }
  }

  func words(_ column: Column.Published) -> ColumnWords {
    switch column {
    case .what: .init("구분", "rank 순위 또는 score 점수")
    case .value: .init("타 기관 발표", "발표된 순위 또는 점수")
    case .scope: .init("순위 이름과 대상 수", "어느 순위의 몇 개 대상 중인지(원문)", missing: "미기재")
    case .year: .init("연도", "순위의 연도", missing: "미기재")
    case .source: .init("출처", "이를 전한 출처의 발행처", missing: "미기재")
    case .claim: .init("주장", "주장의 번호", missing: "없음")
    }
  }

  func words(_ column: Column.Influence) -> ColumnWords {
    let none = "없음"
    return switch column {
    case .kind: .init("구분", "제외 대상: claim 주장, origin 원출처, source 출처, indicator 지표")
    case .without: .init("제외 대상", "제외한 것의 번호 또는 코드")
    case .what: .init("내용", "제외한 것의 내용", missing: "이름 없음")
    case .claims: .init("주장 수", "함께 빠지는 주장 수")
    case .effect: .init("효과", "제외의 효과")
    case .why: .init("이유", "변화가 없거나 계산할 수 없는 이유", missing: "결과 있음")
    case .cellsMoved: .init("변경 항목", "수치가 달라지는 항목(국가:지표, ;로 구분)", missing: none)
    case .cellsEmptied: .init("소멸 항목", "수치가 없어지는 항목", missing: none)
    case .cellsFilled: .init("신규 항목", "수치가 생기는 항목", missing: none)
    case .cellsZero: .init("0이 되는 항목", "전체 목록에 없어 0이 되는 항목", missing: none)
    case .whose: .init("대상 수치", "own: 목표 국가의 수치만, anybody: 경쟁국의 수치 포함")
    case .answer: .init("결과", "판정 결과")
    case .cells: .init("항목 수", "틀려야 하는 수치의 수", missing: "결과 없음")
    case .atLeast: .init("최소", "이보다 적은 수로는 불가능한 하한", missing: "결과 없음")
    case .end: .init("가정 점수", "해당 수치가 옮겨 가는 점수", missing: "해당 수치 없음")
    }
  }
}
