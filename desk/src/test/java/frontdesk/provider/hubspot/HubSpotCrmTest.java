package frontdesk.provider.hubspot;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.accounts.Connector.Trial;
import frontdesk.kernel.Secret;
import frontdesk.people.CrmEntry;
import frontdesk.provider.hubspot.HubSpotStandIn.Weather;
import frontdesk.provider.speech.VendorContract;

import static org.assertj.core.api.Assertions.assertThat;

/** What we learn stands in HubSpot once. */
@Timeout(60)
class HubSpotCrmTest extends HubSpotScene {
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
}
