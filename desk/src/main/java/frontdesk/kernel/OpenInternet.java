package frontdesk.kernel;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * The open internet, as against the networks around this machine: so that nobody who may enter an address can make this machine ask its neighbours. Only what
 * is connected to itself is judged: a name may stand for something else a moment later.
 */
public final class OpenInternet {
    private OpenInternet() {}

    /** Whether all of these lie there. */
    public static boolean holds(List<InetAddress> addresses) {
        return addresses.stream().allMatch(OpenInternet::holds);
    }

    /** Whether this address lies there. */
    public static boolean holds(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? holds4(bytes) : holds6(bytes));
    }

    /** Not 0/8, 100.64/10, 192.0.0/24, 198.18/15 and 240/4 (RFC 6890), which the JDK does not know. */
    private static boolean holds4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carriers = first == 100 && (second & 0xc0) == 64;
        boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmarks = first == 198 && (second & 0xfe) == 18;
        return first != 0 && !carriers && !protocols && !benchmarks && first < 240;
    }

    /** Only global unicast, and nothing that carries an IPv4 address inside (6to4, Teredo; NAT64 is outside of 2000::/3). */
    private static boolean holds6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean global = first >>> 13 == 1;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second == 0;
        return global && !tunnel;
    }
}
