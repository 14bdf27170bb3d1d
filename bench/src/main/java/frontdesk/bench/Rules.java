package frontdesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What every diary keeps to, asked of its tables in plain SQL. */
final class Rules {
    private static final String MARK = "(?m)^-- rule: ";
    private static final int SHOWN = 5;

    private Rules() {}

    /** Asks those of a resource and prints what breaks which of them; says how many rules there are and how many of them are broken. */
    static Verdict ask(Connection connection, String rules) throws SQLException {
        String[] parts = DeskDatabase.resource(rules).split(MARK, -1);
        connection.createStatement().execute(parts[0]);
        int broken = 0;
        for (int i = 1; i < parts.length; i++) {
            int line = parts[i].indexOf('\n');
            List<String> breaches = breaches(connection, parts[i].substring(line));
            if (!breaches.isEmpty()) {
                broken++;
                System.out.printf(
                        "BROKEN: %s: %d times: %s%n",
                        parts[i].substring(0, line),
                        breaches.size(),
                        String.join("; ", breaches.subList(0, Math.min(SHOWN, breaches.size()))));
            }
        }
        return new Verdict(parts.length - 1, broken);
    }

    record Verdict(int rules, int broken) {}

    private static List<String> breaches(Connection connection, String sql) throws SQLException {
        List<String> breaches = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                breaches.add(rows.getString(1));
            }
        }
        return breaches;
    }
}
