package frontdesk.page;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Tells whether a browser's request comes from one of our own pages. A proxy may end TLS before us, so hosts are compared and not schemes. */
public final class OwnOrigin {
    private OwnOrigin() {}

    /**
     * @param origin the request's {@code Origin}
     * @param host the host that it asked for, with its port
     */
    public static boolean is(String origin, @Nullable String host) {
        String theirs = withoutDefaultPort(authority(origin));
        return !theirs.isEmpty() && theirs.equals(withoutDefaultPort(host));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }

    private static String withoutDefaultPort(@Nullable String authority) {
        return authority == null ? "" : authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
