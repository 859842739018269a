#!/usr/bin/env python3
"""Regenerates the claims of this study from the source tables, and accounts for every row of them.

    python3 convert.py --shared DIR [-o FOLDER]

DIR holds seed/ and ai-indicators/. Written: claims-article.jsonl, claims-open.csv, claims-cited.csv, claims-news.csv,
claims-clusters.csv, unconverted.csv. Printed: the mapping table and the counts. Same input, same bytes.
"""
import argparse, collections, csv, hashlib, io, json, pathlib, re, sys

sys.dont_write_bytecode = True
from convert_article import CLAIMS
from convert_news import BOUNDS, KINDS, ROWS

COLUMNS = (
  "id,entity,indicator,period,due,kind,quantity,part,basis,value,low,high,range,se,bound,level,scale,unit,quote,quote_language,offset,"
  "speaker,affiliation,role,attribution,certainty,source,said_on,origin,restates,supersedes,builds_on,extraction_confidence,credibility,note"
).split(",")
ARTICLE = "newstomato_2025_07_08"
ARTICLE_SHA256 = "7c22b750a2bd37414f1adba8f2c07d26c94d0b65110d22fc3aaa702e653b02b5"

mapping = collections.Counter()  # (file, old word, kind, bound, period, reason) -> rows
unconverted = []  # file, row, key, reason
used = collections.Counter()  # file -> rows that became claims or part of one


def rows(path):
  return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def leave(file, row, key, reason):
  unconverted.append((file, row, key, reason))
  mapping[file, "-", "unused", "-", "-", reason] += 1


def keep(file, old, claim, reason, count=1):
  mapping[file, old, claim["kind"], claim.get("bound", "") or "-", claim.get("period", "") or "-", reason] += count


def joined(*notes):
  return " ".join(n.strip() for n in notes if n and n.strip())


# ---------------------------------------------------------------------------------------------------------------- the article

def article(shared):
  text = (shared / "seed" / "newstomato-2025-07-08.txt").read_bytes()
  if hashlib.sha256(text).hexdigest() != ARTICLE_SHA256:
    sys.exit("the article's text is not the one these offsets belong to")
  out, drafts = [], set()
  for id, draft, (speaker, affiliation, role), entity, indicator, kind, attribution, quote, note, more in CLAIMS:
    offset = text.find(quote.encode())
    if offset < 0:
      sys.exit(f"{id}: the quote is not in the text")
    claim = dict(id=id, entity=entity, indicator=indicator, kind=kind, quote=quote, quote_language="ko", offset=offset, speaker=speaker,
                 affiliation=affiliation, role=role, attribution=attribution, source=ARTICLE, said_on="2025-07-08",
                 extraction_confidence=1, note=note, **more)
    if "value" in claim:
      claim["value"] = int(claim["value"])
      claim["bound"] = "exact"
    out.append({c: claim[c] for c in COLUMNS if claim.get(c, "") != ""})
    keep("article", "one item of a list" if id != draft else "one statement", claim, "quote and byte offset checked", 0 if draft in drafts else 1)
    drafts.add(draft)
  used["article"] = len(drafts)
  return out


# --------------------------------------------------------------------------------------------------------------- observations

