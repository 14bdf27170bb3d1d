package frontdesk.api;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Agent;
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

    /**
     * The conversation is named in the header {@code X-Conversation-Id}, or else in {@code conversation_id} or {@code call_id}: what the platform
     * says is believed before what its model writes. A number in {@code X-Caller-Id} is that of the caller for the whole conversation; what stands there and
     * is none, or nothing, says that the caller withholds it.
     */
    Origin of(Agent agent, Body body, AgentHeaders headers) {
        String header = given(headers.conversation);
        String conversation = header == null ? body.text("conversation_id") : header;
        return of(agent, "conversation_id", conversation == null ? body.text("call_id") : conversation, headers);
    }

    /** The same where {@code call_id} is what the request is about. */
    Origin ofCall(Agent agent, Body body, AgentHeaders headers) {
        String call = given(headers.conversation) == null ? body.text("call_id") : null;
        return call == null ? of(agent, body, headers) : of(agent, "call_id", call, headers);
    }

    private Origin of(Agent agent, String field, @Nullable String conversation, AgentHeaders headers) {
        String key = given(headers.key);
        if (key != null && key.length() > LONGEST) {
            throw Problem.refusal(
                    422, "bad_idempotency_key", "The Idempotency-Key is longer than %d characters.".formatted(LONGEST));
        }
        if (given(headers.caller()) != null && conversation == null) {
            throw Problem.refusal(
                    422,
                    "missing_conversation",
                    "Send X-Conversation-Id beside X-Caller-Id, so that we know whose call it is.");
        }
        return new Origin(
                "agent:" + agent.id(),
                conversation == null ? null : call(agent, field, conversation, headers.caller()),
                key);
    }

    private CallId call(Agent agent, String field, String conversation, @Nullable String caller) {
        String name = conversation.replace("\0", "").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Problem.refusal(422, "bad_" + field, "The %s is no name of a conversation.".formatted(field));
        }
        return belt.call(agent.business(), name, caller);
    }

    private static @Nullable String given(@Nullable String header) {
        return header == null || header.isBlank() ? null : header.strip();
    }
}
