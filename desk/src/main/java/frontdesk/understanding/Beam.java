package frontdesk.understanding;

import java.util.function.ObjDoubleConsumer;

/** The cheapest ways so far to write down what was spelled, each once and no more than a few of them, the cheapest first. */
final class Beam {
    private static final int WIDTH = 16;

    private final double tooMuch;
    private final String[] codes = new String[WIDTH];
    private final double[] costs = new double[WIDTH];
    private int size;

    /** @param tooMuch what costs more is not kept at all */
    Beam(double tooMuch) {
        this.tooMuch = tooMuch;
    }

    /** Whether a way that costs so much would be kept, however it is written. */
    boolean takes(double cost) {
        return size < WIDTH ? cost <= tooMuch : cost < costs[WIDTH - 1];
    }

    void keep(String code, double cost) {
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

    private int place(String code) {
        for (int at = 0; at < size; at++) {
            if (code.equals(codes[at])) {
                return at;
            }
        }
        return -1;
    }

    void each(ObjDoubleConsumer<String> use) {
        for (int at = 0; at < size; at++) {
            use.accept(codes[at], costs[at]);
        }
    }
}
