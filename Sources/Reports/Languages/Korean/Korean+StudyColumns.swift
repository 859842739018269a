extension Korean {
  func words(_ column: Column.Ranking) -> ColumnWords {
    let none = "순위 없음"
    return switch column {
    case .index: .init("종합지수", "종합지수 점수", missing: "평가 불가")
    case .boundBest: .init("결측: 최고", "결측 수치를 최댓값으로 둔 경우의 순위", missing: none)
    case .boundWorst: .init("최저", "결측 수치를 최솟값으로 둔 경우의 순위", missing: none)
    case .coverage: .init("자료 비중", "수치가 있는 지표의 가중 비중")
    case .status: .init("상태", "순위가 없는 이유", missing: "순위 있음")
    case .goal: .init("목표", "목표의 내용")
    case .goalKind: .init("목표 종류", "top: 순위, first-after: 지정국 다음 1위, ratio: 지정국 점수 대비 비율")
    case .goalRank: .init("목표 순위", "목표로 하는 순위", missing: "순위 목표 아님")
    case .goalShare: .init("목표 비율", "목표로 하는 점수 비율", missing: "비율 목표 아님")
    case .measuredAgainst: .init("비교 대상", "목표가 지정한 국가의 코드(;로 구분)", missing: "지정 없음")
    case .verdict: .init("판정", "중심 근거 기준 reached(달성), not reached(미달성), not judged(판정 불가)")
    case .needed: .init("필요 점수", "목표 달성 또는 유지에 필요한 점수", missing: "판정 불가")
    case .gap: .init("격차", "점수에서 필요 점수를 뺀 값, 음수는 부족", missing: "판정 불가")
    case .rivalRank: .init("기준국 순위", "필요 점수를 가진 국가의 순위", missing: "순위 없음 또는 해당 없음")
    case .farFromTop: .init("상위권 밖", "비교 대상 중 상위권이 아닌 국가와 순위", missing: "없음")
    case .change: .init("변경", "시도한 변경: 지표 제외 또는 다른 기간")
    case .otherPeriod: .init("기간", "시도한 기간", missing: "지표 제외")
    case .known: .init("자료 있음", "해당 기간 수치가 있는 순위 대상 국가 수", missing: "지표 제외")
    case .rankBase: .init("변경 전 순위", "연구 그대로의 순위", missing: none)
    case .rankedBase: .init("대상 수", "연구 그대로에서 순위가 있는 국가 수")
    case .rankAfter: .init("변경 후", "변경 후 순위", missing: none)
    case .rankedAfter: .init("대상 수", "변경 후 순위가 있는 국가 수", missing: "계산 불가")
    case .hangsOnIt: .init("순위 좌우", "순위가 보고 기준 이상으로 달라지는지 여부", missing: "계산 불가")
    case .unanswered: .init("이유", "결과가 없는 이유", missing: "결과 있음")
    case .level: .init("단계", "종합지수로부터의 단계, 0은 종합지수")
    case .behind: .init("앞선 국가", "앞선 순위 대상 국가의 비율, 동률은 절반으로 계산")
    case .contribution: .init("종합지수 기여", "수치가 종합지수에 더하는 점수", missing: "종합지수에 미포함")
    case .decidedBy: .init("소속 근거", "집단의 구성국으로 보는 근거", missing: "미기재")
    case .given: .init("부여값", "연구가 부여한 동일 상위 항목 내 가중치")
    }
  }

  func words(_ column: Column.Indicator) -> ColumnWords {
    let none = "해당 단계 없음"
    let few = "수치 부족"
    return switch column {
    case .direction: .init("방향", "1: 클수록 높은 평가, -1: 작을수록 높은 평가")
    case .weightGiven: .init("부여 가중치", "지표 체계에 적힌 동일 상위 항목 내 가중치")
    case .weightEffective: .init("실효 가중치", "종합지수에서 차지하는 비중", missing: "국가마다 다름")
    case .sources: .init("출처", "수치의 출처 번호(;로 구분)", missing: "출처 미기재")
    case .known: .init("자료 있음", "수치가 있는 순위 대상 국가 수")
    case .ranked: .init("대상 수", "순위가 있는 국가 수")
    case .coverage: .init("자료 비율", "수치가 있는 순위 대상 국가의 비율", missing: "순위 대상 없음")
    case .denominator: .init("분모", "이 관점에서 나누거나 곱하는 항목의 코드", missing: "없음")
    case .scale: .init("총량 척도", "총량을 읽는 척도: linear, log, log1p")
    case .intensityScale: .init("집약도 척도", "집약도를 읽는 척도: linear, log, log1p")
    case .witnesses: .init("독립 출처", "수치를 뒷받침하는 독립 출처 수")
    case .kinds: .init("종류", "근거가 된 주장의 종류", missing: "표에서 읽어 주장 없음")
    case .flags: .init("표시", "수치에 대해 알아야 할 사항", missing: "없음")
    case .sourceNote: .init("출처 비고", "출처에 대한 연구의 설명", missing: "없음")
    case .filledWith: .init("대체값", "결측을 채운 값(관점의 척도 기준)")
    case .method: .init("방법", "결측을 채운 방법")
    case .from: .init("근거 연도", "값을 가져온 연도", missing: "연도에서 가져오지 않음")
    case .treatment: .init("처리", "이상값 처리 내용")
    case .skewness: .init("왜도", "처리 전 왜도", missing: few)
    case .skewnessAfter: .init("처리 후", "처리 후 왜도", missing: few)
    case .kurtosis: .init("첨도", "처리 전 초과 첨도", missing: few)
    case .kurtosisAfter: .init("처리 후", "처리 후 초과 첨도", missing: few)
    case .tied: .init("동률 발생", "처리 전에는 달랐으나 같아진 국가의 코드", missing: "없음")
    case .cutBelow: .init("하한 절단", "이보다 작은 값은 이 값으로 대체", missing: none)
    case .cutAbove: .init("상한 절단", "이보다 큰 값은 이 값으로 대체", missing: none)
    case .minimum: .init("최솟값", "ln((x - m) · a + b)의 최솟값 m", missing: none)
    case .factor: .init("배수", "ln((x - m) · a + b)의 배수 a", missing: none)
    case .shift: .init("이동", "ln((x - m) · a + b)의 상수 b", missing: none)
    case .lambda: .init("λ", "Box-Cox 변환의 λ", missing: none)
    }
  }

  func words(_ column: Column.Peer) -> ColumnWords {
    switch column {
    case .order: .init("번호", "유사국 중 순번, 가장 비슷한 국가가 1", missing: "유사국 아님: mark 참조")
    case .likeness: .init("유사도", "연구가 정한 방법에 따른 두 국가의 유사도", missing: "계산 불가")
    case .level: .init("수준 차이", "비교국이 평균적으로 높은 정도(표준편차 단위)", missing: "알 수 없음")
    case .shape: .init("형태 유사도", "강점과 약점 구성의 유사도", missing: "계산 불가")
    case .indicators: .init("공통 지표", "두 국가 모두 수치가 있는 지표 수")
    case .indicatorsOf: .init("전체 지표", "비교에 쓰인 지표 수")
    case .mark: .init("제외 사유", "목록에 있으나 유사국이 아닌 이유", missing: "유사국")
    case .shared: .init("공통점", "두 국가가 함께 강하거나 약한 지표", missing: "두드러진 지표 없음")
    case .apart: .init("차이점", "차이가 큰 지표: 자국/비교국(표준편차 단위)", missing: "두드러진 지표 없음")
    }
  }

  func words(_ column: Column.Scenario) -> ColumnWords {
    let gone = "수치 또는 점수 없음"
    return switch column {
    case .scenario: .init("시나리오", "시나리오의 이름, base: 연구 그대로")
    case .title: .init("내용", "시나리오의 영문 제목", missing: "제목 없음")
    case .titleKorean: .init("내용", "시나리오의 국문 제목", missing: "제목 없음")
    case .rankBase: .init("기준 순위", "기준 상태의 순위", missing: "순위 없음")
    case .rank: .init("시나리오 순위", "시나리오의 순위(기준 상태의 척도 유지)", missing: "순위 없음")
    case .scoreBase: .init("기준 점수", "기준 상태의 점수", missing: "평가 불가")
    case .score: .init("시나리오 점수", "시나리오의 점수(기준 상태의 척도 유지)", missing: "평가 불가")
    case .change: .init("변화", "시나리오 점수에서 기준 점수를 뺀 값", missing: gone)
    case .changeData: .init("수치 요인", "점수 변화 중 수치 변경에 따른 부분", missing: gone)
    case .changeWeights: .init("가중치 요인", "점수 변화 중 가중치 변경에 따른 부분", missing: gone)
    case .changeMethod: .init("방법 요인", "점수 변화 중 방법 변경에 따른 부분", missing: gone)
    case .rankChangeData: .init("순위: 수치 요인", "순위 변화 중 수치 변경에 따른 부분", missing: gone)
    case .rankChangeWeights: .init("순위: 가중치 요인", "순위 변화 중 가중치 변경에 따른 부분", missing: gone)
    case .rankChangeMethod: .init("순위: 방법 요인", "순위 변화 중 방법 변경에 따른 부분", missing: gone)
    case .rankRelearnt: .init("척도 재산정 순위", "시나리오에서 척도를 다시 정한 순위", missing: "달라지는 순위 없음")
    case .before: .init("이전", "기준 상태의 값", missing: "수치 없음")
    case .after: .init("이후", "시나리오의 값", missing: "수치 없음")
    case .beforeAtLeast: .init("최소", "기준 상태의 알려진 하한", missing: "하한 없음")
    case .beforeAtMost: .init("최대", "기준 상태의 알려진 상한", missing: "상한 없음")
    case .afterAtLeast: .init("최소", "시나리오의 알려진 하한", missing: "하한 없음")
    case .afterAtMost: .init("최대", "시나리오의 알려진 상한", missing: "상한 없음")
    case .points: .init("점수 변화", "종합지수 변화 중 이 수치에 따른 부분", missing: "국가를 서로 비교하는 방법이라 나눌 수 없음")
    case .isHalf: .init("절반 기여", "수치에 따른 변화의 절반을 이루는 항목인지 여부")
    case .withoutStock: .init("기존 보유량 없음", "증가분만 있고 기존 보유량이 빠졌는지 여부")
    }
  }

  func words(_ column: Column.Version) -> ColumnWords {
    let once = "한 버전에만 있음"
    return switch column {
    case .rankBefore: .init("이전 순위", "이전 버전의 순위", missing: "이전 버전에 순위 없음")
    case .rank: .init("현재 순위", "현재 버전의 순위", missing: "현재 버전에 순위 없음")
    case .change: .init("변화", "현재 순위에서 이전 순위를 뺀 값, 음수는 상승", missing: once)
    case .byEconomies: .init("비교 대상 요인", "순위 변화 중 비교 대상 변경에 따른 부분", missing: once)
    case .byData: .init("수치 요인", "순위 변화 중 수치 변경에 따른 부분", missing: once)
    case .byFramework: .init("체계 요인", "순위 변화 중 지표 체계와 가중치 변경에 따른 부분", missing: once)
    case .byMethods: .init("방법 요인", "순위 변화 중 방법 변경에 따른 부분", missing: once)
    case .scoreBefore: .init("이전 점수", "이전 버전의 점수", missing: "이전 버전에서 평가 불가")
    case .score: .init("현재 점수", "현재 버전의 점수", missing: "현재 버전에서 평가 불가")
    case .scoreByEconomies: .init("점수: 비교 대상 요인", "점수 변화 중 비교 대상 변경에 따른 부분", missing: once)
    case .scoreByData: .init("점수: 수치 요인", "점수 변화 중 수치 변경에 따른 부분", missing: once)
    case .scoreByFramework: .init("점수: 체계 요인", "점수 변화 중 지표 체계와 가중치 변경에 따른 부분", missing: once)
    case .scoreByMethods: .init("점수: 방법 요인", "점수 변화 중 방법 변경에 따른 부분", missing: once)
    case .before: .init("이전", "이전 버전의 값", missing: "수치 없음")
    case .after: .init("현재", "현재 버전의 값", missing: "수치 없음")
    case .shareBefore: .init("이전", "이전 버전에서 종합지수에 차지하는 비중")
    case .shareAfter: .init("현재", "현재 버전에서 종합지수에 차지하는 비중")
    }
  }
}
