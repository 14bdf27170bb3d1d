package frontdesk.provider.sip;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

/**
 * Who we are at a registrar: an extension of a telephone system, or a trunk.
 *
 * @param user the extension's name, as in {@code sip:user@host}
 * @param login the name that its password belongs to, mostly the same
 * @param server the registrar, or the trunk's server
 * @param registers whether it wants to be told where we are; a trunk that knows our address does not
 * @param number whose calls these are where the call itself names no business's number, or null
 */
public record SipAccount(
        String user,
        String login,
        Secret password,
        SipServer server,
        boolean registers,
        Duration expires,
        @Nullable PhoneNumber number) {}
