package frontdesk.calendars;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.Reading.Seen;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.kernel.TimeSlot;

/** An outside calendar played by us: it holds events, counts what is asked of it, and has bad days. */
final class ScriptedCalendar implements LeadingCalendar, PushingCalendar {
    final Map<String, Seen> events = new LinkedHashMap<>();
    final List<String> log = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private int version;
    boolean down;
    /** So many of the next questions do not reach it, since we ask too much of it at once. */
    int notAsked;
    /** How long it wants to be left alone where it is down, and until our turn comes where it is not asked. */
    Duration rest = Duration.ZERO;

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

    /** Answers to a claim only when it is let. */
    CountDownLatch answersWhen = new CountDownLatch(0);

    boolean asksCustomer;

    /** The addresses to which it tells, by channel, and for how long. */
    final Map<String, URI> channels = new LinkedHashMap<>();

    private int opened;
    Instant channelsEnd = Instant.EPOCH;

    @Override
    public synchronized Channel open(Account account, String calendar, URI address, Secret proof) {
        answer("open");
        String name = "channel " + ++opened;
        channels.put(name, address);
        return new Channel(name, null, channelsEnd);
    }

    @Override
    public synchronized void close(Account account, Channel channel) {
        channels.remove(channel.name());
    }

    @Override
    public Claim claim(Account account, String calendar, Entry entry, @Nullable String tag) {
        try {
            answersWhen.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return claimed(account, calendar, entry);
    }

    private synchronized Claim claimed(Account account, String calendar, Entry entry) {
        if (asksCustomer) {
            return new Claim.ByCustomer(URI.create("https://calendar.example/" + entry.booking()));
        }
        if (!(put(account, calendar, entry, null) instanceof Writing.Done(String name, String tag))) {
            return new Claim.Refused("This one is not wanted.");
        }
        boolean alone = events.values().stream()
                .filter(one -> !one.name().equals(name))
                .flatMap(one -> one.busy().stream())
                .noneMatch(entry.slot()::overlaps);
        return alone ? new Claim.Entered(name, tag) : new Claim.Gone();
    }

    @Override
    public synchronized Claim found(Account account, String calendar, Entry entry) {
        Seen there = events.get(name(entry.booking()));
        return there == null ? new Claim.NotYet() : new Claim.Entered(there.name(), there.tag());
    }

    private synchronized String put(String name, @Nullable BookingId booking, List<TimeSlot> busy) {
        String tag = "v" + ++version;
        events.put(name, new Seen(name, tag, booking, busy));
        changed.add(name);
        return tag;
    }

    synchronized Set<String> written() {
        return Set.copyOf(events.keySet());
    }

    synchronized List<TimeSlot> busy(BookingId booking) {
        return Objects.requireNonNull(events.get(name(booking))).busy();
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
        if (notAsked > 0) {
            notAsked--;
            throw OutsideTrouble.notAsked("Scripted", "not our turn", rest, new IllegalStateException());
        }
        log.add(asked);
        if (down) {
            throw OutsideTrouble.passing("Scripted", "it is down").leftAloneFor(rest);
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
