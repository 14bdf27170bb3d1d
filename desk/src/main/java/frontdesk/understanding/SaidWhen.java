package frontdesk.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Clock;
import frontdesk.grammar.Days;
import frontdesk.grammar.Hours;
import frontdesk.grammar.Item;
import frontdesk.grammar.Moment;
import frontdesk.grammar.Tokens;

/** For when something is wished in one utterance, as far as it was said: what does not exist, and what was said beside it, are kept too. */
final class SaidWhen {
    /** In a longer sentence a bare number is about something else. */
    private static final int AT_MOST_WORDS = 4;

    private static final Set<Expected> TIMES = EnumSet.of(Expected.TIME, Expected.WHEN, Expected.CHOICE);

    private final Tokens tokens;
    private final Surroundings around;
    private final boolean moving;
    private final List<Moment> others = new ArrayList<>();
    private @Nullable Moment moment;
    private @Nullable String impossible;
    /** What the wish was before a bare number was taken for a time. */
    private @Nullable Moment beforeBare;

    /** @param moving the later of two times is the one that is wished for */
    SaidWhen(Tokens tokens, Surroundings around, boolean moving) {
        this.tokens = tokens;
        this.around = around;
        this.moving = moving;
    }

    /** What comes later fills in or replaces; what contradicts stands beside it. */
    boolean hear(Moment heard, Item item, boolean takesBack) {
        if (moment != null && heard.days() != null && moment.days() != null && isOver(heard) != isOver(moment)) {
            // "I called yesterday about tomorrow": what is over is no wish beside one that is not
            moment = isOver(heard) ? moment : heard;
            return true;
        }
        Moment so = moment;
        Moment both = so == null
                ? heard
                : takesBack || moving ? replaced(so, heard) : heard.equals(so) ? null : so.and(heard);
        if (both == null) {
            others.add(heard);
        } else {
            moment = both;
        }
        boolean exists = new Settled(around).exists(heard);
        if (!exists) {
            impossible = tokens.words(item.from(), item.to());
        } else if (takesBack) {
            impossible = null;
        }
        return true;
    }

    private boolean isOver(Moment heard) {
        return heard.days() instanceof Days.Stretch stretch
                && stretch.last() != null
                && stretch.last().isBefore(around.now().toLocalDate());
    }

    private static Moment replaced(Moment so, Moment heard) {
        return new Moment(
                heard.days() == null ? so.days() : heard.days(),
                heard.hours() == null ? so.hours() : heard.hours(),
                heard.soonest());
    }

    /** A number without a noun, where it may be a time or a day. */
    boolean hearBare(long number, Item item, boolean takesBack, boolean corrects) {
        boolean alone = tokens.size() <= AT_MOST_WORDS || moving || (number > 1 && around.expected() == Expected.TIME);
        Moment so = moment;
        Moment read = corrects || alone ? bareMoment(number, corrects ? so : null, corrects) : null;
        beforeBare = so;
        return read != null && hear(read, item, takesBack);
    }

    private @Nullable Moment bareMoment(long number, @Nullable Moment corrected, boolean corrects) {
        boolean time =
                corrects ? corrected != null && corrected.hours() != null : moving || TIMES.contains(around.expected());
        boolean day = corrects ? corrected != null : around.expected() == Expected.DATE;
        Clock clock = number >= 100 ? Clock.at(number / 100, number % 100) : Clock.at(number, 0);
        if (time && clock != null && number > 0) {
            return Moment.of(Hours.at(clock));
        }
        return day && number >= 1 && number <= 99 ? Moment.of(Days.dayOfMonth((int) number)) : null;
    }

    /** The bare number was no time after all. */
    void forgetBare() {
        moment = beforeBare;
    }

    boolean isSaid() {
        return moment != null;
    }

    boolean hasTime() {
        return moment != null && moment.hours() != null;
    }

    @Nullable
    When settled() {
        Moment so = moment;
        return so == null || impossible != null ? null : new Settled(around).settle(so, others);
    }

    /** The words for a day or time that does not exist. */
    @Nullable
    String impossible() {
        return impossible;
    }
}
