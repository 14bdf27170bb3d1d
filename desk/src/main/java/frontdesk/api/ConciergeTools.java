package frontdesk.api;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Agent;
import frontdesk.errand.ErrandAnswer;
import frontdesk.errand.ErrandAnswer.JudgedSlot;
import frontdesk.errand.ErrandAnswer.Refused;
import frontdesk.errand.ErrandTools;
import frontdesk.errand.ErrandTools.InCall;
import frontdesk.kernel.BusinessId;

/**
 * What an agent calls in the middle of a call that it makes to a provider on a user's behalf. The token says for which account; the conversation is
 * named in {@code conversation_id} or {@code X-Conversation-Id}. Times are {@code YYYY-MM-DD HH:MM} on the account's clock; "tomorrow at 3pm" is
 * understood. 200 it is done; 401 no known token; 404 no such conversation; 409 the user needs no appointment from this provider any more; 422 it
 * cannot be understood, with a sentence that the agent can say. In each answer {@code user_reply} tells what became of a question to the user.
 */
@Path("/api/tools")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "errand tools")
public class ConciergeTools {
    private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AgentGate gate;
    private final ErrandTools tools;

    ConciergeTools(AgentGate gate, ErrandTools tools) {
        this.gate = gate;
        this.tools = tools;
    }

    @POST
    @Path("/slots")
    @Operation(summary = "Report the slots that the provider offers; the answer says which suit the user, best first")
    public Response slots(@BeanParam AgentHeaders headers, String json) {
        return use(headers, json, (business, call, sent) -> tools.slots(business, call, sent.slots()));
    }

    @POST
    @Path("/check-preference")
    @Operation(summary = "Whether one slot suits the user: fits, does_not_fit or ask")
    public Response checkPreference(@BeanParam AgentHeaders headers, String json) {
        return use(headers, json, (business, call, sent) -> tools.check(business, call, sent.preference()));
    }

    @POST
    @Path("/confirm")
    @Operation(summary = "Report what the provider has booked; the user is told")
    public Response confirm(@BeanParam AgentHeaders headers, String json) {
        return use(headers, json, (business, call, sent) -> tools.confirm(business, call, sent.confirm()));
    }

    @POST
    @Path("/escalate")
    @Operation(summary = "Ask the user by text; the answer comes with a later tool, or with this one sent again")
    public Response escalate(@BeanParam AgentHeaders headers, String json) {
        return use(headers, json, (business, call, sent) -> tools.escalate(business, call, sent.escalate()));
    }

    @POST
    @Path("/no-availability")
    @Operation(summary = "The provider has no time; the next one is called")
    public Response noAvailability(@BeanParam AgentHeaders headers, String json) {
        return use(
                headers, json, (business, call, sent) -> tools.noAvailability(business, call, sent.noAvailability()));
    }

    @POST
    @Path("/{name}")
    @Operation(hidden = true)
    public Response another(@BeanParam AgentHeaders headers) {
        admit(headers);
        throw Problem.refusal(
                404,
                "unknown_tool",
                "There is no such tool: there are slots, check-preference, confirm, escalate and no-availability.");
    }

    private Agent admit(AgentHeaders headers) {
        return gate.admit(headers);
    }

    private interface Tool {
        ErrandAnswer use(BusinessId business, InCall call, ErrandArguments sent);
    }

    private Response use(AgentHeaders headers, String json, Tool tool) {
        Agent agent = admit(headers);
        var sent = new ErrandArguments(Body.of(json));
        return answer(tool.use(agent.business(), sent.call(headers.conversation, headers.key), sent));
    }

    private static Response answer(ErrandAnswer answer) {
        return switch (answer) {
            case ErrandAnswer.Judged judged -> Answers.ok(judged(judged));
            case ErrandAnswer.Checked checked ->
                Answers.ok(new Checked(
                        true,
                        checked.slot().at().format(SLOT),
                        checked.slot().fit().word(),
                        checked.slot().reason().word(),
                        checked.slot().why(),
                        reply(checked.reply()),
                        checked.message()));
            case ErrandAnswer.Confirmed confirmed ->
                Answers.ok(new Confirmed(
                        true,
                        confirmed.errand().toString(),
                        slot(confirmed.slot()),
                        confirmed.provider(),
                        confirmed.calendar(),
                        reply(confirmed.reply()),
                        confirmed.message()));
            case ErrandAnswer.Asked asked ->
                Answers.ok(new Asked(true, asked.question(), reply(asked.reply()), asked.message()));
            case ErrandAnswer.MovedOn moved ->
                Answers.ok(new MovedOn(true, moved.next(), moved.left(), moved.message()));
            case Refused refused -> refused(refused);
        };
    }

    private static Response refused(Refused refused) {
        int status =
                switch (refused.code()) {
                    case UNKNOWN_CONVERSATION -> 404;
                    case ALREADY_BOOKED, STOPPED -> 409;
                    case MISSING_CONVERSATION,
                            MISSING_SLOTS,
                            BAD_SLOTS,
                            MISSING_DATE,
                            BAD_DATE,
                            MISSING_TIME,
                            BAD_TIME,
                            PAST_DATE,
                            MISSING_QUESTION,
                            TOO_LONG -> 422;
                };
        return Problem.response(status, Problem.of(refused.code().code(), refused.message()));
    }

    private static Judged judged(ErrandAnswer.Judged judged) {
        List<Slot> slots = judged.slots().stream().map(ConciergeTools::slot).toList();
        List<String> fitting = slots.stream()
                .filter(slot -> slot.preference().equals("fits"))
                .map(Slot::slot)
                .toList();
        return new Judged(true, slots, fitting, judged.notUnderstood(), reply(judged.reply()), judged.message());
    }

    private static Slot slot(JudgedSlot slot) {
        return new Slot(slot.at().format(SLOT), slot.fit().word(), slot.reason().word(), slot.why());
    }

    private static @Nullable Reply reply(ErrandAnswer.@Nullable Reply reply) {
        LocalDateTime at = reply == null ? null : reply.at();
        return reply == null
                ? null
                : new Reply(
                        reply.state(),
                        reply.answer(),
                        reply.choice(),
                        at == null ? null : at.format(SLOT),
                        reply.message());
    }

    /** {@code preference} is fits, ask or does_not_fit; {@code reason} a code, and {@code why} the same in words. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Slot(String slot, String preference, String reason, String why) {}

    /** {@code state} is waiting, answered or no_answer. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Reply(
            String state,
            @Nullable String answer,
            @Nullable String choice,
            @Nullable String slot,
            String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Judged(
            boolean success,
            List<Slot> slots,
            List<String> fittingSlots,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notUnderstood,
            @Nullable Reply userReply,
            String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Checked(
            boolean success,
            String slot,
            String preference,
            String reason,
            String why,
            @Nullable Reply userReply,
            String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Confirmed(
            boolean success,
            String errandId,
            Slot slot,
            String providerName,
            String calendar,
            @Nullable Reply userReply,
            String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Asked(
            boolean success, int question, @Nullable Reply userReply, String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record MovedOn(boolean success, boolean nextProvider, int providersLeft, String message) {}
}
