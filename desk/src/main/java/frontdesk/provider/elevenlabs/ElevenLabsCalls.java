package frontdesk.provider.elevenlabs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.errand.AgentPlatform;
import frontdesk.errand.CallOrder;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.OutsideTrouble;

/**
 * An agent at ElevenLabs as who places our errands' calls and speaks in them: through its native Twilio integration, through a SIP trunk, or many with
 * one request as a batch. What each call is about it is given as dynamic variables. A call of a batch has no conversation before it is dialled, so it is
 * known by the batch and our own id of it.
 */
public final class ElevenLabsCalls implements AgentPlatform {
    private static final String NAME = "elevenlabs";
    private static final int MOST_IN_A_BATCH = 100;
    private static final String IN_BATCH = "batch:";

    private final Conversations conversations;
    private final By by;
    private final Staff staff;

    /** Which way calls are placed. */
    public enum By {
        TWILIO,
        SIP_TRUNK,
        BATCH
    }

    /**
     * Who speaks in the calls.
     *
     * @param id the agent's, {@code agent_…}
     * @param phoneNumberId the name at ElevenLabs of the number that is shown to the called, {@code phnum_…}
     */
    public record Agent(String id, String phoneNumberId) {}

    /** Who telephones for whom. */
    @FunctionalInterface
    public interface Staff {
        Optional<Agent> of(BusinessId business);
    }

    /** @param patience how long an answer may take */
    public ElevenLabsCalls(ElevenLabsAccount account, By by, Staff staff, Duration patience) {
        this.conversations = new Conversations(account, patience);
        this.by = by;
        this.staff = staff;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean serves(BusinessId business) {
        return staff.of(business).isPresent();
    }

    @Override
    public int together() {
        return by == By.BATCH ? MOST_IN_A_BATCH : 1;
    }

    @Override
    public String place(CallOrder order) {
        return place(List.of(order)).getOrDefault(order.call(), "");
    }

    @Override
    public Map<CallId, String> place(List<CallOrder> orders) {
        return switch (by) {
            case TWILIO -> single("v1/convai/twilio/outbound-call", orders.getFirst());
            case SIP_TRUNK -> single("v1/convai/sip-trunk/outbound-call", orders.getFirst());
            case BATCH -> batch(orders);
        };
    }

    private Map<CallId, String> single(String path, CallOrder order) {
        ObjectNode body = from(order).put("to_number", order.to().e164());
        body.set("conversation_initiation_client_data", about(order));
        JsonNode answer = conversations.post(path, body);
        String conversation = answer.path("conversation_id").asText("");
        if (!answer.path("success").asBoolean() || conversation.isEmpty()) {
            throw OutsideTrouble.lasting(conversations.outsider(), "it did not place the call");
        }
        return Map.of(order.call(), conversation);
    }

    private Map<CallId, String> batch(List<CallOrder> orders) {
        ObjectNode body = from(orders.getFirst())
                .put("call_name", "errands " + orders.getFirst().call())
                .put("target_concurrency_limit", orders.size());
        var recipients = body.putArray("recipients");
        for (CallOrder order : orders) {
            recipients
                    .addObject()
                    .put("id", order.call().toString())
                    .put("phone_number", order.to().e164())
                    .set("conversation_initiation_client_data", about(order));
        }
        String batch = conversations
                .post("v1/convai/batch-calling/submit", body)
                .path("id")
                .asText("");
        if (batch.isEmpty()) {
            throw OutsideTrouble.lasting(conversations.outsider(), "it did not place the calls");
        }
        return orders.stream()
                .collect(Collectors.toMap(CallOrder::call, order -> IN_BATCH + batch + "/" + order.call()));
    }

    private ObjectNode from(CallOrder order) {
        Agent agent = staff.of(order.business())
                .orElseThrow(
                        () -> OutsideTrouble.passing(conversations.outsider(), "it has no agent for this account"));
        return ElevenLabsAccount.JSON
                .createObjectNode()
                .put("agent_id", agent.id())
                .put("agent_phone_number_id", agent.phoneNumberId());
    }

    private static ObjectNode about(CallOrder order) {
        ObjectNode about = ElevenLabsAccount.JSON
                .createObjectNode()
                .put("user_id", order.errand().toString());
        ObjectNode variables = about.putObject("dynamic_variables");
        order.dynamicVariables().forEach(variables::put);
        return about;
    }

    @Override
    public Optional<Ended> ended(String conversation) {
        if (!conversation.startsWith(IN_BATCH)) {
            return conversations.ended(conversation);
        }
        String[] parts = conversation.substring(IN_BATCH.length()).split("/", 2);
        JsonNode recipient = recipient(conversations.get("v1/convai/batch-calling/" + parts[0]), parts[1]);
        String name = recipient.path("conversation_id").asText("");
        return switch (recipient.path("status").asText()) {
            case "completed" -> name.isEmpty() ? Optional.of(over(Result.UNSETTLED)) : conversations.ended(name);
            case "voicemail" -> Optional.of(over(Result.UNANSWERED));
            case "failed", "cancelled" -> Optional.of(over(Result.FAILED));
            default -> Optional.empty();
        };
    }

    private static Ended over(Result result) {
        return new Ended(result, List.of());
    }

    private static JsonNode recipient(JsonNode batch, String id) {
        for (JsonNode recipient : batch.path("recipients")) {
            if (recipient.path("id").asText().equals(id)) {
                return recipient;
            }
        }
        return batch.path("recipients").path(-1);
    }
}
