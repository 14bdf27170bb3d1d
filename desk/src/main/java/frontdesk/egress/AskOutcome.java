package frontdesk.egress;

import java.net.http.HttpHeaders;
import java.util.Optional;

/** What came of a request to an address that somebody else chose. */
public sealed interface AskOutcome {
    /** They answered, whatever they say: redirects too are answers. */
    record Answered(int status, HttpHeaders headers, byte[] body) implements AskOutcome {
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /** They answered with more than we take; the rest was left unread. */
    record TooLarge(int status, HttpHeaders headers) implements AskOutcome {}

    /** Nothing was connected to: the {@link Judge} says why. */
    record Refused(String why) implements AskOutcome {}

    /** Nobody has this name. */
    record Unknown(Exception how) implements AskOutcome {}

    /** Nobody could be connected to, or what they say is no HTTP. */
    record Unreached(Exception how) implements AskOutcome {}

    /** The connection ended before the answer did: whether they have heard is not known. */
    record CutShort(Exception how) implements AskOutcome {}

    /** There was no whole answer in time. */
    record TooLate(Exception how) implements AskOutcome {}

    /** Whoever asked is being stopped. */
    record Stopped(Exception how) implements AskOutcome {}
}
