package frontdesk.provider.exotel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.journal.Journal;
import frontdesk.kernel.Secret;
import frontdesk.provider.speech.SoundServer;
import frontdesk.provider.wire.BareServer;
import frontdesk.provider.wire.LeftMessage;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What Exotel's flow tells of callers who spoke to its voicemail. */
@Timeout(60)
class LeftMessagesTest {
    private static final Secret PASSWORD = Secret.of("a-made-up-password");
    private static final BareServer SERVER = new BareServer();
    private static final SoundServer FILES = new SoundServer();
    private static final List<LeftMessage> LEFT = new CopyOnWriteArrayList<>();

    private static Businesses businesses;
    private static ExotelDesk desk;
    private static URI address;

    @BeforeAll
    static void open() throws Exception {
        var database = TestDatabase.fresh();
        var journal = new Journal(database, Clock.systemUTC());
        businesses = new Businesses(database, journal);
        DemoBusinesses.all().forEach(businesses::save);
        address = SERVER.open();
        var api = new ExotelApi("made-up", "key", Secret.of("a-made-up-token"), FILES.address(), address);
        desk = new ExotelDesk(
                new ExotelAccount("exotel", PASSWORD, "US", api),
                businesses,
                journal,
                () -> true,
                (line, business, name, from, to) -> line.hangUp(),
                LEFT::add);
        desk.mount(SERVER.router());
    }

    @AfterAll
    static void close() throws Exception {
        businesses.close();
        SERVER.close();
        FILES.close();
    }

    private static int tells(String query, @Nullable String password) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/exotel/left?" + query));
            if (password != null) {
                request.header("Authorization", password);
            }
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void isTold(String query) {
        assertThat(tells(query, ours())).isEqualTo(200);
    }

    private static String ours() {
        return ExotelAccount.basic("exotel", PASSWORD);
    }

    @Test
    void aMessageIsKeptWithWhoLeftItAndWhereItLies() {
        LEFT.clear();
        String recording = FILES.address() + "/one.mp3";
        String query = "CallSid=1&CallFrom=04155550134&CallTo=4155550100&CallType=voicemail&RecordingUrl=" + recording;
        isTold(query);
        assertThat(LEFT)
                .containsExactly(new LeftMessage(
                        DemoBusinesses.TRATTORIA,
                        "1",
                        LEFT.getFirst().from(),
                        Duration.ZERO,
                        recording,
                        URI.create(recording)));
        FILES.answers(200, new byte[] {1, 2, 3});
        assertThat(desk.recording(LEFT.getFirst().sound())).containsExactly(1, 2, 3);
        assertThat(FILES.asked.getLast().headers().containsKey("Authorization"))
                .as("the account's key is shown to Exotel alone")
                .isFalse();
    }

    @Test
    void whereThereIsNoRecordingOrNobodysNumberNothingIsKept() {
        LEFT.clear();
        isTold("CallSid=1&CallTo=4155550100&CallType=client-hangup");
        isTold("CallSid=1&CallTo=4155559999&RecordingUrl=http://localhost/x");
        assertThat(LEFT).isEmpty();
    }

    @Test
    void whoDoesNotKnowThePasswordTellsNothing() {
        LEFT.clear();
        assertThat(tells("CallSid=1&CallTo=4155550100&RecordingUrl=http://localhost/x", null))
                .isEqualTo(401);
        assertThat(LEFT).isEmpty();
    }
}
