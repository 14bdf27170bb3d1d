package frontdesk.chat;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.PhoneNumber;

/**
 * Who writes, and by which way.
 *
 * @param number the number that the texts come from; null on the web
 * @param session what the conversation is called, where it is not known by the number; null begins one
 */
public record Writer(
        Channel channel,
        @Nullable PhoneNumber number,
        @Nullable String session) {
    private static final String OURS = "chat-";

    /** Whether this is a name that we gave a conversation: nobody can guess one, so whoever has it may go on with it. */
    public static boolean isSession(String name) {
        try {
            return name.startsWith(OURS)
                    && UUID.fromString(name.substring(OURS.length())).toString().equals(name.substring(OURS.length()));
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
    }

    static String freshSession() {
        return OURS + UUID.randomUUID();
    }

    /** Somebody on a page or behind a program. */
    public static Writer onTheWeb(@Nullable String session) {
        return new Writer(Channel.CHAT, null, session);
    }

    public static Writer texting(Channel channel, PhoneNumber number) {
        return new Writer(channel, number, null);
    }
}
