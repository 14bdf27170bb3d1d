package frontdesk.cli;

import java.time.Clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.provider.elevenlabs.AgentTaste;
import frontdesk.provider.elevenlabs.ElevenLabsAccount;
import frontdesk.provider.elevenlabs.ElevenLabsWorkspace;
import frontdesk.provider.scripted.ElevenLabsStandIn;
import frontdesk.provider.scripted.ElevenLabsStandIn.Trouble;

import static org.assertj.core.api.Assertions.assertThat;

/** A business's agents from the terminal: shown, made, found unchanged, removed. */
class AgentsCommandTest {
    private final ElevenLabsStandIn platform = new ElevenLabsStandIn();
    private final OpenDoors doors = OpenDoors.open(
            OpenDoors.open(Clock.systemUTC()).rooms(),
            new ElevenLabsWorkspace(
                    new ElevenLabsAccount(platform.base(), platform.key()),
                    new AgentTaste("gemini-2.5-flash", null),
                    null));

    @AfterEach
    void shut() {
        doors.shut();
        platform.close();
    }

    @Test
    void agentsAreShownMadeAndRemoved() {
        var shown = doors.run("agents", "sync", "--dry-run");
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("+ make             agent/reception", "20 to do. Nothing has been changed.");
        assertThat(platform.objects().all("agents")).isEmpty();

        var made = doors.run("agents", "sync");
        assertThat(made.exit()).isZero();
        assertThat(made.out()).contains("Done: 20.");
        assertThat(doors.run("agents", "show").out()).contains("All is as it is to be.");
        assertThat(doors.run("agents").out()).contains("agent/reception", "agent_");

        assertThat(doors.run("agents", "remove").out()).contains("Done: 20.");
        assertThat(platform.objects().all("agents")).isEmpty();
        assertThat(doors.run("agents", "list").out()).contains("Nothing has been made");
    }

    @Test
    void troubleIsASentenceAndNoStackTrace() {
        platform.have(Trouble.BAD_KEY);
        var ended = doors.run("agents", "sync");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("refuses the key", "Run it again");
        assertThat(ended.out() + ended.err()).doesNotContain("Exception");
    }

    @Test
    void withoutTwiliosKeysANumberCannotBeTaken() {
        var ended = doors.run("agents", "sync", "--take-number");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("TWILIO_ACCOUNT_SID");
    }

    @Test
    void toolsAreExportedForEveryPlatform() throws Exception {
        for (String platformName : new String[] {"openai", "vapi", "retell", "elevenlabs"}) {
            var ended = doors.run("agents", "tools", "--for", platformName);
            assertThat(ended.exit()).as(platformName + ended.err()).isZero();
            JsonNode tools = new ObjectMapper().readTree(ended.out());
            assertThat(tools).as(platformName).hasSize(10);
            assertThat(ended.out()).doesNotContain("fd_agent_");
        }
        assertThat(doors.rooms().access().agents().find("agent_bright_smile")).isPresent();
    }
}
