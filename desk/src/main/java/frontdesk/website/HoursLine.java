package frontdesk.website;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Span;

/** Takes one line as opening hours: word by word, and only where every word of it belongs to hours. */
final class HoursLine {
    private static final Pattern WORDS = Pattern.compile(
            "(?<time>" + ClockTime.WRITTEN.pattern() + ")|(?<number>\\d+)|(?<word>\\p{L}+)|(?<dash>[-–—~])");
    private static final Pattern SENTENCES = Pattern.compile("(?<=\\p{L}{4})[.;]\\s+");
    private static final Pattern LABEL = Pattern.compile("^[^\\d:]{2,40}:\\s+(?=\\S)");

    /** What is said of some days; of none where the line names none. */
    record Clause(Set<DayOfWeek> days, List<Span> spans, boolean closed) {}

    private final List<Clause> clauses = new ArrayList<>();
    private Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private List<Span> spans = new ArrayList<>();
    private boolean closed;
    private boolean closedFirst;
    private boolean timesFirst;
    private boolean to;
    private @Nullable DayOfWeek lastDay;
    private @Nullable ClockTime begun;

    private HoursLine() {}

    /** Empty where the line is about something else, or not only about hours. */
    static Optional<List<Clause>> read(String line) {
        Optional<List<Clause>> read = whole(line);
        Matcher label = LABEL.matcher(line);
        return read.isPresent() || !label.find() ? read : whole(line.substring(label.end()));
    }

    /** Whether a line that cannot be taken as hours looks like some all the same. */
    static boolean looksLike(String line) {
        boolean day = false;
        boolean time = false;
        String plain = HoursWords.simplified(line);
        Matcher words = WORDS.matcher(plain);
        while (words.find()) {
            String word = words.group();
            day |= HoursWords.isPlainlyDay(word);
            time |= words.group("time") != null || HoursWords.CLOSED.contains(word);
        }
        return day && time;
    }

    private static Optional<List<Clause>> whole(String line) {
        List<Clause> all = new ArrayList<>();
        for (String sentence : SENTENCES.split(line)) {
            HoursLine reading = new HoursLine();
            if (!reading.readAll(HoursWords.simplified(sentence))) {
                return Optional.empty();
            }
            all.addAll(reading.clauses);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all));
    }

    private boolean readAll(String line) {
        Matcher words = WORDS.matcher(line);
        while (words.find()) {
            String word = words.group();
            boolean ours = words.group("time") != null
                    ? ClockTime.of(again(words)).map(this::time).orElse(false)
                    : words.group("number") == null && word(word);
            if (!ours) {
                return false;
            }
        }
        boolean whole = begun == null;
        end();
        return whole;
    }

    private static Matcher again(Matcher words) {
        Matcher time = ClockTime.WRITTEN.matcher(words.group("time"));
        if (!time.matches()) {
            throw new IllegalStateException("a time is a time");
        }
        return time;
    }

    private boolean word(String word) {
        Set<DayOfWeek> named = HoursWords.days(word);
        if (HoursWords.TO.contains(word)) {
            to = true;
            return true;
        }
        if (HoursWords.CLOSED.contains(word)) {
            return closed();
        }
        if (!named.isEmpty()) {
            return days(named);
        }
        return HoursWords.SILENT.contains(word);
    }

    private boolean days(Set<DayOfWeek> named) {
        if (begun != null) {
            return false;
        }
        if (!spans.isEmpty() && !timesFirst || closed && !closedFirst) {
            end();
        }
        DayOfWeek first = named.iterator().next();
        if (to && lastDay != null && named.size() == 1) {
            for (DayOfWeek day = lastDay; day != first; day = day.plus(1)) {
                days.add(day);
            }
        }
        days.addAll(named);
        lastDay = named.size() == 1 ? first : null;
        to = false;
        return true;
    }

    private boolean closed() {
        if (!spans.isEmpty()) {
            end();
        }
        closedFirst = days.isEmpty();
        closed = true;
        return begun == null;
    }

    private boolean time(ClockTime time) {
        if (closed) {
            return false;
        }
        if (begun == null) {
            if (timesFirst && !days.isEmpty()) {
                end();
            }
            timesFirst = days.isEmpty();
            begun = time;
        } else if (to) {
            spans.add(begun.until(time));
            begun = null;
        } else {
            return false;
        }
        to = false;
        lastDay = null;
        return true;
    }

    private void end() {
        if (!days.isEmpty() || !spans.isEmpty() || closed) {
            clauses.add(new Clause(days, List.copyOf(spans), closed));
        }
        days = EnumSet.noneOf(DayOfWeek.class);
        spans = new ArrayList<>();
        closed = false;
        closedFirst = false;
        timesFirst = false;
        lastDay = null;
    }
}
