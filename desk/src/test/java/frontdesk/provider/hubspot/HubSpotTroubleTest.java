package frontdesk.provider.hubspot;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.people.CrmCopies;
import frontdesk.provider.hubspot.HubSpotStandIn.Weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What we learn stands in HubSpot once, whatever it answers and whatever happens there. */
@Timeout(60)
class HubSpotTroubleTest extends HubSpotScene {
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
    void aContactThatWasMergedThereIsStillBroughtUpToDate() {
        copies.copy(business, emma, call("call 1"));
        hubspot.merge(hubspot.id("contacts"));
        contacts.rename(business, emma, "Emma Rock", "test");
        copies.copy(business, emma, call("call 2"));
        assertThat(hubspot.of("contacts")).singleElement().satisfies(contact -> assertThat(
                        contact.properties().path("lastname").asText())
                .isEqualTo("Rock"));
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
}
