package frontdesk.provider.elevenlabs;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import frontdesk.aftercall.AgentCall;
import frontdesk.aftercall.AgentCall.Fate;
import frontdesk.aftercall.AgentCallBuilder;
import frontdesk.journal.CallAnalysisBuilder;
import frontdesk.journal.CallEnded;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;

/** A call of ours that never began, as {@code call_initiation_failure} tells of it: with the words of Twilio, or of a SIP trunk. */
final class CallFailure {
    private final BusinessId business;
    private final JsonNode envelope;
    private final JsonNode data;

    CallFailure(BusinessId business, JsonNode envelope) {
        this.business = business;
        this.envelope = envelope;
        this.data = envelope.path("data");
    }

    AgentCall call() {
        Instant at = Envelope.moment(envelope.path("event_timestamp"));
        String reason = data.path("failure_reason").asText("unknown");
        return AgentCallBuilder.builder()
                .business(business)
                .conversation(data.path("conversation_id").asText())
                .outbound(true)
                .caller(number("To", "to_number"))
                .dialled(number("From", "from_number"))
                .startedAt(at)
                .endedAt(at)
                .endedBy(CallEnded.By.CARRIER)
                .reason(reason)
                .fate(reason.equals("unknown") ? Fate.BROKEN : Fate.NOT_REACHED)
                .turns(List.of())
                .analysis(CallAnalysisBuilder.builder()
                        .platform(PostCallWebhooks.NAME)
                        .success(false)
                        .seconds(0)
                        .collected("{}")
                        .evaluated("{}")
                        .at(at)
                        .build())
                .build();
    }

    private @Nullable PhoneNumber number(String twilio, String sip) {
        JsonNode body = data.at("/metadata/body");
        return PhoneNumber.parse(body.path(twilio).asText(body.path(sip).asText("")), "ZZ")
                .orElse(null);
    }
}
