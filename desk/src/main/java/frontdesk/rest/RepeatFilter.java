package frontdesk.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads what a request with an {@code Idempotency-Key} asks for before it is let in, and what it is answered when it is done. */
@jakarta.ws.rs.ext.Provider
class RepeatFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Filters are made before the database is open. */
    private final Provider<FirstAnswers> answers;

    RepeatFilter(Provider<FirstAnswers> answers) {
        this.answers = answers;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!keyed(request)) {
            return;
        }
        InputStream body = request.getEntityStream();
        byte[] read = body.readNBytes(TableImport.MOST_BYTES + 1);
        // What is longer is refused by whoever reads it.
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(read), body));
        String line =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "?"
                        + request.getUriInfo().getRequestUri().getRawQuery();
        answers.get().note(fingerprint(line, read));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (keyed(request)) {
            answers.get().settle(response.getStatus(), head(response), response.getEntity());
        }
    }

    private static boolean keyed(ContainerRequestContext request) {
        return request.getHeaderString("Idempotency-Key") != null && !READING.contains(request.getMethod());
    }

    private static Map<String, String> head(ContainerResponseContext response) {
        Map<String, String> head = new TreeMap<>();
        for (String name : new String[] {"ETag", "Location"}) {
            Object value = response.getHeaders().getFirst(name);
            if (value != null) {
                head.put(name, value.toString());
            }
        }
        if (response.getMediaType() != null) {
            head.put("Content-Type", response.getMediaType().toString());
        }
        return head;
    }

    private static byte[] fingerprint(String line, byte[] body) {
        return Sha256.of(line.getBytes(UTF_8), new byte[1], body);
    }
}
