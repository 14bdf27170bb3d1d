package frontdesk.storefront;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;

/** What surrounds every page: whose it is and how to ring. */
record Front(Business business, @Nullable String phone, String version) {
    public String base() {
        return "/book/" + business.slug();
    }

    public boolean tables() {
        return business.kind() == Business.Kind.TABLES;
    }
}
