package frontdesk.provider.telnyx;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

/**
 * An account at Telnyx and how the two of us reach each other.
 *
 * @param apiKey opens its REST interface
 * @param publicKey what its webhooks are signed with: the account's public key, 32 bytes in base64
 * @param connection the Call Control application by which we place calls, or null where we place none
 * @param apiBase where the REST interface is, such as {@code https://api.telnyx.com/v2}
 * @param publicUrl how Telnyx reaches us, without a slash at its end
 * @param node how other nodes behind that address reach this one, or null where it is alone
 */
public record TelnyxAccount(
        Secret apiKey,
        String publicKey,
        @Nullable String connection,
        URI apiBase,
        URI publicUrl,
        @Nullable URI node) {
    /** One of a house of one node. */
    public TelnyxAccount(Secret apiKey, String publicKey, @Nullable String connection, URI apiBase, URI publicUrl) {
        this(apiKey, publicKey, connection, apiBase, publicUrl, null);
    }

    /** Where the sound of a call that shows this pass is carried. */
    URI socket(String pass) {
        return at("/telnyx/media/" + pass);
    }

    /** Where the sound of a call is carried that we placed under this name. */
    URI dialled(String id) {
        return at("/telnyx/dialled/" + id);
    }

    private URI at(String path) {
        return URI.create(publicUrl.toString().replaceFirst("^http", "ws") + path);
    }
}
