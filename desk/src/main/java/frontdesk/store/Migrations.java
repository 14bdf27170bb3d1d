package frontdesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
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
        CHATTER.setLevel(Level.SEVERE);
        needsExtension(source, "btree_gist");
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    // Each room counts in a series of its own, so a room's next step may carry a lower number than
                    // another's last.
                    .outOfOrder(true)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException trouble) {
            throw new StartTrouble(
                    "The database could not be brought up to date: "
                            + String.valueOf(trouble.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    trouble);
        }
    }

    private static void needsExtension(DataSource source, String extension) throws StartTrouble {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            try (var found =
                    statement.executeQuery("select 1 from pg_extension where extname = '%s'".formatted(extension))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create extension if not exists " + extension);
        } catch (SQLException refused) {
            throw new StartTrouble(
                    String.format(
                            Locale.ROOT,
                            "The database lacks the extension %s and this user may not add it: let an administrator run"
                                    + " \"create extension %s\" in it once.",
                            extension,
                            extension),
                    refused);
        }
    }
}
