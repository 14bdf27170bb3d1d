package frontdesk.errand;

import java.util.List;
import java.util.Locale;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;

/** The rows of {@code errand_directory}. */
record DirectoryRows(Handle handle, BusinessId business) {

    List<Provider.Entry> of(String service) {
        return handle.createQuery("""
                        select name, phone, address from errand_directory
                        where business_id = :business and service = :service order by place
                        """)
                .bind("business", business.value())
                .bind("service", key(service))
                .map((row, context) -> new Provider.Entry(
                        row.getString("name"), new PhoneNumber(row.getString("phone")), row.getString("address")))
                .list();
    }

    void replace(String service, List<Provider.Entry> entries) {
        handle.createUpdate("delete from errand_directory where business_id = :business and service = :service")
                .bind("business", business.value())
                .bind("service", key(service))
                .execute();
        for (int place = 0; place < entries.size(); place++) {
            handle.createUpdate("""
                            insert into errand_directory (business_id, service, place, name, phone, address)
                            values (:business, :service, :place, :name, :phone, :address)
                            """)
                    .bind("business", business.value())
                    .bind("service", key(service))
                    .bind("place", place)
                    .bind("name", entries.get(place).name())
                    .bind("phone", entries.get(place).phone().e164())
                    .bind("address", entries.get(place).address())
                    .execute();
        }
    }

    private static String key(String service) {
        return service.strip().toLowerCase(Locale.ROOT);
    }
}
