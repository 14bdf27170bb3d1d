package frontdesk.understanding;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Scene;

/**
 * What a listener knows before the caller speaks.
 *
 * @param now the moment of the utterance on the business's own clock
 * @param expected what the caller was just asked for
 * @param region the country whose telephone numbers and customs are assumed, by its ISO 3166 code
 * @param services what can be booked, with the words that callers use for it
 * @param staff who can be asked for by name
 * @param offered the times just offered, in the order they were said
 * @param openings when the business is open, by weekday, in order; it helps to tell seven in the evening from seven in the morning
 * @param questions what callers ask that the business has an answer for, by the name of the answer
 * @param spokenOf the start that is being spoken of while none is on offer: what is agreed, or is to be moved; "an hour later" counts from it
 * @param before the guesses at earlier answers to the same question, where it had to be asked again
 */
@RecordBuilder
public record Surroundings(
        LocalDateTime now,
        Expected expected,
        String region,
        List<Named> services,
        List<Named> staff,
        List<LocalDateTime> offered,
        Map<DayOfWeek, List<Span>> openings,
        List<Named> questions,
        @Nullable LocalDateTime spokenOf,
        List<List<String>> before)
        implements SurroundingsBuilder.With {
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "CA");

    /** Those of a listener who knows nothing of the business but where it is. */
    public static Surroundings of(LocalDateTime now, Expected expected, String region) {
        return SurroundingsBuilder.builder()
                .now(now)
                .expected(expected)
                .region(region)
                .services(List.of())
                .staff(List.of())
                .offered(List.of())
                .openings(Map.of())
                .questions(List.of())
                .before(List.of())
                .build();
    }

    Scene scene() {
        List<LocalDateTime> spoken = offered.isEmpty() && spokenOf != null ? List.of(spokenOf) : offered;
        return new Scene(now, spoken, region, MONTH_FIRST.contains(region), expected == Expected.PARTY_SIZE);
    }

    /** Something of the business that callers call by several names; {@code id} is how the rest of the house calls it. */
    public record Named(String id, List<String> names) {}

    /** A stretch of a day by minutes from its midnight; the end may lie after 1,440, on the next day. */
    public record Span(int fromMinute, int toMinute) {}
}
