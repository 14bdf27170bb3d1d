package frontdesk.demo;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Database;

/** A booking as it stands in PostgreSQL, read with SQL and past the diary, so that the proof does not rest on what it proves. */
record DiaryRow(
        UUID id,
        String service,
        List<String> resources,
        LocalDateTime start,
        LocalDateTime end,
        int partySize,
        String name,
        String phone) {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    static List<DiaryRow> of(Database database, Business business, PhoneNumber phone) {
        return database.read(handle -> handle.createQuery("""
                        select booking_id, service_id, resource_ids, starts_at, ends_at, party_size, customer_name, customer_phone
                        from booking
                        where business_id = :business and customer_phone = :phone and status = 'CONFIRMED' and starts_at > now()
                        order by starts_at
                        """)
                .bind("business", business.id().value())
                .bind("phone", phone.e164())
                .map((row, _) -> new DiaryRow(
                        row.getObject("booking_id", UUID.class),
                        service(business, row.getObject("service_id", UUID.class)),
                        resources(
                                business, (UUID[]) row.getArray("resource_ids").getArray()),
                        local(business, row.getObject("starts_at", OffsetDateTime.class)),
                        local(business, row.getObject("ends_at", OffsetDateTime.class)),
                        row.getInt("party_size"),
                        row.getString("customer_name"),
                        row.getString("customer_phone")))
                .list());
    }

    List<String> differencesFrom(Scenario.Wanted wanted) {
        List<String> differences = new ArrayList<>();
        if (!wanted.service().equals(service)) {
            differences.add("wanted " + wanted.service() + ", booked " + service);
        }
        if (!wanted.at().contains(start)) {
            differences.add(
                    "wanted " + wanted.at().stream().map(DAY_AND_TIME::format).collect(Collectors.joining(" or "))
                            + ", booked " + DAY_AND_TIME.format(start));
        }
        if (wanted.partySize() != partySize) {
            differences.add("wanted for " + wanted.partySize() + ", booked for " + partySize);
        }
        if (!wanted.name().equalsIgnoreCase(name)) {
            differences.add("the name is " + wanted.name() + ", booked for " + name);
        }
        if (wanted.resource() != null && !resources.contains(wanted.resource())) {
            differences.add("wanted " + wanted.resource() + ", booked " + resources);
        }
        return differences;
    }

    @Override
    public String toString() {
        return "%s–%s  %s for %d  %s  %s  (%s)  booking %s"
                .formatted(
                        DAY_AND_TIME.format(start),
                        DateTimeFormatter.ofPattern("HH:mm").format(end),
                        service,
                        partySize,
                        name,
                        phone,
                        String.join(" + ", resources),
                        id);
    }

    private static String service(Business business, UUID id) {
        return business.services().stream()
                .filter(s -> s.id().value().equals(id))
                .map(Service::name)
                .findFirst()
                .orElse(id.toString());
    }

    private static List<String> resources(Business business, UUID[] ids) {
        return Arrays.stream(ids)
                .map(id -> business.resources().stream()
                        .filter(r -> r.id().value().equals(id))
                        .map(Resource::name)
                        .findFirst()
                        .orElse(id.toString()))
                .toList();
    }

    private static LocalDateTime local(Business business, OffsetDateTime moment) {
        return moment.atZoneSameInstant(business.zone()).toLocalDateTime();
    }
}
