package frontdesk.console;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;

/** What surrounds every page: whose business it shows, the way to the others, who is signed in, and the notice at its foot. */
record Shell(
        Business business,
        List<Business> businesses,
        Section section,
        String email,
        boolean mayManage,
        @Nullable String notice,
        String version) {

    enum Section {
        TODAY,
        CALENDAR,
        CALLS,
        BOOKINGS,
        ERRANDS
    }

    public String base() {
        return "/console/" + business.slug();
    }

    public boolean in(String name) {
        return section.name().equals(name);
    }

    public boolean several() {
        return businesses.size() > 1;
    }

    public boolean tables() {
        return business.kind() == Business.Kind.TABLES;
    }
}
