package frontdesk.access;

import java.util.Set;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.UserId;

/** The rows of {@code app_user_business}: who is let into a business, and with what role. */
record MemberRows(Handle handle, BusinessId business) {
    /** Nothing changes where they are let in already: then false. */
    boolean insert(UserId user, Role role) {
        return handle.createUpdate("""
                        insert into app_user_business (business_id, user_id, role) values (:business, :user, :role)
                        on conflict do nothing
                        """)
                        .bind("business", business.value())
                        .bind("user", user.value())
                        .bind("role", role.name())
                        .execute()
                == 1;
    }

    /** Where they are limited to places, the other role holds at these; an owner is limited to none. */
    void update(UserId user, Role role) {
        handle.createUpdate("""
                        update app_user_business
                           set role = :role, places = case when :role <> 'OWNER' then places end
                         where business_id = :business and user_id = :user
                        """)
                .bind("business", business.value())
                .bind("user", user.value())
                .bind("role", role.name())
                .execute();
    }

    /**
     * Limits somebody to these places, or to none of them where there are none; false for an owner.
     *
     * @param places by their short names, which have no spaces
     */
    boolean limit(UserId user, Set<String> places) {
        return handle.createUpdate("""
                        update app_user_business set places = nullif(cast(:places as text[]), '{}')
                         where business_id = :business and user_id = :user and role <> 'OWNER'
                        """)
                        .bind("business", business.value())
                        .bind("user", user.value())
                        .bindArray(
                                "places", String.class, places.stream().sorted().toArray())
                        .execute()
                == 1;
    }

    void delete(UserId user) {
        handle.createUpdate("delete from app_user_business where business_id = :business and user_id = :user")
                .bind("business", business.value())
                .bind("user", user.value())
                .execute();
    }

    /** Its owners, who stay that until the end of the transaction: two cannot send each other away at once. */
    Set<UserId> owners() {
        return handle.createQuery("""
                        select user_id from app_user_business
                         where business_id = :business and role = 'OWNER'
                         order by user_id
                           for update
                        """)
                .bind("business", business.value())
                .map((row, context) -> new UserId(row.getObject("user_id", UUID.class)))
                .set();
    }
}
