package frontdesk.evaluation;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;

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

    @Override
    public Map<String, Object> answer(Row row) {
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

    private Meaning hear(Row row, Expected expected) {
        return listener.hear(
                        new Utterance(row.text("utterance"), row.texts("nbest"), Language.ENGLISH),
                        Listener.around(CALLED, "GB", expected, List.of(), List.of()))
                .meaning();
    }
}
