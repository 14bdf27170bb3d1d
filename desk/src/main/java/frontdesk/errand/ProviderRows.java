package frontdesk.errand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.errand.Provider.State;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ErrandId;
import frontdesk.kernel.PhoneNumber;

/** The rows of {@code errand_provider}. */
record ProviderRows(Handle handle, BusinessId business, ErrandId errand) {
    private static final String SELECT = """
            select place, name, phone, address, state, attempts, call_back from errand_provider
            where business_id = :business and errand_id = :errand
            """;

    void insert(List<Provider.Entry> entries) {
        var batch = handle.prepareBatch("""
                insert into errand_provider (business_id, errand_id, place, name, phone, address, state)
                values (:business, :errand, :place, :name, :phone, :address, 'OPEN')
                """);
        for (int place = 0; place < entries.size(); place++) {
            batch.bind("business", business.value())
                    .bind("errand", errand.value())
                    .bind("place", place)
                    .bind("name", entries.get(place).name())
                    .bind("phone", entries.get(place).phone().e164())
                    .bind("address", entries.get(place).address())
                    .add();
        }
        batch.execute();
    }

    List<Provider> all() {
        return handle.createQuery(SELECT + "order by place")
                .bind("business", business.value())
                .bind("errand", errand.value())
                .map((row, context) -> read(row))
                .list();
    }

    Provider at(int place) {
        return handle.createQuery(SELECT + "and place = :place")
                .bind("business", business.value())
                .bind("errand", errand.value())
                .bind("place", place)
                .map((row, context) -> read(row))
                .one();
    }

    /**
     * Who is called next: first who waited for an answer that is there, then in order; who was not reached comes again after the others. Who waits for
     * an answer that is not there is left alone.
     */
    Optional<Provider> next() {
        return handle.createQuery(SELECT + """
                        and state = 'OPEN' and not exists (
                            select from errand_question q where q.business_id = errand_provider.business_id and q.errand_id = errand_provider.errand_id
                                and q.place = errand_provider.place and q.answer is null and not q.withdrawn)
                        order by call_back desc, attempts, place limit 1
                        """)
                .bind("business", business.value())
                .bind("errand", errand.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    int open() {
        return handle.createQuery("""
                        select count(*) from errand_provider
                        where business_id = :business and errand_id = :errand and state = 'OPEN'
                        """)
                .bind("business", business.value())
                .bind("errand", errand.value())
                .mapTo(Integer.class)
                .one();
    }

    /** @param more how many attempts more they have had */
    void stand(int place, State state, boolean callBack, int more) {
        handle.createUpdate("""
                        update errand_provider set state = :state, call_back = :callBack, attempts = attempts + :more
                        where business_id = :business and errand_id = :errand and place = :place
                        """)
                .bind("state", state.name())
                .bind("callBack", callBack)
                .bind("more", more)
                .bind("business", business.value())
                .bind("errand", errand.value())
                .bind("place", place)
                .execute();
    }

    private static Provider read(ResultSet row) throws SQLException {
        return new Provider(
                row.getInt("place"),
                row.getString("name"),
                new PhoneNumber(row.getString("phone")),
                row.getString("address"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getBoolean("call_back"));
    }
}
