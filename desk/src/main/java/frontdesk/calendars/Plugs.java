package frontdesk.calendars;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import frontdesk.accounts.Accounts;
import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.BusinessId;

/** The vendors that there are, and a business's account with each. */
final class Plugs {
    private final Map<String, OutsideCalendar> byVendor = new ConcurrentSkipListMap<>();
    private final Accounts accounts;

    Plugs(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A vendor, and how a business is known there. */
    record Way(OutsideCalendar vendor, Account account) {}

    void add(OutsideCalendar vendor) {
        byVendor.put(vendor.vendor(), vendor);
    }

    Collection<OutsideCalendar> all() {
        return byVendor.values();
    }

    /** Empty where the vendor is not there, or no account with it is connected. */
    Optional<Way> to(BusinessId business, String vendor) {
        return Optional.ofNullable(byVendor.get(vendor))
                .flatMap(plug -> accounts.of(business, vendor).map(account -> new Way(plug, account)));
    }
}
