package frontdesk.provider.exotel;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.audio.Frame;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Line;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.ExotelCall;
import frontdesk.provider.scripted.ExotelStandIn;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.BareServer;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static frontdesk.provider.wire.OnTheLine.awaitTone;
import static frontdesk.provider.wire.OnTheLine.loud;
import static frontdesk.provider.wire.OnTheLine.next;
import static frontdesk.provider.wire.OnTheLine.onAndOn;
import static frontdesk.provider.wire.OnTheLine.sayUntilOneIsPressed;
import static frontdesk.provider.wire.OnTheLine.talk;
import static frontdesk.provider.wire.OnTheLine.tellAll;
import static frontdesk.provider.wire.OnTheLine.tone;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls over the real wire: the stand-in's applets against ours. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ExotelDeskTest {
    private static final String ANNA = "+14155550134";
    private static final String TRATTORIA = "4155550100";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Secret PASSWORD = Secret.of("a-made-up-password");
    private static final BareServer SERVER = new BareServer();

    private static Database database;
    private static Journal journal;
    private static Businesses businesses;
    private static ExotelStandIn exotel;
    private static URI address;
    private static volatile boolean room;
    private static volatile Answering answering;

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabase.fresh();
        journal = new Journal(database, Clock.systemUTC());
        businesses = new Businesses(database, journal);
        DemoBusinesses.all().forEach(businesses::save);
        new ExotelDesk(
                        new ExotelAccount("exotel", PASSWORD, "US", null),
                        businesses,
                        journal,
                        () -> room,
                        (line, business, name, from, to) -> answering.answer(line, business, name, from, to),
                        left -> {})
                .mount(SERVER.router());
        address = SERVER.open();
        exotel = new ExotelStandIn(address, "exotel", PASSWORD, Duration.ofMillis(4));
    }

    @AfterAll
    static void close() throws Exception {
        exotel.close();
        businesses.close();
        SERVER.close();
    }

    @BeforeEach
    void startAnew() {
        room = true;
        answering = (line, business, name, from, to) -> ended(line, business, name, Disposition.ANSWERED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCallIsAnsweredForItsBusinessInEitherSpellingAndSoundGoesBothWays(boolean camelCase) throws Exception {
        BlockingQueue<Object> told = new ArrayBlockingQueue<>(10);
        answering = (line, business, name, from, to) -> {
            told.add(business);
            told.add(String.valueOf(from));
            talk(line, 25);
            ended(line, business, name, Disposition.BOOKED);
        };
        ExotelCall call = exotel.placeCall(ANNA, TRATTORIA, camelCase);
        call.handset().say(onAndOn());
        assertThat(call.awaitEnd(SOON)).contains("nothing more");
        assertThat(told).containsExactly(DemoBusinesses.TRATTORIA, ANNA);
        assertThat(loud(call.handset().heard())).isEqualTo(25 * Frame.USUAL);
        assertThat(call.faults()).isEmpty();
    }

    @Test
    void whoIsPassedOnIsConnectedByTheFlow() throws Exception {
        answering = (line, business, name, from, to) -> {
            line.handOver(new PhoneNumber("+14155550190"));
            ended(line, business, name, Disposition.HANDED_OVER);
        };
        assertThat(exotel.placeCall(ANNA, TRATTORIA, false).awaitEnd(SOON)).contains("person");
    }

    @Test
    void aCallThatBreaksOffOnOurSideGoesOnToAPerson() throws Exception {
        answering = (line, business, name, from, to) -> {
            throw new IllegalStateException("a bug on purpose");
        };
        assertThat(exotel.placeCall(ANNA, TRATTORIA, false).awaitEnd(SOON)).contains("person");
    }

    @Test
    void theCallersHangUpAndTheirKeysAreTold() throws Exception {
        BlockingQueue<Event> told = new ArrayBlockingQueue<>(10);
        answering = (line, business, name, from, to) -> tellAll(line, told);
        ExotelCall call = exotel.placeCall(ANNA, TRATTORIA, false);
        call.handset().press('7');
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Digit('7'));
        call.hangUp();
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
    }

    @Test
    void aStreamThatIsCutIsToldToTheCall() throws Exception {
        var end = new CompletableFuture<Event>();
        answering = (line, business, name, from, to) -> end.complete(next(line));
        ExotelCall call = exotel.placeCall(ANNA, TRATTORIA, false);
        call.handset().say(tone(5));
        assertThat(call.handset().awaitSaid(SOON)).isTrue();
        call.cut();
        assertThat(end.get(20, TimeUnit.SECONDS))
                .isEqualTo(new Event.HungUp(By.CARRIER, "the carrier's stream broke off"));
    }

    @Test
    void clearingThrowsTheSoundAwayAndBringsTheMarksBackAtOnce() throws Exception {
        answering = (line, business, name, from, to) -> {
            sayUntilOneIsPressed(line);
            ended(line, business, name, Disposition.ANSWERED);
        };
        ExotelCall call = exotel.placeCall(ANNA, TRATTORIA, false);
        assertThat(call.handset().awaitSpeech(Duration.ofMillis(400), SOON)).isTrue();
        call.handset().press('1');
        assertThat(call.awaitEnd(SOON)).contains("nothing more");
        assertThat(loud(call.handset().heard())).isLessThan(4_000 * Frame.USUAL);
    }

    @Test
    void brokenMessagesAreLeftOutAndTheCallGoesOn() throws Exception {
        var started = new CompletableFuture<Boolean>();
        answering = (line, business, name, from, to) -> {
            started.complete(true);
            awaitTone(line);
            ended(line, business, name, Disposition.ANSWERED);
        };
        ExotelCall call = exotel.placeCall(ANNA, TRATTORIA, false);
        started.get(20, TimeUnit.SECONDS);
        for (String rubbish : new String[] {
            "{",
            "",
            "[]",
            "{\"event\":\"media\",\"media\":{\"payload\":\"%%%\"}}",
            "{\"event\":\"media\",\"media\":{\"payload\":\"AQ==\"}}"
        }) {
            call.sendRaw(rubbish);
        }
        call.handset().say(onAndOn());
        assertThat(call.awaitEnd(SOON)).contains("nothing more");
    }

    @Test
    void aNumberThatIsNoBusinessesGoesOnToAPersonAndSoDoesACallTooMany() throws Exception {
        assertThat(exotel.placeCall(ANNA, "4155559999", false).awaitEnd(SOON)).contains("person");
        room = false;
        assertThat(exotel.placeCall(ANNA, TRATTORIA, false).awaitEnd(SOON)).contains("refused");
    }

    @Test
    void withoutThePasswordNothingIsDone() throws Exception {
        answering = (line, business, name, from, to) -> {
            throw new AssertionError("nobody may be answered");
        };
        try (var stranger = new ExotelStandIn(address, "exotel", Secret.of("wrong"), Duration.ofMillis(4))) {
            assertThat(stranger.placeCall(ANNA, TRATTORIA, false).awaitEnd(SOON))
                    .contains("refused");
        }
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/exotel/next?CallSid=1"))
                    .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(401);
        }
    }

    private static void ended(Line line, BusinessId business, String name, Disposition disposition) {
        var call = new CallStarted(
                business,
                CallId.next(),
                CallStarted.Channel.PHONE,
                null,
                null,
                name,
                Clock.systemUTC().instant());
        journal.callStarted(call);
        journal.callEnded(
                business,
                call.call(),
                new CallEnded(
                        By.AGENT, "done", disposition, null, Clock.systemUTC().instant()));
        line.hangUp();
    }
}
