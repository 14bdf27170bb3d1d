package frontdesk.egress;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What is asked, by whatever method.
 *
 * @param headers in their order, none twice
 * @param body empty where there is none
 */
public record Request(String method, URI address, Map<String, String> headers, byte[] body) {
    private static final byte[] NONE = {};

    public static Request of(String method, URI address) {
        return new Request(method, address, Map.of(), NONE);
    }

    /** The same with a header more. */
    public Request with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, address, more, body);
    }

    /** The same with something to say. */
    public Request saying(String text) {
        return new Request(method, address, headers, text.getBytes(UTF_8));
    }
}
