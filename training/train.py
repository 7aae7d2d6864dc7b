"""Trains the reply graph's ranker and writes assets/reply-links.trees.

  train.py DATA [--features BINARY] [--out FILE] [--folds N]

DATA is a folder of NAME.json (chat exports) and NAME.links.json (gold reply links). The features come from
examples/reply_link_features.rs, which is run over the exports as they are and over five copies of each (perturb.py):
with names taken out of 30 to 80 % of the messages, with a third of the conversations, with both; and twice with names
taken out of 60 to 90 %, once of them with a third of the conversations.
--folds N also reports cross-validation over the files of DATA: link F1 on the files as they are, beside "previous
message", for each file; the definition is that of Kummerfeld et al. (ACL 2019).

One thread, fixed seeds: the same data, the same LightGBM (requirements.txt) and the same machine type give the same file.
"""
import argparse, glob, json, os, struct, subprocess, tempfile
import lightgbm, numpy
from perturb import perturb

TREES = 250
SETTINGS = dict(
    objective="lambdarank", num_leaves=31, learning_rate=0.1, min_data_in_leaf=200, lambda_l2=5.0,
    feature_fraction=0.5, bagging_fraction=0.7, bagging_freq=1, lambdarank_truncation_level=5, label_gain=[0, 1],
    max_bin=127, num_threads=1, deterministic=True, force_row_wise=True, seed=7, verbosity=-1)
COPIES = [((0.0, 0.0), 1.0), ((0.3, 0.8), 1.0), ((0.0, 0.0), 1 / 3), ((0.3, 0.8), 1 / 3),
          ((0.6, 0.9), 1.0), ((0.6, 0.9), 1 / 3)]
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def dump(binary, exports, folder):
    """Features of every scored message, and for each group (message) where its rows begin and how many they are."""
    command = [binary] if binary else ["cargo", "run", "--quiet", "--release", "--example", "reply_link_features", "--"]
    subprocess.run([*command, folder, *exports], check=True, cwd=None if binary else ROOT)
    names = open(os.path.join(folder, "names.txt")).read().split("\n")
    rows = numpy.fromfile(os.path.join(folder, "rows.f32"), dtype="<f4").reshape(-1, len(names))
    lines = [line.rstrip("\n").split("\t") for line in open(os.path.join(folder, "rows.tsv"))]
    first = [n for n, (f, m, _, _) in enumerate(lines) if n == 0 or lines[n - 1][:2] != [f, m]]
    return dict(
        names=names, rows=rows, exports=exports, lines=lines, first=numpy.array(first),
        sizes=numpy.diff([*first, len(lines)]), file=numpy.array([int(line[0]) for line in lines]),
        right=numpy.array([int(line[3]) for line in lines]))


def fit(parts, keep=lambda file: numpy.ones(len(file), bool)):
    rows, right, sizes = [], [], []
    for part in parts:
        mask = keep(part["file"])
        rows.append(part["rows"][mask])
        right.append(part["right"][mask])
        sizes.append(part["sizes"][mask[part["first"]]])
    data = lightgbm.Dataset(numpy.concatenate(rows), numpy.concatenate(right), group=numpy.concatenate(sizes))
    return lightgbm.train(SETTINGS, data, TREES)


def f1_by_file(part, scores):
    """For each file F1 and its counts (gold, predicted, correct): the best of each group, in percent."""
    chosen = {}
    for a, n in zip(part["first"], part["sizes"]):
        best = a + int(numpy.argmax(scores[a:a + n]))
        chosen[part["lines"][a][1]] = part["lines"][best][2]
    found = []
    for export in part["exports"]:
        gold = {tuple(link) for link in json.load(open(export[:-5] + ".links.json"))["links"]}
        said = {(m, chosen.get(m, m)) for m, _ in gold}
        found.append((len(gold), len(said), len(gold & said)))
    return found


