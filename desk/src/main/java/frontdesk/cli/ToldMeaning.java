package frontdesk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Account;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Reading;
import frontdesk.understanding.When;

/** A meaning with its reasons, as a table for people or as JSON for programs. */
record ToldMeaning(Account account) {
    private static final ObjectMapper JSON = new ObjectMapper();

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("MEANING");
        meaning().forEach((what, value) -> lines.add("  %-12s %s".formatted(what, value)));
        if (account.meaning().isEmpty()) {
            lines.add("  nothing that can be acted on");
        }
        lines.add("");
        lines.add("READINGS    ✓ taken   · weighed and left");
        for (Reading reading : account.readings()) {
            if (reading.taken() || reading.kind() != Reading.Kind.PART) {
                lines.add("  %s %-12s %-34s “%s”%s"
                        .formatted(
                                reading.taken() ? "✓" : "·",
                                name(reading.kind()),
                                reading.value(),
                                reading.words(),
                                reading.why().isEmpty() ? "" : "   as: " + reading.why()));
            }
        }
        return lines;
    }

    String json() {
        var told = new LinkedHashMap<String, Object>();
        told.put("meaning", meaning());
        told.put("readings", account.readings().stream().map(this::fields).toList());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a table of texts is always JSON", impossible);
        }
    }

    private Map<String, Object> meaning() {
        Meaning meaning = account.meaning();
        var told = new LinkedHashMap<String, Object>();
        put(
                told,
                "intents",
                meaning.intents().isEmpty() ? null : meaning.intents().toString());
        put(told, "answer", meaning.answer());
        put(told, "people", meaning.partySize());
        When when = meaning.when();
        put(told, "when", when == null ? null : when.iso() + (when.about() ? ", roughly" : ""));
        put(
                told,
                "or",
                when == null || when.others().isEmpty()
                        ? null
                        : when.others().stream().map(When::iso).toList().toString());
        put(told, "impossible", meaning.impossible());
        put(told, "service", meaning.service());
        put(told, "staff", meaning.staff());
        put(
                told,
                "choice",
                meaning.choice() == null ? null : "offer " + meaning.choice().place());
        put(told, "change", meaning.change());
        put(told, "name", meaning.name());
        put(told, "phone", meaning.phone() == null ? null : meaning.phone().e164());
        put(told, "email", meaning.particulars().email());
        put(told, "birthday", meaning.particulars().birthday());
        put(told, "postcode", meaning.particulars().postcode());
        Meaning.Topic topic = meaning.topic();
        put(
                told,
                "topic",
                topic == null ? null : topic.answerId() == null ? topic.kind() : topic.kind() + " " + topic.answerId());
        put(
                told,
                "language",
                meaning.language() == null ? null : meaning.language().tag());
        put(told, "correction", meaning.correction() ? "yes" : null);
        return told;
    }

    private static void put(Map<String, Object> told, String what, @Nullable Object value) {
        if (value != null) {
            told.put(what, value instanceof Number ? value : value.toString());
        }
    }

    private Map<String, Object> fields(Reading reading) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", name(reading.kind()));
        fields.put("value", reading.value());
        fields.put("words", reading.words());
        fields.put("why", reading.why());
        fields.put("worth", reading.worth());
        fields.put("taken", reading.taken());
        return fields;
    }

    private static String name(Reading.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
