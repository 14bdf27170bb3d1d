package frontdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The settings as they come, but for what a test says. */
final class SettingsWith {
    private SettingsWith() {}

    static Settings of(Path data, Map<String, String> said) {
        return of(data, new PropertiesConfigSource(said, "test", 400));
    }

    /** By environment variables. */
    static Settings environment(Path data, Map<String, String> variables) {
        return of(data, new EnvConfigSource(variables, 300));
    }

    private static Settings of(Path data, ConfigSource said) {
        try {
            var usual = new PropertiesConfigSource(SettingsWith.class.getResource("/application.properties"), 100);
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withConverter(Path.class, 100, value -> value.isEmpty() ? null : Path.of(value))
                    .withMapping(Settings.class)
                    .withSources(usual, said)
                    .withDefaultValue("frontdesk.data", data.toString())
                    .withValidateUnknown(false)
                    .build()
                    .getConfigMapping(Settings.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
