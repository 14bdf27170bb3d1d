package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.dialogue.Result.Why;
import frontdesk.kernel.PhoneNumber;

/** A diary on paper that plays the house in tests of the dialogue: quarter hours, one party at a time, taken where a test says so. */
public final class PaperDiary {
    private final Business business;
    private final LocalDateTime now;
    private final Set<LocalDateTime> taken = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable PhoneNumber owner;
    private @Nullable Wanted held;
    private int holds;
    private Act.@Nullable Confirm confirmed;
    private boolean burnt;
    private boolean gone;

    public PaperDiary(Business business, LocalDateTime now) {
        this.business = business;
        this.now = now;
    }

    public void take(LocalDateTime... starts) {
        taken.addAll(List.of(starts));
    }

    public void owns(PhoneNumber phone, Entry... theirs) {
        owner = phone;
        entries.addAll(List.of(theirs));
    }

    void burns() {
        burnt = true;
    }

    /** The next confirmation finds its time gone. */
    void losesTheHold() {
        gone = true;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** With what the last booking was confirmed. */
    Act.@Nullable Confirm confirmed() {
        return confirmed;
    }

    @Nullable
    Wanted held() {
        return held;
    }

    public Result knock(Act.Knock knock) {
        if (burnt) {
            return new Result.Trouble();
        }
        return switch (knock) {
            case Act.FindTime find -> find(find.search());
            case Act.Hold hold -> hold(hold);
            case Act.Release _ -> {
                held = null;
                yield new Result.Released();
            }
            case Act.Confirm confirm -> confirm(confirm);
            case Act.LookUp lookUp -> new Result.Bookings(lookUp.phone().equals(owner) ? entries() : List.of());
            case Act.Move move -> move(move);
            case Act.Cancel cancel ->
                entries.removeIf(e -> e.id().equals(cancel.booking()))
                        ? new Result.Cancelled()
                        : new Result.NoSuchBooking();
            case Act.WaitForIt _ -> new Result.Waiting(0, true);
            case Act.TakeOffer take -> new Result.Confirmed(take.waiting());
            case Act.PassOffer _ -> new Result.Released();
            case Act.TakeMessage _ -> new Result.Noted();
        };
    }

    private Result hold(Act.Hold hold) {
        held = null;
        Why why = refusal(hold.wanted().at());
        if (why != null) {
            return new Result.NotFree(why, nearest(hold.wanted().at(), List.of()));
        }
        held = hold.wanted();
        return new Result.Held(
                "hold-" + ++holds, slot(hold.wanted().at(), staff(hold.wanted().staff())));
    }

    private @Nullable String staff(@Nullable String wished) {
        boolean tables = business.kind() == Business.Kind.TABLES;
        return tables || wished != null
                ? wished
                : business.resources().getFirst().id().toString();
    }

    private Result confirm(Act.Confirm confirm) {
        confirmed = confirm;
        Wanted wanted = held;
        if (gone || wanted == null) {
            gone = false;
            held = null;
            return new Result.Lapsed(nearest(now.plusDays(1), List.of()));
        }
        entries.add(new Entry(
                "booking-" + holds,
                wanted.service(),
                wanted.staff(),
                wanted.partySize(),
                wanted.at(),
                wanted.at().plusMinutes(90),
                confirm.name()));
        held = null;
        return new Result.Confirmed("booking-" + holds);
    }

    private Result move(Act.Move move) {
        Why why = refusal(move.to().at());
        if (why != null) {
            return new Result.NotFree(why, nearest(move.to().at(), List.of()));
        }
        Entry old = entries.stream()
                .filter(e -> e.id().equals(move.booking()))
                .findFirst()
                .orElseThrow();
        entries.remove(old);
        entries.add(new Entry(
                old.id(),
                old.service(),
                old.staff(),
                move.to().partySize(),
                move.to().at(),
                move.to().at().plusMinutes(90),
                old.name()));
        return new Result.Moved(slot(move.to().at(), old.staff()));
    }

    private Result find(Search search) {
        List<Slot> fitting = new ArrayList<>();
        for (LocalDate day = search.from(); !day.isAfter(search.to()) && fitting.isEmpty(); day = day.plusDays(1)) {
            List<Slot> free = starts(day).stream()
                    .filter(at -> refusal(at) == null && !search.except().contains(at))
                    .filter(at -> search.earliest() == null || !at.toLocalTime().isBefore(search.earliest()))
                    .filter(at -> search.latest() == null || !at.toLocalTime().isAfter(search.latest()))
                    .map(at -> slot(at, search.staff()))
                    .toList();
            fitting.addAll(
                    free.size() <= 3 ? free : List.of(free.getFirst(), free.get(free.size() / 2), free.getLast()));
        }
        LocalTime near = search.earliest() == null ? LocalTime.of(19, 0) : search.earliest();
        return new Result.Found(
                fitting, fitting.isEmpty() ? nearest(search.from().atTime(near), search.except()) : List.of());
    }

    private @Nullable Why refusal(LocalDateTime at) {
        if (at.isBefore(now)) {
            return Why.PAST;
        }
        if (at.isAfter(now.plus(business.rules().window()))) {
            return Why.TOO_FAR;
        }
        if (!starts(at.toLocalDate()).contains(at)) {
            return at.getMinute() % 15 == 0 ? Why.CLOSED : Why.BETWEEN_STARTS;
        }
        return taken.contains(at) ? Why.TAKEN : null;
    }

    private List<Slot> nearest(LocalDateTime wish, List<LocalDateTime> except) {
        List<LocalDateTime> near = new ArrayList<>();
        for (int day = -1; day < 8; day++) {
            near.addAll(starts(wish.toLocalDate().plusDays(day)));
        }
        return near.stream()
                .filter(at -> refusal(at) == null && !except.contains(at))
                .sorted(Comparator.comparing(
                        at -> java.time.Duration.between(wish, at).abs()))
                .limit(3)
                .map(at -> slot(at, null))
                .toList();
    }

    private List<LocalDateTime> starts(LocalDate day) {
        List<LocalDateTime> starts = new ArrayList<>();
        for (var span : business.hours().getOrDefault(day.getDayOfWeek(), List.of())) {
            for (int minute = span.fromMinute(); minute + 30 <= span.toMinute(); minute += 15) {
                starts.add(day.atStartOfDay().plusMinutes(minute));
            }
        }
        return starts;
    }

    private static Slot slot(LocalDateTime at, @Nullable String staff) {
        return new Slot(at, at.plusMinutes(90), staff);
    }
}
