"""The net that reads a sentence: tags, heads and relations from one encoder, as src/article/language/net runs it."""
import math

import torch
import torch.nn.functional as F
from torch import nn

# Columns of a table by feature; features that are not here are not used.
WIDTHS = {
    "vector": 64, "form": 48, "shape": 16, "suffix2": 16, "suffix3": 32, "suffix4": 32,
    "prefix2": 16, "prefix3": 24, "tagsAsSpelled": 24, "tags": 24, "senses": 16,
}
FAR = [1, 2, 3, 4, 6, 9, 14, 24]
"""Distances are told apart up to these."""
BUCKETS = 2 * (len(FAR) + 1) + 1


def buckets(length):
    """Bucket of head minus dependent, for dependents × (root and words); the root has the first."""
    distance = torch.arange(length)[None, :] - torch.arange(length)[:, None]
    size = torch.bucketize(distance.abs(), torch.tensor(FAR))
    found = 1 + 2 * size + (distance < 0).long()
    return torch.cat([torch.zeros(length, 1, dtype=torch.long), found], 1)


def normed(x):
    """With a mean square of one (Zhang and Sennrich 2019); what follows learns the gains."""
    return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + 1e-4)


class Convolution(nn.Module):
    def __init__(self, width, reach, dilation):
        super().__init__()
        self.reach, self.dilation = reach, dilation
        self.offsets = [o * dilation for o in range(-reach, reach + 1)]
        self.linear = nn.Linear(width * len(self.offsets), width)

    def forward(self, x, mask):
        length = x.shape[1]
        far = max(self.offsets)
        padded = F.pad(x, (0, 0, far, far))
        return F.relu(self.linear(torch.cat([padded[:, far + o: far + o + length] for o in self.offsets], -1)))


class Recurrence(nn.Module):
    """A gated mean of what came before, and of what comes after: state = gate * state + (1 - gate) * input."""

    def __init__(self, width):
        super().__init__()
        self.half = width // 2
        self.linear = nn.Linear(width, 2 * width)
        self.out = nn.Linear(width, width)
        nn.init.uniform_(self.linear.bias[width:], 0.0, 3.0)

    def forward(self, x, mask):
        value, gate = self.linear(x).float().chunk(2, -1)
        gate = torch.clamp(gate / 6 + 0.5, 0, 1)
        gate = torch.where(mask[..., None], gate, torch.ones_like(gate))
        gated = (1 - gate) * value
        half = self.half
        g = torch.cat([gate[..., :half], gate[..., half:].flip(1)], -1)
        v = torch.cat([gated[..., :half], gated[..., half:].flip(1)], -1)
        state, states = torch.zeros_like(v[:, 0]), []
        for gt, vt in zip(g.unbind(1), v.unbind(1)):
            state = torch.addcmul(vt, gt, state)
            states.append(state)
        s = torch.stack(states, 1)
        s = torch.cat([s[..., :half], s[..., half:].flip(1)], -1)
        return F.relu(self.out(s.to(x.dtype)))


class Net(nn.Module):
    def __init__(self, names, layers="c1,c1,c1,c1", width=128, arc=64, label=96, drop=0.1):
        super().__init__()
        self.features = [(f["name"], f["rows"]) for f in names["features"]]
        self.tables = nn.ModuleDict({n: nn.Embedding(r, WIDTHS[n], sparse=r > 4000) for n, r in self.features if n in WIDTHS})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        self.word = nn.Linear(sum(t.embedding_dim for t in self.tables.values()), width)
        self.layers = nn.ModuleList()
        for each in layers.split(","):
            if each[0] == "r":
                self.layers.append(Recurrence(width))
            else:
                reach, _, dilation = each[1:].partition("x")
                self.layers.append(Convolution(width, int(reach), int(dilation or 1)))
        self.tag = nn.Linear(width, len(names["tags"]))
        self.dependent, self.head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.bilinear = nn.Linear(arc, arc)
        self.root = nn.Parameter(torch.zeros(arc))
        self.far_dependent, self.far_head = nn.Parameter(torch.zeros(BUCKETS, arc)), nn.Parameter(torch.zeros(BUCKETS, arc))
        self.label_dependent, self.label_head = nn.Linear(width, label), nn.Linear(width, label)
        self.label_root = nn.Parameter(torch.zeros(label))
        self.label_far = nn.Parameter(torch.zeros(BUCKETS, label))
        self.label = nn.Linear(label, len(names["relations"]))
        self.drop = drop

    def encode(self, features, mask):
        parts = []
        for i, (name, _) in enumerate(self.features):
            if name not in self.tables:
                continue
            part = self.tables[name](features[..., i])
            if self.training:
                keep = torch.rand(part.shape[:2]) >= (0.15 if name in ("vector", "form") else 0.05)
                part = part * keep[..., None]
            parts.append(part)
        x = F.relu(self.word(torch.cat(parts, -1))) * mask[..., None]
        for layer in self.layers:
            x = (x + layer(self.dropped(normed(x)) * mask[..., None], mask)) * mask[..., None]
        return self.dropped(normed(x))

    def dropped(self, x):
        """Without some dimensions, the same in all words of a sentence (Gal and Ghahramani 2016)."""
        if not self.training or self.drop == 0:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2]) >= self.drop
        return x * (keep / (1 - self.drop))

    def forward(self, features, mask):
        x = self.encode(features, mask)
        batch, length = mask.shape
        dependent = F.relu(self.dependent(x))
        heads = torch.cat([self.root.expand(batch, 1, -1), F.relu(self.head(x))], 1)
        asking = self.bilinear(dependent)
        far = buckets(length)
        arcs = asking @ heads.transpose(1, 2)
        arcs = arcs + (asking @ self.far_dependent.T).gather(2, far.expand(batch, -1, -1))
        arcs = arcs + self.head_far(heads, far)
        arcs = arcs.float() / math.sqrt(self.root.shape[0])
        valid = torch.cat([mask.new_ones(batch, 1), mask], 1)[:, None] & ~torch.cat(
            [mask.new_zeros(length, 1), torch.eye(length, dtype=torch.bool)], 1)
        arcs = arcs.masked_fill(~valid, -1e4)
        return x, arcs, self.tag(x).float()

    def head_far(self, heads, far):
        """What every head says of dependents so far away."""
        scores = heads @ self.far_head.T
        batch, length = scores.shape[0], far.shape[0]
        index = torch.arange(length + 1)[None, :] * BUCKETS + far
        return scores.reshape(batch, -1)[:, index.reshape(-1)].reshape(batch, length, length + 1)

    def relations(self, x, heads):
        return self.label(self.label_hidden(x, heads)).float()

    def label_hidden(self, x, heads):
        batch, length = heads.shape
        all_heads = torch.cat([self.label_root.expand(batch, 1, -1), self.label_head(x)], 1)
        chosen = all_heads.gather(1, heads[..., None].expand(-1, -1, all_heads.shape[-1]))
        far = buckets(length).expand(batch, -1, -1).gather(2, heads[..., None])[..., 0]
        return F.relu(self.label_dependent(x) + chosen + self.label_far[far])
