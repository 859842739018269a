"""What convert.py cannot read off a row of news-claims.csv: kind, period, due date, origin, and the splits. Everything not named here
comes from the row itself. N061 to N063 have an unquoted comma in a name, so that their columns are shifted; they repeat the article."""

KINDS = {  # old word -> kind
  "order": "order", "purchase": "sale", "plan": "plan", "export permit": "permit", "deal ceiling": "ceiling",
  "deal (G42 share)": "context", "wish": "target", "target": "target", "target (superseded)": "target",
  "plan (public sector)": "plan", "plan (private sector)": "plan", "sales forecast": "forecast", "sales": "sale",
  "inventory": "context", "statistic": "measurement", "rank": "published-rank", "score": "published-score",
  "rank series": "published-rank", "rank change": "published-rank", "qualitative": "assessment", "supply plan": "plan",
  "supply promise": "pledge", "supply plan breakdown": "plan", "option": "option",
}

# (first words of the old bound, new bound); a bound that is none of these carries no number or a range
BOUNDS = [
  ("exact", "exact"), ("approx", "about"), ("at_least", "at-least"), ("at_most", "at-most"), ("more_than", "more-than"),
  ("of 38", "exact"), ("highest", "exact"),
]

HUMAIN, DEAL, SGI, AI2025, EPOCH = "nvidia_humain_2025_05", "uae_deal_2025", "sgi_2025_06", "aiindex2025_talent", "epoch_ai_afb2dc"
NVIDIA_KOREA, COMMERCE, SEMI, BRIEFING = "nvidia_korea_2025_10", "us_commerce_2025_11", "semianalysis_h20", "msit_briefing_2025_02_04"
COMMITTEE, BAE, MSIT = "ai_committee_2025_02", "msit_2025_09", "msit_2025_10"
HUMAIN_PLAN, NEWSTOMATO = "humain_2025_11", "newstomato_2025_07_08"
VIBRANCY = "Stanford Global AI Vibrancy, data of 2023, 36 economies"
STOCK = {"quantity": "level"}
TALENT = {"period": "2024", "unit": "per 10,000 population", "origin": AI2025}


def korea_parts(claim, amounts, bounds):
  names = ["government", "Samsung", "SK Group", "Hyundai Motor Group", "Naver Cloud"]
  return [
    dict(id=f"{claim}{letter}", part=name, value=amount, bound=bound, unit="GPU (Blackwell)", quantity="level", origin=NVIDIA_KOREA)
    for letter, name, amount, bound in zip("abcde", names, amounts, bounds)
  ]


