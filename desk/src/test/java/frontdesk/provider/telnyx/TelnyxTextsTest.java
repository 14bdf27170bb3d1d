package frontdesk.provider.telnyx;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.message.Courier.OutgoingText;
import frontdesk.message.Messages;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.people.LowerRooms;
import frontdesk.provider.speech.VendorContract;
import frontdesk.provider.wire.BareServer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Texts by Telnyx over the real wire, there and back. */
class TelnyxTextsTest extends LowerRooms {
    private static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BareServer server = new BareServer();
    private final KeyPair keys = keys();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"data\":{\"id\":\"tx-1\",\"record_type\":\"message\"}}";

    @SuppressWarnings("NullAway.Init")
    private URI address;

    @SuppressWarnings("NullAway.Init")
    private TelnyxCourier courier;

    @SuppressWarnings("NullAway.Init")
    private Messages messages;

    TelnyxTextsTest() {
        super("2026-11-21T12:00:00Z");
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    @BeforeEach
    void open() throws Exception {
        DemoBusinesses.all().forEach(businesses::save);
        server.router().post("/v2/messages").handler(BodyHandler.create(false)).handler(this::taken);
        address = server.open();
        byte[] key = keys.getPublic().getEncoded();
        var account = new TelnyxAccount(
                Secret.of("KEY-made-up"),
                Base64.getEncoder().encodeToString(Arrays.copyOfRange(key, key.length - 32, key.length)),
                null,
                URI.create(address + "/v2"),
                address);
        courier = new TelnyxCourier(account, clock);
        messages = new Messages(database, businesses, people, jobs, journal, courier, clock);
        new TelnyxTexts(account, businesses, messages, clock).mount(server.router());
    }

    @AfterEach
    @Override
    public void close() throws Exception {
        super.close();
        server.close();
    }

    private void taken(RoutingContext context) {
        try {
            assertThat(context.request().getHeader("Authorization")).isEqualTo("Bearer KEY-made-up");
            asked.add(JSON.readTree(context.body().buffer().getBytes()));
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
        context.response().setStatusCode(status).putHeader("Retry-After", "7").end(answer);
    }

    @Test
    void aTextIsHandedOverAsTheContractHasIt() {
        OutgoingText text = text();
        assertThat(courier.send(text)).isEqualTo("tx-1");
        JsonNode request = asked.getFirst();
        assertThat(request.path("from").asText()).isEqualTo("+14155550100");
        assertThat(request.path("to").asText()).isEqualTo("+14155550134");
        assertThat(request.path("text").asText()).isEqualTo("See you");
        assertThat(request.path("webhook_url").asText())
                .isEqualTo(address + "/telnyx/texts?business=" + text.business() + "&message=" + text.id());
    }

    @Test
    void theContractAllowsWhatWeAsk() {
        JsonNode contract = VendorContract.read("own-telnyx.openapi.yaml")
                .at("/paths/~1messages/post/requestBody/content/application~1json/schema");
        courier.send(text());
        JsonNode request = asked.getFirst();
        assertThat(contract.path("required"))
                .allSatisfy(field -> assertThat(request.has(field.asText())).isTrue());
        request.fieldNames().forEachRemaining(field -> assertThat(
                        contract.path("properties").has(field))
                .as(field)
                .isTrue());
        assertThat(contract.at("/properties/type/enum")).contains(request.path("type"));
    }

    @ParameterizedTest
    @CsvSource({"400, false", "401, false", "403, false", "422, false", "429, true", "500, true", "503, true"})
    void whatIsRefusedForGoodIsNotTriedAgainAndWhatIsNotIs(int refusal, boolean again) {
        status = refusal;
        answer = "{\"errors\":[{\"code\":\"40310\",\"title\":\"Invalid 'to' address\"}]}";
        assertThatThrownBy(() -> courier.send(text()))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(again));
    }

    @Test
    void howLongItWantsToBeLeftAloneIsKnown() {
        status = 429;
        assertThatThrownBy(() -> courier.send(text()))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.rest())
                        .isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void aRefusalIsSaidInWords() {
        status = 422;
        answer = "{\"errors\":[{\"code\":\"40310\",\"title\":\"Invalid 'to' address\"}]}";
        assertThatThrownBy(() -> courier.send(text())).hasMessage("telnyx: this number cannot receive texts (40310)");
        answer = "<html>";
        assertThatThrownBy(() -> courier.send(text())).hasMessage("telnyx: it answered 422");
    }

    @Test
    void anAnswerThatCannotBeReadIsNoRefusal() {
        answer = "{\"data\":{}}";
        assertThatThrownBy(() -> courier.send(text()))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isTrue());
    }

