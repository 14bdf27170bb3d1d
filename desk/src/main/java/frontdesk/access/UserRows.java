package frontdesk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import frontdesk.access.Access.Role;
import frontdesk.access.Access.User;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.UserId;

/** The rows of {@code app_user}, each with its businesses. */
final class UserRows {
    private static final String SELECT = """
            select u.*,
                   array(select b.business_id from app_user_business b where b.user_id = u.id order by 1) as businesses
              from app_user u
            """;

    private UserRows() {}

    /** A user together with what proves it is them. */
    record Known(User user, Password password) {}

    static Optional<Known> byEmail(Handle handle, String email) {
        return handle.createQuery(SELECT + "where u.email = lower(:email)")
                .bind("email", email)
                .map(UserRows::known)
                .findOne();
    }

    static Optional<User> byId(Handle handle, UserId id) {
        return handle.createQuery(SELECT + "where u.id = :id")
                .bind("id", id.value())
                .map(UserRows::user)
                .findOne();
    }

    static Optional<User> bySession(Handle handle, byte[] tokenHash, Instant now) {
        return handle.createQuery(SELECT + """
                          join session s on s.user_id = u.id
                         where s.token_hash = :hash and s.expires_at > :now
                        """)
                .bind("hash", tokenHash)
                .bind("now", now)
                .map(UserRows::user)
                .findOne();
    }

    static List<Users.Listed> list(Handle handle) {
        return handle.createQuery("""
                        select u.*,
                               array(select b.business_id from app_user_business b where b.user_id = u.id order by 1) as businesses,
                               exists (select from second_factor f where f.user_id = u.id and f.on_since is not null) as factor
                          from app_user u
                         order by u.email
                        """)
                .map((row, context) -> new Users.Listed(user(row, context), row.getBoolean("factor")))
                .list();
    }

    /** With all that is theirs; false where nobody would be left who may do everything. One at a time, so that two last ones do not send each other away. */
    static boolean delete(Handle handle, UserId id) {
        handle.execute("lock table app_user in share row exclusive mode");
        return handle.createUpdate("""
                        delete from app_user u
                         where u.id = :id
                           and (not (u.role = 'OWNER' and u.everywhere)
                                or exists (select from app_user o where o.id <> u.id and o.role = 'OWNER' and o.everywhere))
                        """).bind("id", id.value()).execute() == 1;
    }

    static boolean isEmpty(Handle handle) {
        return handle.createQuery("select not exists (select from app_user)")
                .mapTo(Boolean.class)
                .one();
    }

    /** False when somebody has this e-mail already. */
    static boolean insert(Handle handle, User user, Password password, Instant at) {
        int added = handle.createUpdate("""
                        insert into app_user (id, email, role, everywhere, salt, iterations, password, made_at)
                        values (:id, lower(:email), :role, :everywhere, :salt, :iterations, :password, :at)
                        on conflict do nothing
                        """)
                .bind("id", user.id().value())
                .bind("email", user.email())
                .bind("role", user.role().name())
                .bind("everywhere", user.everywhere())
                .bind("salt", password.salt())
                .bind("iterations", password.iterations())
                .bind("password", password.hash())
                .bind("at", at)
                .execute();
        if (added == 0) {
            return false;
        }
        for (BusinessId business : user.businesses()) {
            handle.createUpdate("insert into app_user_business (business_id, user_id) values (:business, :user)")
                    .bind("business", business.value())
                    .bind("user", user.id().value())
                    .execute();
        }
        return true;
    }

    static boolean updatePassword(Handle handle, UserId id, Password password) {
        return handle.createUpdate("""
                        update app_user set salt = :salt, iterations = :iterations, password = :password where id = :id
                        """)
                        .bind("id", id.value())
                        .bind("salt", password.salt())
                        .bind("iterations", password.iterations())
                        .bind("password", password.hash())
                        .execute()
                == 1;
    }

    private static Known known(ResultSet row, StatementContext context) throws SQLException {
        return new Known(
                user(row, context),
                new Password(row.getBytes("salt"), row.getInt("iterations"), row.getBytes("password")));
    }

    private static User user(ResultSet row, StatementContext context) throws SQLException {
        UUID[] businesses = (UUID[]) row.getArray("businesses").getArray();
        Set<BusinessId> own = Arrays.stream(businesses).map(BusinessId::new).collect(Collectors.toUnmodifiableSet());
        return new User(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                own,
                row.getBoolean("everywhere"));
    }
}
