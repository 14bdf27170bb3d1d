package frontdesk.console.diary;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Resource;
import frontdesk.console.diary.StartChoices.Choice;

/**
 * The form that takes a booking to another time.
 *
 * @param version the booking as it is seen
 * @param noStart why there is no time to choose, or null
 * @param trouble why it stays where it is, or null
 * @param instead times that are free where the wished one is not
 */
record MoveView(
        BookingView booking,
        int version,
        int partySize,
        List<Resource> resources,
        String resource,
        String day,
        String dayName,
        String firstDay,
        List<Choice> starts,
        @Nullable String noStart,
        @Nullable String trouble,
        List<Choice> instead) {}
