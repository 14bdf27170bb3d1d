package frontdesk.hooks;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import frontdesk.egress.Judge;
import frontdesk.kernel.OpenInternet;

/**
 * Whom we may tell: whoever is on the {@link OpenInternet}.
 *
 * @param privately whether addresses of private networks, and addresses without TLS, may be told too
 */
record Reach(boolean privately) implements Judge {
    private static final int LAST_PORT = 65_535;

    @Override
    public Optional<String> refusal(URI url) {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("https".equals(scheme) || "http".equals(scheme)) || url.getUserInfo() != null) {
            return Optional.of("The address has to begin with https:// and a host, without a password in it.");
        }
        if (url.getPort() > LAST_PORT) {
            return Optional.of("The address has a port that is none: the last one is 65535.");
        }
        return privately || "https".equals(scheme)
                ? Optional.empty()
                : Optional.of("The address has to begin with https://.");
    }

    @Override
    public Optional<String> refusal(URI url, List<InetAddress> there) {
        return privately || OpenInternet.holds(there)
                ? Optional.empty()
                : Optional.of(
                        "The address is in a private network. Whoever runs Frontdesk may allow that: FRONTDESK_HOOKS_PRIVATE_ADDRESSES=true.");
    }
}
