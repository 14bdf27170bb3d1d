package frontdesk.provider.scripted;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What a call needs of its carrier; {@code pace} is how long a moment of 20 ms takes, {@code dialled} what becomes of a dialled
 * person, {@code recorded} for how many seconds callers speak after a tone.
 */
record Carrier(
        SignedRequests requests,
        String accountSid,
        URI desk,
        Duration pace,
        Clock clock,
        Supplier<String> dialled,
        IntSupplier recorded) {}
