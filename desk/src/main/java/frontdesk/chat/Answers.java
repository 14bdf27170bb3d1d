package frontdesk.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.understanding.Expected;

/** What messages were answered, by what they are called: one that comes again gets the same answer, and nothing is done twice. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOOL = "chat";

    private Answers() {}

    static Optional<Said> before(Journal journal, BusinessId business, String message) {
        return journal.toolAnswers().find(business, TOOL, message).map(Answers::read);
    }

    static Said keep(Journal journal, BusinessId business, String message, Said said) {
        ObjectNode answer = JSON.createObjectNode()
                .put("call", said.call().toString())
                .put("session", said.session())
                .put("expecting", said.expecting().name())
                .put("ended", said.ended() == null ? null : said.ended().name());
        said.phrases().forEach(answer.putArray("phrases")::add);
        return read(journal.toolAnswers().keep(business, TOOL, message, answer.toString()));
    }

    private static Said read(String answer) {
        try {
            JsonNode kept = JSON.readTree(answer);
            List<String> phrases = new ArrayList<>();
            kept.path("phrases").forEach(phrase -> phrases.add(phrase.asText()));
            return new Said(
                    CallId.of(kept.path("call").asText()),
                    kept.path("session").asText(),
                    List.copyOf(phrases),
                    Expected.valueOf(kept.path("expecting").asText()),
                    kept.hasNonNull("ended")
                            ? Disposition.valueOf(kept.path("ended").asText())
                            : null);
        } catch (JsonProcessingException bug) {
            throw new IllegalArgumentException("an answer that was not kept by us", bug);
        }
    }
}
