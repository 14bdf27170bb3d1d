package frontdesk.provider.wire;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;

/**
 * What somebody whom nobody took has said after the tone, as their carrier has recorded it.
 *
 * @param callName what the carrier calls the call
 * @param from the caller's number, or null where it is withheld, or the call is to be asked
 * @param lasting zero where the carrier does not tell
 * @param place where a person finds it: an address, or what the carrier calls it
 * @param sound where its file can be fetched
 */
public record LeftMessage(
        BusinessId business, String callName, @Nullable PhoneNumber from, Duration lasting, String place, URI sound) {}
