package frontdesk.website;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import frontdesk.egress.AskOutcome;
import frontdesk.egress.AskOutcome.Answered;
import frontdesk.egress.Bounds;
import frontdesk.egress.Egress;
import frontdesk.egress.Judge;
import frontdesk.egress.Names;
import frontdesk.egress.Request;
import frontdesk.kernel.OpenInternet;

/**
 * Gets one page of the {@link OpenInternet}: a few seconds, a few steps further, so many bytes. Every step has a connection of its own, so that each name is
 * looked up and judged anew.
 */
final class Fetch {
    private static final int MOST_STEPS = 4;
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

    private static final String INSIDE = "That address lies inside a private network, where nothing is read.";

    private static final Bounds BOUNDS = new Bounds(
            Duration.ofSeconds(4), Duration.ofSeconds(6), Duration.ofSeconds(12), 3 * 1024 * 1024, Duration.ZERO);

    private final Egress egress;

    Fetch(boolean privateToo) {
        this.egress = new Egress(
                new Readable(privateToo ? _ -> true : OpenInternet::holds, privateToo ? Set.of() : USUAL_PORTS),
                BOUNDS);
    }

    /**
     * @param open whether an address lies where we may read
     * @param ports the only ones that are asked; all where there are none
     */
    Fetch(Names names, Predicate<InetAddress> open, Set<Integer> ports) {
        this.egress = new Egress(new Readable(open, ports), names, BOUNDS);
    }

    /** What may be read: where a name stands for several addresses, all of them have to be such. */
    private record Readable(Predicate<InetAddress> open, Set<Integer> ports) implements Judge {
        @Override
        public Optional<String> refusal(URI address) {
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean web = address.getHost() != null
                    && (scheme.equals("https") || scheme.equals("http"))
                    && address.getRawUserInfo() == null;
            return web ? Optional.empty() : Optional.of("That is no web address. It looks like www.example.com.");
        }

        @Override
        public Optional<String> refusal(URI address, List<InetAddress> there) {
            return there.stream().allMatch(open) && (ports.isEmpty() || ports.contains(address.getPort()))
                    ? Optional.empty()
                    : Optional.of(INSIDE);
        }
    }

    /** What an address led to. */
    sealed interface Outcome {
        record Page(String text, boolean html) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    /** One step: another page, or where it ends. */
    private sealed interface Step {
        record On(URI next) implements Step {}

        record End(Outcome outcome) implements Step {}

        static Step refused(String why) {
            return new End(new Outcome.Refused(why));
        }
    }

    Outcome page(URI address) {
        URI at = address;
        for (int step = 0; step < MOST_STEPS; step++) {
            switch (step(at)) {
                case Step.On(URI next) -> at = next;
                case Step.End(Outcome outcome) -> {
                    return outcome;
                }
            }
        }
        return new Outcome.Refused("That page leads on and on, and never to a page.");
    }

    private Step step(URI at) {
        Request request = Request.of("GET", at).with("Accept", "text/html,application/xhtml+xml,text/plain");
        return switch (egress.ask(request)) {
            case Answered answer -> step(at, answer);
            case AskOutcome.Refused(String why) -> Step.refused(why);
            case AskOutcome.Unknown _ -> Step.refused("Nobody has this address: look for a slip in the name.");
            case AskOutcome.TooLate _ ->
                Step.refused("That website did not answer in time. Try again, or paste its text.");
            case AskOutcome.Stopped _ -> Step.refused("We were stopping. Please try again.");
            case AskOutcome.TooLarge _, AskOutcome.Unreached _, AskOutcome.CutShort _ ->
                Step.refused("That website could not be reached, or its page is far too large.");
        };
    }

    private static Step step(URI at, Answered answer) {
        Optional<String> location = answer.header("Location").filter(there -> !there.isEmpty());
        if (answer.status() / 100 != 3 || location.isEmpty()) {
            return new Step.End(judged(answer));
        }
        return next(at, location.get())
                .<Step>map(Step.On::new)
                .orElseGet(() -> Step.refused("That page leads on to an address that is none."));
    }

    private static Optional<URI> next(URI at, String location) {
        try {
            return Optional.of(at.resolve(location.replace(" ", "%20")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Outcome judged(Answered answer) {
        int status = answer.status();
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
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
