"""Mean and 95% interval of a measure by point of a sweep, and the paired difference of two points.

    remit export results/demand-and-staff --csv --out runs.csv
    python3 read.py runs.csv satisfactionMean            # by point
    python3 read.py runs.csv satisfactionMean 0 1        # also point 1 less point 0
    python3 read.py runs.csv satisfactionMean 0 1 a.png  # also a chart, where matplotlib is installed

The standard library suffices for CSV. A .parquet file, or the folder `shards` of a sweep, needs pandas and pyarrow.
The intervals cover chance only, not doubt about the assumptions.
"""

import csv
import math
import pathlib
import sys


def read_rows(path):
    """One dictionary a run; a run without a value of a measure has None (or NaN from Parquet)."""
    path = pathlib.Path(path)
    if path.suffix == ".csv":
        with open(path, newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))
    import pandas  # with pyarrow

    # The files directly in the folder only: `shards/damaged` holds what is no part of the sweep.
    files = sorted(path.glob("*.parquet")) if path.is_dir() else [path]
    return pandas.concat([pandas.read_parquet(file) for file in files]).to_dict("records")


def values_of(rows, measure):
    """Of each point the values by replication; runs of the same replication share their luck."""
    if rows and measure not in rows[0]:
        sys.exit(f"there is no column {measure}; columns are: {', '.join(rows[0])}")
    points = {}
    for row in rows:
        value = row[measure]
        if value is None or value == "" or math.isnan(float(value)):
            continue
        points.setdefault(int(row["point"]), {})[int(row["replication"])] = float(value)
    return points


def t_share(t, df):
    """Chance that |T| is at most t, for Student's T with df degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4)."""
    angle = math.atan(t / math.sqrt(df))
    sine, cosine = math.sin(angle), math.cos(angle)
    term, total = (cosine, cosine) if df % 2 else (1.0, 1.0)
    for i in range(3 if df % 2 else 2, df, 2):
        term *= (i - 1) / i * cosine**2
        total += term
    if df % 2 == 0:
        return sine * total
    return 2 / math.pi * (angle + (sine * total if df > 1 else 0.0))


def t_quantile(df):
    """The t that 95% lie within, by halving until nothing is left to halve."""
    low, high = 0.0, 20.0
    while low < (middle := (low + high) / 2) < high:
        low, high = (middle, high) if t_share(middle, df) < 0.95 else (low, middle)
    return middle


def interval(values):
    """Mean, low, high; no interval of fewer than two values."""
    n = len(values)
    mean = math.fsum(values) / n
    if n < 2:
        return mean, math.nan, math.nan
    sd = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (n - 1))
    reach = t_quantile(n - 1) * sd / math.sqrt(n)
    return mean, mean - reach, mean + reach


def draw(intervals, measure, file):
    try:
        import matplotlib

        matplotlib.use("Agg")
        from matplotlib import pyplot
    except ImportError:
        print("no chart: matplotlib is not installed", file=sys.stderr)
        return
    means = [mean for _, mean, _, _ in intervals]
    reaches = [high - mean for _, mean, _, high in intervals]
    pyplot.errorbar([point for point, *_ in intervals], means, yerr=reaches, fmt="o", capsize=3)
    pyplot.xlabel("point")
    pyplot.ylabel(measure + ", 95% interval, chance only")
    pyplot.savefig(file)


def main():
    path, measure, *rest = sys.argv[1:]
    points = values_of(read_rows(path), measure)
    print("what,n,mean,low,high")
    intervals = []
    for point in sorted(points):
        values = list(points[point].values())
        mean, low, high = interval(values)
        intervals.append((point, mean, low, high))
        print(f"point {point},{len(values)},{mean!r},{low!r},{high!r}")
    if len(rest) >= 2:
        a, b = int(rest[0]), int(rest[1])
        # Replication by replication: the luck that both share drops out.
        both = sorted(points[a].keys() & points[b].keys())
        mean, low, high = interval([points[b][k] - points[a][k] for k in both])
        print(f"point {b} less point {a},{len(both)},{mean!r},{low!r},{high!r}")
    if len(rest) == 3:
        draw(intervals, measure, rest[2])


main()
