package frontdesk.timetable;

import java.util.ArrayList;
import java.util.List;

import frontdesk.kernel.ResourceId;

/**
 * One way to meet a wish, and all that it would take.
 *
 * @param resources what the customer is given, who serves first
 * @param sessions the limits that its session, where it is one of a class, has to keep
 */
public record Placement(List<ResourceId> resources, List<Claim> claims, List<Place> places, List<Sessions> sessions) {

    Placement within(List<Sessions> limits) {
        return new Placement(resources, claims, places, limits);
    }

    /** The same, and one more pool to take a place of. */
    public Placement and(Place place) {
        List<Place> all = new ArrayList<>(places);
        all.add(place);
        return new Placement(resources, claims, List.copyOf(all), sessions);
    }
}
