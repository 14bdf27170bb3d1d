package frontdesk.calendars;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import frontdesk.booking.Booking;
import frontdesk.booking.DiaryOfRecord;
import frontdesk.booking.Origin;
import frontdesk.calendars.EchoRows.Echo;
import frontdesk.calendars.JoinRows.Key;
import frontdesk.calendars.LeadingCalendar.Claim;
import frontdesk.jobs.Jobs;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.store.Database;

/** The outside calendars that are some business's diary of record, asked for a booking while somebody waits for the answer. */
final class OfRecord implements DiaryOfRecord {
    private static final Logger LOG = System.getLogger(OfRecord.class.getName());

    /** What comes by this way comes from such a calendar. */
    static final String BY_CALENDAR = "calendar:";

    /** How long a caller waits for an answer from there. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    /** What another node has changed is known here after this. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    private final Database database;
    private final Plugs plugs;
    private final Entries entries;
    private final Jobs jobs;
    private final Duration patience;
    private final Clock clock;
    private final Consumer<Booking> restoring;
    private final LoadingCache<BusinessId, List<Join>> leading;

    OfRecord(
            Database database,
            Plugs plugs,
            Entries entries,
            Jobs jobs,
            Duration patience,
            Clock clock,
            Consumer<Booking> restoring) {
        this.database = database;
        this.plugs = plugs;
        this.entries = entries;
        this.jobs = jobs;
        this.patience = patience;
        this.clock = clock;
        this.restoring = restoring;
        this.leading = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(KNOWN_FOR)
                .build(business -> database.read(handle -> new JoinRows(handle).ofRecord(business)));
    }

    /** Somebody has chosen otherwise. */
    void forget(BusinessId business) {
        leading.invalidate(business);
    }

    @Override
    public boolean rules(BusinessId business, Origin origin) {
        return !leading.get(business).isEmpty() && !origin.actor().startsWith(BY_CALENDAR);
    }

    @Override
    public Word enter(Booking booking) {
        long until = System.nanoTime() + patience.toNanos();
        for (Join join : leading.get(booking.business())) {
            if (join.concerns(booking)) {
                Word word = patiently(join, booking, until - System.nanoTime());
                if (!(word instanceof Word.Entered)) {
                    return word;
                }
            }
        }
        return new Word.Entered();
    }

    @Override
    public void restore(Booking booking) {
        restoring.accept(booking);
    }

    /** What is written there after nobody waits for it any more is put right. */
    private Word patiently(Join join, Booking booking, long nanos) {
        var answer = new CompletableFuture<Word>();
        Thread.ofVirtual().name("diary-of-record").start(() -> {
            if (!answer.complete(asked(join, booking))) {
                restore(booking);
            }
        });
        return answer.completeOnTimeout(new Word.Unanswered(), nanos, TimeUnit.NANOSECONDS)
                .join();
    }

    private Word asked(Join join, Booking booking) {
        var key = Key.of(join);
        try {
            if (database.read(handle -> new RestRows(handle).isLeftAlone(key, clock.instant()))) {
                return new Word.Unanswered();
            }
            return plugs.to(join.business(), join.vendor())
                    .map(way -> claim(join, way, booking))
                    .orElseGet(Word.Unanswered::new);
        } catch (OutsideTrouble trouble) {
            database.perform(handle -> new RestRows(handle).ask(key, trouble.rest(), clock.instant()));
            LOG.log(Level.INFO, "a diary of record does not answer, vendor={0}", join.vendor());
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "a diary of record could not be asked", bug);
        }
        return new Word.Unanswered();
    }

    /** That it is to stand there is written down before it is sent: whoever dies in between leaves it to be looked at. */
    private Word claim(Join join, Plugs.Way way, Booking booking) {
        if (!(way.vendor() instanceof LeadingCalendar calendar)) {
            return new Word.Unanswered();
        }
        Echo echo = database.transaction(handle -> {
            var echoes = new EchoRows(handle);
            echoes.ask(join, booking.id());
            return echoes.find(join, booking.id()).orElseThrow();
        });
        var entry = entries.of(booking);
        Claim claim = echo.asksCustomer()
                ? calendar.found(way.account(), join.calendar(), entry)
                : calendar.claim(way.account(), join.calendar(), entry, echo.there() ? echo.tag() : null);
        return switch (claim) {
            case Claim.Entered entered -> {
                database.perform(handle -> {
                    new EchoRows(handle).written(join, echo, entered.name(), entered.tag(), booking.slot());
                    if (!calendar.knowsOurs()) {
                        // It may have been read before we knew it for ours.
                        new JoinRows(handle).readAnew(Key.of(join));
                    }
                });
                yield new Word.Entered();
            }
            case Claim.Gone _ -> new Word.Gone();
            case Claim.NotYet _ -> new Word.AsksCustomer();
            case Claim.ByCustomer link -> {
                database.perform(handle -> {
                    new EchoRows(handle).askCustomer(join, booking.id());
                    jobs.announce(
                            handle,
                            join.business(),
                            new ConfirmByLink(
                                    join.business(), booking.id(), link.link().toString()));
                });
                yield new Word.AsksCustomer();
            }
            case Claim.Refused(String whatToDo) -> {
                database.perform(handle -> new JoinRows(handle).trouble(Key.of(join), whatToDo));
                yield new Word.Unanswered();
            }
        };
    }
}
