package frontdesk.evaluation;

import java.util.List;
import java.util.Map;

import frontdesk.understanding.Account;

/** Single sentences: what is wanted, and where in the sentence the party, the day, the time and the name stand. */
final class ShortSheet implements Sheet {
    private final Listener listener;

    ShortSheet(Listener listener) {
        this.listener = listener;
    }

    @Override
    public Map<String, Object> answer(Row row) {
        List<String> asked = row.texts("requested_slots");
        boolean spans = row.has("requested_slots");
        var around = Listener.around(row.now(), "US", Spans.expected(asked), List.of(), List.of());
        Account account = listener.hear(row.text("utterance"), around);
        return spans
                ? Map.of(
                        "slots",
                        new Spans(row.text("utterance"), asked, account).slots(row.text("source")),
                        "intents",
                        List.of())
                : Map.of("slots", Map.of(), "intents", IntentNames.in(row.text("source"), account.meaning()));
    }
}
