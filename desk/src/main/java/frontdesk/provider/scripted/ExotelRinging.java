package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import frontdesk.provider.scripted.ExotelConnectStandIn.Person;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody whom Exotel's stand-in rings for the desk: tells how it goes where the order wants it told, and carries the sound. */
final class ExotelRinging {
    private final HttpClient http;
    private final ExotelCall call;
    private final Map<String, List<String>> order;

    ExotelRinging(HttpClient http, ExotelCall call, Map<String, List<String>> order) {
        this.http = http;
        this.call = call;
        this.order = order;
    }

    /**
     * Rings until it is over.
     *
     * @param twice news come twice, and in the wrong order
     * @param closing ends what would ring on
     */
    void ring(Person person, Consumer<ExotelCall> acts, boolean twice, CountDownLatch closing) {
        try {
            tell("ringing", "ringing");
            switch (person) {
                case ANSWERS -> {
                    tell("answered", "in-progress");
                    Thread.ofVirtual().start(() -> acts.accept(call));
                    URI socket = URI.create(one(order, "StreamUrl"));
                    call.runPlaced(withoutWords(socket), basic(socket.getUserInfo()));
                    tell("terminal", "completed");
                }
                case BUSY -> unanswered("busy", twice);
                case NO_ANSWER -> unanswered("no-answer", twice);
                case UNREACHABLE -> unanswered("failed", twice);
                case RINGS_ON -> closing.await();
            }
        } catch (IOException nobodyListens) {
            call.isOver("nobody listens");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void unanswered(String status, boolean twice) throws IOException, InterruptedException {
        tell("terminal", status);
        if (twice) {
            tell("ringing", "ringing");
            tell("terminal", "completed");
        }
        call.isOver(status);
    }

    private void tell(String event, String status) throws IOException, InterruptedException {
        if (!order.getOrDefault("StatusCallbackEvents[]", List.of()).contains(event)) {
            return;
        }
        URI news = URI.create(one(order, "StatusCallback"));
        String body = "CallSid=" + call.callSid() + "&EventType=" + event + "&Status="
                + URLEncoder.encode(status, UTF_8) + "&Direction=outbound-api";
        var request = HttpRequest.newBuilder(withoutWords(news))
                .header("Authorization", basic(news.getUserInfo()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString(body))
                .build();
        http.send(request, BodyHandlers.discarding());
    }

    private static URI withoutWords(URI address) {
        return URI.create(address.toString().replace(address.getRawUserInfo() + "@", ""));
    }

    /** A field of an order; blank where there is none. */
    static String one(Map<String, List<String>> form, String field) {
        return form.getOrDefault(field, List.of("")).getFirst();
    }

    static String basic(String words) {
        return "Basic " + Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
    }
}
