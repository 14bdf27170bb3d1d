package frontdesk.house;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.agents.Agents;
import frontdesk.agents.KnownAgents;
import frontdesk.agents.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.ElevenLabsStandIn;
import frontdesk.provider.scripted.ElevenLabsStandIn.Trouble;
import frontdesk.provider.scripted.TwilioStandIn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** All of {@code demo --elevenlabs} once its house is open: what it does over real wires, what it shows, and its exit code. */
@QuarkusTest
@WithTestResource(HouseWithElevenLabs.class)
@Timeout(120)
class HostedDemoTest {
    @TestHTTPResource("/")
    URI home;

    @Inject
    Rooms rooms;

    @Inject
    KnownAgents known;

    private ElevenLabsStandIn platform;
    private TwilioStandIn carrier;
    private Agents agents;

    @BeforeEach
    void cast() {
        agents = HouseWithElevenLabs.agents(rooms, known, platform, home);
        HostedDemo.cast(platform, carrier);
        platform.forgetRequests();
    }

    /** What it has shown. */
    private String played(int exitCode) throws Exception {
        var shown = new ByteArrayOutputStream();
        PrintStream screen = System.out;
        System.setOut(new PrintStream(shown, true, UTF_8));
        try {
            assertThat(new HostedDemo(rooms, agents, known).run())
                    .as(shown.toString(UTF_8))
                    .isEqualTo(exitCode);
        } finally {
            System.setOut(screen);
        }
        return shown.toString(UTF_8);
    }

    @Test
    void anAgentIsMadeItBooksByOurToolsItsReportIsTakenAndTheCallerHasAText() throws Exception {
        int texts = carrier.texts().size();
        String shown = played(0);

        assertThat(shown)
                .contains("./frontdesk agents sync --business bright-smile", "made  2 × agent", "to do after that: 0")
                .containsPattern("check_availability +200 ")
                .containsPattern("book_appointment +200  .*Ida Wells")
                .containsPattern("log_call +200 ")
                .contains("ElevenLabs tells so, signed: 200", "In the journal: BOOKED, 3 turns")
                .contains("Text to the caller: ");
        assertThat(platform.objects().all("agents")).containsKey(agent());
        assertThat(carrier.texts()).hasSize(texts + 1);
        assertThat(carrier.texts().getLast().body()).contains("Bright Smile");
        assertThat(rooms.diary()
                        .agenda()
                        .upcoming(
                                DemoBusinesses.CLINIC,
                                new PhoneNumber(carrier.texts().getLast().to())))
                .singleElement()
                .satisfies(booking -> assertThat(booking.customer().name()).isEqualTo("Ida Wells"));
    }

    @Test
    void whatTheLastDemoHasMadeIsMadeAnew() throws Exception {
        played(0);
        String first = agent();
        assertThat(played(0)).contains("made  2 × agent");
        assertThat(agent()).isNotEqualTo(first);
        assertThat(platform.objects().all("agents")).doesNotContainKey(first).containsKey(agent());
    }

    private String agent() {
        return known.agent(DemoBusinesses.CLINIC, "elevenlabs", Role.RECEPTION).orElseThrow();
    }

    @Test
    void whereThePlatformIsIllItSaysSoAndNothingIsPlayed() throws Exception {
        agents.remove(rooms.businesses().find(DemoBusinesses.CLINIC).orElseThrow(), "test");
        int texts = carrier.texts().size();
        platform.have(Trouble.BAD_KEY);
        try {
            assertThat(played(1)).contains("agents sync").doesNotContain("It rings");
        } finally {
            platform.recover();
        }
        assertThat(carrier.texts()).hasSize(texts);
    }
}
