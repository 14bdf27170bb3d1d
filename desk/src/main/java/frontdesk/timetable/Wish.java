package frontdesk.timetable;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/**
 * What somebody would like to book.
 *
 * @param at the wished start on the clock of the place
 * @param partySize how many people come, 1 for an appointment
 * @param duration another length than the service's own, or null
 * @param resource one member of staff or table, or null for any
 */
public record Wish(
        ServiceId service,
        LocalDateTime at,
        int partySize,
        @Nullable Duration duration,
        @Nullable ResourceId resource,
        Options options) {

    /** A plain one. */
    public Wish(
            ServiceId service,
            LocalDateTime at,
            int partySize,
            @Nullable Duration duration,
            @Nullable ResourceId resource) {
        this(service, at, partySize, duration, resource, Options.NONE);
    }

    /**
     * What of a service exactly.
     *
     * @param variant one of its variants by short name, or null for none or the first
     * @param addOns by their short names
     * @param area where to sit, or null for anywhere
     * @param location at which of several places, or null for the main one
     */
    public record Options(
            @Nullable String variant,
            List<String> addOns,
            @Nullable String area,
            @Nullable String location) {
        public static final Options NONE = new Options(null, List.of(), null, null);

        public Options {
            addOns = List.copyOf(addOns);
        }

        public static Options variant(String id, String... extras) {
            return new Options(id, List.of(extras), null, null);
        }

        public static Options area(String name) {
            return new Options(null, List.of(), name, null);
        }

        public static Options location(String id) {
            return new Options(null, List.of(), null, id);
        }
    }

    public Wish at(LocalDateTime other) {
        return new Wish(service, other, partySize, duration, resource, options);
    }

    /** @param other another length than the service's own, or null */
    public Wish lasting(@Nullable Duration other) {
        return new Wish(service, at, partySize, other, resource, options);
    }

    public Wish with(@Nullable ResourceId other) {
        return new Wish(service, at, partySize, duration, other, options);
    }

    public Wish with(Options other) {
        return new Wish(service, at, partySize, duration, resource, other);
    }
}
