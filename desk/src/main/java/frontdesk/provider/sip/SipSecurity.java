package frontdesk.provider.sip;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How signalling and sound are kept from others.
 *
 * @param port where telephones reach us by TLS, if there is a certificate
 * @param certificate ours with those that vouch for it, as PEM; null where we only connect to others
 * @param key its private key, as PEM (PKCS #8)
 * @param authorities who vouches for the servers that we connect to, as PEM; null for whom this system trusts
 */
public record SipSecurity(
        int port,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable Path authorities,
        Sound sound) {

    /** Whether sound is encrypted (SRTP). Its key travels in the signalling, so that it is a secret only with TLS. */
    public enum Sound {
        /** Where the other side offers it. */
        ANSWERED,
        /** And we offer it wherever our signalling is by TLS; who cannot hears us without. */
        OFFERED,
        /** And there is no call without it, nor without TLS. */
        REQUIRED
    }

    public SipSecurity {
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException("a certificate for SIP needs its key, and a key its certificate");
        }
    }

    /** Others can connect to us by TLS. */
    public boolean listens() {
        return certificate != null;
    }

    /** Until when our certificate holds; reads all files, and fails with a sentence for the owner where one of them is not what it should be. */
    public Optional<Instant> check() {
        return new Tls(this).validUntil();
    }
}
