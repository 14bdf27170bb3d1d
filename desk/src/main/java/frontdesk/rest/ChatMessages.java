package frontdesk.rest;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.chat.Chats;
import frontdesk.chat.Said;
import frontdesk.chat.Writer;

/** The receptionist in writing, for programs that bring their own page or messenger. */
@Path("/api/v1/chat")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "chat")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ChatMessages {
    private static final int LONGEST_SESSION = 100;

    private final Gate gate;
    private final Chats chats;

    ChatMessages(Gate gate, Chats chats) {
        this.gate = gate;
        this.chats = chats;
    }

    /** @param session as an earlier answer gave it; none begins a conversation */
    @Schema(name = "NewChatMessage")
    record Message(
            @Schema(required = true, description = "The short name of the business") @Nullable
            String business,

            @Schema(maxLength = LONGEST_SESSION) @Nullable String session,

            @Schema(required = true, maxLength = Chats.LONGEST) @Nullable
            String text) {}

    /** @param state what is waited for, and what came of a conversation that has ended */
    @Schema(name = "ChatReply")
    record Reply(String session, List<String> phrases, State state, boolean ended) {
        static Reply of(Said said) {
            String came = said.ended() == null ? null : word(said.ended());
            return new Reply(
                    said.session(), said.phrases(), new State(word(said.expecting()), came), said.ended() != null);
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    @Schema(name = "ChatState")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            @Schema(description = "What the customer was asked for: name, when, yes_or_no …")
            String expecting,

            @Schema(required = false, description = "booked, cancelled, answered …") @Nullable
            String disposition) {}

    @POST
    @Operation(operationId = "chat", summary = "Say something to the receptionist and read the answer")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same message sent again gets the first answer, and nothing is done twice",
            schema = @Schema(maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "200", description = "What the receptionist answers")
    public Reply chat(InputStream body, @Context HttpServerRequest request) {
        Message message = Json.read(body, Message.class);
        var faults = new Faults();
        String business = present(faults, "business", message.business(), 100);
        String text = present(faults, "text", message.text(), Chats.LONGEST);
        String session = message.session() == null || message.session().isBlank()
                ? null
                : message.session().strip();
        if (session != null && !Writer.isSession(session)) {
            faults.add("session", "Send the session of an earlier answer, or none to begin a conversation.");
        }
        faults.refuse();
        Caller caller = gate.admitToChange(request, business);
        return Reply.of(chats.say(
                caller.id(), Writer.onTheWeb(session), text, caller.origin().idempotencyKey()));
    }

    private static String present(Faults faults, String field, @Nullable String sent, int most) {
        if (sent == null || sent.isBlank()) {
            faults.add(field, "This is missing.");
            return "";
        }
        if (sent.length() > most) {
            faults.add(field, "Send at most %d characters.".formatted(most));
        }
        return sent.strip();
    }
}
