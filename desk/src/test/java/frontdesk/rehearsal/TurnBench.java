package frontdesk.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import frontdesk.understanding.Understanding;

/**
 * Measures one turn of the built-in brain, from the words to the next act, without ears, voice or diary: the turns of all scenarios as they
 * were said, misheard, and with eight guesses; captures that were asked for again; and callers in every other language.
 *
 * <p>{@code java … frontdesk.rehearsal.TurnBench [rounds [row]]}; exits with 0 only where 99 turns in 100 of every row take less than a
 * millisecond of one processor.
 */
final class TurnBench {
    private static final double BAR = 1;
    private static final int WARM_UP = 8_000;

    private TurnBench() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        String only = arguments.length > 1 ? arguments[1] : "";
        var slow = new ArrayList<String>();
        System.out.println(TurnPace.head());
        for (Map.Entry<String, Callable<TurnPace.Play<?>>> row : rows().entrySet()) {
            if (row.getKey().contains(only)) {
                TurnPace.Play<?> play = row.getValue().call();
                int warmUp = Math.max(3, WARM_UP / play.turns().size());
                TurnPace pace =
                        play.paced(warmUp, Math.max(rounds, 3_000 / play.turns().size()));
                System.out.println(pace.line(row.getKey()));
                if (pace.p99() >= BAR) {
                    slow.add(row.getKey());
                }
            }
        }
        System.out.println(
                slow.isEmpty() ? "the bar of 1 ms is met" : "above the bar of 1 ms: " + String.join(", ", slow));
        System.exit(slow.isEmpty() ? 0 : 1);
    }

    private static Map<String, Callable<TurnPace.Play<?>>> rows() {
        var rows = new LinkedHashMap<String, Callable<TurnPace.Play<?>>>();
        rows.put("en, as said", () -> turns(RecordedCalls.ofScenarios(1, 0)));
        rows.put("en, 10 % misheard", () -> turns(RecordedCalls.ofScenarios(1, 10)));
        rows.put("en, eight guesses", () -> turns(RecordedCalls.ofScenarios(8, 10)));
        rows.put("en, captures asked again", () -> captures());
        for (String code : List.of("de", "es", "fr", "hi", "it", "pt")) {
            rows.put(code + ", as said", () -> turns(RecordedCalls.in(code, 1, 0)));
            rows.put(code + ", eight guesses", () -> turns(RecordedCalls.in(code, 8, 10)));
        }
        return rows;
    }

    private static TurnPace.Play<RecordedTurn> turns(List<RecordedTurn> turns) {
        var understanding = new Understanding();
        return new TurnPace.Play<>(turns, turn -> turn.understand(understanding), RecordedTurn::decide);
    }

    private static TurnPace.Play<Capture> captures() {
        var understanding = new Understanding();
        return new TurnPace.Play<>(Capture.all(), capture -> capture.understand(understanding), (_, _) -> null);
    }
}
