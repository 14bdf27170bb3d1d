package frontdesk.provider.hubspot;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.accounts.AccountKeys;
import frontdesk.accounts.Accounts;
import frontdesk.booking.HandClock;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.people.Contacts;
import frontdesk.people.CrmCopies;
import frontdesk.people.CrmEntry;
import frontdesk.people.People;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A business whose account with HubSpot, played by us, is connected, and Emma, whom it knows. */
abstract class HubSpotScene {
    static final PhoneNumber EMMA = new PhoneNumber("+14155550123");

    static Database database;

    final BusinessId business = BusinessId.next();
    final HandClock clock = new HandClock("2026-02-02T06:00:00Z");
    final HubSpotStandIn hubspot = new HubSpotStandIn();
    Accounts accounts;
    Contacts contacts;
    CrmCopies copies;
    PersonId emma;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void connect() {
        var journal = new Journal(database, Clock.systemUTC());
        var people = new People(database, new Jobs(database, Clock.systemUTC()), journal);
        accounts = new Accounts(database, journal, AccountKeys.of(List.of(new byte[32])), clock);
        contacts = new Contacts(database, people, journal, clock);
        copies = new CrmCopies(database, contacts, List.of(crm()), clock);
        accounts.connect("test", business, "hubspot", Map.of(), Map.of("token", Secret.of(HubSpotStandIn.TOKEN)));
        emma = contacts.save(business, "Emma Stone", EMMA, "emma@example.com", "test");
    }

    @AfterEach
    void leave() {
        hubspot.close();
    }

    HubSpotCrm crm() {
        return new HubSpotCrm(accounts, new HubSpotRest(hubspot.base(), 10_000));
    }

    void assertTrouble(String ours, boolean worthRetrying) {
        assertThatThrownBy(() -> copies.copy(business, emma, call(ours)))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(worthRetrying));
    }

    static CrmEntry.Call call(String ours) {
        return new CrmEntry.Call(
                ours,
                Instant.parse("2026-02-02T05:00:00Z"),
                Duration.ofSeconds(93),
                true,
                EMMA.e164(),
                "+14155550100",
                true,
                "Wants a table, <b>by the window</b>",
                URI.create("https://desk.example.com/calls/1/recording.wav"),
                URI.create("https://desk.example.com/calls/1"));
    }
}
