"""Computes every number of a batch's summary again from runs.csv, with numpy and scipy, and compares."""
import json, sys, math
import numpy as np, pandas as pd
from scipy import stats
d = sys.argv[1]
runs = pd.read_csv(f"{d}/runs.csv")
S = json.load(open(f"{d}/summary.json"))
worst = 0.0; count = 0
def same(a, b, what):
    global worst, count
    count += 1
    if a is None or b is None:
        assert a is None and (b is None or not math.isfinite(b)), (what, a, b); return
    a, b = float(a), float(b)
    err = abs(a-b); worst = max(worst, err)
    assert err <= 1e-9, (what, a, b)
par = pd.read_parquet(f"{d}/runs.parquet")
assert len(par) == len(runs) and list(par.columns) == list(runs.columns)
for c in runs.columns:
    a, b = runs[c], par[c]
    if a.dtype == object or str(a.dtype).startswith("str"):
        assert (a.fillna("") .astype(str)== b.fillna("").astype(str)).all(), c
    else:
        assert np.allclose(pd.to_numeric(a, errors="coerce").astype(float), pd.to_numeric(b, errors="coerce").astype(float), equal_nan=True, atol=0, rtol=0), c
same(S["runs"], len(runs), "runs"); same(S["failed"], (runs.status=="failed").sum(), "failed")
policies = list(dict.fromkeys(runs.policy)); base = S["baseline"]
means = {}
for sc in S["scenarios"]:
    f = runs[runs.scenario == sc["scenario"]]
    g = f.pivot(index="seed", columns="policy", values="grade")
    full = g.dropna(); same(sc["compared"], len(full), "compared")
    best = full.max(axis=1)
    dims = ["P1","P2","P3","O1","O2","O3"]
    dm = f[f.status=="ok"].groupby("policy")[dims].mean()
    for line in sc["policies"]:
        p = line["policy"]; ok = f[(f.policy==p)&(f.status=="ok")]; x = np.sort(ok.grade.to_numpy())
        n = len(x); same(line["worlds"], n, "worlds"); same(line["failed"], len(f[f.policy==p])-n, "failed")
        if n:
            same(line["mean"], x.mean(), "mean"); same(line["deviation"], x.std(ddof=1) if n>1 else 0, "sd"); same(line["min"], x.min(), "min")
            for v, q in zip(line["quantiles"], [.05,.25,.5,.75,.95]): same(v, np.quantile(x,q), "q")
            same(line["cvar"], x[:max(1,math.ceil(n*0.1))].mean(), "cvar")
            same(line["total"], ok.total.mean(), "total"); same(line["passed"], (ok.passed.astype(str).str.lower()=="true").mean(), "passed")
            same(line["gates"], (ok.cap==100).mean(), "gates"); same(line["standards"], (ok.standards_met/ok.standards).mean(), "standards")
        for dmn in dims: same(line["dimensions"][dmn], dm.loc[p, dmn] if p in dm.index and not math.isnan(dm.loc[p,dmn]) else None, dmn)
        if len(full):
            top = full.eq(best, axis=0); same(line["best"], (top[p]/top.sum(axis=1)).mean(), "best")
            r = best-full[p]; same(line["regret"], r.mean(), "regret"); same(line["worst_regret"], r.max(), "wregret")
        dominated = any(((dm.loc[q]>=dm.loc[p])|dm.loc[p].isna()|dm.loc[q].isna()).all() and (dm.loc[q]>dm.loc[p]).any() for q in dm.index)
        assert line["pareto"] == (not dominated), p; count += 1
        if p != base:
            diff = (full[p]-full[base]).to_numpy(); D = line["difference"]
            same(D["worlds"], len(diff), "dw"); same(D["won"], (diff>0).sum(), "won"); same(D["mean"], diff.mean(), "dmean")
            if len(diff)>1:
                h = stats.t.ppf(0.975, len(diff)-1)*diff.std(ddof=1)/math.sqrt(len(diff))
                same(D["low"], diff.mean()-h, "low"); same(D["high"], diff.mean()+h, "high")
        means.setdefault(p, {})[sc["scenario"]] = line["mean"]
M = pd.DataFrame(means)
for o in S["overall"]:
    m = M[o["policy"]]; same(o["mean"], m.mean(), "om"); same(o["worst"], m.min(), "ow"); same(o["worst_regret"], (M.max(axis=1)-m).max(), "or")
if S["settled"]:
    for pr in S["settled"]["pairs"]:
        g = runs[runs.scenario==pr["scenario"]].pivot(index="seed", columns="policy", values="grade")
        diff = (g[pr["better"]]-g[pr["other"]]).dropna()
        same(pr["mean"], abs(diff.mean()), "pm")
        if diff.std()>0: same(pr["p"], stats.ttest_1samp(diff, 0).pvalue, "p")
print(f"{count} numbers agree; greatest difference {worst:.2e}")
