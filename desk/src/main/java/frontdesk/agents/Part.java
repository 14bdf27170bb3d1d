package frontdesk.agents;

import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing that a platform is to hold, as its interface takes it.
 *
 * @param name ours, the same in every run: {@code tool/book_appointment}
 * @param wanted what is sent to make it; a text {@code @tool/book_appointment} stands for the platform's id of that part
 * @param unseen its fields of which the platform never tells us what stands there
 */
public record Part(String name, ObjectNode wanted, Set<String> unseen) {
    /** In the order in which they have to be made, since each may name those before it. */
    public enum Kind {
        SECRET,
        WEBHOOK,
        TOOL,
        DOCUMENT,
        AGENT,
        NUMBER;

        /** The name of a part of this kind. */
        public String name(String word) {
            return name().toLowerCase(Locale.ROOT) + "/" + word;
        }

        static Kind of(String name) {
            return valueOf(name.substring(0, name.indexOf('/')).toUpperCase(Locale.ROOT));
        }
    }

    public Part {
        unseen = Set.copyOf(unseen);
    }

    public Kind kind() {
        return Kind.of(name);
    }

    /** What stands for the platform's id of a part in the others. */
    public static String reference(String name) {
        return References.SIGN + name;
    }
}
