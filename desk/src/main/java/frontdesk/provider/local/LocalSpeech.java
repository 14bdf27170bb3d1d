package frontdesk.provider.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import frontdesk.kernel.OutsideTrouble;

/** Says which speech programs are on this machine, what they are good for, and the one step that brings a missing one. */
public final class LocalSpeech {
    private static final List<Path> LIBRARIES =
            List.of(Path.of("/usr/lib"), Path.of("/usr/local/lib"), Path.of("/lib"), Path.of("/usr/lib64"));

    private LocalSpeech() {}

    /**
     * One thing looked for.
     *
     * @param what its name: {@code ears: pocketsphinx}
     * @param ready whether it can be used now
     * @param detail the version or place found, or what is missing
     * @param mend the command that mends it; empty where nothing is to be done
     */
    public record Finding(String what, boolean ready, String detail, String mend) {}

    /** What these engines are, in one sentence that start-up, {@code doctor} and the console show; empty where neither is in use. */
    public static Optional<String> honestly(boolean hears, boolean speaks) {
        if (hears && speaks) {
            return Optional.of(
                    "Calls are heard by PocketSphinx and spoken by Flite, which are for trying things out: they would"
                            + " mishear about half of what real callers say. Connect better ones before you give out the number.");
        }
        if (hears) {
            return Optional.of(
                    "Calls are heard by PocketSphinx, which is for trying things out: it would mishear about half of what"
                            + " real callers say. Connect better ears before you give out the number.");
        }
        return speaks
                ? Optional.of("Calls are spoken by Flite, which needs no key and is plainly a machine.")
                : Optional.empty();
    }

    /** Ears first, then voices. */
    public static List<Finding> findings() {
        return List.of(ears(), voice(), new Finding("voice: freetts", true, "built in, plainly a robot", ""));
    }

    private static Finding ears() {
        String what = "ears: pocketsphinx";
        Optional<Path> library = library(Pocketsphinx.LIBRARY);
        boolean model = Files.isReadable(AcousticModel.dictionary());
        if (library.isPresent() && model) {
            return new Finding(what, true, library.get().toString(), "");
        }
        String missing = library.isPresent() ? "its English model is missing" : "the library is missing";
        return new Finding(
                what, false, missing, "apt-get install -y --no-install-recommends pocketsphinx pocketsphinx-en-us");
    }

    private static Finding voice() {
        return Programs.find("flite")
                .map(program -> new Finding("voice: flite", true, program.toString(), ""))
                .orElseGet(() -> new Finding(
                        "voice: flite",
                        false,
                        "the program is missing",
                        "apt-get install -y --no-install-recommends flite"));
    }

    static void demandEars() {
        Finding ears = ears();
        if (!ears.ready()) {
            throw OutsideTrouble.lasting(PocketsphinxEars.NAME, ears.detail() + ": " + ears.mend());
        }
    }

    /** Libraries lie in these directories or in one for the machine's kind, such as /usr/lib/x86_64-linux-gnu. */
    private static Optional<Path> library(String name) {
        return LIBRARIES.stream()
                .flatMap(directory -> Stream.concat(Stream.of(directory), kinds(directory)))
                .map(directory -> directory.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
    }

    private static Stream<Path> kinds(Path directory) {
        return Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu").map(directory::resolve);
    }
}
