package frontdesk.understanding;

/**
 * The cheapest ways so far to write down what was spelled, each once and no more than a few of them, the cheapest first. A way to write it is
 * packed into one number, a byte for each letter or digit, since thousands of them are weighed for one answer.
 */
final class Beam {
    private static final int WIDTH = 16;

    private final double tooMuch;
    private final long[] codes = new long[WIDTH];
    private final double[] costs = new double[WIDTH];
    private int size;

    /** @param tooMuch what costs more is not kept at all */
    Beam(double tooMuch) {
        this.tooMuch = tooMuch;
    }

    /** One letter or digit more. */
    static long longer(long code, char letter) {
        return code << Byte.SIZE | letter;
    }

    static int length(long code) {
        return (Long.SIZE - Long.numberOfLeadingZeros(code) + Byte.SIZE - 1) / Byte.SIZE;
    }

    static String text(long code) {
        var text = new char[length(code)];
        long rest = code;
        for (int at = text.length - 1; at >= 0; at--) {
            text[at] = (char) (rest & 0xff);
            rest >>>= Byte.SIZE;
        }
        return new String(text);
    }

    /** Whether a way that costs so much would be kept, however it is written. */
    boolean takes(double cost) {
        return size < WIDTH ? cost <= tooMuch : cost < costs[WIDTH - 1];
    }

    void keep(long code, double cost) {
        if (!takes(cost)) {
            return;
        }
        int known = place(code);
        if (known >= 0 && costs[known] <= cost) {
            return;
        }
        int last = known >= 0 ? known : Math.min(size, WIDTH - 1);
        size = Math.max(size, last + 1);
        int place = last;
        while (place > 0 && costs[place - 1] > cost) {
            codes[place] = codes[place - 1];
            costs[place] = costs[place - 1];
            place--;
        }
        codes[place] = code;
        costs[place] = cost;
    }

    private int place(long code) {
        for (int at = 0; at < size; at++) {
            if (code == codes[at]) {
                return at;
            }
        }
        return -1;
    }

    int size() {
        return size;
    }

    long code(int at) {
        return codes[at];
    }

    double cost(int at) {
        return costs[at];
    }
}
