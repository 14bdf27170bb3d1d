package frontdesk.dialogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

/** What another brain has done with the tools in a turn, as far as this one must know it to go on from there. */
public sealed interface Deed {
    /** These times were found for such a wish, in the order in which they may be offered. */
    record Offered(String service, @Nullable String staff, int partySize, List<Slot> slots) implements Deed {}

    /** @param phone the number they were looked up under, where that is not the caller's own */
    record Listed(@Nullable PhoneNumber phone, List<Entry> entries) implements Deed {}

    /** @param phone the number that was given for it, or null */
    record Booked(Entry entry, @Nullable PhoneNumber phone) implements Deed {}

    /** The booking as it stands now. */
    record Moved(Entry entry) implements Deed {}

    record Cancelled() implements Deed {}

    /** A message was taken. */
    record Noted() implements Deed {}
}
