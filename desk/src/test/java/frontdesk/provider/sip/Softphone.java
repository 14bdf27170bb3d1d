package frontdesk.provider.sip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import frontdesk.audio.Frame;
import frontdesk.audio.Wav;

import static org.assertj.core.api.Assertions.assertThat;

/** A real softphone (baresip), with a sound for its microphone and a file for its loudspeaker. */
public final class Softphone implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/baresip");
    private static final Path MODULES = Path.of("/usr/lib/baresip/modules");

    private final Path folder;
    private final Process baresip;

    private Softphone(Path folder, Process baresip) {
        this.folder = folder;
        this.baresip = baresip;
    }

    public static boolean isInstalled() {
        return Files.exists(PROGRAM) && Files.isDirectory(MODULES);
    }

    /**
     * Switches it on; it goes off by itself after two minutes.
     *
     * @param folder where it keeps everything; its own
     * @param account as it writes one: {@code <sip:alice@127.0.0.1>;regint=0}
     * @param command what it does first: {@code d sip:bob@127.0.0.1} calls bob
     */
    public static Softphone on(Path folder, short[] microphone, String account, String command) throws IOException {
        return on(folder, microphone, account, command, "");
    }

    /** @param more lines of its configuration */
    static Softphone on(Path folder, short[] microphone, String account, String command, String more)
            throws IOException {
        Path sound = folder.resolve("microphone.wav");
        Files.write(sound, Wav.mono(Frame.RATE, microphone).write());
        Files.writeString(folder.resolve("accounts"), account + "\n");
        Files.writeString(folder.resolve("config"), """
                module_path %s
                module g711.so
                module aufile.so
                module aubridge.so
                module sndfile.so
                module srtp.so
                module_tmp account.so
                module_app menu.so
                sip_listen 127.0.0.1:0
                audio_source aufile,%s
                audio_player aubridge,loudspeaker
                audio_alert aubridge,bell
                snd_path %s
                rtp_ports 43000-43999
                %s
                """.formatted(MODULES, sound, folder, more));
        Process baresip = new ProcessBuilder(PROGRAM.toString(), "-f", folder.toString(), "-t", "120", "-e", command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        return new Softphone(folder, baresip);
    }

    /** What its loudspeaker has played in its only call, which is over. */
    public short[] heard() throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> heard = files.filter(
                            file -> file.getFileName().toString().matches("dump-.*-dec\\.wav"))
                    .toList();
            assertThat(heard).as(Files.readString(folder.resolve("log"))).hasSize(1);
            return Wav.read(Files.readAllBytes(heard.getFirst())).channels().getFirst();
        }
    }

    /** Hangs up and switches it off. */
    @Override
    public void close() throws InterruptedException {
        baresip.destroy();
        if (!baresip.waitFor(10, TimeUnit.SECONDS)) {
            baresip.destroyForcibly();
        }
    }
}