# Sources whose rows state no licence: the cells this study uses, and no other. indicator, source -> period, or None for the one there is
CITED = {
  ("compute.top500_rmax", "top500_2025_06"): "2025-06",
  ("talent.authors_inventors", "aiindex2026_1.8.1"): "2025",
  ("talent.skills_engineering", "aiindex2026_7.4.3"): "2025",
  ("talent.net_flow", "aiindex2026_4.4.24"): "2025",
  ("rd.ai_patents_per_100k", "aiindex2025_1.2.4"): "2023",
  ("invest.private_ai", "aiindex2025_4.3.8"): "2024",
  ("ecosystem.new_companies", "aiindex2025_4.3.12"): "2024",
  ("infra.datacentres_count", "aiindex2026_1.3.1"): "2025",
}
# Shown beside a claim of the article or of the news, with weight 0
CITED_BESIDE = {
  ("KOR", "talent.net_flow", "2021"), ("KOR", "talent.net_flow", "2022"), ("KOR", "talent.net_flow", "2023"), ("KOR", "talent.net_flow", "2024"),
  ("DEU", "talent.net_flow", "2024"), ("USA", "talent.net_flow", "2024"), ("LUX", "talent.net_flow", "2024"),
  ("USA", "models.notable_new", "2025"), ("CHN", "models.notable_new", "2025"),
}
REPEATS = {
  "aiindex2026_4.4.23": "figure 4.4.23 repeats the rows of 4.4.24 stamped a year earlier, under another year: 4.4.24 alone is used",
  "aiindex2026_4.3.12": "repeats the openly licensed Microsoft figure",
  "aiindex2026_1.3.2": "top fifteen of figure 1.3.1 again",
  "aiindex2026_8.4.2": "two rows for Korea (8, 9) and for France (4, 6), which add to the figures of 8.4.3; no licence stated, not used",
}
OPEN = re.compile(r"^(wdi_|oecd_|epoch_|microsoft_)")
ESTIMATES = {
  "policy.regulatory_quality", "policy.gov_effectiveness", "policy.rule_of_law", "adoption.ai_diffusion", "compute.h100e_existing", "compute.h100e_share",
}
# Traps of the copy, said beside the figure
SAID = {
  "ecosystem.new_companies": "Absent means missing, not nought.",
  "talent.net_flow": "The period is the year of the date stamp in the file.",
}


def period_of(text):
  return {"2025-12-17 snapshot": "2025-12-17"}.get(text, text)


def observations(folder):
  file, table = "observations", rows(folder / "observations.csv")
  errors = {(r["entity_iso3"], r["indicator_id"][:-3], r["period"]): r["value"] for r in table if r["indicator_id"].endswith("_se")}
  microsoft = {(r["entity_iso3"], r["period"]) for r in table if r["source_id"] == "microsoft_aiei_2025"}
  open_claims, cited = [], []
  for number, r in enumerate(table, 2):
    entity, indicator, period, source = r["entity_iso3"], r["indicator_id"], period_of(r["period"]), r["source_id"]
    key = f"{entity} {indicator} {period} {source}"
    if indicator.endswith("_se"):
      used[file] += 1
      mapping[file, "standard error", "(se)", "-", "source's", "standard error of the claim beside it"] += 1
      continue
    kind = "estimate" if indicator in ESTIMATES else "measurement"
    claim = dict(entity=entity, indicator=indicator, period=period, kind=kind, quantity="level", value=r["value"], bound="exact", unit=r["unit"],
                 se=errors.get((entity, indicator, r["period"]), ""), source=source, extraction_confidence="1", note=joined(r["note"], SAID.get(indicator)))
    reason = "as published"
    if OPEN.match(source):
      id = "O"
      if indicator == "compute.h100e_existing":
        claim.update(kind="context", bound="at-least", basis="located", note=joined(
          "Sum over clusters that were superseded too; the clusters themselves are used (claims-clusters.csv), without them.", r["note"]))
        reason = "derived sum, shown beside: its parts are claims of their own"
      elif source == "epoch_gpu_clusters":
        reason = "derived from cluster rows; context"
    else:
      beside = (entity, indicator, period) in CITED_BESIDE and source not in REPEATS
      gap = source == "aiindex2026_4.3.1" and (entity, period) not in microsoft
      if source in REPEATS:
        leave(file, number, key, REPEATS[source])
        continue
      if source == "aiindex2026_4.3.1" and not gap:
        leave(file, number, key, "repeats the openly licensed Microsoft figure")
        continue
      if CITED.get((indicator, source)) != period and not beside and not gap:
        leave(file, number, key, "the source states no licence and this study does not use the figure")
        continue
      id = "S"
      reason = "single figure, cited" if not beside else "single figure, cited, beside a claim"
      if gap:
        claim.update(origin="microsoft_aiei_2025", kind="estimate", note="Not among the rows of the openly licensed file.")
      if (entity, indicator, period) == ("KOR", "talent.net_flow", "2024"):
        claim["supersedes"] = "N038;N039;N040;N041"
        claim["note"] = joined(claim["note"], "The later edition; the papers quote the earlier one's -0.36.")
    claim["id"] = f"{id}-{entity}-{indicator}-{period.replace('/', '-').strip('.')}" + ("-1" if source == "microsoft_aidiffusion_2026q1" else "")
    (open_claims if id == "O" else cited).append(claim)
    used[file] += 1
    keep(file, "observation", dict(claim, period="source's"), reason)
  return open_claims, cited


