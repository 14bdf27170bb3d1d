package frontdesk.inbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.HandClock;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.provider.wire.BareServer;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What webhooks are answered, over the real wire. */
class IntakeTest {
    private static final int LARGEST = 1_000;

    private final HandClock clock = new HandClock("2026-11-21T15:05:00Z");
    private final Database database = TestDatabase.fresh();
    private final BusinessId business = new BusinessId(UUID.randomUUID());
    private final BareServer server = new BareServer();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Inbox inbox = new Inbox(database, new Jobs(database, clock), new Journal(database, clock), clock);
    private URI address = URI.create("http://localhost");

    @BeforeEach
    void open() throws Exception {
        new Intake(inbox, LARGEST, 4 * LARGEST).mount(server.router(), "/told", new ScriptedVendor(business));
        address = server.open();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        database.close();
    }

    @Test
    void whatIsSignedIsKeptAndAnsweredTwiceAlike() throws Exception {
        assertThat(tell("good", "news")).isEqualTo(200);
        assertThat(tell("good", "news")).isEqualTo(200);
        assertThat(inbox.latest(business, 10)).extracting(Delivery::name).containsExactly("news");
    }

    @Test
    void whatIsNotSignedMakesNoSenseOrIsOfNoInterestIsNotKept() throws Exception {
        assertThat(tell("bad", "news")).isEqualTo(403);
        assertThat(tell("good", "\n")).isEqualTo(400);
        assertThat(tell("good", "of no interest")).isEqualTo(200);
        assertThat(inbox.latest(business, 10)).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefusedWithItsLengthSaidOrNot() throws Exception {
        String large = "x".repeat(LARGEST + 1);
        assertThat(tell("good", large)).isEqualTo(413);
        assertThat(post("good", BodyPublishers.fromPublisher(BodyPublishers.ofString(large)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(tell("good", "x".repeat(LARGEST))).isEqualTo(200);
    }

    @Test
    void whenTheDatabaseIsAwayTheVendorIsToldToComeAgain() throws Exception {
        HttpResponse<String> answer = post("good", BodyPublishers.ofString("the database is away"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    private int tell(String signature, String body) throws Exception {
        return post(signature, BodyPublishers.ofString(body)).statusCode();
    }

    private HttpResponse<String> post(String signature, BodyPublisher body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address.resolve("/told/somebody"))
                        .header("X-Signature", signature)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }
}
