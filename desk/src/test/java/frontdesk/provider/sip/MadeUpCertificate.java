package frontdesk.provider.sip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A certificate that vouches for itself, and its key, as files; made by the JDK's own program when a test asks for one. */
record MadeUpCertificate(Path certificate, Path key) {
    private static final String PASSWORD = "made-up";

    /** @param names whom it is for, such as {@code ip:127.0.0.1} or {@code dns:localhost} */
    static MadeUpCertificate in(Path folder, String names) throws Exception {
        Path store = folder.resolve(names.replaceAll("[^a-z0-9]", "-") + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "made-up",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "30",
                        "-dname",
                        "CN=made-up",
                        "-ext",
                        "san=" + names,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), US_ASCII);
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new AssertionError(said);
        }
        return written(store);
    }

    private static MadeUpCertificate written(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        return new MadeUpCertificate(
                pem(store, "CERTIFICATE", keys.getCertificate("made-up").getEncoded()),
                pem(
                        store,
                        "PRIVATE KEY",
                        keys.getKey("made-up", PASSWORD.toCharArray()).getEncoded()));
    }

    private static Path pem(Path beside, String what, byte[] bytes) throws IOException {
        String text = "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
        return Files.writeString(beside.resolveSibling(beside.getFileName() + "." + what.charAt(0) + ".pem"), text);
    }

    /** What a desk needs that shows this certificate, and believes it. */
    SipSecurity security(int port, SipSecurity.Sound sound) {
        return new SipSecurity(port, certificate, key, certificate, sound);
    }
}
