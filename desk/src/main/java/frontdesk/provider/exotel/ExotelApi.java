package frontdesk.provider.exotel;

import java.net.URI;

import frontdesk.kernel.Secret;

/**
 * An account at Exotel by which calls are placed, and how Exotel reaches us with what comes of them.
 *
 * @param accountSid the account's name
 * @param key the API key, as the user of its requests
 * @param token the API token, as their password
 * @param base where the interface is, such as {@code https://api.in.exotel.com}
 * @param publicUrl how Exotel reaches us, without a slash at its end
 */
public record ExotelApi(String accountSid, String key, Secret token, URI base, URI publicUrl) {}
