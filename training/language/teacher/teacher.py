"""A biaffine dependency parser (Dozat and Manning 2017) on a pretrained encoder, with heads for parts of speech, Penn tags and
people's names. Too large to ship: what it makes of raw text teaches the model that ships.

    teacher.py train --encoder FOLDER --data FOLDER --out FOLDER --seconds N
    teacher.py parse --model FOLDER --encoder FOLDER --input raw.conllu --output silver.conllu.gz

The data are train, dev and test.conllu as treebanks.ts writes them. Two threads (THREADS), bfloat16. The learning rate falls to
zero over `--seconds`, so a run takes as long as it is given.
"""

import argparse
import gzip
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from transformers import AutoModel, AutoTokenizer

ARC, LABEL, TAG = 400, 256, 128
NAME_PARTS = ["O", "B", "I"]
SHAPES = 10
BOUNDARY_SHAPE = 9
LONGEST_SENTENCE = 110
"""Subwords; longer sentences do not teach."""
SURE = 0.95
"""Heads less probable than this are written with their rivals."""

STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-", "…": "."})


class Sentence:
    def __init__(self, document):
        self.document = document
        self.text = ""
        self.knows_names = False
        self.words, self.upos, self.xpos, self.heads, self.relations, self.more = [], [], [], [], [], []

    @property
    def names(self):
        return [1 if "Name=B" in m else 2 if "Name=I" in m else 0 for m in self.more]


def read_conllu(path):
    sentences, document = [], None
    with open(path, encoding="utf8") as file:
        for block in file.read().split("\n\n"):
            sentence = Sentence(document)
            for line in block.split("\n"):
                if line.startswith("# newdoc id = "):
                    document = sentence.document = line[14:]
                if line.startswith("# text = "):
                    sentence.text = line[9:]
                if line.startswith("# names = known"):
                    sentence.knows_names = True
                cells = line.split("\t")
                if len(cells) != 10:
                    continue
                sentence.words.append(cells[1])
                sentence.upos.append(cells[3])
                sentence.xpos.append(cells[4])
                sentence.heads.append(int(cells[6]) if cells[6].isdigit() else 0)
                sentence.relations.append(cells[7])
                sentence.more.append(cells[9])
            if sentence.words:
                sentences.append(sentence)
    return sentences


def shape(word):
    """The encoder's vocabulary is lower case, so capitals come as an embedding of their own."""
    if word.isdigit():
        return 1
    if word.islower():
        return 2
    if word.isupper():
        return 3 if len(word) > 1 else 4
    if word[:1].isupper():
        return 5 if word[1:].islower() else 6
    if any(c.isdigit() for c in word):
        return 7
    return 8 if any(c.isupper() for c in word) else 0


class Encoding:
    """Subwords of sentences, and for each word its first and last."""

    def __init__(self, tokenizer):
        self.tokenizer, self.known = tokenizer, {}
        self.start = tokenizer.bos_token_id or tokenizer.cls_token_id
        self.end = tokenizer.eos_token_id or tokenizer.sep_token_id

    def pieces(self, word):
        if word not in self.known:
            plain = word.translate(STRAIGHT)
            ids = self.tokenizer(plain, add_special_tokens=False)["input_ids"]
            self.known[word] = ids[:12] or [self.tokenizer.unk_token_id]
        return self.known[word]

    def add(self, sentences):
        for s in sentences:
            ids, first, last, shapes = [self.start], [], [], [BOUNDARY_SHAPE]
            for word in s.words:
                pieces = self.pieces(word)
                first.append(len(ids))
                ids += pieces
                last.append(len(ids) - 1)
                shapes += [shape(word)] * len(pieces)
            s.ids, s.first, s.last, s.shapes = ids + [self.end], first, last, shapes + [BOUNDARY_SHAPE]
        return sentences


