package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.provider.scripted.TelnyxStandIn.Callee;

/** People whom the stand-in for Telnyx rings for the desk: tells how it goes. */
final class TelnyxRinging {
    private final HttpClient http;
    private final TelnyxNews news;
    private final Duration pace;

    TelnyxRinging(HttpClient http, TelnyxNews news, Duration pace) {
        this.http = http;
        this.news = news;
        this.pace = pace;
    }

    /** Rings them until they answer or it is over, and carries their sound. */
    void ring(TelnyxCall call, JsonNode order, Callee callee) {
        try {
            call.order(order);
            switch (callee) {
                case BUSY -> news.tell("call.hangup", leg(call).put("hangup_cause", "user_busy"));
                case RINGS -> {
                    call.awaitEnd(Duration.ofSeconds(30));
                    news.tell("call.hangup", leg(call).put("hangup_cause", "originator_cancel"));
                }
                case ANSWERS, MACHINE -> {
                    news.tell("call.answered", leg(call));
                    if (callee == Callee.MACHINE) {
                        news.tell("call.machine.detection.ended", leg(call).put("result", "machine"));
                        news.tell("call.machine.greeting.ended", leg(call).put("result", "ended"));
                    }
                    call.carry(http, URI.create(order.path("stream_url").asText()), pace, false);
                }
            }
        } catch (IOException gone) {
            call.cut();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode leg(TelnyxCall call) {
        JsonNode order = call.order();
        return TelnyxNews.payload(
                        call.name(),
                        order.path("from").asText(),
                        order.path("to").asText())
                .put("direction", "outgoing")
                .put("client_state", order.path("client_state").asText());
    }
}
