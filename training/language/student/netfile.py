"""Writes a trained net in whole numbers, as src/article/language/net reads it."""
import json

import numpy as np
import torch
import torch.nn.functional as F

from net import FAR, normed


def in_bytes(matrix, scale):
    return np.clip(np.round(matrix / scale), -127, 127).astype(np.int8)


@torch.no_grad()
def factors(net, batches):
    """What the numbers between two matrices are multiplied with, so that the largest that were seen leave room for larger ones."""
    largest = {"dependent": 0.0, "asking": 0.0, "head": net.root.abs().max().item(), "label": 0.0}
    for features, heads, mask in batches:
        x = net.encode(features, mask)
        dependent = F.relu(net.dependent(x)) * mask[..., None]
        found = {
            "dependent": dependent,
            "asking": net.bilinear(dependent) * mask[..., None],
            "head": F.relu(net.head(x)) * mask[..., None],
            "label": net.label_hidden(x, heads) * mask[..., None],
        }
        for name, values in found.items():
            largest[name] = max(largest[name], values.abs().max().item())
    room = {"dependent": 4096, "asking": 2048, "head": 2048, "label": 4096}
    return {name: float(np.float32(room[name] / largest[name])) for name in room}


@torch.no_grad()
def write(net, names, path, sample):
    net.eval()
    as_array = lambda t: t.detach().float().numpy().astype(np.float64)
    shape_tables, tables, columns = [], [], []
    for feature in names["features"]:
        if feature["name"] not in net.tables:
            shape_tables.append({"rows": feature["rows"], "width": 0})
            continue
        table = as_array(net.tables[feature["name"]].weight)
        scale = np.maximum(np.abs(table).max(0), 1e-6) / 127
        tables.append(in_bytes(table, scale).reshape(-1))
        columns.append(scale)
        shape_tables.append({"rows": feature["rows"], "width": table.shape[1]})
    weights, floats = [], []

    def matrix(weight, bias):
        scale = np.maximum(np.abs(weight).max(1), 1e-9) / 127
        weights.append(in_bytes(weight, scale[:, None]).reshape(-1))
        floats.extend([scale, bias])

    linear = lambda each: matrix(as_array(each.weight), as_array(each.bias))
    word = as_array(net.word.weight) * np.concatenate(columns)[None]
    padding = -word.shape[1] % 8
    matrix(np.pad(word, ((0, 0), (0, padding))), as_array(net.word.bias))
    for layer in net.layers:
        linear(layer.linear)
    linear(net.tag)
    linear(net.dependent)
    linear(net.bilinear)
    far = as_array(net.far_dependent)
    matrix(far @ as_array(net.bilinear.weight), far @ as_array(net.bilinear.bias))
    linear(net.head)
    matrix(as_array(net.far_head), np.zeros(len(far)))
    linear(net.label_dependent)
    linear(net.label_head)
    linear(net.label)
    floats += [as_array(net.root), as_array(net.label_root), as_array(net.label_far).reshape(-1)]
    shape = {
        "tables": shape_tables, "width": net.word.out_features,
        "layers": [{"reach": layer.reach, "dilation": layer.dilation} for layer in net.layers],
        "arc": net.dependent.out_features, "label": net.label_dependent.out_features,
        "tags": len(names["tags"]), "relations": len(names["relations"]), "distances": FAR,
        "factors": factors(net, sample),
    }
    np.concatenate(tables).tofile(f"{path}.tables")
    np.concatenate(weights).tofile(f"{path}.weights")
    np.concatenate(floats).astype(np.float32).tofile(f"{path}.floats")
    header = {"tags": names["tags"], "relations": names["relations"], "net": shape}
    with open(f"{path}.json", "w", encoding="utf8") as file:
        json.dump(header, file)
