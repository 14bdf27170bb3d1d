package frontdesk.provider.asterisk;

import java.net.URI;

import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

/**
 * How we reach Asterisk's REST interface (ARI), by which we place calls and connect callers with people.
 *
 * @param base where it is, such as {@code http://127.0.0.1:8088/ari}
 * @param application the name under which its events come to us: of two nodes with one name only the latest hears of anything
 * @param endpoint what rings a telephone, with {@code {number}} in it: {@code PJSIP/{number}@trunk}
 * @param recordsJoined whether Asterisk records, in its own folder, what callers and people say once they are connected
 */
public record AriAccount(
        URI base, String user, Secret password, String application, String endpoint, boolean recordsJoined) {
    private static final String NUMBER = "{number}";

    /** @throws IllegalArgumentException with a sentence for people, where this cannot be used */
    public AriAccount {
        if (!endpoint.contains(NUMBER)) {
            throw new IllegalArgumentException("frontdesk.asterisk.ari.endpoint wants " + NUMBER + " in it");
        }
        if (!application.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("frontdesk.asterisk.ari.application wants letters and digits");
        }
    }

    String endpoint(PhoneNumber number) {
        return endpoint.replace(NUMBER, number.e164());
    }

    String authorization() {
        return "Basic " + AsteriskAccount.basic(user, password);
    }

    /** Where its events are. */
    URI events() {
        return URI.create(
                base.toString().replaceFirst("^http", "ws") + "/events?subscribeAll=false&app=" + application);
    }
}
