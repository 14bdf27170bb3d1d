package frontdesk.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import frontdesk.grammar.Folding;
import frontdesk.grammar.Table;

/**
 * Names that are not said as they are written: "Siobhan" is heard as "shivawn", "Niamh" as "neev".
 *
 * <pre>
 * said siobhan: shivawn shivon | chevonne
 * </pre>
 *
 * What stands behind the bar is somebody's name by itself as well.
 */
final class SaidNames {
    static final SaidNames KNOWN = new SaidNames(Table.read("any", "names"));

    private final Map<String, List<String>> heard = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();

    private SaidNames(Table table) {
        for (Table.Entry entry : table.entries()) {
            String name = entry.rest("said");
            String[] both = String.join(" ", entry.lines()).split("\\|", 2);
            List<String> only = words(both[0]);
            var all = new ArrayList<>(only);
            all.addAll(both.length > 1 ? words(both[1]) : List.of());
            heard.put(name, List.copyOf(all));
            only.forEach(word -> written.putIfAbsent(word, name));
        }
    }

    private static List<String> words(String line) {
        return line.isBlank() ? List.of() : List.of(line.strip().split("\\s+"));
    }

    /** The name, of one word or more, in every way in which it may be heard; none but its own where it is said as it is written. */
    List<String> ways(String name) {
        var ways = new ArrayList<String>();
        ways.add(name);
        String plain = Folding.fold(name);
        heard.forEach((known, others) -> {
            String found = " " + plain + " ";
            if (found.contains(" " + known + " ")) {
                others.forEach(other -> ways.add(
                        found.replace(" " + known + " ", " " + other + " ").strip()));
            }
        });
        return ways;
    }

    /** A caller's name as those who bear it write it, where nobody is written as it was heard: "Neev Murphy" is Niamh. */
    String written(String name) {
        List<String> parts = List.of(name.split(" "));
        boolean known = parts.stream().anyMatch(part -> written.containsKey(part.toLowerCase(Locale.ROOT)));
        return known
                ? NameWriting.written(parts.stream()
                        .map(part -> written.getOrDefault(part.toLowerCase(Locale.ROOT), part))
                        .toList())
                : name;
    }
}
