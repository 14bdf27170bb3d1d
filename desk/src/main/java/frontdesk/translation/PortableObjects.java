package frontdesk.translation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A file of translations as gettext keeps them and as translators' editors read them ({@code .po}): {@code msgid}, {@code msgstr}, one line or several each. */
final class PortableObjects {
    private static final String ID = "msgid ";
    private static final String STRING = "msgstr ";

    private final Map<String, String> entries = new LinkedHashMap<>();
    private final StringBuilder id = new StringBuilder();
    private final StringBuilder string = new StringBuilder();
    private StringBuilder part = id;

    private PortableObjects() {}

    /** What stands for what, in the order of the file; what is not translated yet is left out. */
    static Map<String, String> read(URL file) {
        var objects = new PortableObjects();
        try (var lines = new BufferedReader(new InputStreamReader(file.openStream(), UTF_8))) {
            lines.lines().map(String::strip).forEach(objects::line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        objects.end();
        return objects.entries;
    }

    private void line(String line) {
        if (line.startsWith(ID)) {
            end();
            part = id;
            part.append(unquoted(line.substring(ID.length())));
        } else if (line.startsWith(STRING)) {
            part = string;
            part.append(unquoted(line.substring(STRING.length())));
        } else if (line.startsWith("\"")) {
            part.append(unquoted(line));
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            throw new IllegalArgumentException("neither msgid nor msgstr: " + line);
        }
    }

    private void end() {
        if (!id.isEmpty() && !string.isEmpty() && entries.put(id.toString(), string.toString()) != null) {
            throw new IllegalArgumentException("translated twice: " + id);
        }
        id.setLength(0);
        string.setLength(0);
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1).translateEscapes();
    }
}