def groups(folder):
  file, out = "group-observations", []
  for number, r in enumerate(rows(folder / "group-observations.csv"), 2):
    key = f"{r['group_id']} {r['indicator_id']} {r['period']}"
    if r["group_id"] != "EU27":
      reason = "membership of the group is not stated" if r["group_id"].startswith("EUROPE") else "no claim of this study is about the OECD"
      leave(file, number, key, reason)
      continue
    claim = dict(id=f"O-EU27-{r['indicator_id']}-{r['period']}", entity="EU27", indicator=r["indicator_id"], period=r["period"], kind="measurement",
                 quantity="level", value=r["value"], bound="exact", unit=r["unit"], source=r["source_id"], extraction_confidence="1", note=r["note"])
    out.append(claim)
    used[file] += 1
    keep(file, "published group figure", dict(claim, period="source's"), "a group's figure informs no member unless a study says so")
  return out


# ----------------------------------------------------------------------------------------------------------------------- news

def slug(text):
  return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")


def news_source(r):
  """One source per article: the host and a short hash of the address."""
  url = r["url"]
  if url.startswith("newstomato"):
    return ARTICLE
  host = re.sub(r"^(www|m|dev|amuse|news|markets|en)\.", "", re.sub(r"^\w+:(//)?", "", url).split("/")[0])
  return f"{slug(host)}_{hashlib.sha256(url.encode()).hexdigest()[:6]}"


def straightened(table):
  """N061 to N063: a comma inside a name is not quoted, so everything after it stands one column to the right."""
  for r in table:
    if None in r:
      names = list(k for k in r if k)
      cells = [r[k] for k in names] + r[None]
      at = names.index("reported_by")
      cells[at:at + 2] = [cells[at] + "," + cells[at + 1]]
      r = dict(zip(names, cells))
    yield r


def news(folder, clusters):
  file, out = "news-claims", []
  number_of = {c["part"]: c["id"] for c in clusters}
  for number, r in enumerate(straightened(rows(folder / "news-claims.csv")), 2):
    edits = ROWS.get(r["claim_id"], {})
    if "left" in edits:
      leave(file, number, r["claim_id"], edits["left"])
      continue
    bound = next((new for old, new in BOUNDS if r["bound"].startswith(old)), "")
    said = r["published"].replace("2025-11-19/20", "2025-11-19/2025-11-20")
    attribution = "anonymous" if "anonymous" in r["hedge"] else "headline" if "headline" in r["hedge"] else "indirect"
    base = dict(id=r["claim_id"], entity=r["entity_iso3"], indicator=r["indicator_id"], kind=KINDS.get(r["claim_kind"], r["claim_kind"]), value=r["value"],
                bound=bound if r["value"] else "", unit=r["unit"], quote=r["quote"], quote_language=r["language"], speaker=r["attributed_to"],
                attribution=attribution, source=news_source(r), said_on=said, extraction_confidence="1", note=r["note"])
    for edit in edits if isinstance(edits, list) else [edits]:
      claim = dict(base, **edit)
      claim["note"] = joined(r["note"] + ("." if r["note"] and edit.get("note") else ""), edit.get("note"))
      if claim.get("restates", "").startswith("@"):
        claim["restates"] = number_of[claim["restates"][1:]]
      if not (claim["value"] or claim.get("low")):
        claim["bound"] = claim["value"] = ""
        claim["unit"] = ""
      out.append(claim)
    used[file] += 1
    keep(file, f"{r['claim_kind']} ({r['bound'].split(':')[0]})", dict(claim, period=claim.get("due") or claim.get("period")), "by the wording of the report")
  return out


# ------------------------------------------------------------------------------------------------------------------- clusters

