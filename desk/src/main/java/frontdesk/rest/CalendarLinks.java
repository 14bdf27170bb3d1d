package frontdesk.rest;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.ResourceId;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The secret addresses of calendars: whoever has one was given it. Each ends with our signature (HMAC-SHA256), which any node can check. */
public final class CalendarLinks {
    static final String PATH = "/calendars";

    private final SecretKeySpec key;
    private final URI publicUrl;

    /**
     * @param key 32 bytes that only our nodes know
     * @param publicUrl how this desk is reached from outside
     */
    public CalendarLinks(byte[] key, URI publicUrl) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.publicUrl = publicUrl;
    }

    /** Where the bookings of one resource are, or of the whole business for null. */
    String address(Business business, @Nullable ResourceId resource) {
        String whose = resource == null ? "all" : resource.toString();
        return publicUrl.toString().replaceFirst("/$", "")
                + "%s/%s/%s/%s.ics".formatted(PATH, business.slug(), whose, word(business, whose));
    }

    /** Whether we signed this address. */
    boolean signed(Business business, String whose, String word) {
        return MessageDigest.isEqual(word(business, whose).getBytes(UTF_8), word.getBytes(UTF_8));
    }

    private String word(Business business, String whose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] signature = mac.doFinal((business.id() + "/" + whose).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }
}
