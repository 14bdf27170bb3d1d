#!/usr/bin/env python3
"""Prints the mean cepstrum of speech in sphinx feature files, as feat.params wants it.

usage: cmninit.py FILE.mfc ...

The recordings begin with 200 ms of silence and end with 400 ms of it (10 ms a frame), which is left out.
"""

import struct
import sys

CEPSTRUM = 13


def speech(path):
    data = open(path, "rb").read()
    (count,) = struct.unpack_from("<i", data)
    values = struct.unpack_from("<%df" % count, data, 4)
    return [values[i : i + CEPSTRUM] for i in range(0, count, CEPSTRUM)][20:-46]


frames = [frame for path in sys.argv[1:] for frame in speech(path)]
if not frames:
    sys.exit(__doc__)
print("-cmninit " + ",".join("%.2f" % (sum(column) / len(frames)) for column in zip(*frames)))
