package frontdesk.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** The version of a booking as an entity tag: {@code "3"}. */
final class Version {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

    private Version() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** What the sender of {@code If-Match} has seen; null where the header is missing or {@code *}. */
    static @Nullable Integer seen(HttpServerRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Problem.faulty("If-Match", "Send the ETag of the booking as you got it, such as \"3\".");
        }
        return Integer.valueOf(tag.group(1));
    }

    /** Whether the sender has this version already. */
    static boolean known(HttpServerRequest request, int version) {
        String header = request.getHeader("If-None-Match");
        return header != null && header.strip().replaceFirst("^W/", "").equals(tag(version));
    }
}
