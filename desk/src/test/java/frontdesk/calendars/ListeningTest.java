package frontdesk.calendars;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.calendars.Join.ByHand;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendars that tell us of changes: agreed on a visit, renewed before it ends, closed when nobody listens any more. */
class ListeningTest extends CalendarElsewhere {
    private static final URI OURS = URI.create("https://desk.example.com");
    private CalendarDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = CalendarDesk.joined(calendar, ByHand.FOLLOW);
        calendar.channelsEnd = desk.clock.instant().plus(Duration.ofDays(6));
        desk.calendars.reachableAt(OURS);
        desk.minute();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void itIsToldWhereAndOnceOnly() throws Exception {
        desk.minute();
        assertThat(calendar.channels.values())
                .singleElement()
                .asString()
                .startsWith("https://desk.example.com/webhooks/scripted/");
    }

    @Test
    void beforeItEndsAnotherTakesItsPlace() throws Exception {
        desk.clock.pass(Duration.ofDays(6));
        calendar.channelsEnd = desk.clock.instant().plus(Duration.ofDays(6));
        desk.minute();
        assertThat(calendar.channels).containsOnlyKeys("channel 2");
    }

    @Test
    void whatIsToldIsReadAtOnce() throws Exception {
        calendar.stands("theirs", TEN);
        for (Thread visit : desk.calendars.heard(desk.shop.id, "scripted")) {
            visit.join();
        }
        assertThat(desk.free("2026-02-03T10:00")).isFalse();
    }

    @Test
    void whoLeavesEndsIt() {
        desk.calendars.leave("test", desk.shop.id, desk.join().id());
        assertThat(calendar.channels).isEmpty();
    }

    @Test
    void whereNobodyCouldReachUsNothingIsAgreed() throws Exception {
        desk.calendars.leave("test", desk.shop.id, desk.join().id());
        desk.calendars.reachableAt(URI.create("http://localhost:8080"));
        desk.join(new Join.Wish(null, "scripted", "main", "Main", true, true, ByHand.FLAG));
        desk.minute();
        assertThat(calendar.channels).isEmpty();
        assertThat(desk.join().trouble()).isNull();
    }
}
