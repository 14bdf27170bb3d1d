package frontdesk.calendars;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.accounts.Accounts;
import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.PendingHeard;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Resource;
import frontdesk.calendars.JoinRows.Key;
import frontdesk.jobs.Jobs;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.store.Database;

/** The door to the calendars that a business keeps elsewhere: which are joined to whom, how that goes, and what a person has to look at. */
public final class OutsideCalendars {
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int MOST_FLAGS = 100;
    private static final Duration SWEEP = Duration.ofHours(6);

    /** Nobody reads a calendar so far back. */
    private static final Duration LONG_OVER = Duration.ofDays(30);

    private final Database database;
    private final Businesses businesses;
    private final Diary diary;
    private final AuditTrail trail;
    private final Clock clock;
    private final Plugs plugs;
    private final Laying laying;
    private final Settling settling;
    private final Visiting visiting;
    private final OfRecord ofRecord;
    private final Listening listening;
    private final Jobs jobs;

    /** Also asks the jobs to visit whoever is due, from when they start. */
    public OutsideCalendars(
            Database database,
            Businesses businesses,
            Accounts accounts,
            Diary diary,
            Jobs jobs,
            Journal journal,
            Clock clock) {
        this(database, businesses, accounts, diary, jobs, journal, clock, OfRecord.PATIENCE);
    }

    /** @param patience how long a diary of record is waited for */
    OutsideCalendars(
            Database database,
            Businesses businesses,
            Accounts accounts,
            Diary diary,
            Jobs jobs,
            Journal journal,
            Clock clock,
            Duration patience) {
        this.database = database;
        this.jobs = jobs;
        this.businesses = businesses;
        this.diary = diary;
        this.trail = journal.auditTrail();
        this.clock = clock;
        this.plugs = new Plugs(accounts);
        this.laying = new Laying(database, diary, clock);
        var byHand = new ByHand(database, businesses, diary, clock);
        this.settling = new Settling(database, byHand, clock);
        this.listening = new Listening(database, businesses, clock);
        this.visiting = new Visiting(
                database,
                plugs,
                new Inward(database, businesses, diary, byHand, laying, clock),
                new Outward(database, diary, new Entries(businesses), clock),
                listening,
                clock);
        this.ofRecord = new OfRecord(
                database,
                plugs,
                new Entries(businesses),
                jobs,
                patience,
                clock,
                booking -> changed(booking.business(), booking.id()));
        diary.referTo(ofRecord);
        jobs.every(ROUND, "calendars.round", visiting::round);
        jobs.every(SWEEP, "calendars.forget-past", this::forgetPast);
    }

    /** Introduces a vendor; done once each, at start. */
    public void introduce(OutsideCalendar vendor) {
        plugs.add(vendor);
    }

    /** Where calendars can tell us that something has changed; one that begins with {@code http:} is no such address. */
    public void reachableAt(URI address) {
        listening.at(address);
    }

    /** A vendor says that something has changed there: it is read at once, and customers who were sent a link may have used it. */
    public void hear(BusinessId business, String vendor) {
        heard(business, vendor);
    }

    /** The visits that it began, for tests that wait for their end. */
    List<Thread> heard(BusinessId business, String vendor) {
        List<Thread> begun = new ArrayList<>();
        for (Join join : joins(business)) {
            if (join.vendor().equals(vendor)) {
                hurry(business, join.id());
                visiting.read(Key.of(join)).ifPresent(begun::add);
                database.perform(handle -> new EchoRows(handle)
                        .askingCustomers(join)
                        .forEach(booking -> jobs.announce(handle, business, new PendingHeard(business, booking))));
            }
        }
        return begun;
    }

    /** What a business could join now, vendor by vendor with whom it holds an account; the vendors are asked. */
    public List<Offered> offered(BusinessId business) {
        List<Offered> offered = new ArrayList<>();
        for (OutsideCalendar vendor : plugs.all()) {
            plugs.to(business, vendor.vendor())
                    .ifPresent(way -> offered.add(new Offered(vendor.vendor(), vendor.title(), choices(way))));
        }
        return offered;
    }

    private static Offered.Choices choices(Plugs.Way way) {
        try {
            return new Offered.Choices.Seen(way.vendor().choices(way.account()));
        } catch (OutsideTrouble trouble) {
            return new Offered.Choices.NotSeen(trouble.getMessage());
        }
    }

    /** The joined calendars of a business, by their names. */
    public List<Join> joins(BusinessId business) {
        return database.read(handle -> new JoinRows(handle).of(business));
    }

    /**
     * Joins a calendar, which is read within seconds.
     *
     * @param who does it, for the audit trail
     * @return false where that calendar is joined already
     */
    public boolean join(String who, BusinessId business, Join.Wish wish) {
        return database.transaction(handle -> {
            boolean fresh = new JoinRows(handle).insert(business, Ids.next(), wish, clock.instant());
            if (fresh) {
                trail.note(handle, business, who, "calendar joined", wish.vendor());
            }
            return fresh;
        });
    }

