package frontdesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to the shape this version needs: {@code db/migration} on the class path, one series of numbers per room. Several nodes may
 * start at once; one of them migrates and the others wait.
 */
final class Migrations {
    // Held, as a logger that nobody holds forgets its level. Flyway warns at each start that rooms count on their own,
    // which is as we want it.
    private static final Logger CHATTER = Logger.getLogger("org.flywaydb");

    private Migrations() {}

    static void run(DataSource source) throws StartTrouble {
        try (Connection connection = source.getConnection()) {
            Optional<String> scripts = MigrationScripts.fingerprint(Migrations.class.getClassLoader());
            // Flyway takes half a second to find out that there is nothing to do, which most starts can save.
            if (scripts.isPresent() && scripts.equals(ran(connection))) {
                return;
            }
            needsExtension(connection, "btree_gist");
            migrate(source);
            if (scripts.isPresent()) {
                execute(connection, "comment on table flyway_schema_history is '" + scripts.get() + "'");
            }
        } catch (SQLException unreachable) {
            throw new StartTrouble("The database cannot be entered: " + unreachable.getMessage(), unreachable);
        }
    }

    private static void migrate(DataSource source) throws StartTrouble {
        CHATTER.setLevel(Level.SEVERE);
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:" + MigrationScripts.FOLDER)
                    // Each room counts in a series of its own, so a room's next step may carry a lower number than
                    // another's last.
                    .outOfOrder(true)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException trouble) {
            String reason =
                    String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
            throw new StartTrouble("The database could not be brought up to date: " + reason, trouble);
        }
    }

    /** The scripts that this database was last brought up to date with. */
    private static Optional<String> ran(Connection connection) throws SQLException {
        return first(connection, "select obj_description(to_regclass('flyway_schema_history')::oid, 'pg_class')");
    }

    private static void needsExtension(Connection connection, String extension) throws SQLException, StartTrouble {
        if (first(connection, "select extname from pg_extension where extname = '" + extension + "'")
                .isPresent()) {
            return;
        }
        try {
            execute(connection, "create extension if not exists " + extension);
        } catch (SQLException refused) {
            throw new StartTrouble(
                    "The database lacks the extension " + extension + " and this user may not add it: let an"
                            + " administrator run \"create extension " + extension + "\" in it once.",
                    refused);
        }
    }

    private static Optional<String> first(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
