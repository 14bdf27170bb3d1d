package frontdesk.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The list of calls.
 *
 * @param number the digits searched for, as they were typed
 * @param day the day searched for, as an ISO date, or empty
 * @param talks which brain it is that talks
 * @param older the address of the calls before these, or null where there are none
 */
record CallsView(
        List<CallRow> rows,
        String number,
        String day,
        @Nullable String older,
        boolean filtered,
        String talks) {}
