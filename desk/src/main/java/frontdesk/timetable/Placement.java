package frontdesk.timetable;

import java.util.ArrayList;
import java.util.List;

import frontdesk.kernel.ResourceId;

/**
 * One way to meet a wish, and all that it would take.
 *
 * @param resources what the customer is given, who serves first
 */
public record Placement(List<ResourceId> resources, List<Claim> claims, List<Place> places) {

    /** The same, and one more pool to take a place of. */
    public Placement and(Place place) {
        List<Place> all = new ArrayList<>(places);
        all.add(place);
        return new Placement(resources, claims, List.copyOf(all));
    }
}