    /** Whether this vendor can have the last word on what is booked. */
    public boolean canLead(String vendor) {
        return plugs.all().stream().anyMatch(plug -> plug.vendor().equals(vendor) && plug instanceof LeadingCalendar);
    }

    /**
     * Makes a calendar a diary of record, or makes it one no more: bookings of whom it belongs to are asked for there before they are confirmed.
     *
     * @return false where it is so already, or where this vendor cannot
     */
    public boolean lead(String who, BusinessId business, UUID id, boolean leads) {
        boolean done = find(business, id)
                        .filter(join -> !leads || canLead(join.vendor()))
                        .isPresent()
                && database.transaction(handle -> {
                    boolean changed = new JoinRows(handle).lead(new Key(business, id), leads, clock.instant());
                    if (changed) {
                        trail.note(
                                handle,
                                business,
                                who,
                                leads ? "diary of record chosen" : "diary of record given up",
                                id.toString());
                    }
                    return changed;
                });
        ofRecord.forget(business);
        return done;
    }

    /** Parts from a calendar: what it blocked is free again; what we have written there stays there. */
    public boolean leave(String who, BusinessId business, UUID id) {
        Optional<Join> found = find(business, id);
        found.ifPresent(join -> {
            Optional<ChannelRows.Kept> channel = database.read(handle -> new ChannelRows(handle).find(join));
            database.perform(handle -> {
                new JoinRows(handle).delete(Key.of(join));
                trail.note(handle, business, who, "calendar left", join.vendor());
            });
            ofRecord.forget(business);
            listening.end(join, plugs.to(business, join.vendor()), channel);
            Business known = businesses.find(business).orElseThrow();
            for (Resource resource : known.resources()) {
                if (join.resource() == null || join.resource().equals(resource.id())) {
                    laying.lay(known, resource, Inward.view(known, clock.instant()));
                }
            }
        });
        return found.isPresent();
    }

    /** Visits a calendar within seconds, whatever trouble there was. */
    public boolean hurry(BusinessId business, UUID join) {
        return database.transaction(handle -> new JoinRows(handle).hurry(new Key(business, join), clock.instant()));
    }

    /** The same for all of an account's: it was connected anew. */
    public void hurryAll(BusinessId business, String vendor) {
        joins(business).stream().filter(join -> join.vendor().equals(vendor)).forEach(join -> {
            // What was agreed with the old secrets is agreed anew.
            database.perform(handle -> {
                new ChannelRows(handle).tryAgain(join, clock.instant());
                new RestRows(handle).forget(Key.of(join));
            });
            hurry(business, join.id());
        });
    }

    /** What a person has to look at, the oldest first; a hundred at most. */
    public List<Flag> flags(BusinessId business) {
        return database.read(handle -> new FlagRows(handle).open(business, MOST_FLAGS));
    }

    /** Settles a flag; one that is settled already is no trouble. */
    public Settled settle(BusinessId business, UUID id, Decision decision) {
        return settling.settle(business, id, decision);
    }

    /** Whether bookings of a business are written anywhere; those from before a calendar was joined are asked for by its first reading. */
    public boolean concerns(Handle handle, BusinessId business) {
        return new JoinRows(handle).anyOut(business);
    }

    /** A booking was made, moved, cancelled or restored: it is written wherever it belongs, and taken away from where it stood. */
    public void onChanged(BusinessId business, BookingId id) {
        changed(business, id);
    }

    /** The visits that it began, for tests that wait for their end. */
    List<Thread> changed(BusinessId business, BookingId id) {
        List<Thread> begun = new ArrayList<>();
        List<Join> joins = joins(business).stream().filter(Join::bookingsOut).toList();
        if (!joins.isEmpty()) {
            Optional<Booking> booking = diary.agenda().find(business, id);
            Set<UUID> stands = new HashSet<>(database.read(handle -> new EchoRows(handle).joins(business, id)));
            for (Join join : joins) {
                if (stands.contains(join.id()) || booking.filter(join::concerns).isPresent()) {
                    database.perform(handle -> new EchoRows(handle).ask(join, id));
                    visiting.write(Key.of(join)).ifPresent(begun::add);
                }
            }
        }
        return begun;
    }

    OfRecord ofRecord() {
        return ofRecord;
    }

    /** One round, for tests that wait for its end. */
    List<Thread> round() {
        return visiting.round();
    }

    /** Forgets where bookings stood that are long over. */
    int forgetPast() {
        return database.transaction(
                handle -> EchoRows.deletePast(handle, clock.instant().minus(LONG_OVER)));
    }

    private Optional<Join> find(BusinessId business, UUID join) {
        return database.read(handle -> new JoinRows(handle).find(new Key(business, join)));
    }
}
