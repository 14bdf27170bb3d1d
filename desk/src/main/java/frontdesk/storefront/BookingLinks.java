package frontdesk.storefront;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PaymentId;
import frontdesk.kernel.Sha256;
import frontdesk.payment.Payment;

/** The secret words in a customer's links: the booking's id and our signature under it (HMAC-SHA256), which any node can check. */
public final class BookingLinks {
    private static final int ID_BYTES = 16;
    /** Enough beside an id that cannot be guessed either, and short enough for a text. */
    private static final int SIGNATURE_BYTES = 8;

    private final byte[] key;
    private final URI publicUrl;

    /**
     * @param key 32 bytes that only our nodes know
     * @param publicUrl how this desk is reached from outside, without a slash at its end
     */
    public BookingLinks(byte[] key, URI publicUrl) {
        this.key = key.clone();
        this.publicUrl = publicUrl;
    }

    /** How this desk is reached from outside, without a slash at its end. */
    public String base() {
        return publicUrl.toString();
    }

    /** The address of a customer's own booking, as short as a text needs it. */
    public String address(Business business, Booking booking) {
        return base() + "%s/%s/%s".formatted(TextedLink.PATH, business.slug(), wordFor(business.id(), booking.id()));
    }

    /** The address where somebody sees what they have to pay, and can. */
    public String address(Business business, Payment payment) {
        return base()
                + "%s/%s/%s"
                        .formatted(
                                PayPage.PATH,
                                business.slug(),
                                word(business.id(), payment.id().value()));
    }

    /** Which payment of this business a word stands for; empty where we did not sign it. */
    Optional<PaymentId> readPayment(BusinessId business, String word) {
        return id(business, word).map(PaymentId::new);
    }

    /** Whoever has it may change this booking. */
    String wordFor(BusinessId business, BookingId booking) {
        return word(business, booking.value());
    }

    private String word(BusinessId business, UUID named) {
        byte[] id = bytes(named);
        byte[] word = Arrays.copyOf(id, ID_BYTES + SIGNATURE_BYTES);
        System.arraycopy(signature(business, id), 0, word, ID_BYTES, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    }

    /** Which booking of this business a word stands for; empty where we did not sign it. */
    Optional<BookingId> read(BusinessId business, String word) {
        return id(business, word).map(BookingId::new);
    }

    private Optional<UUID> id(BusinessId business, String word) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(word);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        byte[] signed = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        byte[] ours = Arrays.copyOf(signature(business, id), SIGNATURE_BYTES);
        ByteBuffer buffer = ByteBuffer.wrap(id);
        return MessageDigest.isEqual(signed, ours)
                ? Optional.of(new UUID(buffer.getLong(), buffer.getLong()))
                : Optional.empty();
    }

    private byte[] signature(BusinessId business, byte[] id) {
        return Sha256.keyed(key, bytes(business.value()), id);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
