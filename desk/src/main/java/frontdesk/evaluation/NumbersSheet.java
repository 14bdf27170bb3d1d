package frontdesk.evaluation;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Expected;
import frontdesk.understanding.Reading;
import frontdesk.understanding.Reading.Kind;
import frontdesk.understanding.Understanding.Utterance;

/** Numbers, places in a row and telephone numbers: the longest that is read anywhere in the sentence. */
final class NumbersSheet implements Sheet {
    private final Listener listener;

    NumbersSheet(Listener listener) {
        this.listener = listener;
    }

    @Override
    public Map<String, Object> answer(Row row) {
        boolean phone = row.text("kind").startsWith("phone");
        Set<Kind> wanted = phone
                ? Set.of(Kind.PHONE)
                : row.text("kind").equals("ordinal")
                        ? Set.of(Kind.PLACE, Kind.NUMBER)
                        : Set.of(Kind.NUMBER, Kind.PLACE);
        var around = Listener.around(row.now(), "US", phone ? Expected.PHONE : Expected.ANYTHING, List.of(), List.of());
        var utterance = new Utterance(row.text("utterance"), List.of(), Listener.language(row));
        return Collections.singletonMap(
                "value", longest(listener.hear(utterance, around).readings(), wanted));
    }

    private static @Nullable String longest(List<Reading> readings, Set<Kind> wanted) {
        return readings.stream()
                .filter(reading -> wanted.contains(reading.kind()))
                .max(Comparator.comparingInt(reading -> reading.to() - reading.from()))
                .map(Reading::value)
                .orElse(null);
    }
}
