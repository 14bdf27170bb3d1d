package frontdesk.provider.elevenlabs;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

/**
 * What ElevenLabs asks before a conversation begins: whom its agent speaks with, and what it says and how it behaves at this hour. It does not sign this question; our agent's token in {@code X-Agent-Token}
 * shows that it is theirs.
 */
final class ConversationStart {
    private final BiFunction<String, Secret, Optional<BusinessId>> tokens;
    private final CallerRecognition callers;

    ConversationStart(BiFunction<String, Secret, Optional<BusinessId>> tokens, CallerRecognition callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    /** What the question is answered with. */
    sealed interface Answer {
        record Told(ObjectNode json) implements Answer {}

        record Refused() implements Answer {}
    }

    /**
     * Answers in time, whatever the database does: where nobody can say in time whose token it is, the answer says nothing of anybody.
     *
     * @param agent the id of our agent, from the address
     */
    Answer answer(String agent, @Nullable String token, byte[] question) {
        if (token == null || token.isBlank()) {
            return new Answer.Refused();
        }
        Optional<Optional<ObjectNode>> found = callers.inTime(() -> tokens.apply(agent, Secret.of(token.strip()))
                .map(business -> callers.find(business, caller(question)).json()));
        return found.map(begun -> begun.<Answer>map(ConversationStart::told).orElseGet(Answer.Refused::new))
                .orElseGet(() -> told(CallerKnown.STRANGER.json()));
    }

    private static Answer.Told told(ObjectNode begun) {
        return new Answer.Told(begun.put("type", "conversation_initiation_client_data"));
    }

    private static @Nullable PhoneNumber caller(byte[] question) {
        try {
            JsonNode asked = ElevenLabsAccount.JSON.readTree(question);
            return PhoneNumber.parse(asked.path("caller_id").asText(""), "ZZ").orElse(null);
        } catch (IOException noJson) {
            return null;
        }
    }
}
