package frontdesk.journal;

import java.math.BigDecimal;
import java.time.Instant;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the platform whose agent held a call made of it.
 *
 * @param platform its name: {@code elevenlabs}
 * @param title what it was about in a few words, or null
 * @param sentiment in the platform's own word: {@code positive}, or null where it judged none
 * @param success whether the caller got what they wanted, or null where it cannot tell
 * @param language the code of the one that was mostly spoken, or null
 * @param seconds how long it took
 * @param credits what it cost in the platform's own money, or null
 * @param price the same in US dollars, or null
 * @param collected what was learned of the caller, as a JSON object of names and values
 * @param evaluated how it was judged, as a JSON object of criteria and results
 */
@RecordBuilder
public record CallAnalysis(
        String platform,
        @Nullable String title,
        @Nullable String sentiment,
        @Nullable Boolean success,
        @Nullable String language,
        int seconds,
        @Nullable Integer credits,
        @Nullable BigDecimal price,
        String collected,
        String evaluated,
        Instant at) {}
