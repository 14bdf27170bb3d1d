package frontdesk.api;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access.Agent;
import frontdesk.booking.Origin;
import frontdesk.kernel.CallId;
import frontdesk.reception.ToolBelt;

/** Where an agent's request comes from: whose agent, in which conversation, and by which key it is known when it comes again. */
@Singleton
final class AgentOrigins {
    private static final int LONGEST = 255;

    private final ToolBelt belt;

    AgentOrigins(ToolBelt belt) {
        this.belt = belt;
    }

    /** The conversation is named in the header {@code X-Conversation-Id}, or else in {@code conversation_id} or {@code call_id}. */
    Origin of(Agent agent, Body body, @Nullable String header, @Nullable String key) {
        String conversation = header != null && !header.isBlank() ? header.strip() : body.text("conversation_id");
        return of(agent, "conversation_id", conversation == null ? body.text("call_id") : conversation, key);
    }

    /** The same where {@code call_id} is what the request is about. */
    Origin ofCall(Agent agent, Body body, @Nullable String header, @Nullable String key) {
        String call = body.text("call_id");
        return call == null ? of(agent, body, header, key) : of(agent, "call_id", call, key);
    }

    private Origin of(Agent agent, String field, @Nullable String conversation, @Nullable String key) {
        if (key != null && key.length() > LONGEST) {
            throw Problem.refusal(
                    422, "bad_idempotency_key", "The Idempotency-Key is longer than %d characters.".formatted(LONGEST));
        }
        return new Origin(
                "agent:" + agent.id(),
                conversation == null ? null : call(agent, field, conversation),
                key == null || key.isBlank() ? null : key);
    }

    private CallId call(Agent agent, String field, String conversation) {
        String name = conversation.replace("\0", "").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Problem.refusal(422, "bad_" + field, "The %s is no name of a conversation.".formatted(field));
        }
        return belt.call(agent.business(), name);
    }
}
