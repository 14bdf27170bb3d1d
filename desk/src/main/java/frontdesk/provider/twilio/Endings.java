package frontdesk.provider.twilio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import frontdesk.kernel.PhoneNumber;

/**
 * How the latest calls on this node ended, for the moment until Twilio asks what comes next. Only a short cut: another node reads the same
 * from the journal.
 */
final class Endings {
    private static final int MOST = 1_000;

    /** What comes next for a caller whose stream is over. */
    sealed interface Ending {
        record HungUp() implements Ending {}

        record HandedOver(PhoneNumber to) implements Ending {}

        /**
         * They meet the other one there.
         *
         * @param other Twilio's name for the other's call
         * @param caller whether this is the caller, and the other one the person
         */
        record Joined(String conference, String other, boolean caller) implements Ending {}
    }

    private final Map<String, Ending> latest = latest();
    private final Map<String, Boolean> met = latest();
    private final Map<String, Boolean> over = latest();

    private static <V> Map<String, V> latest() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST;
            }
        };
    }

    /** A caller is with us, for the first time or again: how it ends is open. */
    synchronized void begins(String callSid) {
        latest.remove(callSid);
    }

    synchronized void hungUp(String callSid) {
        latest.putIfAbsent(callSid, new Ending.HungUp());
    }

    synchronized void handedOver(String callSid, PhoneNumber to) {
        latest.put(callSid, new Ending.HandedOver(to));
    }

    /** A caller and a person leave us for a conference of their own; false where one of them is gone already. */
    synchronized boolean joined(String caller, String person) {
        if (over.containsKey(caller) || over.containsKey(person)) {
            return false;
        }
        String conference = conference(caller);
        latest.put(caller, new Ending.Joined(conference, person, true));
        latest.put(person, new Ending.Joined(conference, caller, false));
        return true;
    }

    /** Where a caller meets the person who takes them. */
    static String conference(String caller) {
        return "frontdesk-" + caller;
    }

    /** Both of them are there: from now on the conference looks after itself. */
    synchronized void met(String conference) {
        met.put(conference, true);
    }

    /** This one's call is over; answers where the other one waits for them who had not met them yet, as far as we have heard. */
    synchronized Optional<Ending.Joined> over(String callSid) {
        over.put(callSid, true);
        return latest.get(callSid) instanceof Ending.Joined joined && !met.containsKey(joined.conference())
                ? Optional.of(joined)
                : Optional.empty();
    }

    /** These two have not met, and will not; true once. */
    synchronized boolean missed(String conference) {
        return met.putIfAbsent(conference, true) == null;
    }

    synchronized Optional<Ending> of(String callSid) {
        return Optional.ofNullable(latest.get(callSid));
    }
}
