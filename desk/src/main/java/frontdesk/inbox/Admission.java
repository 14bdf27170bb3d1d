package frontdesk.inbox;

import frontdesk.kernel.BusinessId;

/** What a vendor's plug makes of a webhook before anything is done with it. */
public sealed interface Admission {
    /**
     * It is theirs and to be kept.
     *
     * @param name what the vendor calls it: a second one of this name is the first
     * @param kind what it tells: {@code post_call_transcription}
     */
    record Admitted(BusinessId business, String name, String kind) implements Admission {
        private static final int LONGEST = 500;

        public Admitted {
            name = storable(name);
            kind = storable(kind);
        }

        private static String storable(String text) {
            String storable = text.replace("\0", "");
            return storable.length() <= LONGEST ? storable : storable.substring(0, LONGEST);
        }
    }

    /** It is theirs and tells nothing that we act on: it is answered as if it were kept. */
    record Pointless() implements Admission {}

    /** Nothing shows that it is theirs. */
    record Refused() implements Admission {}

    /** It is theirs and makes no sense. */
    record Unreadable() implements Admission {}
}
