package frontdesk.provider.speech;

import java.net.URI;
import java.net.URLEncoder;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An address that is put together part by part. */
public final class Query {
    private final StringBuilder address;
    private char joint = '?';

    /** @param path {@code v1/listen} */
    public Query(URI base, String path) {
        String start = base.toString();
        address =
                new StringBuilder(start).append(start.endsWith("/") ? "" : "/").append(path);
    }

    public Query with(String name, Object value) {
        address.append(joint).append(name).append('=').append(encoded(value.toString()));
        joint = '&';
        return this;
    }

    /** As it is asked over HTTP. */
    public URI http() {
        return URI.create(address.toString());
    }

    /** As a socket: {@code https} becomes {@code wss}. */
    public URI socket() {
        return URI.create(address.toString().replaceFirst("^http", "ws"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
