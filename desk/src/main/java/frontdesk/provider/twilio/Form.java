package frontdesk.provider.twilio;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The fields of an {@code application/x-www-form-urlencoded} body, in order; a name may come several times. */
record Form(List<Field> fields) {
    record Field(String name, String value) {}

    static Form of(String... namesAndValues) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Form(List.copyOf(fields));
    }

    /** Reads a body. Throws {@link IllegalArgumentException} where its percent signs make no sense. */
    static Form parse(String body) {
        var fields = new ArrayList<Field>();
        for (String pair : body.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.add(new Field(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8)));
            }
        }
        return new Form(List.copyOf(fields));
    }

    /** The first value by that name, unless it is empty. */
    Optional<String> get(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    String encoded() {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.name(), UTF_8) + "=" + URLEncoder.encode(field.value(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return "Form[" + fields.size() + " fields]";
    }
}
