package frontdesk.access;

import java.security.SecureRandom;

import frontdesk.kernel.Secret;

/** What an agent carries: {@code fd_agent_} and forty random letters and digits, some 238 bits. */
public final class AgentToken {
    private static final String PREFIX = "fd_agent_";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 40;
    private static final int SHOWN_FIRST = 12;
    private static final int SHOWN_LAST = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AgentToken() {}

    static Secret next() {
        StringBuilder token = new StringBuilder(PREFIX);
        for (int i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return Secret.of(token.toString());
    }

    /** Enough to recognise a token by and too little to use it: its first twelve and its last six characters. */
    public static String preview(Secret token) {
        String whole = token.reveal();
        return whole.length() <= SHOWN_FIRST + SHOWN_LAST
                ? "…"
                : whole.substring(0, SHOWN_FIRST) + "…" + whole.substring(whole.length() - SHOWN_LAST);
    }
}
