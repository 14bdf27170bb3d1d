package frontdesk.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.kernel.Language;

/** The pictures of the guides, by the names of their files; one of a console in another language has its tag in its name: {@code call.es.png}. */
final class Pictures {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{1,60})(?:\\.([a-z]{2}))?\\.png");

    /** Where a PNG says how large it is (PNG, third edition, section 11.2.1). */
    private static final int WIDTH = 16;

    private static final int HEIGHT = WIDTH + Integer.BYTES;

    private final Map<String, Optional<Picture>> seen = new ConcurrentHashMap<>();

    /** @param png the file itself */
    record Picture(byte[] png, int width, int height) {}

    Optional<Picture> of(String name) {
        Matcher named = NAME.matcher(name);
        return named.matches() ? seen.computeIfAbsent(name, _ -> read(named)) : Optional.empty();
    }

    /** The name of the same picture as it looks to who reads that language, where it was taken. */
    String in(Language language, String name) {
        String theirs = name.replaceFirst("\\.png$", "." + Manuscript.code(language) + ".png");
        return of(theirs).isPresent() ? theirs : name;
    }

    private static Optional<Picture> read(Matcher name) {
        String folder = name.group(2) == null ? "/guides/" : "/guides/" + name.group(2) + "/";
        try (var file = Pictures.class.getResourceAsStream(folder + "pictures/" + name.group(1) + ".png")) {
            if (file == null) {
                return Optional.empty();
            }
            byte[] png = file.readAllBytes();
            var header = ByteBuffer.wrap(png);
            return Optional.of(new Picture(png, header.getInt(WIDTH), header.getInt(HEIGHT)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
