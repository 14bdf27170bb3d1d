#!/usr/bin/env python3
"""Writes the mixture weights that sphinxtrain wants from the compressed sendump that Debian's en-us model has instead.

usage: sendump2mixw.py SENDUMP MIXTURE_WEIGHTS

A sendump holds, for each feature stream and each codeword, one byte for each senone: the negative logarithm of
the weight to the base 1.0001, divided by 1024. The output is a sphinx3 "mixw" file without a checksum.
"""

import array
import math
import re
import struct
import sys


def read(path):
    data = open(path, "rb").read()
    at = 0
    header = []
    while True:
        (length,) = struct.unpack_from("<i", data, at)
        at += 4
        if length == 0:
            break
        header.append(data[at : at + length].rstrip(b"\0").decode("ascii", "replace"))
        at += length
    streams = int(re.search(r"feature_count (\d+)", "\n".join(header)).group(1))
    codewords, senones = struct.unpack_from("<ii", data, at)
    at += 8
    if len(data) - at != streams * codewords * senones:
        sys.exit("not an 8-bit sendump without clusters: " + path)
    return data, at, streams, codewords, senones


def main(sendump, mixw):
    data, at, streams, codewords, senones = read(sendump)
    weight = [math.exp(-q * 1024 * math.log(1.0001)) for q in range(256)]
    floats = array.array("f", bytes(4 * streams * codewords * senones))
    for stream in range(streams):
        for codeword in range(codewords):
            start = at + (stream * codewords + codeword) * senones
            for senone in range(senones):
                floats[(senone * streams + stream) * codewords + codeword] = weight[data[start + senone]]
    with open(mixw, "wb") as out:
        out.write(b"s3\nversion 1.0\nendhdr\n")
        out.write(struct.pack("<Iiiii", 0x11223344, senones, streams, codewords, len(floats)))
        out.write(floats.tobytes())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
