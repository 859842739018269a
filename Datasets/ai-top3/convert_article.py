"""The 32 claims of the article, lists split into one claim per item. Read by convert.py, which finds every quote in the text
of the article and writes its byte offset; a quote that is not there, byte for byte, stops the conversion."""

MINISTRY = ("류제명", "과학기술정보통신부", "제2차관")
SALTLUX = ("이경일", "솔트룩스", "대표")
LG = ("임우형", "LG AI연구원", "상무")
SDS = ("이호준", "삼성SDS", "부사장")
UPSTAGE = ("김성훈", "업스테이지", "대표")
WRTN = ("김태호", "뤼튼테크놀로지스", "공동 창업자")
TWELVE = ("이재성", "트웰브랩스", "대표")
NAVER = ("유한주", "네이버클라우드", "디지털헬스케어랩장")
INDUSTRY = ("업계 관계자들", "AI 산업계 간담회 참석자", "업계 관계자")
REPORTER = ("박재연", "뉴스토마토", "기자")
HEADLINE = ("대한민국 정부", "", "")

# id, draft id, speaker, entity, indicator, kind, attribution, quote, English and remarks, further fields
CLAIMS = [
  ("C01", "C01", HEADLINE, "KOR", "goal.rank_target", "target", "headline", "'AI 3대 강국' 내건 정부",
   "The government that put up the banner of 'top-3 AI power'. A slogan in the headline, not a statement that Korea is third.",
   {"value": "3", "unit": "rank", "restates": ["C02"]}),
  ("C02", "C02", MINISTRY, "KOR", "goal.rank_target", "pledge", "direct", "G2에 버금가는 AI 강국 3위로 나아갈 수 있도록 노력하겠다",
   "We will strive so that we can advance to third place as an AI power, second only to the G2. A pledge to strive.",
   {"value": "3", "unit": "rank"}),
  ("C03", "C03", MINISTRY, "KOR", "policy.gov_priority", "context", "direct", "새 정부가 AI를 국가 최우선 과제로 삼은 상황에서",
   "In a situation where the new government has made AI the nation's top-priority task. Presupposed, in a subordinate clause.", {}),
  ("C04", "C04", MINISTRY, "KOR", "talent.net_flow", "concern", "direct", "최근에는 AI 인재 유입보다 유출이 더 우려되는 상황",
   "Recently it is the outflow of AI talent, rather than the inflow, that is the greater concern. It compares worries, not flows: "
   "no value. The article does not close this quotation.", {}),
  ("C05", "C05", REPORTER, "G2", "scale.economy_of_scale", "assessment", "anonymous",
   "'규모의 경제에서 압도적인 G2(미국·중국), 특히 중국과 비교해 우리나라가 나아갈 방향'",
   "The direction our country should take compared with the G2 (US and China), overwhelming in economies of scale, and China in "
   "particular. The reporter's framing of the topic; whose words is not said.", {"level": "overwhelming", "scale": "size"}),
  ("C06", "C06", SALTLUX, "CHN", "compute.gpu_holdings", "assessment", "direct", "상당한 양의 GPU를 보유하고 있다",
   "[China] holds a considerable quantity of GPUs. Rests on a recent visit (C08); no number.", {"level": "substantial", "scale": "size"}),
  ("C07", "C07", SALTLUX, "CHN", "ecosystem.startups", "assessment", "direct",
   "중국은 딥시크 외에도 젊은 AI 기업 대표들을 필두로 관련 시장 경제를 구축하고",
   "China, led by young heads of AI companies beyond DeepSeek, is building the related market economy. Rests on a recent visit (C08).",
   {"level": "building", "scale": "trend"}),
  ("C08", "C08", REPORTER, "CHN", "provenance.site_visit", "context", "indirect", "최근 중국 AI 기업을 방문한 경험을 공유하며",
   "Sharing his experience of having recently visited Chinese AI companies. What C06 and C07 rest on.", {}),
  ("C09", "C09", SALTLUX, "KOR", "ecosystem.adoption_success_cases", "demand", "direct",
   "업무 프로세스를 혁신할 성공 사례를 만드는 것이 시급하다", "It is urgent to create success cases that will innovate work processes.", {}),
  ("C10", "C10", LG, "KOR", "infra.domestic_npu", "demand", "direct", "AI 전용 국산 신경망처리장치(NPU) 등 인프라 지원도 중요하다",
   "Support for infrastructure such as domestically made AI-dedicated neural processing units is also important.", {}),
  ("C11", "C11", LG, "WORLD", "model.single_model_sufficiency", "assessment", "direct",
   "이제는 모델 하나만 만든다고 경쟁력을 갖출 수 있는 상황은 지났고",
   "The situation in which one could be competitive just by building one model is now past.", {}),
  ("C12", "C12", LG, "KOR", "market.overseas_expansion", "assessment", "direct",
   "해외 시장 진출로 글로벌 경쟁에서도 살아남는 것이 과제로 꼽힌다",
   "Surviving global competition by entering overseas markets is counted as a challenge.", {}),
  ("C13", "C13", SDS, "CHN", "policy.data_access", "assessment", "direct",
   "중국은 정부가 데이터를 활용할 수 있도록 지원해 AI 경쟁력을 확보했다",
   "China secured AI competitiveness because its government supported the use of data. A causal statement; no figure.", {}),
  ("C14", "C14", SDS, "KOR", "policy.data_access", "demand", "direct",
   "한국도 정부 차원의 데이터 활용과 통합 관리 체계를 강화해야 한다",
   "Korea too must strengthen its government-level system for the use and integrated management of data.", {}),
  ("C15a", "C15", SDS, "KOR", "policy.gov_support", "demand", "direct", "정부 차원의 지원",
   "Government support must follow, as 'one team'. First of three items of one sentence.", {"part": "C15"}),
  ("C15b", "C15", SDS, "KOR", "ecosystem.maintenance", "demand", "direct", "생태계 유지",
   "Keeping the ecosystem going. Second of three items of one sentence.", {"part": "C15"}),
  ("C15c", "C15", SDS, "KOR", "talent.training", "demand", "direct", "인력 양성",
   "Training people. Third of three items of one sentence.", {"part": "C15"}),
  ("C16", "C16", UPSTAGE, "KOR", "model.tech_leadership", "stance", "direct", "기술 주권보다 기술 주도권 확보가 중요하다",
   "Securing technological leadership matters more than technological sovereignty.", {}),
  ("C17", "C17", UPSTAGE, "KOR", "market.overseas_expansion", "demand", "direct",
   "파운데이션 모델 투자와 함께 기업의 해외 진출을 적극 지원해 동남아 등에서 기술 원조가 원활히 이뤄질 수 있도록 정부가 역할을 해달라",
   "Alongside investment in foundation models, please actively support firms' overseas expansion so that technology aid can proceed "
   "smoothly in Southeast Asia and elsewhere. Southeast Asia is the market, not the subject.", {}),
  ("C18", "C18", WRTN, "MIDEAST", "compute.gpu_holdings", "assessment", "direct", "중동에서는 GPU를 넉넉하게 보유하고",
   "In the Middle East they hold GPUs in ample supply. Neither a number nor a ground is given; 중동 is not broken down, the group is "
   "the analyst's reading.", {"level": "ample", "scale": "sufficiency"}),
  ("C19", "C19", WRTN, "MIDEAST", "infra.datacentres", "assessment", "direct", "데이터센터를 늘리고 있다",
   "[In the Middle East they] are increasing data centres. A trend, no number.", {"level": "increasing", "scale": "trend"}),
  ("C20a", "C20", WRTN, "KOR", "infra.model_infra_link", "demand", "direct", "모델과 인프라가 연계될 수 있도록 지원하고",
   "Support so that models and infrastructure can be linked. First of two items of one sentence.", {"part": "C20"}),
  ("C20b", "C20", WRTN, "KOR", "adoption.sme_transformation", "demand", "direct",
   "중소기업의 AX 전환을 위한 지원을 강화하는 등 선순환 구조가 이어져야 한다",
   "Strengthen support for the AI transformation (AX) of small firms; a virtuous circle must continue. Second of two items. AX is a "
   "term without a figure.", {"part": "C20"}),
  ("C21", "C21", TWELVE, "KOR", "infra.datacentres", "demand", "direct",
   "산업 발전을 위해서는 내수뿐 아니라 해외 경쟁력을 갖춘 데이터센터를 늘려야 한다",
   "For industrial development we must increase data centres that are competitive not only at home but abroad.", {}),
  ("C22", "C22", TWELVE, "KOR", "market.overseas_expansion", "demand", "direct",
   "국내 기업이 해외 진출 판로를 모색할 수 있도록 정부 차원의 지원도 이어졌으면 좋겠다",
   "It would be good if government support also followed so that domestic companies can seek sales channels overseas. A wish.", {}),
  ("C23", "C23", NAVER, "KOR", "rd.small_firm_capacity", "assessment", "direct", "소규모 기업들은 선행 연구 투자에 한계가 있는 것이 사실",
   "It is a fact that small companies are limited in investing in advance research.", {"level": "limited", "scale": "sufficiency"}),
  ("C24", "C24", NAVER, "KOR", "policy.rd_support", "demand", "direct", "세제 혜택에 이어 연구개발(R&D) 지원이 확대돼야 하고",
   "Following tax benefits, R&D support must be expanded. Asks for R&D support; the tax benefit is presupposed.", {}),
  ("C25", "C25", NAVER, "KOR", "policy.regulatory_certainty", "demand", "direct",
   "데이터센터 전력영향평가 등 규제의 불확실성도 해소돼야 한다",
   "The uncertainty of regulation, such as the data-centre power-impact assessment, must also be resolved.", {}),
  ("C26", "C26", INDUSTRY, "KOR", "compute.gpu_holdings", "demand", "indirect",
   "AI의 총아로 떠오른 그래픽처리장치(GPU) 확보 외에도",
   "Besides securing graphics processing units (GPUs), which have emerged as AI's darling. That GPUs are needed is presupposed.", {}),
  ("C27a", "C27", INDUSTRY, "KOR", "infra.domestic_npu", "demand", "indirect", "AI 전용 국산 신경망처리장치(NPU) 인프라",
   "Domestic AI NPU infrastructure. First of three items; the reporter's summary of what C10 says.", {"part": "C27", "restates": ["C10"]}),
  ("C27b", "C27", INDUSTRY, "KOR", "infra.datacentres", "demand", "indirect", "데이터센터 구축",
   "Building data centres. Second of three items; the reporter's summary of what C21 says.", {"part": "C27", "restates": ["C21"]}),
  ("C27c", "C27", INDUSTRY, "KOR", "policy.rd_tax", "demand", "indirect", "AI 연구개발(R&D) 세제 지원",
   "Tax support for AI research. Third of three items. Not what C24 asks for.", {"part": "C27"}),
  ("C28", "C28", INDUSTRY, "KOR", "infra.support", "demand", "headline", "GPU 외에 인프라 지원도 필수",
   "Besides GPUs, support for infrastructure is also essential. The headline of C26 and C27.", {"restates": ["C26"]}),
  ("C29", "C29", INDUSTRY, "WORLD", "model.single_model_sufficiency", "assessment", "headline", "AI모델 하나로 경쟁력 갖추는 시대 지나",
   "The era of being competitive with one AI model is past. The sub-headline of C11.", {"restates": ["C11"]}),
  ("C30", "C30", INDUSTRY, "KOR", "policy.regulatory_certainty", "demand", "headline", "산업 발달 위한 규제 완화 촉구 목소리도",
   "Voices also urging deregulation for industrial development. The sub-headline of C25.", {"restates": ["C25"]}),
  ("C31a", "C31", SALTLUX, "KOR", "model.advanced_llm", "demand", "direct", "국내도 고도화된 거대언어모델(LLM)",
   "At home too: advanced large language models. First of three items of one sentence.", {"part": "C31"}),
  ("C31b", "C31", SALTLUX, "KOR", "model.agentic_ai", "demand", "direct",
   "에이전틱 AI(인간개입 없이 스스로 목표를 설정하고 작업을 수행하는 자율 인공지능 체계)\u00a0체계 구축",
   "Building agentic AI systems. Second of three items of one sentence.", {"part": "C31"}),
  ("C31c", "C31", SALTLUX, "KOR", "econ.service_shift", "demand", "direct", "서비스 경제로의 전환",
   "Shift to a service economy. Third of three items of one sentence.", {"part": "C31"}),
  ("C32", "C32", MINISTRY, "KOR", "policy.industry_dialogue", "pledge", "direct",
   "산업계 관계자들과 상시 소통할 수 있는 창구를 마련해\u00a0현장이 필요하고 현장과 문제를 풀어가는 방향으로 나아갈 수 있도록 하겠다",
   "We will set up a standing channel to communicate with industry.", {}),
]
