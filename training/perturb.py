"""Copies of exports and their gold links in which people name each other less, or fewer conversations run at once.

  perturb.py OUT EXPORT.json... [--names SHARE] [--conversations SHARE] [--seed N]

--names 0.3-0.8          takes the names out of a share of the messages; two numbers: drawn anew for each file.
--conversations 0.33     keeps this share of the conversations (connected parts of the gold links).
Every EXPORT has NAME.links.json beside it; both are written to OUT. The same seed gives the same copies.
"""
import argparse, json, os, random, re

WORD = re.compile(r"[^\s,:;!?()<>\"']+")


def said(message):
    return message["type"] in ("Default", "Reply")


def without_names(export, share, rng):
    """The texts of some messages without the names of members, and without mentions and reply marks."""
    known = {m["author"]["name"].lower() for m in export["messages"]}
    for message in export["messages"]:
        if not said(message) or rng.random() >= share:
            continue
        message.pop("mentions", None)
        message.pop("reference", None)
        text = WORD.sub(lambda m: "" if m.group().lower().lstrip("@").rstrip(".") in known else m.group(), message["content"])
        message["content"] = re.sub(r"\s+", " ", text).strip(" ,:;@") or "."


def thinned(export, links, share, rng):
    """Some conversations whole, the others not at all. Before the first link, where they are not known, authors."""
    above = {}

    def top(x):
        while above.get(x, x) != x:
            x = above[x]
        return x

    for message, antecedent in links:
        above[top(message)] = top(antecedent)
    linked = {x for link in links for x in link}
    kept = {}
    messages = []
    for message in export["messages"]:
        group = top(message["id"]) if message["id"] in linked else message["author"]["id"]
        if kept.setdefault(group, rng.random() < share):
            messages.append(message)
    export["messages"] = messages
    export["messageCount"] = len(messages)
    there = {message["id"] for message in messages}
    return [link for link in links if link[0] in there and link[1] in there]


def perturb(path, out, names, conversations, seed):
    rng = random.Random(f"{seed} {os.path.basename(path)}")
    with open(path, encoding="utf-8") as f:
        export = json.load(f)
    with open(path[:-5] + ".links.json", encoding="utf-8") as f:
        links = json.load(f)["links"]
    if conversations < 1:
        links = thinned(export, links, conversations, rng)
    if names[1] > 0:
        without_names(export, rng.uniform(*names), rng)
    scored = {message for message, _ in links}
    context = next((n for n, m in enumerate(export["messages"]) if m["id"] in scored), len(export["messages"]))
    target = os.path.join(out, os.path.basename(path))
    with open(target, "w", encoding="utf-8") as f:
        json.dump(export, f, ensure_ascii=False)
    with open(target[:-5] + ".links.json", "w", encoding="utf-8") as f:
        json.dump({"context": context, "links": links}, f)
    return target


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out")
    ap.add_argument("exports", nargs="+")
    ap.add_argument("--names", default="0")
    ap.add_argument("--conversations", type=float, default=1.0)
    ap.add_argument("--seed", default="1")
    a = ap.parse_args()
    low, _, high = a.names.partition("-")
    names = (float(low), float(high or low))
    os.makedirs(a.out, exist_ok=True)
    for path in sorted(a.exports):
        if not path.endswith(".links.json"):
            perturb(path, a.out, names, a.conversations, a.seed)


if __name__ == "__main__":
    main()