def batches(sentences, subwords, shuffle):
    """Sentences of like length, about so many subwords together."""
    noise = (lambda: random.random() * 3) if shuffle else (lambda: 0)
    order = sorted(range(len(sentences)), key=lambda i: (len(sentences[i].ids) + noise(), i))
    found, batch, longest = [], [], 0
    for i in order:
        n = len(sentences[i].ids)
        if batch and max(longest, n) * (len(batch) + 1) > subwords:
            found.append(batch)
            batch, longest = [], 0
        batch.append(sentences[i])
        longest = max(longest, n)
    if batch:
        found.append(batch)
    if shuffle:
        random.shuffle(found)
    return found


def tensors(batch, pad):
    length, width = max(len(s.ids) for s in batch), max(len(s.words) for s in batch)

    def padded(rows, to, value):
        return torch.tensor([row + [value] * (to - len(row)) for row in rows])

    return (
        padded([s.ids for s in batch], length, pad),
        padded([s.shapes for s in batch], length, BOUNDARY_SHAPE),
        padded([s.first for s in batch], width, 0),
        padded([s.last for s in batch], width, 0),
        torch.tensor([[i < len(s.words) for i in range(width)] for s in batch]),
    )


class Teacher(nn.Module):
    def __init__(self, encoder, labels):
        super().__init__()
        # The eager attention: torch's own, under a mask in bfloat16, takes half of every step on its way back.
        self.encoder = AutoModel.from_pretrained(
            encoder,
            add_pooling_layer=False,
            attn_implementation="eager",
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
            dtype=torch.float32,
        )
        h = self.encoder.config.hidden_size
        self.shape_in, self.shape_out = nn.Embedding(SHAPES, h), nn.Embedding(SHAPES, h)
        nn.init.zeros_(self.shape_in.weight)
        nn.init.zeros_(self.shape_out.weight)
        self.root = nn.Parameter(torch.zeros(1, 1, h))

        def layer(n):
            return nn.Sequential(nn.Linear(h, n), nn.GELU(), nn.Dropout(0.3))

        self.arc_dependent, self.arc_head, self.tag = layer(ARC), layer(ARC), layer(TAG)
        self.label_dependent, self.label_head = nn.Linear(h, LABEL), nn.Linear(h, LABEL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        nn.init.normal_(self.arc, std=0.02)
        self.label = nn.Linear(LABEL, len(labels["relations"]))
        self.upos, self.xpos = nn.Linear(TAG, len(labels["upos"])), nn.Linear(TAG, len(labels["xpos"]))
        self.name = nn.Linear(TAG, len(NAME_PARTS))
        self.drop = nn.Dropout(0.2)

    def forward(self, ids, shapes, first, last, pad):
        """Scores of heads (sentence × word × root and words), of relations given heads, of tags, of parts of names."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape_in(shapes)
        x = self.encoder(inputs_embeds=embedded, attention_mask=(ids != pad).long()).last_hidden_state
        pick = (F.one_hot(first, x.shape[1]) + F.one_hot(last, x.shape[1])).to(x.dtype) / 2
        words = self.drop(torch.bmm(pick, x) + self.shape_out(shapes.gather(1, first)).to(x.dtype))
        rooted = torch.cat([self.root.to(words.dtype).expand(words.shape[0], 1, -1), words], 1)
        dependent, head = self.arc_dependent(words), self.arc_head(rooted)
        one = dependent.new_ones(*dependent.shape[:2], 1)
        weights = self.arc.to(dependent.dtype)
        arcs = torch.einsum("bda,ac,bhc->bdh", torch.cat([dependent, one], -1), weights, head).float()
        tags = self.tag(words)
        as_dependent, as_head = self.label_dependent(words), self.label_head(rooted)

        def relations(heads):
            # A product gathers the heads: its gradient is faster than that of an index.
            of_heads = torch.bmm(F.one_hot(heads, as_head.shape[1]).to(as_head.dtype), as_head)
            return self.label(self.drop(F.gelu(as_dependent + of_heads))).float()

        return arcs, relations, self.upos(tags).float(), self.xpos(tags).float(), self.name(tags).float()


def best_tree(scores):
    """Heads of the highest-scoring tree with one root, from log scores (words × root and words)."""
    n = scores.shape[0]
    s = np.full((n + 1, n + 1), -1e9)
    s[1:] = scores
    s[np.arange(n + 1), np.arange(n + 1)] = -1e9
    heads = s.argmax(1)
    heads[0] = -1
    if (heads == 0).sum() == 1 and not cycle_of(heads):
        return heads[1:]
    heads = chu_liu_edmonds(s)
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) == 1:
        return heads[1:]
    best, best_total = heads, -np.inf
    for root in roots:
        only = s.copy()
        only[1:, 0] = -1e6
        only[root, 0] = s[root, 0]
        found = chu_liu_edmonds(only)
        total = only[np.arange(1, n + 1), found[1:]].sum()
        if total > best_total:
            best, best_total = found, total
    return best[1:]


def cycle_of(heads):
    seen = np.zeros(len(heads), dtype=int)
    seen[0] = -1
    for i in range(1, len(heads)):
        j, path = i, []
        while seen[j] == 0:
            seen[j] = i
            path.append(j)
            j = heads[j]
        if seen[j] == i:
            cycle, k = [], j
            while True:
                cycle.append(k)
                k = heads[k]
                if k == j:
                    return cycle
        for k in path:
            seen[k] = -1
    return None


def chu_liu_edmonds(s):
    heads = s.argmax(1)
    heads[0] = -1
    cycle = cycle_of(heads)
    if not cycle:
        return heads
    c = np.array(cycle)
    inside = set(cycle)
    rest = np.array([i for i in range(len(s)) if i not in inside])
    cost = s[c, heads[c]]
    m = len(rest)
    t = np.full((m + 1, m + 1), -1e9)
    t[:m, :m] = s[np.ix_(rest, rest)]
    out = s[np.ix_(rest, c)]
    t[:m, m] = out.max(1)
    leave = c[out.argmax(1)]
    into = s[np.ix_(c, rest)] - cost[:, None]
    t[m, :m] = into.max(0) + cost.sum()
    enter = c[into.argmax(0)]
    t[0] = -1e9
    t[np.arange(m + 1), np.arange(m + 1)] = -1e9
    h = chu_liu_edmonds(t)
    found = heads.copy()
    for i in range(1, m):
        found[rest[i]] = leave[i] if h[i] == m else rest[h[i]]
    found[enter[h[m]]] = rest[h[m]]
    return found


@torch.no_grad()
def predict(model, sentences, labels, pad, subwords=4000):
    """Adds `p_…` of every annotation, and the probabilities of heads, to the sentences."""
    model.eval()
    root = labels["relations"].index("root")
    for batch in batches(sentences, subwords, False):
        ids, shapes, first, last, mask = tensors(batch, pad)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            arcs, relations, upos, xpos, names = model(ids, shapes, first, last, pad)
            rooted = torch.cat([mask.new_ones(len(batch), 1), mask], 1)
            logs = arcs.masked_fill(~rooted[:, None], -1e9).log_softmax(-1).numpy()
            heads = torch.zeros_like(first)
            for b, s in enumerate(batch):
                n = len(s.words)
                tree = best_tree(logs[b, :n, : n + 1])
                heads[b, :n] = torch.from_numpy(tree)
                s.p_heads = tree.tolist()
                s.odds = logs[b, :n, : n + 1]
                s.confidence = float(s.odds[np.arange(n), tree].mean())
            scores = relations(heads)
        scores[..., root] = -1e9
        r, u, x, p = scores.argmax(-1).tolist(), upos.argmax(-1).tolist(), xpos.argmax(-1).tolist(), names.argmax(-1).tolist()
        for b, s in enumerate(batch):
            n = len(s.words)
            s.p_relations = ["root" if s.p_heads[i] == 0 else labels["relations"][r[b][i]] for i in range(n)]
            s.p_upos = [labels["upos"][k] for k in u[b][:n]]
            s.p_xpos = [labels["xpos"][k] for k in x[b][:n]]
            s.p_names = p[b][:n]


def spans(parts):
    """Names from parts: where they start and end."""
    found = []
    for i, part in enumerate(parts):
        if part == 1 or (part == 2 and (i == 0 or parts[i - 1] == 0)):
            found.append([i, i + 1])
        elif part == 2:
            found[-1][1] = i + 1
    return {tuple(span) for span in found}


def score(sentences):
    """Percentages: of words' heads, and those with relations, without punctuation; of tags; F1 of names."""
    words = heads = both = all_words = upos = xpos = 0
    right = shown = gold = 0
    for s in sentences:
        for h, r, ph, pr, u, pu, x, px in zip(
            s.heads, s.relations, s.p_heads, s.p_relations, s.upos, s.p_upos, s.xpos, s.p_xpos
        ):
            all_words += 1
            upos += u == pu
            xpos += x == px
            if r != "punct":
                words += 1
                heads += h == ph
                both += h == ph and r == pr
        if s.knows_names:
            found, there = spans(s.p_names), spans(s.names)
            right += len(found & there)
            shown += len(found)
            gold += len(there)
    percent = lambda a, b: round(100 * a / max(1, b), 2)
    return {
        "heads": percent(heads, words),
        "relations": percent(both, words),
        "upos": percent(upos, all_words),
        "xpos": percent(xpos, all_words),
        "names": percent(2 * right, shown + gold),
    }


def train(options):
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    tokenizer = AutoTokenizer.from_pretrained(options.encoder)
    encoding, pad = Encoding(tokenizer), tokenizer.pad_token_id
    data = {part: encoding.add(read_conllu(f"{options.data}/{part}.conllu")) for part in ("train", "dev", "test")}
    labels = {key: sorted({x for s in data["train"] for x in getattr(s, key)}) for key in ("relations", "upos", "xpos")}
    model = Teacher(options.encoder, labels)
    for parameter in model.encoder.embeddings.parameters():
        parameter.requires_grad = False
    named = [(name, parameter) for name, parameter in model.named_parameters() if parameter.requires_grad]
    groups = [
        {"params": [p for name, p in named if name.startswith("encoder.")], "base": options.rate},
        {"params": [p for name, p in named if not name.startswith("encoder.")], "base": 1e-3},
    ]
    optimizer = torch.optim.AdamW([{**group, "lr": group["base"]} for group in groups], weight_decay=0.01, fused=True)
    index = {key: {x: i for i, x in enumerate(values)} for key, values in labels.items()}
    sentences = [s for s in data["train"] if len(s.ids) <= LONGEST_SENTENCE]
    start = report = time.time()
    step = words = passes = 0
    losses = []
    spent = 0.0
    while spent < 1:
        passes += 1
        for batch in batches(sentences, options.subwords, True):
            spent = (time.time() - start) / options.seconds
            if spent >= 1:
                break
            factor = min(1, (step + 1) / 40) * max(0.02, 1 - spent)
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * factor
            model.train()
            ids, shapes, first, last, mask = tensors(batch, pad)
            width = mask.shape[1]

            def gold(rows, missing=0):
                return torch.tensor([row + [missing] * (width - len(row)) for row in rows])

            heads = gold([s.heads for s in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                arcs, relations, upos, xpos, names = model(ids, shapes, first, last, pad)
                rooted = torch.cat([mask.new_ones(len(batch), 1), mask], 1)
                relation_scores = relations(heads)
            arcs = arcs.masked_fill(~rooted[:, None], -1e9)
            targets = {key: gold([[index[key][x] for x in getattr(s, key)] for s in batch]) for key in index}
            known = gold([s.names if s.knows_names else [-100] * len(s.words) for s in batch], -100)

            def loss_of(scores, target):
                return F.cross_entropy(scores[mask], target[mask])

            parts = [
                loss_of(arcs, heads),
                loss_of(relation_scores, targets["relations"]),
                0.3 * (loss_of(upos, targets["upos"]) + loss_of(xpos, targets["xpos"])),
            ]
            if (known[mask] >= 0).any():
                parts.append(0.3 * F.cross_entropy(names[mask], known[mask], ignore_index=-100))
            sum(parts).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            words += int(mask.sum())
            losses.append([part.item() for part in parts[:3]])
            if time.time() - report > 60:
                report = time.time()
                mean = np.mean(losses, 0).round(3)
                losses = []
                print(f"{report - start:.0f}s pass {passes} step {step}, {words / (report - start):.0f} words/s, losses {mean}", flush=True)
    os.makedirs(options.out, exist_ok=True)
    with open(f"{options.out}/labels.json", "w", encoding="utf8") as file:
        json.dump(labels, file)
    torch.save(
        {k: v.to(torch.bfloat16) if k.startswith("encoder.") else v for k, v in model.state_dict().items()},
        f"{options.out}/teacher.pt",
    )
    result = {"words": words, "steps": step, "seconds": round(time.time() - start)}
    for part in ("dev", "test"):
        predict(model, data[part], labels, pad)
        result[part] = score(data[part])
        news = [s for s in data[part] if s.document and s.document.startswith("GUM_news")]
        if news:
            result[f"{part} news"] = score(news)
    print(json.dumps(result), flush=True)
    with open(f"{options.out}/result.json", "w", encoding="utf8") as file:
        json.dump(result, file)


def parse(options):
    with open(f"{options.model}/labels.json", encoding="utf8") as file:
        labels = json.load(file)
    tokenizer = AutoTokenizer.from_pretrained(options.encoder)
    model = Teacher(options.encoder, labels)
    model.load_state_dict(torch.load(f"{options.model}/teacher.pt"))
    sentences = Encoding(tokenizer).add(read_conllu(options.input))
    documents = {}
    for s in sentences:
        documents.setdefault(s.document, []).append(s)
    keys = list(documents)
    random.seed(options.seed)
    random.shuffle(keys)  # so that any beginning of the output is a fair sample
    start, words = time.time(), 0
    unfinished = f"{options.output}.part"
    with gzip.open(unfinished, "wt", encoding="utf8") as file:
        for i in range(0, len(keys), 100):
            part = [s for key in keys[i : i + 100] for s in documents[key]]
            predict(model, part, labels, tokenizer.pad_token_id)
            last = None
            for s in part:
                if s.document != last:
                    file.write(f"# newdoc id = {s.document}\n")
                last = s.document
                file.write(f"# confidence = {s.confidence:.4f}\n{'# names = known' if s.knows_names else '# names = taught'}\n# text = {s.text}\n")
                parts = s.names if s.knows_names else s.p_names
                for j, word in enumerate(s.words):
                    more = [s.more[j].split("|")[0]]
                    if parts[j]:
                        more.append(f"Name={NAME_PARTS[parts[j]]}")
                    chances = np.exp(s.odds[j])
                    if chances[s.p_heads[j]] < SURE:
                        likely = [k for k in np.argsort(-chances)[:3] if chances[k] > 0.02]
                        more.append("Heads=" + ",".join(f"{k}:{chances[k]:.2f}" for k in likely))
                    cells = [j + 1, word, "_", s.p_upos[j], s.p_xpos[j], "_", s.p_heads[j], s.p_relations[j], "_", "|".join(more)]
                    file.write("\t".join(map(str, cells)) + "\n")
                file.write("\n")
                words += len(s.words)
            print(f"{words} words, {words / (time.time() - start):.0f}/s", flush=True)
    os.replace(unfinished, options.output)


if __name__ == "__main__":
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    parser = argparse.ArgumentParser()
    parser.add_argument("mode", choices=["train", "parse"])
    for name in ("encoder", "data", "out", "model", "input", "output"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=2400)
    parser.add_argument("--rate", type=float, default=6e-5, help="learning rate of the encoder")
    parser.add_argument("--subwords", type=int, default=2000, help="in a batch")
    arguments = parser.parse_args()
    {"train": train, "parse": parse}[arguments.mode](arguments)
