package frontdesk.house;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import frontdesk.journal.Amount;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Usage.What;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.OutsideTrouble;

/** Asks a carrier what each of its calls has cost, again where it cannot tell yet, and lets it be where it never can. */
final class CallCharges {
    private static final System.Logger LOG = System.getLogger(CallCharges.class.getName());

    /** Until it surely knows, or never will. */
    static final List<Duration> USUAL =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));

    private final Rooms rooms;
    private final String carrier;
    private final Predicate<String> theirs;
    private final Function<String, Optional<Amount>> charged;
    private final List<Duration> after;

    /**
     * Of one carrier.
     *
     * @param theirs whether a call is one of its calls, by its name
     * @param charged what it has charged for one; may throw
     * @param after how long after the end it is asked, and how long after each time that it could not tell
     */
    CallCharges(
            Rooms rooms,
            String carrier,
            Predicate<String> theirs,
            Function<String, Optional<Amount>> charged,
            List<Duration> after) {
        this.rooms = rooms;
        this.carrier = carrier;
        this.theirs = theirs;
        this.charged = charged;
        this.after = after;
    }

    void introduce() {
        rooms.jobs()
                .introduceAside(
                        CallOver.class, carrier + ".call-over", over -> askLater(over.business(), over.call(), 0));
        rooms.jobs().introduceAside(ChargeDue.class, carrier + ".charge", this::ask);
    }

    private void askLater(BusinessId business, CallId call, int asked) {
        if (asked < after.size() && name(business, call).isPresent()) {
            rooms.database().perform(handle -> rooms.jobs()
                    .announceOnceAt(
                            handle,
                            business,
                            new ChargeDue(business, call, asked),
                            rooms.clock().instant().plus(after.get(asked))));
        }
    }

    private void ask(ChargeDue due) {
        name(due.business(), due.call()).ifPresent(name -> {
            try {
                charged.apply(name)
                        .ifPresentOrElse(
                                amount -> rooms.journal()
                                        .callCosts()
                                        .told(due.business(), due.call(), What.LINE, carrier, amount),
                                () -> askLater(due.business(), due.call(), due.asked() + 1));
            } catch (OutsideTrouble trouble) {
                LOG.log(Level.WARNING, "what a call has cost was not told: {0}", trouble.getMessage());
                askLater(due.business(), due.call(), due.asked() + 1);
            }
        });
    }

    private Optional<String> name(BusinessId business, CallId call) {
        return rooms.journal()
                .call(business, call)
                .map(CallEntry::started)
                .flatMap(started -> Optional.ofNullable(started.carrierName()))
                .filter(theirs);
    }
}
