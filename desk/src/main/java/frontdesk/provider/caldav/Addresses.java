package frontdesk.provider.caldav;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.egress.Judge;
import frontdesk.kernel.OpenInternet;

/**
 * Which addresses we ask on an owner's word: those of the {@link OpenInternet} and, only where that is allowed, of our own network; none to which a
 * password would travel in the open.
 *
 * @param privateToo whether addresses of our own network are allowed: calendars that stand beside this server
 */
public record Addresses(boolean privateToo) implements Judge {
    @Override
    public Optional<String> refusal(URI address) {
        if (address.getHost() == null || !(isPlain(address) || "https".equalsIgnoreCase(address.getScheme()))) {
            return Optional.of("That is no web address: it begins with https://.");
        }
        return address.getRawUserInfo() == null
                ? Optional.empty()
                : Optional.of("The address must not hold a password.");
    }

    @Override
    public Optional<String> refusal(URI address, List<InetAddress> there) {
        if (!privateToo && !OpenInternet.holds(there)) {
            return Optional.of("That address lies inside this server's own network, where it may not look.");
        }
        return isPlain(address) && there.stream().anyMatch(OpenInternet::holds)
                ? Optional.of("The address has to begin with https://, so that nobody reads along.")
                : Optional.empty();
    }

    private static boolean isPlain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
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
