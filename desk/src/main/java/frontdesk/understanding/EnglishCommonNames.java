package frontdesk.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Names that are common among people who speak English; they help to choose between guesses, and to part a name that was spelled. */
record EnglishCommonNames(KnownNames given, KnownNames family) {
    static final EnglishCommonNames COMMON = read();

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

    private static KnownNames names(String kind, String text) {
        return text.lines()
                .filter(line -> line.startsWith(kind))
                .findFirst()
                .map(line -> new KnownNames(Set.of(line.substring(kind.length()).split(" "))))
                .orElseThrow();
    }
}
