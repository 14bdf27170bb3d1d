package frontdesk.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** What a browser keeps as a file instead of showing it. */
public final class Download {
    private Download() {}

    /** Writes what is kept. */
    @FunctionalInterface
    public interface Text {
        void to(Writer out) throws IOException;
    }

    /** @param name without signs that mean something in a header */
    public static Response of(String name, String text) {
        return named(name, text);
    }

    /** The same of what is too long to be held at once: it is written as it leaves, and where that breaks off, the file is known to be half. */
    public static Response of(String name, Text text) {
        StreamingOutput leaving = stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            text.to(out);
            out.flush();
        };
        return named(name, leaving);
    }

    private static Response named(String name, Object content) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
