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
    }

    private final Map<String, Ending> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ending> eldest) {
            return size() > MOST;
        }
    };

    synchronized void hungUp(String callSid) {
        latest.putIfAbsent(callSid, new Ending.HungUp());
    }

    synchronized void handedOver(String callSid, PhoneNumber to) {
        latest.put(callSid, new Ending.HandedOver(to));
    }

    synchronized Optional<Ending> of(String callSid) {
        return Optional.ofNullable(latest.get(callSid));
    }
}
