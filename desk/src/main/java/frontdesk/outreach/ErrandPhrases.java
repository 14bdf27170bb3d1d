package frontdesk.outreach;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import frontdesk.errand.CallOrder;
import frontdesk.kernel.PhoneNumber;
import frontdesk.wording.Tongue;

/** The sentences with which we ask a provider for an appointment, in the language of the call. */
record ErrandPhrases(Tongue tongue, CallOrder order) {
    private static final String ENTRIES = "errand.call.";

    static ErrandPhrases of(CallOrder order) {
        return new ErrandPhrases(Tongue.of(order.language()), order);
    }

    /** Who calls, for whom, and what for. */
    List<String> introduction() {
        var phrases = new ArrayList<>(sentences("hello"));
        phrases.addAll(wish());
        return phrases;
    }

    List<String> wish() {
        return order.preferredTime().isEmpty() ? sentences("any") : sentences("wish");
    }

    List<String> book(LocalDateTime at, LocalDate today) {
        return tongue.sentences(
                ENTRIES + "book", Map.of("user", order.userName(), "when", tongue.dayAndTime(at, today)));
    }

    String number(PhoneNumber number, String region) {
        return tongue.say(ENTRIES + "number", Map.of("number", tongue.phone(number, region)));
    }

    /** Which day is it, or at what time? */
    String missing(boolean day) {
        return tongue.say(day ? "errand.error.missing_date" : "errand.error.missing_time");
    }

    List<String> sentences(String name) {
        return tongue.sentences(
                ENTRIES + name,
                Map.of("user", order.userName(), "service", order.service(), "wish", order.preferredTime()));
    }
}
