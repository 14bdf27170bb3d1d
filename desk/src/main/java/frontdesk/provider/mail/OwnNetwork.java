package frontdesk.provider.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import frontdesk.kernel.OutsideTrouble;

/**
 * The machines around this one, which nobody may make it ask by entering their name as a mail server. The JDK remembers for half a minute what it
 * looked up, so that it connects to what was judged.
 */
final class OwnNetwork {
    private OwnNetwork() {}

    /** Whether any address of that host lies in it. Throws {@link OutsideTrouble} where nobody knows the name. */
    static boolean holds(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(OwnNetwork::isPrivate);
        } catch (UnknownHostException nobody) {
            throw OutsideTrouble.passing(Refusals.SMTP, "nobody knows the server's name", nobody);
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (bytes.length == 4 ? isSpecial4(bytes) : isSpecial6(bytes));
    }

    /** 0/8, 100.64/10, 192.0.0/24, 198.18/15 and 240/4 (RFC 6890). */
    private static boolean isSpecial4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second & 0xfe) == 18)
                || first >= 240;
    }

    /** All but global unicast, and what only wraps an address of the older kind: 2002::/16 and 2001::/32. */
    private static boolean isSpecial6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return first >>> 13 != 1 || first == 0x2002 || (first == 0x2001 && second == 0);
    }
}
