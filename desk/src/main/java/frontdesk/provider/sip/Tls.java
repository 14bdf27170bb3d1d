package frontdesk.provider.sip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;

/**
 * TLS around a connection: as a server with our certificate, which is read again when its file has changed, and as a client that believes nobody
 * whose certificate is not for the name by which we know them.
 */
final class Tls {
    static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final char[] NO_PASSWORD = {};

    private final SipSecurity security;
    private Identity identity;

    /** What our files held when they were read. */
    private record Identity(
            SSLContext context,
            @Nullable FileTime of,
            @Nullable Instant until) {}

    /** Fails with an {@link IllegalArgumentException} whose sentence is for the owner where a file is not what it should be. */
    Tls(SipSecurity security) {
        this.security = security;
        this.identity = read();
    }

    Optional<Instant> validUntil() {
        return Optional.ofNullable(current().until());
    }

    /** Somebody has connected to us. */
    SSLSocket served(Socket connected) throws IOException {
        SSLSocket socket = (SSLSocket) current().context().getSocketFactory().createSocket(connected, null, true);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(VERSIONS);
        return socket;
    }

    /** We have connected to this machine, which must show that it is who it is called, or has this address where we know no name. */
    SSLSocket connecting(Socket connected, InetAddress to) throws IOException {
        SSLSocket socket = (SSLSocket)
                current().context().getSocketFactory().createSocket(connected, name(to), connected.getPort(), true);
        socket.setUseClientMode(true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(VERSIONS);
        socket.setSSLParameters(parameters);
        return socket;
    }

    /** The name by which it was looked up, never one that it claims itself: nothing is looked up backwards here. */
    private static String name(InetAddress address) {
        String known = address.toString().split("/", 2)[0];
        return known.isEmpty() ? address.getHostAddress() : known;
    }

    private synchronized Identity current() {
        try {
            Path certificate = security.certificate();
            if (certificate != null && !Files.getLastModifiedTime(certificate).equals(identity.of())) {
                identity = read();
            }
        } catch (IOException | IllegalArgumentException halfWritten) {
            // Then the one that we have serves a while longer.
        }
        return identity;
    }

    private Identity read() {
        try {
            var context = SSLContext.getInstance("TLS");
            Path certificate = security.certificate();
            Path key = security.key();
            if (certificate == null || key == null) {
                context.init(null, trusted(), null);
                return new Identity(context, null, null);
            }
            FileTime of = Files.getLastModifiedTime(certificate);
            List<X509Certificate> chain = certificates(certificate);
            context.init(keys(chain, key), trusted(), null);
            return new Identity(context, of, chain.getFirst().getNotAfter().toInstant());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage() + " cannot be read", unreadable);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("the certificate and the key for SIP do not fit together", unfit);
        }
    }

    private static KeyManager[] keys(List<X509Certificate> chain, Path file)
            throws GeneralSecurityException, IOException {
        PublicKey shown = chain.getFirst().getPublicKey();
        PrivateKey key = key(file, shown.getAlgorithm());
        if (!belong(key, shown)) {
            throw new IllegalArgumentException(file + " is not the key of the certificate");
        }
        KeyStore store = empty();
        store.setKeyEntry("frontdesk", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        return keys.getKeyManagers();
    }

    /** What the one signs the other confirms; of files that are just being renewed, the one may be new and the other old. */
    private static boolean belong(PrivateKey key, PublicKey shown) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(
                switch (shown.getAlgorithm()) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> shown.getAlgorithm();
                });
        signature.initSign(key);
        byte[] signed = signature.sign();
        signature.initVerify(shown);
        return signature.verify(signed);
    }

    private TrustManager @Nullable [] trusted() throws GeneralSecurityException, IOException {
        Path authorities = security.authorities();
        if (authorities == null) {
            return null;
        }
        KeyStore store = empty();
        for (X509Certificate each : certificates(authorities)) {
            store.setCertificateEntry("" + store.size(), each);
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static List<X509Certificate> certificates(Path file) throws GeneralSecurityException, IOException {
        List<X509Certificate> certificates =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
                        .stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no certificate (PEM)");
        }
        return certificates;
    }

    private static PrivateKey key(Path file, String algorithm) throws GeneralSecurityException, IOException {
        Matcher written = KEY.matcher(Files.readString(file));
        if (!written.find()) {
            throw new IllegalArgumentException(
                    file + " holds no private key as PKCS #8: openssl pkcs8 -topk8 -nocrypt -in <key> writes one");
        }
        try {
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(written.group(1))));
        } catch (InvalidKeySpecException other) {
            throw new IllegalArgumentException(file + " is not the key of the certificate", other);
        }
    }
}
