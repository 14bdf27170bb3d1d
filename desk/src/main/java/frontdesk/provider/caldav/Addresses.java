package frontdesk.provider.caldav;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;

/**
 * Which addresses we ask on an owner's word: none of our own network, unless that is allowed, and none to which a password would travel in the open.
 * What is looked up here the JDK remembers for half a minute, so that it connects to what was judged.
 *
 * @param privateToo whether addresses of our own network are allowed: calendars that stand beside this server
 */
public record Addresses(boolean privateToo) {
    /** Why an address is not asked; empty where it is. */
    Optional<String> refuses(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.of("That is no web address: it begins with https://.");
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of("The address must not hold a password.");
        }
        try {
            boolean isPrivate = false;
            for (InetAddress one : InetAddress.getAllByName(host)) {
                isPrivate |= isPrivate(one);
            }
            if (isPrivate && !privateToo) {
                return Optional.of("That address lies inside this server's own network, where it may not look.");
            }
            return scheme.equals("http") && !isPrivate
                    ? Optional.of("The address has to begin with https://, so that nobody reads along.")
                    : Optional.empty();
        } catch (UnknownHostException unknown) {
            throw OutsideTrouble.passing(host, "nobody knows this name", unknown);
        }
    }

    /** What an owner typed, or null where it is no address. */
    static @Nullable URI parsed(String typed) {
        String address = typed.strip().replaceFirst("(?i)^webcals?://", "https://");
        try {
            URI parsed = new URI(address);
            return parsed.getHost() == null ? null : parsed;
        } catch (URISyntaxException none) {
            return null;
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean local = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return local || (bytes.length == 4 ? isSpecial4(bytes) : isSpecial6(bytes));
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

    /** fc00::/7, and what only wraps an address of the older kind: 64:ff9b::/96 and 2002::/16. */
    private static boolean isSpecial6(byte[] bytes) {
        return (bytes[0] & 0xfe) == 0xfc
                || (bytes[0] == 0x00 && bytes[1] == 0x64 && bytes[2] == (byte) 0xff && bytes[3] == (byte) 0x9b)
                || (bytes[0] == 0x20 && bytes[1] == 0x02);
    }
}
