package frontdesk.provider.exotel;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.audio.Frame;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer;
import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialer.Order;
import frontdesk.call.Dialled;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.journal.Journal;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.ExotelCall;
import frontdesk.provider.scripted.ExotelConnectStandIn;
import frontdesk.provider.scripted.ExotelConnectStandIn.Day;
import frontdesk.provider.scripted.ExotelConnectStandIn.Person;
import frontdesk.provider.scripted.ExotelStandIn;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.BareServer;
import frontdesk.provider.wire.Dialling;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static frontdesk.provider.wire.Dialling.answered;
import static frontdesk.provider.wire.OnTheLine.letGo;
import static frontdesk.provider.wire.OnTheLine.loud;
import static frontdesk.provider.wire.OnTheLine.onAndOn;
import static frontdesk.provider.wire.OnTheLine.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls that we place, over the real wire. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ExotelDialerTest {
    private static final PhoneNumber PERSON = new PhoneNumber("+919876543210");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Secret PASSWORD = Secret.of("a made-up/password");
    private static final Secret TOKEN = Secret.of("a-made-up-token");
    private static final BareServer SERVER = new BareServer();

    private static Businesses businesses;
    private static ExotelStandIn exotel;
    private static ExotelConnectStandIn connect;
    private static Dialer dialer;
    private static volatile Answering answering;

    @BeforeAll
    static void open() throws Exception {
        Database database = TestDatabase.fresh();
        var journal = new Journal(database, Clock.systemUTC());
        businesses = new Businesses(database, journal);
        DemoBusinesses.all().forEach(businesses::save);
        URI address = SERVER.open();
        exotel = new ExotelStandIn(address, "exotel", PASSWORD, Duration.ofMillis(4));
        connect = new ExotelConnectStandIn(exotel, "made-up", "key", TOKEN);
        var desk = new ExotelDesk(
                account(connect, address, TOKEN),
                businesses,
                journal,
                () -> true,
                (line, business, name, from, to) -> answering.answer(line, business, name, from, to),
                left -> {});
        desk.mount(SERVER.router());
        dialer = desk.dialer().orElseThrow();
    }

    private static ExotelAccount account(ExotelConnectStandIn connect, URI address, Secret token) {
        return new ExotelAccount(
                "exotel", PASSWORD, "US", new ExotelApi("made-up", "key", token, connect.base(), address));
    }

    @AfterAll
    static void close() throws Exception {
        connect.close();
        exotel.close();
        businesses.close();
        SERVER.close();
    }

    @BeforeEach
    void startAnew() {
        answering = (line, business, name, from, to) -> line.hangUp();
        connect.people(Person.ANSWERS, call -> {});
        connect.day(Day.GOOD);
        connect.twice(false);
    }

    @Test
    void whoPicksUpIsOnTheLineAndSoundGoesBothWays() throws Exception {
        connect.people(Person.ANSWERS, call -> call.handset().say(onAndOn()));
        Line line = answered(dial());
        talk(line, 25);
        letGo(line);
        ExotelCall call = connect.placed().getLast();
        assertThat(call.awaitEnd(SOON)).contains("hung up");
        assertThat(loud(call.handset().heard())).isEqualTo(25 * Frame.USUAL);
        assertThat(call.faults()).isEmpty();
        assertThat(connect.orders().getLast())
                .containsEntry("From", List.of(PERSON.e164()))
                .containsEntry("CallerId", List.of("4155550100"))
                .containsEntry("StreamType", List.of("bidirectional"));
    }

    @Test
    void busyNoAnswerAndUnreachableAreTold() {
        assertThat(outcome(Person.BUSY)).isEqualTo(new Outcome.Busy());
        assertThat(outcome(Person.NO_ANSWER)).isEqualTo(new Outcome.NoAnswer());
        assertThat(outcome(Person.UNREACHABLE)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void newsThatComeTwiceAndInTheWrongOrderChangeNothing() throws Exception {
        connect.twice(true);
        assertThat(outcome(Person.BUSY)).isEqualTo(new Outcome.Busy());
        Dialled dialled = dial();
        assertThat(connect.placed().getLast().awaitEnd(SOON)).contains("busy");
        assertThat(dialled.isRinging()).isFalse();
    }

    @Test
    void whoPicksUpWhenNobodyWantsThemAnyMoreIsLetGo() throws Exception {
        var pickUp = new CompletableFuture<Boolean>();
        connect.day(Day.ANSWER_LOST);
        connect.people(Person.ANSWERS, call -> pickUp.complete(true));
        assertThat(trouble().worthRetrying()).isTrue();
        assertThat(pickUp.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(connect.placed().getLast().awaitEnd(SOON)).contains("hung up");
    }

    @Test
    void whoIsRungTooLongIsNoAnswer() {
        connect.people(Person.RINGS_ON, call -> {});
        Dialled dialled = dial();
        assertThat(dialled.isRinging()).isTrue();
        assertThat(dialled.awaitOutcome(Duration.ofMillis(50))).isEqualTo(new Outcome.NoAnswer());
    }

    @Test
    void aRefusalIsTroubleAndNobodyIsAskedTwice() {
        int before = connect.placed().size();
        for (Day day : new Day[] {Day.FORBIDDEN, Day.TOO_MANY_REQUESTS, Day.FAILING, Day.GARBAGE}) {
            connect.day(day);
            assertThat(trouble().worthRetrying()).isEqualTo(day != Day.FORBIDDEN);
        }
        assertThat(connect.placed()).hasSize(before);
    }

    @Test
    void aWrongTokenIsTrouble() {
        var wrong = new ExotelDialer(new ConnectRequests(
                account(connect, connect.base(), Secret.of("wrong")),
                new ExotelApi("made-up", "key", Secret.of("wrong"), connect.base(), connect.base())));
        assertThat(catchThrowableOfType(OutsideTrouble.class, () -> wrong.dial(order()))
                        .worthRetrying())
                .isFalse();
    }

    @Test
    void aCallersLineRingsPeopleAndExotelJoinsNobody() throws Exception {
        var joined = new CompletableFuture<Boolean>();
        answering = (line, business, name, from, to) -> {
            Line person = answered(line.dialer().dial(order()));
            assertThat(line.canHandOver()).isTrue();
            assertThat(person.canHandOver())
                    .as("nothing leads on a call of ours")
                    .isFalse();
            joined.complete(line.join(person));
            letGo(person);
            line.hangUp();
        };
        exotel.placeCall("+14155550134", "4155550100", false);
        assertThat(joined.get(20, TimeUnit.SECONDS)).isFalse();
    }

    private static OutsideTrouble trouble() {
        return catchThrowableOfType(OutsideTrouble.class, ExotelDialerTest::dial);
    }

    private static Outcome outcome(Person person) {
        connect.people(person, call -> {});
        return dial().awaitOutcome(SOON);
    }

    private static Dialled dial() {
        return dialer.dial(order());
    }

    private static Order order() {
        return Dialling.order(PERSON, Machines.IGNORED);
    }
}
