package frontdesk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.UserId;
import frontdesk.store.Moments;

/** The rows of {@code app_user}, each with its businesses. */
final class UserRows {
    private static final String COLUMNS = """
            select u.*,
                   array(select b.business_id from app_user_business b where b.user_id = u.id order by b.business_id) as businesses,
                   array(select b.role from app_user_business b where b.user_id = u.id order by b.business_id) as roles,
                   array(select array_to_string(b.places, ' ') from app_user_business b where b.user_id = u.id order by b.business_id) as places
            """;
    private static final String SELECT = COLUMNS + " from app_user u ";
    private static final String LISTED = COLUMNS + """
            , exists (select from second_factor f where f.user_id = u.id and f.on_since is not null) as factor
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

    /** Who signed in at that moment and was not signed out everywhere since. */
    static Optional<User> signedIn(Handle handle, UserId id, Instant at) {
        return handle.createQuery(SELECT + "where u.id = :id and coalesce(u.signed_out_at < :at, true)")
                .bind("id", id.value())
                .bind("at", at)
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
        return handle.createQuery(LISTED + "order by u.email")
                .map(UserRows::listed)
                .list();
    }

    /** Who is let into a business, those too who are let in everywhere. */
    static List<Users.Listed> list(Handle handle, BusinessId business) {
        return handle.createQuery(LISTED + """
                         where u.role is not null
                            or exists (select from app_user_business m where m.business_id = :business and m.user_id = u.id)
                         order by u.email
                        """)
                .bind("business", business.value())
                .map(UserRows::listed)
                .list();
    }

    /** With all that is theirs; false where nobody would be left who may do everything. One at a time, so that two last ones do not send each other away. */
    static boolean delete(Handle handle, UserId id) {
        handle.execute("lock table app_user in share row exclusive mode");
        return handle.createUpdate("""
                        delete from app_user u
                         where u.id = :id
                           and (u.role is distinct from 'OWNER'
                                or exists (select from app_user o where o.id <> u.id and o.role = 'OWNER'))
                        """).bind("id", id.value()).execute() == 1;
    }

    /** Who is let in nowhere any more has nothing to sign in for; false for everybody else. */
    static boolean deleteWhereNowhere(Handle handle, UserId id) {
        return handle.createUpdate("""
                        delete from app_user u
                         where u.id = :id and u.role is null
                           and not exists (select from app_user_business b where b.user_id = u.id)
                        """).bind("id", id.value()).execute() == 1;
    }

    /** They are here; pages say so with every request, so it is written every few minutes only. */
    static void here(Handle handle, UserId id, Instant now) {
        handle.createUpdate("update app_user set here_at = :now where id = :id")
                .bind("id", id.value())
                .bind("now", now)
                .execute();
    }

    /** Programs that have signed in as them are let in no more. */
    static void signOut(Handle handle, UserId id, Instant now) {
        handle.createUpdate("update app_user set signed_out_at = :now where id = :id")
                .bind("id", id.value())
                .bind("now", now)
                .execute();
    }

    static boolean isEmpty(Handle handle) {
        return handle.createQuery("select not exists (select from app_user)")
                .mapTo(Boolean.class)
                .one();
    }

    /** False when somebody has this e-mail already. */
    static boolean insert(Handle handle, User user, Password password, Instant at) {
        int added = handle.createUpdate("""
                        insert into app_user (id, email, role, salt, iterations, password, made_at)
                        values (:id, lower(:email), :role, :salt, :iterations, :password, :at)
                        on conflict do nothing
                        """)
                .bind("id", user.id().value())
                .bind("email", user.email())
                .bind(
                        "role",
                        user.everywhere() == null ? null : user.everywhere().name())
                .bind("salt", password.salt())
                .bind("iterations", password.iterations())
                .bind("password", password.hash())
                .bind("at", at)
                .execute();
        if (added == 0) {
            return false;
        }
        user.roles().forEach((business, role) -> new MemberRows(handle, business).insert(user.id(), role));
        user.places().forEach((business, places) -> new MemberRows(handle, business).limit(user.id(), places));
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

    private static Users.Listed listed(ResultSet row, StatementContext context) throws SQLException {
        return new Users.Listed(user(row, context), row.getBoolean("factor"), Moments.orNull(row, "here_at"));
    }

    private static User user(ResultSet row, StatementContext context) throws SQLException {
        UUID[] businesses = (UUID[]) row.getArray("businesses").getArray();
        String[] roles = (String[]) row.getArray("roles").getArray();
        Map<BusinessId, Role> own = IntStream.range(0, businesses.length)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(i -> new BusinessId(businesses[i]), i -> Role.valueOf(roles[i])));
        @Nullable String[] places = (@Nullable String[]) row.getArray("places").getArray();
        Map<BusinessId, Set<String>> limits = IntStream.range(0, businesses.length)
                .filter(i -> places[i] != null)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(
                        i -> new BusinessId(businesses[i]),
                        i -> Set.of(Objects.requireNonNull(places[i]).split(" "))));
        String everywhere = row.getString("role");
        return new User(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("email"),
                own,
                limits,
                everywhere == null ? null : Role.valueOf(everywhere));
    }
}
