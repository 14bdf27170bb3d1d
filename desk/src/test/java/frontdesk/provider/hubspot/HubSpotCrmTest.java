package frontdesk.provider.hubspot;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.accounts.AccountKeys;
import frontdesk.accounts.Accounts;
import frontdesk.accounts.Connector.Trial;
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
import frontdesk.provider.hubspot.HubSpotStandIn.Weather;
import frontdesk.provider.speech.VendorContract;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What we learn stands in HubSpot once, whatever it answers. */
@Timeout(60)
class HubSpotCrmTest {
    private static final PhoneNumber EMMA = new PhoneNumber("+14155550123");

    private static Database database;

    private final BusinessId business = BusinessId.next();
    private final HandClock clock = new HandClock("2026-02-02T06:00:00Z");
    private final HubSpotStandIn hubspot = new HubSpotStandIn();
    private Accounts accounts;
    private Contacts contacts;
    private CrmCopies copies;
    private PersonId emma;

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

    @Test
    void aCallStandsOnItsContactsPageWithRecordingAndTranscript() {
        copies.copy(business, emma, call("call 1"));
        copies.copy(business, emma, call("call 1"));

        assertThat(hubspot.of("contacts")).singleElement().satisfies(contact -> {
            assertThat(contact.properties().path("phone").asText()).isEqualTo(EMMA.e164());
            assertThat(contact.properties().path("lastname").asText()).isEqualTo("Stone");
        });
        assertThat(hubspot.of("calls")).singleElement().satisfies(call -> {
            assertThat(call.properties().path("hs_call_duration").asText()).isEqualTo("93000");
            assertThat(call.properties().path("hs_call_recording_url").asText()).endsWith("recording.wav");
            assertThat(call.properties().path("hs_call_body").asText())
                    .contains("&lt;b&gt;", "https://desk.example.com/calls/1");
            assertThat(call.associations().at("/0/types/0/associationTypeId").asInt())
                    .isEqualTo(194);
            assertThat(call.associations().at("/0/to/id").asText()).isEqualTo("501");
        });
    }

    @Test
    void aNoteAndATaskStandThereOnceToo() {
        copies.copy(business, emma, new CrmEntry.Note("note 1", clock.instant(), "Sits by the window."));
        copies.copy(business, emma, new CrmEntry.Task("task 1", clock.instant(), "Call back", "About Friday"));
        assertThat(hubspot.of("notes")).hasSize(1);
        assertThat(hubspot.of("tasks")).hasSize(1);
    }

    @Test
    void whoIsThereAlreadyIsFoundAndNotMadeAgain() {
        crm().make(business, contacts.find(business, emma).orElseThrow());
        copies.copy(business, emma, call("call 1"));
        assertThat(hubspot.of("contacts")).hasSize(1);
    }

    @Test
    void whatArrivedWithoutAnAnswerIsFoundAMinuteLaterAndNotWrittenAgain() {
        copies.copy(business, emma, call("call 1"));
        hubspot.next(Weather.FINE, Weather.ANSWER_LOST);
        assertTrouble("call 2", true);
        assertThat(hubspot.of("calls")).hasSize(2);
        assertTrouble("call 2", true);

        clock.pass(Duration.ofMinutes(2));
        copies.copy(business, emma, call("call 2"));
        assertThat(hubspot.of("calls")).as("it had arrived").hasSize(2);
    }

    @Test
    void whatDidNotArriveIsWrittenLater() {
        for (Weather bad : List.of(Weather.TOO_MANY, Weather.BROKEN, Weather.NO_JSON, Weather.SAYS_NOTHING)) {
            String ours = "call " + bad;
            copies.copy(business, emma, call("before " + bad));
            hubspot.next(Weather.FINE, bad);
            assertTrouble(ours, true);
            clock.pass(Duration.ofMinutes(2));
            copies.copy(business, emma, call(ours));
        }
        assertThat(hubspot.of("calls")).hasSize(8);
    }