COUNTRIES = {
  "United States of America": "USA", "China": "CHN", "Japan": "JPN", "France": "FRA", "Korea (Republic of)": "KOR", "India": "IND", "Germany": "DEU",
  "Saudi Arabia": "SAU", "Brazil": "BRA", "United Arab Emirates": "ARE", "Italy": "ITA", "United Kingdom of Great Britain and Northern Ireland": "GBR",
  "Sweden": "SWE", "Russia": "RUS", "Canada": "CAN", "Taiwan": "TWN", "Singapore": "SGP", "Thailand": "THA", "Finland": "FIN", "Australia": "AUS",
  "Switzerland": "CHE", "Hong Kong": "HKG", "Poland": "POL", "Malaysia": "MYS", "Norway": "NOR", "Israel": "ISR", "Netherlands": "NLD", "Vietnam": "VNM",
  "Spain": "ESP", "Denmark": "DNK", "Luxembourg": "LUX", "Czechia": "CZE", "Mexico": "MEX", "Indonesia": "IDN",
}


def due_of(note):
  """`Planned H2 2026` is by 2026-H2; `Planned` alone is no date."""
  found = re.search(r"(?:(H[12]|Q[1-4]) )?(\d{4}(?:-\d\d){0,2})$", note)
  if not found:
    return ""
  return f"{found[2]}-{found[1]}" if found[1] else found[2]


def first_quote(text):
  """The first quoted passage of Epoch AI's cell, at most 300 characters, cut at a blank."""
  line = next((l.strip() for l in text.splitlines() if l.strip()), "")
  line = line.strip("\"“” ") if line.count('"') <= 2 else line
  return line if len(line) <= 300 else line[:300].rsplit(" ", 1)[0]


def clusters(folder):
  file, table = "gpu-cluster-claims", rows(folder / "gpu-cluster-claims.csv")
  seen, ids, out = collections.Counter(), {}, []
  repeated = {n for n, k in collections.Counter(r["name"] for r in table).items() if k > 1}
  for number, r in enumerate(table, 2):
    seen[r["name"]] += 1
    r["part"] = f"{r['name']} {seen[r['name']]}" if r["name"] in repeated else r["name"]
    r["id"] = f"G{number - 1:03d}"
    existing, planned = r["status"] == "Existing", r["status"] == "Planned"
    reason = (
      "no country" if not r["country"] else
      "not one of the economies of this study" if r["country"] not in COUNTRIES else
      "flagged as a possible duplicate" if r["possible_duplicate"] else
      "decommissioned" if r["status"] == "Decommissioned" else
      "existing, but left out of the source's standard analysis" if existing and r["include_in_standard_analysis"] != "True" else
      "no figure for its chips" if not r["h100_equivalents"] else "")
    if reason:
      leave(file, number, r["part"], reason)
      continue
    ids[r["part"]] = r["id"]
  used[file] = len(ids)
  for r in table:
    if r["part"] not in ids or ids[r["part"]] != r["id"]:
      continue
    existing = r["status"] == "Existing"
    chips = r["chip_type_primary"] + " " + r["chip_type_secondary"]
    notes = [r["note"].replace("\n", " "), r["certainty_note"].replace("\n", " ")]
    if "GB300" in chips and not existing:
      notes.insert(0, "H100 equivalents as published; per GB300 chip this source gives 0.083, 1.347 and 2.61 in different rows, so the figure may be understated.")
    if r["power_capacity_mw"]:
      notes.append(f"Power {r['power_capacity_mw']} MW.")
    if r["source_1"]:
      notes.append(r["source_1"])
    claim = dict(
      id=r["id"], entity=COUNTRIES[r["country"]], indicator="compute.h100e_existing", period="2025-12-17" if existing else "",
      due="" if existing else due_of(r["first_operational_date_note"]), kind="estimate" if existing else "plan",
      quantity="level" if existing else "increment", part=r["part"], basis="located", value=r["h100_equivalents"],
      bound="at-least" if existing else "", unit="H100 equivalents", quote=first_quote(r["quote"]), certainty=r["certainty"].lower(),
      source="epoch_gpu_clusters", said_on="2025-12-17", extraction_confidence="1", note=joined(*notes))
    claim["quote_language"] = "en" if claim["quote"] and claim["quote"].isascii() else ""
    if existing:
      # Only the source's own "superseded by" says that a later phase counts the earlier one's chips again.
      earlier = [ids[o["part"]] for o in table if o["superseded_by"] == r["part"] and ids.get(o["part"]) == o["id"] and COUNTRIES.get(o["country"]) == claim["entity"]]
      claim["supersedes"] = ";".join(earlier)
    elif r["builds_upon"] in ids:
      claim["builds_on"] = ids[r["builds_upon"]]
    elif r["builds_upon"]:
      claim["note"] = joined(f"Builds upon {r['builds_upon']}, which is not among the claims.", claim["note"])
    out.append(claim)
    keep(file, f"{r['status']}, {r['certainty']}", dict(claim, period="2025-12-17" if existing else "due as stated"),
         "part of the stock; a floor" if existing else ("plan, phase" if claim.get("builds_on") else "plan"))
  return out


