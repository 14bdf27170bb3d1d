package frontdesk.provider.exotel;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.vertx.core.MultiMap;
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
import frontdesk.provider.wire.BareServer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Texts by Exotel over the real wire, there and back. */
class ExotelTextsTest extends LowerRooms {
    private static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final String OURS = ExotelAccount.basic("exotel", Secret.of("made up"));

    private final BareServer server = new BareServer();
    private final List<MultiMap> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"SMSMessage\":{\"Sid\":\"ex-1\",\"Status\":\"queued\"}}";

    @SuppressWarnings("NullAway.Init")
    private URI address;

    @SuppressWarnings("NullAway.Init")
    private ExotelCourier courier;

    @SuppressWarnings("NullAway.Init")
    private Messages messages;

    ExotelTextsTest() {
        super("2026-11-21T12:00:00Z");
    }

    @BeforeEach
    void open() throws Exception {
        DemoBusinesses.all().forEach(businesses::save);
        server.router()
                .post("/v1/Accounts/made-up/Sms/send.json")
                .handler(BodyHandler.create(false))
                .handler(this::taken);
        address = server.open();
        var api = new ExotelApi("made-up", "key", Secret.of("token"), address, address);
        var account = new ExotelAccount("exotel", Secret.of("made up"), "US", api);
        courier = new ExotelCourier(account, api, "1101", clock);
        messages = new Messages(database, businesses, people, jobs, journal, courier, clock);
        new ExotelTexts(account, businesses, messages).mount(server.router());
    }

    @AfterEach
    @Override
    public void close() throws Exception {
        super.close();
        server.close();
    }

    private void taken(RoutingContext context) {
        assertThat(context.request().getHeader("Authorization"))
                .isEqualTo(ExotelAccount.basic("key", Secret.of("token")));
        asked.add(context.request().formAttributes());
        context.response().setStatusCode(status).putHeader("Retry-After", "7").end(answer);
    }

    @Test
    void aTextIsHandedOverWithWhereItsNewsIsTold() {
        OutgoingText text = text();
        assertThat(courier.send(text)).isEqualTo("ex-1");
        MultiMap form = asked.getFirst();
        assertThat(form.get("From")).isEqualTo("+14155550100");
        assertThat(form.get("To")).isEqualTo("+14155550134");
        assertThat(form.get("Body")).isEqualTo("See you & bye");
        assertThat(form.get("DltEntityId")).isEqualTo("1101");
        assertThat(form.get("StatusCallback"))
                .isEqualTo(address.toString().replace("://", "://exotel:made%20up@") + "/exotel/text-status?business="
                        + text.business() + "&message=" + text.id());
    }

    @ParameterizedTest
    @CsvSource({"400, false", "401, false", "403, false", "429, true", "500, true", "503, true"})
    void whatIsRefusedForGoodIsNotTriedAgainAndWhatIsNotIs(int refusal, boolean again) {
        status = refusal;
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
    void anAnswerThatCannotBeReadIsNoRefusal() {
        for (String wrong : List.of("{}", "<html>")) {
            answer = wrong;
            assertThatThrownBy(() -> courier.send(text()))
                    .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                            .isTrue());
        }
    }

    @Test
    void aTextWhoseAnswerWasLostWaitsForNewsBeforeItIsSentAgain() {
        OutgoingText first = text();
        var again = new OutgoingText(first.business(), first.id(), TRATTORIA, ANNA, "See you", clock.instant());
        assertThatThrownBy(() -> courier.send(again)).isInstanceOf(OutsideTrouble.class);
        assertThat(asked).isEmpty();
        clock.pass(ExotelCourier.NEWS_COMES_WITHIN.plus(Duration.ofSeconds(1)));
        assertThat(courier.send(again)).isEqualTo("ex-1");
    }

    @Test
    void whatBecomesOfATextIsFollowedInWhateverOrderItIsTold() throws Exception {
        MessageId id = write();
        assertThat(post(news(id), "SmsSid=ex-1&Status=sent", OURS)).isEqualTo(200);
        assertThat(post(news(id), "SmsSid=ex-1&Status=submitted", OURS)).isEqualTo(200);
        assertThat(kept(id).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void aTextThatDidNotArriveSaysWhy() throws Exception {
        MessageId id = write();
        post(news(id), "SmsSid=ex-1&Status=failed-dnd", OURS);
        assertThat(kept(id).status()).isEqualTo(Status.FAILED);
        assertThat(kept(id).trouble()).contains("want no texts");
    }

    @Test
    void aTextThatArrivesIsKeptOnceAndStopIsHonoured() throws Exception {
        String told = "/exotel/text?SmsSid=ex-9&From=" + URLEncoder.encode(ANNA.e164(), UTF_8) + "&To="
                + URLEncoder.encode(TRATTORIA.e164(), UTF_8) + "&Body=" + URLEncoder.encode("बंद करो", UTF_8);
        assertThat(get(told)).isEqualTo(200);
        assertThat(get(told)).isEqualTo(200);
        assertThat(messages.latest(DemoBusinesses.TRATTORIA, 5)).hasSize(1);
        assertThat(messages.mayText(DemoBusinesses.TRATTORIA, ANNA)).isFalse();
    }

    @Test
    void whoDoesNotShowOurPasswordIsRefused() throws Exception {
        MessageId id = write();
        assertThat(post(news(id), "SmsSid=ex-1&Status=sent", "Basic wrong")).isEqualTo(401);
        assertThat(kept(id).status()).isEqualTo(Status.QUEUED);
        assertThat(post("/exotel/text-status", "SmsSid=ex-1&Status=sent", OURS)).isEqualTo(400);
    }

    private MessageId write() {
        return messages.text(DemoBusinesses.TRATTORIA, new Text.Draft(ANNA, "See you", "booked", null, null, "1"));
    }

    private static String news(MessageId id) {
        return "/exotel/text-status?business=" + DemoBusinesses.TRATTORIA + "&message=" + id;
    }

    private int post(String path, String form, String authorization) throws Exception {
        return status(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private int get(String path) throws Exception {
        return status(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", OURS)
                .build());
    }

    private static int status(HttpRequest request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private Text kept(MessageId id) {
        return messages.find(DemoBusinesses.TRATTORIA, id).orElseThrow();
    }

    private static OutgoingText text() {
        return new OutgoingText(DemoBusinesses.TRATTORIA, MessageId.next(), TRATTORIA, ANNA, "See you & bye", null);
    }
}
