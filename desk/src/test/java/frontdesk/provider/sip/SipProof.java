package frontdesk.provider.sip;

/** How a telephone that a test plays proves who it is, when the desk asks. */
final class SipProof {
    private SipProof() {}

    /** The header for the same request once more. */
    static String of(SipText challenge, String method, String user, String password) {
        String nonce = challenge.header("WWW-Authenticate").replaceAll(".*nonce=\"([^\"]+)\".*", "$1");
        String uri = "sip:desk@127.0.0.1";
        String response = Digest.of("frontdesk", nonce, "MD5", "auth")
                .orElseThrow()
                .response(user, password, method, uri, 1, "mine");
        return "Authorization: Digest username=\"" + user + "\", realm=\"frontdesk\", nonce=\"" + nonce + "\", uri=\""
                + uri + "\", response=\"" + response + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"mine\"";
    }
}