# id -> one dict, or a list of dicts where a row is split
ROWS = {
  "N001": {"part": "HUMAIN Phase 1", "origin": HUMAIN, "quantity": "increment", "restates": "@HUMAIN Saudi Arabia/NVIDIA Phase 1"},
  "N002": {"part": "HUMAIN Phase 1", "origin": HUMAIN, "quantity": "increment", "restates": "@HUMAIN Saudi Arabia/NVIDIA Phase 1"},
  "N003": {"part": "HUMAIN Phase 1", "origin": HUMAIN, "quantity": "increment", "restates": "@HUMAIN Saudi Arabia/NVIDIA Phase 1"},
  "N004": {"part": "HUMAIN Phase 1", "origin": HUMAIN, "quantity": "increment", "value": "18000", "unit": "GPU (GB300)",
           "restates": "@HUMAIN Saudi Arabia/NVIDIA Phase 1", "note": "The row counts one supercomputer; the quote says 18,000 chips."},
  "N005": {"due": "2025/2030", "origin": HUMAIN, "level": "several hundred thousand"},
  "N006": {"part": "HUMAIN", "origin": HUMAIN_PLAN, **STOCK},
  "N007": {"part": "HUMAIN", "origin": HUMAIN_PLAN, **STOCK, "restates": "N006", "attribution": "headline"},
  "N008": {"entity": "MIDEAST_NARROW", "origin": COMMERCE, "attribution": "headline"},
  "N009": {"entity": "MIDEAST_NARROW", "origin": COMMERCE},
  "N010": {"indicator": "policy.export_permits", "unit": "permits", "period": "2025-10", "part": "G42", "attribution": "anonymous"},
  "N011": {"period": "2023-08", "quantity": "increment", "origin": "ft_2023_08"},
  "N012": {"kind": "order", "period": "2023-08", "origin": "ft_2023_08", "level": "a fresh batch", "unit": ""},
  "N013": {"quantity": "rate", "due": "2027", "origin": DEAL},
  "N014": {"due": "2027", "origin": DEAL, **STOCK, "attribution": "headline"},
  "N015": {"indicator": "compute.deal_share", "origin": DEAL, "basis": "owned"},
  "N016": {"origin": DEAL, **STOCK, "credibility": "E5"},
  "N017": {"origin": "nvidia_call_2025_05", **STOCK},
  "N018": {"origin": "nvidia_call_2025_05", **STOCK},
  "N019": {"kind": "pledge", "due": "2030", "attribution": "direct", **STOCK},
  "N020": {"due": "2026", "origin": COMMITTEE, **STOCK, "restates": "N021"},
  "N021": {"due": "2026-H1", "origin": COMMITTEE, **STOCK},
  "N022": {"due": "2026", "origin": COMMITTEE, **STOCK, "restates": "N020"},
  "N023": {"due": "2025", "origin": COMMITTEE, **STOCK},
  "N024": {"due": "2025", "origin": BRIEFING, **STOCK, "attribution": "direct"},
  "N025": {"due": "2026-12/2027-03", "origin": BRIEFING, **STOCK, "attribution": "direct"},
  "N026": {"due": "2027", "origin": BRIEFING, **STOCK, "restates": "N025", "supersedes": "N027"},
  "N027": {"due": "2030", "origin": BRIEFING, **STOCK},
  "N028": {"due": "2028", "origin": BAE, **STOCK, "supersedes": "N026"},
  "N029": {"due": "2030", "origin": BAE, **STOCK, "builds_on": "N028"},
  "N030": {"part": "public sector", "origin": MSIT, **STOCK},
  "N031": {"part": "private sector", "origin": MSIT, **STOCK},
  "N032": {"left": "stands on a site that summarises news alone; the newspaper's own article was not found"},
  "N033": {"period": "2024", "origin": SEMI, "quantity": "increment"},
  "N034": {"period": "2024", "origin": SEMI, "quantity": "increment"},
  "N035": {"period": "2025-07", "quantity": "increment", "origin": "h20_orders_2025_07", "attribution": "anonymous",
           "note": "The vendor's order to its foundry, not a Chinese buyer's."},
  "N036": {"period": "2025-07", "low": "600000", "high": "700000", "value": "", "bound": "", "range": "hard", "unit": "H20",
           "origin": "h20_orders_2025_07", "attribution": "anonymous"},
  "N037": {"quantity": "increment"},
  "N038": {**TALENT, "value": "-0.36"},
  "N039": {**TALENT, "value": "-0.36", "note": "Published as 0.36 of net outflow; the sign is turned here."},
  "N040": {**TALENT, "unit": "per 100,000 population", "value": "-0.36", "note": "Published as 0.36 of net outflow; the sign is turned here."},
  "N041": {**TALENT, "unit": "per 100,000 population", "value": "-0.36"},
  "N042": {**TALENT, "period": "2023", "unit": "per 100,000 population", "value": "-0.30",
           "note": "The row says index; the article gives its figures per 100,000."},
  # A mirror is no source of anything: what stands in one restates what a paper says.
  "N043": {**TALENT, "period": "2023", "value": "-0.03", "credibility": "E4", "restates": "N042"},
  "N044": {"indicator": "rank.talent_net_flow", "kind": "context", "period": "2024", "unit": "rank", "part": "of 38 members of the OECD", "origin": SGI},
  "N045": {"indicator": "rank.talent_net_flow", "kind": "context", "period": "2024", "unit": "rank", "part": "from the other end, of 38 members of the OECD",
           "origin": SGI, "credibility": "E4", "restates": "N044"},
  "N046": TALENT,
  "N047": {**TALENT, "credibility": "E4", "restates": "N046"},
  "N048": TALENT,
  "N049": TALENT,
  "N050": {"unit": "rank", "period": "2023", "part": VIBRANCY, "origin": "stanford_vibrancy_2024", "restates": "N081"},
  "N051": {"unit": "rank", "period": "2023", "part": "Tortoise Global AI Index 2023", "origin": "tortoise"},
  "N052": {"unit": "rank", "period": "2022-09", "part": "Tortoise Global AI Index 2021/22, 62 economies", "origin": "tortoise"},
  "N053": {"unit": "rank", "period": "2025-12", "part": "Tortoise Global AI Index 2025, 93 economies", "origin": "tortoise"},
  "N054": {"unit": "rank", "period": "2024-09", "part": "Tortoise Global AI Index 2024", "origin": "tortoise"},
  "N055": [dict(id=f"N055{l}", value=v, unit="rank", period=p, part=f"Tortoise Global AI Index {p}", origin="tortoise", bound="exact")
           for l, v, p in [("a", "8", "2019"), ("b", "8", "2020"), ("c", "7", "2021"), ("d", "6", "2023"), ("e", "6", "2024"), ("f", "5", "2025")]],
  "N056": [dict(id="N056a", value="5", unit="rank", period="2021", part="Tortoise Global AI Index 2021", origin="tortoise", bound="exact"),
           dict(id="N056b", value="7", unit="rank", period="2022", part="Tortoise Global AI Index 2021/22, 62 economies", origin="tortoise",
                bound="exact", restates="N052")],
  "N057": {"unit": "rank", "period": "2023", "part": VIBRANCY, "origin": "stanford_vibrancy_2024", "restates": "N058"},
  "N058": {"unit": "rank", "period": "2023", "part": VIBRANCY, "origin": "stanford_vibrancy_2024"},
  "N059": {"unit": "points of 100", "period": "2023", "part": VIBRANCY, "origin": "stanford_vibrancy_2024"},
  "N060": {"unit": "points of 100", "period": "2023", "part": VIBRANCY, "origin": "stanford_vibrancy_2024"},
  "N061": {"kind": "pledge", "value": "3", "unit": "rank", "bound": "exact", "restates": "C02", "attribution": "direct", "speaker": "류제명"},
  "N062": {"kind": "assessment", "level": "substantial", "scale": "size", "restates": "C06", "attribution": "direct", "speaker": "이경일"},
  "N063": {"kind": "assessment", "entity": "MIDEAST", "level": "ample", "scale": "sufficiency", "restates": "C18", "attribution": "direct", "speaker": "김태호"},
  "N064": {"origin": NVIDIA_KOREA, **STOCK},
  "N065": {"origin": NVIDIA_KOREA, **STOCK, "unit": "GPU (Blackwell)"},
  "N066": korea_parts("N066", ["50000", "50000", "50000", "50000", "60000"], ["exact"] * 5),
  "N067": korea_parts("N067", ["50000", "50000", "60000", "50000", "60000"], ["exact", "at-least", "exact", "exact", "exact"]),
  "N068": korea_parts("N068", ["50000"] * 4, ["at-most"] * 4),
  "N069": {"kind": "forecast", "unit": "rank", "credibility": "E4", "restates": "N082"},
  "N070": {"kind": "estimate", "period": "2025-05"},
  "N071": {"kind": "estimate", "period": "2025-05"},
  "N072": {"kind": "estimate", "period": "2025-03", "low": "10", "high": "20", "value": "", "bound": ""},
  "N073": {"kind": "estimate", "period": "2025", "origin": EPOCH, "unit": "percent of tracked AI supercomputer performance"},
  "N074": {"period": "2025", "origin": "aiindex2026_1.1.1", "unit": "count", "restates": "S-USA-models.notable_new-2025"},
  "N075": {"period": "2025", "origin": "aiindex2026_1.1.1", "unit": "count", "restates": "S-CHN-models.notable_new-2025"},
  "N076": {"kind": "estimate", "period": "2026-Q1", "origin": "microsoft_aidiffusion_2026q1", "unit": "percent",
           "restates": "O-CHN-adoption.ai_diffusion-2026-Q1-1"},
  "N077": {"kind": "context", "origin": "cnnic", "unit": "percent", "note": "Another definition and base than the telemetry: never pooled with it."},
}

