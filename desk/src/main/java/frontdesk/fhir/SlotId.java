package frontdesk.fhir;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/**
 * Names a slot by what it is: one service, by one resource, from one minute on. Nothing is kept of slots, so their ids say it all: 36 bytes in
 * base64, whose last two letters are {@code -} and {@code .}, because an id of FHIR has at most 64 characters and no underscore.
 */
record SlotId(ServiceId service, ResourceId resource, Instant start) {
    private static final int BYTES = 2 * 16 + Integer.BYTES;
    private static final int MINUTE = 60;

    /** Empty where it was not made here. */
    static Optional<SlotId> of(String text) {
        byte[] bytes;
        try {
            bytes = text.indexOf('_') >= 0
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(text.replace('.', '_'));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(bytes);
        return Optional.of(new SlotId(
                new ServiceId(uuid(read)),
                new ResourceId(uuid(read)),
                Instant.ofEpochSecond((long) read.getInt() * MINUTE)));
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(BYTES);
        for (UUID id : new UUID[] {service.value(), resource.value()}) {
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        bytes.putInt(Math.toIntExact(Math.floorDiv(start.getEpochSecond(), MINUTE)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes.array())
                .replace('_', '.');
    }
}
