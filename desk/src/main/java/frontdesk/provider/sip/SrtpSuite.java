package frontdesk.provider.sip;

import java.util.Optional;

/** How sound is encrypted: AES-128 in counter mode, and how much of an HMAC-SHA1 goes along as proof (RFC 4568, section 6.2). */
enum SrtpSuite {
    AES_CM_128_HMAC_SHA1_80(1, 10),
    AES_CM_128_HMAC_SHA1_32(2, 4);

    /** The number by which we offer it. */
    final int tag;

    /** In bytes, of each packet of sound; reports always carry ten. */
    final int proof;

    SrtpSuite(int tag, int proof) {
        this.tag = tag;
        this.proof = proof;
    }

    static Optional<SrtpSuite> named(String name) {
        for (SrtpSuite each : values()) {
            if (each.name().equalsIgnoreCase(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