# --------------------------------------------------------------------------------------------------------------------- output

def write_csv(path, claims):
  claims = sorted(claims, key=lambda c: c["id"])
  columns = [c for c in COLUMNS if any(claim.get(c) for claim in claims)]
  with path.open("w", encoding="utf-8", newline="") as out:
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(claims)


def compare_totals(cluster_claims, folder):
  """Per economy: the derived total of observations.csv, the sum of the parts, and the sum without superseded phases."""
  total = {r["entity_iso3"]: float(r["value"]) for r in rows(folder / "observations.csv") if r["indicator_id"] == "compute.h100e_existing"}
  gone = {s for c in cluster_claims for s in c.get("supersedes", "").split(";") if s}
  parts, net = collections.Counter(), collections.Counter()
  for c in cluster_claims:
    if c["kind"] == "estimate":
      parts[c["entity"]] += float(c["value"])
      net[c["entity"]] += 0 if c["id"] in gone else float(c["value"])
  wrong = [e for e in total if abs(total[e] - parts[e]) > 0.01]
  print(f"\nGPU clusters: the parts add to the derived totals for {len(total) - len(wrong)} of {len(total)} economies" + (f"; not for {wrong}" if wrong else ""))
  print("Totals that count superseded phases again: economy, derived total, without them")
  for e in sorted(total):
    if abs(parts[e] - net[e]) > 0.01:
      print(f"  {e}  {total[e]:.1f}  {net[e]:.1f}")


def main():
  arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
  arguments.add_argument("--shared", required=True, type=pathlib.Path, metavar="DIR", help="folder with seed/ and ai-indicators/")
  arguments.add_argument("-o", "--output", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent, metavar="FOLDER")
  chosen = arguments.parse_args()
  folder = chosen.shared / "ai-indicators"
  from_article = article(chosen.shared)
  open_claims, cited = observations(folder)
  cluster_claims = clusters(folder)
  news_claims = news(folder, cluster_claims)
  with (chosen.output / "claims-article.jsonl").open("w", encoding="utf-8", newline="") as out:
    for claim in from_article:
      out.write(json.dumps(claim, ensure_ascii=False) + "\n")
  write_csv(chosen.output / "claims-open.csv", open_claims + groups(folder))
  write_csv(chosen.output / "claims-cited.csv", cited)
  write_csv(chosen.output / "claims-news.csv", news_claims)
  write_csv(chosen.output / "claims-clusters.csv", cluster_claims)
  with (chosen.output / "unconverted.csv").open("w", encoding="utf-8", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["file", "row", "what", "reason"])
    writer.writerows(unconverted)

  print("file | old word | kind | bound | period | reason | rows")
  for (file, old, kind, bound, period, reason), count in sorted(mapping.items()):
    print(f"{file} | {old} | {kind} | {bound} | {period} | {reason} | {count}")
  print("\nfile | rows | converted | unconverted")
  left = collections.Counter(u[0] for u in unconverted)
  for file, path in [("observations", "observations.csv"), ("group-observations", "group-observations.csv"), ("news-claims", "news-claims.csv"),
                     ("gpu-cluster-claims", "gpu-cluster-claims.csv")]:
    count = len(rows(folder / path))
    print(f"{file} | {count} | {used[file]} | {left[file]}")
    if count != used[file] + left[file]:
      sys.exit(f"{file}: {count} rows, of which {used[file] + left[file]} are accounted for")
  print(f"article | 32 | {used['article']} | 0")
  compare_totals(cluster_claims, folder)


if __name__ == "__main__":
  main()