# Publications that outlets name and that no row was read from: id, publisher, title, date
ORIGINS = [
  (HUMAIN, "Nvidia", "Announcement of the HUMAIN partnership, May 2025", "2025-05"),
  (HUMAIN_PLAN, "HUMAIN", "Announcement of November 2025", "2025-11"),
  (COMMERCE, "US Department of Commerce", "Approval of chip sales to Saudi Arabia and the UAE", "2025-11"),
  ("ft_2023_08", "Financial Times", "Report on chip purchases by Saudi Arabia and the UAE", "2023-08"),
  (DEAL, "governments of the USA and the UAE", "Terms of the UAE chip deal, as reported by Bloomberg, WSJ and Reuters", "2025"),
  ("nvidia_call_2025_05", "Nvidia", "Earnings call, May 2025", "2025-05"),
  (COMMITTEE, "National AI Committee of Korea", "Third meeting, 2025-02-20", "2025-02-20"),
  (BRIEFING, "Ministry of Science and ICT of Korea", "Briefing of the minister, 2025-02-04", "2025-02-04"),
  (BAE, "Ministry of Science and ICT of Korea", "Statement of the minister, September 2025", "2025-09"),
  (MSIT, "Ministry of Science and ICT of Korea", "Announcement of 2025-10-31", "2025-10-31"),
  (SEMI, "SemiAnalysis", "Estimate of H20 shipments", "2024"),
  ("h20_orders_2025_07", "Investing.com", "Unnamed sources on H20 orders", "2025-07"),
  (SGI, "Korea Chamber of Commerce, SGI", "Report on the net outflow of AI talent", "2025-06"),
  (AI2025, "Stanford HAI (AI Index)", "AI talent migration, earlier edition, as quoted by Korean reports", "2025"),
  ("stanford_vibrancy_2024", "Stanford HAI", "Global AI Vibrancy Tool, November 2024", "2024-11"),
  ("tortoise", "Tortoise Media", "Global AI Index, several editions", "2019/2025"),
  (NVIDIA_KOREA, "Nvidia", "Announcement of 260,000 GPUs for Korea, 2025-10-31", "2025-10-31"),
  ("cnnic", "CNNIC", "Survey of generative AI use in China", ""),
]
