package frontdesk.provider.twilio;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.message.Courier.OutgoingText;
import frontdesk.provider.scripted.TwilioStandIn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What we ask of Twilio, and what the stand-in answers, against Twilio's own OpenAPI document where it lies beside the repository. */
class PublishedInterfaceTest {
    private static final String MESSAGES = "/2010-04-01/Accounts/{AccountSid}/Messages.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void weAskOnlyWhatIsPublished() throws IOException {
        var asked = new ArrayList<String>();
        var sent = new ArrayList<Form>();
        HttpServer twilio = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        twilio.createContext("/", exchange -> {
            String query = exchange.getRequestURI().getRawQuery();
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            sent.add(Form.parse(
                    query == null ? new String(exchange.getRequestBody().readAllBytes(), UTF_8) : query));
            byte[] answer = "{\"sid\":\"SM1\",\"messages\":[]}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        twilio.start();
        try {
            URI here = URI.create("http://localhost:" + twilio.getAddress().getPort());
            new TwilioCourier(account(here)).send(text());
        } finally {
            twilio.stop(0);
        }
        assertThat(asked)
                .containsExactly(
                        "GET /2010-04-01/Accounts/AC-made-up/Messages.json",
                        "POST /2010-04-01/Accounts/AC-made-up/Messages.json");
        Contracts.json("twilio_api_v2010.json").ifPresent(published -> {
            JsonNode path = published.at("/paths").get(MESSAGES);
            var filters = new TreeSet<String>();
            path.at("/get/parameters")
                    .forEach(parameter -> filters.add(parameter.get("name").asText()));
            assertThat(filters).containsAll(names(sent.get(0)));
            JsonNode schema = path.at("/post/requestBody/content")
                    .get("application/x-www-form-urlencoded")
                    .get("schema");
            assertThat(fields(schema.get("properties"))).containsAll(names(sent.get(1)));
            schema.path("required")
                    .forEach(needed -> assertThat(names(sent.get(1))).contains(needed.asText()));
        });
    }

    @Test
    void theStandInAnswersInThePublishedShape() throws Exception {
        try (var twilio = new TwilioStandIn("AC-made-up", Secret.of("a-made-up-token"), Clock.systemUTC());
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create(twilio.apiBase() + "/2010-04-01/Accounts/AC-made-up/Messages.json"))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString("AC-made-up:a-made-up-token".getBytes(UTF_8)))
                    .POST(BodyPublishers.ofString(Form.of("To", "+14155550134", "From", "+14155550100", "Body", "Hello")
                            .encoded()))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(201);
            JsonNode message = JSON.readTree(answer.body());
            assertThat(message.get("num_segments").isTextual()).isTrue();
            Contracts.json("twilio_api_v2010.json").ifPresent(published -> assertThat(
                            fields(published.at("/components/schemas/api.v2010.account.message/properties")))
                    .containsAll(fields(message)));
        }
    }

    private static TwilioAccount account(URI here) {
        return new TwilioAccount("AC-made-up", Secret.of("a-made-up-token"), null, here, here, false);
    }

    private static OutgoingText text() {
        return new OutgoingText(
                new BusinessId(MessageId.next().value()),
                MessageId.next(),
                new PhoneNumber("+14155550100"),
                new PhoneNumber("+14155550134"),
                "Hello",
                Clock.systemUTC().instant());
    }

    private static List<String> names(Form form) {
        return form.fields().stream().map(Form.Field::name).toList();
    }

    private static List<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
