package frontdesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import frontdesk.business.Business;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;
import frontdesk.timetable.Busy;
import frontdesk.timetable.Occupancy;
import frontdesk.timetable.Reading;
import frontdesk.timetable.Search;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Timetable.Asker;
import frontdesk.timetable.Verdict;
import frontdesk.timetable.Wish;

/** What is taken as it is remembered here: good enough to offer, and to know what is worth trying. */
record Glance(Database database, ClaimCache cache, Business business, Whose whose) implements Search.Lookup {

    @Override
    public Occupancy taken(Timetable timetable, LocalDate first, LocalDate last) {
        TimeSlot view = timetable.view(first, last);
        List<Busy> claims = cache.taken(business.id(), timetable.resources(), view, whose);
        return timetable.pools(first, last).isEmpty() && !timetable.takesTurns()
                ? Occupancy.of(claims, Map.of(), Map.of())
                : database.read(
                        handle -> new Takings(handle, business, whose).occupancy(claims, timetable, first, last));
    }

    /** What is to be said to a wish, by what is remembered. */
    Verdict verdict(Wish wish, Asker asker, Instant now) {
        return switch (Timetable.read(business, wish, asker)) {
            case Reading.Impossible impossible -> new Verdict.NotOffered(impossible.why());
            case Timetable timetable -> new Search(this, business, now, asker).verdict(timetable, wish.at());
        };
    }
}
