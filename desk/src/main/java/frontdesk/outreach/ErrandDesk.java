package frontdesk.outreach;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.CallOrder;
import frontdesk.errand.ErrandAnswer;
import frontdesk.errand.ErrandRequest;
import frontdesk.errand.ErrandTools;
import frontdesk.errand.ErrandTools.InCall;

/** The errand's tools in one call of ours. */
record ErrandDesk(ErrandTools tools, CallOrder order) {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static String written(LocalDateTime at) {
        return WRITTEN.format(at);
    }

    ErrandAnswer offered(List<LocalDateTime> times) {
        var slots = times.stream().map(ErrandDesk::written).toList();
        return tools.slots(order.business(), in(), new ErrandRequest.Slots(slots, null));
    }

    /** They have booked it; {@code number} is what they call it, or null. */
    ErrandAnswer booked(LocalDateTime at, @Nullable String number) {
        String date = at.toLocalDate().toString();
        String time = at.toLocalTime().toString();
        return tools.confirm(order.business(), in(), new ErrandRequest.Confirm(date, time, null, null, number));
    }

    /** Asks the user, or where they were asked the same before, for the answer. */
    ErrandAnswer ask(@Nullable String question, List<String> options) {
        return tools.escalate(order.business(), in(), new ErrandRequest.Escalate(question, options));
    }

    /** They have no time; {@code notes} is why, or empty. */
    ErrandAnswer none(String notes) {
        return tools.noAvailability(
                order.business(), in(), new ErrandRequest.NoAvailability(notes.isEmpty() ? null : notes));
    }

    private InCall in() {
        return new InCall(order.call().toString(), null, null);
    }
}
