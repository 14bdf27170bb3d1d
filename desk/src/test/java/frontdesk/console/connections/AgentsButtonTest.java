package frontdesk.console.connections;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.agents.KnownAgents;
import frontdesk.agents.Role;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseWithElevenLabs;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;
import frontdesk.provider.scripted.ElevenLabsStandIn;
import frontdesk.provider.scripted.ElevenLabsStandIn.Trouble;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner sees what differs at the platform that runs their agent, and mends it by a button. */
@QuarkusTest
@WithTestResource(HouseWithElevenLabs.class)
class AgentsButtonTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String BUTTON = "Send all of it there";

    @TestHTTPResource("/")
    URI home;

    @Inject
    Access access;

    @Inject
    Businesses businesses;

    @Inject
    KnownAgents known;

    private ElevenLabsStandIn platform;
    private Business shop;
    private Browser owner;

    @BeforeEach
    void anOwnerWhoHasNoAgentYet() {
        BusinessId id = BusinessId.next();
        shop = DemoBusinesses.clinic()
                .with(other -> other.id(id).slug("clinic-" + id).number(null));
        businesses.save(shop);
        String email = "owner-" + UUID.randomUUID() + "@example.com";
        access.addUser(email, Secret.of(PASSWORD), frontdesk.access.Role.OWNER, Set.of(), true);
        owner = new Browser(home).signedIn(email, PASSWORD);
    }

    private String page() {
        return owner.get(address()).body();
    }

    private String address() {
        return "/console/" + shop.slug() + "/agents";
    }

    /** The page that follows the button. */
    private String pressed() {
        var answer = owner.post(address() + "/sync", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        return owner.get(answer.headers().firstValue("Location").orElseThrow()).body();
    }

    private String agent() {
        return known.agent(shop.id(), "elevenlabs", Role.RECEPTION).orElseThrow();
    }

    private void somebodyNamesItThere(String name) {
        ObjectNode agent = platform.objects().all("agents").get(agent());
        platform.objects().put("agents", agent(), agent.put("name", name));
    }

    @Test
    void allThatIsToBeMadeIsShownBeforeItIsMadeAndNothingIsLeftToDoAfterwards() {
        int agents = platform.objects().all("agents").size();
        assertThat(page()).contains(BUTTON, "Make", "agent/reception", "tool/book_appointment", "Nothing yet.");
        assertThat(platform.objects().all("agents")).as("looking makes nothing").hasSize(agents);

        assertThat(pressed())
                .contains("Done.", "Everything is up to date.", agent())
                .doesNotContain(BUTTON);
        assertThat(platform.objects().all("agents")).hasSize(agents + 2).containsKey(agent());
    }

    @Test
    void whatTheOwnerChangesIsShownAsItIsAndAsItWillBe() {
        pressed();
        businesses.save(shop.with(same -> same.greeting("Bright Smile, good day to you.")));
        assertThat(page())
                .contains(BUTTON, "Change", "first_message", "Bright Smile Dental, how can I", "good day to you.");

        assertThat(pressed()).contains("Everything is up to date.");
        assertThat(platform.objects().all("agents").get(agent()).toString()).contains("good day to you.");
    }

    @Test
    void whatSomebodyElseHasChangedThereIsShownAndPutRight() {
        pressed();
        somebodyNamesItThere("Somebody's own idea");
        assertThat(page()).contains("Somebody has changed it there.", "Somebody&#39;s own idea", BUTTON);

        assertThat(pressed()).contains("Everything is up to date.");
        assertThat(platform.objects().all("agents").get(agent()).path("name").asText())
                .isNotEqualTo("Somebody's own idea");
    }

    @Test
    void whatSomebodyElseHasDeletedThereIsShownAndMadeAgain() {
        pressed();
        String first = agent();
        platform.objects().remove("agents", first);
        assertThat(page()).contains("Make", "Somebody has deleted it there.");

        assertThat(pressed()).contains("Everything is up to date.");
        assertThat(agent()).isNotEqualTo(first);
    }

    @Test
    void whatIsNotOursIsNeitherShownNorTouched() {
        platform.objects()
                .put(
                        "agents",
                        "agent_theirs",
                        new ObjectMapper().createObjectNode().put("name", "Theirs"));
        assertThat(pressed()).doesNotContain("agent_theirs");
        assertThat(platform.objects()
                        .all("agents")
                        .get("agent_theirs")
                        .path("name")
                        .asText())
                .isEqualTo("Theirs");
    }

    @Test
    void whereThePlatformBreaksInBetweenTheButtonGoesOnFromThere() {
        platform.have(Trouble.NONE, Trouble.NONE, Trouble.NONE, Trouble.BAD_KEY);
        String broken;
        try {
            broken = pressed();
        } finally {
            platform.recover();
        }
        assertThat(broken)
                .contains(
                        "class=\"banner warn\" role=\"alert\">ElevenLabs gave trouble in between. Press the button again");
        assertThat(pressed()).contains("Done.", "Everything is up to date.");
    }
}
