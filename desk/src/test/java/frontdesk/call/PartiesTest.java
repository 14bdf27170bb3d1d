package frontdesk.call;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.HandOver;
import frontdesk.business.HandOver.Way;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.house.Rooms;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.provider.scripted.ScriptedDialer;
import frontdesk.store.TestDatabase;
import frontdesk.storefront.BookingLinks;

import static frontdesk.call.Players.caller;
import static org.assertj.core.api.Assertions.assertThat;

/** Who can be asked before a caller is put through. */
class PartiesTest {
    private static final BookingLinks LINKS = new BookingLinks(new byte[32], URI.create("https://frontdesk.example"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-02T09:00:00Z"), ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init")
    private static Rooms rooms;

    @BeforeAll
    static void open() {
        rooms = Rooms.build(TestDatabase.fresh(), new byte[32], LINKS, null, CLOCK);
        DemoBusinesses.all().forEach(rooms.businesses()::save);
    }

    @Test
    void peopleAreAskedWhereTheirBusinessWantsItAndWhereTheLineLeadsNobodyOn() {
        assertThat(party(Way.ASKED, true).colleagues()).isNotNull();
        assertThat(party(Way.AT_ONCE, true).colleagues()).isNull();
        assertThat(party(Way.AT_ONCE, false).colleagues()).isNotNull();
    }

    private static Party party(Way way, boolean leadsOn) {
        var handOver = new HandOver(way, List.of(), Duration.ofSeconds(5), null, null, null);
        Business business = DemoBusinesses.trattoria().with(b -> b.handOver(handOver));
        var parties = new Parties(rooms.receptionist(), rooms.journal(), false, new ScriptedDialer());
        var started = new CallStarted(
                business.id(),
                CallId.next(),
                CallStarted.Channel.OUTBOUND,
                "+14155550134",
                "+14155550100",
                null,
                CLOCK.instant());
        return parties.of(
                new LineAround(caller(List.of(new Step.HangUp()))) {
                    @Override
                    public boolean canHandOver() {
                        return leadsOn;
                    }
                },
                started,
                business);
    }
}
