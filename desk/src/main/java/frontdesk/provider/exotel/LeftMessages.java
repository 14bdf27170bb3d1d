package frontdesk.provider.exotel;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Businesses;
import frontdesk.provider.http.Download;
import frontdesk.provider.wire.LeftMessage;

/**
 * What callers whom nobody took have said to the voicemail applet, as the passthru applet behind it tells: where it lies, and not how long it is. The
 * account's key is shown to Exotel alone, wherever an address leads.
 */
final class LeftMessages {
    /** Ten minutes as Exotel codes them. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private static final String HOST = "exotel.com";

    private final ExotelAccount account;
    private final Businesses businesses;
    private final Download download = new Download("exotel", LARGEST);

    LeftMessages(ExotelAccount account, Businesses businesses) {
        this.account = account;
        this.businesses = businesses;
    }

    /** What a request tells; empty where it tells of no recording, or of nobody's number. */
    Optional<LeftMessage> told(UnaryOperator<@Nullable String> parameter) {
        String recording = parameter.apply("RecordingUrl");
        String call = parameter.apply("CallSid");
        if (recording == null || recording.isBlank() || call == null) {
            return Optional.empty();
        }
        return account.number(parameter.apply("CallTo"))
                .flatMap(businesses::findByNumber)
                .map(business -> new LeftMessage(
                        business.id(),
                        call,
                        account.number(parameter.apply("CallFrom")).orElse(null),
                        Duration.ZERO,
                        recording,
                        URI.create(recording)));
    }

    /** Throws {@link frontdesk.kernel.OutsideTrouble} where it cannot be had. */
    byte[] fetch(URI recording) {
        ExotelApi api = account.api();
        String host = String.valueOf(recording.getHost());
        boolean theirs = host.equals(HOST) || host.endsWith("." + HOST);
        return download.fetch(recording, api == null || !theirs ? null : ExotelAccount.basic(api.key(), api.token()));
    }
}
