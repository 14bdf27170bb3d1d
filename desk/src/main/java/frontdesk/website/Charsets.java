package frontdesk.website;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out in which letters a page is written: as its header says, as it says itself, else UTF-8, or what old pages are in where it cannot be that. */
final class Charsets {
    private static final Pattern NAMED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_.:-]+)");
    private static final Charset OLD = Charset.forName("windows-1252");
    private static final int HEAD = 2048;

    private Charsets() {}

    /** @param type the header {@code Content-Type} */
    static String read(byte[] body, String type) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        Optional<Charset> named = named(type).or(() -> named(head));
        if (named.isPresent()) {
            return withoutMark(new String(body, named.get()));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException older) {
            return new String(body, OLD);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Optional<Charset> named(String text) {
        Matcher name = NAMED.matcher(text);
        try {
            return name.find() ? Optional.of(Charset.forName(name.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
