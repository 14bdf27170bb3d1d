package frontdesk.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the pages of the API show. */
final class ApiView {
    private ApiView() {}

    /** Operations that belong together. */
    record Group(String name, String says, List<Operation> operations) {
        /** In addresses. */
        public String word() {
            return name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }

        public String title() {
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
    }

    /**
     * One thing that a program can do.
     *
     * @param refuses whether what is refused is a problem of RFC 9457
     */
    record Operation(
            String method,
            String path,
            String summary,
            String description,
            Door door,
            List<Field> parameters,
            Optional<Body> sent,
            List<Answer> answers,
            boolean refuses) {
        /** In addresses. */
        public String anchor() {
            return method.toLowerCase(Locale.ROOT)
                    + path.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", "");
        }

        public String key() {
            return door.words();
        }

        /** The request on a command line; what belongs in its place stands in capitals. */
        public String curl() {
            var line = new StringBuilder("curl -s");
            if (!method.equals("GET") && !(method.equals("POST") && sent.isPresent())) {
                line.append(" -X ").append(method);
            }
            line.append(" \"$DESK")
                    .append(path.replace("$", "\\$").replaceAll("\\{([^}]+)}", "$1"))
                    .append('"');
            if (!door.header().isEmpty()) {
                line.append(" \\\n  -H \"").append(door.header()).append('"');
            }
            sent.ifPresent(body -> line.append(" \\\n  -H 'Content-Type: ")
                    .append(body.type().replace("*/*", "application/json"))
                    .append("' -d '")
                    .append(body.example())
                    .append('\''));
            return line.toString();
        }
    }

    /**
     * Something that is sent.
     *
     * @param where in the path, the query, a header or the body
     */
    record Field(String name, String where, boolean needed, String kind, String says) {}

    /** @param example as JSON, or empty */
    record Body(String type, String example, List<Field> fields) {}

    /** @param example as JSON, or empty */
    record Answer(String status, String says, String example) {}
}
