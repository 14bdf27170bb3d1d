package frontdesk.provider.twilio;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

/**
 * An account at Twilio and how the two of us reach each other.
 *
 * @param accountSid the account, {@code AC…}
 * @param authToken signs what Twilio sends us, and opens its REST interface where there is no API key
 * @param apiKey an API key for the REST interface, or null
 * @param apiBase where the REST interface is, such as {@code https://api.twilio.com}
 * @param publicUrl how Twilio reaches us, without a slash at its end; requests are checked against this address and never against their own
 *     word for it, unless it is this machine's own (development)
 * @param signedHandshakes refuse media sockets whose handshake is not signed; a wrong signature is refused in any case
 * @param node how other nodes behind the public address reach this one, or null where it is alone
 */
public record TwilioAccount(
        String accountSid,
        Secret authToken,
        @Nullable ApiKey apiKey,
        URI apiBase,
        URI publicUrl,
        boolean signedHandshakes,
        @Nullable URI node) {
    /** One of a house of one node. */
    public TwilioAccount(
            String accountSid,
            Secret authToken,
            @Nullable ApiKey apiKey,
            URI apiBase,
            URI publicUrl,
            boolean signedHandshakes) {
        this(accountSid, authToken, apiKey, apiBase, publicUrl, signedHandshakes, null);
    }

    /** A key that can be taken back without changing the account's own token. */
    public record ApiKey(String sid, Secret secret) {}

    String user() {
        return apiKey == null ? accountSid : apiKey.sid();
    }

    Secret password() {
        return apiKey == null ? authToken : apiKey.secret();
    }

    /** Whether nobody but this machine can reach us by the public address. */
    boolean onlyHere() {
        return onThisMachine(publicUrl);
    }

    static boolean onThisMachine(URI uri) {
        String host = String.valueOf(uri.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
