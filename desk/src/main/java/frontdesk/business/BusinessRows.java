package frontdesk.business;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/** The rows of {@code business}, and of {@code service} and {@code resource}, which outlive their place in the document. */
record BusinessRows(Handle handle) {

    Optional<Business> find(BusinessId id) {
        return one("select document from business where business_id = :key", id.value());
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<Business> lock(BusinessId id) {
        return one("select document from business where business_id = :key for update", id.value());
    }

    Optional<Business> findBySlug(String slug) {
        return one("select document from business where slug = :key", slug);
    }

    Optional<Business> findByNumber(PhoneNumber number) {
        return one("select document from business where number = :key", number.e164());
    }

    private Optional<Business> one(String sql, Object key) {
        return handle.createQuery(sql)
                .bind("key", key)
                .map((row, context) -> BusinessDocument.read(row.getString(1)))
                .findOne();
    }

    List<Business> all() {
        return first(null);
    }

    /** @param most null for all */
    List<Business> first(@Nullable Integer most) {
        return handle.createQuery("select document from business order by name, business_id limit :most")
                .bind("most", most)
                .map((row, context) -> BusinessDocument.read(row.getString(1)))
                .list();
    }

    List<Businesses.Listed> listed() {
        return handle.createQuery("select business_id, slug, name from business order by name, business_id")
                .map((row, context) -> new Businesses.Listed(
                        new BusinessId(row.getObject("business_id", UUID.class)),
                        row.getString("slug"),
                        row.getString("name")))
                .list();
    }

    Map<BusinessId, ZoneId> zones(Collection<BusinessId> theirs) {
        return handle
                .createQuery(
                        "select business_id, document->>'zone' as zone from business where business_id = any(:businesses)")
                .bindArray(
                        "businesses",
                        UUID.class,
                        theirs.stream().map(BusinessId::value).toList())
                .map((row, context) -> Map.entry(
                        new BusinessId(row.getObject("business_id", UUID.class)), ZoneId.of(row.getString("zone"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void save(Business business) {
        PhoneNumber number = business.number();
        handle.createUpdate("""
                        insert into business (business_id, slug, number, name, document)
                        values (:business, :slug, :number, :name, :document::jsonb)
                        on conflict (business_id) do update
                        set slug = excluded.slug, number = excluded.number, name = excluded.name,
                            document = excluded.document, changed_at = now()
                        """)
                .bind("business", business.id().value())
                .bind("slug", business.slug())
                .bind("number", number == null ? null : number.e164())
                .bind("name", business.name())
                .bind("document", BusinessDocument.write(business))
                .execute();
        retireAll(business.id());
        for (Service service : business.services()) {
            offer("service", business.id(), service.id().value(), service.name());
        }
        for (Resource resource : business.resources()) {
            offer("resource", business.id(), resource.id().value(), resource.name());
        }
    }

    /** Who else goes by this number or short name. */
    Optional<String> rival(Business business) {
        PhoneNumber number = business.number();
        return handle.createQuery("""
                        select name from business
                        where business_id <> :business and (slug = :slug or number = :number)
                        limit 1
                        """)
                .bind("business", business.id().value())
                .bind("slug", business.slug())
                .bind("number", number == null ? null : number.e164())
                .mapTo(String.class)
                .findOne();
    }

    Optional<String> serviceName(BusinessId business, ServiceId service) {
        return name("service", business, service.value());
    }

    Optional<String> resourceName(BusinessId business, ResourceId resource) {
        return name("resource", business, resource.value());
    }

    private Optional<String> name(String table, BusinessId business, UUID id) {
        return handle.createQuery(
                        "select name from %1$s where business_id = :business and %1$s_id = :id".formatted(table))
                .bind("business", business.value())
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    private void retireAll(BusinessId business) {
        for (String table : List.of("service", "resource")) {
            handle.createUpdate("update %s set retired = true where business_id = :business".formatted(table))
                    .bind("business", business.value())
                    .execute();
        }
    }

    private void offer(String table, BusinessId business, UUID id, String name) {
        handle.createUpdate("""
                        insert into %1$s (business_id, %1$s_id, name) values (:business, :id, :name)
                        on conflict (business_id, %1$s_id) do update set name = excluded.name, retired = false
                        """.formatted(table))
                .bind("business", business.value())
                .bind("id", id)
                .bind("name", name)
                .execute();
    }
}
