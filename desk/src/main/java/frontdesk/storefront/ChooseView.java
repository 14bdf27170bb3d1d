package frontdesk.storefront;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Resource;

/**
 * The first page: what, for how many, with whom, and when.
 *
 * @param people who can be asked for by name
 * @param parties whether it matters how many come
 * @param most so many at the most
 * @param chosen the fields that the times carry along
 * @param query the same as the end of an address
 * @param trouble why the time could not be had, or null
 * @param key makes a time that was chosen twice one hold
 */
record ChooseView(
        List<Card> services,
        List<Extra> variants,
        List<Extra> addOns,
        Choice choice,
        List<Resource> people,
        boolean parties,
        int most,
        List<Choice.Field> chosen,
        String query,
        FreeTimes free,
        @Nullable String trouble,
        List<FreeTimes.Time> instead,
        String key) {
    /** Something that can be chosen; {@code detail} says how long it takes and what it costs. */
    record Card(String id, String name, String detail, boolean chosen) {}

    /** A variant or something on top. */
    record Extra(String id, String name, String detail, boolean chosen) {}

    public boolean person(Resource resource) {
        return resource.id().equals(choice.person());
    }
}
