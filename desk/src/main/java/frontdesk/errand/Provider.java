package frontdesk.errand;

import frontdesk.kernel.PhoneNumber;

/**
 * Whom to call for an errand.
 *
 * @param place from 0, in the order in which they are called
 * @param address empty where it is not known
 * @param callBack whether they wait for the user's answer and are called first
 */
public record Provider(
        int place, String name, PhoneNumber phone, String address, State state, int attempts, boolean callBack) {
    /** What is known of them. */
    public enum State {
        OPEN,
        CALLING,
        UNAVAILABLE,
        /** Nobody answered as often as we try. */
        UNREACHED,
        BOOKED
    }

    /** Somebody to call, as they are named to us. */
    public record Entry(String name, PhoneNumber phone, String address) {}
}
