package frontdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Reads the settings as the server does (the environment before config/application.properties before the defaults), without starting one. */
final class CommandSettings {
    private CommandSettings() {}

    static Settings read() {
        try {
            var builder = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDefaultSources()
                    .withSources(new PropertiesConfigSource(
                            Objects.requireNonNull(CommandSettings.class.getResource("/application.properties")), 250))
                    .withMapping(Settings.class);
            Path own = Path.of("config", "application.properties");
            if (Files.exists(own)) {
                builder.withSources(new PropertiesConfigSource(own.toUri().toURL(), 260));
            }
            return builder.build().getConfigMapping(Settings.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the settings", unreadable);
        }
    }
}
