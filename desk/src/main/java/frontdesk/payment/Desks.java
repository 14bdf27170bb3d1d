package frontdesk.payment;

import java.util.List;
import java.util.Optional;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;

/** Who takes payments, in the order in which they are asked whether they serve a business. */
record Desks(List<CardDesk> all) {
    Optional<CardDesk> of(BusinessId business) {
        return all.stream().filter(desk -> desk.serves(business)).findFirst();
    }

    Optional<CardDesk> find(String vendor) {
        return all.stream().filter(desk -> desk.name().equals(vendor)).findFirst();
    }

    /** The one that has opened a link, however long ago. */
    CardDesk named(String vendor) {
        return find(vendor)
                .orElseThrow(() -> OutsideTrouble.lasting(vendor, "nobody here speaks to this vendor any more"));
    }
}
