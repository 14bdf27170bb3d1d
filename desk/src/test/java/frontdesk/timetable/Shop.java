package frontdesk.timetable;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import frontdesk.business.Business;
import frontdesk.business.BusinessBuilder;
import frontdesk.business.Calendar;
import frontdesk.business.Floor;
import frontdesk.business.Limits;
import frontdesk.business.Location;
import frontdesk.business.Resource;
import frontdesk.business.Rules;
import frontdesk.business.RulesBuilder;
import frontdesk.business.ServiceBuilder;
import frontdesk.business.Shape;
import frontdesk.business.Span;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/** A small business to try the diary with, put together rule by rule; open every day from nine to five until told otherwise. */
public final class Shop {
    public final BusinessId id = new BusinessId(UUID.randomUUID());
    public final ServiceId service = new ServiceId(UUID.randomUUID());
    private final Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
    private final List<Resource> resources = new ArrayList<>();
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private Duration length = Duration.ofMinutes(30);
    private Duration before = Duration.ZERO;
    private Duration after = Duration.ZERO;
    private Duration notice = Duration.ZERO;
    private Duration window = Duration.ofDays(400);
    private int step = 30;
    private Shape shape = Shape.PLAIN;
    private Limits limits = Limits.NONE;
    private Calendar calendar = Calendar.NONE;
    private Floor floor = Floor.NONE;
    private List<Location> locations = List.of();
    private Business.Kind kind = Business.Kind.APPOINTMENTS;
    private Rules.Choice choice = Rules.Choice.LEAST_BUSY;
    private Rules.Packing packing = Rules.Packing.NEAREST;
    private final List<String> alongside = new ArrayList<>();

    public Shop() {
        open("09:00-17:00");
    }

    public Shop zone(String name) {
        zone = ZoneId.of(name);
        return this;
    }

    /** Every day: {@code "09:00-12:00", "18:00-02:00"}; an end before its start lies on the next day. */
    public Shop open(String... spans) {
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, spans(spans));
        }
        return this;
    }

    public Shop open(DayOfWeek day, String... spans) {
        hours.put(day, spans(spans));
        return this;
    }

    public Shop lasting(int minutes, int step) {
        this.length = Duration.ofMinutes(minutes);
        this.step = step;
        return this;
    }

    public Shop buffers(int before, int after) {
        this.before = Duration.ofMinutes(before);
        this.after = Duration.ofMinutes(after);
        return this;
    }

    public Shop notice(Duration notice) {
        this.notice = notice;
        return this;
    }

    public Shop window(Duration window) {
        this.window = window;
        return this;
    }

    public Shop staff(String... names) {
        for (String name : names) {
            resources.add(Resource.staff(resource(name), name));
        }
        return this;
    }

    public Shop staffWithHours(String name, String... spans) {
        Map<DayOfWeek, List<Span>> own = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            own.put(day, spans(spans));
        }
        resources.add(Resource.staff(resource(name), name).withHours(own));
        return this;
    }

    public Shop tables(int... seats) {
        for (int number = 1; number <= seats.length; number++) {
            String name = "table " + number;
            resources.add(Resource.table(resource(name), name, seats[number - 1]));
        }
        return this;
    }

    public Shop shape(Shape shape) {
        this.shape = shape;
        return this;
    }

    public Shop limits(Limits limits) {
        this.limits = limits;
        return this;
    }

    public Shop calendar(Calendar calendar) {
        this.calendar = calendar;
        return this;
    }

    public Shop floor(Floor floor) {
        this.floor = floor;
        this.kind = Business.Kind.TABLES;
        return this;
    }

    public Shop locations(Location... places) {
        this.locations = List.of(places);
        return this;
    }

    public Shop choice(Rules.Choice choice) {
        this.choice = choice;
        return this;
    }

    public Shop packing(Rules.Packing packing) {
        this.packing = packing;
        return this;
    }

    /** Somebody or something that serves, as it is. */
    public Shop with(Resource resource) {
        resources.add(resource);
        return this;
    }

    /** So many alike that are needed beside who serves. */
    public Shop things(String name, int alike) {
        resources.add(one(name, Resource.Type.EQUIPMENT, 1).withQuantity(alike));
        alongside.add(name);
        return this;
    }

    public Resource one(String name, Resource.Type type, int capacity) {
        return Resource.one(resource(name), type, name, capacity);
    }

    /** Needs so many of a thing beside who serves. */
    public Shape.Need need(int count, String... names) {
        return new Shape.Need(Arrays.stream(names).map(this::resource).toList(), count);
    }

    public Floor.Combination combination(int smallest, int largest, String... tables) {
        return new Floor.Combination(Arrays.stream(tables).map(this::resource).toList(), smallest, largest);
    }

    public ResourceId resource(String name) {
        return new ResourceId(UUID.nameUUIDFromBytes((id + name).getBytes(StandardCharsets.UTF_8)));
    }

    public Business business() {
        if (resources.isEmpty()) {
            staff("anna");
        }
        return BusinessBuilder.builder()
                .id(id)
                .slug("shop-" + id)
                .name("Shop")
                .kind(kind)
                .zone(zone)
                .region("DE")
                .language(Language.ENGLISH)
                .address("1 High Street")
                .greeting("Hello?")
                .hours(hours)
                .services(List.of(ServiceBuilder.builder()
                        .id(service)
                        .name("visit")
                        .duration(length)
                        .bufferBefore(before)
                        .bufferAfter(after)
                        .step(step)
                        .resources(resources.stream()
                                .filter(one -> !alongside.contains(one.name()))
                                .map(Resource::id)
                                .toList())
                        .shape(shape)
                        .limits(limits)
                        .build()))
                .resources(List.copyOf(resources))
                .rules(RulesBuilder.builder()
                        .holdFor(Duration.ofMinutes(5))
                        .notice(notice)
                        .window(window)
                        .largestParty(20)
                        .choice(choice)
                        .packing(packing)
                        .build())
                .calendar(calendar)
                .floor(floor)
                .locations(locations)
                .build();
    }

    public Wish wish(String at) {
        return wish(at, 1);
    }

    public Wish wish(String at, int party) {
        return new Wish(service, LocalDateTime.parse(at), party, null, null);
    }

    public Wish wish(String at, String with) {
        return new Wish(service, LocalDateTime.parse(at), 1, null, resource(with));
    }

    public static List<Span> spans(String... spans) {
        return Arrays.stream(spans)
                .map(span -> {
                    int from = minute(span.substring(0, 5));
                    int to = minute(span.substring(6));
                    return new Span(from, to <= from ? to + 24 * 60 : to);
                })
                .toList();
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
