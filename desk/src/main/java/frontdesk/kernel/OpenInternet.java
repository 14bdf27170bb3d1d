package frontdesk.kernel;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The open internet, as against the networks around this machine: so that nobody who may enter an address can make this machine ask its neighbours. The
 * JDK remembers for half a minute what it looked up, so that it connects to what was judged, unless that half minute ends in between: who shows what was
 * answered judges an address, and connects to that one.
 */
public final class OpenInternet {
    private OpenInternet() {}

    /** Whether every address of that host lies there. */
    public static boolean holds(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).allMatch(OpenInternet::holds);
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
