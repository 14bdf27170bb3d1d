package frontdesk.storefront;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.webphone.PhoneView;

/**
 * What surrounds every page: whose it is and how to ring.
 *
 * @param talk the telephone in the page, or null where it has none
 */
record Front(
        Business business, @Nullable String phone, @Nullable PhoneView talk, String version) {
    public String base() {
        return "/book/" + business.slug();
    }

    public boolean tables() {
        return business.kind() == Business.Kind.TABLES;
    }
}
