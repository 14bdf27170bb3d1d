package frontdesk.store;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsTest {
    @Test
    void aDatabaseThatHasAllScriptsIsKnownAtAGlance() throws Exception {
        try (HikariDataSource pool = Pool.open(DatabaseUrl.parse(TestDatabase.freshUrl()), 3);
                Database database = new Database(pool)) {
            String remembered = database.read(handle -> handle.createQuery(
                            "select obj_description('flyway_schema_history'::regclass, 'pg_class')")
                    .mapTo(String.class)
                    .one());
            assertThat(MigrationScripts.fingerprint(MigrationsTest.class.getClassLoader()))
                    .contains(remembered);
            // So much at a glance that it does not even notice what Flyway would.
            database.perform(handle -> handle.execute("delete from flyway_schema_history"));
            Migrations.run(pool);
        }
    }

    @Test
    void aScriptThatChangedIsNoticed(@TempDir Path root) throws Exception {
        Path script = Files.createDirectories(root.resolve("db/migration")).resolve("V1__one.sql");
        try (var loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            Files.writeString(script, "select 1");
            var before = MigrationScripts.fingerprint(loader);
            Files.writeString(script, "select 2");
            assertThat(before).isPresent().isNotEqualTo(MigrationScripts.fingerprint(loader));
        }
    }

    @Test
    void scriptsInAJarCountLikeScriptsInAFolder(@TempDir Path root) throws Exception {
        Path script = Files.createDirectories(root.resolve("db/migration")).resolve("V1__one.sql");
        Files.writeString(script, "select 1");
        Path jar = root.resolve("desk.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("db/migration/"));
            out.putNextEntry(new JarEntry("db/migration/V1__one.sql"));
            out.write(Files.readAllBytes(script));
        }
        try (var folders = new URLClassLoader(new URL[] {root.toUri().toURL()}, null);
                var jars = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(MigrationScripts.fingerprint(jars)).isPresent().isEqualTo(MigrationScripts.fingerprint(folders));
        }
    }

    @Test
    void withoutScriptsThereIsNoFingerprint() throws Exception {
        try (var empty = new URLClassLoader(new URL[0], null)) {
            assertThat(MigrationScripts.fingerprint(empty)).isEmpty();
        }
    }
}
