package frontdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The settings as they come, but for what a test says. */
final class SettingsWith {
    private SettingsWith() {}

    static Settings of(Path data, Map<String, String> said) {
        try {
            var usual = new PropertiesConfigSource(SettingsWith.class.getResource("/application.properties"), 100);
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withConverter(Path.class, 100, value -> value.isEmpty() ? null : Path.of(value))
                    .withMapping(Settings.class)
                    .withSources(usual, new PropertiesConfigSource(said, "test", 400))
                    .withDefaultValue("frontdesk.data", data.toString())
                    .withValidateUnknown(false)
                    .build()
                    .getConfigMapping(Settings.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
