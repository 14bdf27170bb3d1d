package frontdesk.rehearsal;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/**
 * What became of one turn that a language model was given, as the journal has it.
 *
 * @param why it gave up, or null where it did not
 * @param withheld what it wanted to say and no fact supports, or null
 * @param firstWord milliseconds until its first word, or -1
 */
public record ModelTurn(@Nullable String why, @Nullable String withheld, int firstWord) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<ModelTurn> of(Journal journal, BusinessId business, CallId call) {
        return journal.toolUses(business, call).stream()
                .filter(use -> use.name().equals("language_model"))
                .map(use -> read(use.answer()))
                .toList();
    }

    private static ModelTurn read(String told) {
        try {
            JsonNode node = JSON.readTree(told);
            return new ModelTurn(
                    node.path("why").asText(null),
                    node.path("withheld").asText(null),
                    node.path("firstTokenMillis").asInt(-1));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the journal holds what is no turn of a model", broken);
        }
    }
}
