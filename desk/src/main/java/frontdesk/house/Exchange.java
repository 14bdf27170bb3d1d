package frontdesk.house;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Switchboard;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Answering;

/**
 * Where every carrier's calls come together.
 *
 * @param watchers who follow the calls that are answered here
 * @param dialers whom a line joins that places calls
 * @param recordings what carriers have recorded of callers whom nobody took
 */
record Exchange(
        Rooms rooms, Switchboard switchboard, Watchers watchers, DialersByNumber dialers, LeftRecordings recordings) {
    /** Whether one more call may come. */
    boolean isOpen() {
        return switchboard.isOpen();
    }

    /** How carriers' calls come to the switchboard. */
    Answering answering() {
        return (line, business, carrierName, from, to) ->
                switchboard.answer(line, started(business, carrierName, from, to), watchers);
    }

    /** A telephone call as it begins now. */
    CallStarted started(BusinessId business, String carrierName, @Nullable PhoneNumber from, PhoneNumber to) {
        return new CallStarted(
                business,
                CallId.next(),
                CallStarted.Channel.PHONE,
                from == null ? null : from.e164(),
                to.e164(),
                carrierName,
                rooms.clock().instant());
    }
}
