package frontdesk.console.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * A recording or the part of it that a player asks for (RFC 9110 section 14: one range of bytes; several at once are answered with the whole).
 */
final class RecordingPart {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private RecordingPart() {}

    /** With which its address ends: one that another platform has made is an MP3. */
    static String ending(Path file) {
        return file.toString().endsWith(".mp3") ? ".mp3" : ".wav";
    }

    static Response of(Path file, @Nullable String range) {
        try {
            long size = Files.size(file);
            var asked = RANGE.matcher(range == null ? "" : range.strip());
            if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
                return headers(Response.ok(new PathPart(file, 0, size)), size).build();
            }
            return part(file, size, asked.group(1), asked.group(2));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without a first byte, it is the last bytes that are asked for. */
    private static Response part(Path file, long size, String first, String last) {
        long from = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
        long to = first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
        if (from > to) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        long length = to - from + 1;
        return headers(Response.status(206).entity(new PathPart(file, from, length)), length)
                .header("Content-Range", "bytes " + from + "-" + to + "/" + size)
                .build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, long length) {
        return response.header("Accept-Ranges", "bytes").header(HttpHeaders.CONTENT_LENGTH, length);
    }
}
