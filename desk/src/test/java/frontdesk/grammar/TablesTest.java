package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of every language, pattern by pattern. */
class TablesTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-18T10:00");

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "hi", "it", "pt"})
    void everyPatternHasWhatItsSenseNeeds(String language) {
        assertThat(troubles(WrittenLanguage.rules(language).rules())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dates"})
    void soDoThoseThatEnglishAdds(String page) {
        assertThat(troubles(WrittenLanguage.rules("en", page).rules())).isEmpty();
    }

    static List<String> troubles(List<Rule> rules) {
        var troubles = new ArrayList<String>();
        for (Rule rule : rules) {
            var items = new ArrayList<Item>();
            for (Rule.Piece piece : rule.pieces()) {
                if (piece instanceof Rule.Piece.Slotted(Slot slot)) {
                    items.add(new Item(items.size(), items.size() + 1, sample(slot), 0));
                }
            }
            try {
                var _ = rule.make().apply(new Match(items, new Scene(NOW, List.of(NOW), "", false, true)));
            } catch (RuntimeException trouble) {
                troubles.add(rule.pattern() + ": " + trouble.getMessage());
            }
        }
        return troubles;
    }

    private static Value sample(Slot slot) {
        Clock ten = new Clock(600, false);
        return switch (slot) {
            case NUMBER, HOUR -> new Value.Count(7, false);
            case MINUTES -> new Value.Minutes(5);
            case NTH -> new Value.Nth(2);
            case YEAR -> new Value.Year(2027);
            case WEEKDAY -> new Value.Weekday(DayOfWeek.FRIDAY);
            case MONTH -> new Value.MonthName(Month.MAY);
            case UNIT -> new Value.Unit(ChronoUnit.WEEKS);
            case LENGTH -> new Value.Length(2, ChronoUnit.WEEKS);
            case PART -> new Value.Part(480, 720);
            case FEAST -> new Value.Feast(Feasts.CHRISTMAS);
            case CLOCK -> new Value.OfClock(ten);
            case DAYS -> new Value.OfDays(Days.dayOfMonth(12));
            case HOURS -> new Value.OfHours(Hours.at(ten));
            case MOMENT -> new Value.OfMoment(Moment.of(Days.dayOfMonth(12), Hours.at(ten)));
            case PEOPLE -> new Value.People(4);
            case COMPANIONS -> new Value.Companions(2);
        };
    }
}
