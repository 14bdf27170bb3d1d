package frontdesk.dialogue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Whatever the order in which a caller speaks, asks and falls silent, the same table is booked. */
class AnyOrderTest {

    /** Four facts in every order, one at a time and two at once. */
    @Test
    void factsMayComeInAnyOrderAndSeveralAtOnce() {
        List<List<String>> orders = orders(List.of("for four people", "on friday", "at seven in the evening"));
        for (List<String> order : orders) {
            for (int together = 1; together <= 3; together++) {
                TextCall call = TextCall.toTrattoria().says("i would like to book a table");
                for (int i = 0; i < order.size(); i += together) {
                    call.says(String.join(" ", order.subList(i, Math.min(order.size(), i + together))));
                }
                call.says("anna keller", "yes", "yes").leaves("2026-11-27T19:00 4 Anna Keller");
            }
        }
    }

    private static List<List<String>> orders(List<String> facts) {
        if (facts.size() < 2) {
            return List.of(facts);
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : facts) {
            List<String> rest = new ArrayList<>(facts);
            rest.remove(first);
            orders(rest).forEach(tail -> {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                orders.add(order);
            });
        }
        return orders;
    }

    /** Whatever the question, an aside is answered and the booking goes on to its end. */
    @Test
    void anAsideAtAnyPointIsAnsweredAndTheBookingGoesOn() {
        List<String> script = List.of("i'd like a table", "four people", "friday", "at seven", "anna keller", "yes");
        List<String> asides = List.of(
                "where can i park",
                "what are your opening hours",
                "what's your address",
                "can you repeat that",
                "hang on a second");
        for (String aside : asides) {
            for (int at = 1; at <= script.size(); at++) {
                List<String> said = new ArrayList<>(script);
                said.add(at, aside);
                said.add("yes");
                TextCall call = TextCall.toTrattoria();
                call.says(said.toArray(String[]::new)).leaves("2026-11-27T19:00 4 Anna Keller");
            }
        }
    }

    /** Silence and noise at any point cost a question more, and nothing of what was said. */
    @Test
    void aMumbleOrASilenceAtAnyPointLosesNothing() {
        List<String> script =
                List.of("i'd like a table", "four people", "friday", "at seven", "anna keller", "yes", "yes");
        for (int at = 1; at < script.size(); at++) {
            for (boolean silent : new boolean[] {true, false}) {
                TextCall call = TextCall.toTrattoria();
                call.says(script.subList(0, at).toArray(String[]::new));
                if (silent) {
                    call.isSilent().isSilent();
                } else {
                    call.mumbles().mumbles();
                }
                call.says(script.subList(at, script.size()).toArray(String[]::new))
                        .leaves("2026-11-27T19:00 4 Anna Keller");
            }
        }
    }
}
