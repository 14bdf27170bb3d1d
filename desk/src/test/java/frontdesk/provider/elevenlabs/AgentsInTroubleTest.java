package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.agents.Agents;
import frontdesk.agents.SyncOutcome;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.ElevenLabsStandIn;
import frontdesk.provider.scripted.ElevenLabsStandIn.Trouble;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens on the platform, or in between, a run is finished by the next one or says why not. */
@Timeout(60)
class AgentsInTroubleTest extends AgentsOnTheWire {
    @ParameterizedTest
    @EnumSource(names = {"BUSY", "ILL", "ANSWER_LOST", "ANSWER_CUT"})
    void aRunThatIsInterruptedAnywhereIsFinishedByTheNextOneWithoutMakingAnythingTwice(Trouble trouble) {
        Agents agents = agents();
        // Each kind of part, and between making a webhook and setting it right.
        for (int at : List.of(0, 1, 2, 3, 9, 16, 17, 18, 19, 20, 21)) {
            Trouble[] bad = new Trouble[at + 3];
            Arrays.fill(bad, Trouble.NONE);
            // Three times, so that it does not help to ask again.
            bad[at] = bad[at + 1] = bad[at + 2] = trouble;
            platform.have(bad);
            SyncOutcome first = agents.sync(clinic, "test");
            platform.recover();
            done(first instanceof SyncOutcome.Done ? first : agents.sync(clinic, "test"));
            assertThat(platform.objects().all("tools")).hasSize(15 + 1);
            assertThat(platform.objects().all("secrets")).hasSize(1);
            assertThat(platform.objects().all("webhooks")).hasSize(1);
            assertThat(platform.objects().all("documents")).hasSize(2);
            assertThat(platform.objects().all("agents")).hasSize(2 + 1);
            assertThat(known.reportSecret(clinic.id(), "elevenlabs").map(Secret::reveal))
                    .isEqualTo(platform.objects().all("webhooks").values().stream()
                            .map(hook -> hook.path("secret").asText())
                            .findFirst());
            assertThat(agents.plan(clinic).work()).isEmpty();
            done(agents.remove(clinic, "test"));
        }
    }

    @Test
    void aRunStopsWhereTheKeyIsRefusedAndSaysSo() {
        platform.have(Trouble.BAD_KEY);
        assertThat(agents().sync(clinic, "test"))
                .isInstanceOfSatisfying(SyncOutcome.Interrupted.class, interrupted -> assertThat(interrupted.trouble())
                        .hasMessageContaining("refuses the key"));
    }

    @Test
    void whatTheVendorDoesNotTakeIsToldWithItsPlace() {
        platform.have(Trouble.INVALID);
        assertThat(agents().sync(clinic, "test")).isInstanceOfSatisfying(SyncOutcome.Interrupted.class, interrupted -> {
            assertThat(interrupted.trouble()).hasMessageContaining("[\"body\",\"name\"] Field required");
            assertThat(interrupted.trouble().getMessage()).doesNotContain("fd_agent_");
        });
    }

    @Test
    void aVendorThatNeverAnswersHoldsNobodyUp() {
        platform.have(Trouble.SILENT);
        assertThat(agents(Duration.ofSeconds(2)).sync(clinic, "test"))
                .isInstanceOfSatisfying(SyncOutcome.Interrupted.class, interrupted -> assertThat(
                                interrupted.trouble().worthRetrying())
                        .isTrue());
        done(agents().sync(clinic, "test"));
        assertThat(platform.objects().all("secrets")).hasSize(1);
    }

    @Test
    void onlyOneRunsAtATime() {
        Agents other = agents();
        var meanwhile = new AtomicReference<SyncOutcome>();
        platform.on("POST", "/v1/convai/secrets", _ -> {
            meanwhile.set(other.sync(clinic, "test"));
            return ElevenLabsStandIn.Answer.ok(JSON.createObjectNode().put("secret_id", "secret_x"));
        });
        done(agents().sync(clinic, "test"));
        assertThat(meanwhile.get()).isEqualTo(new SyncOutcome.Busy());
    }

    @Test
    void nothingIsBegunWhereThePlatformCouldNotCallUs() {
        assertThat(agents(null, DESK).sync(clinic, "test")).isInstanceOf(SyncOutcome.NotReady.class);
        Agents unreachable =
                agents(workspace(URI.create("https://api.elevenlabs.io")), URI.create("http://localhost:8080"));
        assertThat(unreachable.obstacle())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("https"));
    }
}
