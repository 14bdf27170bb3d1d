package frontdesk.evaluation;

import java.util.Collections;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Expected;

/** Names, dates of birth and postcodes from all that a recogniser made of them. */
final class PersonsSheet implements Sheet {
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
            case "name" -> listener.hear(row, "utterance", "GB", Expected.NAME).name();
            case "dob" -> {
                var birthday = listener.hear(row, "utterance", "GB", Expected.DATE_OF_BIRTH)
                        .particulars()
                        .birthday();
                yield birthday == null ? null : birthday.toString();
            }
            case "postcode" ->
                listener.hear(row, "utterance", "GB", Expected.POSTCODE)
                        .particulars()
                        .postcode();
            default -> null;
        };
    }
}
