package frontdesk.provider.wire;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Reads the one message that comes fifty times a second, without a tree: {@code {"event":"media","media":{"payload":"…"}}} with whatever else
 * carriers write beside it, as they write it: no spaces, no escapes, texts and whole numbers only. Whatever is not exactly so, it leaves to
 * {@link JsonMessages}, and what it does read reads the same there.
 */
final class MediaText {
    /** Whole numbers of more digits may be too large. */
    private static final int MOST_DIGITS = 18;

    /** Carriers' names are short; a longer one may be too long for anybody. */
    private static final int LONGEST_NAME = 64;

    private final String text;
    private int at;
    private int from;
    private int to;
    private boolean quoted;
    private boolean media;
    private boolean sound;
    private boolean inbound;
    private boolean numbered;
    private long chunk;
    private int payloadFrom = -1;
    private int payloadTo;

    private MediaText(String text) {
        this.text = text;
    }

    /**
     * The sound, or null where this is no such message.
     *
     * @throws IllegalArgumentException where its payload is not base64
     */
    static Message.@Nullable Sound read(String text) {
        var message = new MediaText(text);
        return message.isRead() ? message.decoded() : null;
    }

    private Message.Sound decoded() {
        byte[] payload = text.substring(payloadFrom, payloadTo).getBytes(ISO_8859_1);
        return new Message.Sound(Base64.getDecoder().decode(payload), chunk);
    }

    private boolean isRead() {
        if (!isNext('{')) {
            return false;
        }
        do {
            if (!name() || !member()) {
                return false;
            }
        } while (isNext(','));
        return isNext('}') && at == text.length() && media && payloadFrom >= 0;
    }

    /** A member of the message. */
    private boolean member() {
        if (is("event")) {
            boolean again = media;
            media = value() && quoted && is("media");
            return media && !again;
        }
        return is("media") ? !sound && sound() : value();
    }

    private boolean sound() {
        sound = true;
        if (!isNext('{')) {
            return false;
        }
        do {
            if (!name() || !ofSound()) {
                return false;
            }
        } while (isNext(','));
        return isNext('}');
    }

    /** A member of its sound. */
    private boolean ofSound() {
        if (is("payload")) {
            boolean again = payloadFrom >= 0;
            boolean read = value() && quoted && to > from;
            payloadFrom = from;
            payloadTo = to;
            return read && !again;
        }
        if (is("track")) {
            boolean again = inbound;
            inbound = value() && quoted && text.startsWith("inbound", from) && to - from >= "inbound".length();
            return inbound && !again;
        }
        return is("chunk") ? number() : value();
    }

    private boolean number() {
        if (numbered || !value() || to == from || to - from > MOST_DIGITS) {
            return false;
        }
        numbered = true;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            chunk = 10 * chunk + digit;
        }
        return true;
    }

    /** A name, with the colon after it. */
    private boolean name() {
        return quoted() && to - from <= LONGEST_NAME && isNext(':');
    }

    /** A text or a whole number. */
    private boolean value() {
        quoted = at < text.length() && text.charAt(at) == '"';
        return quoted ? quoted() : digits();
    }

    private boolean quoted() {
        if (!isNext('"')) {
            return false;
        }
        from = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        to = at;
        return isNext('"');
    }

    private boolean digits() {
        from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        to = at;
        boolean leadingZero = to - from > 1 && text.charAt(from) == '0';
        return to > from && to - from <= MOST_DIGITS && !leadingZero;
    }

    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter < 0x7F && letter != '"' && letter != '\\';
    }

    private boolean isNext(char letter) {
        boolean is = at < text.length() && text.charAt(at) == letter;
        at += is ? 1 : 0;
        return is;
    }

    /** What was read last is this. */
    private boolean is(String word) {
        return to - from == word.length() && text.startsWith(word, from);
    }
}