    @Test
    void howLongItWantsToBeLeftAloneIsKnown() {
        hubspot.next(Weather.TOO_MANY);
        assertThatThrownBy(() -> copies.copy(business, emma, call("call 1")))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.rest())
                        .isEqualTo(Duration.ofSeconds(30)));
    }

    @Test
    void aSearchThatSaysNothingHasNotFoundNobody() {
        crm().make(business, contacts.find(business, emma).orElseThrow());
        hubspot.next(Weather.SAYS_NOTHING);
        assertTrouble("call 1", true);
        clock.pass(Duration.ofMinutes(2));
        copies.copy(business, emma, call("call 1"));
        assertThat(hubspot.of("contacts")).hasSize(1);
    }

    @Test
    void aContactThatWasDeletedThereIsMadeAgain() {
        copies.copy(business, emma, call("call 1"));
        hubspot.empty();
        assertTrouble("call 2", true);
        copies.copy(business, emma, call("call 2"));
        assertThat(hubspot.of("contacts")).hasSize(1);
        assertThat(hubspot.of("calls")).hasSize(1);
    }

    @Test
    void aTokenThatIsNotKnownIsRefusedForGoodAndLeavesNoDoubt() {
        accounts.connect("test", business, "hubspot", Map.of(), Map.of("token", Secret.of("pat-wrong")));
        assertTrouble("call 1", false);
        accounts.connect("test", business, "hubspot", Map.of(), Map.of("token", Secret.of(HubSpotStandIn.TOKEN)));
        copies.copy(business, emma, call("call 1"));
        assertThat(hubspot.of("calls")).hasSize(1);
    }

    @Test
    void whoHasToldUsAFirstNameOnlyKeepsTheLastNameThatStandsThere() {
        copies.copy(business, emma, call("call 1"));
        contacts.rename(business, emma, "Emma", "test");
        copies.copy(business, emma, call("call 2"));
        assertThat(hubspot.of("contacts")).singleElement().satisfies(contact -> {
            assertThat(contact.properties().path("firstname").asText()).isEqualTo("Emma");
            assertThat(contact.properties().path("lastname").asText()).isEqualTo("Stone");
        });
    }

    @Test
    void whoseEmailIsAnotherContactsThereIsBroughtUpToDateWithoutIt() {
        PersonId number = contacts.save(business, "E.", new PhoneNumber("+14155550198"), null, "test");
        PersonId mail = contacts.save(business, "Office", null, "office@example.com", "test");
        crm().make(business, contacts.find(business, number).orElseThrow());
        crm().make(business, contacts.find(business, mail).orElseThrow());
        contacts.merge(business, number, mail, "test");
        contacts.rename(business, number, "Erna Rock", "test");

        copies.copy(business, number, call("call 1"));
        assertThat(hubspot.of("contacts"))
                .extracting(contact -> contact.properties().path("firstname").asText())
                .containsExactly("Erna", "Office");
    }

    @Test
    void anIdOfTheFormerAccountIsNobodysInTheOneThatIsConnectedNow() {
        copies.copy(business, emma, call("call 1"));
        try (var another = new HubSpotStandIn()) {
            var there = new HubSpotCrm(accounts, new HubSpotRest(another.base(), 10_000));
            PersonId stranger = contacts.save(business, "John Stranger", new PhoneNumber("+14155550199"), null, "test");
            assertThat(there.make(business, contacts.find(business, stranger).orElseThrow()))
                    .as("as Emma in the former account")
                    .isEqualTo("501");
            clock.pass(Duration.ofMinutes(5));
            accounts.connect("test", business, "hubspot", Map.of(), Map.of("token", Secret.of(HubSpotStandIn.TOKEN)));

            new CrmCopies(database, contacts, List.of(there), clock).copy(business, emma, call("call 2"));
            assertThat(another.of("contacts"))
                    .extracting(contact -> contact.properties().path("lastname").asText())
                    .containsExactly("Stranger", "Stone");
        }
    }

    @Test
    void withoutAnAccountNobodyIsAsked() {
        accounts.disconnect("test", business, "hubspot");
        copies.copy(business, emma, call("call 1"));
        assertThat(copies.wanted(business)).isFalse();
        assertThat(hubspot.requests()).isEmpty();
    }

    @Test
    void theFormSaysWhetherTheTokenWorksAndElseWhatToDo() {
        var connector = new HubSpotConnector(hubspot.base());
        assertThat(connector.tryOut(accounts.of(business, "hubspot").orElseThrow()))
                .isInstanceOf(Trial.Works.class);
        accounts.connect("test", business, "hubspot", Map.of(), Map.of("token", Secret.of("pat-wrong")));
        assertThat(connector.tryOut(accounts.of(business, "hubspot").orElseThrow()))
                .isInstanceOfSatisfying(
                        Trial.Fails.class, fails -> assertThat(fails.whatToDo()).contains("Copy the token again"));
        hubspot.next(Weather.BROKEN);
        assertThat(connector.tryOut(accounts.of(business, "hubspot").orElseThrow()))
                .isInstanceOfSatisfying(
                        Trial.Fails.class, fails -> assertThat(fails.whatToDo()).contains("in a minute"));
    }

    @Test
    void everyRequestIsOneThatTheContractKnows() {
        JsonNode contract = VendorContract.read("own-hubspot.openapi.yaml");
        copies.copy(business, emma, call("call 1"));
        copies.copy(business, emma, new CrmEntry.Note("note 1", clock.instant(), "Hello"));
        copies.copy(business, emma, new CrmEntry.Task("task 1", clock.instant(), "Call back", "About Friday"));

        var schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        for (HubSpotStandIn.Request request : hubspot.requests()) {
            String template = request.path()
                    .replaceAll("objects/[a-z]+", "objects/{type}")
                    .replaceAll("/[0-9]+$", "/{id}");
            JsonNode operation =
                    contract.path("paths").path(template).path(request.method().toLowerCase(Locale.ROOT));
            assertThat(operation.isObject())
                    .as(request.method() + " " + template)
                    .isTrue();
            JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
            assertThat(schemas.getSchema(schema).validate(request.body()))
                    .as(template)
                    .isEmpty();
        }
        assertThat(hubspot.requests()).hasSizeGreaterThan(5);
    }

    private HubSpotCrm crm() {
        return new HubSpotCrm(accounts, new HubSpotRest(hubspot.base(), 10_000));
    }

    private void assertTrouble(String ours, boolean worthRetrying) {
        assertThatThrownBy(() -> copies.copy(business, emma, call(ours)))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(worthRetrying));
    }

    private static CrmEntry.Call call(String ours) {
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
