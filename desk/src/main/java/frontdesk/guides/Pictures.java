package frontdesk.guides;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The pictures of the guides, by the names of their files. */
final class Pictures {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}\\.png");

    private final Map<String, Optional<Picture>> seen = new ConcurrentHashMap<>();

    /** @param png the file itself */
    record Picture(byte[] png, int width, int height) {}

    Optional<Picture> of(String name) {
        return NAME.matcher(name).matches() ? seen.computeIfAbsent(name, Pictures::read) : Optional.empty();
    }

    private static Optional<Picture> read(String name) {
        try (var file = Pictures.class.getResourceAsStream("/guides/pictures/" + name)) {
            if (file == null) {
                return Optional.empty();
            }
            byte[] png = file.readAllBytes();
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(png));
            return Optional.of(new Picture(png, drawn.getWidth(), drawn.getHeight()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
