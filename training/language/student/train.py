"""Trains the net on what data.ts wrote, and writes it to files that begin with PREFIX: train.py --data FOLDER --output PREFIX

Takes what is not said from here on; --help names it. On two processors about ten minutes.
"""
import argparse
import json
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

import netfile
from net import Net

torch.set_num_threads(int(os.environ.get("THREADS", "2")))
LONGEST = 120
"""Words of the longest sentence that teaches."""


class Sentences:
    def __init__(self, folder, name, columns):
        self.rows = np.fromfile(f"{folder}/{name}.rows", dtype=np.int32).reshape(-1, columns)
        self.lengths = np.fromfile(f"{folder}/{name}.lengths", dtype=np.int32)
        self.confidences = np.fromfile(f"{folder}/{name}.confidences", dtype=np.float32)
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])


def batches(lengths, words, random):
    """Lists of indices of sentences of like lengths, about so many words each."""
    order = np.argsort(lengths + (random.random(len(lengths)) * 3 if random else 0), kind="stable")
    found, batch, longest = [], [], 0
    for i in order:
        n = lengths[i]
        if batch and max(longest, n) * (len(batch) + 1) > words:
            found.append(batch)
            batch, longest = [], 0
        batch.append(i)
        longest = max(longest, n)
    if batch:
        found.append(batch)
    if random:
        random.shuffle(found)
    return found


def tensors(data, batch):
    lengths = data.lengths[batch]
    width = lengths.max()
    rows = np.zeros((len(batch), width, data.rows.shape[1]), dtype=np.int64)
    for k, i in enumerate(batch):
        rows[k, : lengths[k]] = data.rows[data.starts[i]: data.starts[i] + lengths[k]]
    mask = torch.from_numpy(np.arange(width)[None] < lengths[:, None])
    rows = torch.from_numpy(rows)
    return rows[..., :-3], rows[..., -3], rows[..., -2], rows[..., -1], mask


@torch.no_grad()
def measure(net, data, relation_names):
    net.eval()
    punct = relation_names.index("punct")
    words = heads_right = both_right = tags_right = all_words = 0
    for batch in batches(data.lengths, 6000, None):
        features, heads, relations, tags, mask = tensors(data, batch)
        x, arcs, tag = net(features, mask)
        found = arcs.argmax(-1)
        label = net.relations(x, found).argmax(-1)
        word = mask & (relations != punct)
        right = (found == heads) & word
        words += word.sum().item()
        heads_right += right.sum().item()
        both_right += (right & (label == relations)).sum().item()
        tags_right += ((tag.argmax(-1) == tags) & mask).sum().item()
        all_words += mask.sum().item()
    net.train()
    return [round(100 * r / n, 2) for r, n in ((heads_right, words), (both_right, words), (tags_right, all_words))]


def initialise(net, folder):
    vectors = np.fromfile(f"{folder}/vectors", dtype=np.float32).reshape(-1, 100)
    known = vectors[1:] - vectors[1:].mean(0)
    _, _, axes = np.linalg.svd(known[:20000], full_matrices=False)
    table = net.tables["vector"].weight
    reduced = known @ axes[: table.shape[1]].T
    reduced = reduced / reduced.std() * 0.4
    table.data[1:] = torch.from_numpy(reduced)
    table.data[0] = 0


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", required=True)
    p.add_argument("--output")
    p.add_argument("--silver", type=int, default=10**9, help="words of silver")
    p.add_argument("--epochs", type=float, default=3.5)
    p.add_argument("--layers", default="c1,c1x2,c1x4,c1")
    p.add_argument("--width", type=int, default=128)
    p.add_argument("--arc", type=int, default=64)
    p.add_argument("--label", type=int, default=96)
    p.add_argument("--drop", type=float, default=0.05)
    p.add_argument("--rate", type=float, default=2.5e-3)
    p.add_argument("--words", type=int, default=1500)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--reports", type=int, default=8)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    random = np.random.default_rng(a.seed)
    names = json.load(open(f"{a.data}/names.json"))
    columns = len(names["features"]) + 3
    teaching = [(Sentences(a.data, "gold", columns), 1)]
    if a.silver and os.path.exists(f"{a.data}/silver.rows"):
        silver = Sentences(a.data, "silver", columns)
        n = int(np.searchsorted(np.cumsum(silver.lengths), a.silver))
        silver.lengths, silver.starts = silver.lengths[:n], silver.starts[:n]
        teaching.append((silver, 0))  # its tags are poor
    held = {}
    for name in names.get("held", []):
        held[name] = Sentences(a.data, f"held.{name}", columns)
    net = Net(names, a.layers, a.width, a.arc, a.label, a.drop)
    initialise(net, a.data)
    large = [table.weight for table in net.tables.values() if table.sparse]
    small = [p for p in net.parameters() if not any(p is each for each in large)]
    optimizers = [
        torch.optim.AdamW(small, lr=a.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True),
        torch.optim.SparseAdam(large, lr=a.rate, betas=(0.9, 0.98)),
    ]
    total = int(a.epochs * sum(data.lengths[data.lengths <= LONGEST].sum() for data, _ in teaching))
    def save():
        torch.save({"arguments": vars(a), "weights": net.state_dict()}, f"{a.output}.pt")
        data = teaching[0][0]
        sample = [tensors(data, batch) for batch in batches(data.lengths[:2000], 3000, None)[:-3]]
        netfile.write(net, names, a.output, [(features, heads, mask) for features, heads, _, _, mask in sample])
        net.train()

    seen, steps, start, reports, losses = 0, 0, time.time(), 0, []
    while seen < total:
        epoch = []
        for data, tag_weight in teaching:
            usable = np.flatnonzero(data.lengths <= LONGEST)
            epoch += [(data, usable[batch], tag_weight) for batch in batches(data.lengths[usable], a.words, random)]
        random.shuffle(epoch)
        for data, batch, tag_weight in epoch:
            if seen >= total:
                break
            progress = seen / total
            for group in (group for optimizer in optimizers for group in optimizer.param_groups):
                group["lr"] = a.rate * min(1, (steps + 1) / 200) * max(0.01, 1 - progress)
            features, heads, relations, tags, mask = tensors(data, batch)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=True):
                x, arcs, tag = net(features, mask)
                label = net.relations(x, heads)
            loss_arc = F.cross_entropy(arcs[mask], heads[mask])
            loss_label = F.cross_entropy(label[mask], relations[mask])
            loss_tag = F.cross_entropy(tag[mask], tags[mask])
            (loss_arc + loss_label + tag_weight * loss_tag).backward()
            torch.nn.utils.clip_grad_norm_(small, 5.0)
            for optimizer in optimizers:
                optimizer.step()
                optimizer.zero_grad(set_to_none=True)
            seen += int(mask.sum())
            steps += 1
            losses.append((loss_arc.item(), loss_label.item(), loss_tag.item()))
            if seen > (reports + 1) * total / a.reports:
                reports += 1
                figures = {k: measure(net, d, names["relations"]) for k, d in held.items() if k == "gum"}
                print(f"{time.time() - start:.0f}s cpu {time.process_time():.0f}s {seen} words",
                      np.mean(losses, 0).round(3), figures, flush=True)
                losses = []
                if a.output:
                    save()
    for name, data in held.items():
        print(a.layers, f"{time.time() - start:.0f}s cpu {time.process_time():.0f}s", name, measure(net, data, names["relations"]), flush=True)
    if a.output:
        save()

main()
