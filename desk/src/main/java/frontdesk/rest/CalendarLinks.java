package frontdesk.rest;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;

import frontdesk.business.Business;
import frontdesk.kernel.Sha256;
import frontdesk.store.Database;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The secret addresses of calendars: whoever has one was given it. Each ends with our signature (HMAC-SHA256), which any node can check, under whose
 * calendar it is and how often its address was withdrawn.
 */
public final class CalendarLinks {
    static final String PATH = "/calendars";

    static final String ALL = "all";

    private final Database database;
    private final byte[] key;
    private final URI publicUrl;

    /**
     * @param key 32 bytes that only our nodes know
     * @param publicUrl how this desk is reached from outside, without a slash at its end
     */
    public CalendarLinks(Database database, byte[] key, URI publicUrl) {
        this.database = database;
        this.key = key.clone();
        this.publicUrl = publicUrl;
    }

    /** Where the bookings of one resource are, named by its id, or those of the whole business, named {@link #ALL}. */
    String address(Business business, String whose) {
        return publicUrl + "%s/%s/%s/%s.ics".formatted(PATH, business.slug(), whose, word(business, whose));
    }

    /** Whether we signed this address and did not withdraw it. */
    boolean signed(Business business, String whose, String word) {
        return MessageDigest.isEqual(word(business, whose).getBytes(UTF_8), word.getBytes(UTF_8));
    }

    /** From now on the calendar has another address, and the old one is void. */
    void withdraw(Business business, String whose) {
        database.perform(handle -> new CalendarLinkRows(handle, business.id(), whose).withdraw());
    }

    private int withdrawn(Business business, String whose) {
        return database.read(handle -> new CalendarLinkRows(handle, business.id(), whose).withdrawn());
    }

    private String word(Business business, String whose) {
        String named = "%s/%s/%d".formatted(business.id(), whose, withdrawn(business, whose));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.keyed(key, named.getBytes(UTF_8)));
    }
}
