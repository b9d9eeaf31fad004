"""Reference for the two-part fit, written plainly and apart from the Java code: every statistic is summed over the whole history for
every pair and day, the penalised likelihoods are maximised by scipy. Made with Python 3.11, numpy 2.4.6, scipy 1.17.1.

    python3 reference.py     writes history.csv (seed 20) and reference.csv beside itself

Actors 4, window 60 days, half-life 30 days for counts (and 365 for the long one), 90 for ties, tie prior 10 points, coded ties A-B +, B-C -.
Random effects have spread 1 (not estimated here). No agreements, no levers: their statistics are zero and estimates stay at
the prior mean.
"""
import csv
import itertools
import numpy as np
from scipy.optimize import minimize

ACTORS = ["AA", "BB", "CC", "DD"]
GOLDSTEIN = {"AGREE": 4, "CONSULT": 1, "SUPPORT": 3.5, "CONCEDE": 5, "COOPERATE": 6, "AID": 7, "RETREAT": 7, "REQUEST": -5,
             "ACCUSE": -2, "REJECT": -4, "THREATEN": -4.4, "PROTEST": -6.5, "SANCTION": -4, "MOBILIZE": -7.2, "COERCE": -7,
             "ASSAULT": -9}
QUAD = dict([(a, 0) for a in ("AGREE", "CONSULT", "SUPPORT", "CONCEDE")] + [(a, 1) for a in ("COOPERATE", "AID", "RETREAT")]
            + [(a, 2) for a in ("REQUEST", "ACCUSE", "REJECT", "THREATEN")]
            + [(a, 3) for a in ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")])
VALENCE = [1, 1, -1, -1]
CODED = {("AA", "BB"): 1, ("BB", "CC"): -1}
DAYS, WINDOW = 150, 60

rng = np.random.default_rng(20)
weights = {p: rng.gamma(0.7) for p in itertools.permutations(ACTORS, 2)}
total = sum(weights.values())
events = []
for e in range(140):
    pair = list(weights)[rng.choice(len(weights), p=[w / total for w in weights.values()])]
    action = list(GOLDSTEIN)[rng.integers(16)]
    events.append((int(rng.integers(DAYS)), pair[0], action, pair[1]))
events.sort()
with open("history.csv", "w", newline="") as f:
    out = csv.writer(f, lineterminator="\n")
    out.writerow(["day", "source", "action", "target"])
    out.writerows(events)


def count(i, j, day, half, quad=None):
    return sum(2 ** (-(day - d) / half) for d, s, a, t in events
               if d < day and s == i and t == j and (quad is None or QUAD[a] == quad))


def tie(i, j, day):
    if i == j:
        return 0.0
    p = m = 0.0
    for d, s, a, t in events:
        if d < day and {s, t} == {i, j}:
            w = GOLDSTEIN[a] * 2 ** (-(day - d) / 90)
            p, m = (p + w, m) if w > 0 else (p, m - w)
    c = CODED.get((i, j), CODED.get((j, i), 0))
    return (p - m + 10 * c) / (p + m + 10)


rows, ys = [], []
types, quads = [], []
n = len(ACTORS)
pairs = [(i, j) for i in range(n) for j in range(n) if i != j]
for day in range(DAYS - WINDOW, DAYS):
    c = np.array([[count(a, b, day, 30) if a != b else 0 for b in ACTORS] for a in ACTORS])
    s = np.array([[tie(a, b, day) for b in ACTORS] for a in ACTORS])
    for i, j in pairs:
        x = [np.log1p(c[i, j]), np.log1p(c[j, i]), np.log1p(c[i].sum()) - np.log1p(c.sum() / n),
             np.log1p(c[:, j].sum()) - np.log1p(c.sum() / n), sum(abs(s[i, k] * s[k, j]) for k in range(n)) / (n - 2)]
        row = np.zeros(1 + 5 + 2 * n + n * n)
        row[0] = 1
        row[1:6] = x
        row[6 + i] = row[6 + n + j] = row[6 + 2 * n + i * n + j] = 1
        rows.append(row)
        ys.append(sum(1 for d, a, _, b in events if d == day and a == ACTORS[i] and b == ACTORS[j]))
    for d, a, action, b in events:
        if d == day:
            i, j = ACTORS.index(a), ACTORS.index(b)
            pos, neg = np.maximum(s, 0), np.maximum(-s, 0)
            ff, fe, ef, ee = pos[i] @ pos[:, j], neg[i] @ pos[:, j], pos[i] @ neg[:, j], neg[i] @ neg[:, j]
            z = np.zeros((4, 3 + 8))
            for q in range(4):
                if q:
                    z[q, q - 1] = 1
                z[q, 3:] = [np.log1p(count(a, b, day, 30, q)), np.log1p(count(a, b, day, 365, q)),
                            np.log1p(count(b, a, day, 30, q)), s[i, j] * VALENCE[q],
                            ff * VALENCE[q], fe * VALENCE[q], ef * VALENCE[q], ee * VALENCE[q]]
            types.append(z)
            quads.append(QUAD[action])
X, y, Z, quads = np.array(rows), np.array(ys), np.array(types), np.array(quads)

centre = np.log(y.sum() / len(y))
mean = np.concatenate([[centre, .4, .2, .1, .1, .5], np.zeros(2 * n + n * n)])
prec = np.concatenate([[1 / 9, 1 / .04, 1 / .0225, 1 / .16, 1 / .16, 1], np.ones(2 * n + n * n)])


def rate(b):
    eta = X @ b
    lam = np.exp(eta)
    return -(y @ eta - lam.sum()) + .5 * prec @ (b - mean) ** 2, -(X.T @ (y - lam)) + prec * (b - mean)


b = minimize(rate, mean, jac=True, method="BFGS", options={"gtol": 1e-10, "maxiter": 5000}).x
for _ in range(5):  # polish by Newton
    lam = np.exp(X @ b)
    H = X.T @ (X * lam[:, None]) + np.diag(prec)
    b = b - np.linalg.solve(H, rate(b)[1])
se = np.sqrt(np.diag(np.linalg.inv(H)))

tmean = np.array([0, 0, 0, .5, .5, .5, .5, .3, -.3, -.3, .3])
tprec = np.array([1 / 4] * 3 + [4] * 4 + [1 / .09] * 4)


def typed(b):
    u = Z @ b
    p = np.exp(u - u.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    k = np.arange(len(quads))
    g = (Z[k, quads] - np.einsum("eq,eqc->ec", p, Z)).sum(0)
    return -np.log(p[k, quads]).sum() + .5 * tprec @ (b - tmean) ** 2, -g + tprec * (b - tmean), p


t = minimize(lambda b: typed(b)[:2], tmean, jac=True, method="BFGS", options={"gtol": 1e-10}).x
for _ in range(5):
    _, g, p = typed(t)
    m = np.einsum("eq,eqc->ec", p, Z)
    D = Z - m[:, None, :]
    TH = np.einsum("eq,eqc,eqd->cd", p, D, D) + np.diag(tprec)
    t = t - np.linalg.solve(TH, g)
tse = np.sqrt(np.diag(np.linalg.inv(TH)))

with open("reference.csv", "w", newline="") as f:
    out = csv.writer(f, lineterminator="\n")
    out.writerow(["part", "term", "estimate", "se"])
    for name, k in zip(["mu", "inertia(30d)", "reciprocity(30d)", "activity(30d)", "popularity(30d)", "shared_ties"], range(6)):
        out.writerow(["rate", name, repr(float(b[k])), repr(float(se[k]))])
    for name, k in zip(["alpha1", "alpha2", "alpha3", "same_quad(30d)", "same_quad(365d)", "returned_quad(30d)", "tie", "closure(friend_of_friend)",
                        "closure(friend_of_enemy)", "closure(enemy_of_friend)", "closure(enemy_of_enemy)"], range(11)):
        out.writerow(["type", name, repr(float(t[k])), repr(float(tse[k]))])
    lam = np.exp(X @ b)
    out.writerow(["rate", "loglik", repr(float(y @ (X @ b) - lam.sum())), ""])
    out.writerow(["type", "loglik", repr(float(np.log(typed(t)[2][np.arange(len(quads)), quads]).sum())), ""])
