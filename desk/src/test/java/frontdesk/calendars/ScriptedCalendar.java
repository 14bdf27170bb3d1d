package frontdesk.calendars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.Reading.Seen;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.TimeSlot;

/** An outside calendar played by us: it holds events, counts what is asked of it, and has bad days. */
final class ScriptedCalendar implements OutsideCalendar {
    final Map<String, Seen> events = new LinkedHashMap<>();
    final List<String> log = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private int version;
    boolean down;
    boolean revoked;
    boolean forgetful;
    /** Takes what is written and dies before it says so. */
    boolean cutsAnswers;
    /** What it does not take, though it takes all else. */
    @Nullable
    BookingId refused;

    synchronized void stands(String name, TimeSlot... busy) {
        put(name, null, List.of(busy));
    }

    /** Somebody moves our event by hand. */
    synchronized void moves(BookingId booking, TimeSlot to) {
        put(name(booking), booking, List.of(to));
    }

    synchronized void deletes(String name) {
        events.remove(name);
        changed.add(name);
    }

    private synchronized String put(String name, @Nullable BookingId booking, List<TimeSlot> busy) {
        String tag = "v" + ++version;
        events.put(name, new Seen(name, tag, booking, busy));
        changed.add(name);
        return tag;
    }

    static String name(BookingId booking) {
        return "ours-" + booking;
    }

    @Override
    public String vendor() {
        return "scripted";
    }

    @Override
    public String title() {
        return "Scripted";
    }

    @Override
    public List<Choice> choices(Account account) {
        return List.of(new Choice("main", "Main", true));
    }

    private void answer(String asked) {
        log.add(asked);
        if (down) {
            throw OutsideTrouble.passing("Scripted", "it is down");
        }
    }

    @Override
    public synchronized Reading read(Account account, Question question) {
        answer("read " + (question.token() == null ? "all" : "on"));
        if (revoked) {
            return new Reading.Refused("Connect it again.");
        }
        if (question.token() == null) {
            changed.clear();
            forgetful = false;
            return new Reading.Whole(List.copyOf(events.values()), "token");
        }
        if (forgetful) {
            return new Reading.Expired();
        }
        List<String> names = changed.stream().distinct().toList();
        changed.clear();
        return new Reading.Changes(
                names.stream().filter(events::containsKey).map(events::get).toList(),
                names.stream().filter(name -> !events.containsKey(name)).toList(),
                "token");
    }

    @Override
    public synchronized Writing put(Account account, String calendar, Entry entry, @Nullable String tag) {
        answer("put " + entry.slot().start());
        if (entry.booking().equals(refused)) {
            return new Writing.Refused("This one is not wanted.");
        }
        String name = name(entry.booking());
        Seen there = events.get(name);
        if (tag != null && (there == null || !tag.equals(there.tag()))) {
            return new Writing.ChangedThere();
        }
        String fresh = put(name, entry.booking(), List.of(entry.slot()));
        if (cutsAnswers) {
            throw OutsideTrouble.passing("Scripted", "the line was cut");
        }
        return new Writing.Done(name, fresh);
    }

    @Override
    public synchronized Writing remove(Account account, String calendar, BookingId booking, @Nullable String tag) {
        answer("remove");
        deletes(name(booking));
        return new Writing.Done(name(booking), null);
    }
}
