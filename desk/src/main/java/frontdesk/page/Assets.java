package frontdesk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Singleton;

/** The style sheet and script that pages name; a new release has a new version, so that browsers may keep the old ones for ever. */
@Singleton
public class Assets {
    private static final List<String> FILES = List.of(
            "console.css",
            "console.js",
            "player.js",
            "calendar.css",
            "calendar.js",
            "reference.css",
            "guides.css",
            "storefront.css",
            "storefront.js",
            "chat.js",
            "phone.css",
            "phone.js",
            "phone-worklet.js");

    private final String version;

    Assets() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String name : FILES) {
                try (var file = Assets.class.getResourceAsStream("/META-INF/resources/assets/" + name)) {
                    if (file == null) {
                        throw new IllegalStateException("missing from the build: " + name);
                    }
                    digest.update(file.readAllBytes());
                }
            }
            version = HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String version() {
        return version;
    }
}
