package frontdesk.provider.telnyx;

import java.net.URI;

import frontdesk.kernel.Secret;

/**
 * An account at Telnyx and how the two of us reach each other.
 *
 * @param apiKey opens its REST interface
 * @param publicKey what its webhooks are signed with: the account's public key, 32 bytes in base64
 * @param apiBase where the REST interface is, such as {@code https://api.telnyx.com/v2}
 * @param publicUrl how Telnyx reaches us, without a slash at its end
 */
public record TelnyxAccount(Secret apiKey, String publicKey, URI apiBase, URI publicUrl) {
    /** Where the sound of a call that shows this pass is carried. */
    URI socket(String pass) {
        return URI.create(publicUrl.toString().replaceFirst("^http", "ws") + "/telnyx/media/" + pass);
    }
}
