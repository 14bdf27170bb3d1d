package frontdesk.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import frontdesk.journal.Journal.Change;
import frontdesk.kernel.BusinessId;

/** A {@link Change} as one node tells it to the others: {@code {"business":"…","kind":"call","id":"…"}}. */
final class LiveNews {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LiveNews() {}

    static String written(Change change) {
        return JSON.createObjectNode()
                .put("business", change.business().toString())
                .put("kind", change.kind())
                .put("id", change.id())
                .toString();
    }

    static Change read(String news) {
        try {
            JsonNode told = JSON.readTree(news);
            return new Change(
                    BusinessId.of(told.path("business").asText()),
                    told.path("kind").asText(),
                    told.path("id").asText());
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException("news that the journal did not write", notOurs);
        }
    }
}