def f1(counts):
    gold, said, both = (sum(c[k] for c in counts) for k in range(3))
    return 200 * both / (gold + said) if both else 0.0


def cross_validate(parts, folds):
    plain = parts[0]
    scores = numpy.zeros(len(plain["right"]))
    for fold in range(folds):
        booster = fit(parts, lambda file: file % folds != fold)
        out = plain["file"] % folds == fold
        scores[out] = booster.predict(plain["rows"][out])
    distance = plain["rows"][:, plain["names"].index("distance")]
    previous = numpy.where(distance == 1.0, 1.0, 0.0)
    ranked, before = f1_by_file(plain, scores), f1_by_file(plain, previous)
    for export, r, p in zip(plain["exports"], ranked, before):
        print(f"{os.path.basename(export):28s} ranked {f1([r]):5.1f}  previous message {f1([p]):5.1f}")
    print(f"{folds} folds over files: ranked {f1(ranked):.2f}, previous message {f1(before):.2f}")


def sharpness(booster, parts):
    """The factor that makes a softmax over a group's scores most probable to be right (a search over a grid)."""
    best = (numpy.inf, 1.0)
    groups = []
    for part in parts:
        scores = booster.predict(part["rows"])
        for a, n in zip(part["first"], part["sizes"]):
            right = part["right"][a:a + n]
            if right.any():
                groups.append((scores[a:a + n] - scores[a:a + n].max(), right > 0))
    for factor in numpy.arange(0.2, 4.0, 0.1):
        loss = sum(-numpy.log(max(1e-6, numpy.exp(s * factor)[r].sum() / numpy.exp(s * factor).sum())) for s, r in groups)
        best = min(best, (loss, float(factor)))
    return best[1]


def floor32(x):
    """The largest 32-bit float that is at most x: for 32-bit features the comparison stays the same."""
    near = numpy.float32(x)
    return numpy.nextafter(near, numpy.float32(-numpy.inf)) if float(near) > x else near


def write(booster, features, factor, path):
    """The format is told in src/champions/graph/ranker.rs."""
    trees = []
    for tree in booster.dump_model()["tree_info"]:
        questions, leaves = [], []

        def walk(node):
            if "split_feature" not in node:
                leaves.append(node["leaf_value"])
                return 1 << (len(leaves) - 1)
            left = walk(node["left_child"])
            questions.append(struct.pack("<BfI", node["split_feature"], floor32(node["threshold"]), left))
            return left | walk(node["right_child"])

        walk(tree["tree_structure"])
        if questions:
            trees.append(struct.pack("<B", len(questions)) + b"".join(questions) + struct.pack(f"<{len(leaves)}f", *leaves))
    with open(path, "wb") as f:
        f.write(b"RLT1" + struct.pack("<HH", features, len(trees)) + b"".join(trees) + struct.pack("<f", factor))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("--features", help="the built example; by default cargo runs it")
    ap.add_argument("--out", default=os.path.join(ROOT, "assets", "reply-links.trees"))
    ap.add_argument("--folds", type=int, default=0)
    a = ap.parse_args()
    exports = sorted(f for f in glob.glob(os.path.join(os.path.abspath(a.data), "*.json")) if not f.endswith(".links.json"))
    with tempfile.TemporaryDirectory() as work:
        parts = []
        for seed, (names, conversations) in enumerate(COPIES):
            copy = exports
            if seed:
                folder = os.path.join(work, f"copy{seed}")
                os.makedirs(folder)
                copy = [perturb(path, folder, names, conversations, seed) for path in exports]
            parts.append(dump(a.features, copy, os.path.join(work, f"features{seed}")))
        if a.folds:
            cross_validate(parts, a.folds)
        booster = fit(parts)
        write(booster, len(parts[0]["names"]), sharpness(booster, parts[:2]), a.out)
    print(f"{a.out}: {os.path.getsize(a.out)} bytes, {len(exports)} files, {len(parts[0]['names'])} features")


if __name__ == "__main__":
    main()
