package frontdesk.storefront;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Terms.Question;

/**
 * The second page: who is it for?
 *
 * @param word opens this booking
 * @param until when the time is no longer kept, or null where it is no longer
 * @param back the choice that led here
 * @param trouble why it could not be booked, or null
 * @param instead times that are free in its place
 */
record DetailsView(
        String word,
        String back,
        Summary summary,
        @Nullable Instant until,
        @Nullable String untilTime,
        Details details,
        List<Question> questions,
        Map<String, String> troubles,
        @Nullable String trouble,
        List<FreeTimes.Time> instead) {
    public boolean wrong(String field) {
        return troubles.containsKey(field);
    }

    public String trouble(String field) {
        return troubles.getOrDefault(field, "");
    }
}
