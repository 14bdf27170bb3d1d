package frontdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The settings as the server reads them (the environment before config/application.properties before the defaults), without starting it. */
record ServerSettings(Settings settings, String host, int port) {

    static ServerSettings read() {
        try {
            var builder = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDefaultSources()
                    .withSources(new PropertiesConfigSource(
                            Objects.requireNonNull(ServerSettings.class.getResource("/application.properties")), 250))
                    .withMapping(Settings.class);
            Path own = Path.of("config", "application.properties");
            if (Files.exists(own)) {
                builder.withSources(new PropertiesConfigSource(own.toUri().toURL(), 260));
            }
            SmallRyeConfig config = builder.build();
            return new ServerSettings(
                    config.getConfigMapping(Settings.class),
                    config.getValue("quarkus.http.host", String.class),
                    config.getValue("quarkus.http.port", Integer.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the settings", unreadable);
        }
    }
}
