package frontdesk.contracts;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Where the servers of the suite tell what is asked of them; what is no vendor's is forgotten. */
public final class VendorRequests {
    private static final Pattern PART = Pattern.compile("form-data; name=\"([^\"]+)\"");

    private VendorRequests() {}

    /** Whether some vendor's interface has addresses like this one. */
    public static boolean areFor(String path) {
        return Vendor.of(path).isPresent();
    }

    public static void heard(String method, String path, @Nullable String query, @Nullable String type, byte[] body) {
        var request = new VendorRequest(method, path, Objects.requireNonNullElse(query, ""), text(body, type));
        VendorRequest.folder().ifPresent(request::keep);
    }

    private static String text(byte[] body, @Nullable String type) {
        return type != null && type.startsWith("multipart/")
                ? PART.matcher(new String(body, ISO_8859_1))
                        .results()
                        .map(part -> part.group(1) + "=")
                        .collect(Collectors.joining("&"))
                : new String(body, UTF_8);
    }
}
