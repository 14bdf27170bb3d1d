package frontdesk.call;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.PhoneNumber;

/**
 * Who of a business can be asked to take a call, and how they are reached.
 *
 * @param from the number that they see
 * @param record takes what came of ringing each of them
 */
record Colleagues(Business business, Dialer dialer, PhoneNumber from, Consumer<ToolUse> record) {
    /** In the order in which they are rung at that moment, beginning with the one who was meant. */
    List<PhoneNumber> after(PhoneNumber meant, Instant now) {
        LocalTime at = LocalTime.ofInstant(now, business.zone());
        return Stream.concat(Stream.of(meant), business.reached(at).stream())
                .distinct()
                .toList();
    }
}
