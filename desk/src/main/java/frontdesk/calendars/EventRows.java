package frontdesk.calendars;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import frontdesk.calendars.Reading.Seen;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Moments;
import frontdesk.store.RowSet;

/** The rows of {@code calendar_event}: what stands in the outside calendars, our own bookings left out. */
record EventRows(Handle handle) {
    /** Calendars say “for ever” by years that the database does not know. */
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    void deleteAll(Join join) {
        handle.createUpdate("delete from calendar_event where business_id = :business and join_id = :join")
                .bind("business", join.business().value())
                .bind("join", join.id())
                .execute();
    }

    void delete(Join join, List<String> names) {
        if (!names.isEmpty()) {
            handle.createUpdate("""
                            delete from calendar_event
                            where business_id = :business and join_id = :join and name = any (:names)
                            """)
                    .registerArrayType(String.class, "text")
                    .bind("business", join.business().value())
                    .bind("join", join.id())
                    .bindArray("names", String.class, names.toArray())
                    .execute();
        }
    }

    /** Those that take no time are forgotten. */
    void put(Join join, List<Seen> seen) {
        delete(join, seen.stream().map(Seen::name).toList());
        var rows = new RowSet();
        List<Seen> busy = seen.stream().filter(one -> !one.busy().isEmpty()).toList();
        busy.forEach(one -> rows.row().with("name", one.name()).with("busy", ranges(one.busy())));
        if (!busy.isEmpty()) {
            handle.createUpdate("""
                            insert into calendar_event (business_id, join_id, name, busy)
                            select :business, :join, w.name, w.busy::tstzmultirange
                            from jsonb_to_recordset(:seen::jsonb) as w (name text, busy text)
                            on conflict (business_id, join_id, name) do update set busy = excluded.busy
                            """)
                    .bind("business", join.business().value())
                    .bind("join", join.id())
                    .bind("seen", rows.toString())
                    .execute();
        }
    }

    /** When one calendar is busy, in stretches that do not overlap. */
    List<TimeSlot> busy(Join join, TimeSlot window) {
        return handle.createQuery("""
                        select lower(stretch) as from_time, upper(stretch) as to_time
                        from (
                            select unnest(range_agg(busy)) as stretch from calendar_event
                            where business_id = :business and join_id = :join) all_of_it
                        where stretch && tstzrange(:from, :to)
                        order by stretch
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bind("from", Moments.utc(window.start()))
                .bind("to", Moments.utc(window.end()))
                .map((row, context) -> Moments.slot(row, "from_time", "to_time"))
                .list();
    }

    /** The same of a resource: by its own calendars and by those of the whole business; no longer than the window. */
    List<TimeSlot> busy(BusinessId business, ResourceId resource, TimeSlot window) {
        return handle.createQuery("""
                        select greatest(lower(stretch), :from) as from_time, least(upper(stretch), :to) as to_time
                        from (
                            select unnest(range_agg(e.busy)) as stretch
                            from calendar_join j join calendar_event e using (business_id, join_id)
                            where j.business_id = :business and j.busy_in
                                and (j.resource_id is null or j.resource_id = :resource)) all_of_it
                        where stretch && tstzrange(:from, :to)
                        order by stretch
                        """)
                .bind("business", business.value())
                .bind("resource", resource.value())
                .bind("from", Moments.utc(window.start()))
                .bind("to", Moments.utc(window.end()))
                .map((row, context) -> Moments.slot(row, "from_time", "to_time"))
                .list();
    }

    private static String ranges(List<TimeSlot> slots) {
        return slots.stream()
                .filter(slot -> slot.start().isBefore(LAST) && slot.end().isAfter(FIRST))
                .map(slot -> "[\"%s\",\"%s\")"
                        .formatted(
                                slot.start().isBefore(FIRST) ? FIRST : slot.start(),
                                slot.end().isAfter(LAST) ? LAST : slot.end()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
