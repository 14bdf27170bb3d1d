package frontdesk.hooks;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

import frontdesk.kernel.OpenInternet;

/**
 * Whom we may tell: whoever is on the {@link OpenInternet}. The address is looked up again before every attempt.
 *
 * @param privately whether addresses of private networks, and addresses without TLS, may be told too
 */
record Reach(boolean privately) {
    private static final int LAST_PORT = 65_535;

    /** Why this address may not be told; empty where it may. */
    Optional<String> refusal(URI url) {
        String scheme = url.getScheme();
        String host = url.getHost();
        if (host == null || !("https".equals(scheme) || "http".equals(scheme)) || url.getUserInfo() != null) {
            return Optional.of("The address has to begin with https:// and a host, without a password in it.");
        }
        if (url.getPort() > LAST_PORT) {
            return Optional.of("The address has a port that is none: the last one is 65535.");
        }
        if (privately) {
            return Optional.empty();
        }
        if (!"https".equals(scheme)) {
            return Optional.of("The address has to begin with https://.");
        }
        try {
            return OpenInternet.holds(host)
                    ? Optional.empty()
                    : Optional.of(
                            "The address is in a private network. Whoever runs Frontdesk may allow that: FRONTDESK_HOOKS_PRIVATE_ADDRESSES=true.");
        } catch (UnknownHostException nobody) {
            return Optional.of("Nobody has this address: look for a slip in the name.");
        }
    }
}
