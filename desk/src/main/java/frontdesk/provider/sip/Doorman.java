package frontdesk.provider.sip;

import java.net.InetAddress;
import java.time.Clock;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.Header;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Request;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;

/** Tells whom we know: by their address, or by a password that they prove to have. */
final class Doorman {
    private final SipSettings settings;
    private final Gate.Acquaintance acquaintance;
    private final Nonces nonces;

    /** Who knocks. */
    sealed interface Knock {
        /** We know them by their address. */
        record Known() implements Knock {}

        /** One of our users, by password. */
        record User(String name) implements Knock {}

        /** Somebody who is yet to say who they are. */
        record Stranger(Header challenge) implements Knock {}

        /** Somebody with whom we have nothing to do. */
        record Nobody() implements Knock {}
    }

    Doorman(SipSettings settings, Gate.Acquaintance acquaintance, Clock clock) {
        this.settings = settings;
        this.acquaintance = acquaintance;
        this.nonces = new Nonces(clock);
    }

    /** Some prove who they are by a password. */
    boolean asks() {
        return !settings.users().isEmpty();
    }

    /** @param byAddress whether their address is enough */
    Knock look(Request request, InetAddress source, boolean byAddress) {
        if (byAddress && acquaintance.knows(source)) {
            return new Knock.Known();
        }
        if (settings.users().isEmpty()) {
            return new Knock.Nobody();
        }
        var proof = (AuthorizationHeader) request.getHeader(AuthorizationHeader.NAME);
        boolean ours = proof != null && proof.getNonce() != null && proof.getUsername() != null;
        if (!ours || !nonces.holds(proof.getNonce())) {
            return new Knock.Stranger(challenge(ours));
        }
        Secret password = settings.password(proof.getUsername()).orElse(null);
        return password != null && proves(proof, password, request.getMethod())
                ? new Knock.User(proof.getUsername())
                : new Knock.Stranger(challenge(false));
    }

    private static boolean proves(AuthorizationHeader proof, Secret password, String method) {
        @Nullable String qop = proof.getQop();
        @Nullable String algorithm = proof.getAlgorithm();
        if (proof.getResponse() == null || proof.getURI() == null || proof.getNonceCount() < 0 && qop != null) {
            return false;
        }
        String ours = proof.getCNonce() == null ? "" : proof.getCNonce();
        return Digest.of(SipSettings.REALM, proof.getNonce(), algorithm, qop)
                .map(digest -> digest.response(
                        String.valueOf(proof.getUsername()),
                        password.reveal(),
                        method,
                        proof.getURI().toString(),
                        proof.getNonceCount(),
                        ours))
                .filter(response -> Digest.same(response, proof.getResponse()))
                .isPresent();
    }

    private Header challenge(boolean stale) {
        return written(() -> {
            WWWAuthenticateHeader challenge = HEADERS.createWWWAuthenticateHeader("Digest");
            challenge.setRealm(SipSettings.REALM);
            challenge.setNonce(nonces.next());
            challenge.setAlgorithm("MD5");
            challenge.setQop("auth");
            challenge.setStale(stale);
            return challenge;
        });
    }
}
