package frontdesk.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.audio.Level;
import frontdesk.audio.Wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real softphone calls the whole application, and hears its greeting. */
@QuarkusTest
@WithTestResource(HouseOnSip.class)
@Timeout(120)
class SipPhonesTest {
    private static final Path BARESIP = Path.of("/usr/bin/baresip");

    @TempDir
    Path folder;

    private HouseOnSip.SipPort sip;

    @Test
    void theGreetingIsHeard() throws Exception {
        assumeTrue(Files.exists(BARESIP), "baresip is not installed");
        Path silence = folder.resolve("silence.wav");
        Files.write(silence, Wav.mono(8_000, new short[160_000]).write());
        Files.writeString(folder.resolve("accounts"), "<sip:+14155550134@127.0.0.1>;regint=0\n");
        Files.writeString(folder.resolve("config"), """
                module_path /usr/lib/baresip/modules
                module g711.so
                module aufile.so
                module aubridge.so
                module sndfile.so
                module_tmp account.so
                module_app menu.so
                sip_listen 127.0.0.1:0
                audio_source aufile,%s
                audio_player aubridge,loudspeaker
                audio_alert aubridge,bell
                snd_path %s
                """.formatted(silence, folder));
        Process baresip = new ProcessBuilder(
                        BARESIP.toString(),
                        "-f",
                        folder.toString(),
                        "-t",
                        "15",
                        "-e",
                        "d sip:+14155550100@127.0.0.1:" + sip.number())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(baresip.waitFor(60, TimeUnit.SECONDS)).isTrue();
        short[] heard = whatWasHeard();
        assertThat(Level.ofSpeech(heard)).as("how loud").isGreaterThan(-35);
        assertThat(secondsOfSpeech(heard)).as("how long").isGreaterThan(2);
    }

    private short[] whatWasHeard() throws Exception {
        try (var files = Files.list(folder)) {
            List<Path> heard = files.filter(
                            file -> file.getFileName().toString().matches("dump-.*-dec\\.wav"))
                    .toList();
            assertThat(heard).as(Files.readString(folder.resolve("log"))).hasSize(1);
            return Wav.read(Files.readAllBytes(heard.getFirst())).channels().getFirst();
        }
    }

    private static double secondsOfSpeech(short[] sound) {
        int loud = 0;
        for (int from = 0; from + 160 <= sound.length; from += 160) {
            loud += Level.dbfs(java.util.Arrays.copyOfRange(sound, from, from + 160)) > -45 ? 1 : 0;
        }
        return loud / 50.0;
    }
}
