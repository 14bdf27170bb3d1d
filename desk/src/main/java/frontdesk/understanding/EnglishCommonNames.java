package frontdesk.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Names that are common among people who speak English; they help to choose between guesses, and to part a name that was spelled. */
record EnglishCommonNames(Set<String> given, Set<String> family) {
    static final EnglishCommonNames COMMON = read();
    private static final int WORTH_MENDING = 4;

    private static EnglishCommonNames read() {
        try (InputStream file = EnglishCommonNames.class.getResourceAsStream("/understanding/english-names.txt")) {
            if (file == null) {
                throw new IllegalStateException("the list of names is not packed");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new EnglishCommonNames(names("given: ", text), names("family: ", text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> names(String kind, String text) {
        return text.lines()
                .filter(line -> line.startsWith(kind))
                .findFirst()
                .map(line -> Set.of(line.substring(kind.length()).split(" ")))
                .orElseThrow();
    }

    /** The common name that this is, or that it is one letter away from; null where there is none. */
    static @Nullable String nearest(String heard, Set<String> names) {
        if (names.contains(heard)) {
            return heard;
        }
        if (heard.length() < WORTH_MENDING) {
            return null;
        }
        String near = null;
        for (String name : names) {
            if (Sounds.isWithinOneLetter(name, heard)) {
                if (near != null) {
                    return null;
                }
                near = name;
            }
        }
        return near;
    }
}
