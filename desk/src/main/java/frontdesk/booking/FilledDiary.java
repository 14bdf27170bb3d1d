package frontdesk.booking;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;
import frontdesk.timetable.Placement;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Verdict;
import frontdesk.timetable.Wish;

/** Fills a diary with invented bookings, as it would look after years: for benches and rehearsals. The same seed makes the same bookings. */
public final class FilledDiary {
    private static final int AT_ONCE = 20_000;

    private final Database database;
    private final Random dice;

    public FilledDiary(Database database, long seed) {
        this.database = database;
        this.dice = new Random(seed);
    }

    /** One invented booking of one resource. */
    private record Invented(BookingId id, ResourceId resource, TimeSlot slot, TimeSlot claim) {}

    /**
     * Books backwards from a day until there are enough, on starts of the grid, each with the same chance where it is free. The diary of this
     * business has to be empty on these days.
     *
     * @param last the last day that gets bookings
     * @param share between 0 and 1, how full the days are
     * @return the first day that got bookings
     */
    public LocalDate fill(Business business, ServiceId service, LocalDate last, int bookings, double share) {
        List<Timetable> timetables = timetables(business, service);
        List<Invented> made = new ArrayList<>();
        LocalDate day = last;
        for (int left = bookings; left > 0; day = day.minusDays(1)) {
            int before = made.size();
            for (Timetable timetable : timetables) {
                invent(timetable, day, share, made);
            }
            left -= made.size() - before;
            if (made.size() >= AT_ONCE || left <= 0) {
                List<Invented> batch = left < 0 ? made.subList(0, made.size() + left) : made;
                database.perform(handle -> write(handle, business, service, batch));
                made.clear();
            }
            if (day.isBefore(last.minusYears(100))) {
                throw new IllegalArgumentException("a hundred years have too few openings for so many bookings");
            }
        }
        database.perform(handle -> handle.execute("analyze booking, claim, booking_history"));
        return day.plusDays(1);
    }

    private static List<Timetable> timetables(Business business, ServiceId service) {
        Service offered = business.service(service).orElseThrow();
        return offered.resources().stream()
                .map(resource -> new Wish(service, LocalDateTime.MIN, 1, null, resource))
                .map(wish -> (Timetable) Timetable.read(business, wish))
                .toList();
    }

    private void invent(Timetable timetable, LocalDate day, double share, List<Invented> made) {
        TimeSlot latest = null;
        for (LocalDateTime at : timetable.starts(day)) {
            Verdict.Free free = timetable.emptyHouse(at);
            Placement placement = free.placements().getFirst();
            TimeSlot claim = placement.claims().getFirst().during();
            if ((latest == null || !latest.overlaps(claim)) && dice.nextDouble() < share) {
                latest = claim;
                made.add(new Invented(BookingId.next(), placement.resources().getFirst(), free.slot(), latest));
            }
        }
    }

    private static void write(Handle handle, Business business, ServiceId service, List<Invented> batch) {
        StringBuilder bookings = new StringBuilder();
        StringBuilder claims = new StringBuilder();
        StringBuilder history = new StringBuilder();
        for (Invented one : batch) {
            String id = business.id() + "\t" + one.id();
            String when = one.slot().start() + "\t" + one.slot().end();
            bookings.append("%s\t%s\t{%s}\t%s\t1\tCONFIRMED\tInvented Guest\tinvention\t%s\n"
                    .formatted(id, service, one.resource(), when, one.slot().start()));
            claims.append("%s\t%s\t[%s,%s)\t%s\n"
                    .formatted(
                            id, one.resource(), one.claim().start(), one.claim().end(), one.id()));
            history.append("%s\t1\tBOOKED\t%s\t{%s}\tinvention\t%s\n"
                    .formatted(id, when, one.resource(), one.slot().start()));
        }
        copy(
                handle,
                "booking (business_id, booking_id, service_id, resource_ids, starts_at, ends_at, party_size, status,"
                        + " customer_name, actor, made_at)",
                bookings);
        copy(handle, "claim (business_id, booking_id, resource_id, during, session_id)", claims);
        copy(
                handle,
                "booking_history (business_id, booking_id, version, what, starts_at, ends_at, resource_ids, actor, at)",
                history);
    }

    private static void copy(Handle handle, String table, StringBuilder rows) {
        try {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        } catch (SQLException refused) {
            throw new IllegalStateException("the diary could not be filled: is it empty on these days?", refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
