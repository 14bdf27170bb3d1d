package frontdesk.provider.caldav;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OpenInternet;
import frontdesk.kernel.OutsideTrouble;

/**
 * Which addresses we ask on an owner's word: those of the {@link OpenInternet} and, only where that is allowed, of our own network; none to which a
 * password would travel in the open.
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
            boolean open = OpenInternet.holds(host);
            if (!open && !privateToo) {
                return Optional.of("That address lies inside this server's own network, where it may not look.");
            }
            return scheme.equals("http") && open
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
}
