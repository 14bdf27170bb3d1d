package frontdesk.outreach;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.Language;
import frontdesk.outreach.ErrandStep.Booking;
import frontdesk.reception.Words;
import frontdesk.understanding.Called;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/** What a provider means, who is asked for an appointment on the account's clock. */
record ErrandHearing(Understanding understanding, Language language, Business account, Clock clock) {
    /** When providers see people: it tells three in the afternoon from three at night. */
    private static final Map<DayOfWeek, List<Surroundings.Span>> OPENINGS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day, _ -> List.of(new Surroundings.Span(8 * 60, 20 * 60))));

    LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(account.zone()));
    }

    Called called(Words words, ErrandStep step) {
        Surroundings around = step instanceof Booking(LocalDateTime at)
                ? surroundings(Expected.YES_OR_NO).withOffered(List.of(at))
                : surroundings(Expected.WHEN);
        return understanding.called(new Utterance(words.text(), words.alternatives(), language), around);
    }

    /** The day that these words wish for; null where it is not one. */
    @Nullable
    LocalDate day(String wish) {
        var when = understanding
                .understand(Utterance.of(wish, language), surroundings(Expected.WHEN))
                .when();
        return when != null && when.isOneDay() ? when.from() : null;
    }

    private Surroundings surroundings(Expected expected) {
        return Surroundings.of(now(), expected, account.region()).withOpenings(OPENINGS);
    }
}
