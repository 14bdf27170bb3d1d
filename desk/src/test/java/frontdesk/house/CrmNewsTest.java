package frontdesk.house;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.people.Contact;
import frontdesk.people.Crm;
import frontdesk.people.CrmCopies;
import frontdesk.people.CrmEntry;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of customers elsewhere are told of calls with customers, and of nothing else. */
@SuppressWarnings("NullAway.Init")
class CrmNewsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String EMMA = "+14155550123";

    private final Business business = DemoBusinesses.trattoria();
    private final ListElsewhere elsewhere = new ListElsewhere();
    private Rooms rooms;
    private CrmNews news;

    @BeforeEach
    void open() {
        rooms = TestRooms.on(TestDatabase.fresh(), CLOCK);
        rooms.businesses().save(business);
        var copies = new CrmCopies(rooms.database(), rooms.contacts(), List.of(elsewhere), CLOCK);
        news = new CrmNews(rooms, copies, URI.create("http://localhost"));
    }

    @AfterEach
    void close() {
        rooms.database().close();
    }

    @Test
    void aCallerWhomNobodyKnewIsAContactAndTheirCallStandsThere() {
        CallId call = over(Channel.PHONE);
        assertThat(elsewhere.entries).extracting(CrmEntry::ours).containsExactly("call " + call);
        assertThat(rooms.contacts().search(business.id(), EMMA, 5, 0)).hasSize(1);
    }

    @Test
    void whatWasOnlyTriedOutOrWrittenIsNoCallOfACustomer() {
        for (Channel channel : List.of(Channel.SIMULATION, Channel.TERMINAL, Channel.SMS, Channel.WHATSAPP)) {
            over(channel);
        }
        assertThat(elsewhere.entries).isEmpty();
        assertThat(rooms.contacts().search(business.id(), EMMA, 5, 0)).isEmpty();
    }

    @Test
    void whomAnErrandHasCalledIsNoCustomer() {
        CallId call = CallId.next();
        rooms.database().perform(handle -> handle.execute("""
                        insert into errand_call (business_id, call_id, errand_id, place, taker, state, taken_at, heard_at)
                        values (?, ?, ?, 0, 'own', 'LIVE', now(), now())
                        """, business.id().value(), call.value(), UUID.randomUUID()));
        over(Channel.OUTBOUND, call);
        assertThat(elsewhere.entries).isEmpty();

        over(Channel.OUTBOUND);
        assertThat(elsewhere.entries).as("a call-back").hasSize(1);
    }

    private CallId over(Channel channel) {
        CallId call = CallId.next();
        over(channel, call);
        return call;
    }

    private void over(Channel channel, CallId call) {
        rooms.journal()
                .callStarted(
                        new CallStarted(business.id(), call, channel, EMMA, "+14155550100", null, CLOCK.instant()));
        rooms.journal()
                .callEnded(
                        business.id(),
                        call,
                        new CallEnded(CallEnded.By.CALLER, "", CallEnded.Disposition.ANSWERED, null, CLOCK.instant()));
        news.call(business.id(), call, "");
    }

    /** A list of customers that takes everything and notes it. */
    private static final class ListElsewhere implements Crm {
        private final List<CrmEntry> entries = new ArrayList<>();

        @Override
        public String vendor() {
            return "elsewhere";
        }

        @Override
        public Optional<Instant> connectedSince(BusinessId business) {
            return Optional.of(Instant.EPOCH);
        }

        @Override
        public Optional<String> find(BusinessId business, Contact contact) {
            return Optional.empty();
        }

        @Override
        public String make(BusinessId business, Contact contact) {
            return "contact " + contact.id();
        }

        @Override
        public boolean update(BusinessId business, String theirs, Contact contact) {
            return true;
        }

        @Override
        public Optional<String> find(BusinessId business, CrmEntry entry) {
            return Optional.empty();
        }

        @Override
        public String make(BusinessId business, String contact, CrmEntry entry) {
            entries.add(entry);
            return entry.ours();
        }
    }
}
