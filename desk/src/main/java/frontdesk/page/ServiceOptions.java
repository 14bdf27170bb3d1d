package frontdesk.page;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Location;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.business.Shape;
import frontdesk.timetable.Wish;

/** What can be chosen of a service beside its time, and what has been chosen. What does not exist there is not chosen. */
public record ServiceOptions(
        List<Shape.Variant> variants,
        List<Shape.AddOn> addOns,
        List<String> areas,
        List<Location> locations,
        Wish.Options chosen) {

    public static ServiceOptions of(Business business, Service service, MultivaluedMap<String, String> sent) {
        Shape shape = service.shape();
        var areas = new TreeMap<String, String>();
        business.resources().stream()
                .filter(resource -> service.resources().contains(resource.id()))
                .map(Resource::area)
                .filter(area -> area != null && !area.isBlank())
                .forEach(area -> areas.putIfAbsent(area.toLowerCase(Locale.ROOT), area));
        List<String> wanted = sent.getOrDefault("add", List.of());
        return new ServiceOptions(
                shape.variants(),
                shape.addOns(),
                List.copyOf(areas.values()),
                business.locations().size() > 1 ? business.locations() : List.of(),
                new Wish.Options(
                        one(
                                sent,
                                "variant",
                                shape.variants().stream().map(Shape.Variant::id).toList()),
                        shape.addOns().stream()
                                .map(Shape.AddOn::id)
                                .filter(wanted::contains)
                                .toList(),
                        one(sent, "area", List.copyOf(areas.values())),
                        one(
                                sent,
                                "location",
                                business.locations().stream().map(Location::id).toList())));
    }

    private static @Nullable String one(MultivaluedMap<String, String> sent, String field, List<String> known) {
        String value = sent.getFirst(field);
        return value != null && known.contains(value) ? value : null;
    }

    /** The same with the first variant where none was chosen and there are some. */
    public ServiceOptions orFirstVariant() {
        if (variants.isEmpty() || chosen.variant() != null) {
            return this;
        }
        var first = new Wish.Options(variants.getFirst().id(), chosen.addOns(), chosen.area(), chosen.location());
        return new ServiceOptions(variants, addOns, areas, locations, first);
    }

    /** Whether this one can be meant, in the area and at the place that are chosen. */
    public boolean allow(Business business, Resource resource) {
        String area = chosen.area();
        boolean there = business.locations().isEmpty()
                || business.location(resource.location()).equals(business.location(chosen.location()));
        return there && (area == null || area.equalsIgnoreCase(resource.area()));
    }

    public boolean any() {
        return !variants.isEmpty() || !addOns.isEmpty() || !areas.isEmpty() || !locations.isEmpty();
    }

    public boolean with(String addOn) {
        return chosen.addOns().contains(addOn);
    }
}
