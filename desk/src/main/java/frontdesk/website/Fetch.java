package frontdesk.website;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import frontdesk.kernel.OpenInternet;
import frontdesk.website.PinnedGet.Answer;

/**
 * Gets one page of the {@link OpenInternet}: a few seconds, a few steps further, so many bytes. At every step the name is looked up once, what it stands for
 * is judged, and exactly that is asked: whoever owns the name cannot let it stand for something else by then.
 */
final class Fetch {
    private static final int MOST_STEPS = 4;
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

    private static final String INSIDE = "That address lies inside a private network, where nothing is read.";

    private final Names names;
    private final Predicate<InetAddress> open;
    private final Set<Integer> ports;

    /** Says which addresses a name stands for now. */
    @FunctionalInterface
    interface Names {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    Fetch(boolean privateToo) {
        this(
                host -> List.of(InetAddress.getAllByName(host)),
                privateToo ? _ -> true : OpenInternet::holds,
                privateToo ? Set.of() : USUAL_PORTS);
    }

    /**
     * @param open whether an address lies where we may read
     * @param ports the only ones that are asked; all where there are none
     */
    Fetch(Names names, Predicate<InetAddress> open, Set<Integer> ports) {
        this.names = names;
        this.open = open;
        this.ports = ports;
    }

    /** What an address led to. */
    sealed interface Outcome {
        record Page(String text, boolean html) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    Outcome page(URI address) {
        URI at = address;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!isWeb(at)) {
                return new Outcome.Refused("That is no web address. It looks like www.example.com.");
            }
            Answer answer;
            try {
                List<InetAddress> there = names.of(at.getHost());
                if (!mayBeAsked(at, there)) {
                    return new Outcome.Refused(INSIDE);
                }
                answer = new PinnedGet(there).ask(at);
            } catch (UnknownHostException nobody) {
                return new Outcome.Refused("Nobody has this address: look for a slip in the name.");
            } catch (IOException unreachable) {
                return new Outcome.Refused(String.valueOf(unreachable.getMessage()));
            }
            if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
                return judged(answer);
            }
            Optional<URI> next = next(at, answer.location());
            if (next.isEmpty()) {
                return new Outcome.Refused("That page leads on to an address that is none.");
            }
            at = next.get();
        }
        return new Outcome.Refused("That page leads on and on, and never to a page.");
    }

    private static boolean isWeb(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return address.getHost() != null
                && (scheme.equals("https") || scheme.equals("http"))
                && address.getRawUserInfo() == null;
    }

    /** Where a name stands for several addresses, all of them have to be such. */
    private boolean mayBeAsked(URI address, List<InetAddress> there) {
        return there.stream().allMatch(open) && (ports.isEmpty() || ports.contains(address.getPort()));
    }

    private static Optional<URI> next(URI at, String location) {
        try {
            return Optional.of(at.resolve(location.replace(" ", "%20")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Outcome judged(Answer answer) {
        int status = answer.status();
        String type = answer.type().toLowerCase(Locale.ROOT);
        boolean plain = type.startsWith("text/plain");
        if (status == 401 || status == 403 || status == 429 || status == 503) {
            return new Outcome.Refused("That website lets no programs in. Open it, and paste its text here.");
        }
        if (status / 100 != 2) {
            return new Outcome.Refused("There is no page at that address (it answered %d).".formatted(status));
        }
        if (!plain && !type.isEmpty() && !type.contains("html")) {
            return new Outcome.Refused("That address leads to a file or a picture, not to a page.");
        }
        return new Outcome.Page(Charsets.read(answer.body(), type), !plain);
    }
}
