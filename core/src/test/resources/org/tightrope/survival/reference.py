"""Reference numbers for the survival tests: python3 reference.py (numpy 2.4.6, scipy 1.17.1), in this directory.

remission.csv: weeks in remission of 42 patients with leukaemia, 6-mercaptopurine (sixmp 1) or placebo;
facts from Freireich et al. (1963), as printed by Gehan (1965).
made.csv: 80 lifetimes drawn here with seed 5, rounded so that many tie, three covariates; nothing real.
reference.csv: the figures, from likelihoods written out with no thought of speed: risk sets by comparison,
derivatives by complex steps, roots of the score by scipy. Nothing is shared with the Java code.
"""
import csv
import numpy as np
from scipy.optimize import root, minimize
from scipy.stats import chi2

MP = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+".split()
PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23".split()


def remission():
    return [(float(w.rstrip("+")), 0 if "+" in w else 1, [g]) for g, ws in ((1, MP), (0, PLACEBO)) for w in ws]


def made():
    rng = np.random.default_rng(5)
    rows = []
    for _ in range(80):
        x = [round(rng.normal(60, 10), 1), int(rng.integers(0, 2)), int(rng.integers(0, 4))]
        t = np.exp(6 - 0.02 * x[0] + 0.5 * x[1] - 0.3 * x[2] + 0.7 * np.log(rng.exponential()))
        c = rng.exponential(150)
        rows.append((float(max(5, 5 * round(min(t, c) / 5))), int(t <= c), x))
    return rows


def cox(b, t, d, x, efron):
    w, value = np.exp(x @ b), 0
    for u in np.unique(t[d == 1]):
        dead = (t == u) & (d == 1)
        n = dead.sum()
        value += (x[dead] @ b).sum()
        for l in range(n):
            value -= np.log(w[t >= u].sum() - (l / n if efron else 0) * w[dead].sum())
    return value


def life(b, t, d, x, weibull):
    s = b[-1] if weibull else 0
    beta = b[1:-1] if weibull else b[1:]
    w = (np.log(t) - b[0] - x @ beta) / np.exp(s)
    return (d * (w - s - np.log(t)) - np.exp(w)).sum()


def gradient(f, b):
    out = []
    for k in range(len(b)):
        z = b.astype(complex)
        z[k] += 1e-30j
        out.append(f(z).imag / 1e-30)
    return np.array(out)


def fit(f, start):
    rough = minimize(lambda b: -f(b), start, jac=lambda b: -gradient(f, b), method="BFGS").x
    b = root(lambda b: gradient(f, b), rough, tol=1e-14).x
    info, h = np.empty((len(b), len(b))), 1e-4
    for k in range(len(b)):
        e = np.eye(len(b))[k] * h
        g = lambda m: gradient(f, b + m * e)
        info[k] = -(45 * (g(1) - g(-1)) - 9 * (g(2) - g(-2)) + g(3) - g(-3)) / (60 * h)
    return b, np.sqrt(np.diag(np.linalg.inv(info))), f(b)


def concordance(score, t, d):
    agree = pairs = 0
    for i in range(len(t)):
        for j in range(len(t)):
            if d[i] and (t[j] > t[i] or (t[j] == t[i] and not d[j])):
                pairs += 1
                agree += 1.0 if score[i] > score[j] else 0.5 if score[i] == score[j] else 0
    return agree / pairs


def logrank(t, d, g):
    k = len(set(g))
    o, e, v = np.zeros(k), np.zeros(k), np.zeros((k, k))
    for u in np.unique(t[d == 1]):
        n = np.array([((t >= u) & (g == a)).sum() for a in range(k)])
        m = np.array([((t == u) & (d == 1) & (g == a)).sum() for a in range(k)])
        p = n / n.sum()
        o, e = o + m, e + m.sum() * p
        if n.sum() > 1:
            v += m.sum() * (n.sum() - m.sum()) / (n.sum() - 1) * (np.diag(p) - np.outer(p, p))
    r = (o - e)[:-1]
    chi = r @ np.linalg.solve(v[:-1, :-1], r)
    return {"chi": chi, "p": chi2.sf(chi, k - 1), **{f"expected{a}": e[a] for a in range(k)}}


def main():
    figures = []
    say = lambda name, value: figures.append((name, "%.12g" % value))
    for data, names, rows, by in (
        ("remission", ["sixmp"], remission(), 0), ("made", ["age", "sex", "grade"], made(), 2)):
        with open(data + ".csv", "w", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(["time", "failed"] + names)
            writer.writerows([("%g" % t), d] + x for t, d, x in rows)
        t, d = np.array([r[0] for r in rows]), np.array([r[1] for r in rows])
        x = np.array([r[2] for r in rows], float)
        c = x - x.mean(axis=0)
        for key, value in logrank(t, d, x[:, by].astype(int)).items():
            say(f"{data}.logrank.{key}", value)
        for ties in ("efron", "breslow"):
            f = lambda b: cox(b, t, d, c, ties == "efron")
            b, se, ll = fit(f, np.zeros(len(names)))
            say(f"{data}.{ties}.null", f(np.zeros(len(names))))
            say(f"{data}.{ties}.ll", ll)
            say(f"{data}.{ties}.concordance", concordance(x @ b, t, d))
            for k, n in enumerate(names):
                say(f"{data}.{ties}.{n}", b[k])
                say(f"{data}.{ties}.{n}.se", se[k])
        for family in ("weibull", "exponential"):
            w = family == "weibull"
            f = lambda b: life(b, t, d, x, w)
            centred, _, _ = fit(lambda b: life(b, t, d, c, w), np.array([np.log(t.mean())] + [0] * (len(names) + w)))
            start = centred.copy()
            start[0] -= x.mean(axis=0) @ centred[1:1 + len(names)]
            b, se, ll = fit(f, start)
            none = lambda b: life(b, t, d, np.zeros((len(t), 0)), w)
            say(f"{data}.{family}.null", fit(none, np.array([np.log(t.mean())] + [0.0] * w))[2])
            say(f"{data}.{family}.ll", ll)
            for k, n in enumerate(["intercept"] + names):
                say(f"{data}.{family}.{n}", b[k])
                say(f"{data}.{family}.{n}.se", se[k])
            if w:
                say(f"{data}.{family}.scale", np.exp(b[-1]))
                say(f"{data}.{family}.logscale.se", se[-1])
    with open("reference.csv", "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["figure", "value"])
        writer.writerows(figures)


main()
