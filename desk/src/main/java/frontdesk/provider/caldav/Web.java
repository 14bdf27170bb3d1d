package frontdesk.provider.caldav;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import frontdesk.egress.AskOutcome;
import frontdesk.egress.AskOutcome.Answered;
import frontdesk.egress.Bounds;
import frontdesk.egress.Egress;
import frontdesk.egress.Judge;
import frontdesk.egress.LookedUp;
import frontdesk.egress.Names;
import frontdesk.egress.Request;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.RetryAfter;

/**
 * Requests to servers that owners named: each address is judged, also those to which we are sent on; an answer has so many seconds and so many bytes. That a
 * server in trouble is left alone is the visitor's business, who waits longer each time.
 */
final class Web {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 5;
    static final int LARGEST = 16 * 1024 * 1024;

    private final Egress kept;
    private final Egress anew;

    Web(Addresses addresses) {
        this(addresses, ANSWER, LARGEST);
    }

    Web(Addresses addresses, Duration answer, int largest) {
        this(addresses, new LookedUp(), answer, largest);
    }

    Web(Judge addresses, Names names, Duration answer, int largest) {
        var bounds = new Bounds(CONNECT, answer, answer.multipliedBy(2), largest, KEPT);
        this.kept = new Egress(addresses, names, bounds);
        this.anew = new Egress(addresses, names, bounds.keepingNothing());
    }

    /** One request, for whatever address it is sent to in the end. */
    @FunctionalInterface
    interface Asked {
        Request of(URI address);
    }

    /** What came of it. */
    sealed interface Answer {
        /** @param address who answered in the end */
        record Came(URI address, Answered response) implements Answer {
            int status() {
                return response.status();
            }

            Optional<String> header(String name) {
                return response.header(name);
            }
        }

        record NotAsked(String why) implements Answer {}
    }

    /** Asks and goes where it is sent. Throws where nobody answers, or too much. */
    Answer ask(URI address, Asked asked) {
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Answer answer = askOnce(at, asked);
            if (!(answer instanceof Answer.Came came)) {
                return answer;
            }
            Optional<String> elsewhere = came.header("Location");
            if (!isRedirect(came.status()) || elsewhere.isEmpty()) {
                return came;
            }
            Optional<URI> next = resolved(at, elsewhere.get());
            if (next.isEmpty()) {
                return new Answer.NotAsked("The address sends us to where there is none.");
            }
            at = next.get();
        }
        return new Answer.NotAsked("The address sends us on and on.");
    }

    private static Optional<URI> resolved(URI at, String elsewhere) {
        try {
            return Optional.of(at.resolve(elsewhere));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** A connection that was kept open may be closed at the moment in which it is used, and so may all that are kept: then a new one is opened. All that we ask may be asked twice. */
    private Answer askOnce(URI at, Asked asked) {
        AskOutcome outcome = kept.ask(asked.of(at));
        return judged(at, outcome instanceof AskOutcome.CutShort ? anew.ask(asked.of(at)) : outcome);
    }

    private static Answer judged(URI at, AskOutcome outcome) {
        return switch (outcome) {
            case Answered answer
            when answer.status() == 429 || answer.status() >= 500 ->
                throw OutsideTrouble.passing(at.getHost(), "it answers with " + answer.status())
                        .leftAloneFor(RetryAfter.of(answer.headers()));
            case Answered answer -> new Answer.Came(at, answer);
            case AskOutcome.Refused(String why) -> new Answer.NotAsked(why);
            case AskOutcome.TooLarge _ -> throw OutsideTrouble.passing(at.getHost(), "it sends more than we take");
            case AskOutcome.Unknown(Exception how) -> throw trouble(at, "nobody knows this name", how);
            case AskOutcome.Unreached(Exception how) -> throw unanswered(at, how);
            case AskOutcome.CutShort(Exception how) -> throw unanswered(at, how);
            case AskOutcome.TooLate(Exception how) -> throw trouble(at, "it is too slow", how);
            case AskOutcome.Stopped(Exception how) -> throw trouble(at, "we were stopping", how);
        };
    }

    private static OutsideTrouble unanswered(URI at, Exception how) {
        return trouble(at, "it cannot be reached or does not answer", how);
    }

    private static OutsideTrouble trouble(URI at, String what, Exception how) {
        return OutsideTrouble.passing(at.getHost(), what, how);
    }
}