    @Test
    void aTextWhoseAnswerWasLostWaitsForNewsBeforeItIsSentAgain() {
        OutgoingText first = text();
        var again = new OutgoingText(first.business(), first.id(), TRATTORIA, ANNA, "See you", clock.instant());
        assertThatThrownBy(() -> courier.send(again))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isTrue());
        assertThat(asked).isEmpty();
        clock.pass(TelnyxCourier.NEWS_COMES_WITHIN.plus(Duration.ofSeconds(1)));
        assertThat(courier.send(again)).isEqualTo("tx-1");
    }

    @Test
    void whatBecomesOfATextIsFollowedInWhateverOrderItIsTold() throws Exception {
        MessageId id =
                messages.text(DemoBusinesses.TRATTORIA, new Text.Draft(ANNA, "See you", "booked", null, null, "1"));
        assertThat(tell(news(id, "message.finalized", "delivered", ""))).isEqualTo(200);
        assertThat(tell(news(id, "message.sent", "sent", ""))).isEqualTo(200);
        assertThat(kept(id).status()).isEqualTo(Status.DELIVERED);
        assertThat(kept(id).carrierName()).isEqualTo("tx-1");
    }

    @Test
    void aTextThatDidNotArriveSaysWhy() throws Exception {
        MessageId id =
                messages.text(DemoBusinesses.TRATTORIA, new Text.Draft(ANNA, "See you", "booked", null, null, "1"));
        tell(news(id, "message.finalized", "delivery_failed", ",\"errors\":[{\"code\":\"40001\"}]"));
        assertThat(kept(id).status()).isEqualTo(Status.FAILED);
        assertThat(kept(id).trouble()).contains("landline");
    }

    @Test
    void whoTelnyxKnowsToWantNoTextsIsSentNoMore() throws Exception {
        status = 422;
        answer = "{\"errors\":[{\"code\":\"40300\",\"title\":\"Blocked due to STOP message\"}]}";
        assertThatThrownBy(() -> courier.send(text()))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.isUnwanted())
                        .isTrue());
        MessageId id =
                messages.text(DemoBusinesses.TRATTORIA, new Text.Draft(ANNA, "See you", "booked", null, null, "1"));
        tell(news(id, "message.finalized", "delivery_failed", ",\"errors\":[{\"code\":\"40300\"}]"));
        assertThat(kept(id).status()).isEqualTo(Status.FAILED);
        assertThat(messages.mayText(DemoBusinesses.TRATTORIA, ANNA)).isFalse();
    }

    @Test
    void aTextThatArrivesIsKeptOnceAndStopIsHonoured() throws Exception {
        var event = new News("", """
                {"data":{"event_type":"message.received","id":"ev-1","payload":{"id":"tx-9","text":"Alto",
                 "from":{"phone_number":"+14155550134"},"to":[{"phone_number":"+14155550100"}]}}}
                """);
        assertThat(tell(event)).isEqualTo(200);
        assertThat(tell(event)).isEqualTo(200);
        assertThat(messages.latest(DemoBusinesses.TRATTORIA, 5)).hasSize(1);
        assertThat(messages.mayText(DemoBusinesses.TRATTORIA, ANNA)).isFalse();
    }

    @Test
    void whatTelnyxDidNotSignOrWhatIsNoEventIsRefused() throws Exception {
        MessageId id =
                messages.text(DemoBusinesses.TRATTORIA, new Text.Draft(ANNA, "See you", "booked", null, null, "1"));
        News news = news(id, "message.finalized", "delivered", "");
        assertThat(post(news, "AAAA")).isEqualTo(403);
        assertThat(kept(id).status()).isEqualTo(Status.QUEUED);
        assertThat(tell(new News(news.query(), "no event"))).isEqualTo(400);
        assertThat(tell(new News("?business=nobody&message=nothing", news.body())))
                .isEqualTo(400);
    }

    private record News(String query, String body) {}

    private static News news(MessageId id, String type, String status, String more) {
        return new News("?business=" + DemoBusinesses.TRATTORIA + "&message=" + id, """
                {"data":{"event_type":"%s","id":"ev-2","payload":{"id":"tx-1","to":[{"phone_number":"+14155550134","status":"%s"}]%s}}}
                """.formatted(type, status, more));
    }

    private int tell(News news) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update((now() + "|" + news.body()).getBytes(UTF_8));
        return post(news, Base64.getEncoder().encodeToString(signature.sign()));
    }

    private int post(News news, String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/telnyx/texts" + news.query()))
                .header("telnyx-timestamp", now())
                .header("telnyx-signature-ed25519", signature)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(news.body()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private String now() {
        Instant now = clock.instant();
        return String.valueOf(now.getEpochSecond());
    }

    private Text kept(MessageId id) {
        return messages.find(DemoBusinesses.TRATTORIA, id).orElseThrow();
    }

    private static OutgoingText text() {
        return new OutgoingText(DemoBusinesses.TRATTORIA, MessageId.next(), TRATTORIA, ANNA, "See you", null);
    }
}
