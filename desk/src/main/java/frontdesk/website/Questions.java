package frontdesk.website;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.website.Findings.Asked;

/** Questions with what is said to them, as they come line by line: the answer is what follows, to the next question or an empty line. */
final class Questions {
    private static final Pattern QUESTION = Pattern.compile(
            "^(?:(?:Q|F|P|Question|Frage|Pregunta)\\s*\\d*\\s*[:.)]\\s*|\\d{1,2}[.)]\\s*|[+▸▾▼›»-]\\s*)?(?<asked>[¿\\p{L}\\d].{6,158}?\\?)(?:\\s+(?<said>.{2,}))?$");
    private static final Pattern LABEL =
            Pattern.compile("^(?:A|R|Answer|Antwort|Respuesta)\\s*[:.)]\\s+", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 40;
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 600;

    private final List<Asked> all = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private String asked = "";

    /** Whether the line belongs to a question. */
    boolean take(String line) {
        Matcher question = QUESTION.matcher(line);
        if (question.matches()) {
            end();
            asked = question.group("asked").strip();
            if (question.group("said") != null) {
                said.add(answer(question.group("said")));
            }
            return true;
        }
        if (asked.isEmpty()) {
            return false;
        }
        if (line.isEmpty()) {
            if (!said.isEmpty()) {
                end();
            }
            return true;
        }
        said.add(answer(line));
        if (said.size() == MOST_LINES) {
            end();
        }
        return true;
    }

    private static String answer(String line) {
        return LABEL.matcher(line).replaceFirst("").strip();
    }

    private void end() {
        String answer = String.join(" ", said);
        if (!answer.isEmpty() && all.size() < MOST) {
            all.add(new Asked(asked, shortened(answer)));
        }
        asked = "";
        said.clear();
    }

    /** At the end of a sentence, where it is too long to be said. */
    static String shortened(String answer) {
        int end = answer.length() <= LONGEST ? -1 : answer.lastIndexOf(". ", LONGEST);
        return answer.length() <= LONGEST ? answer : answer.substring(0, end < 0 ? LONGEST : end + 1);
    }

    List<Asked> all() {
        end();
        return List.copyOf(all);
    }
}
