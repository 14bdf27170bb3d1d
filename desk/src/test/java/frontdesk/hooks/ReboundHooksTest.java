package frontdesk.hooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.egress.Egress;
import frontdesk.egress.RawServer;
import frontdesk.egress.Rebound;
import frontdesk.hooks.HookDelivery.Status;
import frontdesk.kernel.BusinessId;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever enters an address, or answers there, cannot lead us into our own network, nor keep us. */
@Timeout(60)
class ReboundHooksTest extends OpenHooks {
    private static final String TAKEN = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private static Post post(Rebound names) {
        var reach = new Reach(false);
        return new Post(reach, new Egress(reach, names, Post.bounds(PATIENCE)));
    }

    private static HookDelivery delivery() {
        UUID id = UUID.randomUUID();
        Instant now = Instant.EPOCH;
        return new HookDelivery(
                BusinessId.next(), id, id, "evt_1", "ping", "1", "{}", Status.WAITING, 0, null, null, now, now);
    }

    @Test
    void aNameThatStoodForTheOpenInternetWhenItWasEnteredIsNotToldInside() {
        try (var inside = new RawServer(RawServer.says(TAKEN))) {
            var names = new Rebound(List.of(Rebound.address("8.8.8.8")), List.of(Rebound.OPEN));
            hooks = hooks(post(names));
            URI url = URI.create("https://hooks.example.com:" + inside.port() + "/");
            var granted = (Hooks.Wish.Granted) hooks.add(OWNER, business, url, Set.of(HookEvent.BOOKING_CONFIRMED));
            hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
            workOff();

            assertThat(told(granted).getFirst().trouble()).startsWith("The address is in a private network.");
            assertThat(names.lookedUp())
                    .as("when it was entered, and for the attempt")
                    .hasSize(2);
            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void aNameOfWhichOneAddressLiesInsideIsRefused() {
        var names = new Rebound(List.of(Rebound.address("8.8.8.8"), Rebound.address("10.0.0.1")));
        assertThat(post(names).refusal(URI.create("https://hooks.example.com/")))
                .isPresent();
    }

    @Test
    void anAnswerThatDripsKeepsNobodyAndOneThatIsLargeIsStillTaken() {
        try (var slow = new RawServer(RawServer.drips("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"));
                var large = new RawServer(
                        RawServer.says("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(1_000_000)))) {
            var hasty = new Post(new Reach(true), Duration.ofMillis(300));
            assertThat(hasty.send(slow.at("127.0.0.1"), delivery(), Signature.freshSecret(), Instant.EPOCH)
                            .trouble())
                    .isEqualTo("It did not answer in time.");
            var patient = new Post(new Reach(true), PATIENCE);
            assertThat(patient.send(large.at("127.0.0.1"), delivery(), Signature.freshSecret(), Instant.EPOCH)
                            .taken())
                    .isTrue();
        }
    }

    @Test
    void manyThingsAreToldByOneConnection() {
        try (var listener = new RawServer(RawServer.says(TAKEN))) {
            var post = new Post(new Reach(true), PATIENCE);
            for (int times = 0; times < 3; times++) {
                assertThat(post.send(listener.at("127.0.0.1"), delivery(), Signature.freshSecret(), Instant.EPOCH)
                                .taken())
                        .isTrue();
            }
            assertThat(listener.connections()).isEqualTo(1);
        }
    }
}
