package frontdesk.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallFigures.Hour;
import frontdesk.journal.CallFigures.Sentences;
import frontdesk.journal.CallGroups.Escalation;
import frontdesk.journal.CallStarted.Channel;

/** Gathers how many calls there were of each kind, from rows that say so of those that are alike. */
final class CallTally {
    private final SortedMap<LocalDate, CallCounts> days = new TreeMap<>();
    private final List<Hour> hours = new ArrayList<>();
    private final Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
    private final SortedMap<String, CallCounts> lines = new TreeMap<>();
    private final SortedMap<String, CallCounts> languages = new TreeMap<>();
    private final SortedMap<Integer, CallCounts> versions = new TreeMap<>();
    private final Map<String, Escalation> escalations = new HashMap<>();
    private final List<CallAims.Alike> alike = new ArrayList<>();
    private int said;
    private int lost;

    /** In what the calls of a row are alike. */
    private enum By {
        DAY,
        HOUR,
        KIND,
        VERSION,
        AIM
    }

    boolean add(ResultSet row) throws SQLException {
        int calls = row.getInt("calls");
        switch (By.valueOf(row.getString("by"))) {
            case DAY -> put(days, row.getObject("day", LocalDate.class), counts(row));
            case HOUR -> hours.add(new Hour(DayOfWeek.of(row.getInt("weekday")), row.getInt("hour"), calls));
            case KIND -> {
                channels.merge(Channel.valueOf(row.getString("channel")), calls, Integer::sum);
                put(lines, row.getString("line"), counts(row));
                put(languages, row.getString("language"), counts(row));
            }
            case VERSION -> put(versions, row.getInt("version"), counts(row));
            case AIM -> wanted(row, calls);
        }
        return true;
    }

    /** Those of a row that says how many {@code calls} had which {@code outcome}. */
    static CallCounts counts(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        int calls = row.getInt("calls");
        return outcome == null
                ? new CallCounts(calls, calls, Map.of())
                : new CallCounts(calls, 0, Map.of(Disposition.valueOf(outcome), calls));
    }

    private static <K> void put(Map<K, CallCounts> counts, @Nullable K key, CallCounts of) {
        if (key != null) {
            counts.merge(key, of, CallCounts::and);
        }
    }

    private void wanted(ResultSet row, int calls) throws SQLException {
        said += row.getInt("said");
        lost += row.getInt("lost");
        String outcome = row.getString("outcome");
        String reason = row.getString("passed_for");
        boolean reached = Disposition.HANDED_OVER.name().equals(outcome);
        if (reason != null || reached) {
            escalations.merge(
                    Objects.requireNonNullElse(reason, ""),
                    new Escalation(Objects.requireNonNullElse(reason, ""), calls, reached ? calls : 0),
                    Escalation::and);
        }
        if (outcome != null) {
            alike.add(new CallAims.Alike(
                    Arrays.asList((String[]) row.getArray("marks").getArray()),
                    Disposition.valueOf(outcome),
                    row.getBoolean("judged"),
                    calls));
        }
    }

    CallCounts all() {
        return CallCounts.of(days.values());
    }

    SortedMap<LocalDate, CallCounts> days() {
        return days;
    }

    List<Hour> hours() {
        return hours.stream()
                .sorted(Comparator.comparing(Hour::weekday).thenComparing(Hour::hour))
                .toList();
    }

    Map<Channel, Integer> channels() {
        return channels;
    }

    Sentences sentences() {
        return new Sentences(said, lost);
    }

    CallGroups groups() {
        return new CallGroups(
                lines,
                languages,
                versions,
                escalations.values().stream()
                        .sorted(Comparator.comparing(Escalation::calls)
                                .reversed()
                                .thenComparing(Escalation::reason))
                        .toList());
    }

    CallAims aims() {
        return CallAims.of(alike);
    }
}
