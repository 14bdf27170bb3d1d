package frontdesk.hooks;

import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.egress.AskOutcome;
import frontdesk.egress.Bounds;
import frontdesk.egress.Egress;
import frontdesk.egress.Request;
import frontdesk.kernel.RetryAfter;
import frontdesk.kernel.Secret;

/** Sends one delivery, follows nothing, heeds nothing but the status. */
final class Post {
    private static final String NOBODY = "Nobody has this address: look for a slip in the name.";

    /** What is said beside the status is read only so that the connection can be kept. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Reach reach;
    private final Egress egress;

    Post(Reach reach, Duration patience) {
        this(reach, new Egress(reach, bounds(patience)));
    }

    Post(Reach reach, Egress egress) {
        this.reach = reach;
        this.egress = egress;
    }

    static Bounds bounds(Duration patience) {
        return new Bounds(patience, patience, patience.multipliedBy(2), MOST_BYTES, KEPT);
    }

    /**
     * What came of it.
     *
     * @param status of the answer, or null where there was none
     * @param trouble what went wrong, or null where it was taken
     * @param retryAfter how long the other side wants to be left alone, at least
     */
    record Result(@Nullable Integer status, @Nullable String trouble, Duration retryAfter) {
        boolean taken() {
            return trouble == null;
        }

        boolean gone() {
            return status != null && status == 410;
        }

        private static Result nobody(String trouble) {
            return new Result(null, trouble, Duration.ZERO);
        }

        private static Result unreached(Exception how) {
            return nobody("It cannot be reached: " + how.getClass().getSimpleName());
        }
    }

    /** Why this address may not be told as things stand; empty where it may. Where anything may be told, names that nobody has yet are taken, too. */
    Optional<String> refusal(URI url) {
        if (reach.privately()) {
            return reach.refusal(url);
        }
        try {
            return egress.refusal(url);
        } catch (UnknownHostException nobody) {
            return Optional.of(NOBODY);
        }
    }

    Result send(URI url, HookDelivery delivery, Secret secret, Instant now) {
        Request request = Request.of("POST", url)
                .with("Content-Type", "application/json")
                .with("User-Agent", "Frontdesk-Webhooks/1")
                .with("webhook-id", delivery.eventId())
                .with("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .with("webhook-signature", Signature.of(secret, delivery.eventId(), now, delivery.body()))
                .saying(delivery.body());
        return switch (egress.ask(request)) {
            case AskOutcome.Answered answer -> result(answer.status(), answer.headers());
            case AskOutcome.TooLarge(int status, HttpHeaders headers) -> result(status, headers);
            case AskOutcome.Refused(String why) -> Result.nobody(why);
            case AskOutcome.Unknown _ -> Result.nobody(NOBODY);
            case AskOutcome.Unreached(Exception how) -> Result.unreached(how);
            case AskOutcome.CutShort(Exception how) -> Result.unreached(how);
            case AskOutcome.TooLate _ -> Result.nobody("It did not answer in time.");
            case AskOutcome.Stopped _ -> Result.nobody("We were stopping.");
        };
    }

    private static Result result(int status, HttpHeaders headers) {
        if (status / 100 == 2) {
            return new Result(status, null, Duration.ZERO);
        }
        return new Result(status, "It answered " + status + ".", RetryAfter.of(headers));
    }
}
