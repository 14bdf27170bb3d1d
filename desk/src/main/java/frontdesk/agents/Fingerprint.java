package frontdesk.agents;

import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells whether something is still what it was, without keeping it: the SHA-256 of a text. */
final class Fingerprint {
    private static final int MARK = 8;

    private Fingerprint() {}

    static String of(ObjectNode sent) {
        return of(sent.toString());
    }

    /** A short one, for names. */
    static String mark(String text) {
        return of(text).substring(0, MARK);
    }

    private static String of(String text) {
        return Sha256.hex(text.getBytes(UTF_8));
    }
}
