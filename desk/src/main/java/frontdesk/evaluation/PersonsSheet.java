package frontdesk.evaluation;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Understanding.Utterance;

/** Names, dates of birth and postcodes from all that a recogniser made of them. */
final class PersonsSheet implements Sheet {
    /** The calls were made in this year, which tells who cannot have been born yet. */
    private static final LocalDateTime CALLED = LocalDateTime.parse("2021-06-01T09:00");

    private final Listener listener;

    PersonsSheet(Listener listener) {
        this.listener = listener;
    }

    /** What was heard of a thing in a call, by attempt: the second is heard with the first in mind. */
    private final Map<String, SortedMap<Integer, List<String>>> heard = new HashMap<>();

    @Override
    public Map<String, Object> answer(Row row) {
        attempts(row).put(attempt(row), row.texts("nbest"));
        return Collections.singletonMap("value", value(row));
    }

    private @Nullable String value(Row row) {
        return switch (row.text("item")) {
            case "name" -> hear(row, Expected.NAME).name();
            case "dob" -> {
                var birthday = hear(row, Expected.DATE_OF_BIRTH).particulars().birthday();
                yield birthday == null ? null : birthday.toString();
            }
            case "postcode" -> hear(row, Expected.POSTCODE).particulars().postcode();
            default -> null;
        };
    }

    private SortedMap<Integer, List<String>> attempts(Row row) {
        return heard.computeIfAbsent(row.text("dialogue_id") + row.text("item"), call -> new TreeMap<>());
    }

    private static int attempt(Row row) {
        return row.json().path("attempt").asInt();
    }

    private Meaning hear(Row row, Expected expected) {
        return listener.hear(
                        new Utterance(row.text("utterance"), row.texts("nbest"), Language.ENGLISH),
                        Listener.around(CALLED, "GB", expected, List.of(), List.of())
                                .withBefore(List.copyOf(
                                        attempts(row).headMap(attempt(row)).values())))
                .meaning();
    }
}
