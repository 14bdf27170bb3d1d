package frontdesk.provider.mail;

import frontdesk.kernel.Secret;

/**
 * A mailbox by which mail is sent.
 *
 * @param user blank where the server asks for none
 * @param from the address that mail comes from
 * @param anywhere whether its server may lie inside this machine's own network
 */
public record MailAccount(
        String host, int port, Security security, String user, Secret password, String from, boolean anywhere) {
    /** One that whoever runs this machine has chosen: its server may lie anywhere. */
    public MailAccount(String host, int port, Security security, String user, Secret password, String from) {
        this(host, port, security, user, password, from, true);
    }

    /** How the way to the server is protected. */
    public enum Security {
        /** Plain at first, and then nothing is said before it is encrypted (RFC 3207): port 587. */
        STARTTLS,
        /** Encrypted from the first byte (RFC 8314): port 465. */
        TLS,
        /** Not at all: only for a server on the same machine. */
        NONE
    }
}
