package frontdesk.hooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whom we may tell: whoever is on the open internet, so that nobody who may enter an address can make this machine ask the machines around it. The address is
 * looked up again before every attempt; the JDK asks the name server once in thirty seconds, so that the request goes to what was judged.
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
            boolean open = Arrays.stream(InetAddress.getAllByName(host)).allMatch(Reach::isOpen);
            return open
                    ? Optional.empty()
                    : Optional.of(
                            "The address is in a private network. Whoever runs Frontdesk may allow that: FRONTDESK_HOOKS_PRIVATE_ADDRESSES=true.");
        } catch (UnknownHostException nobody) {
            return Optional.of("Nobody has this address: look for a slip in the name.");
        }
    }

    /** Whether it is an address of the open internet. */
    static boolean isOpen(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? isOpen4(bytes) : isOpen6(bytes));
    }

    /** Beside what the JDK knows: this network, carriers' own, documentation and tests of RFC 6890, and what is reserved. */
    private static boolean isOpen4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean carriers = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        return first != 0 && !carriers && !protocols && !benchmarks && first < 240;
    }

    /** Only global unicast, and nothing that carries an IPv4 address inside (6to4, Teredo; NAT64 is outside of 2000::/3). */
    private static boolean isOpen6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean global = first >>> 13 == 1;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second == 0;
        return global && !tunnel;
    }
}
