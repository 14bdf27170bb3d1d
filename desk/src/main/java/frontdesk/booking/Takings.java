package frontdesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import frontdesk.business.Business;
import frontdesk.kernel.ResourceId;
import frontdesk.timetable.Busy;
import frontdesk.timetable.Occupancy;
import frontdesk.timetable.Search;
import frontdesk.timetable.Taken;
import frontdesk.timetable.Timetable;

/** What is taken, as the tables say at this moment. */
record Takings(Handle handle, Business business, Whose whose) implements Search.Lookup {

    @Override
    public Occupancy taken(Timetable timetable, LocalDate first, LocalDate last) {
        List<Taken> claims =
                new ClaimRows(handle).taken(business.id(), timetable.resources(), timetable.view(first, last), whose);
        return occupancy(Busy.of(claims), timetable, first, last);
    }

    /** @param claims what is taken of its resources over these days */
    Occupancy occupancy(List<Busy> claims, Timetable timetable, LocalDate first, LocalDate last) {
        Map<Occupancy.Counted, Integer> used = timetable
                .pools(first, last)
                .map(view -> new PlaceRows(handle).used(business.id(), view, whose))
                .orElse(Map.of());
        Map<ResourceId, Instant> turns =
                timetable.takesTurns() ? new PlaceRows(handle).turns(business.id(), timetable.resources()) : Map.of();
        return Occupancy.of(claims, used, turns);
    }
}
