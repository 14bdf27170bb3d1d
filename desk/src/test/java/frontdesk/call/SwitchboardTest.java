package frontdesk.call;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Wav;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.AnswerOutcome.Refused;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.house.Rooms;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn.Speaker;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Ids;
import frontdesk.speech.Ears;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;
import frontdesk.speech.Voice;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;
import frontdesk.storefront.BookingLinks;
import frontdesk.turns.Patience;

import static frontdesk.call.Players.caller;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The switchboard on a real database with the real receptionist; only the sound is played. */
@Timeout(60)
class SwitchboardTest {
    private static final BookingLinks LINKS = new BookingLinks(new byte[32], URI.create("https://frontdesk.example"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-02T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path recordings;

    @SuppressWarnings("NullAway.Init")
    private static Rooms rooms;

    @BeforeAll
    static void open() {
        rooms = Rooms.build(TestDatabase.fresh(), new byte[32], LINKS, null, CLOCK);
        DemoBusinesses.all().forEach(rooms.businesses()::save);
    }

    @Test
    void aRecordedCallerIsAnsweredAndAllOfItIsInTheJournal() throws Exception {
        CallStarted call = call(DemoBusinesses.TRATTORIA);
        var simulation = new Simulation(switchboard(5, "what are your opening hours", "no thank you goodbye"));
        Simulation.Result result = simulation.run(call, recording());

        CallEnded ended = ((AnswerOutcome.Held) result.outcome()).ended();
        assertThat(ended.by()).isEqualTo(By.AGENT);
        assertThat(ended.disposition()).isEqualTo(Disposition.ANSWERED);
        assertThat(result.transcript().stream()
                        .filter(turn -> turn.speaker() == Speaker.CALLER)
                        .map(turn -> turn.text()))
                .containsExactly("what are your opening hours", "no thank you goodbye");
        assertThat(rooms.journal().turns(call.business(), call.call()).stream().map(turn -> turn.text()))
                .containsExactlyElementsOf(
                        result.transcript().stream().map(turn -> turn.text()).toList());
        assertThat(rooms.journal()
                        .call(call.business(), call.call())
                        .orElseThrow()
                        .ended())
                .isNotNull();
        assertThat(Files.size(recordings.resolve(ended.recording()))).isGreaterThan(100_000);
        assertThat(result.answers().channels().getFirst()).hasSizeGreaterThan(3 * Frame.RATE);
    }

    @Test
    void aRecordingInWhichNobodySpeaksIsRefusedWithASentence() {
        var simulation = new Simulation(switchboard(5));
        var silence = Wav.mono(Frame.RATE, new short[3 * Frame.RATE]);
        assertThatThrownBy(() -> simulation.run(call(DemoBusinesses.TRATTORIA), silence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nobody speaks in this recording");
    }

    @Test
    void aCallBeyondTheLastLineIsRefusedAndWrittenDown() {
        Switchboard full = switchboard(0);
        CallStarted call = call(DemoBusinesses.TRATTORIA);
        assertThat(full.isOpen()).isFalse();
        assertThat(full.answer(line(), call)).isEqualTo(new Refused(Refused.Why.ALL_LINES_BUSY));
        CallEnded ended =
                rooms.journal().call(call.business(), call.call()).orElseThrow().ended();
        assertThat(ended).isNotNull().satisfies(e -> {
            assertThat(e.by()).isEqualTo(By.US);
            assertThat(e.disposition()).isEqualTo(Disposition.FAILED);
        });
    }

    @Test
    void aCallForNobodyIsRefused() {
        CallStarted lost = call(BusinessId.of("99999999-0000-4000-8000-000000000001"));
        assertThat(switchboard(5).answer(line(), lost)).isEqualTo(new Refused(Refused.Why.NO_SUCH_BUSINESS));
    }

    @Test
    void aDrainedSwitchboardLetsCallsFinishAndTakesNoMore() throws Exception {
        Switchboard switchboard = switchboard(5, "what are your opening hours");
        CallStarted call = call(DemoBusinesses.TRATTORIA);
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        CompletableFuture<AnswerOutcome> held = CompletableFuture.supplyAsync(
                () -> switchboard.answer(line(), call, (id, news) -> {
                    begun.countDown();
                    await(goOn);
                }),
                task -> Thread.startVirtualThread(task));
        begun.await();
        assertThat(switchboard.calls()).containsExactly(call);
        assertThat(switchboard.drain(Duration.ofMillis(20))).isFalse();
        assertThat(switchboard.answer(line(), call(DemoBusinesses.CLINIC)))
                .isEqualTo(new Refused(Refused.Why.CLOSING_DOWN));
        goOn.countDown();
        assertThat(switchboard.drain(Duration.ofSeconds(30))).isTrue();
        assertThat(held.get()).isInstanceOf(AnswerOutcome.Held.class);
        assertThat(switchboard.calls()).isEmpty();
    }

    @Test
    void aCallWithoutADatabaseIsToldSoAndNotHeldInSilence() {
        var power = new AtomicBoolean(true);
        Rooms lost = rooms(power);
        power.set(false);
        var voice = new PlayedVoice("one");
        AnswerOutcome outcome = switchboard(lost, 5, voice).answer(line(), call(DemoBusinesses.TRATTORIA));
        assertThat(outcome).isInstanceOfSatisfying(AnswerOutcome.Held.class, held -> {
            assertThat(held.ended().by()).isEqualTo(By.AGENT);
            assertThat(held.ended().disposition()).isEqualTo(Disposition.FAILED);
        });
        assertThat(voice.spoken).singleElement().asString().startsWith("I'm sorry, something is wrong on my side");
    }

    @Test
    void aDatabaseThatDiesInTheMiddleOfACallEndsItWithASentence() {
        var power = new AtomicBoolean(true);
        Rooms dying = rooms(power);
        var voice = new PlayedVoice("one");
        var line = caller(List.of(
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.AwaitAnswer(),
                new Step.Say(speech(800)),
                new Step.AwaitAnswer(),
                new Step.HangUp()));
        AnswerOutcome outcome = switchboard(dying, 5, voice, "a table for two tomorrow at eight", "a table for two")
                .answer(line, call(DemoBusinesses.TRATTORIA), (id, news) -> {
                    if (news instanceof CallWatcher.News.Saying && voice.spoken.isEmpty()) {
                        power.set(false);
                    }
                });
        assertThat(outcome).isInstanceOf(AnswerOutcome.Held.class);
        assertThat(voice.spoken).anyMatch(phrase -> phrase.contains("sorry"));
    }

    /** A house of its own, whose database goes away when the power does. */
    private static Rooms rooms(AtomicBoolean power) {
        DataSource real = TestDatabase.fresh().source();
        var cut = (DataSource) Proxy.newProxyInstance(
                SwitchboardTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (!power.get()) {
                        throw new SQLException("the database is gone");
                    }
                    return method.invoke(real, arguments);
                });
        Rooms house = Rooms.build(new Database(cut), new byte[32], LINKS, null, CLOCK);
        DemoBusinesses.all().forEach(house.businesses()::save);
        return house;
    }

    @Test
    void theEarsAreMadeReadyForWhoWasCalledLastAndForFewOthers() {
        Rooms agency = Rooms.build(TestDatabase.fresh(), new byte[32], LINKS, null, CLOCK);
        for (int i = 10; i < 30; i++) {
            var id = new BusinessId(Ids.next());
            String name = "Business " + i;
            String slug = "business-" + i;
            agency.businesses()
                    .save(DemoBusinesses.clinic()
                            .with(other -> other.id(id).slug(slug).name(name).number(null)));
            if (i == 17 || i == 25) {
                agency.journal()
                        .callStarted(new CallStarted(
                                id,
                                CallId.next(),
                                CallStarted.Channel.PHONE,
                                null,
                                null,
                                null,
                                CLOCK.instant().minusSeconds(100 - i)));
            }
        }
        var ears = new PlayedEars();
        switchboard(agency, ears, 1, new PlayedVoice("one")).prepare();
        assertThat(ears.prepared).hasSize(8).startsWith("Business 25", "Business 17", "Business 10", "Business 11");
    }

    @Test
    void theGreetingIsMadeReadyBeforeTheFirstCallAsItWillBeSaid() {
        var ready = new PlayedVoice("one");
        switchboard(rooms, 1, ready).prepare();
        var speaking = new PlayedVoice("one");
        switchboard(rooms, 1, speaking).answer(line(), call(DemoBusinesses.TRATTORIA));
        assertThat(ready.prepared).contains(speaking.spoken.getFirst());
        assertThat(ready.spoken).as("the voice itself decides how").isEmpty();
    }

    private Switchboard switchboard(int maxCalls, String... heard) {
        return switchboard(rooms, maxCalls, new PlayedVoice("one"), heard);
    }

    private Switchboard switchboard(Rooms house, int maxCalls, Voice voice, String... heard) {
        return switchboard(house, new PlayedEars(heard), maxCalls, voice);
    }

    private Switchboard switchboard(Rooms house, Ears ears, int maxCalls, Voice voice) {
        return new Switchboard(
                house.businesses(),
                house.receptionist(),
                ears,
                List.of(voice),
                house.journal(),
                CLOCK,
                new Switchboard.Settings(maxCalls, recordings, Patience.usual()));
    }

    private static SimulatedLine line() {
        return caller(
                List.of(new Step.AwaitAnswer(), new Step.Say(speech(800)), new Step.AwaitAnswer(), new Step.HangUp()));
    }

    private static CallStarted call(BusinessId business) {
        return new CallStarted(
                business, CallId.next(), CallStarted.Channel.SIMULATION, "+14155550123", null, null, CLOCK.instant());
    }

    /** Two utterances of a second with two seconds between. */
    private static Wav recording() {
        List<Frame> frames = new ArrayList<>(speech(1_000));
        frames.addAll(Frames.of(new short[2 * Frame.RATE]));
        frames.addAll(speech(1_000));
        return Wav.mono(Frame.RATE, Frames.join(frames));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
