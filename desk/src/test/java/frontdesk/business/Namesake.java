package frontdesk.business;

import frontdesk.kernel.BusinessId;

/** A business that differs from another only in its id, its address and its number, so that tests on one database do not meet. */
public final class Namesake {
    private Namesake() {}

    public static Business of(Business business) {
        var id = BusinessId.next();
        return business.with(
                other -> other.id(id).slug(business.slug() + "-" + id).number(null));
    }
}
